import Annotation
import CaseModel

extension Session {
  /// Rows that a page key moves by: one less than the pane shows, so that the eye keeps its place.
  var pageRows: Int { max(1, pageRows(of: view.focus) - 1) }

  /// Where the cursor of the pane in focus is: a row, or in the text a byte.
  var cursorPlace: Int {
    switch view.focus {
    case .articles: view.articles.list.cursor
    case .entities: view.entities.list.cursor
    case .locations: view.locations.list.cursor
    case .claims: view.claims.list.cursor
    case .incidents: view.incidents.list.cursor
    case .text: view.text.cursor.start.value
    }
  }

  /// Moves the cursor of the pane in focus by `rows`; the text by lines.
  mutating func move(by rows: Int) -> [Effect] {
    switch view.focus {
    case .articles: view.articles.list.move(by: rows, count: view.articles.rows.count)
    case .entities: view.entities.list.move(by: rows, count: view.entities.rows.count)
    case .locations: view.locations.list.move(by: rows, count: view.locations.rows.count)
    case .claims:
      view.claims.list.move(by: rows, count: view.claims.rows.count)
      refreshText()
      revealCurrentClaim()
    case .incidents: view.incidents.list.move(by: rows, count: view.incidents.rows.count)
    case .text: moveTextCursor(byLines: rows)
    }
    return []
  }

  /// Folds and unfolds in the tree of places, steps by words in the text, scrolls sideways elsewhere.
  mutating func sideways(_ step: Int) -> [Effect] {
    switch view.focus {
    case .locations: setFold(step < 0)
    case .text: stepWord(step)
    case .articles: view.articles.list.skip = max(0, view.articles.list.skip + step * 8)
    case .entities: view.entities.list.skip = max(0, view.entities.list.skip + step * 8)
    case .claims: view.claims.list.skip = max(0, view.claims.list.skip + step * 8)
    case .incidents: view.incidents.list.skip = max(0, view.incidents.list.skip + step * 8)
    }
    return []
  }

  private mutating func stepWord(_ step: Int) {
    guard let text = shownText else { return }
    view.text.cursor =
      step > 0
      ? TextUnits.word(after: view.text.cursor, in: text) : TextUnits.word(before: view.text.cursor, in: text)
    view.text.reveal = view.text.cursor
  }

  private mutating func setFold(_ folded: Bool) {
    guard let row = view.locations.current else { return }
    guard let fold = row.fold ?? headingAbove() else { return }
    if folded { view.folds.insert(fold) } else { view.folds.remove(fold) }
    refreshLocations()
    if let place = view.locations.rows.firstIndex(where: { $0.fold == fold }), folded {
      view.locations.list.cursor = place
    }
  }

  private func headingAbove() -> LocationFold? {
    view.locations.rows[..<view.locations.list.cursor].last { $0.fold != nil }?.fold
  }

  /// Gives the keys to `pane`.
  mutating func focus(_ pane: Pane) -> [Effect] {
    view.focus = pane
    view.openedFrom = nil
    if pane == .text, view.text.anchor == nil, let claim = shownClaim, let text = shownText,
      let first = claim.spans.content.first
    {
      view.text.cursor = TextUnits.word(at: first.start, in: text)
    }
    return []
  }

  /// Shows in the other panes what belongs to the row under the cursor.
  mutating func open() -> [Effect] {
    switch view.focus {
    case .articles:
      guard view.articles.current != nil else { return refuse("There is no article to open.") }
      // What a search found is there to go back to.
      if case .found = view.scope { view.scopes.append(.article) } else { view.scopes = [.article] }
      refreshRows()
      revealCurrentClaim()
      return focus(view.claims.rows.isEmpty ? .text : .claims)
    case .entities:
      guard let key = view.entities.current else { return refuse("There is no entity to open.") }
      return push(.entity(key))
    case .locations:
      guard let row = view.locations.current else { return refuse("There is no place to open.") }
      if case .place(let key, _) = row { return push(.location(key)) }
      setFold(!(row.fold.map(view.folds.contains) ?? false))
    case .claims:
      guard view.claims.current != nil else { return refuse("There is no claim to open.") }
      revealCurrentClaim()
      let effects = focus(.text)
      view.openedFrom = .claims
      return effects
    case .incidents:
      guard let key = view.incidents.current else { return refuse("There is no incident to open.") }
      return push(.incident(key))
    case .text:
      guard let mention = mentionUnderCursor else { return refuse("There is no mention under the cursor.") }
      return push(.entity(mention.entity))
    }
    return []
  }

  /// Opens `scope` on top of the one in force and goes to its claims.
  mutating func push(_ scope: Scope) -> [Effect] {
    if view.scope != scope { view.scopes.append(scope) }
    refreshRows()
    refreshText()
    revealCurrentClaim()
    return focus(view.claims.rows.isEmpty ? .articles : .claims)
  }

