import Annotation

/// Weeks, months and years told from the present or from the date spoken of, and the days around it.
extension TimexRule {
  static let relatives: [TimexRule] = [
    TimexRule(
      id: "relative.unit", triggers: [.direction],
      examples: [
        TimexExample("⟦last month⟧", "2019-12", published: "2020-01-27"),
        TimexExample("⟦this week⟧", "2020-W05", published: "2020-01-27"),
        TimexExample("⟦earlier this month⟧", "2018-05", published: "2018-05-28"),
        TimexExample("In ⟦1939⟧ and ⟦the following year⟧", "1939 1940"),
        TimexExample("⟦last summer⟧", "2019-SU", published: "2020-01-27"),
        TimexExample("⟦this September⟧", "2016-09", published: "2016-11-07"),
        TimexExample("⟦last fiscal year⟧", "2019", published: "2020-01-27"),
        TimexExample("⟦this week⟧ or ⟦next⟧.", "2020-W05 2020-W06", published: "2020-01-27"),
        TimexExample("⟦this⟧ or ⟦next week⟧", "2020-W05 2020-W06", published: "2020-01-27"),
        TimexExample("⟦last year⟧ or ⟦this⟧?", "2019 2020", published: "2020-01-27"),
      ],
      counterexamples: ["the last minute of the match", "this second point", "the current day's play"],
      match: { $0.relativeUnit($1) }),
    TimexRule(
      id: "relative.same", triggers: [.function], words: [.that, .same],
      examples: [
        TimexExample("In ⟦May 1861⟧ … ⟦that month⟧", "1861-05 1861-05"),
        TimexExample("On ⟦8 May 1945⟧ and on ⟦the same day⟧", "1945-05-08 1945-05-08"),
        TimexExample("In ⟦1939⟧ … ⟦later that year⟧", "1939 1939"),
      ],
      counterexamples: ["that dayworker", "those years"],
      match: { reader, index in
        guard reader.hasAny(index, .that, .same), !reader.reads(index, "those"), !reader.reads(index, "these") else {
          return []
        }
        let position = reader.has(index + 1, .same) ? index + 2 : index + 1
        guard let unit = reader.unit(position), !unit.isPlural, unit.unit.rawValue >= TimeUnit.day.rawValue else {
          return []
        }
        return [TimexPiece(index, position + 1, .unit(unit.unit, 0, .spoken))]
      }),
    TimexRule(
      id: "relative.definite", triggers: [.unit],
      examples: [
        TimexExample("On ⟦8 May 1945⟧ … ⟦the day before⟧", "1945-05-08 1945-05-07"),
        TimexExample("In ⟦1945⟧ … ⟦later in the year⟧", "1945 1945"),
        TimexExample("I saw it ⟦the other day⟧.", "PAST_REF"),
        TimexExample("fell in ⟦the month before last⟧.", "2023-10", published: "2023-12-09"),
        TimexExample("In ⟦May 1945⟧, by ⟦the end of the month⟧", "1945-05 1945-05"),
        TimexExample("In ⟦May 1945⟧ and ⟦the month before⟧.", "1945-05 1945-04"),
      ],
      counterexamples: [
        "the day the war ended", "the year of living dangerously", "the day after the battle", "the week's work",
      ],
      match: { $0.definiteUnit($1) }),
  ]
}

