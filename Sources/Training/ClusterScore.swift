import Annotation

/// How well a grouping of mentions agrees with the right one: MUC, B³ and CEAF-e, and their mean, the CoNLL score.
///
/// - Note: Source: Pradhan et al., Scoring coreference partitions of predicted mentions, ACL 2014. Single mentions count as groups.
package struct ClusterScore: Equatable, Sendable {
  /// What precision and recall are made of.
  package struct Ratio: Equatable, Sendable {
    /// Right and possible, seen from the gold and from the answer.
    package var recalled = 0.0, gold = 0.0, precise = 0.0, found = 0.0

    /// The share of the gold that was found.
    package var recall: Double { gold == 0 ? 0 : recalled / gold }
    /// The share of the answer that is right.
    package var precision: Double { found == 0 ? 0 : precise / found }
    /// The harmonic mean of both.
    package var f1: Double { recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision) }

    static func + (a: Ratio, b: Ratio) -> Ratio {
      Ratio(
        recalled: a.recalled + b.recalled, gold: a.gold + b.gold, precise: a.precise + b.precise,
        found: a.found + b.found)
    }
  }

  /// By links, by mentions, by entities.
  package var muc = Ratio(), bCubed = Ratio(), ceaf = Ratio()

  /// The mean of the three F1.
  package var conll: Double { (muc.f1 + bCubed.f1 + ceaf.f1) / 3 }

  /// The score of nothing.
  package init() {}

  /// The score of the groups `found` against `gold`; in each no mention stands twice.
  package init(gold: [[TextSpan]], found: [[TextSpan]]) {
    let overlaps = Self.overlaps(gold, found)
    let sizes = (gold: gold.map(\.count), found: found.map(\.count))
    muc = Self.links(overlaps, sizes.gold, sizes.found)
    for (pair, shared) in overlaps {
      let square = Double(shared * shared)
      bCubed.recalled += square / Double(sizes.gold[pair.gold])
      bCubed.precise += square / Double(sizes.found[pair.found])
    }
    bCubed.gold = Double(sizes.gold.reduce(0, +))
    bCubed.found = Double(sizes.found.reduce(0, +))
    var likeness = Array(repeating: Array(repeating: 0.0, count: found.count), count: gold.count)
    for (pair, shared) in overlaps {
      likeness[pair.gold][pair.found] = 2 * Double(shared) / Double(sizes.gold[pair.gold] + sizes.found[pair.found])
    }
    let best = Assignment.best(likeness)
    ceaf = Ratio(recalled: best, gold: Double(gold.count), precise: best, found: Double(found.count))
  }

  /// The scores of several documents together.
  package static func + (a: ClusterScore, b: ClusterScore) -> ClusterScore {
    var sum = ClusterScore()
    sum.muc = a.muc + b.muc
    sum.bCubed = a.bCubed + b.bCubed
    sum.ceaf = a.ceaf + b.ceaf
    return sum
  }

  private struct Pair: Hashable {
    var gold, found: Int
  }

  /// How many mentions each gold group shares with each found one, where it shares any, in order.
  private static func overlaps(_ gold: [[TextSpan]], _ found: [[TextSpan]]) -> [(pair: Pair, shared: Int)] {
    var groups: [TextSpan: Int] = [:]
    for (number, group) in found.enumerated() { for span in group { groups[span] = number } }
    var counts: [Pair: Int] = [:]
    for (number, group) in gold.enumerated() {
      for span in group { if let other = groups[span] { counts[Pair(gold: number, found: other), default: 0] += 1 } }
    }
    return counts.sorted { ($0.key.gold, $0.key.found) < ($1.key.gold, $1.key.found) }.map { ($0.key, $0.value) }
  }

  private static func links(_ overlaps: [(pair: Pair, shared: Int)], _ gold: [Int], _ found: [Int]) -> Ratio {
    var goldParts = gold
    var foundParts = found
    for (pair, shared) in overlaps {
      goldParts[pair.gold] -= shared - 1
      foundParts[pair.found] -= shared - 1
    }
    func links(_ sizes: [Int], _ parts: [Int]) -> Double { Double(zip(sizes, parts).reduce(0) { $0 + $1.0 - $1.1 }) }
    func possible(_ sizes: [Int]) -> Double { Double(sizes.reduce(0) { $0 + max(0, $1 - 1) }) }
    return Ratio(
      recalled: links(gold, goldParts), gold: possible(gold), precise: links(found, foundParts), found: possible(found))
  }
}
