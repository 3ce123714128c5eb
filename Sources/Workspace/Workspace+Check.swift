import Annotation
import CaseModel
import Foundation
import GRDB

extension Workspace {
  /// What is wrong in the file, in words, each with its place; empty where nothing is. Reads everything.
  ///
  /// - Parameter digest: the SHA-256 of bytes as 64 lower-case hexadecimal digits.
  package func findings(digest: ([UInt8]) -> String) throws(WorkspaceError) -> [String] {
    var found: [String] = []
    let (log, unreadable) = try decisions()
    found += unreadable.map { "decision \($0.sequence): \($0.reason)" }
    found += try read { database in
      var found: [String] = []
      for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(20)") where line != "ok" {
        found.append("file: \(line)")
      }
      for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
        found.append("table \(row[0] as String): row \(row[1] as Int? ?? 0) names a row that is not there")
      }
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT digest, byte_count, text FROM article LEFT JOIN article_text ON article = number ORDER BY number")
      while let row = try rows.next() {
        let name: String = row[0]
        guard let text = row[2] as Data? else {
          found.append("article \(name): its text is not there")
          continue
        }
        if text.count != row[1] as Int { found.append("article \(name): \(text.count) bytes, not \(row[1] as Int)") }
        if digest([UInt8](text)) != name { found.append("article \(name): its text has another digest") }
      }
      let spans = try Row.fetchCursor(
        database,
        sql: """
          SELECT sequence, digest, start, "end", words, CAST(substr(text, start + 1, "end" - start) AS BLOB)
          FROM decision_span JOIN article USING (digest) JOIN article_text ON article = number
          WHERE length(words) > 0 ORDER BY sequence
          """)
      while let row = try spans.next() {
        let words = Data((row[4] as Words).text.utf8)
        if words != (row[5] as Data? ?? Data()) {
          found.append(
            "decision \(row[0] as Int): bytes \(row[2] as Int)–\(row[3] as Int) of article \(row[1] as String) read otherwise"
          )
        }
      }
      return found
    }
    let history = History(CaseState.withRecords(try articles()), log: log)
    found += history.refused.map { "decision \($0.decision.sequence): \($0.reason.message)" }
    return found
  }
}

extension CaseState {
  fileprivate static func withRecords(_ records: [ArticleRecord]) -> CaseState {
    var state = CaseState()
    state.add(records)
    return state
  }
}
