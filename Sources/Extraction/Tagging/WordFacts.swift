/// What the mention tagger looks at in each token, gathered once for a document. Parallel to its tokens.
package struct WordFacts: Sendable {
  /// One token's facts.
  package struct Word: Sendable {
    /// Hash with case kept.
    var exact: UInt64 = 0
    /// Hash with case folded and without full stops, so that “Mr.” is “Mr”.
    var folded: UInt64 = 0
    /// Its letters as classes, runs shortened: “Iraq” is Xx, “U.S.” X.X.
    var shape: UInt64 = 0
    var known = WordTable.Facts()
    /// What the gazetteer says, 0 for nothing; see `Gaz`.
    var place: UInt8 = 0
    /// Bits: the document has it in small letters; has it capitalised inside a sentence.
    var elsewhere: UInt8 = 0
    /// First and last letters, as hashes: 1, 2, 3 from the start; 1, 2, 3, 4 from the end.
    var affixes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var isCapitalized = false
    /// What the word does in names or beside them.
    var role = NameWord.none
    /// What the whole document tells of the word as a name; see `Elsewhere`.
    var context: UInt8 = 0
    /// Whether the gazetteer knows a nationality word that begins here.
    var isPeople: Bool { place == Gaz.demonym.rawValue * 2 }
    /// The number of its run of capitalised words in `runs`; -1 for none.
    var run: Int32 = -1
  }

  /// What is known of each token, in order.
  package internal(set) var words: [Word]
  /// The runs of capitalised words.
  var runs: [NameRun] = []
  /// Whether the text has next to no capitals, so that they say nothing.
  var isCaseless = false

  /// The facts of all tokens.
  package init(bytes: [UInt8], table: TokenTable) {
    words = Array(repeating: Word(), count: table.count)
    bytes.withUnsafeBufferPointer { buffer in
      let known = WordTable.standard
      var small = [UInt64](repeating: 0, count: table.count)
      for index in 0..<table.count {
        small[index] = describe(index, buffer, table)
        known.fetch(words[index].exact)
      }
      // A second time round, since what is known of a word takes as long to come as some words take to describe.
      for index in 0..<table.count where table.tokens[index].kind == .word {
        words[index].known = Self.facts(exact: words[index].exact, small: small[index], in: known)
      }
      lookUpPlaces(buffer, table)
    }
    noteRuns(table)
    noteCase(table)
  }

  /// What is known of a word by its hash, case kept, or else by that in small letters.
  private static func facts(exact: UInt64, small: UInt64, in known: WordTable) -> WordTable.Facts {
    var facts = known.facts(hash: exact) ?? WordTable.Facts()
    if facts.fine == 0, exact != small, let other = known.facts(hash: small) {
      facts.fine = other.fine
      facts.mid = other.mid
      facts.coarse = other.coarse
    }
    return facts
  }

  /// Writes down what the token at `index` looks like; answers its hash in small letters.
  private mutating func describe(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ table: TokenTable) -> UInt64 {
    let token = table.tokens[index]
    let word = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
    var facts = Word()
    facts.isCapitalized = token.shape.contains(.startsUpper)
    let head = word.prefix(64)
    var exact = WordHash.basis
    var small = WordHash.basis
    var bare = WordHash.basis
    var shape: UInt64 = 1
    var last: UInt64 = 0
    var run = 0
    var place = 0
    while place < head.count {
      var byte = head[head.startIndex + place]
      place += 1
      exact = (exact ^ UInt64(byte)) &* WordHash.prime
      if byte == 0xE2, place + 1 < head.count, head[head.startIndex + place] == 0x80,
        head[head.startIndex + place + 1] == 0x99
      {
        byte = 0x27
        place += 2
      }
      let folded = UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      small = (small ^ folded) &* WordHash.prime
      if byte != 0x2E { bare = (bare ^ folded) &* WordHash.prime }
      let kind = Self.shapeClass(byte)
      run = kind == last ? run + 1 : 1
      last = kind
      if run <= 2 { shape = shape &* 7 &+ kind }
    }
    facts.exact = WordHash.mix(exact)
    facts.folded = WordHash.mix(bare)
    facts.shape = shape
    facts.role = NameWord.lexicon.role(of: facts.folded)
    facts.affixes = Self.affixes(word)
    words[index] = facts
    return WordHash.mix(small)
  }

  private static func shapeClass(_ byte: UInt8) -> UInt64 {
    switch byte {
    case 0x41...0x5A: 1
    case 0x61...0x7A, 0x80...0xFF: 2
    case 0x30...0x39: 3
    case 0x2E: 4
    case 0x27: 5
    default: 6
    }
  }

  private static func affixes(_ word: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64, UInt64, UInt64) {
    func hash(_ range: Range<Int>) -> UInt64 {
      guard range.lowerBound >= 0, range.upperBound <= word.count else { return 0 }
      var value: UInt64 = 0
      for index in range {
        let byte = word[index]
        value = value << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
      return value
    }
    let count = word.count
    return (hash(0..<2), hash(0..<3), hash(count - 2..<max(count, 2)), hash(count - 3..<max(count, 3)))
  }

  /// The facts with those names forgotten that `random` chooses, as if they had never been heard of: what is learned from such a
  /// copy leans on context.
  package func forgettingNames(using random: inout some RandomNumberGenerator) -> WordFacts {
    var copy = self
    for index in words.indices where words[index].isCapitalized {
      let draw = random.next()
      guard draw & 3 != 0, !words[index].role.isNoun else { continue }
      copy.words[index].exact = 2
      copy.words[index].folded = 2
      if draw & 4 != 0 { copy.words[index].known = WordTable.Facts() }
      if draw & 24 == 0 { copy.words[index].place = 0 }
      if draw & 32 != 0 { copy.words[index].affixes = (0, 0, 0, 0) }
    }
    return copy
  }

  // MARK: Places

  /// What the gazetteer says of a token, times two, plus one where the name goes on from the token before.
  enum Gaz: UInt8 {
    case nothing = 0
    case country, division, capital, largeCity, city, smallPlace, water, demonym, facility
  }

  private mutating func lookUpPlaces(_ bytes: UnsafeBufferPointer<UInt8>, _ table: TokenTable) {
    let gazetteer = Gazetteer.standard
    var index = 0
    while index < table.count {
      guard table.tokens[index].isCapitalized, table.tokens[index].count <= 40 else {
        index += 1
        continue
      }
      var limit = index + 1
      while limit < min(index + 4, table.count), Self.mayGoOn(table.tokens[limit]) { limit += 1 }
      var found: (end: Int, kind: Gaz)?
      while limit > index, found == nil {
        if table.tokens[limit - 1].isCapitalized,
          let kind = Self.kind(of: bytes[Int(table.tokens[index].start)..<Int(table.tokens[limit - 1].end)], gazetteer)
        {
          found = (limit, kind)
        }
        limit -= 1
      }
      guard let found else {
        index += 1
        continue
      }
      for token in index..<found.end { words[token].place = found.kind.rawValue * 2 + (token > index ? 1 : 0) }
      index = found.end
    }
  }

  private static func mayGoOn(_ token: Token) -> Bool {
    guard !token.shape.contains(.startsLine), token.count <= 40 else { return false }
    return token.isCapitalized || (token.kind == .punctuation && !token.followsSpace && token.count == 1)
      || (token.kind == .word && token.count <= 3)
  }

  /// What the gazetteer says of `name`; nil for nothing.
  static func kind(of name: Slice<UnsafeBufferPointer<UInt8>>, _ gazetteer: Gazetteer) -> Gaz? {
    guard let found = gazetteer.lookUp(UnsafeBufferPointer(rebasing: name)), found.match < .withoutType else {
      return nil
    }
    let place = gazetteer[found.postings.first]
    switch place.feature {
    case .country, .dependency, .continent: return .country
    case .demonym: return .demonym
    case .adm1, .region: return .division
    case .adm2, .district: return .smallPlace
    case .city:
      if place.isCapital { return .capital }
      return place.population >= 200_000 ? .largeCity : place.population >= 20_000 ? .city : .smallPlace
    case .mission, .base, .facility, .airfield: return .facility
    case .sea, .ocean, .gulf, .strait, .canal, .river, .lake, .desert, .mountains, .island: return .water
    }
  }
}

extension WordFacts {
  /// The run of capitalised words that token `index` is in or follows with a small word, without those; nil for none.
  func run(of index: Int) -> Range<Int>? {
    guard words[index].run >= 0 else { return nil }
    let tight = runs[Int(words[index].run)].tight
    return Int(tight.lowerBound)..<Int(tight.upperBound)
  }

  /// Whether the gazetteer knows token `index` as a nationality word before all else.
  package func isDemonym(_ index: Int) -> Bool { words[index].place == Gaz.demonym.rawValue * 2 }
}

extension WordFacts {
  /// The shape of a hyphen.
  var hyphenShape: UInt64 { 7 + 6 }
}
