import Annotation
import CaseModel
import CaseTestSupport
import Foundation
import GRDB
import Testing

@testable import Workspace

struct `Opening a workspace` {
  let folder: Folder
  let path: String

  init() throws {
    folder = try Folder()
    path = folder.file("case.sitrep")
  }

  @Test func `a second time reads only, and names who writes`() throws {
    let first = try Workspace.open(path: path)
    try first.add([article(1, "x")])
    let second = try Workspace.open(path: path)
    #expect(second.access == .openElsewhere(processID: getpid()))
    #expect(second.access.notice == "Open elsewhere by process \(getpid()); opened read-only.")
    #expect(try second.articles().count == 1)
    #expect(throws: WorkspaceError.readOnly(path: path)) { try second.add([article(2, "y")]) }
    try first.add([article(2, "y")])
    #expect(try second.articles().count == 2)
    try second.close()
    #expect(second.accessNow() == .openElsewhere(processID: getpid()))
    try first.close()
    #expect(second.accessNow() == .write)
    let third = try Workspace.open(path: path)
    #expect(third.access == .write)
    #expect(second.accessNow() == .openElsewhere(processID: getpid()))
    try third.close()
  }

  @Test func `by another name for the same file meets the same lock`() throws {
    let first = try Workspace.open(path: path)
    try FileManager.default.createSymbolicLink(atPath: folder.file("link.sitrep"), withDestinationPath: path)
    let second = try Workspace.open(path: folder.file("link.sitrep"))
    #expect(second.access == .openElsewhere(processID: getpid()))
    #expect(second.accessNow() == .openElsewhere(processID: getpid()))
    try first.close()
    #expect(second.accessNow() == .write)
    try second.close()
  }

  @Test func `is possible again when the process that wrote has died`() throws {
    let first = try Workspace.open(path: path)
    let second = try Workspace.open(path: path)
    try first.close()
    // No process has so high a number: the kernel's limit is 4,194,304.
    try folder.write(Array("99999999\n".utf8), to: "case.sitrep-lock")
    #expect(second.accessNow() == .write)
    try second.close()
  }

  @Test func `takes over the lock of a process that died`() throws {
    try Workspace.open(path: path).close()
    try folder.write(Array("999999\n".utf8), to: "case.sitrep-lock")
    let workspace = try Workspace.open(path: path)
    #expect(workspace.access == .write)
    try workspace.close()
  }

  @Test func `for reading changes nothing and needs the file`() throws {
    #expect(throws: WorkspaceError.notFound(path: path)) { try Workspace.open(path: path, mode: .read) }
    try Workspace.open(path: path).close()
    let before = try folder.bytes("case.sitrep")
    let workspace = try Workspace.open(path: path, mode: .read)
    #expect(workspace.access == .read)
    #expect(throws: WorkspaceError.readOnly(path: path)) { try workspace.set("a", to: "b") }
    try workspace.close()
    #expect(try folder.bytes("case.sitrep") == before)
  }

