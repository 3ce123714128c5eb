import Annotation

/// The mentions of a document with the entities they refer to.
package struct GroupedMentions: Sendable {
  /// Numbered, in text order.
  package var mentions: [Mention]
  /// Numbered, in order of first mention.
  package var entities: [Entity]

  /// Mentions with their entities.
  package init(mentions: [Mention], entities: [Entity]) {
    self.mentions = mentions
    self.entities = entities
  }
}

/// Tells which mentions of an article are of one thing.
package enum EntityGrouper {
  /// Numbers `mentions` and groups them.
  package static func group(_ mentions: [TaggedMention], in document: Document) -> GroupedMentions {
    GroupedMentions(mentions: [], entities: [])
  }
}
