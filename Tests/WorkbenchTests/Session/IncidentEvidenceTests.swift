import Annotation
import CaseModel
import CaseTestSupport
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
    #expect(desk.said.hasSuffix("with what they say of it."))
  }

  /// A desk with three claims of one article, each with the values given, all marked and made an incident.
  private func desk(_ values: [[ClaimChange]]) -> Desk {
    var desk = Desk([
      SampleArticle("⟪It rained⟫. ⟪The road is shut⟫. ⟪Nobody came⟫.", number: 1, outlet: "Nile Wire")
    ])
    let keys = desk.claims.map(\.key)
    let commands = zip(keys, values).flatMap { key, changes in changes.map { Command.claim(key, $0) } }
    desk.play(desk.session.decide(.group(commands), saying: ""))
    desk.press("4", "v", "G", "I", "Enter")
    return desk
  }

  private func made(_ desk: Desk) throws -> IncidentView {
    let key = desk.session.state.incidents().first { if case .made = $0 { true } else { false } }
    return try #require(key.flatMap { desk.session.state.incident($0) })
  }

  private func killed(_ low: Double?, _ best: Double?, _ high: Double?) -> ClaimChange {
    .counts([ClaimCount(what: .killed, low: low, best: best, high: high)])
  }

  @Test func `begins with what its claims say, each value with the claim that says it`() throws {
    let town = ResolvedPlace(name: "Gao", coordinates: nil, level: .town)
    let country = ResolvedPlace(name: "Mali", coordinates: nil, level: .country)
    let desk = desk([
      [killed(3, 3, nil), .places([country]), .dates([ClaimDate(value: "2026-02")])],
      [killed(5, 5, 5), .places([town]), .dates([ClaimDate(value: "2026-02-12")])],
      [killed(4, 5, 9)],
    ])
    let incident = try made(desk)
    let keys = desk.claims.map(\.key)
    #expect(
      incident.counts[.killed]
        == IncidentCount(low: Decided(3, by: keys[0]), best: Decided(5, by: keys[1]), high: Decided(9, by: keys[2])))
    #expect(incident.review?.place == Decided(town, by: keys[1]))
    #expect(incident.review?.date == Decided(IncidentDate(day: "2026-02-12"), by: keys[1]))
    guard case .menu(let form)? = desk.session.view.overlays.last else {
      Issue.record("no form: \(desk.said)")
      return
    }
    #expect(form.items.first { $0.label == "killed" }?.detail == "3–5–9")
  }

  @Test func `counts nothing that its claims deny, and is undone whole`() throws {
    var desk = desk([[killed(3, 3, 3), .polarity(.negative)], [killed(7, 7, 7), .certainty(.denied)]])
    #expect(try made(desk).counts[.killed] == nil)
    desk.press("Esc", "u")
    #expect(desk.session.state.incidents().isEmpty)
  }
}
