import Annotation
import Testing

@testable import Screen

/// One row of `columns` cells with `text` drawn in it.
func row(_ text: String, columns: Int, _ options: LineOptions = LineOptions()) -> CellBuffer {
  var buffer = CellBuffer(rows: 1, columns: columns)
  buffer.draw(text, in: buffer.bounds, options)
  buffer.checkInvariants()
  return buffer
}

struct `A drawn line` {
  @Test(arguments: [
    ("plain", "plain"), ("a\u{1B}[31mb", "a^[[31mb"), ("bell\u{7}", "bell^G"), ("del\u{7F}", "del^?"),
    ("nul\u{0}", "nul^@"), ("two\r\nlines", "two^M^Jlines"), ("\u{9B}31m", "<U+009B>31m"),
    ("txt\u{202E}exe", "txt<U+202E>exe"), ("a\u{2067}b\u{2069}", "a<U+2067>b<U+2069>"),
    ("ze\u{200B}ro", "ze<U+200B>ro"), ("so\u{AD}ft", "so<U+00AD>ft"), ("\u{FEFF}top", "<U+FEFF>top"),
    ("\u{E0073}", "<U+E0073>"), ("\u{10FFFF}", "<U+10FFFF>"), ("\u{E000}", "<U+E000>"), ("\u{378}", "<U+0378>"),
    ("\u{3164}x", "<U+3164>x"), ("line\u{2028}end", "line<U+2028>end"),
  ])
  func `spells out what a terminal would obey or a reader not see`(text: String, shown: String) {
    #expect(row(text, columns: 40).text() == shown)
  }

  @Test func `leaves out joiners, presentation selectors and skin tones`() {
    #expect(row("👩\u{200D}👧 ⚠\u{FE0F} 👋\u{1F3FD}", columns: 20).text() == "👩👧 ⚠ 👋")
  }

  @Test func `spells out in a style of its own, also on a reversed line`() {
    let plain = row("a\u{7}", columns: 3)
    #expect(plain[0, 1].style.attributes == .reverse)
    let reversed = row("a\u{7}", columns: 3, LineOptions(style: Style(.standard, .reverse)))
    #expect(reversed[0, 0].style.attributes == .reverse)
    #expect(reversed[0, 1].style.attributes == [])
  }

  @Test func `keeps four marks a cell and no more`() {
    let buffer = row("e" + String(repeating: "\u{301}", count: 500) + "f", columns: 4)
    #expect(buffer[0, 0].markCount == 4)
    #expect(buffer.text() == "e\u{301}\u{301}\u{301}\u{301}f")
  }

  @Test func `spells out a mark that has nothing to stand on`() {
    #expect(row("\u{301}a", columns: 12).text() == "<U+0301>a")
    #expect(row("\u{7}\u{301}a", columns: 12).text() == "^G<U+0301>a")
  }

