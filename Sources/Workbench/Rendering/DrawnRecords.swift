import CaseModel

/// Records that the last drawing showed, kept for the next: looking one up means to unpack what was found in its article.
struct DrawnRecords: Sendable {
  /// What they were looked up at; after a change all are looked up again.
  private var revisions: [Int] = []
  private var claims: [ClaimRef: ClaimView] = [:]
  private var incidents: [IncidentKey: IncidentView] = [:]
  private var written: [LocationKey: String] = [:]

  /// More than this are not kept.
  private static let limit = 20_000

  /// Forgets everything, where the case has changed.
  mutating func catchUp(with state: CaseState) {
    let now = Self.revisions(of: state)
    if now != revisions || max(claims.count, incidents.count, written.count) > Self.limit {
      self = DrawnRecords()
      revisions = now
    }
  }

  /// Looks up those of `refs` that are not here; several of one article all at once.
  mutating func look(up refs: [ClaimRef], in state: CaseState) {
    var missing: [ArticleIndex: [ClaimRef]] = [:]
    for ref in refs where claims[ref] == nil { missing[ref.article, default: []].append(ref) }
    for (article, refs) in missing {
      if refs.count == 1 {
        claims[refs[0]] = state.claim(refs[0])
      } else {
        for claim in state.claims(in: article) { claims[claim.ref] = claim }
      }
    }
  }

  /// Looks up those of `keys` that are not here.
  mutating func look(up keys: [IncidentKey], in state: CaseState) {
    for key in keys where incidents[key] == nil { incidents[key] = state.incident(key) }
  }

  /// Looks up what articles write for those of `rows` that are not here.
  mutating func look(upWritten rows: some Sequence<LocationRow>, in state: CaseState) {
    for case .place(let key, _) in rows where written[key] == nil {
      written[key] = state.writtenNames(at: key, limit: 3).map(Shown.oneLine).joined(separator: ", ")
    }
  }

  /// What articles write for a place, where that was looked up.
  func written(_ key: LocationKey) -> String { written[key] ?? "" }

  /// The claim at `ref`, from here where `state` is as it was.
  func claim(_ ref: ClaimRef, in state: CaseState) -> ClaimView? {
    if let kept = claims[ref], revisions == Self.revisions(of: state) { return kept }
    return state.claim(ref)
  }

  /// The incident that `key` names, from here where `state` is as it was.
  func incident(_ key: IncidentKey, in state: CaseState) -> IncidentView? {
    if let kept = incidents[key], revisions == Self.revisions(of: state) { return kept }
    return state.incident(key)
  }

  /// Articles' metadata and reading states are not among what these records show.
  private static func revisions(of state: CaseState) -> [Int] {
    let now = state.revisions
    return [now.claims, now.entities, now.locations, now.incidents]
  }
}

extension ListPane {
  /// The rows that show in `height` rows of the screen.
  func shown(height: Int) -> ArraySlice<Row> {
    let first = list.firstRow(height: height, count: rows.count)
    return rows.dropFirst(first).prefix(max(0, height))
  }
}
