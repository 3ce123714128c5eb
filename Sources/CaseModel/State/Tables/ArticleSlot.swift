import Annotation

/// All that the case keeps in memory of one article.
struct ArticleSlot: Sendable {
  let record: ArticleRecord
  var review: ArticleReview?
  /// The number of the model's name; -1 until the analysis is in.
  var model: Int32 = -1
  /// The published date the analysis settled on.
  var published: PublishedDate?
  /// The headline that the text begins with.
  var headline: String?
  /// The first words of the body, where there is no headline.
  var opening: String?
  /// In the order of the analysis, then those that analysts added.
  var mentions: [MentionRow] = []
  /// In the order of the analysis, then those that analysts added.
  var claims: [ClaimRow] = []
  /// In the order of the analysis.
  var incidents: [IncidentRow] = []
  /// How many of `mentions` the machine found.
  var machineMentionCount = 0
  /// How many of `claims` the machine found.
  var machineClaimCount = 0
  /// Whether `claims` stand in text order.
  var claimsAreInOrder = true
  var mentionReviews: [MentionEntry] = []
  var claimReviews: [ClaimEntry] = []
  /// Claims that count and nobody has judged.
  var unreviewedCount: Int32 = 0
  /// The first article of its source group; itself where it stands alone.
  var group: Int32
  /// Short forms that the article gives for full names, as numbers of entities.
  var shortForms: [ShortForm] = []
  /// The findings, where no reader has them.
  var packed: [UInt8]?

  init(_ record: ArticleRecord, number: Int32) {
    self.record = record
    group = number
  }

  var isAnalyzed: Bool { model >= 0 }
  var title: String? { review?.title ?? record.title ?? headline }
  var isSetAside: Bool { review?.setAside != nil }

  /// The published day as `CaseState.days` has it, worked out.
  var day: Int32 {
    if let date = review?.published ?? published?.value { return ArticleSlot.day(of: date) }
    return record.published.map { CalendarDay.isBelievable($0) ? ArticleSlot.day(of: $0) : 0 } ?? 0
  }

  /// `2026-02-14…` as 20260214; 0 where `date` does not begin so, or no calendar has the day.
  static func day(of date: String?) -> Int32 {
    guard let date, CalendarDay.begins(date) else { return 0 }
    return date.utf8.prefix(10).reduce(0) { $1 == 0x2D ? $0 : $0 * 10 + Int32($1 - 0x30) }
  }
}

/// A claim in short: what lists filter and sort by.
struct ClaimRow: Sendable {
  /// The first byte of its content, by the machine.
  var start: UInt32
  /// The byte after its content, by the machine.
  var end: UInt32
  /// A hash of what names it: spans of content and cue, and ordinal.
  var hash: UInt64
  /// The machine's speaker; -1 for none.
  var machineSpeaker: Int32
  /// The speaker now; -1 for none.
  var speaker: Int32
  var machineKind: Claim.Kind
  var machineCertainty: Certainty
  var kind: Claim.Kind
  var certainty: Certainty
  var status: ReviewStatus
  /// Its place among the article's claim reviews; -1 for none.
  var review: Int32
}

/// A mention in short.
struct MentionRow: Sendable {
  /// The first byte, by the machine.
  var start: UInt32
  /// The byte after it, by the machine.
  var end: UInt32
  /// The number of its folded words.
  var surface: Int32
  /// The machine's entity.
  var machineEntity: Int32
  /// The entity now, before merging.
  var entity: Int32
  /// The machine's location; -1 for none.
  var machineLocation: Int32
  /// The location now; -1 for none.
  var location: Int32
  /// Its place among the article's mention reviews; -1 for none.
  var review: Int32
  var machineKind: Mention.Kind
  var kind: Mention.Kind
  var isRejected: Bool
  /// Whether an analyst said where it lies.
  var isPlaceDecided = false
  /// Whether the machine is unsure where it lies, or found nothing.
  var isMachinePlaceDoubtful = false
  /// How the machine takes the name to be used.
  var machineUse = Place.Use.literal
}

/// An article's incident in short.
struct IncidentRow: Sendable {
  /// Its number among the incidents of the case.
  var incident: Int32
  /// Numbers of its claims in the article.
  var claims: [Int32]
  /// PLOVER mode.
  var mode: String?
  /// The words of its first weapon.
  var weapon: String?
  var perpetrators: [(entity: Int32, certainty: Certainty)]
  /// Numbers of entities.
  var targets: [Int32]
  var counts: [Incident.Count]
  /// For each of `counts`, the numbers of the claims of the article that tell it; empty where none does.
  var countClaims: [[Int32]]
  /// The number of the mention of its place; -1 for none.
  var place: Int32
}

/// What was decided on a claim, and where it found it.
struct ClaimEntry: Sendable {
  let key: ClaimKey
  var review: ClaimReview
  /// The row it holds for; -1 for none.
  var row: Int32
}

/// What was decided on a mention, and where it found it.
struct MentionEntry: Sendable {
  let key: MentionKey
  var review: MentionReview
  /// The row it holds for; -1 for none.
  var row: Int32
}

/// An entity that is only a short form, and the one that an article writes so.
struct ShortForm: Hashable, Sendable {
  var short: Int32
  var full: Int32
}
