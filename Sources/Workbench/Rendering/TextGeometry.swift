import Annotation
import Screen

/// Where the parts of the text pane stand in its body.
struct TextGeometry: Hashable, Sendable {
  /// Rows about the article: headline, outlet and date, address.
  let header: Rect
  /// Two columns for the current claim and for the status of those that start on a line.
  let gutter: Rect
  /// The text itself.
  let text: Rect

  /// Longer lines are hard to read.
  private static let widestLine = 100

  /// The parts within `body`.
  init(body: Rect) {
    let headerRows = body.height >= 16 ? 4 : body.height >= 9 ? 2 : body.height >= 5 ? 1 : 0
    let (header, rest) = body.split(top: headerRows)
    let (gutter, text) = rest.split(left: rest.width >= 12 ? 3 : 0)
    self.header = header
    self.gutter = gutter
    self.text = text.split(left: min(Self.widestLine, max(0, text.width - (gutter.isEmpty ? 0 : 1)))).left
  }

  /// Breaks a text into the lines that fit.
  var wrap: TextWrap { TextWrap(columns: text.width) }

  /// The first line to show so that `span` is in sight: `top` where it is already, else a third down from the top.
  func top(revealing span: TextSpan, from top: ByteOffset, in text: Span<UInt8>) -> ByteOffset {
    let lines = wrap.lines(from: top, in: text, limit: max(1, self.text.height))
    if let first = lines.first, let last = lines.last {
      let end = span.count > 0 ? ByteOffset(span.end.value - 1) : span.end
      let holdsStart =
        first.bytes.start <= span.start && (span.start < last.bytes.end || last.bytes.end.value == text.count)
      let holdsEnd = end < last.bytes.end || last.bytes.end.value == text.count
      if holdsStart && holdsEnd { return first.bytes.start }
    }
    return wrap.lineStart(-(self.text.height / 3), from: span.start, in: text)
  }

  /// The start of the line that holds `offset`: where a text is scrolled to when its width has changed.
  func lineStart(at offset: ByteOffset, in text: Span<UInt8>) -> ByteOffset {
    wrap.line(containing: offset, in: text)?.bytes.start ?? ByteOffset(0)
  }
}
