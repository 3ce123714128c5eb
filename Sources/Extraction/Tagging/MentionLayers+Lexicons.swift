import Annotation

extension MentionLayers {
  // MARK: Known bodies

  /// Armed groups, bodies and media known by name, where the tagger has no longer name around them.
  mutating func addKnownBodies(around names: [MentionTagger.Found]) {
    var next = 0
    for sentence in table.sentences {
      var token = sentence.lowerBound
      while token < sentence.upperBound {
        while next < names.count, names[next].tokens.upperBound <= token { next += 1 }
        guard table.tokens[token].kind == .word,
          let match = KnownBody.lexicon.longestMatch(at: token, before: sentence.upperBound, in: table)
        else {
          token += 1
          continue
        }
        let tokens = token..<token + match.count
        let cover = next < names.count && names[next].tokens.overlaps(tokens) ? names[next] : nil
        if let cover, match.value.isCertain, isGroup(cover.tokens, around: tokens) {
          // “al-Nujaba Movement” of the known al-Nujaba.
          add(cover.tokens, match.value.kind, max(0.9, cover.score), "lexicon.body")
          token = cover.tokens.upperBound
        } else if isKnown(match.value, tokens, cover) {
          add(tokens, match.value.kind, max(0.9, cover?.score ?? 0), "lexicon.body")
          token = tokens.upperBound
        } else {
          token += 1
        }
      }
    }
  }

  /// Whether `cover` is the body of `tokens` with a noun for what it is after it.
  private func isGroup(_ cover: Range<Int>, around tokens: Range<Int>) -> Bool {
    cover.lowerBound == tokens.lowerBound && cover.upperBound == tokens.upperBound + 1
      && tokens.contains { table.tokens[$0].isCapitalized } && Self.groups.contains(table.folded[tokens.upperBound])
  }

  private static let groups = WordList("movement militia group organization organisation brigades rebels faction")

  /// Whether `tokens` mean `body` here. `cover` is the tagger's name that shares a token with them.
  private func isKnown(_ body: KnownBody, _ tokens: Range<Int>, _ cover: MentionTagger.Found?) -> Bool {
    let first = table.tokens[tokens.lowerBound]
    // “France 24 percent” names no station.
    if tokens.count > 1, table.tokens[tokens.upperBound - 1].kind == .number, tokens.upperBound < table.count,
      Self.shares.contains(table.folded[tokens.upperBound])
    {
      return false
    }
    if facts.isCaseless, !table.tokens[tokens.lowerBound].isCapitalized {
      // In a text without capitals only names that are no words of every day: long ones, and armed groups.
      return cover.map { $0.tokens == tokens } ?? true && body.isCertain && !body.isAcronym
        && (tokens.count > 1 || body.kind == .armedGroup && first.count > 5)
    }
    if tokens.count == 1 {
      guard first.shape.contains(.startsUpper) else { return false }
      // “WHO” is a body, “Who” is not; in a headline of capitals nobody can tell.
      if body.isAcronym, first.count <= 6 {
        guard first.shape.contains(.innerUpper), !first.shape.contains(.hasLower) else { return false }
        if facts.words[tokens.lowerBound].elsewhere & 4 != 0, body.isWord { return false }
      }
      if cover?.tokens == tokens, !body.isCertain { return !isSurname(tokens.lowerBound) }
    } else if !tokens.contains(where: { table.tokens[$0].isCapitalized && !isCapitalizedByPlace($0) }) {
      return false
    }
    guard let cover else { return body.isCertain }
    if cover.tokens == tokens { return true }
    let isInside = cover.tokens.lowerBound <= tokens.lowerBound && tokens.upperBound <= cover.tokens.upperBound
    if isInside { return false }
    return body.isCertain
      || cover.tokens.lowerBound >= tokens.lowerBound && cover.tokens.upperBound <= tokens.upperBound
  }

  private static let shares = WordList("percent per % percentage")

  /// Whether `token` has its capital perhaps only for beginning a sentence: “New forces arrived”.
  private func isCapitalizedByPlace(_ token: Int) -> Bool {
    token == table.sentences[table.sentence(of: TokenIndex(token))].lowerBound && !table.tokens[token].isAllCapitals
  }

  /// Whether the article gives someone a longer name that ends in the word of `token`: “Vicente Fox”.
  private func isSurname(_ token: Int) -> Bool { surnames.contains(table.folded[token]) }

  // MARK: Facilities

