import Annotation

/// Parts of a year or month told from their ends or halves: “the final quarter of 2021”, “the last day of February”, “the second half of May”.
extension TimexRule {
  static let partsOfPeriods: [TimexRule] = [
    TimexRule(
      id: "part.last-of", triggers: [.unit],
      examples: [
        TimexExample("⟦the final quarter of 2021⟧", "2021-Q4"), TimexExample("⟦the last quarter of 2021⟧", "2021-Q4"),
        TimexExample("⟦the last day of February 2024⟧", "2024-02-29"),
        TimexExample("⟦the final day of 2021⟧", "2021-12-31"), TimexExample("⟦the first day of 2024⟧", "2024-01-01"),
        TimexExample("⟦the last day of the month⟧", "2023-12-31", published: "2023-12-09"),
        TimexExample("⟦the last week of the year⟧", "2023-W52", published: "2023-12-09"),
        TimexExample("⟦the first month of the year⟧", "2023-01", published: "2023-12-09"),
        TimexExample("⟦the final week of March 2021⟧", "2021-03-W05"),
      ],
      counterexamples: ["the last day of the war", "the final quarter of the match", "the first day of fighting"],
      match: { $0.lastOf($1) }),
    TimexRule(
      id: "part.half", triggers: [.function], words: [.half],
      examples: [
        TimexExample("⟦the first half of May 2021⟧", "2021-05"),
        TimexExample("⟦the latter half of 2021⟧", "2021-H2"),
        TimexExample("⟦the second half of May⟧", "2023-05", published: "2023-12-09"),
      ],
      counterexamples: ["the first half of the match", "half of May's budget"],
      match: { $0.halfOf($1) }),
  ]
}

extension TimexReader {
  /// A year after “of” or “in”, or this, last and next year; with the lexeme after it.
  private func outerYear(_ index: Int) -> (year: YearReference, next: Int)? {
    if has(index, .the), unit(index + 1)?.unit == .year, unit(index + 1)?.isPlural == false,
      endsClause(index + 2) || kind(index + 2) == .other
    {
      return (.shifted(0, fromSpoken: false), index + 2)
    }
    if let (year, next) = year(index), !isCount(next) { return (.known(year), next) }
    guard kind(index) == .direction, abs(at(index).value) <= 1, unit(index + 1)?.unit == .year,
      unit(index + 1)?.isPlural == false
    else { return nil }
    return (.shifted(Int(at(index).value), fromSpoken: false), index + 2)
  }

  /// Whether the part is the last of its period: 1 first, -1 last; nil for any other word.
  private func end(_ index: Int) -> Int? {
    if kind(index) == .ordinal, at(index).value == 1 { return 1 }
    return reads(index, "final") || reads(index, "last") ? -1 : nil
  }

  func lastOf(_ index: Int) -> [TimexPiece] {
    guard let unit = unit(index), !unit.isPlural, let side = end(index - 1), hasAny(index + 1, .of, .in),
      !mark(index - 2, "-")
    else { return [] }
    let lower = has(index - 2, .the) ? index - 2 : index - 1
    let position = index + 2
    if let (year, next) = outerYear(position) {
      switch unit.unit {
      case .quarter: return [TimexPiece(lower, next, .yearPart(side < 0 ? "Q4" : "Q1", year))]
      case .month: return [TimexPiece(lower, next, .date(PartialDate(year: year, month: side < 0 ? 12 : 1)))]
      case .week: return [TimexPiece(lower, next, .week(side < 0 ? 52 : 1, year))]
      case .weekend:
        var piece = TimexPiece(
          lower, next, .namedDay(.nth(side < 0 ? 5 : 1, weekday: 6, month: side < 0 ? 12 : 1), year))
        piece.period = .weekend
        return [piece]
      case .day:
        return [TimexPiece(lower, next, .namedDay(side < 0 ? .lastOf(month: 12) : .fixed(month: 1, day: 1), year))]
      default: return []
      }
    }
    guard unit.unit == .day || unit.unit == .week else { return [] }
    if let (month, afterMonth) = month(position) {
      let tail = yearTail(afterMonth)
      let (end, year) = (tail?.next ?? afterMonth, tail?.year ?? .open)
      if unit.unit == .day {
        return [
          TimexPiece(lower, end, .namedDay(side < 0 ? .lastOf(month: month) : .fixed(month: month, day: 1), year))
        ]
      }
      return [TimexPiece(lower, end, .weekOfMonth(side < 0 ? 5 : 1, month: month, year))]
    }
    let isThe = has(position, .the)
    guard isThe || kind(position) == .direction && abs(at(position).value) <= 1, let outer = self.unit(position + 1),
      outer.unit == .month, !outer.isPlural
    else { return [] }
    let shift = isThe ? 0 : Int(at(position).value)
    let number = unit.unit == .week ? (side < 0 ? 5 : 1) : side < 0 ? 0 : 1
    return [TimexPiece(lower, position + 2, .partOfMonth(number, isWeek: unit.unit == .week, months: shift))]
  }

  func halfOf(_ index: Int) -> [TimexPiece] {
    guard has(index, .half), has(index + 1, .of) else { return [] }
    let isSecond = kind(index - 1) == .second || reads(index - 1, "latter") || reads(index - 1, "last")
    guard isSecond || kind(index - 1) == .ordinal && at(index - 1).value == 1 else { return [] }
    let lower = has(index - 2, .the) ? index - 2 : index - 1
    if let (year, next) = outerYear(index + 2) {
      return [TimexPiece(lower, next, .yearPart(isSecond ? "H2" : "H1", year))]
    }
    guard let (month, afterMonth) = month(index + 2), !(mark(afterMonth, "'") && isJoined(afterMonth)) else {
      return []
    }
    let tail = yearTail(afterMonth)
    var piece = TimexPiece(
      lower, tail?.next ?? afterMonth, .date(PartialDate(year: tail?.year ?? .open, month: month)))
    piece.periodPart = isSecond ? .late : .early
    return [piece]
  }
}
