import Annotation

/// Days told by their number alone: “the 15th”, “the 1st of next month”.
extension TimexReader {
  /// “the 1st of next month”, “the 21st this month”.
  private func dayOfNearMonth(_ index: Int) -> TimexPiece? {
    guard let (day, afterDay) = ordinal(index), (1...31).contains(day),
      has(index - 1, .the) || has(afterDay - 1, .th) && (has(afterDay, .of) || has(index - 1, .on))
    else { return nil }
    let position = has(afterDay, .of) ? afterDay + 1 : afterDay
    if has(afterDay, .of), has(position, .the), unit(position + 1)?.unit == .month,
      unit(position + 1)?.isPlural == false
    {
      return TimexPiece(index, position + 2, .partOfMonth(day, isWeek: false, months: 0))
    }
    guard kind(position) == .direction, abs(at(position).value) <= 1, let unit = unit(position + 1),
      unit.unit == .month,
      !unit.isPlural
    else { return nil }
    return TimexPiece(index, position + 2, .partOfMonth(day, isWeek: false, months: Int(at(position).value)))
  }

  /// “from the 8th to the 29th of next month”, “between 4 and 23 next month”: two days of a month told from the published one.
  func daysOfNearMonth(_ index: Int, _ first: Int, _ next: Int) -> [TimexPiece]? {
    guard mark(next, "-") || hasAny(next, .to, .until, .through, .and),
      hasAny(index - 1, .from, .between, .the) || has(next - 1, .th)
    else { return nil }
    let lower = has(next + 1, .the) ? next + 2 : next + 1
    guard let (second, afterSecond) = day(lower), second > first else { return nil }
    let position = hasAny(afterSecond, .of, .in) ? afterSecond + 1 : afterSecond
    guard kind(position) == .direction, abs(at(position).value) <= 1, let unit = unit(position + 1),
      unit.unit == .month, !unit.isPlural
    else { return nil }
    let months = Int(at(position).value)
    return [
      TimexPiece(index, next, .partOfMonth(first, isWeek: false, months: months)),
      TimexPiece(
        has(lower - 1, .the) ? lower - 1 : lower, position + 2, .partOfMonth(second, isWeek: false, months: months)),
    ]
  }

  /// “next week from Tuesday to Thursday”, “next month from the 8th through the 29th”: the ends, at `index` and after.
  func rangeInside(_ unit: TimeUnit, _ shift: Int, _ index: Int) -> [TimexPiece]? {
    let joins: (Int) -> Bool = { mark($0, "-") || hasAny($0, .to, .until, .through, .and) }
    if unit == .week, kind(index) == .weekday {
      let next = mark(index + 1, ".") ? index + 2 : index + 1
      guard joins(next), kind(next + 1) == .weekday else { return nil }
      return [(index, next), (next + 1, next + 2)].map {
        TimexPiece($0.0, $0.1, .weekday(Int(at($0.0).value), direction: nil, weekShift: shift))
      }
    }
    let start = has(index, .the) ? index + 1 : index
    guard unit == .month, let (first, next) = day(start), joins(next),
      let (second, end) = day(has(next + 1, .the) ? next + 2 : next + 1), second > first, endsClause(end),
      self.unit(end) == nil
    else { return nil }
    return [
      TimexPiece(index, next, .partOfMonth(first, isWeek: false, months: shift)),
      TimexPiece(next + 1, end, .partOfMonth(second, isWeek: false, months: shift)),
    ]
  }

  func dayAlone(_ index: Int) -> [TimexPiece] {
    if let piece = dayOfNearMonth(index) { return [piece] }
    if kind(index) == .ordinal || kind(index) == .cardinal {
      guard has(index - 1, .the), has(index - 2, .on), let (day, next) = ordinal(index), (1...31).contains(day),
        kind(next) == .outside || at(next).kind == .punctuation && !isJoined(next + 1)
      else { return [] }
      return [TimexPiece(index, next, .date(PartialDate(day: day)))]
    }
    // “on 15 at 8:00”.
    if has(index - 1, .on), at(index).count <= 2, (1...31).contains(at(index).value), has(index + 1, .at),
      let (clock, _) = clock(index + 2), clock.minute != nil || clock.isSettled
    {
      return [TimexPiece(index, index + 1, .date(PartialDate(day: Int(at(index).value))))]
    }
    if has(index - 1, .the), has(index - 2, .on), at(index).count <= 2, (1...31).contains(at(index).value),
      hasAny(index + 1, .from, .between, .at), clock(index + 2) != nil || !clockRange(index + 2).isEmpty
    {
      return [TimexPiece(index, index + 1, .date(PartialDate(day: Int(at(index).value))))]
    }
    guard has(index + 1, .th), isJoined(index + 1), has(index - 1, .the) || hasAny(index - 1, .on, .by, .since, .until),
      (1...31).contains(at(index).value)
    else {
      return []
    }
    let next = at(index + 2)
    guard
      next.kind == .punctuation && !(mark(index + 2, "-") && isJoined(index + 2)) || next.kind == .function
        || next.kind == .past
        || index + 2 >= lexemes.count || next.kind == .dayPart
    else { return [] }
    // “on 22nd and Bragg” is a street.
    if !has(index - 1, .the), next.kind == .function || mark(index + 2, ",") { return [] }
    return [TimexPiece(index, index + 2, .date(PartialDate(day: Int(at(index).value))))]
  }
}
