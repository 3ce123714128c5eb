import Annotation

/// What an article and our tables say of an entity: its country, its PLOVER sector, a person's office.
struct EntityAttributes {
  private let document: Document
  private let gazetteer = Gazetteer.standard

  init(document: Document) { self.document = document }

  /// What a mention tells.
  struct Told {
    var country: String?
    var sector: String?
    var role: String?
  }

  /// What `mention`, which has `tokens`, tells of its entity.
  func of(_ mention: TaggedMention, _ tokens: Range<Int>) -> Told {
    switch mention.kind {
    case .person: return ofPerson(tokens)
    case .organization, .armedGroup: return ofBody(mention, tokens)
    case .location: return Told(country: countryNamed(mention.span))
    case .norp: return Told(country: country(demonym: tokens.lowerBound))
    case .facility: return Told(country: countryInside(tokens))
    default: return Told()
    }
  }

  /// The code of the country that is called by the words of `span`; nil where they are no country's.
  func countryNamed(_ span: TextSpan) -> String? {
    let words = document.bytes[span.range]
    guard words.count <= 40 else { return nil }
    return words.withUnsafeBufferPointer { buffer in
      guard let found = gazetteer.lookUp(buffer) else { return nil }
      let place = gazetteer[found.postings.first]
      guard place.feature == .country, let country = place.country else { return nil }
      return gazetteer.code(country)
    }
  }

  private func country(demonym token: Int) -> String? {
    let span = document.tokens.tokens[token].span
    guard span.count <= 40 else { return nil }
    let code = document.bytes[span.range].withUnsafeBufferPointer { buffer -> String? in
      guard let found = gazetteer.lookUp(buffer) else { return nil }
      let place = gazetteer[found.postings.first]
      guard place.feature == .demonym, let country = place.country else { return nil }
      return gazetteer.code(country)
    }
    return code
  }

  private func countryInside(_ tokens: Range<Int>) -> String? {
    for token in tokens.prefix(6) where document.tokens.tokens[token].isCapitalized {
      if let code = country(demonym: token) ?? countryNamed(document.tokens.tokens[token].span) { return code }
    }
    return nil
  }

  private func ofBody(_ mention: TaggedMention, _ tokens: Range<Int>) -> Told {
    if let body = KnownBody.lexicon.value(of: tokens, in: document.tokens) {
      return Told(country: body.country, sector: body.sector)
    }
    var told = Told(country: countryInside(tokens))
    if mention.kind == .armedGroup {
      told.sector = tokens.contains { Self.militia.contains(document.tokens.folded[$0]) } ? "PRM" : "REB"
      return told
    }
    for (words, sector) in Self.sectors where tokens.contains(where: { words.contains(document.tokens.folded[$0]) }) {
      told.sector = sector
      break
    }
    return told
  }

  private static let militia = WordList("militia militias brigade brigades units mobilization mobilisation")

  private static let sectors: [(WordList, String)] = [
    (WordList("army navy military forces force brigade command corps marines troops peshmerga"), "MIL"),
    (WordList("police gendarmerie constabulary"), "COP"),
    (WordList("intelligence mossad"), "SPY"),
    (WordList("court tribunal prosecutor prosecutor's judiciary"), "JUD"),
    (WordList("parliament assembly congress senate duma knesset legislature house"), "LEG"),
    (WordList("party bloc"), "PTY"),
    (
      WordList(
        "ministry department government cabinet office authority council administration presidency commission embassy agency bureau"
      ),
      "GOV"
    ),
    (
      WordList("news television tv radio times post herald daily tribune gazette press journal agency telegraph"), "MED"
    ),
    (WordList("university college school institute academy"), "EDU"),
    (WordList("hospital health clinic medical doctors"), "MED"),
    (WordList("bank company corp corporation inc ltd group holdings airlines airways oil"), "BUS"),
    (WordList("union syndicate"), "LAB"),
    (WordList("church diocese mosque"), "REL"),
  ]

  // MARK: Persons

  /// The office that stands before a person's name, as “Prime Minister”, and the country before that.
  private func ofPerson(_ tokens: Range<Int>) -> Told {
    let table = document.tokens
    var start = tokens.lowerBound
    var hasTitle = false
    while start > 0, tokens.lowerBound - start < 6, !table.tokens[start].shape.contains(.startsParagraph) {
      let hash = table.folded[start - 1]
      if PersonTitles.contains(hash) {
        hasTitle = true
      } else if !Self.officeWords.contains(hash) {
        break
      }
      start -= 1
    }
    guard hasTitle, start < tokens.lowerBound else { return Told() }
    let office = start..<tokens.lowerBound
    var told = Told(role: document.surface(table.span(office)))
    if start > 0 { told.country = country(demonym: start - 1) ?? countryNamed(table.tokens[start - 1].span) }
    if office.contains(where: { Self.soldiers.contains(table.folded[$0]) }) {
      told.sector = "MIL"
    } else if office.contains(where: { Self.officials.contains(table.folded[$0]) }) {
      told.sector = "GOV"
    }
    return told
  }

  private static let officeWords = WordList(
    """
    prime foreign interior defense defence finance oil justice health general state of for affairs press military army police deputy
    minister's chief executive ministry
    """)
  private static let soldiers = WordList(
    """
    gen general col colonel lt lieutenant maj major capt captain sgt sergeant cpl corporal adm admiral brig brigadier marshal
    commander gen. col. lt. maj. capt. sgt. cpl. adm. brig. cmdr.
    """)
  private static let officials = WordList(
    """
    president premier chancellor minister secretary senator sen sen. governor gov gov. mayor ambassador king queen prince emir
    representative rep rep. envoy
    """)
}
