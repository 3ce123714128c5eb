import Annotation
import CaseModel
import CaseTestSupport
import Screen
import Testing

@testable import Workbench

struct `A claim's spans by keys` {
  private static let samples = [
    SampleArticle(
      "Late on Friday, the spokesman of ⟦organization:Nile Guard⟧, ‹said› ⟪that it rained, and the road is shut⟫. "
        + "⟦person:Omar Sidiq⟧ agreed.", number: 1)
  ]

  /// The words of each part of the spans being edited.
  private func words(_ desk: Desk, _ part: SpanEditor.Part) -> String {
    guard case .spans(let editor)? = desk.session.view.overlays.last else { return "no editor: \(desk.said)" }
    return (editor.spans[part] ?? []).map { String(Self.samples[0].text.slice($0) ?? "") }.joined(separator: "|")
  }

  @Test func `grow and shrink by word and by clause at either end`() {
    var desk = Desk(Self.samples)
    desk.press("4", "e", "H")
    #expect(words(desk, .content) == "that it rained")
    desk.press("L")
    #expect(words(desk, .content) == "that it rained, and the road is shut")
    desk.press("h", "h")
    #expect(words(desk, .content) == "that it rained, and the road")
    desk.press("o", "h")
    #expect(words(desk, .content) == "it rained, and the road")
    desk.press("l", "l")
    #expect(words(desk, .content) == "said that it rained, and the road")
  }

  @Test func `take the next name for the source, nearest first, and grow it from there`() {
    var desk = Desk(Self.samples)
    desk.press("4", "e", "S-Tab", "S-Tab", "0", "m")
    #expect(words(desk, .source) == "Nile Guard")
    desk.press("o", "l", "l", "l")
    #expect(words(desk, .source) == "the spokesman of Nile Guard")
    desk.press("m")
    #expect(words(desk, .source) == "Omar Sidiq")
  }

  @Test func `begin a missing source before the cue, and grow it to the left`() {
    var desk = Desk(Self.samples)
    desk.press("4", "e", "S-Tab", "-", "S-Tab", "-", "Tab", "+")
    #expect(words(desk, .cue) == "said", "the word before the content")
    desk.press("S-Tab", "+")
    #expect(words(desk, .source) == "Guard", "the word before the cue, no mark")
    desk.press("l")
    #expect(words(desk, .source) == "Nile Guard")
  }

  @Test func `take the selected words as any part of the current claim`() {
    var desk = Desk(Self.samples)
    desk.press("4", "6", "g", "l", "l", "l", "l", "v", "l", "l", "l", "l", "+", "S")
    #expect(words(desk, .source) == "the spokesman of Nile Guard")
    desk.press("Enter")
    #expect(desk.claims[0].status == .corrected)
    #expect(desk.claims[0].speakerName == "Nile Guard")
  }

  @Test func `are the article's own by one key`() {
    var desk = Desk(Self.samples)
    desk.press("4", "e", "0", "Enter")
    #expect(desk.claims[0].spans.source.isEmpty)
    #expect(desk.claims[0].spans.cue.isEmpty)
    #expect(desk.claims[0].speakerName == nil)
  }

  @Test func `give a new claim the speaker that its source names`() {
    var desk = Desk(Self.samples)
    desk.press("6", "G", "v", "+", "c", "m", "Enter")
    #expect(desk.claims.contains { $0.machine == nil && $0.speakerName == "Omar Sidiq" }, "\(desk.said)")
  }

  @Test func `are split before the word under the cursor, else at a clause, and joined again`() {
    var desk = Desk(Self.samples)
    desk.press("4", "6", "l", "l", "s")
    #expect(desk.claims.map(\.words) == ["that it", "rained, and the road is shut"])
    desk.press("u", "4", "s")
    #expect(desk.claims.map(\.words) == ["that it rained", "and the road is shut"])
    desk.press("g", "Space", "m")
    #expect(desk.claims.filter { $0.status != .rejected }.map(\.words) == ["that it rained … and the road is shut"])
  }

  @Test func `are joined where two are marked and the cursor is on a third, and the cursor goes there`() {
    var desk = Desk([
      SampleArticle("⟪It rained⟫. ⟪The road is shut⟫. ⟪Nobody came⟫.", number: 1, outlet: "Nile Wire")
    ])
    desk.press("4", "Space", "Space", "m")
    #expect(
      desk.claims.filter { $0.status != .rejected }.map(\.words) == ["It rained … The road is shut", "Nobody came"])
    #expect(desk.session.view.claims.list.cursor == 0)
    #expect(desk.session.view.claims.list.marked.isEmpty)
    desk.press("u")
    #expect(desk.claims.map(\.words) == ["It rained", "The road is shut", "Nobody came"])
  }

  @Test func `are not joined where three are marked`() {
    var desk = Desk([
      SampleArticle("⟪It rained⟫. ⟪The road is shut⟫. ⟪Nobody came⟫.", number: 1, outlet: "Nile Wire")
    ])
    desk.press("4", "Space", "Space", "Space", "m")
    #expect(desk.disk.isEmpty)
  }
}

struct `A window that only reads` {
  @Test func `offers no key that changes the case`() {
    let desk = Desk(readOnly: "it is open elsewhere")
    for pane in Pane.allCases {
      var session = desk.session
      _ = session.focus(pane)
      let shown = session.drawn().text()
      for word in ["a accept", "x reject", "e spans", "e settle", "m merge", "x set aside", "+ claim of it"] {
        #expect(!shown.contains(word), "\(pane): \(shown)")
      }
    }
    var session = desk.session
    session.press("?")
    #expect(session.drawn().text().contains("Go down one row"))
    #expect(!session.drawn().text().contains("Accept and go on"))
    session.press("Esc", ":")
    session.type("accept")
    guard case .prompt(let prompt)? = session.view.overlays.last else {
      Issue.record("no palette")
      return
    }
    #expect(!prompt.suggestions.contains(.accept))
  }
}
