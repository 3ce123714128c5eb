/// How sure the model is of a claim as a whole.
enum ClaimScore {
  /// The score of a statement that the article itself makes; no model stands behind it.
  static let article = 0.5

  /// The probability that a claim is one that a person would mark, from the margins of cue and spans.
  ///
  /// - Note: A logistic fit on the development set; docs/quality.md has its reliability table.
  static func probability(of claim: TokenClaim) -> Double {
    let odds =
      weights.bias + weights.cue * Double(min(claim.cueMargin, 8)) + weights.span * Double(min(claim.spanMargin, 12))
    return 1 / (1 + exponential(-odds))
  }

  private static let weights = (bias: -0.5, cue: 0.35, span: 0.05)

  /// e to the power of `x`, by halving: exact to six digits, and the same on every machine.
  static func exponential(_ x: Double) -> Double {
    let small = max(-40, min(40, x)) / 1024
    var value = 1 + small + small * small / 2 + small * small * small / 6
    for _ in 0..<10 { value *= value }
    return value
  }
}
