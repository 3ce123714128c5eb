import Screen

/// A framed box over the panes.
///
///     ┌ Title ────────┐
///     │ what it holds │
///     └──────── 3/120 ┘
struct Popup {
  /// What stands in the upper edge.
  var title: String
  /// What stands at the right of the lower edge; empty for nothing.
  var footer: String = ""

  /// Rows and columns that the frame takes.
  static let frame = 2

  /// Draws the frame over whatever is there and answers the cells inside, a column apart from it on either side.
  func render(in rect: Rect, on buffer: inout CellBuffer) -> Rect {
    guard rect.height > Self.frame, rect.width > 2 * Self.frame else {
      buffer.fill(rect)
      return rect
    }
    buffer.fill(rect)
    let bottom = rect.height - 1
    buffer.fill(rect.row(0), with: "─", style: Theme.frame)
    buffer.fill(rect.row(bottom), with: "─", style: Theme.frame)
    let (left, rest) = rect.split(left: 1)
    buffer.fill(left, with: "│", style: Theme.frame)
    buffer.fill(rest.split(right: 1).right, with: "│", style: Theme.frame)
    corner("┌", rect.row(0).split(left: 1).left, &buffer)
    corner("┐", rect.row(0).split(right: 1).right, &buffer)
    corner("└", rect.row(bottom).split(left: 1).left, &buffer)
    corner("┘", rect.row(bottom).split(right: 1).right, &buffer)
    var pen = LinePen(rect.row(0).inset(left: 1, right: 2))
    pen.draw(" \(title)", Style(.standard, .bold), on: &buffer)
    pen.draw(" ", .plain, on: &buffer)
    if !footer.isEmpty {
      let width = min(TextWidth.columns(of: footer, limit: rect.width) + 2, rect.width - 2)
      buffer.draw(" \(footer) ", in: rect.row(bottom).inset(right: 1).split(right: width).right, style: Theme.faint)
    }
    return rect.inset(top: 1, left: 2, bottom: 1, right: 2)
  }

  private func corner(_ glyph: Unicode.Scalar, _ rect: Rect, _ buffer: inout CellBuffer) {
    buffer.fill(rect, with: glyph, style: Theme.frame)
  }

  /// A box of at most the given size at the foot of `area`, on the side away from the pane in focus, so that what is spoken of
  /// stays in sight.
  static func place(height: Int, width: Int, in area: Rect, awayFrom focus: Rect?) -> Rect {
    let (_, foot) = area.split(bottom: height)
    guard let focus, focus.width < area.width else { return foot.centered(height: height, width: width) }
    let isOnLeft = focus.left.value + focus.width / 2 < area.left.value + area.width / 2
    return isOnLeft ? foot.split(right: width).right : foot.split(left: width).left
  }

  /// `top` brought inside `count` lines of a box that has all of `area`.
  static func clamped(_ top: Int, count: Int, in area: Rect) -> Int {
    min(max(0, top), max(0, count - max(1, area.height - frame)))
  }

  /// `4–20 of 120`; empty where everything shows.
  static func position(top: Int, height: Int, count: Int) -> String {
    count <= height ? "" : "\(top + 1)–\(min(count, top + height)) of \(count)"
  }
}
