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
    facts.words[token].isCapitalized && (facts.words[token].role == .body || facts.words[token].role == .masthead)
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
    switch Label(rawValue: name.label) {
    case .location, .person, .other:
      if name.tokens.count > 1,
        GroupWords.bodies.contains(last) || Self.mastheads.contains(last)
          || facts.words[name.tokens.upperBound - 1].role == .body
      {
        name.label = Label.organization.rawValue
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
      if name.tokens.count == 1, NorpWords.contains(last) { name.label = Label.norp.rawValue }
    default: break
    }
    if name.label == Label.norp.rawValue { extendPeople(&name) }
    return name
  }

  /// “Gen Prawit”, taken for a body: a person with a title; nil for others.
  private func person(in name: Found) -> Found? {
    guard (2...4).contains(name.tokens.count), Self.ranks.contains(table.folded[name.tokens.lowerBound]),
      name.tokens.dropFirst().allSatisfy({ table.tokens[$0].isCapitalized && !facts.words[$0].role.isNoun })
    else { return nil }
    var name = name
    MentionEdges.trim(&name.tokens, isPerson: true, table)
    name.label = Label.person.rawValue
    return name
  }

  private static let ranks = WordList(
    "gen gen. lt lt. col col. capt capt. sgt sgt. maj maj. brig brig. dr dr. mr mr. mrs mrs. ms ms. prof prof. sheikh sheik sir"
  )

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
  /// Last words of newspapers and stations.
  private static let mastheads = WordList(
    """
    wire gazette herald post courier monitor ledger standard tribune chronicle observer journal telegraph mirror globe press
    news tv television radio daily weekly bulletin dispatch examiner express guardian inquirer times today report
    """)
}
