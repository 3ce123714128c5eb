import Annotation

/// A line of text that is not blank, without the white space around it.
struct Line: Sendable {
  /// Longer lines are body, whatever they say.
  static let longestFurniture = 420
  /// Longer lines are no captions.
  static let longestCaption = 360

  /// The first byte that is not white space.
  var start: Int
  /// The first byte after the last that is not white space.
  var end: Int
  /// Whether a blank line or the start of the text stands before it.
  var followsBlank: Bool

  /// Length in bytes.
  var count: Int { end - start }

  /// The lines of `bytes` in order.
  static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var isAfterBlank = true
    var lineStart = 0
    while lineStart < bytes.count {
      var lineEnd = lineStart
      while lineEnd < bytes.count, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D { lineEnd += 1 }
      var start = lineStart
      var end = lineEnd
      while start < end, bytes[start] <= 0x20 { start += 1 }
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      if start < end {
        lines.append(Line(start: start, end: end, followsBlank: isAfterBlank))
        isAfterBlank = false
      } else {
        isAfterBlank = true
      }
      let isPair = lineEnd + 1 < bytes.count && bytes[lineEnd] == 0x0D && bytes[lineEnd + 1] == 0x0A
      lineStart = lineEnd + (isPair ? 2 : 1)
    }
    return lines
  }

  /// The line from `position` on; nil where only white space is left.
  func dropping(upTo position: Int, in bytes: [UInt8]) -> Line? {
    var start = position
    while start < end, bytes[start] <= 0x20 { start += 1 }
    return start < end ? Line(start: start, end: end, followsBlank: followsBlank) : nil
  }
}

/// What a line looks like.
struct LineShape {
  private(set) var words = 0
  private(set) var commas = 0
  private(set) var capitals = 0
  private(set) var startsUpper = false
  private(set) var hasQuote = false
  private(set) var hasYear = false
  private(set) var hasMonthOrDateCue = false
  private(set) var endsSentence = false
  private(set) var endsWithFullDate = false

  /// Reads `line`.
  init(_ line: Line, in bytes: [UInt8]) {
    var position = line.start
    var sawMonth = false
    var isFirst = true
    while position < line.end {
      let byte = bytes[position]
      guard ASCII.isWordByte(byte) else {
        if byte == UInt8(ascii: ",") { commas += 1 }
        if byte == UInt8(ascii: "\"") { hasQuote = true }
        position += 1
        continue
      }
      let start = position
      while position < line.end, ASCII.isWordByte(bytes[position]) || bytes[position] == UInt8(ascii: "'") {
        position += 1
      }
      words += 1
      let isUpper = (0x41...0x5A).contains(byte)
      if isUpper { capitals += 1 }
      if isFirst { startsUpper = isUpper || byte >= 0x80 || (0x30...0x39).contains(byte) }
      isFirst = false
      if byte == 0xE2, start + 2 < line.end, bytes[start + 1] == 0x80, (0x9C...0x9E).contains(bytes[start + 2]) {
        hasQuote = true
      }
      if position - start == 4, isYear(bytes, start) {
        hasYear = true
        endsWithFullDate = sawMonth && (position == line.end || position + 1 == line.end)
      }
      if Cues.isMonthOrDateCue(bytes, start, position) {
        hasMonthOrDateCue = true
        if Cues.isMonth(bytes, start, position) { sawMonth = true }
      }
    }
    endsSentence = Self.endsSentence(line, in: bytes)
  }

  /// Whether it could be a headline: no full stop, not too long, and more than a word or two.
  var isHeadline: Bool { words >= 2 && words <= 28 && !endsSentence && startsUpper }

  private static func endsSentence(_ line: Line, in bytes: [UInt8]) -> Bool {
    var end = line.end
    while end > line.start {
      let byte = bytes[end - 1]
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        end -= 1
      } else if end - line.start >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80, byte == 0x9D || byte == 0x99 {
        end -= 3
      } else {
        break
      }
    }
    guard end > line.start else { return false }
    let last = bytes[end - 1]
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: ":")
      || last == UInt8(ascii: ";")
  }

  private func isYear(_ bytes: [UInt8], _ start: Int) -> Bool {
    let century = (bytes[start], bytes[start + 1])
    let isCentury =
      century == (UInt8(ascii: "1"), UInt8(ascii: "9")) || century == (UInt8(ascii: "2"), UInt8(ascii: "0"))
    return isCentury && ASCII.isDigit(bytes[start + 2]) && ASCII.isDigit(bytes[start + 3])
  }
}
