/// How exactly a date is known, and the codes that datasets use for it. The order is from the most exact to the least.
///
/// - Note: Sources: ACLED codebook (2023), time precision; UCDP GED codebook 24.1, `date_prec`; GTD codebook (2021),
///   `iday`, `imonth`, `approxdate`.
public enum DatePrecision: String, CaseIterable, Sendable, Codable {
  /// One day.
  case day
  /// Two to six days.
  case days
  /// A week.
  case week
  /// A month, or a part of one longer than a week.
  case month
  /// A year, or a part of one longer than a month.
  case year

  /// The precision of a stretch of `days` days; nil for less than one or more than a leap year.
  public init?(days: Int) {
    switch days {
    case 1: self = .day
    case 2...6: self = .days
    case 7...8: self = .week
    case 9...31: self = .month
    case 32...366: self = .year
    default: return nil
    }
  }

  /// ACLED's time precision; nil where ACLED would not code the event.
  public var acled: Int? {
    switch self {
    case .day: 1
    case .days, .week: 2
    case .month: 3
    case .year: nil
    }
  }

  /// UCDP GED's `date_prec`.
  public var ucdp: Int {
    switch self {
    case .day: 1
    case .days: 2
    case .week: 3
    case .month: 4
    case .year: 5
    }
  }

  /// Which parts of a date GTD writes; an unknown part is 0 in its columns.
  public var gtd: (hasMonth: Bool, hasDay: Bool, usesApproximateDate: Bool) {
    switch self {
    case .day: (true, true, false)
    case .days, .week: (true, true, true)
    case .month: (true, false, false)
    case .year: (false, false, false)
    }
  }
}

/// A stretch of whole days that a TIMEX3 value stands for.
public struct CalendarInterval: Hashable, Sendable {
  /// The first day inside.
  public let start: CalendarDate
  /// The last day inside.
  public let end: CalendarDate

  /// The days from `start` to `end`, both inside; nil when `end` is earlier.
  public init?(start: CalendarDate, end: CalendarDate) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// How exactly it says when; nil when it is longer than a year.
  public var precision: DatePrecision? { DatePrecision(days: end.daysSince1970 - start.daysSince1970 + 1) }

  /// The days a TIMEX3 value stands for; nil for durations, sets, and values with an X before the part that is known.
  ///
  /// Reads `1999-12-31` with or without a time, `1999-12`, `1999`, `199` (a decade), `19` (a century), `1999-W52`,
  /// `1999-W52-5`, `1999-W52-WE`, `1999-Q4`, `1999-H2`, `1999-SU` (northern seasons, winter from December), `1999-12-W01` (the month's
  /// first seven days; W05 its last), and all of these after `BC` for days and years. `1999-12-XX` and `1999-XX-XX` are the whole month and year.
  public init?(timexValue value: String) {
    var bytes = Array(value.utf8)
    let isBeforeChrist = bytes.starts(with: Array("BC".utf8))
    if isBeforeChrist { bytes.removeFirst(2) }
    if let time = bytes.firstIndex(of: UInt8(ascii: "T")) { bytes.removeSubrange(time...) }
    var parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Array.init)
    while parts.count > 1, parts.last == Array("XX".utf8) { parts.removeLast() }
    guard let head = parts.first, let number = Self.number(head[...]) else { return nil }
    guard head.count == 4 else {
      guard parts.count == 1, !isBeforeChrist, (2...3).contains(head.count) else { return nil }
      let length = head.count == 3 ? 10 : 100
      self.init(years: number * length...number * length + length - 1)
      return
    }
    let year = isBeforeChrist ? 1 - number : number
    guard parts.count > 1 else {
      self.init(years: year...year)
      return
    }
    self.init(year: year, part: parts[1], rest: parts.dropFirst(2).map { $0 })
  }

  private init?(years: ClosedRange<Int>) {
    guard let start = CalendarDate(year: years.lowerBound, month: 1, day: 1),
      let end = CalendarDate(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    self.init(start: start, end: end)
  }

  private init?(year: Int, part: [UInt8], rest: [[UInt8]]) {
    if part.first == UInt8(ascii: "W"), part.count == 3, let week = Self.number(part[1...]) {
      self.init(year: year, week: week, day: rest.first)
    } else if let month = Self.number(part[...]), part.count == 2 {
      if rest.first?.first == UInt8(ascii: "W"), let week = rest.first.flatMap({ Self.number($0[1...]) }) {
        self.init(week: week, ofMonth: month, year: year)
      } else if let day = rest.first.flatMap({ Self.number($0[...]) }) {
        guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        self.init(start: date, end: date)
      } else {
        guard rest.isEmpty else { return nil }
        self.init(firstMonth: month, of: year, count: 1)
      }
    } else {
      switch String(decoding: part, as: UTF8.self) {
      case "Q1": self.init(firstMonth: 1, of: year, count: 3)
      case "Q2": self.init(firstMonth: 4, of: year, count: 3)
      case "Q3": self.init(firstMonth: 7, of: year, count: 3)
      case "Q4": self.init(firstMonth: 10, of: year, count: 3)
      case "H1": self.init(firstMonth: 1, of: year, count: 6)
      case "H2": self.init(firstMonth: 7, of: year, count: 6)
      case "SP": self.init(firstMonth: 3, of: year, count: 3)
      case "SU": self.init(firstMonth: 6, of: year, count: 3)
      case "FA": self.init(firstMonth: 9, of: year, count: 3)
      case "WI": self.init(firstMonth: 12, of: year, count: 3)
      default: return nil
      }
    }
  }

  private init?(week: Int, ofMonth month: Int, year: Int) {
    guard (1...5).contains(week), (1...12).contains(month) else { return nil }
    let length = CalendarDate.days(inMonth: month, of: year)
    let first = week == 5 ? length - 6 : 7 * week - 6
    guard let start = CalendarDate(year: year, month: month, day: first), let end = start.adding(days: 6) else {
      return nil
    }
    self.init(start: start, end: end)
  }

  private init?(year: Int, week: Int, day: [UInt8]?) {
    guard (1...53).contains(week), let january4 = CalendarDate(year: year, month: 1, day: 4),
      let monday = january4.adding(days: (week - 1) * 7 - (january4.weekday - 1))
    else { return nil }
    var days = 0...6
    if let day {
      if day == Array("WE".utf8) {
        days = 5...6
      } else {
        guard let number = Self.number(day[...]), (1...7).contains(number) else { return nil }
        days = number - 1...number - 1
      }
    }
    guard let start = monday.adding(days: days.lowerBound), let end = monday.adding(days: days.upperBound) else {
      return nil
    }
    self.init(start: start, end: end)
  }

  private init?(firstMonth: Int, of year: Int, count: Int) {
    guard let start = CalendarDate(year: year, month: firstMonth, day: 1),
      let end = start.adding(months: count)?.adding(days: -1)
    else { return nil }
    self.init(start: start, end: end)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 0x30
    }
    return value
  }
}
