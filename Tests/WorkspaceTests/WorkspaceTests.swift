import Annotation
import CaseModel
import CaseTestSupport
import Foundation
import GRDB
import Testing

@testable import Workspace

struct `A workspace` {
  let folder: Folder
  let path: String

  init() throws {
    folder = try Folder()
    path = folder.file("case.sitrep")
  }

  @Test func `gives back texts and metadata byte for byte, NULs and all`() throws {
    let texts = [
      "", "a\0b", "\u{FEFF}one\r\ntwo\u{1B}[31m", "e\u{301} é \u{202E}", String(repeating: "\0", count: 10),
    ]
    let workspace = try Workspace.open(path: path)
    try workspace.add(texts.enumerated().map { article($0, $1, title: "t\0\($0)", id: "\0") })
    try workspace.close()
    let again = try Workspace.open(path: path)
    let records = try again.articles()
    #expect(records == texts.enumerated().map { article($0, $1, title: "t\0\($0)", id: "\0").record })
    for (number, text) in texts.enumerated() {
      #expect(Array(try again.text(of: digest(number)).utf8) == Array(text.utf8))
    }
    try again.close()
  }

  @Test func `keeps an article once`() throws {
    let workspace = try Workspace.open(path: path)
    #expect(try workspace.add([article(1, "x"), article(2, "y"), article(1, "x", id: "copy")]).count == 2)
    #expect(try workspace.add([article(2, "y"), article(3, "z")]) == [digest(3)])
    #expect(try workspace.articles().map(\.id) == ["a1", "a2", "a3"])
    #expect(throws: WorkspaceError.unknownArticle(path: path, digest: digest(9))) {
      try workspace.text(of: digest(9))
    }
    try workspace.close()
  }

  @Test func `leaves one file behind when it is closed`() throws {
    let workspace = try Workspace.open(path: path)
    try workspace.add([article(1, "x")])
    try workspace.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["case.sitrep"])
  }

  @Test func `keeps the log in order and takes no decision out of turn`() throws {
    let text = "The market burned."
    let workspace = try Workspace.open(path: path)
    try workspace.add([article(1, text)])
    var history = History()
    history.add([article(1, text).record])
    let key = claimKey("market", in: text, 1)
    var log = try history.perform(.claim(key, .verdict(.accepted)), by: morning)
    log += try history.perform(.claim(key, .note("a\0b \u{1F300}")), by: morning)
    log += try history.undo(by: morning).log
    log += try history.redo(by: morning).log
    for decision in log { try workspace.append([decision]) }
    #expect(throws: WorkspaceError.outOfStep(path: path, expected: 5, found: 4)) { try workspace.append([log[3]]) }
    try workspace.close()
    let again = try Workspace.open(path: path)
    let read = try again.decisions()
    #expect(read.log == log)
    #expect(read.unreadable.isEmpty)
    var state = CaseState()
    state.add(try again.articles())
    #expect(History(state, log: read.log).state.reviews == history.state.reviews)
    try again.close()
  }

  @Test func `never changes or deletes a decision or a text`() throws {
    let workspace = try Workspace.open(path: path)
    try workspace.add([article(1, "x")])
    try workspace.append([
      Decision(
        sequence: 1, group: UndoGroup(1), stamp: morning, origin: .done,
        command: .article(digest(1), .reading(.done)))
    ])
    for sql in [
      "UPDATE decision SET at = 0", "DELETE FROM decision", "UPDATE article_text SET text = x'00'",
      "DELETE FROM article_text", "INSERT INTO article_text VALUES (99, x'00')",
      "INSERT INTO decision_span VALUES (1, '\(digest(1))', 5, 4, '')",
    ] {
      #expect(throws: WorkspaceError.self, "\(sql)") { try workspace.write { try $0.execute(sql: sql) } }
    }
    try workspace.close()
  }

  @Test func `reads what the machine found in batches, and looks up one article's`() throws {
    let workspace = try Workspace.open(path: path)
    let articles = (0..<7).map { article($0, "text \($0)") }
    try workspace.add(articles)
    let found = articles.dropLast().map {
      (
        $0.record.digest,
        Findings(Analysis(model: "m1", zones: [Zone(span: TextSpan(0, 6), kind: .body)]), text: $0.text)
      )
    }
    try workspace.save(Array(found))
    var read: [ArticleDigest] = []
    var place: Int?
    var isEnd = false
    while !isEnd {
      let step = try workspace.findings(after: place, limit: 4)
      read += step.batch.map(\.0)
      (place, isEnd) = (step.position, step.isEnd)
    }
    #expect(read == found.map(\.0))
    #expect(workspace.findings(of: digest(2)) == found[2].1)
    #expect(workspace.findings(of: digest(6)) == nil)
    #expect(try workspace.articlesToAnalyze(model: "m1") == [digest(6)])
    #expect(try workspace.articlesToAnalyze(model: "m2").count == 7)
    try workspace.close()
  }

  @Test func `keeps settings`() throws {
    let workspace = try Workspace.open(path: path)
    try workspace.set("pane", to: "claims")
    try workspace.set("pane", to: "text\0")
    try workspace.set("gone", to: "x")
    try workspace.set("gone", to: nil)
    #expect(try workspace.setting("pane") == "text\0")
    #expect(try workspace.setting("gone") == nil)
    try workspace.close()
  }

  @Test func `copies itself to a new file, and over none`() throws {
    let workspace = try Workspace.open(path: path)
    try workspace.add([article(1, "x")])
    let other = folder.file("named.sitrep")
    try workspace.copy(to: other)
    #expect(throws: WorkspaceError.exists(path: other)) { try workspace.copy(to: other) }
    try workspace.close()
    let copy = try Workspace.open(path: other)
    #expect(try copy.text(of: digest(1)) == "x")
    try copy.close()
  }

  @Test func `finds nothing wrong in a sound file, and names what is wrong in another`() throws {
    let text = "The market burned."
    let workspace = try Workspace.open(path: path)
    try workspace.add([article(1, text), article(2, "other")])
    try workspace.append([
      Decision(
        sequence: 1, group: UndoGroup(1), stamp: morning, origin: .done,
        command: .claim(claimKey("market", in: text, 1), .verdict(.accepted)))
    ])
    func check(_ bytes: [UInt8]) -> String { bytes.count == 5 ? digest(2).hex : digest(1).hex }
    #expect(try workspace.findings(digest: check) == [])
    try workspace.write {
      try $0.execute(sql: "DROP TRIGGER text_is_final_update")
      try $0.execute(sql: "UPDATE article_text SET text = CAST('The matket burned.' AS BLOB) WHERE article = 0")
    }
    #expect(
      try workspace.findings { $0.contains(0x74) && $0.count > 5 ? digest(7).hex : check($0) } == [
        "article \(digest(1)): its text has another digest",
        "decision 1: bytes 4–10 of article \(digest(1)) read otherwise",
      ])
    try workspace.close()
  }
}
