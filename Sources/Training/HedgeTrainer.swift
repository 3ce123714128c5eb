import Annotation
import Extraction

/// A sentence with the hedges that people marked in it.
package struct HedgeGold: Sendable {
  /// The sentence.
  package var text: String
  /// The hedges in byte spans, with their kinds.
  package var hedges: [(span: TextSpan, kind: HedgeKind)]

  /// Reads a JSONL file with `text` and `cues`, each with `start` and `end` in Unicode scalars and a `type`.
  package static func read(_ bytes: [UInt8]) -> [HedgeGold] {
    JSONNode.lines(bytes).compactMap { node in
      guard let text = node["text"].string else { return nil }
      let offsets = ScalarOffsets(text)
      return HedgeGold(
        text: text,
        hedges: node["cues"].elements.compactMap { cue in
          guard let start = cue["start"].integer, let end = cue["end"].integer, let span = offsets.span(start, end)
          else { return nil }
          let kind: HedgeKind =
            switch cue["type"].string {
            case "speculation_hypo_doxastic": .belief
            case "speculation_hypo_condition": .condition
            case "speculation_hypo_investigation": .question
            default: .modal
            }
          return (span, kind)
        })
    }
  }
}

/// Learns the hedge chain.
package struct HedgeTrainer {
  /// How the chain is learned.
  package var options = ChainLearner.Options()

  /// A trainer with the settings that the shipped model was made with.
  package init() {
    options.epochs = 4
    options.rate = 0.2
    options.decay = 1e-3
    options.logRows = 16
  }

  /// The chain learned from gold files in JSONL, in the bytes that `ChainModel` reads.
  package func train(_ files: [[UInt8]], log: (String) -> Void) -> [UInt8] {
    var samples: [ChainLearner.Sample] = []
    for gold in files.flatMap(HedgeGold.read) {
      let bytes = Array(gold.text.utf8)
      let text = ClaimText(bytes: bytes, tokens: Tokenizer.tokenize(bytes))
      let hedges = gold.hedges.map { (range: text.tokens.tokens(in: $0.span), kind: $0.kind) }
      for paragraph in text.paragraphs {
        var sample = ChainLearner.Sample()
        ClaimSamples.hedgeSample(of: paragraph, in: text, hedges: hedges) { sample.append($0, $1) }
        samples.append(sample)
      }
    }
    log("hedges: \(samples.count) sentences")
    var learner = ChainLearner(labels: HedgeKind.allCases.count, options: options) { _, _ in true }
    learner.learn(samples) { log("  epoch \($0 + 1): \($1)") }
    return learner.encoded()
  }
}
