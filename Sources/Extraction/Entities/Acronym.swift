import Annotation

/// Tells whether letters stand for words.
enum Acronym {
  /// Whether the letters of token `acronym` stand at the beginnings of `words`, in order, the first at that of the first. One letter
  /// may be left over, of a word cut off or of an inner letter: “Cedif” for “Centre for Defence Information”.
  static func spells(_ acronym: Int, _ words: Range<Int>, _ document: Document) -> Bool {
    func surface(_ token: Int) -> ArraySlice<UInt8> { document.bytes[document.tokens.tokens[token].span.range] }
    var letters = surface(acronym).filter { $0 &- 0x41 < 26 }[...]
    guard letters.count > 1, words.count > 1, let first = letters.first,
      surface(words.lowerBound).first.map({ $0 & 0xDF }) == first
    else { return false }
    for word in words where !letters.isEmpty {
      if let initial = surface(word).first, initial & 0xDF == letters.first { letters.removeFirst() }
    }
    return letters.count <= 1
  }

  /// Whether an opening bracket, with or without a space, is all that parts `first` from `second`.
  static func isBracketed(_ first: TextSpan, _ second: TextSpan, _ document: Document) -> Bool {
    let between = document.bytes[min(first.end, second.start).value..<second.start.value]
    guard (1...3).contains(between.count), let last = between.last, last == 0x28 || last == 0x5B else { return false }
    return between.dropLast().allSatisfy { $0 == 0x20 }
  }
}
