/// Finds the best path through a chain, under a model.
///
/// A path's score and the label that it came from share a number, the label in the low four bits, so that the greater of two numbers is
/// the better path, or the one from the lower label where they are equally good. Scores are kept relative to the outside label's.
struct ChainDecoder {
  private var scores: [Int32] = []
  private var paths: [Int32] = []

  /// No path's score is below this.
  static let least: Int32 = -1 << 29 | 15

  /// `score` with the label that the path comes from.
  static func packed(_ score: Int32, from label: Int) -> Int32 { score << 4 | Int32(15 - label) }

  /// The best labels of `count` tokens whose scores, `model.width` a token, `fill` writes, and how much better each one is than the outside label
  /// at its token, in the model's units. `bias` is added to each label of the bit set `favoured`.
  mutating func decode(
    _ model: ChainModel, count: Int, labels: inout [UInt8], margins: inout [Int32],
    bias: Int32 = 0, favoured: UInt32 = 0, fill: (UnsafeMutablePointer<Int32>) -> Void
  ) {
    let width = model.width
    labels.removeAll(keepingCapacity: true)
    margins.removeAll(keepingCapacity: true)
    guard count > 0 else { return }
    if scores.count < count * width {
      scores = [Int32](repeating: 0, count: count * width)
      paths = scores
    }
    labels.append(contentsOf: repeatElement(0, count: count))
    margins.append(contentsOf: repeatElement(0, count: count))
    scores.withUnsafeMutableBufferPointer { scores in
      paths.withUnsafeMutableBufferPointer { paths in
        fill(scores.baseAddress!)
        for i in 0..<count {
          for l in 0..<model.labels where favoured >> UInt32(l) & 1 != 0 { scores[i * width + l] += bias }
          if i == 0 {
            for l in 0..<width {
              paths[l] = l < model.labels ? Self.packed(scores[l] + model.starts[l], from: 0) : Self.least
            }
          } else {
            for block in stride(from: 0, to: width, by: 8) {
              Self.step(model, scores.baseAddress! + i * width, paths.baseAddress! + i * width, block)
            }
          }
        }
        var label = 0
        var top = Int32.min
        for l in 0..<model.labels where paths[(count - 1) * width + l] >> 4 + model.ends[l] > top {
          top = paths[(count - 1) * width + l] >> 4 + model.ends[l]
          label = l
        }
        labels.withUnsafeMutableBufferPointer { labels in
          margins.withUnsafeMutableBufferPointer { margins in
            for i in stride(from: count - 1, through: 0, by: -1) {
              labels[i] = UInt8(truncatingIfNeeded: label)
              margins[i] = scores[i * width + label] - scores[i * width]
              label = 15 - Int(paths[i * width + label] & 15)
            }
          }
        }
      }
    }
  }

  /// Writes to `paths`, for the eight labels from `block` on, the best paths to a token with `scores` from those of the token before, which
  /// stand right before.
  @inline(__always)
  private static func step(
    _ model: ChainModel, _ scores: UnsafeMutablePointer<Int32>, _ paths: UnsafeMutablePointer<Int32>, _ block: Int
  ) {
    let before = paths - model.width
    let reference = before[0] & ~15
    var best = SIMD8<Int32>(repeating: least)
    model.steps.withUnsafeBytes { steps in
      for label in 0..<model.labels {
        let step = steps.loadUnaligned(fromByteOffset: (label * model.width + block) * 4, as: SIMD8<Int32>.self)
        let path = step &+ SIMD8<Int32>(repeating: (before[label] & ~15) &- reference)
        best.replace(with: path, where: path .> best)
      }
    }
    let own = UnsafeRawPointer(scores + block).loadUnaligned(as: SIMD8<Int32>.self)
    best = best &+ own &* 16
    best.replace(with: SIMD8<Int32>(repeating: least), where: best .< SIMD8<Int32>(repeating: least))
    UnsafeMutableRawPointer(paths + block).storeBytes(of: best, as: SIMD8<Int32>.self)
  }
}
