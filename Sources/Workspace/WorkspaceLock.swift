import Foundation

/// The right to write a workspace, which one process has at a time.
///
/// A lock on the file `CASE.sitrep-lock`, which names the process that holds it. The kernel lets go of it however the process ends, so
/// the lock of a dead process never stands in the way; the file it leaves is taken over.
final class WorkspaceLock: Sendable {
  /// What came of trying.
  enum Attempt {
    case held(WorkspaceLock)
    /// Another process holds it; its number where the file tells.
    case taken(by: Int32?)
    /// No lock file can be made: `reason` says why.
    case impossible(reason: String)
  }

  private let file: Int32
  private let path: String

  private init(file: Int32, path: String) {
    self.file = file
    self.path = path
  }

  /// Tries to get the lock on the workspace at `workspace`.
  static func take(for workspace: String) -> Attempt {
    let path = workspace + "-lock"
    // Whoever lets go takes the file away, so we may have locked one that is gone: then again.
    for _ in 0..<100 {
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard file >= 0 else { return .impossible(reason: String(cString: strerror(errno))) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let reason = errno
        let holder = holder(file)
        close(file)
        return reason == EWOULDBLOCK ? .taken(by: holder) : .impossible(reason: String(cString: strerror(reason)))
      }
      var own = stat()
      var named = stat()
      if fstat(file, &own) == 0, stat(path, &named) == 0, own.st_ino == named.st_ino, own.st_dev == named.st_dev {
        let line = Array("\(getpid())\n".utf8)
        _ = ftruncate(file, 0)
        _ = pwrite(file, line, line.count, 0)
        return .held(WorkspaceLock(file: file, path: path))
      }
      close(file)
    }
    return .impossible(reason: "the lock file keeps changing")
  }

  /// Who holds the lock on the workspace at `workspace` now: nil where nobody does. It is looked at without being taken, unless the
  /// process that the file names is dead.
  static func holder(of workspace: String) -> Holder? {
    let file = open(workspace + "-lock", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return errno == ENOENT ? nil : .some(Holder(processID: nil)) }
    defer { close(file) }
    let process = holder(file)
    // A process of another container may look dead, too; the kernel knows.
    if let process, kill(process, 0) != 0, errno == ESRCH, flock(file, LOCK_SH | LOCK_NB) == 0 { return nil }
    return Holder(processID: process)
  }

  /// The process that holds a lock.
  struct Holder {
    /// Its number, where the file tells.
    let processID: Int32?
  }

  private static func holder(_ file: Int32) -> Int32? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    return Int32(String(decoding: bytes.prefix(count).prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
  }

  /// Lets go of the lock.
  func release() {
    unlink(path)
    close(file)
  }
}
