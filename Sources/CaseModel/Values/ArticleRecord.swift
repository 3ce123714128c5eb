import Annotation

/// One article of the case as it was imported, without its text, which stays in the workspace.
package struct ArticleRecord: Hashable, Sendable, Codable {
  /// The SHA-256 of its text: its identity in the case.
  package var digest: ArticleDigest
  /// The `id` of a JSON line, or the file's name as given.
  package var id: String
  /// The headline that came with it.
  package var title: String?
  /// The outlet that published it.
  package var outlet: String?
  /// Where it was found.
  package var url: String?
  /// The published date that came with it: `YYYY-MM-DD` or ISO 8601.
  package var published: String?
  /// Length of its text in UTF-8 bytes.
  package var byteCount: Int
  /// When it was imported.
  package var imported: Timestamp
  /// What its text looks like, to find copies of one wire story.
  package var fingerprint: TextFingerprint

  /// A record with the given parts.
  package init(
    digest: ArticleDigest, id: String, title: String? = nil, outlet: String? = nil, url: String? = nil,
    published: String? = nil, byteCount: Int, imported: Timestamp, fingerprint: TextFingerprint
  ) {
    self.digest = digest
    self.id = id
    self.title = title
    self.outlet = outlet
    self.url = url
    self.published = published
    self.byteCount = byteCount
    self.imported = imported
    self.fingerprint = fingerprint
  }

  /// The record of `article`, whose text has `digest`.
  package init(_ article: Article, digest: ArticleDigest, imported: Timestamp) {
    self.init(
      digest: digest, id: article.id, title: article.title, outlet: article.source, url: article.url,
      published: article.published, byteCount: article.text.utf8.count, imported: imported,
      fingerprint: TextFingerprint(article.text))
  }
}

/// The number of an article within the case, in order of import, from 0. Stable while the case is open and when it is opened again.
package struct ArticleIndex: Hashable, Comparable, Sendable, Codable {
  /// Place in the order of import.
  package let value: Int

  /// The article at `value`.
  package init(_ value: Int) { self.value = value }

  /// Order of import.
  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