  /// Goes back one level: selection, marks, search, filter, scope, in this order.
  mutating func back() -> [Effect] {
    if view.text.anchor != nil {
      view.text.anchor = nil
    } else if clearChoice() {
      say("Nothing is marked now.")
    } else if !searchText.isEmpty {
      searchText = ""
    } else if !filterText.isEmpty {
      filterText = ""
    } else if let origin = view.openedFrom {
      return focus(origin)
    } else if view.scopes.count > 1 {
      if view.scopes.removeLast() == .article { return focus(.articles) }
    } else if view.isZoomed {
      view.isZoomed = false
    } else if view.focus != .articles {
      return focus(.articles)
    }
    return []
  }

  /// Closes the view: zoom, then the scope; the last one quits.
  mutating func close() -> [Effect] {
    if view.isZoomed {
      view.isZoomed = false
    } else if view.scopes.count > 1 {
      view.scopes.removeLast()
    } else {
      return [.quit]
    }
    return []
  }

  mutating func showClaimsOfSpeaker() -> [Effect] {
    if let speaker = speakerUnderCursor { return push(.speaker(speaker)) }
    guard let words = currentClaim?.sourceWords, let filter = Self.filter(forSpeakerDescribed: words) else {
      return refuse("This claim has no known speaker. \(key(of: .speaker)) chooses one.")
    }
    view.claims.filter = filter
    let effects = push(.wholeCase)
    say("Claims of “\(Shown.oneLine(words))”: by the words, since no entity is known.")
    return effects
  }

  /// A filter for claims whose speaker is described by `words`, such as “the Iraqi officials”; nil where they are none.
  private static func filter(forSpeakerDescribed words: String) -> String? {
    let articles: Set<String> = ["the", "a", "an"]
    let parts = words.lowercased().split(separator: " ").filter { part in
      !articles.contains(String(part)) && part.allSatisfy { $0.isLetter || $0.isNumber || "'’-.".contains($0) }
    }
    return parts.isEmpty ? nil : parts.map { "speaker:\($0)" }.joined(separator: " ")
  }

  /// Whether claims by the same description can be looked for: not in a case so large that reading every claim takes long.
  var canFindDescribedSpeaker: Bool {
    currentClaim.map { !$0.sourceWords.isEmpty } ?? false && state.progress.claims <= 50_000
  }

  /// Whose claims are meant: the entity under the cursor of pane 2; in the text who is named under the cursor, where it claims
  /// something; else who says the current claim.
  var speakerUnderCursor: EntityKey? {
    switch view.focus {
    case .entities: return view.entities.current
    case .text:
      if let entity = mentionUnderCursor.flatMap({ state.entity($0.entity) }), entity.claimCount > 0 {
        return entity.key
      }
    case .articles, .locations, .claims, .incidents: break
    }
    return currentClaim?.speaker
  }

  mutating func toggleWholeCase() -> [Effect] {
    if view.scope == .wholeCase { view.scopes.removeLast() } else { view.scopes.append(.wholeCase) }
    if view.scopes.isEmpty { view.scopes = [.article] }
    return []
  }

  /// Goes to the next claim that nobody has judged, or the previous one, on into other articles.
  mutating func goToUnreviewed(forward: Bool) -> [Effect] {
    var query = claimQuery
    if view.scope == .article {
      query.article = nil
      query.includesSetAside = false
    }
    let from =
      view.claims.current ?? currentArticle.map { ClaimRef(article: $0, number: forward ? -1 : Int(Int32.max)) }
    let found =
      forward ? state.nextUnreviewed(after: from, in: query) : state.previousUnreviewed(before: from, in: query)
    guard let found else { return refuse("Every claim here has been reviewed.") }
    return goTo(found)
  }

  /// Puts the cursor on the claim `ref`, going to its article if need be.
  mutating func goTo(_ ref: ClaimRef) -> [Effect] {
    seen = state.revisions
    refreshRows()
    if view.scope == .article, currentArticle != ref.article {
      if !view.articles.select(ref.article) {
        view.articles.filter = ""
        refreshRows()
        view.articles.select(ref.article)
      }
      refreshRows()
    }
    if !view.claims.select(ref) {
      view.claims.filter = ""
      refreshRows()
      view.claims.select(ref)
    }
    refreshText()
    revealCurrentClaim()
    return view.focus == .text ? [] : focus(.claims)
  }

  /// Goes to row `number` of the pane in focus, 1-based; in the text to that line of it as imported.
  mutating func goToRow(_ number: Int) -> [Effect] {
    if view.focus == .text {
      guard let text = shownText else { return [] }
      var place = 0
      var line = 1
      for byte in text.utf8 where line < number {
        place += 1
        if byte == UInt8(ascii: "\n") { line += 1 }
      }
      view.text.cursor = TextUnits.word(at: ByteOffset(place), in: text)
      view.text.reveal = view.text.cursor
      return []
    }
    _ = move(by: -Int.max / 2)
    return move(by: min(max(0, number - 1), Int.max / 2))
  }

  private mutating func moveTextCursor(byLines lines: Int) {
    guard let text = shownText else { return }
    if lines > Int.max / 4 {
      view.text.cursor = TextUnits.word(at: ByteOffset(text.utf8.count), in: text)
    } else if lines < -Int.max / 4 {
      view.text.cursor = TextUnits.word(at: ByteOffset(0), in: text)
    } else {
      view.text.cursor = textCursor(movedByLines: lines, in: text)
    }
    view.text.reveal = view.text.cursor
  }
}
