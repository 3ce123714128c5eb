import Annotation
import CaseTestSupport
import Testing

@testable import CaseModel

struct `An entity of the case` {
  private let adam = EntityKey(kind: .person, surface: "Adam Issa")
  private let rsf = EntityKey(kind: .organization, surface: "RSF")
  private let forces = EntityKey(kind: .organization, surface: "Rapid Support Forces")

  @Test(arguments: [
    ("The Rapid Support Forces", "rapid support forces"), ("U.N.", "un"), ("Bogotá", "bogota"), ("O’Neill", "oneill"),
    ("al-Mahdi", "al mahdi"), ("AL  MAHDI", "al mahdi"), ("Ərdoğan", "ərdogan"), ("Łódź", "lodz"), ("Київ", "київ"),
    ("Straße", "strasse"), ("the", "the"), ("!!", "!!"), ("e\u{301}", "e"), ("قوات", "قوات"),
  ])
  func `has one key for trivially different spellings`(name: String, key: String) {
    #expect(NameFolding.key(name) == key)
  }

  @Test func `gathers mentions and claims from all articles, whatever its spelling and type`() throws {
    let other = SampleArticle("⟦armed_group:rapid support forces⟧ ‹said› ⟪no⟫.", number: 9)
    let state = CaseState(kutum + [other])
    let view = try #require(state.entity(forces))
    #expect(view.mentionCount == 2)
    #expect(view.articleCount == 2)
    #expect(view.name == "Rapid Support Forces")
    #expect(view.aliases == ["rapid support forces"])
    #expect(state.entity(adam)?.claimCount == 2)
    #expect(state.mentions(of: adam).map(\.article.value) == [0, 1])
    var people = EntityQuery()
    people.kinds = [.person]
    #expect(state.entities(people).first == adam)
  }

  @Test func `is merged into another and split off again`() throws {
    var state = CaseState(kutum)
    let back = try state.apply(.entity(rsf, .merge(into: forces)), by: morning)
    #expect(state.entity(rsf)?.key == forces)
    #expect(state.entity(forces)?.articleCount == 2)
    #expect(state.entity(forces)?.merged == [rsf])
    #expect(state.entity(forces)?.status == .corrected)
    #expect(state.entity(forces)?.stamp == morning)
    #expect(state.entity(forces)?.aliases == ["RSF"])
    #expect(!state.entities(EntityQuery()).contains(rsf))
    #expect(state.claims(in: ArticleIndex(0)).map(\.speaker) == [adam, forces])
    #expect(throws: CommandError.mergeCircle(forces)) {
      try state.apply(.entity(forces, .merge(into: rsf)), by: morning)
    }
    #expect(throws: CommandError.mergeCircle(rsf)) { try state.apply(.entity(rsf, .merge(into: rsf)), by: morning) }
    state.checkInvariants()
    try state.apply(back, by: morning)
    #expect(state.entity(rsf)?.articleCount == 1)
    state.checkInvariants()
  }

  @Test func `takes in its short form while only one full name has it`() throws {
    func article(_ name: String, _ number: Int) -> SampleArticle {
      var article = SampleArticle("⟦organization:\(name)⟧ ‹said› ⟪no⟫.", number: number)
      article.findings.analysis.entities[0].aliases = ["RSF"]
      return article
    }
    var state = CaseState([kutum[0], article("Rapid Support Forces", 11)])
    #expect(state.entity(rsf)?.key == forces)
    var alone = state
    try alone.apply(.entity(rsf, .standAlone), by: morning)
    #expect(alone.entity(rsf)?.key == rsf)
    let late = article("Rally of Southern Farmers", 12)
    state.add([late.record])
    state.add([(late.digest, late.findings)])
    #expect(state.entity(rsf)?.key == rsf)
    state.checkInvariants()
  }

  @Test func `lets an alias go to another`() throws {
    let article = SampleArticle("⟦person:Adam Issa⟧ met ⟦person:Issa⟧.", number: 1)
    var grouped = article
    grouped.findings.analysis.mentions[1].entity = EntityID(0)
    var state = CaseState([grouped])
    #expect(state.entity(adam)?.mentionCount == 2)
    let issa = EntityKey(kind: .person, surface: "Issa")
    let back = try state.apply(.entity(adam, .splitAlias("Issa", to: issa)), by: morning)
    #expect(state.entity(adam)?.mentionCount == 1)
    #expect(state.mentions(of: issa).map(\.number) == [1])
    state.checkInvariants()
    try state.apply(back, by: morning)
    #expect(state.entity(adam)?.mentionCount == 2)
    state.checkInvariants()
  }

  @Test func `is proposed for merging with those that share its name or initials`() {
    let articles = [
      SampleArticle("⟦person:Issa⟧ and ⟦person:Adam Issa⟧ and ⟦person:Sara Omer⟧ ‹said› ⟪no⟫.", number: 1),
      SampleArticle(
        "⟦organization:Rapid Support Forces⟧, ⟦organization:RSF⟧ and ⟦organization:Armed Forces⟧", number: 2),
    ]
    let state = CaseState(articles)
    let suggested = state.mergeSuggestions(for: EntityKey(kind: .person, surface: "Issa"))
    #expect(suggested.map(\.entity) == [adam] && suggested.map(\.reason) == [.words])
    #expect(state.mergeSuggestions(for: forces).map(\.entity) == [rsf])
    #expect(state.mergeSuggestions(for: forces).map(\.reason) == [.initials])
  }

  @Test func `is one country, whatever articles call it`() throws {
    let state = CaseState([
      SampleArticle("⟦location:America⟧ won.", number: 1, countries: ["America": "US"]),
      SampleArticle("⟦location:U.S.⟧ forces, ⟦location:Georgia⟧.", number: 2, countries: ["U.S.": "US"]),
    ])
    let keys = state.entities(EntityQuery())
    let country = try #require(keys.compactMap { state.entity($0) }.first { $0.name == "United States" })
    #expect(country.aliases == ["America", "U.S."] && country.mentionCount == 2 && country.articleCount == 2)
    #expect(keys.count == 2)
  }
}

