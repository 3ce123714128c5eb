import Screen

/// A line of text being edited, scrolled so that the cursor is in sight.
struct LineEditorView {
  /// The text with its cursor.
  var editor: LineEditor

  /// Draws the text in the first row of `rect` and puts the terminal's cursor where the next character goes.
  func render(in rect: Rect, on buffer: inout CellBuffer) {
    let line = rect.row(0)
    guard !line.isEmpty else { return }
    let column = TextWidth.columns(of: editor.beforeCursor)
    let skipped = max(0, column - line.width + 1)
    buffer.draw(
      editor.text, in: line, LineOptions(style: editor.isSelected ? Theme.cursorRow : .plain, skippedColumns: skipped))
    let position = CellPosition(row: line.top, column: line.left + (column - skipped))
    buffer.cursor = buffer.bounds.contains(position) ? position : nil
  }
}
