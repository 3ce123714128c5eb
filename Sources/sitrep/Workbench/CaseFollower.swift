import Annotation
import CaseModel
import Workbench
import Workspace

/// What another process adds to a case that is open here for reading only.
struct CaseFollower: Sendable {
  /// An article that was given another date, and so is being read anew by the other process.
  private struct Redated: Sendable {
    var digest: ArticleDigest
    /// What was found in it when it was last looked at.
    var findings: Findings?
    /// How often it is looked at yet.
    var looksLeft: Int
  }

  /// The file.
  let workspace: Workspace
  /// Articles known here.
  var articleCount: Int
  /// The last line of the log known here.
  var lastSequence: Int
  /// The last article whose analysis is known here, as `Workspace.findings(after:limit:)` counts.
  var position: Int?
  private var redated: [Redated] = []

  /// A follower of a case of which so much is known here.
  init(workspace: Workspace, articleCount: Int, lastSequence: Int, position: Int?) {
    self.workspace = workspace
    self.articleCount = articleCount
    self.lastSequence = lastSequence
    self.position = position
  }

  /// How often an article that was given another date is looked at: an article is read anew in well under as many seconds.
  private static let looks = 30

  /// What is new since the last time, articles before their analyses, and both before what was decided on them.
  mutating func news() throws(WorkspaceError) -> [SessionEvent] {
    // What refers to something is read before it, so that what it refers to is there by then.
    let log = try workspace.decisions(after: lastSequence).log
    let step = try workspace.findings(after: position, limit: 200)
    let records = try workspace.articles(after: articleCount)
    articleCount += records.count
    position = step.position
    lastSequence = log.last?.sequence ?? lastSequence
    watch(log.flatMap { $0.command.articlesWithNewDate })
    let again = try foundAnew()
    var events: [SessionEvent] = []
    if !records.isEmpty { events.append(.articles(records)) }
    if !step.batch.isEmpty || !again.isEmpty { events.append(.findings(step.batch + again)) }
    if !log.isEmpty { events.append(.followed(log)) }
    return events
  }

  private mutating func watch(_ articles: [ArticleDigest]) {
    for digest in articles {
      redated.removeAll { $0.digest == digest }
      redated.append(Redated(digest: digest, looksLeft: Self.looks))
    }
  }

  /// What was found anew in the articles that are watched, each when it has changed.
  private mutating func foundAnew() throws(WorkspaceError) -> [(ArticleDigest, Findings)] {
    guard !redated.isEmpty else { return [] }
    var changed: [(ArticleDigest, Findings)] = []
    for (digest, findings) in try workspace.currentFindings(of: redated.map(\.digest)) {
      guard let place = redated.firstIndex(where: { $0.digest == digest }), redated[place].findings != findings else {
        continue
      }
      redated[place].findings = findings
      changed.append((digest, findings))
    }
    for place in redated.indices { redated[place].looksLeft -= 1 }
    redated.removeAll { $0.looksLeft <= 0 }
    return changed
  }
}
