import Annotation

/// The tokens of a text and the sentences they make up. Tokens come in text order, never overlap, and leave only white space
/// and invisible scalars between them.
package struct TokenTable: Sendable {
  /// All tokens.
  package var tokens: [Token]
  /// Where each sentence begins and ends, as token numbers; they tile the tokens.
  package var sentences: [Range<Int>]
  /// `WordHash.fold` of each token: equal for two tokens that differ only in the case of ASCII letters or in the
  /// kind of apostrophe, and different for all others that will ever meet.
  package var folded: [UInt64]

  /// A table of `tokens` in `sentences`, with their folded hashes (empty where nobody asks for them).
  package init(tokens: [Token], sentences: [Range<Int>], folded: [UInt64] = []) {
    self.tokens = tokens
    self.sentences = sentences
    self.folded = folded
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
    let lower = tokens.indices.partitionPoint { Int(tokens[$0].end) > span.start.value }
    let upper = tokens.indices.partitionPoint { Int(tokens[$0].start) >= span.end.value }
    return lower..<max(lower, upper)
  }

  /// The sentence that `token` belongs to, as an index of `sentences`. Cost is logarithmic.
  package func sentence(of token: TokenIndex) -> Int {
    sentences.indices.partitionPoint { sentences[$0].upperBound > token.value }
  }
}
