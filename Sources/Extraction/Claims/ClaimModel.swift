import Annotation
import CExtractionData

/// The trained models of the claim extractor, where they lie in the program.
package struct ClaimModel: Sendable {
  /// Finds reporting words; nil where the model was made without, as `spans` then is: `AttributionRules` stands in.
  package let cues: ChainModel?
  /// Finds the source and content of a cue.
  package let spans: ChainModel?
  /// Finds hedges; nil where the model was made without them.
  package let hedges: ChainModel?
  /// Tells what kind a statement is, one label for each of `Claim.Kind`; nil where the model was made without.
  package let kinds: ChainModel?

  /// The models compiled into the program.
  package static let compiledIn: ClaimModel? = {
    var count = 0
    let start = sitrep_claims_model(&count)
    return ClaimModel(UnsafeRawBufferPointer(start: start, count: count))
  }()

  /// The models at `bytes`: cues, spans, hedges and kinds, for each one its size as four little-endian bytes (0 where there is
  /// none), padding to 16, and the model, padded likewise; nil where they are none of these.
  ///
  /// - Parameter bytes: stay valid as long as the program runs.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    var models: [ChainModel?] = []
    var position = 0
    while position + 16 <= bytes.count, models.count < 4 {
      let size = Int(bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
      position += 16
      guard size > 0 else {
        models.append(nil)
        continue
      }
      guard position + size <= bytes.count,
        let model = ChainModel(UnsafeRawBufferPointer(rebasing: bytes[position..<position + size]))
      else { return nil }
      models.append(model)
      position += (size + 15) & ~15
    }
    guard models.count >= 2, (models[0] == nil) == (models[1] == nil) else { return nil }
    cues = models[0]
    spans = models[1]
    hedges = models.count > 2 ? models[2] : nil
    kinds = models.count > 3 ? models[3] : nil
  }

  /// The bytes that `init` reads, of models in the bytes that `ChainModel` reads.
  package static func encoded(_ models: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for model in models {
      let size = UInt32(model.count)
      for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: size >> shift)) }
      bytes.append(contentsOf: repeatElement(0, count: 12))
      bytes.append(contentsOf: model)
      bytes.append(contentsOf: repeatElement(0, count: (16 - model.count % 16) % 16))
    }
    return bytes
  }
}

/// Tells the kind of a statement by its features.
package enum KindModel {
  /// The likeliest kind by `model`; nil where none tells.
  package static func kind(of features: UnsafeBufferPointer<UInt32>, model: ChainModel?) -> Claim.Kind? {
    guard let model, model.labels == Claim.Kind.allCases.count else { return nil }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 16) { scores in
      guard let base = scores.baseAddress else { return nil }
      model.weights.score(features, into: base)
      var best = 0
      for label in 1..<model.labels
      where scores[label] + model.starts[label] > scores[best] + model.starts[best] { best = label }
      return Claim.Kind.allCases[best]
    }
  }
}
