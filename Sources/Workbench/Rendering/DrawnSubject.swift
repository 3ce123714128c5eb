import Annotation
import CaseModel

/// What the current claim says how many, when and where, kept from one drawing to the next.
struct DrawnSubject: Sendable {
  /// What the finder was made for: while this is the same, so is what it finds.
  private struct Signature: Hashable {
    var article: ArticleIndex
    var revisions: [Int]
    var hasText: Bool
  }

  private let signature: Signature
  private let finder: ClaimSubjectFinder

  /// What finds the subjects of the claims of `article`; `kept` where nothing has changed since.
  init(_ article: ArticleIndex, in state: CaseState, text: String?, kept: DrawnSubject?) {
    let now = state.revisions
    let signature = Signature(
      article: article, revisions: [now.entities, now.locations, now.claimSets], hasText: text != nil)
    if let kept, kept.signature == signature {
      self = kept
      return
    }
    self.signature = signature
    finder = state.claimSubjects(in: article, text: text)
  }

  /// What `claim` says, on one line; nil where it says nothing of the kind.
  func line(of claim: ClaimView) -> String? {
    let subject = finder.subject(of: claim)
    return subject.isEmpty ? nil : Shown.subject(subject)
  }
}
