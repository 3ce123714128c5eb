import Annotation
import CaseModel

/// What the panes beside the one in focus show: all that belongs to this.
package enum Scope: Hashable, Sendable {
  /// The article under the cursor of the articles pane.
  case article
  /// Everything in the case.
  case wholeCase
  /// What mentions or is said by an entity.
  case entity(EntityKey)
  /// What an entity says.
  case speaker(EntityKey)
  /// What mentions a place.
  case location(LocationKey)
  /// The evidence of an incident.
  case incident(IncidentKey)
  /// The articles a search of all texts found.
  case found(query: String, Set<ArticleIndex>)

  /// Whether it is the evidence of an incident.
  var isIncident: Bool { if case .incident = self { true } else { false } }
}
