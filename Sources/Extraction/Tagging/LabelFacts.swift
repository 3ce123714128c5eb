import Annotation

/// What a tagger with labels of its own looks at in a document: the words' facts, and what the extractors found at each token.
package struct LabelFacts: Sendable {
  /// What the extractors say of one token; 0 where they say nothing.
  struct Hint: Sendable {
    /// The type of the mention that it is in, times four, and the part of it.
    var mention: UInt8 = 0
    /// The type of the time expression that it is in, times four, and the part of it.
    var timex: UInt8 = 0
    /// The part of a quantity that it is.
    var quantity: UInt8 = 0
  }

  let bytes: [UInt8]
  let table: TokenTable
  let words: WordFacts
  private(set) var hints: [Hint]
  /// For each capitalised token the last one before it that is the same word, and the next one after it; -1 for none.
  private(set) var before: [Int32], after: [Int32]
  /// For each capitalised token the document's first use of the word, the one in the longest run of capitalised words, and how many
  /// uses come before it.
  private(set) var uses: [Uses]

  /// The uses of a word in its document that tell most of it.
  struct Uses: Sendable {
    var first: Int32 = -1
    /// Where its name is written out, as far as it is: “Tariq Azizuddin” for each “Azizuddin”.
    var fullest: Int32 = -1
    var earlier: Int32 = 0
  }

  /// The facts of `document`.
  ///
  /// - Parameter mentions: the built-in model's, or none for a tagger that stands alone.
  package init(_ document: Document, mentions: [TaggedMention]) {
    bytes = document.bytes
    table = document.tokens
    words = WordFacts(bytes: bytes, table: table)
    hints = Array(repeating: Hint(), count: table.count)
    before = Array(repeating: -1, count: table.count)
    after = before
    uses = Array(repeating: Uses(), count: table.count)
    linkOccurrences()
    var end = 0
    for mention in mentions where mention.span.start.value >= end {
      end = mention.span.end.value
      let kind = Self.code(of: mention.kind)
      note(mention.span) { $0.mention = kind + Self.code(of: $1) }
    }
    let timexes = TimexFinder.timexes(in: document, published: nil)
    for timex in timexes {
      let kind = Timex.Kind.allCases.firstIndex(of: timex.kind) ?? 0
      note(timex.span) { $0.timex = UInt8(4 * (kind + 1)) + Self.code(of: $1) }
    }
    for quantity in QuantityFinder.quantities(in: document, timexes: timexes) {
      note(quantity.span) { $0.quantity = 4 + Self.code(of: $1) }
    }
  }

  private mutating func linkOccurrences() {
    var last: [UInt64: Int32] = [:]
    for token in words.words.indices where words.words[token].isCapitalized {
      let here = Int32(token)
      guard let earlier = last.updateValue(here, forKey: words.words[token].folded) else {
        uses[token] = Uses(first: here, fullest: here)
        continue
      }
      before[token] = earlier
      after[Int(earlier)] = here
      uses[token] = uses[Int(earlier)]
      uses[token].earlier += 1
      if runLength(of: token) > runLength(of: Int(uses[token].fullest)) { uses[token].fullest = here }
    }
    // The last use knows the longest run; it tells the others.
    for token in words.words.indices.reversed() where after[token] >= 0 {
      uses[token].fullest = uses[Int(after[token])].fullest
    }
  }

  private func runLength(of token: Int) -> Int { words.run(of: token)?.count ?? 1 }

  static func code(of kind: Mention.Kind) -> UInt8 {
    UInt8(4 * ((Mention.Kind.allCases.firstIndex(of: kind) ?? 0) + 1))
  }

  static func code(of part: TagScheme.Part) -> UInt8 {
    switch part {
    case .unit: 0
    case .begin: 1
    case .last: 2
    case .inside: 3
    }
  }

  /// Tells the tokens of `span` their part of it.
  private mutating func note(_ span: TextSpan, _ set: (inout Hint, TagScheme.Part) -> Void) {
    let tokens = table.tokens(in: span)
    for token in tokens { set(&hints[token], TagScheme.Part(of: token, in: tokens)) }
  }
}
