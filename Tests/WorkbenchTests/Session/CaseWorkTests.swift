import Annotation
import CaseModel
import Testing

@testable import Workbench

struct `Work on articles, entities, places and incidents` {
  @Test func `sets an article aside with a reason, and takes it up again`() {
    var desk = Desk()
    desk.press("1", "x")
    desk.enter("off topic")
    #expect(desk.session.state[ArticleIndex(0)].setAside == "off topic")
    desk.press("x")
    #expect(desk.session.state[ArticleIndex(0)].setAside == nil)
  }

  @Test func `refuses to set an article aside without a reason`() {
    var desk = Desk()
    desk.press("1", "x", "Enter")
    #expect(desk.disk.isEmpty)
  }

  @Test func `asks for an article to be read again when its date is set`() {
    var desk = Desk()
    desk.press("1", "D", "C-u")
    desk.enter("2026-01-05")
    let digest = desk.session.state[ArticleIndex(0)].digest
    #expect(desk.session.state[ArticleIndex(0)].published == "2026-01-05")
    #expect(desk.effects.contains(.reanalyze([digest])))
  }

  @Test func `says what is wrong with a date that is none`() {
    var desk = Desk()
    desk.press("1", "D")
    desk.enter("someday")
    desk.play(desk.session.handle(.date(typed: "someday", nil, or: nil)))
    #expect(desk.said == "“someday” is not a date. Write it as YYYY-MM-DD.")
    #expect(desk.disk.isEmpty)
  }

  @Test func `takes a date in words, and what is typed stands in place of the old one`() {
    var desk = Desk()
    desk.press("1", "D")
    desk.enter("2026-01-05T10:00:00Z")
    desk.press("D")
    desk.enter("9 Feb 2026")
    let digest = desk.session.state[ArticleIndex(0)].digest
    #expect(desk.effects.last == .readDate("9 Feb 2026", digest))
    desk.play(desk.session.handle(.date(typed: "9 Feb 2026", ClaimDate(value: "2026-02-09"), or: nil)))
    #expect(desk.session.state[ArticleIndex(0)].published == "2026-02-09")
    #expect(desk.said == "Published 2026-02-09.")
  }

  @Test func `does not take a day with another one behind its time, and asks which of two days figures mean`() {
    var desk = Desk()
    desk.press("1", "D")
    desk.enter("2021-03-05T10:00:00Z2024-02-10")
    desk.play(desk.session.handle(.date(typed: "2021-03-05T10:00:00Z2024-02-10", nil, or: nil)))
    #expect(desk.said == "“2021-03-05T10:00:00Z2024-02-10” is not a date. Write it as YYYY-MM-DD.")
    desk.press("C-u")
    desk.enter("05/06/2019")
    desk.play(desk.session.handle(.date(typed: "05/06/2019", ClaimDate(value: "2019-05-06"), or: "2019-06-05")))
    #expect(desk.said == "“05/06/2019” may be 2019-05-06 or 2019-06-05. Write the one that is meant.")
    #expect(desk.disk.isEmpty)
  }

  @Test func `merges marked entities into the one under the cursor, after a preview`() {
    var desk = Desk()
    desk.press("2", "W", "/")
    desk.enter("omar")
    desk.press("Space", "/")
    desk.enter("sahel")
    desk.press("m", "Enter")
    let keys = desk.session.state.entities(EntityQuery())
    #expect(!keys.contains { $0.name == "omar sidiq" })
    desk.press("u")
    #expect(desk.session.state.entities(EntityQuery()).contains { $0.name == "omar sidiq" })
  }

  @Test func `shows all claims by a speaker across the case`() {
    var desk = Desk()
    desk.press("4", "w")
    #expect(desk.claims.count == 2)
    #expect(Set(desk.claims.map(\.ref.article)) == [ArticleIndex(0), ArticleIndex(2)])
    desk.press("Esc")
    #expect(desk.session.view.scope == .article)
  }

