import Glibc
import Screen
import Testing

/// Files of the repository that tests compare with and, where `RECORD` is set, write.
enum GoldenFile {
  /// Whether files are written instead of compared.
  static let isRecording = getenv("RECORD").map { String(cString: $0) } == "1"

  /// The repository's folder.
  static let root = #filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined()

  /// Expects the file at `path` to hold exactly `text`; writes it where that was asked for.
  static func expect(_ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = "\(root)/\(path)"
    if isRecording {
      try write(text, to: file)
      return
    }
    let kept = read(file)
    guard kept != text else { return }
    let lines = (kept ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let made = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, made).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(path) is stale or missing: look at what changed, then record it with RECORD=1. Line \(first + 1):
      kept \(first < lines.count ? lines[first] : "nothing")
      made \(first < made.count ? made[first] : "nothing")
      """, sourceLocation: sourceLocation)
  }

  /// What `file` holds; nil where it can't be read.
  static func read(_ file: String) -> String? {
    guard let stream = fopen(file, "r") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, stream), count > 0 { bytes += block[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct WriteError: Error { let file: String }

  private static func write(_ text: String, to file: String) throws {
    let folder = file.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    mkdir(folder, 0o755)
    guard let stream = fopen(file, "w") else { throw WriteError(file: file) }
    defer { fclose(stream) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else { throw WriteError(file: file) }
  }
}

/// Expects `buffer` to look as recorded in `Fixtures/screens`.
func expectScreen(
  _ buffer: CellBuffer, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  buffer.checkInvariants()
  try GoldenFile.expect(
    buffer.screenFile(), at: "Fixtures/screens/\(name).screen", sourceLocation: sourceLocation)
}
