import Annotation

/// The parts of an attribution as the models see them, in tokens.
package struct TokenClaim: Hashable, Sendable {
  /// The reporting words.
  package var cue: Range<Int>
  /// The speaker's words.
  package var source: Range<Int>?
  /// What is said, in text order.
  package var content: [Range<Int>]
  /// How sure the model is of the cue, in log-odds.
  package var cueMargin: Float
  /// How sure the model is of source and content, in log-odds a token, taken at the ends of the spans.
  package var spanMargin: Float
}

/// Finds attributions with the two trained chains: first the cues, then for each cue its source and content.
package struct ClaimDecoder {
  private let cues: ChainModel
  private let spans: ChainModel
  /// How far from a cue its parts are looked for; less in a text that is hardly more than reporting words, to stay fast there.
  var reach = SpanFeatures.reach
  private var chain = ChainDecoder()
  private var labels: [UInt8] = []
  private var margins: [Int32] = []

  /// A decoder over the two models.
  package init(cues: ChainModel, spans: ChainModel) {
    self.cues = cues
    self.spans = spans
  }

  /// The cues in text order, each with its margin. `bias` makes more of them, in log-odds.
  package mutating func cues(in text: ClaimText, bias: Float = 0) -> [(range: Range<Int>, margin: Float)] {
    var hedges: [HedgeKind] = []
    return cues(in: text, bias: bias, hedgeModel: nil, hedges: &hedges)
  }

  /// As `cues(in:bias:)`; finds the kind of every hedge on the way, since both chains see the same features.
  mutating func cues(
    in text: ClaimText, bias: Float, hedgeModel: ChainModel?, hedges: inout [HedgeKind]
  ) -> [(range: Range<Int>, margin: Float)] {
    hedges = [HedgeKind](repeating: .none, count: hedgeModel == nil ? 0 : text.count)
    var hedgeScores: [Int32] = []
    var found: [(range: Range<Int>, margin: Float)] = []
    var window = TokenWindow()
    let weights = (cues: cues.weights, hedges: hedgeModel?.weights)
    for paragraph in text.paragraphs {
      window.show(paragraph, of: text)
      if let hedgeModel, hedgeScores.count < paragraph.count * hedgeModel.width {
        hedgeScores = [Int32](repeating: 0, count: paragraph.count * hedgeModel.width)
      }
      chain.decode(
        cues, count: paragraph.count, labels: &labels, margins: &margins, bias: Int32(bias / cues.scale),
        favoured: 1 << CueFeatures.Label.begin | 1 << CueFeatures.Label.single
      ) { scores in
        hedgeScores.withUnsafeMutableBufferPointer { hedgeScores in
          FeatureBuffer.forEach(paragraph.count) { offset, buffer in
            CueFeatures.fill(&buffer, paragraph.lowerBound + offset, in: window, of: text)
            weights.cues.fetch(buffer.features)
            weights.hedges?.fetch(buffer.features)
          } use: { offset, features in
            weights.cues.score(features, into: scores + offset * weights.cues.width)
            if let hedges = weights.hedges, let hedgeScores = hedgeScores.baseAddress {
              hedges.score(features, into: hedgeScores + offset * hedges.width)
            }
          }
        }
      }
      var index = 0
      while index < labels.count {
        let label = Int(labels[index])
        guard label != CueFeatures.Label.outside else {
          index += 1
          continue
        }
        var end = index + 1
        if label != CueFeatures.Label.single {
          while end < labels.count,
            Int(labels[end]) == CueFeatures.Label.inside || Int(labels[end]) == CueFeatures.Label.end
          {
            end += 1
            if Int(labels[end - 1]) == CueFeatures.Label.end { break }
          }
        }
        let margin = margins[index..<end].reduce(0, +)
        found.append(
          (paragraph.lowerBound + index..<paragraph.lowerBound + end, Float(margin) * cues.scale / Float(end - index)))
        index = end
      }
      guard let hedgeModel else { continue }
      chain.decode(
        hedgeModel, count: paragraph.count, labels: &labels, margins: &margins,
        bias: Int32(HedgeFinder.bias / hedgeModel.scale), favoured: ~1
      ) { scores in
        for place in 0..<paragraph.count * hedgeModel.width { scores[place] = hedgeScores[place] }
      }
      for (offset, label) in labels.enumerated() where label != 0 {
        hedges[paragraph.lowerBound + offset] = HedgeKind(rawValue: label) ?? .none
      }
    }
    return found
  }

  /// The source and content of `cue`.
  package mutating func claim(of cue: Range<Int>, margin: Float, in text: ClaimText, cueOf: [Int32]) -> TokenClaim {
    let way = CueWindow(cue, in: text, cueOf: cueOf, reach: reach)
    var window = TokenWindow()
    window.show(way.range, of: text)
    window.mark(cue: cue)
    let weights = spans.weights
    chain.decode(spans, count: window.range.count, labels: &labels, margins: &margins) { scores in
      FeatureBuffer.forEach(window.range.count) { offset, buffer in
        let index = window.range.lowerBound + offset
        guard !cue.contains(index) else { return buffer.clear() }
        way.fill(&buffer, index, in: window, of: text)
        weights.fetch(buffer.features)
      } use: { offset, features in
        let scores = scores + offset * weights.width
        if cue.contains(window.range.lowerBound + offset) {
          for l in 0..<SpanFeatures.Label.count { scores[l] = l == 0 ? 0 : ChainModel.forbidden }
        } else {
          weights.score(features, into: scores)
        }
      }
    }
    var claim = TokenClaim(cue: cue, source: nil, content: [], cueMargin: margin, spanMargin: 0)
    var index = 0
    var weakest = Float.infinity
    var bestSource = -Float.infinity
    while index < labels.count {
      let label = Int(labels[index])
      guard label != 0 else {
        index += 1
        continue
      }
      let isSource = label <= SpanFeatures.Label.singleSource
      var end = index + 1
      if label == SpanFeatures.Label.beginSource || label == SpanFeatures.Label.beginContent {
        while end < labels.count, Int(labels[end - 1]) != label + 2 { end += 1 }
      }
      let range = window.range.lowerBound + index..<window.range.lowerBound + end
      let margin = Float(margins[index] + margins[end - 1]) * spans.scale
      if isSource {
        if margin > bestSource {
          bestSource = margin
          claim.source = range
        }
      } else {
        claim.content.append(range)
      }
      weakest = min(weakest, margin)
      index = end
    }
    claim.spanMargin = weakest.isFinite ? weakest : 0
    return claim
  }

  /// All attributions of `text`, in order of their cues.
  package mutating func claims(in text: ClaimText, bias: Float = 0) -> [TokenClaim] {
    claims(in: text, cues: cues(in: text, bias: bias))
  }

  /// The attribution of each cue.
  mutating func claims(in text: ClaimText, cues found: [(range: Range<Int>, margin: Float)]) -> [TokenClaim] {
    var cueOf = [Int32](repeating: -1, count: text.count)
    for (number, cue) in found.enumerated() {
      for index in cue.range { cueOf[index] = Int32(number) }
    }
    return found.map { claim(of: $0.range, margin: $0.margin, in: text, cueOf: cueOf) }
  }
}
