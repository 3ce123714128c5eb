import Annotation

extension Findings {
  /// The findings that `packed()` wrote; nil where `bytes` are damaged or of a layout this version does not know.
  package init?(packed bytes: [UInt8]) {
    guard bytes.first == Self.packedVersion else { return nil }
    do {
      var reader = try ByteReader(bytes, from: 1)
      self = try reader.readFindings()
      guard reader.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}

extension ByteReader {
  fileprivate mutating func readFindings() throws(Damage) -> Findings {
    var analysis = Analysis(model: try readString())
    analysis.published = try readOptional { (reader: inout ByteReader) throws(Damage) in
      PublishedDate(
        value: try reader.readString(), evidence: try reader.readCase(),
        span: try reader.readOptional { (reader: inout ByteReader) throws(Damage) in try reader.readSpan() })
    }
    analysis.zones = try readArray { (reader: inout ByteReader) throws(Damage) in
      Zone(span: try reader.readSpan(), kind: try reader.readCase())
    }
    analysis.mentions = try readNumbered { (reader: inout ByteReader, index) throws(Damage) in
      try reader.readMention(MentionID(index))
    }
    analysis.entities = try readNumbered { (reader: inout ByteReader, index) throws(Damage) in
      try reader.readEntity(EntityID(index))
    }
    analysis.places = try readArray { (reader: inout ByteReader) throws(Damage) in try reader.readPlace() }
    analysis.timexes = try readNumbered { (reader: inout ByteReader, index) throws(Damage) in
      try reader.readTimex(TimexID(index))
    }
    analysis.quantities = try readNumbered { (reader: inout ByteReader, index) throws(Damage) in
      try reader.readQuantity(QuantityID(index))
    }
    analysis.claims = try readNumbered { (reader: inout ByteReader, index) throws(Damage) in
      try reader.readClaim(ClaimID(index))
    }
    analysis.incidents = try readNumbered { (reader: inout ByteReader, index) throws(Damage) in
      try reader.readIncident(IncidentID(index))
    }
    let mentionWords = try readStrings()
    let claimWords = try readArray { (reader: inout ByteReader) throws(Damage) in try reader.readStrings() }
    let sourceWords = try readStrings()
    let cueWords = try readStrings()
    let headline = try readString()
    let opening = try readString()
    guard analysis.referencesHold, mentionWords.count == analysis.mentions.count,
      claimWords.count == analysis.claims.count, sourceWords.count == analysis.claims.count,
      cueWords.count == analysis.claims.count
    else { throw Damage() }
    return Findings(
      analysis: analysis, mentionWords: mentionWords, claimWords: claimWords, sourceWords: sourceWords,
      cueWords: cueWords, headline: headline, opening: opening)
  }

  private mutating func readNumbered<Value>(
    _ body: (inout ByteReader, Int) throws(Damage) -> Value
  ) throws(Damage) -> [Value] {
    let count = try readCount()
    var values: [Value] = []
    values.reserveCapacity(count)
    for index in 0..<count { values.append(try body(&self, index)) }
    return values
  }

  private mutating func readSpan() throws(Damage) -> TextSpan {
    let start = try readInt()
    let count = try readInt()
    guard start >= 0, count >= 0, start <= Int.max - count else { throw Damage() }
    return TextSpan(start, start + count)
  }

  private mutating func readSpans() throws(Damage) -> [TextSpan] {
    try readArray { (reader: inout ByteReader) throws(Damage) in try reader.readSpan() }
  }

  private mutating func readStrings() throws(Damage) -> [String] {
    try readArray { (reader: inout ByteReader) throws(Damage) in try reader.readString() }
  }

  private mutating func readOptionalString() throws(Damage) -> String? {
    try readOptional { (reader: inout ByteReader) throws(Damage) in try reader.readString() }
  }

  private mutating func readOptionalDouble() throws(Damage) -> Double? {
    try readOptional { (reader: inout ByteReader) throws(Damage) in try reader.readDouble() }
  }

  private mutating func readOptionalInt() throws(Damage) -> Int? {
    try readOptional { (reader: inout ByteReader) throws(Damage) in try reader.readInt() }
  }

  private mutating func readID<Record>() throws(Damage) -> LocalID<Record> { LocalID(try readInt()) }

  private mutating func readIDs<Record>() throws(Damage) -> [LocalID<Record>] {
    try readArray { (reader: inout ByteReader) throws(Damage) in try reader.readID() }
  }

  private mutating func readOptionalID<Record>() throws(Damage) -> LocalID<Record>? {
    try readOptional { (reader: inout ByteReader) throws(Damage) in try reader.readID() }
  }

  private mutating func readCoordinates() throws(Damage) -> Coordinates {
    guard let point = Coordinates(latitude: try readDouble(), longitude: try readDouble()) else { throw Damage() }
    return point
  }

  private mutating func readMention(_ id: MentionID) throws(Damage) -> Mention {
    Mention(
      id: id, span: try readSpan(), kind: try readCase(), entity: try readID(), score: try readDouble(),
      nestedIn: try readOptionalID(), rule: try readString())
  }

  private mutating func readEntity(_ id: EntityID) throws(Damage) -> Entity {
    Entity(
      id: id, name: try readString(), kind: try readCase(), aliases: try readStrings(),
      country: try readOptionalString(), sector: try readOptionalString(), role: try readOptionalString())
  }

  private mutating func readPlace() throws(Damage) -> Place {
    Place(
      mention: try readID(), entity: try readID(),
      coordinates: try readOptional { (reader: inout ByteReader) throws(Damage) in try reader.readCoordinates() },
      country: try readOptionalString(), admin1: try readOptionalString(), name: try readOptionalString(),
      gazetteerID: try readOptionalString(), feature: try readOptionalString(),
      level: try readOptional { (reader: inout ByteReader) throws(Damage) in try reader.readCase() },
      use: try readCase(), relation: try readCase(), score: try readDouble(),
      candidates: try readArray { (reader: inout ByteReader) throws(Damage) in try reader.readCandidate() })
  }

  private mutating func readCandidate() throws(Damage) -> GazetteerCandidate {
    GazetteerCandidate(
      gazetteerID: try readString(), name: try readString(), coordinates: try readCoordinates(),
      country: try readOptionalString(), admin1: try readOptionalString(), feature: try readString(),
      population: try readOptionalInt(), score: try readDouble(), reason: try readString())
  }

  private mutating func readTimex(_ id: TimexID) throws(Damage) -> Timex {
    Timex(
      id: id, span: try readSpan(), kind: try readCase(), value: try readString(),
      anchor: try readOptional { (reader: inout ByteReader) throws(Damage) in
        let number = try reader.readInt()
        return number < 0 ? .published : .timex(TimexID(number))
      }, rule: try readString(), alternative: try readOptionalString())
  }

  private mutating func readQuantity(_ id: QuantityID) throws(Damage) -> Quantity {
    Quantity(
      id: id, span: try readSpan(), what: try readCase(), low: try readOptionalDouble(),
      best: try readOptionalDouble(), high: try readOptionalDouble(), modifier: try readCase(),
      unit: try readOptionalString(), rule: try readString())
  }

  private mutating func readClaim(_ id: ClaimID) throws(Damage) -> Claim {
    Claim(
      id: id, source: try readSpans(), cue: try readSpans(), content: try readSpans(),
      sourceEntity: try readOptionalID(), via: try readSpans(), kind: try readCase(), certainty: try readCase(),
      polarity: try readCase(), hedges: try readSpans(), quote: try readCase(),
      about: try readArray { (reader: inout ByteReader) throws(Damage) in try reader.readSubject() },
      parent: try readOptionalID(), score: try readDouble(), rule: try readString())
  }

  private mutating func readSubject() throws(Damage) -> Claim.Subject {
    switch try readInt() {
    case 0: .mention(try readID())
    case 1: .timex(try readID())
    case 2: .quantity(try readID())
    default: throw Damage()
    }
  }

  private mutating func readIncident(_ id: IncidentID) throws(Damage) -> Incident {
    Incident(
      id: id, category: try readCase(), mode: try readOptionalString(), date: try readOptionalID(),
      place: try readOptionalID(), targets: try readIDs(),
      perpetrators: try readArray { (reader: inout ByteReader) throws(Damage) in
        Incident.Perpetrator(entity: try reader.readID(), certainty: try reader.readCase())
      },
      weapons: try readIDs(),
      counts: try readArray { (reader: inout ByteReader) throws(Damage) in
        Incident.Count(
          what: try reader.readCase(),
          range: CountRange(
            low: try reader.readOptionalInt(), best: try reader.readOptionalInt(), high: try reader.readOptionalInt()))
      },
      claims: try readIDs(), evidence: try readSpans())
  }
}

extension Analysis {
  /// Whether every id in it names a record of it.
  package var referencesHold: Bool {
    func holds<Record>(_ id: LocalID<Record>?, _ count: Int) -> Bool {
      id.map { (0..<count).contains($0.index) } ?? true
    }
    return mentions.allSatisfy { holds($0.entity, entities.count) && holds($0.nestedIn, mentions.count) }
      && places.allSatisfy { holds($0.mention, mentions.count) && holds($0.entity, entities.count) }
      && timexes.allSatisfy { timex in
        if case .timex(let id) = timex.anchor { holds(id, timexes.count) } else { true }
      }
      && claims.allSatisfy { claim in
        holds(claim.sourceEntity, entities.count) && holds(claim.parent, claims.count)
          && claim.about.allSatisfy { subject in
            switch subject {
            case .mention(let id): holds(id, mentions.count)
            case .timex(let id): holds(id, timexes.count)
            case .quantity(let id): holds(id, quantities.count)
            }
          }
      }
      && incidents.allSatisfy { incident in
        holds(incident.date, timexes.count) && holds(incident.place, mentions.count)
          && incident.targets.allSatisfy { holds($0, entities.count) }
          && incident.perpetrators.allSatisfy { holds($0.entity, entities.count) }
          && incident.weapons.allSatisfy { holds($0, mentions.count) }
          && incident.claims.allSatisfy { holds($0, claims.count) }
      }
  }
}
