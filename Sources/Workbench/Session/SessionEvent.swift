import Annotation
import CaseModel

/// Something that happened outside the session.
package enum SessionEvent: Sendable {
  /// The terminal has another size, in cells.
  case resized(rows: Int, columns: Int)
  /// A text asked for has come; nil when it could not be read.
  case text(ArticleDigest, String?)
  /// The log is on disk up to this line.
  case saved(through: Int)
  /// Lines of the log could not be put on disk. The message says why, and what to do.
  case saveFailed(message: String)
  /// New articles are in the workspace.
  case articles([ArticleRecord])
  /// New analyses are in the workspace.
  case findings([(ArticleDigest, Findings)])
  /// Where the extraction of new articles stands; nil when there is none under way.
  case extraction(ExtractionProgress?)
  /// What a search of all texts found, best first.
  case found(query: String, [ArticleDigest])
  /// Where words stand, by article; `isCut` where there were too many articles to look at.
  case occurrences(words: String, [(ArticleDigest, [Occurrence])], isCut: Bool)
  /// Claims that the session asked for have been read.
  case claimsRead(ClaimReading)
  /// What the gazetteer has for a prefix, best first.
  case places(prefix: String, [GazetteerCandidate])
  /// In which country, by its code, and in which division a point lies, by the town nearest to it; nil where none is near.
  case located(Coordinates, country: String?, admin1: String?)
  /// What the extraction library read in a number that was typed; nil for nothing. `saysWhat` where a word tells what is counted.
  case count(typed: String, ClaimCount?, saysWhat: Bool)
  /// What the extraction library read in a date that was typed, nil for nothing, and its other reading where its figures have two.
  case date(typed: String, ClaimDate?, or: String?)
  /// Another process has added these lines to the log.
  case followed([Decision])
  /// Why nothing may be decided now in a case that was open elsewhere; nil once the other window has closed, so that it can be opened anew.
  case otherWindow(String?)
  /// The case is open for writing from now on.
  case tookOver
  /// The case has a file of this name from now on.
  case named(String)
  /// Something to tell the analyst.
  case notice(Notice)
}

/// Where the extraction of new articles stands.
package struct ExtractionProgress: Hashable, Sendable {
  /// Articles done.
  package var done: Int
  /// Articles in all.
  package var total: Int
  /// Articles done each second; 0 while that is not known.
  package var rate: Double

  /// Progress with the given figures.
  package init(done: Int, total: Int, rate: Double) {
    self.done = done
    self.total = total
    self.rate = rate
  }

  /// Seconds to the end at this rate; nil while that is not known.
  package var secondsLeft: Int? { rate > 0 ? Int((Double(total - done) / rate).rounded(.up)) : nil }
}

/// A message for the analyst.
package struct Notice: Hashable, Sendable {
  /// How much it matters.
  package enum Level: Sendable {
    /// Gone at the next key.
    case info
    /// Stays until a key is pressed, and is kept in the list of messages.
    case warning
  }

  /// How much it matters.
  package var level: Level
  /// The message. It may quote names of files and articles; drawing makes controls in it visible.
  package var text: String

  /// `text` at `level`.
  package init(_ text: String, level: Level = .info) {
    self.text = text
    self.level = level
  }
}

/// Words found in a text.
package struct Occurrence: Hashable, Sendable {
  /// Where they stand.
  package var span: TextSpan
  /// The words with some of those around them.
  package var context: String

  /// Where exactly `words` stand in `text`, not as a part of a longer word, with about 30 bytes of context to either side.
  package static func all(of words: String, in text: String) -> [Occurrence] {
    TextUnits.occurrences(of: words, in: text).map { span in
      var start = span.start
      var end = span.end
      for _ in 0..<5 where span.start.value - start.value < 30 {
        start = TextUnits.word(before: TextSpan(start, start), in: text).start
      }
      for _ in 0..<5 where end.value - span.end.value < 30 {
        end = TextUnits.word(after: TextSpan(end, end), in: text).end
      }
      let around = TextSpan(min(start, span.start), max(end, span.end))
      return Occurrence(span: span, context: String(text.slice(around) ?? ""))
    }
  }
}
