import Annotation

/// Breaks a text into lines of a given width, wherever in the text they are asked for.
///
/// Nothing is kept and nothing counted from the top: a line end or, in a paragraph without one, a cut at a fixed place
/// every 16 KiB starts afresh, so lines near the end of 10 MB of text cost what those near its start do. The same text
/// and width always give the same lines, whichever of them are asked for.
///
/// Lines break at LF and CR LF, after blanks (which then hang unseen past the edge), after hyphens and dashes, around
/// wide characters as closing and opening punctuation allows, and anywhere in a word too long for a line.
package struct TextWrap: Hashable, Sendable {
  /// Columns in a line, 1 or more.
  package let columns: Int

  /// Wraps at `columns`; fewer than one count as one.
  package init(columns: Int) { self.columns = max(1, columns) }

  /// Up to `limit` lines from the one that starts at `start`, in order; fewer where the text ends.
  ///
  /// - Parameter start: the start of a line, as another answer of this wrap for this text gave it; 0 is one.
  package func lines(from start: ByteOffset, in text: Span<UInt8>, limit: Int) -> [WrappedLine] {
    var lines: [WrappedLine] = []
    var position = start.value
    var end = position
    while lines.count < limit && position < text.count {
      if position >= end { end = chunkEnd(after: position, in: text) }
      let line = line(at: position, end: end, in: text)
      lines.append(line)
      position = line.bytes.end.value
    }
    return lines
  }

  /// The line that holds the byte at `offset`, the last one for the end of the text; nil for an empty text.
  package func line(containing offset: ByteOffset, in text: Span<UInt8>) -> WrappedLine? {
    guard text.count > 0 else { return nil }
    let wanted = min(max(0, offset.value), text.count - 1)
    var position = chunkStart(containing: wanted, in: text)
    let end = chunkEnd(after: position, in: text)
    while true {
      let line = line(at: position, end: end, in: text)
      position = line.bytes.end.value
      if position > wanted { return line }
    }
  }

  /// Up to `limit` lines just before the one that starts at `start`, in the text's order.
  package func lines(before start: ByteOffset, in text: Span<UInt8>, limit: Int) -> [WrappedLine] {
    var found: [WrappedLine] = []
    var end = min(start.value, text.count)
    while found.count < limit && end > 0 {
      var position = chunkStart(containing: end - 1, in: text)
      let first = position
      let chunkEnd = chunkEnd(after: position, in: text)
      var chunk: [WrappedLine] = []
      while position < end {
        let line = line(at: position, end: chunkEnd, in: text)
        chunk.append(line)
        position = line.bytes.end.value
      }
      found.insert(contentsOf: chunk.suffix(limit - found.count), at: 0)
      end = first
    }
    return found
  }

  /// The start of the line `count` lines after the one that holds `offset` (before it, when negative), or of the first
  /// or last line of the text where there are fewer.
  package func lineStart(_ count: Int, from offset: ByteOffset, in text: Span<UInt8>) -> ByteOffset {
    guard let line = line(containing: offset, in: text) else { return ByteOffset(0) }
    let start = line.bytes.start
    if count < 0 { return lines(before: start, in: text, limit: -count).first?.bytes.start ?? start }
    return lines(from: start, in: text, limit: count + 1).last?.bytes.start ?? start
  }

  /// The column where the glyph at `offset` is drawn in `line`; past the line's last glyph, the column after it.
  package func column(of offset: ByteOffset, in line: WrappedLine, of text: Span<UInt8>) -> CellColumn {
    var column = 0
    walk(line, text) { position, length, width in
      guard position + length <= offset.value else { return false }
      column += width
      return true
    }
    return CellColumn(column)
  }

  /// The offset of the glyph drawn at `column` in `line`; past its last glyph, the end of what is shown.
  package func offset(at column: CellColumn, in line: WrappedLine, of text: Span<UInt8>) -> ByteOffset {
    var reached = 0
    var offset = line.shown.end
    walk(line, text) { position, _, width in
      reached += width
      guard reached > column.value else { return true }
      offset = ByteOffset(position)
      return false
    }
    return offset
  }

  private func walk(
    _ line: WrappedLine, _ text: Span<UInt8>, _ body: (_ position: Int, _ length: Int, _ width: Int) -> Bool
  ) {
    var position = line.shown.start.value
    var column = 0
    var hasBase = false
    while position < line.shown.end.value {
      let glyph = Glyph(text, at: position, hasBase: hasBase)
      let width = glyph.width(at: column)
      guard body(position, glyph.length, width) else { return }
      hasBase = glyph.leavesBase(hasBase)
      column += width
      position += glyph.length
    }
  }
}
