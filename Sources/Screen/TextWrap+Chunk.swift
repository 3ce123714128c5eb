extension TextWrap {
  /// Bytes between the places where a paragraph without line ends is cut.
  private static let cutDistance = 16_384
  /// How far before such a place a blank is looked for, to cut after.
  private static let slack = 256

  /// The start of the chunk that holds byte `position`: where a line starts whatever comes before.
  func chunkStart(containing position: Int, in text: Span<UInt8>) -> Int {
    let lowest = max(0, position - 3 * Self.cutDistance - 2 * Self.slack)
    var start = position
    while start > lowest && text[start - 1] != 0x0A { start -= 1 }
    let paragraph = start > 0 && text[start - 1] == 0x0A ? start : 0
    for number in stride(from: position / Self.cutDistance + 1, through: 1, by: -1) {
      guard let cut = cut(number, in: text), cut <= position else { continue }
      return max(cut, paragraph)
    }
    return paragraph
  }

  /// The end of the chunk that holds the byte at `position`, a start of a line.
  func chunkEnd(after position: Int, in text: Span<UInt8>) -> Int {
    let highest = min(text.count, position + 3 * Self.cutDistance + 2 * Self.slack)
    var end = position
    while end < highest && text[end] != 0x0A { end += 1 }
    let paragraph = end < text.count && text[end] == 0x0A ? end + 1 : text.count
    var number = max(1, position / Self.cutDistance)
    while number * Self.cutDistance - Self.slack < min(paragraph, highest) {
      if let cut = cut(number, in: text), cut > position { return min(cut, paragraph) }
      number += 1
    }
    return paragraph
  }

  /// Where cut number `number` falls, or nil where a line end is too near for one to be needed.
  ///
  /// It depends on the bytes around it alone.
  private func cut(_ number: Int, in text: Span<UInt8>) -> Int? {
    let nominal = number * Self.cutDistance
    guard nominal < text.count else { return nil }
    let position = cutPosition(near: nominal, in: text)
    guard position >= Self.cutDistance, lineEnd(at: position, in: text) == nil else { return nil }
    for before in (position - Self.cutDistance..<position).reversed() where text[before] == 0x0A { return nil }
    return position
  }

  private func cutPosition(near nominal: Int, in text: Span<UInt8>) -> Int {
    let lowest = nominal - Self.slack
    var blank = nominal
    while blank > lowest {
      if text[blank - 1] == 0x20 && text[blank] != 0x20 && startsGlyph(blank, in: text) { return blank }
      blank -= 1
    }
    var position = nominal
    while position > lowest && !startsGlyph(position, in: text) { position -= 1 }
    return position > lowest ? position : scalarStart(nominal, in: text)
  }

  private func startsGlyph(_ position: Int, in text: Span<UInt8>) -> Bool {
    guard text[position] & 0xC0 != 0x80 else { return false }
    let look = Glyph(text, at: position, hasBase: true).look
    return look != .mark && look != .nothing
  }

  private func scalarStart(_ position: Int, in text: Span<UInt8>) -> Int {
    var start = position
    while start > position - 3 && text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
