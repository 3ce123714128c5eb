/// How many columns text takes when it is drawn: the one measure that drawing and wrapping also use.
package enum TextWidth {
  /// Columns that `text` takes.
  ///
  /// - Parameter limit: measuring stops when it is passed, so that a long text costs no more than a short one.
  package static func columns(of text: String, limit: Int = .max) -> Int {
    columns(of: text.utf8.span, limit: limit)
  }

  /// Columns that UTF-8 `text` takes.
  ///
  /// - Parameter limit: measuring stops when it is passed.
  package static func columns(of text: Span<UInt8>, limit: Int = .max) -> Int {
    var column = 0
    var position = 0
    var hasBase = false
    while position < text.count && column <= limit {
      let glyph = Glyph(text, at: position, hasBase: hasBase)
      column += glyph.width(at: column)
      hasBase = glyph.leavesBase(hasBase)
      position += glyph.length
    }
    return column
  }

  /// Pieces of `text` that a reader would not see as they are: controls, direction marks, invisible characters.
  ///
  /// Line ends and tabs don't count. Cost: O(n).
  package static func hiddenCount(in text: Span<UInt8>) -> Int {
    var count = 0
    var position = 0
    var hasBase = false
    while position < text.count {
      let glyph = Glyph(text, at: position, hasBase: hasBase)
      let isLineEnd =
        glyph.scalar == 0x0A
        || glyph.scalar == 0x0D && position + 1 < text.count && text[position + 1] == 0x0A
      if glyph.isHidden && !isLineEnd { count += 1 }
      hasBase = isLineEnd ? false : glyph.leavesBase(hasBase)
      position += glyph.length
    }
    return count
  }
}
