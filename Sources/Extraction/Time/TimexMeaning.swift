import Annotation

/// Which date a relative expression is read against.
enum TimexAnchor: Sendable {
  /// The day the article was published.
  case published
  /// The date the text spoke of last.
  case spoken
}

/// The year of a date that may not name it.
enum YearReference: Equatable, Sendable {
  case known(Int)
  /// To be told from the context.
  case open
  /// So many years after the anchor's.
  case shifted(Int, fromSpoken: Bool)
  /// Nothing tells and nothing may be guessed.
  case none
}

/// A date of the calendar as far as its words tell it.
struct PartialDate: Sendable {
  var year: YearReference = .open
  var month: Int?
  var day: Int?
  var weekday: Int?
  /// Whether day and month stand in digits that could be either.
  var isAmbiguous = false
}

/// A time of day. Seconds, minutes and hours as said; `hour` is 0...24.
struct ClockTime: Equatable, Sendable {
  var hour: Int
  var minute: Int?
  var second: Int?
  /// Minutes east of Greenwich.
  var zone: Int?
  /// Whether a.m., p.m., or a 24-hour clock settled which half of the day is meant.
  var isSettled: Bool
}

/// A number of units, nil where the words leave it open.
struct TimeAmount: Sendable {
  var number: Double?
  var unit: TimeUnit
}

/// What an expression says, before it is read against the dates around it.
enum TimexMeaning: Sendable {
  case date(PartialDate)
  /// Ten years from `start`; before Christ where `isBefore`.
  case decade(start: Int, isBefore: Bool, isOpenCentury: Bool)
  /// The n-th century.
  case century(Int, isBefore: Bool)
  case season(Season, YearReference)
  /// `Q1`…`Q4`, `H1`, `H2`.
  case yearPart(String, YearReference)
  /// A week by its ISO number.
  case week(Int, YearReference)
  /// The n-th week of a month; the fifth is its last.
  case weekOfMonth(Int, month: Int, YearReference)
  /// The n-th day or week of the month that lies so many from the published one; day 0 is the last.
  case partOfMonth(Int, isWeek: Bool, months: Int)
  /// A named day, or one so many days after it.
  case holiday(Holiday, shift: Int, YearReference)
  /// A day with a name by the table of names.
  case namedDay(NamedDay, YearReference)
  /// The n-th such weekday of the month that lies so many from the published one; the fifth is the last.
  case weekdayOfMonth(Int, weekday: Int, months: Int)
  /// A weekday, the one meant told by `direction` as in `LexClass.direction`, nil when not said; weeks from the anchor's week when given.
  case weekday(Int, direction: Int?, weekShift: Int?)
  /// So many days from the anchor.
  case day(Int, TimexAnchor)
  /// The unit that lies so many from the anchor's: last month is (month, -1).
  case unit(TimeUnit, Int, TimexAnchor)
  /// So much time before or after the anchor.
  case offset([TimeAmount], sign: Int, TimexAnchor)
  case duration([TimeAmount])
  /// A value that stands by itself, with its type.
  case literal(Timex.Kind, String)
  /// A part of the day whose date the context tells.
  case partOfDay
}

/// A stretch of lexemes with its meaning.
struct TimexPiece: Sendable {
  /// The first lexeme inside.
  var lower: Int
  /// The first lexeme outside.
  var upper: Int
  var meaning: TimexMeaning
  var part: DayPart?
  var clock: ClockTime?
  /// Which end of the period is meant.
  var periodPart: PeriodPart?
  /// The weekday, 1...7, that is meant beside the day an offset reaches: “two weeks ago on Friday”.
  var weekday: Int?
  /// The week or weekend around the day is meant: “the week of May 5”.
  var period: TimeUnit?
  /// The noun of the event that it is told by.
  var event: Int?
  /// Another expression that this one is read against, by its number among the pieces of one match.
  var base: Int?

  init(_ lower: Int, _ upper: Int, _ meaning: TimexMeaning, part: DayPart? = nil, clock: ClockTime? = nil) {
    self.lower = lower
    self.upper = upper
    self.meaning = meaning
    self.part = part
    self.clock = clock
  }

  /// Whether a time of day can follow: the meaning is a single day.
  var isDay: Bool {
    guard part == nil, clock == nil else { return false }
    switch meaning {
    case .date(let date): return date.day != nil || date.weekday != nil
    case .weekday, .day, .weekdayOfMonth: return true
    case .partOfMonth(_, let isWeek, _): return !isWeek
    case .unit(let unit, _, _): return unit == .day
    default: return false
    }
  }
}
