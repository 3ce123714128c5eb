import Annotation
import CaseModel
import Extraction

/// Looks names up in the gazetteer while the analyst types.
enum PlaceSearch {
  /// The most important places with a name that begins with `text`: the user's own first, then those called so exactly, then most
  /// important first. What stands behind a comma, as in “balad, iq”, is how the country or its division begins, or the country's code.
  static func candidates(prefix text: String, in gazetteer: Gazetteer, limit: Int = 40) -> [GazetteerCandidate] {
    let parts = text.split(separator: ",", maxSplits: 1).map { $0.drop { $0 == " " } }
    guard let name = parts.first else { return [] }
    let wanted = NameFolding.key(String(name))
    let within = parts.count > 1 ? NameFolding.key(String(parts[1])) : ""
    let found = gazetteer.places(prefix: String(name), limit: within.isEmpty ? 4 * limit : 2_000)
    let candidates = found.map { place in
      GazetteerCandidate(
        gazetteerID: gazetteer.id(place), name: gazetteer.name(place), coordinates: place.coordinates,
        country: place.country.map(gazetteer.code), admin1: gazetteer.admin1(place), feature: place.feature.name,
        population: place.population > 0 ? place.population : nil, score: 0, reason: "")
    }
    let fitting = candidates.filter { within.isEmpty || lies($0, in: within) }
    func rank(_ candidate: GazetteerCandidate) -> Int {
      candidate.gazetteerID.hasPrefix("own:") ? 0 : NameFolding.key(candidate.name) == wanted ? 1 : 2
    }
    let ranked = (0...2).flatMap { order in fitting.filter { rank($0) == order } }
    return ranked.prefix(limit).map { candidate in
      var candidate = candidate
      let isOther = !NameFolding.key(candidate.name).hasPrefix(wanted)
      candidate.reason = isOther ? "another name or word of it begins so" : "searched for “\(text)”"
      return candidate
    }
  }

  private static func lies(_ candidate: GazetteerCandidate, in text: String) -> Bool {
    guard let country = candidate.country else { return false }
    let names = [CountryNames.name(of: country), candidate.admin1].compactMap { $0.map(NameFolding.key) }
    return country.lowercased() == text || names.contains { $0.hasPrefix(text) }
  }
}
