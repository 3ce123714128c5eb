import Extraction

/// Sentences to learn from: the features of each token and the tags that may be right for it.
///
/// More than one tag may be allowed: a corpus that doesn't mark nationalities, say, leaves both “outside” and “nationality” open
/// for such a word, and the learner then teaches only what the corpus knows.
package struct TaggedCorpus: Sendable {
  /// What tags there are.
  package let scheme: TagScheme
  var keys: [UInt32] = []
  /// Where each token's features end in `keys`.
  var ends: [Int] = []
  /// For each token a set of allowed tags, bit n for tag n.
  var allowed: [UInt64] = []
  /// Tokens of each sentence.
  var sentences: [Range<Int>] = []
  /// How much each sentence counts.
  var weights: [Float] = []

  /// An empty corpus.
  package init(scheme: TagScheme) { self.scheme = scheme }

  /// How many tokens there are.
  package var tokenCount: Int { ends.count }
  /// How many sentences there are.
  package var sentenceCount: Int { sentences.count }

  /// Adds a sentence.
  ///
  /// - Parameter allowed: for each token of `buffer` the set of tags that may be right, bit n for tag n. Some path of tags that the
  ///   scheme allows must lie in them; a sentence without one is left out.
  package mutating func add(_ buffer: TokenFeatures, allowed: [UInt64], weight: Float = 1) {
    precondition(allowed.count == buffer.tokenCount, "one set of tags a token")
    guard !allowed.isEmpty, hasPath(allowed) else { return }
    let base = keys.count
    let first = ends.count
    keys.append(contentsOf: buffer.keys)
    for end in buffer.ends { ends.append(base + Int(end)) }
    self.allowed.append(contentsOf: allowed)
    sentences.append(first..<ends.count)
    weights.append(weight)
  }

  /// The features of token `index`, as places in `keys`.
  func features(of index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  private func hasPath(_ allowed: [UInt64]) -> Bool {
    var open: [Int?] = [nil]
    for set in allowed {
      let next = (0..<scheme.tagCount).filter { tag in
        set & (1 << UInt64(tag)) != 0 && open.contains { scheme.allows($0, tag) }
      }
      guard !next.isEmpty else { return false }
      open = next
    }
    return open.contains { scheme.allows($0, nil) }
  }
}
