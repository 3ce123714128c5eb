import Annotation

/// A claim's place in the open case: its article, and its number there.
///
/// Numbers below the count of the analysis' claims are the machine's; those after it were added by an analyst. It holds until the
/// article gets another analysis; what must outlive that uses `ClaimKey`.
package struct ClaimRef: Hashable, Comparable, Sendable {
  /// Its article.
  package var article: ArticleIndex
  /// Its number in the article.
  package var number: Int

  /// Claim `number` of `article`.
  package init(article: ArticleIndex, number: Int) {
    self.article = article
    self.number = number
  }

  /// By article, then by number.
  package static func < (a: Self, b: Self) -> Bool { (a.article, a.number) < (b.article, b.number) }
}

/// A mention's place in the open case; see `ClaimRef`.
package struct MentionRef: Hashable, Comparable, Sendable {
  /// Its article.
  package var article: ArticleIndex
  /// Its number in the article.
  package var number: Int

  /// Mention `number` of `article`.
  package init(article: ArticleIndex, number: Int) {
    self.article = article
    self.number = number
  }

  /// By article, then by number.
  package static func < (a: Self, b: Self) -> Bool { (a.article, a.number) < (b.article, b.number) }
}

/// An article as the analyst sees it: what was imported, corrected by what was decided.
package struct ArticleView: Hashable, Sendable {
  /// Its number in the case.
  package var index: ArticleIndex
  /// What was imported.
  package var record: ArticleRecord
  /// What was decided.
  package var review: ArticleReview?
  /// The headline that the text begins with; nil where the machine found none.
  package var headline: String?
  /// The first words of the body, where there is no headline: to show, not a title.
  package var opening: String?
  /// The published date the machine settled on.
  package var machinePublished: PublishedDate?
  /// Whether its analysis is in.
  package var isAnalyzed: Bool
  /// Its claims, without those rejected.
  package var claimCount: Int
  /// Its claims that nobody has judged.
  package var unreviewedCount: Int
  /// Its mentions, without those rejected.
  package var mentionCount: Int
  /// Articles that tell one wire story have one group: the first of them. Nil where it stands alone.
  package var sourceGroup: ArticleIndex?

  /// Its digest.
  package var digest: ArticleDigest { record.digest }
  /// Its headline: the analyst's, else the one that came with it, else the one its text begins with.
  package var title: String? { review?.title ?? record.title ?? headline }
  /// Its outlet.
  package var outlet: String? { review?.outlet ?? record.outlet }
  /// Its address.
  package var url: String? { review?.url ?? record.url }
  /// Its published date: the analyst's, else the one the analysis settled on, else the imported one where it can be true.
  package var published: String? { review?.published ?? machinePublished?.value ?? importedDate }
  /// Its published date before an analyst gave it another. An analysis made with the analyst's own date found none.
  package var proposedPublished: String? {
    machinePublished?.evidence == .metadata ? importedDate : machinePublished?.value ?? importedDate
  }
  /// The imported date, where it is one and can be true.
  private var importedDate: String? { record.published.flatMap { CalendarDay.isBelievable($0) ? $0 : nil } }
  /// Whether `published` is what was imported, beside which no analysis has set another.
  package var publishedIsImported: Bool { review?.published == nil && machinePublished == nil && importedDate != nil }
  /// What was imported as the published date where that is none, or none that can be true; nil where it holds, or there is none.
  package var refusedPublished: String? {
    record.published.flatMap { $0.isEmpty || CalendarDay.isBelievable($0) ? nil : $0 }
  }
  /// The grade of its source.
  package var grade: SourceGrade? { review?.grade }
  /// How far it has been read.
  package var reading: ReadingState { review?.reading ?? .unread }
  /// Why it is set aside; nil when it is not.
  package var setAside: String? { review?.setAside }
}

