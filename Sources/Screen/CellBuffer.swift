/// A screen in memory: views draw on it, tests read it back, and the terminal shows what changed.
package struct CellBuffer: Equatable, Sendable {
  /// Cells from top to bottom.
  package let rows: Int
  /// Cells from left to right.
  package let columns: Int
  /// Where the terminal's cursor stands; nil hides it.
  package var cursor: CellPosition?
  var cells: [Cell]

  /// A blank screen; a negative size counts as none.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    cells = Array(repeating: .blank(), count: self.rows * self.columns)
  }

  /// The whole screen.
  package var bounds: Rect { Rect(row: 0, column: 0, height: rows, width: columns) }

  /// The cell at `row` and `column`.
  ///
  /// - Precondition: both are on the screen.
  package subscript(row: CellRow, column: CellColumn) -> Cell { cells[index(row, column)] }

  func index(_ row: CellRow, _ column: CellColumn) -> Int {
    precondition(
      row.value >= 0 && row.value < rows && column.value >= 0 && column.value < columns, "outside the screen")
    return row.value * columns + column.value
  }

  /// Fills `rect`, so far as it is on the screen, with one scalar.
  ///
  /// - Parameter scalar: one column wide; anything else fills with a question mark.
  package mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar = " ", style: Style = .plain) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let drawable = ScalarClass(scalar.value) == .narrow ? scalar.value : 0x3F
    let cell = Cell(drawable, width: 1, style: style)
    for row in area.top.value..<area.bottom.value {
      let start = row * columns + area.left.value
      set(start, cell)
      set(start + area.width - 1, cell)
      for index in start..<start + area.width { cells[index] = cell }
    }
  }

  /// Lays `style` over every cell of `rect` that is on the screen; what they show stays.
  package mutating func restyle(_ rect: Rect, with style: Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.top.value..<area.bottom.value {
      for column in area.left.value..<area.right.value {
        let index = row * columns + column
        cells[index].style = cells[index].style.overlaid(with: style)
      }
    }
  }

  /// Puts a cell of width 0 or 1 at `index`; a wide cell that this cuts in two leaves a blank.
  mutating func set(_ index: Int, _ cell: Cell) {
    switch cells[index].width {
    case 0: cells[index - 1] = .blank(cells[index - 1].style)
    case 2: cells[index + 1] = .blank(cells[index + 1].style)
    default: break
    }
    cells[index] = cell
  }

  /// Puts a wide cell at `index` and the one after.
  mutating func setWide(_ index: Int, _ scalar: UInt32, style: Style) {
    set(index, .blank(style))
    set(index + 1, .rightHalf(style))
    cells[index] = Cell(scalar, width: 2, style: style)
  }

  /// Stops the program unless every wide cell has its right half, in its row, and every right half its wide cell.
  package func checkInvariants() {
    precondition(cells.count == rows * columns)
    for (index, cell) in cells.enumerated() {
      let isLast = index % columns == columns - 1
      precondition(cell.width < 2 || !isLast && cells[index + 1].width == 0, "a wide cell without its right half")
      precondition(cell.width > 0 || index % columns > 0 && cells[index - 1].width == 2, "half a wide cell")
    }
  }
}
