import Annotation

/// Seasons, quarters and halves of a year.
extension TimexReader {
  func season(_ index: Int) -> [TimexPiece] {
    if kind(index) == .number {
      guard let (year, next) = year(index), kind(next) == .season, let season = Season(rawValue: at(next).value) else {
        return []
      }
      return [TimexPiece(index, next + 1, .season(season, .known(year)))]
    }
    guard let season = Season(rawValue: at(index).value) else { return [] }
    if let tail = yearTail(index + 1) {
      return [TimexPiece(index, pastSecondYear(tail.next), .season(season, tail.year))]
    }
    let before = index - 1
    let isNamed = at(before).kind == .other && at(before).isCapital && !startsSentence(index)
    let isAnnounced =
      hasAny(before, .in, .during, .by, .until, .since, .that, .every, .each, .of, .whole, .entire)
      || kind(before) == .periodPart
      || mark(before, "-") && reads(before - 1, "mid")
      || has(before, .the) && !isNamed
    guard isAnnounced, !has(index + 1, .of) || season == .winter || season == .summer, !has(index + 1, .up) else {
      return []
    }
    if season == .autumn, reads(index, "fall"), !hasAny(before, .in, .the) && kind(before) != .periodPart { return [] }
    if has(index + 1, .from) { return [] }
    let isMonths = unit(index + 1)?.unit == .month && unit(index + 1)?.isPlural == true && has(before, .the)
    return [TimexPiece(index, isMonths ? index + 2 : index + 1, .season(season, .open))]
  }

  /// “-22”, “/22”, “-2022” after the year that a winter begins in.
  func pastSecondYear(_ index: Int) -> Int {
    guard mark(index, "-") || mark(index, "/"), isJoined(index), isJoined(index + 1), kind(index + 1) == .number,
      kind(index - 1) == .number, !(mark(index + 2, "-") && isJoined(index + 2))
    else { return index }
    let (first, second) = (Int(at(index - 1).value), Int(at(index + 1).value))
    return second == (first + 1) % 100 && at(index + 1).count == 2 || second == first + 1 ? index + 2 : index
  }

  private func isKnown(_ year: YearReference) -> Bool {
    if case .known = year { true } else { false }
  }

  func quarter(_ index: Int) -> [TimexPiece] {
    if has(index, .h) {
      guard kind(index + 1) == .number, isJoined(index + 1), (1...2).contains(at(index + 1).value),
        at(index + 1).count == 1, !isJoined(index) || at(index - 1).kind == .punctuation
      else { return [] }
      let code = "H\(at(index + 1).value)"
      guard let tail = yearTail(index + 2), at(index).isCapital || isKnown(tail.year) else {
        guard at(index).isCapital, hasAny(index - 1, .in, .for, .during), endsClause(index + 2) else { return [] }
        return [TimexPiece(index, index + 2, .yearPart(code, .open))]
      }
      return [TimexPiece(index, tail.next, .yearPart(code, tail.year))]
    }
    if has(index, .q), kind(index + 1) == .number, isJoined(index + 1), (1...4).contains(at(index + 1).value) {
      let code = "Q\(at(index + 1).value)"
      if let tail = yearTail(index + 2) { return [TimexPiece(index, tail.next, .yearPart(code, tail.year))] }
      return [TimexPiece(index, index + 2, .yearPart(code, .open))]
    }
    if let (year, next) = year(index), has(skippingHyphen(next), .q), kind(skippingHyphen(next) + 1) == .number {
      let end = skippingHyphen(next) + 2
      guard (1...4).contains(at(end - 1).value) else { return [] }
      return [TimexPiece(index, end, .yearPart("Q\(at(end - 1).value)", .known(year)))]
    }
    if kind(index) == .number, at(index).count == 4, has(skippingHyphen(index + 1), .h) {
      let next = skippingHyphen(index + 1)
      guard kind(next + 1) == .number, isJoined(next + 1), at(next + 1).count == 1,
        (1...2).contains(at(next + 1).value), (1900...2100).contains(at(index).value)
      else { return [] }
      return [TimexPiece(index, next + 2, .yearPart("H\(at(next + 1).value)", .known(Int(at(index).value))))]
    }
    guard let (value, afterOrdinal) = ordinal(index), (1...4).contains(value) else { return [] }
    let next = unit(skippingHyphen(afterOrdinal))?.unit == .quarter ? skippingHyphen(afterOrdinal) : afterOrdinal
    let isHalf = has(next, .half)
    if unit(next)?.unit == .quarter, unit(next)?.isPlural == false, has(index - 1, .the), has(index - 2, .in),
      endsClause(next + 1), !has(next + 1, .of), !mark(next + 1, "-"), yearTail(next + 1) == nil
    {
      return [TimexPiece(index, next + 1, .yearPart("Q\(value)", .open))]
    }
    guard isHalf && value <= 2 || unit(next)?.unit == .quarter, let tail = yearTail(next + 1),
      !mark(next + 1, ",") || !isKnown(tail.year) || endsClause(tail.next) && !has(tail.next, .from)
    else {
      return []
    }
    return [TimexPiece(index, tail.next, .yearPart((isHalf ? "H" : "Q") + "\(value)", tail.year))]
  }
}
