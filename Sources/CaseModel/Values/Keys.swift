import Annotation

/// Words in an article that something rests on: which article, which bytes, and what stands there.
package struct Evidence: Hashable, Sendable, Codable {
  /// The article's digest.
  package var article: ArticleDigest
  /// Where the words stand, in text order, never overlapping.
  package var spans: [TextSpan]
  /// The exact words of each span, in the same order.
  package var words: [String]

  /// The words of `spans` in `article`.
  package init(article: ArticleDigest, spans: [TextSpan], words: [String]) {
    self.article = article
    self.spans = spans
    self.words = words
  }
}

/// What names a claim for good: the bytes it stands on, whatever analysis found it.
///
/// `words` follows from the other parts, since an article's text never changes; so it counts neither in equality nor in hashing.
package struct ClaimKey: Hashable, Sendable, Codable {
  /// The article it stands in.
  package var article: ArticleDigest
  /// The spans of its content.
  package var content: [TextSpan]
  /// The spans of its cue; empty where the article itself asserts it.
  package var cue: [TextSpan]
  /// Counts claims of one analysis that have both content and cue in common, from 0.
  package var ordinal: Int
  /// The exact words of each span of `content`.
  package var words: [String]

  /// The claim that says `words` at `content`, reported by `cue`.
  package init(article: ArticleDigest, content: [TextSpan], cue: [TextSpan], ordinal: Int = 0, words: [String] = []) {
    self.article = article
    self.content = content
    self.cue = cue
    self.ordinal = ordinal
    self.words = words
  }

  /// The words that the claim stands on.
  package var evidence: Evidence { Evidence(article: article, spans: content, words: words) }

  /// Whether the two name one claim.
  package static func == (a: Self, b: Self) -> Bool {
    a.article == b.article && a.content == b.content && a.cue == b.cue && a.ordinal == b.ordinal
  }

  /// Hashes what names the claim.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(article)
    hasher.combine(content)
    hasher.combine(cue)
    hasher.combine(ordinal)
  }
}

/// What names a mention for good: the bytes it stands on and its type, whatever analysis found it.
///
/// `words` follows from the span, so it counts neither in equality nor in hashing.
package struct MentionKey: Hashable, Sendable, Codable {
  /// The article it stands in.
  package var article: ArticleDigest
  /// Where it stands.
  package var span: TextSpan
  /// The type that the machine, or the analyst who added it, gave it.
  package var kind: Mention.Kind
  /// The exact words of `span`.
  package var words: String

  /// The mention `words` at `span`.
  package init(article: ArticleDigest, span: TextSpan, kind: Mention.Kind, words: String = "") {
    self.article = article
    self.span = span
    self.kind = kind
    self.words = words
  }

  /// The words that the mention stands on.
  package var evidence: Evidence { Evidence(article: article, spans: [span], words: [words]) }

  /// Whether the two name one mention.
  package static func == (a: Self, b: Self) -> Bool {
    a.article == b.article && a.span == b.span && a.kind == b.kind
  }

  /// Hashes what names the mention.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(article)
    hasher.combine(span)
    hasher.combine(kind)
  }
}

/// Types that one name may be tagged with from article to article while it still names one thing.
package enum EntityFamily: String, CaseIterable, Sendable, Codable {
  case person
  /// Organisations and armed groups.
  case group
  /// Locations and facilities.
  case place
  case norp
  /// Weapons, vehicles and products.
  case thing
  /// Events and works.
  case work

  /// The family of `kind`.
  package init(_ kind: Mention.Kind) {
    self =
      switch kind {
      case .person: .person
      case .organization, .armedGroup: .group
      case .location, .facility: .place
      case .norp: .norp
      case .weapon, .vehicle, .product: .thing
      case .event, .work: .work
      }
  }
}

/// What names an entity of the whole case: a family of types and the key of a name. It outlives analyses.
package struct EntityKey: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The family of its type.
  package var family: EntityFamily
  /// Its name as `NameFolding` folds it.
  package var name: String

  /// The entity of `family` whose folded name is `name`.
  package init(family: EntityFamily, name: String) {
    self.family = family
    self.name = name
  }

  /// The entity that a name of `kind` refers to, unless the analyst says otherwise.
  package init(kind: Mention.Kind, surface: String) {
    self.init(family: EntityFamily(kind), name: NameFolding.key(surface))
  }

  /// By family, then by the bytes of the name.
  package static func < (a: Self, b: Self) -> Bool {
    a.family != b.family
      ? a.family.rawValue < b.family.rawValue : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
  }

  /// `family:name`, unique in the case.
  package var description: String { "\(family.rawValue):\(name)" }
}

/// What names a place of the whole case.
package enum LocationKey: Hashable, Sendable, Codable {
  /// A place of the gazetteer, such as `geonames:98182`.
  case gazetteer(id: String)
  /// A point that the analyst typed for a name.
  case point(name: String, Coordinates)
  /// A name that nothing resolves, folded.
  case unresolved(name: String)
}

/// What names an incident of the whole case.
package enum IncidentKey: Hashable, Sendable, Codable {
  /// The machine's proposal: what its articles call one type, in one place, on one date.
  case proposed(category: EventCategory, place: LocationKey, date: String)
  /// The machine's proposal from one article that leaves place or date open: the first bytes of its evidence tell it apart.
  case single(article: ArticleDigest, category: EventCategory, at: ByteOffset)
  /// Made by the analyst; the caller gives an id that is new in the case.
  case made(id: String)
}

/// What names a tag that the analyst defined: its name as written.
package typealias TagName = String