  @Test(arguments: [("東京", 4), ("שלום", 4), ("مرحبا", 5), ("🇺🇦", 2), ("한국", 4), ("e\u{301}", 1), ("ｗ", 2)])
  func `takes the columns that the terminal gives it`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
    var buffer = CellBuffer(rows: 1, columns: 10)
    #expect(buffer.draw(text, in: buffer.bounds) == columns)
  }

  @Test func `puts no half of a wide character on the screen`() {
    #expect(row("a東", columns: 2).text() == "a>")
    #expect(row("a東", columns: 3).text() == "a東")
    #expect(row("東b", columns: 4, LineOptions(skippedColumns: 1)).text() == "<b")
  }

  @Test func `goes on from the column it is scrolled to`() {
    #expect(row("0123456789", columns: 4, LineOptions(skippedColumns: 3)).text() == "3456")
    #expect(row("a\tb", columns: 4, LineOptions(skippedColumns: 6)).text() == "  b")
    #expect(row("e\u{301}x", columns: 4, LineOptions(skippedColumns: 1)).text() == "x")
  }

  @Test func `sets tabs every eight columns of the text`() {
    #expect(row("a\tbc\td", columns: 20).text() == "a       bc      d")
  }

  @Test func `ends in an ellipsis where asked to and where it does not fit`() {
    let cut = LineOptions(showsEllipsis: true)
    #expect(row("abcdef", columns: 6, cut).text() == "abcdef")
    #expect(row("abcdefg", columns: 6, cut).text() == "abcde…")
    #expect(row("abcd東", columns: 5, cut).text() == "abcd…")
    #expect(row("abc東京", columns: 5, cut).text() == "abc …")
  }

  @Test func `lays styles over the bytes they name, counted from the origin`() {
    let red = Style(.red)
    let bold = Style(.standard, .bold)
    let options = LineOptions(
      spans: [StyledSpan(TextSpan(101, 107), red), StyledSpan(TextSpan(104, 109), bold)], origin: ByteOffset(100))
    let buffer = row("a東京bc", columns: 8, options)
    let styles = (0..<7).map { buffer[0, CellColumn($0)].style }
    let both = Style(.red, .bold)
    #expect(styles == [.plain, red, red, both, both, bold, bold])
  }

  @Test func `fills the rest of its row where asked to`() {
    let selected = Style(.standard, .reverse)
    let buffer = row("ab", columns: 4, LineOptions(style: selected, fillsRow: true))
    #expect((0..<4).allSatisfy { buffer[0, CellColumn($0)].style == selected })
  }

  @Test func `blanks a wide cell that its edge cuts`() {
    var buffer = row("東京", columns: 4)
    buffer.draw("x", in: Rect(row: 0, column: 1, height: 1, width: 2))
    buffer.checkInvariants()
    #expect(buffer.text() == " x京")
    buffer.fill(Rect(row: 0, column: 3, height: 1, width: 1), with: "│")
    buffer.checkInvariants()
    #expect(buffer.text() == " x │")
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF8, 0x88], [0xF5, 0x80, 0x80, 0x80],
  ])
  func `shows bytes that are not UTF-8 as replacement characters`(bytes: [UInt8]) {
    var buffer = CellBuffer(rows: 1, columns: 10)
    buffer.draw(bytes.span, in: buffer.bounds)
    #expect(buffer.text() == String(repeating: "\u{FFFD}", count: bytes.count))
  }

  @Test(arguments: seeds)
  func `stays in its rectangle and lets no control through`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rows = Int.random(in: 0...3, using: &random)
    let columns = Int.random(in: 0...24, using: &random)
    let place = anyRect(rows, columns, &random)
    let rect = Rect(
      row: CellRow(place.row), column: CellColumn(place.column), height: place.height, width: place.width)
    var buffer = CellBuffer(rows: rows, columns: columns)
    buffer.fill(buffer.bounds, with: "#")
    let before = buffer
    let options = LineOptions(
      skippedColumns: .random(in: 0...6, using: &random), showsEllipsis: .random(using: &random),
      fillsRow: .random(using: &random))
    let used = buffer.draw(hardText(40, &random), in: rect, options)
    buffer.checkInvariants()
    #expect(used >= 0 && used <= rect.width)
    for row in 0..<rows {
      var width = 0
      for column in 0..<columns {
        let position = CellPosition(row: CellRow(row), column: CellColumn(column))
        let cell = buffer[position.row, position.column]
        width += cell.width
        if !rect.row(0).contains(position) {
          #expect(cell == before[position.row, position.column], "cell \(row),\(column) changed; SEED=\(seed)")
        }
        for scalar in [cell.base] + (0..<cell.markCount).map(cell.mark) {
          #expect(isDrawable(scalar), "U+\(String(scalar.value, radix: 16)) drawn; SEED=\(seed)")
        }
      }
      #expect(width == columns)
    }
  }

  @Test(arguments: seeds)
  func `takes the columns that TextWidth says`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = hardText(30, &random)
    var buffer = CellBuffer(rows: 1, columns: 512)
    #expect(buffer.draw(text, in: buffer.bounds) == TextWidth.columns(of: text), "SEED=\(seed)")
  }

  /// Whether a terminal shows it and does nothing else, by the standard library's own tables.
  private func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
