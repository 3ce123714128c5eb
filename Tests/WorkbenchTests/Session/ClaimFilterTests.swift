import Annotation
import CaseModel
import CaseTestSupport
import Testing

@testable import Workbench

struct `Claims by what they say` {
  /// A desk with four claims that an analyst gave numbers, dates and places, and a fifth without.
  private func desk() -> Desk {
    var desk = Desk([
      SampleArticle(
        "⟪It rained⟫. ⟪The road is shut⟫. ⟪Nobody came⟫. ⟪One left⟫. ⟪It snowed⟫.", number: 1, outlet: "Nile Wire")
    ])
    let keys = desk.claims.map(\.key)
    func count(_ what: Quantity.What, _ low: Double?, _ best: Double?, _ high: Double?) -> ClaimChange {
      .counts([ClaimCount(what: what, low: low, best: best, high: high)])
    }
    func place(_ name: String, _ country: String) -> ClaimChange {
      .places([ResolvedPlace(name: name, coordinates: nil, country: country, admin1: "North")])
    }
    let values: [[ClaimChange]] = [
      [count(.killed, 5, 5, 5), .dates([ClaimDate(value: "2026-02-13")]), place("Gao", "ML")],
      [count(.killed, 10, nil, 12), .dates([ClaimDate(value: "2026-01")])],
      [count(.injured, 20, 20, nil), place("Kutum", "SD")],
      [count(.munitions, 3, 3, 3), .dates([ClaimDate(value: "XXXX-WXX")])],
    ]
    let commands = zip(keys, values).flatMap { key, changes in changes.map { Command.claim(key, $0) } }
    desk.play(desk.session.decide(.group(commands), saying: ""))
    desk.press("4")
    return desk
  }

  @Test(arguments: [
    ("killed:yes", "It rained|The road is shut"), ("killed:5", "It rained"), ("killed:>5", "The road is shut"),
    ("killed:<6", "It rained"), ("killed:11", "The road is shut"), ("killed:4-6", "It rained"),
    ("injured:no killed:no", "One left|It snowed"), ("number:20", "Nobody came"), ("number:no", "It snowed"),
    ("!number:yes", "It snowed"), ("when:2026", "It rained|The road is shut"), ("when:2026-02-13", "It rained"),
    ("when:2026-02", "It rained"), ("when:<2026-02-01", "The road is shut"),
    ("when:2026-0", "It rained|The road is shut"),
    ("when:no", "Nobody came|One left|It snowed"), ("place:gao", "It rained"), ("place:sd", "Nobody came"),
    ("place:sudan", "Nobody came"), ("place:north", "It rained|Nobody came"),
    ("place:no", "The road is shut|One left|It snowed"), ("killed:x", ""),
  ])
  func `are filtered by number, date and place`(filter: String, words: String) {
    var desk = desk()
    desk.press("f")
    desk.enter(filter)
    #expect(desk.claims.map(\.words).joined(separator: "|") == words, "\(desk.said)")
  }

  @Test(arguments: [
    ("killed", ["The road is shut", "It rained", "Nobody came", "One left", "It snowed"]),
    ("number", ["Nobody came", "The road is shut", "It rained", "One left", "It snowed"]),
    ("when it was", ["The road is shut", "It rained", "Nobody came", "One left", "It snowed"]),
    ("place", ["It rained", "Nobody came", "The road is shut", "One left", "It snowed"]),
  ])
  func `are sorted by number, date and place, chosen from all orders`(order: String, words: [String]) {
    var desk = desk()
    desk.press("O")
    desk.enter(order)
    #expect(desk.said == "Sorted by \(order).")
    #expect(desk.claims.map(\.words) == words)
  }

  @Test func `fall on the day that an analyst's “a Friday” has by the day of publication`() {
    var desk = desk()
    let dates = ClaimChange.dates([ClaimDate(value: "XXXX-WXX-5")])
    desk.play(desk.session.decide(.claim(desk.claims[4].key, dates), saying: ""))
    desk.press("f")
    desk.enter("when:2026-02-13")
    #expect(desk.claims.map(\.words) == ["It rained", "It snowed"])
  }

  @Test func `are filtered anew when a value is corrected`() {
    var desk = desk()
    desk.press("f")
    desk.enter("killed:>50")
    #expect(desk.claims.isEmpty)
    let key = desk.session.state.claims(in: ArticleIndex(0))[4].key
    desk.play(
      desk.session.decide(
        .claim(key, .counts([ClaimCount(what: .killed, low: 60, best: 60, high: 60)])), saying: ""))
    desk.session.refreshRows()
    #expect(desk.claims.map(\.words) == ["It snowed"])
  }

  @Test func `are filtered by what was decided on them since they were read, and by what was taken back`() {
    var desk = desk()
    let key = desk.session.state.claims(in: ArticleIndex(0))[4].key
    desk.press("f")
    desk.enter("note:ask")
    #expect(desk.claims.isEmpty)
    desk.play(desk.session.decide(.claim(key, .note("ask twice")), saying: ""))
    desk.session.refreshRows()
    #expect(desk.claims.map(\.words) == ["It snowed"])
    desk.press("u")
    #expect(desk.claims.isEmpty)
  }
}

struct `The row for claims alike` {
  private func row(_ desk: Desk) -> String? {
    guard case .menu(let menu)? = desk.session.view.overlays.last else { return "no menu: \(desk.said)" }
    return menu.items.first { $0.choice == .alike }?.label
  }

  private func desk() -> Desk {
    Desk([
      SampleArticle(
        "⟦person:Sara Bakr⟧ ‹said› ⟪that it rained⟫. ⟦person:Sara Bakr⟧ ‹said› ⟪that it snowed⟫.", number: 1,
        outlet: "Nile Wire")
    ])
  }

  @Test func `counts them, and goes once the correction was taken back or they are judged`() {
    var desk = desk()
    desk.press("4", "g", "c", "l", "K")
    #expect(row(desk) == "1 claim alike: certainty alleged…")
    desk.press("Esc", "u", "K")
    #expect(row(desk) == nil)
    desk.press("Esc", "C-r", "K")
    #expect(row(desk) == "1 claim alike: certainty alleged…")
    desk.press("Esc", "4", "j", "a", "K")
    #expect(row(desk) == nil)
  }

  @Test func `goes when the claim was corrected once more`() {
    var desk = desk()
    desk.press("4", "g", "c", "l", "c", "r")
    desk.press("K")
    #expect(row(desk) == nil, "its machine's certainty is that again")
  }
}
