import Screen

/// Where names stand, a line each with the name in the middle of its sentence, in a box at the head of the screen.
///
///     ┌ Where the names stand ─────────────────────────┐
///     │ …to reporters in Kutum, ADAM ISSA said on Fri… │
///     └────────────────────────────────────────────────┘
struct NamesView {
  /// The places, with the texts of those whose article is here.
  var names: [(place: NameInPlace, text: String?)]

  /// Draws the box at the head of `area`, at most half as high.
  func render(in area: Rect, on buffer: inout CellBuffer) {
    let height = min(names.count + Popup.frame, area.height / 2)
    guard height > Popup.frame else { return }
    let inner = Popup(title: "Where the names stand").render(in: area.split(top: height).top, on: &buffer)
    let longest = names.map { TextWidth.columns(of: $0.place.origin, limit: 18) }.max() ?? 0
    for (row, entry) in names.prefix(inner.height).enumerated() {
      let (line, origin) = inner.row(row).split(right: min(longest, inner.width / 4))
      draw(entry.place, entry.text, in: line.inset(right: 1), on: &buffer)
      buffer.draw(
        Shown.oneLine(entry.place.origin), in: origin, LineOptions(style: Theme.faint, showsEllipsis: true))
    }
  }

  private func draw(_ place: NameInPlace, _ text: String?, in rect: Rect, on buffer: inout CellBuffer) {
    guard let text else {
      buffer.draw("\(Shown.oneLine(place.entity)) …", in: rect, LineOptions(style: Theme.faint, showsEllipsis: true))
      return
    }
    let words = place.words(in: text)
    let (before, name) = (Shown.oneLine(words.before), Shown.oneLine(words.name))
    let lead = before.isEmpty ? "" : before + (words.before.last?.isWhitespace ?? false ? " " : "")
    let columns = TextWidth.columns(of: lead)
    // What comes before has at most half of what the name leaves.
    let room = max(0, (rect.width - TextWidth.columns(of: name, limit: rect.width)) / 2)
    var rest = rect
    if columns > room {
      let (left, right) = rest.split(left: room)
      buffer.draw(lead, in: left, LineOptions(style: .plain, skippedColumns: columns - room))
      if room > 1 { buffer.draw("…", in: left, style: Theme.faint) }
      rest = right
    } else {
      rest = rest.inset(left: buffer.draw(lead, in: rest, LineOptions(style: .plain)))
    }
    var pen = LinePen(rest)
    pen.draw(name, Theme.key, on: &buffer)
    let after = Shown.oneLine(words.after)
    pen.draw((words.after.first?.isWhitespace ?? false ? " " : "") + after, .plain, on: &buffer)
  }
}
