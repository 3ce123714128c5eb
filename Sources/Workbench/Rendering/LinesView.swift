import Screen

/// Lines in a framed box over the panes: the messages so far, and what an act on many records would change.
struct LinesView {
  /// What stands in the upper edge.
  var title: String
  /// The lines. They may quote articles; drawing makes what is hidden in them visible.
  var lines: [(text: String, style: Style)]
  /// The first line shown.
  var top: Int
  /// What stands where there are none.
  var emptyText: String

  /// Draws the box at the foot of `area`, as high as the lines need.
  func render(in area: Rect, on buffer: inout CellBuffer) {
    let rows = max(1, lines.count) + Popup.frame
    let box = area.split(bottom: rows).bottom
    let top = Popup.clamped(top, count: lines.count, in: area)
    let height = area.height - Popup.frame
    let inner = Popup(title: title, footer: Popup.position(top: top, height: height, count: lines.count))
      .render(in: box, on: &buffer)
    if lines.isEmpty {
      buffer.draw(emptyText, in: inner.row(0), LineOptions(style: Theme.faint, showsEllipsis: true))
    }
    for (row, line) in lines.dropFirst(top).prefix(inner.height).enumerated() {
      buffer.draw(Shown.oneLine(line.text), in: inner.row(row), LineOptions(style: line.style, showsEllipsis: true))
    }
  }
}
