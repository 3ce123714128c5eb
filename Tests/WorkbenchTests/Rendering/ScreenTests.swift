import Annotation
import CaseModel
import Testing

@testable import Workbench

struct `The workbench` {
  @Test(arguments: [(24, 80), (36, 120), (60, 200), (10, 40), (4, 20), (3, 10), (1, 1), (0, 0)])
  func `opens on its articles at any size`(rows: Int, columns: Int) throws {
    var session = DrawnCase.session(rows: rows, columns: columns)
    try expectScreen(session.drawn(), "open-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (36, 120), (60, 200), (10, 40)])
  func `shows the current claim in the text`(rows: Int, columns: Int) throws {
    var session = DrawnCase.session(rows: rows, columns: columns)
    session.press("Enter", "a", "x", "j", "c", "d", "j")
    try expectScreen(session.drawn(), "claims-\(columns)x\(rows)")
  }

  @Test func `shows tags, notes, grades and marks beside claims`() throws {
    var session = DrawnCase.session(rows: 36, columns: 120)
    session.press("Enter", "F5", "k", "i")
    session.type("ask the hospital")
    session.press("Enter", "r", "2", "!", "j", "Space", "j", "v", "j")
    try expectScreen(session.drawn(), "marked-120x36")
  }

  @Test(arguments: [
    ("2", "entities"), ("3", "locations"), ("5", "incidents"), ("6", "text"),
  ])
  func `gives each pane room when it has the keys`(key: String, name: String) throws {
    var session = DrawnCase.session()
    session.press(key)
    try expectScreen(session.drawn(), "\(name)-80x24")
  }

  @Test(arguments: [
    ("1", "articles"), ("2", "entities"), ("3", "locations"), ("4", "claims"), ("5", "incidents"), ("6", "text"),
  ])
  func `gives a zoomed pane the whole screen`(key: String, name: String) throws {
    var session = DrawnCase.session(rows: 30, columns: 132)
    session.press("W", key, "z")
    try expectScreen(session.drawn(), "zoom-\(name)-132x30")
  }

  @Test func `folds the tree of places`() throws {
    var session = DrawnCase.session()
    session.press("W", "3", "h")
    try expectScreen(session.drawn(), "folded-80x24")
  }

  @Test func `tells what it is restricted to, and by which filter`() throws {
    var session = DrawnCase.session()
    session.press("W", "2", "j", "j", "j", "Enter", "f")
    session.type("status:proposed")
    session.press("Enter")
    try expectScreen(session.drawn(), "scope-80x24")
  }

  @Test func `says when nothing fits a filter, and how articles are sorted`() throws {
    var session = DrawnCase.session()
    session.press("o", "o", "o", "f")
    session.type("zebra")
    session.press("Enter")
    try expectScreen(session.drawn(), "nothing-fits-80x24")
  }

  @Test func `shows matches of a search`() throws {
    var session = DrawnCase.session()
    session.press("6", "/")
    session.type("taiz")
    try expectScreen(session.drawn(), "search-text-80x24")
    session.press("Enter", "1", "/")
    session.type("depot")
    session.press("Enter")
    try expectScreen(session.drawn(), "search-list-80x24")
  }

  @Test func `shows words selected by keys`() throws {
    var session = DrawnCase.session()
    session.press("6", "j", "v", "l", "l", "l")
    try expectScreen(session.drawn(), "selection-80x24")
  }

  @Test func `keeps columns under wide and right-to-left text`() throws {
    var session = DrawnCase.session()
    session.press("j", "j", "j", "j", "Enter", "j")
    try expectScreen(session.drawn(), "wide-80x24")
  }

  @Test func `lets nothing of a hostile article through`() throws {
    var session = DrawnCase.session(rows: 36, columns: 120)
    session.press("j", "j", "j", "j", "j", "Enter")
    try expectScreen(session.drawn(), "hostile-120x36")
  }

  @Test func `says what is not known of an article yet`() throws {
    var session = DrawnCase.session()
    session.texts = TextCache()
    session.press("G", "k", "j")
    try expectScreen(session.drawn(), "not-read-80x24")
  }

  @Test func `shows an article that is set aside, and grades`() throws {
    var session = DrawnCase.session(rows: 36, columns: 120)
    session.press("r", "b", "x")
    session.type("a copy")
    session.press("Enter", "k")
    try expectScreen(session.drawn(), "aside-120x36")
  }

  @Test func `says that a case is read-only, and shows progress`() throws {
    var session = DrawnCase.session(readOnly: "opened read-only: open elsewhere by PID 312")
    _ = session.handle(.extraction(ExtractionProgress(done: 120, total: 1034, rate: 14.2)))
    try expectScreen(session.drawn(), "read-only-80x24")
    session.press("4", "a")
    try expectScreen(session.drawn(), "refused-80x24")
  }

  @Test func `warns until a key is pressed`() throws {
    var session = DrawnCase.session()
    _ = session.handle(.saveFailed(message: "No space left on /dev/sda1. Free some; the decisions are kept here."))
    try expectScreen(session.drawn(), "warning-80x24")
    session.press("M")
    try expectScreen(session.drawn(), "messages-80x24")
  }

  @Test func `says what to do in an empty case`() throws {
    var session = DrawnCase.session(reports: [])
    try expectScreen(session.drawn(), "empty-80x24")
  }
}

struct `What lies over the panes` {
  @Test(arguments: [(24, 80), (60, 200), (10, 40)])
  func `is help from the keys as they are`(rows: Int, columns: Int) throws {
    var session = DrawnCase.session(rows: rows, columns: columns)
    session.press("?")
    try expectScreen(session.drawn(), "help-\(columns)x\(rows)")
  }

  @Test func `is help scrolled to its end`() throws {
    var session = DrawnCase.session()
    session.press("?", "G")
    try expectScreen(session.drawn(), "help-end-80x24")
  }

  @Test func `is the palette with what fits`() throws {
    var session = DrawnCase.session()
    session.press(":")
    session.type("un")
    try expectScreen(session.drawn(), "palette-80x24")
  }

  @Test func `is a prompt with its cursor on the right column of wide text`() throws {
    var session = DrawnCase.session()
    session.press("4", "i")
    _ = session.handle(paste: "死者 e\u{301} \u{1B}[31m", at: DrawnCase.moment)
    session.press("Left")
    try expectScreen(session.drawn(), "prompt-80x24")
  }

  @Test func `is a menu of keys with the present value marked`() throws {
    var session = DrawnCase.session()
    session.press("4", "c")
    try expectScreen(session.drawn(), "menu-80x24")
  }

  @Test func `is a menu narrowed by typing`() throws {
    var session = DrawnCase.session()
    session.press("4", "S")
    session.type("qa")
    try expectScreen(session.drawn(), "speaker-80x24")
  }

  @Test func `is a preview of an act on many claims`() throws {
    var session = DrawnCase.session()
    session.press("4", "v", "j", "j", "j", "j", "a")
    try expectScreen(session.drawn(), "preview-80x24")
  }

  @Test(arguments: [(24, 80), (60, 200)])
  func `is the span editor beside the text it edits`(rows: Int, columns: Int) throws {
    var session = DrawnCase.session(rows: rows, columns: columns)
    session.press("4", "e", "h", "Tab", "Tab")
    try expectScreen(session.drawn(), "spans-\(columns)x\(rows)")
  }
}
