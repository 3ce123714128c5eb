import Annotation

/// A tagger with labels of its own, as `sitrep train --task mentions` learns it from marked texts or from an analyst's decisions.
package struct LabelTagger: Sendable {
  /// A span that it found.
  package struct Found: Equatable, Sendable {
    /// Where it stands.
    package var span: TextSpan
    /// The number of its label.
    package var label: Int
    /// Its probability.
    package var score: Float
  }

  /// The chain that does the work.
  private let tagger: LinearTagger

  /// The names of its labels.
  package var labels: [String] { tagger.scheme.labels }
  /// Whether it was taught without the built-in model's mentions.
  package let standsAlone: Bool

  /// Eight hexadecimal digits that tell its model from others.
  package let mark: String

  /// The tagger of the model in `bytes`, aligned to 16, which must stay.
  package init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
    let alone = LabelFeatures.identifier(standsAlone: true)
    standsAlone = bytes.count >= 12 && bytes.load(fromByteOffset: 8, as: UInt32.self) == alone
    tagger = LinearTagger(
      try TaggerModel(bytes, featureSet: standsAlone ? alone : LabelFeatures.identifier(standsAlone: false)))
    mark = Self.mark(of: bytes)
  }

  private static func mark(of bytes: UnsafeRawBufferPointer) -> String {
    let words = UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 8 * 8))
    var hash = WordHash.basis
    for offset in stride(from: 0, to: words.count, by: 8) {
      hash = WordHash.combine(hash, words.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    let digits = String(UInt32(truncatingIfNeeded: hash), radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// What `document` shows it.
  package func facts(of document: Document) -> LabelFacts {
    LabelFacts(document, mentions: standsAlone ? [] : MentionFinder.mentions(in: document))
  }

  /// The spans in a document with `facts`, in order, none overlapping another.
  package func spans(in facts: LabelFacts) -> [Found] {
    var features = TokenFeatures()
    var scratch = LinearTagger.Scratch()
    var found: [Found] = []
    for piece in facts.pieces {
      LabelFeatures.fill(&features, sentence: piece, facts: facts)
      for span in tagger.tag(features, &scratch) {
        let tokens = span.range.lowerBound + piece.lowerBound..<span.range.upperBound + piece.lowerBound
        found.append(Found(span: facts.table.span(tokens), label: span.label, score: span.score))
      }
    }
    return found
  }
}

extension LabelFacts {
  /// The stretches of tokens that are read at a time: sentences, and pieces of long ones.
  package var pieces: [Range<Int>] {
    table.sentences.flatMap { sentence in
      stride(from: sentence.lowerBound, to: sentence.upperBound, by: MentionTagger.longestPiece).map {
        $0..<min($0 + MentionTagger.longestPiece, sentence.upperBound)
      }
    }
  }

  /// The tokens that share a byte with `span`.
  package func tokens(in span: TextSpan) -> Range<Int> { table.tokens(in: span) }
  /// The stretch of text of `tokens`, of which there is one at least.
  package func span(of tokens: Range<Int>) -> TextSpan { table.span(tokens) }
  /// How many tokens there are.
  package var tokenCount: Int { table.count }
}
