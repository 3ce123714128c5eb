import Annotation

/// One person killed or hurt whom no number counts: by name, or as one alone (“the boy was shot”).
struct Victim: Equatable {
  /// The word that tells what befell the person.
  var token: Int
  /// `.killed` or `.injured`.
  var what: Quantity.What
  /// Who; nil where a pronoun or a noun stands for the person.
  var entity: EntityID?
  /// Whether the person was shot or suffered wounds, which may have been the death told of elsewhere.
  var isOpen = false
}

/// Finds those killed or hurt one by one, by the grammar of the words around what befell them: “Jane Doe, 31, was shot dead”, “the murder
/// of John Roe”, “killing his brother”, “the boy died”. “A boy was killed” is a quantity already.
struct VictimFinder {
  let reading: ClaimReading
  var text: ClaimText { reading.text }
  /// What each token tells.
  let told: [VictimWords]
  /// The number of the person's name that each token stands in; -1 for none.
  let named: [Int32]

  /// The victims in text order. Linear in the length of the text.
  static func victims(in reading: ClaimReading) -> [Victim] {
    let text = reading.text
    let told = text.words.map { VictimWords.shared[$0] }
    let places = told.indices.filter { !told[$0].isDisjoint(with: .cue) && text.shapes[$0] == .lower }
    guard !places.isEmpty else { return [] }
    let finder = VictimFinder(reading, told)
    var found: [Victim] = []
    for index in places {
      let sentence = text.tokens.sentences[Int(text.sentenceOf[index])]
      let (what, people) = finder.victims(at: index, in: sentence)
      // “was shot and later died”: the same ones.
      if people.isEmpty, what == .killed, finder.goesOn(index, in: sentence), let last = found.last?.token,
        last >= sentence.lowerBound
      {
        for place in found.indices.reversed().prefix(while: { found[$0].token == last }) {
          (found[place].what, found[place].isOpen) = (.killed, false)
        }
      }
      let isOpen = what == .injured && !told[index].contains(.wounding)
      found += people.map { Victim(token: index, what: what, entity: $0, isOpen: isOpen) }
    }
    return found
  }

  private init(_ reading: ClaimReading, _ told: [VictimWords]) {
    self.reading = reading
    self.told = told
    var named = [Int32](repeating: -1, count: reading.text.count)
    for (number, mention) in reading.entities.mentions.enumerated()
    where mention.kind == .person && mention.nestedIn == nil {
      for token in reading.text.tokens.tokens(in: mention.span) { named[token] = Int32(number) }
    }
    self.named = named
  }

  /// What befell whom by the word at `index`; nobody where the grammar does not tell.
  private func victims(at index: Int, in sentence: Range<Int>) -> (Quantity.What, [EntityID?]) {
    let word = told[index]
    let isFatal = isFatal(index, in: sentence)
    if word.contains(.suffering) {
      guard hasWounds(after: index, in: sentence), let end = active(index, in: sentence) else { return (.injured, []) }
      return (.injured, subject(endingAt: end, in: sentence))
    }
    // “Even though he is dead, his work goes on” tells of no happening.
    if word.contains(.dead), index > sentence.lowerBound, text.words[index - 1] == Self.isNow { return (.killed, []) }
    if word.contains(.dying) || word.contains(.dead) {
      let isTold = word.contains(.dead) && index > sentence.lowerBound && told[index - 1].contains(.ruling)
      let end = word.contains(.dead) ? passive(isTold ? index - 1 : index, in: sentence) : active(index, in: sentence)
      if let end { return (.killed, subject(endingAt: end, in: sentence)) }
      return (.killed, word.contains(.dead) ? left(index, in: sentence) : [])
    }
    if word.contains(.deed), index + 1 < sentence.upperBound, text.words[index + 1] == Self.of {
      guard word.contains(.death) || isFatal else { return (.injured, []) }
      return (.killed, object(from: index + 2, in: sentence))
    }
    guard word.contains(.killing) || word.contains(.shooting) || word.contains(.wounding) else {
      return (.injured, [])
    }
    let what: Quantity.What =
      word.contains(.killing) || isFatal ? .killed : .injured
    if word.contains(.participle), let end = passive(index, in: sentence) {
      return (what, subject(endingAt: end, in: sentence))
    }
    if word.contains(.participle) {
      let left = left(index, in: sentence)
      if !left.isEmpty { return (what, left) }
    }
    guard !isDoubtful(index, in: sentence) else { return (what, []) }
    return (what, object(from: index + 1, in: sentence))
  }

