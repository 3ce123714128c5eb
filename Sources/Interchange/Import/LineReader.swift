import Glibc

/// Cuts what a file descriptor gives into lines, holding one line and one block at a time.
package struct LineReader {
  /// One line without its line feed.
  package enum Line: Equatable {
    /// The bytes of line `number`, counted from 1.
    case bytes([UInt8], number: Int)
    /// Line `number` is longer than the limit; its bytes were passed over.
    case tooLong(number: Int)
  }

  private static let blockSize = 1 << 16

  private let descriptor: Int32
  private let lengthLimit: Int
  private var block: [UInt8]
  /// What of `block` has not been handed on.
  private var unread = 0..<0
  private var number = 0
  private var isAtEnd = false

  /// A reader of `descriptor`, which stays the caller's to close. Lines of more than `lengthLimit` bytes are passed over.
  package init(descriptor: Int32, lengthLimit: Int = ArticleLine.lengthLimit) {
    self.descriptor = descriptor
    self.lengthLimit = lengthLimit
    block = [UInt8](repeating: 0, count: Self.blockSize)
  }

  /// The next line, nil at the end. A last line without a line feed counts; nothing after the last line feed doesn't.
  package mutating func next() throws(SystemError) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var hasBegun = false
    while true {
      if unread.isEmpty {
        guard try fill() else {
          guard hasBegun else { return nil }
          break
        }
      }
      hasBegun = true
      let feed = block[unread].firstIndex(of: 0x0A)
      let end = feed ?? unread.upperBound
      if line.count + (end - unread.lowerBound) > lengthLimit {
        isTooLong = true
        line = []
      }
      if !isTooLong { line.append(contentsOf: block[unread.lowerBound..<end]) }
      unread = (feed.map { $0 + 1 } ?? end)..<unread.upperBound
      if feed != nil { break }
    }
    number += 1
    return isTooLong ? .tooLong(number: number) : .bytes(line, number: number)
  }

  /// Reads the next block; false at the end.
  private mutating func fill() throws(SystemError) -> Bool {
    guard !isAtEnd else { return false }
    while true {
      let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        unread = 0..<count
        return true
      }
      if count == 0 {
        isAtEnd = true
        return false
      }
      guard errno == EINTR else { throw SystemError(code: errno) }
    }
  }
}
