import Annotation

/// Who did it, and to whom, as one mention of a happening tells.
struct IncidentActors {
  var perpetrators: [Incident.Perpetrator] = []
  var targets: [EntityID] = []
  var weapons: [MentionID] = []

  init(of event: EventMention, claimAt: (Int) -> Claim?, in reading: ClaimReading) {
    let text = reading.text
    for number in reading.mentions(in: reading.span(event.sentence)) {
      let mention = reading.entities.mentions[number]
      let tokens = text.tokens.tokens(in: mention.span)
      guard !tokens.isEmpty else { continue }
      let inClause = event.clause.overlaps(tokens)
      switch mention.kind {
      case .weapon:
        if inClause || event.kind.weight > 0 { weapons.append(mention.id) }
      case .armedGroup, .organization, .norp, .location, .facility, .person, .vehicle:
        guard mention.nestedIn == nil, inClause else { continue }
        if Self.isAgent(tokens, mention, of: event, in: reading) {
          perpetrators.append(
            Incident.Perpetrator(entity: mention.entity, certainty: Self.certainty(tokens, event, claimAt, reading)))
        } else if Self.isTarget(tokens, mention.kind, of: event, in: text) {
          targets.append(mention.entity)
        }
      default: break
      }
    }
    if perpetrators.isEmpty, let claim = claimAt(event.anchor), let speaker = claim.sourceEntity, !event.isUnreal,
      Self.isOwnDeed(event, in: text), reading.canActOnBehalf(speaker)
    {
      perpetrators.append(Incident.Perpetrator(entity: speaker, certainty: claim.certainty))
    }
  }

  /// Whether the speaker tells of a deed of his own side: “it had hit”, “its jets struck”, “we fired”.
  private static func isOwnDeed(_ event: EventMention, in text: ClaimText) -> Bool {
    guard event.isVerb, !event.isHarm || deeds.contains(text.words[event.anchor]) else { return false }
    var index = event.anchor - 1
    while index >= event.clause.lowerBound, event.anchor - index <= 4 {
      switch text.classes[index] {
      case .it, .weAndI: return true
      case .subjectPronoun: return text.words[index] == they
      case .possessive: return ownSide.contains(text.words[index])
      case .have, .adverb, .other: index -= 1
      default: return false
      }
    }
    return false
  }

  /// Those who did it by the grammar of the clause of `event`.
  static func agents(of event: EventMention, in reading: ClaimReading) -> Set<EntityID> {
    var found: Set<EntityID> = []
    for number in reading.mentions(in: reading.span(event.clause)) {
      let mention = reading.entities.mentions[number]
      let tokens = reading.text.tokens.tokens(in: mention.span)
      if mention.nestedIn == nil, !tokens.isEmpty, isAgent(tokens, mention, of: event, in: reading) {
        found.insert(mention.entity)
      }
    }
    return found
  }

  /// Subject of an active verb of attack, or after `by`: armed groups, bodies, persons, and countries that act.
  private static func isAgent(
    _ tokens: Range<Int>, _ mention: Mention, of event: EventMention, in reading: ClaimReading
  ) -> Bool {
    let text = reading.text
    switch mention.kind {
    case .armedGroup: break
    case .organization where reading.canHarm(mention.entity): break
    case .person where event.kind.weight >= 2 || deeds.contains(text.words[event.anchor]): break
    case .location where reading.isCountry(mention.entity): break
    default: return false
    }
    let head = nounPhraseStart(before: tokens, from: event.sentence.lowerBound, in: text)
    if head > event.sentence.lowerBound, text.words[head - 1] == by {
      return tokens.lowerBound > event.anchor && !isModifier(tokens, in: text)
        && !governsOther(head - 1, event, in: text)
    }
    guard event.isVerb, tokens.upperBound <= event.anchor, event.anchor - tokens.upperBound <= 4 else { return false }
    // “since the army launched …”: such a word leads a clause.
    if head > event.sentence.lowerBound, text.classes[head - 1] == .preposition || text.classes[head - 1] == .to,
      !EventMention.joints.contains(text.words[head - 1])
    {
      return false
    }
    for index in tokens.upperBound..<event.anchor {
      switch text.classes[index] {
      case .be, .preposition, .to, .comma, .and, .negation, .possessiveEnding, .that: return false
      // “Israel's”, “Iran-backed fighters”: what stands before a noun of its own is only told of by it.
      case .other where mention.kind == .location: return false
      case .mark where !text.tokens.tokens[index].followsSpace: return false
      default: break
      }
    }
    return true
  }

