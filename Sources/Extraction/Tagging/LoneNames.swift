import Annotation

/// Settles names of one word, which the sentence alone often can't tell, by what the article says elsewhere: a person whom nothing
/// speaks for is the town that the gazetteer knows, or what a longer name begins with; a body called as a place that the article is in
/// is that place.
struct LoneNames {
  let document: Document
  let facts: WordFacts
  let gazetteer: Gazetteer

  /// `mentions`, which are in text order with the outer of two nested ones first, with lone names settled.
  func settle(_ mentions: [TaggedMention]) -> [TaggedMention] {
    var evidence = Evidence()
    for mention in mentions { note(mention, &evidence) }
    guard evidence.hasLone else { return mentions }
    let settled = mentions.map { mention in
      let tokens = document.tokens.tokens(in: mention.span)
      guard mention.kind == .person || mention.kind == .organization else { return mention }
      var mention = mention
      let key = key(tokens)
      guard isLone(tokens) else {
        let isTown =
          mention.kind == .person
          ? isTown(tokens, mention.span, evidence) : evidence.places.contains(key) && !isBody(tokens)
        guard isTown else { return mention }
        mention.kind = .location
        mention.score = min(mention.score, 0.7)
        mention.rule = "evidence.town"
        return mention
      }
      if let kind = evidence.acronyms[key] {
        guard kind != mention.kind else { return mention }
        mention.kind = kind
      } else if mention.kind == .organization {
        guard evidence.places.contains(key), !isBody(tokens) else { return mention }
        mention.kind = .location
      } else {
        guard !isPerson(tokens, evidence) else { return mention }
        if evidence.places.contains(key) {
          mention.kind = .location
        } else if let kind = evidence.beginnings[document.tokens.folded[tokens.lowerBound]] {
          mention.kind = kind
        } else if isPlace(mention.span) {
          mention.kind = .location
        } else {
          return mention
        }
      }
      mention.score = min(mention.score, 0.7)
      mention.rule = "evidence.lone-name"
      return mention
    }
    return withAcronyms(settled, evidence.acronyms)
  }

  /// What the article's mentions tell.
  private struct Evidence {
    /// Names of places that stand after “in”, “near” and the like.
    var places: Set<UInt64> = []
    /// All words of persons' names of two words or more.
    var persons: Set<UInt64> = []
    /// First words of facilities and places of two words or more.
    var beginnings: [UInt64: Mention.Kind] = [:]
    /// What the acronyms stand for that the article explains in brackets.
    var acronyms: [UInt64: Mention.Kind] = [:]
    /// Whether there is a lone name to settle at all.
    var hasLone = false
  }

  private func note(_ mention: TaggedMention, _ evidence: inout Evidence) {
    let tokens = document.tokens.tokens(in: mention.span)
    guard let first = tokens.first else { return }
    let isLone = isLone(tokens)
    switch mention.kind {
    case .person:
      evidence.hasLone = true
      if !isLone {
        for token in tokens { evidence.persons.insert(document.tokens.folded[token]) }
      }
    case .organization:
      if isLone { evidence.hasLone = true }
      if first > 0, isInside(first), !isBody(tokens), isPlace(mention.span) {
        evidence.places.insert(key(tokens))
        evidence.hasLone = true
      }
      noteAcronym(after: tokens, .organization, &evidence)
    case .armedGroup: noteAcronym(after: tokens, .armedGroup, &evidence)
    case .location:
      if first > 0, facts.words[first - 1].role == .placePreposition, isPlace(mention.span) {
        evidence.places.insert(key(tokens))
      }
      noteAcronym(after: tokens, .location, &evidence)
      if !isLone { evidence.beginnings[document.tokens.folded[first]] = .location }
    case .facility:
      noteAcronym(after: tokens, .facility, &evidence)
      if !isLone { evidence.beginnings[document.tokens.folded[first]] = .facility }
    default: break
    }
  }

  /// Notes “Grand Renaissance Dam (GRD)”: what is in the brackets is what stands before them.
  private func noteAcronym(after words: Range<Int>, _ kind: Mention.Kind, _ evidence: inout Evidence) {
    let table = document.tokens
    let acronym = words.upperBound + 1
    guard words.count > 1, acronym + 1 < table.count, table.tokens[acronym].isAllCapitals,
      Acronym.isBracketed(table.span(words), table.tokens[acronym].span, document),
      Acronym.spells(acronym, words, document)
    else { return }
    evidence.acronyms[key(acronym..<acronym + 1)] = kind
    evidence.hasLone = true
  }

