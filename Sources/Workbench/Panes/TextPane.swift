import Annotation
import CaseModel

/// The text pane: which article it shows, how far it is scrolled, and the words under the cursor.
package struct TextPane: Sendable {
  /// The article shown; nil in an empty case.
  package internal(set) var article: ArticleDigest?
  /// The start of the first line shown, as the wrap gives it.
  package internal(set) var top = ByteOffset(0)
  /// The word under the cursor.
  package internal(set) var cursor = TextSpan(0, 0)
  /// The word where a selection began; nil when none is under way.
  package internal(set) var anchor: TextSpan?
  /// What was typed to search; empty for none.
  package internal(set) var search = ""
  /// Where the pane must be scrolled so that this shows, at the next drawing; nil once done.
  package internal(set) var reveal: TextSpan?
  /// What is to be shown on the text, kept from one drawing to the next.
  var marks: TextMarks?
  /// What finds how many, when and where the current claim says, kept from one drawing to the next.
  var subject: DrawnSubject?

  /// The selected words, from the anchor to the cursor; nil without a selection.
  package var selection: TextSpan? { anchor.map { $0.union(cursor) } }
}

/// The texts that the panes have asked for, the last few of them kept.
package struct TextCache: Sendable {
  /// What is known of a text.
  package enum Entry: Sendable {
    case loading
    case text(String)
    case unreadable
  }

  private var entries: [ArticleDigest: Entry] = [:]
  private var order: [ArticleDigest] = []
  private let limit: Int

  /// A cache of `limit` texts.
  package init(limit: Int = 16) { self.limit = limit }

  /// What is known of the text of `digest`.
  package subscript(digest: ArticleDigest) -> Entry? { entries[digest] }

  /// The text of `digest`, once it is here.
  package func text(of digest: ArticleDigest) -> String? {
    if case .text(let text)? = entries[digest] { return text }
    return nil
  }

  /// Keeps `entry`; the one kept longest goes when there are too many.
  mutating func set(_ entry: Entry, for digest: ArticleDigest) {
    if entries.updateValue(entry, forKey: digest) == nil { order.append(digest) }
    while order.count > limit { entries[order.removeFirst()] = nil }
  }
}
