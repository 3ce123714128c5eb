import Annotation
import Extraction

/// Scores attributions against gold: exact spans of source, cue and content, and whole attributions that overlap in all parts.
package struct ClaimScorer: Sendable {
  /// Right, guessed and gold counts of one kind.
  package struct Tally: Hashable, Sendable {
    /// How many guesses are right.
    package var right = 0
    /// How many were guessed.
    package var guessed = 0
    /// How many there are.
    package var gold = 0
    /// The share of guesses that are right.
    package var precision: Double { guessed == 0 ? 0 : Double(right) / Double(guessed) }
    /// The share of the gold that was found.
    package var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    /// The harmonic mean of both.
    package var f1: Double { guessed + gold == 0 ? 0 : 2 * Double(right) / Double(guessed + gold) }
    /// An empty tally.
    package init() {}
  }

  /// Exact spans: each unbroken stretch counts once, however many attributions share it.
  package var source = Tally()
  /// As `source`.
  package var cue = Tally()
  /// As `source`.
  package var content = Tally()
  /// Whole contents: all pieces must be right.
  package var wholeContent = Tally()
  /// Attributions of which every part that the gold has overlaps the guess's, each matched once.
  package var linked = Tally()

  /// A scorer that has seen nothing.
  package init() {}

  /// Counts `guess` against `gold` of one document.
  package mutating func add(gold: [ClaimGold.Attribution], guess: [ClaimGold.Attribution]) {
    Self.count(gold.flatMap(\.source), guess.flatMap(\.source), into: &source)
    Self.count(gold.flatMap(\.cue), guess.flatMap(\.cue), into: &cue)
    Self.count(gold.flatMap(\.content), guess.flatMap(\.content), into: &content)
    Self.count(gold.map(\.content), guess.map(\.content), into: &wholeContent)
    linked.gold += gold.count
    linked.guessed += guess.count
    var used = [Bool](repeating: false, count: guess.count)
    for attribution in gold {
      let match = guess.indices.first { index in
        !used[index] && Self.overlap(attribution.cue, guess[index].cue)
          && Self.overlap(attribution.content, guess[index].content)
          && (attribution.source.isEmpty
            ? guess[index].source.isEmpty : Self.overlap(attribution.source, guess[index].source))
      }
      if let match {
        used[match] = true
        linked.right += 1
      }
    }
  }

  private static func overlap(_ a: [TextSpan], _ b: [TextSpan]) -> Bool {
    a.contains { one in b.contains { $0.overlaps(one) } }
  }

  private static func count<Part: Hashable>(_ gold: [Part], _ guess: [Part], into tally: inout Tally) {
    let gold = Set(gold)
    let guess = Set(guess)
    tally.gold += gold.count
    tally.guessed += guess.count
    tally.right += gold.intersection(guess).count
  }

  /// The table, a line a part.
  package var report: String {
    return """
                                P     R    F1
      \(Self.line("source", source))
      \(Self.line("cue", cue))
      \(Self.line("content", content))
      \(Self.line("content, all pieces", wholeContent))
      \(Self.line("linked, any overlap", linked))
      """
  }

  /// One line of a table: precision, recall and F1 in per cent.
  static func line(_ name: String, _ tally: Tally) -> String {
    func percent(_ value: Double) -> String {
      let tenths = Int((value * 1000).rounded())
      let text = "\(tenths / 10).\(tenths % 10)"
      return String(repeating: " ", count: max(0, 6 - text.utf8.count)) + text
    }
    let padded = name + String(repeating: " ", count: max(0, 24 - name.utf8.count))
    return "\(padded)\(percent(tally.precision))\(percent(tally.recall))\(percent(tally.f1))  of \(tally.gold)"
  }
}
