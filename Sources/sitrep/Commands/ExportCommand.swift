import ArgumentParser
import CaseModel
import Glibc
import Interchange
import Workspace

extension DatasetFile.Format: ExpressibleByArgument {}
extension ReviewStatus: ExpressibleByArgument {}

/// `sitrep export`: a case as a dataset.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a case as a dataset.",
    discussion: """
      jsonl is one file of JSON Lines, on standard output unless --output names a file. csv is a folder of CSV tables with \
      datapackage.json, beside the case unless --output names it. Both are written whole or not at all; an earlier export at \
      that place is replaced, anything else there is left alone. docs/formats.md describes the tables.

      Exit status: 0 done, 2 wrong usage, 3 the case could not be read or the dataset not written.
      """)

  /// What `--only` names.
  enum Only: String, CaseIterable, ExpressibleByArgument {
    case reviewed
  }

  @Argument(help: "The case.", completion: .file(extensions: ["sitrep"]))
  var casePath: String

  @Option(help: "How the dataset is laid out.")
  var format: DatasetFile.Format

  @Option(help: "Where to write it; “-” is standard output, for jsonl.", completion: .file())
  var output: String?

  @Option(help: "Leave out what nobody has judged.")
  var only: Only?

  @Option(parsing: .upToNextOption, help: "Export records of these statuses only.")
  var status: [ReviewStatus] = []

  func validate() throws {
    if only != nil, !status.isEmpty { throw ValidationError("--only and --status exclude each other; give one.") }
    if format == .csv, output == "-" { throw ValidationError("csv is a folder of files; name it with --output.") }
  }

  func run() throws {
    StandardStreams.stopQuietlyOnClosedPipe()
    let file = DatasetFile(format: format, filter: filter, version: ProgramVersion.text)
    do {
      let loaded = try LoadedCase(path: casePath)
      for line in loaded.unreadable {
        StandardStreams.complain(
          "Decision \(line.sequence) can't be read and is left out: \(VisibleText.of(line.reason))")
      }
      tellOfOldAnalyses(in: loaded.workspace)
      let export = CaseExport(loaded.workspace)
      if format == .jsonl, output ?? "-" == "-" {
        try export.write(loaded, as: file, toDescriptor: STDOUT_FILENO)
      } else {
        print(try export.write(loaded, as: file, to: output ?? defaultFolder))
      }
    } catch let error as WorkspaceError {
      StandardStreams.complain(VisibleText.of(error.message))
      throw ExitCode.unreadable
    } catch let error as DatasetError {
      StandardStreams.complain(error.message)
      throw ExitCode.unreadable
    }
  }

  /// Tells of articles that this program, with the places and settings the case has now, would read anew.
  private func tellOfOldAnalyses(in workspace: Workspace) {
    let gazetteer = UserGazetteer.load(for: workspace) { _ in }
    let model = CaseExtractor.make(for: workspace, gazetteer: gazetteer) { _ in }.version
    guard let old = try? workspace.articlesToAnalyze(model: model), !old.isEmpty else { return }
    StandardStreams.complain(
      "\(old.count) article\(old.count == 1 ? "" : "s") in \(VisibleText.of(casePath)) "
        + "\(old.count == 1 ? "was" : "were") read with other places, settings or rules than now; the export has what "
        + "was found then. “sitrep ingest \(VisibleText.of(casePath))” reads them again.")
  }

  private var defaultFolder: String {
    (casePath.hasSuffix(".sitrep") ? String(casePath.dropLast(7)) : casePath) + "-csv"
  }

  private var filter: DatasetFilter {
    if only == .reviewed { return .reviewed }
    return status.isEmpty ? .all : DatasetFilter(statuses: Set(status))
  }
}
