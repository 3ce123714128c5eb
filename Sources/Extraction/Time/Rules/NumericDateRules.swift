import Annotation

/// Dates in digits alone.
extension TimexRule {
  static let numericDates: [TimexRule] = [
    TimexRule(
      id: "date.iso", triggers: [.number],
      examples: [
        TimexExample("date ⟦2020-01-27⟧ The embassy", "2020-01-27"), TimexExample("on ⟦2018/7/6⟧.", "2018-07-06"),
        TimexExample("file ⟦20170302⟧ is", "2017-03-02"), TimexExample("in ⟦2015-12⟧", "2015-12"),
      ],
      counterexamples: ["0000-00-00", "2020-13-45", "2015-1-32", "133-03-03-2020", "call 2010-2015-86", "20201399"],
      match: { $0.isoDate($1) }),
    TimexRule(
      id: "date.slashed", triggers: [.number],
      examples: [
        TimexExample("on ⟦31/12/2019⟧", "2019-12-31"), TimexExample("on ⟦12/31/2019⟧", "2019-12-31"),
        TimexExample("on ⟦1/2/2015⟧", "2015-01-02"), TimexExample("⟦23.04.2022⟧", "2022-04-23"),
        TimexExample("⟦13/2/2015⟧ and ⟦1/2/2015⟧", "2015-02-13 2015-02-01"), TimexExample("since ⟦9/11⟧", "2001-09-11"),
        TimexExample("⟦10/1/2018⟧-⟦10/27/2018⟧", "2018-10-01 2018-10-27"),
        TimexExample("in ⟦12-2015⟧", "2015-12"), TimexExample("in ⟦2016/05⟧", "2016-05"),
        TimexExample("from ⟦10/1⟧ to ⟦11/7⟧", "XXXX-10-01 XXXX-11-07"),
        TimexExample("from ⟦5/1⟧-⟦5/7/2020⟧", "2020-05-01 2020-05-07"),
        TimexExample("due ⟦next 5/12⟧.", "2020-05-12", published: "2019-05-20"),
        TimexExample("Back at work ⟦5/17⟧.", "XXXX-05-17"),
        TimexExample("back ⟦7/4 at 5pm⟧", "XXXX-07-04T17:00"), TimexExample("done on ⟦5.12⟧.", "XXXX-05-12"),
        TimexExample("UPDATE ⟦11/29 4:30 p.m.⟧ All lanes are open", "XXXX-11-29T16:30"),
      ],
      counterexamples: [
        "24/7 support", "on 5.12 acres", "123-12-1234", "3/4/5/6", "won 3/2", "45/45/2015", "a 5/16 inch bolt",
        "on air 24/7.",
      ],
      match: { $0.numericDate($1) }),
  ]
}

