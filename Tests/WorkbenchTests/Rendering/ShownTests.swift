import Annotation
import CaseModel
import Testing

@testable import Workbench

struct `Values as words` {
  @Test(arguments: [(0, "0"), (999, "999"), (1034, "1,034"), (100_000, "100,000"), (-1234567, "-1,234,567")])
  func `part the thousands of a count`(number: Int, words: String) { #expect(Shown.count(number) == words) }

  @Test(arguments: [(0, "0:00"), (7, "0:07"), (760, "12:40"), (7380, "2:03:00"), (-5, "0:00")])
  func `tell a length of time`(seconds: Int, words: String) { #expect(Shown.duration(seconds: seconds) == words) }

  @Test(arguments: [
    (33.3128, 44.3615, "33.31N 44.36E"), (-34.6037, -58.3816, "34.60S 58.38W"), (0.004, 179.999, "0.00N 180.00E"),
  ])
  func `tell a point to a hundredth of a degree`(latitude: Double, longitude: Double, words: String) throws {
    let point = try #require(Coordinates(latitude: latitude, longitude: longitude))
    #expect(Shown.point(point) == words)
  }

  @Test func `tell a count with what bounds it`() {
    let count = { (low: Int?, best: Int?, high: Int?) in
      Shown.range(
        IncidentCount(low: low.map { Decided($0) }, best: best.map { Decided($0) }, high: high.map { Decided($0) }))
    }
    #expect(count(3, 3, 3) == "3")
    #expect(count(nil, 3, nil) == "3")
    #expect(count(2, 3, 5) == "2–3–5")
    #expect(count(25, nil, nil) == "25–?–?")
    #expect(count(nil, nil, nil) == "")
  }

  @Test func `put any text on one line`() {
    #expect(Shown.oneLine("  three\r\n\tpeople  died\n") == "three people died")
  }

  @Test(arguments: [
    ("C-d", "Ctrl-D"), ("S-Tab", "Shift-Tab"), ("M-b", "Alt-b"), ("Down", "↓"), ("F1", "F1"), ("j", "j"),
  ])
  func `name a key as people do`(key: String, words: String) { #expect(KeyNames.shown(key) == words) }
}

struct `A search in what shows` {
  @Test(arguments: [
    ("Iraq", "⟦IRAQ⟧i forces in ⟦Iraq⟧"), ("aa", "⟦aa⟧⟦aa⟧a"), ("", "nothing"), ("é", "caf⟦é⟧"), ("xyz", "xy"),
  ])
  func `finds every place in either case`(query: String, marked: String) {
    let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    let found = TextSearch.matches(of: query, in: text)
    var shown = ""
    var position = text.utf8.startIndex
    for span in found {
      let start = text.utf8.index(text.startIndex, offsetBy: span.start.value)
      let end = text.utf8.index(text.startIndex, offsetBy: span.end.value)
      shown += text[position..<start] + "⟦" + text[start..<end] + "⟧"
      position = end
    }
    #expect(shown + text[position...] == marked)
  }
}
