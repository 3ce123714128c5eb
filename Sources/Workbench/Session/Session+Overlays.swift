import Annotation
import CaseModel

extension Session {
  /// Gives `key` to the overlay that has the keys.
  mutating func handleOverlay(key: String, character: String?) -> [Effect] {
    switch view.overlays.last {
    case .help(let top):
      scroll(key, top: top, limit: ActionTable.entries.count + ActionEntry.Group.allCases.count) { .help(top: $0) }
    case .legend(let top): scroll(key, top: top, limit: 200) { .legend(top: $0) }
    case .messages(let top): scroll(key, top: top, limit: 4 * messages.count) { .messages(top: $0) }
    case .prompt(let prompt): return handle(prompt: prompt, key: key, character: character)
    case .menu(var menu):
      switch menu.handle(key: key, character: character) {
      case .stays: replaceOverlay(.menu(menu))
      case .cancelled:
        closeOverlay()
        return backFrom(menu)
      case .chosen(let choice):
        closeOverlay()
        return choose(choice)
      case .typed(let choice, let text):
        closeOverlay()
        return choose(choice, typed: text)
      }
    case .preview(let preview): return handle(preview: preview, key: key)
    case .spans(let editor): return handle(spanEditor: editor, key: key)
    case nil: break
    }
    return []
  }

  /// Goes back to the form that a menu was opened from, where it was one.
  private mutating func backFrom(_ menu: Menu<Choice>) -> [Effect] {
    switch menu.items.last?.choice ?? menu.offersTyped?.choice {
    case .incidentCategory, .incidentMode, .actor, .actorCertainty, .removeActor, .newEntity(.actor),
      .namedEntity(.actor, _, _):
      if let incident = awaitedIncident { return offerForm(of: incident) }
    case .placeOfCase, .dropClaimValue, .searchGazetteer, .countWhat:
      if let slot = awaited.value { return backToValues(of: slot.claim, []) }
      if awaited.place == nil, awaited.mention == nil, let incident = awaitedIncident { return offerForm(of: incident) }
    default: break
    }
    return []
  }

  private mutating func scroll(_ key: String, top: Int, limit: Int, _ overlay: (Int) -> Overlay) {
    let page = max(1, view.rows - 4)
    let moved: Int
    switch key {
    case "j", "Down": moved = top + 1
    case "k", "Up": moved = top - 1
    case "C-d", "PgDn", "Space": moved = top + page
    case "C-u", "PgUp": moved = top - page
    case "g", "Home": moved = 0
    case "G", "End": moved = limit
    default:
      closeOverlay()
      return
    }
    replaceOverlay(overlay(min(max(0, moved), max(0, limit - 1))))
  }

  private mutating func handle(preview: Preview, key: String) -> [Effect] {
    var preview = preview
    switch key {
    case "Enter", "a":
      closeOverlay()
      clearAllMarks()
      if let act = preview.act { lastAct = act }
      return decide(preview.command, saying: "\(preview.title).")
    case "j", "Down": preview.top += 1
    case "k", "Up": preview.top = max(0, preview.top - 1)
    case "C-d", "PgDn": preview.top += pageRows
    case "C-u", "PgUp": preview.top = max(0, preview.top - pageRows)
    case "Esc", "q", "C-g":
      closeOverlay()
      return refuse("Nothing was changed.")
    default: break
    }
    replaceOverlay(.preview(preview))
    return []
  }

  private mutating func clearAllMarks() {
    _ = view.articles.clearMarks()
    _ = view.entities.clearMarks()
    _ = view.claims.clearMarks()
    _ = view.incidents.clearMarks()
  }

  private mutating func handle(prompt: Prompt, key: String, character: String?) -> [Effect] {
    var prompt = prompt
    switch key {
    case "Esc", "C-g": return cancel(prompt)
    case "Enter":
      closeOverlay()
      return submit(prompt)
    case "Down", "C-n":
      prompt.suggestion = min(prompt.suggestion + 1, max(0, prompt.suggestions.count + prompt.places.count - 1))
    case "Up", "C-p": prompt.suggestion = max(prompt.suggestion - 1, 0)
    case "Tab":
      if prompt.suggestions.indices.contains(prompt.suggestion) {
        prompt.editor = LineEditor(prompt.suggestions[prompt.suggestion].rawValue)
      }
    default:
      if let character {
        prompt.editor.insert(character)
      } else if !prompt.editor.handle(key) {
        return []
      }
      replaceOverlay(.prompt(prompt))
      return promptChanged()
    }
    replaceOverlay(.prompt(prompt))
    return []
  }

