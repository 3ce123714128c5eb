import Annotation
import Testing

@testable import Extraction

/// The incidents of `text`, found with the mentions marked in it by ⟦ ⟧ after their kind, as `facility:⟦US embassy⟧`.
private func incidents(_ marked: String) -> (text: String, incidents: [Incident]) {
  var text = ""
  var mentions: [Mention] = []
  var rest = Substring(marked)
  while let open = rest.firstIndex(of: "⟦"), let close = rest.firstIndex(of: "⟧") {
    let before = rest[..<open]
    let cut = before.lastIndex(of: " ").map { before.index(after: $0) } ?? before.startIndex
    text += before[..<cut]
    let start = text.utf8.count
    text += rest[rest.index(after: open)..<close]
    let kind = Mention.Kind(rawValue: String(before[cut...].dropLast())) ?? .organization
    mentions.append(
      Mention(
        id: MentionID(mentions.count), span: TextSpan(start, text.utf8.count), kind: kind,
        entity: EntityID(mentions.count),
        score: 1, rule: "test"))
    rest = rest[rest.index(after: close)...]
  }
  text += rest
  let document = Document(Article(id: "t", text: text))
  let entities = mentions.map { Entity(id: EntityID($0.id.index), name: document.surface($0.span), kind: $0.kind) }
  let grouped = GroupedMentions(mentions: mentions, entities: entities)
  let claims = ClaimFinder.claims(in: document, entities: grouped, timexes: [], quantities: [])
  return (
    text,
    IncidentFinder.incidents(
      in: document, entities: grouped, places: [], timexes: [], quantities: [], claims: claims)
  )
}

struct `An incident` {
  @Test func `is an assault with heavy weapons where rockets are fired at a place`() {
    let found = incidents("Rockets hit the facility:⟦US embassy⟧ in location:⟦Baghdad⟧ before dawn.").incidents
    #expect(found.first?.category == .assault)
    #expect(found.first?.mode == "heavy-weapons")
    #expect(found.first?.targets == [EntityID(0)])
    #expect(found.first?.place != nil)
  }

  @Test func `names as perpetrator whom the article says did it`() {
    let found = incidents("armed_group:⟦Islamic State⟧ attacked the facility:⟦Hilla police station⟧ overnight.")
      .incidents
    #expect(found.first?.perpetrators == [Incident.Perpetrator(entity: EntityID(0), certainty: .asserted)])
  }

  @Test(arguments: ["In March 2023 gunmen attacked a mosque.", "Gunmen attacked a mosque on 3 March."])
  func `is no march for the month of it`(text: String) {
    let found = Extractor().analyze(Article(id: "t", text: text)).incidents
    #expect(found.map(\.category) == [.assault])
  }

  @Test func `is a march where people march`() {
    let text = "Thousands joined a march through the city in March."
    #expect(Extractor().analyze(Article(id: "t", text: text)).incidents.map(\.category) == [.protest])
  }

  @Test func `is not seen where nothing happens`() {
    #expect(incidents("The council met to talk about the harvest.").incidents.isEmpty)
  }

  @Test(arguments: [
    "weapon:⟦Drone strike⟧ hit organization:⟦Attack Command⟧", "organization:⟦Strike Force⟧ was hit",
    "The facility:⟦embassy attacked⟧ fired", "armed_group:⟦a, attacked⟧ killed",
  ])
  func `is looked for without harm where names hold the words of harm`(text: String) {
    for incident in incidents(text).incidents { #expect(!incident.evidence.isEmpty) }
  }
}
