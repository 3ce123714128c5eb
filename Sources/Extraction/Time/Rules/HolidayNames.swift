import Annotation

/// Days whose name ends in “Day”, “Eve” or a weekday: “Labor Day”, “Good Friday”.
extension TimexRule {
  static let namedDays: [TimexRule] = [
    TimexRule(
      id: "holiday.named-day", triggers: [.unit, .dayPart],
      examples: [
        TimexExample("⟦Labor Day 2021⟧", "2021-09-06"), TimexExample("on ⟦Veterans Day⟧", "XXXX-11-11"),
        TimexExample("⟦Martin Luther King Day 2018⟧", "2018-01-15"), TimexExample("⟦Earth Day 2010⟧", "2010-04-22"),
        TimexExample("⟦Mother's Day 2024⟧", "2024-05-12"), TimexExample("⟦St. Patrick's Day 2020⟧", "2020-03-17"),
        TimexExample("⟦International Workers' Day⟧", "XXXX-05-01"), TimexExample("on ⟦Independence Day⟧", "XXXX-XX-XX"),
        TimexExample("on ⟦Quds Day⟧", "XXXX-XX-XX"), TimexExample("⟦labor day 2019⟧", "2019-09-02"),
        TimexExample("back on ⟦memorial day⟧.", "2024-05-27", published: "2024-06-10"),
      ],
      counterexamples: ["the labor day by day", "a memorial day in court", "Patrick's day was long"],
      match: { $0.namedDay($1) }),
    TimexRule(
      id: "holiday.named-weekday", triggers: [.weekday],
      examples: [
        TimexExample("on ⟦Good Friday 2024⟧", "2024-03-29"), TimexExample("⟦Palm Sunday 2017⟧", "2017-04-09"),
        TimexExample("⟦Black Friday 2023⟧", "2023-11-24"), TimexExample("⟦good friday 2024⟧", "2024-03-29"),
        TimexExample("⟦Ash Wednesday 2024⟧", "2024-02-14"),
      ],
      counterexamples: ["a good Friday", "a black Friday night"],
      match: { $0.namedWeekday($1) }),
    TimexRule(
      id: "holiday.named-phrase", triggers: [.holiday],
      examples: [
        TimexExample("on ⟦St. Patrick 2020⟧", "2020-03-17"), TimexExample("⟦Mardi Gras 2020⟧", "2020-02-25"),
        TimexExample("on ⟦Cinco de Mayo⟧.", "XXXX-05-05"), TimexExample("on ⟦April Fools 2017⟧", "2017-04-01"),
      ],
      counterexamples: ["St. Patrick said", "a Mardi Gras parade", "the fools", "Patrick 2020"],
      match: { $0.namedPhrase($1) }),
  ]
}

/// How the date of a day with a name is told.
enum NamedDay: Sendable, Equatable {
  /// The same every year.
  case fixed(month: Int, day: Int)
  /// The n-th weekday of a month; 5 is the last. Then so many days on.
  case nth(Int, weekday: Int, month: Int, shift: Int = 0)
  /// The last of a month.
  case lastOf(month: Int)
  /// So many days after Western Easter.
  case easter(Int)
  /// So many days after Easter of the Orthodox churches.
  case orthodoxEaster(Int)
  /// A feast of the Hebrew calendar, by its days after the new year of the same autumn.
  case hebrew(Int)
  /// The first day of the Chinese calendar's year.
  case lunarNewYear
  /// It hangs on the country or the moon.
  case unknown

  /// The day in a Gregorian year; nil where none is told.
  func date(in year: Int) -> CalendarDate? {
    switch self {
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .nth(let number, let weekday, let month, let shift):
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
      let days = (weekday - first.weekday + 7) % 7 + 7 * (number - 1)
      let isOver = days >= CalendarDate.days(inMonth: month, of: year)
      return first.adding(days: (isOver ? days - 7 : days) + shift)
    case .lastOf(let month):
      return CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    case .easter(let shift): return FeastCalendar.easter(year)?.adding(days: shift)
    case .orthodoxEaster(let shift): return FeastCalendar.orthodoxEaster(year)?.adding(days: shift)
    case .hebrew(let shift): return HebrewCalendar.feast(shift, in: year)
    case .lunarNewYear: return FeastCalendar.lunarNewYear(year)
    case .unknown: return nil
    }
  }

