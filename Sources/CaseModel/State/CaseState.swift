import Annotation

/// A case in memory: its articles, what the machine found in them, and what the analyst decided.
///
/// The present state is a fold over the log of decisions; analyses may come later, in any order, and again.
/// Texts are not in here. A value: keep one, and don't copy it where it will change, since copies are large.
package struct CaseState: Sendable {
  /// What changed when.
  package internal(set) var revisions = Revisions()

  /// An empty case that looks findings up in `reader`; without one it keeps those it is given.
  package init(reader: (any FindingsReader)? = nil) {}
}

extension CaseState {
  /// Adds articles in order of import; those whose digest the case has already are left out.
  /// - Returns: the numbers of those that are new.
  @discardableResult
  package mutating func add(_ records: [ArticleRecord]) -> [ArticleIndex] { [] }

  /// Adds what the machine found, or puts it in place of what it found before; decisions find their records again by their words.
  /// Findings of articles that the case does not have are left out.
  package mutating func add(_ batch: [(ArticleDigest, Findings)]) {}

  /// Applies `command` whole or not at all.
  /// - Returns: the command that puts the state back exactly.
  @discardableResult
  package mutating func apply(_ command: Command, by stamp: Stamp) throws(CommandError) -> Command { .group([]) }
}

// MARK: Articles

extension CaseState {
  /// Articles in the case.
  package var articleCount: Int { 0 }
  /// The number of the article with `digest`.
  package func article(_ digest: ArticleDigest) -> ArticleIndex? { nil }
  /// The article at `index`.
  package subscript(index: ArticleIndex) -> ArticleView { preconditionFailure("no article \(index.value)") }
  /// The articles that `query` asks for, in its order.
  package func articles(_ query: ArticleQuery) -> [ArticleIndex] { [] }
  /// The articles that tell the same wire story as `index`, itself included, in order of import.
  package func copies(of index: ArticleIndex) -> [ArticleIndex] { [] }
  /// What the machine found in an article; nil until its analysis is in.
  package func findings(of index: ArticleIndex) -> Findings? { nil }
  /// Outlets with how many articles each has, most first.
  package func outlets() -> [(name: String, count: Int)] { [] }
}

// MARK: Claims

extension CaseState {
  /// The claims that `query` asks for, in order of articles, then of text.
  package func claims(_ query: ClaimQuery) -> [ClaimRef] { [] }
  /// Whether `query` asks for `ref`.
  package func matches(_ ref: ClaimRef, _ query: ClaimQuery) -> Bool { false }
  /// The claim at `ref`; nil where there is none. Reads one article's findings.
  package func claim(_ ref: ClaimRef) -> ClaimView? { nil }
  /// The place of the claim that `key` names, in the present analysis.
  package func claimRef(_ key: ClaimKey) -> ClaimRef? { nil }
  /// An article's claims in text order, rejected ones included. Reads its findings once.
  package func claims(in article: ArticleIndex) -> [ClaimView] { [] }
  /// How many claims there are of each sort.
  package var claimFacets: ClaimFacets { ClaimFacets() }
  /// The next claim after `position` (from the start when nil) that nobody has judged, and that `query` asks for; it wraps round.
  package func nextUnreviewed(after position: ClaimRef?, in query: ClaimQuery = ClaimQuery()) -> ClaimRef? { nil }
  /// The last claim before `position` (from the end when nil) that nobody has judged, and that `query` asks for; it wraps round.
  package func previousUnreviewed(before position: ClaimRef?, in query: ClaimQuery = ClaimQuery()) -> ClaimRef? { nil }
  /// How far the review has come.
  package var progress: Progress { Progress(articles: 0, analyzed: 0, done: 0, claims: 0, reviewed: 0) }
  /// The links that `key` has part in, in the order they were made.
  package func links(of key: ClaimKey) -> [(link: ClaimLink, review: LinkReview)] { [] }
  /// All links, in the order they were made.
  package func links() -> [(link: ClaimLink, review: LinkReview)] { [] }
  /// The defined tags, in the order of their names' bytes.
  package var tags: [TagDefinition] { [] }
  /// Decisions whose words the present analyses find no record on, in order of articles.
  package var orphans: [Orphan] { [] }
}

// MARK: Mentions and entities

extension CaseState {
  /// An article's mentions in text order, rejected ones included. Reads its findings once.
  package func mentions(in article: ArticleIndex) -> [MentionView] { [] }
  /// The mention at `ref`; nil where there is none. Reads one article's findings.
  package func mention(_ ref: MentionRef) -> MentionView? { nil }
  /// The place of the mention that `key` names, in the present analysis.
  package func mentionRef(_ key: MentionKey) -> MentionRef? { nil }
  /// The entities that `query` asks for, in its order; merged ones only as what they were merged into.
  package func entities(_ query: EntityQuery) -> [EntityKey] { [] }
  /// The entity that `key` names, or the one it was merged into; nil where the case has no such entity.
  package func entity(_ key: EntityKey) -> EntityView? { nil }
  /// The mentions of an entity in order of articles and text, rejected ones left out.
  package func mentions(of key: EntityKey) -> [MentionRef] { [] }
  /// The articles that mention an entity, in order of import.
  package func articles(of key: EntityKey) -> [ArticleIndex] { [] }
  /// Entities that may be the same as `key`, likeliest first, at most `limit`.
  package func mergeSuggestions(for key: EntityKey, limit: Int = 8) -> [EntityKey] { [] }
}

// MARK: Places

extension CaseState {
  /// The places of the case, most mentioned first.
  package func locations() -> [LocationKey] { [] }
  /// The place that `key` names; nil where no mention lies there.
  package func location(_ key: LocationKey) -> LocationView? { nil }
  /// The mentions that lie at a place, in order of articles and text, rejected ones left out.
  package func mentions(at key: LocationKey) -> [MentionRef] { [] }
  /// The articles that mention a place, in order of import.
  package func articles(at key: LocationKey) -> [ArticleIndex] { [] }
}

// MARK: Incidents

extension CaseState {
  /// The incidents of the case by date, undated ones last, then in order of articles.
  package func incidents() -> [IncidentKey] { [] }
  /// The incident that `key` names; nil where there is none. Reads the findings of its articles.
  package func incident(_ key: IncidentKey) -> IncidentView? { nil }
  /// The incidents that a claim is evidence of.
  package func incidents(of ref: ClaimRef) -> [IncidentKey] { [] }
  /// The incidents that took place somewhere.
  package func incidents(at key: LocationKey) -> [IncidentKey] { [] }
}
