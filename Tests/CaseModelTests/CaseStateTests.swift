import Annotation
import CaseTestSupport
import Testing

@testable import CaseModel

struct `A case` {
  @Test func `keeps an article once, whatever it is called`() {
    var state = CaseState()
    var renamed = kutum[0].record
    renamed.id = "another.txt"
    #expect(state.add([kutum[0].record, kutum[1].record, renamed]).map(\.value) == [0, 1])
    #expect(state.articleCount == 2)
    #expect(state[ArticleIndex(0)].record.id == "a1")
  }

  @Test func `counts claims by status, kind, certainty and tag`() throws {
    var state = CaseState(kutum)
    #expect(state.claimFacets.statuses[.proposed] == 7)
    #expect(state.claimFacets.certainties[.asserted] == 1)
    let keys = kutum[0].claimKeys
    try state.apply(
      .group([
        .claim(keys[0], .verdict(.accepted)), .claim(keys[1], .kind(.casualty)), .claim(keys[1], .addTag("urgent")),
        .claim(kutum[1].claimKeys[1], .verdict(.rejected)),
      ]), by: morning)
    let facets = state.claimFacets
    #expect(facets.statuses == [.proposed: 4, .accepted: 1, .rejected: 1, .corrected: 1, .added: 0])
    #expect(facets.kinds[.casualty] == 1)
    #expect(facets.kinds[.attack] == 5)
    #expect(facets.certainties[.asserted] == 0)
    #expect(facets.tags == ["urgent": 1])
    #expect(state.progress == Progress(articles: 4, analyzed: 4, done: 0, claims: 7, reviewed: 3))
    state.checkInvariants()
  }

  @Test func `lists the claims of a speaker across articles, and those that mention someone`() throws {
    let state = CaseState(kutum)
    var query = ClaimQuery()
    query.speaker = EntityKey(kind: .person, surface: "Adam Issa")
    #expect(
      state.claims(query).compactMap { state.claim($0)?.words } == [
        "the army struck the market in Kutum", "nobody was spared",
      ])
    query = ClaimQuery()
    query.entity = EntityKey(kind: .location, surface: "Kutum")
    #expect(state.claims(query).compactMap { state.claim($0)?.words } == ["the army struck the market in Kutum"])
  }

  @Test func `keeps the machine's value beside the corrected one`() throws {
    var state = CaseState(kutum)
    let key = kutum[0].claimKeys[0]
    try state.apply(.claim(key, .certainty(.alleged)), by: morning)
    let claim = try #require(state.claimRef(key).flatMap { state.claim($0) })
    #expect(claim.certainty == .alleged)
    #expect(claim.machine?.certainty == .reported)
    #expect(claim.status == .corrected)
    #expect(claim.by == "ana")
    #expect(claim.at == morning.at)
    #expect(state.claim(ClaimRef(article: ArticleIndex(1), number: 0))?.by == "m1")
  }

  @Test func `goes to the next claim that nobody has judged, and round`() throws {
    var state = CaseState(kutum)
    var seen: [String] = []
    var here: ClaimRef?
    while let next = state.nextUnreviewed(after: here), let claim = state.claim(next) {
      seen.append(claim.words)
      try state.apply(.claim(claim.key, .verdict(.accepted)), by: morning)
      here = next
    }
    #expect(
      seen == [
        "the army struck the market in Kutum", "34 people died", "nobody was spared", "The market burned.", "any role",
        "the army did it", "a port was hit",
      ])
    try state.apply(.claim(kutum[0].claimKeys[1], .verdict(nil)), by: morning)
    #expect(state.nextUnreviewed(after: here) == ClaimRef(article: ArticleIndex(0), number: 1))
    #expect(state.previousUnreviewed(before: ClaimRef(article: ArticleIndex(0), number: 0))?.number == 1)
    #expect(state.previousUnreviewed(before: nil) == ClaimRef(article: ArticleIndex(0), number: 1))
  }

  @Test func `an article that is set aside counts nowhere, and comes back whole`() throws {
    var state = CaseState(kutum)
    let inverse = try state.apply(.article(kutum[0].digest, .setAside(reason: "a copy")), by: morning)
    #expect(state.progress.claims == 5)
    #expect(state.articles(of: EntityKey(kind: .location, surface: "Kutum")) == [ArticleIndex(1)])
    #expect(state.claims(ClaimQuery()).count == 5)
    state.checkInvariants()
    try state.apply(inverse, by: morning)
    #expect(state.progress.claims == 7)
    #expect(state.articles(of: EntityKey(kind: .location, surface: "Kutum")).count == 2)
    state.checkInvariants()
  }

  @Test func `lists articles by outlet, date and what is left to do`() throws {
    let state = CaseState(kutum)
    var query = ArticleQuery()
    query.outlet = "Nile Wire"
    #expect(state.articles(query).map(\.value) == [0, 3])
    query = ArticleQuery()
    query.order = .published
    #expect(state.articles(query).map(\.value) == [0, 3, 1, 2])
    query.isDescending = true
    #expect(state.articles(query).map(\.value) == [1, 0, 3, 2])
    query = ArticleQuery()
    query.location = .gazetteer(id: "test:Kutum")
    #expect(state.articles(query).map(\.value) == [0, 1])
    query.from = "2026-02-15"
    #expect(state.articles(query).map(\.value) == [1])
    #expect(state.outlets().map(\.name) == ["Nile Wire", "Horn Gazette", "Sahel Monitor"])
  }

  @Test func `refuses a command whole and stays as it was`() throws {
    var state = CaseState(kutum)
    let before = state.reviews
    let far = ClaimKey(article: kutum[0].digest, content: [TextSpan(0, 9_999)], cue: [])
    #expect(throws: CommandError.badSpans(kutum[0].digest)) {
      try state.apply(
        .group([.claim(kutum[0].claimKeys[0], .verdict(.accepted)), .claim(far, .verdict(.accepted))]), by: morning)
    }
    #expect(state.reviews == before)
    #expect(state.progress.reviewed == 0)
    state.checkInvariants()
  }

  @Test func `adds a claim from selected words, and only deletes what it added`() throws {
    var state = CaseState(kutum)
    let span = TextSpan(2, 11)
    let key = ClaimKey(article: kutum[0].digest, content: [span], cue: [], words: ["drone hit"])
    let new = NewClaim(spans: ClaimSpans(content: [span], words: ["drone hit"]), kind: .damage)
    try state.apply(.claim(key, .add(new)), by: morning)
    let claim = try #require(state.claims(in: ArticleIndex(0)).first)
    #expect(claim.words == "drone hit")
    #expect(claim.status == .added)
    #expect(claim.machine == nil)
    #expect(throws: CommandError.claimExists(key)) { try state.apply(.claim(key, .add(new)), by: morning) }
    #expect(throws: CommandError.claimNotAdded(kutum[0].claimKeys[0])) {
      try state.apply(.claim(kutum[0].claimKeys[0], .delete), by: morning)
    }
    try state.apply(.claim(key, .delete), by: morning)
    #expect(state.claims(in: ArticleIndex(0)).count == 2)
    state.checkInvariants()
  }
}
