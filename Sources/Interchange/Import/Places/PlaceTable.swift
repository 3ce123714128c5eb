import Annotation

/// Reads places from a table: RFC 4180 with commas, semicolons or tabs, the columns named on its first line.
struct PlaceTable {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var separator = UInt8(ascii: ",")

  /// Gives each row of the table in `bytes` with the line it begins on, until `body` answers false.
  static func read(_ bytes: [UInt8], _ body: (Int?, Result<GazetteerEntry, PlaceProblem>) -> Bool) {
    var table = PlaceTable(bytes)
    guard let (_, header) = table.next() else {
      _ = body(nil, .failure(.file(.empty)))
      return
    }
    let fields = header.map { PlaceField(String(decoding: $0, as: UTF8.self)) }
    for (needed, columns) in [
      ("name", [.name, .otherNames]), ("latitude", [.latitude, .coordinates]),
      ("longitude", [.longitude, .coordinates]),
    ] as [(String, [PlaceField])] where !fields.contains(where: { field in columns.contains { $0 == field } }) {
      _ = body(nil, .failure(.noColumn(needed: needed)))
      return
    }
    var rescues = 20
    while true {
      let start = (table.position, table.line)
      guard let (line, row) = table.next() else {
        guard table.endsInQuote, body(table.line, .failure(.openQuote)), rescues > 0 else { return }
        // An open quotation mark swallows what follows: reading goes on with the next line.
        rescues -= 1
        table.skipLine(from: start)
        continue
      }
      guard body(line, table.entry(row, fields)) else { return }
    }
  }

  /// Whether `line` names the columns of a table of places.
  static func isHeader(_ line: [UInt8]) -> Bool {
    var table = PlaceTable(line)
    let fields = table.next()?.fields.compactMap { PlaceField(String(decoding: $0, as: UTF8.self)) } ?? []
    return fields.contains(.name) && (fields.contains(.latitude) || fields.contains(.coordinates))
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    // The mark that the header has most of; a tie is the comma's.
    let header = bytes.prefix { $0 != 0x0A }
    for mark in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] as [UInt8]
    where header.count(where: { $0 == mark }) > header.count(where: { $0 == separator }) {
      separator = mark
    }
  }

  private func entry(_ row: [[UInt8]], _ fields: [PlaceField?]) -> Result<GazetteerEntry, PlaceProblem> {
    guard row.count == fields.count else { return .failure(.fieldCount(expected: fields.count, found: row.count)) }
    var place = PlaceFields()
    for (field, text) in zip(fields, row) {
      guard let field else { continue }
      if let offset = UTF8Text.firstInvalid(in: text) { return .failure(.notUTF8(offset: ByteOffset(offset))) }
      place.set(field, String(decoding: text, as: UTF8.self))
    }
    do throws(PlaceProblem) {
      return .success(try place.entry())
    } catch {
      return .failure(error)
    }
  }

  /// Whether the last row read ran into the end inside quotation marks.
  private var endsInQuote = false

  /// The next row that is not blank, with the line it begins on; nil at the end.
  private mutating func next() -> (line: Int, fields: [[UInt8]])? {
    while position < bytes.count {
      let first = line
      let fields = row()
      if endsInQuote {
        line = first
        return nil
      }
      if fields.count > 1 || !fields[0].isEmpty { return (first, fields) }
    }
    return nil
  }

  /// Goes on after the line that holds the row's first byte; blank lines before it are passed over again.
  private mutating func skipLine(from start: (position: Int, line: Int)) {
    (position, line) = start
    endsInQuote = false
    while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    if position < bytes.count { (position, line) = (position + 1, line + 1) }
  }

  private mutating func row() -> [[UInt8]] {
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if isQuoted {
        if byte == 0x0A { line += 1 }
        if byte != 0x22 {
          field.append(byte)
        } else if position < bytes.count, bytes[position] == 0x22 {
          field.append(byte)
          position += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22, field.isEmpty {
        isQuoted = true
      } else if byte == separator {
        fields.append(field)
        field = []
      } else if byte == 0x0A {
        line += 1
        break
      } else if byte != 0x0D || (position < bytes.count && bytes[position] != 0x0A) {
        field.append(byte)
      }
    }
    endsInQuote = isQuoted
    fields.append(field)
    return fields
  }
}
