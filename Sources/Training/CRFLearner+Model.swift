import Extraction

extension CRFLearner {
  /// The model as `TaggerModel` reads it: the rows that matter most, in 8-bit weights.
  ///
  /// - Parameter temperature: what calibration found; 1 before it.
  package func model(featureSet: UInt32, temperature: Float = 1) -> [UInt8] {
    let kept = keptBuckets()
    let names: [UInt8] = scheme.labels.flatMap { Array($0.utf8) + [UInt8(0)] }
    let layout = TaggerModel.Layout(
      labels: scheme.labels.count, style: scheme.style, bits: options.bits, rows: kept.count, nameBytes: names.count)
    var bytes = [UInt8](repeating: 0, count: layout.end)
    func put(_ value: UInt32, at offset: Int) {
      for byte in 0..<4 { bytes[offset + byte] = UInt8(truncatingIfNeeded: value >> UInt32(8 * byte)) }
    }
    func put(_ value: UInt64, at offset: Int) {
      put(UInt32(truncatingIfNeeded: value), at: offset)
      put(UInt32(truncatingIfNeeded: value >> 32), at: offset + 4)
    }
    let scale = self.scale(of: kept)
    let header: [UInt32] = [
      0x4741_5453, TaggerModel.version, featureSet, UInt32(scheme.style.rawValue), UInt32(scheme.labels.count),
      UInt32(options.bits), UInt32(kept.count), UInt32(layout.stride), scale.bitPattern, temperature.bitPattern,
      UInt32(names.count), 0,
    ]
    for (index, value) in header.enumerated() { put(value, at: index * 4) }
    bytes.replaceSubrange(48..<48 + names.count, with: names)
    for (index, value) in transitions.enumerated() { put(value.bitPattern, at: layout.transitions + index * 4) }
    var blocks = [UInt64](repeating: 0, count: 1 << (options.bits - 6))
    for bucket in kept { blocks[bucket >> 6] |= 1 << UInt64(bucket & 63) }
    var before: UInt64 = 0
    for (index, block) in blocks.enumerated() {
      put(block, at: layout.index + index * 16)
      put(before, at: layout.index + index * 16 + 8)
      before += UInt64(block.nonzeroBitCount)
    }
    for (row, bucket) in kept.enumerated() {
      let source = weights(ofBucket: bucket).lowerBound
      for tag in 0..<tagCount {
        let level = (parameters[source + tag] / scale).rounded()
        bytes[layout.rowsStart + row * layout.stride + tag] = UInt8(bitPattern: Int8(max(-127, min(127, level))))
      }
    }
    return bytes
  }

  /// The buckets whose rows differ most between tags, in order of bucket.
  private func keptBuckets() -> [Int] {
    var sized: [(size: Float, bucket: Int)] = []
    for bucket in rowOfBucket.indices where rowOfBucket[bucket] >= 0 {
      var size: Float = 0
      for place in weights(ofBucket: bucket) { size += parameters[place] * parameters[place] }
      if size > 1e-3 { sized.append((size, bucket)) }
    }
    if sized.count > options.maximumRows {
      sized.sort { ($0.size, $1.bucket) > ($1.size, $0.bucket) }
      sized.removeLast(sized.count - options.maximumRows)
    }
    return sized.map(\.bucket).sorted()
  }

  /// What one step of a written weight means: all but the largest one in 10,000 weights fit.
  private func scale(of kept: [Int]) -> Float {
    var tops = kept.map { bucket in parameters[weights(ofBucket: bucket)].reduce(Float(0)) { max($0, abs($1)) } }
    tops.sort()
    let top = tops.isEmpty ? 1 : tops[min(tops.count - 1, tops.count * 9_999 / 10_000)]
    return max(top, 1e-3) / 127
  }
}
