/// A part of the workbench that shows one kind of thing. Its number is the key that goes to it.
package enum Pane: Int, CaseIterable, Hashable, Sendable {
  case articles = 1
  case entities, locations, claims, incidents, text

  /// The title on its frame.
  package var title: String {
    switch self {
    case .articles: "Articles"
    case .entities: "Entities"
    case .locations: "Locations"
    case .claims: "Claims"
    case .incidents: "Incidents"
    case .text: "Text"
    }
  }

  /// The pane after this one in the order of their numbers, the first after the last.
  package var next: Pane { Pane(rawValue: rawValue % Pane.allCases.count + 1)! }

  /// The pane before this one, the last before the first.
  package var previous: Pane { Pane(rawValue: (rawValue + Pane.allCases.count - 2) % Pane.allCases.count + 1)! }
}
