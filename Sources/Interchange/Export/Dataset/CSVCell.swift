/// Cells of CSV by RFC 4180 that no spreadsheet runs as a formula.
///
/// A text whose first character other than a space is `=`, `+`, `-`, `@`, a tab, a carriage return, a line feed or an apostrophe
/// gets an apostrophe before it. Whoever reads the file takes one apostrophe off the front of each text that has one, and has the
/// exact text again. Numbers are written as numbers and never marked.
package enum CSVCell {
  /// Appends `cell` to a line. Text stands in quotation marks; nothing at all means no value.
  package static func append(_ cell: DatasetCell, to line: inout [UInt8]) {
    switch cell {
    case .none: break
    case .text(let text): append(text, to: &line)
    case .integer(let number): line += "\(number)".utf8
    case .number(let number):
      var writer = JSONWriter()
      writer.double(number)
      line += writer.bytes
    case .spans(let spans): append(spans.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ";"), to: &line)
    case .list(let words): append(words.joined(separator: "; "), to: &line)
    case .json(let bytes): append(String(decoding: bytes, as: UTF8.self), to: &line)
    }
  }

  /// Appends a text in quotation marks, marked where a spreadsheet could run it.
  package static func append(_ text: String, to line: inout [UInt8]) {
    line.append(0x22)
    if isRisky(text) { line.append(0x27) }
    for byte in text.utf8 {
      if byte == 0x22 { line.append(0x22) }
      line.append(byte)
    }
    line.append(0x22)
  }

  /// The exact text of a cell that was read.
  package static func unmarked(_ text: String) -> String {
    text.utf8.first == 0x27 ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func isRisky(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\u{A0}": continue
      case "=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠": return true
      default: return false
      }
    }
    return false
  }
}
