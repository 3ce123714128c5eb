import CaseModel
import Workspace

/// A whole case in memory, read to be exported or checked. Nothing in its file changes.
struct LoadedCase: Sendable {
  /// The file.
  let workspace: Workspace
  /// The case with its analyses.
  let state: CaseState
  /// The log, in order.
  let log: [Decision]
  /// Lines of the log that can't be read.
  let unreadable: [(sequence: Int, reason: String)]

  /// Reads the case at `path`.
  init(path: String) throws(WorkspaceError) { try self.init(Workspace.open(path: path, mode: .read)) }

  /// Reads the case in `workspace`.
  init(_ workspace: Workspace) throws(WorkspaceError) {
    self.workspace = workspace
    var state = CaseState(reader: workspace)
    state.add(try workspace.articles())
    var position: Int?
    var isEnd = false
    while !isEnd {
      let step = try workspace.findings(after: position)
      state.add(step.batch)
      (position, isEnd) = (step.position, step.isEnd)
    }
    let (log, unreadable) = try workspace.decisions()
    self.state = History(state, log: log).state
    self.log = log
    self.unreadable = unreadable
  }
}
