/// How sure the model is of a claim as a whole.
enum ClaimScore {
  /// The probability that a claim is one that a person would mark, from the margins of cue and spans.
  ///
  /// - Note: Fitted on PolNeAR's development set; docs/quality.md has the reliability table.
  static func probability(of claim: TokenClaim) -> Double {
    let odds =
      weights.bias + weights.cue * Double(min(claim.cueMargin, 8)) + weights.span * Double(min(claim.spanMargin, 12))
    let raw = 1 / (1 + exponential(-odds))
    guard let above = calibration.firstIndex(where: { $0.raw >= raw }), above > 0 else { return calibration[0].share }
    let (low, high) = (calibration[above - 1], calibration[above])
    return low.share + (high.share - low.share) * (raw - low.raw) / (high.raw - low.raw)
  }

  /// What share of claims was right at each raw score, on the development set; straight lines between.
  private static let calibration: [(raw: Double, share: Double)] = [
    (0, 0.1), (0.3, 0.15), (0.39, 0.3), (0.47, 0.61), (0.55, 0.73), (0.65, 0.86), (0.75, 0.92), (0.85, 0.97),
    (1, 0.995),
  ]

  private static let weights = (bias: -0.5, cue: 0.35, span: 0.05)

  /// e to the power of `x`, by halving: exact to six digits, and the same on every machine.
  static func exponential(_ x: Double) -> Double {
    let small = max(-40, min(40, x)) / 1024
    var value = 1 + small + small * small / 2 + small * small * small / 6
    for _ in 0..<10 { value *= value }
    return value
  }
}
