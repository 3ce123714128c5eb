import Annotation
import CaseModel
import CaseTestSupport
import Testing

@testable import Workbench

struct `A name in its sentence` {
  @Test(arguments: [
    ("It rained. Then ⟦Ali⟧ left. Nobody came.", " Then |Ali| left."), ("⟦Ali⟧", "|Ali|"),
    ("One\nline ⟦Ali⟧ in\nthree", "line |Ali| in"),
    ("At 3.5 km ⟦Ali⟧ stood still? Yes.", "At 3.5 km |Ali| stood still?"),
    ("Ünï ⟦Ali⟧ çñ", "Ünï |Ali| çñ"),
  ])
  func `is cut out at the ends of the sentence`(marked: String, expected: String) throws {
    let start = try #require(marked.utf8.firstIndex(of: 0xE2))
    let offset = marked.utf8.distance(from: marked.startIndex, to: start)
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let place = NameInPlace(
      entity: "Ali", article: ArticleDigest(hex: String(repeating: "0", count: 64))!, origin: "Wire",
      span: TextSpan(offset, offset + 3))
    let words = place.words(in: text)
    #expect("\(words.before)|\(words.name)|\(words.after)" == expected)
  }

  @Test(arguments: ["é", "€", "😀", "x"])
  func `is never cut inside a character, however long the sentence`(character: String) {
    let side = String(repeating: character, count: 500)
    let text = side + "Ali" + side
    let place = NameInPlace(
      entity: "Ali", article: ArticleDigest(hex: String(repeating: "0", count: 64))!, origin: "Wire",
      span: TextSpan(side.utf8.count, side.utf8.count + 3))
    let words = place.words(in: text)
    #expect(words.before.allSatisfy { String($0) == character })
    #expect(words.after.allSatisfy { String($0) == character })
    #expect(!words.before.isEmpty && !words.after.isEmpty)
  }
}

struct `A proposed merge` {
  private func desk() -> Desk {
    Desk([
      SampleArticle(
        "In the hall ⟦person:Karim Saleh⟧ spoke. ⟦person:Karim Saleh⟧ left.", number: 1, outlet: "Nile Wire"),
      SampleArticle("Later ⟦person:Saleh⟧ denied it.", number: 2, outlet: "Sahel Monitor"),
    ])
  }

  @Test func `shows the sentences that the names stand in, and they go with it`() {
    var desk = desk()
    desk.press("p")
    let shown = desk.session.drawn().text()
    #expect(shown.contains("Where the names stand"))
    #expect(shown.contains("In the hall Karim Saleh spoke."))
    #expect(shown.contains("Later Saleh denied it."))
    desk.press("Esc")
    #expect(!desk.session.drawn().text().contains("Where the names stand"))
  }

  @Test func `of marked entities shows them in the preview, too`() {
    var desk = desk()
    desk.press("W", "2", "Space", "m")
    guard case .preview? = desk.session.view.overlays.last else {
      Issue.record("no preview: \(desk.said)")
      return
    }
    #expect(desk.session.drawn().text().contains("Later Saleh denied it."))
    desk.press("Enter")
    #expect(desk.session.view.names.isEmpty)
  }
}
