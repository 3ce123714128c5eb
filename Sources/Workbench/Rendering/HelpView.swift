import Screen

/// The table of keys, as they are bound now.
struct HelpView {
  private enum Line: Hashable {
    case heading(String)
    case entry(keys: String, help: String)
    case blank
  }

  /// Which key does what.
  let keymap: Keymap
  /// Whether only what changes nothing is told.
  let isReadOnly: Bool

  /// A help over `keymap`.
  init(keymap: Keymap, isReadOnly: Bool = false) {
    self.keymap = keymap
    self.isReadOnly = isReadOnly
  }

  /// Rows of text that the help has in `area`.
  func lineCount(in area: Rect) -> Int { columns(width: area.width - 4).map(\.count).max() ?? 0 }

  /// Draws the help over all of `area`, scrolled down by `top` rows.
  func render(top: Int, in area: Rect, on buffer: inout CellBuffer) {
    let count = lineCount(in: area)
    let top = Popup.clamped(top, count: count, in: area)
    let height = area.height - Popup.frame
    let inner = Popup(title: "Keys", footer: Popup.position(top: top, height: height, count: count))
      .render(in: area, on: &buffer)
    let columns = columns(width: inner.width)
    var rest = inner
    for (number, lines) in columns.enumerated() {
      let (column, next) = rest.split(left: rest.width / (columns.count - number))
      for (row, line) in lines.dropFirst(top).prefix(column.height).enumerated() {
        draw(line, in: column.row(row).inset(right: number + 1 < columns.count ? 2 : 0), on: &buffer)
      }
      rest = next
    }
  }

  private func draw(_ line: Line, in rect: Rect, on buffer: inout CellBuffer) {
    switch line {
    case .blank: break
    case .heading(let name):
      buffer.draw(name, in: rect, LineOptions(style: Style(.standard, [.bold, .underline]), showsEllipsis: true))
    case .entry(let keys, let help):
      let (left, right) = rect.split(left: min(14, rect.width / 3))
      buffer.draw(keys, in: left.inset(right: 1), LineOptions(style: Theme.key, showsEllipsis: true))
      buffer.draw(help, in: right, LineOptions(showsEllipsis: true))
    }
  }

  /// The lines in one column, or where there is room in two, cut between groups so that they come out most alike in length.
  private func columns(width: Int) -> [[Line]] {
    let entries = ActionTable.entries(readOnly: isReadOnly)
    let groups = ActionEntry.Group.allCases.compactMap { group -> [Line]? in
      let own = entries.filter { $0.group == group }
      guard !own.isEmpty else { return nil }
      return [Line.heading(group.rawValue)]
        + own.map { Line.entry(keys: KeyNames.shown(keymap.keys(of: $0.action)), help: $0.help) }
    }
    let joined = { (part: ArraySlice<[Line]>) in Array(part.joined(separator: [Line.blank])) }
    guard width >= 110 else { return [joined(groups[...])] }
    let cuts = (1..<groups.count).map { [joined(groups[..<$0]), joined(groups[$0...])] }
    return cuts.min { max($0[0].count, $0[1].count) < max($1[0].count, $1[1].count) } ?? [joined(groups[...])]
  }
}
