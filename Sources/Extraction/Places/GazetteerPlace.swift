import Annotation

/// The number of a place in the gazetteer: the smaller, the more important the place is.
public struct PlaceIndex: Hashable, Comparable, Sendable {
  /// From 0, most important first.
  public let value: UInt32

  /// The place numbered `value`.
  @inlinable
  public init(_ value: UInt32) { self.value = value }

  /// Order of importance.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// What kind of place an entry of the gazetteer is.
public enum PlaceFeature: UInt8, CaseIterable, Sendable {
  case city, adm1, adm2, country, dependency, continent, region, sea, ocean, gulf, strait, canal, river, lake, desert
  case mountains, island, district, mission, base, facility, airfield, demonym

  /// The word that files use.
  public var name: String { Self.names[Int(rawValue)] }
  private static let names = allCases.map { "\($0)" }

  /// How exactly a thing in such a place is known.
  public var level: GeoLevel {
    switch self {
    case .city: .town
    case .district, .mission, .base, .facility, .airfield: .pointInTown
    case .adm2: .adm2
    case .adm1: .adm1
    case .country, .dependency, .demonym: .country
    case .sea, .ocean, .gulf, .strait: .sea
    case .continent, .region, .canal, .river, .lake, .desert, .mountains, .island: .broader
    }
  }

  /// Whether it is spoken of as one point.
  public var isPoint: Bool { level == .town || level == .pointInTown }
}

/// One place of the gazetteer. Reading it copies 28 bytes; its name is made when asked for.
public struct GazetteerPlace: Sendable {
  /// Its number.
  public let index: PlaceIndex
  /// What it is.
  public let feature: PlaceFeature
  /// Hundred-thousandths of a degree north.
  let latitude: Int32
  /// Hundred-thousandths of a degree east.
  let longitude: Int32
  /// People; 0 where unknown.
  public let population: Int
  /// Its country's number in the gazetteer; nil for seas, continents and the like.
  public let country: CountryIndex?
  /// Whether it is a country's capital.
  public let isCapital: Bool
  /// Number of its first-level division, for comparing; nil where unknown.
  let division1: UInt16?
  /// Number of its second-level division, for comparing; nil where unknown.
  let division2: UInt16?
  let nameOffset: UInt32
  let id: UInt32
  let scheme: UInt8
  /// Who put it there.
  let origin: Origin
  /// How well known it is: 1 for hamlets to 7 for countries and cities of millions.
  package let renown: UInt8

  /// Where a place comes from.
  package enum Origin: Sendable {
    /// The gazetteer compiled in.
    case builtIn
    /// A GeoNames dump that the user added.
    case dump
    /// A list of the user's own places.
    case own
  }

  /// Its point.
  public var coordinates: Coordinates {
    Coordinates(latitude: Double(latitude) / 100_000, longitude: Double(longitude) / 100_000)
      ?? Coordinates(latitude: 0, longitude: 0)!
  }
}

/// The number of a country in the gazetteer, in order of its two-letter code.
public struct CountryIndex: Hashable, Comparable, Sendable {
  /// From 0.
  public let value: UInt8

  /// The country numbered `value`.
  @inlinable
  public init(_ value: UInt8) { self.value = value }

  /// Order of the codes.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
