import Annotation

/// Words for the present, the past and the time to come at large.
extension TimexRule {
  static let references: [TimexRule] = [
    TimexRule(
      id: "reference.word", triggers: [.reference],
      examples: [
        TimexExample("⟦now⟧ rule", "PRESENT_REF"), TimexExample("⟦recently⟧ withdrew", "PAST_REF"),
        TimexExample("⟦right now⟧", "PRESENT_REF"), TimexExample("back ⟦asap⟧", "FUTURE_REF"),
        TimexExample("⟦Currently⟧ a war", "PRESENT_REF"),
      ],
      counterexamples: ["the former minister", "shortly before it", "Now TV said", "the recent past"],
      match: { reader, index in
        let value = Int(reader.at(index).value)
        if value == 2 { return [TimexPiece(index, index + 1, .literal(.date, "FUTURE_REF"))] }
        guard value >= -1, value <= 1, !reader.reads(index, "meanwhile"), !reader.reads(index, "formerly") else {
          return []
        }
        if value == -1, reader.has(index - 1, .as) { return [] }
        if value == 1 { return reader.soonAsPossible(index).map { [$0] } ?? [] }
        let isName = reader.at(index + 1).isCapital && reader.kind(index + 1) == .other
        if reader.at(index).isCapital, !reader.startsSentence(index) || isName, !reader.isShouted(index) { return [] }
        let start =
          reader.reads(index - 1, "right") || reader.hasAny(index - 1, .just) && value == 0 ? index - 1 : index
        return [TimexPiece(start, index + 1, .literal(.date, value == 0 ? "PRESENT_REF" : "PAST_REF"))]
      }),
    TimexRule(
      id: "reference.time", triggers: [.function], words: [.future, .present, .time, .period],
      examples: [
        TimexExample("at ⟦this time⟧", "PRESENT_REF"), TimexExample("in ⟦the future⟧", "FUTURE_REF"),
        TimexExample("at ⟦the same time⟧", "PRESENT_REF"),
      ],
      counterexamples: ["three times", "the time bomb", "at the present rate"],
      match: { $0.timeReference($1) }),
    TimexRule(
      id: "reference.to-date", triggers: [.unit, .function], words: [.date],
      examples: [
        TimexExample("down ⟦year to date⟧", "2023", published: "2023-12-09"),
        TimexExample("counted ⟦till date⟧", "PRESENT_REF"),
      ],
      counterexamples: ["a year to dateless day", "until dates are set"],
      match: { reader, index in
        if let unit = reader.unit(index), !unit.isPlural, unit.unit.rawValue >= TimeUnit.week.rawValue,
          reader.has(index + 1, .to) || reader.mark(index + 1, "-") && reader.has(index + 2, .to)
        {
          let dateAt = reader.has(index + 1, .to) ? index + 2 : index + 4
          guard reader.has(dateAt, .date) else { return [] }
          return [TimexPiece(index, dateAt + 1, .unit(unit.unit, 0, .published))]
        }
        guard reader.has(index, .date), reader.hasAny(index - 1, .until), reader.endsClause(index + 1) else {
          return []
        }
        return [TimexPiece(index - 1, index + 1, .literal(.date, "PRESENT_REF"))]
      }),
  ]
}

extension TimexReader {
  func timeReference(_ index: Int) -> [TimexPiece] {
    if has(index, .future), has(index - 1, .the), kind(index + 1) != .other {
      return [TimexPiece(index, index + 1, .literal(.date, "FUTURE_REF"))]
    }
    if has(index, .present), has(index - 1, .at), kind(index + 1) != .other {
      return [TimexPiece(index, index + 1, .literal(.date, "PRESENT_REF"))]
    }
    if has(index, .present), has(index - 1, .the), has(index + 1, .time) {
      return [TimexPiece(index, index + 2, .literal(.date, "PRESENT_REF"))]
    }
    if has(index, .present), has(index - 1, .the), kind(index + 1) != .other {
      return [TimexPiece(index, index + 1, .literal(.date, "PRESENT_REF"))]
    }
    guard has(index, .time) || has(index, .period), !isJoined(index) else { return [] }
    let isTold = hasAny(index - 1, .that, .same) || reads(index - 1, "this") && kind(index - 1) == .direction
    guard isTold, kind(index + 1) != .unit, !mark(index + 1, "-") else { return [] }
    let lower = has(index - 1, .same) && hasAny(index - 2, .that) ? index - 2 : index - 1
    let isPlain =
      hasAny(lower - 1, .at, .by, .since, .during, .until, .from, .in) || startsSentence(lower) || has(index - 1, .same)
      || has(lower - 1, .the)
    guard isPlain else { return [] }
    return [TimexPiece(lower, index + 1, .literal(.date, "PRESENT_REF"))]
  }
}
