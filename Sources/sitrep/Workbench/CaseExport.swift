import Annotation
import CaseModel
import Interchange
import Workbench
import Workspace

/// Exports a case from what is on disk: for the sub-command and for the workbench.
struct CaseExport: Sendable {
  private let workspace: Workspace

  /// An export of the case in `workspace`.
  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Exports as the analyst asked in the workbench, and says what came of it.
  func run(_ request: ExportRequest) -> Notice {
    guard let format = DatasetFile.Format(rawValue: request.format.rawValue) else {
      return Notice("There is no export called \(request.format.rawValue).", level: .warning)
    }
    let file = DatasetFile(
      format: format, filter: request.records.filter, version: ProgramVersion.text)
    do {
      let loaded = try LoadedCase(workspace)
      return Notice(try write(loaded, as: file, to: request.path))
    } catch let error as WorkspaceError {
      return Notice(error.message, level: .warning)
    } catch let error as DatasetError {
      return Notice(error.message, level: .warning)
    } catch {
      return Notice("\(error)", level: .warning)
    }
  }

  /// Writes `loaded` to `path`, and says how much of it.
  func write(_ loaded: LoadedCase, as file: DatasetFile, to path: String) throws(DatasetError) -> String {
    let counts = try file.write(loaded.state, log: loaded.log, to: path, text: text)
    let words = [("sources", "articles"), ("claims", "claims"), ("incidents", "incidents"), ("log", "decisions")].map {
      "\(counts[$0.0] ?? 0) \($0.1)"
    }
    return "\(VisibleText.of(path)): \(words.joined(separator: ", "))."
  }

  /// Writes `loaded` as JSON Lines to an open descriptor.
  func write(_ loaded: LoadedCase, as file: DatasetFile, toDescriptor descriptor: Int32) throws(DatasetError) {
    _ = try file.write(loaded.state, log: loaded.log, toDescriptor: descriptor, text: text)
  }

  private func text(_ digest: ArticleDigest) throws(DatasetError) -> String {
    do throws(WorkspaceError) {
      return try workspace.text(of: digest)
    } catch {
      throw .noText(article: digest.hex, reason: error.message)
    }
  }
}

extension ExportRequest.Records {
  fileprivate var filter: DatasetFilter {
    switch self {
    case .all: .all
    case .reviewed: .reviewed
    case .standing: .standing
    }
  }
}
