/// Tells how well typed letters fit the names of someone or something, for choosing by type-ahead.
///
/// Stricter than `FuzzyMatch`: what is chosen here goes into the dataset, so letters strewn over a name are no match.
package enum NameMatch {
  /// How well `query` fits `name`; nil when it doesn't. Higher is better. Case is ignored.
  ///
  /// Best is the name itself, then a name that begins so, then one whose words begin with all words typed, then one that has them
  /// somewhere, then one whose words have these initials.
  package static func score(_ query: String, in name: String) -> Int? {
    let wanted = words(query)
    let there = words(name)
    if wanted.isEmpty { return 0 }
    if wanted == there { return 5 }
    let (text, whole) = (wanted.joined(separator: " "), there.joined(separator: " "))
    if whole.hasPrefix(text) { return 4 }
    if wanted.allSatisfy({ word in there.contains { $0.hasPrefix(word) } }) { return 3 }
    if wanted.allSatisfy({ whole.contains($0) }) { return 2 }
    if wanted.count == 1, text.count >= 2, String(there.compactMap(\.first)).hasPrefix(text) { return 1 }
    return nil
  }

  /// The places in `names` one of whose names fits `query`, the best first, equals in their own order.
  package static func ranked(_ query: String, among names: [[String]]) -> [Int] {
    let scored = names.enumerated().compactMap { index, names in
      names.compactMap { score(query, in: $0) }.max().map { (index, $0) }
    }
    return scored.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.0)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { $0 == " " || $0 == "-" || $0 == "_" }.map(String.init)
  }
}
