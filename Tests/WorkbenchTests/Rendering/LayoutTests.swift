import Screen
import Testing

@testable import Workbench

struct `A layout` {
  /// Sizes from nothing up, past each of the bounds where the layout changes.
  static let sizes = [0, 1, 3, 4, 5, 8, 10, 19, 20, 23, 24, 40, 60, 79, 80, 120, 149, 150, 200, 500]

  @Test(arguments: sizes) func `covers every cell once, at any size`(columns: Int) {
    for rows in [0, 1, 2, 3, 4, 5, 7, 8, 9, 23, 24, 25, 36, 60] {
      for focus in Pane.allCases {
        for isZoomed in [false, true] {
          for openList in [Pane.articles, .entities, .locations] {
            let layout = Layout(rows: rows, columns: columns, focus: focus, isZoomed: isZoomed, openList: openList)
            expectTiling(layout, rows: rows, columns: columns)
            if !layout.isTooSmall {
              #expect(layout.slot(of: focus).map { !$0.body.isEmpty } == true, "\(focus) at \(columns)x\(rows)")
            }
          }
        }
      }
    }
  }

  private func expectTiling(_ layout: Layout, rows: Int, columns: Int) {
    var counts = [Int](repeating: 0, count: rows * columns)
    let screen = Rect(row: 0, column: 0, height: rows, width: columns)
    let parts =
      layout.isTooSmall
      ? [screen] : layout.slots.flatMap { [$0.title, $0.body] } + layout.rules + [layout.hints, layout.status]
    for part in parts {
      #expect(part.isEmpty || part.intersection(screen) == part)
      for row in part.top.value..<part.bottom.value {
        for column in part.left.value..<part.right.value { counts[row * columns + column] += 1 }
      }
    }
    #expect(counts.allSatisfy { $0 == 1 }, "\(columns)x\(rows)")
  }

  @Test func `shows all six panes from 80 by 24 up`() {
    for (rows, columns) in [(24, 80), (36, 120), (60, 200)] {
      let layout = Layout(rows: rows, columns: columns, focus: .claims, isZoomed: false, openList: .articles)
      #expect(Set(layout.slots.map(\.pane)) == Set(Pane.allCases))
    }
  }

  @Test func `gives a zoomed pane all there is`() {
    let layout = Layout(rows: 24, columns: 80, focus: .text, isZoomed: true, openList: .articles)
    #expect(layout.slots.map(\.pane) == [.text])
    #expect(layout.slots[0].title.width == 80)
  }

  @Test func `says when there is no room`() {
    let isTooSmall = { (rows: Int, columns: Int) in
      Layout(rows: rows, columns: columns, focus: .text, isZoomed: false, openList: .articles).isTooSmall
    }
    #expect(isTooSmall(3, 80))
    #expect(isTooSmall(24, 19))
    #expect(!isTooSmall(4, 20))
  }
}

struct `Columns of a list` {
  private let columns = [
    ListColumn("", 1), ListColumn("date", 10, short: 5, rank: 2), ListColumn("name", 12, short: 6, stretch: 1),
    ListColumn("words", 20, short: 8, stretch: 3), ListColumn("count", 6, alignsRight: true, rank: 1),
  ]

  @Test func `stretch over all the room there is`() {
    let layout = ListColumns(columns, width: 100)
    #expect(layout.places.map(\.column) == [0, 1, 2, 3, 4])
    #expect(!layout.isShort)
    #expect(layout.places.last.map { $0.offset + $0.width } == 100)
  }

  @Test func `become short before one goes, and go by rank`() {
    #expect(ListColumns(columns, width: 52).isShort)
    #expect(ListColumns(columns, width: 30).places.map(\.column) == [0, 1, 2, 3, 4])
    #expect(ListColumns(columns, width: 29).places.map(\.column) == [0, 2, 3, 4])
    #expect(ListColumns(columns, width: 20).places.map(\.column) == [0, 2, 3])
  }

  @Test func `keep those without a rank however little room there is`() {
    for width in 0..<20 { #expect(ListColumns(columns, width: width).places.map(\.column) == [0, 2, 3]) }
  }
}