  /// Whether “a wound” or “injuries” follow “suffered” at `index`.
  private func hasWounds(after index: Int, in sentence: Range<Int>) -> Bool {
    let rest = index + 1..<min(index + 9, sentence.upperBound)
    return rest.prefix { text.classes[$0] != .comma && text.classes[$0] != .negation }
      .contains { told[$0].contains(.wound) }
  }

  /// Those between “left” or “found” and the word at `index`: “left a girl dead”, “found Jane Doe shot to death”.
  private func left(_ index: Int, in sentence: Range<Int>) -> [EntityID?] {
    guard index > sentence.lowerBound else { return [] }
    for verb in stride(from: index - 2, through: max(sentence.lowerBound, index - 16), by: -1)
    where told[verb].contains(.leaving) {
      return isPerson(index - 1) ? object(from: verb + 1, in: sentence) : []
    }
    return []
  }

  /// “fatally shot”, “shot dead”, “stabbed to death”, “shot and killed”, “fatal shooting”.
  private func isFatal(_ index: Int, in sentence: Range<Int>) -> Bool {
    if index > sentence.lowerBound, told[index - 1].contains(.fatal) { return true }
    let next = index + 1
    guard next < sentence.upperBound else { return false }
    if told[next].contains(.dead) { return true }
    guard next + 1 < sentence.upperBound else { return false }
    return text.classes[next] == .to && text.words[next + 1] == Self.death
      || text.classes[next] == .and && told[next + 1].contains(.killing)
  }

  /// Whether the verb at `index` goes on from another of its sentence: “and later died”.
  private func goesOn(_ index: Int, in sentence: Range<Int>) -> Bool {
    var before = index - 1
    while before > sentence.lowerBound, index - before < 6,
      isFiller(before) || text.classes[before] == .be
        || told[before].contains(.ruling)
    { before -= 1 }
    return before > sentence.lowerBound && text.classes[before] == .and
  }

  // MARK: The verb

  /// The last token of the subject of the passive verb at `index`; nil where none is, or where it is denied or only possible.
  private func passive(_ index: Int, in sentence: Range<Int>) -> Int? {
    var before = index - 1
    var isPassive = false
    while before >= sentence.lowerBound, index - before < 8 {
      switch text.classes[before] {
      case .be: isPassive = true
      case .have: break
      case .modal, .negation, .to: return nil
      default:
        guard isFiller(before) else { return isPassive ? before : nil }
      }
      before -= 1
    }
    return nil
  }

  /// The last token of the subject of the verb without object at `index`, of which the same holds.
  private func active(_ index: Int, in sentence: Range<Int>) -> Int? {
    var before = index - 1
    while before >= sentence.lowerBound, index - before < 6 {
      switch text.classes[before] {
      case .have: break
      case .modal where text.words[before] == Self.would && text.words[index] == Self.die: break
      case .modal, .negation, .to, .be, .and: return nil
      default:
        guard isFiller(before) else {
          return text.words[index] != Self.die || text.words[before + 1] == Self.would ? before : nil
        }
      }
      before -= 1
    }
    return nil
  }

  /// “later”, “fatally”: what stands between a verb and its help.
  private func isFiller(_ index: Int) -> Bool {
    text.classes[index] == .adverb || text.classes[index] == .other && text.endings[index] & 0xFFFF == 0x6C79
  }

  /// Whether the active verb at `index` is denied, asked for or only possible.
  private func isDoubtful(_ index: Int, in sentence: Range<Int>) -> Bool {
    var before = index - 1
    while before >= sentence.lowerBound, index - before < 5 {
      switch text.classes[before] {
      case .modal, .negation: return true
      case .to: return before == index - 1
      case .have, .be, .adverb, .other: before -= 1
      default: return false
      }
    }
    return false
  }

  static let of = WordForm.hash("of" as StaticString)
  static let and = WordForm.hash("and" as StaticString)
  static let who = WordForm.hash("who" as StaticString)
  static let year = WordForm.hash("year" as StaticString)
  static let old = WordForm.hash("old" as StaticString)
  private static let death = WordForm.hash("death" as StaticString)
  private static let die = WordForm.hash("die" as StaticString)
  private static let isNow = WordForm.hash("is" as StaticString)
  private static let would = WordForm.hash("would" as StaticString)
}
