import Annotation

/// Finds counts with their bounds and what they count.
package enum QuantityFinder {
  /// The quantities in text order, none overlapping another or a time expression.
  package static func quantities(in document: Document, timexes: [Timex]) -> [Quantity] { [] }
}
