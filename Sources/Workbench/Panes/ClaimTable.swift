import CaseModel

/// What is known of claims, by article and number: a case has too many for keys of their own.
struct ClaimTable<Value: Sendable>: Sendable {
  private var rows: [[Value?]] = []

  /// What is known of the claim at `ref`; nil for nothing.
  subscript(ref: ClaimRef) -> Value? {
    get {
      guard rows.indices.contains(ref.article.value), rows[ref.article.value].indices.contains(ref.number) else {
        return nil
      }
      return rows[ref.article.value][ref.number]
    }
    set {
      let (article, number) = (ref.article.value, ref.number)
      if rows.count <= article { rows += Array(repeating: [], count: article + 1 - rows.count) }
      if rows[article].count <= number {
        rows[article] += Array(repeating: nil, count: number + 1 - rows[article].count)
      }
      rows[article][number] = newValue
    }
  }
}

extension CaseState {
  /// What changes when claims may read otherwise though nobody decided on them: names, places, analyses.
  var claimReadingRevisions: [Int] { [revisions.entities, revisions.locations, revisions.claimSets] }
}