  /// Days by the word before “Day”, whose possessive does not matter. US federal law 5 U.S.C. 6103, United Nations observances, custom; Independence and other
  /// national days stay open, since each country has its own.
  static let days: [(words: [StaticString], day: NamedDay)] = [
    (["martin", "luther", "king"], .nth(3, weekday: 1, month: 1)), (["mlk"], .nth(3, weekday: 1, month: 1)),
    (["king", "jr"], .nth(3, weekday: 1, month: 1)),
    (["groundhog"], .fixed(month: 2, day: 2)), (["valentine"], .fixed(month: 2, day: 14)),
    (["valentines"], .fixed(month: 2, day: 14)), (["presidents"], .nth(3, weekday: 1, month: 2)),
    (["president"], .nth(3, weekday: 1, month: 2)), (["washington", "birth"], .nth(3, weekday: 1, month: 2)),
    (["women"], .fixed(month: 3, day: 8)), (["womens"], .fixed(month: 3, day: 8)),
    (["patrick"], .fixed(month: 3, day: 17)), (["patricks"], .fixed(month: 3, day: 17)),
    (["fools"], .fixed(month: 4, day: 1)), (["fool"], .fixed(month: 4, day: 1)),
    (["earth"], .fixed(month: 4, day: 22)), (["anzac"], .fixed(month: 4, day: 25)),
    (["may"], .fixed(month: 5, day: 1)), (["workers"], .fixed(month: 5, day: 1)),
    (["labour"], .fixed(month: 5, day: 1)), (["labor"], .nth(1, weekday: 1, month: 9)),
    (["mother"], .nth(2, weekday: 7, month: 5)), (["mothers"], .nth(2, weekday: 7, month: 5)),
    (["memorial"], .nth(5, weekday: 1, month: 5)), (["flag"], .fixed(month: 6, day: 14)),
    (["father"], .nth(3, weekday: 7, month: 6)), (["fathers"], .nth(3, weekday: 7, month: 6)),
    (["canada"], .fixed(month: 7, day: 1)), (["bastille"], .fixed(month: 7, day: 14)),
    (["columbus"], .nth(2, weekday: 1, month: 10)), (["veterans"], .fixed(month: 11, day: 11)),
    (["veteran"], .fixed(month: 11, day: 11)), (["armistice"], .fixed(month: 11, day: 11)),
    (["remembrance"], .fixed(month: 11, day: 11)), (["saints"], .fixed(month: 11, day: 1)),
    (["souls"], .fixed(month: 11, day: 2)), (["fawkes"], .fixed(month: 11, day: 5)),
    (["boxing"], .fixed(month: 12, day: 26)), (["australia"], .fixed(month: 1, day: 26)),
    (["singles"], .fixed(month: 11, day: 11)), (["george"], .fixed(month: 4, day: 23)),
    (["arbor"], .nth(5, weekday: 5, month: 4)), (["easter"], .easter(0)), (["saint"], .fixed(month: 11, day: 1)),
    (["inauguration"], .fixed(month: 1, day: 20)), (["ascension"], .easter(39)),
    (["peoples"], .nth(2, weekday: 1, month: 10)),
    (["canberra"], .nth(2, weekday: 1, month: 3)), (["youth"], .fixed(month: 8, day: 12)),
    (["teachers"], .fixed(month: 10, day: 5)), (["teacher"], .fixed(month: 10, day: 5)),
    (["children"], .fixed(month: 11, day: 20)), (["waitangi"], .fixed(month: 2, day: 6)),
    (["people"], .nth(2, weekday: 1, month: 10)), (["aids"], .fixed(month: 12, day: 1)),
    (["human", "rights"], .fixed(month: 12, day: 10)), (["pi"], .fixed(month: 3, day: 14)),
    (["patriot"], .fixed(month: 9, day: 11)), (["unity"], .unknown), (["nurses"], .fixed(month: 5, day: 12)),
    (["press", "freedom"], .fixed(month: 5, day: 3)), (["refugee"], .fixed(month: 6, day: 20)),
    (["mandela"], .fixed(month: 7, day: 18)), (["pentecost"], .easter(49)), (["christmas"], .fixed(month: 12, day: 25)),
    (["independence"], .unknown), (["victory"], .unknown), (["quds"], .unknown), (["republic"], .unknown),
    (["national"], .unknown), (["army"], .unknown), (["election"], .unknown), (["liberation"], .unknown),
  ]

