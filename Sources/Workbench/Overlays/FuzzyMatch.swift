/// Tells how well typed letters fit a name, for the palette and for type-ahead.
package enum FuzzyMatch {
  /// How well `query` fits `name`; nil when its letters don't stand in it in order. Higher is better. Case is ignored.
  ///
  /// A letter that starts a word counts most, then one right after the last match.
  package static func score(_ query: String, in name: String) -> Int? {
    var wanted = folded(query)[...]
    if wanted.isEmpty { return 0 }
    var score = 0
    var previous: UInt8 = UInt8(ascii: " ")
    var adjacent = false
    for byte in folded(name) {
      guard let next = wanted.first else { break }
      if byte == next {
        wanted.removeFirst()
        score += isBoundary(previous) ? 8 : adjacent ? 5 : 1
        adjacent = true
      } else {
        adjacent = false
      }
      previous = byte
    }
    guard wanted.isEmpty else { return nil }
    return score * 64 - min(63, name.utf8.count)
  }

  /// The places in `names` that fit `query`, the best first, equals in their own order.
  package static func ranked(_ query: String, among names: [String]) -> [Int] {
    let scored = names.enumerated().compactMap { index, name in score(query, in: name).map { (index, $0) } }
    if query.isEmpty { return scored.map(\.0) }
    return scored.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.0)
  }

  private static func folded(_ text: String) -> [UInt8] {
    text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }

  private static func isBoundary(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
