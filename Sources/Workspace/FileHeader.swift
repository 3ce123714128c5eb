import Foundation

/// What the first bytes of a file say, read without SQLite, so that a file we refuse is not touched.
struct FileHeader {
  /// SQLite's `application_id`.
  let applicationID: Int32
  /// SQLite's `user_version`.
  let version: Int

  /// The header of the file at `path`; nil where there is no file, or an empty one.
  ///
  /// - Note: Source: sqlite.org/fileformat2.html, section 1.3.
  init?(path: String, shown: String) throws(WorkspaceError) {
    var information = stat()
    guard stat(path, &information) == 0 else {
      guard errno == ENOENT else { throw .cannotOpen(path: shown, reason: String(cString: strerror(errno))) }
      return nil
    }
    guard information.st_mode & S_IFMT == S_IFREG else {
      throw .notAWorkspace(path: shown, reason: information.st_mode & S_IFMT == S_IFDIR ? "a folder" : "no plain file")
    }
    guard information.st_size > 0 else { return nil }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .cannotOpen(path: shown, reason: String(cString: strerror(errno))) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(file, &bytes, bytes.count)
    guard count >= 16, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notAWorkspace(path: shown, reason: "no SQLite file")
    }
    guard count == bytes.count else { throw .damaged(path: shown, reason: "cut off after \(count) bytes") }
    func number(at place: Int, bytes count: Int = 4) -> UInt32 {
      bytes[place..<place + count].reduce(0) { $0 << 8 | UInt32($1) }
    }
    applicationID = Int32(bitPattern: number(at: 68))
    version = Int(number(at: 60))
    // A log that waits beside the file may hold the pages that the file has not got yet.
    var log = stat()
    guard stat(path + "-wal", &log) != 0 || log.st_size == 0 else { return }
    let pageSize = number(at: 16, bytes: 2) == 1 ? 65_536 : Int(number(at: 16, bytes: 2))
    let wanted = Int(number(at: 28)) * pageSize
    if number(at: 24) == number(at: 92), information.st_size < wanted {
      throw .damaged(path: shown, reason: "cut off: it has \(information.st_size) of \(wanted) bytes")
    }
  }

  /// Refuses a file that is not ours, or of a layout later than `known`.
  func check(path: String, known: Int) throws(WorkspaceError) {
    guard applicationID == Migrations.applicationID else {
      throw .notAWorkspace(path: path, reason: "a SQLite file of another program")
    }
    guard version <= known else { throw .newer(path: path, version: version, known: known) }
  }
}
