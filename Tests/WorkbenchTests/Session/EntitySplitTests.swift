import Annotation
import CaseModel
import CaseTestSupport
import Testing

@testable import Workbench

/// Two countries' armies under one name, which each report uses as if there were no other.
private let armies = [
  SampleArticle("The ⟦organization:Army⟧ ‹said› ⟪it held the pass⟫. ⟦person:Omar Sidiq⟧ fled.", number: 1),
  SampleArticle("The ⟦organization:Army⟧ ‹denied› ⟪a defeat⟫. The ⟦organization:Army⟧ rests.", number: 2),
]

private let army = EntityKey(kind: .organization, surface: "Army")

struct `An entity under one name in two articles` {
  private func preview(_ desk: Desk) -> [String] {
    guard case .preview(let preview)? = desk.session.view.overlays.last else { return ["no preview: \(desk.said)"] }
    return preview.lines
  }

  @Test func `is parted in one of them, with what it says there, after a preview`() throws {
    var desk = Desk(armies)
    desk.press("W", "2", "g", "s", "Down", "Enter")
    desk.enter("Chad Army")
    desk.press("o")
    #expect(
      preview(desk) == ["mention → Chad Army  Army", "mention → Chad Army  Army", "speaker → Chad Army  a defeat"])
    desk.press("Enter")
    let state = desk.session.state
    #expect(state.entities(EntityQuery()).compactMap { state.entity($0)?.name } == ["Chad Army", "Army", "Omar Sidiq"])
    #expect(state.mentions(in: ArticleIndex(0)).first?.entity == army)
    #expect(state.claims(at: state.claims(ClaimQuery())).map(\.speakerName) == ["Army", "Chad Army"])
    desk.press("u")
    #expect(desk.session.state.entity(army)?.mentionCount == 3)
  }

  @Test func `is another entity of the case where that is chosen for one mention`() {
    var desk = Desk(armies)
    desk.press("1", "g", "6", "g", "l", "e", "m")
    for letter in ["o", "m", "a", "r"] { desk.press(letter) }
    desk.press("Enter")
    #expect(desk.said == "“Army” is Omar Sidiq here.")
    #expect(desk.session.state.entity(army)?.mentionCount == 2)
  }

  @Test func `is renamed and retyped after a look at all articles it stands in`() {
    var desk = Desk(armies)
    desk.press("W", "2", "g", "e", "n", "C-u")
    desk.enter("The Army")
    #expect(preview(desk) == ["Army → The Army  1 mention in “Title 1”", "Army → The Army  2 mentions in “Title 2”"])
    desk.press("Enter", "K", "a")
    #expect(
      preview(desk) == [
        "organization → armed_group  1 mention in “Title 1”", "organization → armed_group  2 mentions in “Title 2”",
      ])
    desk.press("Enter")
    #expect(desk.session.state.entity(army)?.name == "The Army")
    #expect(desk.session.state.entity(army)?.kind == .armedGroup)
  }
}

struct `Someone whom no article names` {
  @Test func `is typed as an incident's perpetrator, and is an entity from then on`() throws {
    var desk = Desk()
    desk.press("W", "5", "e", "a")
    for letter in ["W", "a", "g"] { desk.press(letter) }
    desk.press("Enter", "a", "Enter")
    let wagner = EntityKey(kind: .armedGroup, surface: "Wag")
    let incident = try #require(desk.session.view.incidents.current.flatMap { desk.session.state.incident($0) })
    #expect(incident.perpetrators.last?.entity == wagner)
    #expect(desk.session.state.entity(wagner)?.kind == .armedGroup)
    #expect(desk.session.state.entity(wagner)?.name == "Wag")
    #expect(desk.session.state.entities(EntityQuery()).contains(wagner))
    desk.press("Esc", "u")
    #expect(!desk.session.state.entities(EntityQuery()).contains(wagner))
    desk.session.state.checkInvariants()
  }

  @Test func `is typed as a claim's speaker`() {
    var desk = Desk()
    desk.press("4", "S")
    for letter in ["Z", "e", "d"] { desk.press(letter) }
    desk.press("Enter", "p")
    #expect(desk.claims[0].speakerName == "Zed")
  }
}

struct `Claims of several articles` {
  @Test func `are sorted by outlet and by date, and say which article they stand in`() {
    var desk = Desk()
    desk.press("W", "4")
    while desk.session.view.claims.order != ClaimOrder.allCases.firstIndex(of: .outlet) { desk.press("o") }
    #expect(desk.claims.map(\.ref.article.value) == [0, 0, 2, 1])
    let row = desk.session.claimsView.content(desk.claims[3].ref)
    #expect(row?.cells.contains { $0.text == "2026-02-14 Sahel Monitor" } == true)
  }

