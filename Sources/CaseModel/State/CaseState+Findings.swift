import Annotation

extension CaseState {
  /// Adds what the machine found, or puts it in place of what it found before; decisions find their records again by their words.
  ///
  /// Findings of articles that the case does not have are left out, and so are those whose ids name no record of theirs.
  package mutating func add(_ batch: [(ArticleDigest, Findings)]) {
    var changed = false
    for (digest, findings) in batch {
      guard let number = indexByDigest[digest], findings.isWhole else { continue }
      changed = true
      add(findings, to: Int(number))
    }
    guard changed else { return }
    revisions.articles += 1
    revisions.claims += 1
    revisions.claimSets += 1
    revisions.entities += 1
    revisions.locations += 1
    revisions.incidents += 1
  }

  /// Below this the machine is wrong about a place in about one case of three: docs/quality.md, Places.
  private static var doubtfulScore: Double { 0.6 }

  private mutating func add(_ findings: Findings, to index: Int) {
    let analysis = findings.analysis
    retract(index)
    if !slots[index].isAnalyzed { analyzedCount += 1 }
    slots[index].model = models.number(of: analysis.model)
    slots[index].published = analysis.published
    days[index] = slots[index].day
    slots[index].headline = findings.headline.isEmpty ? nil : findings.headline
    slots[index].opening = findings.opening.isEmpty ? nil : findings.opening
    if reader == nil { slots[index].packed = findings.packed() }

    let keys = analysis.entities.map { found in
      let entity = found.underCountryName
      let number = entityTable.number(adding: EntityKey(kind: entity.kind, surface: entity.name))
      entityTable.learn(number, from: entity)
      return number
    }
    slots[index].mentions = analysis.mentions.map { mention in
      MentionRow(
        start: UInt32(clamping: mention.span.start.value), end: UInt32(clamping: mention.span.end.value),
        surface: surfaces.number(of: NameFolding.key(findings.mentionWords[mention.id.index])),
        machineEntity: keys[mention.entity.index], entity: keys[mention.entity.index], machineLocation: -1,
        location: -1, review: -1, machineKind: mention.kind, kind: mention.kind, isRejected: false)
    }
    for place in analysis.places {
      let number = locationTable.learn(
        ResolvedPlace(place), name: analysis.entities[analysis.mentions[place.mention.index].entity.index].name,
        isWidened: place.relation != .within || place.standsForFacility(analysis.mentions[place.mention.index].kind),
        model: slots[index].model, isAside: place.use != .literal)
      slots[index].mentions[place.mention.index].machineLocation = number
      slots[index].mentions[place.mention.index].machineUse = place.use
      slots[index].mentions[place.mention.index].isMachinePlaceDoubtful =
        place.coordinates == nil || place.score < Self.doubtfulScore
    }
    let claimKeys = Self.keys(of: findings, article: slots[index].record.digest)
    slots[index].claims = zip(analysis.claims, claimKeys).map { claim, key in
      ClaimRow(
        start: UInt32(clamping: claim.content.first?.start.value ?? 0),
        end: UInt32(clamping: claim.content.last?.end.value ?? 0), hash: key.anchorHash,
        machineSpeaker: claim.sourceEntity.map { keys[$0.index] } ?? -1, speaker: -1, machineKind: claim.kind,
        machineCertainty: claim.certainty, kind: claim.kind, certainty: claim.certainty, status: .proposed, review: -1)
    }
    slots[index].machineMentionCount = analysis.mentions.count
    slots[index].machineClaimCount = analysis.claims.count
    slots[index].incidents = analysis.incidents.map { incident in
      IncidentRow(
        incident: incidentNumber(of: incident, in: findings, article: index),
        claims: incident.claims.map { Int32($0.index) }, mode: incident.mode,
        weapon: incident.weapons.first.map { findings.mentionWords[$0.index] },
        perpetrators: incident.perpetrators.map { (keys[$0.entity.index], $0.certainty) },
        targets: incident.targets.map { keys[$0.index] }, counts: incident.counts,
        countClaims: incident.counts.map { findings.claims(of: incident, telling: $0) },
        place: incident.place.map { Int32($0.index) } ?? -1)
    }
    learnShortForms(of: index, analysis.entities, numbers: keys)
    anchorClaims(of: index, to: claimKeys)
    anchorMentions(of: index)
    contribute(index)
  }

