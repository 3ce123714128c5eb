import Annotation
import CaseModel
import Screen
import Testing

@testable import Workbench

struct `Any keys on a screen of any size` {
  /// Every key that does something somewhere, those that open and close things more often.
  private static let keys: [String] =
    ActionTable.entries.filter { $0.action != .quit && $0.action != .suspend }.flatMap(\.keys)
    + [
      "Esc", "Esc", "Enter", "Enter", "Space", "Tab", "j", "j", "k", "a", "x", "e", "t", "q", "é", "東", "BS", "C-w",
      "F5", "-", "0",
    ]

  @Test(arguments: seeds) func `leave the selection valid and draw a sound screen`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var session = DrawnCase.session()
    var pressed: [String] = []
    for _ in 0..<16 {
      if Int.random(in: 0..<3, using: &random) == 0 {
        let rows = [0, 1, 2, 3, 5, 8, 10, 24, 36].randomElement(using: &random)!
        let columns = [0, 1, 3, 10, 20, 40, 79, 80, 120, 160].randomElement(using: &random)!
        _ = session.handle(.resized(rows: rows, columns: columns))
      }
      let key = Self.keys.randomElement(using: &random)!
      pressed.append(key)
      session.press(key)
      let buffer = session.drawn()
      buffer.checkInvariants()
      let where_ = "seed \(seed), \(session.view.columns)x\(session.view.rows) after \(pressed)"
      if let cursor = buffer.cursor { #expect(buffer.bounds.contains(cursor), "\(where_)") }
      expectValid(session, where_)
      #expect(session.drawn() == buffer, "drawing again changes the screen: \(where_)")
    }
  }

  private func expectValid(_ session: Session, _ place: String) {
    let view = session.view
    expectValid(view.articles, "articles, \(place)")
    expectValid(view.entities, "entities, \(place)")
    expectValid(view.locations, "locations, \(place)")
    expectValid(view.claims, "claims, \(place)")
    expectValid(view.incidents, "incidents, \(place)")
    guard let text = session.shownText else { return }
    #expect(view.text.cursor.end.value <= text.utf8.count, "\(place)")
    #expect(text.slice(view.text.cursor) != nil, "the cursor cuts a scalar: \(place)")
    #expect(view.text.top.value <= text.utf8.count, "\(place)")
  }

  private func expectValid<Row>(_ pane: ListPane<Row>, _ place: String) {
    #expect(pane.list.cursor >= 0 && pane.list.cursor < max(1, pane.rows.count), "\(place)")
    #expect(pane.list.top >= 0 && pane.list.top < max(1, pane.rows.count), "\(place)")
    #expect(pane.list.marked.isSubset(of: pane.rows), "\(place)")
  }
}

