import Annotation
import CaseModel
import CaseTestSupport
import Testing

@testable import Workbench

struct `The numbers, dates and places of a claim` {
  private static let samples: [SampleArticle] = {
    var sample = SampleArticle(
      "⟦person:Omar Sidiq⟧ ‹said› ⟪three guards were hurt near ⟦location:Kobe⟧⟫. He was in ⟦location:Gao⟧.", number: 1)
    sample.findings.analysis.quantities = [
      Quantity(
        id: QuantityID(0), span: TextSpan(16, 21), what: .injured, low: 3, best: 3, high: 3, modifier: .exact,
        unit: "guard", rule: "test")
    ]
    sample.findings.analysis.claims[0].about = [.quantity(QuantityID(0)), .mention(MentionID(1))]
    return [sample]
  }()

  private func menu(_ desk: Desk) -> [String] {
    guard case .menu(let menu)? = desk.session.view.overlays.last else { return ["no menu: \(desk.said)"] }
    return menu.items.map { "\($0.label)|\($0.detail)" }
  }

  private func review(_ desk: Desk) -> ClaimReview? { desk.claims[0].review }

  @Test func `are listed, with whose they are`() {
    var desk = Desk(Self.samples)
    desk.press("4", "#")
    #expect(
      menu(desk) == [
        "3 injured|number, as the machine reads it", "Kobe, SD|place, as the machine reads it", "Add a number…|",
        "Add a date…|", "Add a place…|",
      ])
  }

  @Test func `are corrected by what is typed, as the extraction library reads it, and undone`() {
    var desk = Desk(Self.samples)
    desk.press("4", "#", "1", "C-u")
    desk.enter("3-5")
    #expect(desk.effects.last == .readCount("3-5"))
    let read = ClaimCount(what: .other, low: 3, best: nil, high: 5)
    desk.play(desk.session.handle(.count(typed: "3-5", read, saysWhat: false)))
    #expect(review(desk)?.counts == [ClaimCount(what: .injured, low: 3, best: nil, high: 5, unit: "guard")])
    #expect(menu(desk).first == "3–5 injured|number, yours")
    #expect(desk.disk.count == 1, "saved at once")
    desk.press("Esc", "u")
    #expect(review(desk) == nil)
  }

  @Test func `stay as they are where the line is entered as it began`() {
    var sample = Self.samples[0]
    sample.findings.analysis.quantities[0].low = 2
    sample.findings.analysis.quantities[0].high = 7
    sample.findings.analysis.timexes = [
      Timex(id: TimexID(0), span: TextSpan(16, 18), kind: .date, value: "XXXX-WXX-5", rule: "test")
    ]
    sample.findings.analysis.claims[0].about.append(.timex(TimexID(0)))
    var desk = Desk([sample])
    desk.press("4", "#", "1", "Enter")
    #expect(menu(desk).first == "2–7, best 3 injured|number, as the machine reads it")
    desk.press("2", "Enter")
    #expect(menu(desk).count == 6)
    #expect(
      !desk.effects.contains { if case .readCount = $0 { true } else if case .readDate = $0 { true } else { false } })
    #expect(review(desk) == nil)
  }

  @Test func `that are gone since the article was read anew are neither asked for nor dropped`() {
    var bare = Self.samples[0]
    bare.findings.analysis.claims[0].about = []
    for keys in [["1"], ["2"], ["1", "C-u", "7", "Enter"], ["1", "C-u", "Enter"]] {
      var desk = Desk(Self.samples)
      desk.press("4", "#")
      for key in keys.dropLast() { desk.press(key) }
      desk.play(desk.session.handle(.findings([(bare.digest, bare.findings)])))
      desk.press(keys[keys.count - 1])
      if desk.effects.last == .readCount("7") {
        let read = ClaimCount(what: .other, low: 7, best: 7, high: 7)
        desk.play(desk.session.handle(.count(typed: "7", read, saysWhat: false)))
      }
      #expect(desk.said.hasSuffix(" is gone: its article was read anew."))
      #expect(review(desk) == nil)
    }
  }

  @Test func `say what is wrong with what is no number, and keep it to be mended`() {
    var desk = Desk(Self.samples)
    desk.press("4", "#", "n")
    desk.enter("some")
    desk.play(desk.session.handle(.count(typed: "some", nil, saysWhat: false)))
    #expect(desk.said == "“some” is no number. Write 25, 3-5, at least 25, or two dozen killed.")
    guard case .prompt(let prompt)? = desk.session.view.overlays.last else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.editor.text == "some")
  }

  @Test func `ask what a new number counts where it does not say so`() {
    var desk = Desk(Self.samples)
    desk.press("4", "#", "n")
    desk.enter("two dozen")
    let read = ClaimCount(what: .other, low: 24, best: 24, high: 24)
    desk.play(desk.session.handle(.count(typed: "two dozen", read, saysWhat: false)))
    #expect(menu(desk).first == "killed|")
    desk.press("k")
    #expect(review(desk)?.counts?.map { Shown.count($0) } == ["3 injured", "24 killed"])
  }

  @Test func `offer the other day that figures may mean`() throws {
    var findings = Self.samples[0].findings
    findings.analysis.timexes = [
      Timex(
        id: TimexID(0), span: TextSpan(0, 1), kind: .date, value: "2019-05-06", rule: "test", alternative: "2019-06-05")
    ]
    for claim in findings.analysis.claims.indices { findings.analysis.claims[claim].about = [.timex(TimexID(0))] }
    var desk = Desk(Self.samples)
    desk.play(desk.session.handle(.findings([(Self.samples[0].digest, findings)])))
    desk.play(desk.session.catchUp())
    desk.press("4", "#")
    #expect(menu(desk).contains("  or 2019-06-05|its figures may mean this day"))
    desk.press("j", "Enter")
    #expect(review(desk)?.dates == [ClaimDate(value: "2019-06-05")])
  }

  @Test func `take dates as EDTF at once, and words by way of the extraction library`() {
    var desk = Desk(Self.samples)
    desk.press("4", "#", "d")
    desk.enter("2026-02-11/2026-02-12")
    #expect(review(desk)?.dates == [ClaimDate(value: "2026-02-11/2026-02-12")])
    #expect(desk.said == "2026-02-11 to 2026-02-12 kept.")
    desk.press("2", "C-u")
    desk.enter("last Friday")
    #expect(desk.effects.last == .readDate("last Friday", Self.samples[0].digest))
    desk.play(desk.session.handle(.date(typed: "last Friday", ClaimDate(value: "2026-02-13"), or: nil)))
    #expect(review(desk)?.dates == [ClaimDate(value: "2026-02-13")])
  }

  @Test func `take places of the case by typing, and others from the gazetteer`() throws {
    var desk = Desk(Self.samples)
    desk.press("4", "#", "2")
    for letter in ["g", "a", "o"] { desk.press(letter) }
    desk.press("Enter")
    #expect(review(desk)?.places?.map(\.name) == ["Gao"])
    desk.press("p", "X", "y", "Enter")
    #expect(desk.effects.last == .lookUpPlaces(prefix: "Xy"))
    let point = try #require(Coordinates(latitude: 1, longitude: 2))
    let found = GazetteerCandidate(
      gazetteerID: "test:xy", name: "Xylo", coordinates: point, country: "SD", admin1: nil, feature: "city",
      population: nil, score: 0, reason: "test")
    desk.play(desk.session.handle(.places(prefix: "Xy", [found])))
    desk.press("Enter")
    #expect(review(desk)?.places?.map(\.name) == ["Gao", "Xylo"])
  }

  @Test func `are dropped by an empty line, and all put back by one key`() {
    var desk = Desk(Self.samples)
    desk.press("4", "#", "1", "C-u", "Enter")
    #expect(review(desk)?.counts == [])
    #expect(desk.claims[0].status == .corrected)
    desk.press("0")
    #expect(review(desk) == nil)
  }

  @Test func `stand over the text while the claim is the current one`() {
    var desk = Desk(Self.samples)
    desk.press("4")
    desk.session.prepareToRender()
    #expect(desk.session.view.text.subject?.line(of: desk.claims[0]) == "3 injured · Kobe, SD")
  }
}

struct `A number on the screen` {
  @Test(arguments: [
    (ClaimCount(what: .killed, low: 25, best: 25, high: nil), "25+ killed"),
    (ClaimCount(what: .killed, low: nil, best: 10, high: 10), "≤10 killed"),
    (ClaimCount(what: .killed, low: 3, best: 4, high: 7), "3–7, best 4 killed"),
    (ClaimCount(what: .killed, low: nil, best: 200, high: nil), "200 killed"),
    (ClaimCount(what: .other, low: 2.5, best: 2.5, high: 2.5, unit: "km"), "2.5 km"),
  ])
  func `tells its bounds`(count: ClaimCount, shown: String) {
    #expect(Shown.count(count) == shown)
  }
}
