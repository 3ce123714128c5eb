import CExtractionData
import Glibc

/// A linear-chain conditional random field over hashed features: the best tags of a sentence, and how likely each span of them is.
///
/// Cost is linear in the number of features and, for each token, in the number of pairs of tags. To use one with a label
/// set of its own: write a function that fills a `TokenFeatures`, give it a feature-set id, learn with `Training.CRFLearner`,
/// embed the file, and make the tagger once as a `static let`.
package struct LinearTagger: Sendable {
  /// A span that the tagger found.
  package struct Found: Equatable, Sendable {
    /// Its tokens, counted from the first of the buffer.
    package var range: Range<Int>
    /// Its label's number in the scheme.
    package var label: Int
    /// The probability of exactly this span with this label, from 0 to 1.
    package var score: Float
  }

  /// Memory that one caller uses again for each sentence.
  package struct Scratch: Sendable {
    var scores: [Float] = []
    var best: [Float] = []
    var back: [Int32] = []
    var emission: [Float] = []
    var forward: [Float] = []
    var backward: [Float] = []
    var weighted: [Float] = []
    var norms: [Float] = []
    /// The best tag of each token of the last sentence.
    package var tags: [UInt8] = []

    /// Empty scratch memory.
    package init() {}
  }

  /// The model.
  package let model: TaggerModel
  /// The tags it gives.
  package var scheme: TagScheme { model.scheme }
  private let tagCount: Int
  private let starts: [Float]
  private let ends: [Float]

  /// For each pair of tags the exponential of its score at the model's temperature, 0 where it is not allowed, rows `model.stride` apart:
  /// a row for each tag that comes first, and one for each that comes second.
  private let factors: [Float]
  private let backFactors: [Float]
  /// The scores themselves, laid out as `factors`.
  private let steps: [Float]

  private static let impossible: Float = -1e9

  /// A tagger that reads `model` in place.
  package init(_ model: TaggerModel) {
    self.model = model
    tagCount = model.scheme.tagCount
    let width = tagCount + 1
    var steps = [Float](repeating: Self.impossible, count: tagCount * model.stride)
    var factors = [Float](repeating: 0, count: tagCount * model.stride)
    var backFactors = factors
    for to in 0..<tagCount {
      for from in 0..<tagCount where model.scheme.allows(from, to) {
        let score = model.transitions[from * width + to]
        steps[from * model.stride + to] = score
        factors[from * model.stride + to] = expf(score / model.temperature)
        backFactors[to * model.stride + from] = factors[from * model.stride + to]
      }
    }
    self.steps = steps
    self.factors = factors
    self.backFactors = backFactors
    starts = (0..<tagCount).map {
      model.scheme.allows(nil, $0) ? model.transitions[(width - 1) * width + $0] : Self.impossible
    }
    ends = (0..<tagCount).map {
      model.scheme.allows($0, nil) ? model.transitions[$0 * width + width - 1] : Self.impossible
    }
  }

  /// The spans of the sentence whose features are in `buffer`, in order.
  package func tag(_ buffer: TokenFeatures, _ scratch: inout Scratch) -> [Found] {
    guard buffer.tokenCount > 0 else {
      scratch.tags.removeAll(keepingCapacity: true)
      return []
    }
    score(buffer, &scratch)
    findBestTags(count: buffer.tokenCount, &scratch)
    let spans = scheme.spans(of: scratch.tags[...])
    guard !spans.isEmpty else { return [] }
    sumPaths(count: buffer.tokenCount, &scratch)
    return spans.map { Found(range: $0.range, label: $0.label, score: probability(of: $0.range, scratch)) }
  }

  // MARK: Scores

  /// The score of each tag at each token, `model.stride` apart.
  private func score(_ buffer: TokenFeatures, _ scratch: inout Scratch) {
    let stride = model.stride
    let needed = buffer.tokenCount * stride
    if scratch.scores.count < needed { scratch.scores = Array(repeating: 0, count: needed) }
    scratch.scores.withUnsafeMutableBufferPointer { scores in
      buffer.keys.withUnsafeBufferPointer { keys in
        withUnsafeTemporaryAllocation(of: UnsafePointer<Int8>.self, capacity: Self.rowsAtOnce) { rows in
          for token in 0..<buffer.tokenCount {
            let target = scores.baseAddress! + token * stride
            for column in 0..<stride { target[column] = 0 }
            var place = buffer.features(of: token)
            while !place.isEmpty {
              let count = findRows(keys, &place, rows)
              add(rows, count, to: target)
            }
          }
        }
      }
    }
  }

  /// How many features before its use a feature's place in the model is asked for; it takes longer to come than the work on some ten.
  private static let lookahead = 64

  /// So many rows are added up in one go: their 8-bit weights within 16 bits, their addresses within what needs no allocation.
  private static let rowsAtOnce = 128

  /// Writes the rows of the next features to `rows`, at most as many as it takes.
  ///
  /// - Returns: how many it wrote.
  @inline(__always)
  private func findRows(
    _ keys: UnsafeBufferPointer<UInt32>, _ place: inout Range<Int>,
    _ rows: UnsafeMutableBufferPointer<UnsafePointer<Int8>>
  ) -> Int {
    var count = 0
    let end = min(place.upperBound, place.lowerBound + rows.count)
    for index in place.lowerBound..<end {
      model.fetch(keys[min(index + Self.lookahead, keys.count - 1)])
      let row = model.row(of: keys[index])
      rows[count] = row.weights
      count += row.isKept ? 1 : 0
      sitrep_fetch(row.isKept ? row.weights : rows[0])
    }
    place = end..<place.upperBound
    return count
  }

  /// Adds `rows` to the scores at `target`, so many columns in one go as the processor has room for.
  @inline(__always)
  private func add(
    _ rows: UnsafeMutableBufferPointer<UnsafePointer<Int8>>, _ count: Int, to target: UnsafeMutablePointer<Float>
  ) {
    var column = 0
    while column + 24 <= model.stride {
      var sums = (SIMD8<Int16>.zero, SIMD8<Int16>.zero, SIMD8<Int16>.zero)
      for index in 0..<count {
        let row = rows[index] + column
        sums.0 &+= weights(row)
        sums.1 &+= weights(row + 8)
        sums.2 &+= weights(row + 16)
      }
      store(sums.0, target + column)
      store(sums.1, target + column + 8)
      store(sums.2, target + column + 16)
      column += 24
    }
    while column < model.stride {
      var sum = SIMD8<Int16>.zero
      for index in 0..<count { sum &+= weights(rows[index] + column) }
      store(sum, target + column)
      column += 8
    }
  }

  @inline(__always)
  private func weights(_ row: UnsafePointer<Int8>) -> SIMD8<Int16> {
    // Spelt out, as the initialiser that widens is not always inlined.
    SIMD8(
      Int16(row[0]), Int16(row[1]), Int16(row[2]), Int16(row[3]), Int16(row[4]), Int16(row[5]), Int16(row[6]),
      Int16(row[7]))
  }

  @inline(__always)
  private func store(_ sum: SIMD8<Int16>, _ target: UnsafeMutablePointer<Float>) {
    let before = UnsafeRawPointer(target).loadUnaligned(as: SIMD8<Float>.self)
    UnsafeMutableRawPointer(target).storeBytes(of: before + SIMD8<Float>(sum) * model.scale, as: SIMD8<Float>.self)
  }

  // MARK: Best path

  private func findBestTags(count: Int, _ scratch: inout Scratch) {
    let stride = model.stride
    resize(&scratch.best, count * stride)
    if scratch.back.count < count * stride { scratch.back = Array(repeating: 0, count: count * stride) }
    for tag in 0..<tagCount { scratch.best[tag] = starts[tag] + scratch.scores[tag] }
    scratch.best.withUnsafeMutableBufferPointer { best in
      scratch.back.withUnsafeMutableBufferPointer { back in
        scratch.scores.withUnsafeBufferPointer { scores in
          for token in 1..<max(1, count) {
            let place = token * stride
            for column in Swift.stride(from: 0, to: stride, by: 8) {
              step(
                from: best.baseAddress! + (place - stride), column, scores.baseAddress! + place + column,
                to: best.baseAddress! + place + column, back.baseAddress! + place + column)
            }
          }
        }
      }
    }
    var tag = 0
    var top = -Float.infinity
    for candidate in 0..<tagCount where scratch.best[(count - 1) * stride + candidate] + ends[candidate] > top {
      top = scratch.best[(count - 1) * stride + candidate] + ends[candidate]
      tag = candidate
    }
    if scratch.tags.count != count { scratch.tags = Array(repeating: 0, count: count) }
    for token in (0..<count).reversed() {
      scratch.tags[token] = UInt8(truncatingIfNeeded: tag)
      tag = Int(scratch.back[token * stride + tag])
    }
  }

  /// The best paths to eight tags of a token, from `column` on, and the tag that each comes from.
  @inline(__always)
  private func step(
    from before: UnsafePointer<Float>, _ column: Int, _ scores: UnsafePointer<Float>,
    to best: UnsafeMutablePointer<Float>, _ back: UnsafeMutablePointer<Int32>
  ) {
    let stride = model.stride
    var top = SIMD8<Float>(repeating: 2 * Self.impossible)
    var from = SIMD8<Int32>.zero
    steps.withUnsafeBytes { steps in
      for tag in 0..<tagCount {
        let step = steps.loadUnaligned(fromByteOffset: (tag * stride + column) * 4, as: SIMD8<Float>.self)
        let path = step + before[tag]
        let isBetter = path .> top
        top.replace(with: path, where: isBetter)
        from.replace(with: SIMD8<Int32>(repeating: Int32(truncatingIfNeeded: tag)), where: isBetter)
      }
    }
    let own = UnsafeRawPointer(scores).loadUnaligned(as: SIMD8<Float>.self)
    UnsafeMutableRawPointer(best).storeBytes(of: top + own, as: SIMD8<Float>.self)
    UnsafeMutableRawPointer(back).storeBytes(of: from, as: SIMD8<Int32>.self)
  }

  private func resize(_ array: inout [Float], _ count: Int) {
    if array.count < count { array = Array(repeating: 0, count: count) }
  }

  // MARK: Probabilities

  /// Forward and backward sums over all paths, scaled so that each token's forward values add up to 1. Values stand `model.stride` apart.
  private func sumPaths(count: Int, _ scratch: inout Scratch) {
    let stride = model.stride
    let inverse = 1 / model.temperature
    resize(&scratch.emission, count * stride)
    resize(&scratch.forward, count * stride)
    resize(&scratch.backward, count * stride)
    resize(&scratch.weighted, stride)
    resize(&scratch.norms, count)
    scratch.scores.withUnsafeBufferPointer { scores in
      scratch.emission.withUnsafeMutableBufferPointer { emission in
        for token in 0..<count {
          var top = -Float.infinity
          for tag in 0..<tagCount { top = max(top, scores[token * stride + tag]) }
          for tag in 0..<tagCount {
            emission[token * stride + tag] = expf((scores[token * stride + tag] - top) * inverse)
          }
        }
      }
    }
    scratch.emission.withUnsafeBufferPointer { emission in
      scratch.forward.withUnsafeMutableBufferPointer { forward in
        scratch.norms.withUnsafeMutableBufferPointer { norms in
          sumForward(count: count, inverse: inverse, emission, forward, norms)
          scratch.backward.withUnsafeMutableBufferPointer { backward in
            scratch.weighted.withUnsafeMutableBufferPointer { weighted in
              sumBackward(count: count, inverse: inverse, emission, forward, norms, weighted, backward)
            }
          }
        }
      }
    }
  }

  private func sumForward(
    count: Int, inverse: Float, _ emission: UnsafeBufferPointer<Float>, _ forward: UnsafeMutableBufferPointer<Float>,
    _ norms: UnsafeMutableBufferPointer<Float>
  ) {
    let stride = model.stride
    for token in 0..<count {
      let here = token * stride
      if token == 0 {
        for tag in 0..<tagCount { forward[tag] = expf(max(-80, starts[tag] * inverse)) }
      } else {
        multiply(forward.baseAddress! + (here - stride), factors, to: forward.baseAddress! + here)
      }
      var norm: Float = 0
      for tag in 0..<tagCount {
        forward[here + tag] *= emission[here + tag]
        norm += forward[here + tag]
      }
      norm = max(norm, .leastNormalMagnitude)
      norms[token] = norm
      for tag in 0..<tagCount { forward[here + tag] /= norm }
    }
  }

  private func sumBackward(
    count: Int, inverse: Float, _ emission: UnsafeBufferPointer<Float>, _ forward: UnsafeMutableBufferPointer<Float>,
    _ norms: UnsafeMutableBufferPointer<Float>, _ weighted: UnsafeMutableBufferPointer<Float>,
    _ backward: UnsafeMutableBufferPointer<Float>
  ) {
    let stride = model.stride
    let last = (count - 1) * stride
    var total: Float = 0
    for tag in 0..<tagCount {
      backward[last + tag] = expf(max(-80, ends[tag] * inverse))
      total += backward[last + tag] * forward[last + tag]
    }
    for tag in 0..<tagCount { backward[last + tag] /= max(total, .leastNormalMagnitude) }
    for token in (0..<count - 1).reversed() {
      let next = (token + 1) * stride
      let share = 1 / norms[token + 1]
      for tag in 0..<tagCount { weighted[tag] = emission[next + tag] * backward[next + tag] * share }
      multiply(weighted.baseAddress!, backFactors, to: backward.baseAddress! + token * stride)
    }
  }

  /// Writes the product of the vector at `values` with `matrix`, `model.stride` numbers a row, to `target`.
  @inline(__always)
  private func multiply(_ values: UnsafePointer<Float>, _ matrix: [Float], to target: UnsafeMutablePointer<Float>) {
    let stride = model.stride
    matrix.withUnsafeBytes { matrix in
      func factors(_ row: Int, _ column: Int) -> SIMD8<Float> {
        matrix.loadUnaligned(fromByteOffset: (row * stride + column) * 4, as: SIMD8<Float>.self)
      }
      var column = 0
      while column + 24 <= stride {
        var sums = (SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero)
        for row in 0..<tagCount {
          let value = SIMD8<Float>(repeating: values[row])
          sums.0 += factors(row, column) * value
          sums.1 += factors(row, column + 8) * value
          sums.2 += factors(row, column + 16) * value
        }
        UnsafeMutableRawPointer(target + column).storeBytes(of: sums.0, as: SIMD8<Float>.self)
        UnsafeMutableRawPointer(target + column + 8).storeBytes(of: sums.1, as: SIMD8<Float>.self)
        UnsafeMutableRawPointer(target + column + 16).storeBytes(of: sums.2, as: SIMD8<Float>.self)
        column += 24
      }
      while column < stride {
        var sum = SIMD8<Float>.zero
        for row in 0..<tagCount { sum += factors(row, column) * values[row] }
        UnsafeMutableRawPointer(target + column).storeBytes(of: sum, as: SIMD8<Float>.self)
        column += 8
      }
    }
  }

  /// The share of all paths that pass through exactly the tags of `range`.
  private func probability(of range: Range<Int>, _ scratch: Scratch) -> Float {
    let stride = model.stride
    var tag = Int(scratch.tags[range.lowerBound])
    var value = scratch.forward[range.lowerBound * stride + tag]
    for token in range.dropFirst() {
      let next = Int(scratch.tags[token])
      value *= factors[tag * stride + next] * scratch.emission[token * stride + next] / scratch.norms[token]
      tag = next
    }
    value *= scratch.backward[(range.upperBound - 1) * stride + tag]
    return min(1, max(0, value))
  }
}
