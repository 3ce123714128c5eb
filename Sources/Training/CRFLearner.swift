import Extraction
import Glibc

/// Learns a linear-chain conditional random field by stochastic gradient steps (AdaGrad) on the likelihood of the allowed tags.
///
/// Deterministic: sentences are shuffled from a seed and one thread does all.
package struct CRFLearner {
  /// How to learn.
  package struct Options: Sendable {
    /// Passes over the corpus.
    package var epochs = 8
    /// The first step's length.
    package var rate: Float = 0.15
    /// The share of a token's features that are hidden at each visit, so that no single one is leant on.
    package var dropout: Float = 0.1
    /// Pull of every weight towards zero at each visit.
    package var decay: Float = 1e-5
    /// A feature seen less often is left out.
    package var minimumCount = 2
    /// Log2 of the hash buckets.
    package var bits = 22
    /// Most features that the written model keeps.
    package var maximumRows = 450_000
    /// Where the shuffles begin.
    package var seed: UInt64 = 1

    /// The defaults.
    package init() {}
  }

  let scheme: TagScheme
  let options: Options
  let tagCount: Int
  /// The number of each bucket's row; -1 for none.
  var rowOfBucket: [Int32]
  var weights: [Float] = []
  private var squares: [Float] = []
  /// Rows and columns of tags; the last of each is start and end.
  var transitions: [Float]
  private var transitionSquares: [Float]
  private var lattice: Lattice
  private var random: SeededRandom

  /// A learner that knows nothing.
  package init(scheme: TagScheme, options: Options = Options()) {
    self.scheme = scheme
    self.options = options
    tagCount = scheme.tagCount
    rowOfBucket = Array(repeating: -1, count: 1 << options.bits)
    transitions = Array(repeating: 0, count: (tagCount + 1) * (tagCount + 1))
    transitionSquares = transitions
    lattice = Lattice(scheme: scheme)
    random = SeededRandom(seed: options.seed)
  }

  /// Learns from `corpus`. After each pass `report` gets its number and the mean loss of a token.
  package mutating func learn(from corpus: TaggedCorpus, report: (Int, Double) -> Void = { _, _ in }) {
    precondition(corpus.scheme == scheme, "one scheme for corpus and learner")
    countFeatures(of: corpus)
    var order = Array(corpus.sentences.indices)
    for epoch in 0..<options.epochs {
      order.shuffle(using: &random)
      var loss = 0.0
      for sentence in order { loss += visit(corpus, sentence) }
      report(epoch, loss / Double(max(1, corpus.tokenCount)))
    }
  }

  private mutating func countFeatures(of corpus: TaggedCorpus) {
    let mask = UInt32(1) << UInt32(options.bits) - 1
    var counts = [UInt8](repeating: 0, count: 1 << options.bits)
    for key in corpus.keys where counts[Int(key & mask)] < 255 { counts[Int(key & mask)] += 1 }
    var rows: Int32 = 0
    for bucket in counts.indices where Int(counts[bucket]) >= options.minimumCount {
      rowOfBucket[bucket] = rows
      rows += 1
    }
    weights = Array(repeating: 0, count: Int(rows) * tagCount)
    squares = Array(repeating: 1e-4, count: Int(rows) * tagCount)
    for index in transitionSquares.indices { transitionSquares[index] = 1e-4 }
  }

  /// One step on one sentence.
  ///
  /// - Returns: the loss before it: minus the log of the share of the allowed paths.
  private mutating func visit(_ corpus: TaggedCorpus, _ sentence: Int) -> Double {
    let tokens = corpus.sentences[sentence]
    let mask = UInt32(1) << UInt32(options.bits) - 1
    let hidden = UInt32(options.dropout * 65_536)
    var rows: [Int32] = []
    var ends: [Int] = []
    for token in tokens {
      for place in corpus.features(of: token) {
        let row = rowOfBucket[Int(corpus.keys[place] & mask)]
        guard row >= 0 else { continue }
        if hidden > 0, UInt32(truncatingIfNeeded: random.next() & 0xFFFF) < hidden { continue }
        rows.append(row)
      }
      ends.append(rows.count)
    }
    lattice.resize(tokens.count)
    addScores(rows, ends)
    lattice.setTransitions(transitions)
    let loss = lattice.computeGradient(allowed: corpus.allowed[tokens])
    step(rows, ends, scale: corpus.weights[sentence])
    return loss
  }

  private mutating func addScores(_ rows: [Int32], _ ends: [Int]) {
    let tagCount = tagCount
    weights.withUnsafeBufferPointer { weights in
      lattice.scores.withUnsafeMutableBufferPointer { scores in
        var place = 0
        for (token, end) in ends.enumerated() {
          let target = scores.baseAddress! + token * tagCount
          for tag in 0..<tagCount { target[tag] = 0 }
          while place < end {
            let row = weights.baseAddress! + Int(rows[place]) * tagCount
            for tag in 0..<tagCount { target[tag] += row[tag] }
            place += 1
          }
        }
      }
    }
  }

  private mutating func step(_ rows: [Int32], _ ends: [Int], scale: Float) {
    let tagCount = tagCount
    let rate = options.rate
    let decay = options.decay
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        lattice.gradient.withUnsafeBufferPointer { gradient in
          var place = 0
          for (token, end) in ends.enumerated() {
            let slope = gradient.baseAddress! + token * tagCount
            var size: Float = 0
            for tag in 0..<tagCount { size += abs(slope[tag]) }
            if size < 1e-3 {
              place = end
              continue
            }
            while place < end {
              let row = weights.baseAddress! + Int(rows[place]) * tagCount
              let square = squares.baseAddress! + Int(rows[place]) * tagCount
              for tag in 0..<tagCount {
                let value = slope[tag] * scale + decay * row[tag]
                square[tag] += value * value
                row[tag] -= rate * value / square[tag].squareRoot()
              }
              place += 1
            }
          }
        }
      }
    }
    for index in transitions.indices where lattice.transitionGradient[index] != 0 {
      let value = lattice.transitionGradient[index] * scale
      transitionSquares[index] += value * value
      transitions[index] -= rate * value / transitionSquares[index].squareRoot()
    }
  }
}
