import Foundation
import GRDB

/// What the analyst gave a case to be read with.
///
/// Each is a setting of its name, so a program that does not know of it opens the case all the same.
package enum OwnData: String, Sendable {
  /// The case's own places, as the gazetteer's compiler made them.
  case gazetteer
  /// A model that finds mentions, as `sitrep train` wrote it.
  case model
}

extension Workspace {
  /// The bytes of `kind`; nil where the case has none.
  package func data(_ kind: OwnData) throws(WorkspaceError) -> [UInt8]? {
    let bytes: Data? = try read {
      try Data.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [kind.rawValue])
    }
    return bytes.map { [UInt8]($0) }
  }

  /// Keeps `file` in place of what the case had of `kind`; nil takes that away.
  package func set(_ kind: OwnData, to file: [UInt8]?) throws(WorkspaceError) {
    try write { database in
      try database.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [kind.rawValue])
      if let file {
        try database.execute(
          sql: "INSERT INTO setting (name, value) VALUES (?, ?)", arguments: [kind.rawValue, Data(file)])
      }
    }
  }
}
