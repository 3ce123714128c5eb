import Annotation

extension CaseState {
  /// The evidence of an incident: the claims that are found and not rejected, in order, and the keys that aren't found.
  func evidence(of key: IncidentKey) -> (refs: [ClaimRef], lost: [ClaimKey]) {
    guard let number = incidentTable.number(of: key) else { return ([], []) }
    let slot = incidentTable.slots[Int(number)]
    var refs: Set<ClaimRef> = []
    for member in slot.members {
      let claims = slots[member.article.value].claims
      for claim in slots[member.article.value].incidents[member.number].claims
      where claims[Int(claim)].status != .rejected {
        refs.insert(ClaimRef(article: member.article, number: Int(claim)))
      }
    }
    var lost: [ClaimKey] = []
    for claim in slot.review?.removedClaims ?? [] { if let ref = claimRef(claim) { refs.remove(ref) } }
    for claim in slot.review?.addedClaims ?? [] {
      guard let ref = claimRef(claim) else {
        lost.append(claim)
        continue
      }
      if slots[ref.article.value].claims[ref.number].status != .rejected { refs.insert(ref) }
    }
    return (refs.sorted(), lost)
  }

  /// The articles that tell of an incident, sorted.
  func articleNumbers(of key: IncidentKey) -> [Int32] {
    guard let number = incidentTable.number(of: key) else { return [] }
    let slot = incidentTable.slots[Int(number)]
    var all = Set(slot.members.map { Int32($0.article.value) })
    for claim in slot.review?.addedClaims ?? [] {
      if let article = indexByDigest[claim.article] { all.insert(article) }
    }
    return all.sorted()
  }

  /// The incidents of the case by date, undated ones last, then in order of articles.
  package func incidents() -> [IncidentKey] {
    sorted(incidentTable.slots.indices.filter { incidentTable.slots[$0].isAlive })
  }

  /// The incidents that an article tells of, by the machine's word or the analyst's, in the order of the case.
  package func incidents(in article: ArticleIndex) -> [IncidentKey] {
    var numbers = Set(slots[article.value].incidents.map(\.incident))
    let digest = slots[article.value].record.digest
    for (claim, incidents) in incidentTable.byAddedClaim where claim.article == digest { numbers.formUnion(incidents) }
    return sorted(numbers.lazy.map { Int($0) }.filter { incidentTable.slots[$0].isAlive })
  }

  private func sorted(_ places: some Sequence<Int>) -> [IncidentKey] {
    places.map { (place: $0, order: order(of: $0)) }.sorted { $0.order < $1.order }
      .map { incidentTable.slots[$0.place].key }
  }

  private func order(of index: Int) -> IncidentOrder {
    let slot = incidentTable.slots[index]
    let first =
      slot.members.first
      ?? slot.review?.addedClaims.lazy.compactMap { claim in
        self.indexByDigest[claim.article].map { IncidentRef(article: ArticleIndex(Int($0)), number: 0) }
      }.first
    return IncidentOrder(
      start: slot.start, first: first ?? IncidentRef(article: ArticleIndex(.max), number: 0), key: slot.key.sortText)
  }

  /// The incidents that a claim is evidence of.
  package func incidents(of ref: ClaimRef) -> [IncidentKey] {
    guard slots.indices.contains(ref.article.value) else { return [] }
    let slot = slots[ref.article.value]
    guard slot.claims.indices.contains(ref.number) else { return [] }
    var numbers: Set<Int32> = []
    for row in slot.incidents where row.claims.contains(Int32(ref.number)) { numbers.insert(row.incident) }
    if !incidentTable.byAddedClaim.isEmpty, let key = claimKey(ref) {
      numbers.formUnion(incidentTable.byAddedClaim[key] ?? [])
    }
    return numbers.sorted().map { incidentTable.slots[Int($0)].key }.filter { evidence(of: $0).refs.contains(ref) }
  }

  /// What names the claim at `ref` for good; nil where there is none. Reads one article's findings unless the claim has a review.
  package func claimKey(_ ref: ClaimRef) -> ClaimKey? {
    let slot = slots[ref.article.value]
    guard slot.claims.indices.contains(ref.number) else { return nil }
    let row = slot.claims[ref.number]
    if row.review >= 0 { return slot.claimReviews[Int(row.review)].key }
    return findings(of: ref.article).map { Self.key(of: ref.number, in: $0, article: slot.record.digest) }
  }

  /// The incidents that took place somewhere.
  package func incidents(at key: LocationKey) -> [IncidentKey] {
    guard let location = locationTable.number(of: key) else { return [] }
    return sorted(locationTable.slots[Int(location)].incidents.lazy.map { Int($0) })
  }

  /// The incident that `key` names; nil where there is none. Reads no findings.
  package func incident(_ key: IncidentKey) -> IncidentView? {
    guard let number = incidentTable.number(of: key), incidentTable.slots[Int(number)].isAlive else { return nil }
    let slot = incidentTable.slots[Int(number)]
    let review = slot.review
    let proposal = IncidentProposal(slot.members, in: self)
    let (claims, lost) = evidence(of: key)
    var counts = proposal.counts
    for (what, count) in review?.counts ?? [:] { counts[what] = count }
    var sources: Set<Int32> = []
    for article in articleNumbers(of: key) { sources.insert(slots[Int(article)].group) }
    var machineType: IncidentType?
    switch key {
    case .proposed(let category, _, _), .single(_, let category, _):
      machineType = IncidentType(category, mode: proposal.mode)
    case .made: break
    }
    let machine = MachineIncident(
      type: machineType, date: slot.machineDate,
      place: slot.machineLocation >= 0 ? place(ofLocation: slot.machineLocation) : nil, weapon: proposal.weapon,
      counts: proposal.isCorrected
        ? IncidentProposal(slot.members, in: self, asCorrected: false).counts : proposal.counts)
    return IncidentView(
      key: key, review: review, members: slot.members, type: review?.type?.value ?? machineType,
      date: review?.date?.value ?? slot.machineDate,
      place: review?.place?.value ?? (slot.location >= 0 ? place(ofLocation: slot.location) : nil),
      perpetrators: review?.perpetrators ?? proposal.perpetrators, targets: review?.targets ?? proposal.targets,
      weapon: review?.weapon?.value ?? proposal.weapon, counts: counts, claims: claims, lostClaims: lost,
      sourceCount: sources.count, machine: machine)
  }
}

/// The order of incidents in lists.
private struct IncidentOrder: Comparable {
  let start: String?
  let first: IncidentRef
  let key: String

  static func < (a: Self, b: Self) -> Bool {
    switch (a.start, b.start) {
    case (let left?, let right?) where left != right: return left < right
    case (nil, _?): return false
    case (_?, nil): return true
    default: break
    }
    return a.first != b.first ? a.first < b.first : a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
  }
}

extension IncidentKey {
  /// A text that tells keys apart, to sort by.
  package var sortText: String {
    switch self {
    case .proposed(let category, let place, let date): "p:\(date):\(category.rawValue):\(place.sortText)"
    case .single(let article, let category, let start): "s:\(article):\(start.value):\(category.rawValue)"
    case .made(let id): "m:\(id)"
    }
  }
}
