import Screen

/// A list to choose from, in a box.
///
///     ┌ Certainty ──────────┐
///     │ > a ✓ asserted      │
///     │   r   reported      │
///     └─────────────────────┘
struct MenuView<Choice: Equatable & Sendable> {
  /// What is chosen from.
  var menu: Menu<Choice>

  /// Draws the menu at the foot of `area`, away from `focus`.
  func render(in area: Rect, awayFrom focus: Rect?, on buffer: inout CellBuffer) {
    let keys = menu.items.map { TextWidth.columns(of: $0.key.map(KeyNames.shown) ?? "", limit: 12) }.max() ?? 0
    let typedRow = menu.typedRow.map(Shown.oneLine)
    let typedWidth = typedRow.map { TextWidth.columns(of: $0, limit: 72) } ?? 0
    let labels = menu.items.map { TextWidth.columns(of: $0.label, limit: 40) }.max() ?? 0
    let details = menu.items.map { TextWidth.columns(of: $0.detail, limit: 44) }.max() ?? 0
    let title = TextWidth.columns(of: menu.title, limit: 72)
    let content = 2 + (keys > 0 ? keys + 1 : 0) + 2 + min(40, labels) + (details > 0 ? 2 + min(44, details) : 0)
    let width = max(28, title + 4, typedWidth + 4, content) + 4
    let room = min(width, area.width) - 8 - (keys > 0 ? keys + 1 : 0) - min(40, labels) - 2
    let isCut = menu.items.contains { TextWidth.columns(of: $0.detail, limit: 200) > room }
    let lines = max(1, menu.rowCount) + (menu.typed == nil ? 0 : 1) + (isCut ? 1 : 0)
    let box = Popup.place(
      height: min(lines, 16) + Popup.frame, width: min(width, area.width), in: area, awayFrom: focus)
    // What the row under the cursor has no room for stands in full at the foot, where the box has more than that row.
    let foot = isCut && box.height > Popup.frame + 3 ? 1 : 0
    let rows = box.height - Popup.frame - (menu.typed == nil ? 0 : 1) - foot
    let top = Scrolling.first(cursor: menu.cursor, height: rows, count: menu.rowCount)
    let footer = Popup.position(top: top, height: rows, count: menu.rowCount)
    var inner = Popup(title: Shown.oneLine(menu.title), footer: footer).render(in: box, on: &buffer)
    if let typed = menu.typed {
      let (line, rest) = inner.split(top: 1)
      buffer.draw("/", in: line, style: Theme.key)
      LineEditorView(editor: typed).render(in: line.inset(left: 2), on: &buffer)
      inner = rest
    }
    if foot > 0 {
      let (rest, line) = inner.split(bottom: 1)
      if menu.shown.indices.contains(menu.cursor) {
        buffer.draw(
          Shown.oneLine(menu.items[menu.shown[menu.cursor]].detail), in: line,
          LineOptions(style: Theme.faint, showsEllipsis: true))
      }
      inner = rest
    }
    if let typedRow, menu.shown.count - top < inner.height {
      let line = inner.row(menu.shown.count - top)
      let isCurrent = menu.cursor == menu.shown.count
      buffer.draw(isCurrent ? ">" : " ", in: line, style: Theme.key)
      buffer.draw(typedRow, in: line.inset(left: 2), LineOptions(style: Theme.faint, showsEllipsis: true))
      if isCurrent { buffer.restyle(line, with: Theme.cursorRow) }
    } else if menu.shown.isEmpty {
      buffer.draw("Nothing fits.", in: inner.row(0), style: Theme.faint)
    }
    for (row, item) in menu.shown.dropFirst(top).prefix(inner.height).enumerated() {
      draw(
        menu.items[item], isCurrent: top + row == menu.cursor, keys: keys, labels: min(40, labels), in: inner.row(row),
        on: &buffer)
    }
  }

  private func draw(
    _ item: Menu<Choice>.Item, isCurrent: Bool, keys: Int, labels: Int, in rect: Rect, on buffer: inout CellBuffer
  ) {
    var rest = rect
    buffer.draw(isCurrent ? ">" : " ", in: rest, style: Theme.key)
    rest = rest.inset(left: 2)
    if keys > 0 {
      buffer.draw(item.key.map(KeyNames.shown) ?? "", in: rest.split(left: keys).left, style: Theme.key)
      rest = rest.inset(left: keys + 1)
    }
    buffer.draw(item.isOn ? "✓" : " ", in: rest, style: Theme.key)
    rest = rest.inset(left: 2)
    let (label, detail) = rest.split(left: min(labels, rest.width))
    let style = item.isOn ? Style(.standard, .bold) : .plain
    buffer.draw(Shown.oneLine(item.label), in: label, LineOptions(style: style, showsEllipsis: true))
    buffer.draw(
      Shown.oneLine(item.detail), in: detail.inset(left: 2),
      LineOptions(style: isCurrent ? .plain : Theme.faint, showsEllipsis: true))
    if isCurrent { buffer.restyle(rect, with: Theme.cursorRow) }
  }
}
