import Annotation
import CaseModel

@testable import Interchange

/// A case whose every word from outside tries to be something else, with decisions of each kind.
struct SampleDataset {
  let state: CaseState
  let log: [Decision]
  let texts: [ArticleDigest: String]

  static let stamp = Stamp(by: "=ann\u{1B}[2J", at: Timestamp(milliseconds: 1_771_086_005_000))
  static let hostile = "=HYPERLINK(\"http://x\";\"y\")"

  private static let first = """
    \u{FEFF}=cmd|' /C calc'!A0\r\n\u{202E}Ali "the Fox" Hassan 🚨 said 3 men were killed in Mosul, Iraq.\r\n
    -2+3 @SUM(1) محمد e\u{301} told reporters: "They, too,\tfled." \u{1B}[31m\u{0}
    """
  private static let second = "The army denied it. Nobody was hurt in Arica, \"Chile\"."

  init() throws {
    var history = History()
    var texts: [ArticleDigest: String] = [:]
    let articles = [
      Article(
        id: "+a.txt", title: Self.hostile, source: "@Wire, \"the\"\r\none", url: "-1", published: "2026-02-14",
        text: Self.first),
      Article(id: "b\u{7}", text: Self.second),
    ]
    var records: [ArticleRecord] = []
    for article in articles {
      let digest = ArticleDigest(ofText: article.text)
      texts[digest] = article.text
      records.append(
        ArticleRecord(article, digest: digest, imported: Timestamp(milliseconds: 1_771_000_000_000)))
    }
    history.add(records)
    history.add([
      (records[0].digest, Findings(Self.firstAnalysis, text: Self.first)),
      (records[1].digest, Findings(Self.secondAnalysis, text: Self.second)),
    ])
    var log: [Decision] = []
    for command in Self.commands(history.state) { log += try history.perform(command, by: Self.stamp) }
    log += try history.undo(by: Self.stamp).log
    state = history.state
    self.log = log
    self.texts = texts
  }