extension TimexReader {
  func relativeUnit(_ index: Int) -> [TimexPiece] {
    let value = Int(at(index).value)
    var position = index + 1
    var direction = value
    if kind(position) == .direction, value == 0 {
      direction = Int(at(position).value)
      position += 1
    }
    let isSpoken = has(index - 1, .the) && abs(value) == 1 || value > 5
    let anchor: TimexAnchor = isSpoken ? .spoken : .published
    let shift = value > 5 ? value - 10 : direction
    if let (month, next) = directedMonth(position) {
      return [
        TimexPiece(
          index, next, .date(PartialDate(year: .shifted(monthShift(shift), fromSpoken: isSpoken), month: month)))
      ]
    }
    if kind(position) == .season, let season = Season(rawValue: at(position).value) {
      return [TimexPiece(index, position + 1, .season(season, .shifted(monthShift(shift), fromSpoken: isSpoken)))]
    }
    if reads(position, "fiscal") || reads(position, "calendar") || reads(position, "financial")
      || reads(position, "working") || reads(position, "school") || reads(position, "academic")
    {
      position += 1
    }
    // “this or next week”.
    if position == index + 1, hasAny(position, .or), kind(position + 1) == .direction, abs(value) <= 1,
      abs(at(position + 1).value) <= 1, let unit = unit(position + 2), !unit.isPlural,
      unit.unit.rawValue >= TimeUnit.week.rawValue
    {
      return [
        TimexPiece(index, index + 1, .unit(unit.unit, value, anchor)),
        TimexPiece(position + 1, position + 3, .unit(unit.unit, Int(at(position + 1).value), anchor)),
      ]
    }
    guard let unit = unit(position), !unit.isPlural, unit.unit.rawValue >= TimeUnit.day.rawValue,
      unit.unit != .fortnight || value == 0
    else { return [] }
    if mark(position + 1, "-"), isJoined(position + 1) { return [] }
    if unit.unit == .day, !isSpoken, value == 0 || reads(index, "last") || reads(index, "past") {
      return thisDay(index, position)
    }
    if has(index - 1, .the), value == -1, !reads(index, "previous") {
      guard reads(index, "past") || has(position + 1, .of) == false && unit.unit != .day else { return [] }
      return [TimexPiece(index, position + 1, .duration([TimeAmount(number: 1, unit: unit.unit)]))]
    }
    if unit.unit == .year, mark(position + 1, "'"), has(position + 2, .s), let (number, end) = ordinal(position + 3),
      let part = partOfYear(number, end)
    {
      return [TimexPiece(index, end + 1, .yearPart(part, .shifted(shift, fromSpoken: isSpoken)))]
    }
    let first = TimexPiece(index, position + 1, .unit(unit.unit, shift, anchor))
    if hasAny(position + 1, .from, .between), !isSpoken, let ends = rangeInside(unit.unit, shift, position + 2) {
      return [first] + ends
    }
    // “this week or next”.
    if hasAny(position + 1, .or, .and), kind(position + 2) == .direction, abs(at(position + 2).value) <= 1,
      endsClause(position + 3) || kind(position + 3) == .outside || reads(position + 3, "please")
    {
      return [first, TimexPiece(position + 2, position + 3, .unit(unit.unit, Int(at(position + 2).value), anchor))]
    }
    return [first]
  }

  /// “third quarter”, “second half”: its code.
  private func partOfYear(_ number: Int, _ index: Int) -> String? {
    if unit(index)?.unit == .quarter, unit(index)?.isPlural == false, (1...4).contains(number) { return "Q\(number)" }
    return has(index, .half) && (1...2).contains(number) ? "H\(number)" : nil
  }

  private func thisDay(_ index: Int, _ position: Int) -> [TimexPiece] {
    guard reads(index, "this") else { return [] }
    return [TimexPiece(index, position + 1, .unit(.day, 0, .spoken))]
  }

  private func directedMonth(_ index: Int) -> (month: Int, next: Int)? {
    guard kind(index) == .month, at(index).isCapital || at(index).value != 5 && at(index).value != 3 else { return nil }
    return month(index)
  }

  /// “last May” is settled as the nearest before, “next May” as the nearest after; 0 keeps the year. 100 stands for a search.
  private func monthShift(_ shift: Int) -> Int { shift == 0 ? 0 : shift > 0 ? 100 : -100 }

