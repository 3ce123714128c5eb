import Annotation

/// What each article adds to the counts and lists of the whole case. Every change takes an article's part out and puts it in again.
extension CaseState {
  /// Takes everything that an article adds out again.
  mutating func retract(_ index: Int) {
    countClaims(of: index, by: -1)
    let old = tally(of: index)
    replace(old, with: MentionTally(), in: index)
    for (number, row) in slots[index].incidents.enumerated() where !slots[index].isSetAside {
      let member = IncidentRef(article: ArticleIndex(index), number: number)
      incidentTable.removeMember(member, from: row.incident)
      settleLocation(of: Int(row.incident))
    }
  }

  /// Works out anew what follows from an article's rows and reviews, and puts it in.
  mutating func contribute(_ index: Int) {
    resolveClaims(of: index)
    resolveMentions(of: index)
    countClaims(of: index, by: 1)
    replace(MentionTally(), with: tally(of: index), in: index)
    for (number, row) in slots[index].incidents.enumerated() where !slots[index].isSetAside {
      incidentTable.addMember(IncidentRef(article: ArticleIndex(index), number: number), to: row.incident)
      settleLocation(of: Int(row.incident), by: row, index)
    }
  }

  /// Changes an article's claims in `body`, keeping the counts right.
  mutating func changeClaims(of index: Int, _ body: (inout CaseState) -> Void) {
    let rejected = slots[index].claims.count { $0.status == .rejected }
    countClaims(of: index, by: -1)
    body(&self)
    resolveClaims(of: index)
    countClaims(of: index, by: 1)
    // Incidents lose the evidence and the figures of rejected claims.
    if rejected != slots[index].claims.count(where: { $0.status == .rejected }) { revisions.incidents += 1 }
    revisions.claims += 1
    revisions.articles += 1
  }

  /// Changes an article's mentions in `body`, keeping counts and lists right.
  mutating func changeMentions(of index: Int, _ body: (inout CaseState) -> Void = { _ in }) {
    let old = tally(of: index)
    let settled = slots[index].incidents.map { settledLocation(of: $0, index) }
    body(&self)
    resolveMentions(of: index)
    replace(old, with: tally(of: index), in: index)
    for (row, before) in zip(slots[index].incidents, settled) where !slots[index].isSetAside {
      if before != nil || settledLocation(of: row, index) != nil { settleLocation(of: Int(row.incident)) }
    }
    revisions.entities += 1
    revisions.locations += 1
  }

  /// Lists from now on places that are named in one of `uses`; to begin with those named for themselves alone. Nothing that was decided
  /// changes, and no incident takes place where only a government was named.
  ///
  /// - Complexity: linear in the mentions of the articles that have names of another use.
  package mutating func list(_ uses: Set<Place.Use>) {
    guard uses != placeUses else { return }
    placeUses = uses
    for index in slots.indices where slots[index].mentions.contains(where: { $0.machineUse != .literal }) {
      changeMentions(of: index)
    }
    revisions.locations += 1
    revisions.claims += 1
    revisions.articles += 1
  }

  private mutating func countClaims(of index: Int, by step: Int32) {
    slots[index].unreviewedCount = 0
    guard !slots[index].isSetAside else { return }
    var speakers: [Int32: Int32] = [:]
    var unreviewed: Int32 = 0
    for row in slots[index].claims {
      let tags = row.review >= 0 ? slots[index].claimReviews[Int(row.review)].review.tags : []
      claimTally.count(row, tags: tags, by: step)
      if row.status == .proposed { unreviewed += 1 }
      if row.status != .rejected, row.speaker >= 0 { speakers[row.speaker, default: 0] += 1 }
    }
    for (speaker, count) in speakers {
      entityTable.slots[Int(speaker)].claimCount += count * step
      if step > 0 {
        entityTable.slots[Int(speaker)].speaking.insertSorted(Int32(index))
      } else {
        entityTable.slots[Int(speaker)].speaking.removeSorted(Int32(index))
      }
    }
    if step > 0 { slots[index].unreviewedCount = unreviewed }
  }

  private func tally(of index: Int) -> MentionTally {
    var tally = MentionTally()
    let slot = slots[index]
    guard !slot.isSetAside else { return tally }
    for row in slot.mentions where !row.isRejected {
      tally.entities[row.entity, default: .zero][row.kind.ordinal] += 1
      guard row.location >= 0 else { continue }
      tally.locations[row.location, default: 0] += 1
      if row.isPlaceDecided {
        tally.decided[row.location, default: 0] += 1
      } else if row.isMachinePlaceDoubtful {
        tally.doubtful[row.location, default: 0] += 1
      }
    }
    return tally
  }

  private mutating func replace(_ old: MentionTally, with new: MentionTally, in index: Int) {
    let number = Int32(index)
    for (entity, kinds) in old.entities {
      entityTable.slots[Int(entity)].kinds &-= kinds
      if new.entities[entity] == nil { entityTable.slots[Int(entity)].articles.removeSorted(number) }
    }
    for (entity, kinds) in new.entities {
      entityTable.slots[Int(entity)].kinds &+= kinds
      if old.entities[entity] == nil { entityTable.slots[Int(entity)].articles.insertSorted(number) }
    }
    for (location, count) in old.locations {
      locationTable.slots[Int(location)].mentionCount -= count
      if new.locations[location] == nil { locationTable.slots[Int(location)].articles.removeSorted(number) }
    }
    for (location, count) in new.locations {
      locationTable.slots[Int(location)].mentionCount += count
      if old.locations[location] == nil { locationTable.slots[Int(location)].articles.insertSorted(number) }
    }
    for (location, count) in old.decided { locationTable.slots[Int(location)].decidedCount -= count }
    for (location, count) in new.decided { locationTable.slots[Int(location)].decidedCount += count }
    for (location, count) in old.doubtful { locationTable.slots[Int(location)].doubtfulCount -= count }
    for (location, count) in new.doubtful { locationTable.slots[Int(location)].doubtfulCount += count }
  }

