import Annotation
import CaseModel
import Foundation
import GRDB

extension Workspace {
  /// Keeps what the machine found, in place of what was kept for these articles before, all or none.
  ///
  /// Findings of articles that the workspace does not have are left out.
  package func save(_ batch: [(ArticleDigest, Findings)]) throws(WorkspaceError) {
    guard !batch.isEmpty else { return }
    defer { recent.withLock { for (digest, _) in batch { $0[digest] = nil } } }
    try write { database in
      for (digest, findings) in batch {
        try database.execute(
          sql: """
            INSERT INTO analysis (article, model, findings) SELECT number, ?, ? FROM article WHERE digest = ?
            ON CONFLICT (article) DO UPDATE SET model = excluded.model, findings = excluded.findings
            """,
          arguments: [findings.analysis.model, Data(findings.packed()), digest.hex])
      }
    }
  }

  /// What the machine found in the next articles in order of import.
  ///
  /// What can't be read is left out; its article is then among those of `articlesToAnalyze`.
  /// - Parameters:
  ///   - position: where the call before left off; nil to begin.
  ///   - limit: how many articles at most.
  /// - Returns: the findings, where to go on, nil before the first article, and whether that was all there is now.
  package func findings(
    after position: Int? = nil, limit: Int = 500
  ) throws(WorkspaceError) -> (batch: [(ArticleDigest, Findings)], position: Int?, isEnd: Bool) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT article, digest, findings FROM analysis JOIN article ON number = article
          WHERE article > ? ORDER BY article LIMIT ?
          """, arguments: [position ?? -1, limit])
      var batch: [(ArticleDigest, Findings)] = []
      var last = position
      var count = 0
      while let row = try rows.next() {
        last = row[0]
        count += 1
        let bytes: Data = row[2]
        if let digest = ArticleDigest(hex: row[1]), let findings = Findings(packed: [UInt8](bytes)) {
          batch.append((digest, findings))
        }
      }
      return (batch, last, count < limit)
    }
  }

  /// What the file has now for `articles`, whatever was read of them before; those that have none are left out.
  package func currentFindings(
    of articles: [ArticleDigest]
  ) throws(WorkspaceError) -> [(ArticleDigest, Findings)] {
    recent.withLock { for article in articles { $0[article] = nil } }
    return try read { database in
      try articles.compactMap { article in
        let bytes = try Data.fetchOne(
          database, sql: "SELECT findings FROM analysis JOIN article ON number = article WHERE digest = ?",
          arguments: [article.hex])
        return bytes.flatMap { Findings(packed: [UInt8]($0)) }.map { (article, $0) }
      }
    }
  }

  /// The findings of an article; nil where there are none or the file can't be read. Those asked for lately come from memory.
  package func findings(of article: ArticleDigest) -> Findings? {
    if let kept = recent.withLock({ $0[article] }) { return kept }
    guard let bytes = packedFindings(of: article), let findings = Findings(packed: bytes) else { return nil }
    recent.withLock { $0[article] = findings }
    return findings
  }

  /// The text of `article`; nil where it can't be read.
  package func text(ofArticle article: ArticleDigest) -> String? { try? text(of: article) }

  private func packedFindings(of article: ArticleDigest) -> [UInt8]? {
    let bytes: Data? = try? database.read { database in
      try Data.fetchOne(
        database, sql: "SELECT findings FROM analysis JOIN article ON number = article WHERE digest = ?",
        arguments: [article.hex])
    }
    return bytes.map { [UInt8]($0) }
  }

  /// Articles without findings by `model`, in order of import.
  package func articlesToAnalyze(model: String) throws(WorkspaceError) -> [ArticleDigest] {
    let layout = Data(repeating: Findings.packedVersion, count: 1)
    let names: [String] = try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT digest FROM article LEFT JOIN analysis ON article = number
          WHERE model IS NULL OR model <> ? OR substr(findings, 1, 1) <> ? ORDER BY number
          """, arguments: [model, layout])
    }
    return names.compactMap { ArticleDigest(hex: $0) }
  }
}
