import Annotation

/// Says how often mentions with a raw score are right, for each type: raw scores are marginals of the chain and constants of rules.
package struct ScoreScale: Sendable {
  /// What share of the mentions with a raw score is right; between two knots it lies on the line between them.
  package struct Knot: Equatable, Sendable {
    /// The raw score.
    package var raw: Double
    /// The share.
    package var share: Double

    /// The knot at `raw`.
    package init(raw: Double, share: Double) {
      self.raw = raw
      self.share = share
    }
  }

  /// For each type, in the order of `Mention.Kind.allCases`, its knots from the lowest raw score up; none to leave scores as they are.
  private var knots: [[Knot]]

  /// Leaves every score as it is.
  package static let plain = ScoreScale("")

  /// The scale of `lines`: a type on each, then raw scores with their shares as `0.90:0.84`. A line that begins with `*` is for types
  /// without one of their own.
  package init(_ lines: String) {
    var knots = [[Knot]?](repeating: nil, count: Mention.Kind.allCases.count)
    var other: [Knot] = []
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let name = fields.first else { continue }
      let read = fields.dropFirst().compactMap { field -> Knot? in
        let parts = field.split(separator: ":")
        guard parts.count == 2, let raw = Double(parts[0]), let share = Double(parts[1]) else { return nil }
        return Knot(raw: raw, share: share)
      }
      if name == "*" { other = read }
      if let index = Mention.Kind.allCases.firstIndex(where: { $0.rawValue == name }) { knots[index] = read }
    }
    self.knots = knots.map { $0 ?? other }
  }

  /// How likely a mention of `kind` with the score `raw` is right, from 0 to 1.
  package func share(of raw: Double, _ kind: Mention.Kind) -> Double {
    let knots = self.knots[Mention.Kind.allCases.firstIndex(of: kind) ?? 0]
    guard let first = knots.first, let last = knots.last else { return min(1, max(0, raw)) }
    if raw <= first.raw { return first.share }
    for (low, high) in zip(knots, knots.dropFirst()) where raw <= high.raw {
      guard high.raw > low.raw else { return high.share }
      return low.share + (high.share - low.share) * (raw - low.raw) / (high.raw - low.raw)
    }
    return last.share
  }
}

extension ScoreScale {
  /// The scale of the built-in extractor, as `sitrep train --task scores` writes it; docs/quality.md names the texts.
  package static let standard = ScoreScale(
    """
    * 0.652019:0.58 0.913275:0.66 0.993745:0.79 0.999068:0.86 0.999896:0.89 0.999997:0.97
    person 0.605141:0.46 0.829324:0.56 0.948239:0.62 0.989084:0.68 0.998751:0.82 0.999983:0.96
    organization 0.750572:0.50 0.976236:0.72 0.995179:0.73 0.999334:0.85 0.999957:0.87 1.000000:0.92
    armed_group 0.898395:0.83 0.941192:0.86 0.998148:0.92 1.000000:0.96 1.000000:0.98
    location 0.733898:0.59 0.967453:0.73 0.997574:0.81 0.999595:0.92 0.999982:0.96 1.000000:0.98
    facility 0.549213:0.62 0.759051:0.72 0.949856:0.78 0.953044:0.81
    norp 0.946450:0.91
    weapon 0.850000:0.90
    vehicle 0.850000:0.90
    """)
}
