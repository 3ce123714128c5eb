import Annotation
import Extraction
import Interchange

/// One line of output, and the refusal it tells of if it does.
struct ExtractOutput: Sendable {
  /// The line with its line feed.
  let line: [UInt8]
  /// Why the input was refused; nil where it was read.
  let refusal: ImportFinding?
}

/// Turns one input into one line of output.
struct ExtractWorker: Sendable {
  /// Whether places that a nationality word stands for are told.
  let includesDemonyms: Bool
  /// What reads the articles.
  let extractor: Extractor

  /// The line for `item`.
  func output(of item: ExtractItem) -> ExtractOutput {
    switch item {
    case .line(let bytes, let file, let number):
      switch ArticleLine.read(bytes, file: file, number: number) {
      case .success(let article): return analyzed(article, includesText: false)
      case .failure(let finding): return refused(finding)
      }
    case .file(let bytes, let name, let format):
      switch ArticleFile.read(bytes, name: name, format: format) {
      case .success(let article): return analyzed(article, includesText: true)
      case .failure(let error): return refused(ImportFinding(file: name, id: name, error: error))
      }
    case .refused(var finding):
      if finding.line == nil { finding.id = finding.file }
      return refused(finding)
    }
  }

  private func analyzed(_ article: Article, includesText: Bool) -> ExtractOutput {
    var analysis = extractor.analyze(article)
    if !includesDemonyms { analysis.places.removeAll { $0.use == .demonym } }
    var writer = JSONWriter(capacity: 4096)
    AnalysisJSON(includesText: includesText).write(analysis, of: article, to: &writer)
    writer.endLine()
    return ExtractOutput(line: writer.bytes, refusal: nil)
  }

  private func refused(_ finding: ImportFinding) -> ExtractOutput {
    var writer = JSONWriter()
    finding.write(to: &writer)
    writer.endLine()
    return ExtractOutput(line: writer.bytes, refusal: finding)
  }
}
