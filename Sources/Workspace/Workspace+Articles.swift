import Annotation
import CaseModel
import Foundation
import GRDB

/// An article to keep: what the case knows of it, and its text.
package struct NewArticle: Sendable {
  /// What the case knows of it.
  package var record: ArticleRecord
  /// Its text, kept byte for byte.
  package var text: String

  /// `record` with `text`.
  package init(_ record: ArticleRecord, text: String) {
    self.record = record
    self.text = text
  }
}

extension Workspace {
  /// Adds articles in order, all or none; those whose digest the workspace has already are left out.
  /// - Returns: the digests of those that are new.
  @discardableResult
  package func add(_ articles: [NewArticle]) throws(WorkspaceError) -> [ArticleDigest] {
    try write { database in
      var number = try Int.fetchOne(database, sql: "SELECT coalesce(max(number), -1) + 1 FROM article") ?? 0
      var added: [ArticleDigest] = []
      for article in articles {
        let record = article.record
        try database.execute(
          sql: """
            INSERT INTO article (number, digest, id, title, outlet, url, published, byte_count, imported, fingerprint)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING
            """,
          arguments: [
            number, record.digest.hex, Words(record.id), record.title.map(Words.init), record.outlet.map(Words.init),
            record.url.map(Words.init), record.published.map(Words.init), record.byteCount,
            record.imported.milliseconds, record.fingerprint.data,
          ])
        guard database.changesCount > 0 else { continue }
        try database.execute(
          sql: "INSERT INTO article_text (article, text) VALUES (?, ?)",
          arguments: [number, Data(article.text.utf8)])
        // A NUL would end the text for the index.
        try database.execute(
          sql: "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)",
          arguments: [number, (record.title ?? "").withoutNULs, article.text.withoutNULs])
        added.append(record.digest)
        number += 1
      }
      return added
    }
  }

  /// All articles in order of import but for the first `count`, without their texts.
  package func articles(after count: Int = 0) throws(WorkspaceError) -> [ArticleRecord] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT digest, id, title, outlet, url, published, byte_count, imported, fingerprint
          FROM article WHERE number >= ? ORDER BY number
          """, arguments: [count])
      var records: [ArticleRecord] = []
      while let row = try rows.next() {
        guard let digest = ArticleDigest(hex: row[0]) else {
          throw WorkspaceError.damaged(path: path, reason: "article \(records.count) has no digest")
        }
        records.append(
          ArticleRecord(
            digest: digest, id: (row[1] as Words).text, title: (row[2] as Words?)?.text,
            outlet: (row[3] as Words?)?.text, url: (row[4] as Words?)?.text, published: (row[5] as Words?)?.text,
            byteCount: row[6], imported: Timestamp(milliseconds: row[7]), fingerprint: TextFingerprint(data: row[8])))
      }
      return records
    }
  }

  /// The text of an article, byte for byte as it was imported.
  package func text(of digest: ArticleDigest) throws(WorkspaceError) -> String {
    let bytes = try read { database in
      try Data.fetchOne(
        database,
        sql: "SELECT text FROM article_text JOIN article ON number = article WHERE digest = ?",
        arguments: [digest.hex])
    }
    guard let bytes else { throw .unknownArticle(path: path, digest: digest) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .damaged(path: path, reason: "the text of article \(digest) is not UTF-8")
    }
    return text
  }

  /// Articles in the workspace.
  package func articleCount() throws(WorkspaceError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0 }
  }
}

/// Text from outside: TEXT in the file, or BLOB where it has a NUL, which SQLite's text ends at.
struct Words: DatabaseValueConvertible {
  let text: String

  init(_ text: String) { self.text = text }

  var databaseValue: DatabaseValue {
    text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Words? {
    switch value.storage {
    case .string(let text): Words(text)
    case .blob(let data): Words(String(decoding: data, as: UTF8.self))
    default: nil
    }
  }
}

extension String {
  fileprivate var withoutNULs: String {
    utf8.contains(0) ? String(decoding: utf8.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self) : self
  }
}

extension TextFingerprint {
  /// The minima, four bytes each, the least first.
  fileprivate var data: Data {
    var data = Data(capacity: minima.count * 4)
    for minimum in minima { withUnsafeBytes(of: minimum.littleEndian) { data.append(contentsOf: $0) } }
    return data
  }

  fileprivate init(data: Data) {
    let bytes = [UInt8](data)
    self.init(
      minima: stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).map { place in
        (0..<4).reversed().reduce(0) { $0 << 8 | UInt32(bytes[place + $1]) }
      })
  }
}
