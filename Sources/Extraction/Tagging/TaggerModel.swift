import CExtractionData

/// Why bytes are not a model that this program can use.
package enum ModelError: Error, Equatable {
  case notAModel
  case unknownVersion(UInt32)
  case wrongFeatureSet(found: UInt32, expected: UInt32)
  case truncated(bytes: Int, needed: Int)
  /// A field has a value that the format forbids.
  case malformed(field: String)
}

/// A trained sequence tagger as it lies in memory. Nothing is copied or parsed but the header.
///
/// The format, little-endian, each part aligned to 16 bytes:
///
///     0   magic "STAG"        4   version, 1           8   feature-set id      12  style: 0 BIO, 1 BILOU
///     16  labels, 1...15      20  log2 of buckets, n   24  rows                28  row stride in bytes, a multiple of 8
///     32  scale (Float32): a weight is its Int8 times this
///     36  temperature (Float32): scores are divided by this before they become probabilities
///     40  bytes of the label names             44  zero
///     48  label names, UTF-8, each ended by a zero byte
///     …   transitions: (tags + 1) rows of `tags` + 1 Float32; row and column `tags` are start and end
///     …   index: for each 64 buckets a UInt64 of which buckets have a row, then a UInt64 with the rows before them
///     …   rows of Int8 weights, one for each tag, padded with zeros
///
/// A feature's bucket is the low n bits of its key. Its row is the number of set bits before its own: no empty rows are kept, and
/// most features that training never saw are told apart without touching the weights.
package struct TaggerModel: @unchecked Sendable {
  // Safe to share: the memory is read-only and outlives the program's use of it, as the initialiser demands.
  /// The tags it gives.
  package let scheme: TagScheme
  /// What the scores are divided by before they become probabilities.
  package let temperature: Float
  let bucketMask: UInt32
  let scale: Float
  let stride: Int
  let transitions: UnsafePointer<Float>
  let index: UnsafePointer<UInt64>
  let rows: UnsafePointer<Int8>
  /// How many features have weights.
  package let rowCount: Int

  static let magic: UInt32 = 0x4741_5453
  /// The version of the format that this program writes and reads.
  package static let version: UInt32 = 1

  /// Checks and adopts the model in `bytes`.
  ///
  /// - Parameter bytes: aligned to 16; must stay unchanged for as long as the model or a copy of it lives.
  /// - Parameter featureSet: the feature set that the caller will feed it.
  package init(_ bytes: UnsafeRawBufferPointer, featureSet: UInt32) throws(ModelError) {
    guard bytes.count >= 48, let base = bytes.baseAddress, bytes.load(as: UInt32.self) == Self.magic else {
      throw .notAModel
    }
    guard Int(bitPattern: base) % 16 == 0 else { throw .malformed(field: "alignment") }
    func word(_ offset: Int) -> UInt32 { bytes.load(fromByteOffset: offset, as: UInt32.self) }
    guard word(4) == Self.version else { throw .unknownVersion(word(4)) }
    guard word(8) == featureSet else { throw .wrongFeatureSet(found: word(8), expected: featureSet) }
    guard word(12) <= 1, let style = TagScheme.Style(rawValue: UInt8(word(12))) else {
      throw .malformed(field: "style")
    }
    guard (1...15).contains(word(16)) else { throw .malformed(field: "labels") }
    guard (6...26).contains(word(20)) else { throw .malformed(field: "buckets") }
    let layout = Layout(
      labels: Int(word(16)), style: style, bits: Int(word(20)), rows: Int(word(24)), nameBytes: Int(word(40)))
    guard Int(word(28)) == layout.stride else { throw .malformed(field: "stride") }
    guard bytes.count >= layout.end else { throw .truncated(bytes: bytes.count, needed: layout.end) }
    let names = bytes[48..<48 + layout.nameBytes].split(separator: 0, omittingEmptySubsequences: false).dropLast()
    guard names.count == layout.labels else { throw .malformed(field: "label names") }
    scheme = TagScheme(labels: names.map { String(decoding: $0, as: UTF8.self) }, style: style)
    scale = Float(bitPattern: word(32))
    temperature = Float(bitPattern: word(36))
    guard scale.isFinite, scale > 0 else { throw .malformed(field: "scale") }
    guard temperature.isFinite, temperature > 0 else { throw .malformed(field: "temperature") }
    bucketMask = UInt32(1) << UInt32(layout.bits) - 1
    stride = layout.stride
    rowCount = layout.rows
    transitions = (base + layout.transitions).assumingMemoryBound(to: Float.self)
    index = (base + layout.index).assumingMemoryBound(to: UInt64.self)
    rows = (base + layout.rowsStart).assumingMemoryBound(to: Int8.self)
    try checkIndex(blocks: 1 << (layout.bits - 6))
  }

  /// `model` with another temperature.
  package static func replacingTemperature(of model: [UInt8], by temperature: Float) -> [UInt8] {
    var model = model
    for byte in 0..<4 { model[36 + byte] = UInt8(truncatingIfNeeded: temperature.bitPattern >> UInt32(8 * byte)) }
    return model
  }

  /// Sees to it that no feature can lead outside the rows.
  private func checkIndex(blocks: Int) throws(ModelError) {
    var before: UInt64 = 0
    for block in 0..<blocks {
      guard index[block * 2 + 1] == before else { throw .malformed(field: "index") }
      before += UInt64(index[block * 2].nonzeroBitCount)
    }
    guard before == UInt64(rowCount) else { throw .malformed(field: "index") }
  }

  /// The row of `key`, and whether training kept one; else some row, so that nobody need branch on what can't be foretold.
  @inline(__always)
  func row(of key: UInt32) -> (weights: UnsafePointer<Int8>, isKept: Bool) {
    let bucket = Int(key & bucketMask)
    let block = index + (bucket >> 6) * 2
    let bit = UInt64(1) << UInt64(bucket & 63)
    let row = Int(block[1]) + (block[0] & (bit - 1)).nonzeroBitCount
    return (rows + row * stride, block[0] & bit != 0)
  }

  /// Has what `row(of:)` reads for `key` brought nearer.
  @inline(__always)
  func fetch(_ key: UInt32) { sitrep_fetch(index + Int((key & bucketMask) >> 6) * 2) }

  /// Where the parts of a model stand, in bytes from its start.
  package struct Layout {
    package let labels, rows, nameBytes, tags, stride, bits: Int
    package let transitions, index, rowsStart, end: Int

    /// The layout of a model with these counts.
    package init(labels: Int, style: TagScheme.Style, bits: Int, rows: Int, nameBytes: Int) {
      self.labels = labels
      self.rows = rows
      self.nameBytes = nameBytes
      self.bits = bits
      tags = 1 + labels * (style == .bilou ? 4 : 2)
      stride = (tags + 7) / 8 * 8
      func aligned(_ offset: Int) -> Int { (offset + 15) / 16 * 16 }
      transitions = aligned(48 + nameBytes)
      index = aligned(transitions + (tags + 1) * (tags + 1) * 4)
      rowsStart = aligned(index + (1 << (bits - 6)) * 16)
      end = rowsStart + rows * stride
    }
  }
}
