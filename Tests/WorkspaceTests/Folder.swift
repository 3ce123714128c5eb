import Annotation
import CaseModel
import CaseTestSupport
import Foundation
import Testing

@testable import Workspace

/// A folder of its own for one test, gone when the test is.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: file(name))) }

  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: file(name)))) }

  /// Copies a workspace as a power cut would leave it: the file and its log, and nothing that is only in memory.
  func copyAsCrashed(_ name: String, to other: String) throws {
    for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: file(name + suffix)) {
      try? FileManager.default.removeItem(atPath: file(other + suffix))
      try FileManager.default.copyItem(atPath: file(name + suffix), toPath: file(other + suffix))
    }
  }
}

func digest(_ number: Int) -> ArticleDigest { SampleArticle.digest(number) }

func article(_ number: Int, _ text: String, title: String? = nil, id: String? = nil) -> NewArticle {
  NewArticle(
    ArticleRecord(
      Article(id: id ?? "a\(number)", title: title, source: "Wire", text: text), digest: digest(number),
      imported: Timestamp(milliseconds: 7)), text: text)
}

/// The claim that says `words` in an article of `text`.
func claimKey(_ words: String, in text: String, _ number: Int) -> ClaimKey {
  let start = text.utf8.distance(from: text.startIndex, to: text.range(of: words)!.lowerBound)
  return ClaimKey(
    article: digest(number), content: [TextSpan(start, start + words.utf8.count)], cue: [], words: [words])
}
