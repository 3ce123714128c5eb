import Annotation

/// Dates with a month's name.
extension TimexRule {
  static let calendarDates: [TimexRule] = [
    TimexRule(
      id: "date.month-day-year", triggers: [.month],
      examples: [
        TimexExample("On ⟦September 1, 1939⟧, war came", "1939-09-01"),
        TimexExample("in Baghdad, Iraq, ⟦Dec. 31, 2019⟧.", "2019-12-31"),
        TimexExample("⟦March 5⟧–⟦9, 1918⟧, it fell", "1918-03-05 1918-03-09"),
        TimexExample("began on ⟦Oct. 1⟧.", "2019-10-01", published: "2019-12-31"),
        TimexExample("on ⟦June 10⟧ it began", "XXXX-06-10"),
        TimexExample("⟦July 17th⟧, ⟦18th⟧, or ⟦19th⟧", "XXXX-07-17 XXXX-07-18 XXXX-07-19"),
        TimexExample("on ⟦May 5⟧, ⟦6⟧ and ⟦7, 2020⟧.", "2020-05-05 2020-05-06 2020-05-07"),
        TimexExample("from ⟦March 14⟧ to ⟦April 2, 2017⟧", "2017-03-14 2017-04-02"),
        TimexExample("from ⟦Dec. 20⟧ to ⟦Jan. 4, 2017⟧", "2016-12-20 2017-01-04"),
      ],
      counterexamples: ["May 25 soldiers of the guard", "a march 5 miles long"],
      match: { $0.monthDay($1) }),
    TimexRule(
      id: "date.day-month-year", triggers: [.number, .ordinal, .second, .cardinal],
      examples: [
        TimexExample("met on ⟦5 May 2011⟧ in Kyiv", "2011-05-05"),
        TimexExample("on ⟦the 25th of August⟧", "XXXX-08-25"),
        TimexExample("⟦fourth of July, 1995⟧", "1995-07-04"),
        TimexExample("from ⟦15⟧ to ⟦22 February 1984⟧", "1984-02-15 1984-02-22"),
        TimexExample("dated ⟦05-Aug-2016⟧", "2016-08-05"),
        TimexExample("⟦the 22nd⟧, ⟦23rd⟧ or ⟦30th of March⟧", "XXXX-03-22 XXXX-03-23 XXXX-03-30"),
        TimexExample("from ⟦14 March⟧ to ⟦2 April 2017⟧", "2017-03-14 2017-04-02"),
        TimexExample("on ⟦the 19th of every month⟧", "XXXX-XX-19"),
      ],
      counterexamples: ["room 5, May building", "40 March workers"],
      match: { $0.dayMonth($1) }),
    TimexRule(
      id: "date.weekday-date", triggers: [.weekday, .direction, .deictic],
      examples: [
        TimexExample("on ⟦Saturday, June 24, 1950⟧", "1950-06-24"),
        TimexExample("⟦Tuesday 11 July 2023⟧", "2023-07-11"),
        TimexExample("⟦yesterday 11 July 2023⟧", "2023-07-11"),
      ],
      counterexamples: ["Friday, 25 people were hurt"],
      match: { $0.weekdayDate($1) }),
    TimexRule(
      id: "date.month-year", triggers: [.month],
      examples: [
        TimexExample("in ⟦November 1939⟧", "1939-11"), TimexExample("in ⟦February of 1940⟧", "1940-02"),
        TimexExample("in ⟦August 480 BC⟧", "BC0480-08"), TimexExample("⟦June⟧-⟦August 1992⟧", "1992-06 1992-08"),
        TimexExample("in ⟦October of that year⟧", "XXXX-10"),
      ],
      counterexamples: ["March 2000 miles"],
      match: { $0.monthYear($1) }),
    TimexRule(
      id: "date.month", triggers: [.month],
      examples: [
        TimexExample("In ⟦April⟧, they fled", "XXXX-04"),
        TimexExample("since ⟦May⟧: once", "2023-05", published: "2023-07-10"),
        TimexExample("⟦late November⟧", "2023-11", published: "2023-12-09"),
      ],
      counterexamples: ["May I ask why", "Theresa May said", "Jan Egeland said", "They march home", "he may go"],
      match: { $0.monthAlone($1) }),
    TimexRule(
      id: "date.year-month", triggers: [.number],
      examples: [TimexExample("in ⟦2017 April⟧", "2017-04"), TimexExample("on ⟦2019-aug-01⟧", "2019-08-01")],
      counterexamples: ["2017, April said"],
      match: { $0.yearMonth($1) }),
    TimexRule(
      id: "date.day-of-month", triggers: [.number, .ordinal, .cardinal],
      examples: [
        TimexExample("on ⟦the 15th⟧, they met", "2020-01-15", published: "2020-01-27"),
        TimexExample("on ⟦the 1st of next month⟧", "2020-02-01", published: "2020-01-27"),
        TimexExample("on ⟦the 21st this month⟧", "2020-01-21", published: "2020-01-27"),
        TimexExample("They met on ⟦the fourth⟧.", "2020-01-04", published: "2020-01-27"),
        TimexExample("back on ⟦the twenty-second⟧.", "2020-01-22", published: "2020-01-27"),
        TimexExample("back ⟦20th of next month⟧", "2020-02-20", published: "2020-01-27"),
        TimexExample("back on ⟦15 at 8:00⟧", "2020-01-15T08:00", published: "2020-01-27"),
        TimexExample("on ⟦the 17⟧ from ⟦2pm⟧", "2020-01-17 2020-01-17T14:00", published: "2020-01-27"),
      ],
      counterexamples: ["the 15th attempt", "the 38th parallel", "ranked the fourth.", "on the third floor"],
      match: { $0.dayAlone($1) }),
  ]
}

