import Annotation

/// Tells which entity of the article a source is: by the names in it, else by what was spoken of before, else by a name that
/// comes later (“the mayor said … Mayor Ana Paz said”).
struct SpeakerResolver {
  private let reading: ClaimReading
  private var lastPerson: EntityID?
  private var lastBody: EntityID?
  /// Whether someone who is not named spoke last, so that “he” is no one we know.
  private var isLastUnnamed = false
  /// Whether who speaks now may be spoken of again by a word for what he is.
  private var keepsRoles = true
  /// The last speaker under each role word (`spokesman`, `minister`), by its hash.
  private var byRole: [UInt32: EntityID] = [:]
  /// The first speaker under each role word in the whole article.
  private var firstByRole: [UInt32: EntityID] = [:]
  /// The bodies whose names end in a word, by its hash, in text order.
  private var bodiesByLastWord: [UInt32: [(token: Int, entity: EntityID)]] = [:]

  /// - Parameter sources: all sources of the article in text order.
  init(_ reading: ClaimReading, sources: [Range<Int>]) {
    self.reading = reading
    for mention in reading.entities.mentions {
      switch mention.kind {
      case .organization, .armedGroup:
        let tokens = reading.text.tokens.tokens(in: mention.span)
        guard let last = tokens.last, tokens.count > 1 else { continue }
        bodiesByLastWord[reading.text.words[last], default: []].append((last, mention.entity))
      default: break
      }
    }
    for source in sources {
      guard let found = SourcePhrase(source, in: reading).named else { continue }
      for word in roleWords(of: source) where firstByRole[word] == nil { firstByRole[word] = found }
    }
  }

  /// The speaker of `source`. To be asked in text order. One who is only quoted by another is not who speaks on afterwards.
  mutating func speaker(of source: Range<Int>?, isNested: Bool) -> EntityID? {
    let before = (lastPerson, lastBody, isLastUnnamed)
    keepsRoles = !isNested
    let found = speaker(of: source)
    if isNested { (lastPerson, lastBody, isLastUnnamed) = before }
    return found
  }

  private mutating func speaker(of source: Range<Int>?) -> EntityID? {
    guard let source, !source.isEmpty else { return nil }
    let phrase = SourcePhrase(source, in: reading)
    if let found = phrase.named {
      remember(found, source: source)
      return found
    }
    let text = reading.text
    let first = source.lowerBound
    var resolved: EntityID?
    var isPronoun = false
    switch text.classes[first] {
    case .subjectPronoun where source.count == 1:
      isPronoun = true
      resolved =
        Self.they.contains(text.words[first])
        ? group
        : named(rightBefore: first) ?? subject(before: first)
          ?? (isLastUnnamed ? nil : lastPerson ?? person(before: first))
    case .it where source.count == 1:
      isPronoun = true
      resolved = lastBody
    default:
      resolved = described(by: phrase)
    }
    if let resolved {
      if !isPronoun { remember(resolved, source: source) }
    } else if !isPronoun {
      // “officials” can't be “he”.
      if !isMany(phrase) { isLastUnnamed = true }
      lastBody = nil
    }
    return resolved
  }

  private func isMany(_ phrase: SourcePhrase) -> Bool {
    guard let head = phrase.head else { return false }
    return reading.text.endings[head] & 0xFFFF != 0x7373 && reading.text.endings[head] & 0xFF == 0x73
  }

  private func kind(_ entity: EntityID) -> Mention.Kind? {
    reading.entities.entities.indices.contains(entity.index) ? reading.entities.entities[entity.index].kind : nil
  }

  private mutating func remember(_ entity: EntityID, source: Range<Int>) {
    isLastUnnamed = false
    if kind(entity) == .person { lastPerson = entity } else { lastBody = entity }
    if keepsRoles { for word in roleWords(of: source) { byRole[word] = entity } }
    guard kind(entity) == .person else { return }
    // A spokesman's body is what “it” and “the group” go on about.
    for number in reading.mentions(in: reading.span(source)) {
      switch reading.entities.mentions[number].kind {
      case .organization, .armedGroup: lastBody = reading.entities.mentions[number].entity
      default: break
      }
    }
  }

  /// The words of `source` under which its speaker may be spoken of again.
  private func roleWords(of source: Range<Int>) -> [UInt32] {
    let text = reading.text
    var words: [UInt32] = []
    var tellsMore = false
    for index in source {
      // “a spokesman for the coalition”, “the coalition's spokesman”: he is the spokesman, not the coalition.
      if text.classes[index] == .preposition { tellsMore = true }
      if text.classes[index] == .comma { tellsMore = false }
      if tellsMore || index + 1 < text.count && text.words[index + 1] == Self.apostrophe { continue }
      switch text.classes[index] {
      case .title, .spokesRole: words.append(Self.longTitle[text.words[index]] ?? text.words[index])
      case .other:
        if let word = Self.longTitle[text.words[index]] ?? (text.shapes[index] == .lower ? text.words[index] : nil) {
          words.append(word)
        }
      default: break
      }
    }
    return words
  }

  /// Who “the spokesman”, “the army” or “the group” is: whoever spoke under that word, a body whose name ends in it, the last
  /// armed group, or whoever will speak under that word.
  private func described(by phrase: SourcePhrase) -> EntityID? {
    let text = reading.text
    guard phrase.isDefinite, let head = phrase.head else { return nil }
    let word = text.words[head]
    if let known = byRole[word] { return known }
    if let bodies = bodiesByLastWord[word] {
      return (bodies.last { $0.token < head } ?? bodies.first)?.entity
    }
    // “the militia” is the one spoken of; “the Iran-backed militia” may be any.
    if Self.group.contains(word) { return phrase.isBare ? armedGroup(before: head) ?? lastBody : nil }
    if Self.outlet.contains(word) { return medium(before: head) ?? lastBody }
    return firstByRole[word]
  }