  @Test func `are sorted by speaker, those of the article itself last`() {
    var desk = Desk()
    desk.press("W", "4")
    while desk.session.view.claims.order != ClaimOrder.allCases.firstIndex(of: .speaker) { desk.press("o") }
    #expect(desk.claims.map(\.speakerName) == ["Omar Sidiq", "Omar Sidiq", "Sahel Police", nil])
  }

  @Test func `are those of the speaker named under the cursor in the text`() {
    var desk = Desk()
    desk.press("G", "6", "w")
    #expect(desk.session.view.scope == .speaker(EntityKey(kind: .person, surface: "Omar Sidiq")))
    #expect(desk.claims.count == 2)
  }

  @Test func `are found by the words for a speaker who is no entity`() throws {
    func report(_ words: String, _ number: Int) -> SampleArticle {
      var sample = SampleArticle("\(words) ‹said› ⟪it rained⟫.", number: number)
      sample.findings.analysis.claims[0].source = [TextSpan(0, words.utf8.count)]
      sample.findings = Findings(sample.findings.analysis, text: sample.text)
      return sample
    }
    var desk = Desk([report("The port police", 1), report("A resident", 2), report("Port police", 3)])
    desk.press("4", "w")
    #expect(desk.claims.map(\.ref.article.value) == [0, 2])
    desk.press("Esc", "Esc")
    #expect(desk.session.view.scope == .article)
  }

  @Test func `show which are linked, and lead from one to the other`() {
    var desk = Desk()
    desk.press("W", "4", "g", "Space", "j", "L", "x")
    let flags = desk.session.view.claims.rows.map { desk.session.claimsView.content($0)?.cells.last?.text }
    #expect(flags == ["  ≠", "   ", "  ≠", "   "])
    desk.press("g", "L")
    guard case .menu(let menu)? = desk.session.view.overlays.last else {
      Issue.record("no menu: \(desk.said)")
      return
    }
    #expect(menu.items.map(\.label) == ["contradicted by Sahel Police: that five rockets fell near Kobe"])
    desk.press("Enter")
    #expect(desk.session.view.claims.current?.article == ArticleIndex(1))
  }
}

struct `A run of one key` {
  @Test(arguments: ["j", "k", "PgDn", "PgUp"])
  func `ends where the keys one by one end`(key: String) throws {
    var one = Desk()
    one.press("G")
    var all = one
    let press = InputEvent.key(try #require(KeyPress(key)))
    for _ in 0..<3 { one.press(key) }
    let effects = all.session.handle(InputRun(event: press, count: 3), at: morning.at)
    all.play(try #require(effects))
    #expect(all.session.view.articles.current == one.session.view.articles.current)
    #expect(all.session.view.claims.current == one.session.view.claims.current)
    #expect(all.session.view.text.article == one.session.view.text.article)
    #expect(InputRun.runs(of: [press, press, .focus(isGained: true), press]).map(\.count) == [2, 1, 1])
  }

  @Test func `is taken key by key where it does more than move`() throws {
    var desk = Desk()
    let press = InputEvent.key(try #require(KeyPress("a")))
    #expect(desk.session.handle(InputRun(event: press, count: 3), at: morning.at) == nil)
  }
}

struct `The evidence of an open incident` {
  @Test func `is taken out with two keys`() throws {
    var desk = Desk()
    desk.press("W", "5", "g", "Enter")
    let key = try #require(desk.session.view.incidents.current)
    let before = try #require(desk.session.state.incident(key)).claims
    desk.press("4", "g")
    let taken = try #require(desk.session.view.claims.current)
    desk.press("I", "Enter")
    #expect(desk.said.hasPrefix("1 claim taken out of 2026-02-13 ASSAULT"))
    #expect(desk.session.state.incident(key)?.claims == before.filter { $0 != taken })
  }
}

struct `Incidents that are one` {
  @Test func `are merged into the one under the cursor, with their evidence, after a preview`() throws {
    var desk = Desk()
    desk.press("W", "4", "G", "+", "Enter", "Esc", "5", "g")
    #expect(desk.session.view.incidents.rows.count == 2)
    let made = try #require(desk.session.view.incidents.rows.first { if case .made = $0 { true } else { false } })
    let other = try #require(desk.session.view.incidents.rows.first { $0 != made })
    while desk.session.view.incidents.current != made { desk.press("j") }
    desk.press("Space")
    while desk.session.view.incidents.current != other { desk.press("k") }
    let before = desk.session.state.incident(other)?.claims.count ?? 0
    desk.press("m", "Enter")
    #expect(desk.session.state.incident(other)?.claims.count == before + 1)
    #expect(desk.session.state.incident(made) == nil)
    desk.press("u")
    #expect(desk.session.state.incident(made) != nil)
  }
}
