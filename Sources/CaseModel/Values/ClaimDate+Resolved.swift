import Annotation

extension ClaimDate {
  /// The same date with what the day of publication tells of it, a time of day kept.
  ///
  /// “A Friday” is the last one up to that day, “5 March” and “March” without a year and “the 15th” without a month the last that began by
  /// three days after it, since reports are added to. What says neither stays as it is.
  package func resolved(on published: CalendarDate) -> ClaimDate {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    return ClaimDate(value: parts.map { Self.resolve($0, published) }.joined(separator: "/"))
  }

  /// Whether its value tells no part of a date: `PRESENT_REF`, `XXXX-XX-XX`, `XXXX-WXX`.
  package var isSymbolic: Bool {
    value.hasSuffix("_REF") || value.unicodeScalars.allSatisfy { "X-WQT/".unicodeScalars.contains($0) }
  }

  private static func resolve(_ part: Substring, _ published: CalendarDate) -> String {
    let time = part.firstIndex(of: "T") ?? part.endIndex
    let (day, rest) = (part[..<time], part[time...])
    let fields = day.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.first == "XXXX", fields.count > 1, let date = date(fields.dropFirst().map { $0 }, published) else {
      return String(part)
    }
    return date + rest
  }

  /// The day or month that the fields behind an unknown year name.
  private static func date(_ fields: [Substring], _ published: CalendarDate) -> String? {
    let last = published.adding(days: 3) ?? published
    if fields.count == 2, fields[0] == "WXX", let weekday = Int(fields[1]), (1...7).contains(weekday) {
      return published.adding(days: -((published.weekday - weekday + 7) % 7))?.description
    }
    if fields[0] == "XX", fields.count == 2, let day = Int(fields[1]) {
      // A month without such a day is passed over.
      let first = CalendarDate(year: last.year, month: last.month, day: 1)
      let months = (0...2).lazy.compactMap { first?.adding(months: -$0) }
      let found = months.compactMap { CalendarDate(year: $0.year, month: $0.month, day: day) }
      return found.first { $0 <= last }?.description
    }
    guard let month = Int(fields[0]), (1...12).contains(month) else { return nil }
    guard fields.count == 2 else {
      let year = month <= published.month ? published.year : published.year - 1
      return CalendarDate(year: year, month: month, day: 1).map { String($0.description.dropLast(3)) }
    }
    // 29 February may lie four years back.
    guard let day = Int(fields[1]) else { return nil }
    let found = (0...4).lazy.compactMap { CalendarDate(year: last.year - $0, month: month, day: day) }
    return found.first { $0 <= last }?.description
  }
}
