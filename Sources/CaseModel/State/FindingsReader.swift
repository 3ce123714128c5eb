import Annotation

/// Where a case looks up what the machine found in an article: the workspace, or memory.
///
/// What it answers for an article changes only when `CaseState.add` is told of another analysis.
package protocol FindingsReader: AnyObject, Sendable {
  /// The findings of the article; nil where there are none or they can't be read. Lists ask for the same ones again and again.
  func findings(of article: ArticleDigest) -> Findings?

  /// The text of the article; nil where it can't be read.
  func text(ofArticle article: ArticleDigest) -> String?
}
