import Annotation

/// A speaker's noun phrase: its core, what it is governed by, and the name that it stands for.
///
///     A spokesman for the KIA, Colonel Naw Bu,
///     └─ core ──┘ └─ of ────┘  └─ apposition ┘
struct SourcePhrase {
  /// The last word of the core; nil where the phrase is empty.
  let head: Int?
  /// Whether it begins with `the` or a possessive.
  let isDefinite: Bool
  /// Whether nothing but `the` stands before its last word.
  let isBare: Bool
  /// The entity that its names tell; nil where none does, as in “a resident of Basra”.
  let named: EntityID?

  init(_ source: Range<Int>, in reading: ClaimReading) {
    let text = reading.text
    var end = source.lowerBound
    scan: while end < source.upperBound {
      switch text.classes[end] {
      case .preposition, .relative, .comma, .openingBracket, .dash, .that: break scan
      case .other where end > source.lowerBound && text.shapes[end] == .lower && Self.participle(text, end): break scan
      default: end += 1
      }
    }
    var core = source.lowerBound..<end
    if let last = core.last, text.classes[last] == .possessiveEnding { core = core.lowerBound..<last }
    head = core.last
    isBare = core.count <= 2
    let first = source.first.map { text.classes[$0] }
    isDefinite = first == .possessive || source.first.map { text.words[$0] == Self.the } ?? false
    named = Self.named(core, of: source, in: reading)
  }

  /// “cited by …”, “reached by phone”: what follows only tells more of the speaker.
  private static func participle(_ text: ClaimText, _ index: Int) -> Bool {
    text.endings[index] & 0xFFFF == 0x6564 && index + 1 < text.count && text.classes[index + 1] == .preposition
  }

  private static func named(_ core: Range<Int>, of source: Range<Int>, in reading: ClaimReading) -> EntityID? {
    guard !core.isEmpty else { return nil }
    let text = reading.text
    var body: (entity: EntityID, kind: Mention.Kind, tokens: Range<Int>)?
    var bodies = 0
    for number in reading.mentions(in: reading.span(source)) {
      let mention = reading.entities.mentions[number]
      let tokens = text.tokens.tokens(in: mention.span)
      guard tokens.upperBound <= source.upperBound, !tokens.isEmpty else { continue }
      let isInCore = tokens.lowerBound < core.upperBound
      switch mention.kind {
      case .person:
        // A name in the core, or in an apposition: after a comma and nothing but titles.
        if isInCore, !isPossessor(tokens, in: source, text) { return mention.entity }
        if !isInCore, isApposition(tokens, in: source, text) { return mention.entity }
      case .organization, .armedGroup, .facility, .location, .norp, .work, .product:
        guard isInCore, mention.nestedIn == nil || body == nil, !isAttribute(tokens, mention, core: core, in: reading)
        else {
          continue
        }
        if body.map({ $0.tokens.upperBound <= tokens.lowerBound }) ?? true { bodies += 1 }
        if body == nil || tokens.upperBound > body!.tokens.upperBound { body = (mention.entity, mention.kind, tokens) }
      default: break
      }
    }
    if let body {
      if bodies > 1, core.contains(where: { text.classes[$0] == .and }) { return nil }
      return stands(for: body, core: core, in: text) ? body.entity : nil
    }
    return governing(core, of: source, in: reading) ?? apposed(core, of: source, in: reading)
  }

  /// Whether a name only tells more of who speaks: “American officials”, “the U.S.-led coalition”. The officials speak, and no entity
  /// stands for them.
  private static func isAttribute(_ tokens: Range<Int>, _ mention: Mention, core: Range<Int>, in reading: ClaimReading)
    -> Bool
  {
    let text = reading.text
    guard tokens.upperBound < core.upperBound else { return false }
    let isJoined = text.classes[tokens.upperBound] == .mark && !text.tokens.tokens[tokens.upperBound].followsSpace
    if mention.kind == .norp {
      guard reading.entities.entities.indices.contains(mention.entity.index) else { return true }
      return reading.entities.entities[mention.entity.index].kind == .norp || isJoined
    }
    return isJoined
  }

