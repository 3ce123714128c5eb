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
    var seen: Set<EntityID> = []
    var weapons: [MentionID] = []
    var perpetrators: [Incident.Perpetrator] = []
    for actors in draft.actors {
      for target in actors.targets where seen.insert(target).inserted { targets.append(target) }
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
    case .responsibility, .accusation, .condemnation:
      let blame = Blame(claim, in: reading)
      if claim.kind == .responsibility, blame.takesResponsibility {
        guard let speaker = doer(speakingIn: claim) else { return }
        Self.note(
          Incident.Perpetrator(entity: speaker, certainty: claim.polarity == .positive ? .reported : .denied),
          in: &perpetrators)
      } else if claim.polarity == .positive {
        let certainty: Certainty =
          claim.certainty == .reported || claim.certainty == .asserted ? .alleged : claim.certainty
        for accused in blame.accused where accused != claim.sourceEntity {
          Self.note(Incident.Perpetrator(entity: accused, certainty: certainty), in: &perpetrators)
        }
      }
    case .denial:
      guard let speaker = doer(speakingIn: claim), Blame(claim, in: reading).concernsDeed,
        perpetrators.contains(where: { $0.entity == speaker }) || isArmed(speaker)
      else { return }
      Self.note(Incident.Perpetrator(entity: speaker, certainty: .denied), in: &perpetrators)
    default: break
    }
  }

  /// On whose behalf the speaker of `claim` speaks of a deed: the armed group or body in the words for a spokesman, else the speaker;
  /// nil where that is none who can act.
  private func doer(speakingIn claim: Claim) -> EntityID? {
    guard let speaker = claim.sourceEntity else { return nil }
    if reading.entities.entities[speaker.index].kind == .person {
      for span in claim.source {
        for number in reading.mentions(in: span) {
          let mention = reading.entities.mentions[number]
          if mention.kind == .armedGroup || mention.kind == .organization && reading.canHarm(mention.entity) {
            return mention.entity
          }
        }
      }
    }
    switch reading.entities.entities[speaker.index].kind {
    case .armedGroup, .person: return speaker
    case .organization: return reading.canHarm(speaker) ? speaker : nil
    case .location: return reading.isCountry(speaker) ? speaker : nil
    default: return nil
    }
  }

  private func isArmed(_ entity: EntityID) -> Bool { reading.entities.entities[entity.index].kind == .armedGroup }
}