  /// `mentions` with those of the explained acronyms that nobody saw.
  private func withAcronyms(_ mentions: [TaggedMention], _ acronyms: [UInt64: Mention.Kind]) -> [TaggedMention] {
    guard !acronyms.isEmpty else { return mentions }
    var all: [TaggedMention] = []
    all.reserveCapacity(mentions.count)
    var next = 0
    var end = 0
    for token in document.tokens.tokens.indices where document.tokens.tokens[token].isAllCapitals {
      guard let kind = acronyms[key(token..<token + 1)] else { continue }
      let span = document.tokens.tokens[token].span
      while next < mentions.count, mentions[next].span.start <= span.start {
        end = max(end, mentions[next].span.end.value)
        all.append(mentions[next])
        next += 1
      }
      guard end <= span.start.value else { continue }
      all.append(TaggedMention(span: span, kind: kind, score: 0.75, rule: "evidence.acronym"))
    }
    return all + mentions[next...]
  }

  /// Whether `tokens` are one word, perhaps with an Arabic article: “Taji”, “al-Rusafa”.
  private func isLone(_ tokens: Range<Int>) -> Bool {
    if tokens.count == 1 { return true }
    let middle = tokens.lowerBound + 1
    return tokens.count == 3 && document.tokens.folded[middle] == MentionEdges.hyphen
      && document.tokens.tokens[tokens.lowerBound].count <= 3
  }

  private func key(_ tokens: Range<Int>) -> UInt64 {
    tokens.reduce(0) { WordHash.combine($0, document.tokens.folded[$1]) }
  }

  /// What a body is not said to be: “in”, “near”.
  private static let inside = WordList("in near around outside inside across")

  /// Whether what begins at token `first` stands after “in” or “near”, or after “the city of” and the like.
  private func isInside(_ first: Int) -> Bool {
    let before = document.tokens.folded[first - 1]
    if before == PlaceWords.of { return first > 1 && PlaceWords.kinds[document.tokens.folded[first - 2]] != nil }
    return Self.inside.contains(before)
  }

  /// Whether `tokens` are letters that stand for words, or a body that we know.
  private func isBody(_ tokens: Range<Int>) -> Bool {
    document.tokens.tokens[tokens.lowerBound].isAllCapitals
      || KnownBody.lexicon.value(of: tokens, in: document.tokens) != nil
  }

  /// Whether anything speaks for a person: a name that people bear, a title, a saying, a longer name with the word.
  private func isPerson(_ tokens: Range<Int>, _ evidence: Evidence) -> Bool {
    let last = tokens.upperBound - 1
    if tokens.lowerBound > 0, facts.words[tokens.lowerBound - 1].role == .title { return true }
    let word = facts.words[last]
    if word.known.isFirstName || word.known.isLastName { return true }
    if evidence.persons.contains(document.tokens.folded[last]) { return true }
    let context = Elsewhere.afterTitle | Elsewhere.afterFirstName | Elsewhere.beforeSaying
    return word.context & context != 0 || facts.words[tokens.lowerBound].context & Elsewhere.afterTitle != 0
  }

  /// Whether two words or more that were taken for a person are those of a province or a large town, and no given name begins them:
  /// “Ras Al Khaimah”, “Chiang Rai”.
  private func isTown(_ tokens: Range<Int>, _ span: TextSpan, _ evidence: Evidence) -> Bool {
    if evidence.places.contains(key(tokens)) { return true }
    let first = facts.words[tokens.lowerBound]
    guard !first.known.isFirstName, first.context & Elsewhere.afterTitle == 0 else { return false }
    switch WordFacts.Gaz(rawValue: first.place / 2) {
    case .country, .division, .capital, .largeCity: break
    default: return false
    }
    return first.place & 1 == 0 && tokens.dropFirst().allSatisfy { facts.words[$0].place == first.place | 1 }
  }

  /// Whether the gazetteer knows the words of `span` as they stand.
  private func isPlace(_ span: TextSpan) -> Bool {
    document.bytes.withUnsafeBufferPointer {
      gazetteer.lookUp(UnsafeBufferPointer(rebasing: $0[span.range])).map { $0.match < .withoutType } ?? false
    }
  }
}
