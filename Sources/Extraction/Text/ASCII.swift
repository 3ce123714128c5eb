/// Questions about bytes of UTF-8 text that only ASCII answers.
enum ASCII {
  /// Whether `byte` can stand in a word: a letter or digit, or part of a scalar beyond ASCII.
  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isDigit(byte) || isLetter(byte)
  }

  /// Whether `byte` is a letter from A to Z, in any case.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether `byte` is a capital letter.
  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// Whether `byte` is a digit.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether `phrase`, in lower case, stands at `start`, in any case.
  static func starts(_ phrase: [UInt8], _ start: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
    guard start + phrase.count <= end else { return false }
    for index in phrase.indices {
      let byte = bytes[start + index]
      if (isUpper(byte) ? byte | 0x20 : byte) != phrase[index] { return false }
    }
    return true
  }

  /// Where `phrase`, in lower case, first stands in `start..<end`, in any case.
  static func find(_ phrase: [UInt8], _ start: Int, _ end: Int, _ bytes: [UInt8]) -> Int? {
    guard let first = phrase.first, end - phrase.count >= start else { return nil }
    let upper = isLetter(first) ? first & ~0x20 : first
    for position in start...(end - phrase.count) where bytes[position] == first || bytes[position] == upper {
      if starts(phrase, position, end, bytes) { return position }
    }
    return nil
  }
}
