import Extraction
import Glibc

/// The sums over all paths of tags through one sentence, and over the allowed ones: what the gradient is made of.
struct Lattice {
  let tagCount: Int
  /// Allowed steps: from, to, and the place in the transition table.
  private let pairs: [(from: Int, to: Int, place: Int)]
  private let starts: [Int]
  private let ends: [Int]
  /// The score of each tag at each token, `tagCount` apart.
  var scores: [Float] = []
  /// The slope of the loss by each score, in the same order.
  var gradient: [Float] = []
  /// The slope of the loss by each transition.
  var transitionGradient: [Float]
  private var factors: [Float]
  private var emission: [Float] = []
  private var masked: [Float] = []
  private var forward: [Float] = []
  private var backward: [Float] = []
  private var norms: [Float] = []
  private var count = 0

  init(scheme: TagScheme) {
    tagCount = scheme.tagCount
    let width = tagCount + 1
    var pairs: [(from: Int, to: Int, place: Int)] = []
    for to in 0..<tagCount {
      for from in 0..<tagCount where scheme.allows(from, to) { pairs.append((from, to, from * width + to)) }
    }
    self.pairs = pairs
    starts = (0..<tagCount).filter { scheme.allows(nil, $0) }
    ends = (0..<tagCount).filter { scheme.allows($0, nil) }
    factors = Array(repeating: 1, count: width * width)
    transitionGradient = Array(repeating: 0, count: width * width)
  }

  mutating func resize(_ count: Int) {
    self.count = count
    guard scores.count < count * tagCount else { return }
    let empty = [Float](repeating: 0, count: count * tagCount)
    scores = empty
    gradient = empty
    emission = empty
    masked = empty
    forward = empty
    backward = empty
    norms = Array(repeating: 0, count: count)
  }

  /// Sets all tags but the `allowed` ones ahead by `margin`.
  mutating func handicap(_ allowed: ArraySlice<UInt64>, by margin: Float) {
    for (token, set) in allowed.enumerated() {
      for tag in 0..<tagCount where set & (1 << UInt64(tag)) == 0 { scores[token * tagCount + tag] += margin }
    }
  }

  mutating func setTransitions(_ transitions: [Float]) {
    for place in transitions.indices { factors[place] = expf(min(30, transitions[place])) }
  }

  /// Fills both gradients.
  ///
  /// - Returns: minus the log of the share that the allowed paths have of all.
  mutating func computeGradient(allowed: ArraySlice<UInt64>) -> Double {
    for token in 0..<count {
      var top = -Float.infinity
      for tag in 0..<tagCount { top = max(top, scores[token * tagCount + tag]) }
      let set = allowed[allowed.startIndex + token]
      for tag in 0..<tagCount {
        let value = expf(max(-60, scores[token * tagCount + tag] - top))
        emission[token * tagCount + tag] = value
        masked[token * tagCount + tag] = set & (1 << UInt64(tag)) != 0 ? value : 0
      }
    }
    for place in transitionGradient.indices { transitionGradient[place] = 0 }
    for place in 0..<count * tagCount { gradient[place] = 0 }
    let right = sum(over: masked, sign: -1)
    let all = sum(over: emission, sign: 1)
    return all - right
  }

  /// Adds the expected counts of tags and steps, times `sign`, to the gradients.
  ///
  /// - Returns: the log of the sum over all paths.
  private mutating func sum(over emission: [Float], sign: Float) -> Double {
    let tagCount = tagCount
    let corner = tagCount * (tagCount + 1)
    var log = 0.0
    emission.withUnsafeBufferPointer { emission in
      for token in 0..<count {
        let here = token * tagCount
        for tag in 0..<tagCount { forward[here + tag] = 0 }
        if token == 0 {
          for tag in starts { forward[tag] = factors[corner + tag] }
        } else {
          for pair in pairs { forward[here + pair.to] += forward[here - tagCount + pair.from] * factors[pair.place] }
        }
        var norm: Float = 0
        for tag in 0..<tagCount {
          forward[here + tag] *= emission[here + tag]
          norm += forward[here + tag]
        }
        norm = max(norm, 1e-30)
        norms[token] = norm
        log += Double(logf(norm))
        for tag in 0..<tagCount { forward[here + tag] /= norm }
      }
      let last = (count - 1) * tagCount
      var total: Float = 0
      for tag in 0..<tagCount { backward[last + tag] = 0 }
      for tag in ends {
        backward[last + tag] = factors[tag * (tagCount + 1) + tagCount]
        total += backward[last + tag] * forward[last + tag]
      }
      total = max(total, 1e-30)
      log += Double(logf(total))
      for tag in ends {
        backward[last + tag] /= total
        transitionGradient[tag * (tagCount + 1) + tagCount] += sign * forward[last + tag] * backward[last + tag]
      }
      for token in Swift.stride(from: count - 2, through: 0, by: -1) {
        let here = token * tagCount
        let next = here + tagCount
        for tag in 0..<tagCount { backward[here + tag] = 0 }
        for pair in pairs {
          let flow = factors[pair.place] * emission[next + pair.to] * backward[next + pair.to] / norms[token + 1]
          backward[here + pair.from] += flow
          transitionGradient[pair.place] += sign * forward[here + pair.from] * flow
        }
      }
      for tag in starts { transitionGradient[corner + tag] += sign * forward[tag] * backward[tag] }
      for place in 0..<count * tagCount { gradient[place] += sign * forward[place] * backward[place] }
    }
    return log
  }
}
