/// Puts right what a tagger of single sentences gets wrong in a way that words tell: names cut at a hyphen, two names joined by a
/// possessive, mastheads and bodies taken for places.
struct NameRepair {
  typealias Found = MentionTagger.Found
  typealias Label = MentionTagger.Label

  let table: TokenTable
  let facts: WordFacts

  /// The names put right, in order, none overlapping another.
  func repair(_ names: [Found]) -> [Found] {
    var repaired: [Found] = []
    repaired.reserveCapacity(names.count)
    for name in names.flatMap(split) {
      if let last = repaired.last, let joined = join(last, name) {
        repaired[repaired.count - 1] = joined
      } else {
        repaired.append(name)
      }
    }
    var limits = repaired.dropFirst().map(\.tokens.lowerBound)
    limits.append(table.count)
    var settled: [Found] = []
    for (name, limit) in zip(repaired, limits) {
      guard var name = relabelled(extended(name, before: limit)) else { continue }
      widen(&name, before: limit)
      if let last = settled.last, last.tokens.overlaps(name.tokens) { settled.removeLast() }
      settled.append(name)
    }
    return settled
  }

  /// “Baghdad's Green Zone” is two names, of places and people; of bodies it may be one.
  private func split(_ name: Found) -> [Found] {
    guard name.label == Label.location.rawValue || name.label == Label.person.rawValue, name.tokens.count > 2,
      let mark = name.tokens.dropFirst().dropLast().first(where: { Self.possessive.contains(table.folded[$0]) })
    else { return [name] }
    var first = name
    var second = name
    first.tokens = name.tokens.lowerBound..<mark
    second.tokens = mark + 1..<name.tokens.upperBound
    if facts.words[first.tokens.lowerBound].place / 2 == WordFacts.Gaz.country.rawValue {
      first.label = Label.location.rawValue
    }
    return [first, second]
  }

  /// Whether the gazetteer knows `token` as a country or a large town.
  private func isPlace(_ token: Int) -> Bool {
    switch WordFacts.Gaz(rawValue: facts.words[token].place / 2) {
    case .country, .capital, .largeCity: true
    default: false
    }
  }

  /// One name of two that belong together: “Marie” and “Flore Jean” around a hyphen, “Gulf” and “Morning Post”.
  private func join(_ first: Found, _ second: Found) -> Found? {
    var joined = first
    joined.tokens = first.tokens.lowerBound..<second.tokens.upperBound
    joined.score = min(first.score, second.score)
    let gap = second.tokens.lowerBound - first.tokens.upperBound
    let person = Label.person.rawValue
    if gap == 1, first.label == person, second.label == person,
      table.folded[first.tokens.upperBound] == MentionEdges.hyphen,
      !table.tokens[first.tokens.upperBound].followsSpace, !table.tokens[second.tokens.lowerBound].followsSpace
    {
      return joined
    }
    // “Federation of”, “Karkh Women”; “Economic Commission for”, “Latin America”.
    if (1...2).contains(gap), first.label != person, second.label != person, isOnOneLine(joined.tokens),
      isBody(first.tokens.upperBound - 1), facts.words[first.tokens.upperBound].role == .joint,
      gap == 1 || facts.words[first.tokens.upperBound + 1].role == .article
    {
      joined.label = Label.organization.rawValue
      return joined
    }
    // “Federation of”, “Cuban” before “Women”.
    if gap == 0, first.label == Label.organization.rawValue, second.label != person, isOnOneLine(joined.tokens),
      facts.words[first.tokens.upperBound - 1].role == .joint
    {
      let run = facts.words[second.tokens.upperBound - 1].run
      let end = run < 0 ? 0 : Int(facts.runs[Int(run)].tight.upperBound)
      joined.tokens = first.tokens.lowerBound..<max(end, second.tokens.upperBound)
      return joined
    }
    // “Thai”, “Earthquake Observation Division”.
    if gap == 0, first.label == Label.norp.rawValue, second.label == Label.organization.rawValue,
      isOnOneLine(joined.tokens), isBody(second.tokens.upperBound - 1) || second.tokens.contains(where: { isBody($0) })
    {
      joined.label = Label.organization.rawValue
      return joined
    }
    if gap == 0, first.label != person, second.label == Label.organization.rawValue, isOnOneLine(joined.tokens),
      Self.mastheads.contains(table.folded[second.tokens.upperBound - 1])
    {
      joined.label = Label.organization.rawValue
      return joined
    }
    return nil
  }

  /// Whether `token` is a noun for a body, with a capital.
  private func isBody(_ token: Int) -> Bool {
    facts.words[token].isCapitalized
      && (facts.words[token].role == .body || facts.words[token].role == .masthead
        || Self.missions.contains(table.folded[token]))
  }