extension TimexReader {
  func isoDate(_ index: Int) -> [TimexPiece] {
    guard kind(index) == .number, !isInsideNumber(index) else { return [] }
    let first = at(index)
    if first.count == 8, first.value > 0 {
      let value = Int(first.value)
      guard PublishedDateFinder.believableYears.contains(value / 10_000),
        !isJoined(index + 1) || kind(index + 1) != .function,
        CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100) != nil
      else { return [] }
      return [
        TimexPiece(
          index, index + 1,
          .date(PartialDate(year: .known(value / 10_000), month: value / 100 % 100, day: value % 100)))
      ]
    }
    guard first.count == 4, first.value > 0, let month = joinedNumber(index + 1), (1...12).contains(month.value) else {
      return []
    }
    let year = YearReference.known(Int(first.value))
    if let day = joinedNumber(index + 3), day.mark == month.mark {
      guard CalendarDate(year: Int(first.value), month: month.value, day: day.value) != nil,
        joinedNumber(index + 5)?.mark != month.mark
      else { return [] }
      return [TimexPiece(index, index + 5, .date(PartialDate(year: year, month: month.value, day: day.value)))]
    }
    guard month.mark == 0x2D || month.mark == 0x2F && hasAny(index - 1, .in, .since, .from, .until),
      at(index + 2).count == 2, (1900...2100).contains(first.value),
      joinedNumber(index + 3) == nil,
      month.value != Int(first.value) % 100 + 1
    else { return [] }
    return [TimexPiece(index, index + 3, .date(PartialDate(year: year, month: month.value)))]
  }

  func numericDate(_ index: Int) -> [TimexPiece] {
    guard kind(index) == .number, at(index).count <= 2, !isInsideNumber(index), let second = joinedNumber(index + 1)
    else {
      return isoDate(index)
    }
    if case let range = slashedRange(index), !range.isEmpty { return range }
    let first = Int(at(index).value)
    if let third = joinedNumber(index + 3) {
      guard third.mark == second.mark, joinedNumber(index + 5)?.mark != third.mark else { return [] }
      return fullNumericDate(index, first, second.value, third.value, mark: second.mark)
    }
    if second.mark != 0x2E, at(index + 2).count == 4, (1900...2100).contains(second.value), (1...12).contains(first) {
      return [TimexPiece(index, index + 3, .date(PartialDate(year: .known(second.value), month: first)))]
    }
    return shortNumericDate(index, first, second.value, mark: second.mark)
  }

  /// Day, month and year: by size where it tells, else as the rest of the text has them, else month first, but day first with dots.
  private func fullNumericDate(_ index: Int, _ first: Int, _ second: Int, _ third: Int, mark: UInt8) -> [TimexPiece] {
    let digits = at(index + 4).count
    let isDotted = mark == 0x2E && at(index).count == 2 && at(index + 2).count == 2
    guard
      digits == 4
        || digits == 2 && (mark != 0x2E || isDotted && hasAny(index - 1, .on, .from, .since, .until, .by, .before))
    else { return [] }
    let year = digits == 4 ? third : Self.fullYear(twoDigits: third)
    let isDayFirst = first > 12 || second <= 12 && (mark == 0x2E || isDayFirst)
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    guard CalendarDate(year: year, month: month, day: day) != nil else { return [] }
    let isAmbiguous = first <= 12 && second <= 12 && first != second && mark != 0x2E && !self.isDayFirst
    let date = PartialDate(year: .known(year), month: month, day: day, isAmbiguous: isAmbiguous)
    return [TimexPiece(index, index + 5, .date(date))]
  }

  /// “22/04” where a word before says that it is a date; “9/11” is a day of its own.
  private func shortNumericDate(_ index: Int, _ first: Int, _ second: Int, mark: UInt8) -> [TimexPiece] {
    let weekday = weekdayBefore(index)
    let isOn = has(index - 1, .on) && !isJoined(index) && first <= 31 && second <= 31 && endsSentence(index + 3)
    guard mark == 0x2F || (weekday != nil || isOn) && at(index + 2).count <= 2 else { return [] }
    if mark != 0x2F, hasAny(index + 3, .am, .pm) || self.mark(index + 3, ":") { return [] }
    if first == 9, second == 11 { return [TimexPiece(index, index + 3, .literal(.date, "2001-09-11"))] }
    let isAnnounced =
      hasAny(index - 1, .on, .from, .since, .until, .before, .after) || weekday != nil
      || self.mark(index - 1, ",") && kind(index - 2) == .weekday
      || has(index - 1, .of) && (unit(index - 2)?.unit == .week || unit(index - 2)?.unit == .weekend)
    // A clock is not read here: what announces one may look for a date behind it.
    let isTimed =
      mark == 0x2F && !isJoined(index) && hasAny(index + 3, .at)
      && (kind(index + 4) == .number || kind(index + 4) == .cardinal || kind(index + 4) == .dayPart)
    let isRound = first == 24 && second == 7 || first == 7 && second == 24
    let isTold =
      mark == 0x2F && !isJoined(index) && !isRound && at(index + 2).count <= 2
      && (endsSentence(index + 3) && hasAny(index - 1, .by) || endsClause(index + 3) && meets(before: index)
        || at(index + 3).followsSpace && dayPart(index + 3) != nil)
    guard isAnnounced || isTimed || isTold || isPlainlyDate(index, first, second), at(index + 2).count <= 2 else {
      return []
    }
    let isDayFirst = first > 12 || second <= 12 && self.isDayFirst
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    guard CalendarDate(year: 2000, month: max(1, month), day: max(1, day)) != nil, month > 0, month <= 12, day > 0
    else {
      return []
    }
    return [TimexPiece(index, index + 3, .date(PartialDate(month: month, day: day)))]
  }

  /// Whether nothing follows in the sentence.
  private func endsSentence(_ index: Int) -> Bool {
    kind(index) == .outside || kind(index) == .punctuation && startsSentence(index + 1) && !mark(index, "%")
  }

  /// “5/17” with nothing joined to it: month first, unless the text or the size says otherwise.
  func slashedDay(_ index: Int) -> (month: Int, day: Int, next: Int)? {
    guard kind(index) == .number, at(index).count <= 2, let second = joinedNumber(index + 1), second.mark == 0x2F,
      at(index + 2).count <= 2
    else { return nil }
    let first = Int(at(index).value)
    let isDayFirst = first > 12 || second.value <= 12 && self.isDayFirst
    let (month, day) = isDayFirst ? (second.value, first) : (first, second.value)
    guard CalendarDate(year: 2000, month: month, day: day) != nil else { return nil }
    return (month, day, index + 3)
  }

  /// “10/1-10/7”, “from 10/1 to 11/7, 2017”: two days of which the second may tell the year.
  private func slashedRange(_ index: Int) -> [TimexPiece] {
    guard let (month, day, next) = slashedDay(index), !isInsideNumber(index), !isJoined(index),
      !isSaidNumber(index)
    else { return [] }
    let isTight = mark(next, "-") && isJoined(next) && isJoined(next + 1)
    let isTold =
      hasAny(next, .to, .until, .through) && has(index - 1, .from)
      || has(next, .and) && has(index - 1, .between) || mark(next, "-") && hasAny(index - 1, .from, .between)
    guard isTight || isTold, let (second, last, end) = slashedDay(next + 1) else { return [] }
    var upper = end
    var year = YearReference.open
    if let third = joinedNumber(end), third.mark == 0x2F, at(end + 1).count == 4 {
      (year, upper) = (.known(third.value), end + 2)
    } else if let tail = yearTail(end), mark(end, ",") {
      (year, upper) = (tail.year, tail.next)
    }
    if case .known = year {} else if joinedNumber(end) != nil { return [] }
    return [
      TimexPiece(index, next, .date(PartialDate(year: year, month: month, day: day))),
      TimexPiece(next + 1, upper, .date(PartialDate(year: year, month: second, day: last))),
    ]
  }

  /// The weekday just before: “Friday 7-6”.
  private func weekdayBefore(_ index: Int) -> Int? {
    if kind(index - 1) == .weekday { return Int(at(index - 1).value) }
    return mark(index - 1, ".") && kind(index - 2) == .weekday ? Int(at(index - 2).value) : nil
  }

  /// Whether “5/17” can be no fraction, score or name: one part is a month, the other only a day, and no word or mark beside it makes it anything else.
  private func isPlainlyDate(_ index: Int, _ first: Int, _ second: Int) -> Bool {
    let isDate = (1...12).contains(min(first, second)) && (13...31).contains(max(first, second))
    guard isDate, !isJoined(index), !(first == 24 && second == 7), !(first == 7 && second == 24), !isCount(index + 3),
      kind(index - 1) != .number, unit(index + 3) == nil, !mark(index + 3, "-"), !has(index + 3, .of)
    else { return false }
    let after = at(index + 3)
    if at(index + 3).followsSpace, clock(index + 3) != nil { return true }
    return after.kind == .outside || after.kind == .punctuation && !isJoined(index + 4)
      || after.kind == .function && !isJoined(index + 3) || kind(index - 1) == .punctuation
  }

  /// A number after `-`, `/` or `.`, with no white space between.
  private func joinedNumber(_ index: Int) -> (value: Int, mark: UInt8)? {
    guard kind(index) == .punctuation, isJoined(index), kind(index + 1) == .number, isJoined(index + 1),
      at(index + 1).value >= 0
    else { return nil }
    let mark = at(index).value
    guard mark == 0x2D || mark == 0x2F || mark == 0x2E else { return nil }
    return (Int(at(index + 1).value), UInt8(mark))
  }

  /// Whether a number goes on to the left: “133-03-03-2020”, “1.5/3”.
  private func isInsideNumber(_ index: Int) -> Bool {
    guard isJoined(index) else { return false }
    // “10/1/2018-10/7/2018”: the second of a range.
    if mark(index - 1, "-"), kind(index - 2) == .number, at(index - 2).count == 4, mark(index - 3, "/"),
      isJoined(index - 3), joinedNumber(index + 1)?.mark == 0x2F, joinedNumber(index + 3)?.mark == 0x2F
    {
      return false
    }
    // “2021-03-05/2021-03-09”.
    if mark(index - 1, "/"), at(index).count == 4, kind(index - 2) == .number, mark(index - 3, "-"),
      at(index - 6).count == 4, joinedNumber(index + 1)?.mark == 0x2D, joinedNumber(index + 3)?.mark == 0x2D
    {
      return false
    }
    return kind(index - 1) == .punctuation && isJoined(index - 1) && kind(index - 2) == .number
      && !mark(index - 1, ",") || mark(index - 1, "$")
  }
}
