import Annotation

/// Years, decades, centuries, seasons, quarters and weeks by number.
extension TimexRule {
  static let periods: [TimexRule] = [
    TimexRule(
      id: "period.year", triggers: [.number, .cardinal, .punctuation],
      examples: [
        TimexExample("In ⟦1939⟧, war came", "1939"), TimexExample("between ⟦2014⟧ and ⟦2018⟧", "2014 2018"),
        TimexExample("in ⟦490 BC⟧ at Marathon", "BC0490"), TimexExample("of ⟦'89⟧.", "1989"),
        TimexExample("in ⟦nineteen eighty-six⟧", "1986"), TimexExample("the ⟦calendar year 2008⟧", "2008"),
        TimexExample("⟦2006⟧-⟦07⟧", "2006 2007"),
      ],
      counterexamples: [
        "deliver 2000 pieces", "1,917 men", "some 1500 soldiers", "$1999", "2000 km", "a 1945-strong crowd",
        "Highway 2001",
      ],
      match: { $0.yearAlone($1) }),
    TimexRule(
      id: "period.fiscal-year", triggers: [.function], words: [.fiscal],
      examples: [
        TimexExample("in ⟦FY2020⟧", "2020"), TimexExample("⟦FY 19⟧ was bad", "2019"),
        TimexExample("in ⟦fiscal year 2020⟧", "2020"), TimexExample("in ⟦fiscal 2020⟧", "2020"),
        TimexExample("in ⟦Q3 FY20⟧", "2020-Q3"), TimexExample("sales in ⟦CY18⟧", "2018"),
      ],
      counterexamples: ["the fiscal year", "fiscal 20 per cent", "FY says"],
      match: { reader, index in
        guard let (year, next) = reader.fiscalYear(index) else { return [] }
        return [TimexPiece(index, next, .date(PartialDate(year: .known(year))))]
      }),
    TimexRule(
      id: "period.decade", triggers: [.number, .punctuation, .decade],
      examples: [
        TimexExample("in ⟦the 1930s⟧", "193"), TimexExample("in ⟦the '90s⟧", "199"),
        TimexExample("in ⟦the nineties⟧", "199"),
        TimexExample("⟦the 470s BC⟧", "BC047"),
      ],
      counterexamples: ["in her 30s", "the 747s flew", "in his sixties"], match: { $0.decade($1) }),
    TimexRule(
      id: "period.century", triggers: [.number, .ordinal, .cardinal],
      examples: [
        TimexExample("in ⟦the 19th century⟧", "18"), TimexExample("⟦the fourth century BC⟧", "BC03"),
        TimexExample("an ⟦eighteenth-century⟧ house", "17"),
      ],
      counterexamples: ["a third of the century"], match: { $0.century($1) }),
    TimexRule(
      id: "period.season", triggers: [.season, .number],
      examples: [
        TimexExample("in ⟦the spring of 1794⟧", "1794-SP"), TimexExample("⟦summer 2007⟧", "2007-SU"),
        TimexExample("in ⟦winter⟧", "XXXX-WI"), TimexExample("in ⟦1982 summer⟧", "1982-SU"),
      ],
      counterexamples: ["the fall of Baghdad", "prices fall", "the Arab Spring", "they spring up"],
      match: { $0.season($1) }),
    TimexRule(
      id: "period.quarter", triggers: [.ordinal, .second, .number, .function], words: [.q, .h],
      examples: [
        TimexExample("in ⟦the first quarter of 2013⟧", "2013-Q1"), TimexExample("⟦the second half of 2008⟧", "2008-H2"),
        TimexExample("in ⟦Q3 2019⟧", "2019-Q3"), TimexExample("⟦2019 H2⟧ was calm", "2019-H2"),
        TimexExample("in ⟦H1 2019⟧", "2019-H1"),
        TimexExample("profits fell in ⟦the third quarter⟧.", "2023-Q3", published: "2023-12-09"),
      ],
      counterexamples: ["the first quarter-final", "half of them"], match: { $0.quarter($1) }),
    TimexRule(
      id: "period.week-number", triggers: [.unit],
      examples: [
        TimexExample("in ⟦week 31⟧", "2018-W31", published: "2018-07-02"), TimexExample("⟦week 3 of 2027⟧", "2027-W03"),
      ],
      counterexamples: ["week 77", "a week 3 times", "weeks 3"],
      match: { reader, index in
        guard let unit = reader.unit(index), unit.unit == .week, !unit.isPlural, !reader.hasAny(index - 1, .a),
          reader.kind(index + 1) == .number,
          (1...53).contains(reader.at(index + 1).value), reader.at(index + 1).count <= 2, !reader.has(index + 2, .times)
        else { return [] }
        if let tail = reader.yearTail(index + 2), reader.has(index + 2, .of) || reader.mark(index + 2, ",") {
          return [TimexPiece(index, tail.next, .week(Int(reader.at(index + 1).value), tail.year))]
        }
        if let (year, next) = reader.year(index + 2), reader.kind(next) != .other || reader.startsSentence(next) {
          return [TimexPiece(index, next, .week(Int(reader.at(index + 1).value), .known(year)))]
        }
        return [TimexPiece(index, index + 2, .week(Int(reader.at(index + 1).value), .shifted(0, fromSpoken: false)))]
      }),
    TimexRule(
      id: "period.week-of", triggers: [.ordinal, .second, .number, .cardinal, .direction],
      examples: [
        TimexExample("⟦the first week of May 2004⟧", "2004-05-W01"),
        TimexExample("⟦the last week of August⟧", "XXXX-08-W05"),
        TimexExample("⟦the first weekend of May 2024⟧", "2024-W18-WE"),
        TimexExample("in ⟦the third week of 2018⟧", "2018-W03"), TimexExample("⟦the 15th day of June⟧", "XXXX-06-15"),
      ],
      counterexamples: ["the first week of fighting"], match: { $0.weekOf($1) }),
  ]
}