  /// Days whose name ends in no “day”, by their words; the last ones are in the lexicon in this order.
  static let phrases: [(words: [StaticString], day: NamedDay)] = [
    (["patrick"], .fixed(month: 3, day: 17)), (["mardi", "gras"], .easter(-47)),
    (["cinco", "de", "mayo"], .fixed(month: 5, day: 5)), (["april", "fools"], .fixed(month: 4, day: 1)),
    (["pentecost"], .easter(49)), (["epiphany"], .fixed(month: 1, day: 6)), (["passover"], .hebrew(-163)),
    (["pesach"], .hebrew(-163)), (["yom", "kippur"], .hebrew(9)), (["rosh", "hashanah"], .hebrew(0)),
    (["purim"], .hebrew(-193)), (["sukkot"], .hebrew(14)),
  ]

  /// Days by the word before a weekday, and that weekday.
  static let weekdays: [(word: StaticString, weekday: Int, day: NamedDay)] = [
    ("good", 5, .easter(-2)), ("palm", 7, .easter(-7)), ("ash", 3, .easter(-46)), ("maundy", 4, .easter(-3)),
    ("holy", 6, .easter(-1)), ("shrove", 2, .easter(-47)), ("whit", 1, .easter(50)), ("pentecost", 1, .easter(50)),
    ("trinity", 7, .easter(56)), ("whit", 7, .easter(49)), ("easter", 6, .easter(-1)),
    ("clean", 1, .orthodoxEaster(-48)),
    ("black", 5, .nth(4, weekday: 4, month: 11, shift: 1)), ("cyber", 1, .nth(4, weekday: 4, month: 11, shift: 4)),
  ]
}

extension TimexReader {
  func namedDay(_ index: Int) -> [TimexPiece] {
    if reads(index, "night"), reads(index - 1, "bonfire") || reads(index - 1, "fawkes") { return bonfireNight(index) }
    guard let unit = unit(index), unit.unit == .day, !unit.isPlural else { return [] }
    var last = index - 1
    if has(last, .s), mark(last - 1, "'") { last -= 2 } else if mark(last, "'") { last -= 1 }
    if reads(last, "jr") || mark(last, ".") && reads(last - 1, "jr") { last -= reads(last, "jr") ? 1 : 2 }
    if mark(last, ",") { last -= 1 }
    guard last >= 0, lexemes[last].count <= 12, let found = NamedDay.days.first(where: { endsWith($0.words, last) })
    else { return [] }
    var lower = last - found.words.count + 1
    // Names of one common word need a capital: “on Labor Day”, not “a labor day”.
    guard
      at(lower).isCapital && at(index).isCapital || reads(lower, "valentine")
        || reads(lower, "earth") && !startsSentence(lower) || found.day != .unknown && isPlainName(lower, index)
    else {
      return []
    }
    let fronts: [StaticString] = [
      "international", "saint", "st", "all", "april", "al", "guy", "orthodox", "indigenous", "world",
    ]
    for _ in 0..<3 {
      if fronts.contains(where: { reads(lower - 1, $0) }) || has(lower - 1, .th) && reads(lower - 1, "st") {
        lower -= 1
      } else if mark(lower - 1, "."), reads(lower - 2, "st") {
        lower -= 2
      } else if mark(lower - 1, "-"), reads(lower - 2, "al") {
        lower -= 2
      }
    }
    if reads(lower, "independence"), let start = americanName(lower) {
      return [named(.fixed(month: 7, day: 4), start, index + 1)]
    }
    return [named(found.day, lower, index + 1)]
  }

