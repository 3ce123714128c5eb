import CaseModel
import Workbench
import Workspace

/// What another process adds to a case that is open here for reading only.
///
/// An article that is read anew with another date shows what was found in it before until the case is opened again.
struct CaseFollower: Sendable {
  /// The file.
  let workspace: Workspace
  /// Articles known here.
  var articleCount: Int
  /// The last line of the log known here.
  var lastSequence: Int
  /// The last article whose analysis is known here, as `Workspace.findings(after:limit:)` counts.
  var position: Int?

  /// What is new since the last time, articles before their analyses, and both before what was decided on them.
  mutating func news() throws(WorkspaceError) -> [SessionEvent] {
    var events: [SessionEvent] = []
    let records = try workspace.articles(after: articleCount)
    if !records.isEmpty {
      articleCount += records.count
      events.append(.articles(records))
    }
    let step = try workspace.findings(after: position, limit: 200)
    if !step.batch.isEmpty {
      position = step.position
      events.append(.findings(step.batch))
    }
    let log = try workspace.decisions(after: lastSequence).log
    if let last = log.last {
      lastSequence = last.sequence
      events.append(.followed(log))
    }
    return events
  }
}
