import Annotation

/// Something in an exported dataset that is not as it should be, and where.
package struct DatasetFinding: Equatable, Sendable {
  /// What is not as it should be.
  package enum Problem: Error, Equatable, Sendable {
    case missingFile
    case missingColumn(String)
    case unknownRecord(String)
    case notJSON(JSONError)
    case notUTF8(ByteOffset)
    case wrongFieldCount(found: Int, expected: Int)
    case missingValue(column: String)
    case wrongType(column: String, expected: String)
    case unknownCode(column: String, value: String)
    case outOfRange(column: String, value: Double)
    case repeatedKey(String)
    case danglingReference(column: String, value: String, table: String)
    case missingText(source: String)
    case wrongDigest(source: String)
    case wrongLength(source: String, found: Int)
    case spanOutsideText(column: String, start: Int, end: Int)
    case wrongQuote(column: String)
  }

  /// The file, and for a folder the file inside.
  package var file: String
  /// The line, from 1, where one is meant.
  package var line: Int?
  /// What is wrong.
  package var problem: Problem

  /// One sentence: where, and what is wrong. It names records and offsets, not their text.
  package var message: String {
    let place = VisibleText.of(file) + (line.map { ", line \($0)" } ?? "")
    return "\(place): \(problem.words)."
  }
}

extension DatasetFinding.Problem {
  fileprivate var words: String {
    switch self {
    case .missingFile: "the file is missing or can't be read"
    case .missingColumn(let name): "the column “\(name)” is missing"
    case .unknownRecord(let name): "there are no records called “\(VisibleText.of(name))”"
    case .notJSON(let error): error.reason
    case .notUTF8(let offset): "byte \(offset.value) is not UTF-8"
    case .wrongFieldCount(let found, let expected): "the row has \(found) cells, not \(expected)"
    case .missingValue(let column): "“\(column)” is empty"
    case .wrongType(let column, let expected): "“\(column)” is not \(expected)"
    case .unknownCode(let column, let value): "“\(column)” has the unknown value “\(VisibleText.of(value))”"
    case .outOfRange(let column, let value): "“\(column)” is out of range: \(value)"
    case .repeatedKey(let key): "“\(VisibleText.of(key))” is there twice"
    case .danglingReference(let column, let value, let table):
      "“\(column)” names “\(VisibleText.of(value))”, which is not in \(table)"
    case .missingText(let source): "the text of \(VisibleText.of(source)) is missing"
    case .wrongDigest(let source): "the text of \(VisibleText.of(source)) does not have the digest that stands there"
    case .wrongLength(let source, let found): "the text of \(VisibleText.of(source)) has \(found) scalars"
    case .spanOutsideText(let column, let start, let end): "“\(column)” \(start)–\(end) lies outside the text"
    case .wrongQuote(let column): "“\(column)” is not what stands at its offsets"
    }
  }
}
