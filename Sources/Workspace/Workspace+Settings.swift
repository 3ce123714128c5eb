import Foundation
import GRDB

extension Workspace {
  /// The setting called `name`; nil where it is not set.
  package func setting(_ name: String) throws(WorkspaceError) -> String? {
    try read { try Words.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])?.text }
  }

  /// Keeps a setting; nil takes it away.
  /// - Precondition: `name` is not empty.
  package func set(_ name: String, to value: String?) throws(WorkspaceError) {
    try write { database in
      if let value {
        try database.execute(
          sql:
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
          arguments: [name, Words(value)])
      } else {
        try database.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
      }
    }
  }

  /// Copies the whole workspace to a new file at `path`, which is there whole or not at all.
  package func copy(to path: String) throws(WorkspaceError) {
    guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
    let draft = path + "-new"
    do {
      if FileManager.default.fileExists(atPath: draft) { try FileManager.default.removeItem(atPath: draft) }
      try database.unsafeReentrantRead { try $0.execute(sql: "VACUUM INTO ?", arguments: [draft]) }
      guard link(draft, path) == 0 else {
        let reason = errno
        throw reason == EEXIST
          ? WorkspaceError.exists(path: path)
          : WorkspaceError.cannotOpen(path: path, reason: String(cString: strerror(reason)))
      }
      unlink(draft)
    } catch {
      unlink(draft)
      throw WorkspaceError(error, path: path)
    }
  }
}
