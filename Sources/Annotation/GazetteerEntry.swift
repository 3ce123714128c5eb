/// A place as one row of a file gives it: a GeoNames dump, or a list of the user's own.
public struct GazetteerEntry: Hashable, Sendable {
  /// What the file calls the place by, besides its name.
  public enum ID: Hashable, Sendable {
    /// GeoNames' number.
    case geonames(UInt32)
    /// The user's own id.
    case own(String)
  }

  /// Its id; nil where the file has none.
  public var id: ID?
  /// Its name.
  public var name: String
  /// Other names.
  public var otherNames: [String]
  /// Its point.
  public var coordinates: Coordinates
  /// Its country: ISO 3166-1 alpha-2 or alpha-3, or a name; nil where the file does not say.
  public var country: String?
  /// The name of its first-level division.
  public var admin1: String?
  /// GeoNames' code of its first-level division.
  public var admin1Code: String?
  /// What it is: a feature's name (`city`, `base`), GeoNames' class and code (`P.PPLA`), or a word of the user's; nil where the file
  /// does not say.
  public var feature: String?
  /// People; 0 where unknown.
  public var population: Int
  /// Whether it comes from a GeoNames dump, which lists every hamlet and brook, and not from a list that the user made.
  public var isFromDump: Bool

  /// A place with the given parts.
  public init(
    id: ID? = nil, name: String, otherNames: [String] = [], coordinates: Coordinates, country: String? = nil,
    admin1: String? = nil, admin1Code: String? = nil, feature: String? = nil, population: Int = 0,
    isFromDump: Bool = false
  ) {
    self.id = id
    self.name = name
    self.otherNames = otherNames
    self.coordinates = coordinates
    self.country = country
    self.admin1 = admin1
    self.admin1Code = admin1Code
    self.feature = feature
    self.population = population
    self.isFromDump = isFromDump
  }
}
