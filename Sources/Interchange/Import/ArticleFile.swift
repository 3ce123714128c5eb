import Annotation

/// A file's bytes as an article.
package enum ArticleFile {
  /// The largest file that is read, in bytes.
  package static let sizeLimit = 64 << 20

  /// Reads `bytes` of the file called `name`, which becomes the article's id. Text is kept byte for byte; of a page, the
  /// article's text is taken out.
  package static func read(
    _ bytes: [UInt8], name: String, format: InputFormat
  ) -> Result<Article, ImportError> {
    switch UTF8Text.decode(bytes) {
    case .success(let text): .success(Article(id: name, text: text))
    case .failure(let error): .failure(.notUTF8(offset: error.offset))
    }
  }
}
