import Annotation
import CaseModel
import GRDB
import Testing

@testable import Workspace

struct `A search` {
  let folder: Folder
  let workspace: Workspace

  init() throws {
    folder = try Folder()
    workspace = try Workspace.open(path: folder.file("case.sitrep"))
    try workspace.add([
      article(1, "Rockets hit the green zone in Baghdad.", title: "Rocket attack"),
      article(2, "The attack on Odesa\0 hit a port. Rocket debris fell."),
      article(3, "الهجوم على السوق في كتم"), article(4, "Protesters in Bogotá blocked a road. NOT AND OR NEAR"),
    ])
  }

  @Test(arguments: [
    ("attack", [1, 2]), ("ATTACK", [1, 2]), ("rocket attack", [1, 2]), ("\"rocket attack\"", [1]), ("rock", [1, 2]),
    ("rock ", []), ("bogota", [4]), ("Bogotá", [4]), ("السوق", [3]), ("debris", [2]), ("port", [2]), ("zzz", []),
    ("green attack", [1]), ("NOT", [4]), ("near road", [4]),
  ])
  func `finds the articles that have every word`(query: String, expected: [Int]) throws {
    #expect(Set(try workspace.search(query)) == Set(expected.map { digest($0) }))
  }

  @Test(arguments: [
    "", " ", "\"", "\"\"", "\"unclosed", "*", "^", "a*b", "NEAR(", "NEAR(a b, 5)", "title:attack", "attack OR", "AND",
    "NOT NOT", "-attack", "+", "(", ")", "((((", "{a b}:c", "'; DROP TABLE article; --", "\\", "\0", "a\0b", "\u{202E}",
    "💥", "é\u{301}\u{301}", "col : x", "a AND", "\" OR 1=1 --", "%s", "attack\u{1B}[31m",
  ])
  func `takes any query for words and nothing else`(query: String) throws {
    _ = try workspace.search(query)
    #expect(try workspace.articleCount() == 4)
  }

  @Test func `stays quick and sound on a very long query`() throws {
    _ = try workspace.search(String(repeating: "attack ", count: 50_000))
    _ = try workspace.search(String(repeating: "\"", count: 50_000))
    _ = try workspace.search(String(repeating: "a", count: 500_000))
  }

  @Test func `keeps no second copy of the texts`() throws {
    #expect(try workspace.search("Baghdad") == [digest(1)])
    try #expect(workspace.read { try String.fetchOne($0, sql: "SELECT text FROM search WHERE rowid = 0") } == nil)
  }
}
