import Annotation

/// A page read as an article.
enum HTMLArticle {
  /// The article in `bytes`; its id is the page's file name.
  ///
  /// The page is read as UTF-8 where it is that, else in the encoding that it declares.
  static func read(_ bytes: [UInt8], name: String) -> Result<Article, ImportError> {
    guard !bytes.isEmpty else { return .failure(.empty) }
    let invalid = UTF8Text.firstInvalid(in: bytes)
    if let invalid, !declaresEncoding(bytes) { return .failure(.notUTF8(offset: ByteOffset(invalid))) }
    guard let tree = HTMLTree(bytes, encoding: invalid == nil ? "UTF-8" : nil), let found = ArticleFinder.find(in: tree)
    else { return .failure(.noArticleText) }
    let metadata = HTMLMetadata(tree)
    let text = HTMLText.text(of: found.root, in: tree, leavingOut: found.isLeftOut, title: metadata.title)
    guard !text.isEmpty else { return .failure(.noArticleText) }
    return .success(
      Article(
        id: name, title: metadata.title, source: metadata.outlet, url: metadata.url, published: metadata.published,
        text: text))
  }

  /// Whether the page's head names an encoding other than UTF-8.
  private static func declaresEncoding(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    return head.contains("charset=") && !head.contains("charset=utf-8") && !head.contains("charset=\"utf-8")
  }
}
