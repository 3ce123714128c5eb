import Annotation

extension CaseState {
  /// Whether nobody has judged the claim at `ref`. Reads no findings.
  package func isUnreviewed(_ ref: ClaimRef) -> Bool {
    slots[ref.article.value].claims[ref.number].status == .proposed
  }

  /// What long lists sort claims by; nil where there is no claim. Constant time; reads no findings.
  package func facts(of ref: ClaimRef) -> ClaimFacts? {
    guard slots.indices.contains(ref.article.value), slots[ref.article.value].claims.indices.contains(ref.number) else {
      return nil
    }
    let slot = slots[ref.article.value]
    let row = slot.claims[ref.number]
    return ClaimFacts(
      status: row.status, kind: row.kind, certainty: row.certainty,
      speaker: row.speaker >= 0 ? entityTable.slots[Int(entityTable.root(row.speaker))].key : nil,
      firstTag: row.review >= 0 ? slot.claimReviews[Int(row.review)].review.tags.first : nil)
  }

  /// The claims that `query` asks for, in order of articles, then of text.
  ///
  /// Costs what the shortest list costs that has them all: of an article, an entity, a place, an incident, else of all claims.
  package func claims(_ query: ClaimQuery) -> [ClaimRef] {
    var found: [ClaimRef] = []
    let filter = ClaimFilter(query, in: self)
    if let numbers = articleNumbers(for: query) {
      for number in numbers { append(Int(number), filter, to: &found) }
    } else {
      for index in slots.indices { append(index, filter, to: &found) }
    }
    return found
  }

  /// Whether `query` asks for `ref`.
  package func matches(_ ref: ClaimRef, _ query: ClaimQuery) -> Bool {
    guard slots.indices.contains(ref.article.value), slots[ref.article.value].claims.indices.contains(ref.number) else {
      return false
    }
    return ClaimFilter(query, in: self).matches(ref.number, in: ref.article.value, of: self)
  }

  private func append(_ index: Int, _ filter: ClaimFilter, to found: inout [ClaimRef]) {
    let first = found.count
    for number in slots[index].claims.indices where filter.matches(number, in: index, of: self) {
      found.append(ClaimRef(article: ArticleIndex(index), number: number))
    }
    sortByText(&found[first...])
  }

  private func sortByText(_ refs: inout ArraySlice<ClaimRef>) {
    guard let last = refs.last, !slots[last.article.value].claimsAreInOrder else { return }
    refs.sort { precedesInText($0, $1) }
  }

  /// By article, then by the first byte of content, then by number. Numbers of no claim stand before all claims or behind them.
  private func precedesInText(_ a: ClaimRef, _ b: ClaimRef) -> Bool {
    if a.article != b.article { return a.article < b.article }
    let rows = slots[a.article.value].claims
    func start(_ ref: ClaimRef) -> Int {
      rows.indices.contains(ref.number) ? Int(rows[ref.number].start) : ref.number < 0 ? -1 : .max
    }
    let (left, right) = (start(a), start(b))
    return left != right ? left < right : a.number < b.number
  }

  /// The articles that may have what `query` asks for, sorted; nil for all.
  private func articleNumbers(for query: ClaimQuery) -> [Int32]? {
    var lists: [[Int32]] = []
    if let article = query.article { lists.append([Int32(article.value)]) }
    if let among = query.among { lists.append(among.map { Int32($0.value) }.sorted()) }
    if let key = query.speaker { lists.append(speakingNumbers(of: key)) }
    if let key = query.entity { lists.append(articleNumbers(of: key).unionSorted(speakingNumbers(of: key))) }
    if let key = query.location { lists.append(articleNumbers(at: key)) }
    if let key = query.incident { lists.append(articleNumbers(of: key)) }
    return lists.min { $0.count < $1.count }
  }

  private func speakingNumbers(of key: EntityKey) -> [Int32] {
    guard let number = entityTable.number(of: key) else { return [] }
    var all: [Int32] = []
    for member in entityTable.family(of: entityTable.root(number)) {
      all = all.unionSorted(entityTable.slots[Int(member)].speaking)
    }
    return all
  }

  /// How many claims there are of each sort.
  package var claimFacets: ClaimFacets {
    var facets = ClaimFacets()
    for status in ReviewStatus.allCases { facets.statuses[status] = Int(claimTally.statuses[status.ordinal]) }
    for kind in Claim.Kind.allCases { facets.kinds[kind] = Int(claimTally.kinds[kind.ordinal]) }
    for certainty in Certainty.allCases {
      facets.certainties[certainty] = Int(claimTally.certainties[certainty.ordinal])
    }
    facets.tags = claimTally.tags.mapValues { Int($0) }
    return facets
  }

