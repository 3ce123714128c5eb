import Glibc
import Interchange

/// Writes bytes to a file descriptor, many at a time.
struct OutputStream {
  private static let blockSize = 1 << 16

  private let descriptor: Int32
  private var pending: [UInt8] = []

  /// A stream to `descriptor`.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Keeps `bytes` for writing; writes when there is a block of them.
  mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    pending += bytes
    if pending.count >= Self.blockSize { try flush() }
  }

  /// Writes all that is kept.
  mutating func flush() throws(SystemError) {
    var written = 0
    while written < pending.count {
      let count = pending[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(code: errno)
      }
      written += count
    }
    pending.removeAll(keepingCapacity: true)
  }
}

/// The three streams of the process.
enum StandardStreams {
  /// Writes one line on standard error, `prefix` before it. Where even that fails there is nobody to tell.
  static func complain(_ message: String, prefix: String = "sitrep: ") {
    var stream = OutputStream(descriptor: STDERR_FILENO)
    try? stream.write(Array("\(prefix)\(message)\n".utf8))
    try? stream.flush()
  }

  /// Lets a reader that closes its end stop the program quietly, whatever the parent process had set.
  static func stopQuietlyOnClosedPipe() { signal(SIGPIPE, SIG_DFL) }
}
