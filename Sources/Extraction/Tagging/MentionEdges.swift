/// Where a name begins and ends: articles, titles and possessive endings stay outside.
package enum MentionEdges {
  private static let leading = Set((["the", "a", "an"] as [StaticString]).map { WordHash.fold($0) })
  private static let trailing = Set((["'s", "'"] as [StaticString]).map { WordHash.fold($0) })
  static let hyphen = WordHash.fold("-" as StaticString)

  /// Takes articles off the front of `tokens` and possessive endings off the back; off a person, titles too. Never all of it.
  package static func trim(_ tokens: inout Range<Int>, isPerson: Bool, _ table: TokenTable) {
    while tokens.count > 1 {
      let first = table.folded[tokens.lowerBound]
      guard leading.contains(first) || isPerson && PersonTitles.contains(first) || first == hyphen else { break }
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    }
    while tokens.count > 1, trailing.contains(table.folded[tokens.upperBound - 1]) {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
  }

  /// Mends a name that ends in the middle of a hyphenated word: “Moon Jae-” takes in “in”, “Iran-” gives up its hyphen.
  static func mendHyphen(_ tokens: inout Range<Int>, isPerson: Bool, _ table: TokenTable) {
    func isGlued(_ token: Int) -> Bool { token < table.count && !table.tokens[token].followsSpace }
    let last = tokens.upperBound - 1
    if tokens.count > 1, table.folded[last] == hyphen {
      let goesOn = isPerson && isGlued(tokens.upperBound) && table.tokens[tokens.upperBound].kind == .word
      tokens = tokens.lowerBound..<(goesOn ? tokens.upperBound + 1 : last)
    } else if isPerson, tokens.count > 1, isGlued(last + 1), isGlued(last + 2), last + 2 < table.count,
      table.folded[last + 1] == hyphen, table.tokens[last + 2].kind == .word, table.tokens[last + 2].count <= 5,
      !table.tokens[last + 2].isCapitalized, table.tokens[last].isCapitalized, table.tokens[last].count <= 6
    {
      // “Cheung Man” before “-yin”.
      tokens = tokens.lowerBound..<last + 3
    }
  }
}
