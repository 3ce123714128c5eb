import Annotation
import Extraction

/// Looks names up in the gazetteer while the analyst types.
enum PlaceSearch {
  /// The most important places with a name that begins with `prefix`, the user's own first, then most important first.
  static func candidates(prefix: String, in gazetteer: Gazetteer, limit: Int = 40) -> [GazetteerCandidate] {
    return gazetteer.places(prefix: prefix, limit: limit).map { place in
      GazetteerCandidate(
        gazetteerID: gazetteer.id(place), name: gazetteer.name(place), coordinates: place.coordinates,
        country: place.country.map(gazetteer.code), admin1: gazetteer.admin1(place), feature: place.feature.name,
        population: place.population > 0 ? place.population : nil, score: 0, reason: "searched for “\(prefix)”")
    }
  }
}
