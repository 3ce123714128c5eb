import Annotation
import ArgumentParser
import Extraction
import Interchange
import Training

/// Models that `sitrep train` wrote.
enum ModelFile {
  /// The tagger in the file at `path`; says on standard error why there is none, and ends with 3.
  static func labelTagger(_ path: String) throws -> LabelTagger {
    try labelTagger(in: try GoldFile.read(path), of: path)
  }

  private static func labelTagger(in bytes: [UInt8], of path: String) throws -> LabelTagger {
    do throws(ModelError) {
      return try tagger(in: bytes)
    } catch {
      StandardStreams.complain("Can't use \(path): \(message(error))")
      throw ExitCode.unreadable
    }
  }

  /// The tagger in `bytes`, which are copied to where they stay as long as the program runs.
  static func tagger(in bytes: [UInt8]) throws(ModelError) -> LabelTagger {
    let memory = ModelMemory(bytes)
    let tagger = try LabelTagger(memory.bytes)
    _ = Unmanaged.passRetained(memory)
    return tagger
  }

  /// The claim models in the file at `path`; says on standard error why there are none, and ends with 3.
  static func claimModel(_ path: String) throws -> ClaimModel {
    let memory = Unmanaged.passRetained(ModelMemory(try GoldFile.read(path))).takeUnretainedValue()
    guard let model = ClaimModel(memory.bytes) else {
      StandardStreams.complain("Can't use \(path): \(message(.notAModel))")
      throw ExitCode.unreadable
    }
    return model
  }

  /// The same for a tagger whose spans become mentions; says which of its labels are no type of Sitrep's.
  static func mentionTagger(_ path: String) throws -> LabelTagger {
    try mentionTagger(in: try GoldFile.read(path), of: path)
  }

  private static func mentionTagger(in bytes: [UInt8], of path: String) throws -> LabelTagger {
    let tagger = try labelTagger(in: bytes, of: path)
    let foreign = tagger.labels.filter { Mention.Kind(label: $0) == nil }
    guard !foreign.isEmpty else { return tagger }
    let names = foreign.map { VisibleText.of($0) }.joined(separator: ", ")
    StandardStreams.complain(
      "\(path) finds \(names), which are no types of Sitrep's and are left out. Train it with --map to name their type."
    )
    return tagger
  }

  /// The bytes of the model at `path`, once they have served as a tagger whose spans become mentions.
  static func mentionModel(_ path: String) throws -> [UInt8] {
    let bytes = try GoldFile.read(path)
    _ = try mentionTagger(in: bytes, of: path)
    return bytes
  }

  /// Why a model can't be used, and what to do.
  static func message(_ error: ModelError) -> String {
    switch error {
    case .notAModel: "it is not a model. Name a file that sitrep train wrote."
    case .unknownVersion, .wrongFeatureSet: "it was made for another version of sitrep. Train it again."
    case .truncated(let bytes, let needed): "it has \(bytes) bytes of \(needed). Train it again."
    case .malformed(let field): "its \(field) can't be right. Train it again."
    }
  }
}
