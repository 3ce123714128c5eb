/// Groups tokens into sentences.
///
/// A sentence ends at `.`, `!`, `?`, `…` and their like in other scripts, with the closing marks after them, unless a small letter
/// follows; after an abbreviation only where a word follows that seldom stands inside a sentence with a capital; and at the end of
/// a paragraph or, in text that is not wrapped to a fixed width, of a line.
enum SentenceSplitter {
  /// Ranges of tokens that tile them.
  static func sentences(
    of tokens: [Token], folded: [UInt64], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    let isWrapped = isHardWrapped(tokens)
    var start = 0
    var index = 0
    while index < tokens.count {
      if index > start, endsLine(before: index, of: tokens, in: bytes, isWrapped: isWrapped) {
        sentences.append(start..<index)
        start = index
      }
      let token = tokens[index]
      index += 1
      guard isTerminal(token, in: bytes) else { continue }
      let afterMark = index
      while index < tokens.count, isCloser(tokens[index], in: bytes) { index += 1 }
      let hasCloser = index > afterMark
      guard index < tokens.count else { break }
      if ends(token, folded[afterMark - 1], before: index, hasCloser: hasCloser, tokens, folded, bytes) {
        sentences.append(start..<index)
        start = index
      }
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  private static func ends(
    _ token: Token, _ hash: UInt64, before next: Int, hasCloser: Bool, _ tokens: [Token], _ folded: [UInt64],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let following = tokens[next]
    if following.shape.contains(.startsParagraph) { return true }
    if following.kind == .word, bytes[Int(following.start)] &- 0x61 < 26 { return false }
    guard token.shape.contains(.abbreviation), !hasCloser else { return startsSentence(following, in: bytes) }
    if Abbreviations.isTitle(hash) { return false }
    if following.kind == .word { return following.isCapitalized && starters.contains(folded[next]) }
    return isOpener(following, in: bytes)
  }

  /// Whether `token` can begin a sentence. Marks that can't go with the sentence before.
  private static func startsSentence(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch token.kind {
    case .word, .number, .symbol: true
    case .punctuation: !",;:)]}".utf8.contains(bytes[Int(token.start)])
    }
  }

  private static func isTerminal(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if token.shape.contains(.abbreviation) { return true }
    guard token.kind == .punctuation else { return false }
    switch scalar(token, in: bytes) {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x61F, 0x6D4, 0x964, 0x203C, 0x2047...0x2049:
      return true
    default: return false
    }
  }

  /// Closing quotes and brackets; a straight quote closes where no space stands before it.
  private static func isCloser(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.kind == .punctuation, !token.shape.contains(.startsLine) else { return false }
    switch scalar(token, in: bytes) {
    case 0x22, 0x27: return !token.followsSpace
    case 0x29, 0x5D, 0x7D, 0x2019, 0x201D, 0xBB, 0x203A, 0x300D, 0x300F: return true
    default: return false
    }
  }

  private static func isOpener(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.kind == .punctuation else { return false }
    switch scalar(token, in: bytes) {
    case 0x22: return token.followsSpace
    case 0x201C, 0xAB, 0x300C: return true
    default: return false
    }
  }

  /// The first scalar of `token`.
  private static func scalar(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let start = Int(token.start)
    let first = bytes[start]
    if first < 0x80 { return UInt32(first) }
    if first < 0xE0 { return UInt32(first & 0x1F) << 6 | UInt32(bytes[start + 1] & 0x3F) }
    if first < 0xF0 {
      return UInt32(first & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6 | UInt32(bytes[start + 2] & 0x3F)
    }
    return 0x1F000
  }

  // MARK: Lines

  private static func endsLine(
    before index: Int, of tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>, isWrapped: Bool
  ) -> Bool {
    let shape = tokens[index].shape
    if shape.contains(.startsParagraph) { return true }
    guard shape.contains(.startsLine), !isWrapped else { return false }
    return bytes[Int(tokens[index].start)] &- 0x61 >= 26
  }

  /// Whether lines are cut to a width: of five lines or more that another follows within a paragraph, most have 50 to 90 bytes
  /// and none has over 110.
  private static func isHardWrapped(_ tokens: [Token]) -> Bool {
    var lineStart = 0
    var full = 0
    var lines = 0
    for index in tokens.indices.dropFirst() where tokens[index].shape.contains(.startsLine) {
      let length = Int(tokens[index - 1].end - tokens[lineStart].start)
      lineStart = index
      if length > 110 { return false }
      guard !tokens[index].shape.contains(.startsParagraph) else { continue }
      lines += 1
      if length >= 50, length <= 90 { full += 1 }
    }
    return lines >= 5 && full * 10 >= lines * 7
  }

  /// Words that, with a capital after an abbreviation, begin a sentence.
  private static let starters: HashedSet = {
    let words: [StaticString] = [
      "the", "this", "that", "these", "those", "he", "she", "it", "they", "we", "you", "but", "and", "in", "on", "at",
      "a", "an", "as", "after", "before", "when", "while", "if", "his", "her", "its", "their", "our", "there", "for",
      "from", "however", "also", "according", "earlier", "last", "some", "many", "most", "such", "with", "since",
      "what",
      "who", "how", "why", "both", "one", "two", "no", "not", "by", "to", "although", "though", "because", "still",
      "meanwhile", "officials", "police", "several", "three", "more", "other", "another", "under", "during", "so",
      "all",
    ]
    return HashedSet(words.map { WordHash.fold($0) })
  }()
}
