import Annotation
import CaseModel

/// Work outside the session. The program does it and posts the result as a `SessionEvent`.
package enum Effect: Hashable, Sendable {
  /// Put these lines of the log on disk, in one transaction.
  case save([Decision])
  /// Read these articles again with the published date they have now: dates that hang on it may mean other days.
  case reanalyze([ArticleDigest])
  /// Read an article's text.
  case loadText(ArticleDigest)
  /// Search the texts of all articles.
  case search(String)
  /// Find where exactly these words stand in the texts of all articles.
  case findWords(String)
  /// Read these claims of the case as it is, beside the session: their words, or how many, when and where they say.
  case readClaims([ClaimRef], words: Bool, subjects: Bool)
  /// Look names up in the gazetteer that begin so.
  case lookUpPlaces(prefix: String)
  /// Say in which country and division a point lies that was typed for a place.
  case locate(Coordinates)
  /// Have the extraction library read a number that was typed.
  case readCount(String)
  /// Have the extraction library read a date that was typed, against the published date of this article.
  case readDate(String, ArticleDigest)
  /// Write the dataset.
  case export(ExportRequest)
  /// Give the case a file of its own.
  case nameCase(path: String)
  /// Open the case for writing, where it was open for reading because another process had it.
  case takeOver
  /// Put text on the terminal's clipboard.
  case copy(String)
  /// Draw every cell anew.
  case redraw
  /// Hand the terminal back until the shell wakes the program.
  case suspend
  /// End the program.
  case quit
}

/// What to export, and where to.
package struct ExportRequest: Hashable, Sendable {
  /// The formats that `sitrep export` writes, by their names there.
  package enum Format: String, CaseIterable, Sendable {
    case jsonl, csv
  }

  /// Which records are written.
  package enum Records: Sendable {
    /// Every one.
    case all
    /// Those that an analyst has judged, rejected ones too.
    case reviewed
    /// Those that an analyst has judged to hold: accepted, corrected, added.
    case standing
  }

  /// The format.
  package var format: Format
  /// The file, or for CSV the folder, to write.
  package var path: String
  /// Which records to write.
  package var records: Records

  /// A request with the given parts.
  package init(format: Format, path: String, records: Records) {
    self.format = format
    self.path = path
    self.records = records
  }
}
