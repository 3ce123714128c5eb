import Annotation
import CaseModel

/// A row of the locations pane: a heading with the places under it, or a place.
package enum LocationRow: Hashable, Sendable {
  /// A part of the world, empty for the sea and for what lies in none; with how many places are under it.
  case region(String, places: Int)
  /// A country by its ISO 3166-1 alpha-2 code, empty for the sea and for what lies in none; with how many places are under it.
  case country(String, places: Int, depth: Int)
  /// A first-level division of a country; with how many places are under it.
  case division(country: String, name: String, places: Int, depth: Int)
  /// A place; `depth` is how far it is set in.
  case place(LocationKey, depth: Int)
  /// The heading over names that nothing resolves.
  case unresolved(count: Int)

  /// The heading that this row is; nil for a place.
  var fold: LocationFold? {
    switch self {
    case .region(let name, _): .region(name)
    case .country(let code, _, _): .country(code)
    case .division(let country, let name, _, _): .division(country: country, name: name)
    case .unresolved: .unresolved
    case .place: nil
    }
  }

  /// Whether it is a place, not a heading.
  var isPlace: Bool { fold == nil }
}

/// A heading of the locations pane that may be folded.
package enum LocationFold: Hashable, Sendable {
  case region(String)
  case country(String)
  case division(country: String, name: String)
  case unresolved
}

/// Orders of the locations pane: the tree, then flat lists.
package enum LocationOrder: String, CaseIterable, Sendable {
  case tree, mentions, articles, incidents, name
  case written = "name as written"
  case country, level
  case latitude = "north to south"
  case longitude = "west to east"
  case firstDate = "first date"
  case lastDate = "last date"
  case doubtful = "unresolved and doubtful first"
  /// Nearest first; there only while distances are measured.
  case distance
}

/// The point from which the locations pane measures distances.
package struct ReferencePoint: Hashable, Sendable {
  /// What lies there.
  package var name: String
  /// Where it is.
  package var coordinates: Coordinates

  /// How far `point` is from here and which way, such as `38 km NNE`; `here` within half a kilometre.
  package func offset(to point: Coordinates) -> String {
    let distance = coordinates.distance(to: point)
    if distance < 0.5 { return "here" }
    return "\(Shown.count(Int(distance.rounded()))) km \(Coordinates.compassPoint(coordinates.bearing(to: point)))"
  }
}
