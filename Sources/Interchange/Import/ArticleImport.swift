import Annotation

/// Reads articles for a case: files, folders and standard input, one article after the other, none held back.
///
/// Stricter than `sitrep extract`: what is empty, binary, too large or not UTF-8 is refused with its place and a remedy, and the
/// others go on.
package struct ArticleImport: Sendable {
  /// Names as given; a folder stands for every file below it, `-` for standard input.
  package var names: [String]
  /// The format to read everything in; nil to tell by name and first bytes. Standard input is JSON Lines unless told otherwise.
  package var format: InputFormat?
  /// The largest file, and the longest line, in bytes.
  package var sizeLimit = ArticleFile.sizeLimit

  /// An import of `names`.
  package init(names: [String], format: InputFormat? = nil) {
    self.names = names
    self.format = format
  }

  /// Gives each article, or why it was refused, to `body` in order, until that answers false.
  package func read(_ body: (Result<Article, ImportFinding>) -> Bool) {
    for entry in InputFile.expand(names) {
      let goesOn =
        switch entry {
        case .success(let file): read(file, body)
        case .failure(let finding): body(.failure(finding))
        }
      guard goesOn else { return }
    }
  }

  /// All articles and refusals in order. Holds everything in memory; for small imports and tests.
  package func readAll() -> [Result<Article, ImportFinding>] {
    var results: [Result<Article, ImportFinding>] = []
    read { result in
      results.append(result)
      return true
    }
    return results
  }

  private func read(_ file: InputFile, _ body: (Result<Article, ImportFinding>) -> Bool) -> Bool {
    let named = format ?? (file.isStandardInput ? .jsonl : InputFormat(pathExtension: file.pathExtension))
    if named == .jsonl { return readLines(of: file, body) }
    let article = file.read(limit: sizeLimit).flatMap { bytes in
      Self.article(bytes, file: file, format: named ?? InputFormat(sniffing: bytes), limit: sizeLimit)
    }
    return body(article.mapError { ImportFinding(file: file.name, id: file.name, error: $0) })
  }

  private static func article(
    _ bytes: [UInt8], file: InputFile, format: InputFormat, limit: Int
  ) -> Result<Article, ImportError> {
    guard !bytes.isEmpty else { return .failure(.empty) }
    if format == .pdf, bytes.starts(with: "%PDF-".utf8), !file.isStandardInput {
      return PDFText.read(file, limit: limit).flatMap { text in
        text.contains { $0 > 0x20 } ? ArticleFile.read(text, name: file.name, format: .text) : .failure(.noArticleText)
      }
    }
    if let kind = BinaryKind.of(bytes) { return .failure(.binary(kind: kind)) }
    let article = ArticleFile.read(bytes, name: file.name, format: format == .pdf ? .text : format)
    guard case .success(let article) = article else { return article }
    return article.text.utf8.contains { $0 > 0x20 } ? .success(article) : .failure(.empty)
  }

  private func readLines(of file: InputFile, _ body: (Result<Article, ImportFinding>) -> Bool) -> Bool {
    do throws(SystemError) {
      let descriptor = try file.open()
      defer { file.close(descriptor) }
      var reader = LineReader(descriptor: descriptor, lengthLimit: sizeLimit)
      var isEmpty = true
      while let line = try reader.next() {
        isEmpty = false
        let result: Result<Article, ImportFinding> =
          switch line {
          case .bytes(let bytes, let number):
            Self.nonEmpty(
              ArticleLine.read(bytes, file: file.name, number: number), in: file.name, line: number)
          case .tooLong(let number):
            .failure(ImportFinding(file: file.name, line: number, error: .lineTooLong(limit: sizeLimit)))
          }
        guard body(result) else { return false }
      }
      return isEmpty ? body(.failure(ImportFinding(file: file.name, id: file.name, error: .empty))) : true
    } catch {
      return body(.failure(ImportFinding(file: file.name, id: file.name, error: ImportError(error))))
    }
  }

  /// An article whose text is white space has nothing to review.
  private static func nonEmpty(
    _ result: Result<Article, ImportFinding>, in file: String, line: Int
  ) -> Result<Article, ImportFinding> {
    guard case .success(let article) = result, !article.text.utf8.contains(where: { $0 > 0x20 }) else { return result }
    return .failure(ImportFinding(file: file, line: line, id: article.id, error: .noText))
  }
}
