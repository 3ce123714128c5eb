/// The hash by which lexicons and models know a word. Part of the model file format: it never changes.
package enum WordHash {
  /// Where every hash begins: FNV-1a, 64 bits.
  @usableFromInline static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  @usableFromInline static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// The hash of `bytes` with ASCII letters made small and ’ (U+2019, U+02BC) read as '.
  @inlinable
  package static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = basis
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      index += 1
      if byte &- 0x41 < 26 {
        byte |= 0x20
      } else if byte == 0xE2, index + 1 < bytes.count, bytes[index] == 0x80, bytes[index + 1] == 0x99 {
        byte = 0x27
        index += 2
      } else if byte == 0xCA, index < bytes.count, bytes[index] == 0xBC {
        byte = 0x27
        index += 1
      }
      hash = (hash ^ UInt64(byte)) &* prime
    }
    return mix(hash)
  }

  /// The hash of the words of `text`, for tables written in source.
  package static func fold(_ text: StaticString) -> UInt64 {
    fold(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The hash of `text`.
  package static func fold(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { fold($0) }
  }

  /// The hash of a sequence whose hash so far is `hash` and whose next part has hash `next`. Order counts.
  @inlinable
  package static func combine(_ hash: UInt64, _ next: UInt64) -> UInt64 {
    mix((hash ^ (next &+ 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93)
  }

  /// Spreads every bit of `hash` over the whole word.
  @inlinable
  package static func mix(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    return hash
  }
}
