import Annotation

extension IncidentBuilder {
  /// The incident that `draft` has become.
  func incident(_ draft: Draft, number: Int) -> Incident {
    var incident = Incident(id: IncidentID(number), category: draft.kind.category, mode: draft.kind.mode)
    incident.date = draft.timex
    incident.place = draft.place
    incident.evidence = evidence(of: draft)
    incident.claims = claims(of: draft)
    var targets: [EntityID] = []
    var weapons: [MentionID] = []
    var perpetrators: [Incident.Perpetrator] = []
    for actors in draft.actors {
      for target in actors.targets where !targets.contains(target) { targets.append(target) }
      for weapon in actors.weapons where !weapons.contains(weapon) { weapons.append(weapon) }
      for perpetrator in actors.perpetrators { Self.note(perpetrator, in: &perpetrators) }
    }
    for id in incident.claims { blame(claims[id.index], in: &perpetrators) }
    incident.perpetrators = perpetrators
    let blamed = Set(perpetrators.map(\.entity))
    incident.targets = targets.filter { !blamed.contains($0) }
    incident.weapons = weapons
    incident.counts = counts(of: draft)
    return incident
  }

  /// The clauses that speak of it in the article's order, at most eight.
  private func evidence(of draft: Draft) -> [TextSpan] {
    draft.mentions.prefix(8).map { reading.span(trimmed($0.clause)) }
  }

  private func trimmed(_ clause: Range<Int>) -> Range<Int> {
    var upper = clause.upperBound
    while upper > clause.lowerBound + 1, reading.text.shapes[upper - 1] == .mark { upper -= 1 }
    var lower = clause.lowerBound
    while lower + 1 < upper, reading.text.shapes[lower] == .mark { lower += 1 }
    return lower..<upper
  }

  /// The claims that stand in the sentences that speak of it.
  private func claims(of draft: Draft) -> [ClaimID] {
    var ids = Set(draft.spokenOf)
    for mention in draft.mentions {
      var index = mention.clause.lowerBound
      while index < mention.clause.upperBound {
        if claimOf[index] >= 0 { ids.insert(ClaimID(Int(claimOf[index]))) }
        index += 1
      }
    }
    for id in ids { if let parent = claims[id.index].parent { ids.insert(parent) } }
    return ids.sorted()
  }

  /// Adds `one`; of two certainties for one entity the stronger stays.
  private static func note(_ one: Incident.Perpetrator, in all: inout [Incident.Perpetrator]) {
    guard let index = all.firstIndex(where: { $0.entity == one.entity }) else {
      all.append(one)
      return
    }
    if strength(one.certainty) > strength(all[index].certainty) { all[index].certainty = one.certainty }
  }

  private static func strength(_ certainty: Certainty) -> Int {
    switch certainty {
    case .asserted: 6
    case .reported: 5
    case .alleged: 4
    case .unconfirmed: 3
    case .possible: 2
    case .conditional: 1
    case .denied: 0
    }
  }

  /// What a claim says of who did it: someone claims it, someone is blamed, someone denies.
  private func blame(_ claim: Claim, in perpetrators: inout [Incident.Perpetrator]) {
    switch claim.kind {
    case .responsibility:
      guard let speaker = claim.sourceEntity, isActor(speaker) else { return }
      Self.note(
        Incident.Perpetrator(entity: speaker, certainty: claim.polarity == .positive ? .reported : .denied),
        in: &perpetrators)
    case .denial:
      guard let speaker = claim.sourceEntity, perpetrators.contains(where: { $0.entity == speaker }) || isArmed(speaker)
      else { return }
      Self.note(Incident.Perpetrator(entity: speaker, certainty: .denied), in: &perpetrators)
    case .accusation:
      guard claim.polarity == .positive else { return }
      let named = claim.about.compactMap { subject -> Mention? in
        guard case .mention(let id) = subject else { return nil }
        return reading.entities.mentions[id.index]
      }.filter { $0.entity != claim.sourceEntity && !isModifier($0) && !isBesides($0, in: claim) }
      let accused =
        named.first { $0.kind == .armedGroup || $0.kind == .organization }
        ?? named.first { $0.kind == .norp || $0.kind == .location }
      guard let accused else { return }
      let certainty: Certainty =
        claim.certainty == .reported || claim.certainty == .asserted ? .alleged : claim.certainty
      Self.note(Incident.Perpetrator(entity: accused.entity, certainty: certainty), in: &perpetrators)
    default: break
    }
  }

  /// Whether a place or people in the content of a claim stands after a preposition other than `by` and `of`: where, or whom, not who.
  private func isBesides(_ mention: Mention, in claim: Claim) -> Bool {
    guard mention.kind == .location || mention.kind == .facility || mention.kind == .norp else { return false }
    let text = reading.text
    let tokens = text.tokens.tokens(in: mention.span)
    guard
      let start = claim.content.first(where: { $0.contains(mention.span) }).map({
        text.tokens.tokens(in: $0).lowerBound
      })
    else { return false }
    var index = tokens.lowerBound - 1
    while index >= start, tokens.lowerBound - index <= 6 {
      if text.classes[index] == .preposition {
        return text.words[index] != Self.by && text.words[index] != Self.of && index > start
      }
      guard text.classes[index] == .determiner || text.classes[index] == .other || text.classes[index] == .mark else {
        return false
      }
      index -= 1
    }
    return false
  }

  private static let of = WordForm.hash("of" as StaticString)
  private static let by = WordForm.hash("by" as StaticString)

  /// Whether a name only modifies what follows, as in “Iran-backed”.
  private func isModifier(_ mention: Mention) -> Bool {
    let next = reading.text.tokens.tokens(in: mention.span).upperBound
    return mention.nestedIn != nil
      || (next < reading.text.count && reading.text.classes[next] == .mark
        && !reading.text.tokens.tokens[next].followsSpace)
  }

  private func isActor(_ entity: EntityID) -> Bool {
    switch reading.entities.entities[entity.index].kind {
    case .armedGroup, .organization, .person, .norp: true
    default: false
    }
  }

  private func isArmed(_ entity: EntityID) -> Bool { reading.entities.entities[entity.index].kind == .armedGroup }
}
