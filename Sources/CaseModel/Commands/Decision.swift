/// The number of an undo group: what one key did, and what one undo undoes. Counted up in the order of the log, from 1.
package struct UndoGroup: Hashable, Comparable, Sendable, Codable {
  /// The number.
  package let value: Int

  /// The group `value`.
  package init(_ value: Int) { self.value = value }

  /// Log order.
  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// One line of the log: a change, who made it and when. The log is only ever added to.
package struct Decision: Hashable, Sendable, Codable {
  /// Why the change was made.
  package enum Origin: Hashable, Sendable, Codable {
    /// The analyst did it.
    case done
    /// It takes a group back.
    case undoes(UndoGroup)
    /// It does a group again that was taken back.
    case redoes(UndoGroup)
  }

  /// Place in the log, from 1, without gaps.
  package var sequence: Int
  /// What one undo takes back together.
  package var group: UndoGroup
  /// Who and when.
  package var stamp: Stamp
  /// Why the change was made.
  package var origin: Origin
  /// The change.
  package var command: Command

  /// A line with the given parts.
  package init(sequence: Int, group: UndoGroup, stamp: Stamp, origin: Origin, command: Command) {
    self.sequence = sequence
    self.group = group
    self.stamp = stamp
    self.origin = origin
    self.command = command
  }
}
