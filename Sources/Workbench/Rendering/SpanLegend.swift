import Annotation
import Screen

/// What the span editor changes: the parts of the claim with their words, and which one has the keys.
struct SpanLegend {
  /// The editor.
  var editor: SpanEditor
  /// The article's text, for the words; nil while it is not here.
  var text: String?

  /// Draws the legend at the foot of `area`, away from `focus`.
  func render(in area: Rect, awayFrom focus: Rect?, on buffer: inout CellBuffer) {
    let parts = SpanEditor.Part.allCases
    let height = parts.count + 1 + Popup.frame
    // Below the text there is room for whole words; beside it only where the text reaches down to there.
    let isBelow = focus.map { $0.top.value + $0.height <= area.top.value + area.height - height } ?? false
    let box =
      isBelow
      ? area.split(bottom: height).bottom.split(left: min(100, area.width)).left
      : Popup.place(
        height: height, width: min(76, focus.map { max(30, area.width - $0.width - 1) } ?? 76), in: area,
        awayFrom: focus)
    let inner = Popup(
      title: editor.claim == nil ? "A new claim" : "The claim's spans", footer: editor.movesStart ? "start" : "end"
    ).render(in: box, on: &buffer)
    buffer.draw(
      "m name  v selection  + - span  s swap source and cue  0 the article itself", in: inner.row(parts.count),
      LineOptions(style: Theme.faint, showsEllipsis: true))
    for (row, part) in parts.enumerated() {
      let isActive = part == editor.part
      let line = inner.row(row)
      let (name, words) = line.split(left: min(10, line.width))
      buffer.draw((isActive ? "> " : "  ") + part.rawValue, in: name, style: isActive ? Theme.key : .plain)
      let shown = self.words(of: part)
      let empty = part == .source ? "none: the article itself" : "none"
      guard !shown.isEmpty else {
        buffer.draw(empty, in: words, LineOptions(style: Theme.faint, showsEllipsis: true))
        continue
      }
      Self.draw(shown, in: words, style: Theme.text(TextRoles(part.role), mention: nil), on: &buffer)
    }
  }

  /// Draws words with both their ends, which are what the editor moves: what has no room is left out of the middle.
  private static func draw(_ text: String, in rect: Rect, style: Style, on buffer: inout CellBuffer) {
    let columns = TextWidth.columns(of: text)
    guard columns > rect.width, rect.width >= 8 else {
      buffer.draw(text, in: rect, LineOptions(style: style, showsEllipsis: true))
      return
    }
    let (head, tail) = rect.split(left: rect.width / 2)
    buffer.draw(text, in: head, LineOptions(style: style, showsEllipsis: true))
    buffer.draw(text, in: tail, LineOptions(style: style, skippedColumns: columns - tail.width))
  }

  private func words(of part: SpanEditor.Part) -> String {
    guard let text else { return "" }
    let pieces = (editor.spans[part] ?? []).map { span -> String in
      let words = text.slice(span) ?? ""
      // Of a long piece only its ends can show.
      guard words.utf8.count > 400 else { return Shown.oneLine(String(words)) }
      return Shown.oneLine("\(words.prefix(100)) … \(words.suffix(100))")
    }
    return pieces.joined(separator: " … ")
  }
}