  /// Whether the core speaks for the body named in it: the name ends it, or one who speaks for it does.
  private static func stands(
    for body: (entity: EntityID, kind: Mention.Kind, tokens: Range<Int>), core: Range<Int>, in text: ClaimText
  ) -> Bool {
    guard let last = core.last, body.tokens.upperBound <= last else {
      return body.kind != .norp || core.lowerBound == body.tokens.lowerBound
        || text.classes[core.lowerBound] == .determiner
    }
    let word = text.words[last]
    if spokespeople.contains(word) { return true }
    return institutions.contains(word)
  }

  /// The body after `for` or `of` where the core is one who speaks for it: “a spokesman for the KIA”.
  private static func governing(_ core: Range<Int>, of source: Range<Int>, in reading: ClaimReading) -> EntityID? {
    let text = reading.text
    guard let head = core.last, core.upperBound < source.upperBound, text.classes[core.upperBound] == .preposition,
      spokespeople.contains(text.words[head]) || institutions.contains(text.words[head])
        || text.shapes[head] == .capitalized
    else { return nil }
    var end = core.upperBound + 1
    while end < source.upperBound, text.classes[end] != .comma, text.classes[end] != .relative { end += 1 }
    guard core.upperBound + 1 < end else { return nil }
    for number in reading.mentions(in: reading.span(core.upperBound + 1..<end)) {
      let mention = reading.entities.mentions[number]
      switch mention.kind {
      case .organization, .armedGroup, .facility: return mention.entity
      default: break
      }
    }
    return nil
  }

  /// The body that an apposition names: “a pro-army channel, Radio Nile,”.
  private static func apposed(_ core: Range<Int>, of source: Range<Int>, in reading: ClaimReading) -> EntityID? {
    let text = reading.text
    guard core.upperBound < source.upperBound, text.classes[core.upperBound] == .comma else { return nil }
    for number in reading.mentions(in: reading.span(core.upperBound..<source.upperBound)) {
      let mention = reading.entities.mentions[number]
      let tokens = text.tokens.tokens(in: mention.span)
      guard mention.kind == .organization || mention.kind == .armedGroup, mention.nestedIn == nil,
        tokens.lowerBound <= core.upperBound + 2, tokens.upperBound + 1 >= source.upperBound
      else { continue }
      return mention.entity
    }
    return nil
  }

  private static func isPossessor(_ tokens: Range<Int>, in source: Range<Int>, _ text: ClaimText) -> Bool {
    tokens.upperBound + 1 < source.upperBound && text.classes[tokens.upperBound] == .possessiveEnding
  }

  private static func isApposition(_ tokens: Range<Int>, in source: Range<Int>, _ text: ClaimText) -> Bool {
    if isPossessor(tokens, in: source, text) { return false }
    var index = tokens.lowerBound - 1
    while index > source.lowerBound, tokens.lowerBound - index <= 6 {
      switch text.classes[index] {
      case .comma, .dash, .openingBracket: return true
      case .preposition, .relative, .and, .be, .have: return false
      case .other where text.words[index] == including: return false
      default: index -= 1
      }
    }
    return false
  }

  private static let including = WordForm.hash("including" as StaticString)
  private static let the = WordForm.hash("the" as StaticString)
  private static let spokespeople = WordForm.hashes(
    of:
      "spokesman spokeswoman spokesperson spokespeople spokesmen statement office representative representatives commander leader "
      + "chief head secretary-general wing")
  private static let institutions = WordForm.hashes(
    of:
      "government ministry military army navy forces police authorities parliament command agency channel newspaper television tv "
      + "radio media department council committee court foundation union party group militia movement regime mission embassy "
      + "delegation administration presidency side coalition force news network outlet website account")
}
