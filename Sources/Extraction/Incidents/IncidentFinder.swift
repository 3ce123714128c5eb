import Annotation

/// Gathers what an article tells of each thing that happened.
package enum IncidentFinder {
  /// The incidents in order of first evidence. Linear in the document's length.
  package static func incidents(
    in document: Document, entities: GroupedMentions, places: [Place], timexes: [Timex], quantities: [Quantity],
    claims: [Claim]
  ) -> [Incident] {
    guard document.tokens.count > 0 else { return [] }
    let text = ClaimText(bytes: document.bytes, tokens: document.tokens, zones: document.zones)
    let reading = ClaimReading(
      document, text, entities: entities, timexes: timexes, quantities: quantities, hedges: [])
    var builder = IncidentBuilder(reading, claims: claims, places: places)
    return builder.incidents()
  }
}
