import Annotation
import CaseModel
import Foundation
import GRDB

extension Workspace {
  /// Adds `decisions` to the end of the log, all or none. They are on disk when this returns.
  package func append(_ decisions: [Decision]) throws(WorkspaceError) {
    guard !decisions.isEmpty else { return }
    try write { database in
      var expected = try Int.fetchOne(database, sql: "SELECT coalesce(max(sequence), 0) + 1 FROM decision") ?? 1
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      for decision in decisions {
        guard decision.sequence == expected else {
          throw WorkspaceError.outOfStep(path: path, expected: expected, found: decision.sequence)
        }
        let (origin, group) = decision.origin.columns
        try database.execute(
          sql: """
            INSERT INTO decision (sequence, undo_group, at, analyst, origin, origin_group, command)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            decision.sequence, decision.group.value, decision.stamp.at.milliseconds, Words(decision.stamp.by), origin,
            group, String(decoding: try encoder.encode(decision.command), as: UTF8.self),
          ])
        for evidence in decision.command.evidence {
          for (index, span) in evidence.spans.enumerated() {
            try database.execute(
              sql: "INSERT INTO decision_span (sequence, digest, start, end, words) VALUES (?, ?, ?, ?, ?)",
              arguments: [
                decision.sequence, evidence.article.hex, span.start.value, span.end.value,
                Words(evidence.words.indices.contains(index) ? evidence.words[index] : ""),
              ])
          }
        }
        expected += 1
      }
    }
  }

  /// The log in order, after the line with the number `sequence`.
  ///
  /// A line that this version can't read does not hide the others: it is in `unreadable`, with its number and why.
  package func decisions(
    after sequence: Int = 0
  ) throws(WorkspaceError) -> (log: [Decision], unreadable: [(sequence: Int, reason: String)]) {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT sequence, undo_group, at, analyst, origin, origin_group, command FROM decision
          WHERE sequence > ? ORDER BY sequence
          """, arguments: [sequence])
      let decoder = JSONDecoder()
      var log: [Decision] = []
      var unreadable: [(sequence: Int, reason: String)] = []
      while let row = try rows.next() {
        let sequence: Int = row[0]
        do {
          let command = try decoder.decode(Command.self, from: Data((row[6] as String).utf8))
          log.append(
            Decision(
              sequence: sequence, group: UndoGroup(row[1]),
              stamp: Stamp(by: (row[3] as Words).text, at: Timestamp(milliseconds: row[2])),
              origin: Decision.Origin(row[4], row[5]), command: command))
        } catch {
          unreadable.append((sequence, "its command is of a kind that this version does not know"))
        }
      }
      return (log, unreadable)
    }
  }

  /// The number of the log's last line; 0 when it is empty.
  package func lastSequence() throws(WorkspaceError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT coalesce(max(sequence), 0) FROM decision") ?? 0 }
  }
}

extension Decision.Origin {
  fileprivate var columns: (origin: String, group: Int?) {
    switch self {
    case .done: ("done", nil)
    case .undoes(let group): ("undoes", group.value)
    case .redoes(let group): ("redoes", group.value)
    }
  }

  fileprivate init(_ origin: String, _ group: Int?) {
    switch (origin, group) {
    case ("undoes", let group?): self = .undoes(UndoGroup(group))
    case ("redoes", let group?): self = .redoes(UndoGroup(group))
    default: self = .done
    }
  }
}