  func definiteUnit(_ index: Int) -> [TimexPiece] {
    if unit(index)?.unit == .day, unit(index)?.isPlural == false, has(index - 1, .other), has(index - 2, .the),
      endsClause(index + 1)
    {
      return [TimexPiece(index - 1, index + 1, .literal(.date, "PAST_REF"))]
    }
    if let unit = unit(index), unit.unit == .weekend, hasAny(index - 1, .the),
      hasAny(index - 2, .over, .during, .on) || reads(index - 2, "throughout") || endsClause(index + 1)
    {
      return [TimexPiece(index, index + 1, .unit(.weekend, 0, .published))]
    }
    if let unit = unit(index), !unit.isPlural, unit.unit == .month || unit.unit == .year, has(index - 1, .the),
      kind(index + 2) == .direction, endsClause(index + 3)
    {
      if has(index + 1, .after), at(index + 2).value == 1 {
        return [TimexPiece(index, index + 3, .unit(unit.unit, 2, .published))]
      }
      if has(index + 1, .before), at(index + 2).value == -1 {
        return [TimexPiece(index, index + 3, .unit(unit.unit, -2, .published))]
      }
    }
    // “mid-day tomorrow”.
    if mark(index - 1, "-"), reads(index - 2, "mid"), isJoined(index), isJoined(index - 1),
      unit(index)?.unit == .day, unit(index)?.isPlural == false, kind(index + 1) != .other
    {
      return [TimexPiece(index - 2, index + 1, .partOfDay, part: .noon)]
    }
    // “mid-week”, “mid-month”.
    if mark(index - 1, "-"), reads(index - 2, "mid"), isJoined(index), isJoined(index - 1), let unit = unit(index),
      !unit.isPlural, unit.unit == .week || unit.unit == .month || unit.unit == .year, endsClause(index + 1)
    {
      return [TimexPiece(index, index + 1, .unit(unit.unit, 0, .published))]
    }
    if let piece = restOfUnit(index) { return [piece] }
    let isEnd = has(index - 1, .of) && kind(index - 2) == .periodPart && endsClause(index + 1)
    guard has(index - 1, .the) || isEnd, let unit = unit(index), !unit.isPlural else { return [] }
    let next = index + 1
    if isEnd, unit.unit.rawValue >= TimeUnit.month.rawValue {
      return [TimexPiece(index, next, .unit(unit.unit, 0, .published))]
    }
    if unit.unit.rawValue >= TimeUnit.hour.rawValue, unit.unit.rawValue < TimeUnit.month.rawValue,
      unit.unit != .night, has(index - 2, .for),
      kind(next) == .outside || mark(next, ".") || mark(next, "!") || mark(next, "?")
    {
      return [TimexPiece(index, next, .duration([TimeAmount(number: 1, unit: unit.unit)]))]
    }
    if unit.unit == .week || unit.unit == .month || unit.unit == .year, hasAny(index - 2, .in, .of, .for),
      kind(index - 3) != .periodPart, !hasAny(index - 3, .later, .earlier),
      kind(next) == .outside || mark(next, ".") || mark(next, "!") || mark(next, "?")
    {
      return [TimexPiece(index, next, .unit(unit.unit, 0, .published))]
    }
    if unit.unit == .day,
      hasAny(next, .before, .after, .following, .prior, .earlier) || kind(next) == .direction && at(next).value > 5
    {
      let isBack = hasAny(next, .before, .prior, .earlier)
      if kind(next) == .direction || endsClause(next + 1) {
        return [TimexPiece(index, next + 1, .unit(.day, isBack ? -1 : 1, .spoken))]
      }
      return []
    }
    if unit.unit.rawValue > TimeUnit.day.rawValue, unit.unit != .quarter, hasAny(next, .before, .after, .prior),
      endsClause(next + 1) || kind(next + 1) == .outside, !hasAny(next + 1, .in)
    {
      return [TimexPiece(index, next + 1, .unit(unit.unit, has(next, .after) ? 1 : -1, .spoken))]
    }
    // “the year after that”.
    if unit.unit.rawValue >= TimeUnit.day.rawValue, unit.unit != .quarter, hasAny(next, .before, .after),
      reads(next + 1, "that"), endsClause(next + 2) || startsClause(next + 2)
    {
      return [TimexPiece(index, next + 2, .unit(unit.unit, has(next, .after) ? 1 : -1, .spoken))]
    }
    guard unit.unit.rawValue >= TimeUnit.day.rawValue, unit.unit != .quarter, unit.unit != .weekend || endsClause(next)
    else { return [] }
    let isPart =
      kind(index - 2) == .function && has(index - 2, .of) && (kind(index - 3) == .periodPart || has(index - 3, .half))
    let isWithin =
      hasAny(index - 2, .in, .later, .during) && hasAny(index - 3, .later, .earlier) || kind(index - 3) == .periodPart
      || has(index - 2, .of) && reads(index - 3, "turn")
    guard isPart || isWithin, !has(next, .of), unit.unit != .year || kind(next) != .number else { return [] }
    // “early in the day Wednesday”.
    if unit.unit == .day, has(index - 2, .in), let (day, end) = weekday(next) {
      return [TimexPiece(index - 3, end, .weekday(day, direction: nil, weekShift: nil))]
    }
    return [TimexPiece(index, next, .unit(unit.unit, 0, .spoken))]
  }

  /// “rest of the week”, “rest of my month”, “the remaining of the week”, “rest of day”.
  private func restOfUnit(_ index: Int) -> TimexPiece? {
    guard let unit = unit(index), !unit.isPlural, unit.unit.rawValue >= TimeUnit.day.rawValue
    else { return nil }
    let isOwned = reads(index - 1, "my") || reads(index - 1, "our") || reads(index - 1, "your")
    let of = has(index - 1, .the) || isOwned ? index - 2 : index - 1
    guard has(of, .of) else { return nil }
    let isRest = kind(of - 1) == .periodPart && at(of - 1).value == PeriodPart.rest.rawValue
    if reads(of - 1, "remaining"), !isOwned {
      var piece = TimexPiece(has(of - 2, .the) ? of - 2 : of - 1, index + 1, .unit(unit.unit, 0, .published))
      piece.periodPart = .rest
      return piece
    }
    guard isRest, of != index - 2 || isOwned, endsClause(index + 1) else { return nil }
    return TimexPiece(isOwned ? index - 1 : index, index + 1, .unit(unit.unit, 0, .published))
  }

  /// Whether what stands at `index` can't go on a noun phrase or clause: the end, a mark, or a small word.
  func endsClause(_ index: Int) -> Bool {
    guard index < lexemes.count else { return true }
    if lexemes[index].followsBreak { return true }
    let lexeme = lexemes[index]
    if lexeme.kind == .punctuation {
      return !(mark(index, "'") && isJoined(index)) && !mark(index, "\"") || mark(index, "'") == false
    }
    return lexeme.kind == .function && hasAny(index, .in, .and, .or, .on, .by, .at, .as, .from)
  }
}
