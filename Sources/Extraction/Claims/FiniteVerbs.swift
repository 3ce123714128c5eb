/// Tells where a clause has its verb: with closed-class verbs, endings, and forms that no ending gives away.
///
/// - Note: The irregular forms are those of English grammar, gathered by hand.
struct FiniteVerbs: Sendable {
  static let shared = FiniteVerbs()

  private let irregular: HashedSet

  private init() {
    let words =
      "became began bore bent bled blew broke brought built burnt came caught chose clung crept cut dealt drew drove ate fell "
      + "felt fled flew forbade forgot fought found froze gave got grew held hid hit hung hurt kept knew laid led leapt left lent "
      + "let lit lost made meant met paid put quit ran rang read rode rose said sang sank sat saw sent set shook shot shut slept "
      + "slid sold spent split spoke sprang spread stole stood struck stuck swam swept swore tore threw told took taught thought "
      + "understood woke went won wore wrote undertook overran withdrew "
      + "remains remain remained lies stands runs continues continue comes come goes go shows show tells tell gives give takes take "
      + "says say belongs appears seems hits hit kill kills wounds wound strike strikes pound hurl fire clash storm stage "
      + "differ differs rises rise faces leaves leave ends end begins begin burn burns shake shakes rock rocks"
    irregular = WordForm.hashes(of: words)
  }

  /// Names that end like a verb.
  private static let names = WordForm.hashes(
    of:
      "mohammed mohamed muhammed ahmed saeed sayed rashed khaled majed zayed hamed waleed fahed javed naveed jared alfred fred ted "
      + "reed winifred mildred mehmed shaheed majeed hameed rasheed")

  /// Whether token `index` of `text` can be the verb of the clause that begins at `start`.
  func isVerb(_ index: Int, of start: Int, in text: ClaimText) -> Bool {
    switch text.classes[index] {
    case .be, .have, .modal, .doing: return true
    case .other:
      guard text.shapes[index] != .mark, text.shapes[index] != .number else { return false }
      if text.shapes[index] != .lower, index == start { return false }
      // After an article or a preposition a verb form is something else: “a raid”, “the wounded”.
      if index > start {
        switch text.classes[index - 1] {
        case .determiner, .possessive, .preposition, .possessiveEnding, .to: return false
        default: break
        }
      }
      if irregular.contains(text.words[index]) { return index > start }
      return text.endings[index] & 0xFFFF == 0x6564 && index > start
        && (text.shapes[index] != .capitalized || !Self.names.contains(text.words[index]))
    default: return false
    }
  }

  /// Whether `range` has a verb with words before it that can be its subject, within its first sixty tokens.
  func hasClause(_ range: Range<Int>, in text: ClaimText) -> Bool {
    range.prefix(60).contains { isVerb($0, of: range.lowerBound, in: text) }
  }

  /// Whether `range` begins with a subject of its own: words, then within a few a verb.
  func beginsClause(_ range: Range<Int>, in text: ClaimText) -> Bool {
    guard let first = range.first else { return false }
    switch text.classes[first] {
    case .be, .have, .modal, .doing, .preposition, .to, .relative, .that, .adverb: return false
    default: break
    }
    for index in range.dropFirst().prefix(9) {
      switch text.classes[index] {
      case .comma, .semicolon, .colon, .dash, .relative, .that, .and: return false
      default: if isVerb(index, of: first, in: text) { return true }
      }
    }
    return false
  }
}