  /// Names that end in a noun for a facility, and nouns for facilities that follow a name.
  mutating func addFacilities(around names: [MentionTagger.Found]) {
    for (index, name) in names.enumerated()
    where name.label != MentionTagger.Label.person.rawValue && isFree(name.tokens) {
      if let end = facilityEnd(of: name) {
        let next = index + 1 < names.count ? names[index + 1].tokens.lowerBound : table.count
        if end <= next { add(name.tokens.lowerBound..<end, .facility, name.score * 0.95, "grammar.facility") }
      } else if FacilityHeads.names.value(of: name.tokens, in: table) != nil {
        add(name.tokens, .facility, name.score, "lexicon.facility")
      }
    }
    for name in names where name.label == MentionTagger.Label.location.rawValue && isFree(name.tokens) {
      // “port of Odesa”, “Port of Duqm”.
      let start = name.tokens.lowerBound - 2
      guard start >= 0, table.folded[start + 1] == Self.of, FacilityHeads.beforeOf.contains(table.folded[start]) else {
        continue
      }
      add(start..<name.tokens.upperBound, .facility, name.score * 0.9, "grammar.facility")
    }
    for (index, name) in names.enumerated()
    where name.label == MentionTagger.Label.person.rawValue && isFree(name.tokens) {
      // “Imam Hussein Shrine”, “Camp Victory”: a person's name with a sure noun after it.
      let end = name.tokens.upperBound
      guard end < table.count, table.tokens[end].isCapitalized, !table.tokens[end].shape.contains(.startsLine),
        let match = FacilityHeads.sure.longestMatch(at: end, before: table.count, in: table),
        index + 1 == names.count || names[index + 1].tokens.lowerBound >= end + match.count
      else { continue }
      add(name.tokens.lowerBound..<end + match.count, .facility, name.score * 0.9, "grammar.facility")
    }
  }

  private static let of = WordHash.fold("of" as StaticString)

  /// Where the facility ends that `name` is, or begins; nil where it is none.
  private func facilityEnd(of name: MentionTagger.Found) -> Int? {
    let isBody = name.label == MentionTagger.Label.organization.rawValue
    let last = name.tokens.upperBound - 1
    if name.tokens.count > 2, FacilityHeads.land.contains(table.folded[last]),
      FacilityHeads.beforeLand.contains(table.folded[last - 1])
    {
      return nil
    }
    for start in name.tokens.dropFirst() {
      if let match = FacilityHeads.sure.longestMatch(at: start, before: name.tokens.upperBound, in: table),
        start + match.count == name.tokens.upperBound
      {
        return name.tokens.upperBound
      }
      if !isBody, let match = FacilityHeads.likely.longestMatch(at: start, before: name.tokens.upperBound, in: table),
        start + match.count == name.tokens.upperBound
      {
        return name.tokens.upperBound
      }
    }
    let end = name.tokens.upperBound
    guard end < table.count, table.tokens[end].followsSpace, !table.tokens[end].shape.contains(.startsLine) else {
      return nil
    }
    let limit = min(end + 4, table.count)
    if let match = FacilityHeads.sure.longestMatch(at: end, before: limit, in: table) { return end + match.count }
    guard !isBody, let match = FacilityHeads.likely.longestMatch(at: end, before: limit, in: table) else { return nil }
    return name.label == MentionTagger.Label.location.rawValue || table.tokens[end].isCapitalized
      ? end + match.count : nil
  }

  // MARK: Weapons and vehicles

  /// Weapons and vehicles: the noun with the makes and kinds before it.
  mutating func addArms() {
    var token = 0
    while token < table.count {
      guard table.tokens[token].kind != .punctuation, piece(at: token) == nil,
        let match = ArmsLexicon.lexicon.longestMatch(at: token, before: table.count, in: table)
      else {
        token += 1
        continue
      }
      var end = token + match.count
      if token > 0, match.count == 1, Self.notArms.contains(table.folded[token - 1]) {
        token = end
        continue
      }
      var kind = Self.kind(of: match.value)
      // Go on over makes and kinds to the noun that ends the name.
      while end < table.count, !table.tokens[end].shape.contains(.startsLine), piece(at: end) == nil,
        let next = ArmsLexicon.lexicon.longestMatch(at: end, before: table.count, in: table)
      {
        if case .head = match.value, case .modifier = next.value { break }
        if table.tokens[end].start == table.tokens[end - 1].end { break }
        end += next.count
        kind = Self.kind(of: next.value) ?? kind
      }
      var start = token
      while let first = ArmsLexicon.lexicon.longestMatch(at: start, before: end, in: table),
        case .modifier = first.value,
        Self.isPlain(first.count, at: start, table), start + first.count < end
      {
        start += first.count
      }
      if let kind, endsInNoun(start..<end) { add(start..<end, kind, 0.85, "lexicon.arms") }
      token = end
    }
  }

