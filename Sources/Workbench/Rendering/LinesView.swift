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

  /// Rows that `lines` take in `area`, where those that are too long go on in the next.
  static func rowCount(of lines: [String], in area: Rect) -> Int {
    lines.reduce(0) { $0 + wrapped($1, width: area.width - 4).count }
  }

  private static func wrapped(_ line: String, width: Int) -> [String] {
    WordWrap.lines(of: line, width: max(8, width), limit: 4, indent: "  ")
  }

  /// Draws the box at the foot of `area`, as high as the lines need.
  func render(in area: Rect, on buffer: inout CellBuffer) {
    let rows = lines.flatMap { line in
      Self.wrapped(line.text, width: area.width - 4).map { (text: $0, style: line.style) }
    }
    let box = area.split(bottom: max(1, rows.count) + Popup.frame).bottom
    let top = Popup.clamped(top, count: rows.count, in: area)
    let height = area.height - Popup.frame
    let inner = Popup(title: title, footer: Popup.position(top: top, height: height, count: rows.count))
      .render(in: box, on: &buffer)
    if rows.isEmpty {
      buffer.draw(emptyText, in: inner.row(0), LineOptions(style: Theme.faint, showsEllipsis: true))
    }
    for (row, line) in rows.dropFirst(top).prefix(inner.height).enumerated() {
      buffer.draw(line.text, in: inner.row(row), LineOptions(style: line.style, showsEllipsis: true))
    }
  }
}
