/// One occurrence in an article's text of something that can be named. Titles, articles and possessive endings stay outside.
public struct Mention: Hashable, Sendable, Codable, Numbered {
  /// Ids are `m0`, `m1`, ….
  public static let idPrefix = "m"

  /// What kind of thing is mentioned.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case person, organization
    case armedGroup = "armed_group"
    case location, facility, norp, weapon, vehicle, event, work, product
  }

  /// Its number in the analysis.
  public var id: MentionID
  /// Where it stands.
  public var span: TextSpan
  /// Its type.
  public var kind: Kind
  /// The entity it refers to.
  public var entity: EntityID
  /// How sure the machine is, from 0 to 1.
  public var score: Double
  /// The mention that this one stands inside, as “US” in “US embassy”.
  public var nestedIn: MentionID?
  /// The rule, lexicon or model that found it.
  public var rule: String

  /// A mention with the given parts.
  public init(
    id: MentionID, span: TextSpan, kind: Kind, entity: EntityID, score: Double, nestedIn: MentionID? = nil, rule: String
  ) {
    self.id = id
    self.span = span
    self.kind = kind
    self.entity = entity
    self.score = score
    self.nestedIn = nestedIn
    self.rule = rule
  }
}

/// What one or more mentions of an article refer to.
public struct Entity: Hashable, Sendable, Codable, Numbered {
  /// Ids are `e0`, `e1`, ….
  public static let idPrefix = "e"

  /// Its number in the analysis.
  public var id: EntityID
  /// The fullest form that the article uses.
  public var name: String
  /// Its type.
  public var kind: Mention.Kind
  /// Other forms in the article or in our lists, in order of first use, without `name`.
  public var aliases: [String]
  /// ISO 3166-1 alpha-2 code of the country it belongs to.
  public var country: String?
  /// PLOVER sector code, such as `GOV`, `MIL`, `REB`.
  public var sector: String?
  /// A person's title or office, or a body's role, as the article gives it.
  public var role: String?

  /// An entity with the given parts.
  public init(
    id: EntityID, name: String, kind: Mention.Kind, aliases: [String] = [], country: String? = nil,
    sector: String? = nil, role: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.country = country
    self.sector = sector
    self.role = role
  }
}
