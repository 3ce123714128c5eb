import Extraction
import Glibc
import Interchange
import Workspace

/// Why the user's places can't be kept or read.
struct GazetteerStoreError: Error {
  /// What failed, where, why, and what to do next.
  let message: String
}

/// Changes the user's places: of one case, or those for all cases.
struct GazetteerStore {
  private let workspace: Workspace?
  private let path: String
  private let lock: Int32

  /// The places of the case at `casePath`, or those for all cases.
  init(casePath: String?, paths: UserPaths = UserPaths()) throws(GazetteerStoreError) {
    path = paths.gazetteer
    guard let casePath else {
      workspace = nil
      do throws(SystemError) {
        lock = try Self.lock(paths)
      } catch {
        throw Self.cannotWrite(paths.gazetteer, error)
      }
      return
    }
    lock = -1
    let opened: Workspace
    do throws(WorkspaceError) {
      opened = try Workspace.open(path: casePath)
    } catch {
      throw GazetteerStoreError(message: VisibleText.of(error.message))
    }
    guard opened.isWritable else {
      throw GazetteerStoreError(
        message: "Can't change the places of \(VisibleText.of(casePath)): "
          + (opened.access.notice ?? "it is open for reading only."))
    }
    workspace = opened
  }

  /// What is kept; nil where nothing is.
  func places() throws(GazetteerStoreError) -> OwnPlaces? {
    guard let workspace else { return try Self.userPlaces(path) }
    return try Self.casePlaces(workspace)
  }

  /// Keeps `bytes` in place of what was kept; nil takes it away.
  func keep(_ bytes: [UInt8]?) throws(GazetteerStoreError) {
    if let workspace {
      do throws(WorkspaceError) {
        try workspace.set(.gazetteer, to: bytes)
        try workspace.close()
      } catch {
        throw GazetteerStoreError(message: VisibleText.of(error.message))
      }
      return
    }
    do throws(SystemError) {
      try write(bytes)
      close(lock)
    } catch {
      throw Self.cannotWrite(path, error)
    }
  }

  /// What is kept in the case at `casePath`, or for all cases, without opening it for writing.
  static func read(
    casePath: String?, paths: UserPaths = UserPaths()
  ) throws(GazetteerStoreError) -> OwnPlaces? {
    guard let casePath else { return try userPlaces(paths.gazetteer) }
    let workspace: Workspace
    do throws(WorkspaceError) {
      workspace = try Workspace.open(path: casePath, mode: .read)
    } catch {
      throw GazetteerStoreError(message: VisibleText.of(error.message))
    }
    return try casePlaces(workspace)
  }

  private static func casePlaces(_ workspace: Workspace) throws(GazetteerStoreError) -> OwnPlaces? {
    let bytes: [UInt8]?
    do throws(WorkspaceError) {
      bytes = try workspace.data(.gazetteer)
    } catch {
      throw GazetteerStoreError(message: VisibleText.of(error.message))
    }
    guard let bytes else { return nil }
    return UserGazetteer.places(in: bytes)
  }

  private static func userPlaces(_ path: String) throws(GazetteerStoreError) -> OwnPlaces? {
    do throws(SystemError) {
      return try MappedFile(path: path)?.places
    } catch {
      throw GazetteerStoreError(
        message: "Can't read \(VisibleText.of(path)): the system says “\(error.reason)”. Check your rights to it.")
    }
  }

  private static func cannotWrite(_ path: String, _ error: SystemError) -> GazetteerStoreError {
    GazetteerStoreError(
      message: "Can't write \(VisibleText.of(path)): the system says “\(error.reason)”. Check your rights to it, "
        + "or set XDG_DATA_HOME to another folder.")
  }

  /// Makes the data directory, and holds it against other programs that add places; the system lets go when the program ends.
  private static func lock(_ paths: UserPaths) throws(SystemError) -> Int32 {
    var made = ""
    for part in paths.data.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else { throw SystemError(code: errno) }
    }
    let descriptor = open(paths.gazetteer + "-lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else { throw SystemError(code: errno) }
    return descriptor
  }

  /// Writes the file under another name first, so that it is there whole or not at all.
  private func write(_ bytes: [UInt8]?) throws(SystemError) {
    guard let bytes else {
      guard unlink(path) == 0 || errno == ENOENT else { throw SystemError(code: errno) }
      return
    }
    let draft = path + "-new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    do throws(SystemError) {
      var stream = OutputStream(descriptor: descriptor)
      try stream.write(bytes)
      try stream.flush()
      guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw SystemError(code: errno) }
    } catch {
      close(descriptor)
      unlink(draft)
      throw error
    }
    close(descriptor)
  }
}
