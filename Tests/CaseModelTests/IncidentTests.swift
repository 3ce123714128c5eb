import Annotation
import CaseTestSupport
import Testing

@testable import CaseModel

struct `An incident of the case` {
  private let proposed = IncidentKey.proposed(
    category: .assault, place: .gazetteer(id: "test:Kutum"), date: "2026-02-13")
  private let made = IncidentKey.made(id: "i1")

  private func words(_ state: CaseState, _ key: IncidentKey) -> [String] {
    state.incident(key)?.claims.compactMap { state.claim($0)?.words } ?? []
  }

  @Test func `is proposed from what articles tell of one type, place and date`() throws {
    let state = CaseState(kutum)
    #expect(state.incidents() == [proposed])
    let view = try #require(state.incident(proposed))
    #expect(view.members.map(\.article.value) == [0, 1])
    #expect(view.type == IncidentType(.assault, mode: "drone"))
    #expect(view.date == IncidentDate(day: "2026-02-13"))
    #expect(view.place?.name == "Kutum")
    #expect(view.sourceCount == 2)
    #expect(view.status == .proposed)
    #expect(state.incidents(at: .gazetteer(id: "test:Kutum")) == [proposed])
    #expect(state.incidents(of: ClaimRef(article: ArticleIndex(1), number: 0)) == [proposed])
    var query = ClaimQuery()
    query.incident = proposed
    #expect(state.claims(query).count == 4)
  }

  @Test func `loses the figures and the evidence of a rejected claim`() throws {
    var article = kutum[0]
    let told = article.findings.analysis.claims[1]
    let place = try #require(told.content.first)
    var analysis = article.findings.analysis
    analysis.quantities = [
      Quantity(
        id: QuantityID(0), span: TextSpan(place.start.value, place.start.value + 2), what: .killed, low: 34, best: 34,
        high: 34, modifier: .exact, unit: "people", rule: "test")
    ]
    analysis.incidents[0].counts = [Incident.Count(what: .killed, range: CountRange(low: 34, best: 34, high: 34))]
    article.findings = Findings(analysis, text: article.text)
    var state = CaseState([article])
    let before = try #require(state.incident(proposed))
    #expect(before.counts[.killed]?.best?.value == 34)
    #expect(words(state, proposed).contains("34 people died"))
    let back = try state.apply(.claim(article.claimKeys[1], .verdict(.rejected)), by: morning)
    #expect(state.incident(proposed)?.counts[.killed] == nil)
    #expect(!words(state, proposed).contains("34 people died"))
    try state.apply(back, by: morning)
    #expect(state.incident(proposed) == before)
    state.checkInvariants()
  }

  @Test func `lies where the first settled mention of its place does, whatever is undone`() throws {
    let town = kutum.prefix(2).map { article in article.mentionKeys.first { $0.words == "Kutum" }! }
    let elsewhere = ResolvedPlace(name: "Y", coordinates: Coordinates(latitude: 1, longitude: 2), level: .town)
    let own = try #require(CaseState(kutum).incident(proposed)?.place)
    var history = History(CaseState(kutum))
    var log = try history.perform(.place(.mention(town[1]), .place(elsewhere)), by: morning)
    #expect(history.state.incident(proposed)?.place == elsewhere)
    log += try history.perform(.place(.mention(town[0]), .place(own)), by: morning)
    #expect(history.state.incident(proposed)?.place?.coordinates == own.coordinates)
    log += try history.undo(by: morning).log
    #expect(history.state.incident(proposed)?.place == elsewhere)
    #expect(History(CaseState(kutum), log: log).state.incident(proposed)?.place == elsewhere)
    _ = try history.perform(.mention(town[1], .verdict(.rejected)), by: morning)
    #expect(history.state.incident(proposed)?.place == own)
    history.state.checkInvariants()
  }