  /// Works out from reviews what the claims of an article are now.
  private mutating func resolveClaims(of index: Int) {
    for place in slots[index].claims.indices {
      var row = slots[index].claims[place]
      let review = row.review >= 0 ? slots[index].claimReviews[Int(row.review)].review : nil
      row.kind = review?.kind ?? row.machineKind
      row.certainty = review?.certainty ?? row.machineCertainty
      row.status = review?.status ?? .proposed
      switch review?.speaker {
      case .entity(let key, _): row.speaker = entityTable.number(adding: key)
      case .unnamed: row.speaker = -1
      case nil: row.speaker = row.machineSpeaker
      }
      slots[index].claims[place] = row
    }
  }

  /// Works out from reviews what the mentions of an article are now.
  private mutating func resolveMentions(of index: Int) {
    for place in slots[index].mentions.indices {
      var row = slots[index].mentions[place]
      let review = row.review >= 0 ? slots[index].mentionReviews[Int(row.review)].review : nil
      row.kind = review?.kind ?? row.machineKind
      row.isRejected = review?.verdict == .rejected
      row.entity = entityNumber(of: row, review)
      row.location = placeUses.contains(row.machineUse) ? row.machineLocation : -1
      row.isPlaceDecided = false
      if let decision = placeDecision(on: row, review) {
        row.isPlaceDecided = true
        let surface = surfaces[row.surface]
        switch decision {
        case .place(let place): row.location = locationTable.number(adding: LocationKey(place, name: surface))
        case .unmappable: row.location = locationTable.number(adding: LocationKey(nil, name: surface))
        }
      }
      slots[index].mentions[place] = row
    }
  }

  private mutating func entityNumber(of row: MentionRow, _ review: MentionReview?) -> Int32 {
    if let key = review?.entity { return entityTable.number(adding: key) }
    var number = row.machineEntity
    var surface: String { surfaces[row.surface] }
    let key = entityTable.slots[Int(number)].key
    if review?.kind != nil, EntityFamily(row.kind) != key.family {
      number = entityTable.number(adding: EntityKey(family: EntityFamily(row.kind), name: surface))
    }
    if let other = entityTable.slots[Int(number)].review?.splitAliases[surface] {
      number = entityTable.number(adding: other)
    }
    return number
  }

  /// The analyst's word on where a mention lies: on it, else on its entity, else on what that was merged into.
  func placeDecision(on row: MentionRow, _ review: MentionReview?) -> PlaceDecision? {
    if let place = review?.place { return place }
    guard !placeReviews.isEmpty else { return nil }
    return placeReviews[entityTable.slots[Int(row.entity)].key]?.decision
      ?? placeReviews[entityTable.slots[Int(entityTable.root(row.entity))].key]?.decision
  }

  /// Lists an incident with the place where it is now, after what `row` of an article says of its place may have changed.
  private mutating func settleLocation(of incident: Int, by row: IncidentRow, _ article: Int) {
    let slot = incidentTable.slots[incident]
    guard slot.location < 0 || slot.location != slot.machineLocation || settledLocation(of: row, article) != nil else {
      return
    }
    settleLocation(of: incident)
  }

  /// Where the analyst put the mention of an incident's place; nil where nobody did.
  private func settledLocation(of row: IncidentRow, _ article: Int) -> Int32? {
    guard row.place >= 0 else { return nil }
    let mention = slots[article].mentions[Int(row.place)]
    return mention.isPlaceDecided && !mention.isRejected ? mention.location : nil
  }

  /// Lists an incident with the place where it is now, or with none when nothing tells of it any more: the analyst's place for it, else
  /// where the analyst put the place that the first article names, else the machine's.
  mutating func settleLocation(of index: Int) {
    let slot = incidentTable.slots[index]
    var location = slot.machineLocation
    for member in slot.members {
      let article = member.article.value
      guard let settled = settledLocation(of: slots[article].incidents[member.number], article) else { continue }
      location = settled
      break
    }
    if let place = slot.review?.place?.value {
      location = locationTable.number(adding: LocationKey(place, name: place.name))
    }
    if !slot.isAlive { location = -1 }
    if slot.location >= 0, slot.location != location || !slot.isAlive {
      locationTable.slots[Int(slot.location)].incidents.removeSorted(Int32(index))
    }
    if location >= 0 { locationTable.slots[Int(location)].incidents.insertSorted(Int32(index)) }
    if slot.location != location { revisions.incidents += 1 }
    incidentTable.slots[index].location = location
  }
}

/// What the mentions of one article add to entities and locations.
private struct MentionTally {
  var entities: [Int32: SIMD16<Int32>] = [:]
  var locations: [Int32: Int32] = [:]
  var decided: [Int32: Int32] = [:]
  var doubtful: [Int32: Int32] = [:]
}
