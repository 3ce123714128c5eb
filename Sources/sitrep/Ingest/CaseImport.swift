import Annotation
import CaseModel
import Extraction
import Glibc
import Interchange
import Synchronization
import Workspace

/// Brings files into a case: reads them, keeps what is new, extracts it on all processors, keeps what was found.
///
/// Articles are in the workspace before their analyses are, so nothing that was read is lost when the program ends half way; the
/// next import, or opening the case, makes up for what is missing.
struct CaseImport: Sendable {
  /// What came of one step.
  enum Step: Sendable {
    /// New articles are in the workspace.
    case articles([ArticleRecord])
    /// New analyses are in the workspace.
    case findings([(ArticleDigest, Findings)])
    /// An input was refused.
    case refused(ImportFinding)
    /// An article is in the case already, as `id`, or came twice.
    case duplicate(id: String)
    /// The workspace could not be written. The import ends.
    case failed(WorkspaceError)
    /// Where the extraction stands.
    case progress(ExtractionCount)
  }

  /// How far an extraction has come.
  struct ExtractionCount: Equatable, Sendable {
    /// Articles done.
    var done: Int
    /// Articles known so far; it grows while files are read.
    var total: Int
  }

  /// The case.
  let workspace: Workspace
  /// How many articles are extracted at once.
  var jobs = max(1, ProcessorCount.available)
  /// Articles that go into one transaction.
  private static let batchSize = 64

  private let extractor: Extractor

  /// An import into `workspace` whose articles `extractor` reads.
  init(_ workspace: Workspace, extractor: Extractor) {
    self.workspace = workspace
    self.extractor = extractor
  }

  /// Reads `names`, then extracts whatever in the case has no analysis by this program's model.
  ///
  /// - Parameters:
  ///   - names: files, folders, or `-`.
  ///   - format: the format to read everything in; nil to tell by name and first bytes.
  ///   - step: told what happens, in order, on the caller's thread; it answers whether to go on.
  func run(_ names: [String], format: InputFormat? = nil, step: (Step) -> Bool) {
    guard read(names, format: format, step: step) else { return }
    extractMissing(step: step)
  }

  private func read(_ names: [String], format: InputFormat?, step: (Step) -> Bool) -> Bool {
    guard !names.isEmpty else { return true }
    var batch: [NewArticle] = []
    var goesOn = true
    ArticleImport(names: names, format: format).read { result in
      switch result {
      case .success(let article):
        batch.append(NewArticle(article, imported: Self.now))
        if batch.count == Self.batchSize { goesOn = keep(&batch, step: step) }
      case .failure(let finding): goesOn = step(.refused(finding))
      }
      return goesOn
    }
    return goesOn && keep(&batch, step: step)
  }

  private func keep(_ batch: inout [NewArticle], step: (Step) -> Bool) -> Bool {
    guard !batch.isEmpty else { return true }
    defer { batch = [] }
    do throws(WorkspaceError) {
      var new = Set(try workspace.add(batch))
      var records: [ArticleRecord] = []
      for article in batch {
        if new.remove(article.record.digest) != nil {
          records.append(article.record)
        } else if !step(.duplicate(id: article.record.id)) {
          return false
        }
      }
      return records.isEmpty || step(.articles(records))
    } catch {
      _ = step(.failed(error))
      return false
    }
  }

  private func extractMissing(step: (Step) -> Bool) {
    do throws(WorkspaceError) {
      let digests = try workspace.articlesToAnalyze(model: extractor.version)
      guard !digests.isEmpty else { return }
      let records = Dictionary(uniqueKeysWithValues: try recordsAsDecided().map { ($0.digest, $0) })
      try extract(digests.compactMap { records[$0] }, step: step)
    } catch {
      _ = step(.failed(error))
    }
  }

  /// The articles of the case with the published dates that analysts gave them.
  private func recordsAsDecided() throws(WorkspaceError) -> [ArticleRecord] {
    let records = try workspace.articles()
    let log = try workspace.decisions().log
    guard !log.isEmpty else { return records }
    var state = CaseState()
    state.add(records)
    state = History(state, log: log).state
    return records.map { record in
      var record = record
      if let published = state.article(record.digest).flatMap({ state[$0].review?.published }) {
        record.published = published
      }
      return record
    }
  }

  /// Why an extraction stops early.
  private enum Stop: Error {
    case asked
    case failed(WorkspaceError)
  }

  private func extract(_ records: [ArticleRecord], step: (Step) -> Bool) throws(WorkspaceError) {
    let workspace = workspace
    let extractor = extractor
    var batch: [(ArticleDigest, Findings)] = []
    var count = ExtractionCount(done: 0, total: records.count)
    func flush() throws(Stop) {
      guard !batch.isEmpty else { return }
      do throws(WorkspaceError) {
        try workspace.save(batch)
      } catch {
        throw .failed(error)
      }
      count.done += batch.count
      let goesOn = step(.findings(batch)) && step(.progress(count))
      batch = []
      if !goesOn { throw .asked }
    }
    let pipeline = OrderedPipeline<ArticleRecord, (ArticleDigest, Findings)?>(jobs: jobs)
    do throws(Stop) {
      try pipeline.run(
        produce: { submit in
          for record in records where !submit(record, record.byteCount) { return }
        },
        transform: { record in
          guard let text = try? workspace.text(of: record.digest) else { return nil }
          let analysis = extractor.analyze(record.article(text: text))
          return (record.digest, Findings(analysis, text: text))
        },
        idle: flush,
        consume: { (found: (ArticleDigest, Findings)?) throws(Stop) in
          if let found { batch.append(found) } else { count.total -= 1 }
          if batch.count == Self.batchSize { try flush() }
        })
      try flush()
    } catch {
      if case .failed(let failure) = error { throw failure }
    }
  }

  /// The present moment.
  static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

extension NewArticle {
  /// `article` as it is kept, brought in at `moment`.
  init(_ article: Article, imported moment: Timestamp) {
    self.init(ArticleRecord(article, digest: ArticleDigest(ofText: article.text), imported: moment), text: article.text)
  }
}

extension ArticleRecord {
  /// The article as extractors read it.
  func article(text: String) -> Article {
    Article(id: id, title: title, source: outlet, url: url, published: published, text: text)
  }
}
