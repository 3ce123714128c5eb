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
    /// How far every other tag of a token is set ahead of the right ones while learning, so that these must win by a margin
    /// (softmax-margin: Gimpel and Smith 2010).
    package var margin: Float = 0
    /// Pull of every weight towards zero at each visit.
    package var decay: Float = 1e-5
    /// A feature seen less often is left out.
    package var minimumCount = 2
    /// Log2 of the hash buckets.
    package var bits = 22
    /// Most features that the written model keeps.
    package var maximumRows = 450_000
    /// So many of the last passes count towards the average that is kept; 0 keeps the last weights.
    package var averagedEpochs = 0
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
  /// For each row its weights, `stride` of them, then as many sums of squared slopes.
  var parameters: [Float] = []
  /// Tags a row has room for: a multiple of eight.
  let stride: Int
  /// Sums of the weights as they stood at the points that count towards the average, and how many points those were.
  private var sums: [Float] = []
  private var transitionSums: [Float] = []
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
    stride = (scheme.tagCount + 7) / 8 * 8
    rowOfBucket = Array(repeating: -1, count: 1 << options.bits)
    transitions = Array(repeating: 0, count: (tagCount + 1) * (tagCount + 1))
    transitionSquares = transitions
    lattice = Lattice(scheme: scheme)
    random = SeededRandom(seed: options.seed)
  }

  /// A weight to begin with: what speaks for a tag before anything was seen.
  package struct Prior: Sendable {
    /// The feature, as in `TokenFeatures.keys`.
    package var key: UInt32
    /// The tag it speaks for.
    package var tag: Int
    /// How loudly.
    package var weight: Float
  }

  /// Learns from `corpus`, beginning at `priors`. After each pass `report` gets its number and the mean loss of a token.
  package mutating func learn(
    from corpus: TaggedCorpus, priors: [Prior] = [], report: (Int, Double) -> Void = { _, _ in }
  ) {
    precondition(corpus.scheme == scheme, "one scheme for corpus and learner")
    countFeatures(of: corpus, priors)
    var order = Array(corpus.sentences.indices)
    var points = 0
    for epoch in 0..<options.epochs {
      order.shuffle(using: &random)
      var loss = 0.0
      for (place, sentence) in order.enumerated() {
        loss += visit(corpus, sentence)
        let isPoint = place + 1 == order.count / 2 || place + 1 == order.count
        if isPoint, epoch + options.averagedEpochs >= options.epochs {
          addToSums()
          points += 1
        }
      }
      report(epoch, loss / Double(max(1, corpus.tokenCount)))
    }
    if points > 0 { takeAverage(of: points) }
  }

  /// Moves its weights by `share` of the way to those of `other`, which learned from the same corpus in another order. In a mean of several
  /// what one of them leans on by chance is small.
  package mutating func approach(_ other: CRFLearner, by share: Float) {
    precondition(other.rowOfBucket == rowOfBucket, "one corpus for both learners")
    for index in parameters.indices { parameters[index] += (other.parameters[index] - parameters[index]) * share }
    for index in transitions.indices { transitions[index] += (other.transitions[index] - transitions[index]) * share }
  }

  private mutating func addToSums() {
    if sums.isEmpty {
      sums = Array(repeating: 0, count: parameters.count / 2)
      transitionSums = Array(repeating: 0, count: transitions.count)
    }
    let stride = stride
    for row in 0..<sums.count / stride {
      for tag in 0..<stride { sums[row * stride + tag] += parameters[row * 2 * stride + tag] }
    }
    for index in transitions.indices { transitionSums[index] += transitions[index] }
  }

  private mutating func takeAverage(of points: Int) {
    let share = 1 / Float(points)
    let stride = stride
    for row in 0..<sums.count / stride {
      for tag in 0..<stride { parameters[row * 2 * stride + tag] = sums[row * stride + tag] * share }
    }
    for index in transitions.indices { transitions[index] = transitionSums[index] * share }
    sums = []
  }

  /// Where the weights of `bucket`, which has a row, begin in `parameters`.
  func weights(ofBucket bucket: Int) -> Range<Int> {
    let start = Int(rowOfBucket[bucket]) * 2 * stride
    return start..<start + tagCount
  }

  private mutating func countFeatures(of corpus: TaggedCorpus, _ priors: [Prior]) {
    let mask = UInt32(1) << UInt32(options.bits) - 1
    var counts = [UInt8](repeating: 0, count: 1 << options.bits)
    for key in corpus.keys where counts[Int(key & mask)] < 255 { counts[Int(key & mask)] += 1 }
    for prior in priors { counts[Int(prior.key & mask)] = 255 }
    var rows: Int32 = 0
    for bucket in counts.indices where Int(counts[bucket]) >= options.minimumCount {
      rowOfBucket[bucket] = rows
      rows += 1
    }
    parameters = Array(repeating: 0, count: Int(rows) * 2 * stride)
    for row in 0..<Int(rows) {
      for place in row * 2 * stride + stride..<(row + 1) * 2 * stride { parameters[place] = 1e-4 }
    }
    for index in transitionSquares.indices { transitionSquares[index] = 1e-4 }
    for prior in priors {
      parameters[weights(ofBucket: Int(prior.key & mask)).lowerBound + prior.tag] += prior.weight
    }
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
    if options.margin > 0 { lattice.handicap(corpus.allowed[tokens], by: options.margin) }
    lattice.setTransitions(transitions)
    let loss = lattice.computeGradient(allowed: corpus.allowed[tokens])
    step(rows, ends, scale: corpus.weights[sentence])
    return loss
  }

  private mutating func addScores(_ rows: [Int32], _ ends: [Int]) {
    let tagCount = tagCount
    let stride = stride
    parameters.withUnsafeBufferPointer { parameters in
      lattice.scores.withUnsafeMutableBufferPointer { scores in
        withUnsafeTemporaryAllocation(of: Float.self, capacity: stride) { sum in
          var place = 0
          for (token, end) in ends.enumerated() {
            for column in Swift.stride(from: 0, to: stride, by: 8) {
              var total = SIMD8<Float>.zero
              for index in place..<end {
                total += Self.load(parameters.baseAddress! + Int(rows[index]) * 2 * stride + column)
              }
              Self.store(total, sum.baseAddress! + column)
            }
            place = end
            for tag in 0..<tagCount { scores[token * tagCount + tag] = sum[tag] }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func load(_ place: UnsafePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(place).loadUnaligned(as: SIMD8<Float>.self)
  }

  @inline(__always)
  private static func store(_ value: SIMD8<Float>, _ place: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(place).storeBytes(of: value, as: SIMD8<Float>.self)
  }

  private mutating func step(_ rows: [Int32], _ ends: [Int], scale: Float) {
    let tagCount = tagCount
    let stride = stride
    let rate = options.rate
    let decay = options.decay
    parameters.withUnsafeMutableBufferPointer { parameters in
      lattice.gradient.withUnsafeBufferPointer { gradient in
        withUnsafeTemporaryAllocation(of: Float.self, capacity: stride) { slope in
          for tag in 0..<stride { slope[tag] = 0 }
          var place = 0
          for (token, end) in ends.enumerated() {
            var size: Float = 0
            for tag in 0..<tagCount {
              slope[tag] = gradient[token * tagCount + tag] * scale
              size += abs(gradient[token * tagCount + tag])
            }
            if size < 1e-3 {
              place = end
              continue
            }
            while place < end {
              let row = parameters.baseAddress! + Int(rows[place]) * 2 * stride
              for column in Swift.stride(from: 0, to: stride, by: 8) {
                let weight = Self.load(row + column)
                let value = Self.load(slope.baseAddress! + column) + decay * weight
                let square = Self.load(row + stride + column) + value * value
                Self.store(square, row + stride + column)
                Self.store(weight - rate * value / square.squareRoot(), row + column)
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
