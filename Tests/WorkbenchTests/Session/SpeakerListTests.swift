import CaseModel
import Testing

@testable import Workbench

struct `The list of speakers` {
  private func items(_ desk: Desk) -> [String] {
    guard case .menu(let menu)? = desk.session.view.overlays.last else { return ["no menu: \(desk.said)"] }
    return menu.items.map { "\($0.label) – \($0.detail)" }
  }

  @Test func `counts claims and how far they have come, most first`() {
    var desk = Desk()
    desk.press("4", "g", "a", "P")
    #expect(
      items(desk) == [
        "Omar Sidiq – 2 claims: 1 verified, 1 open", "Sahel Police – 1 claim: 1 open",
        "The article itself, or nobody named – 1 claim: 1 open",
      ])
  }

  @Test func `shows all claims of who is chosen`() {
    var desk = Desk()
    desk.press("P")
    desk.enter("Sahel")
    #expect(desk.claims.map(\.speakerName) == ["Sahel Police"])
    desk.press("Esc")
    #expect(desk.session.view.scope == .article)
  }

  @Test func `shows all claims of nobody named`() {
    var desk = Desk()
    desk.press("P")
    desk.enter("itself")
    #expect(desk.claims.map(\.words) == ["Two guards were hurt"])
  }
}
