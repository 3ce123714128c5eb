import Annotation
import CaseModel
import Foundation
import GRDB
import Glibc
import Synchronization

/// A case in one SQLite file. Only one process writes it at a time; others read.
///
/// Calls come back when their work is on disk. They may come from any thread.
package final class Workspace: FindingsReader {
  /// What to open a workspace for.
  package enum Mode: Sendable {
    /// Read and write; makes the file where there is none.
    case write
    /// Read only; the file has to be there.
    case read
  }

  /// What an open workspace lets one do.
  package enum Access: Equatable, Sendable {
    /// All.
    case write
    /// Read, since that was asked for.
    case read
    /// Read, since another process has the workspace open for writing; its number where known.
    case openElsewhere(processID: Int32?)
    /// Read, since the system allows no more: `reason`.
    case protected(reason: String)

    /// What the analyst should know about it; nil where nothing.
    package var notice: String? {
      switch self {
      case .write, .read: nil
      case .openElsewhere(let processID?): "Open elsewhere by process \(processID); opened read-only."
      case .openElsewhere(nil): "Open elsewhere; opened read-only."
      case .protected(let reason): "The file can't be written (\(reason)); opened read-only."
      }
    }
  }

  /// Where the file lies.
  package let path: String
  /// What may be done with it.
  package let access: Access
  /// The copy made of the file before it was brought up to date; nil where none was needed.
  package let backup: String?
  let database: any DatabaseReader
  private let writer: DatabasePool?
  private let lock: Mutex<WorkspaceLock?>
  let recent = Mutex(RecentFindings())

  private init(
    path: String, access: Access, backup: String?, database: any DatabaseReader, writer: DatabasePool?,
    lock: WorkspaceLock?
  ) {
    self.path = path
    self.access = access
    self.backup = backup
    self.database = database
    self.writer = writer
    self.lock = Mutex(lock)
  }

  deinit { lock.withLock { $0?.release() } }

  /// Opens the workspace at `path`, bringing an older one up to date after making a copy of it.
  ///
  /// Where another process has it open for writing, or the system allows no writing, it opens read-only and `access` says so.
  package static func open(path: String, mode: Mode = .write) throws(WorkspaceError) -> Workspace {
    try open(path: path, mode: mode, migrations: .all)
  }

  static func open(path: String, mode: Mode, migrations: Migrations) throws(WorkspaceError) -> Workspace {
    let given = path
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    do {
      let header = try FileHeader(path: path, shown: given)
      if let header { try header.check(path: given, known: migrations.version) }
      if header == nil, mode == .read { throw WorkspaceError.notFound(path: given) }
      guard mode == .write else { return try openForReading(path, given, .read, migrations) }
      switch WorkspaceLock.take(for: path) {
      case .taken(let processID):
        return try openForReading(path, given, .openElsewhere(processID: processID), migrations)
      case .impossible(let reason):
        guard header != nil else { throw WorkspaceError.cannotOpen(path: given, reason: reason) }
        return try openForReading(path, given, .protected(reason: reason), migrations)
      case .held(let lock):
        do {
          if header != nil, Glibc.access(path, W_OK) != 0 {
            let reason = String(cString: strerror(errno))
            lock.release()
            return try openForReading(path, given, .protected(reason: reason), migrations)
          }
          return try openForWriting(path, given, lock, migrations)
        } catch {
          lock.release()
          throw error
        }
      }
    } catch {
      throw WorkspaceError(error, path: given)
    }
  }

  private static func openForWriting(
    _ path: String, _ given: String, _ lock: WorkspaceLock, _ migrations: Migrations
  ) throws -> Workspace {
    if try FileHeader(path: path, shown: given) == nil { try migrations.create(path) }
    let pool = try DatabasePool(path: path, configuration: configuration())
    // A decision is on disk before the screen says so, also when the power fails.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let backup = try migrations.bringUpToDate(pool, path: given)
    return Workspace(path: given, access: .write, backup: backup, database: pool, writer: pool, lock: lock)
  }

  private static func openForReading(
    _ path: String, _ given: String, _ access: Access, _ migrations: Migrations
  ) throws -> Workspace {
    var configuration = configuration()
    configuration.readonly = true
    let database: any DatabaseReader
    do {
      database = try DatabasePool(path: path, configuration: configuration)
      _ = try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
    } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
      // Write-ahead logging needs to make files beside the case. Where it can't, and no log waits there, the file is whole as it is.
      guard !FileManager.default.fileExists(atPath: path + "-wal") else { throw error }
      let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      return Workspace(
        path: given, access: access, backup: nil,
        database: try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration), writer: nil,
        lock: nil)
    }
    let version = try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } ?? 0
    guard version <= migrations.version else {
      throw WorkspaceError.newer(path: given, version: version, known: migrations.version)
    }
    guard version == migrations.version else {
      throw WorkspaceError.cannotOpen(
        path: given, reason: "an older Sitrep made it, and it has to be opened for writing once to bring it up to date")
    }
    return Workspace(path: given, access: access, backup: nil, database: database, writer: nil, lock: nil)
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { database in
      // A damaged file must not make SQLite run what its schema says.
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    }
    return configuration
  }

  /// Closes the file. Nothing may be asked of the workspace afterwards. Closing again does nothing.
  package func close() throws(WorkspaceError) {
    do {
      try writer?.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    } catch {
      // Another process still reads: its own closing will do.
    }
    do {
      // The writer goes last, since only it can take the log away.
      writer?.invalidateReadOnlyConnections()
      try database.close()
    } catch {
      throw WorkspaceError(error, path: path)
    }
    lock.withLock {
      $0?.release()
      $0 = nil
    }
  }

  /// What a workspace that another process had open for writing could be opened for now: `.write` once that process has let go of it.
  package func accessNow() -> Access {
    guard case .openElsewhere = access else { return access }
    let lockedPath = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return WorkspaceLock.holder(of: lockedPath).map { .openElsewhere(processID: $0.processID) } ?? .write
  }

  /// Whether it can be written.
  package var isWritable: Bool { writer != nil }

  func read<Value>(_ body: (Database) throws -> Value) throws(WorkspaceError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw WorkspaceError(error, path: path)
    }
  }

  /// Runs `body` in one transaction, which is on disk when this returns, or else has changed nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(WorkspaceError) -> Value {
    guard let writer else { throw .readOnly(path: path) }
    do {
      return try writer.write(body)
    } catch {
      throw WorkspaceError(error, path: path)
    }
  }
}
