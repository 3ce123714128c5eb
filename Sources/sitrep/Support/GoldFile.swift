import ArgumentParser
import Foundation
import Training

/// Marked texts on disk.
enum GoldFile {
  /// The bytes of the file at `path`; says on standard error why it can't, and ends with 3.
  static func read(_ path: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      StandardStreams.complain("Can't read \(path): \(error.localizedDescription) Check the name.")
      throw ExitCode.unreadable
    }
  }

  /// The name of the file at `path`, without its folders.
  static func name(of path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

  /// The marked texts in the files at `paths`, JSON Lines or CoNLL by their names, with their labels renamed; ends with 3 where one has
  /// none.
  ///
  /// - Parameter sentences: how many sentences of CoNLL make a text where the file doesn't tell.
  static func texts(_ paths: [String], map: LabelMap = LabelMap(), sentences: Int = 40) throws -> [SpanGold] {
    try paths.flatMap { path in
      let bytes = try read(path)
      let name = name(of: path)
      let isLines = name.hasSuffix(".jsonl") || name.hasSuffix(".json")
      let texts =
        isLines
        ? SpanGold.read(jsonl: bytes)
        : SpanGold.read(conll: bytes, sentences: sentences, joinsHyphens: false, name: name)
      guard !texts.isEmpty else {
        StandardStreams.complain("\(path) has no marked text: it must be JSON Lines or CoNLL.")
        throw ExitCode.unreadable
      }
      return texts.map { map.apply(to: $0) }
    }
  }
}
