import ArgumentParser
import CaseModel
import Glibc
import Interchange
import Workspace

/// `sitrep ingest`: reports into a case, without the workbench.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Add reports to a case and extract what they say.",
    discussion: """
      Reads text, HTML, JSON Lines (.jsonl, .ndjson), PDF where pdftotext is installed, and folders of these; “-” is standard \
      input, which is JSON Lines unless --input says otherwise. What can't be read is named on standard error, and the others \
      go on. A text that is in the case already is told and kept once. The case keeps what --vague and --model say; where \
      that, or the places added to it, are new, its articles are read again: also without any file.

      Exit status: 0 done, 1 some input was refused, 2 wrong usage, 3 the case could not be read or written.
      """)

  @Argument(
    help: "The case, a file that ends in .sitrep; made if it is new.", completion: .file(extensions: ["sitrep"]))
  var casePath: String

  @Argument(help: "Files and folders to read; “-” is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "Read every input as text, html or jsonl instead of telling by its name.")
  var input: ExtractCommand.Input?

  @Option(help: "How many threads extract; all cores unless given.")
  var jobs: Int?

  @Option(help: VagueOption.help)
  var vague: VagueOption?

  @Option(
    help: "Find mentions with a model that sitrep train wrote; the case keeps it. “built-in” takes it away again.",
    completion: .file())
  var model: String?

  func validate() throws {
    guard casePath.hasSuffix(".sitrep") else {
      throw ValidationError(
        "“\(VisibleText.of(casePath))” does not end in .sitrep; name the case first, then the files.")
    }
    if files.isEmpty, access(casePath, F_OK) != 0 {
      throw ValidationError("There is no case \(VisibleText.of(casePath)), and no file to make one of.")
    }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }

  func run() throws {
    StandardStreams.stopQuietlyOnClosedPipe()
    var tally = Tally()
    let newModel = try model.map { try $0 == "built-in" ? nil : ModelFile.mentionModel($0) }
    do throws(WorkspaceError) {
      let workspace = try Workspace.open(path: casePath)
      guard workspace.isWritable else {
        StandardStreams.complain(
          workspace.access.notice.map { "Can't add to \(shownCase): \($0)" } ?? "Can't add to \(shownCase).")
        throw WorkspaceError.readOnly(path: casePath)
      }
      try vague?.keep(in: workspace)
      if let newModel { try workspace.set(.model, to: newModel) }
      let extractor = CaseExtractor.make(for: workspace, gazetteer: UserGazetteer.load(for: workspace))
      var importer = CaseImport(workspace, extractor: extractor)
      if let jobs { importer.jobs = jobs }
      importer.run(files, format: input.flatMap { InputFormat(rawValue: $0.rawValue) }) { tally.count($0) }
      try workspace.close()
    } catch {
      tally.failure = tally.failure ?? error
    }
    if let failure = tally.failure {
      StandardStreams.complain(VisibleText.of(failure.message))
      throw ExitCode.unreadable
    }
    print("\(shownCase): \(tally.words)")
    if tally.refused > 0 { throw ExitCode.someRefused }
  }

  private var shownCase: String { VisibleText.of(casePath) }
}

extension IngestCommand {
  /// What an import came to.
  private struct Tally {
    var articles = 0
    var analyses = 0
    var mentions = 0
    var claims = 0
    var duplicates = 0
    var refused = 0
    var failure: WorkspaceError?

    /// Counts one step, tells what the user has to know, and answers whether to go on.
    mutating func count(_ step: CaseImport.Step) -> Bool {
      switch step {
      case .articles(let records): articles += records.count
      case .findings(let batch):
        analyses += batch.count
        for (_, findings) in batch {
          mentions += findings.analysis.mentions.count
          claims += findings.analysis.claims.count
        }
      case .refused(let finding):
        refused += 1
        StandardStreams.complain(finding.message())
      case .duplicate(let id):
        duplicates += 1
        StandardStreams.complain(
          "\(VisibleText.of(id)) has the text of an article that is in the case already; kept once.")
      case .failed(let error):
        failure = error
        return false
      case .progress: break
      }
      return true
    }

    /// One line that sums up.
    var words: String {
      var parts = [Self.number(articles, "article") + " added"]
      if analyses > articles { parts.append(Self.number(analyses - articles, "article") + " read again") }
      if analyses > 0 { parts.append("\(Self.number(mentions, "mention")) and \(Self.number(claims, "claim")) found") }
      if duplicates > 0 { parts.append("\(duplicates) there already") }
      if refused > 0 { parts.append("\(refused) refused") }
      return parts.joined(separator: ", ") + "."
    }

    private static func number(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
  }
}
