import Annotation
import Testing

@testable import Screen

/// A text and a wrap of it.
struct WrapSample {
  let bytes: [UInt8]
  let wrap: TextWrap

  init(_ text: String, columns: Int) {
    bytes = Array(text.utf8)
    wrap = TextWrap(columns: columns)
  }

  var lines: [WrappedLine] { lines(from: 0, limit: .max) }

  func lines(from start: Int, limit: Int) -> [WrappedLine] {
    wrap.lines(from: ByteOffset(start), in: bytes.span, limit: limit)
  }

  func lines(before start: Int, limit: Int) -> [WrappedLine] {
    wrap.lines(before: ByteOffset(start), in: bytes.span, limit: limit)
  }

  func line(containing offset: Int) -> WrappedLine? { wrap.line(containing: ByteOffset(offset), in: bytes.span) }

  func column(of offset: Int, in line: WrappedLine) -> Int {
    wrap.column(of: ByteOffset(offset), in: line, of: bytes.span).value
  }

  func offset(at column: Int, in line: WrappedLine) -> Int {
    wrap.offset(at: CellColumn(column), in: line, of: bytes.span).value
  }

  func shown(_ line: WrappedLine) -> String { String(decoding: bytes[line.shown.range], as: UTF8.self) }

  func width(_ line: WrappedLine) -> Int { TextWidth.columns(of: bytes.span.extracting(line.shown.range)) }
}

struct `Wrapped text` {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two three", 8, ["one two", "three"]),
    ("one  two", 4, ["one", "two"]), ("one two", 3, ["one", "two"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a\n\nb\n", 9, ["a", "", "b"]), ("a\r\nb\r\n\r\nc", 9, ["a", "b", "", "c"]), ("end   \nnext", 4, ["end", "next"]),
    ("well-known fact", 8, ["well-", "known", "fact"]), ("5-10 men", 4, ["5-10", "men"]),
    ("東京都庁", 4, ["東京", "都庁"]), ("東京。都", 4, ["東", "京。", "都"]), ("「東京」", 5, ["「東", "京」"]),
    ("aa東京", 3, ["aa", "東", "京"]), ("東", 1, ["東"]), ("", 5, []), ("\n", 5, [""]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]), ("    deep", 6, ["", "deep"]),
    ("a\tb", 8, ["a", "b"]), ("at 5\u{A0}pm", 6, ["at", "5\u{A0}pm"]), ("yes—no", 5, ["yes—", "no"]),
  ])
  func `breaks where a reader expects it`(text: String, columns: Int, lines: [String]) {
    let sample = WrapSample(text, columns: columns)
    #expect(sample.lines.map(sample.shown) == lines)
  }

  @Test func `tells where an offset is drawn, and what is drawn at a column`() throws {
    let sample = WrapSample("a東e\u{301}z", columns: 20)
    let line = try #require(sample.lines.first)
    #expect([0, 1, 4, 7, 8].map { sample.column(of: $0, in: line) } == [0, 1, 3, 4, 5])
    #expect([0, 1, 2, 3, 4, 9].map { sample.offset(at: $0, in: line) } == [0, 1, 1, 4, 7, 8])
  }

  @Test func `is scrolled by lines, as far as there are any`() {
    let sample = WrapSample("a\nb\nc\nd\n", columns: 4)
    let starts = [(0, 2), (4, -1), (5, -9), (0, 9), (6, 0)].map { offset, count in
      sample.wrap.lineStart(count, from: ByteOffset(offset), in: sample.bytes.span).value
    }
    #expect(starts == [4, 2, 0, 6, 6])
  }

  @Test(arguments: seeds)
  func `tiles the text, fits its width, and is the same from wherever it is asked for`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = hardText(120, &random)
    let sample = WrapSample(text, columns: .random(in: 0...30, using: &random))
    var end = 0
    for line in sample.lines {
      #expect(line.bytes.start.value == end && !line.bytes.isEmpty && line.bytes.contains(line.shown), "SEED=\(seed)")
      #expect(text.slice(line.bytes) != nil && text.slice(line.shown) != nil, "a scalar is cut; SEED=\(seed)")
      let width = sample.width(line)
      let isOneGlyph = sample.offset(at: width - 1, in: line) == line.shown.start.value
      #expect(width <= sample.wrap.columns || isOneGlyph, "a line takes \(width) columns; SEED=\(seed)")
      let inside = Int.random(in: line.bytes.range, using: &random)
      #expect(sample.line(containing: inside) == line, "SEED=\(seed)")
      end = line.bytes.end.value
    }
    #expect(end == sample.bytes.count, "SEED=\(seed)")
    if let last = sample.lines.last {
      #expect(sample.lines(before: last.bytes.start.value, limit: .max) == sample.lines.dropLast(), "SEED=\(seed)")
    }
  }

  @Test(arguments: [
    "x", "word ", "東京", "e\u{301}", "line that is rather long, and ends\n", "\u{200D}\u{301}", "\r\n", "a\r",
  ])
  func `of a long paragraph is the same from its start, its middle and its end`(unit: String) throws {
    let sample = WrapSample(String(repeating: unit, count: 60_000 / unit.utf8.count), columns: 61)
    let lines = sample.lines
    let count = sample.bytes.count
    #expect(lines.map(\.bytes.count).reduce(0, +) == count)
    for offset in [0, 16_000, 16_384, 16_385, 32_767, 40_000, count - 1] {
      let line = try #require(sample.line(containing: offset))
      let number = try #require(lines.firstIndex(of: line), "no such line at byte \(offset)")
      let start = line.bytes.start.value
      #expect(sample.lines(before: start, limit: 9) == Array(lines[..<number].suffix(9)))
      #expect(sample.lines(from: start, limit: 9) == Array(lines[number...].prefix(9)))
    }
  }

  @Test func `is found near the end of ten million bytes without a line end`() throws {
    let sample = WrapSample(String(repeating: "w", count: 10_000_000), columns: 80)
    let line = try #require(sample.line(containing: 9_999_000))
    #expect(sample.lines(before: line.bytes.start.value, limit: 50).count == 50)
    #expect(sample.lines(from: line.bytes.start.value, limit: 50).count > 1)
  }
}
