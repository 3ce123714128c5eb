import Screen

/// Short forms with what they mean, in groups under headings: the help and the legend.
struct KeyedLinesView {
  /// What stands under one heading.
  struct Group {
    /// The heading.
    var heading: String
    /// A short form each, how it is drawn, and what it means.
    var entries: [(form: String, style: Style, meaning: String)]
  }

  private enum Line {
    case heading(String)
    case entry(form: String, style: Style, meaning: String)
    case blank
  }

  /// What stands in the upper edge.
  var title: String
  /// The groups, in order; those without entries are left out.
  var groups: [Group]

  /// Rows of text that they have in `area`.
  func lineCount(in area: Rect) -> Int { columns(width: area.width - 4).map(\.count).max() ?? 0 }

  /// Draws them over all of `area`, scrolled down by `top` rows.
  func render(top: Int, in area: Rect, on buffer: inout CellBuffer) {
    let count = lineCount(in: area)
    let top = Popup.clamped(top, count: count, in: area)
    let height = area.height - Popup.frame
    let inner = Popup(title: title, footer: Popup.position(top: top, height: height, count: count))
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
    case .entry(let form, let style, let meaning):
      let (left, right) = rect.split(left: min(14, rect.width / 3))
      buffer.draw(form, in: left.inset(right: 1), LineOptions(style: style, showsEllipsis: true))
      buffer.draw(meaning, in: right, LineOptions(showsEllipsis: true))
    }
  }

  /// The lines in one column, or where there is room in two, cut between groups so that they come out most alike in length.
  private func columns(width: Int) -> [[Line]] {
    let groups = groups.filter { !$0.entries.isEmpty }.map { group in
      [Line.heading(group.heading)] + group.entries.map { .entry(form: $0.form, style: $0.style, meaning: $0.meaning) }
    }
    let joined = { (part: ArraySlice<[Line]>) in Array(part.joined(separator: [Line.blank])) }
    guard width >= 110, groups.count > 1 else { return [joined(groups[...])] }
    let cuts = (1..<groups.count).map { [joined(groups[..<$0]), joined(groups[$0...])] }
    return cuts.min { max($0[0].count, $0[1].count) < max($1[0].count, $1[1].count) } ?? [joined(groups[...])]
  }
}