  /// The keys of the claims of an analysis, in its order.
  package static func keys(of findings: Findings, article: ArticleDigest) -> [ClaimKey] {
    var seen: [ClaimKey: Int] = [:]
    return zip(findings.analysis.claims, findings.claimWords).map { claim, words in
      var key = ClaimKey(article: article, content: claim.content, cue: claim.cue, words: words)
      let ordinal = seen[key, default: 0]
      seen[key] = ordinal + 1
      key.ordinal = ordinal
      return key
    }
  }

  /// The key of claim `number` of an analysis.
  static func key(of number: Int, in findings: Findings, article: ArticleDigest) -> ClaimKey {
    let claims = findings.analysis.claims
    let claim = claims[number]
    var ordinal = 0
    for earlier in claims[..<number] where earlier.content == claim.content && earlier.cue == claim.cue { ordinal += 1 }
    return ClaimKey(
      article: article, content: claim.content, cue: claim.cue, ordinal: ordinal, words: findings.claimWords[number])
  }

  /// The number of the case's incident that an article's incident is proposed to tell of.
  private mutating func incidentNumber(of incident: Incident, in findings: Findings, article: Int) -> Int32 {
    let analysis = findings.analysis
    // A government named by its capital is no place that anything is said to have happened at.
    let location =
      incident.place.map { slots[article].mentions[$0.index] }
      .map { $0.machineUse == .literal ? $0.machineLocation : -1 } ?? -1
    let date = incident.date.flatMap { IncidentDate(timexValue: analysis.timexes[$0.index].value) }
    let key: IncidentKey
    if let date, date.level == .day, location >= 0 {
      key = .proposed(category: incident.category, place: locationTable.slots[Int(location)].key, date: date.start)
    } else {
      let start = incident.evidence.first?.start ?? ByteOffset(incident.id.index)
      key = .single(article: slots[article].record.digest, category: incident.category, at: start)
    }
    let number = incidentNumber(adding: key)
    // What one article says of its own incident may change with its analysis.
    if case .single = key {
      incidentTable.slots[Int(number)].machineLocation = location
      incidentTable.slots[Int(number)].machineDate = date
    }
    return number
  }

  /// The number of the incident that `key` names, new where it was not there.
  mutating func incidentNumber(adding key: IncidentKey) -> Int32 {
    var slot = IncidentTable.Slot(key: key)
    if case .proposed(_, let place, let date) = key {
      slot.machineLocation = locationTable.number(adding: place)
      slot.machineDate = IncidentDate(day: date)
    }
    return incidentTable.number(of: key) { slot }
  }
}

extension Findings {
  /// Whether its ids name records of it and every record has its words.
  var isWhole: Bool {
    analysis.referencesHold && mentionWords.count == analysis.mentions.count
      && claimWords.count == analysis.claims.count && sourceWords.count == analysis.claims.count
      && cueWords.count == analysis.claims.count
  }
}

extension Findings {
  /// The numbers of an incident's claims that tell the figures of `count`.
  fileprivate func claims(of incident: Incident, telling count: Incident.Count) -> [Int32] {
    let spans = analysis.quantities.filter {
      $0.what == count.what
        && [$0.low, $0.best, $0.high]
          == [count.range.low, count.range.best, count.range.high].map { $0.map(Double.init) }
    }.map(\.span)
    guard !spans.isEmpty else { return [] }
    return incident.claims.filter { id in
      analysis.claims[id.index].content.contains { content in spans.contains { content.contains($0) } }
    }.map { Int32($0.index) }
  }
}

extension Entity {
  /// A country under the name that all articles' entities of it share, with what the article calls it among the aliases; anything else
  /// as it is.
  fileprivate var underCountryName: Entity {
    guard kind == .location, let country, let shared = CountryNames.name(of: country), shared != name else {
      return self
    }
    var entity = self
    entity.name = shared
    if !entity.aliases.contains(name) { entity.aliases.append(name) }
    entity.aliases.removeAll { $0 == shared }
    return entity
  }
}

extension Place {
  /// Whether a facility was put where its town is, so that its level is not the town's own.
  fileprivate func standsForFacility(_ kind: Mention.Kind) -> Bool {
    kind == .facility && ["city", "adm1", "adm2", "country", "dependency"].contains(feature)
  }
}

extension ClaimKey {
  /// A hash of spans and ordinal that is the same in every run.
  var anchorHash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ number: Int) { hash = (hash ^ UInt64(truncatingIfNeeded: number)) &* 0x100_0000_01B3 }
    for span in content {
      add(span.start.value)
      add(span.end.value)
    }
    add(-1)
    for span in cue {
      add(span.start.value)
      add(span.end.value)
    }
    add(-1)
    add(ordinal)
    return hash
  }
}
