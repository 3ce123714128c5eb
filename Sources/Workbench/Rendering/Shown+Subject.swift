import Annotation
import CaseModel

/// How many, when and where, as words for the screen.
extension Shown {
  /// A number with what it counts, such as `3–5 killed` or `25+ mortar round`.
  static func count(_ count: ClaimCount) -> String {
    let what = count.what == .other ? count.unit ?? "of something" : count.what.rawValue
    return "\(figures(count)) \(oneLine(what))"
  }

  /// The figures of a number alone: `25`, `25+`, `≤25`, `3–5`, and the best one where it is neither end.
  static func figures(_ count: ClaimCount) -> String {
    let best = count.best.map(number)
    switch (count.low.map(number), count.high.map(number)) {
    case (nil, nil): return best ?? "?"
    case (let low?, nil): return best == nil || best == low ? "\(low)+" : "\(low)+, best \(best!)"
    case (nil, let high?): return best == nil || best == high ? "≤\(high)" : "≤\(high), best \(best!)"
    case (let low?, let high?):
      if low == high { return low }
      return best == nil || best == low || best == high ? "\(low)–\(high)" : "\(low)–\(high), best \(best!)"
    }
  }

  /// A number as it could have been typed.
  static func typed(_ count: ClaimCount) -> String {
    let what = count.what == .other ? count.unit ?? "" : count.what.rawValue
    let figures: String
    switch (count.low.map(number), count.high.map(number)) {
    case (nil, nil): figures = count.best.map(number) ?? ""
    case (let low?, nil): figures = "at least \(low)"
    case (nil, let high?): figures = "at most \(high)"
    case (let low?, let high?): figures = low == high ? low : "\(low)-\(high)"
    }
    return what.isEmpty ? figures : "\(figures) \(what)"
  }

  /// A date: as it is written where that says the days, else the days, else what is known.
  static func date(_ date: ClaimDate) -> String {
    guard let days = date.days else { return undated(date.value) }
    let parts = date.value.split(separator: "-")
    let isPlain = date.value.utf8.count <= 10 && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    if isPlain, date.value.utf8.count >= 4 { return date.value }
    return days.start == days.end ? days.start.description : "\(days.start) to \(days.end)"
  }

  /// A TIMEX3 value that no days are known of, in words: “now”, “a Friday”, “XXXX-03-05 (no year known)”.
  private static func undated(_ value: String) -> String {
    switch value {
    case "PRESENT_REF": return "now"
    case "PAST_REF": return "once"
    case "FUTURE_REF": return "some day"
    default: break
    }
    if value.utf8.allSatisfy({ $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: "-") }) { return "an unknown day" }
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    if value.hasPrefix("XXXX-WXX-"), let number = value.last?.wholeNumberValue, (1...7).contains(number) {
      return "a \(days[number - 1])"
    }
    return "\(value) (no day known)"
  }

  /// A place with its country.
  static func place(_ place: ResolvedPlace) -> String {
    [place.name, place.country].compactMap(\.self).filter { !$0.isEmpty }.map(oneLine).joined(separator: ", ")
  }

  /// All of a claim's values on one line.
  static func subject(_ subject: ClaimSubject) -> String {
    (subject.counts.map { count($0) } + subject.dates.map { date($0) } + subject.places.map { place($0) })
      .joined(separator: " · ")
  }

  /// A figure without the end that says nothing: `25`, `2.5`.
  private static func number(_ value: Double) -> String {
    value.rounded() == value && value.magnitude < 1e15 ? String(Int(value)) : String(value)
  }
}
