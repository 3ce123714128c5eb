import Annotation

/// Mentions as they are gathered, layer by layer: what comes first keeps its tokens.
struct MentionLayers {
  /// A mention in tokens.
  struct Piece {
    var tokens: Range<Int>
    var kind: Mention.Kind
    var score: Float
    var rule: StaticString
    /// Whether it lies inside another.
    var isNested = false
  }

  let bytes: [UInt8]
  let table: TokenTable
  let facts: WordFacts
  private(set) var pieces: [Piece] = []
  /// For each token the number of the outer piece that has it, plus one.
  private var owner: [Int32]
  /// The last words of persons' names of two words or more.
  let surnames: Set<UInt64>

  /// Layers over a text in which the tagger found `names`.
  init(bytes: [UInt8], table: TokenTable, facts: WordFacts, names: [MentionTagger.Found]) {
    self.bytes = bytes
    self.table = table
    self.facts = facts
    surnames = Set(
      names.filter { $0.label == MentionTagger.Label.person.rawValue && $0.tokens.count > 1 }
        .map { table.folded[$0.tokens.upperBound - 1] })
    owner = Array(repeating: 0, count: table.count)
  }

  /// Whether none of `tokens` is in a mention yet.
  func isFree(_ tokens: Range<Int>) -> Bool { tokens.allSatisfy { owner[$0] == 0 } }

  /// The outer mention that has `token`.
  func piece(at token: Int) -> Piece? { owner[token] == 0 ? nil : pieces[Int(owner[token]) - 1] }

  /// Nothing longer, in bytes, is a name.
  private static let longestMention = 240

  /// Adds a mention; one that meets another's tokens is dropped.
  mutating func add(_ tokens: Range<Int>, _ kind: Mention.Kind, _ score: Float, _ rule: StaticString) {
    guard !tokens.isEmpty, isFree(tokens), table.span(tokens).count <= Self.longestMention else { return }
    pieces.append(Piece(tokens: tokens, kind: kind, score: score, rule: rule))
    for token in tokens { owner[token] = Int32(pieces.count) }
  }

  /// Adds a mention inside another.
  mutating func nest(_ tokens: Range<Int>, _ kind: Mention.Kind, _ score: Float, _ rule: StaticString) {
    pieces.append(Piece(tokens: tokens, kind: kind, score: score, rule: rule, isNested: true))
  }

  /// What was gathered, in text order, outer first, no two with one span.
  func mentions() -> [TaggedMention] {
    let ordered = pieces.sorted { a, b in
      if a.tokens.lowerBound != b.tokens.lowerBound { return a.tokens.lowerBound < b.tokens.lowerBound }
      if a.tokens.upperBound != b.tokens.upperBound { return a.tokens.upperBound > b.tokens.upperBound }
      return !a.isNested && b.isNested
    }
    var found: [TaggedMention] = []
    found.reserveCapacity(ordered.count)
    for piece in ordered {
      let span = table.span(piece.tokens)
      guard found.last?.span != span else { continue }
      found.append(
        TaggedMention(span: span, kind: piece.kind, score: Double(piece.score), rule: piece.rule.description))
    }
    return found
  }

  // MARK: Names

  /// The tagger's names, with the types that it does not know told by their words and what stands beside them.
  mutating func addNames(_ names: [MentionTagger.Found]) {
    for name in names {
      guard let label = MentionTagger.Label(rawValue: name.label) else { continue }
      switch label {
      case .person: add(name.tokens, .person, name.score, "tagger.person")
      case .norp: add(name.tokens, .norp, name.score, "tagger.norp")
      case .location: add(name.tokens, .location, name.score, "tagger.location")
      case .organization:
        if isArmed(name.tokens) {
          add(name.tokens, .armedGroup, name.score, "tagger.armed-context")
        } else {
          add(name.tokens, .organization, name.score, "tagger.organization")
        }
      case .other: addOther(name)
      }
    }
  }

  private mutating func addOther(_ name: MentionTagger.Found) {
    let last = table.folded[name.tokens.upperBound - 1]
    if GroupWords.events.contains(last) {
      add(name.tokens, .event, name.score, "tagger.event")
    } else if GroupWords.works.contains(last) {
      add(name.tokens, .work, name.score, "tagger.work")
    } else if isArmed(name.tokens) {
      add(name.tokens, .armedGroup, name.score, "tagger.armed-context")
    }
  }

  /// Whether the words of a body's name, or those beside it, say that it is an armed group.
  private func isArmed(_ tokens: Range<Int>) -> Bool {
    if tokens.contains(where: { GroupWords.armedInside.contains(table.folded[$0]) }) { return true }
    let after = tokens.upperBound
    if after < table.count, GroupWords.armedContext.contains(table.folded[after]) { return true }
    let before = tokens.lowerBound - 1
    return before >= 0 && GroupWords.armedContext.contains(table.folded[before])
  }

  // MARK: Forces

  /// “Sudanese army”: a nationality or country with the noun for its forces.
  mutating func addForces() {
    for token in table.tokens.indices.dropFirst() where GroupWords.forces.contains(table.folded[token]) {
      guard owner[token] == 0, let before = piece(at: token - 1), before.tokens.upperBound == token,
        before.kind == .norp || (before.kind == .location && facts.words[token - 1].place <= 3),
        !table.tokens[token].shape.contains(.startsLine), table.tokens[token].followsSpace
      else { continue }
      extend(before.tokens, to: token + 1, .organization, "grammar.force")
    }
  }

  /// Lets the mention at `tokens` become nested in a new one that runs to `end`.
  mutating func extend(_ tokens: Range<Int>, to end: Int, _ kind: Mention.Kind, _ rule: StaticString) {
    let number = Int(owner[tokens.lowerBound]) - 1
    pieces[number].isNested = true
    let score = min(0.9, pieces[number].score)
    for token in tokens.lowerBound..<end { owner[token] = 0 }
    add(tokens.lowerBound..<end, kind, score, rule)
  }
}
