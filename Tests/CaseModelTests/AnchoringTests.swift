import Annotation
import CaseTestSupport
import Testing

@testable import CaseModel

struct `A decision` {
  private func again(_ marked: String) -> SampleArticle { SampleArticle(marked, number: 1, model: "m2") }
  private let first = SampleArticle(
    "⟦person:Adam Issa⟧ ‹said› ⟪the army struck the market in ⟦location:Kutum⟧⟫. ⟪It burned.⟫", number: 1)

  @Test func `holds for the same words when a better model has read the article again`() throws {
    var state = CaseState([first])
    try state.apply(.claim(first.claimKeys[0], .certainty(.alleged)), by: morning)
    try state.apply(.mention(first.mentionKeys[1], .verdict(.accepted)), by: morning)
    let second = again(
      "⟪⟦person:Adam Issa⟧ said⟫ ⟪the army struck the market in ⟦location:Kutum⟧⟫. ⟪It ⟦event:burned⟧.⟫")
    state.add([(second.digest, second.findings)])
    let claims = state.claims(in: ArticleIndex(0))
    #expect(claims.map(\.status) == [.proposed, .corrected, .proposed])
    #expect(claims[1].words == "the army struck the market in Kutum")
    #expect(claims[1].key == first.claimKeys[0])
    #expect(claims[1].model == "m2")
    #expect(state.mentions(in: ArticleIndex(0)).map(\.status) == [.proposed, .accepted, .proposed])
    #expect(state.orphans.isEmpty)
    state.checkInvariants()
  }

  @Test func `holds for a record whose bounds moved a little, and for the nearest of them`() throws {
    var state = CaseState([first])
    try state.apply(.claim(first.claimKeys[0], .verdict(.rejected)), by: morning)
    let second = again("Adam Issa said ⟪the army⟫ ⟪struck the market in Kutum⟫. It burned.")
    state.add([(second.digest, second.findings)])
    #expect(state.claims(in: ArticleIndex(0)).map(\.status) == [.proposed, .rejected])
    #expect(state.orphans.isEmpty)
  }

  @Test func `on words that nothing stands on any more is listed, and holds again when something does`() throws {
    var state = CaseState([first])
    try state.apply(.claim(first.claimKeys[0], .note("look here")), by: morning)
    try state.apply(.mention(first.mentionKeys[0], .verdict(.rejected)), by: morning)
    let none = again("Adam Issa said the army struck the market in Kutum. ⟪It burned.⟫")
    state.add([(none.digest, none.findings)])
    #expect(state.orphans.count == 2)
    guard case .claim(let key, let review) = state.orphans[0] else {
      Issue.record("no claim")
      return
    }
    #expect(key.words == ["the army struck the market in Kutum"])
    #expect(review.note == "look here")
    #expect(state.claimRef(first.claimKeys[0]) == nil)
    state.checkInvariants()
    state.add([(first.digest, first.findings)])
    #expect(state.orphans.isEmpty)
    #expect(state.claims(in: ArticleIndex(0))[0].note == "look here")
    state.checkInvariants()
  }

  @Test func `that added a claim keeps it whatever the model finds, once`() throws {
    var state = CaseState([first])
    let span = TextSpan(first.claimKeys[1].content[0].start, first.claimKeys[1].content[0].end)
    let none = again("Adam Issa said the army struck the market in Kutum. It burned.")
    state.add([(none.digest, none.findings)])
    let key = ClaimKey(article: first.digest, content: [span], cue: [], words: ["It burned."])
    try state.apply(
      .claim(key, .add(NewClaim(spans: ClaimSpans(content: [span], words: ["It burned."])))), by: morning)
    #expect(state.claims(in: ArticleIndex(0)).map(\.words) == ["It burned."])
    state.add([(first.digest, first.findings)])
    #expect(state.claims(in: ArticleIndex(0)).map(\.words) == ["the army struck the market in Kutum", "It burned."])
    #expect(state.claims(in: ArticleIndex(0)).map(\.status) == [.proposed, .added])
    state.checkInvariants()
  }
}

struct `Packed findings` {
  @Test func `come back as they were`() {
    for article in kutum { #expect(Findings(packed: article.findings.packed()) == article.findings) }
    var analysis = kutum[0].findings.analysis
    analysis.published = PublishedDate(value: "2026-02-14", evidence: .caption, span: TextSpan(0, 3))
    analysis.zones = [Zone(span: TextSpan(0, 9), kind: .caption)]
    analysis.entities[0].aliases = ["é", "e\u{301}", "\0"]
    analysis.mentions[0].nestedIn = MentionID(1)
    analysis.claims[0].about = [.mention(MentionID(0)), .timex(TimexID(0)), .quantity(QuantityID(0))]
    analysis.claims[1].parent = ClaimID(0)
    analysis.quantities = [
      Quantity(
        id: QuantityID(0), span: TextSpan(1, 2), what: .killed, low: 34, best: 34.5, high: nil, modifier: .atLeast,
        unit: "people", rule: "r")
    ]
    analysis.timexes[0].anchor = .timex(TimexID(0))
    analysis.timexes[0].alternative = "2019-05-06"
    analysis.places[0].candidates = [
      GazetteerCandidate(
        gazetteerID: "geonames:1", name: "K", coordinates: Coordinates(latitude: -90, longitude: 180)!, country: nil,
        admin1: "A", feature: "city", population: 1 << 40, score: 0.1, reason: "only one")
    ]
    analysis.incidents[0].counts = [Incident.Count(what: .killed, range: CountRange(low: 1, best: nil, high: -5))]
    analysis.incidents[0].perpetrators = [Incident.Perpetrator(entity: EntityID(0), certainty: .denied)]
    let findings = Findings(analysis, text: kutum[0].text)
    let back = Findings(packed: findings.packed())
    #expect(back == findings)
    #expect(Array(back?.analysis.entities[0].aliases[0].utf8 ?? "".utf8) == [0xC3, 0xA9])
    #expect(Array(back?.analysis.entities[0].aliases[1].utf8 ?? "".utf8) == [0x65, 0xCC, 0x81])
  }

  @Test func `have the first words where there is no headline`() {
    let text = "\n  Shells fell\u{301} on a market.\nThen more did.\n"
    let all = TextSpan(0, text.utf8.count)
    let untitled = Findings(Analysis(model: "m", zones: [Zone(span: all, kind: .body)]), text: text)
    let titled = Findings(Analysis(model: "m", zones: [Zone(span: all, kind: .headline)]), text: text)
    #expect(untitled.opening == "Shells fell\u{301} on a market.")
    #expect(titled.opening.isEmpty)
    #expect(titled.headline == "Shells fell\u{301} on a market.")
  }

  @Test(arguments: SeededNumbers.seeds) func `that are damaged are refused or whole, and never trap`(seed: Int) {
    var numbers = SeededNumbers(seed: seed)
    var bytes = kutum[seed % kutum.count].findings.packed()
    for _ in 0...Int.random(in: 0..<4, using: &numbers) {
      bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
    }
    if seed % 3 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &numbers)) }
    if let findings = Findings(packed: bytes) { #expect(findings.isWhole) }
  }

  @Test func `of another layout are not guessed at`() {
    #expect(Findings(packed: []) == nil)
    #expect(Findings(packed: [99] + kutum[0].findings.packed().dropFirst()) == nil)
  }
}
