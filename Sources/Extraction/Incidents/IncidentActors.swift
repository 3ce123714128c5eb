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
        if Self.isAgent(tokens, mention.kind, of: event, in: text) {
          perpetrators.append(
            Incident.Perpetrator(entity: mention.entity, certainty: Self.certainty(tokens, event, claimAt, reading)))
        } else if Self.isTarget(tokens, mention.kind, of: event, in: text) {
          targets.append(mention.entity)
        }
      default: break
      }
    }
  }

  /// Armed groups and forces: subject of an active verb, or after `by`.
  private static func isAgent(_ tokens: Range<Int>, _ kind: Mention.Kind, of event: EventMention, in text: ClaimText)
    -> Bool
  {
    guard kind == .armedGroup || kind == .organization || kind == .norp else { return false }
    var before = tokens.lowerBound - 1
    while before >= event.sentence.lowerBound, tokens.lowerBound - before <= 5,
      text.classes[before] == .determiner || (text.classes[before] == .other && text.classes[before] != .preposition)
    {
      if text.words[before] == by { break }
      before -= 1
    }
    if before >= event.sentence.lowerBound, text.words[before] == by, tokens.lowerBound > event.anchor {
      return kind != .norp
    }
    guard event.isVerb, tokens.upperBound <= event.anchor, event.anchor - tokens.upperBound <= 4,
      kind != .norp || event.anchor - tokens.upperBound <= 1
    else { return false }
    if before >= event.sentence.lowerBound, text.classes[before] == .preposition { return false }
    for index in tokens.upperBound..<event.anchor {
      switch text.classes[index] {
      case .be: return false
      case .preposition, .comma, .and, .negation: return false
      default: break
      }
    }
    return true
  }

  /// What is hit: after the verb, or after `on`, `at`, `against`, `near`; before a passive verb.
  private static func isTarget(_ tokens: Range<Int>, _ kind: Mention.Kind, of event: EventMention, in text: ClaimText)
    -> Bool
  {
    guard kind != .norp, event.kind.category == .assault || kind == .facility else { return false }
    if tokens.lowerBound > event.anchor {
      guard tokens.lowerBound - event.anchor <= 8 else { return false }
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

  private static let by = WordForm.hash("by" as StaticString)
  private static let against = WordForm.hash("against" as StaticString)
  private static let onto: Set<UInt32> = Set(
    ["on", "at", "against", "into", "near", "outside", "inside", "toward"].map { WordForm.hash(Substring($0)) })

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
