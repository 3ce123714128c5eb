/// A sketch of a text's five-word runs: two texts that share most runs have sketches that agree in most places.
///
/// One-permutation min-hashing in 64 bins. Empty for texts shorter than 30 words, which copy each other by chance.
package struct TextFingerprint: Hashable, Sendable, Codable {
  /// 64 minima, or none.
  package var minima: [UInt32]

  /// Places in a sketch.
  package static let binCount = 64
  /// Words in a run.
  static let runLength = 5
  /// Fewer words than this make no sketch.
  static let leastWords = 30

  /// The sketch with the given minima: `binCount` of them, or none; anything else counts as none.
  package init(minima: [UInt32]) { self.minima = minima.count == Self.binCount ? minima : [] }

  /// The sketch of `text`. Linear in its length; letters' case, marks of punctuation and spacing don't count.
  package init(_ text: String) {
    var bins = [UInt32](repeating: .max, count: Self.binCount)
    var recent = [UInt64](repeating: 0, count: Self.runLength)
    var words = 0
    var hash = Self.seed
    var inside = false
    func close() {
      recent[words % Self.runLength] = hash
      words += 1
      hash = Self.seed
      inside = false
      guard words >= Self.runLength else { return }
      var run = Self.seed
      for back in (0..<Self.runLength).reversed() {
        run = (run ^ recent[(words - 1 - back) % Self.runLength]) &* Self.prime
        run ^= run >> 29
      }
      run = Self.mix(run)
      let bin = Int(truncatingIfNeeded: run & 63)
      bins[bin] = min(bins[bin], UInt32(truncatingIfNeeded: run >> 32))
    }
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A:
        hash = (hash ^ UInt64(byte | 0x20)) &* Self.prime
        inside = true
      case 0x30...0x39, 0x61...0x7A, 0x80...0xFF:
        hash = (hash ^ UInt64(byte)) &* Self.prime
        inside = true
      default:
        if inside { close() }
      }
    }
    if inside { close() }
    minima = words < Self.leastWords ? [] : Self.densified(bins)
  }

  /// The share of places in which the two agree: near the share of runs that the texts have in common. 0 where either is empty.
  package func similarity(to other: Self) -> Double {
    guard !minima.isEmpty, !other.minima.isEmpty else { return 0 }
    var same = 0
    for index in 0..<Self.binCount where minima[index] == other.minima[index] { same += 1 }
    return Double(same) / Double(Self.binCount)
  }

  /// Hashes of four neighbouring places each: two texts that are much alike share at least one.
  var bands: [UInt64] {
    guard !minima.isEmpty else { return [] }
    return (0..<Self.binCount / 4).map { band in
      var hash = Self.seed ^ UInt64(band)
      for row in 0..<4 { hash = Self.mix(hash ^ UInt64(minima[band * 4 + row])) }
      return hash
    }
  }

  /// Fills empty bins from the next full one, so that short texts compare as well.
  private static func densified(_ bins: [UInt32]) -> [UInt32] {
    var filled = bins
    for index in bins.indices where bins[index] == .max {
      for step in 1..<bins.count where bins[(index + step) % bins.count] != .max {
        filled[index] = UInt32(
          truncatingIfNeeded: mix(UInt64(bins[(index + step) % bins.count]) &+ UInt64(step) << 32))
        break
      }
    }
    return filled
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func mix(_ value: UInt64) -> UInt64 {
    var x = value
    x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
    x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
    return x ^ (x >> 31)
  }
}
