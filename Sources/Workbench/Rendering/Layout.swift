import Screen

/// Where everything stands on a screen of a given size.
///
///     150 columns and more      80 to 149 columns        fewer than 80, or than 24 rows
///     1 articles │6 text│4 claims    1 articles │6 text       the pane in focus
///     2 entities │      │            2 ─────────│
///     3 locations│      │5 incidents 3 ─────────│4 claims
///                                               │5 ─────────
///     hints                     hints                    hints
///     status                    status                   status
///
/// With two columns one of the panes 1 to 3 is open and the others are folded to their titles, and so is 4 or 5; on a tall screen
/// all are open, that one larger.
package struct Layout: Hashable, Sendable {
  /// A pane's place. A pane without a body shows as its title alone.
  package struct Slot: Hashable, Sendable {
    /// The pane.
    package let pane: Pane
    /// Its title row.
    package let title: Rect
    /// The rows below; empty where the pane is folded.
    package let body: Rect
  }

  /// The panes that show, none in a screen that is too small.
  package let slots: [Slot]
  /// The lines between columns.
  package let rules: [Rect]
  /// All that the panes have together.
  package let area: Rect
  /// The row of hints; empty where there is no room.
  package let hints: Rect
  /// The status line.
  package let status: Rect
  /// Whether there is no room for any pane.
  package let isTooSmall: Bool

  /// The least size that shows a pane.
  package static let leastRows = 4
  /// The least size that shows a pane.
  package static let leastColumns = 20

  /// From this height up no pane is folded.
  private static let tallRows = 32

  /// A layout for a screen of the given size.
  ///
  /// - Parameter openList: which of the panes 1 to 3 is open when there is room for one.
  package init(rows: Int, columns: Int, focus: Pane, isZoomed: Bool, openList: Pane) {
    let screen = Rect(row: 0, column: 0, height: rows, width: columns)
    isTooSmall = rows < Self.leastRows || columns < Self.leastColumns
    let (rest, status) = screen.split(bottom: 1)
    let (area, hints) = rest.split(bottom: rows >= 8 ? 1 : 0)
    self.status = status
    self.hints = hints
    self.area = area
    if isTooSmall {
      slots = []
      rules = []
    } else if isZoomed || columns < 80 || rows < 24 {
      slots = Self.stack([focus], heights: [area.height], in: area)
      rules = []
    } else if columns >= 150 {
      (slots, rules) = Self.threeColumns(area)
    } else {
      (slots, rules) = Self.twoColumns(area, focus: focus, openList: openList)
    }
  }

  /// The place of `pane`; nil where it doesn't show.
  package func slot(of pane: Pane) -> Slot? { slots.first { $0.pane == pane } }

  private static func threeColumns(_ area: Rect) -> ([Slot], [Rect]) {
    let leftWidth = min(60, max(46, area.width * 27 / 100))
    let rightWidth = min(80, area.width * 36 / 100)
    let (left, rest) = area.split(left: leftWidth)
    let (firstRule, inner) = rest.split(left: 1)
    let (middle, right) = inner.split(right: rightWidth)
    let (text, secondRule) = middle.split(right: 1)
    let third = area.height * 30 / 100
    let evidence = area.height * 60 / 100
    let slots =
      stack([.articles, .entities, .locations], heights: [area.height - 2 * third, third, third], in: left)
      + stack([.text], heights: [area.height], in: text)
      + stack([.claims, .incidents], heights: [evidence, area.height - evidence], in: right)
    return (slots, [firstRule, secondRule])
  }

  private static func twoColumns(_ area: Rect, focus: Pane, openList: Pane) -> ([Slot], [Rect]) {
    let (left, rest) = area.split(left: min(48, max(32, area.width * 2 / 5)))
    let (rule, right) = rest.split(left: 1)
    let lists: [Pane] = [.articles, .entities, .locations]
    let open = lists.contains(focus) ? focus : openList
    let isTall = area.height >= Self.tallRows
    let folded = isTall ? area.height / 4 : 1
    let listHeights = lists.map { $0 == open ? area.height - 2 * folded : folded }
    let evidence = isTall ? area.height * 30 / 100 : max(8, area.height * 40 / 100)
    let less = isTall ? area.height * 18 / 100 : 1
    let isIncidents = focus == .incidents
    let heights = [area.height - evidence - less, isIncidents ? less : evidence, isIncidents ? evidence : less]
    return (
      stack(lists, heights: listHeights, in: left) + stack([.text, .claims, .incidents], heights: heights, in: right),
      [rule]
    )
  }

  private static func stack(_ panes: [Pane], heights: [Int], in column: Rect) -> [Slot] {
    var rest = column
    var slots: [Slot] = []
    for (pane, height) in zip(panes, heights) {
      let (all, below) = rest.split(top: height)
      let (title, body) = all.split(top: 1)
      slots.append(Slot(pane: pane, title: title, body: body))
      rest = below
    }
    return slots
  }
}
