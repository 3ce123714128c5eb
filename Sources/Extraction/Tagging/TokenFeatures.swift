/// The features of a run of tokens, hashed, as a tagger reads them.
///
/// A feature set is a function that fills one: for each token some calls of `add`, then `endToken()`. A template's number tells
/// two kinds of features apart that have one value (“the word is x”, “the word before is x”). Numbers and values are part of what
/// a model has learned, so a change of either needs a new feature-set id and a new model.
///
///     for index in sentence {
///       buffer.add(0)                                       // bias
///       buffer.add(1, table.folded[index])                  // the word
///       buffer.add(2, table.folded[index], previousHash)    // with the one before
///       buffer.endToken()
///     }
///     let found = tagger.tag(buffer)
package struct TokenFeatures: Sendable {
  /// The hashed features of all tokens, one token's after another's.
  package private(set) var keys: [UInt32] = []
  /// Where each token's features end in `keys`.
  package private(set) var ends: [Int32] = []

  /// An empty buffer.
  package init() {}

  /// How many tokens have their features.
  package var tokenCount: Int { ends.count }

  /// Makes it empty for the next sentence; keeps its memory.
  package mutating func clear() {
    keys.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Gives the present token the feature `template` = `value`.
  @inline(__always)
  package mutating func add(_ template: UInt8, _ value: UInt64 = 0) {
    keys.append(Self.key(template, value))
  }

  /// Gives the present token the feature `template` = (`first`, `second`).
  @inline(__always)
  package mutating func add(_ template: UInt8, _ first: UInt64, _ second: UInt64) {
    add(template, WordHash.combine(first, second))
  }

  /// One token's features on their way into a buffer, as many as 128.
  struct Row: ~Copyable {
    private let storage = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.capacity)
    private var count = 0
    private static let capacity = 128

    deinit { storage.deallocate() }

    /// Adds the feature `template` = `value`.
    @inline(__always)
    mutating func add(_ template: UInt8, _ value: UInt64 = 0) {
      precondition(count < Self.capacity)
      storage[count] = TokenFeatures.key(template, value)
      count += 1
    }

    /// Adds the feature `template` = (`first`, `second`).
    @inline(__always)
    mutating func add(_ template: UInt8, _ first: UInt64, _ second: UInt64) {
      add(template, WordHash.combine(first, second))
    }

    /// Hands its features to `features` as the present token's, and goes on to the next.
    @inline(__always)
    mutating func end(in features: inout TokenFeatures) {
      features.keys.append(contentsOf: UnsafeBufferPointer(start: storage, count: count))
      features.endToken()
      count = 0
    }
  }

  @inline(__always)
  private static func key(_ template: UInt8, _ value: UInt64) -> UInt32 {
    let hash = (value ^ (UInt64(template) &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: (hash ^ (hash >> 29)) >> 17)
  }

  /// Gives the present token features that another buffer has.
  mutating func add(keys: ArraySlice<UInt32>) { self.keys.append(contentsOf: keys) }

  /// Goes on to the next token.
  @inline(__always)
  package mutating func endToken() { ends.append(Int32(keys.count)) }

  /// The places in `keys` of the features of token `index`.
  @inline(__always)
  package func features(of index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }
}