  /// The person who is the subject of what stands before `token` in its sentence, or of the sentence before; nil where a speaker who is
  /// not named stands between.
  private func subject(before token: Int) -> EntityID? {
    let text = reading.text
    let number = Int(text.sentenceOf[token])
    for sentence in [number, number - 1] where sentence >= 0 {
      let tokens = text.tokens.sentences[sentence]
      let range = tokens.lowerBound..<min(tokens.upperBound, token)
      guard !range.isEmpty,
        sentence == number || text.paragraphOf[range.lowerBound] == text.paragraphOf[token] || !isLastUnnamed
      else { continue }
      for place in reading.mentions(in: reading.span(range)) {
        let mention = reading.entities.mentions[place]
        let at = text.tokens.tokens(in: mention.span)
        guard mention.kind == .person, mention.nestedIn == nil, !at.isEmpty, at.upperBound < text.count else {
          continue
        }
        if isSubject(at, of: range) { return mention.entity }
      }
    }
    return nil
  }

  /// Whether the name at `tokens` is what its clause speaks of: no possessor, and a verb or an apposition's comma follows.
  private func isSubject(_ tokens: Range<Int>, of range: Range<Int>) -> Bool {
    let text = reading.text
    var next = tokens.upperBound
    guard next < range.upperBound else { return false }
    if text.classes[next] == .comma { next += 1 }
    guard next < range.upperBound else { return false }
    switch text.classes[next] {
    case .be, .have, .modal, .doing, .relative: break
    case .other where FiniteVerbs.shared.isVerb(next, of: tokens.lowerBound, in: text): break
    default: return false
    }
    var before = tokens.lowerBound - 1
    while before >= range.lowerBound, tokens.lowerBound - before <= 5,
      text.classes[before] == .title
        || text.classes[before] == .other && text.shapes[before] == .capitalized
    { before -= 1 }
    return before < range.lowerBound || text.classes[before] != .preposition
  }

  /// Whom “they” speaks of: the body that spoke last, unless it is an outlet, which is “it”.
  private var group: EntityID? { lastBody.flatMap { reading.isOutlet($0) ? nil : $0 } }

  /// The person whose name stands right before `token`: “Ana Paz, she said”.
  private func named(rightBefore token: Int) -> EntityID? {
    let text = reading.text
    guard token > 0, text.sentenceOf[token - 1] == text.sentenceOf[token] else { return nil }
    let end = text.classes[token - 1] == .comma ? token - 1 : token
    for number in reading.mentions(in: reading.span(max(0, end - 5)..<token)) {
      let mention = reading.entities.mentions[number]
      if mention.kind == .person, mention.nestedIn == nil, text.tokens.tokens(in: mention.span).upperBound == end {
        return mention.entity
      }
    }
    return nil
  }

  private func armedGroup(before token: Int) -> EntityID? { last(before: token) { $0 == .armedGroup } }
  /// The outlet spoken of last.
  private func medium(before token: Int) -> EntityID? {
    let end = reading.text.tokens.tokens[token].start
    for number in reading.mentions(in: TextSpan(0, Int(end))).suffix(20).reversed() {
      let entity = reading.entities.mentions[number].entity
      if reading.entities.entities.indices.contains(entity.index),
        reading.entities.entities[entity.index].sector == "MED"
      {
        return entity
      }
    }
    return nil
  }

  private func person(before token: Int) -> EntityID? { last(before: token) { $0 == .person } }

  /// The entity of the nearest mention before `token` of a wanted kind, twenty mentions back at most.
  private func last(before token: Int, where isWanted: (Mention.Kind) -> Bool) -> EntityID? {
    let end = reading.text.tokens.tokens[token].start
    let range = reading.mentions(in: TextSpan(0, Int(end)))
    for number in range.suffix(20).reversed() where isWanted(reading.entities.mentions[number].kind) {
      return reading.entities.mentions[number].entity
    }
    return nil
  }

  private static let apostrophe = WordForm.hash("'s" as StaticString)
  private static let they = WordForm.hashes(of: "they they're they've they'd")
  private static let group = WordForm.hashes(
    of:
      "group militia militants rebels movement faction insurgents fighters gang front")
  private static let outlet = WordForm.hashes(
    of:
      "outlet channel network newspaper broadcaster agency paper station website site magazine")
  /// What a short title stands for, and the other way a speaker is called by it.
  private static let longTitle: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: [
      ("dr", "doctor"), ("gen", "general"), ("col", "colonel"), ("sen", "senator"), ("gov", "governor"),
      ("prof", "professor"), ("capt", "captain"), ("lt", "lieutenant"), ("maj", "major"), ("sgt", "sergeant"),
      ("dr.", "doctor"), ("gen.", "general"), ("col.", "colonel"), ("sen.", "senator"), ("gov.", "governor"),
      ("prof.", "professor"), ("capt.", "captain"), ("lt.", "lieutenant"), ("maj.", "major"), ("sgt.", "sergeant"),
    ].map { (WordForm.hash(Substring($0.0)), WordForm.hash(Substring($0.1))) })
}