  /// “Levant Wire”, where the tagger saw only “Levant”.
  private func extended(_ name: Found, before limit: Int) -> Found {
    var end = name.tokens.upperBound
    while end < limit, table.tokens[end].isCapitalized, table.tokens[end].followsSpace,
      !table.tokens[end].shape.contains(.startsLine), facts.words[end].elsewhere & 4 == 0,
      Self.mastheads.contains(table.folded[end])
    {
      end += 1
    }
    guard end > name.tokens.upperBound else { return name }
    var name = name
    name.tokens = name.tokens.lowerBound..<end
    name.label = Label.organization.rawValue
    return name
  }

  /// The name with the label that its words ask for; nil where they can be no name of its label.
  private func relabelled(_ name: Found) -> Found? {
    var name = name
    let last = table.folded[name.tokens.upperBound - 1]
    if name.tokens.count == 2, NorpWords.mayPrecede(table.folded[name.tokens.lowerBound]),
      NorpWords.contains(last) || facts.isDemonym(name.tokens.lowerBound + 1)
        || facts.words[name.tokens.lowerBound].isPeople
    {
      name.label = Label.norp.rawValue
    }
    if isWildland(name.tokens), name.label != Label.norp.rawValue { name.label = Label.location.rawValue }
    if name.label == Label.location.rawValue, !isCountry(name.tokens), let person = personAfterOffice(name) {
      return person
    }
    switch Label(rawValue: name.label) {
    case .location, .person, .other:
      if name.tokens.count > 1,
        GroupWords.bodies.contains(last) || Self.mastheads.contains(last)
          || facts.words[name.tokens.upperBound - 1].role == .body
      {
        name.label = Label.organization.rawValue
      } else if name.tokens.count > 1, Self.zones.contains(last) {
        name.label = Label.location.rawValue
      } else if name.tokens.count == 1, NorpWords.contains(last) {
        name.label = Label.norp.rawValue
      }
    case .norp:
      guard name.tokens.count <= 3 || name.tokens.contains(where: { facts.isDemonym($0) }) && name.tokens.count <= 4
      else {
        return nil
      }
    case .organization:
      if let person = person(in: name) { return person }
      if isOffice(name) { return nil }
      if isCountry(name.tokens) || name.tokens.count > 1 && Self.zones.contains(last) {
        name.label = Label.location.rawValue
      }
      trimOffice(&name)
      extendPrefix(&name)
      if name.tokens.count == 1, NorpWords.contains(last) { name.label = Label.norp.rawValue }
    default: break
    }
    if name.label == Label.norp.rawValue { extendPeople(&name) }
    return name
  }

  /// “Gen Prawit”, taken for a body: a person with a title; nil for others.
  private func person(in name: Found) -> Found? {
    if let person = personAfterOffice(name) { return person }
    guard (2...4).contains(name.tokens.count), Self.ranks.contains(table.folded[name.tokens.lowerBound]),
      name.tokens.dropFirst().allSatisfy({ table.tokens[$0].isCapitalized && !facts.words[$0].role.isNoun })
    else { return nil }
    var name = name
    MentionEdges.trim(&name.tokens, isPerson: true, table)
    name.label = Label.person.rawValue
    return name
  }

  /// “President Al-Sisi”, “General Freire”, where the tagger took the name for a body or a place; nil for others.
  private func personAfterOffice(_ name: Found) -> Found? {
    let before = name.tokens.lowerBound - 1
    guard before >= 0,
      name.tokens.count == 1
        || name.tokens.count == 3 && table.folded[name.tokens.lowerBound + 1] == MentionEdges.hyphen,
      Self.offices.contains(table.folded[before]), table.tokens[before].isCapitalized,
      table.tokens[before].followsSpace,
      !table.tokens[name.tokens.lowerBound].isAllCapitals, !facts.words[name.tokens.upperBound - 1].role.isNoun
    else { return nil }
    var name = name
    name.label = Label.person.rawValue
    return name
  }

  private static let ranks = WordList(
    """
    gen gen. lt lt. col col. capt capt. sgt sgt. maj maj. brig brig. dr dr. mr mr. mrs mrs. ms ms. prof prof. sheikh sheik sir
    general king queen prince princess justice judge commissioner colonel captain lieutenant sergeant ayatollah imam mullah bishop
    archbishop cardinal senator
    """)
  private static let offices = WordList(
    """
    president premier chancellor minister king queen sultan emir general gen gen. colonel col col. captain capt capt. major maj
    maj. lieutenant lt lt. sergeant sgt sgt. admiral senator sen sen. governor gov gov. mayor ambassador justice judge ayatollah
    imam sheikh sheik mullah dr dr. mr mr. mrs mrs. ms ms.
    """)

  /// Whether `tokens` end in the words for a stretch of protected land: “Virunga National Park”.
  private func isWildland(_ tokens: Range<Int>) -> Bool {
    tokens.count > 2 && FacilityHeads.land.contains(table.folded[tokens.upperBound - 1])
      && FacilityHeads.beforeLand.contains(table.folded[tokens.upperBound - 2])
  }

  /// Whether the gazetteer knows `tokens` as a country.
  private func isCountry(_ tokens: Range<Int>) -> Bool {
    let country = WordFacts.Gaz.country.rawValue * 2
    return facts.words[tokens.lowerBound].place == country
      && tokens.dropFirst().allSatisfy { facts.words[$0].place == country + 1 }
  }

