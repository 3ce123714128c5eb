import Annotation

/// An article as the extractors read it: bytes, tokens, sentences and zones, made once and shared by all.
package struct Document: Sendable {
  /// The article.
  package let article: Article
  /// Its text in UTF-8.
  package let bytes: [UInt8]
  /// Its tokens and sentences.
  package let tokens: TokenTable
  /// Its zones, in text order; they tile the text.
  package let zones: [Zone]

  /// Reads `article`. Linear in its length.
  package init(_ article: Article) {
    self.article = article
    bytes = Array(article.text.utf8)
    tokens = Tokenizer.tokenize(bytes)
    zones = ZoneFinder.zones(bytes: bytes, tokens: tokens)
  }

  /// The words of `span`.
  package func surface(_ span: TextSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// The zone that `offset` stands in; `.body` where none is told.
  package func zone(at offset: ByteOffset) -> Zone.Kind {
    let zone = zones.indices.partitionPoint { zones[$0].span.end > offset }
    return zone < zones.count ? zones[zone].kind : .body
  }
}
