/// Writes JSON as UTF-8 bytes, field by field, with the commas put in.
///
/// It keeps no tree, so a record costs its own bytes and nothing more. The caller opens and closes objects and arrays in pairs and
/// gives each member a key.
package struct JSONWriter: Sendable {
  /// What has been written so far. Copies it.
  package var bytes: [UInt8] { Array(room[..<count]) }
  /// Room for what is written, taken in large pieces, and how much of it is.
  private var room: [UInt8]
  private var count = 0
  /// Whether a value stands right before, so that the next one needs a comma.
  private var followsValue = false

  /// An empty writer with room for `capacity` bytes.
  package init(capacity: Int = 0) { room = [UInt8](repeating: 0, count: capacity) }

  /// Forgets what was written and keeps the room.
  package mutating func removeAll() {
    count = 0
    followsValue = false
  }

  /// Ends a line of JSON Lines; the next value starts afresh.
  package mutating func endLine() {
    write(atMost: 1) { $0.put(0x0A) }
    followsValue = false
  }

  // Inlined, so that what a body reads is not copied for it.

  /// Writes an object whose members `body` writes.
  @inline(__always)
  package mutating func object(_ body: (inout JSONWriter) -> Void) { nest(0x7B, 0x7D, body) }

  /// Writes an array whose elements `body` writes.
  @inline(__always)
  package mutating func array(_ body: (inout JSONWriter) -> Void) { nest(0x5B, 0x5D, body) }

  /// Writes an array with what `body` writes for each element.
  @inline(__always)
  package mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    array { writer in
      for element in elements { body(&writer, element) }
    }
  }

  /// Writes a member's key. It needs no escaping: plain ASCII without quotation marks or backslashes.
  package mutating func key(_ name: StaticString) {
    value(atMost: name.utf8CodeUnitCount + 3) { place in
      place.put(0x22)
      name.withUTF8Buffer { place.put($0) }
      place.put(0x22)
      place.put(0x3A)
    }
    followsValue = false
  }

  /// Writes a member's key of any content.
  package mutating func key(_ name: String) {
    string(name)
    write(atMost: 1) { $0.put(0x3A) }
    followsValue = false
  }

  /// Writes `null`.
  package mutating func null() { raw("null") }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes a whole number.
  package mutating func int(_ value: Int) {
    self.value(atMost: 20) { place in
      if value < 0 { place.put(0x2D) }
      place.put(digitsOf: value.magnitude)
    }
  }

  /// Writes the shortest digits that read back as `value`; whole numbers without a fraction; `null` where it is not finite.
  package mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return int(whole) }
    var digits = value.description
    digits.withUTF8 { digits in self.value(atMost: digits.count) { $0.put(digits) } }
  }

  /// Writes a score from 0 to 1, to four decimals: more would only look exact.
  package mutating func score(_ value: Double) {
    guard (0...1).contains(value) else { return double(value) }
    var rest = Int((value * 10_000).rounded())
    guard rest > 0, rest < 10_000 else { return int(rest / 10_000) }
    self.value(atMost: 6) { place in
      place.put(0x30)
      place.put(0x2E)
      var unit = 1_000
      while rest > 0 {
        place.put(0x30 + UInt8(truncatingIfNeeded: rest / unit))
        rest %= unit
        unit /= 10
      }
    }
  }

  /// Writes a string.
  package mutating func string(_ value: some StringProtocol) {
    let quoted: Void? = value.utf8.withContiguousStorageIfAvailable { string(utf8: $0) }
    if quoted == nil { Array(value.utf8).withUnsafeBufferPointer { string(utf8: $0) } }
  }

  /// Writes a string given as UTF-8.
  package mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
    if utf8.count <= Self.pieceSize {
      value(atMost: Self.escapedSize(utf8.count) + 2) { place in
        place.put(0x22)
        _ = Self.putEscaped(utf8, from: 0, upTo: utf8.count, &place)
        place.put(0x22)
      }
      return
    }
    value(atMost: 1) { $0.put(0x22) }
    var position = 0
    while position < utf8.count {
      let end = min(utf8.count, position + Self.pieceSize)
      write(atMost: Self.escapedSize(end - position)) {
        position = Self.putEscaped(utf8, from: position, upTo: end, &$0)
      }
    }
    write(atMost: 1) { $0.put(0x22) }
  }

  /// Writes `prefix` and `number` as one string. The prefix needs no escaping.
  package mutating func string(_ prefix: String, number: Int) {
    precondition(number >= 0, "numbers of records count from 0")
    value(atMost: prefix.utf8.count + 22) { place in
      place.put(0x22)
      for byte in prefix.utf8 { place.put(byte) }
      place.put(digitsOf: number.magnitude)
      place.put(0x22)
    }
  }

  /// Writes a string, or `null` where there is none.
  package mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// Writes a value that is JSON already.
  package mutating func json(_ value: [UInt8]) {
    value.withUnsafeBufferPointer { bytes in self.value(atMost: bytes.count) { $0.put(bytes) } }
  }

  private mutating func raw(_ literal: StaticString) {
    value(atMost: literal.utf8CodeUnitCount) { place in literal.withUTF8Buffer { place.put($0) } }
  }

  @inline(__always)
  private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    value(atMost: 1) { $0.put(open) }
    followsValue = false
    body(&self)
    write(atMost: 1) { $0.put(close) }
    followsValue = true
  }

  /// Lets `body` write a value, `size` bytes at most, after the comma that it may need.
  @inline(__always)
  private mutating func value(atMost size: Int, _ body: (inout UnsafeMutablePointer<UInt8>) -> Void) {
    let needsComma = followsValue
    write(atMost: size + 1) { place in
      if needsComma { place.put(0x2C) }
      body(&place)
    }
    followsValue = true
  }

  /// Lets `body` write at the place that it gets and move that on, `size` bytes at most.
  @inline(__always)
  private mutating func write(atMost size: Int, _ body: (inout UnsafeMutablePointer<UInt8>) -> Void) {
    if room.count - count < size { makeRoom(for: size) }
    let start = count
    count = room.withUnsafeMutableBufferPointer { room in
      guard let base = room.baseAddress else { return start }
      var place = base + start
      body(&place)
      return place - base
    }
  }

  @inline(never)
  private mutating func makeRoom(for size: Int) {
    room.append(contentsOf: repeatElement(0, count: max(size, room.count, 256)))
  }
}

