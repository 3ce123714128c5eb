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

  /// Whether `phrase`, in lower case and of two bytes at least, stands in `text`, in any case.
  static func contains(_ phrase: [UInt8], _ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard phrase.count >= 2, text.count >= phrase.count else { return false }
    let bytes = UnsafeBufferPointer(rebasing: text)
    // A letter differs from its capital in one bit; what else that bit joins is sorted out after.
    let (first, second) = (phrase[0] | 0x20, phrase[1] | 0x20)
    return phrase.withUnsafeBufferPointer { phrase in
      for position in 0...(bytes.count - phrase.count)
      where bytes[position] | 0x20 == first && bytes[position + 1] | 0x20 == second {
        let isThere = phrase.indices.allSatisfy { index in
          let byte = bytes[position + index]
          return (isUpper(byte) ? byte | 0x20 : byte) == phrase[index]
        }
        if isThere { return true }
      }
      return false
    }
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
