import Annotation

/// Finds whom or what a statement was told to: “told Newsweek”, “in a statement”.
enum MediumFinder {
  /// The whole noun phrase after a verb of telling, or after a preposition where it names a medium.
  static func via(of claim: TokenClaim, in reading: ClaimReading) -> [TextSpan] {
    let text = reading.text
    let sentence = text.tokens.sentences[Int(text.sentenceOf[claim.cue.upperBound - 1])]
    let end = min(sentence.upperBound, claim.cue.upperBound + 14)
    func isTaken(_ index: Int) -> Bool {
      claim.source?.contains(index) == true || claim.content.contains { $0.contains(index) }
    }
    if reading.triggers(in: claim.cue).contains(.telling), claim.cue.upperBound < end, !isTaken(claim.cue.upperBound) {
      let phrase = nounPhrase(from: claim.cue.upperBound, to: end, in: text, isTaken: isTaken)
      if !phrase.isEmpty { return [reading.span(phrase)] }
    }
    var index = claim.cue.upperBound
    while index + 1 < end, !isTaken(index) {
      if text.classes[index] == .preposition || text.classes[index] == .to {
        let phrase = nounPhrase(from: index + 1, to: end, in: text, isTaken: isTaken)
        if !phrase.isEmpty, reading.triggers(in: phrase).contains(.medium) || namesOutlet(phrase, in: reading) {
          return [reading.span(phrase)]
        }
      }
      if text.classes[index] == .period || text.classes[index] == .openingQuote { break }
      index += 1
    }
    return []
  }

  private static func namesOutlet(_ phrase: Range<Int>, in reading: ClaimReading) -> Bool {
    reading.mentions(in: reading.span(phrase)).contains { reading.isOutlet(reading.entities.mentions[$0].entity) }
  }

  /// Words up to the next preposition, mark, verb of being or clause.
  private static func nounPhrase(from start: Int, to end: Int, in text: ClaimText, isTaken: (Int) -> Bool) -> Range<Int>
  {
    var index = start
    scan: while index < end, !isTaken(index) {
      switch text.classes[index] {
      case .preposition, .to, .comma, .period, .colon, .semicolon, .dash, .that, .relative, .subordinator, .be, .have,
        .modal,
        .openingQuote, .closingQuote, .openingBracket, .closingBracket, .weekday, .month, .doing, .and, .adverb:
        break scan
      default: index += 1
      }
    }
    return start..<index
  }
}
