import Annotation
import CaseModel

/// A row of the locations pane: a country or a division with the places under it, or a place.
package enum LocationRow: Hashable, Sendable {
  /// A country by its ISO 3166-1 alpha-2 code, empty for the sea and for what lies in none; with how many places are under it.
  case country(String, places: Int)
  /// A first-level division of a country; with how many places are under it.
  case division(country: String, name: String, places: Int)
  /// A place; `depth` is how far it is set in.
  case place(LocationKey, depth: Int)
  /// The heading over names that nothing resolves.
  case unresolved(count: Int)
}

/// A heading of the locations pane that may be folded.
package enum LocationFold: Hashable, Sendable {
  case country(String)
  case division(country: String, name: String)
  case unresolved
}

/// Orders of the locations pane.
package enum LocationOrder: String, CaseIterable, Sendable {
  case tree, mentions, name
  case doubtful = "unresolved first"
}
