/// Writes the compact form of findings: numbers in base 128 with the low digits first, strings once each in a table.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []
  private var strings: [String] = []
  private var numbers: [[UInt8]: Int] = [:]

  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1) ^ Int64(number >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ number: Double) {
    var bits = number.bitPattern
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
    }
  }

  mutating func write(_ text: String) {
    // Bytes, since canonically equivalent strings are different texts.
    let key = Array(text.utf8)
    if let number = numbers[key] {
      write(number)
    } else {
      numbers[key] = strings.count
      write(strings.count)
      strings.append(text)
    }
  }

  mutating func write<Value>(_ value: Value?, _ body: (inout ByteWriter, Value) -> Void) {
    guard let value else { return write(0) }
    write(1)
    body(&self, value)
  }

  mutating func write<Value>(_ values: [Value], _ body: (inout ByteWriter, Value) -> Void) {
    write(values.count)
    for value in values { body(&self, value) }
  }

  mutating func write<Value: CaseIterable & Equatable>(case value: Value) where Value.AllCases == [Value] {
    write(Value.allCases.firstIndex(of: value) ?? 0)
  }

  /// The table of strings, then everything written.
  func finished() -> [UInt8] {
    var head = ByteWriter()
    head.write(strings.count)
    for text in strings {
      head.write(text.utf8.count)
      head.bytes.append(contentsOf: text.utf8)
    }
    return head.bytes + bytes
  }
}