  @Test func `that a later version made is refused, and the file stays as it is`() throws {
    try Workspace.open(path: path).close()
    var bytes = try folder.bytes("case.sitrep")
    bytes[63] = 99
    try folder.write(bytes, to: "case.sitrep")
    for mode in [Workspace.Mode.write, .read] {
      let error = #expect(throws: WorkspaceError.self) { try Workspace.open(path: path, mode: mode) }
      #expect(error == .newer(path: path, version: 99, known: 1))
    }
    #expect(try folder.bytes("case.sitrep") == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["case.sitrep"])
    #expect(
      WorkspaceError.newer(path: "a.sitrep", version: 99, known: 1).message
        == "Can't open a.sitrep: a later Sitrep made it (layout 99; this one knows 1). Nothing was changed. "
        + "Update Sitrep, then open it again.")
  }

  @Test func `that is none is refused, and the file stays as it is`() throws {
    let other = try DatabaseQueue(path: folder.file("other.sitrep"))
    try other.write { try $0.execute(sql: "CREATE TABLE t (x)") }
    try other.close()
    try folder.write(
      Array("A report, not a case. It has more than a hundred bytes, so that a header fits, and more yet.".utf8),
      to: "text.sitrep")
    try folder.write([0x50], to: "short.sitrep")
    for name in ["other.sitrep", "text.sitrep", "short.sitrep"] {
      let before = try folder.bytes(name)
      let error = #expect(throws: WorkspaceError.self, "\(name)") { try Workspace.open(path: folder.file(name)) }
      guard case .notAWorkspace = error else {
        Issue.record("\(name): \(String(describing: error))")
        continue
      }
      #expect(try folder.bytes(name) == before)
    }
    #expect(throws: WorkspaceError.notAWorkspace(path: folder.path, reason: "a folder")) {
      try Workspace.open(path: folder.path)
    }
  }

  @Test func `that is cut off anywhere gives an error or what is left, never a trap`() throws {
    let workspace = try Workspace.open(path: path)
    try workspace.add((0..<50).map { article($0, String(repeating: "words \($0) ", count: 200)) })
    try workspace.close()
    let bytes = try folder.bytes("case.sitrep")
    for length in [1, 15, 16, 99, 100, 4096, 5000, bytes.count / 2, bytes.count - 4096, bytes.count - 1] {
      try folder.write(Array(bytes.prefix(length)), to: "cut.sitrep")
      let error = #expect(throws: WorkspaceError.self, "\(length)") {
        try Workspace.open(path: folder.file("cut.sitrep"))
      }
      switch error {
      case .damaged, .notAWorkspace: break
      default: Issue.record("\(length): \(String(describing: error))")
      }
    }
  }

  @Test(arguments: 0..<60) func `with damaged pages gives errors, never a trap`(seed: Int) throws {
    let workspace = try Workspace.open(path: path)
    try workspace.add((0..<5).map { article($0, "words \($0)") })
    try workspace.close()
    var bytes = try folder.bytes("case.sitrep")
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<200 {
      bytes[100 + Int(numbers.next() % UInt64(bytes.count - 100))] = UInt8(truncatingIfNeeded: numbers.next())
    }
    try folder.write(bytes, to: "case.sitrep")
    do {
      let opened = try Workspace.open(path: path)
      _ = try? opened.articles()
      _ = try? opened.decisions()
      _ = try? opened.search("words")
      for number in 0..<5 { _ = try? opened.text(of: digest(number)) }
      try opened.close()
    } catch {
      #expect(!error.message.isEmpty)
    }
  }

  @Test func `brings an older layout up to date after making a copy`() throws {
    let first = try Workspace.open(path: path)
    try first.add([article(1, "x")])
    try first.close()
    let next = Migrations(steps: Migrations.all.steps + ["CREATE TABLE later (x INTEGER NOT NULL) STRICT;"])
    let second = try Workspace.open(path: path, mode: .write, migrations: next)
    #expect(second.backup == path + ".layout1")
    #expect(try second.articles().count == 1)
    try second.close()
    let old = try Workspace.open(path: path + ".layout1")
    #expect(try old.text(of: digest(1)) == "x")
    try old.close()
    #expect(throws: WorkspaceError.newer(path: path, version: 2, known: 1)) { try Workspace.open(path: path) }
  }

  @Test func `whose step fails stays as it was`() throws {
    let first = try Workspace.open(path: path)
    try first.add([article(1, "x")])
    try first.close()
    let broken = Migrations(steps: Migrations.all.steps + ["CREATE TABLE later (x); CREATE TABLE later (x);"])
    #expect(throws: WorkspaceError.self) { try Workspace.open(path: path, mode: .write, migrations: broken) }
    let again = try Workspace.open(path: path)
    #expect(again.access == .write)
    #expect(again.backup == nil)
    #expect(try again.text(of: digest(1)) == "x")
    try again.close()
  }

  @Test func `a new one that can't be made leaves nothing behind`() throws {
    let path = folder.file("no/such/folder/case.sitrep")
    let error = #expect(throws: WorkspaceError.self) { try Workspace.open(path: path) }
    #expect(error == .cannotOpen(path: path, reason: "No such file or directory"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
