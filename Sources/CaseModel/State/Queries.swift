import Annotation

/// Which articles to list, and in what order. Parts that are nil don't filter.
package struct ArticleQuery: Hashable, Sendable {
  /// Orders of articles; those that are equal in it come in order of import.
  package enum Order: String, CaseIterable, Sendable {
    case imported, published, outlet, title, unreviewed
  }

  /// Only those in this state of reading.
  package var reading: ReadingState?
  /// Only those set aside, or only those not.
  package var isSetAside: Bool?
  /// Only those of this outlet.
  package var outlet: String?
  /// Only those published on or after this day: `YYYY-MM-DD`.
  package var from: String?
  /// Only those published on or before this day: `YYYY-MM-DD`.
  package var through: String?
  /// Only those that mention this entity.
  package var entity: EntityKey?
  /// Only those that mention this place.
  package var location: LocationKey?
  /// Only those that tell of this incident.
  package var incident: IncidentKey?
  /// Only those with claims that nobody has judged.
  package var hasUnreviewed: Bool?
  /// Only these, as from a search; in no order.
  package var among: Set<ArticleIndex>?
  /// The order.
  package var order: Order
  /// Whether the order is turned round.
  package var isDescending: Bool

  /// Every article, in order of import.
  package init() {
    order = .imported
    isDescending = false
  }
}

/// Which claims to list. Parts that are nil don't filter; the result is in order of articles, then of text.
package struct ClaimQuery: Hashable, Sendable {
  /// Only those of this article.
  package var article: ArticleIndex?
  /// Only those of these articles.
  package var among: Set<ArticleIndex>?
  /// Only those with these statuses; empty for all.
  package var statuses: Set<ReviewStatus> = []
  /// Only those of these kinds; empty for all.
  package var kinds: Set<Claim.Kind> = []
  /// Only those of these certainties; empty for all.
  package var certainties: Set<Certainty> = []
  /// Only those with this tag.
  package var tag: TagName?
  /// Only those said by this entity.
  package var speaker: EntityKey?
  /// Only those said by this entity or whose content mentions it.
  package var entity: EntityKey?
  /// Only those whose content mentions this place.
  package var location: LocationKey?
  /// Only the evidence of this incident.
  package var incident: IncidentKey?
  /// Whether claims of articles that are set aside are listed.
  package var includesSetAside = false

  /// Every claim of articles that are not set aside.
  package init() {}
}

/// What is known of a claim without reading what the machine found in its article.
package struct ClaimFacts: Hashable, Sendable {
  /// How far it has come.
  package var status: ReviewStatus
  /// What it is about.
  package var kind: Claim.Kind
  /// How sure it is said.
  package var certainty: Certainty
  /// The entity that says it, merged ones resolved; nil where none is known.
  package var speaker: EntityKey?
  /// The first of its tags; nil where it has none.
  package var firstTag: TagName?
}

/// Which entities to list, and in what order.
package struct EntityQuery: Hashable, Sendable {
  /// Orders of entities; those that are equal in it come in order of their keys.
  package enum Order: String, CaseIterable, Sendable {
    case mentions, articles, name
  }

  /// Only those of these types; empty for all.
  package var kinds: Set<Mention.Kind> = []
  /// Only those mentioned in this article.
  package var article: ArticleIndex?
  /// Only those with this many mentions or more.
  package var leastMentions = 1
  /// The order: most first for counts, then A first for names.
  package var order = Order.mentions

  /// Every entity that is mentioned.
  package init() {}
}

/// How many claims there are of each sort. Rejected ones count under their status only.
package struct ClaimFacets: Hashable, Sendable {
  /// By status.
  package var statuses: [ReviewStatus: Int] = [:]
  /// By kind.
  package var kinds: [Claim.Kind: Int] = [:]
  /// By certainty.
  package var certainties: [Certainty: Int] = [:]
  /// By tag.
  package var tags: [TagName: Int] = [:]
}

/// How far the review has come.
package struct Progress: Hashable, Sendable {
  /// Articles in the case.
  package var articles: Int
  /// Articles whose analysis is in.
  package var analyzed: Int
  /// Articles read to the end.
  package var done: Int
  /// Claims in the case.
  package var claims: Int
  /// Claims that an analyst has judged, corrected or added.
  package var reviewed: Int
}

/// A decision whose words the present analysis finds no record on. It is listed, never dropped, and holds again when a later
/// analysis finds the record.
package enum Orphan: Hashable, Sendable {
  case claim(ClaimKey, ClaimReview)
  case mention(MentionKey, MentionReview)
}

/// What changes when: a view made at one set of revisions is still right while they are equal.
package struct Revisions: Hashable, Sendable {
  /// Counts changes of articles: imports, analyses, metadata, reading state.
  package var articles = 0
  /// Counts changes of claims, links and tags.
  package var claims = 0
  /// Counts changes of which claims there are: analyses, claims added and deleted, articles set aside.
  package var claimSets = 0
  /// Counts changes of mentions and entities.
  package var entities = 0
  /// Counts changes of places.
  package var locations = 0
  /// Counts changes of incidents.
  package var incidents = 0
}
