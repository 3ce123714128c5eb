import Annotation
import CaseModel
import Screen

extension Session {
  /// A press chooses the pane and the row or word under it; the wheel scrolls the pane under it. Overlays take keys only.
  mutating func handle(_ mouse: MouseEvent) -> [Effect] {
    guard view.overlays.isEmpty,
      let slot = layout.slots.first(where: { $0.title.contains(mouse.position) || $0.body.contains(mouse.position) })
    else { return [] }
    switch mouse.kind {
    case .press(.left): return press(slot, at: mouse.position)
    case .wheelUp: return scroll(slot.pane, by: -3)
    case .wheelDown: return scroll(slot.pane, by: 3)
    case .press, .drag, .release: return []
    }
  }

  private mutating func scroll(_ pane: Pane, by rows: Int) -> [Effect] {
    _ = focus(pane)
    return move(by: rows)
  }

  private mutating func press(_ slot: Layout.Slot, at position: CellPosition) -> [Effect] {
    _ = focus(slot.pane)
    guard slot.body.contains(position) else { return [] }
    if slot.pane == .text {
      pressText(TextGeometry(body: slot.body), at: position)
      return []
    }
    let line = position.row - slot.body.top - ListGeometry.headingRows(height: slot.body.height)
    let row = firstRow(height: ListGeometry.listRows(height: slot.body.height)) + line
    guard line >= 0, row < rowCount else { return [] }
    return move(by: row - cursorPlace)
  }

  private mutating func pressText(_ geometry: TextGeometry, at position: CellPosition) {
    guard let text = shownText, geometry.text.contains(position) else { return }
    let bytes = text.utf8.span
    let top = geometry.lineStart(at: view.text.top, in: bytes)
    let lines = geometry.wrap.lines(from: top, in: bytes, limit: position.row - geometry.text.top + 1)
    guard lines.count == position.row - geometry.text.top + 1, let line = lines.last else { return }
    let column = CellColumn(position.column - geometry.text.left)
    view.text.cursor = TextUnits.word(at: geometry.wrap.offset(at: column, in: line, of: bytes), in: text)
  }

  /// The first row that the list in focus shows in a window of `height` rows.
  private func firstRow(height: Int) -> Int {
    switch view.focus {
    case .articles: view.articles.list.firstRow(height: height, count: rowCount)
    case .entities: view.entities.list.firstRow(height: height, count: rowCount)
    case .locations: view.locations.list.firstRow(height: height, count: rowCount)
    case .claims: view.claims.list.firstRow(height: height, count: rowCount)
    case .incidents: view.incidents.list.firstRow(height: height, count: rowCount)
    case .text: 0
    }
  }
}
