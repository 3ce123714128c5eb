import Annotation
import CaseModel
import Testing

@testable import Workbench

struct `The form of an incident` {
  /// A desk with an incident made of the first article's claims, and its form open.
  private func desk() throws -> (Desk, IncidentKey) {
    var desk = Desk()
    desk.press("4", "v", "j", "I", "Enter", "Esc", "5", "e")
    let made = desk.session.state.incidents().first { if case .made = $0 { true } else { false } }
    return (desk, try #require(made))
  }

  private func prompt(_ desk: Desk) -> String? {
    guard case .prompt(let prompt)? = desk.session.view.overlays.last else { return nil }
    return prompt.editor.text
  }

  private func killed(_ desk: Desk, _ key: IncidentKey) -> [Int?]? {
    desk.session.state.incident(key)?.counts[.killed].map { [$0.low?.value, $0.best?.value, $0.high?.value] }
  }

  @Test func `keeps what was typed where its figures are out of order, to be mended`() throws {
    var (desk, key) = try desk()
    desk.press("K")
    desk.enter("30 25 28")
    #expect(prompt(desk) == "30 25 28")
    #expect(desk.said.hasPrefix("The figures for killed are out of order"))
    desk.press("C-u")
    desk.enter("25 28 30")
    #expect(killed(desk, key) == [25, 28, 30])
    #expect(prompt(desk) == nil)
  }

  @Test func `keeps what was typed where its day is none of the calendar`() throws {
    var (desk, _) = try desk()
    desk.press("d", "C-u")
    desk.enter("2026-02-30")
    #expect(prompt(desk) == "2026-02-30")
  }

  @Test(arguments: [
    ("25+", ClaimCount(what: .other, low: 25, best: 25, high: nil), false, [25, 25, nil]),
    ("3-5", ClaimCount(what: .other, low: 3, best: nil, high: 5), false, [3, nil, 5]),
    ("at least 25 killed", ClaimCount(what: .killed, low: 25, best: 25, high: nil), true, [25, 25, nil]),
    ("two dozen people", ClaimCount(what: .people, low: 24, best: 24, high: 24), true, [24, 24, 24]),
  ])
  func `takes figures in words, by way of the extraction library`(
    typed: String, read: ClaimCount, saysWhat: Bool, expected: [Int?]
  ) throws {
    var (desk, key) = try desk()
    desk.press("K")
    desk.enter(typed)
    #expect(desk.effects.last == .readCount(typed))
    desk.play(desk.session.handle(.count(typed: typed, read, saysWhat: saysWhat)))
    #expect(killed(desk, key) == expected)
    #expect(!desk.session.view.overlays.isEmpty, "the form again")
  }

  @Test(arguments: [
    ("some", nil, false), ("2.5", ClaimCount(what: .other, low: 2.5, best: 2.5, high: 2.5), false),
    ("25 hurt", ClaimCount(what: .injured, low: 25, best: 25, high: 25), true),
  ])
  func `takes no figure that is none of the killed, and keeps what was typed`(
    typed: String, read: ClaimCount?, saysWhat: Bool
  ) throws {
    var (desk, key) = try desk()
    desk.press("K")
    desk.enter(typed)
    desk.play(desk.session.handle(.count(typed: typed, read, saysWhat: saysWhat)))
    #expect(prompt(desk) == typed)
    #expect(killed(desk, key) == nil)
  }

  /// The title of the menu that is open.
  private func title(_ desk: Desk) -> String {
    guard case .menu(let menu)? = desk.session.view.overlays.last else { return "no menu: \(desk.said)" }
    return menu.title
  }

  @Test func `says in its title which claim is credited, else why none is`() throws {
    var (desk, _) = try desk()
    #expect(title(desk).hasPrefix("New values cite no claim; mark one of its claims – "))
    desk.press("Esc", "4", "g", "Space", "5", "e")
    #expect(title(desk).hasPrefix("New values cite “that three rockets, fired at nig…” – "))
    desk.press("Esc", "4", "Space", "5", "e")
    #expect(title(desk).hasPrefix("New values cite no claim: several are marked – "))
    desk.press("Esc", "4", "Esc")
    #expect(desk.said == "Nothing is marked now.")
  }

  @Test func `credits no marked claim that is none of its evidence`() throws {
    var (desk, key) = try desk()
    desk.press("Esc", "W", "4", "G", "Space", "5")
    desk.session.view.incidents.select(key)
    desk.press("e")
    #expect(title(desk).hasPrefix("New values cite no claim: the marked one is not its evidence – "))
    desk.press("w", "C-u")
    desk.enter("rockets")
    #expect(desk.session.state.incident(key)?.review?.weapon == Decided("rockets"))
  }

  @Test func `credits a figure to the claim under the cursor only where that gives it, to a marked one always`() throws
  {
    var (desk, key) = try desk()
    func decider() -> ClaimKey? { desk.session.state.incident(key)?.review?.counts[.killed]?.best?.claim }
    desk.press("Esc", "Enter", "Space", "Esc", "5", "e", "K")
    desk.enter("9")
    #expect(desk.said == "Killed set, on your own word: none of its claims gives them.")
    #expect(decider() == nil)
    desk.press("Esc", "4", "g", "Space", "5", "e", "K")
    desk.enter("9")
    #expect(decider() == desk.claims[0].key)
  }
}

struct `The lines and menus of the form` {
  private func desk() throws -> (Desk, IncidentKey) {
    var desk = Desk()
    desk.press("4", "v", "j", "I", "Enter")
    let made = desk.session.state.incidents().first { if case .made = $0 { true } else { false } }
    return (desk, try #require(made))
  }

  private func title(_ desk: Desk) -> String {
    guard case .menu(let menu)? = desk.session.view.overlays.last else { return "no menu: \(desk.said)" }
    return menu.title
  }

  @Test(arguments: ["t", "p", "a", "g"])
  func `lead back to the form by Esc`(key: String) throws {
    var (desk, _) = try desk()
    let form = title(desk)
    desk.press(key)
    #expect(title(desk) != form)
    desk.press("Esc")
    #expect(title(desk) == form)
    desk.press("Esc")
    #expect(desk.session.view.overlays.isEmpty)
  }

  @Test func `clear a count by an empty line`() throws {
    var (desk, key) = try desk()
    desk.press("K")
    desk.enter("1 2 4")
    #expect(desk.session.state.incident(key)?.counts[.killed] != nil)
    desk.press("K", "Enter")
    #expect(desk.session.state.incident(key)?.counts[.killed] == nil)
    #expect(desk.said == "Killed unknown.")
  }

  @Test func `clear a date by an empty line`() throws {
    var (desk, key) = try desk()
    desk.press("d", "C-u")
    desk.enter("2026-02-13")
    desk.press("d", "C-u", "Enter")
    #expect(desk.session.state.incident(key)?.review?.date == nil)
    #expect(desk.said == "Date cleared.")
  }

  @Test(arguments: [
    ("1,234,567", [1_234_567, 1_234_567, 1_234_567]), ("1,200 1,300 1,500", [1200, 1300, 1500]), ("3,5,7", [3, 5, 7]),
    ("3, 5, 7", [3, 5, 7]), ("12", [12, 12, 12]), ("1 2 3", [1, 2, 3]),
  ])
  func `read a comma between three digits as parting thousands`(typed: String, expected: [Int]) {
    #expect(Session.figures(from: typed) == expected)
  }
}
