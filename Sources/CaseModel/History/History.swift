import Annotation

/// The case with its log: the one way to change it, and to change it back.
///
/// The log is only ever added to: undo writes the inverse of a group at its end, and redo writes the inverse of that.
package struct History: Sendable {
  /// A group that can be taken back or done again.
  private struct Step: Sendable {
    /// The group that holds, or that was taken back.
    var group: UndoGroup
    /// What the analyst did.
    var done: Command
    /// What takes the step.
    var inverse: Command
    /// When the analyst did it first.
    var stamp: Stamp
  }

  /// The case as it is.
  package private(set) var state: CaseState
  /// The number of the log's last line; 0 when it is empty.
  package private(set) var lastSequence = 0
  /// The number of the log's last undo group; 0 when it is empty.
  package private(set) var lastGroup = 0
  /// Lines of the log that could not be done again, with why; none in a sound workspace.
  package private(set) var refused: [(decision: Decision, reason: CommandError)] = []
  private var done: [Step] = []
  private var undone: [Step] = []

  /// A history that starts from `state`, which has its articles but no decisions, and replays `log`, as read from the workspace.
  ///
  /// Linear in the length of the log.
  package init(_ state: CaseState = CaseState(), log: [Decision] = []) {
    self.state = state
    self.state.isReplaying = true
    for decision in log {
      replay(decision)
    }
    self.state.isReplaying = false
  }

  /// Lists from now on places that are named in one of `uses`: a matter of looking, which no log keeps.
  package mutating func list(_ uses: Set<Place.Use>) { state.list(uses) }

  /// Takes in lines that another process added to the end of the log, in order; those that it has already are passed over.
  /// - Returns: how many were new.
  @discardableResult
  package mutating func follow(_ log: [Decision]) -> Int {
    let known = lastSequence
    state.isReplaying = true
    for decision in log where decision.sequence > known { replay(decision) }
    state.isReplaying = false
    return log.count { $0.sequence > known }
  }

  private mutating func replay(_ decision: Decision) {
    lastSequence = max(lastSequence, decision.sequence)
    lastGroup = max(lastGroup, decision.group.value)
    let inverse: Command
    do {
      inverse = try state.apply(decision.command, by: decision.stamp)
    } catch {
      refused.append((decision, error))
      return
    }
    switch decision.origin {
    case .done:
      done.append(Step(group: decision.group, done: decision.command, inverse: inverse, stamp: decision.stamp))
      undone.removeAll()
    case .undoes(let group):
      guard var step = done.last, step.group == group else { return }
      done.removeLast()
      step.group = decision.group
      step.inverse = inverse
      undone.append(step)
    case .redoes(let group):
      guard var step = undone.last, step.group == group else { return }
      undone.removeLast()
      step.group = decision.group
      step.inverse = inverse
      done.append(step)
    }
  }

  /// Does `command` as one undo group, whole or not at all.
  /// - Returns: the lines that the log gains; put them on disk before the screen says so. Empty when nothing changes.
  package mutating func perform(_ command: Command, by stamp: Stamp) throws(CommandError) -> [Decision] {
    let inverse = try state.apply(command, by: stamp)
    guard inverse != .restore([]) else { return [] }
    let decision = next(command, .done, stamp)
    done.append(Step(group: decision.group, done: command, inverse: inverse, stamp: stamp))
    undone.removeAll()
    return [decision]
  }

  /// Takes back the last group that still holds.
  /// - Returns: what the analyst had done, and the lines that the log gains.
  package mutating func undo(by stamp: Stamp) throws(CommandError) -> (undone: Command, log: [Decision]) {
    guard var step = done.last else { throw .nothingToUndo }
    let inverse = try state.apply(step.inverse, by: stamp)
    done.removeLast()
    let decision = next(step.inverse, .undoes(step.group), stamp)
    step.inverse = inverse
    step.group = decision.group
    undone.append(step)
    return (step.done, [decision])
  }

  /// Does the group again that was taken back last.
  /// - Returns: what the analyst had done, and the lines that the log gains.
  package mutating func redo(by stamp: Stamp) throws(CommandError) -> (redone: Command, log: [Decision]) {
    guard var step = undone.last else { throw .nothingToRedo }
    let inverse = try state.apply(step.inverse, by: stamp)
    undone.removeLast()
    let decision = next(step.inverse, .redoes(step.group), stamp)
    step.inverse = inverse
    step.group = decision.group
    done.append(step)
    return (step.done, [decision])
  }

  private mutating func next(_ command: Command, _ origin: Decision.Origin, _ stamp: Stamp) -> Decision {
    lastSequence += 1
    lastGroup += 1
    return Decision(
      sequence: lastSequence, group: UndoGroup(lastGroup), stamp: stamp, origin: origin, command: command)
  }

  /// What `undo` would take back; nil when there is nothing.
  package var nextUndo: Command? { done.last?.done }
  /// What `redo` would do again; nil when there is nothing.
  package var nextRedo: Command? { undone.last?.done }

  /// Adds articles; see `CaseState.add`. Not a decision, so not undone.
  @discardableResult
  package mutating func add(_ records: [ArticleRecord]) -> [ArticleIndex] { state.add(records) }

  /// Adds what the machine found; see `CaseState.add`. Not a decision, so not undone.
  package mutating func add(_ batch: [(ArticleDigest, Findings)]) { state.add(batch) }
}
