import Annotation

/// A style for some bytes of a drawn text, laid over the style of the rest.
package struct StyledSpan: Hashable, Sendable {
  /// The bytes, counted as the drawn text counts its own.
  package let span: TextSpan
  /// What is laid over them.
  package let style: Style

  /// `style` over the bytes of `span`.
  package init(_ span: TextSpan, _ style: Style) {
    self.span = span
    self.style = style
  }
}

/// How one line of text is drawn.
package struct LineOptions: Sendable {
  /// The style of everything that no span covers.
  package var style: Style
  /// Styles laid over parts of the text, the later over the earlier.
  package var spans: [StyledSpan]
  /// The offset of the text's first byte, for `spans`: a line of an article keeps the article's own offsets.
  package var origin: ByteOffset
  /// Columns of the text left of the rectangle.
  package var skippedColumns: Int
  /// Whether text that goes on past the right edge ends in `…` there.
  package var showsEllipsis: Bool
  /// Whether the rest of the row, up to the right edge, is blanked in `style`.
  package var fillsRow: Bool

  /// Plain text from its first column, cut at the edge, unless told otherwise.
  package init(
    style: Style = .plain, spans: [StyledSpan] = [], origin: ByteOffset = ByteOffset(0), skippedColumns: Int = 0,
    showsEllipsis: Bool = false, fillsRow: Bool = false
  ) {
    self.style = style
    self.spans = spans
    self.origin = origin
    self.skippedColumns = max(0, skippedColumns)
    self.showsEllipsis = showsEllipsis
    self.fillsRow = fillsRow
  }
}

extension CellBuffer {
  /// Draws one line of untrusted text in the first row of `rect`.
  ///
  /// Controls appear as `^[`, direction marks and other hidden characters as `<U+202E>`, in a style of their own.
  /// Outside `rect` nothing changes, but that a wide cell which its edge cuts becomes blank. Cost: the columns up to
  /// the right edge, not the length of the text.
  ///
  /// - Returns: columns of `rect` that the text took, 0 to its width.
  @discardableResult
  package mutating func draw(_ text: String, in rect: Rect, _ options: LineOptions = LineOptions()) -> Int {
    draw(text.utf8.span, in: rect, options)
  }

  /// Draws one line of untrusted text in the first row of `rect`, in one style.
  ///
  /// - Returns: columns of `rect` that the text took, 0 to its width.
  @discardableResult
  package mutating func draw(_ text: String, in rect: Rect, style: Style) -> Int {
    draw(text.utf8.span, in: rect, LineOptions(style: style))
  }

  /// Draws one line of untrusted UTF-8 in the first row of `rect`; bytes that are not UTF-8 appear as U+FFFD.
  ///
  /// - Returns: columns of `rect` that the text took, 0 to its width.
  @discardableResult
  package mutating func draw(_ text: Span<UInt8>, in rect: Rect, _ options: LineOptions = LineOptions()) -> Int {
    let area = rect.row(0).intersection(bounds)
    guard !area.isEmpty else { return 0 }
    var pen = Pen(area: area, left: rect.left, options: options, columns: columns)
    var styles = SpanStyles(options, count: text.count)
    var position = 0
    var scalars = 0
    var hasBase = false
    while position < text.count {
      let glyph = Glyph(text, at: position, hasBase: hasBase)
      let width = glyph.width(at: pen.column)
      if width > 0 && pen.isPastEdge { break }
      scalars += 1
      guard scalars <= Self.scalarLimit else { break }
      draw(glyph, width: width, style: styles.style(at: position), with: &pen)
      hasBase = glyph.leavesBase(hasBase)
      position += glyph.length
    }
    if pen.isCut || position < text.count, options.showsEllipsis {
      set(pen.end - 1, Cell(0x2026, width: 1, style: options.style))
    }
    let used = min(max(0, pen.column - pen.skipped), area.right - rect.left)
    if options.fillsRow {
      for index in min(max(pen.next, pen.start), pen.end)..<pen.end { set(index, .blank(options.style)) }
    }
    return max(0, used)
  }

  /// Scalars that one line may take, so that a flood of marks or dropped scalars ends.
  private static let scalarLimit = 1 << 16

  private mutating func draw(_ glyph: Glyph, width: Int, style: Style, with pen: inout Pen) {
    switch glyph.look {
    case .nothing: break
    case .mark:
      guard let index = pen.lastCell else { return }
      cells[index].add(mark: glyph.scalar)
    case .tab:
      for _ in 0..<width { put(0x20, style, &pen) }
    case .caret, .code:
      let unsafe = style.unsafe
      glyph.spelling { put(UInt32($0), unsafe, &pen) }
      pen.lastCell = nil
    case .scalar where width == 2: putWide(glyph.scalar, style, &pen)
    case .scalar: put(glyph.scalar, style, &pen)
    }
  }

  private mutating func put(_ scalar: UInt32, _ style: Style, _ pen: inout Pen) {
    let index = pen.next
    pen.column += 1
    pen.lastCell = nil
    guard index >= pen.start else { return }
    guard index < pen.end else {
      pen.isCut = true
      return
    }
    set(index, Cell(scalar, width: 1, style: style))
    pen.lastCell = index
  }

  /// Draws a wide scalar, or `<` and `>` where only one half of it is inside.
  private mutating func putWide(_ scalar: UInt32, _ style: Style, _ pen: inout Pen) {
    let index = pen.next
    pen.column += 2
    pen.lastCell = nil
    if index >= pen.start && index + 1 < pen.end {
      setWide(index, scalar, style: style)
      pen.lastCell = index
    } else if index + 1 == pen.start && pen.start < pen.end {
      set(pen.start, Cell(0x3C, width: 1, style: style.unsafe))
    } else if index >= pen.start && index < pen.end {
      set(index, Cell(0x3E, width: 1, style: style.unsafe))
      pen.isCut = true
    }
  }
}

/// Where the next glyph of a line goes.
private struct Pen {
  /// Columns from the start of the text.
  var column = 0
  /// The cell a mark would join; nil where the last glyph is off the screen or can't hold one.
  var lastCell: Int?
  /// Whether something did not fit.
  var isCut = false
  let skipped: Int
  /// The cell of the text's first column, as if nothing were cut off on the left.
  private let origin: Int
  /// The first cell of the row inside, and the first past it.
  let start, end: Int

  init(area: Rect, left: CellColumn, options: LineOptions, columns: Int) {
    let row = area.top.value * columns
    skipped = options.skippedColumns
    origin = row + left.value - options.skippedColumns
    start = row + area.left.value
    end = row + area.right.value
  }

  /// The cell that the next column of the text falls on.
  var next: Int { origin + column }
  var isPastEdge: Bool { next >= end }
}

/// The style at each byte of a line, asked for in order.
private struct SpanStyles {
  private let options: LineOptions
  private let spans: [StyledSpan]
  private var current: Style
  private var validUntil = 0

  init(_ options: LineOptions, count: Int) {
    self.options = options
    let line = TextSpan(options.origin, options.origin.advanced(by: count))
    spans = options.spans.filter { $0.span.overlaps(line) }
    current = options.style
    if spans.isEmpty { validUntil = .max }
  }

  mutating func style(at position: Int) -> Style {
    guard position >= validUntil else { return current }
    let offset = options.origin.advanced(by: position)
    var next = Int.max
    current = options.style
    for span in spans {
      if span.span.contains(offset) {
        current = current.overlaid(with: span.style)
        next = min(next, span.span.end.value)
      } else if span.span.start > offset {
        next = min(next, span.span.start.value)
      }
    }
    validUntil = next == .max ? .max : next - options.origin.value
    return current
  }
}
