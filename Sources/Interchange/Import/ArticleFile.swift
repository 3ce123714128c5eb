import Annotation

/// A file's bytes as an article.
package enum ArticleFile {
  /// The largest file that is read, in bytes.
  package static let sizeLimit = 64 << 20

  /// Reads `bytes` of the file called `name`, which becomes the article's id. Text is kept byte for byte; of a page, the
  /// article's text is taken out.
  ///
  /// - Precondition: `format` is `text` or `html`; lines are read one by one, and PDF by a program.
  package static func read(
    _ bytes: [UInt8], name: String, format: InputFormat
  ) -> Result<Article, ImportError> {
    switch format {
    case .html where !bytes.isEmpty: return HTMLArticle.read(bytes, name: name)
    case .text, .html:
      switch UTF8Text.decode(bytes) {
      case .success(let text): return .success(Article(id: name, text: text))
      case .failure(let error): return .failure(.notUTF8(offset: error.offset))
      }
    case .pdf: return .failure(.binary(kind: "a PDF document"))
    case .jsonl: preconditionFailure("lines are read one by one")
    }
  }
}
