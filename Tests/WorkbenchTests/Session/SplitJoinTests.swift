import Annotation
import CaseModel
import CaseTestSupport
import Testing

@testable import Workbench

struct `Claims that are joined` {
  private func desk() -> Desk {
    Desk([SampleArticle("⟪It rained⟫. ⟪The road is shut⟫. ⟪Nobody came⟫.", number: 1, outlet: "Nile Wire")])
  }

  private func items(_ desk: Desk) -> [String] {
    guard case .menu(let menu)? = desk.session.view.overlays.last else { return ["no menu: \(desk.said)"] }
    return menu.items.map(\.label)
  }

  @Test func `say of each other what became of them`() {
    var desk = desk()
    desk.press("4", "Space", "Space", "m")
    #expect(desk.claims[1].status == .rejected)
    #expect(desk.claims[1].joinedInto == desk.claims[0].key)
    #expect(desk.session.drawn().text().contains("→ The road is shut"))
    desk.press("L")
    #expect(items(desk) == ["has in it The road is shut"])
    desk.press("Enter")
    #expect(desk.session.view.claims.list.cursor == 1)
    desk.press("L")
    #expect(items(desk) == ["now part of It rained … The road is shut"])
  }

  @Test func `are parted when the one that went is accepted after all, or the joining is undone`() {
    var desk = desk()
    desk.press("4", "Space", "Space", "m", "u")
    #expect(desk.claims.allSatisfy { $0.joinedInto == nil && $0.status == .proposed })
    desk.press("C-r", "4", "g", "j", "a")
    #expect(desk.claims[1].joinedInto == nil)
    #expect(desk.claims[1].status == .accepted)
  }

  @Test func `are parted when the whole is split where they meet`() {
    var desk = desk()
    desk.press("4", "Space", "Space", "m", "s")
    #expect(desk.claims[0].words == "It rained")
    #expect(desk.claims[1].joinedInto == nil)
    #expect(desk.claims[1].status == .proposed)
  }

  @Test func `are not joined into one that is rejected`() {
    var desk = desk()
    desk.press("4", "x", "g", "j", "Space", "g", "m")
    #expect(desk.claims.allSatisfy { $0.joinedInto == nil })
    #expect(desk.said.contains("is rejected"))
  }

  @Test func `are joined still when the case is opened again`() {
    var desk = desk()
    desk.press("4", "Space", "Space", "m")
    let state = desk.reopened().state
    let refs = state.claims(joinedInto: desk.claims[0].key)
    #expect(refs == [desk.claims[1].ref])
  }

  @Test func `keep the tags, the note and the figures of the one that goes`() {
    var desk = desk()
    let second = desk.claims[1].key
    let five = ClaimCount(what: .killed, low: 5, best: 5, high: 5)
    desk.play(
      desk.session.decide(
        .group([
          .claim(second, .addTag("urgent")), .claim(second, .note("ask")), .claim(second, .grade(.doubtful)),
          .claim(second, .counts([five])), .claim(second, .modality(.future)),
        ]), saying: ""))
    desk.press("4", "Space", "Space", "m")
    let kept = desk.claims[0]
    #expect(kept.tags == ["urgent"])
    #expect(kept.note == "ask")
    #expect(kept.grade == .doubtful)
    #expect(kept.modality == .future)
    #expect(kept.review?.counts == [five])
  }

  @Test func `leave the incident of the one that goes its evidence`() throws {
    var desk = Desk()
    desk.press("4", "j", "I", "Enter")
    let made = try #require(desk.session.state.incidents().first { if case .made = $0 { true } else { false } })
    desk.press("Esc", "4", "g", "j", "Space", "g", "m")
    #expect(desk.claims[1].joinedInto == desk.claims[0].key)
    #expect(desk.session.state.incident(made)?.claims == [desk.claims[0].ref])
  }
}

