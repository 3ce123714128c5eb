import Annotation

/// Steps through a text by words and by clauses, from wherever it is asked; nothing is cut ahead of time.
///
/// A word is a run of letters, digits, and bytes beyond ASCII, with hyphens, apostrophes and dots inside it; any other mark is
/// a word of its own.
package enum TextUnits {
  /// The word that holds `offset`, or the next one after it; at the end of the text the last one. Empty in an empty text.
  package static func word(at offset: ByteOffset, in text: String) -> TextSpan {
    text.utf8.withContiguousStorageIfAvailable { word(at: offset.value, in: $0) } ?? TextSpan(0, 0)
  }

  /// The word after `span`; `span` itself where there is none.
  package static func word(after span: TextSpan, in text: String) -> TextSpan {
    let next = text.utf8.withContiguousStorageIfAvailable { bytes -> TextSpan in
      let start = skipSpace(from: span.end.value, in: bytes)
      return start < bytes.count ? word(at: start, in: bytes) : span
    }
    return next ?? span
  }

  /// The word before `span`; `span` itself where there is none.
  package static func word(before span: TextSpan, in text: String) -> TextSpan {
    let previous = text.utf8.withContiguousStorageIfAvailable { bytes -> TextSpan in
      var end = min(span.start.value, bytes.count)
      while end > 0, isSpace(bytes[end - 1]) { end -= 1 }
      return end > 0 ? word(at: end - 1, in: bytes) : span
    }
    return previous ?? span
  }

  /// The end of the clause that `offset` is in, right behind its last word: before the next comma, semicolon, colon, dash or end of
  /// sentence that comes after `offset`.
  package static func clauseEnd(after offset: ByteOffset, in text: String) -> ByteOffset {
    let end = text.utf8.withContiguousStorageIfAvailable { bytes -> Int in
      var place = skipSpace(from: offset.value, in: bytes)
      while place < bytes.count, isClauseEnd(bytes[place]) { place = skipSpace(from: place + 1, in: bytes) }
      while place < bytes.count, !(isClauseEnd(bytes[place]) && !isInsideWord(place, in: bytes)) { place += 1 }
      while place > offset.value, isSpace(bytes[place - 1]) { place -= 1 }
      return place
    }
    return ByteOffset(end ?? offset.value)
  }

  /// The start of the clause before `offset`, on its first word.
  package static func clauseStart(before offset: ByteOffset, in text: String) -> ByteOffset {
    let start = text.utf8.withContiguousStorageIfAvailable { bytes -> Int in
      var place = min(offset.value, bytes.count)
      while place > 0, isSpace(bytes[place - 1]) || isClauseEnd(bytes[place - 1]) { place -= 1 }
      while place > 0, !(isClauseEnd(bytes[place - 1]) && !isInsideWord(place - 1, in: bytes)) { place -= 1 }
      return min(skipSpace(from: place, in: bytes), offset.value)
    }
    return ByteOffset(start ?? offset.value)
  }

  /// Where exactly `words` stand in `text`, not as a part of a longer word. Linear in the length of the text.
  package static func occurrences(of words: String, in text: String) -> [TextSpan] {
    let wanted = Array(words.utf8)
    guard let head = wanted.first, let tail = wanted.last else { return [] }
    return text.utf8.withContiguousStorageIfAvailable { bytes -> [TextSpan] in
      var found: [TextSpan] = []
      var place = 0
      while place + wanted.count <= bytes.count {
        let end = place + wanted.count
        if bytes[place] == head, wanted.indices.allSatisfy({ bytes[place + $0] == wanted[$0] }),
          !(isWordByte(head) && place > 0 && isWordByte(bytes[place - 1])),
          !(isWordByte(tail) && end < bytes.count && isWordByte(bytes[end]))
        {
          found.append(TextSpan(place, end))
          place = end
        } else {
          place += 1
        }
      }
      return found
    } ?? []
  }

  private static func word(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> TextSpan {
    var place = skipSpace(from: min(max(0, offset), bytes.count), in: bytes)
    if place == bytes.count {
      while place > 0, isSpace(bytes[place - 1]) { place -= 1 }
      if place == 0 { return TextSpan(bytes.count, bytes.count) }
      place -= 1
    }
    guard isWordByte(bytes[place]) || isInsideWord(place, in: bytes) else { return TextSpan(place, place + 1) }
    var start = place
    var end = place
    while start > 0, isWordByte(bytes[start - 1]) || isInsideWord(start - 1, in: bytes), place - start < limit {
      start -= 1
    }
    while end < bytes.count, isWordByte(bytes[end]) || isInsideWord(end, in: bytes), end - place < limit { end += 1 }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return TextSpan(start, end)
  }

  /// A word longer than this, to either side, is cut.
  private static let limit = 4096

  private static func skipSpace(from offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var place = min(offset, bytes.count)
    while place < bytes.count, isSpace(bytes[place]) { place += 1 }
    return place
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Whether the mark at `place` joins two halves of one word, as in “al-Qaim”, “don't”, “3.5” and “U.S”.
  private static func isInsideWord(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let byte = bytes[place]
    let joins =
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    guard joins, place > 0, place + 1 < bytes.count, isWordByte(bytes[place - 1]), isWordByte(bytes[place + 1]) else {
      return false
    }
    let digits = (0x30...0x39).contains(bytes[place - 1]) && (0x30...0x39).contains(bytes[place + 1])
    return byte == UInt8(ascii: ",") ? digits : true
  }

  private static func isClauseEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "!"),
      UInt8(ascii: "?"),
      UInt8(ascii: "\n"), UInt8(ascii: "("), UInt8(ascii: ")"):
      true
    default: false
    }
  }
}
