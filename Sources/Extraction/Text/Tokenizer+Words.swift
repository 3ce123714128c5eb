extension Tokenizer.Scanner {
  /// Reads the word, number, URL or e-mail address that begins at the present position.
  mutating func scanWord(_ first: Scalar) {
    let start = position
    if scanLink() { return }
    var shape = Token.Shape()
    if first.kind == .upper { shape.insert(.startsUpper) }
    // The last scalar taken in, and where it began.
    var last = first
    var lastStart = position
    while position < bytes.count {
      let scalar = peek(position)
      switch scalar.kind {
      case .lower:
        shape.insert(.hasLower)
        if scalar.length > 1 { shape.insert(.nonASCII) }
      case .upper:
        if position > start { shape.insert(.innerUpper) }
        if scalar.length > 1 { shape.insert(.nonASCII) }
      case .digit: shape.insert(.hasDigit)
      case .mark: break
      case .invisible:
        let end = endOfInvisibles(position)
        guard peek(end).isAlphanumeric || peek(end).kind == .mark else { return finishWord(start, first, shape) }
        position = end
        continue
      default:
        guard let next = join(scalar, after: last, at: lastStart, start: start) else {
          return finishWord(start, first, shape)
        }
        if next.isWhole { return finishWord(start, first, shape.union(next.shape), kind: next.kind) }
        last = scalar
        continue
      }
      if scalar.kind != .mark {
        last = scalar
        lastStart = position
      }
      position += scalar.length
    }
    finishWord(start, first, shape)
  }

  /// What a mark inside a word came to.
  private struct Join {
    /// Whether the word ends with it.
    var isWhole = false
    var shape: Token.Shape = []
    var kind: Token.Kind?
  }

  /// Takes the mark at the present position into the word, if it belongs there.
  private mutating func join(_ mark: Scalar, after last: Scalar, at lastStart: Int, start: Int) -> Join? {
    let next = peek(position + mark.length)
    switch mark.value {
    case 0x27, 0x2019:
      guard last.isLetter, next.isLetter, clitic(at: position) == 0 else { return nil }
    case 0x2E:
      return joinFullStop(last, next, start: start)
    case 0x2C:
      guard last.kind == .digit, isThousands(position + 1) else { return nil }
    case 0x3A:
      guard last.kind == .digit, next.kind == .digit else { return nil }
    case 0x5F:
      guard next.isAlphanumeric else { return nil }
    case 0x26:
      guard last.kind == .upper, next.kind == .upper else { return nil }
    case 0x40:
      guard mark.length == 1, next.isAlphanumeric, next.length == 1, position - start <= 64 else { return nil }
      position += 1
      takeLinkBytes()
      return Join(isWhole: true, kind: .symbol)
    default: return nil
    }
    position += mark.length
    return Join()
  }

  /// Takes in a full stop of a decimal, an initialism, an initial, a known abbreviation or a domain name.
  private mutating func joinFullStop(_ last: Scalar, _ next: Scalar, start: Int) -> Join? {
    let isInitialism = looksLikeInitialism(from: start)
    if last.kind == .digit, next.kind == .digit {
      position += 1
      return Join()
    }
    if isInitialism, last.isLetter {
      let after = peek(position + 1 + next.length)
      if next.isLetter, after.value == 0x2E || (position > start + 1 && !after.isAlphanumeric) {
        position += 1
        return Join()
      }
      let isInitial = position == start + last.length && last.kind == .upper && last.value != 0x49
      guard !next.isAlphanumeric, isInitial || position > start + 1 else { return nil }
      position += 1
      return Join(isWhole: true, shape: .abbreviation)
    }
    let word = UnsafeBufferPointer(rebasing: bytes[start..<position])
    if word.count <= 6, !next.isAlphanumeric || next.kind == .digit,
      Abbreviations.contains(word, before: bytes[(position + 1)...].prefix(2))
    {
      position += 1
      return Join(isWhole: true, shape: .abbreviation)
    }
    guard last.isLetter, next.kind == .lower, next.length == 1, word.count >= 2 else { return nil }
    position += 1
    return Join()
  }

  /// Whether the word so far is single letters with full stops between, as “U.S” is.
  private func looksLikeInitialism(from start: Int) -> Bool {
    guard position - start <= 24 else { return false }
    var index = start
    while index < position {
      let scalar = peek(index)
      guard scalar.isLetter else { return false }
      index += scalar.length
      guard index < position else { return true }
      guard bytes[index] == 0x2E else { return false }
      index += 1
    }
    return true
  }

  private func isThousands(_ index: Int) -> Bool {
    peek(index).kind == .digit && peek(index + 1).kind == .digit && peek(index + 2).kind == .digit
      && peek(index + 3).kind != .digit
  }

  /// How many bytes the ending of a possessive or a contraction takes that begins with the apostrophe at `index`; 0 for none.
  private func clitic(at index: Int) -> Int {
    let mark = peek(index)
    var end = index + mark.length
    var letters: (UInt8, UInt8) = (0, 0)
    while end < bytes.count, isASCIILetter(bytes[end]), end - index - mark.length < 2 {
      letters = (letters.1, bytes[end] | 0x20)
      end += 1
    }
    let after = peek(end)
    guard !after.isAlphanumeric, after.kind != .mark else { return 0 }
    switch letters {
    case (0, UInt8(ascii: "s")), (0, UInt8(ascii: "d")), (0, UInt8(ascii: "m")), (0, UInt8(ascii: "t")),
      (UInt8(ascii: "r"), UInt8(ascii: "e")), (UInt8(ascii: "v"), UInt8(ascii: "e")),
      (UInt8(ascii: "l"), UInt8(ascii: "l")):
      return end - index
    default: return 0
    }
  }

  private func endOfInvisibles(_ index: Int) -> Int {
    var index = index
    while peek(index).kind == .invisible { index += peek(index).length }
    return index
  }

  /// Emits the word from `start`, and the clitic after it as a token of its own.
  private mutating func finishWord(_ start: Int, _ first: Scalar, _ shape: Token.Shape, kind: Token.Kind? = nil) {
    let kind = kind ?? (first.kind == .digit ? .number : .word)
    let mark = peek(position)
    let length = mark.value == 0x27 || mark.value == 0x2019 ? clitic(at: position) : 0
    guard length > 0, kind != .symbol else { return emit(from: start, kind: kind, shape: shape) }
    let end = position + length
    if bytes[end - 1] | 0x20 == UInt8(ascii: "t") {
      // “do” and “n’t”; any other ’t stays with its word.
      guard position - start > 1, bytes[position - 1] | 0x20 == UInt8(ascii: "n") else {
        position = end
        return emit(from: start, kind: kind, shape: shape)
      }
      position -= 1
    }
    emit(from: start, kind: kind, shape: shape)
    let clitic = position
    position = end
    emit(from: clitic, kind: .word, shape: .hasLower)
  }

  // MARK: Links

  /// Reads a URL at the present position as one symbol.
  private mutating func scanLink() -> Bool {
    let byte = bytes[position] | 0x20
    guard byte == UInt8(ascii: "h") || byte == UInt8(ascii: "w") else { return false }
    guard hasPrefix("http://") || hasPrefix("https://") || hasPrefix("www.") else { return false }
    let start = position
    takeLinkBytes()
    emit(from: start, kind: .symbol, shape: [])
    return true
  }

  private func hasPrefix(_ prefix: StaticString) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard position + count < bytes.count else { return false }
    for index in 0..<count {
      let byte = bytes[position + index]
      let folded = isASCIILetter(byte) ? byte | 0x20 : byte
      guard folded == prefix.utf8Start[index] else { return false }
    }
    return true
  }

  /// Goes on to white space, a quotation mark or a bracket, then back over marks that end a sentence.
  private mutating func takeLinkBytes() {
    let start = position
    scan: while position < bytes.count {
      let scalar = peek(position)
      switch scalar.kind {
      case .space, .invisible, .mark: break scan
      default: break
      }
      switch scalar.value {
      case 0x22, 0x3C, 0x3E, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x2018...0x201F, 0xAB, 0xBB, 0x3001, 0x3002: break scan
      default: position += scalar.length
      }
    }
    while position > start + 1, ".,;:!?'".utf8.contains(bytes[position - 1]) { position -= 1 }
  }
}
