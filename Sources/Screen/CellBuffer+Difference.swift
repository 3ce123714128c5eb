/// Neighbouring cells of one row in one style.
package struct CellRun: Equatable, Sendable {
  /// Where the first of them stands.
  package let start: CellPosition
  /// How many columns they take together, 1 or more.
  package let width: Int
  /// The style of them all.
  package let style: Style

  /// A run of `width` columns from `start`.
  package init(start: CellPosition, width: Int, style: Style) {
    self.start = start
    self.width = width
    self.style = style
  }
}

extension CellBuffer {
  /// What must be drawn to turn `old` into this screen, from top to bottom and left to right.
  ///
  /// No run starts or ends inside a wide cell. Without an old screen, or with one of another size, it is everything.
  package func runs(changedFrom old: CellBuffer?) -> [CellRun] {
    let known = old.flatMap { $0.rows == rows && $0.columns == columns ? $0 : nil }
    var runs: [CellRun] = []
    for row in 0..<rows {
      var column = 0
      while column < columns {
        let index = row * columns + column
        let width = max(1, cells[index].width)
        if let known, isSame(known, index, width) {
          column += width
          continue
        }
        let style = cells[index].style
        var end = column + width
        while end < columns {
          let next = row * columns + end
          let nextWidth = max(1, cells[next].width)
          if cells[next].style != style { break }
          if let known, isSame(known, next, nextWidth) { break }
          end += nextWidth
        }
        let start = CellPosition(row: CellRow(row), column: CellColumn(column))
        runs.append(CellRun(start: start, width: end - column, style: style))
        column = end
      }
    }
    return runs
  }

  private func isSame(_ old: CellBuffer, _ index: Int, _ width: Int) -> Bool {
    cells[index] == old.cells[index] && (width < 2 || cells[index + 1] == old.cells[index + 1])
  }
}
