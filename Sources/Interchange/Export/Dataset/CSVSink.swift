import Glibc

/// Writes a dataset as a folder: one CSV file a table, `datapackage.json`, and the articles' texts in `texts/`.
package struct CSVSink: DatasetSink {
  private let folder: String
  private let description: DataPackage
  private var files: [String: OutputFile] = [:]

  /// A sink into `folder`, which is there and empty.
  package init(folder: String, description: DataPackage) throws(SystemError) {
    self.folder = folder
    self.description = description
    guard mkdir("\(folder)/texts", 0o755) == 0 else { throw SystemError(code: errno) }
    for table in DatasetTable.all {
      let file = try OutputFile(path: "\(folder)/\(table.name).csv")
      try file.write(Array(table.columns.map(\.name).joined(separator: ",").utf8) + [0x0D, 0x0A])
      files[table.name] = file
    }
  }

  package mutating func write(_ cells: [DatasetCell], to table: DatasetTable) throws(SystemError) {
    var line: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { line.append(0x2C) }
      CSVCell.append(cell, to: &line)
    }
    try files[table.name]?.write(line + [0x0D, 0x0A])
  }

  package mutating func writeText(_ text: String, of id: String) throws(SystemError) {
    let file = try OutputFile(path: "\(folder)/texts/\(id).txt")
    try file.write(text.utf8)
    try file.close()
  }

  package mutating func finish() throws(SystemError) {
    for table in DatasetTable.all { try files[table.name]?.close() }
    files = [:]
    let file = try OutputFile(path: "\(folder)/datapackage.json")
    try file.write(description.json())
    try file.close()
  }
}