/// A claim as the analyst sees it, with the machine's value beside the corrected one.
package struct ClaimView: Hashable, Sendable {
  /// Its place in the open case.
  package var ref: ClaimRef
  /// What names it for good.
  package var key: ClaimKey
  /// What the machine found; nil where an analyst added the claim.
  package var machine: Claim?
  /// What was decided.
  package var review: ClaimReview?
  /// The model that found it; empty where an analyst added it.
  package var model: String
  /// The entity of the case that says it: the analyst's choice, else the machine's; merged ones resolved.
  package var speaker: EntityKey?
  /// The speaker's name to show.
  package var speakerName: String?
  /// The speaker's words as the machine found them; empty where the article itself asserts it or an analyst added the claim.
  package var sourceWords: String
  /// The reporting words as the machine found them; empty where the article itself asserts it or an analyst added the claim.
  package var cueWords: String
  /// Where its parts stand now.
  package var spans: ClaimSpans
  /// What it is about.
  package var kind: Claim.Kind
  /// How sure it is said.
  package var certainty: Certainty
  /// Whether it affirms.
  package var polarity: Claim.Polarity
  /// How its words are given.
  package var quote: Claim.Quote

  /// How far it has come.
  package var status: ReviewStatus { review?.status ?? .proposed }
  /// Who made or last decided it: an analyst, else the model.
  package var by: String { review?.stamp.by ?? model }
  /// When it was last decided; nil while it is as the machine left it.
  package var at: Timestamp? { review?.stamp.at }
  /// Its tags, in the order of their bytes.
  package var tags: [TagName] { review?.tags ?? [] }
  /// The analyst's note.
  package var note: String? { review?.note }
  /// The analyst's grade of the information.
  package var grade: InformationGrade? { review?.grade }
  /// When and whether what it says takes place.
  package var modality: Modality { review?.modality ?? .actual }
  /// The claim that an analyst joined this one into.
  package var joinedInto: ClaimKey? { review?.joinedInto }
  /// The claim that the machine found this one to be part of, as when one speaker tells what another said.
  package var parent: ClaimRef? { machine?.parent.map { ClaimRef(article: ref.article, number: $0.index) } }
  /// The content's words, the parts of a discontinuous one joined by “ … ”.
  package var words: String { spans.words.joined(separator: " … ") }
}

/// A mention as the analyst sees it, with the machine's value beside the corrected one.
package struct MentionView: Hashable, Sendable {
  /// Its place in the open case.
  package var ref: MentionRef
  /// What names it for good.
  package var key: MentionKey
  /// What the machine found; nil where an analyst added the mention.
  package var machine: Mention?
  /// What was decided.
  package var review: MentionReview?
  /// The model that found it; empty where an analyst added it.
  package var model: String
  /// Where it stands now.
  package var span: TextSpan
  /// Its words now.
  package var words: String
  /// Its type now.
  package var kind: Mention.Kind
  /// The entity of the case it refers to now; merged ones resolved.
  package var entity: EntityKey
  /// What the machine found on the ground, with its candidates; nil where it looked for nothing.
  package var machinePlace: Place?
  /// Where it lies now, by the analyst's word on it, else on its name, else by the machine's; nil where that is not known.
  package var place: ResolvedPlace?
  /// The analyst's word on where it lies, on it or on its name.
  package var placeDecision: PlaceDecision?

  /// How far it has come.
  package var status: ReviewStatus { review?.status ?? .proposed }
  /// Who made or last decided it: an analyst, else the model.
  package var by: String { review?.stamp.by ?? model }
  /// When it was last decided.
  package var at: Timestamp? { review?.stamp.at }
}

