import Testing

@testable import Workbench

struct `A line that is too long` {
  @Test(arguments: [
    ("one two three", 7, Int.max, ["one two", "  three"]), ("one two three", 40, .max, ["one two three"]),
    ("one two three four", 7, 2, ["one two", "  three four"]), ("unbreakable", 4, .max, ["unbreakable"]),
    ("", 5, .max, [""]),
    ("世界 世界 世界", 9, .max, ["世界 世界", "  世界"]),
  ])
  func `is cut between words`(text: String, width: Int, limit: Int, expected: [String]) {
    #expect(WordWrap.lines(of: text, width: width, limit: limit, indent: "  ") == expected)
  }

  @Test func `of what was said goes on in the row of hints`() {
    var desk = Desk()
    _ = desk.session.handle(.resized(rows: 24, columns: 60))
    desk.press("5", "m")
    let rows = desk.session.drawn().text().split(separator: "\n", omittingEmptySubsequences: false)
    let shown = rows.suffix(3).joined(separator: " ")
    #expect(shown.contains("Mark the incidents to merge (Space), go to the one to"))
    #expect(shown.contains("merge them into, then merge."))
  }
}
