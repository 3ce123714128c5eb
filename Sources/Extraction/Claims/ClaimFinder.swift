import Annotation

/// Finds who says what, and how sure.
package enum ClaimFinder {
  /// The claims in order of the first byte of cue or content.
  package static func claims(
    in document: Document, entities: GroupedMentions, timexes: [Timex], quantities: [Quantity]
  ) -> [Claim] { [] }
}
