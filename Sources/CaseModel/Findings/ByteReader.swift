/// Reads what `ByteWriter` wrote. Damaged bytes give `Damage`, never a trap.
struct ByteReader {
  /// The bytes are not what a writer wrote.
  struct Damage: Error {}

  private let bytes: [UInt8]
  private var place: Int
  private var strings: [String] = []

  /// A reader from `start` on, where the table of strings stands.
  init(_ bytes: [UInt8], from start: Int) throws(Damage) {
    self.bytes = bytes
    place = start
    let count = try readCount()
    strings.reserveCapacity(count)
    for _ in 0..<count {
      let length = try readCount()
      guard let text = String(validating: bytes[place..<place + length], as: UTF8.self) else { throw Damage() }
      strings.append(text)
      place += length
    }
  }

  /// Whether everything was read.
  var isAtEnd: Bool { place == bytes.count }

  mutating func readInt() throws(Damage) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)) }
      shift += 7
    }
    throw Damage()
  }

  /// A count of things that take a byte or more each, so never more than the bytes that are left.
  mutating func readCount() throws(Damage) -> Int {
    let count = try readInt()
    guard count >= 0, count <= bytes.count - place else { throw Damage() }
    return count
  }

  mutating func readDouble() throws(Damage) -> Double {
    guard bytes.count - place >= 8 else { throw Damage() }
    var bits: UInt64 = 0
    for index in (0..<8).reversed() { bits = bits << 8 | UInt64(bytes[place + index]) }
    place += 8
    return Double(bitPattern: bits)
  }

  mutating func readString() throws(Damage) -> String {
    let number = try readInt()
    guard strings.indices.contains(number) else { throw Damage() }
    return strings[number]
  }

  mutating func readOptional<Value>(
    _ body: (inout ByteReader) throws(Damage) -> Value
  ) throws(Damage) -> Value? {
    try readInt() == 0 ? nil : try body(&self)
  }

  mutating func readArray<Value>(
    _ body: (inout ByteReader) throws(Damage) -> Value
  ) throws(Damage) -> [Value] {
    let count = try readCount()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  mutating func readCase<Value: CaseIterable>() throws(Damage) -> Value where Value.AllCases == [Value] {
    let number = try readInt()
    guard Value.allCases.indices.contains(number) else { throw Damage() }
    return Value.allCases[number]
  }
}
