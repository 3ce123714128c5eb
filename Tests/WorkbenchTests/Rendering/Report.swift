import Annotation
import CaseModel

/// An article made up for tests, with what a careful reader would mark in it: words are named, offsets found.
struct Report {
  private(set) var record: ArticleRecord
  let text: String
  private(set) var analysis: Analysis

  /// An article of `outlet`; `number` tells digests apart.
  init(_ number: Int, outlet: String?, title: String?, published: String? = nil, url: String? = nil, _ text: String) {
    let digits = String(number, radix: 16)
    self.text = text
    record = ArticleRecord(
      digest: ArticleDigest(hex: String(repeating: "a", count: 64 - digits.count) + digits)!,
      id: "report-\(number).txt",
      title: title, outlet: outlet, url: url, published: published, byteCount: text.utf8.count,
      imported: Timestamp(milliseconds: 0), fingerprint: TextFingerprint(text))
    analysis = Analysis(model: "hand")
  }

  var digest: ArticleDigest { record.digest }
  var findings: Findings { Findings(analysis, text: text) }

  /// Where `words` stand for the first time at or after `start`.
  func span(_ words: String, from start: Int = 0) -> TextSpan {
    let wanted = Array(words.utf8)
    let bytes = Array(text.utf8)
    let isLetter = { (place: Int) in
      bytes.indices.contains(place) && ((0x41...0x5A).contains(bytes[place] & 0xDF) || bytes[place] >= 0x80)
    }
    let isASCII = wanted.allSatisfy { $0 < 0x80 }
    for place in start..<max(start, bytes.count - wanted.count + 1)
    where Array(bytes[place..<place + wanted.count]) == wanted
      && !(isASCII && (isLetter(place - 1) || isLetter(place + wanted.count)))
    {
      return TextSpan(place, place + wanted.count)
    }
    preconditionFailure("“\(words)” does not stand in \(record.id)")
  }

  /// Marks every occurrence of each of `forms` as a mention of one entity, called by the first.
  func naming(
    _ forms: String..., as kind: Mention.Kind, country: String? = nil, role: String? = nil, at point: PlacePoint? = nil
  ) -> Report {
    var report = self
    let entity = EntityID(analysis.entities.count)
    report.analysis.entities.append(
      Entity(
        id: entity, name: forms[0], kind: kind, aliases: Array(forms.dropFirst()), country: country, role: role))
    for form in forms {
      var place = 0
      while let range = Report.next(form, in: text, from: place) {
        place = range.end.value
        if report.analysis.mentions.contains(where: { $0.span.contains(range) && $0.kind == kind }) { continue }
        report.analysis.mentions.append(
          Mention(id: MentionID(0), span: range, kind: kind, entity: entity, score: 0.9, rule: "hand"))
      }
    }
    report.sortMentions(point, entity)
    return report
  }

  /// Says what kind of thing happened, and where and when the article says so.
  func incident(
    _ category: EventCategory, _ mode: String?, on day: String, at place: String, targets: [String] = [],
    by perpetrator: (String, Certainty)? = nil, killed: CountRange? = nil, injured: CountRange? = nil
  ) -> Report {
    var report = self
    let date = TimexID(analysis.timexes.count)
    report.analysis.timexes.append(
      Timex(id: date, span: TextSpan(0, 1), kind: .date, value: day, rule: "hand"))
    let entity = { (name: String) in EntityID(report.analysis.entities.firstIndex { $0.name == name }!) }
    let mention = report.analysis.mentions.first { report.text.slice($0.span).map(String.init) == place }
    let counts: [(Quantity.What, CountRange?)] = [(.killed, killed), (.injured, injured)]
    report.analysis.incidents.append(
      Incident(
        id: IncidentID(analysis.incidents.count), category: category, mode: mode, date: date, place: mention?.id,
        targets: targets.map(entity),
        perpetrators: perpetrator.map { [.init(entity: entity($0.0), certainty: $0.1)] } ?? [],
        counts: counts.compactMap { what, range in range.map { .init(what: what, range: $0) } },
        claims: report.analysis.claims.map(\.id), evidence: report.analysis.claims.flatMap(\.content)))
    return report
  }

