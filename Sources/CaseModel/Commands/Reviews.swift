import Annotation

/// All that was decided on one record. A record without a review is as the machine left it.
package enum ReviewRecord: Hashable, Sendable, Codable {
  case claim(ClaimKey, ClaimReview?)
  case mention(MentionKey, MentionReview?)
  case entity(EntityKey, EntityReview?)
  case place(EntityKey, PlaceReview?)
  case article(ArticleDigest, ArticleReview?)
  case incident(IncidentKey, IncidentReview?)
  case tag(TagName, TagReview?)
  case link(ClaimLink, LinkReview?)
}

/// What was decided on a claim; parts that are nil are as the machine has them.
package struct ClaimReview: Hashable, Sendable, Codable {
  /// The judgement.
  package var verdict: Verdict?
  /// The claim itself, where an analyst added it.
  package var added: NewClaim?
  /// The corrected spans.
  package var spans: ClaimSpans?
  /// The corrected certainty.
  package var certainty: Certainty?
  /// The corrected kind.
  package var kind: Claim.Kind?
  /// The corrected polarity.
  package var polarity: Claim.Polarity?
  /// The corrected manner of quoting.
  package var quote: Claim.Quote?
  /// The modality; `actual` where nil.
  package var modality: Modality?
  /// The corrected speaker.
  package var speaker: Speaker?
  /// The numbers it gives, in place of the machine's.
  package var counts: [ClaimCount]?
  /// The dates it gives, in place of the machine's.
  package var dates: [ClaimDate]?
  /// The places it gives, in place of the machine's.
  package var places: [ResolvedPlace]?
  /// The claim of its article that it became part of, where an analyst joined the two.
  package var joinedInto: ClaimKey?
  /// Tags, in the order of their bytes.
  package var tags: [TagName] = []
  /// The analyst's note.
  package var note: String?
  /// The analyst's grade of the information.
  package var grade: InformationGrade?
  /// Who decided last, and when.
  package var stamp: Stamp

  /// A review in which nothing is decided yet.
  package init(stamp: Stamp) { self.stamp = stamp }

  /// Whether some value differs from the machine's.
  package var isCorrected: Bool {
    spans != nil || certainty != nil || kind != nil || polarity != nil || quote != nil || speaker != nil
      || modality != nil || counts != nil || dates != nil || places != nil
  }

  /// The status that follows.
  package var status: ReviewStatus {
    if verdict == .rejected { return .rejected }
    if added != nil { return .added }
    if isCorrected { return .corrected }
    return verdict == .accepted ? .accepted : .proposed
  }

  /// Whether nothing is decided: such a review is not kept.
  var isEmpty: Bool {
    verdict == nil && added == nil && !isCorrected && joinedInto == nil && tags.isEmpty && note == nil && grade == nil
  }
}

/// What was decided on a mention; parts that are nil are as the machine has them.
package struct MentionReview: Hashable, Sendable, Codable {
  /// The judgement.
  package var verdict: Verdict?
  /// Whether an analyst added it.
  package var isAdded = false
  /// The corrected type.
  package var kind: Mention.Kind?
  /// The corrected span.
  package var span: TextSpan?
  /// The words of the corrected span.
  package var words: String?
  /// The corrected entity.
  package var entity: EntityKey?
  /// Where this mention lies.
  package var place: PlaceDecision?
  /// The analyst's note.
  package var note: String?
  /// Who decided last, and when.
  package var stamp: Stamp

  /// A review in which nothing is decided yet.
  package init(stamp: Stamp) { self.stamp = stamp }

  /// Whether some value differs from the machine's.
  package var isCorrected: Bool { kind != nil || span != nil || entity != nil || place != nil }

  /// The status that follows.
  package var status: ReviewStatus {
    if verdict == .rejected { return .rejected }
    if isAdded { return .added }
    if isCorrected { return .corrected }
    return verdict == .accepted ? .accepted : .proposed
  }

  /// Whether nothing is decided: such a review is not kept.
  var isEmpty: Bool { verdict == nil && !isAdded && !isCorrected && note == nil }
}

