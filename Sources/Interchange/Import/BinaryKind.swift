import Annotation

/// Tells files that are no text by how they begin.
enum BinaryKind {
  private static let signatures: [(bytes: [UInt8], kind: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive, as .docx and .odt files are"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Word or Excel file"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3\0".utf8), "a database"),
    (Array("OggS".utf8), "a sound or video file"),
    (Array("ID3".utf8), "a sound file"),
  ]

  /// What `bytes` are if they are no text; nil where nothing says so.
  ///
  /// - Note: Source: the signatures as the formats' own specifications give them.
  static func of(_ bytes: [UInt8]) -> String? {
    if let match = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return match.kind }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if isUTF16 { return nil }
    return bytes.firstIndex(of: 0).map { "binary data (byte \($0) is NUL)" }
  }
}
