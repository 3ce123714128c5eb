import Annotation

/// Writes what the machine found in one article as the JSON object of `sitrep extract`.
///
/// Offsets count Unicode scalars of the article's text. Unknown scalars are `null`, unknown lists `[]`; only the members that
/// docs/formats.md marks optional may be absent.
package struct AnalysisJSON {
  /// Whether the object repeats the article's text.
  package var includesText: Bool

  /// A writer that repeats the article's text, or doesn't.
  package init(includesText: Bool) { self.includesText = includesText }

  /// Writes `analysis` of `article` as one value.
  package func write(_ analysis: Analysis, of article: Article, to writer: inout JSONWriter) {
    let bytes = Array(article.text.utf8)
    let digest = ArticleDigest(of: bytes)
    let record = AnalysisRecord(analysis: analysis, index: ScalarIndex(bytes))
    writer.object { writer in
      writer.key("id")
      writer.string(article.id)
      writer.key("title")
      writer.string(article.title)
      writer.key("source")
      writer.string(article.source)
      writer.key("url")
      writer.string(article.url)
      writer.key("sha256")
      writer.string(digest.hex)
      writer.key("published")
      writer.string(analysis.published?.value)
      writer.key("published_evidence")
      writer.string(analysis.published?.evidence.rawValue)
      writer.key("published_confidence")
      if let published = analysis.published { writer.score(published.evidence.confidence) } else { writer.null() }
      if includesText {
        writer.key("text")
        writer.string(article.text)
      }
      writer.key("model")
      writer.string(analysis.model)
      record.write(to: &writer)
    }
  }
}

/// One analysis with what turns its offsets into those of the file.
package struct AnalysisRecord {
  let analysis: Analysis
  let index: ScalarIndex

  /// Writes the members from `zones` to `incidents` into the object that is open.
  func write(to writer: inout JSONWriter) {
    writer.key("zones")
    writer.array(analysis.zones) { writer, zone in
      writer.object { writer in
        bounds(zone.span, to: &writer)
        writer.key("kind")
        writer.string(zone.kind.rawValue)
      }
    }
    writer.key("mentions")
    writer.array(analysis.mentions) { write($1, to: &$0) }
    writer.key("entities")
    writer.array(analysis.entities) { write($1, to: &$0) }
    writer.key("places")
    writer.array(analysis.places) { write($1, to: &$0) }
    writer.key("timexes")
    writer.array(analysis.timexes) { write($1, to: &$0) }
    writer.key("quantities")
    writer.array(analysis.quantities) { write($1, to: &$0) }
    writer.key("claims")
    writer.array(analysis.claims) { write($1, to: &$0) }
    writer.key("incidents")
    writer.array(analysis.incidents) { write($1, to: &$0) }
  }
}

// MARK: - Offsets and ids

extension AnalysisRecord {
  /// Writes the members `start` and `end`.
  func bounds(_ span: TextSpan, to writer: inout JSONWriter) {
    writer.key("start")
    writer.int(index.scalar(at: span.start).value)
    writer.key("end")
    writer.int(index.scalar(at: span.end).value)
  }

  /// Writes the member `text`: the words of `span`.
  func surface(_ span: TextSpan, to writer: inout JSONWriter) {
    writer.key("text")
    index.withBytes(of: span) { writer.string(utf8: $0) }
  }

  /// Writes spans as `[[start,end],…]`.
  func spans(_ spans: [TextSpan], to writer: inout JSONWriter) {
    writer.array(spans) { writer, span in
      writer.array { writer in
        writer.int(index.scalar(at: span.start).value)
        writer.int(index.scalar(at: span.end).value)
      }
    }
  }

  /// Writes an id, or `null` where there is none.
  func id<Record>(_ id: LocalID<Record>?, to writer: inout JSONWriter) {
    if let id { writer.string(Record.idPrefix, number: id.index) } else { writer.null() }
  }
}
