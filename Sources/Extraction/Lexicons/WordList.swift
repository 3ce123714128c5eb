/// A set of words, asked by folded hash.
struct WordList: Sendable {
  private let table: HashedSet

  /// The words of `text`, apart by white space; with `plurals` each also with an s.
  init(_ text: String, plurals: Bool = false) {
    var hashes: [UInt64] = []
    for word in text.listedWords {
      hashes.append(WordHash.fold(String(word)))
      if plurals { hashes.append(WordHash.fold(word + "s")) }
    }
    table = HashedSet(hashes)
  }

  /// Whether the word with this folded hash is in it.
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { table.contains(hash) }
}

extension String {
  /// The words of a list, apart by blanks and line ends. Cut by bytes: lists are read whenever the program starts.
  var listedWords: [Substring] {
    utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { Substring($0) }
  }

  /// The phrases of a list, apart by upright bars and line ends.
  var listedPhrases: [Substring] {
    utf8.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }.map { Substring($0) }
  }
}
