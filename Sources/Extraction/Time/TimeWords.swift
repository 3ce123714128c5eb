/// Units of time, from short to long.
enum TimeUnit: Int32, CaseIterable, Sendable {
  case second, minute, hour, day, night, weekend, week, fortnight, month, quarter, season, year, decade, century

  /// The letters of a TIMEX3 duration, and how many of them one unit is.
  var designator: (letter: String, scale: Int, isTime: Bool) {
    switch self {
    case .second: ("S", 1, true)
    case .minute: ("M", 1, true)
    case .hour: ("H", 1, true)
    case .day: ("D", 1, false)
    case .night: ("D", 1, false)
    case .weekend: ("WE", 1, false)
    case .week: ("W", 1, false)
    case .fortnight: ("W", 2, false)
    case .month: ("M", 1, false)
    case .quarter: ("M", 3, false)
    case .season: ("M", 3, false)
    case .year: ("Y", 1, false)
    case .decade: ("DE", 1, false)
    case .century: ("CE", 1, false)
    }
  }
}

/// Parts of the day, with TIMEX3's codes.
enum DayPart: Int32, CaseIterable, Sendable {
  case morning, noon, afternoon, evening, night, midnight, dawn, dusk, daytime, lunchtime

  /// What stands after the date in a TIMEX3 value.
  var code: String {
    switch self {
    case .morning, .dawn: "TMO"
    case .noon: "T12:00"
    case .afternoon: "TAF"
    case .evening, .dusk: "TEV"
    case .night: "TNI"
    case .midnight: "T00:00"
    case .daytime: "TDT"
    case .lunchtime: "TMI"
    }
  }
}

/// Seasons, with TIMEX3's codes.
enum Season: Int32, CaseIterable, Sendable {
  case spring, summer, autumn, winter

  /// What stands for the month in a TIMEX3 value.
  var code: String { ["SP", "SU", "FA", "WI"][Int(rawValue)] }
}

/// Which part of a period is meant.
enum PeriodPart: Int32, Sendable {
  case early, mid, late, beginning, end, middle, later, earlier, rest, half
}

/// How a number is left open.
enum Vagueness: Int32, Sendable {
  case few, several, many, some, couple, dozens, scores, hundreds, thousands, tens, millions, handful, numerous,
    billions
}

/// Short words with a part in the grammar of times and quantities.
enum FunctionWord: Int32, CaseIterable, Sendable {
  case the, a, of, `in`, on, at, to, and, or, from, until, through, between, by, `for`, during, within, since, ago,
    later
  case earlier, before, after, prior, following, every, each, per, all, any, other, day, `as`, than, over, under, about
  case more, less, nearly, only, just, least, most, same, that, whole, entire, another, once, twice, times, old, age,
    time, era
  case period, am, pm, bc, ad, oclock, past, half, century, anniversary, long, no, up, date, present, future, s, th,
    year
  case good, hence, back, away, ahead, now, local, not, next, bce, row, full, eve, school, point, h, clock, q, w, ish,
    aged, new
  case nobody, without, fiscal
}

/// How often something happens, by words that say so alone.
enum Frequency: Int32, CaseIterable, Sendable {
  case hourly, daily, nightly, weekly, biweekly, monthly, bimonthly, quarterly, yearly, semiannually, biennial

  /// TIMEX3's value.
  var value: String {
    switch self {
    case .hourly: "PT1H"
    case .daily, .nightly: "P1D"
    case .weekly: "P1W"
    case .biweekly: "P2W"
    case .monthly: "P1M"
    case .bimonthly: "P2M"
    case .quarterly: "P3M"
    case .yearly: "P1Y"
    case .semiannually: "P6M"
    case .biennial: "P2Y"
    }
  }
}

/// Days that go by a name of one word here; names of more words are put together by the rule.
enum Holiday: Int32, CaseIterable, Sendable {
  case christmas, easter, halloween, thanksgiving, ashura, arbaeen, nowruz, hanukkah, diwali, juneteenth, eid,
    eidAlFitr, eidAlAdha
}

extension FunctionWord {
  /// The function words that an expression can begin at, or that a rule looks for.
  static let triggers: [FunctionWord] = [
    .a, .half, .another, .that, .same, .every, .each, .per, .q, .future, .present, .time, .period, .new, .w, .date,
    .h, .fiscal, .ago,
  ]

  /// For each function word whether it is one of `triggers`.
  static let isTrigger: [Bool] = allCases.map { triggers.contains($0) }
}