extension TimexReader {
  /// A year after a date: “, 1939”, “of 1940”, “of that year”, “next year”, with its era.
  func yearTail(_ index: Int) -> (year: YearReference, next: Int)? {
    var position = index
    if mark(position, ",") || mark(position, "-") || mark(position, "/") { position += 1 }
    if hasAny(position, .of, .in) { position += 1 }
    if let (value, next) = year(position) {
      if let (isBefore, end) = era(next) { return (.known(isBefore ? 1 - value : value), end) }
      if mark(position - 1, ","), kind(next) == .unit || kind(next) == .other && isCount(next) { return nil }
      return kind(next) == .unit ? nil : (.known(value), next)
    }
    if kind(position) == .number, at(position).count <= 4, let (isBefore, end) = era(position + 1) {
      return (.known(isBefore ? 1 - Int(at(position).value) : Int(at(position).value)), end)
    }
    if mark(index, "-"), isJoined(index), isJoined(position), kind(position) == .number, at(position).count == 2,
      kind(index - 1) == .month, hasAny(index - 2, .in), !mark(position + 1, "-")
    {
      return (.known(Self.fullYear(twoDigits: Int(at(position).value))), position + 1)
    }
    if mark(position, "'"), kind(position + 1) == .number, at(position + 1).count == 2, isJoined(position + 1) {
      return (.known(Self.fullYear(twoDigits: Int(at(position + 1).value))), position + 2)
    }
    if has(position - 1, .of), kind(position) == .number, at(position).count == 2, at(position).value > 31,
      !isCount(position + 1), unit(position + 1) == nil
    {
      return (.known(Self.fullYear(twoDigits: Int(at(position).value))), position + 1)
    }
    if let found = fiscalYear(position) { return (.known(found.year), found.next) }
    return relativeYear(position)
  }

  /// “that year”, “the same year”, “this year”, “last year”, “next year”, “the following year”, “the year 2008”.
  private func relativeYear(_ index: Int) -> (year: YearReference, next: Int)? {
    var position = index
    if has(position, .the) { position += 1 }
    let isYear: (Int) -> Bool = { unit($0)?.unit == .year && unit($0)?.isPlural == false }
    if isYear(position), position > index, let (value, next) = year(position + 1) { return (.known(value), next) }
    if hasAny(position, .that, .same) {
      if has(position + 1, .same) { position += 1 }
      return isYear(position + 1) ? (.shifted(0, fromSpoken: true), position + 2) : nil
    }
    guard kind(position) == .direction, isYear(position + 1) else { return nil }
    let value = Int(at(position).value)
    if value > 5 { return (.shifted(value - 10, fromSpoken: true), position + 2) }
    return (.shifted(value, fromSpoken: position > index), position + 2)
  }

  /// Whether the lexeme is a plural noun in lower case, so that a number before it counts.
  func isCount(_ index: Int) -> Bool {
    let lexeme = at(index)
    guard lexeme.kind == .other, lexeme.count > 3, !lexeme.isCapital else { return false }
    let last = bytes[Int(lexeme.end) - 1]
    let before = bytes[Int(lexeme.end) - 2]
    return last == UInt8(ascii: "s") && before != UInt8(ascii: "s") && before != UInt8(ascii: "u")
      || reads(index, "people") || reads(index, "men")
  }

