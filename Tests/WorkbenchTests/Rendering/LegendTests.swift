import Annotation
import CaseModel
import Testing

@testable import Workbench

struct `The legend` {
  @Test(arguments: Pane.allCases)
  func `explains every code and mark that lists and text draw`(focus: Pane) {
    let entries = Legend.view(focus: focus).groups.flatMap(\.entries)
    func isThere(_ form: String, _ meaning: String) -> Bool {
      entries.contains { $0.form == form && $0.meaning == meaning }
    }
    for mark in Mark.allCases { #expect(isThere(mark.glyph, mark.meaning)) }
    for certainty in Certainty.allCases { #expect(isThere(certainty.abbreviation, certainty.rawValue)) }
    for kind in Claim.Kind.allCases { #expect(isThere(kind.abbreviation, kind.rawValue)) }
    for status in ReviewStatus.allCases { #expect(isThere(status.glyph, status.rawValue)) }
    for state in ReadingState.allCases { #expect(isThere(state.glyph, state.words)) }
    for kind in Mention.Kind.allCases { #expect(entries.contains { $0.form == kind.abbreviation }) }
  }

  @Test func `begins with what the pane in focus shows, and closes with Esc`() {
    var desk = Desk()
    desk.press("4", "H")
    let shown = desk.session.drawn().text()
    #expect(shown.contains("asrt"))
    #expect(shown.contains("asserted"))
    desk.press("Esc")
    #expect(desk.session.view.overlays.isEmpty)
  }
}