  /// Shows at once what a line being typed does: the palette's actions, the match of a search, the rows that a filter leaves.
  mutating func promptChanged() -> [Effect] {
    guard case .prompt(var prompt)? = view.overlays.last else { return [] }
    switch prompt.purpose {
    case .command:
      let entries = ActionTable.entries(readOnly: settings.readOnly != nil)
      let names = entries.map { "\($0.action.rawValue) \($0.help)" }
      prompt.suggestions = FuzzyMatch.ranked(prompt.editor.text, among: names).prefix(200).map { entries[$0].action }
      prompt.suggestion = 0
      replaceOverlay(.prompt(prompt))
    case .search:
      searchText = prompt.editor.text
      return searchText.isEmpty ? [] : search(from: prompt.origin)
    case .filter:
      filterText = prompt.editor.text
    case .placeName:
      if !prompt.editor.text.isEmpty { return [.lookUpPlaces(prefix: prompt.editor.text)] }
      prompt.places = []
      replaceOverlay(.prompt(prompt))
    default: break
    }
    return []
  }

  private mutating func cancel(_ prompt: Prompt) -> [Effect] {
    closeOverlay()
    switch prompt.purpose {
    case .search:
      searchText = ""
      if view.focus == .text {
        if let text = shownText { view.text.cursor = TextUnits.word(at: ByteOffset(prompt.origin), in: text) }
      } else {
        _ = move(by: prompt.origin - cursorPlace)
      }
    case .filter: filterText = ""
    case .incident: if let incident = awaitedIncident { return offerForm(of: incident) }
    case .claimCount, .claimDate: if let slot = awaited.value { return backToValues(of: slot.claim, []) }
    default: break
    }
    return []
  }

  private mutating func submit(_ prompt: Prompt) -> [Effect] {
    let text = prompt.editor.text
    switch prompt.purpose {
    case .command: return run(prompt)
    // Once more from where it began, so that what has no match says so after the last key too.
    case .search: return searchText.isEmpty ? [] : search(from: prompt.origin)
    case .filter:
      if let field = RowFilter(text).unknownField(in: view.focus) {
        return refuse(
          "There is no field “\(field)” here, but \(RowFilter.fields(of: view.focus).joined(separator: ", ")).")
      }
      if let field = RowFilter(text).emptyField(in: view.focus) {
        filterText = ""
        return refuse(
          "“\(field):” says nothing to look for; write it with a value, without a space. Nothing is filtered.")
      }
      let needsPoint = RowFilter(text).terms.contains { $0.field == "within" } && view.reference == nil
      return needsPoint && view.focus == .locations
        ? refuse("within: counts from a place; go to one and press \(key(of: .measure)) first.") : []
    case .searchCase: return text.isEmpty ? [] : [.search(text)]
    case .note: return act(.note(text))
    case .setAsideReason:
      return text.isEmpty
        ? refuse("An article is set aside for a reason; nothing was changed.") : act(.setAside(reason: text))
    case .published, .article(.published): return readPublished(text)
    case .article(let field): return set(field, to: text)
    case .entity(let field): return set(field, to: text)
    case .coordinates: return setCoordinates(text)
    case .claimCount: return readCount(text)
    case .claimDate: return readDate(text)
    case .placeName:
      if prompt.places.indices.contains(prompt.suggestion) { return choose(prompt.places[prompt.suggestion].choice) }
      return text.isEmpty ? [] : [.lookUpPlaces(prefix: text)]
    case .incident(let field): return set(field, to: text)
    case .newTag: return defineTag(text)
    case .tag(let name, let field): return set(field, ofTag: name, to: text)
    case .exportPath(let format, let records):
      guard !text.isEmpty else { return refuse("No place was given; nothing was exported.") }
      return [.export(ExportRequest(format: format, path: text, records: records))]
    case .caseName: return text.isEmpty ? refuse("No name was given.") : [.nameCase(path: text)]
    }
  }

  /// Runs what the palette shows: a row number, or the action under the cursor.
  private mutating func run(_ prompt: Prompt) -> [Effect] {
    if let number = Int(prompt.editor.text) { return goToRow(number) }
    guard prompt.suggestions.indices.contains(prompt.suggestion) else {
      return refuse("There is no command “\(prompt.editor.text)”. \(key(of: .help)) shows them all.")
    }
    return perform(prompt.suggestions[prompt.suggestion])
  }
}
