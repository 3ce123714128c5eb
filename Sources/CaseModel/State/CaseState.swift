import Annotation

/// A case in memory: its articles, what the machine found in them, and what the analyst decided.
///
/// The present state is a fold over the log of decisions; analyses may come later, in any order, and again.
/// Texts are not in here. A value: keep one, and don't copy it where it will change, since copies are large.
package struct CaseState: Sendable {
  /// What changed when.
  package internal(set) var revisions = Revisions()

  let reader: (any FindingsReader)?
  /// How places that are listed may be named.
  package internal(set) var placeUses: Set<Place.Use> = [.literal]
  var slots: [ArticleSlot] = []
  /// The published day of each article as the number YYYYMMDD, 0 where it is not known: side by side, since places look at many.
  var days: [Int32] = []
  var indexByDigest: [ArticleDigest: Int32] = [:]
  var models = NameTable()
  var surfaces = NameTable()
  var entityTable = EntityTable()
  var locationTable = LocationTable()
  var incidentTable = IncidentTable()
  var placeReviews: [EntityKey: PlaceReview] = [:]
  var tagReviews: [TagName: TagReview] = [:]
  var linkReviews: [ClaimLink: LinkReview] = [:]
  var linksByClaim: [ClaimKey: [ClaimLink]] = [:]
  var claimTally = ClaimTally()
  var analyzedCount = 0
  var doneCount = 0
  /// The first article of each band of a fingerprint.
  var bands: [UInt64: Int32] = [:]
  /// Members of source groups of two or more, sorted, by their first.
  var groups: [Int32: [Int32]] = [:]
  /// Articles that have decisions whose words nothing stands on, sorted.
  var orphaned: [Int32] = []
  /// Full names by the short form that an article gives them, with how many articles do.
  var shortForms: [Int32: [Int32: Int32]] = [:]

  /// Whether decisions come from a log, which were sound when they were made whatever the machine finds now.
  var isReplaying = false

  /// An empty case that looks findings up in `reader`; without one it keeps those it is given.
  package init(reader: (any FindingsReader)? = nil) { self.reader = reader }
}
