import Annotation
import CaseModel
import Testing

@testable import Workbench

struct `Merging incidents` {
  private let kept = IncidentKey.made(id: "kept")
  private let merged = IncidentKey.made(id: "merged")
  private let omar = IncidentActor(
    entity: EntityKey(kind: .person, surface: "Omar Sidiq"), name: "Omar Sidiq", certainty: .alleged)
  private let police = IncidentActor(
    entity: EntityKey(kind: .organization, surface: "Sahel Police"), name: "Sahel Police", certainty: .asserted)

  /// A desk with two incidents that an analyst made of one claim each and gave these values, the second marked and the cursor on the
  /// first.
  private func desk(_ ofKept: [IncidentChange], _ ofMerged: [IncidentChange]) -> Desk {
    var desk = Desk()
    let claims = desk.session.state.claims(at: [
      ClaimRef(article: ArticleIndex(0), number: 0), ClaimRef(article: ArticleIndex(1), number: 0),
    ])
    let commands: [Command] =
      [
        .incident(kept, .create(nil, claims: [claims[0].key])),
        .incident(merged, .create(nil, claims: [claims[1].key])),
      ] + ofKept.map { .incident(kept, $0) } + ofMerged.map { .incident(merged, $0) }
    desk.play(desk.session.decide(.group(commands), saying: ""))
    desk.press("W", "5")
    desk.session.view.incidents.select(merged)
    desk.press("Space")
    desk.session.view.incidents.select(kept)
    desk.press("m")
    return desk
  }

  private func preview(_ desk: Desk) -> [String] {
    guard case .preview(let preview)? = desk.session.view.overlays.last else { return ["no preview: \(desk.said)"] }
    return preview.lines
  }

  private func date(_ day: String) -> IncidentChange { .date(Decided(IncidentDate(day: day))) }

  private func killed(_ low: Int, _ best: Int, _ high: Int) -> IncidentCount {
    IncidentCount(low: Decided(low), best: Decided(best), high: Decided(high))
  }

  @Test func `takes over what was typed in the one that goes and the other lacks`() throws {
    let place = Decided(ResolvedPlace(name: "Kobe", coordinates: nil))
    var desk = desk(
      [],
      [
        .title("The night attack"), .type(Decided(IncidentType(.assault, mode: "drone"))), date("2026-02-12"),
        .place(place), .weapon(Decided("rockets")), .count(.killed, killed(2, 3, 4)), .perpetrators([omar]),
        .targets([police]), .note("ask twice"),
      ])
    #expect(preview(desk).contains("· date taken over: 2026-02-12"))
    #expect(preview(desk).contains("· killed taken over: 2–3–4"))
    #expect(preview(desk).contains("· perpetrators, taken over: Omar Sidiq (alleged)"))
    desk.press("Enter")
    let incident = try #require(desk.session.state.incident(kept))
    #expect(incident.title == "The night attack")
    #expect(incident.type == IncidentType(.assault, mode: "drone"))
    #expect(incident.date == IncidentDate(day: "2026-02-12"))
    #expect(incident.review?.place == place)
    #expect(incident.weapon == "rockets")
    #expect(incident.counts[.killed] == killed(2, 3, 4))
    #expect(incident.perpetrators == [omar])
    #expect(incident.targets == [police])
    #expect(incident.review?.note == "ask twice")
    #expect(incident.claims.count == 2)
    #expect(desk.session.state.incident(merged) == nil)
  }

  @Test func `says which of two typed values stays, and joins notes and actors`() throws {
    var desk = desk(
      [date("2026-02-13"), .count(.killed, killed(5, 5, 5)), .note("first"), .perpetrators([omar])],
      [date("2026-02-12"), .count(.killed, killed(5, 5, 5)), .note("second"), .perpetrators([police])])
    #expect(
      preview(desk).dropFirst() == [
        "· date stays 2026-02-13; 2026-02-12 is left", "· perpetrators, taken over: Sahel Police (asserted)",
        "· note put behind its own: second",
      ])
    desk.press("Enter")
    let incident = try #require(desk.session.state.incident(kept))
    #expect(incident.date == IncidentDate(day: "2026-02-13"))
    #expect(incident.counts[.killed] == killed(5, 5, 5))
    #expect(incident.perpetrators == [omar, police])
    #expect(incident.review?.note == "first – second")
  }

  @Test func `is undone whole`() throws {
    var desk = desk([], [date("2026-02-12"), .note("ask twice")])
    let before = [kept, merged].map { desk.session.state.incident($0) }
    desk.press("Enter", "u")
    #expect([kept, merged].map { desk.session.state.incident($0) } == before)
  }

  @Test func `lets an analyst's value go before the machine's`() throws {
    var desk = Desk()
    let proposed = try #require(desk.session.state.incidents().first)
    let machineDate = try #require(desk.session.state.incident(proposed)?.date)
    let claim = try #require(desk.session.state.claimKey(ClaimRef(article: ArticleIndex(2), number: 0)))
    desk.play(
      desk.session.decide(
        .group([.incident(merged, .create(nil, claims: [claim])), .incident(merged, date("2025-12-31"))]), saying: ""))
    desk.press("W", "5")
    desk.session.view.incidents.select(merged)
    desk.press("Space")
    desk.session.view.incidents.select(proposed)
    desk.press("m")
    #expect(
      preview(desk).contains { $0.hasPrefix("· date taken over: 2025-12-31 in place of the machine's ") },
      "\(preview(desk)), \(machineDate)")
    desk.press("Enter")
    #expect(desk.session.state.incident(proposed)?.date == IncidentDate(day: "2025-12-31"))
  }

  @Test func `into a rejected incident is refused`() {
    var desk = desk([.verdict(.rejected)], [])
    #expect(desk.session.view.overlays.isEmpty)
    #expect(desk.said.hasPrefix("The one under the cursor is rejected"))
    desk.press("Esc")
    #expect(desk.session.state.incident(merged) != nil)
  }
}