  /// Whether the participle before `by` is another's: “stores used by the army”.
  private static func governsOther(_ by: Int, _ event: EventMention, in text: ClaimText) -> Bool {
    let verb = by - 1
    guard verb > event.anchor, text.endings[verb] & 0xFFFF == 0x6564 || owned.contains(text.words[verb]) else {
      return false
    }
    return EventLexicon.shared.entry(of: text.words[verb]) == nil && !staged.contains(text.words[verb])
  }

  private static let owned = WordForm.hashes(of: "run held led built known")
  private static let staged = WordForm.hashes(
    of: "staged committed perpetrated planned mounted conducted claimed directed")

  /// Where the noun phrase that ends in `tokens` begins: before its adjectives and article, and before “members of”.
  private static func nounPhraseStart(before tokens: Range<Int>, from start: Int, in text: ClaimText) -> Int {
    var index = tokens.lowerBound
    while index > start, tokens.lowerBound - index < 7 {
      let before = index - 1
      switch text.classes[before] {
      case .determiner, .numeral, .possessive: index -= 1
      case .other, .title, .spokesRole:
        if text.words[before] == by { return index }
        index -= 1
      case .preposition:
        // “fighters of the Front”
        guard before > start, text.words[before] == of || text.words[before] == from,
          people.contains(text.words[before - 1])
        else { return index }
        index -= 2
      default: return index
      }
    }
    return index
  }

  /// Whether a noun follows that the name only tells more of: “by Hamas rockets”, “by US-made shells”.
  private static func isModifier(_ tokens: Range<Int>, in text: ClaimText) -> Bool {
    let next = tokens.upperBound
    guard next < text.count, text.classes[next] == .other || text.classes[next] == .mark else { return false }
    if text.classes[next] == .mark { return !text.tokens.tokens[next].followsSpace }
    return text.shapes[next] == .lower && !people.contains(text.words[next])
      && text.endings[next] & 0xFFFF != 0x6564 && next + 1 < text.count
      && EventLexicon.shared.entry(of: text.words[next]) != nil
  }

  /// What is hit: after the verb, or after `on`, `at`, `against`, `near`; before a passive verb.
  private static func isTarget(_ tokens: Range<Int>, _ kind: Mention.Kind, of event: EventMention, in text: ClaimText)
    -> Bool
  {
    guard kind != .norp, event.kind.category == .assault || kind == .facility else { return false }
    if tokens.lowerBound > event.anchor {
      guard tokens.lowerBound - event.anchor <= 8,
        !EventMention.tellsOfOther(between: event.anchor, and: tokens.lowerBound, in: text)
      else { return false }
      var before = tokens.lowerBound - 1
      while before > event.anchor, text.classes[before] != .preposition { before -= 1 }
      if before == event.anchor { return event.isVerb && kind != .location }
      let word = text.words[before]
      return onto.contains(word) && (kind != .location || word == against)
    }
    guard event.isVerb, kind != .location, tokens.upperBound <= event.anchor, event.anchor - tokens.upperBound <= 4
    else {
      return false
    }
    return (tokens.upperBound..<event.anchor).contains { text.classes[$0] == .be }
  }

  private static let they = WordForm.hash("they" as StaticString)
  private static let ownSide = WordForm.hashes(of: "its our their his")
  private static let by = WordForm.hash("by" as StaticString)
  private static let of = WordForm.hash("of" as StaticString)
  private static let from = WordForm.hash("from" as StaticString)
  private static let against = WordForm.hash("against" as StaticString)
  private static let onto = WordForm.hashes(of: "on at against into near outside inside toward")
  /// Those who act for a group.
  private static let people = WordForm.hashes(
    of:
      "members fighters gunmen militants militiamen forces troops soldiers men units guerrillas rebels insurgents supporters elements "
      + "commandos policemen officers agents cells")
  /// Deeds that a person is named for.
  private static let deeds = WordForm.hashes(
    of:
      "attacked killed wounded injured ambushed raided murdered massacred shot stabbed kidnapped abducted bombed")

  /// As sure as the statement it stands in; less where a word of doubt stands right before the name.
  private static func certainty(
    _ tokens: Range<Int>, _ event: EventMention, _ claimAt: (Int) -> Claim?, _ reading: ClaimReading
  ) -> Certainty {
    for index in max(min(event.clause.lowerBound, tokens.lowerBound), tokens.lowerBound - 4)..<tokens.lowerBound
    where !reading.triggers[index].isDisjoint(with: [.alleged, .accusation]) { return .alleged }
    guard let claim = claimAt(event.anchor) else { return .asserted }
    return claim.certainty
  }
}
