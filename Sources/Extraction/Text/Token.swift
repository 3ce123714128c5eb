import Annotation

/// The number of a token in its document, 0-based.
package struct TokenIndex: Hashable, Comparable, Sendable {
  /// The place in the document's token table.
  package let value: Int

  /// The token at `value`.
  @inlinable
  package init(_ value: Int) { self.value = value }

  /// Text order.
  @inlinable
  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// The least unit of text that the extractors read: a word, a number, a mark.
package struct Token: Hashable, Sendable {
  /// What a token is made of.
  package enum Kind: UInt8, Sendable {
    case word, number, punctuation, symbol
  }

  /// The first byte inside.
  package var start: Int32
  /// The first byte outside.
  package var end: Int32
  /// What it is made of.
  package var kind: Kind
  /// Whether white space or the start of the text stands right before it.
  package var followsSpace: Bool

  /// Where it stands.
  @inlinable
  package var span: TextSpan { TextSpan(Int(start), Int(end)) }
}

/// The tokens of a text and the sentences they make up. Tokens come in text order, never overlap, and leave only white space
/// between them.
package struct TokenTable: Sendable {
  /// All tokens.
  package var tokens: [Token]
  /// Where each sentence begins and ends, as token numbers; they tile the tokens.
  package var sentences: [Range<Int>]

  /// A table of `tokens` in `sentences`.
  package init(tokens: [Token], sentences: [Range<Int>]) {
    self.tokens = tokens
    self.sentences = sentences
  }

  /// How many tokens there are.
  @inlinable
  package var count: Int { tokens.count }

  /// The token at `index`.
  @inlinable
  package subscript(index: TokenIndex) -> Token { tokens[index.value] }

  /// The span from the first byte of the first token to the last of the last.
  ///
  /// - Precondition: `range` is not empty.
  package func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
  }

  /// The tokens that share a byte with `span`. Cost is logarithmic in the number of tokens.
  package func tokens(in span: TextSpan) -> Range<Int> {
    let lower = partition { Int($0.end) > span.start.value }
    let upper = partition { Int($0.start) >= span.end.value }
    return lower..<max(lower, upper)
  }

  /// The sentence that `token` belongs to, as an index of `sentences`. Cost is logarithmic.
  package func sentence(of token: TokenIndex) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= token.value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first token for which `isPast` holds, given that it holds for all after it.
  private func partition(_ isPast: (Token) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if isPast(tokens[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
