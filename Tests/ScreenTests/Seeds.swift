import Glibc

/// The seeds that a law is tried with: 500 of them, or the one in `SEED`.
let seeds: [UInt64] = getenv("SEED").flatMap { UInt64(String(cString: $0)) }.map { [$0] } ?? Array(1...500)

/// Random numbers that are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A text of up to `limit` scalars, rich in everything that is hard to draw.
func hardText(_ limit: Int, _ random: inout SeededGenerator) -> String {
  var text = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...limit, using: &random) {
    let scalar: UInt32 =
      switch Int.random(in: 0..<12, using: &random) {
      case 0: .random(in: 0..<0x20, using: &random)
      case 1: .random(in: 0x7F..<0xA0, using: &random)
      case 2: .random(in: 0x300..<0x370, using: &random)
      case 3: .random(in: 0x4E00..<0x9FFF, using: &random)
      case 4: .random(in: 0x590..<0x700, using: &random)
      case 5: .random(in: 0x2000..<0x2070, using: &random)
      case 6: .random(in: 0x1F1E6..<0x1F700, using: &random)
      case 7: .random(in: 0..<0x11_0000, using: &random)
      case 8: 0x20
      default: .random(in: 0x20..<0x7F, using: &random)
      }
    if let scalar = Unicode.Scalar(scalar) { text.append(scalar) }
  }
  return String(text)
}

/// A rectangle that may be empty, on the edge of a screen of the given size, or off it.
func anyRect(_ rows: Int, _ columns: Int, _ random: inout SeededGenerator) -> (
  row: Int, column: Int, height: Int, width: Int
) {
  (
    .random(in: -2...rows + 1, using: &random), .random(in: -2...columns + 1, using: &random),
    .random(in: 0...rows + 2, using: &random), .random(in: 0...columns + 2, using: &random)
  )
}
