import Annotation

/// Turns byte offsets of one text into scalar offsets and back. Built in one pass; a look-up costs at most 64 steps.
package struct ScalarIndex: Sendable {
  private static let blockSize = 64

  private let text: [UInt8]
  /// How many scalars begin before each block of bytes; empty where the text is ASCII and the two offsets are one.
  private let scalarsBefore: [Int32]

  /// How many scalars the text has.
  package let scalarCount: Int

  /// An index of `text`, which is UTF-8.
  package init(_ text: [UInt8]) {
    self.text = text
    guard text.contains(where: { $0 >= 0x80 }) else {
      scalarsBefore = []
      scalarCount = text.count
      return
    }
    var before: [Int32] = []
    before.reserveCapacity(text.count / Self.blockSize + 1)
    var count: Int32 = 0
    var start = 0
    while start < text.count {
      before.append(count)
      let end = min(start + Self.blockSize, text.count)
      for byte in text[start..<end] where byte & 0xC0 != 0x80 { count += 1 }
      start = end
    }
    scalarsBefore = before
    scalarCount = Int(count)
  }

  /// How many bytes the text has.
  package var byteCount: Int { text.count }

  /// How many scalars begin before `offset`.
  ///
  /// - Precondition: `offset` is not past the end.
  package func scalar(at offset: ByteOffset) -> ScalarOffset {
    precondition(offset.value <= text.count, "an offset reaches past the end of its text")
    guard !scalarsBefore.isEmpty else { return ScalarOffset(offset.value) }
    guard offset.value < text.count else { return ScalarOffset(scalarCount) }
    let block = offset.value / Self.blockSize
    var count = Int(scalarsBefore[block])
    for byte in text[block * Self.blockSize..<offset.value] where byte & 0xC0 != 0x80 { count += 1 }
    return ScalarOffset(count)
  }

  /// The first byte of the scalar at `offset`, or the end of the text for the offset right after the last; nil past that.
  package func byte(at offset: ScalarOffset) -> ByteOffset? {
    guard (0...scalarCount).contains(offset.value) else { return nil }
    guard !scalarsBefore.isEmpty else { return ByteOffset(offset.value) }
    guard offset.value < scalarCount else { return ByteOffset(text.count) }
    var low = 0
    var high = scalarsBefore.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if scalarsBefore[middle] <= offset.value { low = middle } else { high = middle }
    }
    var remaining = offset.value - Int(scalarsBefore[low])
    var position = low * Self.blockSize
    while true {
      if text[position] & 0xC0 != 0x80 {
        if remaining == 0 { return ByteOffset(position) }
        remaining -= 1
      }
      position += 1
    }
  }

  /// The bytes of `span`.
  package func withBytes<Result>(of span: TextSpan, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[span.range])) }
  }
}