extension UnsafeMutablePointer<UInt8> {
  /// Writes `byte` and goes on behind it.
  @inline(__always)
  fileprivate mutating func put(_ byte: UInt8) {
    pointee = byte
    self += 1
  }

  /// Writes `bytes` and goes on behind them.
  @inline(__always)
  fileprivate mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    update(from: base, count: bytes.count)
    self += bytes.count
  }

  /// Writes `number` in decimal digits, 20 at most, and goes on behind them.
  @inline(__always)
  fileprivate mutating func put(digitsOf number: UInt) {
    var length = 1
    var rest = number / 10
    while rest > 0 {
      length += 1
      rest /= 10
    }
    rest = number
    for digit in stride(from: length - 1, through: 0, by: -1) {
      self[digit] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    self += length
  }
}

// MARK: - Escaping

extension JSONWriter {
  /// Longer strings are written in pieces of so many bytes, since each could need six times its room.
  private static let pieceSize = 4096

  /// The most that `size` bytes of text can become: an escape takes six bytes, and stands for one to three.
  private static func escapedSize(_ size: Int) -> Int { (size + 8) * 6 }

  /// Writes the bytes of `utf8` from `start` up to `end`, or up to seven more, with what must be escaped escaped; answers where it
  /// stopped.
  ///
  /// Besides what RFC 8259 asks for, that is what a terminal or a line reader could take for more than text: DEL, the C1
  /// controls, the line and paragraph separators, and the directional embeddings, overrides and isolates.
  private static func putEscaped(
    _ utf8: UnsafeBufferPointer<UInt8>, from start: Int, upTo end: Int, _ place: inout UnsafeMutablePointer<UInt8>
  ) -> Int {
    var position = start
    while position < end {
      if position + 8 <= utf8.count, isPlain(utf8, position) {
        place.put(UnsafeBufferPointer(rebasing: utf8[position..<position + 8]))
        position += 8
      } else if let (scalar, length) = scalarToEscape(at: position, in: utf8) {
        putEscaped(scalar, &place)
        position += length
      } else {
        place.put(utf8[position])
        position += 1
      }
    }
    return position
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
  @inline(__always)
  private static func scalarToEscape(
    at position: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt16, length: Int)? {
    let byte = utf8[position]
    if byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C { return nil }
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

  private static func putEscaped(_ scalar: UInt16, _ place: inout UnsafeMutablePointer<UInt8>) {
    place.put(0x5C)
    switch scalar {
    case 0x22, 0x5C: place.put(UInt8(scalar))
    case 0x08: place.put(UInt8(ascii: "b"))
    case 0x09: place.put(UInt8(ascii: "t"))
    case 0x0A: place.put(UInt8(ascii: "n"))
    case 0x0C: place.put(UInt8(ascii: "f"))
    case 0x0D: place.put(UInt8(ascii: "r"))
    default:
      place.put(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] {
        let digit = UInt8(scalar >> UInt16(shift) & 0xF)
        place.put(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}
