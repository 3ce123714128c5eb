/// A stretch of a document's tokens as the chains read it: with stand-ins for three tokens beyond either end, so that a look at a
/// neighbour needs no question where the stretch ends.
struct TokenWindow: ~Copyable {
  /// What the chains read of a token.
  struct Token {
    var word: UInt32
    var stem: UInt32
    var ending: UInt32
    var shape: UInt32
    /// The class of the word, or its shape plus 40 where it has none.
    var kind: UInt32
    var cluster: UInt32

    /// What stands beyond an end.
    static let outside = Token(word: 5, stem: 5, ending: 5, shape: 15, kind: 63, cluster: 1023)
  }

  /// The tokens that it shows.
  private(set) var range = 0..<0
  private var storage = UnsafeMutableBufferPointer<Token>(start: nil, count: 0)

  deinit { storage.deallocate() }

  /// Goes on to `range`.
  mutating func show(_ range: Range<Int>, of text: ClaimText) {
    self.range = range
    let count = range.count + 2 * Self.margin
    if storage.count < count {
      storage.deallocate()
      storage = .allocate(capacity: max(count, 512))
    }
    for place in 0..<Self.margin {
      storage.initializeElement(at: place, to: .outside)
      storage.initializeElement(at: count - 1 - place, to: .outside)
    }
    var place = Self.margin
    for index in range {
      storage.initializeElement(
        at: place,
        to: Token(
          word: text.words[index], stem: text.stems[index], ending: text.endings[index],
          shape: UInt32(text.shapes[index].rawValue), kind: Self.kind(index, text),
          cluster: UInt32(text.clusters[index])))
      place += 1
    }
  }

  /// Lets the tokens of `cue` be seen as the cue.
  mutating func mark(cue: Range<Int>) {
    for index in cue.clamped(to: range) { storage[index - range.lowerBound + Self.margin].kind = 62 }
  }

  /// What stands `offset` tokens, three at most, from token `index` of the range.
  @inline(__always)
  func token(_ index: Int, _ offset: Int = 0) -> Token { storage[index - range.lowerBound + Self.margin + offset] }

  /// The class of a word, or its shape plus 40 where it has none.
  @inline(__always)
  static func kind(_ index: Int, _ text: ClaimText) -> UInt32 {
    let wordClass = text.classes[index]
    return wordClass == .other ? 40 + UInt32(text.shapes[index].rawValue) : UInt32(wordClass.rawValue)
  }

  private static let margin = 3
}
