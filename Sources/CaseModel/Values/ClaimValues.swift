import Annotation

/// Where the parts of a claim stand.
package struct ClaimSpans: Hashable, Sendable, Codable {
  /// The speaker's words; empty when the article itself asserts the claim.
  package var source: [TextSpan]
  /// The reporting words.
  package var cue: [TextSpan]
  /// What is said.
  package var content: [TextSpan]
  /// The medium it was told to.
  package var via: [TextSpan]
  /// The exact words of each span of `content`.
  package var words: [String]

  /// The given parts. `content` is not empty, and each list is in text order without overlaps.
  package init(
    source: [TextSpan] = [], cue: [TextSpan] = [], content: [TextSpan], via: [TextSpan] = [], words: [String] = []
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.via = via
    self.words = words
  }

  /// The parts of a machine's claim, whose content reads `words`.
  package init(_ claim: Claim, words: [String] = []) {
    self.init(source: claim.source, cue: claim.cue, content: claim.content, via: claim.via, words: words)
  }
}

/// Who says a claim.
package enum Speaker: Hashable, Sendable, Codable {
  /// This entity; `name` as the analyst saw it.
  case entity(EntityKey, name: String)
  /// Someone not named, or the article itself.
  case unnamed
}

/// When and whether what a claim says takes place.
///
/// - Note: Source: PLOVER 2.0 manual, auxiliary modes; `actual` for none of them.
package enum Modality: String, CaseIterable, Sendable, Codable {
  case actual, historical, future, hypothetical
}

/// A claim that the analyst makes from selected words.
package struct NewClaim: Hashable, Sendable, Codable {
  /// Where its parts stand.
  package var spans: ClaimSpans
  /// What it does or is about.
  package var kind: Claim.Kind
  /// How sure it is said.
  package var certainty: Certainty
  /// Whether it affirms.
  package var polarity: Claim.Polarity
  /// How the words are given.
  package var quote: Claim.Quote
  /// Who says it, where known.
  package var speaker: Speaker?

  /// A claim with the given parts.
  package init(
    spans: ClaimSpans, kind: Claim.Kind = .context, certainty: Certainty = .asserted,
    polarity: Claim.Polarity = .positive, quote: Claim.Quote = .none, speaker: Speaker? = nil
  ) {
    self.spans = spans
    self.kind = kind
    self.certainty = certainty
    self.polarity = polarity
    self.quote = quote
    self.speaker = speaker
  }
}

/// How two claims bear on each other.
package struct ClaimLink: Hashable, Sendable, Codable {
  /// What the first does to the second.
  package enum Relation: String, CaseIterable, Sendable, Codable {
    case corroborates, contradicts, updates, repeats
  }

  /// The claim that corroborates, contradicts, updates or repeats.
  package var from: ClaimKey
  /// The other claim.
  package var to: ClaimKey
  /// How they bear on each other.
  package var relation: Relation

  /// The link from `from` to `to`.
  package init(from: ClaimKey, to: ClaimKey, relation: Relation) {
    self.from = from
    self.to = to
    self.relation = relation
  }
}

/// A tag of the analyst's own.
package struct TagDefinition: Hashable, Sendable, Codable {
  /// Its name, unique in the case.
  package var name: TagName
  /// The key that sets it, as the keymap writes keys; nil for none.
  package var key: String?
  /// What it is for.
  package var meaning: String?

  /// The tag `name` on `key`.
  package init(name: TagName, key: String? = nil, meaning: String? = nil) {
    self.name = name
    self.key = key
    self.meaning = meaning
  }
}
