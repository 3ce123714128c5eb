import Annotation
import Extraction

/// A range of the suite: `(start,end,length)`. TIMEX3 writes it as the expressions for its ends, as one for its length, or as one for a period of the calendar.
struct TimexRange {
  let start: String
  let end: String
  let length: String
  /// The day the case is read on, which “now” means.
  var today: String?

  /// Nil where `value` is no range.
  init?(_ value: String?) {
    guard let value, value.hasPrefix("("), value.hasSuffix(")") else { return nil }
    let parts = value.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return nil }
    (start, end, length) = (parts[0], parts[1], parts[2])
  }

  /// Whether our values, in text order, say the same.
  func agrees(_ values: [String]) -> Bool {
    guard let first = values.first, let last = values.last else { return false }
    if values.count == 1 { return first == length || isPeriod(first) || first == normalLength }
    if values.count == 2, isEnd(first, start) && last == length || first == length && isEnd(last, start) {
      return true
    }
    let day = first.prefix(10)
    if values.count == 3, values[1] == length, values[2].hasPrefix(day) { return isEnd(values[2], start) }
    if values.count == 3, TimexAgreement.plainValue(values[1]).hasPrefix(day) {
      // The day or evening, then what begins and ends on it.
      return isEnd(values[1], start) && (isEnd(last, end) || last == length)
        || values[1] == length && isEnd(last, start)
    }
    return values.count == 2 && isEnd(first, start) && isEnd(last, end)
  }

  /// The length in the units that TIMEX3 has: quarters are months, decades ten years.
  private var normalLength: String {
    length.hasSuffix("0Y") ? "P" + length.dropFirst().dropLast(2) + "DE" : length
  }

  /// Whether `value` is a period of the calendar from `start` up to `end`, or to the day before it.
  private func isPeriod(_ value: String) -> Bool {
    guard let interval = CalendarInterval(timexValue: value), let next = interval.end.adding(days: 1) else {
      return false
    }
    return interval.start.description == start && (next.description == end || interval.end.description == end)
  }

  /// Whether our value is an end of a range: the same, coarser than its first day, or with digits for its X; times of day by their hours.
  private func isEnd(_ value: String, _ end: String) -> Bool {
    let ours = TimexAgreement.plainValue(value)
    let theirs = TimexAgreement.plainValue(end)
    if value == "PRESENT_REF", let today { return theirs == value || theirs.hasPrefix(today.prefix(10)) }
    // “the end of June” is June, whose end the suite puts on 1 July.
    if let last = CalendarInterval(timexValue: value)?.end, value.utf8.count < 10,
      let next = last.adding(days: 1)?.description, Self.fills(next, theirs)
    {
      return true
    }
    if ours == theirs || theirs.hasPrefix(ours) && theirs.hasSuffix("-01") { return true }
    if theirs.hasPrefix("T"), ours.hasSuffix(theirs) { return true }
    if ours.contains("-Q"), CalendarInterval(timexValue: ours)?.start.description == theirs { return true }
    if theirs.hasSuffix("-01"), ours.utf8.count == 7, Self.fills(ours, String(theirs.dropLast(3))) { return true }
    if theirs.hasPrefix("XXXX-WXX"), let weekday = theirs.dropFirst(9).first.flatMap({ Int(String($0)) }) {
      let time = theirs.dropFirst(10)
      return CalendarDate(iso: String(ours.prefix(10)))?.weekday == weekday && (time.isEmpty || ours.hasSuffix(time))
    }
    return Self.fills(ours, theirs)
  }

  private static func fills(_ value: String, _ pattern: String) -> Bool {
    let (a, b) = (Array(value.utf8), Array(pattern.utf8))
    return a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || $1 == UInt8(ascii: "X") }
  }
}
