import Annotation

/// Days, weeks and years told by the date they lie beside, and weekdays counted from the day of speaking.
extension TimexRule {
  static let besides: [TimexRule] = [
    TimexRule(
      id: "beside.unit", triggers: [.unit],
      examples: [
        TimexExample("⟦the day after May 5, 2020⟧", "2020-05-06"),
        TimexExample("⟦the day before Christmas 2022⟧", "2022-12-24"),
        TimexExample("⟦the week before Christmas 2024⟧", "2024-W51"), TimexExample("⟦the year after 2011⟧", "2012"),
        TimexExample("⟦the weekend before last⟧", "2023-W47-WE", published: "2023-12-09"),
      ],
      counterexamples: ["the day after the minister left", "a day after she died", "the week before he left"],
      match: { $0.unitBesideDate($1) }),
    TimexRule(
      id: "beside.weekday", triggers: [.weekday],
      examples: [
        TimexExample("⟦the Monday before Christmas 2022⟧", "2022-12-19"),
        TimexExample("⟦the Sunday after Easter 2022⟧", "2022-04-24"),
        TimexExample("⟦the Friday before last⟧", "2023-12-01", published: "2023-12-09"),
        TimexExample("on ⟦Friday week⟧.", "2023-12-22", published: "2023-12-09"),
      ],
      counterexamples: ["the Monday before the minister left", "Monday after the vote"],
      match: { $0.weekdayBesideDate($1) }),
    TimexRule(
      id: "beside.weekdays-counted", triggers: [.weekdays],
      examples: [
        TimexExample("⟦two Mondays ago⟧", "2023-11-27", published: "2023-12-09"),
        TimexExample("⟦two Sundays from now⟧", "2023-12-17", published: "2023-12-09"),
      ],
      counterexamples: ["ten Mondays of rain", "Mondays ago"],
      match: { $0.countedWeekdays($1) }),
  ]
}

extension TimexReader {
  /// “the day after May 5, 2020”, “the year before 2011”, “the weekend after next”.
  func unitBesideDate(_ index: Int) -> [TimexPiece] {
    guard has(index - 1, .the), let unit = unit(index), !unit.isPlural, unit.unit.rawValue >= TimeUnit.day.rawValue,
      unit.unit != .night, unit.unit != .fortnight, let sign = side(index + 1)
    else { return [] }
    if unit.unit == .weekend, kind(index + 2) == .direction, Int(at(index + 2).value) == sign, endsClause(index + 3) {
      return [TimexPiece(index - 1, index + 3, .unit(.weekend, 2 * sign, .published))]
    }
    guard let base = besideBase(index + 2) else { return [] }
    if case .date(let date) = base.meaning, date.day == nil, unit.unit == .day { return [] }
    if case .date(let date) = base.meaning, date.month == nil, unit.unit.rawValue < TimeUnit.year.rawValue { return [] }
    let step = unit.unit == .weekend ? TimeUnit.week : unit.unit
    var whole = TimexPiece(
      index - 1, base.upper, .offset([TimeAmount(number: 1, unit: step)], sign: sign, .spoken))
    if unit.unit == .weekend { whole.meaning = .unit(.weekend, sign, .spoken) }
    if unit.unit == .week { whole.period = .week }
    whole.base = 0
    return [base, whole]
  }

  /// Before: -1; after: 1; nil for any other word.
  private func side(_ index: Int) -> Int? {
    if hasAny(index, .before) { return -1 }
    return hasAny(index, .after) || reads(index, "following") ? 1 : nil
  }

  /// A date that tells its year, or a day with a name.
  private func besideBase(_ index: Int) -> TimexPiece? {
    guard let base = basePiece(index) else { return nil }
    switch base.meaning {
    case .date, .holiday, .namedDay, .weekday(_, .some, _): return base
    default: return nil
    }
  }

  func weekdayBesideDate(_ index: Int) -> [TimexPiece] {
    guard let (day, next) = weekday(index) else { return [] }
    let lower = has(index - 1, .the) ? index - 1 : index
    if unit(next)?.unit == .week, unit(next)?.isPlural == false, endsClause(next + 1), !mark(next + 1, "-") {
      return later(TimexPiece(index, next, .weekday(day, direction: 3, weekShift: nil)), weeks: 1, index, next + 1)
    }
    guard let sign = side(next) else { return [] }
    if kind(next + 1) == .direction, Int(at(next + 1).value) == sign, endsClause(next + 2) {
      let near = TimexPiece(index, next, .weekday(day, direction: 3 * sign, weekShift: nil))
      return later(near, weeks: sign, lower, next + 2)
    }
    guard has(index - 1, .the), let base = besideBase(next + 1) else { return [] }
    if case .date(let date) = base.meaning, date.day == nil { return [] }
    var whole = TimexPiece(lower, base.upper, .weekday(day, direction: 10 + sign, weekShift: nil))
    whole.base = 0
    return [base, whole]
  }

  /// “two Mondays ago”, “three Fridays from now”.
  func countedWeekdays(_ index: Int) -> [TimexPiece] {
    let isAgo = has(index + 1, .ago)
    let isHence = has(index + 1, .from) && kind(index + 2) == .reference && at(index + 2).value == 0
    guard isAgo || isHence, kind(index - 1) == .cardinal || kind(index - 1) == .number && !isJoined(index - 1),
      (1...20).contains(at(index - 1).value)
    else { return [] }
    let sign = isAgo ? -1 : 1
    let near = TimexPiece(index, index + 1, .weekday(Int(at(index).value), direction: 3 * sign, weekShift: nil))
    return later(near, weeks: sign * (Int(at(index - 1).value) - 1), index - 1, isAgo ? index + 2 : index + 3)
  }

  /// The day that lies so many weeks from `near`, as a piece from `lower` to `upper`.
  private func later(_ near: TimexPiece, weeks: Int, _ lower: Int, _ upper: Int) -> [TimexPiece] {
    let amount = TimeAmount(number: Double(abs(weeks)), unit: .week)
    var whole = TimexPiece(lower, upper, .offset([amount], sign: weeks < 0 ? -1 : 1, .spoken))
    whole.base = 0
    return [near, whole]
  }
}
