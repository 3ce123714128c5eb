import Screen

/// A line of text being asked for, at the foot of the panes; over it what the palette suggests.
struct PromptView {
  /// What is asked.
  var prompt: Prompt
  /// Which key does what, to tell it beside the suggestions.
  var keymap: Keymap

  /// Suggestions shown at once.
  private static let suggestionRows = 10

  /// Columns that the answer has beside all of what is asked, else the explanation goes above.
  private static let leastRoom = 40

  /// Draws the prompt in the row `line`, and the suggestions at the foot of `area`.
  func render(line: Rect, area: Rect, on buffer: inout CellBuffer) {
    buffer.fill(line)
    var pen = LinePen(line.inset(left: 1))
    let isCommand = prompt.purpose == .command
    pen.draw(isCommand ? ":" : "\(label(in: line, area: area, on: &buffer)): ", Theme.key, on: &buffer)
    let room = pen.rest.isEmpty ? line.split(right: 1).right : pen.rest
    LineEditorView(editor: prompt.editor).render(in: room, on: &buffer)
    if !prompt.suggestions.isEmpty { renderSuggestions(in: area, on: &buffer) }
    if !prompt.places.isEmpty { renderPlaces(in: area, on: &buffer) }
  }

  /// What is asked; what explains it in brackets stands in the row above where the line would have little room for the answer.
  private func label(in line: Rect, area: Rect, on buffer: inout CellBuffer) -> String {
    guard line.width - TextWidth.columns(of: prompt.label, limit: line.width) < Self.leastRoom, area.height > 1,
      prompt.label.hasSuffix(")"), let bracket = prompt.label.firstIndex(of: "(")
    else { return prompt.label }
    let above = area.row(area.height - 1)
    buffer.fill(above)
    buffer.draw(
      String(prompt.label[prompt.label.index(after: bracket)...].dropLast()), in: above.inset(left: 1),
      LineOptions(style: Theme.faint, showsEllipsis: true))
    return String(prompt.label[..<bracket].reversed().drop { $0 == " " }.reversed())
  }

  /// The places that a name typed so far may mean, above the line; the row above it may explain what is asked.
  private func renderPlaces(in area: Rect, on buffer: inout CellBuffer) {
    let count = prompt.places.count
    let area = area.split(bottom: 1).rest
    let rows = min(Self.suggestionRows, count, max(0, area.height - Popup.frame))
    guard rows > 0 else { return }
    let box = area.split(bottom: rows + Popup.frame).bottom
    let top = Scrolling.first(cursor: prompt.suggestion, height: rows, count: count)
    let inner = Popup(title: "Gazetteer", footer: Popup.position(top: top, height: rows, count: count))
      .render(in: box, on: &buffer)
    let labels = min(inner.width / 2, prompt.places.map { TextWidth.columns(of: $0.label, limit: 44) }.max() ?? 0)
    for (row, place) in prompt.places.dropFirst(top).prefix(rows).enumerated() {
      let isCurrent = top + row == prompt.suggestion
      let line = inner.row(row)
      buffer.draw(isCurrent ? ">" : " ", in: line, style: Theme.key)
      let (label, detail) = line.inset(left: 2).split(left: labels)
      buffer.draw(Shown.oneLine(place.label), in: label, LineOptions(showsEllipsis: true))
      buffer.draw(
        Shown.oneLine(place.detail), in: detail.inset(left: 2),
        LineOptions(style: isCurrent ? .plain : Theme.faint, showsEllipsis: true))
      if isCurrent { buffer.restyle(line, with: Theme.cursorRow) }
    }
  }

  private func renderSuggestions(in area: Rect, on buffer: inout CellBuffer) {
    let count = prompt.suggestions.count
    let rows = min(Self.suggestionRows, count, max(0, area.height - Popup.frame))
    guard rows > 0 else { return }
    let (_, foot) = area.split(bottom: rows + Popup.frame)
    let box = foot.split(left: 92).left
    let top = Scrolling.first(cursor: prompt.suggestion, height: rows, count: count)
    let inner = Popup(title: "Commands", footer: Popup.position(top: top, height: rows, count: count))
      .render(in: box, on: &buffer)
    for (row, action) in prompt.suggestions.dropFirst(top).prefix(rows).enumerated() {
      let entry = ActionTable.entry(of: action)
      let isCurrent = top + row == prompt.suggestion
      let line = inner.row(row)
      let (name, rest) = line.split(left: min(22, line.width / 2))
      let (keys, help) = rest.split(left: min(12, rest.width / 3))
      buffer.draw(
        (isCurrent ? "> " : "  ") + action.rawValue, in: name,
        LineOptions(style: isCurrent ? Theme.key : .plain, showsEllipsis: true))
      buffer.draw(
        KeyNames.shown(keymap.keys(of: action)), in: keys.inset(right: 1),
        LineOptions(style: Theme.key, showsEllipsis: true))
      buffer.draw(
        entry.help, in: help, LineOptions(style: isCurrent ? .plain : Theme.faint, showsEllipsis: true))
      if isCurrent { buffer.restyle(line, with: Theme.cursorRow) }
    }
  }
}

/// Scrolling of short lists that keep no place of their own.
enum Scrolling {
  /// The first row to show so that `cursor` is in the middle of `height` rows, as far as `count` rows allow.
  static func first(cursor: Int, height: Int, count: Int) -> Int {
    max(0, min(cursor - height / 2, count - height))
  }
}
