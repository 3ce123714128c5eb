/// Phrases in lower case, of two bytes at least, looked for in any case: most places in a text are told by a look at two bytes.
struct PhraseList: Sendable {
  /// The phrases' bytes.
  let all: [[UInt8]]
  /// For each low five bits of a first byte a bit for those of each second one.
  private let seconds: [UInt32]

  /// The list of `phrases`.
  init(_ phrases: [String]) {
    all = phrases.map { Array($0.utf8) }
    var seconds = [UInt32](repeating: 0, count: 32)
    for phrase in all { seconds[Int(phrase[0] & 31)] |= 1 << UInt32(phrase[1] & 31) }
    self.seconds = seconds
  }

  /// Whether one of them begins with the two bytes, as far as these five bits of each tell.
  @inline(__always)
  private func mayStart(_ first: UInt8, _ second: UInt8) -> Bool {
    seconds[Int(first & 31)] & 1 << UInt32(second & 31) != 0
  }

  /// Whether one of them stands at `start` and ends by `end`.
  @inline(__always)
  func starts(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    start + 2 <= end && mayStart(bytes[start], bytes[start + 1]) && all.contains { ASCII.starts($0, start, end, bytes) }
  }

  /// Whether one of them is all that stands in `start..<end`.
  @inline(__always)
  func has(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    start + 2 <= end && mayStart(bytes[start], bytes[start + 1])
      && all.contains { $0.count == end - start && ASCII.starts($0, start, end, bytes) }
  }

  /// Whether one of them ends `start..<end`.
  func ends(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    all.contains { end - $0.count >= start && ASCII.starts($0, end - $0.count, end, bytes) }
  }

  /// Whether one of them stands in `start..<end`.
  func isInside(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start + 2 <= end else { return false }
    return (start..<end - 1).contains { starts(bytes, $0, end) }
  }
}