  /// How far the review has come. Claims of articles that are set aside don't count.
  package var progress: Progress {
    Progress(
      articles: slots.count, analyzed: analyzedCount, done: doneCount, claims: claimTally.total,
      reviewed: claimTally.total - Int(claimTally.statuses[ReviewStatus.proposed.ordinal]))
  }

  /// The next claim after `position` (from the start when nil) that nobody has judged, and that `query` asks for; it wraps round.
  package func nextUnreviewed(after position: ClaimRef?, in query: ClaimQuery = ClaimQuery()) -> ClaimRef? {
    nearestUnreviewed(to: position, in: query, forward: true)
  }

  /// The last claim before `position` (from the end when nil) that nobody has judged, and that `query` asks for; it wraps round.
  package func previousUnreviewed(before position: ClaimRef?, in query: ClaimQuery = ClaimQuery()) -> ClaimRef? {
    nearestUnreviewed(to: position, in: query, forward: false)
  }

  private func nearestUnreviewed(to position: ClaimRef?, in query: ClaimQuery, forward: Bool) -> ClaimRef? {
    let filter = ClaimFilter(query, in: self)
    let numbers = articleNumbers(for: query)
    let count = numbers?.count ?? slots.count
    guard count > 0 else { return nil }
    func article(_ place: Int) -> Int { numbers.map { Int($0[place]) } ?? place }
    var place = forward ? 0 : count - 1
    if let position {
      let number = Int32(position.article.value)
      place = numbers?.placeSorted(of: number) ?? position.article.value
      if !forward, place == count || article(place) > position.article.value { place -= 1 }
    }
    // One article more than there are, so that the first is looked at again from its other side.
    for step in 0...count {
      let here = ((forward ? place + step : place - step) % count + count) % count
      let index = article(here)
      guard slots.indices.contains(index), slots[index].unreviewedCount > 0 else { continue }
      var refs: [ClaimRef] = []
      append(index, filter, to: &refs)
      refs.removeAll { slots[index].claims[$0.number].status != .proposed }
      if step == 0, let position, position.article.value == index {
        refs.removeAll { forward ? !precedesInText(position, $0) : !precedesInText($0, position) }
      }
      if let found = forward ? refs.first : refs.last { return found }
    }
    return nil
  }
}

/// A query on claims with its keys looked up.
struct ClaimFilter {
  private let query: ClaimQuery
  private var speakers: Set<Int32>?
  private var entities: Set<Int32>?
  private var location: Int32?
  private var evidence: Set<ClaimRef>?

  init(_ query: ClaimQuery, in state: CaseState) {
    self.query = query
    speakers = query.speaker.map { state.memberNumbers(of: $0) }
    entities = query.entity.map { state.memberNumbers(of: $0) }
    location = query.location.map { state.locationTable.number(of: $0) ?? -1 }
    evidence = query.incident.map { Set(state.evidence(of: $0).refs) }
  }

  /// Whether the query asks for claim `number` of article `index`.
  func matches(_ number: Int, in index: Int, of state: CaseState) -> Bool {
    if let article = query.article, article.value != index { return false }
    if let among = query.among, !among.contains(ArticleIndex(index)) { return false }
    if !query.includesSetAside, state.slots[index].isSetAside { return false }
    let row = state.slots[index].claims[number]
    if !query.statuses.isEmpty, !query.statuses.contains(row.status) { return false }
    if !query.kinds.isEmpty, !query.kinds.contains(row.kind) { return false }
    if !query.certainties.isEmpty, !query.certainties.contains(row.certainty) { return false }
    if let tag = query.tag {
      guard row.review >= 0, state.slots[index].claimReviews[Int(row.review)].review.tags.contains(tag) else {
        return false
      }
    }
    if let speakers, !speakers.contains(row.speaker) { return false }
    if let evidence, !evidence.contains(ClaimRef(article: ArticleIndex(index), number: number)) { return false }
    if let entities, !entities.contains(row.speaker) {
      guard state.slots[index].mentions.contains(where: { $0.isInside(row) && entities.contains($0.entity) }) else {
        return false
      }
    }
    if let location {
      guard state.slots[index].mentions.contains(where: { $0.isInside(row) && $0.location == location }) else {
        return false
      }
    }
    return true
  }
}

extension MentionRow {
  /// Whether it counts and stands in the content of `claim`.
  fileprivate func isInside(_ claim: ClaimRow) -> Bool { !isRejected && claim.start <= start && end <= claim.end }
}
