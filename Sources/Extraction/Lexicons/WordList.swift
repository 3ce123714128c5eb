/// A set of words, asked by folded hash.
struct WordList: Sendable {
  private let table: Set<UInt64>

  /// The words of `text`, apart by white space; with `plurals` each also with an s.
  init(_ text: String, plurals: Bool = false) {
    var table = Set<UInt64>()
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      table.insert(WordHash.fold(String(word)))
      if plurals { table.insert(WordHash.fold(word + "s")) }
    }
    self.table = table
  }

  /// Whether the word with this folded hash is in it.
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { table.contains(hash) }
}
