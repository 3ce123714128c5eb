import Screen

/// The table of keys, as they are bound now.
struct HelpView {
  private let lines: KeyedLinesView

  /// A help over `keymap`; of only what changes nothing, where that is all that can be done.
  init(keymap: Keymap, isReadOnly: Bool = false) {
    let entries = ActionTable.entries(readOnly: isReadOnly)
    lines = KeyedLinesView(
      title: "Keys",
      groups: ActionEntry.Group.allCases.map { group in
        KeyedLinesView.Group(
          heading: group.rawValue,
          entries: entries.filter { $0.group == group }
            .map { (KeyNames.shown(keymap.keys(of: $0.action)), Theme.key, $0.help) })
      })
  }

  /// Rows of text that the help has in `area`.
  func lineCount(in area: Rect) -> Int { lines.lineCount(in: area) }

  /// Draws the help over all of `area`, scrolled down by `top` rows.
  func render(top: Int, in area: Rect, on buffer: inout CellBuffer) { lines.render(top: top, in: area, on: &buffer) }
}
