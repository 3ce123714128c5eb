import CaseModel

/// The rows of a list pane, made when what they depend on changes, and where the analyst is in them.
package struct ListPane<Row: Hashable & Sendable>: Sendable {
  /// What shows, in order.
  package internal(set) var rows: [Row] = []
  /// How many there would be without the filter.
  package internal(set) var unfilteredCount = 0
  /// Cursor, marks, scrolling.
  package internal(set) var list = ListState<Row>()
  /// What was typed to filter; empty for none.
  package internal(set) var filter = ""
  /// What was typed to search; empty for none.
  package internal(set) var search = ""
  /// The place of the order in the pane's list of orders.
  package internal(set) var order = 0
  /// What the rows were made for; nil when they must be made anew.
  var signature: RowSignature?

  /// The row under the cursor.
  package var current: Row? { rows.indices.contains(list.cursor) ? rows[list.cursor] : nil }

  /// The rows that an act means: the marked ones that show, in order, with those of a range; else the one under the cursor.
  package var targets: [Row] {
    let range = list.range
    let chosen = rows.enumerated().filter { index, row in
      list.marked.contains(row) || range?.contains(index) == true
    }
    return chosen.isEmpty ? current.map { [$0] } ?? [] : chosen.map(\.element)
  }

  /// Whether an act means rows that were marked.
  package var hasMarks: Bool { list.rangeStart != nil || !list.marked.isEmpty }

  /// Shows `rows`, with the cursor on the row it was on, if that is still there.
  mutating func show(_ rows: [Row], unfilteredCount: Int) {
    let kept = current
    self.rows = rows
    self.unfilteredCount = unfilteredCount
    if let kept, rows.indices.contains(list.cursor), rows[list.cursor] != kept, let place = rows.firstIndex(of: kept) {
      list.cursor = place
    } else if let kept, !rows.indices.contains(list.cursor), let place = rows.firstIndex(of: kept) {
      list.cursor = place
    }
    list.clamp(count: rows.count)
    if !list.marked.isEmpty { list.marked.formIntersection(rows) }
  }

  /// Puts the cursor on `row`; tells whether it is there.
  @discardableResult
  mutating func select(_ row: Row) -> Bool {
    guard let place = rows.firstIndex(of: row) else { return false }
    list.cursor = place
    return true
  }
}

/// What the rows of a pane depend on: while it is the same, they are.
struct RowSignature: Hashable, Sendable {
  var revisions: [Int]
  var scope: Scope
  var article: ArticleIndex?
  var filter: String
  var order: Int
  var folds: Set<LocationFold> = []
  var reference: ReferencePoint?
}
