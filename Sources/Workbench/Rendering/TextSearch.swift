import Annotation

/// Finds what was searched for, to show it.
enum TextSearch {
  /// Where `query` stands in `text`, ASCII letters in either case, in order and without overlaps, at most `limit` times.
  static func matches(of query: String, in text: String, limit: Int = 64) -> [TextSpan] {
    guard !query.isEmpty else { return [] }
    return matches(of: query, in: text.utf8.span, from: 0, limit: limit)
  }

  /// Where `query` stands in `text`, whose first byte is the one at `origin` of the whole.
  static func matches(of query: String, in text: Span<UInt8>, from origin: Int, limit: Int = 64) -> [TextSpan] {
    let wanted = query.utf8.map(folded)
    guard let first = wanted.first else { return [] }
    var found: [TextSpan] = []
    var position = 0
    while position + wanted.count <= text.count, found.count < limit {
      if folded(text[position]) == first, isMatch(wanted, text, at: position) {
        found.append(TextSpan(origin + position, origin + position + wanted.count))
        position += wanted.count
      } else {
        position += 1
      }
    }
    return found
  }

  private static func isMatch(_ wanted: [UInt8], _ text: Span<UInt8>, at position: Int) -> Bool {
    for index in wanted.indices where folded(text[position + index]) != wanted[index] { return false }
    return true
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
