import Annotation

/// Where a name lies, with everything needed to show and export it without a gazetteer.
package struct ResolvedPlace: Hashable, Sendable, Codable {
  /// The gazetteer's name, or the one the analyst typed.
  package var name: String
  /// Its point; nil where only a name is known.
  package var coordinates: Coordinates?
  /// ISO 3166-1 alpha-2.
  package var country: String?
  /// Name of its first-level division.
  package var admin1: String?
  /// The gazetteer's id with its scheme, such as `geonames:98182`; nil for a typed point.
  package var gazetteerID: String?
  /// What it is: `city`, `adm1`, ….
  package var feature: String?
  /// How exactly it is known.
  package var level: GeoLevel?

  /// A place with the given parts.
  package init(
    name: String, coordinates: Coordinates?, country: String? = nil, admin1: String? = nil, gazetteerID: String? = nil,
    feature: String? = nil, level: GeoLevel? = nil
  ) {
    self.name = name
    self.coordinates = coordinates
    self.country = country
    self.admin1 = admin1
    self.gazetteerID = gazetteerID
    self.feature = feature
    self.level = level
  }

  /// The place that `candidate` stands for, known at `level`.
  package init(_ candidate: GazetteerCandidate, level: GeoLevel?) {
    self.init(
      name: candidate.name, coordinates: candidate.coordinates, country: candidate.country, admin1: candidate.admin1,
      gazetteerID: candidate.gazetteerID, feature: candidate.feature, level: level)
  }

  /// The machine's choice; nil where it made none.
  package init?(_ place: Place) {
    guard let coordinates = place.coordinates else { return nil }
    self.init(
      name: place.name ?? "", coordinates: coordinates, country: place.country, admin1: place.admin1,
      gazetteerID: place.gazetteerID, feature: place.feature, level: place.level)
  }
}

/// What the analyst says a name stands for on the ground.
package enum PlaceDecision: Hashable, Sendable, Codable {
  /// This place: a candidate chosen, or a point typed.
  case place(ResolvedPlace)
  /// No place that can be put on a map.
  case unmappable
}

/// Which mentions a decision on a place speaks of. A decision on one mention goes before one on its name.
package enum PlaceTarget: Hashable, Sendable, Codable {
  /// This mention.
  case mention(MentionKey)
  /// Every mention in the case that refers to this entity, now and in articles to come.
  case name(EntityKey)
}
