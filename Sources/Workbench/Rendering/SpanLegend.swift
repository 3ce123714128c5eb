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
    let box = Popup.place(
      height: parts.count + Popup.frame, width: min(48, focus.map { max(30, area.width - $0.width - 1) } ?? 48),
      in: area,
      awayFrom: focus)
    let inner = Popup(
      title: editor.claim == nil ? "A new claim" : "The claim's spans", footer: editor.movesStart ? "start" : "end"
    ).render(in: box, on: &buffer)
    for (row, part) in parts.enumerated() {
      let isActive = part == editor.part
      let line = inner.row(row)
      let (name, words) = line.split(left: min(10, line.width))
      buffer.draw((isActive ? "> " : "  ") + part.rawValue, in: name, style: isActive ? Theme.key : .plain)
      let shown = self.words(of: part)
      let empty = part == .source ? "none: the article itself" : "none"
      buffer.draw(
        shown.isEmpty ? empty : shown, in: words,
        LineOptions(
          style: shown.isEmpty ? Theme.faint : Theme.text(TextRoles(part.role), mention: nil), showsEllipsis: true))
    }
  }

  private func words(of part: SpanEditor.Part) -> String {
    guard let text else { return "" }
    let pieces = (editor.spans[part] ?? []).map { Shown.oneLine(String(text.slice($0)?.prefix(200) ?? "")) }
    return pieces.joined(separator: " … ")
  }
}
