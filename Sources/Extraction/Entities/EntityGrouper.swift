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
///
/// The sieves, in order: a body that we know by name; the same name in any spelling (`NameKey`); a country by any of its names; an
/// acronym and what it stands for; a name in brackets in another script; a person's surname or first name and the full name last used; a
/// body's or facility's last words and its name (“the embassy”); a body's first word and its name.
package enum EntityGrouper {
  /// Numbers `mentions`, which are in text order with outer ones first, and groups them. Linear in their number.
  package static func group(_ mentions: [TaggedMention], in document: Document) -> GroupedMentions {
    var grouping = EntityGrouping(document: document)
    var numbered: [Mention] = []
    numbered.reserveCapacity(mentions.count)
    var open: [Int] = []
    for (index, mention) in mentions.enumerated() {
      while let last = open.last, mentions[last].span.end <= mention.span.start { open.removeLast() }
      let outer = open.last.flatMap { mentions[$0].span.contains(mention.span) ? MentionID($0) : nil }
      numbered.append(
        Mention(
          id: MentionID(index), span: mention.span, kind: mention.kind, entity: EntityID(grouping.entity(of: mention)),
          score: mention.score, nestedIn: outer, rule: mention.rule))
      open.append(index)
    }
    return GroupedMentions(mentions: numbered, entities: grouping.entities())
  }
}