extension TimexReader {
  /// “FY2020”, “FY20”, “fiscal year 2020”; the year it bears.
  func fiscalYear(_ index: Int) -> (year: Int, next: Int)? {
    guard has(index, .fiscal) else { return nil }
    var position = index + 1
    if unit(position)?.unit == .year { position += 1 }
    if mark(position, "'") { position += 1 }
    if let found = year(position) { return found }
    guard !reads(index, "fiscal"), at(index).isCapital || isJoined(position), kind(position) == .number,
      at(position).count == 2
    else { return nil }
    return (Self.fullYear(twoDigits: Int(at(position).value)), position + 1)
  }

  func yearAlone(_ index: Int) -> [TimexPiece] {
    if kind(index) == .punctuation {
      guard mark(index, "'"), kind(index + 1) == .number, at(index + 1).count == 2, isJoined(index + 1),
        !isJoined(index),
        at(index + 1).value >= 0, !(has(index + 2, .s) && isJoined(index + 2)), at(index + 2).kind != .other
      else { return [] }
      let year = Self.fullYear(twoDigits: Int(at(index + 1).value))
      return [TimexPiece(index, index + 2, .date(PartialDate(year: .known(year))))]
    }
    if kind(index) == .number, at(index).count <= 4, at(index).value > 0, let (isBefore, end) = era(index + 1) {
      let year = Int(at(index).value)
      return [TimexPiece(index, end, .date(PartialDate(year: .known(isBefore ? 1 - year : year))))]
    }
    if kind(index) == .number, at(index).count <= 4, at(index).value > 0, mark(index + 1, "-") || has(index + 1, .to),
      kind(index + 2) == .number, at(index + 2).count <= 4, at(index + 2).value > 0,
      let (isBefore, end) = era(index + 3),
      isBefore, !mark(index - 1, "-")
    {
      return [
        TimexPiece(index, index + 1, .date(PartialDate(year: .known(1 - Int(at(index).value))))),
        TimexPiece(index + 2, end, .date(PartialDate(year: .known(1 - Int(at(index + 2).value))))),
      ]
    }
    if let piece = earlyYear(index) { return [piece] }
    guard let (year, next) = year(index), isYearContext(index, next, year) else { return [] }
    if mark(next, "-"), isJoined(next), kind(next + 1) == .number, isJoined(next + 1), at(next + 1).count == 2,
      year / 100 * 100 + Int(at(next + 1).value) > 2050
    {
      return []
    }
    if mark(next, "-"), isJoined(next), kind(next + 1) == .number, isJoined(next + 1), at(next + 1).count == 2,
      Int(at(next + 1).value) > year % 100, !isJoined(next + 2) || !mark(next + 2, "-")
    {
      let second = year / 100 * 100 + Int(at(next + 1).value)
      return [
        TimexPiece(index, next, .date(PartialDate(year: .known(year)))),
        TimexPiece(next + 1, next + 2, .date(PartialDate(year: .known(second)))),
      ]
    }
    if mark(next, "/"), isJoined(next), kind(next + 1) == .number, isJoined(next + 1), at(next + 1).count == 2,
      Int(at(next + 1).value) == (year + 1) % 100, !mark(next + 2, "/")
    {
      return [
        TimexPiece(index, next, .date(PartialDate(year: .known(year)))),
        TimexPiece(next + 1, next + 2, .date(PartialDate(year: .known(year + 1)))),
      ]
    }
    let isCalendarYear = unit(index - 1)?.unit == .year && reads(index - 2, "calendar")
    var lower = isCalendarYear ? index - 2 : reads(index - 1, "cy") ? index - 1 : index
    if lower == index, unit(index - 1)?.unit == .year, unit(index - 1)?.isPlural == false {
      lower = has(index - 2, .the) ? index - 2 : index - 1
    }
    return [TimexPiece(lower, next, .date(PartialDate(year: .known(year))))]
  }

