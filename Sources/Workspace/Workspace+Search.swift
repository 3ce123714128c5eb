import Annotation
import GRDB

extension Workspace {
  /// Articles whose title or text has every word of `query`, the best match first, at most `limit`.
  ///
  /// A word in the query also finds those that begin with it when it is the last one; words in "double quotes" have to follow each
  /// other. Everything else is only letters to look for, so no query is wrong; one without any letter or digit finds nothing.
  package func search(_ query: String, limit: Int = 1000) throws(WorkspaceError) -> [ArticleDigest] {
    guard let expression = SearchExpression(query) else { return [] }
    return try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT digest FROM search JOIN article ON number = search.rowid
          WHERE search MATCH ? ORDER BY rank, number LIMIT ?
          """, arguments: [expression.text, limit])
    }.compactMap { ArticleDigest(hex: $0) }
  }
}

/// An expression of FTS5 in which what the analyst typed can't be anything but words.
struct SearchExpression: Equatable {
  /// More words than this are left out, so that no query takes long.
  static let mostWords = 64
  /// What FTS5 is asked.
  let text: String

  /// The expression for `query`; nil where it has no letter or digit.
  init?(_ query: String) {
    var terms: [String] = []
    for (number, part) in query.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      let words = part.unicodeScalars.split { !Self.isPartOfWord($0) }.map { String($0) }
      guard !words.isEmpty else { continue }
      if number % 2 == 1 {
        terms.append("\"" + words.prefix(Self.mostWords).joined(separator: " ") + "\"")
      } else {
        terms.append(contentsOf: words.map { "\"\($0)\"" })
      }
    }
    guard !terms.isEmpty else { return nil }
    terms = Array(terms.prefix(Self.mostWords))
    let endsInWord = query.unicodeScalars.last.map(Self.isPartOfWord) ?? false
    if endsInWord { terms[terms.count - 1] += "*" }
    text = terms.joined(separator: " AND ")
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark
  }
}
