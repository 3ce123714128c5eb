import Annotation
import Testing

@testable import Extraction

/// The incidents of a text in which mentions are marked by ⟦ ⟧ after their kind, as `facility:⟦US embassy⟧`; marked names that are
/// written alike are one entity.
private struct Gathered {
  private(set) var text = ""
  private(set) var incidents: [Incident] = []
  private var entities: [Entity] = []
  private var mentions: [Mention] = []

  /// - Parameter countries: the names among the marked ones that are countries.
  init(_ marked: String, countries: Set<String> = []) {
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "⟦"), let close = rest.firstIndex(of: "⟧") {
      let before = rest[..<open]
      let cut = before.lastIndex(of: " ").map { before.index(after: $0) } ?? before.startIndex
      text += before[..<cut]
      let start = text.utf8.count
      let name = String(rest[rest.index(after: open)..<close])
      text += name
      let kind = Mention.Kind(rawValue: String(before[cut...].dropLast())) ?? .organization
      let known = entities.firstIndex { $0.name == name }
      if known == nil {
        entities.append(
          Entity(id: EntityID(entities.count), name: name, kind: kind, country: countries.contains(name) ? "XX" : nil))
      }
      mentions.append(
        Mention(
          id: MentionID(mentions.count), span: TextSpan(start, text.utf8.count), kind: kind,
          entity: EntityID(known ?? entities.count - 1), score: 1, rule: "test"))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    let document = Document(Article(id: "t", published: "2021-05-12", text: text))
    let timexes = TimexFinder.timexes(in: document, published: PublishedDateFinder.find(in: document))
    let quantities = QuantityFinder.quantities(in: document, timexes: timexes)
    let grouped = GroupedMentions(mentions: mentions, entities: entities)
    incidents =
      ClaimFinder.read(document, entities: grouped, places: [], timexes: timexes, quantities: quantities).incidents
  }

  /// How many are said to be killed in each incident.
  var killed: [Int?] { incidents.map { $0.counts.first { $0.what == .killed }?.range.best } }
  /// The names of those who did the first one.
  var perpetrators: [String] { incidents.first.map { $0.perpetrators.map { entities[$0.entity.index].name } } ?? [] }
  /// The words for the place of each.
  var places: [String?] {
    incidents.map { $0.place.map { String(text.slice(mentions[$0.index].span) ?? "") } }
  }
}

struct `The dead of an incident` {
  @Test(arguments: [
    """
    A bomb exploded at a bus stop in location:⟦Lahore⟧ on Tuesday, killing six people.

    In 1996 a blast in the same street killed 44.
    """,
    """
    Gunmen raided the market of location:⟦Bunia⟧ on Tuesday and killed six traders.

    The militia had killed 90 villagers in the hills nearby, and few had come home.
    """,
    """
    Rockets hit a school in location:⟦Taiz⟧ on Tuesday, killing six pupils.

    It was the worst day since shells killed 31 people at a wedding there.
    """,
    """
    A drone struck a petrol station in location:⟦Goma⟧ on Tuesday and killed six drivers.

    The strike came nine days after gunmen killed 17 miners at a camp.
    """,
    """
    A car bomb killed six guards in location:⟦Kabul⟧ on Tuesday.

    Similar attacks last year killed 210 people.
    """,
    """
    Militants attacked a post near location:⟦Diffa⟧ on Tuesday and killed six soldiers, in retaliation for a raid that killed 12 fighters.
    """,
  ])
  func `are not those of another that the report recalls`(text: String) {
    #expect(Gathered(text).killed.first == 6)
    let first = Gathered(text).incidents.first?.counts.first { $0.what == .killed }?.range
    #expect(first?.high == 6)
  }

  @Test func `are counted by a number before a word such as dozens`() {
    let text = """
      Dozens killed in ambush near location:⟦Gao⟧

      Gunmen ambushed a convoy near location:⟦Gao⟧ on Monday, killing 33 people.
      """
    #expect(Gathered(text).killed.first == 33)
  }

  @Test func `stay with what came of the deed, whoever told of it and when`() {
    let text =
      "The army said that organization:⟦rebels of the Front⟧ shelled location:⟦Kadugli⟧ on Sunday, killing 14 people, in a statement on Wednesday."
    #expect(Gathered(text).incidents.count == 1)
    #expect(Gathered(text).killed == [14])
  }
}

struct `A perpetrator` {
  @Test(arguments: [
    ("armed_group:⟦Al-Shabaab⟧ attacked a base in location:⟦Dhobley⟧ on Friday.", "Al-Shabaab"),
    ("A base in location:⟦Dhobley⟧ was attacked by fighters of armed_group:⟦Al-Shabaab⟧ on Friday.", "Al-Shabaab"),
    ("Two shells hit location:⟦Sumy⟧ on Friday. The mayor blamed location:⟦Russia⟧ for the attack.", "Russia"),
    (
      "A bomb went off in location:⟦Quetta⟧ on Friday. armed_group:⟦Lashkar-e-Jhangvi⟧ claimed responsibility for the attack.",
      "Lashkar-e-Jhangvi"
    ),
    (
      "Rockets hit location:⟦Erbil⟧ on Friday. The governor said armed_group:⟦Saraya Awliya⟧ was behind the attack.",
      "Saraya Awliya"
    ),
    (
      "Jets bombed location:⟦Saada⟧ on Friday. The organization:⟦Saudi air force⟧ said it had struck a store of arms.",
      "Saudi air force"
    ),
  ])
  func `is one who attacks, is blamed or claims it`(text: String, name: String) {
    #expect(Gathered(text, countries: ["Russia"]).perpetrators == [name])
  }

