import Annotation
import Extraction

/// Scores taggers with labels of their own.
package enum LabelEvaluation {
  /// How well `tagger` finds what is marked in `samples`.
  package static func score(_ tagger: LabelTagger, on samples: [LabelTrainer.Sample]) -> SpanScorer {
    var scorer = SpanScorer()
    for sample in samples {
      let found = tagger.spans(in: sample.facts).map {
        SpanGold.Labelled(span: $0.span, label: tagger.labels[$0.label])
      }
      scorer.add(gold: sample.gold.spans, found: found)
    }
    return scorer
  }

  /// Learns `folds` times from all texts but a share of them, and scores each time on that share: text n belongs to share n modulo
  /// `folds`.
  package static func crossValidate(
    _ samples: [LabelTrainer.Sample], folds: Int, trainer: LabelTrainer, log: (String) -> Void = { _ in }
  ) throws(LabelTrainer.Refusal) -> SpanScorer {
    var scorer = SpanScorer()
    for fold in 0..<folds {
      let held = samples.indices.filter { $0 % folds == fold }.map { samples[$0] }
      let taught = samples.indices.filter { $0 % folds != fold }.map { samples[$0] }
      let memory = ModelMemory(try trainer.model(taught))
      guard let tagger = try? LabelTagger(memory.bytes) else { preconditionFailure("what was learned can be read") }
      let score = withExtendedLifetime(memory) { self.score(tagger, on: held) }
      log("fold \(fold + 1) of \(folds): strict F1 \(score.counts().f1), overlap \(score.counts().overlapF1)")
      scorer.add(score)
    }
    return scorer
  }
}

/// The bytes of a model where a tagger can read them, for as long as this lives.
package final class ModelMemory: @unchecked Sendable {
  // Safe to share: nothing writes to the memory after `init`.
  /// The model, aligned as taggers want it.
  package let bytes: UnsafeRawBufferPointer

  /// Copies `model`.
  package init(_ model: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: model.count, alignment: 16)
    memory.copyBytes(from: model)
    bytes = UnsafeRawBufferPointer(memory)
  }

  deinit { bytes.deallocate() }
}