struct `A place of the case` {
  private let kutumTown = LocationKey.gazetteer(id: "test:Kutum")
  private let name = EntityKey(kind: .location, surface: "Kutum")
  private let elsewhere = ResolvedPlace(
    name: "Kutum el-Arab", coordinates: Coordinates(latitude: 15, longitude: 25), level: .nearTown)

  @Test func `has its mentions, articles, incidents and dates`() throws {
    let state = CaseState(kutum)
    #expect(state.locations().first == kutumTown)
    let view = try #require(state.location(kutumTown))
    #expect((view.name, view.mentionCount, view.articleCount, view.incidentCount) == ("Kutum", 3, 2, 1))
    #expect((view.firstDate, view.lastDate) == ("2026-02-14", "2026-02-15"))
    #expect(view.isReviewed == false)
  }

  @Test func `is settled for a name in the whole case, also in articles to come, and for one mention alone`() throws {
    var state = CaseState([kutum[0]])
    try state.apply(.place(.name(name), .place(elsewhere)), by: morning)
    state.add([kutum[1].record])
    state.add([(kutum[1].digest, kutum[1].findings)])
    let typed = LocationKey.point(name: "Kutum el-Arab", Coordinates(latitude: 15, longitude: 25)!)
    #expect(state.location(typed)?.mentionCount == 3)
    #expect(state.location(typed)?.isReviewed == true)
    // What happened there moves along, and nothing is left behind.
    #expect(state.location(typed)?.incidentCount == 1)
    #expect(state.location(kutumTown) == nil)
    #expect(state.incidents(at: typed).compactMap { state.incident($0)?.place } == [elsewhere])
    state.checkInvariants()
    try state.apply(.place(.mention(kutum[0].mentionKeys[0]), .unmappable), by: morning)
    #expect(state.location(typed)?.mentionCount == 2)
    let mention = state.mentions(in: ArticleIndex(0))[0]
    #expect(mention.place == nil)
    #expect(mention.placeDecision == .unmappable)
    #expect(mention.machinePlace?.gazetteerID == "test:Kutum")
    state.checkInvariants()
    try state.apply(.place(.name(name), nil), by: morning)
    #expect(state.location(kutumTown)?.mentionCount == 2)
    state.checkInvariants()
  }
}

struct `Articles that tell one wire story` {
  private static let story =
    "At least thirty four people were killed on Saturday when an armed drone struck a crowded market in the town of "
    + "Kutum in North Darfur, the local emergency committee said, adding that the number of wounded was higher than "
    + "the hospital could treat and that the dead included nine children who had been selling bread near the gate."

  private func record(_ text: String, _ number: Int) -> ArticleRecord {
    ArticleRecord(
      Article(id: "\(number)", text: text), digest: SampleArticle.digest(number), imported: Timestamp(milliseconds: 0))
  }

  @Test func `are one source, also with another head, tail and spacing`() {
    var state = CaseState()
    state.add([
      record(Self.story, 1),
      record("Something else entirely. " + String(repeating: "Rain fell on the hills. ", count: 9), 2),
      record("KHARTOUM (Wire) – " + Self.story.replacing(" ", with: "  ") + " Reporting by our staff.", 3),
      record(Self.story.replacing("thirty four", with: "forty one"), 4),
    ])
    #expect(state.copies(of: ArticleIndex(3)).map(\.value) == [0, 2, 3])
    #expect(state[ArticleIndex(2)].sourceGroup == ArticleIndex(0))
    #expect(state[ArticleIndex(1)].sourceGroup == nil)
  }

  @Test func `are not taken for one because they are short or tell of one thing`() {
    var state = CaseState()
    state.add([
      record("No text.", 1), record("No text!", 2), record(Self.story, 3),
      record(
        "A strike on Kutum's market killed at least thirty four people on Saturday, residents told this paper, while "
          + "the army denied any role in it and said that its aircraft had not flown over North Darfur since Thursday.",
        4),
    ])
    #expect(state.articles(ArticleQuery()).allSatisfy { state.copies(of: $0) == [$0] })
  }
}
