import Annotation
import CaseModel
import CaseTestSupport
import Foundation
import Testing

@testable import Workspace

/// Workspaces of every layout that was released, as the program of that time wrote them.
///
/// `RECORD=1 swift test --filter FrozenWorkspaceTests` writes the one of the latest layout where it is missing, and never over one.
struct `A workspace of layout 1` {
  private static func fixture(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/workspaces/\(name).sitrep").path
  }

  private static let stamp = Stamp(by: "ana", at: Timestamp(milliseconds: 1_771_086_005_000))

  private static func record(_ commands: [Command], as name: String) throws {
    guard ProcessInfo.processInfo.environment["RECORD"] == "1",
      !FileManager.default.fileExists(atPath: fixture(name))
    else { return }
    let workspace = try Workspace.open(path: fixture(name))
    try workspace.add(kutum.map { NewArticle($0.record, text: $0.text) })
    try workspace.save(kutum.map { ($0.digest, $0.findings) })
    try workspace.set("pane", to: "claims")
    var history = History(CaseState(kutum))
    for command in commands { try workspace.append(try history.perform(command, by: stamp)) }
    try workspace.append(try history.undo(by: stamp).log)
    try workspace.append(try history.redo(by: stamp).log)
    try workspace.append(try history.undo(by: stamp).log)
    try workspace.close()
  }

  @Test func `opens, and says what it said when it was made`() throws {
    try Self.record(everyCommand, as: "layout1")
    let folder = try Folder()
    let path = folder.file("case.sitrep")
    try FileManager.default.copyItem(atPath: Self.fixture("layout1"), toPath: path)
    let workspace = try Workspace.open(path: path)
    let records = try workspace.articles()
    #expect(records == kutum.map(\.record))
    for article in kutum { #expect(try workspace.text(of: article.digest) == article.text) }
    #expect(try workspace.findings().batch.map(\.1) == kutum.map(\.findings))
    #expect(try workspace.setting("pane") == "claims")
    #expect(try workspace.search("market") == [kutum[1].digest, kutum[0].digest])

    let (log, unreadable) = try workspace.decisions()
    #expect(unreadable.isEmpty)
    let done = log.filter { $0.origin == .done }
    #expect(done.map(\.command) == everyCommand)
    #expect(done.allSatisfy { $0.stamp == Self.stamp })
    #expect(done.first?.stamp.at.description == "2026-02-14T16:20:05Z")
    let last = UndoGroup(everyCommand.count)
    #expect(
      log.suffix(3).map(\.origin) == [
        .undoes(last), .redoes(UndoGroup(last.value + 1)), .undoes(UndoGroup(last.value + 2)),
      ])

    var state = CaseState(reader: workspace)
    state.add(records)
    var history = History(state, log: log)
    history.add(try workspace.findings().batch)
    #expect(history.refused.isEmpty)
    history.state.checkInvariants()
    let claim = try #require(history.state.claimRef(kutum[0].claimKeys[0]).flatMap { history.state.claim($0) })
    #expect(claim.certainty == .alleged)
    #expect(claim.machine?.certainty == .reported)
    #expect(claim.note == "a \"note\"\0 with\nlines")
    #expect(claim.tags == ["тег"])
    #expect(claim.status == .corrected)
    let incident = try #require(history.state.incident(.made(id: "i1")))
    #expect(incident.counts[.killed]?.best == Decided(34, by: kutum[0].claimKeys[0]))
    #expect(incident.title == "Kutum market")
    #expect(history.nextUndo == everyCommand[everyCommand.count - 2])
    try workspace.close()
  }
  @Test func `with numbers, dates and places of claims opens, and says what it said`() throws {
    try Self.record(laterCommands, as: "layout1-claim-values")
    let folder = try Folder()
    let path = folder.file("case.sitrep")
    try FileManager.default.copyItem(atPath: Self.fixture("layout1-claim-values"), toPath: path)
    let workspace = try Workspace.open(path: path)
    let (log, unreadable) = try workspace.decisions()
    #expect(unreadable.isEmpty)
    // Those that change nothing are no lines of the log: here the second claim had no places to put back.
    #expect(log.filter { $0.origin == .done }.map(\.command) == laterCommands.dropLast())
    var state = CaseState(reader: workspace)
    state.add(try workspace.articles())
    var history = History(state, log: log)
    history.add(try workspace.findings().batch)
    #expect(history.refused.isEmpty)
    let claim = try #require(history.state.claimRef(kutum[0].claimKeys[0]).flatMap { history.state.claim($0) })
    #expect(claim.review?.counts?.map(\.best) == [25, 2.5])
    #expect(claim.review?.dates?.map(\.value) == ["2026-02-11/2026-02-12", "XXXX-WXX-5"])
    #expect(claim.review?.places?.map(\.name) == ["Kutum", "y"])
    try workspace.close()
  }

  @Test func `with claims that were joined opens, and says what it said`() throws {
    try Self.record(joiningCommands, as: "layout1-joined-claims")
    let folder = try Folder()
    let path = folder.file("case.sitrep")
    try FileManager.default.copyItem(atPath: Self.fixture("layout1-joined-claims"), toPath: path)
    let workspace = try Workspace.open(path: path)
    let (log, unreadable) = try workspace.decisions()
    #expect(unreadable.isEmpty)
    #expect(log.filter { $0.origin == .done }.map(\.command) == joiningCommands)
    var state = CaseState(reader: workspace)
    state.add(try workspace.articles())
    var history = History(state, log: log)
    history.add(try workspace.findings().batch)
    #expect(history.refused.isEmpty)
    let claim = try #require(history.state.claimRef(kutum[0].claimKeys[0]).flatMap { history.state.claim($0) })
    #expect(claim.status == .rejected)
    #expect(claim.joinedInto == kutum[1].claimKeys[0])
    try workspace.close()
  }
}