  @Test func `is made from claims, filled in with the claims that decide, and deleted`() throws {
    var state = CaseState(kutum)
    let key = kutum[0].claimKeys[1]
    try state.apply(.incident(made, .create(nil, claims: [key, key, kutum[2].claimKeys[0]])), by: morning)
    #expect(words(state, made) == ["34 people died", "any role"])
    try state.apply(
      .group([
        .incident(made, .removeClaims([kutum[2].claimKeys[0]])),
        .incident(made, .count(.killed, IncidentCount(low: Decided(34, by: key), best: Decided(34, by: key)))),
        .incident(made, .date(Decided(IncidentDate(day: "2026-02-12"), by: key))),
      ]), by: morning)
    let view = try #require(state.incident(made))
    #expect(view.counts[.killed]?.low == Decided(34, by: key))
    #expect(view.status == .added)
    #expect(words(state, made) == ["34 people died"])
    #expect(state.incidents() == [made, proposed])
    #expect(state.incidents(of: ClaimRef(article: ArticleIndex(0), number: 1)) == [proposed, made])
    #expect(throws: CommandError.countOutOfOrder(.killed)) {
      try state.apply(.incident(made, .count(.killed, IncidentCount(low: Decided(5), best: Decided(4)))), by: morning)
    }
    #expect(throws: CommandError.badDate("2026-02-30")) {
      try state.apply(.incident(made, .date(Decided(IncidentDate(day: "2026-02-30")))), by: morning)
    }
    #expect(throws: CommandError.incidentExists(made)) {
      try state.apply(.incident(made, .create(nil, claims: [])), by: morning)
    }
    try state.apply(.incident(made, .delete), by: morning)
    #expect(state.incident(made) == nil)
    #expect(throws: CommandError.unknownIncident(made)) { try state.apply(.incident(made, .note("x")), by: morning) }
    #expect(throws: CommandError.incidentNotMade(proposed)) {
      try state.apply(.incident(proposed, .delete), by: morning)
    }
    state.checkInvariants()
  }

  @Test func `that was proposed is accepted or corrected, and keeps its evidence apart from what was taken from it`()
    throws
  {
    var state = CaseState(kutum)
    try state.apply(.incident(proposed, .removeClaims([kutum[1].claimKeys[1]])), by: morning)
    #expect(words(state, proposed).count == 3)
    #expect(state.incident(proposed)?.status == .corrected)
    #expect(state.incidents(of: ClaimRef(article: ArticleIndex(1), number: 1)).isEmpty)
    let elsewhere = ResolvedPlace(name: "Kebkabiya", coordinates: nil)
    try state.apply(.incident(proposed, .place(Decided(elsewhere))), by: morning)
    #expect(state.incidents(at: .gazetteer(id: "test:Kutum")).isEmpty)
    #expect(state.incidents(at: .unresolved(name: "kebkabiya")) == [proposed])
    state.checkInvariants()
  }

  @Test func `counts copies of one story as one source`() throws {
    let text = String(repeating: "The market in the town was hit and many were killed there on that day. ", count: 5)
    let copies = (1...2).map {
      SampleArticle("⟦location:Kutum⟧ ⟪\(text)⟫", number: $0, incident: .assault)
    }
    let state = CaseState(copies)
    #expect(state.incident(proposed)?.members.count == 2)
    #expect(state.incident(proposed)?.sourceCount == 1)
  }
}

struct `Tags and links` {
  @Test func `a key sets one tag only, and a tag has a name`() throws {
    var state = CaseState(kutum)
    try state.apply(.tag("urgent", TagDefinition(name: "urgent", key: "1")), by: morning)
    #expect(throws: CommandError.tagKeyTaken(key: "1", by: "urgent")) {
      try state.apply(.tag("later", TagDefinition(name: "later", key: "1")), by: morning)
    }
    #expect(throws: CommandError.badTagName(" \u{1B}")) {
      try state.apply(.tag(" \u{1B}", TagDefinition(name: " \u{1B}")), by: morning)
    }
    #expect(state.tags.map(\.name) == ["urgent"])
    #expect(
      CommandError.tagKeyTaken(key: "1", by: "urgent").message
        == "The key 1 sets the tag “urgent” already. Choose another key.")
  }

  @Test func `two claims are linked from either side`() throws {
    var state = CaseState(kutum)
    let link = ClaimLink(from: kutum[2].claimKeys[0], to: kutum[0].claimKeys[0], relation: .contradicts)
    try state.apply(.link(link, note: "denied"), by: morning)
    #expect(state.links(of: kutum[0].claimKeys[0]).map(\.link) == [link])
    #expect(state.links(of: kutum[2].claimKeys[0]).map(\.review.note) == ["denied"])
    #expect(throws: CommandError.linkToItself) {
      try state.apply(.link(ClaimLink(from: link.to, to: link.to, relation: .repeats), note: ""), by: morning)
    }
    try state.apply(.link(link, note: nil), by: morning)
    #expect(state.links().isEmpty)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400_000, "2000-02-29T00:00:00Z"), (1_771_086_005_999, "2026-02-14T16:20:05Z"),
    (-1, "1969-12-31T23:59:59Z"), (253_402_300_799_000, "9999-12-31T23:59:59Z"),
  ])
  func `a moment is written as ISO 8601`(milliseconds: Int64, text: String) {
    #expect(Timestamp(milliseconds: milliseconds).description == text)
  }
}
