/// A set of words, asked by folded hash.
struct WordList: Sendable {
  private let table: HashedSet

  /// The words of `text`, apart by white space; with `plurals` each also with an s.
  init(_ text: String, plurals: Bool = false) {
    var hashes: [UInt64] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      hashes.append(WordHash.fold(String(word)))
      if plurals { hashes.append(WordHash.fold(word + "s")) }
    }
    table = HashedSet(hashes)
  }

  /// Whether the word with this folded hash is in it.
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { table.contains(hash) }
}