struct `A window that only reads, on claims that are linked` {
  @Test func `goes from one to the other, and says so where there is none`() {
    let samples = [SampleArticle("⟪It rained⟫. ⟪The road is shut⟫. ⟪Nobody came⟫.", number: 1, outlet: "Nile Wire")]
    var writing = Desk(samples)
    writing.press("4", "Space", "L", "c")
    var reading = Desk(samples, readOnly: "it is open elsewhere")
    reading.play(reading.session.handle(.followed(writing.disk)))
    reading.press("4", "g", "L")
    guard case .menu(let menu)? = reading.session.view.overlays.last else {
      Issue.record("no menu: \(reading.said)")
      return
    }
    #expect(menu.items.count == 1)
    reading.press("Enter")
    #expect(reading.session.view.claims.list.cursor == 1)
    reading.press("4", "G", "L")
    #expect(reading.said == "This claim is linked with no other.")
  }
}

struct `A claim that is split` {
  private func desk() -> Desk {
    Desk([
      SampleArticle(
        "⟦person:Sara Bakr⟧ ‹said› ⟪that it rained, and the road to ⟦location:Gao⟧ is shut⟫.", number: 1,
        outlet: "Nile Wire")
    ])
  }

  @Test func `gives its second half its tags, modality, grade, kind and speaker`() {
    var desk = desk()
    let key = desk.claims[0].key
    desk.play(
      desk.session.decide(
        .group([
          .claim(key, .addTag("urgent")), .claim(key, .modality(.future)), .claim(key, .grade(.doubtful)),
          .claim(key, .kind(.damage)),
        ]), saying: ""))
    desk.press("4", "s")
    #expect(desk.claims.map(\.words) == ["that it rained", "and the road to Gao is shut"])
    for half in desk.claims {
      #expect(half.tags == ["urgent"])
      #expect(half.modality == .future)
      #expect(half.grade == .doubtful)
      #expect(half.kind == .damage)
      #expect(half.speakerName == "Sara Bakr")
    }
    desk.press("u")
    #expect(desk.claims.map(\.words) == ["that it rained, and the road to Gao is shut"])
  }

  @Test func `gives each half the corrected values that stand in its words`() {
    var desk = desk()
    let key = desk.claims[0].key
    let town = ResolvedPlace(name: "Gao town", coordinates: nil)
    let five = ClaimCount(what: .killed, low: 5, best: 5, high: 5)
    // Spans that an analyst set are read for the places in them.
    let spans = desk.claims[0].spans
    desk.play(
      desk.session.decide(
        .group([.claim(key, .spans(spans)), .claim(key, .places([town])), .claim(key, .counts([five]))]), saying: ""))
    desk.press("4", "s")
    // Gao stands in the second half; the figure stands nowhere, so that it stays.
    #expect(desk.claims[0].review?.places == nil)
    #expect(desk.claims[1].review?.places == [town])
    #expect(desk.claims[0].review?.counts == [five])
    #expect(desk.claims[1].review?.counts == nil)
  }

  @Test func `leaves no value in a half that the analyst had dropped`() {
    var desk = desk()
    desk.play(desk.session.decide(.claim(desk.claims[0].key, .places([])), saying: ""))
    desk.press("4", "s")
    #expect(desk.claims[1].review?.places == [])
  }

  @Test func `is evidence of its incidents with both halves`() throws {
    var desk = desk()
    desk.press("4", "I", "Enter")
    let made = try #require(desk.session.state.incidents().first { if case .made = $0 { true } else { false } })
    desk.press("Esc", "4", "g", "s")
    #expect(desk.claims.count == 2)
    #expect(desk.session.state.incident(made)?.claims.count == 2)
  }

  @Test func `can be split again where its halves were joined`() {
    var desk = desk()
    desk.press("4", "s", "g", "Space", "g", "j", "m", "u", "g", "j", "Space", "g", "m", "g", "s")
    #expect(
      desk.claims.filter { $0.status != .rejected }.map(\.words) == [
        "that it rained", "and the road to Gao is shut",
      ])
  }
}
