import Annotation

/// How well found spans agree with marked ones.
package struct SpanScorer: Sendable {
  /// Counts for one label.
  package struct Counts: Equatable, Sendable {
    /// Marked, found, found exactly as marked.
    package var gold = 0, found = 0, exact = 0
    /// Marked ones that a found one of the label overlaps, and found ones that overlap a marked one.
    package var goldTouched = 0, foundTouched = 0

    /// The share of found spans that are right.
    package var precision: Double { found == 0 ? 0 : Double(exact) / Double(found) }
    /// The share of marked spans that were found.
    package var recall: Double { gold == 0 ? 0 : Double(exact) / Double(gold) }
    /// The harmonic mean of both.
    package var f1: Double { gold + found == 0 ? 0 : 2 * Double(exact) / Double(gold + found) }
    /// The same where any overlap counts.
    package var overlapF1: Double {
      let precision = found == 0 ? 0 : Double(foundTouched) / Double(found)
      let recall = gold == 0 ? 0 : Double(goldTouched) / Double(gold)
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    static func + (a: Counts, b: Counts) -> Counts {
      Counts(
        gold: a.gold + b.gold, found: a.found + b.found, exact: a.exact + b.exact,
        goldTouched: a.goldTouched + b.goldTouched, foundTouched: a.foundTouched + b.foundTouched)
    }
  }

  /// For each document the counts by label.
  private var documents: [[String: Counts]] = []

  /// A scorer that has seen nothing.
  package init() {}

  /// Scores one document.
  package mutating func add(gold: [SpanGold.Labelled], found: [SpanGold.Labelled]) {
    var counts: [String: Counts] = [:]
    for label in Set(gold.map(\.label) + found.map(\.label)).sorted() {
      let marked = Set(gold.filter { $0.label == label }.map(\.span)).sorted()
      let answered = Set(found.filter { $0.label == label }.map(\.span)).sorted()
      var one = Counts(gold: marked.count, found: answered.count)
      one.exact = Set(marked).intersection(answered).count
      one.goldTouched = Self.touched(marked, by: answered)
      one.foundTouched = Self.touched(answered, by: marked)
      counts[label] = one
    }
    documents.append(counts)
  }

  /// Adds the documents that `other` has scored.
  package mutating func add(_ other: SpanScorer) { documents += other.documents }

  /// How many of `spans` share a byte with one of `others`; both in text order.
  private static func touched(_ spans: [TextSpan], by others: [TextSpan]) -> Int {
    var first = 0
    var count = 0
    for span in spans {
      while first < others.count, others[first].end <= span.start { first += 1 }
      if others[first...].prefix(while: { $0.start < span.end }).contains(where: { $0.overlaps(span) }) { count += 1 }
    }
    return count
  }

  /// All labels met, in order of the alphabet.
  package var labels: [String] { Set(documents.flatMap(\.keys)).sorted() }

  /// The counts of `label`, or of all labels together.
  package func counts(_ label: String? = nil) -> Counts { Self.total(documents, label) }

  private static func total(_ documents: [[String: Counts]], _ label: String?) -> Counts {
    documents.reduce(Counts()) { sum, counts in
      if let label { return sum + (counts[label] ?? Counts()) }
      return counts.values.reduce(sum, +)
    }
  }

  /// The middle 95% of strict F1 over `rounds` draws of documents with replacement.
  package func interval(_ label: String? = nil, rounds: Int = 1000, seed: UInt64 = 1) -> (low: Double, high: Double) {
    guard !documents.isEmpty else { return (0, 0) }
    let each = documents.map { Self.total([$0], label) }
    var random = SeededRandom(seed: seed)
    var values: [Double] = []
    for _ in 0..<rounds {
      var sum = Counts()
      for _ in each { sum = sum + each[Int(random.next() % UInt64(each.count))] }
      values.append(sum.f1)
    }
    values.sort()
    return (values[rounds * 25 / 1000], values[min(rounds - 1, rounds * 975 / 1000)])
  }

  /// The middle 95% of the gain in strict F1 from one scorer to another of the same documents in the same order, over `rounds` draws of
  /// documents with replacement.
  package static func gainInterval(
    from before: SpanScorer, to after: SpanScorer, rounds: Int = 1000, seed: UInt64 = 1
  ) -> (low: Double, high: Double) {
    precondition(before.documents.count == after.documents.count, "the same documents twice")
    let pairs = zip(before.documents, after.documents).map { (total([$0], nil), total([$1], nil)) }
    guard !pairs.isEmpty else { return (0, 0) }
    var random = SeededRandom(seed: seed)
    var values: [Double] = []
    for _ in 0..<rounds {
      var sums = (Counts(), Counts())
      for _ in pairs {
        let pair = pairs[Int(random.next() % UInt64(pairs.count))]
        sums = (sums.0 + pair.0, sums.1 + pair.1)
      }
      values.append(sums.1.f1 - sums.0.f1)
    }
    values.sort()
    return (values[rounds * 25 / 1000], values[min(rounds - 1, rounds * 975 / 1000)])
  }
}