  /// Whether the name only says what a minister is minister of: “Secretary of State”, “Minister of Foreign Affairs”.
  private func isOffice(_ name: Found) -> Bool {
    let of = name.tokens.lowerBound - 1
    guard of > 0, facts.words[of].role == .joint, Self.ministers.contains(table.folded[of - 1]) else { return false }
    return !name.tokens.contains { facts.words[$0].role.isNoun || table.tokens[$0].isAllCapitals }
      || name.tokens.count == 1
  }

  private static let ministers = WordList("minister ministers secretary undersecretary under-secretary secretaries")

  /// Takes the holder of an office off the body's name: “White House Advisor”.
  private func trimOffice(_ name: inout Found) {
    guard name.tokens.count > 2 else { return }
    let bare = name.tokens.lowerBound..<name.tokens.upperBound - 1
    guard Self.holders.contains(table.folded[bare.upperBound]),
      KnownBody.lexicon.value(of: bare, in: table)?.isCertain == true
    else { return }
    name.tokens = bare
  }

  private static let holders = WordList(
    """
    adviser advisor advisers advisors spokesman spokeswoman spokesperson official officials correspondent reporter reporters chief
    director member members president chairman chairwoman commander secretary ambassador envoy representative analyst leader
    """)

  /// Takes in what a hyphen joins to the front of a body's name: “All-China Youth Federation”.
  private func extendPrefix(_ name: inout Found) {
    let hyphen = name.tokens.lowerBound - 1
    guard hyphen > 0, table.folded[hyphen] == MentionEdges.hyphen, !table.tokens[hyphen].followsSpace,
      !table.tokens[hyphen - 1].followsSpace, table.tokens[hyphen - 1].isCapitalized,
      Self.prefixes.contains(table.folded[hyphen - 1]),
      name.tokens.count > 1 || facts.words[name.tokens.lowerBound].role.isNoun
    else { return }
    name.tokens = hyphen - 1..<name.tokens.upperBound
  }

  private static let prefixes = WordList("all anti inter non pan trans counter co multi joint sub cross afro euro vice")

  /// “South Korean”, where the tagger saw only “Korean”.
  private func extendPeople(_ name: inout Found) {
    let before = name.tokens.lowerBound - 1
    guard before >= 0, facts.words[before].isCapitalized, NorpWords.mayPrecede(table.folded[before]),
      isOnOneLine(before..<name.tokens.upperBound)
    else { return }
    name.tokens = before..<name.tokens.upperBound
  }

  /// A name with the words beside it that belong to it: initials and hyphenated given names.
  private func widen(_ name: inout Found, before limit: Int) {
    guard name.label == Label.person.rawValue else { return }
    // “Paul Chan” before “Mo-po”.
    let end = name.tokens.upperBound
    if end + 3 <= limit, table.tokens[end].isCapitalized, table.tokens[end].count <= 6, table.tokens[end].followsSpace,
      table.folded[end + 1] == MentionEdges.hyphen, !table.tokens[end + 1].followsSpace,
      table.tokens[end + 2].kind == .word, !table.tokens[end + 2].followsSpace, table.tokens[end + 2].count <= 5,
      !table.tokens[end + 2].isCapitalized
    {
      name.tokens = name.tokens.lowerBound..<end + 3
    }
    // “N” before “Sathish Kumar”.
    let before = name.tokens.lowerBound - 1
    if before > 0, isInitial(before), table.tokens[name.tokens.lowerBound].followsSpace {
      name.tokens = before..<name.tokens.upperBound
    }
  }

  /// Whether `token` is one letter, with or without a full stop, inside a sentence.
  private func isInitial(_ token: Int) -> Bool {
    let word = table.tokens[token]
    let length = word.shape.contains(.abbreviation) ? word.count - 1 : word.count
    return word.isCapitalized && length == 1 && table.folded[token] != Self.letterI
      && table.sentences[table.sentence(of: TokenIndex(token))].lowerBound < token
  }

  private static let letterI = WordHash.fold("i" as StaticString)

  private func isOnOneLine(_ tokens: Range<Int>) -> Bool {
    !tokens.dropFirst().contains { table.tokens[$0].shape.contains(.startsLine) }
  }

  private static let possessive = WordList("'s")
  /// Last words of parts of towns, which name no body.
  private static let zones = WordList(
    "zone area neighbourhood neighborhood quarter quarters suburb outskirts township village governorate province oblast"
  )
  /// Nouns for bodies sent out or set up, beyond those that the tagger was taught with.
  private static let missions = WordList("mission task cell headquarters office representative envoy operation")
  /// Last words of newspapers and stations.
  private static let mastheads = WordList(
    """
    wire gazette herald post courier monitor ledger standard tribune chronicle observer journal telegraph mirror globe press
    news tv television radio daily weekly bulletin dispatch examiner express guardian inquirer times today report
    """)
}