  /// “AD 79”, “A.D. 247”, “in the year 247”.
  private func earlyYear(_ index: Int) -> TimexPiece? {
    guard kind(index) == .number, at(index).count <= 4, at(index).value > 0, !isCount(index + 1), unit(index + 1) == nil
    else { return nil }
    let date = TimexMeaning.date(PartialDate(year: .known(Int(at(index).value))))
    if has(index - 1, .ad), at(index - 1).isCapital, reads(index - 1, "ad") {
      return TimexPiece(index - 1, index + 1, date)
    }
    if mark(index - 1, "."), reads(index - 2, "d"), mark(index - 3, "."), reads(index - 4, "a"),
      at(index - 4).isCapital,
      isJoined(index - 2), isJoined(index - 1)
    {
      return TimexPiece(index - 4, index + 1, date)
    }
    guard at(index).count == 3, unit(index - 1)?.unit == .year, unit(index - 1)?.isPlural == false,
      has(index - 2, .the),
      hasAny(index - 3, .in, .since, .until, .by)
    else { return nil }
    return TimexPiece(index - 2, index + 1, date)
  }

  func decade(_ index: Int) -> [TimexPiece] {
    if kind(index) == .decade {
      let century = mark(index - 1, "-") ? index - 2 : index - 1
      if kind(century) == .cardinal, (17...20).contains(at(century).value) {
        let start = 100 * Int(at(century).value) + Int(at(index).value)
        return [TimexPiece(century, index + 1, .decade(start: start, isBefore: false, isOpenCentury: false))]
      }
      guard has(index - 1, .the) || kind(index - 1) == .periodPart else { return [] }
      return [
        TimexPiece(index, index + 1, .decade(start: 1900 + Int(at(index).value), isBefore: false, isOpenCentury: true))
      ]
    }
    var position = index
    let isShort = mark(position, "'")
    if isShort { position += 1 }
    guard kind(position) == .number, at(position).value >= 0, at(position).value % 10 == 0 else { return [] }
    var next = position + 1
    if mark(next, "'"), isJoined(next) { next += 1 }
    guard has(next, .s), isJoined(next) else { return [] }
    next += 1
    let value = Int(at(position).value)
    let digits = at(position).count
    if digits <= 3, let (isBefore, end) = era(next), isBefore {
      return [TimexPiece(index, end, .decade(start: value, isBefore: true, isOpenCentury: false))]
    }
    if digits == 4, (1000...1800).contains(value), value % 100 == 0 {
      return [TimexPiece(index, next, .century(value / 100 + 1, isBefore: false))]
    }
    if digits == 4, (1000...2090).contains(value) {
      return [TimexPiece(index, next, .decade(start: value, isBefore: false, isOpenCentury: false))]
    }
    guard digits == 2, value >= 20, isShort || has(index - 1, .the) || kind(index - 1) == .periodPart else { return [] }
    return [TimexPiece(index, next, .decade(start: 1900 + value, isBefore: false, isOpenCentury: true))]
  }

  func century(_ index: Int) -> [TimexPiece] {
    guard let (value, next) = ordinal(index), value <= 30 else { return [] }
    let position = skippingHyphen(next)
    guard let unit = unit(position), unit.unit == .century else { return [] }
    let tail = era(position + 1)
    return [TimexPiece(index, tail?.next ?? position + 1, .century(value, isBefore: tail?.isBefore ?? false))]
  }