  /// Adds a claim; `content` gives its parts in text order, `cue` and `source` stand nearest before or after it.
  func claim(
    _ content: String..., cue: String = "", source: String = "", speaker: String? = nil, via: String = "",
    kind: Claim.Kind = .context, certainty: Certainty = .asserted, hedges: [String] = [],
    polarity: Claim.Polarity = .positive,
    from start: String = ""
  ) -> Report {
    var report = self
    let place = start.isEmpty ? 0 : span(start).start.value
    let found = { (words: String) in words.isEmpty ? [] : [span(words, from: place)] }
    report.analysis.claims.append(
      Claim(
        id: ClaimID(analysis.claims.count), source: found(source), cue: found(cue),
        content: content.map { span($0, from: place) },
        sourceEntity: speaker.map { name in EntityID(analysis.entities.firstIndex { $0.name == name }!) },
        via: found(via), kind: kind, certainty: certainty, polarity: polarity, hedges: hedges.flatMap(found),
        quote: .indirect, score: 0.8, rule: "hand"))
    return report
  }

  /// Marks a zone that is not body.
  func zone(_ words: String, _ kind: Zone.Kind) -> Report {
    var report = self
    report.analysis.zones.append(Zone(span: span(words), kind: kind))
    return report
  }

  /// Says when it was published, and what says so.
  func published(_ day: String, from evidence: PublishedDate.Evidence) -> Report {
    var report = self
    report.analysis.published = PublishedDate(value: day, evidence: evidence)
    return report
  }

  private static func next(_ words: String, in text: String, from start: Int) -> TextSpan? {
    let wanted = Array(words.utf8)
    let bytes = Array(text.utf8)
    guard start + wanted.count <= bytes.count else { return nil }
    for place in start...bytes.count - wanted.count where Array(bytes[place..<place + wanted.count]) == wanted {
      return TextSpan(place, place + wanted.count)
    }
    return nil
  }

  /// Puts mentions in text order, numbers them anew and sets the places that refer to them.
  private mutating func sortMentions(_ point: PlacePoint?, _ entity: EntityID) {
    if let point {
      for mention in analysis.mentions where mention.entity == entity {
        analysis.places.append(
          Place(
            mention: mention.id, entity: entity, coordinates: point.coordinates, country: point.country,
            admin1: point.division, name: analysis.entities[entity.index].name,
            gazetteerID: "test:\(analysis.entities[entity.index].name)", feature: "city", level: point.level, score: 0.9
          ))
      }
    }
    analysis.mentions.sort { $0.span < $1.span }
    var rows: [EntityID: [Place]] = [:]
    for place in analysis.places { rows[place.entity, default: []].append(place) }
    analysis.places = []
    for index in analysis.mentions.indices {
      analysis.mentions[index].id = MentionID(index)
      let mention = analysis.mentions[index]
      guard mention.kind == .location || mention.kind == .facility else { continue }
      var row = rows[mention.entity]?.first ?? Place(mention: mention.id, entity: mention.entity)
      if row.coordinates == nil, mention.kind == .facility { continue }
      row.mention = mention.id
      analysis.places.append(row)
    }
  }
}

/// Where a made-up article's place lies.
struct PlacePoint {
  var coordinates: Coordinates
  var country: String?
  var division: String?
  var level: GeoLevel

  init(
    _ latitude: Double, _ longitude: Double, _ country: String?, _ division: String? = nil, _ level: GeoLevel = .town
  ) {
    coordinates = Coordinates(latitude: latitude, longitude: longitude)!
    self.country = country
    self.division = division
    self.level = level
  }
}
