import Foundation
import GRDB

extension Migrations {
  /// Makes a new file at `path`: under another name first, so that it is there whole or not at all.
  func create(_ path: String) throws {
    let draft = path + "-new"
    for suffix in ["", "-journal"] where FileManager.default.fileExists(atPath: draft + suffix) {
      try FileManager.default.removeItem(atPath: draft + suffix)
    }
    do {
      let queue = try DatabaseQueue(path: draft)
      try queue.write { try run(on: $0, from: 0) }
      try queue.close()
      guard rename(draft, path) == 0 else {
        throw WorkspaceError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
      }
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw error
    }
  }

  private func run(on database: Database, from version: Int) throws {
    for step in steps[version...] { try database.execute(sql: step) }
    try database.execute(sql: "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(self.version)")
  }

  /// Brings the file that `pool` has open to the latest layout, in one transaction.
  /// - Returns: where the copy lies that was made first; nil where the file was up to date.
  func bringUpToDate(_ pool: DatabasePool, path: String) throws -> String? {
    let version = try pool.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } ?? 0
    guard version <= self.version else {
      throw WorkspaceError.newer(path: path, version: version, known: self.version)
    }
    guard version < self.version else { return nil }
    let backup = try copy(pool, path: path, version: version)
    try pool.write { try run(on: $0, from: version) }
    // The header says what the file is from now on, also to those who read it without SQLite.
    _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    return backup
  }

  /// Makes a copy of the file beside it, under a name that was not there.
  private func copy(_ pool: DatabasePool, path: String, version: Int) throws -> String {
    for number in 1..<1000 {
      let backup = "\(path).layout\(version)" + (number == 1 ? "" : "-\(number)")
      guard !FileManager.default.fileExists(atPath: backup) else { continue }
      do {
        try pool.vacuum(into: backup)
        return backup
      } catch {
        try? FileManager.default.removeItem(atPath: backup)
        throw WorkspaceError.noBackup(path: path, reason: "\(WorkspaceError(error, path: backup))")
      }
    }
    throw WorkspaceError.noBackup(path: path, reason: "there are too many copies already")
  }
}