  private static func span(_ words: String, _ text: String) -> TextSpan {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }!
    return TextSpan(start, start + wanted.count)
  }

  private static var firstAnalysis: Analysis {
    func span(_ words: String) -> TextSpan { Self.span(words, first) }
    return Analysis(
      model: "m1", published: PublishedDate(value: "2026-02-14", evidence: .metadata),
      zones: [Zone(span: TextSpan(0, first.utf8.count), kind: .body)],
      mentions: [
        Mention(
          id: MentionID(0), span: span("=cmd|' /C calc'!A0"), kind: .organization, entity: EntityID(0), score: 0.5,
          rule: "t"),
        Mention(
          id: MentionID(1), span: span("Ali \"the Fox\" Hassan"), kind: .person, entity: EntityID(1), score: 0.25,
          rule: "t"),
        Mention(id: MentionID(2), span: span("Mosul"), kind: .location, entity: EntityID(2), score: 1, rule: "t"),
        Mention(
          id: MentionID(3), span: span("محمد e\u{301}"), kind: .person, entity: EntityID(3), score: 0.1, rule: "t"),
      ],
      entities: [
        Entity(id: EntityID(0), name: "=cmd|' /C calc'!A0", kind: .organization, aliases: ["-1", "'quoted'"]),
        Entity(id: EntityID(1), name: "Ali \"the Fox\" Hassan", kind: .person, country: "IQ"),
        Entity(id: EntityID(2), name: "Mosul", kind: .location),
        Entity(id: EntityID(3), name: "محمد e\u{301}", kind: .person),
      ],
      places: [
        Place(
          mention: MentionID(2), entity: EntityID(2), coordinates: Coordinates(latitude: 36.335, longitude: 43.11889),
          country: "IQ", admin1: "Nineveh", name: "Mosul", gazetteerID: "geonames:99072", feature: "city", level: .town,
          score: 0.9,
          candidates: [
            GazetteerCandidate(
              gazetteerID: "geonames:99072", name: "Mosul",
              coordinates: Coordinates(latitude: 36.335, longitude: 43.11889)!,
              country: "IQ", admin1: "Nineveh", feature: "city", population: 1_739_800, score: 1, reason: "population")
          ])
      ],
      timexes: [Timex(id: TimexID(0), span: span("too"), kind: .date, value: "PRESENT_REF", rule: "t")],
      quantities: [
        Quantity(
          id: QuantityID(0), span: span("3"), what: .killed, low: 3, best: 3, high: nil, modifier: .atLeast,
          unit: "man", rule: "t")
      ],
      claims: [
        Claim(
          id: ClaimID(0), source: [span("Ali \"the Fox\" Hassan")], cue: [span("said")],
          content: [span("3 men were killed in Mosul, Iraq.")], sourceEntity: EntityID(1), kind: .casualty,
          certainty: .reported, quote: .indirect, about: [.quantity(QuantityID(0)), .mention(MentionID(2))],
          score: 0.75,
          rule: "t"),
        Claim(
          id: ClaimID(1), source: [span("محمد e\u{301}")], cue: [span("told")],
          content: [span("-2+3 @SUM(1)"), span("\"They, too,\tfled.\"")], sourceEntity: EntityID(3),
          via: [span("reporters")],
          kind: .response, quote: .direct, about: [.timex(TimexID(0))], score: 0.5, rule: "t"),
      ],
      incidents: [
        Incident(
          id: IncidentID(0), category: .assault, mode: "firearms", place: MentionID(2), targets: [EntityID(3)],
          perpetrators: [Incident.Perpetrator(entity: EntityID(0), certainty: .alleged)],
          counts: [Incident.Count(what: .killed, range: CountRange(low: 3, best: 3, high: nil))], claims: [ClaimID(0)],
          evidence: [span("3 men were killed in Mosul, Iraq.")])
      ])
  }

  private static var secondAnalysis: Analysis {
    func span(_ words: String) -> TextSpan { Self.span(words, second) }
    return Analysis(
      model: "m1", zones: [Zone(span: TextSpan(0, second.utf8.count), kind: .body)],
      mentions: [
        Mention(id: MentionID(0), span: span("army"), kind: .armedGroup, entity: EntityID(0), score: 0.5, rule: "t"),
        Mention(id: MentionID(1), span: span("Arica"), kind: .location, entity: EntityID(1), score: 0.5, rule: "t"),
      ],
      entities: [
        Entity(id: EntityID(0), name: "army", kind: .armedGroup),
        Entity(id: EntityID(1), name: "Arica", kind: .location),
      ],
      places: [
        Place(
          mention: MentionID(1), entity: EntityID(1),
          coordinates: Coordinates(latitude: -18.4746, longitude: -70.29792),
          country: "CL", name: "Arica", gazetteerID: "geonames:3899361", feature: "city", level: .town, score: 0.9)
      ],
      claims: [
        Claim(
          id: ClaimID(0), source: [span("The army")], cue: [span("denied")], content: [span("it")],
          sourceEntity: EntityID(0), kind: .denial, certainty: .denied, quote: .indirect, score: 0.5, rule: "t"),
        Claim(id: ClaimID(1), source: [], cue: [], content: [span("Nobody was hurt in Arica, \"Chile\".")], rule: "t"),
      ])
  }

  /// Decisions of each kind. The last is undone.
  private static func commands(_ state: CaseState) -> [Command] {
    let one = state.claims(in: ArticleIndex(0))
    let two = state.claims(in: ArticleIndex(1))
    let mentions = state.mentions(in: ArticleIndex(0))
    let made = IncidentKey.made(id: "=1+1")
    return [
      .claim(one[0].key, .verdict(.accepted)), .claim(one[0].key, .addTag("=tag")), .claim(one[0].key, .addTag("a; b")),
      .claim(one[0].key, .note("\tnote, \"quoted\"\r\nsecond line")), .claim(one[0].key, .grade(.doubtful)),
      .claim(
        one[0].key,
        .counts([
          ClaimCount(what: .killed, low: 3, best: 4, high: 5, unit: "=men"),
          ClaimCount(what: .injured, low: nil, best: 7, high: nil),
        ])),
      .claim(one[0].key, .dates([ClaimDate(value: "2026-02-11/2026-02-12")])),
      .claim(one[1].key, .certainty(.alleged)), .claim(two[0].key, .verdict(.rejected)),
      .mention(mentions[1].key, .verdict(.accepted)), .mention(mentions[3].key, .kind(.organization)),
      .entity(mentions[0].entity, .name("+name")), .entity(mentions[3].entity, .merge(into: mentions[1].entity)),
      .article(one[0].key.article, .outlet("=outlet")), .article(one[0].key.article, .grade(.b)),
      .incident(made, .create(IncidentType(.protest), claims: [one[1].key, two[0].key])),
      .incident(made, .count(.injured, IncidentCount(low: Decided(1, by: one[1].key), best: Decided(2), high: nil))),
      .incident(
        made,
        .perpetrators([IncidentActor(entity: mentions[0].entity, name: "@who", certainty: .possible, claim: one[0].key)]
        )),
      .link(ClaimLink(from: two[0].key, to: one[0].key, relation: .contradicts), note: "-why"),
      .tag("=tag", TagDefinition(name: "=tag", key: "9")), .claim(two[1].key, .verdict(.accepted)),
    ]
  }

  /// The text of an article.
  func text(_ digest: ArticleDigest) throws(DatasetError) -> String {
    guard let text = texts[digest] else { throw .noText(article: digest.hex, reason: "made up") }
    return text
  }

  /// Exports to `path`.
  @discardableResult
  func write(_ format: DatasetFile.Format, to path: String, filter: DatasetFilter = .all) throws -> [String: Int] {
    let file = DatasetFile(format: format, filter: filter, version: "test")
    return try file.write(state, log: log, to: path) { (digest) throws(DatasetError) in try text(digest) }
  }
}
