import Annotation

/// The one place where what was decided is kept. Every command ends here, and so does taking it back.
extension CaseState {
  /// Keeps `record`, or forgets it where its review is nil.
  /// - Returns: what was kept before.
  mutating func put(_ record: ReviewRecord) -> ReviewRecord {
    switch record {
    case .claim(let key, let review): .claim(key, put(review, on: key))
    case .mention(let key, let review): .mention(key, put(review, on: key))
    case .entity(let key, let review): .entity(key, put(review, on: key))
    case .place(let key, let review): .place(key, put(review, on: key))
    case .article(let digest, let review): .article(digest, put(review, on: digest))
    case .incident(let key, let review): .incident(key, put(review, on: key))
    case .tag(let name, let review): .tag(name, put(review, on: name))
    case .link(let link, let review): .link(link, put(review, on: link))
    }
  }

  private mutating func put(_ review: ClaimReview?, on key: ClaimKey) -> ClaimReview? {
    guard let number = indexByDigest[key.article] else { return nil }
    let index = Int(number)
    let place = slots[index].claimReviews.firstIndex { $0.key == key }
    let old = place.map { slots[index].claimReviews[$0].review }
    let count = slots[index].claims.count
    defer {
      if slots[index].claims.count != count { revisions.claimSets += 1 }
      // Incidents take their figures from claims.
      if old?.counts != review?.counts { revisions.incidents += 1 }
    }
    changeClaims(of: index) { state in
      switch (place, review) {
      case (let place?, let review?): state.slots[index].claimReviews[place].review = review
      case (let place?, nil): state.slots[index].claimReviews.remove(at: place)
      case (nil, let review?):
        let row = state.machineRow(for: key, in: index, unlessAdded: review)
        let entry = ClaimEntry(key: key, review: review, row: row)
        let next = state.slots[index].claimReviews.firstIndex { Self.precedes(key, $0.key) }
        state.slots[index].claimReviews.insert(entry, at: next ?? state.slots[index].claimReviews.count)
      case (nil, nil): return
      }
      state.linkClaims(of: index)
    }
    return old
  }

  /// An added claim takes a machine's row only when they are the same.
  private func machineRow(for key: ClaimKey, in index: Int, unlessAdded review: ClaimReview) -> Int32 {
    guard review.added != nil else { return machineRow(for: key, in: index) }
    let hash = key.anchorHash
    let row = slots[index].claims.prefix(slots[index].machineClaimCount).firstIndex { $0.hash == hash && $0.review < 0 }
    return row.map(Int32.init) ?? -1
  }

  private static func precedes(_ a: ClaimKey, _ b: ClaimKey) -> Bool {
    let (left, right) = (a.content.first?.start.value ?? 0, b.content.first?.start.value ?? 0)
    return left != right ? left < right : a.anchorHash < b.anchorHash
  }

  private mutating func put(_ review: MentionReview?, on key: MentionKey) -> MentionReview? {
    guard let number = indexByDigest[key.article] else { return nil }
    let index = Int(number)
    let place = slots[index].mentionReviews.firstIndex { $0.key == key }
    let old = place.map { slots[index].mentionReviews[$0].review }
    changeMentions(of: index) { state in
      switch (place, review) {
      case (let place?, let review?): state.slots[index].mentionReviews[place].review = review
      case (let place?, nil): state.slots[index].mentionReviews.remove(at: place)
      case (nil, let review?):
        var row = state.machineRow(for: key, in: index, exactly: true)
        if row < 0, !review.isAdded { row = state.machineRow(for: key, in: index, exactly: false) }
        let next = state.slots[index].mentionReviews.firstIndex { Self.precedes(key, $0.key) }
        state.slots[index].mentionReviews.insert(
          MentionEntry(key: key, review: review, row: row), at: next ?? state.slots[index].mentionReviews.count)
      case (nil, nil): return
      }
      state.linkMentions(of: index)
    }
    return old
  }

  private static func precedes(_ a: MentionKey, _ b: MentionKey) -> Bool {
    a.span != b.span ? a.span < b.span : a.kind.ordinal < b.kind.ordinal
  }