struct `Every part of the screen` {
  @Test(arguments: seeds) func `stays in its rectangle`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var session = DrawnCase.session(rows: 30, columns: 120)
    let pane = Pane.allCases.randomElement(using: &random)!
    session.press("W", String(pane.rawValue), "j", "v", "j", "/", "a", "Enter")
    for (name, render) in Self.parts(session, pane, &random) {
      let rect = Rect(
        row: CellRow(.random(in: -2...13, using: &random)), column: CellColumn(.random(in: -3...33, using: &random)),
        height: .random(in: 0...12, using: &random), width: .random(in: 0...34, using: &random))
      var buffer = CellBuffer(rows: 12, columns: 32)
      buffer.fill(buffer.bounds, with: "#", style: Style(.red))
      let sentinel = buffer[0, 0]
      render(rect, &buffer)
      buffer.checkInvariants()
      for row in 0..<buffer.rows {
        for column in 0..<buffer.columns {
          let position = CellPosition(row: CellRow(row), column: CellColumn(column))
          if !rect.contains(position) && buffer[position.row, position.column] != sentinel {
            Issue.record("\(name) draws outside \(rect) at \(row), \(column); seed \(seed)")
            return
          }
        }
      }
    }
  }

  private typealias Part = (String, (Rect, inout CellBuffer) -> Void)

  private static func parts(_ session: Session, _ pane: Pane, _ random: inout SeededGenerator) -> [Part] {
    let digest = DrawnCase.reports.randomElement(using: &random)!.digest
    let article = session.state[session.state.article(digest)!]
    let text = session.texts.text(of: digest) ?? ""
    let help = HelpView(keymap: .standard)
    let top = Int.random(in: 0...40, using: &random)
    let menu = Menu(
      title: "東京 \u{1B}[2J",
      items: (0..<Int.random(in: 0...20, using: &random)).map {
        Menu<Choice>.Item(key: "\($0)", label: "item \($0)", detail: "死者", isOn: $0 == 2, choice: .newTag)
      }, typeAhead: Bool.random(using: &random))
    var prompt = Prompt("Note", for: .note, text: String(repeating: "死者 ", count: top))
    if Bool.random(using: &random) { prompt.suggestions = Array(Action.allCases.prefix(top)) }
    let editor = SpanEditor(
      claim: nil, article: digest, spans: ClaimSpans(content: [TextSpan(0, min(6, text.utf8.count))]))
    return [
      ("the list", { rect, buffer in renderList(session, pane, rect, &buffer) }),
      ("the title", { rect, buffer in session.title(of: pane).render(in: rect, on: &buffer) }),
      ("the status", { rect, buffer in StatusLine(session).render(in: rect, on: &buffer) }),
      ("the hints", { rect, buffer in Hints(session).render(in: rect, on: &buffer) }),
      ("the help", { rect, buffer in help.render(top: top, in: rect, on: &buffer) }),
      ("the menu", { rect, buffer in MenuView(menu: menu).render(in: rect, awayFrom: nil, on: &buffer) }),
      (
        "the prompt",
        { rect, buffer in
          let (area, line) = rect.split(bottom: 1)
          PromptView(prompt: prompt, keymap: .standard).render(line: line, area: area, on: &buffer)
        }
      ),
      (
        "the lines",
        { rect, buffer in
          let lines = (0..<top).map { (text: "line \($0) 東\u{202E}", style: Style.plain) }
          LinesView(title: "Messages", lines: lines, top: 3, emptyText: "None").render(in: rect, on: &buffer)
        }
      ),
      (
        "the legend",
        { rect, buffer in SpanLegend(editor: editor, text: text).render(in: rect, awayFrom: nil, on: &buffer) }
      ),
      (
        "the header",
        { rect, buffer in
          TextHeader(article: article, machinePublished: nil, hiddenCount: 3).render(in: rect, on: &buffer)
        }
      ),
      (
        "the text",
        { rect, buffer in
          TextView(
            text: text, marks: session.textMarks, pane: session.view.text, claim: nil, editor: editor, isFocused: true
          )
          .render(in: TextGeometry(body: rect), on: &buffer)
        }
      ),
    ]
  }

  private static func renderList(_ session: Session, _ pane: Pane, _ rect: Rect, _ buffer: inout CellBuffer) {
    switch pane {
    case .articles, .text: session.articlesView.render(in: rect, on: &buffer)
    case .entities: session.entitiesView.render(in: rect, on: &buffer)
    case .locations: session.locationsView.render(in: rect, on: &buffer)
    case .claims: session.claimsView.render(in: rect, on: &buffer)
    case .incidents: session.incidentsView.render(in: rect, on: &buffer)
    }
  }
}

struct `Without colour` {
  @Test func `the parts of a claim are told apart`() {
    let roles: [TextRoles] = [
      [], TextRoles(.source), TextRoles(.cue), TextRoles(.content), [TextRoles(.content), TextRoles(.hedge)],
      TextRoles(.via), TextRoles(.otherCue),
    ]
    let attributes = roles.map { Theme.text($0, mention: nil).attributes.rawValue }
    #expect(Set(attributes).count == roles.count)
  }

  @Test func `a mention inside a part does not hide it`() {
    for role in [TextRole.source, .cue, .content, .via] {
      for kind in Mention.Kind.allCases {
        let plain = Theme.text(TextRoles(role), mention: nil)
        let mention = Theme.text([TextRoles(role), TextRoles(.mention)], mention: kind)
        #expect(plain.attributes == mention.attributes, "\(role) \(kind)")
      }
    }
  }

  @Test func `every status and state of reading has a glyph of its own`() {
    #expect(Set(ReviewStatus.allCases.map(\.glyph)).count == ReviewStatus.allCases.count)
    #expect(Set(ReadingState.allCases.map(\.glyph)).count == ReadingState.allCases.count)
    #expect(Set(Certainty.allCases.map(\.abbreviation)).count == Certainty.allCases.count)
    #expect(Set(Claim.Kind.allCases.map(\.abbreviation)).count == Claim.Kind.allCases.count)
    #expect(Set(Mention.Kind.allCases.map(\.abbreviation)).count == Mention.Kind.allCases.count)
    for glyph in ReviewStatus.allCases.map(\.glyph) + ReadingState.allCases.map(\.glyph) {
      #expect(TextWidth.columns(of: glyph) == 1)
    }
  }
}
