/// The case with its log: the one way to change it, and to change it back.
///
/// The log is only ever added to: undo writes the inverse of a group at its end.
package struct History: Sendable {
  /// The case as it is.
  package internal(set) var state: CaseState
  /// The number of the log's last line; 0 when it is empty.
  package internal(set) var lastSequence = 0

  /// A history that starts from `state`, which has its articles but no decisions, and replays `log`, as read from the workspace.
  package init(_ state: CaseState = CaseState(), log: [Decision] = []) { self.state = state }

  /// Does `command` as one undo group.
  /// - Returns: the lines that the log gains; put them on disk before the screen says so. Empty when nothing would change.
  package mutating func perform(_ command: Command, by stamp: Stamp) throws(CommandError) -> [Decision] { [] }

  /// Takes back the last group that still holds.
  package mutating func undo(by stamp: Stamp) throws(CommandError) -> (undone: Command, log: [Decision]) {
    throw .nothingToUndo
  }

  /// Does the group again that was taken back last.
  package mutating func redo(by stamp: Stamp) throws(CommandError) -> (redone: Command, log: [Decision]) {
    throw .nothingToRedo
  }

  /// What `undo` would take back; nil when there is nothing.
  package var nextUndo: Command? { nil }
  /// What `redo` would do again; nil when there is nothing.
  package var nextRedo: Command? { nil }

  /// Adds articles; see `CaseState.add`. Not a decision, so not undone.
  @discardableResult
  package mutating func add(_ records: [ArticleRecord]) -> [ArticleIndex] { state.add(records) }
}