  /// Where “US”, “U.S.” or “American” begins that ends before `index`.
  private func americanName(_ index: Int) -> Int? {
    if reads(index - 1, "us"), at(index - 1).isCapital { return index - 1 }
    if reads(index - 1, "american") { return index - 1 }
    let isDotted =
      mark(index - 1, ".") && (reads(index - 2, "s") || has(index - 2, .s)) && mark(index - 3, ".")
      && reads(index - 4, "u")
    return isDotted ? index - 4 : nil
  }

  /// “Guy Fawkes Night”, “Bonfire Night”.
  private func bonfireNight(_ index: Int) -> [TimexPiece] {
    guard at(index - 1).isCapital, at(index).isCapital else { return [] }
    let lower = reads(index - 2, "guy") ? index - 2 : index - 1
    return [named(.fixed(month: 11, day: 5), lower, index + 1)]
  }

  /// Whether a name in small letters stands where a date does: “on memorial day”, “labor day 2019”.
  private func isPlainName(_ lower: Int, _ index: Int) -> Bool {
    if kind(index + 1) == .number, year(index + 1) != nil { return true }
    guard !reads(lower, "national"), !reads(lower, "army"), !reads(lower, "president"), !reads(lower, "may") else {
      return false
    }
    if hasAny(lower - 1, .on, .before, .after, .until, .since, .for, .by, .during) || kind(lower - 1) == .direction
      || has(lower - 1, .of) && unit(lower - 2)?.unit == .weekend
    {
      return endsClause(index + 1) || unit(index + 1)?.unit == .weekend || yearTail(index + 1) != nil
    }
    return false
  }

  /// Whether the lexemes up to `index` read `words`.
  private func endsWith(_ words: [StaticString], _ index: Int) -> Bool {
    let lower = index - words.count + 1
    return lower >= 0 && words.indices.allSatisfy { reads(lower + $0, words[$0]) }
  }

  func namedPhrase(_ index: Int) -> [TimexPiece] {
    let place = Int(at(index).value) - 20
    guard place >= 0 else { return [] }
    let found = NamedDay.phrases[place]
    guard endsWith(found.words, index) else { return [] }
    var lower = index - found.words.count + 1
    if place == 0 {
      let saint = mark(lower - 1, ".") ? lower - 2 : lower - 1
      guard reads(saint, "st") || reads(saint, "saint"), kind(index + 1) == .number else { return [] }
      lower = saint
    }
    let isBound =
      hasAny(lower - 1, .on, .before, .after, .until, .since, .by, .during, .at, .for)
      && (endsClause(index + 1) || kind(index + 1) == .dayPart || yearTail(index + 1) != nil)
      && (place < 4 || at(index).isCapital)
    guard isBound || kind(index + 1) == .number && year(index + 1) != nil else { return [] }
    return [named(found.day, lower, index + 1)]
  }

  func namedWeekday(_ index: Int) -> [TimexPiece] {
    let isYear = kind(index + 1) == .number && year(index + 1) != nil
    guard index > 0, isYear || at(index - 1).isCapital && at(index).isCapital, at(index).count >= 6 else { return [] }
    let weekday = Int(at(index).value)
    guard let found = NamedDay.weekdays.first(where: { $0.weekday == weekday && reads(index - 1, $0.word) }) else {
      return []
    }
    return [named(found.day, index - 1, index + 1)]
  }

  /// A named day with the year after it, or “next” and “last” before it.
  private func named(_ day: NamedDay, _ lower: Int, _ upper: Int) -> TimexPiece {
    if kind(upper) == .number, let (year, next) = year(upper), unit(next)?.unit == .weekend {
      return TimexPiece(lower, next, .namedDay(day, .known(year)))
    }
    if let tail = yearTail(upper) { return TimexPiece(lower, tail.next, .namedDay(day, tail.year)) }
    if kind(lower - 1) == .direction, at(lower - 1).value != 0 {
      let isNext = at(lower - 1).value == 1 || at(lower - 1).value == 11
      return TimexPiece(lower - 1, upper, .namedDay(day, .shifted(isNext ? 100 : -100, fromSpoken: false)))
    }
    if kind(lower - 1) == .direction {
      return TimexPiece(lower - 1, upper, .namedDay(day, .shifted(0, fromSpoken: false)))
    }
    return TimexPiece(lower, upper, .namedDay(day, .open))
  }
}
