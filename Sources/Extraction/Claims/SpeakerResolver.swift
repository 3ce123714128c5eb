import Annotation

/// Tells which entity of the article a source is: by the names in it, else by what was spoken of last.
struct SpeakerResolver {
  private let reading: ClaimReading
  private var lastPerson: EntityID?
  private var lastBody: EntityID?
  /// The last person who spoke under each role word (`spokesman`, `minister`), by its hash.
  private var byRole: [UInt32: EntityID] = [:]

  init(_ reading: ClaimReading) { self.reading = reading }

  /// The speaker of `source`. To be asked in text order.
  mutating func speaker(of source: Range<Int>?) -> EntityID? {
    guard let source, !source.isEmpty else { return nil }
    let text = reading.text
    let head = headPhrase(of: source)
    let found = named(in: head) ?? (head != source ? named(in: source, personsOnly: true) : nil)
    if let found {
      remember(found, source: head)
      return found
    }
    let resolved: EntityID?
    switch text.classes[source.lowerBound] {
    case .subjectPronoun where source.count == 1:
      resolved =
        isPlural(source.lowerBound) ? lastBody ?? lastPerson : nearestPerson(before: source.lowerBound) ?? lastPerson
    case .it where source.count == 1: resolved = lastBody
    case .determiner where isDefinite(source.lowerBound): resolved = described(by: head)
    default: resolved = nil
    }
    if let resolved { remember(resolved, source: head) }
    return resolved
  }

  /// The source up to a relative clause or an apposition in lower case.
  private func headPhrase(of source: Range<Int>) -> Range<Int> {
    let text = reading.text
    for index in source.dropFirst() {
      if text.classes[index] == .relative { return source.lowerBound..<index }
      if text.classes[index] == .comma, index + 1 < source.upperBound, text.shapes[index + 1] == .lower {
        return source.lowerBound..<index
      }
    }
    return source
  }

  private func kind(_ entity: EntityID) -> Mention.Kind? {
    reading.entities.entities.indices.contains(entity.index) ? reading.entities.entities[entity.index].kind : nil
  }

  /// The entity that a name in `range` stands for: a person before a body; a body only where it speaks itself or through an official.
  private func named(in range: Range<Int>, personsOnly: Bool = false) -> EntityID? {
    let span = reading.span(range)
    let found = reading.mentions(in: span)
    var body: (mention: Mention, end: ByteOffset)?
    for number in found {
      let mention = reading.entities.mentions[number]
      guard mention.span.end <= span.end else { continue }
      switch mention.kind {
      case .person: return mention.entity
      case .organization, .armedGroup, .facility, .location, .norp, .work, .product:
        if body == nil || body!.end < mention.span.start { body = body ?? (mention, mention.span.end) }
        if let old = body, mention.span.end == span.end, old.mention.kind == .location || old.mention.kind == .norp {
          body = (mention, mention.span.end)
        }
      default: break
      }
    }
    guard !personsOnly, let body else { return nil }
    let tail = reading.text.tokens.tokens(in: body.mention.span).upperBound..<range.upperBound
    let before = range.lowerBound..<reading.text.tokens.tokens(in: body.mention.span).lowerBound
    let isAlone = before.allSatisfy { reading.text.classes[$0] == .determiner || reading.text.shapes[$0] != .lower }
    let speaksFor = (Array(before) + Array(tail)).contains { reading.text.classes[$0] == .spokesRole }
    return isAlone && tail.count <= 2 || speaksFor ? body.mention.entity : nil
  }

  private mutating func remember(_ entity: EntityID, source: Range<Int>) {
    if kind(entity) == .person { lastPerson = entity } else { lastBody = entity }
    for index in source
    where reading.text.shapes[index] == .lower
      && (reading.text.classes[index] == .other || reading.text.classes[index] == .spokesRole
        || reading.text.classes[index] == .title)
    {
      byRole[reading.text.words[index]] = entity
    }
    for number in reading.mentions(in: reading.span(source))
    where kind(reading.entities.mentions[number].entity) != .person {
      if kind(entity) == .person, reading.entities.mentions[number].kind != .location {
        lastBody = reading.entities.mentions[number].entity
      }
    }
  }

  private func isPlural(_ index: Int) -> Bool {
    [Self.they, Self.theyre].contains(reading.text.words[index])
  }

  private func isDefinite(_ index: Int) -> Bool { reading.text.words[index] == Self.the }

  private static let the = WordForm.hash("the" as StaticString)
  private static let they = WordForm.hash("they" as StaticString)
  private static let theyre = WordForm.hash("they're" as StaticString)
  private static let group = [
    "group", "militia", "militants", "rebels", "movement", "faction", "insurgents", "fighters",
  ]
  .map { WordForm.hash(Substring($0)) }

  /// Who “the spokesman” or “the group” is: whoever spoke under that word, else the last armed group.
  private func described(by head: Range<Int>) -> EntityID? {
    for index in head.reversed() {
      if let known = byRole[reading.text.words[index]] { return known }
      if Self.group.contains(reading.text.words[index]) {
        return last(before: head.lowerBound) { $0 == .armedGroup } ?? lastBody
      }
    }
    return nil
  }

  /// The person named last before `token`, if no farther than the sentence before; a speaker comes before a bystander.
  private func nearestPerson(before token: Int) -> EntityID? {
    if let lastPerson { return lastPerson }
    return last(before: token) { $0 == .person }
  }

  /// The entity of the nearest mention before `token` of a wanted kind, twenty mentions back at most.
  private func last(before token: Int, where isWanted: (Mention.Kind) -> Bool) -> EntityID? {
    let end = reading.text.tokens.tokens[token].start
    let range = reading.mentions(in: TextSpan(0, Int(end)))
    for number in range.suffix(20).reversed() where isWanted(reading.entities.mentions[number].kind) {
      return reading.entities.mentions[number].entity
    }
    return nil
  }
}
