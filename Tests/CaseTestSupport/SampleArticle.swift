import Annotation
import CaseModel

/// Articles made up for tests, with analyses made by hand: what stands in ⟦⟧ is a mention, in ⟪⟫ a claim's content, in ‹› its cue.
package struct SampleArticle {
  package var record: ArticleRecord
  package var text: String
  package var findings: Findings

  /// - Parameters:
  ///   - marked: the text with its marks; a mention is written `⟦person:Ali Hassan⟧`.
  ///   - number: tells digests apart.
  ///   - countries: the codes of names that are countries'.
  ///   - places: where names lie that don't lie at 10° N 20° E in Sudan, as nearly all do here.
  package init(
    _ marked: String, number: Int, outlet: String? = "Wire", published: String? = "2026-02-14", model: String = "m1",
    incident: EventCategory? = nil, places: [String: SamplePlace] = [:],
    countries: [String: String] = [:]
  ) {
    var text = ""
    var mentions: [Mention] = []
    var entities: [Entity] = []
    var words: [String] = []
    var claims: [Claim] = []
    var cue: [TextSpan] = []
    var content = 0
    var cueStart = 0
    var open: (start: Int, kind: Mention.Kind)?
    var rest = marked[...]
    while let character = rest.first {
      rest.removeFirst()
      switch character {
      case "⟦":
        let colon = rest.firstIndex(of: ":")!
        open = (text.utf8.count, Mention.Kind(rawValue: String(rest[..<colon]))!)
        rest = rest[rest.index(after: colon)...]
      case "⟧":
        let span = TextSpan(open!.start, text.utf8.count)
        let name = String(text.slice(span)!)
        let known = entities.firstIndex { $0.name == name && $0.kind == open!.kind }
        if known == nil {
          entities.append(
            Entity(id: EntityID(entities.count), name: name, kind: open!.kind, country: countries[name]))
        }
        mentions.append(
          Mention(
            id: MentionID(mentions.count), span: span, kind: open!.kind, entity: EntityID(known ?? entities.count - 1),
            score: 0.9, rule: "test"))
        words.append(name)
      case "‹": cueStart = text.utf8.count
      case "›": cue = [TextSpan(cueStart, text.utf8.count)]
      case "⟪": content = text.utf8.count
      case "⟫":
        let speaker = mentions.last {
          $0.span.end.value <= cueStart && ($0.kind == .person || $0.kind == .organization)
        }
        claims.append(
          Claim(
            id: ClaimID(claims.count), source: speaker.map { [$0.span] } ?? [], cue: cue,
            content: [TextSpan(content, text.utf8.count)], sourceEntity: cue.isEmpty ? nil : speaker?.entity,
            kind: .attack, certainty: cue.isEmpty ? .asserted : .reported, score: 0.5, rule: "test"))
        cue = []
      default: text.append(character)
      }
    }
    var analysis = Analysis(model: model, mentions: mentions, entities: entities, claims: claims)
    for mention in mentions where mention.kind == .location {
      let name = entities[mention.entity.index].name
      let place = places[name] ?? SamplePlace(10, 20, "SD")
      analysis.places.append(
        Place(
          mention: mention.id, entity: mention.entity, coordinates: place.coordinates, country: place.country,
          admin1: place.admin1, name: name, gazetteerID: "test:\(name)", feature: "city", level: .town, use: place.use,
          score: place.score))
    }
    if let incident {
      let date = Timex(id: TimexID(0), span: TextSpan(0, 1), kind: .date, value: "2026-02-13", rule: "test")
      analysis.timexes = [date]
      analysis.incidents = [
        Incident(
          id: IncidentID(0), category: incident, mode: "drone", date: date.id,
          place: mentions.first { $0.kind == .location }?.id, claims: claims.map(\.id),
          evidence: claims.flatMap(\.content))
      ]
    }
    self.text = text
    findings = Findings(analysis, text: text)
    record = ArticleRecord(
      digest: Self.digest(number), id: "a\(number)", title: "Title \(number)", outlet: outlet, published: published,
      byteCount: text.utf8.count, imported: Timestamp(milliseconds: 0), fingerprint: TextFingerprint(text))
  }

  package static func digest(_ number: Int) -> ArticleDigest {
    let digits = String(number, radix: 16)
    return ArticleDigest(hex: String(repeating: "0", count: 64 - digits.count) + digits)!
  }

  package var digest: ArticleDigest { record.digest }
  package var claimKeys: [ClaimKey] { CaseState.keys(of: findings, article: digest) }
  package var mentionKeys: [MentionKey] {
    zip(findings.analysis.mentions, findings.mentionWords).map {
      MentionKey(article: digest, span: $0.span, kind: $0.kind, words: $1)
    }
  }
}

/// Where the machine of a test has a name lie.
package struct SamplePlace {
  var coordinates: Coordinates?
  var country: String
  var admin1: String?
  var score: Double
  var use: Place.Use

  /// A point in degrees, nil for a name that nothing resolves.
  package init(
    _ latitude: Double, _ longitude: Double, _ country: String, _ admin1: String? = nil, score: Double = 0.8,
    use: Place.Use = .literal
  ) {
    coordinates = Coordinates(latitude: latitude, longitude: longitude)
    self.country = country
    self.admin1 = admin1
    self.score = score
    self.use = use
  }
}

extension CaseState {
  /// A case of `articles` with their analyses.
  package init(_ articles: [SampleArticle]) {
    self.init()
    add(articles.map(\.record))
    add(articles.map { ($0.digest, $0.findings) })
  }
}

/// When and by whom tests decide.
package let morning = Stamp(by: "ana", at: Timestamp(milliseconds: 1_000_000))

/// Three reports of one strike, and one of something else.
package let kutum: [SampleArticle] = [
  SampleArticle(
    "A drone hit ⟦location:Kutum⟧. ⟦person:Adam Issa⟧ ‹said› ⟪the army struck the market in ⟦location:Kutum⟧⟫. "
      + "⟦organization:RSF⟧ ‹said› ⟪34 people died⟫.", number: 1, outlet: "Nile Wire", incident: .assault),
  SampleArticle(
    "⟦person:Adam Issa⟧ ‹told reporters› ⟪nobody was spared⟫ in ⟦location:Kutum⟧. ⟪The market burned.⟫", number: 2,
    outlet: "Sahel Monitor", published: "2026-02-15", incident: .assault),
  SampleArticle(
    "The ⟦organization:Rapid Support Forces⟧ ‹denied› ⟪any role⟫. ⟦person:Sara Omer⟧ ‹said› ⟪the army did it⟫.",
    number: 3, outlet: "Horn Gazette", published: nil),
  SampleArticle("In ⟦location:Odesa⟧, ⟦person:Oleh Kiper⟧ ‹said› ⟪a port was hit⟫.", number: 4, outlet: "Nile Wire"),
]