  @Test func `makes an incident of marked claims and fills it in`() throws {
    var desk = Desk()
    desk.press("4", "v", "j", "I", "Enter", "Esc", "5")
    let made = desk.session.state.incidents().filter { if case .made = $0 { true } else { false } }
    let key = try #require(made.first)
    #expect(made.count == 1)
    desk.press("e", "d", "C-u")
    desk.enter("2026-02-13")
    desk.press("e", "K")
    desk.enter("1 2 4")
    let incident = desk.session.state.incident(key)
    #expect(incident?.date == IncidentDate(day: "2026-02-13"))
    #expect(incident?.counts[.killed].map { [$0.low?.value, $0.best?.value, $0.high?.value] } == [1, 2, 4])
    #expect(incident?.claims.count == 2)
  }

  @Test func `makes an incident of claims of none without a type, date or place`() throws {
    var desk = Desk()
    desk.press("1", "G", "4", "I", "Enter", "Esc")
    let made = try #require(desk.session.state.incidents().first { if case .made = $0 { true } else { false } })
    let incident = try #require(desk.session.state.incident(made))
    #expect(incident.type == nil)
    #expect(incident.date == nil)
    #expect(incident.place == nil)
    desk.press("x")
    #expect(desk.session.state.incident(made)?.claims.isEmpty == true)
  }

  @Test func `says which claim decides a field, and takes none that was not chosen for it`() throws {
    var desk = Desk()
    desk.press("4", "v", "j", "I", "Enter", "Esc", "5", "e", "w")
    desk.enter("rockets")
    let made = try #require(desk.session.state.incidents().first { if case .made = $0 { true } else { false } })
    #expect(desk.session.state.incident(made)?.review?.weapon == Decided("rockets"))
    desk.press("Esc", "4", "g", "Space", "5", "e", "w", "C-u")
    desk.enter("drones")
    #expect(desk.session.state.incident(made)?.review?.weapon == Decided("drones", by: desk.claims[0].key))
  }

  @Test func `goes back from a claim's text to the claim, and from an article found to what was found`() {
    var desk = Desk()
    desk.press("4", "j", "Enter", "Esc")
    #expect(desk.session.view.focus == .claims)
    let digests = Desk.samples.prefix(2).map(\.record.digest)
    desk.play(desk.session.handle(.found(query: "fell", digests)))
    #expect(desk.session.view.articles.rows.count == 2)
    #expect(desk.shownWords == "fell")
    desk.press("Enter", "Esc")
    #expect(desk.session.view.articles.rows.count == 2)
    #expect(desk.session.view.focus == .articles)
  }

  @Test func `shows the current claim in the text after a change of filter, scope or pane, as after a move`() throws {
    var desk = Desk()
    func isShown() -> Bool {
      guard let claim = desk.session.shownClaim, let content = claim.spans.content.first else { return false }
      return claim.key == desk.session.view.claims.current.flatMap { desk.session.state.claim($0) }?.key
        && desk.session.view.text.reveal?.end == content.end
    }
    desk.press("W", "4", "f")
    desk.enter("hurt")
    #expect(desk.claims.count == 1)
    #expect(isShown())
    desk.press("Esc", "G", "1", "g", "4")
    #expect(desk.session.view.claims.current?.article == ArticleIndex(2))
    #expect(isShown())
    desk.press("q")
    #expect(desk.session.view.scope == .article)
    #expect(isShown())
  }

  @Test func `begins another article at its first claim that nobody has judged`() {
    var desk = Desk()
    desk.press("4", "j", "1", "j", "k")
    #expect(desk.session.view.claims.list.cursor == 0)
    desk.press("4", "a", "1", "j", "k")
    #expect(desk.session.view.claims.list.cursor == 1)
  }

  @Test func `marks what is judged in bulk as in work, and as done when nothing is left`() {
    var desk = Desk()
    desk.press("W", "4", "g", "Space", "j", "Space", "a", "a")
    #expect(desk.session.state[ArticleIndex(0)].reading == .inWork)
    #expect(desk.session.state[ArticleIndex(1)].reading == .done)
    #expect(desk.session.state[ArticleIndex(2)].reading == .unread)
  }

  @Test func `chooses none of a place's candidates for the whole case`() {
    var desk = Desk()
    desk.press("3", "/")
    desk.enter("kobe")
    desk.press("e", "0")
    let unresolved = desk.session.state.locations().compactMap { desk.session.state.location($0) }
    #expect(unresolved.contains { $0.name.lowercased() == "kobe" && $0.place == nil })
  }

