import Annotation
import CaseModel

/// The findings that were asked for lately: what the panes show, and a little more.
struct RecentFindings {
  /// At most this many are kept, and at least half of them.
  static let limit = 512
  private var newer: [ArticleDigest: Findings] = [:]
  private var older: [ArticleDigest: Findings] = [:]

  subscript(digest: ArticleDigest) -> Findings? {
    mutating get {
      if let findings = newer[digest] { return findings }
      guard let findings = older[digest] else { return nil }
      self[digest] = findings
      return findings
    }
    set {
      older[digest] = nil
      newer[digest] = newValue
      if newer.count >= Self.limit / 2 {
        older = newer
        newer = [:]
      }
    }
  }
}
