/// Cuts a text into tokens and sentences.
package enum Tokenizer {
  /// The tokens and sentences of `bytes`, which are UTF-8. Linear in their number.
  ///
  /// - Precondition: fewer than 2 GiB.
  package static func tokenize(_ bytes: [UInt8]) -> TokenTable {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = Scanner(bytes: buffer)
      scanner.run()
      let sentences = SentenceSplitter.sentences(of: scanner.tokens, folded: scanner.folded, in: buffer)
      return TokenTable(tokens: scanner.tokens, sentences: sentences, folded: scanner.folded)
    }
  }

  /// One pass over a text.
  struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let ascii: [ScalarClass]
    var position = 0
    var followsSpace = true
    /// Line ends since the last token; the start of the text counts as two.
    var lineEnds = 2
    var tokens: [Token] = []
    var folded: [UInt64] = []

    init(bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
      ascii = ScalarClass.ascii
      tokens.reserveCapacity(bytes.count / 5)
      folded.reserveCapacity(bytes.count / 5)
    }

    mutating func run() {
      while position < bytes.count {
        let scalar = peek(position)
        switch scalar.kind {
        case .space: skipSpace(scalar)
        case .invisible: position += scalar.length
        case .lower, .upper, .digit: scanWord(scalar)
        case .mark, .punctuation, .symbol: scanMark(scalar)
        }
      }
    }

    /// A scalar's value, length in bytes and class.
    struct Scalar {
      var value: UInt32
      var length: Int
      var kind: ScalarClass
      var isAlphanumeric: Bool { kind == .lower || kind == .upper || kind == .digit }
      var isLetter: Bool { kind == .lower || kind == .upper }
    }

    /// The scalar at `index`; white space past the end.
    @inline(__always)
    func peek(_ index: Int) -> Scalar {
      guard index < bytes.count else { return Scalar(value: 0x20, length: 0, kind: .space) }
      let byte = bytes[index]
      if byte < 0x80 { return Scalar(value: UInt32(byte), length: 1, kind: ascii[Int(byte)]) }
      return peekMultibyte(index)
    }

    private func peekMultibyte(_ index: Int) -> Scalar {
      let first = bytes[index]
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      let available = min(length, bytes.count - index)
      var value = UInt32(first) & (first >= 0xF0 ? 0x07 : first >= 0xE0 ? 0x0F : 0x1F)
      for offset in 1..<max(1, available) { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
      return Scalar(value: value, length: available, kind: ScalarClass.of(value))
    }

    private mutating func skipSpace(_ scalar: Scalar) {
      switch scalar.value {
      case 0x0A, 0x85, 0x2028: lineEnds += 1
      case 0x0D: if position + 1 >= bytes.count || bytes[position + 1] != 0x0A { lineEnds += 1 }
      case 0x2029: lineEnds += 2
      default: break
      }
      position += scalar.length
      followsSpace = true
    }

    /// Ends the token that began at `start` at the present position.
    mutating func emit(from start: Int, kind: Token.Kind, shape: Token.Shape) {
      var shape = shape
      if lineEnds > 0 { shape.insert(.startsLine) }
      if lineEnds > 1 { shape.insert(.startsParagraph) }
      tokens.append(
        Token(start: Int32(start), end: Int32(position), kind: kind, followsSpace: followsSpace, shape: shape))
      folded.append(WordHash.fold(UnsafeBufferPointer(rebasing: bytes[start..<position])))
      lineEnds = 0
      followsSpace = false
    }

    // MARK: Marks

    private mutating func scanMark(_ scalar: Scalar) {
      let start = position
      position += scalar.length
      var kind = scalar.kind == .punctuation ? Token.Kind.punctuation : .symbol
      if scalar.value == 0x40, isHandleByte(position) {
        while isHandleByte(position) { position += 1 }
        kind = .symbol
      } else if repeats(scalar.value) {
        while position < bytes.count, UInt32(bytes[position]) == scalar.value { position += 1 }
      }
      extendMark(isEmoji: scalar.value >= 0x2190)
      emit(from: start, kind: kind, shape: scalar.length > 1 ? .nonASCII : [])
    }

    /// Takes in combining marks, and for emoji what a joiner ties on.
    private mutating func extendMark(isEmoji: Bool) {
      while position < bytes.count {
        let next = peek(position)
        if next.kind == .mark {
          position += next.length
        } else if next.value == 0x200D {
          let after = peek(position + next.length)
          position += next.length
          if isEmoji, after.kind == .symbol { position += after.length }
        } else if isEmoji, (0x1F1E6...0x1F1FF).contains(next.value) {
          position += next.length
        } else {
          return
        }
      }
    }

    private func repeats(_ value: UInt32) -> Bool {
      switch value {
      case 0x2E, 0x2D, 0x21, 0x3F, 0x2A, 0x3D, 0x5F, 0x7E, 0x2B: true
      default: false
      }
    }

    private func isHandleByte(_ index: Int) -> Bool {
      guard index < bytes.count else { return false }
      let byte = bytes[index]
      return byte == 0x5F || (byte < 0x80 && (ascii[Int(byte)] == .digit || isASCIILetter(byte)))
    }

    @inline(__always)
    func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  }
}
