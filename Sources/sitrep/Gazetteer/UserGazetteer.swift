import Extraction
import Glibc
import Interchange
import Workspace

/// Where the user's own places are kept: in a case, or for all cases in the user's data directory.
enum UserGazetteer {
  /// The gazetteer to look places up in: the one compiled in, and before it the user's places and those of `workspace`. What is
  /// damaged is told and left out.
  ///
  /// What it reads stays in memory as long as the program runs.
  static func load(
    for workspace: Workspace?, paths: UserPaths = UserPaths(),
    tell: (String) -> Void = { StandardStreams.complain($0) }
  ) -> Gazetteer {
    var casePlaces: OwnPlaces?
    if let workspace {
      do throws(WorkspaceError) {
        if let bytes = try workspace.data(.gazetteer) {
          casePlaces = places(in: bytes)
          if casePlaces == nil { tell(damaged("the places of \(workspace.path)")) }
        }
      } catch {
        tell(VisibleText.of(error.message))
      }
    }
    var userPlaces: OwnPlaces?
    do throws(SystemError) {
      if let mapped = try MappedFile(path: paths.gazetteer) {
        userPlaces = mapped.places
        if userPlaces == nil { tell(damaged(paths.gazetteer)) }
      }
    } catch {
      tell(
        "Can't read \(VisibleText.of(paths.gazetteer)): the system says “\(error.reason)”. It goes on without it.")
    }
    guard casePlaces != nil || userPlaces != nil else { return .standard }
    return Gazetteer.standard.adding(case: casePlaces, user: userPlaces)
  }

  /// The places in `bytes`, which are copied to where they stay; nil where they are damaged.
  static func places(in bytes: [UInt8]) -> OwnPlaces? {
    let room = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    bytes.withUnsafeBytes { room.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(room), byteCount: $0.count) }
    guard let places = OwnPlaces(base: room, count: bytes.count) else {
      room.deallocate()
      return nil
    }
    return places
  }

  private static func damaged(_ what: String) -> String {
    "Can't use \(VisibleText.of(what)): the gazetteer in it is damaged. It goes on without it; add the files again."
  }
}

/// A file that is read where it lies in the system's cache.
struct MappedFile {
  /// The places in it; nil where it is damaged.
  let places: OwnPlaces?

  /// The file at `path`; nil where there is none.
  init?(path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw SystemError(code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError(code: errno) }
    guard status.st_size > 0 else {
      places = nil
      return
    }
    let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw SystemError(code: errno) }
    places = OwnPlaces(base: address, count: Int(status.st_size))
    if places == nil { munmap(address, Int(status.st_size)) }
  }
}
