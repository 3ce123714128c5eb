/// A point on the earth in WGS 84.
public struct Coordinates: Hashable, Sendable, Codable {
  /// Degrees north, -90...90.
  public let latitude: Double
  /// Degrees east, -180...180.
  public let longitude: Double

  /// The point; nil when a number is out of range or not finite.
  public init?(latitude: Double, longitude: Double) {
    guard (-90.0...90.0).contains(latitude), (-180.0...180.0).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// How exactly a place is known. The order is from the most exact to the least.
public enum GeoLevel: String, CaseIterable, Sendable, Codable {
  case pointInTown = "point_in_town"
  case town
  case nearTown = "near_town"
  case adm2, adm1, broader, country, sea
}

/// One possible referent of a toponym.
public struct GazetteerCandidate: Hashable, Sendable, Codable {
  /// The gazetteer's id with its scheme, such as `geonames:98182`.
  public var gazetteerID: String
  /// The gazetteer's name for it.
  public var name: String
  /// Its point.
  public var coordinates: Coordinates
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// Name of its first-level division.
  public var admin1: String?
  /// What it is: `city`, `adm1`, `adm2`, `country`, `airfield`, `sea`, ….
  public var feature: String
  /// People, where known.
  public var population: Int?
  /// How likely, from 0 to 1, among the candidates.
  public var score: Double
  /// What spoke for it, for the analyst to read.
  public var reason: String

  /// A candidate with the given parts.
  public init(
    gazetteerID: String, name: String, coordinates: Coordinates, country: String?, admin1: String?, feature: String,
    population: Int?, score: Double, reason: String
  ) {
    self.gazetteerID = gazetteerID
    self.name = name
    self.coordinates = coordinates
    self.country = country
    self.admin1 = admin1
    self.feature = feature
    self.population = population
    self.score = score
    self.reason = reason
  }
}

/// What a mention of a location or facility stands for on the ground.
public struct Place: Hashable, Sendable, Codable {
  /// How the name is used.
  public enum Use: String, CaseIterable, Sendable, Codable {
    /// The place itself.
    case literal
    /// A government by its capital or country, as in “Washington said”.
    case metonymic
    /// A nationality word for its country.
    case demonym
  }

  /// How the thing spoken of lies to the place.
  public enum Relation: String, CaseIterable, Sendable, Codable {
    case within = "in"
    case near, direction, between
  }

  /// The mention that was resolved.
  public var mention: MentionID
  /// Its entity.
  public var entity: EntityID
  /// The point; nil when unresolved.
  public var coordinates: Coordinates?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// Name of the first-level division.
  public var admin1: String?
  /// The gazetteer's name.
  public var name: String?
  /// The chosen candidate's id.
  public var gazetteerID: String?
  /// The chosen candidate's feature.
  public var feature: String?
  /// How exactly it is known; nil when unresolved.
  public var level: GeoLevel?
  /// How the name is used.
  public var use: Use
  /// How the thing spoken of lies to it.
  public var relation: Relation
  /// How sure the machine is of the choice, from 0 to 1.
  public var score: Double
  /// Every candidate kept, best first.
  public var candidates: [GazetteerCandidate]

  /// A place with the given parts.
  public init(
    mention: MentionID, entity: EntityID, coordinates: Coordinates? = nil, country: String? = nil,
    admin1: String? = nil, name: String? = nil, gazetteerID: String? = nil, feature: String? = nil,
    level: GeoLevel? = nil, use: Use = .literal, relation: Relation = .within, score: Double = 0,
    candidates: [GazetteerCandidate] = []
  ) {
    self.mention = mention
    self.entity = entity
    self.coordinates = coordinates
    self.country = country
    self.admin1 = admin1
    self.name = name
    self.gazetteerID = gazetteerID
    self.feature = feature
    self.level = level
    self.use = use
    self.relation = relation
    self.score = score
    self.candidates = candidates
  }
}
