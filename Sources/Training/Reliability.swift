import Glibc

/// Whether scores mean what they say: of what was found with a score near x, a share x should be right.
package struct Reliability: Equatable, Sendable {
  /// What was found with scores of one tenth.
  package struct Band: Equatable, Sendable {
    /// How many, how many of them right, and the sum of their scores.
    package var count = 0, right = 0, scores = 0.0
  }

  /// The bands from 0.0 up to 0.1, from 0.1 up to 0.2, …; 1 is in the last.
  package private(set) var bands = Array(repeating: Band(), count: 10)
  /// The sum of minus the logarithms of the probabilities that the scores gave to what was the case.
  private var loss = 0.0

  /// Nothing found yet.
  package init() {}

  /// Counts something found with `score`, from 0 to 1.
  package mutating func add(_ score: Double, isRight: Bool) {
    let band = min(9, max(0, Int(score * 10)))
    bands[band].count += 1
    bands[band].right += isRight ? 1 : 0
    bands[band].scores += score
    let probability = isRight ? score : 1 - score
    loss -= log(min(1, max(0.01, probability)))
  }

  /// How many were counted.
  package var count: Int { bands.reduce(0) { $0 + $1.count } }
  /// The mean loss; smaller is better.
  package var meanLoss: Double { count == 0 ? 0 : loss / Double(count) }
  /// The mean distance between score and share of the right, by bands: the expected calibration error.
  package var error: Double {
    let sum = bands.reduce(0) { $0 + abs($1.scores - Double($1.right)) }
    return count == 0 ? 0 : sum / Double(count)
  }

  /// A table with a line for each band that has something in it.
  package func report() -> String {
    func percent(_ value: Double) -> String {
      let text = "\(Int((value * 100).rounded()))"
      return String(repeating: " ", count: max(0, 8 - text.count)) + text
    }
    var lines = ["score      found   mean%  right%"]
    for (number, band) in bands.enumerated() where band.count > 0 {
      let count = "\(band.count)"
      let total = Double(band.count)
      lines.append(
        "0.\(number)–" + (number == 9 ? "1.0" : "0.\(number + 1)")
          + String(repeating: " ", count: max(1, 9 - count.count))
          + count + percent(band.scores / total) + percent(Double(band.right) / total))
    }
    let thousandths = Int((error * 1000).rounded())
    lines.append("expected calibration error \(thousandths / 10).\(thousandths % 10)%")
    return lines.joined(separator: "\n") + "\n"
  }
}
