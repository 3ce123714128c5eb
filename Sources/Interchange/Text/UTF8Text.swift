import Annotation

/// Bytes read as UTF-8, with the place of the first that is not.
package enum UTF8Text {
  /// The text of `bytes`, or the first byte that is not UTF-8.
  package static func decode(_ bytes: [UInt8]) -> Result<String, NotUTF8> {
    if let text = String(validating: bytes, as: UTF8.self) { return .success(text) }
    return .failure(NotUTF8(offset: ByteOffset(firstInvalid(in: bytes) ?? bytes.count)))
  }

  /// Where the first byte stands that begins no well-formed scalar; nil where all is well-formed.
  ///
  /// - Note: Source: The Unicode Standard 15.0, table 3-7, well-formed UTF-8 byte sequences.
  package static func firstInvalid(in bytes: [UInt8]) -> Int? {
    var position = 0
    while position < bytes.count {
      let lead = bytes[position]
      let length: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch lead {
      case ..<0x80: length = 1
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: length = 4
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return position
      }
      guard position + length <= bytes.count else { return position }
      if length > 1 {
        guard second.contains(bytes[position + 1]) else { return position }
        for byte in bytes[position + 2..<max(position + 2, position + length)] where byte & 0xC0 != 0x80 {
          return position
        }
      }
      position += length
    }
    return nil
  }
}

/// Some bytes are not UTF-8.
package struct NotUTF8: Error, Equatable {
  /// The first byte that is not.
  package let offset: ByteOffset
}
