import CaseModel
import Extraction
import Foundation
import Workbench
import Workspace

/// A case as the workbench opens it: its file, its log replayed, and what the analyst should know.
struct OpenedCase: Sendable {
  /// The file.
  let current: CurrentWorkspace
  /// The case with its log; analyses come later.
  let history: History
  /// Where its places are looked up.
  let gazetteer: Gazetteer
  /// What reads its articles.
  let extractor: Extractor
  /// What to call it.
  let name: String
  /// What the analyst should know.
  let notices: [Notice]

  /// Opens the case at `path`, making it where there is none.
  init(path: String) throws(WorkspaceError) {
    let workspace = try Workspace.open(path: path)
    current = CurrentWorkspace(workspace)
    name = Self.name(of: path)
    var state = CaseState(reader: current)
    state.add(try workspace.articles())
    let (log, unreadable) = try workspace.decisions()
    history = History(state, log: log)
    var notices: [Notice] = []
    gazetteer = UserGazetteer.load(for: workspace) { notices.append(Notice($0, level: .warning)) }
    extractor = CaseExtractor.make(for: workspace, gazetteer: gazetteer) {
      notices.append(Notice($0, level: .warning))
    }
    if let notice = workspace.access.notice { notices.append(Notice(notice, level: .warning)) }
    if let backup = workspace.backup {
      notices.append(Notice("The case was brought up to date; the file as it was is \(backup)."))
    }
    for line in unreadable {
      notices.append(Notice("Decision \(line.sequence) can't be read: \(line.reason)", level: .warning))
    }
    self.notices = notices
  }

  /// The name that a case at `path` shows.
  static func name(of path: String) -> String {
    isUnsaved(path) ? "unsaved case" : String(path.split(separator: "/").last ?? "case")
  }

  /// The path of a new unsaved case in the state directory.
  static func newUnsavedPath(in paths: UserPaths) throws -> String {
    try FileManager.default.createDirectory(
      atPath: paths.state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return
      "\(paths.state)/\(unsavedPrefix)\(CaseImport.now.milliseconds)-\(ProcessInfo.processInfo.processIdentifier).sitrep"
  }

  /// The unsaved case that was made last; nil where there is none.
  static func lastUnsavedPath(in paths: UserPaths) -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: paths.state)) ?? []
    return names.filter { $0.hasPrefix(unsavedPrefix) && $0.hasSuffix(".sitrep") }.max().map { "\(paths.state)/\($0)" }
  }

  /// Whether the file at `path` is a case that was never named.
  static func isUnsaved(_ path: String) -> Bool {
    path.split(separator: "/").last?.hasPrefix(unsavedPrefix) ?? false
  }

  /// Removes the file of an unsaved case that has another home now.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm", "-lock"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  private static let unsavedPrefix = "unsaved-"
}
