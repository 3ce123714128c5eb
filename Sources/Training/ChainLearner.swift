import Extraction
import Glibc

/// Learns a `ChainModel`: maximum likelihood of the label sequences, by stochastic gradient steps that shrink with use (AdaGrad).
package struct ChainLearner {
  /// One sequence to learn from.
  package struct Sample {
    /// Hashed features, token after token.
    package var features: [UInt32] = []
    /// Where each token's features end.
    package var ends: [Int32] = []
    /// The right label of each token.
    package var labels: [UInt8] = []
    /// Makes an empty sample.
    package init() {}
    var count: Int { labels.count }
  }

  /// How to learn.
  package struct Options: Sendable {
    /// How often all samples are gone through.
    package var epochs = 8
    /// The length of the first steps.
    package var rate: Float = 0.15
    /// How strongly weights are drawn to nought.
    package var decay: Float = 1e-6
    /// The base-2 logarithm of the number of rows.
    package var logRows = 18
    /// A feature row must have been seen this often.
    package var least = 2
    /// The seed of the order of samples.
    package var seed: UInt64 = 1
    /// The share of features that each step hides, so that none is leaned on alone.
    package var hidden: Float = 0
    /// How much more a token whose right label is not the first counts.
    package var weight: Float = 1
    /// Options as they stand.
    package init() {}
  }

  let labels: Int
  let width: Int
  let options: Options
  let mask: Int
  /// Which label may follow which.
  let allowed: [Bool]
  let allowedStart: [Bool]
  let allowedEnd: [Bool]
  private var weights: [Float]
  private var squares: [Float]
  private var transitions: [Float]
  private var transitionSquares: [Float]
  private var starts: [Float]
  private var ends: [Float]

  /// A learner for `labels` labels, of which `follows(a, b)` tells whether `b` may follow `a`; nil stands for an end.
  package init(labels: Int, options: Options, follows: (Int?, Int?) -> Bool) {
    self.labels = labels
    width = labels <= 8 ? 8 : 16
    self.options = options
    mask = 1 << options.logRows - 1
    allowed = (0..<labels * labels).map { follows($0 / labels, $0 % labels) }
    allowedStart = (0..<labels).map { follows(nil, $0) }
    allowedEnd = (0..<labels).map { follows($0, nil) }
    weights = [Float](repeating: 0, count: width << options.logRows)
    squares = [Float](repeating: 1e-3, count: width << options.logRows)
    transitions = [Float](repeating: 0, count: labels * labels)
    transitionSquares = [Float](repeating: 1, count: labels * labels)
    starts = [Float](repeating: 0, count: labels)
    ends = [Float](repeating: 0, count: labels)
  }

  /// Learns from `samples`; `report` hears the mean loss of each epoch.
  package mutating func learn(_ samples: [Sample], report: (Int, Double) -> Void = { _, _ in }) {
    // Rows that are hardly ever seen stay at nought, so that what shares their row is not disturbed.
    var seen = [UInt8](repeating: 0, count: mask + 1)
    for sample in samples {
      for feature in sample.features where seen[Int(feature) & mask] < 255 { seen[Int(feature) & mask] += 1 }
    }
    let live = seen.map { $0 >= options.least }
    var order = Array(samples.indices)
    var random = SplitMix(state: options.seed)
    for epoch in 0..<options.epochs {
      for index in stride(from: order.count - 1, to: 0, by: -1) {
        order.swapAt(index, Int(random.next() % UInt64(index + 1)))
      }
      var loss = 0.0
      for index in order {
        loss +=
          options.hidden > 0
          ? step(samples[index].hiding(options.hidden, &random), live: live, gain: 1 / (1 - options.hidden))
          : step(samples[index], live: live)
      }
      report(epoch, loss / Double(max(1, samples.count)))
    }
  }

  /// One step up the likelihood of `sample`. Returns its loss before.
  private mutating func step(_ sample: Sample, live: [Bool], gain: Float = 1) -> Double {
    let n = sample.count
    let L = labels
    guard n > 0 else { return 0 }
    var local = [Float](repeating: 0, count: n * L)  // exp(score), the greatest of each token made 1
    var alpha = local
    var beta = local
    var gradient = [Float](repeating: 0, count: n * L)
    var pairs = [Float](repeating: 0, count: L * L)
    let step = (0..<L * L).map { allowed[$0] ? expf(transitions[$0]) : 0 }
    var loss = 0.0
    let (rate, decay, width, mask, weight) = (options.rate, options.decay, self.width, self.mask, options.weight)
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        var from = 0
        for i in 0..<n {
          let to = Int(sample.ends[i])
          for f in from..<to {
            let row = Int(sample.features[f]) & mask
            guard live[row] else { continue }
            for l in 0..<L { local[i * L + l] += gain * weights[row * width + l] }
          }
          from = to
          var top = local[i * L]
          for l in 1..<L { top = max(top, local[i * L + l]) }
          loss -= Double(local[i * L + Int(sample.labels[i])] - top)
          for l in 0..<L { local[i * L + l] = expf(local[i * L + l] - top) }
        }
        // Forwards and backwards, each token's row made to sum to 1.
        for i in 0..<n {
          var sum: Float = 0
          for l in 0..<L {
            var value: Float = 0
            if i == 0 {
              value = allowedStart[l] ? expf(starts[l]) : 0
            } else {
              for k in 0..<L { value += alpha[(i - 1) * L + k] * step[k * L + l] }
            }
            alpha[i * L + l] = value * local[i * L + l]
            sum += alpha[i * L + l]
          }
          sum = max(sum, 1e-30)
          loss += Double(logf(sum))
          for l in 0..<L { alpha[i * L + l] /= sum }
        }
        for l in 0..<L { beta[(n - 1) * L + l] = allowedEnd[l] ? expf(ends[l]) : 0 }
        var last: Float = 0
        for l in 0..<L { last += alpha[(n - 1) * L + l] * beta[(n - 1) * L + l] }
        loss += Double(logf(max(last, 1e-30)))
        for i in stride(from: n - 2, through: 0, by: -1) {
          var sum: Float = 0
          for l in 0..<L {
            var value: Float = 0
            for k in 0..<L { value += step[l * L + k] * local[(i + 1) * L + k] * beta[(i + 1) * L + k] }
            beta[i * L + l] = value
            sum += value
          }
          sum = max(sum, 1e-30)
          for l in 0..<L { beta[i * L + l] /= sum }
        }
        for i in 0..<n {
          var sum: Float = 0
          for l in 0..<L { sum += alpha[i * L + l] * beta[i * L + l] }
          let right = Int(sample.labels[i])
          for l in 0..<L {
            gradient[i * L + l] = (l == right ? 1 : 0) - alpha[i * L + l] * beta[i * L + l] / max(sum, 1e-30)
          }
          guard i > 0 else { continue }
          loss -= Double(transitions[Int(sample.labels[i - 1]) * L + right])
          sum = 0
          for a in 0..<L {
            for b in 0..<L {
              sum += alpha[(i - 1) * L + a] * step[a * L + b] * local[i * L + b] * beta[i * L + b]
            }
          }
          sum = max(sum, 1e-30)
          for a in 0..<L {
            for b in 0..<L {
              pairs[a * L + b] -= alpha[(i - 1) * L + a] * step[a * L + b] * local[i * L + b] * beta[i * L + b] / sum
            }
          }
          pairs[Int(sample.labels[i - 1]) * L + right] += 1
        }
        from = 0
        for i in 0..<n {
          let to = Int(sample.ends[i])
          var most: Float = 0
          let factor: Float = sample.labels[i] == 0 ? 1 : weight
          for l in 0..<L {
            most = max(most, abs(gradient[i * L + l]))
            gradient[i * L + l] *= factor * gain
          }
          if most > 2e-3 {
            for f in from..<to {
              let row = Int(sample.features[f]) & mask
              guard live[row] else { continue }
              for l in 0..<L {
                let at = row * width + l
                let g = gradient[i * L + l] - decay * weights[at]
                squares[at] += g * g
                weights[at] += rate * g / squares[at].squareRoot()
              }
            }
          }
          from = to
        }
      }
    }
    for at in 0..<L * L where allowed[at] && pairs[at] != 0 {
      transitionSquares[at] += pairs[at] * pairs[at]
      transitions[at] += rate * pairs[at] / transitionSquares[at].squareRoot()
    }
    return loss
  }

  /// The model in the bytes that `ChainModel` reads: weights in 127 steps either way.
  package func encoded() -> [UInt8] {
    var top: Float = 0
    var sorted = weights.filter { $0 != 0 }.map { abs($0) }
    sorted.sort()
    if let last = sorted.last { top = min(last, sorted[Int(Double(sorted.count - 1) * 0.9999)] * 1.3) }
    let scale = max(top, 1e-6) / 127
    var bytes: [UInt8] = []
    func put(_ value: UInt32) {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
    }
    put(ChainModel.magic)
    put(UInt32(labels))
    put(UInt32(width))
    put(UInt32(options.logRows))
    put(scale.bitPattern)
    func fixed(_ value: Float, _ allowed: Bool) -> UInt32 {
      UInt32(bitPattern: allowed ? Int32((value / scale).rounded()) : ChainModel.forbidden)
    }
    for l in 0..<labels { put(fixed(starts[l], allowedStart[l])) }
    for l in 0..<labels { put(fixed(ends[l], allowedEnd[l])) }
    for at in 0..<labels * labels { put(fixed(transitions[at], allowed[at])) }
    while bytes.count < ChainModel.headerSize(labels: labels) { bytes.append(0) }
    for weight in weights {
      bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, (weight / scale).rounded())))))
    }
    return bytes
  }
}

extension ChainLearner.Sample {
  /// The sample without the `share` of its features that `random` chooses.
  func hiding(_ share: Float, _ random: inout SplitMix) -> Self {
    let limit = UInt64(share * 65536)
    var copy = ChainLearner.Sample()
    copy.labels = labels
    copy.features.reserveCapacity(features.count)
    copy.ends.reserveCapacity(ends.count)
    var from = 0
    for end in ends {
      var bits: UInt64 = 0
      var left = 0
      for feature in features[from..<Int(end)] {
        if left == 0 {
          bits = random.next()
          left = 4
        }
        if bits & 0xFFFF >= limit { copy.features.append(feature) }
        bits >>= 16
        left -= 1
      }
      copy.ends.append(Int32(copy.features.count))
      from = Int(end)
    }
    return copy
  }
}

/// A small, seeded source of random numbers.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
