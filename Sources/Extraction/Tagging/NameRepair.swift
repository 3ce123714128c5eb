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
    return zip(repaired, limits).compactMap { relabelled(extended($0, before: $1)) }
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
    if gap == 0, first.label != person, second.label == Label.organization.rawValue, isOnOneLine(joined.tokens),
      Self.mastheads.contains(table.folded[second.tokens.upperBound - 1])
    {
      joined.label = Label.organization.rawValue
      return joined
    }
    return nil
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
    switch Label(rawValue: name.label) {
    case .location, .person, .other:
      if name.tokens.count > 1, GroupWords.bodies.contains(last) || Self.mastheads.contains(last) {
        name.label = Label.organization.rawValue
      } else if name.label == Label.location.rawValue, name.tokens.count == 1, NorpWords.contains(last) {
        name.label = Label.norp.rawValue
      }
    case .norp:
      guard name.tokens.count <= 3 || name.tokens.contains(where: { facts.isDemonym($0) }) && name.tokens.count <= 4
      else {
        return nil
      }
    default: break
    }
    return name
  }

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
