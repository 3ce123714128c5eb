/// A table of phrases, found by the tokens of a text. Case of ASCII letters and kind of apostrophe don't count in lookup.
///
/// A lookup is one probe a token and allocates nothing. Build one as a `static let`; phrases are cut by `Tokenizer`, so that
/// `al-Qaida` is three tokens here as in a text.
///
///     static let sides = PhraseLexicon([("armed forces", 0), ("army", 1)])
///     if let match = sides.longestMatch(at: 3, before: sentence.upperBound, in: document.tokens) { … match.count … }
package struct PhraseLexicon<Value: Sendable>: Sendable {
  /// A phrase found in a text.
  package struct Match {
    /// How many tokens it takes.
    package var count: Int
    /// What the table says of it.
    package var value: Value
  }

  private let keys: HashedSet
  /// For each slot of `keys` the number of a value, `-1` for what only begins a phrase.
  private let slots: [Int32]
  private let values: [Value]
  /// Tokens of the longest phrase.
  package let longest: Int

  /// A table of `entries`; of two that are one phrase the first stays.
  package init(_ entries: [(phrase: String, value: Value)]) {
    var pending: [(key: UInt64, slot: Int32)] = []
    var values: [Value] = []
    var longest = 0
    for entry in entries {
      let folded = Tokenizer.tokenize(Array(entry.phrase.utf8)).folded
      guard !folded.isEmpty else { continue }
      longest = max(longest, folded.count)
      var key: UInt64 = 0
      for (index, hash) in folded.enumerated() {
        key = WordHash.combine(key, hash)
        pending.append((key, index == folded.count - 1 ? Int32(values.count) : -1))
      }
      values.append(entry.value)
    }
    let keys = HashedSet(pending.map(\.key))
    var slots = [Int32](repeating: -1, count: keys.capacity)
    for (key, value) in pending {
      if let slot = keys.slot(of: key), slots[slot] < 0 { slots[slot] = value }
    }
    (self.keys, self.slots, self.values, self.longest) = (keys, slots, values, longest)
  }

  /// The slot of `key`: the number of a value, `-1` when a phrase goes on from here, nil when none does.
  @inline(__always)
  private func find(_ key: UInt64) -> Int32? { keys.slot(of: key).map { slots[$0] } }

  /// The longest phrase whose first token is `start` and whose tokens all stand before `end`; nil when none does.
  package func longestMatch(at start: Int, before end: Int, in table: TokenTable) -> Match? {
    var key: UInt64 = 0
    var best: (count: Int, slot: Int32)?
    var index = start
    while index < end {
      key = WordHash.combine(key, table.folded[index])
      guard let slot = find(key) else { break }
      index += 1
      if slot >= 0 { best = (index - start, slot) }
    }
    return best.map { Match(count: $0.count, value: values[Int($0.slot)]) }
  }

  /// What the table says of exactly the tokens of `range`.
  package func value(of range: Range<Int>, in table: TokenTable) -> Value? {
    var key: UInt64 = 0
    for index in range { key = WordHash.combine(key, table.folded[index]) }
    guard !range.isEmpty, let slot = find(key), slot >= 0 else { return nil }
    return values[Int(slot)]
  }

  /// What the table says of the one word whose folded hash is `hash`.
  package func value(ofWord hash: UInt64) -> Value? {
    guard let slot = find(WordHash.combine(0, hash)), slot >= 0 else { return nil }
    return values[Int(slot)]
  }
}
