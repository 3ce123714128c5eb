import Annotation

/// An article with what an analyst decided on its mentions.
package struct DecidedText: Sendable {
  /// The article's id.
  package var id: String
  /// Its text.
  package var text: String
  /// The mentions that were accepted, corrected or added, in text order, with their types as labels.
  package var marks: [SpanGold.Labelled]
  /// Where a mention was rejected.
  package var rejected: [TextSpan]
  /// The mentions that nobody has judged: they may be right or wrong.
  package var undecided: [TextSpan]
  /// Whether the analyst has read it to the end; else only the sentences with a decision in them count as read.
  package var isReadWhole: Bool

  /// An article with decisions.
  package init(
    id: String, text: String, marks: [SpanGold.Labelled], rejected: [TextSpan], undecided: [TextSpan],
    isReadWhole: Bool
  ) {
    self.id = id
    self.text = text
    self.marks = marks
    self.rejected = rejected
    self.undecided = undecided
    self.isReadWhole = isReadWhole
  }

  /// How many mentions were judged.
  package var decisionCount: Int { marks.count + rejected.count }

  /// Whether the analyst has read the sentence at `span`.
  func isRead(_ span: TextSpan) -> Bool {
    isReadWhole || marks.contains { $0.span.overlaps(span) } || rejected.contains { $0.overlaps(span) }
  }
}