  func monthDay(_ index: Int) -> [TimexPiece] {
    guard let (month, afterMonth) = month(index) else { return [] }
    var position = afterMonth
    if mark(position, "-"), hasAny(index - 1, .in), isJoined(position), isJoined(position + 1),
      kind(position + 1) == .number, at(position + 1).count == 2, !mark(position + 2, "-")
    {
      return []
    }
    if mark(position, "/") || mark(position, "-") { position += 1 }
    if mark(position, ","), kind(position + 1) == .number, has(position + 2, .th) { position += 1 }
    if has(position, .the) { position += 1 }
    if let piece = weekendOfDay(index, month, position) { return [piece] }
    guard let (day, next) = day(position) ?? cardinalDay(position), unit(next) == nil || has(next, .the) else {
      return []
    }
    // “May 25 soldiers” counts them; “the Oct. 7 attacks” does not.
    if isCount(next), kind(position) == .number, !has(position + 1, .th), !has(index - 1, .the), !isEventNoun(next) {
      return []
    }
    if let (second, lower, end) = secondDay(next, after: day) {
      let tail = yearTail(end)
      let year = tail?.year ?? .open
      // “April 27th to the 3rd” ends in May.
      let isNext = second <= day && has(lower - 1, .the) && month < 12
      return [
        TimexPiece(index, next, .date(PartialDate(year: year, month: month, day: day))),
        TimexPiece(
          has(lower - 1, .the) ? lower - 1 : lower, tail?.next ?? end,
          .date(PartialDate(year: year, month: isNext ? month + 1 : month, day: second))),
      ]
    }
    let list = moreDays(next)
    if !list.isEmpty { return days(index, next, day, list, month: month) }
    let tail = yearTail(next)
    let first = TimexPiece(
      index, tail?.next ?? next, .date(PartialDate(year: tail?.year ?? .open, month: month, day: day)))
    guard tail == nil, let second = laterDate(next, month: month, day: day) else { return [first] }
    return sharingYear(first, second)
  }

  /// “ to March 17, 2017” after a month and day.
  private func laterDate(_ index: Int, month: Int, day: Int) -> TimexPiece? {
    guard mark(index, "-") || hasAny(index, .to, .until, .through, .and) else { return nil }
    guard let found = self.month(index + 1), let (day, next) = self.day(found.next), let tail = yearTail(next),
      case .known = tail.year, !isCount(tail.next)
    else { return nil }
    return TimexPiece(
      index + 1, tail.next, .date(PartialDate(year: tail.year, month: found.month, day: day)))
  }

  /// Two dates of which the second tells the year of both; the first is a year before where its month is later.
  private func sharingYear(_ first: TimexPiece, _ second: TimexPiece) -> [TimexPiece] {
    guard case .date(var date) = first.meaning, case .date(let last) = second.meaning, case .known(let year) = last.year
    else { return [first] }
    let isLater = (date.month ?? 1, date.day ?? 1) > (last.month ?? 12, last.day ?? 31)
    let isBefore = isLater && reachesBack(first.upper, from: first.lower, date.month ?? 1, to: last.month ?? 12)
    date.year = .known(isBefore ? year - 1 : year)
    var piece = first
    piece.meaning = .date(date)
    return [piece, second]
  }

  /// A day in cardinal words after a month: “May twenty nine”.
  private func cardinalDay(_ index: Int) -> (day: Int, next: Int)? {
    guard kind(index) == .cardinal, at(index).value > 0, let (value, next) = number(index), (1...31).contains(value),
      !isCount(next),
      kind(next) != .magnitude
    else { return nil }
    return (Int(value), next)
  }

  /// “-9”, “ to 9”, “ and 10” after a month and day.
  private func secondDay(_ index: Int, after first: Int) -> (day: Int, lower: Int, next: Int)? {
    guard mark(index, "-") || hasAny(index, .to, .and, .until, .through) || mark(index, "/") else { return nil }
    let position = has(index + 1, .the) ? index + 2 : index + 1
    guard let (day, next) = day(position), day > first || has(index, .to), self.month(next) == nil, unit(next) == nil,
      !isCount(next), !(mark(next, ":") && isJoined(next)), !(mark(next, "-") && isJoined(next)),
      !hasAny(next, .am, .pm)
    else { return nil }
    if hasAny(index, .and), kind(next) == .other { return nil }
    return (day, position, next)
  }