  /// “the 15th day of next month”, “the last week of this month”, “the 9th month of next year”.
  private func weekOfRelative(_ index: Int, _ value: Int, _ inner: TimeUnit, _ position: Int) -> TimexPiece? {
    let isThe = has(position - 1, .the)
    guard isThe || kind(position) == .direction && abs(at(position).value) <= 1 else { return nil }
    let outerAt = isThe ? position : position + 1
    guard let outer = unit(outerAt), !outer.isPlural else { return nil }
    let shift = isThe ? 0 : Int(at(position).value)
    if outer.unit == .year, inner == .month, (1...12).contains(value) {
      return TimexPiece(index, outerAt + 1, .date(PartialDate(year: .shifted(shift, fromSpoken: false), month: value)))
    }
    if outer.unit == .year, inner == .week, kind(index) == .direction {
      return TimexPiece(index, outerAt + 1, .week(52, .shifted(shift, fromSpoken: false)))
    }
    if outer.unit == .year, inner == .week, (1...53).contains(value) {
      return TimexPiece(index, outerAt + 1, .week(value, .shifted(shift, fromSpoken: false)))
    }
    if outer.unit == .month, inner == .weekend, value <= 5 {
      var piece = TimexPiece(index, outerAt + 1, .weekdayOfMonth(value, weekday: 6, months: shift))
      piece.period = .weekend
      return piece
    }
    guard outer.unit == .month, inner == .day || inner == .week, value <= (inner == .day ? 31 : 5) else { return nil }
    return TimexPiece(index, outerAt + 1, .partOfMonth(value, isWeek: inner == .week, months: shift))
  }

  /// Whether “June”, “next month” or “next year” stands straight after a week: “the first week June”, “the second week this year”.
  private func isPeriodOfWeeks(_ index: Int, _ inner: TimeUnit) -> Bool {
    guard inner == .week || inner == .weekend else { return false }
    if kind(index) == .month { return at(index).isCapital && month(index) != nil }
    guard kind(index) == .direction, abs(at(index).value) <= 1, let unit = unit(index + 1) else { return false }
    return (unit.unit == .month || unit.unit == .year) && !unit.isPlural
  }

  /// A week counted in the month or year at `position`.
  private func weekInside(_ index: Int, _ value: Int, _ inner: TimeUnit, _ position: Int) -> [TimexPiece] {
    guard value <= 5 || kind(position) == .direction, let (month, end) = month(position) else {
      return weekOfRelative(index, value, inner, position).map { [$0] } ?? []
    }
    let tail = yearTail(end)
    if inner == .weekend {
      var piece = TimexPiece(
        index, tail?.next ?? end, .namedDay(.nth(value, weekday: 6, month: month), tail?.year ?? .open))
      piece.period = .weekend
      return [piece]
    }
    return [TimexPiece(index, tail?.next ?? end, .weekOfMonth(value, month: month, tail?.year ?? .open))]
  }

  func weekOf(_ index: Int) -> [TimexPiece] {
    if mark(index - 1, "-"), isJoined(index), kind(index - 2) == .cardinal { return [] }
    let isLast = kind(index) == .direction && at(index).value == -1
    guard let (value, next) = isLast ? (5, index + 1) : ordinal(index), let unit = unit(next), !unit.isPlural,
      has(next + 1, .of) || has(next + 1, .in) && (unit.unit == .week || unit.unit == .weekend)
        || isPeriodOfWeeks(next + 1, unit.unit),
      !isLast || unit.unit != .day
    else { return [] }
    if !hasAny(next + 1, .of, .in) {
      return weekInside(index, value, unit.unit, next + 1)
    }
    var position = next + 2
    if has(position, .the) { position += 1 }
    if position == next + 2 || unit.unit == .day, let piece = weekOfRelative(index, value, unit.unit, position) {
      return [piece]
    }
    if let (month, afterMonth) = month(position) {
      let tail = yearTail(afterMonth)
      let year = tail?.year ?? .open
      let end = tail?.next ?? afterMonth
      if unit.unit == .day, !isLast || value <= 31 {
        let day = isLast ? 31 : value
        return (1...31).contains(day)
          ? [TimexPiece(index, end, .date(PartialDate(year: year, month: month, day: day)))] : []
      }
      if unit.unit == .weekend, value <= 5 {
        var piece = TimexPiece(index, end, .namedDay(.nth(value, weekday: 6, month: month), year))
        piece.period = .weekend
        return [piece]
      }
      guard unit.unit == .week, value <= 5 else { return [] }
      return [TimexPiece(index, end, .weekOfMonth(value, month: month, year))]
    }
    guard let (year, end) = year(position) else { return [] }
    if unit.unit == .week, value <= 53 { return [TimexPiece(index, end, .week(isLast ? 52 : value, .known(year)))] }
    if unit.unit == .month, (1...12).contains(value) {
      return [TimexPiece(index, end, .date(PartialDate(year: .known(year), month: isLast ? 12 : value)))]
    }
    return []
  }
}
