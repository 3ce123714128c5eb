/// The description of an exported folder, as `datapackage.json` has it.
///
/// - Note: Source: Frictionless Data Package 1.0 and Table Schema 1.0, 2017.
package struct DataPackage: Sendable {
  /// Who made it: the version of Sitrep.
  package var version: String
  /// What was let through, in words.
  package var filter: String

  /// A description of an export by `version` of records let through by `filter`.
  package init(version: String, filter: String) {
    self.version = version
    self.filter = filter
  }

  /// What tells an export of Sitrep from any other folder.
  static let format = "sitrep-dataset"
  /// The layout of the tables; goes up when a column changes its meaning.
  static let layout = 1

  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("profile")
      writer.string("tabular-data-package")
      writer.key("name")
      writer.string(Self.format)
      writer.key("title")
      writer.string("Incident dataset reviewed with Sitrep")
      writer.key("description")
      writer.string(
        "Offsets count Unicode scalars of the texts in texts/, from 0, end exclusive. A text cell that begins with an "
          + "apostrophe has one apostrophe more than its text, so that no spreadsheet runs it as a formula.")
      writer.key("version")
      writer.string("\(Self.layout)")
      writer.key("sitrep")
      writer.object { writer in
        writer.key("version")
        writer.string(version)
        writer.key("layout")
        writer.int(Self.layout)
        writer.key("filter")
        writer.string(filter)
      }
      writer.key("resources")
      writer.array(DatasetTable.all) { write($1, to: &$0) }
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ table: DatasetTable, to writer: inout JSONWriter) {
    writer.object { writer in
      for (key, value) in [
        ("profile", "tabular-data-resource"), ("name", table.name), ("path", "\(table.name).csv"), ("format", "csv"),
        ("mediatype", "text/csv"), ("encoding", "utf-8"), ("description", table.meaning),
      ] {
        writer.key(key)
        writer.string(value)
      }
      writer.key("schema")
      writer.object { writer in
        writer.key("fields")
        writer.array(table.columns) { write($1, to: &$0) }
        writer.key("primaryKey")
        writer.array(table.key) { $0.string($1) }
        guard !table.references.isEmpty else { return }
        writer.key("foreignKeys")
        writer.array(table.references) { write($1, in: table, to: &$0) }
      }
    }
  }

  private func write(_ column: DatasetTable.Column, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("name")
      writer.string(column.name)
      writer.key("type")
      writer.string(Self.type(of: column.kind))
      writer.key("description")
      writer.string(column.meaning)
      writer.key("constraints")
      writer.object { writer in
        if column.isRequired {
          writer.key("required")
          writer.bool(true)
        }
        if case .code(let codes) = column.kind {
          writer.key("enum")
          writer.array(codes) { $0.string($1) }
        }
        if case .spans = column.kind {
          writer.key("pattern")
          writer.string("[0-9]+-[0-9]+(;[0-9]+-[0-9]+)*")
        }
        if let bounds = column.bounds {
          writer.key("minimum")
          writer.double(bounds.lowerBound)
          writer.key("maximum")
          writer.double(bounds.upperBound)
        }
      }
    }
  }

  private func write(_ reference: DatasetTable.Reference, in table: DatasetTable, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("fields")
      writer.array { $0.string(reference.column) }
      writer.key("reference")
      writer.object { writer in
        writer.key("resource")
        writer.string(reference.table == table.name ? "" : reference.table)
        writer.key("fields")
        writer.array { $0.string("id") }
      }
    }
  }

  private static func type(of kind: DatasetTable.Column.Kind) -> String {
    switch kind {
    case .text, .code, .spans, .list, .json: "string"
    case .integer: "integer"
    case .number: "number"
    case .dateTime: "datetime"
    }
  }
}