/// What was decided on an entity of the case; parts that are nil are as the machine has them.
package struct EntityReview: Hashable, Sendable, Codable {
  /// The judgement.
  package var verdict: Verdict?
  /// The entity it is the same as.
  package var mergedInto: EntityKey?
  /// The name to show.
  package var name: String?
  /// The corrected type.
  package var kind: Mention.Kind?
  /// ISO 3166-1 alpha-2.
  package var country: String?
  /// PLOVER sector.
  package var sector: String?
  /// Role or office.
  package var role: String?
  /// Wikidata id.
  package var wikidata: String?
  /// The analyst's note.
  package var note: String?
  /// Folded surfaces whose mentions refer to another entity.
  package var splitAliases: [String: EntityKey] = [:]
  /// Entities that it is not the same as, in order.
  package var keptApart: [EntityKey] = []
  /// Who decided last, and when.
  package var stamp: Stamp

  /// A review in which nothing is decided yet.
  package init(stamp: Stamp) { self.stamp = stamp }

  /// The status that follows.
  package var status: ReviewStatus {
    if verdict == .rejected { return .rejected }
    if isCorrected { return .corrected }
    return verdict == .accepted ? .accepted : .proposed
  }

  /// Whether some value differs from the machine's.
  package var isCorrected: Bool {
    mergedInto != nil || name != nil || kind != nil || country != nil || sector != nil || role != nil
      || wikidata != nil || !splitAliases.isEmpty
  }

  /// Whether nothing is decided: such a review is not kept.
  var isEmpty: Bool { verdict == nil && !isCorrected && note == nil && keptApart.isEmpty }
}

/// Where a name lies in the whole case.
package struct PlaceReview: Hashable, Sendable, Codable {
  /// What the analyst says.
  package var decision: PlaceDecision
  /// Who decided, and when.
  package var stamp: Stamp

  /// `decision`, as `stamp` says.
  package init(_ decision: PlaceDecision, stamp: Stamp) {
    self.decision = decision
    self.stamp = stamp
  }
}

/// What was decided on an article; parts that are nil are as imported.
package struct ArticleReview: Hashable, Sendable, Codable {
  /// The corrected outlet.
  package var outlet: String?
  /// The corrected address.
  package var url: String?
  /// The corrected headline.
  package var title: String?
  /// The corrected published date.
  package var published: String?
  /// The analyst's grade of the source.
  package var grade: SourceGrade?
  /// Why it is set aside; nil when it is not.
  package var setAside: String?
  /// How far it has been read.
  package var reading: ReadingState = .unread
  /// The analyst's note.
  package var note: String?
  /// Who decided last, and when.
  package var stamp: Stamp

  /// A review in which nothing is decided yet.
  package init(stamp: Stamp) { self.stamp = stamp }

  /// Whether nothing is decided: such a review is not kept.
  var isEmpty: Bool {
    outlet == nil && url == nil && title == nil && published == nil && grade == nil && setAside == nil
      && reading == .unread && note == nil
  }
}

/// What was decided on an incident; parts that are nil are as the machine has them, or unknown.
package struct IncidentReview: Hashable, Sendable, Codable {
  /// Whether an analyst made it.
  package var isMade = false
  /// The judgement.
  package var verdict: Verdict?
  /// Claims put to its evidence, in the order they were added.
  package var addedClaims: [ClaimKey] = []
  /// Claims of the machine's proposal that are none of its evidence.
  package var removedClaims: [ClaimKey] = []
  /// What happened.
  package var type: Decided<IncidentType>?
  /// When.
  package var date: Decided<IncidentDate>?
  /// Where.
  package var place: Decided<ResolvedPlace>?
  /// Who did it.
  package var perpetrators: [IncidentActor]?
  /// Whom or what it hit.
  package var targets: [IncidentActor]?
  /// With what.
  package var weapon: Decided<String>?
  /// How many, by what is counted.
  package var counts: [Quantity.What: IncidentCount] = [:]
  /// A title of the analyst's.
  package var title: String?
  /// The analyst's note.
  package var note: String?
  /// Who decided last, and when.
  package var stamp: Stamp

  /// A review in which nothing is decided yet.
  package init(stamp: Stamp) { self.stamp = stamp }

  /// Whether some value differs from the machine's.
  package var isCorrected: Bool {
    !addedClaims.isEmpty || !removedClaims.isEmpty || type != nil || date != nil || place != nil
      || perpetrators != nil || targets != nil || weapon != nil || !counts.isEmpty || title != nil
  }

  /// The status that follows.
  package var status: ReviewStatus {
    if verdict == .rejected { return .rejected }
    if isMade { return .added }
    if isCorrected { return .corrected }
    return verdict == .accepted ? .accepted : .proposed
  }

  /// Whether nothing is decided: such a review is not kept.
  var isEmpty: Bool { !isMade && verdict == nil && !isCorrected && note == nil }
}

/// A tag's definition with who made it.
package struct TagReview: Hashable, Sendable, Codable {
  /// The definition.
  package var definition: TagDefinition
  /// Who and when.
  package var stamp: Stamp

  /// `definition`, as `stamp` says.
  package init(_ definition: TagDefinition, stamp: Stamp) {
    self.definition = definition
    self.stamp = stamp
  }
}

/// A link's note with who made it.
package struct LinkReview: Hashable, Sendable, Codable {
  /// Why the claims are linked; may be empty.
  package var note: String
  /// Who and when.
  package var stamp: Stamp

  /// A link with `note`.
  package init(note: String, stamp: Stamp) {
    self.note = note
    self.stamp = stamp
  }
}
