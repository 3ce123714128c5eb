import Testing

@testable import Screen

struct `The difference of two screens` {
  @Test func `is everything where there is no old one of the same size`() {
    let buffer = row("abc", columns: 4)
    #expect(buffer.runs(changedFrom: nil).map(\.width) == [4])
    #expect(buffer.runs(changedFrom: CellBuffer(rows: 2, columns: 4)).map(\.width) == [4])
  }

  @Test func `is nothing between equal screens`() {
    #expect(row("abc", columns: 4).runs(changedFrom: row("abc", columns: 4)) == [])
  }

  @Test func `never cuts a wide character`() {
    let runs = row("a東c", columns: 5).runs(changedFrom: row("a京c", columns: 5))
    #expect(runs == [CellRun(start: CellPosition(row: 0, column: 1), width: 2, style: .plain)])
  }

  @Test(arguments: seeds)
  func `turns the old screen into the new one`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func anyScreen() -> CellBuffer {
      var buffer = CellBuffer(rows: 2, columns: 16)
      for line in 0..<2 {
        let style = [Style.plain, Style(.red), Style(.standard, .bold)].randomElement(using: &random) ?? .plain
        buffer.draw(hardText(12, &random), in: buffer.bounds.row(line), style: style)
      }
      return buffer
    }
    let old = anyScreen()
    let new = anyScreen()
    var patched = old
    for run in new.runs(changedFrom: old) {
      for column in run.start.column.value..<run.start.column.value + run.width {
        let index = run.start.row.value * 16 + column
        #expect(new.cells[index].style == run.style)
        patched.cells[index] = new.cells[index]
      }
      #expect(new[run.start.row, run.start.column].width > 0, "a run starts in a wide cell; SEED=\(seed)")
    }
    #expect(patched == new, "SEED=\(seed)")
  }
}

struct `A screen file` {
  @Test func `holds size, cursor, text, style letters and their key`() {
    var buffer = CellBuffer(rows: 2, columns: 6)
    buffer.draw("A東", in: buffer.bounds, style: Style(.red, .bold))
    buffer.draw("two", in: buffer.bounds.row(1))
    buffer.cursor = CellPosition(row: 1, column: 3)
    #expect(
      buffer.screenFile() == """
        screen 2x6 cursor 1,3
        A東
        two
        styles
        aaa

        a red bold

        """)
  }

  @Test func `of an empty screen is its size`() {
    #expect(CellBuffer(rows: 0, columns: 0).screenFile() == "screen 0x0\nstyles\n")
    #expect(CellBuffer(rows: 1, columns: 0).text() == "")
  }
}
