import Annotation

extension TextWrap {
  /// The line that starts at byte `start`, within a chunk that ends at `end`.
  func line(at start: Int, end: Int, in text: Span<UInt8>) -> WrappedLine {
    var column = 0
    var position = start
    var hasBase = false
    var last = UInt32(0x20)
    /// The last place where a new line may start, and where what is shown before it ends.
    var breakAfter: (next: Int, shown: Int)?
    /// Where the run of blanks that is being read began.
    var blanksStart: Int?
    while position < end {
      if let length = lineEnd(at: position, in: text) {
        return WrappedLine(bytes: TextSpan(start, position + length), shown: TextSpan(start, position))
      }
      let glyph = Glyph(text, at: position, hasBase: hasBase)
      let width = glyph.width(at: column)
      let next = position + glyph.length
      let isBlank = glyph.scalar == 0x20 || glyph.look == .tab
      if isBlank {
        let blanks = blanksStart ?? position
        if column + width > columns {
          return hangingLine(start, shown: max(start, blanks), from: position, end: end, in: text)
        }
        blanksStart = blanks
        breakAfter = (next, blanks)
      } else if width > 0 {
        if position > start && blanksStart == nil && mayBreak(between: last, and: glyph.scalar) {
          breakAfter = (position, position)
        }
        if column + width > columns {
          if let breakAfter, breakAfter.next > start {
            return WrappedLine(bytes: TextSpan(start, breakAfter.next), shown: TextSpan(start, breakAfter.shown))
          }
          let cut = position > start ? position : endOfCluster(from: next, end: end, in: text, after: glyph)
          return WrappedLine(bytes: TextSpan(start, cut), shown: TextSpan(start, cut))
        }
        blanksStart = nil
      }
      if width > 0 { last = glyph.scalar }
      hasBase = glyph.leavesBase(hasBase)
      column += width
      position = next
    }
    return WrappedLine(bytes: TextSpan(start, end), shown: TextSpan(start, end))
  }

  /// The length of the line end at `position`, or nil.
  func lineEnd(at position: Int, in text: Span<UInt8>) -> Int? {
    if text[position] == 0x0A { return 1 }
    let isPair = text[position] == 0x0D && position + 1 < text.count && text[position + 1] == 0x0A
    return isPair ? 2 : nil
  }

  /// A line whose blanks reach past the edge: they stay on it unseen, and so does a line end right after them.
  private func hangingLine(_ start: Int, shown: Int, from position: Int, end: Int, in text: Span<UInt8>) -> WrappedLine
  {
    var next = position
    while next < end && (text[next] == 0x20 || text[next] == 0x09) { next += 1 }
    if next < end, let length = lineEnd(at: next, in: text) { next += length }
    return WrappedLine(bytes: TextSpan(start, next), shown: TextSpan(start, shown))
  }

  /// The end of what joins a glyph that is too wide for any line.
  private func endOfCluster(from position: Int, end: Int, in text: Span<UInt8>, after first: Glyph) -> Int {
    var position = position
    var hasBase = first.leavesBase(false)
    while position < end {
      let glyph = Glyph(text, at: position, hasBase: hasBase)
      guard glyph.look == .mark || glyph.look == .nothing else { break }
      hasBase = glyph.leavesBase(hasBase)
      position += glyph.length
    }
    return position
  }

  /// Whether a new line may start between two scalars that no blank parts.
  private func mayBreak(between last: UInt32, and next: UInt32) -> Bool {
    if last < 0x80 && next < 0x80 { return last == 0x2D && isASCIILetter(next) }
    if last == 0x2013 || last == 0x2014 { return true }
    if last == 0x2010 { return next > 0x39 }
    let isWide = ScalarClass(last) == .wide || ScalarClass(next) == .wide
    return isWide && !opensOrCloses(last, among: Self.opening) && !opensOrCloses(next, among: Self.closing)
  }

  private func isASCIILetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  private func opensOrCloses(_ scalar: UInt32, among set: String.UnicodeScalarView) -> Bool {
    set.contains { $0.value == scalar }
  }

  /// Punctuation that no line ends with. Source: JIS X 4051, opening brackets.
  private static let opening = "([{‘“«（［｛「『【〔〈《".unicodeScalars
  /// Punctuation and small kana that no line starts with. Source: JIS X 4051, characters not starting a line.
  private static let closing = ")]}’”»,.;:!?%、。，．・：；？！）］｝」』】〕〉》ー々ゝぁぃぅぇぉっゃゅょァィゥェォッャュョ".unicodeScalars
}
