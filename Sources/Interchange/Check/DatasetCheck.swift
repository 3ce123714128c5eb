import Annotation

/// Verifies an exported dataset: digests, offsets against quotes, references, codes and ranges.
package enum DatasetCheck {
  /// What a path holds.
  package enum Kind: Equatable {
    /// An export as a folder of CSV tables.
    case folder
    /// An export as JSON Lines.
    case lines
  }

  /// What is exported at `path`; nil where nothing is that can be told.
  package static func kind(of path: String) -> Kind? {
    if DatasetFile.isDataset(folder: path) { return .folder }
    guard let descriptor = try? InputFile(path).open() else { return nil }
    InputFile(path).close(descriptor)
    return DatasetFile.isDataset(file: path) ? .lines : nil
  }

  /// What is wrong in the folder at `path`, in the order of its tables and rows.
  package static func checkFolder(_ path: String) -> [DatasetFinding] {
    var checker = DatasetChecker { id in
      guard id.utf8.allSatisfy({ $0 != UInt8(ascii: "/") }) else { return nil }
      return try? InputFile("\(path)/texts/\(id).txt").read(limit: ArticleFile.sizeLimit).get()
    }
    for table in DatasetTable.all { check(table, in: path, &checker) }
    checker.finish()
    return checker.findings
  }

  private static func check(_ table: DatasetTable, in path: String, _ checker: inout DatasetChecker) {
    let file = "\(path)/\(table.name).csv"
    guard let bytes = try? InputFile(file).read(limit: .max).get() else { return checker.note(.missingFile, file, nil) }
    if let invalid = UTF8Text.firstInvalid(in: bytes) {
      return checker.note(.notUTF8(ByteOffset(invalid)), file, nil)
    }
    var reader = CSVReader(bytes)
    let header = reader.next()?.map(\.text) ?? []
    let places = table.columns.map { header.firstIndex(of: $0.name) }
    for (column, place) in zip(table.columns, places) where place == nil {
      checker.note(.missingColumn(column.name), file, 1)
    }
    while let record = reader.next() {
      let line = reader.line
      guard record.count == header.count else {
        checker.note(.wrongFieldCount(found: record.count, expected: header.count), file, line)
        continue
      }
      var cells: [DatasetCell] = []
      for (column, place) in zip(table.columns, places) {
        switch place.map({ DatasetCell.read(record[$0], as: column) }) {
        case .success(let cell): cells.append(cell)
        case .failure(let problem):
          checker.note(problem, file, line)
          cells.append(.none)
        case nil: cells.append(.none)
        }
      }
      checker.check(cells, of: table, file: file, line: line)
    }
  }

  /// What is wrong in the JSON Lines at `path`, in the order of its lines. Holds the texts in memory.
  package static func checkLines(_ path: String) throws(SystemError) -> [DatasetFinding] {
    let texts = Texts()
    var checker = DatasetChecker { texts.byID[$0] }
    let file = InputFile(path)
    let descriptor = try file.open()
    defer { file.close(descriptor) }
    var reader = LineReader(descriptor: descriptor, lengthLimit: ArticleLine.lengthLimit * 2)
    while let line = try reader.next() {
      guard case .bytes(let bytes, let number) = line else { continue }
      do throws(JSONError) {
        check(try JSONReader.read(bytes), path, number, texts, &checker)
      } catch {
        checker.note(.notJSON(error), path, number)
      }
    }
    checker.finish()
    return checker.findings
  }

  private final class Texts {
    var byID: [String: [UInt8]] = [:]
  }

  private static func check(
    _ record: JSONValue, _ file: String, _ line: Int, _ texts: Texts, _ checker: inout DatasetChecker
  ) {
    let name = record["record"]?.stringValue ?? ""
    if line == 1, name == "dataset" { return }
    guard let table = DatasetTable.all.first(where: { $0.record == name }) else {
      return checker.note(.unknownRecord(name), file, line)
    }
    if let id = record["id"]?.stringValue, let text = record["text"]?.stringValue, table.name == "sources" {
      texts.byID[id] = Array(text.utf8)
    }
    var cells: [DatasetCell] = []
    for column in table.columns {
      guard let value = record[column.name] else {
        checker.note(.missingColumn(column.name), file, line)
        cells.append(.none)
        continue
      }
      switch DatasetCell.read(value, as: column) {
      case .success(let cell): cells.append(cell)
      case .failure(let problem):
        checker.note(problem, file, line)
        cells.append(.none)
      }
    }
    checker.check(cells, of: table, file: file, line: line)
  }
}
