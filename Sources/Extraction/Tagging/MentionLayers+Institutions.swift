import Annotation

extension MentionLayers {
  // MARK: Institutions

  /// “The army”, “its embassy”, “Sudan's air force”: institutions and facilities named by a definite common noun. Nouns for
  /// facilities that are everyday words (“the market”) count only where the text names one of the kind.
  mutating func addInstitutions() {
    var named: Set<UInt64> = []
    for piece in pieces where piece.kind == .facility && !piece.isNested {
      named.insert(table.folded[piece.tokens.upperBound - 1])
    }
    for sentence in table.sentences {
      for token in sentence.dropFirst() where isDefinite(token - 1, from: sentence.lowerBound) {
        guard !table.tokens[token].isCapitalized,
          let match = InstitutionNouns.lexicon.longestMatch(at: token, before: sentence.upperBound, in: table)
        else { continue }
        let end = token + match.count
        if end < table.count, !table.tokens[end].followsSpace, table.folded[end] == MentionEdges.hyphen { continue }
        switch match.value {
        case .organization: add(token..<end, .organization, 0.6, "grammar.institution")
        case .facility: add(token..<end, .facility, 0.6, "grammar.institution")
        case .facilityIfNamed:
          if named.contains(table.folded[end - 1]) { add(token..<end, .facility, 0.55, "grammar.institution") }
        }
      }
    }
  }

  /// Whether `token` makes the noun after it a certain one: “the”, “its”, or the “'s” of a country or people.
  private func isDefinite(_ token: Int, from start: Int) -> Bool {
    let word = table.folded[token]
    if InstitutionNouns.determiners.contains(word) { return true }
    guard InstitutionNouns.possessives.contains(word), token > start, let owner = piece(at: token - 1) else {
      return false
    }
    return owner.kind == .location || owner.kind == .norp
  }
}
