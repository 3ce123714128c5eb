import Annotation

/// Gathers what an article tells of each thing that happened.
package enum IncidentFinder {
  /// The incidents in order of first evidence.
  package static func incidents(
    in document: Document, entities: GroupedMentions, places: [Place], timexes: [Timex], quantities: [Quantity],
    claims: [Claim]
  ) -> [Incident] { [] }
}
