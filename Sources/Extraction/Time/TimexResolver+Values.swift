import Annotation

/// How TIMEX3 writes what was found.
extension TimexResolver {
  /// A duration's value: `P3D`, `PT72H`, `P2Y3M`, `PXM`, `P2.5Y`.
  static func duration(_ amounts: [TimeAmount]) -> String {
    var days = ""
    var time = ""
    for amount in amounts {
      let (letter, scale, isTime) = amount.unit.designator
      let number = amount.number.map { decimal($0 * Double(scale)) } ?? "X"
      if isTime { time += number + letter } else { days += number + letter }
    }
    return "P" + days + (time.isEmpty ? "" : "T" + time)
  }

  /// A number without a fraction that is zero.
  static func decimal(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  /// A year as TIMEX3 has it.
  static func text(year: Int?) -> String {
    guard let year else { return "XXXX" }
    return year > 0 ? CalendarDate.padded(year, 4) : "BC" + CalendarDate.padded(1 - year, 4)
  }

  /// A time of day after a date: `T08:30`, `T23:00Z`.
  static func text(_ clock: ClockTime) -> String {
    var text = "T" + CalendarDate.padded(clock.hour, 2) + ":" + CalendarDate.padded(clock.minute ?? 0, 2)
    if let second = clock.second { text += ":" + CalendarDate.padded(second, 2) }
    guard let zone = clock.zone else { return text }
    if zone == 0 { return text + "Z" }
    return text + (zone < 0 ? "-" : "+") + CalendarDate.padded(abs(zone) / 60, 2)
      + (zone % 60 == 0 ? "" : ":" + CalendarDate.padded(abs(zone) % 60, 2))
  }

  /// The day of a value that may have a time of day already.
  static func day(_ value: String) -> String {
    guard let cut = value.utf8.firstIndex(of: UInt8(ascii: "T")), value.utf8.first != UInt8(ascii: "P") else {
      return value
    }
    return String(value[..<cut])
  }

  /// The ISO week, or its weekend, that holds a day: `2018-W32`, `2018-W32-WE`.
  static func period(_ unit: TimeUnit, around day: String) -> String {
    guard var date = CalendarDate(iso: day) else { return unknown(unit) }
    // The weekend of a Monday is the one it makes longer.
    if unit == .weekend, date.weekday <= 2 { date = date.adding(days: -3) ?? date }
    let week = date.isoWeek
    let value = CalendarDate.padded(max(0, week.year), 4) + "-W" + CalendarDate.padded(week.week, 2)
    return unit == .weekend ? value + "-WE" : value
  }

  /// The value of a unit that nothing anchors.
  static func unknown(_ unit: TimeUnit) -> String {
    switch unit {
    case .second, .minute, .hour: "XXXX-XX-XXTXX"
    case .day, .night: "XXXX-XX-XX"
    case .weekend: "XXXX-WXX-WE"
    case .week, .fortnight: "XXXX-WXX"
    case .month, .season: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century: "XX"
    }
  }
}