/// An entity of the whole case.
package struct EntityView: Hashable, Sendable {
  /// What names it for good.
  package var key: EntityKey
  /// The name to show.
  package var name: String
  /// Its type: the analyst's, else that of most of its mentions.
  package var kind: Mention.Kind
  /// Other names of it, in the order of their bytes.
  package var aliases: [String]
  /// The keys that were merged into it, in order, without its own.
  package var merged: [EntityKey]
  /// Its mentions in the case, without those rejected.
  package var mentionCount: Int
  /// Articles that mention it.
  package var articleCount: Int
  /// Claims it makes.
  package var claimCount: Int
  /// ISO 3166-1 alpha-2.
  package var country: String?
  /// PLOVER sector.
  package var sector: String?
  /// Role or office.
  package var role: String?
  /// What was decided.
  package var review: EntityReview?
  /// Who last merged another into it, and when; nil where only the machine did.
  package var merging: Stamp?

  /// How far it has come: an entity that an analyst has put together is corrected.
  package var status: ReviewStatus {
    let own = review?.status ?? .proposed
    return merging != nil && (own == .proposed || own == .accepted) ? .corrected : own
  }
  /// The last decision on it; nil while it is as the machine left it.
  package var stamp: Stamp? { [review?.stamp, merging].compactMap(\.self).max { $0.at < $1.at } }
}

/// A place of the whole case.
package struct LocationView: Hashable, Sendable {
  /// What names it.
  package var key: LocationKey
  /// The name to show.
  package var name: String
  /// Where it lies; nil where that is not known.
  package var place: ResolvedPlace?
  /// Its mentions, without those rejected.
  package var mentionCount: Int
  /// Articles that mention it.
  package var articleCount: Int
  /// Incidents that took place there.
  package var incidentCount: Int
  /// The earliest published date of its articles: `YYYY-MM-DD`.
  package var firstDate: String?
  /// The latest published date of its articles: `YYYY-MM-DD`.
  package var lastDate: String?
  /// Mentions that the machine put there, or nowhere, without being sure, and that nobody has settled.
  package var doubtfulCount: Int
  /// Whether an analyst settled where its mentions lie.
  package var isReviewed: Bool
}

/// An incident of the whole case: the machine's proposal, corrected by what was decided, or one that an analyst made.
package struct IncidentView: Hashable, Sendable {
  /// What names it for good.
  package var key: IncidentKey
  /// What was decided.
  package var review: IncidentReview?
  /// The articles' incidents that the machine proposes to take for one, in order.
  package var members: [IncidentRef]
  /// What happened; nil where an analyst made it and has not said.
  package var type: IncidentType?
  /// When.
  package var date: IncidentDate?
  /// Where.
  package var place: ResolvedPlace?
  /// Who did it, in order of first evidence.
  package var perpetrators: [IncidentActor]
  /// Whom or what it hit, in order of first evidence.
  package var targets: [IncidentActor]
  /// With what.
  package var weapon: String?
  /// How many killed, injured, …: the analyst's figures, else the least low, the best of most sources and the greatest high.
  package var counts: [Quantity.What: IncidentCount]
  /// Its evidence, in order of articles.
  package var claims: [ClaimRef]
  /// The claims put to its evidence whose words no present claim stands on.
  package var lostClaims: [ClaimKey]
  /// Articles that tell of it, where copies of one wire story count once.
  package var sourceCount: Int
  /// What the machine says of it, whatever was decided.
  package var machine: MachineIncident

  /// How far it has come.
  package var status: ReviewStatus { review?.status ?? .proposed }
  /// The analyst's title.
  package var title: String? { review?.title }
}

/// What the machine says of an incident that an analyst can say otherwise.
package struct MachineIncident: Hashable, Sendable {
  /// What happened.
  package var type: IncidentType?
  /// When.
  package var date: IncidentDate?
  /// Where.
  package var place: ResolvedPlace?
  /// With what.
  package var weapon: String?
  /// How many killed, injured, ….
  package var counts: [Quantity.What: IncidentCount]
}

/// One article's incident; see `ClaimRef`.
package struct IncidentRef: Hashable, Comparable, Sendable {
  /// Its article.
  package var article: ArticleIndex
  /// Its number in the analysis.
  package var number: Int

  /// Incident `number` of `article`.
  package init(article: ArticleIndex, number: Int) {
    self.article = article
    self.number = number
  }

  /// By article, then by number.
  package static func < (a: Self, b: Self) -> Bool { (a.article, a.number) < (b.article, b.number) }
}
