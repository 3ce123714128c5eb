import Testing

@testable import Workbench

struct `A new incident` {
  @Test func `is offered for claims of another incident with a warning that they count twice`() {
    var desk = Desk()
    desk.press("4", "v", "j", "I")
    guard case .menu(let menu)? = desk.session.view.overlays.last else {
      Issue.record("no menu: \(desk.said)")
      return
    }
    #expect(menu.items.first?.detail == "of 2 claims, already of another incident")
    desk.press("Enter")
    #expect(desk.said.hasSuffix(" 2 are of another too: count its dead once."))
  }

  @Test func `is offered without a warning for claims of no incident`() {
    var desk = Desk()
    desk.press("1", "G", "4", "I")
    guard case .menu(let menu)? = desk.session.view.overlays.last else {
      Issue.record("no menu: \(desk.said)")
      return
    }
    #expect(menu.items.first?.detail == "of 1 claim")
    desk.press("Enter")
    #expect(desk.said.hasSuffix("fills it in."))
  }
}
