import Annotation

/// Where a case looks up what the machine found in an article: the workspace, or memory.
///
/// What it answers for an article changes only when `CaseState.add` is told of another analysis.
package protocol FindingsReader: AnyObject, Sendable {
  /// The packed findings of the article, as `Findings.packed()` made them; nil where there are none or they can't be read.
  func packedFindings(of article: ArticleDigest) -> [UInt8]?
}
