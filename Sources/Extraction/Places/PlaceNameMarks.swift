import Annotation

/// What the gazetteer says of each token of a document: whether it begins or goes on a place name, and how well known the
/// place is. Made in one pass, for the tagger's features and for finding toponyms.
package struct PlaceNameMarks: Sendable {
  /// What is told of one token.
  package struct Mark: Hashable, Sendable {
    /// 0 where the token is in no name. Bit 7: it begins one. Bit 6: the name is a nationality word. Bits 0–2: how well known
    /// the place is, 1 to 7.
    package let bits: UInt8

    /// In no name.
    package static let none = Mark(bits: 0)

    /// Whether the token is in a name.
    package var isPlaceName: Bool { bits != 0 }
    /// Whether the token is the first of a name.
    package var begins: Bool { bits & 0x80 != 0 }
    /// Whether the best reading is a nationality word.
    package var isDemonym: Bool { bits & 0x40 != 0 }
    /// 0 for none; 1 for hamlets to 7 for countries and cities of millions.
    package var renown: Int { Int(bits & 7) }
  }

  /// One for each token.
  package let marks: [Mark]
  /// The names in text order, none overlapping, as token numbers.
  package let names: [Range<Int>]

  /// The most tokens a name has.
  private static let longestName = 6

  /// Marks `document`: from left to right the longest name at each token that could begin one. Linear; about 0.1 µs a token.
  ///
  /// A name begins at a word with a capital, in letters outside ASCII, or with a small Arabic article (“al-Qaim”). It stays in
  /// its sentence.
  package init(_ document: Document, gazetteer: Gazetteer = .standard) {
    let tokens = document.tokens.tokens
    var marks = [Mark](repeating: .none, count: tokens.count)
    var names: [Range<Int>] = []
    document.bytes.withUnsafeBufferPointer { bytes in
      for sentence in document.tokens.sentences {
        var token = sentence.lowerBound
        while token < sentence.upperBound {
          guard Self.canBegin(tokens, token, bytes),
            !Self.isInside(tokens, document.tokens.folded, token, from: sentence.lowerBound, bytes),
            let (end, postings) = Self.longest(from: token, in: sentence, tokens, bytes, gazetteer),
            !Self.beginsLoosely(document.tokens.folded, token, end)
          else {
            token += 1
            continue
          }
          let best = gazetteer[postings.first]
          let bits = best.renown | (best.feature == .demonym ? 0x40 : 0)
          for inside in token..<end { marks[inside] = Mark(bits: inside == token ? bits | 0x80 : bits) }
          names.append(token..<end)
          token = end
        }
      }
    }
    self.marks = marks
    self.names = names
  }

  private static func canBegin(_ tokens: [Token], _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    let first = bytes[Int(token.start)]
    if (0x41...0x5A).contains(first) || first >= 0x80 { return true }
    guard first == UInt8(ascii: "a") || first == UInt8(ascii: "e") else { return false }
    // A small article: two or three letters, a hyphen, then a capital, in one token or in three.
    let end = min(Int(token.start) + 5, bytes.count)
    guard let hyphen = bytes[Int(token.start)..<end].firstIndex(of: UInt8(ascii: "-")), hyphen - Int(token.start) >= 2,
      hyphen + 1 < bytes.count
    else { return false }
    return (0x41...0x5A).contains(bytes[hyphen + 1]) || bytes[hyphen + 1] >= 0x80
  }

  /// Whether what begins at `index` with a small article only goes on a longer name that the gazetteer lacks: “al-Ain” of “Ras
  /// al-Ain”.
  private static func isInside(
    _ tokens: [Token], _ folded: [UInt64], _ index: Int, from start: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard index > start, (0x61...0x7A).contains(bytes[Int(tokens[index].start)]) else { return false }
    if PlaceWords.pieces.contains(folded[index - 1]) { return true }
    return index - 1 > start && tokens[index - 1].isCapitalized && !PlaceWords.locatives.contains(folded[index - 1])
  }

  /// Whether the name from `start` up to `end` begins with words that are no part of it, as in “The Philippines”, “City of
  /// Norfolk”.
  private static func beginsLoosely(_ folded: [UInt64], _ start: Int, _ end: Int) -> Bool {
    guard start < folded.count else { return false }
    if end >= start + 3, PlaceWords.titlesOfPlaces.contains(folded[start]), folded[start + 1] == PlaceWords.of {
      return true
    }
    guard PlaceWords.articles.contains(folded[start]) else { return false }
    return !(end == start + 2 && PlaceWords.articleNames.contains(folded[start + 1]))
  }

  /// Whether `token` is “border”, the only word in small letters that a name of the gazetteer ends with: “the Iraqi-Syrian border”.
  private static func isBorder(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let word: StaticString = "border"
    guard Int(token.end) - Int(token.start) == word.utf8CodeUnitCount else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[Int(token.start) + $0] == word.utf8Start[$0] }
  }

  /// Whether `token` begins with an apostrophe, as “'s” does.
  private static func isApostrophe(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(token.start)
    if bytes[start] == 0x27 { return true }
    return token.end - token.start >= 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80 && bytes[start + 2] == 0x99
  }

  private static func longest(
    from start: Int, in sentence: Range<Int>, _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>,
    _ gazetteer: Gazetteer
  ) -> (Int, Postings)? {
    var found: (Int, Postings)?
    var end = start
    while end < min(sentence.upperBound, start + longestName) {
      let token = tokens[end]
      let first = bytes[Int(token.start)]
      if end > start, token.kind != .word, first != UInt8(ascii: "-"), first != UInt8(ascii: "."), first != 0x27,
        first < 0x80
      {
        break
      }
      end += 1
      // A name goes on over “'s” (Martha's Vineyard), unless it is a well known place's (Baghdad's Green Zone), and never ends with it.
      if let found, isApostrophe(token, bytes), gazetteer[found.1.first].renown >= 5 { break }
      if token.kind == .punctuation || first == 0x27 || first == 0xE2 { continue }
      // The last word has a capital, unless it is the only one: “Punjab” of “Punjab province”.
      if end > start + 1, (0x61...0x7A).contains(first), !Self.isBorder(token, bytes) { continue }
      let range = Int(tokens[start].start)..<Int(token.end)
      guard range.count <= Gazetteer.longestKey else { break }
      if let postings = gazetteer.exactly(UnsafeBufferPointer(rebasing: bytes[range])) { found = (end, postings) }
    }
    return found
  }
}

extension Gazetteer {
  /// The places whose names fold to what `name` folds to, or to that without an Arabic article: al and el
  /// however they are written, others (an, as, at, …) before a hyphen only. Allocates nothing.
  package func exactly(_ name: UnsafeBufferPointer<UInt8>) -> Postings? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestKey) { room in
      guard let count = folder.fold(name, into: room), count > 0 else { return nil }
      if count <= 2, name.contains(where: { (0x61...0x7A).contains($0) }), !name.contains(0x2E) { return nil }
      let key = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(room)[..<count])
      if let found = postings(ofKey: key) { return found }
      guard let article = Self.articleLength(key), name.prefix(5).contains(0x2D) || key[1] == 0x6C else { return nil }
      return postings(ofKey: UnsafeBufferPointer(rebasing: key[article...]))
    }
  }
}