  func dayMonth(_ index: Int) -> [TimexPiece] {
    if mark(index - 1, "-"), kind(index - 2) == .number, isJoined(index) || at(index - 2).count != 4 { return [] }
    if mark(index - 1, "$") || mark(index - 1, ".") && isJoined(index) && kind(index - 2) == .number { return [] }
    guard let (day, afterDay) = spokenDay(index) else { return [] }
    if let found = monthAfterDay(afterDay) {
      let tail = yearTail(found.next) ?? shortYear(found.next, after: afterDay)
      let first = TimexPiece(
        index, tail?.next ?? found.next, .date(PartialDate(year: tail?.year ?? .open, month: found.month, day: day)))
      guard tail == nil, mark(found.next, "-") || hasAny(found.next, .to, .until, .through, .and),
        let (second, afterSecond) = spokenDay(found.next + 1), let month = monthAfterDay(afterSecond),
        let year = yearTail(month.next), case .known = year.year
      else { return [first] }
      let date = PartialDate(year: year.year, month: month.month, day: second)
      return sharingYear(first, TimexPiece(found.next + 1, year.next, .date(date)))
    }
    if let pieces = daysBeforeMonth(index, day, afterDay) ?? daysOfNearMonth(index, day, afterDay) { return pieces }
    if let piece = dayOfEveryMonth(index, day, afterDay) { return [piece] }
    guard mark(afterDay, "-") || hasAny(afterDay, .to, .and, .until, .through, .or) || mark(afterDay, "/")
    else { return [] }
    var lower = afterDay + 1
    if has(lower, .the) { lower += 1 }
    guard let (second, afterSecond) = spokenDay(lower), second > day || has(afterDay, .to),
      let found = monthAfterDay(afterSecond)
    else { return [] }
    let tail = yearTail(found.next)
    let year = tail?.year ?? .open
    let start = has(lower - 1, .the) ? lower - 1 : lower
    return [
      TimexPiece(index, afterDay, .date(PartialDate(year: year, month: found.month, day: day))),
      TimexPiece(start, tail?.next ?? found.next, .date(PartialDate(year: year, month: found.month, day: second))),
    ]
  }

  /// A day, or a day as a cardinal word: “fifteen August”.
  private func spokenDay(_ index: Int) -> (day: Int, next: Int)? {
    if let found = day(index) { return found }
    guard kind(index) == .cardinal, let (value, next) = number(index), (1...31).contains(value), kind(next) == .month
    else { return nil }
    return (Int(value), next)
  }

  private func monthAfterDay(_ index: Int) -> (month: Int, next: Int)? {
    var position = index
    if unit(position)?.unit == .day, unit(position)?.isPlural == false, has(position + 1, .of) { position += 1 }
    if has(position, .of) || (mark(position, "-") || mark(position, "/")) && isJoined(position) { position += 1 }
    return month(position)
  }

  func weekdayDate(_ index: Int) -> [TimexPiece] {
    let start = kind(index) == .direction ? index + 1 : index
    if kind(index) == .direction, let piece = directedDate(index) { return [piece] }
    if kind(index) == .deictic { return deicticDate(index) }
    guard let weekday = weekday(start) else { return [] }
    var position = weekday.next
    if mark(position, ",") || mark(position, "-") || mark(position, "(") { position += 1 }
    if has(position, .the) { position += 1 }
    for pieces in [monthDay(position), dayMonth(position), numericDate(position)] where !pieces.isEmpty {
      guard case .date(var date) = pieces[0].meaning, date.day != nil else { continue }
      date.weekday = weekday.day
      var result = pieces
      result[0].lower = index
      result[0].meaning = .date(date)
      let end = result[result.count - 1].upper
      if mark(weekday.next, "("), mark(end, ")") { result[result.count - 1].upper = end + 1 }
      return result
    }
    return []
  }

  /// “tomorrow March 7”: a date straight after the day of speaking.
  private func deicticDate(_ index: Int) -> [TimexPiece] {
    guard at(index).value != 10 else { return [] }
    for pieces in [monthDay(index + 1), dayMonth(index + 1), fullDate(index + 1)] where pieces.count == 1 {
      guard case .date(let date) = pieces[0].meaning, date.day != nil else { continue }
      return [TimexPiece(index, pieces[0].upper, .date(date))]
    }
    return []
  }

  private func fullDate(_ index: Int) -> [TimexPiece] {
    mark(index + 1, "/") ? numericDate(index) : []
  }

