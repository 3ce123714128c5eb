import Annotation

/// What the machine proposes of an incident, put together from the articles that tell of it.
struct IncidentProposal {
  private(set) var mode: String?
  private(set) var perpetrators: [IncidentActor] = []
  private(set) var targets: [IncidentActor] = []
  private(set) var weapon: String?
  private(set) var counts: [Quantity.What: IncidentCount] = [:]
  /// Whether figures come from claims whose numbers an analyst corrected.
  private(set) var isCorrected = false

  /// The proposal from `members`, in order.
  ///
  /// - Parameter asCorrected: whether the numbers that an analyst gave to claims stand in place of what the machine read in them.
  init(_ members: [IncidentRef], in state: CaseState, asCorrected: Bool = true) {
    var modes: [(mode: String, count: Int)] = []
    var bests: [Quantity.What: [Int: Int]] = [:]
    for member in members {
      let corrected = asCorrected ? state.correctedCounts(of: member) : [:]
      let claims = state.slots[member.article.value].claims
      let row = state.slots[member.article.value].incidents[member.number].without { number in
        claims.indices.contains(Int(number)) && claims[Int(number)].status == .rejected || corrected[number] != nil
      }
      isCorrected = isCorrected || !corrected.isEmpty
      for number in corrected.keys.sorted() { addCounts(corrected[number] ?? [], to: &bests) }
      if let mode = row.mode {
        if let place = modes.firstIndex(where: { $0.mode == mode }) {
          modes[place].count += 1
        } else {
          modes.append((mode, 1))
        }
      }
      addActors(of: row, in: member.article.value, state)
      addCounts(row.counts, to: &bests)
      if weapon == nil { weapon = row.weapon }
    }
    // The first of the most frequent.
    var most = 0
    for entry in modes where entry.count > most { (mode, most) = (entry.mode, entry.count) }
    for (what, figures) in bests { settleBest(of: what, figures) }
  }

  private mutating func addActors(of row: IncidentRow, in article: Int, _ state: CaseState) {
    func actor(_ number: Int32, _ certainty: Certainty) -> IncidentActor {
      let root = state.entityTable.root(state.present(number, in: article))
      return IncidentActor(
        entity: state.entityTable.slots[Int(root)].key, name: state.name(ofEntity: root), certainty: certainty)
    }
    for perpetrator in row.perpetrators {
      let new = actor(perpetrator.entity, perpetrator.certainty)
      if !perpetrators.contains(where: { $0.entity == new.entity && $0.certainty == new.certainty }) {
        perpetrators.append(new)
      }
    }
    for target in row.targets {
      let new = actor(target, .asserted)
      if !targets.contains(where: { $0.entity == new.entity }) { targets.append(new) }
    }
  }

  private mutating func addCounts(_ told: [Incident.Count], to bests: inout [Quantity.What: [Int: Int]]) {
    for count in told {
      var range = counts[count.what] ?? IncidentCount()
      let figures = [count.range.low, count.range.best, count.range.high].compactMap(\.self)
      if let least = figures.min() { range.low = Decided(min(least, range.low?.value ?? least)) }
      if let most = figures.max() { range.high = Decided(max(most, range.high?.value ?? most)) }
      counts[count.what] = range
      if let best = count.range.best { bests[count.what, default: [:]][best, default: 0] += 1 }
    }
  }

  /// The best figure is the one that most articles give; of equal ones the least, as careful coders count.
  private mutating func settleBest(of what: Quantity.What, _ figures: [Int: Int]) {
    let best = figures.min { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
    if let best { counts[what]?.best = Decided(best.key) }
  }
}

extension IncidentRow {
  /// The row without the figures that only rejected claims tell.
  fileprivate func without(_ isRejected: (Int32) -> Bool) -> IncidentRow {
    guard countClaims.contains(where: { !$0.isEmpty && $0.allSatisfy(isRejected) }) else { return self }
    var row = self
    row.counts = zip(counts, countClaims).filter { $1.isEmpty || !$1.allSatisfy(isRejected) }.map(\.0)
    return row
  }
}

extension CaseState {
  /// The numbers that an analyst gave to the claims of an article's incident, by the claims' numbers; those that are rejected give none.
  fileprivate func correctedCounts(of incident: IncidentRef) -> [Int32: [Incident.Count]] {
    let slot = slots[incident.article.value]
    guard !slot.claimReviews.isEmpty else { return [:] }
    var corrected: [Int32: [Incident.Count]] = [:]
    for number in slot.incidents[incident.number].claims where slot.claims.indices.contains(Int(number)) {
      let row = slot.claims[Int(number)]
      guard row.status != .rejected, row.review >= 0,
        let counts = slot.claimReviews[Int(row.review)].review.counts
      else { continue }
      corrected[number] = counts.map { count in
        func whole(_ value: Double?) -> Int? { value.flatMap { Int(exactly: $0.rounded()) } }
        return Incident.Count(
          what: count.what,
          range: CountRange(low: whole(count.low), best: whole(count.best), high: whole(count.high)))
      }
    }
    return corrected
  }

  /// What the mentions of the machine's entity `number` refer to in an article now, by the first of them; itself where it has none.
  fileprivate func present(_ number: Int32, in article: Int) -> Int32 {
    guard !slots[article].mentionReviews.isEmpty || entityTable.slots[Int(number)].review?.splitAliases.isEmpty == false
    else { return number }
    return slots[article].mentions.first { $0.machineEntity == number && !$0.isRejected }?.entity ?? number
  }
}
