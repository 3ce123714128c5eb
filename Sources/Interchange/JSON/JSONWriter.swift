/// Writes JSON as UTF-8 bytes, field by field, with the commas put in.
///
/// It keeps no tree, so a record costs its own bytes and nothing more. The caller opens and closes objects and arrays in pairs and
/// gives each member a key.
package struct JSONWriter: Sendable {
  /// What has been written so far.
  package private(set) var bytes: [UInt8] = []
  /// Whether a value stands right before, so that the next one needs a comma.
  private var followsValue = false

  /// An empty writer with room for `capacity` bytes.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Forgets what was written and keeps the room.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    followsValue = false
  }

  /// Ends a line of JSON Lines; the next value starts afresh.
  package mutating func endLine() {
    bytes.append(0x0A)
    followsValue = false
  }

  /// Writes an object whose members `body` writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) { nest(0x7B, 0x7D, body) }

  /// Writes an array whose elements `body` writes.
  package mutating func array(_ body: (inout JSONWriter) -> Void) { nest(0x5B, 0x5D, body) }

  /// Writes an array with what `body` writes for each element.
  package mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    array { writer in
      for element in elements { body(&writer, element) }
    }
  }

  /// Writes a member's key. It needs no escaping: plain ASCII without quotation marks or backslashes.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    followsValue = false
  }

  /// Writes a member's key of any content.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(0x3A)
    followsValue = false
  }

  /// Writes `null`.
  package mutating func null() { raw("null") }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes a whole number.
  package mutating func int(_ value: Int) {
    separate()
    followsValue = true
    guard value < 0 || value > 9 else { return bytes.append(0x30 + UInt8(value)) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = value.magnitude
      var start = digits.count
      repeat {
        start -= 1
        digits[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if value < 0 {
        start -= 1
        digits[start] = 0x2D
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  /// Writes the shortest digits that read back as `value`; whole numbers without a fraction; `null` where it is not finite.
  package mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return int(whole) }
    separate()
    followsValue = true
    bytes.append(contentsOf: value.description.utf8)
  }

  /// Writes a score from 0 to 1, to four decimals: more would only look exact.
  package mutating func score(_ value: Double) {
    guard (0...1).contains(value) else { return double(value) }
    var rest = Int((value * 10_000).rounded())
    guard rest > 0, rest < 10_000 else { return int(rest / 10_000) }
    separate()
    followsValue = true
    bytes.append(0x30)
    bytes.append(0x2E)
    var unit = 1_000
    while rest > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  /// Writes a string.
  package mutating func string(_ value: some StringProtocol) {
    separate()
    followsValue = true
    let quoted: Void? = value.utf8.withContiguousStorageIfAvailable { appendQuoted($0) }
    if quoted == nil { Array(value.utf8).withUnsafeBufferPointer { appendQuoted($0) } }
  }

  /// Writes a string given as UTF-8.
  package mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    followsValue = true
    appendQuoted(utf8)
  }

  /// Writes a string, or `null` where there is none.
  package mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// Writes a value that is JSON already.
  package mutating func json(_ value: [UInt8]) {
    separate()
    followsValue = true
    bytes += value
  }

  private mutating func raw(_ literal: StaticString) {
    separate()
    followsValue = true
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func separate() {
    if followsValue { bytes.append(0x2C) }
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    followsValue = false
    body(&self)
    bytes.append(close)
    followsValue = true
  }
}

// MARK: - Escaping

extension JSONWriter {
  /// Appends `utf8` between quotation marks.
  ///
  /// Besides what RFC 8259 asks for, it escapes what a terminal or a line reader could take for more than text: DEL, the C1
  /// controls, the line and paragraph separators, and the directional embeddings, overrides and isolates.
  private mutating func appendQuoted(_ utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(0x22)
    var runStart = 0
    var position = 0
    while position < utf8.count {
      if position + 8 <= utf8.count, Self.isPlain(utf8, position) {
        position += 8
        continue
      }
      let byte = utf8[position]
      if byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C {
        position += 1
        continue
      }
      guard let (scalar, length) = Self.scalarToEscape(at: position, in: utf8) else {
        position += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[runStart..<position]))
      appendEscaped(scalar)
      position += length
      runStart = position
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[runStart...]))
    bytes.append(0x22)
  }

  /// Whether eight bytes from `position` on are ASCII that needs no escape. Where it says no, they may be all the same.
  @inline(__always)
  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    let word = UnsafeRawPointer(utf8.baseAddress! + position).loadUnaligned(as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    /// The high bit of each byte that is zero in `word`, and perhaps of some above it.
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    let control = (word &- ones &* 0x20) & ~word
    let quote = zeros(word ^ ones &* 0x22) | zeros(word ^ ones &* 0x5C)
    return (control | quote | word | (word &+ ones)) & (ones &* 0x80) == 0
  }

  /// The scalar at `position` and its length in bytes where it must be escaped.
  private static func scalarToEscape(
    at position: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt16, length: Int)? {
    let byte = utf8[position]
    switch byte {
    case ..<0x20, 0x22, 0x5C, 0x7F:
      return (UInt16(byte), 1)
    case 0xC2 where position + 1 < utf8.count && utf8[position + 1] < 0xA0:
      return (UInt16(utf8[position + 1]), 2)
    case 0xE2 where position + 2 < utf8.count && (utf8[position + 1] == 0x80 || utf8[position + 1] == 0x81):
      let scalar = 0x2000 | (UInt16(utf8[position + 1]) & 0x3F) << 6 | UInt16(utf8[position + 2] & 0x3F)
      let isUnsafe = (0x2028...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar)
      return isUnsafe ? (scalar, 3) : nil
    default:
      return nil
    }
  }

  private mutating func appendEscaped(_ scalar: UInt16) {
    bytes.append(0x5C)
    switch scalar {
    case 0x22, 0x5C: bytes.append(UInt8(scalar))
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] {
        let digit = UInt8(scalar >> UInt16(shift) & 0xF)
        bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}
