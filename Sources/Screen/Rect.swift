/// A rectangle of cells; it may be empty, and may reach past the screen.
///
///     Rect(row: 1, column: 2, height: 2, width: 3)      0 1 2 3 4 5
///                                                     0 . . . . . .
///     top 1, bottom 3, left 2, right 5                1 . . # # # .
///                                                     2 . . # # # .
package struct Rect: Hashable, Sendable {
  /// The first row inside.
  package let top: CellRow
  /// The first column inside.
  package let left: CellColumn
  /// Rows inside, 0 or more.
  package let height: Int
  /// Columns inside, 0 or more.
  package let width: Int

  /// A rectangle with its first cell at `row` and `column`; a negative size counts as none.
  package init(row: CellRow, column: CellColumn, height: Int, width: Int) {
    top = row
    left = column
    self.height = max(0, height)
    self.width = max(0, width)
  }

  /// The first row below.
  package var bottom: CellRow { top + height }
  /// The first column to the right.
  package var right: CellColumn { left + width }
  /// Whether no cell is inside.
  package var isEmpty: Bool { height == 0 || width == 0 }

  /// Whether the cell at `position` is inside.
  package func contains(_ position: CellPosition) -> Bool {
    top <= position.row && position.row < bottom && left <= position.column && position.column < right
  }

  /// Row `index` of the rectangle, counted from its top: one cell high, or empty where there is no such row.
  package func row(_ index: Int) -> Rect {
    let inside = index >= 0 && index < height
    return Rect(row: top + index, column: left, height: inside ? 1 : 0, width: width)
  }

  /// The first `count` rows and the rest; a count beyond the height takes all.
  package func split(top count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), height)
    return (
      Rect(row: top, column: left, height: taken, width: width),
      Rect(row: top + taken, column: left, height: height - taken, width: width)
    )
  }

  /// All but the last `count` rows, and those; a count beyond the height takes all.
  package func split(bottom count: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = split(top: height - min(max(0, count), height))
    return (rest, bottom)
  }

  /// The first `count` columns and the rest; a count beyond the width takes all.
  package func split(left count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), width)
    return (
      Rect(row: top, column: left, height: height, width: taken),
      Rect(row: top, column: left + taken, height: height, width: width - taken)
    )
  }

  /// All but the last `count` columns, and those; a count beyond the width takes all.
  package func split(right count: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = split(left: width - min(max(0, count), width))
    return (rest, right)
  }

  /// The rectangle without the given number of rows and columns on each side.
  package func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
    Rect(row: self.top + top, column: self.left + left, height: height - top - bottom, width: width - left - right)
  }

  /// The rectangle without `cells` on every side.
  package func inset(by cells: Int) -> Rect { inset(top: cells, left: cells, bottom: cells, right: cells) }

  /// The cells that both rectangles hold.
  package func intersection(_ other: Rect) -> Rect {
    let row = max(top, other.top)
    let column = max(left, other.left)
    return Rect(
      row: row, column: column, height: min(bottom, other.bottom) - row, width: min(right, other.right) - column)
  }

  /// A rectangle of at most the given size in the middle of this one.
  package func centered(height: Int, width: Int) -> Rect {
    let height = min(max(0, height), self.height)
    let width = min(max(0, width), self.width)
    return Rect(
      row: top + (self.height - height) / 2, column: left + (self.width - width) / 2, height: height, width: width)
  }
}