  /// Whether the noun is all there: a modifier alone is no weapon.
  private func endsInNoun(_ tokens: Range<Int>) -> Bool {
    guard !tokens.isEmpty else { return false }
    for start in tokens {
      guard let match = ArmsLexicon.lexicon.longestMatch(at: start, before: tokens.upperBound, in: table),
        start + match.count == tokens.upperBound
      else { continue }
      return Self.kind(of: match.value) != nil
    }
    return false
  }

  /// Whether a modifier is a mere adjective, which stays outside: “heavy artillery”.
  private static func isPlain(_ count: Int, at start: Int, _ table: TokenTable) -> Bool {
    guard count == 1 else { return false }
    return plain.contains(table.folded[start])
  }

  /// What makes a tank or a shell something else: “think tank”.
  private static let notArms = WordList("think water fish fuel gas septic storage oil sea egg")

  private static let plain = WordList("heavy light armed commercial homemade")

  private static func kind(of entry: ArmsLexicon.Entry) -> Mention.Kind? {
    switch entry {
    case .head(let kind), .make(let kind): kind
    case .modifier: nil
    }
  }

  // MARK: Nested mentions

  /// Places, peoples and bodies inside longer names.
  mutating func addNested() {
    for piece in pieces where !piece.isNested && piece.tokens.count > 1 {
      switch piece.kind {
      case .facility, .organization, .armedGroup, .event: break
      default: continue
      }
      guard piece.rule.description != "lexicon.body" || piece.kind == .organization else { continue }
      nestPlaces(in: piece)
    }
  }

  /// The country, nationality or town that one word of a longer name means by itself.
  private func place(alone token: Int) -> WordFacts.Gaz? {
    guard table.tokens[token].isCapitalized, table.tokens[token].count <= 40 else { return nil }
    let kind = bytes.withUnsafeBufferPointer { buffer in
      WordFacts.kind(of: buffer[Int(table.tokens[token].start)..<Int(table.tokens[token].end)], .standard)
    }
    switch kind {
    case .country, .demonym, .capital, .largeCity: return kind
    default: return nil
    }
  }

  /// Whether a word in small letters follows, which the name before it does not end at: “Ain al-Asad”.
  private func goesOnSmall(_ token: Int, in outer: Piece) -> Bool {
    token < outer.tokens.upperBound && table.tokens[token].kind == .word && !table.tokens[token].isCapitalized
  }

  /// Whether what a longer name has is a word of it rather than a place: “Food and Drug Administration”, “West Coast Choppers”.
  private func isPlainWord(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1 else { return false }
    let word = facts.words[tokens.lowerBound]
    let folded = table.folded[tokens.lowerBound]
    return word.elsewhere & 1 != 0 || word.role.isNoun || Self.plainInNames.contains(folded)
      || PlaceWords.everyday.contains(folded)
  }

  private static let plainInNames = WordList("act co co. coast delta drug gulf islands region union")

  /// Whether `outer` is a paper or station, whose place is not where anything happens: “New York Times”, “Radio Pyongyang”.
  private func isOutlet(_ outer: Piece) -> Bool {
    outer.kind == .organization && outer.tokens.contains { Self.outlets.contains(table.folded[$0]) }
  }

  private static let outlets = WordList(
    """
    times post daily herald star journal tribune gazette observer telegraph globe mail chronicle courier examiner inquirer guardian
    newspaper radio television tv presse voice
    """)

  private mutating func nestPlaces(in outer: Piece) {
    var token = outer.tokens.lowerBound
    while token < outer.tokens.upperBound {
      guard let gaz = WordFacts.Gaz(rawValue: facts.words[token].place / 2), facts.words[token].place & 1 == 0 else {
        token += 1
        continue
      }
      var end = token + 1
      if gaz == .facility, let alone = place(alone: token), alone != .largeCity || !goesOnSmall(token + 1, in: outer) {
        // The gazetteer knows the whole, as “U.S. Embassy”: ask again for its first word.
        nest(token..<end, alone == .demonym ? .norp : .location, outer.score * 0.9, "nested.first-word")
      }
      while end < outer.tokens.upperBound, facts.words[end].place == gaz.rawValue * 2 + 1 { end += 1 }
      let isWhole = end - token == outer.tokens.count
      switch gaz {
      case .demonym where !isWhole: nest(token..<end, .norp, outer.score * 0.9, "nested.norp")
      case .country where !isWhole, .capital where !isWhole, .largeCity where !isWhole, .division where !isWhole:
        if !isPlainWord(token..<end), !isOutlet(outer) {
          nest(token..<end, .location, outer.score * 0.9, "nested.location")
        }
      case .city where !isWhole && outer.kind == .facility && !facts.words[token].role.isNoun:
        nest(token..<end, .location, outer.score * 0.8, "nested.location")
      default: break
      }
      token = end
    }
  }
}
