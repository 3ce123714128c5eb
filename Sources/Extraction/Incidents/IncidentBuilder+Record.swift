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
      }.filter { $0.entity != claim.sourceEntity && !isModifier($0) }
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

  /// Killed, injured and the like in the sentences that speak of it: the first figure is the best, the others set the bounds.
  private func counts(of draft: Draft) -> [Incident.Count] {
    var ranges: [Quantity.What: CountRange] = [:]
    for mention in draft.mentions where !mention.isUnreal {
      for number in reading.quantities(in: reading.span(mention.sentence)) {
        let quantity = reading.quantities[number]
        guard [.killed, .injured, .munitions].contains(quantity.what) else { continue }
        func whole(_ value: Double?) -> Int? { value.flatMap { $0.magnitude < 1e9 ? Int($0) : nil } }
        let best = whole(quantity.best) ?? whole(quantity.low)
        let low = whole(quantity.low) ?? best
        let high = whole(quantity.high) ?? best
        var range = ranges[quantity.what] ?? CountRange(low: low, best: best, high: high)
        range.best = range.best ?? best
        range.low = [range.low, low].compactMap { $0 }.min()
        range.high = [range.high, high].compactMap { $0 }.max()
        ranges[quantity.what] = range
      }
    }
    return Quantity.What.allCases.compactMap { what in ranges[what].map { Incident.Count(what: what, range: $0) } }
  }
}
