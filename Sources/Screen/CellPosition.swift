/// A column of cells, 0-based from the left edge of the screen.
package struct CellColumn: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  /// Cells from the left edge.
  package let value: Int

  /// The column `value` cells from the left edge.
  package init(_ value: Int) { self.value = value }

  /// The column a literal in the source names.
  package init(integerLiteral value: Int) { self.value = value }

  /// Left to right.
  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }

  /// The column `cells` to the right.
  package static func + (a: Self, cells: Int) -> Self { Self(a.value + cells) }

  /// The column `cells` to the left.
  package static func - (a: Self, cells: Int) -> Self { Self(a.value - cells) }

  /// Cells from `b` to `a`.
  package static func - (a: Self, b: Self) -> Int { a.value - b.value }
}

/// A row of cells, 0-based from the top of the screen.
package struct CellRow: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  /// Cells from the top.
  package let value: Int

  /// The row `value` cells from the top.
  package init(_ value: Int) { self.value = value }

  /// The row a literal in the source names.
  package init(integerLiteral value: Int) { self.value = value }

  /// Top to bottom.
  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }

  /// The row `cells` further down.
  package static func + (a: Self, cells: Int) -> Self { Self(a.value + cells) }

  /// The row `cells` further up.
  package static func - (a: Self, cells: Int) -> Self { Self(a.value - cells) }

  /// Cells from `b` to `a`.
  package static func - (a: Self, b: Self) -> Int { a.value - b.value }
}

/// One cell of the screen.
package struct CellPosition: Hashable, Sendable {
  /// The cell's row.
  package var row: CellRow
  /// The cell's column.
  package var column: CellColumn

  /// The cell where `row` and `column` meet.
  package init(row: CellRow, column: CellColumn) {
    self.row = row
    self.column = column
  }
}
