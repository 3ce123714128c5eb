import Annotation
import CaseModel
import Screen

/// The rows of a list pane.
///
///     >*✓ words of the row …
///     ││└ the columns
///     │└ * on a marked row
///     └ > on the row under the cursor
struct ListView<Row: Hashable & Sendable> {
  /// Rows, cursor and marks.
  var pane: ListPane<Row>
  /// The columns there could be.
  var columns: [ListColumn]
  /// Whether the keys go here.
  var isFocused: Bool
  /// What stands in a list without rows.
  var emptyText: String
  /// What a row shows; nil where its record is gone.
  var content: (Row) -> ListRow?

  /// Columns left of the rows, for cursor and mark.
  private static var gutter: Int { 2 }
  /// Columns right of the rows.
  private static var margin: Int { 1 }

  /// Draws headings and rows.
  func render(in rect: Rect, on buffer: inout CellBuffer) {
    guard !rect.isEmpty else { return }
    let (head, body) = rect.split(top: ListGeometry.headingRows(height: rect.height))
    let layout = ListColumns(columns, width: rect.width - Self.gutter - Self.margin)
    if !head.isEmpty { renderHeadings(layout, in: head, on: &buffer) }
    if pane.rows.isEmpty {
      let text = pane.filter.isEmpty || pane.unfilteredCount == 0 ? emptyText : "Nothing fits the filter."
      buffer.draw(text, in: body.row(0).inset(left: Self.gutter), LineOptions(style: Theme.faint, showsEllipsis: true))
      return
    }
    let first = pane.list.firstRow(height: body.height, count: pane.rows.count)
    for line in 0..<min(body.height, pane.rows.count - first) {
      render(row: first + line, layout, in: body.row(line), on: &buffer)
    }
  }

  private func renderHeadings(_ layout: ListColumns, in rect: Rect, on buffer: inout CellBuffer) {
    for place in layout.places {
      let column = layout.all[place.column]
      draw(
        ListCell(layout.isShort ? column.shortHeading : column.heading, Theme.faint), column, place, in: rect,
        on: &buffer)
    }
  }

  private func render(row number: Int, _ layout: ListColumns, in rect: Rect, on buffer: inout CellBuffer) {
    let row = pane.rows[number]
    let isCurrent = number == pane.list.cursor
    let isMarked = pane.list.marked.contains(row) || pane.list.range?.contains(number) == true
    let isReversed = isCurrent && isFocused
    let content = content(row) ?? ListRow(cells: [])
    if isReversed { buffer.fill(rect, style: Theme.cursorRow) }
    if let trailing = content.trailing {
      renderHeading(content, trailing, isReversed: isReversed, in: rect, on: &buffer)
    } else {
      for place in layout.places where place.column < content.cells.count {
        var cell = content.cells[place.column]
        cell.style = isReversed ? cell.style.reversed : content.style.overlaid(with: cell.style)
        if layout.isShort { cell.text = cell.short }
        draw(cell, layout.all[place.column], place, in: rect, on: &buffer)
      }
    }
    if isCurrent { buffer.draw(Mark.cursor.glyph, in: rect, style: isReversed ? Theme.key.reversed : Theme.key) }
    if isMarked {
      buffer.draw(Mark.marked.glyph, in: rect.inset(left: 1), style: isReversed ? Theme.mark.reversed : Theme.mark)
    }
  }

  private func renderHeading(
    _ content: ListRow, _ trailing: String, isReversed: Bool, in rect: Rect, on buffer: inout CellBuffer
  ) {
    let line = rect.inset(left: Self.gutter, right: Self.margin)
    let (main, end) = line.split(right: min(line.width, TextWidth.columns(of: trailing)))
    if let cell = content.cells.first {
      let options = LineOptions(
        style: isReversed ? cell.style.reversed : cell.style, spans: matches(in: cell.text), showsEllipsis: true)
      buffer.draw(cell.text, in: main.inset(right: 1), options)
    }
    buffer.draw(trailing, in: end, style: isReversed ? Theme.cursorRow : Theme.faint)
  }

  private func draw(
    _ cell: ListCell, _ column: ListColumn, _ place: ListColumns.Place, in rect: Rect, on buffer: inout CellBuffer
  ) {
    let room = rect.inset(left: Self.gutter, right: Self.margin)
    var area = Rect(row: room.top, column: room.left + place.offset, height: room.height, width: place.width)
      .intersection(room)
    if column.alignsRight {
      let width = TextWidth.columns(of: cell.text, limit: area.width)
      area = area.inset(left: max(0, area.width - width))
    }
    buffer.draw(
      cell.text, in: area,
      LineOptions(
        style: cell.style, spans: spans(of: cell), skippedColumns: column.stretch > 1 ? pane.list.skip : 0,
        showsEllipsis: true))
  }

  private func spans(of cell: ListCell) -> [StyledSpan] {
    guard cell.accent > 0, !cell.style.attributes.contains(.reverse) else { return matches(in: cell.text) }
    return [StyledSpan(TextSpan(0, cell.accent), Theme.tag)] + matches(in: cell.text)
  }

  private func matches(in text: String) -> [StyledSpan] {
    TextSearch.matches(of: pane.search, in: text).map { StyledSpan($0, Theme.match) }
  }
}

/// What a list's rows have of its pane's height.
enum ListGeometry {
  /// Rows that the headings of columns take.
  static func headingRows(height: Int) -> Int { height >= 6 ? 1 : 0 }

  /// Rows left for the list itself.
  static func listRows(height: Int) -> Int { height - headingRows(height: height) }
}
