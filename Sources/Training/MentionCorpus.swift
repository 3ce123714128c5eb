import Annotation
import Extraction

/// Turns corpora with conventions of their own into one corpus for the mention tagger.
package struct MentionCorpus: Sendable {
  /// What was gathered.
  package private(set) var corpus = TaggedCorpus(scheme: MentionTagger.scheme)
  private let scheme = MentionTagger.scheme
  private let everything: UInt64
  private var random = SeededRandom(seed: 1)

  /// An empty corpus.
  package init() { everything = (UInt64(1) << UInt64(MentionTagger.scheme.tagCount)) - 1 }

  /// Adds a text under a convention.
  ///
  /// - Parameter recase: turns the letters of the text into others of the same length, to teach headlines; nil to leave them.
  /// - Parameter forgets: whether to teach it a second time with most names made unknown.
  package mutating func add(
    _ gold: SpanGold, _ convention: CorpusConvention, recase: Recasing? = nil, forgets: Bool = false
  ) {
    var bytes = Array(gold.text.utf8)
    recase?.apply(to: &bytes)
    let table = Tokenizer.tokenize(bytes)
    let facts = WordFacts(bytes: bytes, table: table)
    let allowed = allowedTags(gold, convention, table, facts)
    add(facts, table, allowed, convention.weight)
    if forgets { add(facts.forgettingNames(using: &random), table, allowed, convention.weight) }
  }

  private mutating func add(_ facts: WordFacts, _ table: TokenTable, _ allowed: [UInt64], _ weight: Float) {
    var features = TokenFeatures()
    for sentence in table.sentences {
      MentionFeatures.forEachStretch(of: sentence, facts: facts, longest: MentionTagger.longestPiece) { stretch in
        MentionFeatures.fill(&features, stretch: stretch, sentence: sentence, facts: facts)
        corpus.add(features, allowed: Array(allowed[stretch]), weight: weight)
      }
    }
  }

  private func allowedTags(
    _ gold: SpanGold, _ convention: CorpusConvention, _ table: TokenTable, _ facts: WordFacts
  ) -> [UInt64] {
    var allowed = [UInt64](repeating: 1, count: table.count)
    var isMarked = [Bool](repeating: false, count: table.count)
    for labelled in gold.spans {
      var tokens = table.tokens(in: labelled.span)
      guard !tokens.isEmpty else { continue }
      let fits = table.span(tokens) == labelled.span
      for token in tokens { isMarked[token] = true }
      guard let label = convention.labels[labelled.label] else {
        for token in tokens { allowed[token] = everything }
        continue
      }
      guard let label else { continue }
      guard fits else {
        for token in tokens { allowed[token] = everything }
        continue
      }
      MentionEdges.trim(&tokens, isPerson: label == .person, table)
      guard !tokens.isEmpty else { continue }
      let harmonised = isPeople(tokens, label, table, facts) ? .norp : label
      if harmonised == .norp { tokens = withPrefix(tokens, allowed, table) }
      mark(tokens, harmonised, &allowed)
    }
    open(&allowed, isMarked, convention, table, facts)
    return allowed
  }

  /// Whether a name that a corpus has under `label` is that of a people or faith.
  private func isPeople(
    _ tokens: Range<Int>, _ label: MentionTagger.Label, _ table: TokenTable, _ facts: WordFacts
  ) -> Bool {
    guard tokens.count == 1 else { return label == .norp }
    return label == .norp || label == .location && facts.isDemonym(tokens.lowerBound)
      || NorpWords.contains(table.folded[tokens.lowerBound])
  }

  /// `tokens` with the word before them where both are one name: some corpora leave “South” out of “South Korean”.
  private func withPrefix(_ tokens: Range<Int>, _ allowed: [UInt64], _ table: TokenTable) -> Range<Int> {
    let before = tokens.lowerBound - 1
    guard before >= 0, table.tokens[before].isCapitalized, table.tokens[tokens.lowerBound].followsSpace,
      NorpWords.mayPrecede(table.folded[before]), !table.tokens[tokens.lowerBound].shape.contains(.startsLine)
    else { return tokens }
    let isAlone =
      allowed[before] == 1
      || MentionTagger.Label.allCases.contains {
        allowed[before] == 1 << UInt64(scheme.tag(.unit, label: $0.rawValue))
      }
    return isAlone ? before..<tokens.upperBound : tokens
  }

  private func mark(_ tokens: Range<Int>, _ label: MentionTagger.Label, _ allowed: inout [UInt64]) {
    for token in tokens {
      allowed[token] = 1 << UInt64(scheme.tag(TagScheme.Part(of: token, in: tokens), label: label.rawValue))
    }
  }

  /// Opens what the corpus leaves unsaid, and marks peoples and faiths that it passed over.
  private func open(
    _ allowed: inout [UInt64], _ isMarked: [Bool], _ convention: CorpusConvention, _ table: TokenTable,
    _ facts: WordFacts
  ) {
    var unmarked: UInt64 = 1
    for label in convention.unmarked {
      for part in 0..<4 { unmarked |= 1 << UInt64(1 + label.rawValue * 4 + part) }
    }
    for token in 0..<table.count where !isMarked[token] {
      let isName = table.tokens[token].isCapitalized
      let nextToHyphen = hasHyphen(beside: token, table)
      if isName, NorpWords.contains(table.folded[token]) {
        mark(withPrefix(token..<token + 1, allowed, table), .norp, &allowed)
      } else if isName, convention.leavesHyphensOpen, nextToHyphen {
        allowed[token] = everything
      } else if convention.unmarked.contains(.norp), isName, facts.isDemonym(token) {
        allowed[token] = 1 << UInt64(scheme.tag(.unit, label: MentionTagger.Label.norp.rawValue)) | 1
      } else if unmarked != 1, isName || between(token, table) {
        allowed[token] = unmarked
      }
    }
  }

  private func hasHyphen(beside token: Int, _ table: TokenTable) -> Bool {
    func isGlued(_ left: Int) -> Bool {
      left >= 0 && left + 1 < table.count && table.tokens[left].end == table.tokens[left + 1].start
        && (table.tokens[left].kind == .punctuation || table.tokens[left + 1].kind == .punctuation)
        && (table.folded[left] == Self.hyphen || table.folded[left + 1] == Self.hyphen)
    }
    return isGlued(token - 1) || isGlued(token)
  }

  private static let hyphen = WordHash.fold("-" as StaticString)

  private func between(_ token: Int, _ table: TokenTable) -> Bool {
    token > 0 && token + 1 < table.count && table.tokens[token - 1].isCapitalized
      && table.tokens[token + 1].isCapitalized
  }
}

/// A change of a text's capitals that keeps its length.
package enum Recasing: Sendable {
  /// As a headline in capitals.
  case upper
  /// As a crawler that lost them.
  case lower
  /// As a headline with each word capitalised.
  case title

  func apply(to bytes: inout [UInt8]) {
    var startsWord = true
    for index in bytes.indices {
      let byte = bytes[index]
      let isLetter = (byte | 0x20) &- 0x61 < 26
      switch self {
      case .upper: if isLetter { bytes[index] = byte & 0xDF }
      case .lower: if isLetter { bytes[index] = byte | 0x20 }
      case .title: if isLetter, startsWord { bytes[index] = byte & 0xDF }
      }
      startsWord = byte == 0x20 || byte == 0x0A
    }
  }
}