  @Test(arguments: [
    "Rockets hit the facility:⟦airport⟧ on Friday. The organization:⟦Arab League⟧ condemned the attack.",
    "Rockets hit the facility:⟦airport⟧ on Friday. organization:⟦NATO⟧ condemned attacks on civilians.",
    "norp:⟦American⟧ troops were hit by rockets at the facility:⟦airport⟧ on Friday.",
    "Rockets hit the facility:⟦airport⟧ in location:⟦Mosul⟧ on Friday, officials in location:⟦Mosul⟧ said, and blamed a militia.",
    "Rockets hit the facility:⟦airport⟧ on Friday. The minister blamed a militia backed by location:⟦Iran⟧.",
    "Rockets hit the facility:⟦airport⟧ on Friday. person:⟦Omar Daher⟧ said they destroyed stores used by the organization:⟦coast guard⟧.",
    "Rockets hit the facility:⟦airport⟧ on Friday. The outlet organization:⟦Delta News⟧ claimed the attackers came by boat.",
    "Rockets hit the facility:⟦airport⟧ on Friday. A cleric said location:⟦Iran⟧ is responsible for most woes of the region.",
    "Rockets hit the facility:⟦airport⟧ on Friday. The organization:⟦air force⟧ said it had shot down nine drones.",
  ])
  func `is no one who only condemns, is hit, reports or lends a name`(text: String) {
    #expect(Gathered(text, countries: ["Iran"]).perpetrators == [])
  }

  @Test func `of another happening in the report is none of this one`() {
    let text = """
      Mortars hit the facility:⟦British embassy⟧ in location:⟦Sanaa⟧ on Thursday night.

      The organization:⟦US Navy⟧ has launched several strikes on the coast.
      """
    #expect(Gathered(text).perpetrators == [])
  }
}

struct `The place of an incident` {
  @Test(arguments: [
    ("A location:⟦US⟧ convoy was hit by a mine in location:⟦Gardez⟧ on Monday.", "Gardez"),
    ("location:⟦Iran⟧ fired missiles at a base in location:⟦Erbil⟧ on Monday.", "Erbil"),
    ("Gunmen raided a market in location:⟦Bunia⟧ near a location:⟦French⟧ post on Monday.", "Bunia"),
  ])
  func `is no country that acts or tells more of a noun`(text: String, place: String) {
    #expect(Gathered(text, countries: ["US", "Iran", "French"]).places.first == place)
  }
}

struct `Happenings beside the one reported` {
  @Test func `leave the attack to what was called one`() {
    let told = Gathered(
      """
      The facility:⟦French consulate⟧ in location:⟦Goma⟧ came under fire by a mortar attack on Friday morning. A few hours later, \
      soldiers were hit near location:⟦Beni⟧ in a mixture of rocket and drone raids.

      The minister said that his government will hunt those behind the attack.
      """)
    #expect(told.incidents.count == 2)
    #expect(told.incidents.first?.evidence.count == 2)
  }

  @Test func `lend it no place`() {
    let told = Gathered(
      "General Musa condemned the strikes in the wake of previous raids on facility:⟦Gao Air Base⟧ and urged calm.")
    #expect(told.places == [nil])
  }

  @Test func `have a doer after since`() {
    let told = Gathered(
      """
      A bomb went off in location:⟦Aden⟧ on Sunday, wounding two. Tension has grown since armed_group:⟦Ansar⟧ launched a missile \
      attack on facility:⟦Anad base⟧ in May.
      """)
    #expect(told.incidents.contains { !$0.perpetrators.isEmpty && $0.date != told.incidents.first?.date })
  }

  @Test func `are one with the deaths that they brought`() {
    let told = Gathered(
      "Marchers protested in location:⟦Lomé⟧ on Sunday. One protester was killed after soldiers fired live rounds at the crowd."
    )
    #expect(told.killed.compactMap { $0 } == [1])
    #expect(told.incidents.count == 1)
  }
}

struct `Who is censured for a deed` {
  @Test func `is said to have done it`() {
    let told = Gathered(
      "organization:⟦Omani army⟧ spokesman Zayd Salim condemned armed_group:⟦Ansar⟧ for shelling location:⟦Taiz⟧ on Sunday."
    )
    #expect(told.perpetrators == ["Ansar"])
    #expect(told.incidents.first?.perpetrators.first?.certainty == .alleged)
  }
}
