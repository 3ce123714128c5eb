import Annotation

/// Finds when an article was published: its metadata, else a header, dateline, caption or URL.
package enum PublishedDateFinder {
  /// The published date with its evidence; nil when nothing tells.
  package static func find(in document: Document) -> PublishedDate? { nil }
}
