import Annotation
import CaseModel
import Screen

extension Session {
  /// What was typed to search the pane in focus.
  package var searchText: String {
    get {
      switch view.focus {
      case .articles: view.articles.search
      case .entities: view.entities.search
      case .locations: view.locations.search
      case .claims: view.claims.search
      case .incidents: view.incidents.search
      case .text: view.text.search
      }
    }
    set {
      switch view.focus {
      case .articles: view.articles.search = newValue
      case .entities: view.entities.search = newValue
      case .locations: view.locations.search = newValue
      case .claims: view.claims.search = newValue
      case .incidents: view.incidents.search = newValue
      case .text: view.text.search = newValue
      }
    }
  }

  /// What was typed to filter the pane in focus; always empty for the text.
  package var filterText: String {
    get {
      switch view.focus {
      case .articles: view.articles.filter
      case .entities: view.entities.filter
      case .locations: view.locations.filter
      case .claims: view.claims.filter
      case .incidents: view.incidents.filter
      case .text: ""
      }
    }
    set {
      switch view.focus {
      case .articles: view.articles.filter = newValue
      case .entities: view.entities.filter = newValue
      case .locations: view.locations.filter = newValue
      case .claims: view.claims.filter = newValue
      case .incidents: view.incidents.filter = newValue
      case .text: break
      }
    }
  }

  /// Goes to the next match of the last search, or the previous one, round the end.
  mutating func searchAgain(forward: Bool) -> [Effect] {
    guard !searchText.isEmpty else { return refuse("Nothing was searched for here yet. / searches.") }
    return search(from: cursorPlace + (forward ? 1 : -1), forward: forward)
  }

  /// Goes to the first match at or after `place` (before it, when not `forward`), round the end.
  mutating func search(from place: Int, forward: Bool = true) -> [Effect] {
    if view.focus == .text { return searchInText(from: place, forward: forward) }
    let wanted = searchText.lowercased()
    let count = rowCount
    guard count > 0, !wanted.isEmpty else { return [] }
    let start = ((place % count) + count) % count
    for step in 0..<count {
      let row = (start + (forward ? step : count - step)) % count
      if rowText(row).lowercased().contains(wanted) {
        _ = move(by: row - cursorPlace)
        return []
      }
    }
    return refuse("“\(searchText)” is not in this list.")
  }

  private mutating func searchInText(from place: Int, forward: Bool) -> [Effect] {
    guard shownText != nil else { return [] }
    return findInText(from: place, forward: forward) ? [] : refuse("“\(view.text.search)” is not in this text.")
  }

  /// Puts the text's cursor on the next match of its search, round the end; tells whether there is one.
  mutating func findInText(from place: Int, forward: Bool = true) -> Bool {
    guard let text = shownText else { return false }
    let bytes = Array(text.utf8)
    let wanted = Array(view.text.search.utf8).map(Self.folded)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return false }
    let count = bytes.count - wanted.count + 1
    let start = min(max(0, place), count - 1)
    for step in 0..<count {
      let offset = (start + (forward ? step : count - step)) % count
      if wanted.indices.allSatisfy({ Self.folded(bytes[offset + $0]) == wanted[$0] }) {
        view.text.cursor = TextSpan(offset, offset + wanted.count)
        view.text.reveal = view.text.cursor
        return true
      }
    }
    return false
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

  /// Rows in the list in focus.
  var rowCount: Int {
    switch view.focus {
    case .articles: view.articles.rows.count
    case .entities: view.entities.rows.count
    case .locations: view.locations.rows.count
    case .claims: view.claims.rows.count
    case .incidents: view.incidents.rows.count
    case .text: 0
    }
  }

  /// What a search of the list in focus looks at in row `row`.
  private func rowText(_ row: Int) -> String {
    switch view.focus {
    case .articles:
      let article = state[view.articles.rows[row]]
      return [article.title ?? article.record.id, article.outlet ?? "", article.published ?? ""].joined(separator: " ")
    case .entities:
      guard let entity = state.entity(view.entities.rows[row]) else { return "" }
      return ([entity.name] + entity.aliases).joined(separator: " ")
    case .locations:
      switch view.locations.rows[row] {
      case .region(let name, _): return name
      case .country(let code, _, _): return "\(code) \(CountryNames.name(of: code) ?? "")"
      case .division(_, let name, _, _): return name
      case .unresolved: return "unresolved"
      case .place(let key, _): return state.location(key).map { "\($0.name) \($0.place?.name ?? "")" } ?? ""
      }
    case .claims:
      guard let claim = state.claim(view.claims.rows[row]) else { return "" }
      return "\(claim.speakerName ?? "") \(claim.words)"
    case .incidents:
      guard let incident = state.incident(view.incidents.rows[row]) else { return "" }
      return summary(of: incident)
    case .text: return ""
    }
  }

