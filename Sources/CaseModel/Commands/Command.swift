import Annotation

/// One change to the case, as a value: it is logged, replayed, compared and undone.
package indirect enum Command: Hashable, Sendable, Codable {
  /// Judge, correct, tag, add or delete a claim.
  case claim(ClaimKey, ClaimChange)
  /// Judge, correct, add or delete a mention.
  case mention(MentionKey, MentionChange)
  /// Merge, split, rename or describe an entity of the case.
  case entity(EntityKey, EntityChange)
  /// Say where a name lies; nil goes back to what the machine says.
  case place(PlaceTarget, PlaceDecision?)
  /// Correct an article's metadata, set it aside, or say how far it has been read.
  case article(ArticleDigest, ArticleChange)
  /// Make, judge, fill in or delete an incident.
  case incident(IncidentKey, IncidentChange)
  /// Define the tag of this name, or change it; nil takes the definition away and leaves the tag on its claims.
  case tag(TagName, TagDefinition?)
  /// Link two claims, with a note that may be empty; nil takes the link away.
  case link(ClaimLink, note: String?)
  /// Several changes that happen together or not at all, in order.
  case group([Command])
  /// Put records back as they were. What `CaseState.apply` answers; not made by hand.
  case restore([ReviewRecord])
}

/// A change to one claim. Values that are nil go back to the machine's.
package enum ClaimChange: Hashable, Sendable, Codable {
  /// Accept it, reject it, or (nil) take the judgement back.
  case verdict(Verdict?)
  /// Correct where its parts stand.
  case spans(ClaimSpans?)
  /// Correct how sure it is said.
  case certainty(Certainty?)
  /// Correct what it is about.
  case kind(Claim.Kind?)
  /// Correct whether it affirms.
  case polarity(Claim.Polarity?)
  /// Correct how its words are given.
  case quote(Claim.Quote?)
  /// Say whether it speaks of the actual, the past, the future or a possibility.
  case modality(Modality?)
  /// Correct who says it.
  case speaker(Speaker?)
  /// Correct the numbers in it.
  case counts([ClaimCount]?)
  /// Correct the dates in it.
  case dates([ClaimDate]?)
  /// Correct the places in it.
  case places([ResolvedPlace]?)
  /// Put a tag on it.
  case addTag(TagName)
  /// Take a tag off it.
  case removeTag(TagName)
  /// Write a note; nil takes it away.
  case note(String?)
  /// Grade the information in it; nil takes the grade away.
  case grade(InformationGrade?)
  /// Say which claim it became part of; nil parts them. Judging it otherwise than rejected parts them, too.
  case joined(into: ClaimKey?)
  /// Add it: the key's spans are those of the new claim.
  case add(NewClaim)
  /// Delete a claim that an analyst added.
  case delete
  /// Forget all that was decided on a machine's claim.
  case reset
}

/// A change to one mention. Values that are nil go back to the machine's.
package enum MentionChange: Hashable, Sendable, Codable {
  /// Accept it, reject it, or (nil) take the judgement back.
  case verdict(Verdict?)
  /// Correct its type.
  case kind(Mention.Kind?)
  /// Correct where it stands; `words` are those of the new span.
  case span(TextSpan?, words: String)
  /// Correct what it refers to.
  case entity(EntityKey?)
  /// Write a note; nil takes it away.
  case note(String?)
  /// Add it: the key's span and type are those of the new mention.
  case add
  /// Delete a mention that an analyst added.
  case delete
  /// Forget all that was decided on a machine's mention.
  case reset
}

/// A change to one entity of the case. Values that are nil go back to the machine's.
package enum EntityChange: Hashable, Sendable, Codable {
  /// Take it for the same as another; nil goes back to what its short form says.
  case merge(into: EntityKey?)
  /// Take it for no other, whatever its short form says.
  case standAlone
  /// Give the name an entity shows.
  case name(String?)
  /// Correct its type.
  case kind(Mention.Kind?)
  /// Accept it, reject it, or (nil) take the judgement back.
  case verdict(Verdict?)
  /// Say which country it belongs to: ISO 3166-1 alpha-2.
  case country(String?)
  /// Give its PLOVER sector.
  case sector(String?)
  /// Give its role or office.
  case role(String?)
  /// Give its Wikidata id.
  case wikidata(String?)
  /// Write a note; nil takes it away.
  case note(String?)
  /// Say that mentions written like `alias` refer to `to` instead; nil takes that back.
  case splitAlias(String, to: EntityKey?)
  /// Say that it is not the same as another, so that a merge is not proposed again; or take that back.
  case keepApart(from: EntityKey, Bool)
}

/// A change to one article. Values that are nil go back to what was imported.
package enum ArticleChange: Hashable, Sendable, Codable {
  /// Correct the outlet.
  case outlet(String?)
  /// Correct the address.
  case url(String?)
  /// Correct the headline.
  case title(String?)
  /// Correct the published date: `YYYY-MM-DD` or ISO 8601.
  case published(String?)
  /// Grade the source; nil takes the grade away.
  case grade(SourceGrade?)
  /// Set the article aside, saying why; nil takes it up again.
  case setAside(reason: String?)
  /// Say how far it has been read.
  case reading(ReadingState)
  /// Write a note; nil takes it away.
  case note(String?)
}

/// A change to one incident. Values that are nil go back to the machine's, or to unknown.
package enum IncidentChange: Hashable, Sendable, Codable {
  /// Make it of these claims: the key is `made`.
  case create(IncidentType?, claims: [ClaimKey])
  /// Accept it, reject it, or (nil) take the judgement back.
  case verdict(Verdict?)
  /// Add claims to its evidence.
  case addClaims([ClaimKey])
  /// Take claims from its evidence.
  case removeClaims([ClaimKey])
  /// Say what kind of thing happened.
  case type(Decided<IncidentType>?)
  /// Say when.
  case date(Decided<IncidentDate>?)
  /// Say where.
  case place(Decided<ResolvedPlace>?)
  /// Say who did it, each with how sure that is.
  case perpetrators([IncidentActor]?)
  /// Say whom or what it hit.
  case targets([IncidentActor]?)
  /// Say with what.
  case weapon(Decided<String>?)
  /// Say how many were killed, injured, ….
  case count(Quantity.What, IncidentCount?)
  /// Give it a title.
  case title(String?)
  /// Write a note; nil takes it away.
  case note(String?)
  /// Delete an incident that an analyst made.
  case delete
}
