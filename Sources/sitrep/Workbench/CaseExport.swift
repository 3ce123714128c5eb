import Workbench
import Workspace

/// Exports an open case beside the workbench.
struct CaseExport: Sendable {
  private let workspace: Workspace

  /// An export of the case in `workspace`.
  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Writes what `request` asks for, and says how that went.
  func run(_ request: ExportRequest) -> Notice {
    Notice(
      "Nothing was written yet: run “sitrep export \(workspace.path) --format \(request.format.rawValue)”.",
      level: .warning)
  }
}
