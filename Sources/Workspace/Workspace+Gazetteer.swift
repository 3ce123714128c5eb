import Foundation
import GRDB

extension Workspace {
  /// The case's own places, as the gazetteer's compiler made them; nil where it has none.
  ///
  /// They are the setting `gazetteer`, so a program that does not know of them opens the case all the same.
  package func gazetteer() throws(WorkspaceError) -> [UInt8]? {
    let bytes: Data? = try read { try Data.fetchOne($0, sql: "SELECT value FROM setting WHERE name = 'gazetteer'") }
    return bytes.map { [UInt8]($0) }
  }

  /// Keeps the case's own places in place of those it had; nil takes them away.
  package func setGazetteer(_ file: [UInt8]?) throws(WorkspaceError) {
    try write { database in
      try database.execute(sql: "DELETE FROM setting WHERE name = 'gazetteer'")
      if let file {
        try database.execute(sql: "INSERT INTO setting (name, value) VALUES ('gazetteer', ?)", arguments: [Data(file)])
      }
    }
  }
}