  @Test func `asks for the export that was chosen`() {
    var desk = Desk()
    desk.press("E", "c", "Enter")
    #expect(
      desk.effects.contains(.export(ExportRequest(format: .csv, path: "test-dataset", records: .reviewed))))
  }

  @Test func `filters claims by field and word, and says of how many`() {
    var desk = Desk()
    desk.press("W", "4", "f")
    desk.enter("speaker:sahel !talks")
    #expect(desk.claims.count == 1)
    #expect(desk.session.view.claims.unfilteredCount == 4)
    desk.press("Esc")
    #expect(desk.claims.count == 4)
  }

  @Test func `runs an action by name, and goes to a row by number`() {
    var desk = Desk()
    desk.press(":")
    desk.enter("pane-claims")
    #expect(desk.session.view.focus == .claims)
    desk.press(":")
    desk.enter("2")
    #expect(desk.session.view.claims.list.cursor == 1)
  }

  @Test func `takes a paste as data, never as keys`() {
    var desk = Desk()
    desk.press("4")
    desk.play(desk.session.handle(.paste("aaxx\u{1B}[201~q"), at: Timestamp(milliseconds: 5)))
    #expect(desk.disk.isEmpty)
    #expect(desk.effects.isEmpty)
  }

  @Test func `quits from the last view only`() {
    var desk = Desk()
    desk.press("2", "Enter", "q")
    #expect(!desk.effects.contains(.quit))
    desk.press("q")
    #expect(desk.effects.contains(.quit))
  }
}

struct `The keymap` {
  @Test func `gives every action of the table a key or the palette, and no key two actions`() {
    var seen: [String: Action] = [:]
    for entry in ActionTable.entries {
      for key in entry.keys {
        #expect(KeyPress(key)?.description == key, "\(key)")
        #expect(seen.updateValue(entry.action, forKey: key) == nil, "\(key)")
      }
    }
    #expect(Set(ActionTable.entries.map(\.action)) == Set(Action.allCases))
  }

  @Test func `names the nearest action for a slip`() {
    #expect(throws: Keymap.BindingError.unknownAction("acept", nearest: "accept")) {
      try Keymap(replacing: [("acept", ["a"])])
    }
  }

  @Test func `refuses a key that does something else already`() {
    #expect(throws: Keymap.BindingError.keyTaken("x", by: .reject, wanted: .accept)) {
      try Keymap(replacing: [("accept", ["x"])])
    }
  }

  @Test func `lets two actions change keys`() throws {
    let keymap = try Keymap(replacing: [("accept", ["x"]), ("reject", ["a"])])
    #expect(keymap.action(for: "x") == .accept)
    #expect(keymap.action(for: "a") == .reject)
  }
}

struct `Words and clauses of a text` {
  @Test(arguments: [
    ("⟦al-Qaim⟧, near", 0), ("⟦don't⟧ go", 0), ("a ⟦3.5⟧ b", 2), ("⟦U.S⟧. troops", 0), ("الأمم ⟦المتحدة⟧", 11),
  ])
  func `are found whole`(marked: String, offset: Int) {
    let start = marked.utf8.firstIndex(of: "⟦".utf8.first!)!
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let before = marked.utf8.distance(from: marked.utf8.startIndex, to: start)
    let inside = marked.split(separator: "⟦", omittingEmptySubsequences: false)[1].split(separator: "⟧")[0]
    let expected = TextSpan(before, before + inside.utf8.count)
    #expect(TextUnits.word(at: ByteOffset(max(offset, before)), in: text) == expected)
  }

  @Test func `step forward and back over the same words`() {
    let text = "Two rockets (107 mm) fell, he said."
    var forward: [TextSpan] = []
    var word = TextUnits.word(at: ByteOffset(0), in: text)
    while forward.last != word {
      forward.append(word)
      word = TextUnits.word(after: word, in: text)
    }
    var back: [TextSpan] = []
    while back.last != word {
      back.append(word)
      word = TextUnits.word(before: word, in: text)
    }
    #expect(forward == back.reversed())
    #expect(
      forward.compactMap { text.slice($0).map(String.init) } == [
        "Two", "rockets", "(", "107", "mm", ")", "fell", ",", "he", "said", ".",
      ])
  }
}
