import CExtractionData

/// A log-linear chain over labels: each token's features vote for its label, and labels for their neighbours.
///
/// Features are hashed into rows of one weight a label. The weights lie where the program was loaded and are used there.
package struct ChainModel: @unchecked Sendable {
  /// How many labels there are, at most `width`.
  package let labels: Int
  /// Weights a row: 8 or 16.
  package var width: Int { weights.width }
  /// What one unit of score is worth in log-odds.
  package let scale: Float
  /// What it costs to go from one label to another, `steps[from * width + to]`, as `ChainDecoder` packs scores.
  let steps: [Int32]
  /// What each label costs as the first.
  package let starts: [Int32]
  /// What each label costs as the last.
  package let ends: [Int32]
  /// What adds up the weights of a token's features.
  package let weights: ChainWeights

  /// The score that no path may have.
  package static let forbidden: Int32 = -1_000_000

  /// The model at `base`, written by `ChainModelWriter`; nil unless it is one.
  ///
  ///     u32 magic, labels, width, log2 rows, f32 scale, i32 starts[labels], ends[labels], transitions[labels²],
  ///     padding to 16 bytes, i8 weights[rows × width]
  ///
  /// - Parameter base: stays valid as long as the program runs.
  package init?(_ base: UnsafeRawBufferPointer) {
    guard base.count >= 20, base.loadUnaligned(as: UInt32.self) == Self.magic else { return nil }
    func field(_ index: Int) -> Int { Int(base.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)) }
    labels = field(1)
    let width = field(2)
    let rows = 1 << field(3)
    scale = base.loadUnaligned(fromByteOffset: 16, as: Float.self)
    let header = Self.headerSize(labels: labels)
    guard labels <= width, width == 8 || width == 16, base.count >= header + rows * width, let start = base.baseAddress
    else { return nil }
    func table(_ from: Int, _ count: Int) -> [Int32] {
      (0..<count).map { base.loadUnaligned(fromByteOffset: 20 + (from + $0) * 4, as: Int32.self) }
    }
    starts = table(0, labels)
    ends = table(labels, labels)
    var steps = [Int32](repeating: ChainDecoder.least, count: labels * width)
    for (pair, score) in table(2 * labels, labels * labels).enumerated() {
      steps[pair / labels * width + pair % labels] = ChainDecoder.packed(
        max(score, Self.forbidden), from: pair / labels)
    }
    self.steps = steps
    weights = ChainWeights(start: start + header, width: width, mask: UInt32(truncatingIfNeeded: rows - 1))
  }

  /// What a model begins with.
  package static let magic: UInt32 = 0x4E48_4353

  /// Bytes before the weights.
  package static func headerSize(labels: Int) -> Int { (20 + 4 * (2 * labels + labels * labels) + 15) & ~15 }

  /// Bytes of the whole model.
  package var byteCount: Int { Self.headerSize(labels: labels) + (Int(weights.mask) + 1) * width }
}

/// The rows of weights of a chain. Apart from the rest of the model, since a copy of it costs nothing.
package struct ChainWeights: @unchecked Sendable {
  // Safe to share: the memory is read-only and stays.
  fileprivate let start: UnsafeRawPointer
  /// Weights a row.
  let width: Int
  /// The number of rows less one.
  let mask: UInt32

  /// Has the weights of `features` brought nearer.
  @inline(__always)
  package func fetch(_ features: UnsafeBufferPointer<UInt32>) {
    for feature in features { sitrep_fetch(start + Int(feature & mask) &* width) }
  }

  /// Adds up the weights of `features` for each label into `scores`, which has room for `width`.
  @inline(__always)
  package func score(_ features: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutablePointer<Int32>) {
    if width == 8 {
      var sum = SIMD8<Int16>(repeating: 0)
      for feature in features {
        let row = start.loadUnaligned(fromByteOffset: Int(feature & mask) * 8, as: SIMD8<Int8>.self)
        sum &+= SIMD8<Int16>(truncatingIfNeeded: row)
      }
      for label in 0..<8 { scores[label] = Int32(sum[label]) }
    } else {
      var sum = SIMD16<Int16>(repeating: 0)
      for feature in features {
        let row = start.loadUnaligned(fromByteOffset: Int(feature & mask) * 16, as: SIMD16<Int8>.self)
        sum &+= SIMD16<Int16>(truncatingIfNeeded: row)
      }
      for label in 0..<16 { scores[label] = Int32(sum[label]) }
    }
  }
}

/// Gathers the features of one token: hashes of a template's number and up to three values.
package struct FeatureBuffer: ~Copyable {
  private let storage: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  /// How many of them are hashed to the end; the rest waits, to be done in one go.
  private var hashed = 0
  /// How many features a token can have.
  package static let capacity = 160

  init() { storage = .allocate(capacity: Self.capacity + 8) }
  deinit { storage.deallocate() }

  @inline(__always)
  mutating func clear() {
    count = 0
    hashed = 0
  }

  @inline(__always)
  mutating func add(_ template: UInt32, _ a: UInt32) {
    append((template &* 0x9E37_79B1) ^ (a &* 0x85EB_CA6B))
  }

  @inline(__always)
  mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32) {
    add(template, (a &* 0x27D4_EB2F) ^ (b &* 0x1656_67B1) ^ (b >> 16))
  }

  @inline(__always)
  mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32) {
    add(template, (a &* 0x27D4_EB2F) ^ (b &* 0x1656_67B1) ^ (c &* 0x9E37_79F9) ^ (b >> 16) ^ (c >> 13))
  }

  @inline(__always)
  private mutating func append(_ feature: UInt32) {
    precondition(count < Self.capacity)
    storage[count] = feature
    count += 1
  }

  /// The features so far.
  var features: UnsafeBufferPointer<UInt32> {
    mutating get {
      // Eight in one go; what comes after the last is written over when it is added.
      for index in stride(from: hashed, to: count, by: 8) {
        let place = UnsafeMutableRawPointer(storage + index)
        var hash = place.loadUnaligned(as: SIMD8<UInt32>.self)
        hash ^= hash &>> 15
        hash = hash &* 0xC2B2_AE35
        place.storeBytes(of: hash ^ (hash &>> 13), as: SIMD8<UInt32>.self)
      }
      hashed = count
      return UnsafeBufferPointer(start: storage, count: count)
    }
  }

  /// Gathers the features of each of `count` tokens with `fill` and hands them to `use`, one token later: what `fill` has brought nearer
  /// is there by then.
  @inline(__always)
  static func forEach(
    _ count: Int, fill: (Int, inout FeatureBuffer) -> Void, use: (Int, UnsafeBufferPointer<UInt32>) -> Void
  ) {
    var here = FeatureBuffer()
    var next = FeatureBuffer()
    for token in 0..<count {
      fill(token, &next)
      if token > 0 { use(token - 1, here.features) }
      swap(&here, &next)
    }
    if count > 0 { use(count - 1, here.features) }
  }
}
