import Glibc

/// A file being written: a block at a time, on disk when closed.
final class OutputFile {
  private static let blockSize = 1 << 16

  private var descriptor: Int32
  private let isOwned: Bool
  private var pending: [UInt8] = []

  /// Makes the file at `path`, which must not be there.
  init(path: String) throws(SystemError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    isOwned = true
    guard descriptor >= 0 else { throw SystemError(code: errno) }
  }

  /// Writes to `descriptor`, which stays the caller's.
  init(descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  deinit { if isOwned, descriptor >= 0 { _ = Glibc.close(descriptor) } }

  func write(_ bytes: some Sequence<UInt8>) throws(SystemError) {
    pending += bytes
    if pending.count >= Self.blockSize { try flush() }
  }

  /// Writes what is kept, and sees to it that it is on disk.
  func close() throws(SystemError) {
    try flush()
    guard isOwned else { return }
    guard fsync(descriptor) == 0 else { throw SystemError(code: errno) }
    guard Glibc.close(descriptor) == 0 else { throw SystemError(code: errno) }
    descriptor = -1
  }

  private func flush() throws(SystemError) {
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
