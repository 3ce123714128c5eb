import Annotation

extension CaseState {
  /// Checks all that the parts of the case promise each other. Costs as much as the case is large.
  package func checkInvariants() {
    var tally = ClaimTally()
    for (index, slot) in slots.enumerated() {
      checkLinks(of: index)
      precondition(indexByDigest[slot.record.digest] == Int32(index), "an article is not where its digest says")
      var unreviewed: Int32 = 0
      for row in slot.claims where !slot.isSetAside {
        tally.count(row, tags: row.review >= 0 ? slot.claimReviews[Int(row.review)].review.tags : [], by: 1)
        if row.status == .proposed { unreviewed += 1 }
      }
      precondition(days[index] == slot.day, "an article's day is stale")
      precondition(unreviewed == slot.unreviewedCount, "an article's unreviewed claims are miscounted")
    }
    precondition(tally == claimTally, "claims are miscounted")
    checkEntities()
    checkLocations()
    for (number, slot) in incidentTable.slots.enumerated() {
      precondition(incidentTable.number(of: slot.key) == Int32(number), "an incident is not where its key says")
      precondition(slot.members == slot.members.sorted(), "an incident's members are out of order")
      for member in slot.members {
        precondition(slots[member.article.value].incidents[member.number].incident == Int32(number), "a stray member")
      }
    }
    precondition(doneCount == slots.count { $0.review?.reading == .done }, "articles that are done are miscounted")
    precondition(analyzedCount == slots.count { $0.isAnalyzed }, "analysed articles are miscounted")
  }

  private func checkEntities() {
    var kinds: [Int32: SIMD16<Int32>] = [:]
    var claims: [Int32: Int32] = [:]
    var articles: [Int32: [Int32]] = [:]
    for (index, slot) in slots.enumerated() where !slot.isSetAside {
      for row in slot.mentions where !row.isRejected {
        kinds[row.entity, default: .zero][row.kind.ordinal] += 1
        articles[row.entity, default: []].insertSorted(Int32(index))
      }
      for row in slot.claims where row.status != .rejected && row.speaker >= 0 { claims[row.speaker, default: 0] += 1 }
    }
    for (number, slot) in entityTable.slots.enumerated() {
      precondition(slot.kinds == kinds[Int32(number)] ?? .zero, "mentions of an entity are miscounted")
      precondition(slot.claimCount == claims[Int32(number)] ?? 0, "claims of an entity are miscounted")
      precondition(slot.articles == articles[Int32(number)] ?? [], "articles of an entity are wrong")
      precondition(entityTable.number(of: slot.key) == Int32(number), "an entity is not where its key says")
      if slot.parent >= 0 {
        precondition(entityTable.slots[Int(slot.parent)].children.containsSorted(Int32(number)), "a lost child")
        precondition(entityTable.root(slot.parent) != Int32(number), "entities merged in a circle")
      }
    }
  }

  private func checkLocations() {
    var counts: [Int32: Int32] = [:]
    var doubtful: [Int32: Int32] = [:]
    var articles: [Int32: [Int32]] = [:]
    for (index, slot) in slots.enumerated() where !slot.isSetAside {
      for row in slot.mentions where !row.isRejected && row.location >= 0 {
        counts[row.location, default: 0] += 1
        if row.isMachinePlaceDoubtful, !row.isPlaceDecided { doubtful[row.location, default: 0] += 1 }
        articles[row.location, default: []].insertSorted(Int32(index))
      }
    }
    for (number, slot) in locationTable.slots.enumerated() {
      precondition(slot.mentionCount == counts[Int32(number)] ?? 0, "mentions of a place are miscounted")
      precondition(slot.doubtfulCount == doubtful[Int32(number)] ?? 0, "doubtful mentions of a place are miscounted")
      precondition(slot.articles == articles[Int32(number)] ?? [], "articles of a place are wrong")
      for incident in slot.incidents {
        precondition(
          incidentTable.slots[Int(incident)].location == Int32(number), "an incident is listed at another place")
      }
    }
  }

  /// Checks the links between rows and reviews of an article.
  func checkLinks(of index: Int) {
    let slot = slots[index]
    for (number, row) in slot.claims.enumerated() where row.review >= 0 {
      precondition(slot.claimReviews[Int(row.review)].row == Int32(number), "a claim and its review disagree")
    }
    for (number, row) in slot.mentions.enumerated() where row.review >= 0 {
      precondition(slot.mentionReviews[Int(row.review)].row == Int32(number), "a mention and its review disagree")
    }
    precondition(slot.claimReviews.allSatisfy { $0.row < Int32(slot.claims.count) }, "a review of no claim")
    precondition(slot.mentionReviews.allSatisfy { $0.row < Int32(slot.mentions.count) }, "a review of no mention")
  }
}

extension CaseState {
  /// All that was decided, in an order that follows from it: equal for cases in which the same was decided.
  package var reviews: [ReviewRecord] {
    var all: [ReviewRecord] = []
    for slot in slots {
      if let review = slot.review { all.append(.article(slot.record.digest, review)) }
      for entry in slot.claimReviews { all.append(.claim(entry.key, entry.review)) }
      for entry in slot.mentionReviews { all.append(.mention(entry.key, entry.review)) }
    }
    let reviewed = entityTable.slots.filter { $0.review != nil }.sorted { $0.key < $1.key }
    for slot in reviewed { all.append(.entity(slot.key, slot.review)) }
    for key in placeReviews.keys.sorted() { all.append(.place(key, placeReviews[key])) }
    for slot in incidentTable.slots.filter({ $0.review != nil }).sorted(by: { $0.key.sortText < $1.key.sortText }) {
      all.append(.incident(slot.key, slot.review))
    }
    for tag in tags { all.append(.tag(tag.name, tagReviews[tag.name])) }
    for (link, review) in links() { all.append(.link(link, review)) }
    return all
  }
}
