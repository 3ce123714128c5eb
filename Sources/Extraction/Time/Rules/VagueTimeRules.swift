import Annotation

/// Times at large told by more words than one: “at the moment”, “in the near future”, “long ago”.
extension TimexRule {
  static let vagueTimes: [TimexRule] = [
    TimexRule(
      id: "vague.ago", triggers: [.function], words: [.ago],
      examples: [
        TimexExample("they left ⟦long ago⟧.", "PAST_REF"), TimexExample("⟦some time ago⟧ they left", "PAST_REF"),
        TimexExample("⟦not long ago⟧ they left", "PAST_REF"), TimexExample("they left ⟦a while ago⟧.", "PAST_REF"),
      ],
      counterexamples: ["as long as", "Iago said"],
      match: { $0.longAgo($1) }),
    TimexRule(
      id: "vague.present", triggers: [.function, .unit], words: [.date, .future],
      examples: [
        TimexExample("who can trust ⟦these days⟧?", "PRESENT_REF"),
        TimexExample("counted to ⟦date⟧.", "PRESENT_REF"),
        TimexExample("in ⟦the near future⟧.", "FUTURE_REF"), TimexExample("⟦as soon as possible⟧", "FUTURE_REF"),
      ],
      counterexamples: ["these days of rage", "an up to date list", "the future of war", "up to date."],
      match: { $0.vaguePresent($1) }),
    TimexRule(
      id: "vague.past", triggers: [.direction],
      examples: [
        TimexExample("it failed in ⟦the past⟧.", "PAST_REF"),
        TimexExample("in ⟦the recent past⟧, it failed", "PAST_REF"),
      ],
      counterexamples: ["walked past.", "the past president"],
      match: { reader, index in
        guard reader.reads(index, "past"), reader.endsClause(index + 1) else { return [] }
        let isNear = reader.reads(index - 1, "recent") || reader.reads(index - 1, "distant")
        let lower = isNear ? index - 2 : index - 1
        guard reader.has(lower, .the), reader.hasAny(lower - 1, .in) else { return [] }
        return [TimexPiece(lower, index + 1, .literal(.date, "PAST_REF"))]
      }),
    TimexRule(
      id: "span.lasting", triggers: [.lasting],
      examples: [
        TimexExample("the ⟦yearlong⟧ siege", "P1Y"), TimexExample("a ⟦weeklong⟧ truce", "P1W"),
      ],
      counterexamples: ["on Yearlong Road"],
      match: { reader, index in
        guard let unit = TimeUnit(rawValue: reader.at(index).value),
          !reader.at(index).isCapital || reader.startsSentence(index)
        else { return [] }
        return [TimexPiece(index, index + 1, .duration([TimeAmount(number: 1, unit: unit)]))]
      }),
  ]
}

extension TimexReader {
  func longAgo(_ index: Int) -> [TimexPiece] {
    guard has(index, .ago) else { return [] }
    var lower = index - 1
    if has(lower, .long) {
      if has(lower - 1, .not) || reads(lower - 1, "so") || reads(lower - 1, "too") { lower -= 1 }
      if has(lower - 1, .not) { lower -= 1 }
    } else if reads(lower, "while") || has(lower, .time) {
      if has(lower - 1, .long) || reads(lower - 1, "short") || reads(lower - 1, "little") { lower -= 1 }
      guard hasAny(lower - 1, .a) || kind(lower - 1) == .vague else { return [] }
      lower -= 1
    } else {
      guard reads(lower, "moments") || reads(lower, "ages") else { return [] }
      if kind(lower - 1) == .vague, hasAny(lower - 2, .a) { lower -= 2 }
    }
    return [TimexPiece(lower, index + 1, .literal(.date, "PAST_REF"))]
  }

  func vaguePresent(_ index: Int) -> [TimexPiece] {
    if unit(index)?.unit == .day, unit(index)?.isPlural == true, reads(index - 1, "these"), endsClause(index + 1) {
      return [TimexPiece(index - 1, index + 1, .literal(.date, "PRESENT_REF"))]
    }
    let endsHere = kind(index + 1) == .outside || kind(index + 1) == .punctuation && !mark(index + 1, "-")
    if has(index, .date), !at(index).isCapital, has(index - 1, .to), !has(index - 2, .up), !mark(index - 1, "-"),
      !isJoined(index), endsHere, unit(index - 2) == nil
    {
      return [TimexPiece(index, index + 1, .literal(.date, "PRESENT_REF"))]
    }
    if has(index, .date), kind(index - 1) == .direction, reads(index - 1, "current"), endsClause(index + 1),
      hasAny(index - 2, .until, .to)
    {
      return [TimexPiece(index - 1, index + 1, .literal(.date, "PRESENT_REF"))]
    }
    guard has(index, .future), has(index - 2, .the), kind(index + 1) != .other, !has(index + 1, .of) else { return [] }
    for word: StaticString in ["near", "immediate", "foreseeable", "distant"] where reads(index - 1, word) {
      return [TimexPiece(index - 2, index + 1, .literal(.date, "FUTURE_REF"))]
    }
    return []
  }

  /// “as soon as possible”, from its “soon”.
  func soonAsPossible(_ index: Int) -> TimexPiece? {
    guard reads(index, "soon"), has(index - 1, .as), has(index + 1, .as), reads(index + 2, "possible") else {
      return nil
    }
    return TimexPiece(index - 1, index + 3, .literal(.date, "FUTURE_REF"))
  }
}
