/// A day of the proleptic Gregorian calendar. Year 0 is 1 BC, year -1 is 2 BC, as in ISO 8601.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Astronomical year, -9999...9999.
  public let year: Int
  /// 1...12.
  public let month: Int
  /// 1...31.
  public let day: Int

  /// The day so numbered; nil where the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day `days` after 1970-01-01 (before, when negative); nil outside the years -9999...9999.
  ///
  /// - Note: Source: H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `civil_from_days`.
  public init?(daysSince1970 days: Int) {
    guard (-4_400_000...3_000_000).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Reads `YYYY-MM-DD`, alone or with an ISO 8601 time after a `T` or a space; nil where that is no day of the calendar.
  public init?(iso text: some StringProtocol) {
    var digits: [Int] = []
    var count = 0
    for byte in text.utf8 {
      if count == 10 {
        guard byte == UInt8(ascii: "T") || byte == UInt8(ascii: " ") else { return nil }
        break
      }
      if count == 4 || count == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        digits.append(Int(byte) - 0x30)
      }
      count += 1
    }
    guard count == 10 else { return nil }
    self.init(
      year: digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3], month: digits[4] * 10 + digits[5],
      day: digits[6] * 10 + digits[7])
  }

  /// Days after 1970-01-01, negative before it.
  public var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day of the week as ISO 8601 counts it: Monday is 1, Sunday 7.
  public var weekday: Int { ((daysSince1970 + 3) % 7 + 7) % 7 + 1 }

  /// The ISO 8601 week this day belongs to, and the year of that week.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday) ?? self
    let start = CalendarDate(year: thursday.year, month: 1, day: 1)?.daysSince1970 ?? thursday.daysSince1970
    return (thursday.year, (thursday.daysSince1970 - start) / 7 + 1)
  }

  /// The day `days` later (earlier, when negative); nil outside the years -9999...9999.
  public func adding(days: Int) -> CalendarDate? {
    guard (-8_000_000...8_000_000).contains(days) else { return nil }
    return CalendarDate(daysSince1970: daysSince1970 + days)
  }

  /// The same day `months` later, or the month's last where it is shorter; nil outside the years -9999...9999.
  public func adding(months: Int) -> CalendarDate? {
    guard (-240_000...240_000).contains(months) else { return nil }
    let count = year * 12 + month - 1 + months
    let newYear = count >= 0 ? count / 12 : (count - 11) / 12
    let newMonth = count - newYear * 12 + 1
    return CalendarDate(year: newYear, month: newMonth, day: min(day, Self.days(inMonth: newMonth, of: newYear)))
  }

  /// How many days a month has.
  ///
  /// - Precondition: `month` is 1...12.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    precondition((1...12).contains(month), "a month is 1 to 12")
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    if month == 2 { return isLeap ? 29 : 28 }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }

  /// Calendar order.
  public static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD`; before the year 1 as TIMEX3 writes it, `BC0480-08-20`.
  public var description: String {
    (year > 0 ? Self.padded(year, 4) : "BC" + Self.padded(1 - year, 4)) + "-" + Self.padded(month, 2) + "-"
      + Self.padded(day, 2)
  }

  /// `number` in decimal digits with zeros in front up to `width`.
  ///
  /// - Precondition: `number` is not negative.
  public static func padded(_ number: Int, _ width: Int) -> String {
    precondition(number >= 0, "only numbers from 0 up are padded")
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
