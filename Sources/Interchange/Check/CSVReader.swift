/// Reads CSV by RFC 4180, record by record.
struct CSVReader {
  /// One field: its text, and whether it stood in quotation marks.
  struct Field: Equatable {
    var text: String
    var isQuoted: Bool
  }

  private let bytes: [UInt8]
  private var position = 0

  /// The line that the record returned last begins on, from 1.
  private(set) var line = 1
  private var nextLine = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The fields of the next record; nil at the end.
  mutating func next() -> [Field]? {
    guard position < bytes.count else { return nil }
    line = nextLine
    var fields: [Field] = []
    while true {
      fields.append(field())
      guard position < bytes.count else { return fields }
      if bytes[position] == 0x2C {
        position += 1
        continue
      }
      if bytes[position] == 0x0D { position += 1 }
      if position < bytes.count, bytes[position] == 0x0A { position += 1 }
      nextLine += 1
      return fields
    }
  }

  private mutating func field() -> Field {
    guard position < bytes.count, bytes[position] == 0x22 else {
      let start = position
      while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0D, bytes[position] != 0x0A {
        position += 1
      }
      return Field(text: String(decoding: bytes[start..<position], as: UTF8.self), isQuoted: false)
    }
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 {
        guard position + 1 < bytes.count, bytes[position + 1] == 0x22 else {
          position += 1
          break
        }
        position += 1
      }
      if byte == 0x0A { nextLine += 1 }
      content.append(byte)
      position += 1
    }
    while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0D, bytes[position] != 0x0A {
      content.append(bytes[position])
      position += 1
    }
    return Field(text: String(decoding: content, as: UTF8.self), isQuoted: true)
  }
}
