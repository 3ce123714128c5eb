import Annotation

/// What the machine proposes of an incident, put together from the articles that tell of it.
struct IncidentProposal {
  private(set) var mode: String?
  private(set) var perpetrators: [IncidentActor] = []
  private(set) var targets: [IncidentActor] = []
  private(set) var weapon: String?
  private(set) var counts: [Quantity.What: IncidentCount] = [:]

  /// The proposal from `members`, in order.
  init(_ members: [IncidentRef], in state: CaseState) {
    var modes: [(mode: String, count: Int)] = []
    var bests: [Quantity.What: [Int: Int]] = [:]
    for member in members {
      let claims = state.slots[member.article.value].claims
      let row = state.slots[member.article.value].incidents[member.number].without { number in
        claims.indices.contains(Int(number)) && claims[Int(number)].status == .rejected
      }
      if let mode = row.mode {
        if let place = modes.firstIndex(where: { $0.mode == mode }) {
          modes[place].count += 1
        } else {
          modes.append((mode, 1))
        }
      }
      addActors(of: row, in: member.article.value, state)
      addCounts(of: row, to: &bests)
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

  private mutating func addCounts(of row: IncidentRow, to bests: inout [Quantity.What: [Int: Int]]) {
    for count in row.counts {
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
  /// What the mentions of the machine's entity `number` refer to in an article now, by the first of them; itself where it has none.
  fileprivate func present(_ number: Int32, in article: Int) -> Int32 {
    guard !slots[article].mentionReviews.isEmpty || entityTable.slots[Int(number)].review?.splitAliases.isEmpty == false
    else { return number }
    return slots[article].mentions.first { $0.machineEntity == number && !$0.isRejected }?.entity ?? number
  }
}
