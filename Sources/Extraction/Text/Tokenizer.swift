/// Cuts a text into tokens and sentences.
package enum Tokenizer {
  /// The tokens and sentences of `bytes`, which are UTF-8. Linear in their number.
  package static func tokenize(_ bytes: [UInt8]) -> TokenTable {
    var tokens: [Token] = []
    var position = 0
    var followsSpace = true
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 {
        position += 1
        followsSpace = true
        continue
      }
      let start = position
      var kind = Token.Kind.punctuation
      if isWordByte(byte) {
        kind = (0x30...0x39).contains(byte) ? .number : .word
        while position < bytes.count, isWordByte(bytes[position]) { position += 1 }
      } else {
        position += 1
      }
      tokens.append(Token(start: Int32(start), end: Int32(position), kind: kind, followsSpace: followsSpace))
      followsSpace = false
    }
    return TokenTable(tokens: tokens, sentences: sentences(of: tokens, in: bytes))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func sentences(of tokens: [Token], in bytes: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in tokens.indices {
      let byte = bytes[Int(tokens[index].start)]
      let ends = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      if ends || index == tokens.count - 1 {
        sentences.append(start..<index + 1)
        start = index + 1
      }
    }
    return sentences
  }
}