  /// “next 6th of April”, “last 1 May”: the nearest such day before or after the published date.
  private func directedDate(_ index: Int) -> TimexPiece? {
    let value = Int(at(index).value)
    if kind(index + 1) == .number, mark(index + 2, "/"), value == 0 || abs(value) == 1,
      let (month, day, next) = slashedDay(index + 1)
    {
      let year = YearReference.shifted(value == 0 ? 0 : 100 * value, fromSpoken: false)
      return TimexPiece(index, next, .date(PartialDate(year: year, month: month, day: day)))
    }
    guard abs(value) == 1, kind(index + 1) == .number || kind(index + 1) == .ordinal, dayMonth(index + 1).count == 1,
      let found = dayMonth(index + 1).first, case .date(var date) = found.meaning, date.year == .open
    else { return nil }
    date.year = .shifted(100 * value, fromSpoken: false)
    return TimexPiece(index, found.upper, .date(date))
  }

  func monthYear(_ index: Int) -> [TimexPiece] {
    guard let (month, next) = month(index) else { return [] }
    if let pieces = monthsSharingYear(index, month, next) { return pieces }
    if mark(next, "-") || mark(next, "/") || hasAny(next, .to, .through, .until, .and, .or),
      let (second, end) = self.month(next + 1),
      let tail = yearTail(end), !mark(end, ",") || !hasAny(next, .and, .or)
    {
      var first = tail.year
      if case .known(let year) = tail.year, second < month,
        mark(next, "-") || reachesBack(next, from: index, month, to: second)
      {
        first = .known(year - 1)
      }
      return [
        TimexPiece(index, next, .date(PartialDate(year: first, month: month))),
        TimexPiece(next + 1, tail.next, .date(PartialDate(year: tail.year, month: second))),
      ]
    }
    guard let tail = yearTail(next) else { return [] }
    if case .known = tail.year, isCount(tail.next), !mark(next, ",") { return [] }
    if mark(next, "-"), let (day, end) = dayAfterYear(tail.next) {
      return [TimexPiece(index, end, .date(PartialDate(year: tail.year, month: month, day: day)))]
    }
    return [TimexPiece(index, tail.next, .date(PartialDate(year: tail.year, month: month)))]
  }

  func monthAlone(_ index: Int) -> [TimexPiece] {
    guard let (month, next) = month(index), !(month == 5 && unit(next)?.unit == .day && at(next).isCapital) else {
      return []
    }
    let isNamed =
      kind(index - 1) == .other && at(index - 1).isCapital && !startsSentence(index)
      || at(next).kind == .other && at(next).isCapital && isNameLike(index)
      || at(next).kind == .other && at(index).value == 5 && startsSentence(index)
      || mark(next, "'") && isJoined(next) && at(index).count < 5 || mark(next, "-") && at(next + 1).isCapital
    let isMarching =
      month == 3 && (hasAny(index - 1, .the, .long, .s) || reads(index - 1, "his") || reads(index - 1, "their"))
    return isNamed || isMarching
      || mark(next, ".") && at(index).count == 3
        && (month != 5 || kind(next + 1) == .number && kind(index - 1) != .function)
      ? [] : [TimexPiece(index, next, .date(PartialDate(month: month)))]
  }

  /// Whether nothing before a month's name says that it is one, so that a capital after it makes it a person's.
  private func isNameLike(_ index: Int) -> Bool {
    kind(index - 1) != .function && kind(index - 1) != .periodPart && kind(index - 1) != .direction
      && !mark(index - 1, "-")
  }

  /// “September-2020-23”.
  private func dayAfterYear(_ index: Int) -> (day: Int, next: Int)? {
    guard mark(index, "-"), isJoined(index), isJoined(index + 1), kind(index + 1) == .number, at(index + 1).count == 2
    else { return nil }
    return day(index + 1)
  }

  func yearMonth(_ index: Int) -> [TimexPiece] {
    guard let (year, next) = year(index), !mark(index - 1, ",") else { return [] }
    let position = mark(next, "-") || mark(next, "/") ? next + 1 : next
    guard let (month, end) = month(position), !startsSentence(position) else { return [] }
    // “2016 - May 2017” is a range.
    if mark(next, "-"), !isJoined(position), self.year(end) != nil { return [] }
    var date = PartialDate(year: .known(year), month: month)
    guard let found = day(mark(end, "-") || mark(end, "/") ? end + 1 : end), !isCount(found.next) else {
      return [TimexPiece(index, end, .date(date))]
    }
    date.day = found.day
    return [TimexPiece(index, found.next, .date(date))]
  }
}
