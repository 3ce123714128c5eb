import Annotation

/// What a column of a table, or a property of a feature, says of a place.
enum PlaceField: Sendable {
  case id, geonamesID, name, otherNames, latitude, longitude, coordinates, country, admin1, feature, population

  /// The field that files call `key`, whatever its case; nil for others.
  init?(_ key: String) {
    let word = key.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" && $0 != "\u{FEFF}" }
    guard let field = Self.byName[word] else { return nil }
    self = field
  }

  private static let byName: [String: PlaceField] = {
    let names: [(PlaceField, String)] = [
      (.id, "id key code ref uid"), (.geonamesID, "geonameid geonamesid geonames"),
      (.name, "name title place placename location label name:en nameen"),
      (.otherNames, "alternatenames alternatename othernames aliases alias altname altnames names aka"),
      (.latitude, "lat latitude y ycoord"), (.longitude, "lon lng long longitude x xcoord"),
      (.coordinates, "coordinates coords latlon latlng point mgrs"),
      (.country, "country countrycode iso iso2 iso3 cc countryname"),
      (.admin1, "admin1 adm1 province governorate state division region admin1name"),
      (.feature, "feature type kind class category fcode featurecode level"), (.population, "population pop people"),
    ]
    var table: [String: PlaceField] = [:]
    for (field, list) in names { for name in list.split(separator: " ") { table[String(name)] = field } }
    return table
  }()
}

/// The fields of one place as a file writes them.
struct PlaceFields {
  private var values: [PlaceField: String] = [:]
  private var others: [String] = []

  /// Sets `field`, unless an earlier column did; white space around the text does not count.
  mutating func set(_ field: PlaceField, _ text: String) {
    let trimmed = Self.trim(text)
    guard !trimmed.isEmpty else { return }
    if case .otherNames = field {
      others += trimmed.split { $0 == "|" || $0 == ";" }.prefix(200).map { Self.trim(String($0)) }
    } else if values[field] == nil {
      values[field] = trimmed
    }
  }

  private static func trim(_ text: String) -> String {
    var rest = Substring(text)
    while let first = rest.unicodeScalars.first, first == " " || first == "\t" || first == "\u{A0}" {
      rest.removeFirst()
    }
    while let last = rest.unicodeScalars.last, last == " " || last == "\t" || last == "\u{A0}" || last == "\r" {
      rest.removeLast()
    }
    return String(rest)
  }

  /// The place that the fields describe.
  /// - Parameter point: its point where that is not among the fields.
  func entry(at point: Coordinates? = nil) throws(PlaceProblem) -> GazetteerEntry {
    guard let name = values[.name] ?? others.first else { throw .noName }
    let coordinates: Coordinates
    if let point { coordinates = point } else { coordinates = try self.point() }
    let id: GazetteerEntry.ID? =
      values[.geonamesID].flatMap { UInt32($0) }.map { .geonames($0) } ?? values[.id].map { .own($0) }
    return GazetteerEntry(
      id: id, name: name, otherNames: others, coordinates: coordinates, country: values[.country],
      admin1: values[.admin1], feature: values[.feature], population: values[.population].flatMap(Self.count) ?? 0)
  }

  private func point() throws(PlaceProblem) -> Coordinates {
    if let latitude = values[.latitude], let longitude = values[.longitude] {
      if let north = Self.number(latitude), let east = Self.number(longitude) {
        return try Self.point(latitude: north, longitude: east)
      }
      guard let point = Coordinates(parsing: "\(latitude) \(longitude)") else { throw .notANumber(what: "coordinates") }
      return point
    }
    guard let text = values[.coordinates] else {
      throw .notANumber(what: values[.latitude] == nil ? "latitude" : "longitude")
    }
    guard let point = Coordinates(parsing: text) else { throw .notANumber(what: "coordinates") }
    return point
  }

  /// A number with a decimal point or, as tables of much of Europe have it, a comma.
  private static func number(_ text: String) -> Double? {
    Double(text) ?? (text.count { $0 == "," } == 1 ? Double(text.replacing(",", with: ".")) : nil)
  }

  /// The point; each number in its range.
  static func point(latitude: Double, longitude: Double) throws(PlaceProblem) -> Coordinates {
    if let point = Coordinates(latitude: latitude, longitude: longitude) { return point }
    guard latitude.isFinite, longitude.isFinite else { throw .notANumber(what: "coordinates") }
    throw abs(latitude) > 90
      ? .outOfRange(what: "latitude", value: latitude, limit: 90)
      : .outOfRange(what: "longitude", value: longitude, limit: 180)
  }

  /// A whole number, with or without marks between thousands.
  private static func count(_ text: String) -> Int? {
    Int(text.filter { $0 != "," && $0 != " " && $0 != "'" }).flatMap { $0 >= 0 ? $0 : nil }
  }
}
