import Annotation
import GRDB

/// Why a workspace can't be opened, read or written. Nothing in the file has changed then.
package enum WorkspaceError: Error, Equatable, Sendable {
  /// There is no such file, and it was to be read only.
  case notFound(path: String)
  /// The file is no workspace: `reason` says what it is instead.
  case notAWorkspace(path: String, reason: String)
  /// A later version of Sitrep made the file.
  case newer(path: String, version: Int, known: Int)
  /// Parts of the file are missing or wrong.
  case damaged(path: String, reason: String)
  /// The workspace is open for reading only.
  case readOnly(path: String)
  /// There is no room left where the file lies.
  case diskFull(path: String)
  /// The system does not let us open or make the file.
  case cannotOpen(path: String, reason: String)
  /// A copy could not be made before the file was brought up to date.
  case noBackup(path: String, reason: String)
  /// A file stands where a new one was to be made.
  case exists(path: String)
  /// The decisions don't follow the last one in the file, which another program must have written.
  case outOfStep(path: String, expected: Int, found: Int)
  /// The workspace has no such article.
  case unknownArticle(path: String, digest: ArticleDigest)
  /// Something else went wrong in SQLite.
  case failed(path: String, reason: String)

  /// What failed, where, why, and what to do next.
  package var message: String {
    switch self {
    case .notFound(let path): "Can't open \(path): there is no such file. Check the name."
    case .notAWorkspace(let path, let reason):
      "Can't open \(path): it is not a Sitrep case (\(reason)). Give another name, or import it as an article."
    case .newer(let path, let version, let known):
      "Can't open \(path): a later Sitrep made it (layout \(version); this one knows \(known)). "
        + "Nothing was changed. Update Sitrep, then open it again."
    case .damaged(let path, let reason):
      "Can't read \(path): the file is damaged (\(reason)). Nothing was changed. Copy the file, then open a backup of it."
    case .readOnly(let path): "Can't change \(path): it is open for reading only."
    case .diskFull(let path):
      "Can't write \(path): the disk is full. What was saved before is safe. Make room, then do it again."
    case .cannotOpen(let path, let reason): "Can't open \(path): \(reason). Check the name and your rights to it."
    case .noBackup(let path, let reason):
      "Can't bring \(path) up to date: no copy of it could be made first (\(reason)). Nothing was changed. "
        + "Make room beside it, then open it again."
    case .exists(let path): "Can't write \(path): there is such a file already. Give another name."
    case .outOfStep(let path, let expected, let found):
      "Can't write \(path): the next decision would be number \(expected), not \(found); another program has changed "
        + "the file. Close the case and open it again."
    case .unknownArticle(let path, let digest): "\(path) has no article with the digest \(digest). Import it first."
    case .failed(let path, let reason): "Can't use \(path): \(reason)."
    }
  }
}

extension WorkspaceError {
  /// What `error` means for the workspace at `path`.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as WorkspaceError: self = error
    case let error as DatabaseError:
      let reason = error.message ?? error.resultCode.description
      switch error.resultCode {
      case .SQLITE_FULL: self = .diskFull(path: path)
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: self = .diskFull(path: path)
      case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
        self = .damaged(path: path, reason: reason)
      case .SQLITE_NOTADB: self = .notAWorkspace(path: path, reason: reason)
      case .SQLITE_READONLY: self = .readOnly(path: path)
      case .SQLITE_CANTOPEN, .SQLITE_PERM: self = .cannotOpen(path: path, reason: reason)
      default: self = .failed(path: path, reason: reason)
      }
    default: self = .failed(path: path, reason: "\(error)")
    }
  }
}
