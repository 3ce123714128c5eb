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
