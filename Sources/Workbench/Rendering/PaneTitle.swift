import Annotation
import CaseModel
import Screen

/// The title row of a pane: which it is, how much it shows, and of what.
///
///     >1 Articles 12 of 1,034 “iraq” by outlet
///      2 Entities 41 ───────────────────────────
struct PaneTitle {
  /// The pane.
  var pane: Pane
  /// How much it shows: `12 of 1,034`; empty where nothing is counted.
  var count: String
  /// The filter in force; empty for none.
  var filter: String = ""
  /// What it is restricted to, or sorted by, the most telling first.
  var remarks: [String] = []
  /// Whether the keys go to the pane.
  var isFocused: Bool

  /// Draws the title in the first row of `rect`.
  func render(in rect: Rect, on buffer: inout CellBuffer) {
    guard !rect.isEmpty else { return }
    let base = isFocused ? Theme.focusedTitle : .plain
    let faint = isFocused ? base : Theme.faint
    if !isFocused { buffer.fill(rect, with: "─", style: Theme.rule) }
    var pen = LinePen(rect.row(0))
    pen.draw(isFocused ? ">" : " ", base, on: &buffer)
    pen.draw("\(pane.rawValue) \(pane.title)", isFocused ? base : Theme.title, on: &buffer)
    if !count.isEmpty { pen.draw(" \(count)", base, on: &buffer) }
    if !filter.isEmpty { pen.draw(" filter “\(filter)”", isFocused ? base : Theme.notice, on: &buffer) }
    for remark in remarks where !remark.isEmpty { pen.draw(" \(remark)", faint, on: &buffer) }
    if isFocused { pen.fill(base, on: &buffer) } else { pen.draw(" ", .plain, on: &buffer) }
  }

  /// `12 of 1,034`, or `1,034` where nothing is left out.
  static func count(_ shown: Int, of all: Int) -> String {
    shown == all ? Shown.count(all) : "\(Shown.count(shown)) of \(Shown.count(all))"
  }
}

/// Draws pieces of one row after each other, until the row is full.
struct LinePen {
  private(set) var rest: Rect

  /// A pen at the left edge of `rect`, one row high.
  init(_ rect: Rect) { rest = rect }

  /// Draws `text` and moves on behind it; what doesn't fit ends in `…`.
  mutating func draw(_ text: String, _ style: Style, spans: [StyledSpan] = [], on buffer: inout CellBuffer) {
    guard !rest.isEmpty, !text.isEmpty else { return }
    let used = buffer.draw(text, in: rest, LineOptions(style: style, spans: spans, showsEllipsis: true))
    rest = rest.inset(left: used)
  }

  /// Blanks what is left of the row.
  func fill(_ style: Style, on buffer: inout CellBuffer) { buffer.fill(rest, style: style) }
}
