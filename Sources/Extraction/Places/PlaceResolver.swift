import Annotation

/// Settles which place on the ground each toponym stands for.
package enum PlaceResolver {
  /// A row for each location mention and each facility resolved to a point, in mention order.
  package static func places(of mentions: GroupedMentions, in document: Document) -> [Place] { [] }
}
