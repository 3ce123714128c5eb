import CaseModel

/// Claims that a filter has read, kept while what the machine found is the same: a filter reads every claim of its scope at every key.
///
/// Only claims on which nothing was decided are kept, so that no decision is missed.
struct ClaimReads: Sendable {
  private var revisions: [Int] = []
  private var kept: [ClaimRef: ClaimView] = [:]

  /// More than this are not kept.
  private static let limit = 50_000

  /// The claims at `refs`, in their order; those that aren't there are left out.
  mutating func claims(at refs: [ClaimRef], in state: CaseState) -> [ClaimView] {
    guard refs.count <= Self.limit else { return state.claims(at: refs) }
    let now = [state.revisions.entities, state.revisions.locations, state.revisions.claimSets]
    if now != revisions || kept.count > Self.limit {
      kept = [:]
      revisions = now
    }
    let missing = refs.filter { kept[$0] == nil || state.isDecidedOn($0) }
    var read: [ClaimRef: ClaimView] = [:]
    for claim in state.claims(at: missing) {
      if claim.review == nil { kept[claim.ref] = claim } else { read[claim.ref] = claim }
    }
    return refs.compactMap { read[$0] ?? (state.isDecidedOn($0) ? nil : kept[$0]) }
  }
}
