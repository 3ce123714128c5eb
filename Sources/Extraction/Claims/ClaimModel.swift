import CExtractionData

/// The trained models of the claim extractor, where they lie in the program.
package struct ClaimModel: Sendable {
  /// Finds reporting words.
  package let cues: ChainModel
  /// Finds the source and content of a cue.
  package let spans: ChainModel
  /// Finds hedges; nil where the model was made without them.
  package let hedges: ChainModel?

  /// The models compiled into the program.
  package static let compiledIn: ClaimModel? = {
    var count = 0
    let start = sitrep_claims_model(&count)
    return ClaimModel(UnsafeRawBufferPointer(start: start, count: count))
  }()

  /// The models at `bytes` — cues, spans and perhaps hedges —: for each one its size as four little-endian bytes, padding to 16, and the model, padded likewise;
  /// nil unless both chains are there.
  ///
  /// - Parameter bytes: stay valid as long as the program runs.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    var models: [ChainModel] = []
    var position = 0
    while position + 16 < bytes.count {
      let size = Int(bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
      position += 16
      guard position + size <= bytes.count,
        let model = ChainModel(UnsafeRawBufferPointer(rebasing: bytes[position..<position + size]))
      else { return nil }
      models.append(model)
      position += (size + 15) & ~15
    }
    guard models.count >= 2 else { return nil }
    cues = models[0]
    spans = models[1]
    hedges = models.count > 2 ? models[2] : nil
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
