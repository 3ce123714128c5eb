import Annotation
import Extraction

/// Scores hedge words token by token.
package enum HedgeScorer {
  /// The score of `model`, or of what stands in where it is nil, on gold files in JSONL, beside that of a plain list of hedge words.
  package static func evaluate(
    _ files: [[UInt8]], model: ChainModel? = ClaimModel.compiledIn?.hedges, bias: Float = HedgeFinder.bias
  ) -> String {
    var ours = ClaimScorer.Tally()
    var baseline = ClaimScorer.Tally()
    for gold in files.flatMap(HedgeGold.read) {
      let bytes = Array(gold.text.utf8)
      let text = ClaimText(bytes: bytes, tokens: Tokenizer.tokenize(bytes))
      let kinds = HedgeFinder.kinds(in: text, model: model, bias: bias)
      var right = [Bool](repeating: false, count: text.count)
      for hedge in gold.hedges {
        for index in text.tokens.tokens(in: hedge.span) { right[index] = true }
      }
      for index in 0..<text.count {
        let word = String(decoding: bytes[text.tokens.tokens[index].span.range], as: UTF8.self).lowercased()
        count(right[index], kinds[index] != .none, in: &ours)
        count(right[index], plain.contains(word), in: &baseline)
      }
    }
    return """
                                P     R    F1
      \(ClaimScorer.line("hedge tokens", ours))
      \(ClaimScorer.line("baseline: a word list", baseline))
      """
  }

  private static let plain: Set<String> = [
    "may", "might", "could", "if", "unless", "whether", "probably", "perhaps", "possibly", "likely", "possible",
    "seems",
    "seem", "seemed", "appears", "appear", "appeared", "suggests", "suggest", "suggested", "believed", "believe",
    "allegedly", "alleged", "reportedly", "apparently", "considered", "thought", "supposedly",
  ]

  private static func count(_ right: Bool, _ guess: Bool, in tally: inout ClaimScorer.Tally) {
    if right { tally.gold += 1 }
    if guess { tally.guessed += 1 }
    if right && guess { tally.right += 1 }
  }
}
