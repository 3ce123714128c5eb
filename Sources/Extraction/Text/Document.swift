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
    var low = 0
    var high = zones.count
    while low < high {
      let middle = (low + high) / 2
      if zones[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < zones.count ? zones[low].kind : .body
  }
}
