import Annotation
import CaseModel
import Synchronization
import Workspace

/// The workspace of an open case. It changes when an unsaved case gets a name, and whoever holds this goes on with the new file.
final class CurrentWorkspace: FindingsReader {
  private let current: Mutex<Workspace>

  /// Begins with `workspace`.
  init(_ workspace: Workspace) { current = Mutex(workspace) }

  /// The file that the case is in now.
  var workspace: Workspace { current.withLock { $0 } }

  /// Goes on with `workspace`, a copy of the one before, which is the caller's to close.
  func move(to workspace: Workspace) { current.withLock { $0 = workspace } }

  func findings(of article: ArticleDigest) -> Findings? { workspace.findings(of: article) }

  func text(ofArticle article: ArticleDigest) -> String? { workspace.text(ofArticle: article) }
}
