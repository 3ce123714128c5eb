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
    // What refers to something is read before it, so that what it refers to is there by then.
    let log = try workspace.decisions(after: lastSequence).log
    let step = try workspace.findings(after: position, limit: 200)
    let records = try workspace.articles(after: articleCount)
    articleCount += records.count
    position = step.position
    lastSequence = log.last?.sequence ?? lastSequence
    var events: [SessionEvent] = []
    if !records.isEmpty { events.append(.articles(records)) }
    if !step.batch.isEmpty { events.append(.findings(step.batch)) }
    if !log.isEmpty { events.append(.followed(log)) }
    return events
  }
}