  /// An incident in a line: what, where, when, whom.
  package func summary(of incident: IncidentView) -> String {
    let parts = [
      incident.title, incident.date?.start,
      incident.type.map { [$0.category.rawValue, $0.mode ?? ""].joined(separator: " ") },
      incident.place?.name, incident.targets.first?.name,
    ]
    return parts.compactMap { $0?.isEmpty == false ? $0 : nil }.joined(separator: " ")
  }

  /// Shows the articles that a search of all texts found.
  mutating func showFound(_ query: String, _ digests: [ArticleDigest]) {
    let articles = Set(digests.compactMap { state.article($0) })
    guard !articles.isEmpty else {
      say("No article has “\(query)”.")
      return
    }
    if case .found = view.scope { view.scopes.removeLast() }
    view.scopes.append(.found(query: query, articles))
    view.focus = .articles
    view.openedFrom = nil
    refreshRows()
    view.articles.list.cursor = 0
    view.text.article = nil
    say("\(articles.count == 1 ? "1 article has" : "\(articles.count) articles have") “\(query)”. Esc goes back.")
  }

  // MARK: Choosing rows and words

  /// Marks the row under the cursor, or takes its mark away, and goes on.
  mutating func mark() -> [Effect] {
    switch view.focus {
    case .articles: view.articles.toggleMark()
    case .entities: view.entities.toggleMark()
    case .locations: view.locations.toggleMark()
    case .claims: view.claims.toggleMark()
    case .incidents: view.incidents.toggleMark()
    case .text: return refuse("Words are selected with v.")
    }
    return move(by: 1)
  }

  /// Begins to select a range of rows, or words in the text; ends it when one is under way.
  mutating func select() -> [Effect] {
    switch view.focus {
    case .articles: view.articles.toggleRange()
    case .entities: view.entities.toggleRange()
    case .locations: view.locations.toggleRange()
    case .claims: view.claims.toggleRange()
    case .incidents: view.incidents.toggleRange()
    case .text: view.text.anchor = view.text.anchor == nil ? view.text.cursor : nil
    }
    return []
  }

  mutating func clearMarks() -> [Effect] {
    _ = clearChoice()
    return []
  }

  /// Clears range and marks of the pane in focus; tells whether there were any.
  mutating func clearChoice() -> Bool {
    switch view.focus {
    case .articles: view.articles.clearMarks()
    case .entities: view.entities.clearMarks()
    case .locations: view.locations.clearMarks()
    case .claims: view.claims.clearMarks()
    case .incidents: view.incidents.clearMarks()
    case .text: false
    }
  }

  /// The word `lines` screen lines further down, in about the same column.
  func textCursor(movedByLines lines: Int, in text: String) -> TextSpan {
    let wrap = TextWrap(columns: textColumns)
    let bytes = text.utf8.span
    guard let line = wrap.line(containing: view.text.cursor.start, in: bytes) else { return view.text.cursor }
    let column = wrap.column(of: view.text.cursor.start, in: line, of: bytes)
    let start = wrap.lineStart(lines, from: view.text.cursor.start, in: bytes)
    guard let target = wrap.line(containing: start, in: bytes) else { return view.text.cursor }
    if target.shown.isEmpty { return textCursor(pastBlankLine: target, down: lines > 0, in: text) }
    return TextUnits.word(at: wrap.offset(at: column, in: target, of: bytes), in: text)
  }

  private func textCursor(pastBlankLine line: WrappedLine, down: Bool, in text: String) -> TextSpan {
    let edge = TextSpan(line.bytes.start, line.bytes.start)
    return down ? TextUnits.word(at: line.bytes.start, in: text) : TextUnits.word(before: edge, in: text)
  }
}

extension ListPane {
  /// Marks the row under the cursor, or takes its mark away.
  mutating func toggleMark() {
    guard let current else { return }
    if list.marked.remove(current) == nil { list.marked.insert(current) }
  }

  /// Begins a range at the cursor; one under way becomes marks.
  mutating func toggleRange() {
    guard let range = list.range else {
      list.rangeStart = rows.isEmpty ? nil : list.cursor
      return
    }
    list.marked.formUnion(rows[range])
    list.rangeStart = nil
  }

  /// Clears range and marks; tells whether there were any.
  mutating func clearMarks() -> Bool {
    let had = hasMarks
    list.rangeStart = nil
    list.marked = []
    return had
  }
}
