/// Where the analyst is in a list: the cursor, what shows at the top, marks and a range being selected.
///
/// The rows themselves are the pane's; a list of another length is met with `clamp`.
package struct ListState<Key: Hashable & Sendable>: Equatable, Sendable {
  /// The row that actions act on, 0-based; 0 in an empty list.
  package var cursor = 0
  /// The first row shown.
  package var top = 0
  /// Columns scrolled away on the left.
  package var skip = 0
  /// Rows marked one by one or by range. Never read in set order.
  package var marked: Set<Key> = []
  /// Where a range selection began; nil when none is under way.
  package var rangeStart: Int?

  /// The start of a list.
  package init() {}

  /// Moves the cursor by `rows`, stopping at the ends of `count` rows.
  package mutating func move(by rows: Int, count: Int) {
    cursor = min(max(0, cursor + rows), max(0, count - 1))
  }

  /// Brings cursor and range back inside `count` rows.
  package mutating func clamp(count: Int) {
    cursor = min(max(0, cursor), max(0, count - 1))
    top = min(max(0, top), max(0, count - 1))
    if let start = rangeStart { rangeStart = count == 0 ? nil : min(start, count - 1) }
  }

  /// The rows from the start of the range to the cursor, ends included; nil without a range.
  package var range: ClosedRange<Int>? { rangeStart.map { min($0, cursor)...max($0, cursor) } }

  /// The first row to show so that the cursor is in a window of `height` rows, moving as little as needed.
  package func firstRow(height: Int, count: Int) -> Int {
    guard height > 0, count > height else { return 0 }
    var first = min(top, count - height)
    if cursor < first { first = cursor }
    if cursor >= first + height { first = cursor - height + 1 }
    return max(0, first)
  }
}
