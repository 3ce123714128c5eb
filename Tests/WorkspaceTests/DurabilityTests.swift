import Annotation
import CaseModel
import CaseTestSupport
import Foundation
import GRDB
import Testing

@testable import Workspace

struct `What a workspace has confirmed` {
  let folder: Folder
  let path: String
  let text = "The market burned. Nobody came."

  init() throws {
    folder = try Folder()
    path = folder.file("case.sitrep")
  }

  private func accept(_ words: String, _ sequence: Int) -> Decision {
    Decision(
      sequence: sequence, group: UndoGroup(sequence), stamp: morning, origin: .done,
      command: .claim(claimKey(words, in: text, 1), .verdict(.accepted)))
  }

  @Test(arguments: SeededNumbers.seeds.prefix(150))
  func `is there when it is opened again, and equal`(seed: Int) throws {
    var analyst = RandomAnalyst(seed: seed, articles: kutum)
    let workspace = try Workspace.open(path: path)
    try workspace.add(kutum.map { NewArticle($0.record, text: $0.text) })
    try workspace.save(kutum.map { ($0.digest, $0.findings) })
    var history = History(CaseState(kutum))
    for step in 0..<8 {
      let stamp = Stamp(by: "ana\0", at: Timestamp(milliseconds: Int64(step)))
      guard let log = try? history.perform(analyst.command(), by: stamp) else { continue }
      try workspace.append(log)
      if analyst.number(below: 4) == 0, let log = try? history.undo(by: stamp).log { try workspace.append(log) }
      if analyst.number(below: 8) == 0, let log = try? history.redo(by: stamp).log { try workspace.append(log) }
    }
    try workspace.close()

    let again = try Workspace.open(path: path, mode: .read)
    var state = CaseState(reader: again)
    state.add(try again.articles())
    let (log, unreadable) = try again.decisions()
    var reopened = History(state, log: log)
    reopened.add(try again.findings(limit: 100).batch)
    #expect(unreadable.isEmpty)
    #expect(reopened.refused.isEmpty)
    #expect(reopened.state.reviews == history.state.reviews)
    #expect(reopened.state.claimFacets == history.state.claimFacets)
    #expect(
      reopened.state.claims(ClaimQuery()).compactMap { reopened.state.claim($0) }
        == history.state.claims(ClaimQuery()).compactMap { history.state.claim($0) })
    #expect(reopened.nextUndo == history.nextUndo)
    #expect(reopened.nextRedo == history.nextRedo)
    reopened.state.checkInvariants()
    try again.close()
  }

  @Test func `survives a kill, and what it had not confirmed is gone whole`() throws {
    let workspace = try Workspace.open(path: path)
    try workspace.add([article(1, text)])
    try workspace.append([accept("market", 1)])
    try folder.copyAsCrashed("case.sitrep", to: "killed.sitrep")
    // In the middle of the next group, after half of it was written.
    #expect(throws: WorkspaceError.self) {
      try workspace.write { database in
        try database.execute(
          sql: """
            INSERT INTO decision (sequence, undo_group, at, analyst, origin, origin_group, command)
            VALUES (2, 2, 0, 'ana', 'done', NULL, '{}')
            """)
        try folder.copyAsCrashed("case.sitrep", to: "half.sitrep")
        throw CancellationError()
      }
    }
    for name in ["killed.sitrep", "half.sitrep"] {
      let reopened = try Workspace.open(path: folder.file(name))
      #expect(reopened.access == .write)
      #expect(try reopened.decisions().log == [accept("market", 1)], "\(name)")
      try reopened.append([accept("Nobody", 2)])
      try reopened.close()
    }
    try workspace.close()
  }

  @Test func `is a whole number of groups wherever a power cut ends the log`() throws {
    let workspace = try Workspace.open(path: path)
    try workspace.add([article(1, text)])
    for sequence in stride(from: 1, to: 10, by: 3) {
      try workspace.append((sequence..<sequence + 3).map { accept("market", $0) })
    }
    let file = try folder.bytes("case.sitrep")
    let log = try folder.bytes("case.sitrep-wal")
    try workspace.close()
    var seen: Set<Int> = []
    for length in stride(from: 0, through: log.count, by: 1031) {
      try folder.write(file, to: "cut.sitrep")
      try folder.write(Array(log.prefix(length)), to: "cut.sitrep-wal")
      let reopened = try Workspace.open(path: folder.file("cut.sitrep"))
      let count = try reopened.lastSequence()
      #expect(count % 3 == 0)
      seen.insert(count)
      try reopened.close()
    }
    #expect(seen.isSubset(of: [0, 3, 6, 9]) && seen.count > 2)
  }

  @Test func `stays when the disk fills, and the error says so`() throws {
    let workspace = try Workspace.open(path: path)
    try workspace.add([article(1, text)])
    try workspace.append([accept("market", 1)])
    let pages = try #require(try workspace.read { try Int.fetchOne($0, sql: "PRAGMA page_count") })
    try workspace.write { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    let large = article(2, String(repeating: "long text ", count: 20_000))
    #expect(throws: WorkspaceError.diskFull(path: path)) { try workspace.add([large]) }
    #expect(try workspace.articleCount() == 1)
    #expect(try workspace.lastSequence() == 1)
    try workspace.write { try $0.execute(sql: "PRAGMA max_page_count = 1073741823") }
    try workspace.add([large])
    try workspace.append([accept("Nobody", 2)])
    #expect(try workspace.lastSequence() == 2)
    try workspace.close()
    #expect(
      WorkspaceError.diskFull(path: "a.sitrep").message
        == "Can't write a.sitrep: the disk is full. What was saved before is safe. Make room, then do it again.")
  }

  @Test func `is written through to the disk`() throws {
    let workspace = try Workspace.open(path: path)
    // 2 is FULL: every commit waits for the disk.
    #expect(try workspace.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    #expect(try workspace.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    try workspace.close()
  }
}
