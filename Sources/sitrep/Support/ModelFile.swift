import Annotation
import ArgumentParser
import Extraction
import Interchange
import Training

/// Models that `sitrep train` wrote.
enum ModelFile {
  /// The tagger in the file at `path`; says on standard error why there is none, and ends with 3.
  static func labelTagger(_ path: String) throws -> LabelTagger {
    // The program reads it to its end, so its memory is never given back.
    let memory = Unmanaged.passRetained(ModelMemory(try GoldFile.read(path))).takeUnretainedValue()
    do throws(ModelError) {
      return try LabelTagger(memory.bytes)
    } catch {
      StandardStreams.complain("Can't use \(path): \(message(error))")
      throw ExitCode.unreadable
    }
  }

  /// The same for a tagger whose spans become mentions; says which of its labels are no type of Sitrep's.
  static func mentionTagger(_ path: String) throws -> LabelTagger {
    let tagger = try labelTagger(path)
    let foreign = tagger.labels.filter { Mention.Kind(label: $0) == nil }
    guard !foreign.isEmpty else { return tagger }
    let names = foreign.map { VisibleText.of($0) }.joined(separator: ", ")
    StandardStreams.complain(
      "\(path) finds \(names), which are no types of Sitrep's and are left out. Train it with --map to name their type."
    )
    return tagger
  }

  private static func message(_ error: ModelError) -> String {
    switch error {
    case .notAModel: "it is not a model. Name a file that sitrep train wrote."
    case .unknownVersion, .wrongFeatureSet: "it was made for another version of sitrep. Train it again."
    case .truncated(let bytes, let needed): "it has \(bytes) bytes of \(needed). Train it again."
    case .malformed(let field): "its \(field) can't be right. Train it again."
    }
  }
}
