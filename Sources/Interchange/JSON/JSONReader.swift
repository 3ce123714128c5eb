import Annotation

/// Why some bytes are not one JSON value.
package enum JSONError: Error, Equatable {
  /// Something else stands where the grammar asks for `expected`.
  case unexpected(expected: String, at: ByteOffset)
  /// The text ends inside a value.
  case endsEarly
  /// More text follows the value.
  case trailing(at: ByteOffset)
  /// A `\u` escape names half a surrogate pair, which is no character.
  case loneSurrogate(at: ByteOffset)
  /// Arrays and objects are nested deeper than `JSONReader.depthLimit`.
  case tooDeep(at: ByteOffset)
  /// The byte is not UTF-8.
  case notUTF8(at: ByteOffset)
}

/// Reads one JSON value, strictly by RFC 8259. Strings come out byte for byte, NUL included.
package struct JSONReader {
  /// How deep arrays and objects may nest.
  package static let depthLimit = 256

  private let bytes: [UInt8]
  private var position = 0
  private var firstLoneSurrogate: ByteOffset?

  private init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The value that `bytes`, from `start` on, are made of. Linear in their number.
  package static func read(_ bytes: [UInt8], from start: Int = 0) throws(JSONError) -> JSONValue {
    if let invalid = UTF8Text.firstInvalid(in: bytes) { throw .notUTF8(at: ByteOffset(invalid)) }
    var reader = JSONReader(bytes, at: start)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw .trailing(at: ByteOffset(reader.position)) }
    if let surrogate = reader.firstLoneSurrogate { throw .loneSurrogate(at: surrogate) }
    return value
  }

  /// The string of the first member of an object whose rest may be broken, when that member's key is `key`.
  package static func leadingString(_ key: String, of bytes: [UInt8], from start: Int = 0) -> String? {
    var reader = JSONReader(bytes, at: start)
    reader.skipSpace()
    guard reader.next == UInt8(ascii: "{") else { return nil }
    reader.position += 1
    reader.skipSpace()
    guard reader.next == 0x22, (try? reader.string()) == key else { return nil }
    reader.skipSpace()
    guard reader.next == UInt8(ascii: ":") else { return nil }
    reader.position += 1
    reader.skipSpace()
    guard reader.next == 0x22 else { return nil }
    let content = reader.position
    guard let text = try? reader.string(), reader.firstLoneSurrogate == nil else { return nil }
    let isWhole = UTF8Text.firstInvalid(in: Array(bytes[content..<reader.position])) == nil
    return isWhole ? text : nil
  }

  private var here: ByteOffset { ByteOffset(position) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private func unexpected(_ expected: String) -> JSONError {
    position < bytes.count ? .unexpected(expected: expected, at: here) : .endsEarly
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), (0x30...0x39)?: return try number()
    default: throw unexpected("a value")
    }
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard matches else { throw unexpected(word.description) }
    position += length
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= Self.depthLimit else { throw .tooDeep(at: here) }
    position += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if next == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
      let key = try string()
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw unexpected("a colon") }
      position += 1
      members.append(JSONValue.Member(key: key, value: try value(depth: depth)))
      skipSpace()
      if next == UInt8(ascii: "}") {
        position += 1
        return .object(members)
      }
      guard next == UInt8(ascii: ",") else { throw unexpected("a comma or }") }
      position += 1
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= Self.depthLimit else { throw .tooDeep(at: here) }
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      position += 1
      return .array(elements)
    }
    while true {
      elements.append(try value(depth: depth))
      skipSpace()
      if next == UInt8(ascii: "]") {
        position += 1
        return .array(elements)
      }
      guard next == UInt8(ascii: ",") else { throw unexpected("a comma or ]") }
      position += 1
    }
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(JSONError) {
    guard let byte = next, (0x30...0x39).contains(byte) else { throw unexpected("a digit") }
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C, bytes[position] >= 0x20 {
      position += 1
    }
    if next == 0x22 {
      defer { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    var content = Array(bytes[start..<position])
    while true {
      let runStart = position
      while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C, bytes[position] >= 0x20 {
        position += 1
      }
      content.append(contentsOf: bytes[runStart..<position])
      switch next {
      case 0x22:
        position += 1
        return String(decoding: content, as: UTF8.self)
      case 0x5C: try escape(into: &content)
      default: throw unexpected("an escaped control character")
      }
    }
  }

  private mutating func escape(into content: inout [UInt8]) throws(JSONError) {
    let start = here
    position += 1
    switch next {
    case 0x22, 0x5C, 0x2F: content.append(bytes[position])
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      position += 1
      return try unicodeEscape(startingAt: start, into: &content)
    default: throw unexpected("an escape")
    }
    position += 1
  }

  /// Reads the digits of `\u`, and of the second half of a surrogate pair. Half a pair reads as U+FFFD and is remembered.
  private mutating func unicodeEscape(startingAt start: ByteOffset, into content: inout [UInt8]) throws(JSONError) {
    let first = try fourHexDigits()
    var code = first
    if (0xD800..<0xE000).contains(first) {
      code = 0xFFFD
      let afterFirst = position
      if first < 0xDC00, next == 0x5C, position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "u") {
        position += 2
        let second = try fourHexDigits()
        if (0xDC00..<0xE000).contains(second) {
          code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        } else {
          position = afterFirst
        }
      }
      if code == 0xFFFD, firstLoneSurrogate == nil { firstLoneSurrogate = start }
    }
    content.append(contentsOf: UTF8.encode(Unicode.Scalar(code)!)!)
  }

  private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw unexpected("a hexadecimal digit")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