  private mutating func put(_ review: EntityReview?, on key: EntityKey) -> EntityReview? {
    let number = entityTable.number(adding: key)
    let old = entityTable.slots[Int(number)].review
    entityTable.slots[Int(number)].review = review
    settleParent(of: number)
    let isMoved = old?.mergedInto != review?.mergedInto
    if isMoved {
      for form in shortForms where form.value.keys.contains(number) { settleParent(of: form.key) }
    }
    if old?.splitAliases ?? [:] != review?.splitAliases ?? [:] || (isMoved && !placeReviews.isEmpty) {
      resolveMentions(thatMayReferTo: number, old?.splitAliases ?? [:], review?.splitAliases ?? [:])
    }
    revisions.entities += 1
    return old
  }

  /// Works out anew the mentions of `number` and of what its aliases were split off to.
  private mutating func resolveMentions(
    thatMayReferTo number: Int32, _ old: [String: EntityKey], _ new: [String: EntityKey]
  ) {
    var touched: [Int32] = []
    for member in entityTable.family(of: number) {
      touched = touched.unionSorted(entityTable.slots[Int(member)].articles)
    }
    for key in Set(old.values).union(new.values) {
      if let other = entityTable.number(of: key) {
        touched = touched.unionSorted(entityTable.slots[Int(other)].articles)
      }
    }
    for index in touched { changeMentions(of: Int(index)) }
  }

  private mutating func put(_ review: PlaceReview?, on key: EntityKey) -> PlaceReview? {
    let number = entityTable.number(adding: key)
    let old = placeReviews[key]
    placeReviews[key] = review
    var touched: [Int32] = []
    for member in entityTable.family(of: number) {
      touched = touched.unionSorted(entityTable.slots[Int(member)].articles)
    }
    for index in touched { changeMentions(of: Int(index)) }
    revisions.locations += 1
    return old
  }

  private mutating func put(_ review: ArticleReview?, on digest: ArticleDigest) -> ArticleReview? {
    guard let number = indexByDigest[digest] else { return nil }
    let index = Int(number)
    let old = slots[index].review
    let isMoved = (old?.setAside == nil) != (review?.setAside == nil)
    if isMoved { retract(index) }
    slots[index].review = review
    days[index] = slots[index].day
    if isMoved {
      contribute(index)
      revisions.claimSets += 1
      revisions.claims += 1
      revisions.entities += 1
      revisions.locations += 1
      revisions.incidents += 1
    }
    doneCount += (review?.reading == .done ? 1 : 0) - (old?.reading == .done ? 1 : 0)
    revisions.articles += 1
    return old
  }

  private mutating func put(_ review: IncidentReview?, on key: IncidentKey) -> IncidentReview? {
    let number = incidentNumber(adding: key)
    let old = incidentTable.slots[Int(number)].review
    for claim in old?.addedClaims ?? [] {
      incidentTable.byAddedClaim[claim]?.removeSorted(number)
      if incidentTable.byAddedClaim[claim]?.isEmpty == true { incidentTable.byAddedClaim[claim] = nil }
    }
    for claim in review?.addedClaims ?? [] { incidentTable.byAddedClaim[claim, default: []].insertSorted(number) }
    incidentTable.slots[Int(number)].review = review
    settleLocation(of: Int(number))
    revisions.incidents += 1
    return old
  }

  private mutating func put(_ review: TagReview?, on name: TagName) -> TagReview? {
    let old = tagReviews[name]
    tagReviews[name] = review
    revisions.claims += 1
    return old
  }

  private mutating func put(_ review: LinkReview?, on link: ClaimLink) -> LinkReview? {
    let old = linkReviews[link]
    linkReviews[link] = review
    if old == nil, review != nil {
      linksByClaim[link.from, default: []].append(link)
      linksByClaim[link.to, default: []].append(link)
    } else if old != nil, review == nil {
      for key in [link.from, link.to] {
        linksByClaim[key]?.removeAll { $0 == link }
        if linksByClaim[key]?.isEmpty == true { linksByClaim[key] = nil }
      }
    }
    revisions.claims += 1
    return old
  }
}
