import Annotation
import Extraction

/// Learns the cue and span chains from marked articles.
package struct ClaimTrainer {
  /// How the cue chain is learned.
  package var cueOptions = ChainLearner.Options()
  /// How the span chain is learned.
  package var spanOptions = ChainLearner.Options()

  /// A trainer with the settings that the shipped model was made with.
  package init() {
    cueOptions.epochs = 10
    cueOptions.rate = 0.015
    cueOptions.decay = 1e-3
    cueOptions.hidden = 0.3
    spanOptions = cueOptions
    kindOptions.epochs = 30
    kindOptions.rate = 0.05
    kindOptions.decay = 3e-2
    kindOptions.hidden = 0.4
    kindOptions.logRows = 13
    kindOptions.least = 1
  }

  /// How the kind model is learned.
  package var kindOptions = ChainLearner.Options()

  /// `claims.model`, learned from gold files in JSONL — articles with attributions, sentences with hedges — and from marked
  /// reports. Any of them may be empty.
  package func model(claims: [[UInt8]], hedges: [[UInt8]], reports: [[UInt8]], log: (String) -> Void) -> [UInt8] {
    let marked = reports.flatMap(MarkedReport.read)
    var trainer = self
    if claims.isEmpty {
      // The project's own reports alone are few: they are gone through more often.
      trainer.cueOptions.epochs = 30
      trainer.spanOptions.epochs = 30
    }
    let gold = claims.flatMap(ClaimGold.read) + marked.map(\.gold)
    // Without a marked article there is no chain, and the rules stand in.
    let chains = gold.isEmpty ? (cues: [], spans: []) : trainer.train(gold, log: log)
    return ClaimModel.encoded(
      [
        chains.cues, chains.spans, hedges.isEmpty ? [] : HedgeTrainer().train(hedges, log: log),
        marked.isEmpty ? [] : kinds(marked, log: log),
      ])
  }

  /// An article's tokens with the attributions as token ranges.
  struct Marked {
    var text: ClaimText
    var claims: [(source: Range<Int>?, cue: Range<Int>, content: [Range<Int>])] = []

    init(_ gold: ClaimGold) {
      let bytes = Array(gold.text.utf8)
      text = ClaimText(bytes: bytes, tokens: Tokenizer.tokenize(bytes))
      func range(_ span: TextSpan) -> Range<Int>? {
        let range = text.tokens.tokens(in: span)
        return range.isEmpty ? nil : range
      }
      for attribution in gold.attributions {
        guard let first = attribution.cue.first, let cue = range(first) else { continue }
        claims.append((attribution.source.first.flatMap(range), cue, attribution.content.compactMap(range)))
      }
    }
  }

  /// The two chains learned from `gold`, in the bytes that `ChainModel` reads.
  package func train(_ gold: [ClaimGold], log: (String) -> Void) -> (cues: [UInt8], spans: [UInt8]) {
    let marked = gold.map(Marked.init)
    var samples: [ChainLearner.Sample] = []
    for document in marked {
      let cues = document.claims.map(\.cue)
      for paragraph in document.text.paragraphs {
        var sample = ChainLearner.Sample()
        ClaimSamples.cueSample(of: paragraph, in: document.text, cues: cues) { sample.append($0, $1) }
        samples.append(sample)
      }
    }
    log("cues: \(samples.count) paragraphs")
    var cueLearner = ChainLearner(labels: ClaimSamples.cueLabels, options: cueOptions, follows: ClaimSamples.cueFollows)
    cueLearner.learn(samples) { log("  epoch \($0 + 1): \($1)") }
    let cues = cueLearner.encoded()
    samples = []
    for document in marked {
      var cueOf = [Int32](repeating: -1, count: document.text.count)
      for (number, claim) in document.claims.enumerated() {
        for index in claim.cue { cueOf[index] = Int32(number) }
      }
      for claim in document.claims {
        var sample = ChainLearner.Sample()
        ClaimSamples.spanSample(
          of: claim.cue, source: claim.source, content: claim.content, in: document.text, cueOf: cueOf
        ) { sample.append($0, $1) }
        samples.append(sample)
      }
    }
    log("spans: \(samples.count) cues")
    var spanLearner = ChainLearner(
      labels: ClaimSamples.spanLabels, options: spanOptions, follows: ClaimSamples.spanFollows)
    spanLearner.learn(samples) { log("  epoch \($0 + 1): \($1)") }
    return (cues, spanLearner.encoded())
  }
}

extension ChainLearner.Sample {
  /// Adds a token with its features and right label.
  mutating func append(_ tokenFeatures: UnsafeBufferPointer<UInt32>, _ label: UInt8) {
    features.append(contentsOf: tokenFeatures)
    ends.append(Int32(features.count))
    labels.append(label)
  }
}
