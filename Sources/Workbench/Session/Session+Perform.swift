import Annotation
import CaseModel

extension Session {
  /// Does `action` in the pane in focus.
  mutating func perform(_ action: Action) -> [Effect] {
    if let reason = unavailable(action) { return refuse(reason) }
    switch action {
    case .moveDown: return move(by: 1)
    case .moveUp: return move(by: -1)
    case .pageDown: return move(by: pageRows)
    case .pageUp: return move(by: -pageRows)
    case .goToTop: return move(by: -Int.max / 2)
    case .goToBottom: return move(by: Int.max / 2)
    case .scrollLeft: return sideways(-1)
    case .scrollRight: return sideways(1)
    case .nextUnreviewed: return goToUnreviewed(forward: true)
    case .previousUnreviewed: return goToUnreviewed(forward: false)
    case .nextPane: return focus(view.focus.next)
    case .previousPane: return focus(view.focus.previous)
    case .paneArticles: return focus(.articles)
    case .paneEntities: return focus(.entities)
    case .paneLocations: return focus(.locations)
    case .paneClaims: return focus(.claims)
    case .paneIncidents: return focus(.incidents)
    case .paneText: return focus(.text)
    case .zoom: view.isZoomed.toggle()
    case .open: return open()
    case .back: return back()
    case .search: return ask(Prompt("Search", for: .search(view.focus)))
    case .searchNext: return searchAgain(forward: true)
    case .searchPrevious: return searchAgain(forward: false)
    case .searchCase: return ask(Prompt("Search all texts", for: .searchCase))
    case .filter:
      prepareToFilter()
      return ask(Prompt("Filter", for: .filter(view.focus), text: filterText))
    case .sort: return sortPane()
    case .sortBy: return showOrders()
    case .claimsOfSpeaker: return showClaimsOfSpeaker()
    case .speakers: return showAllSpeakers()
    case .wholeCase: return toggleWholeCase()
    case .measure: return measureFromHere()
    case .placeUses: return changePlaceUses()
    case .mark: return mark()
    case .select: return select()
    case .clearMarks: return clearMarks()
    case .accept: return accept()
    case .reject: return reject()
    case .edit: return edit()
    case .add: return add()
    case .tag: return showTags()
    case .certainty: return showCertainties()
    case .kind: return showKinds()
    case .speaker: return showSpeakers()
    case .polarity: return act(.polarity)
    case .claimValues: return showClaimValues()
    case .grade: return showGrades()
    case .note: return askForNote()
    case .publishedDate: return askForPublished()
    case .merge: return merge()
    case .reviewMerges: return reviewMerges()
    case .split: return split()
    case .incident: return showIncidentChoices()
    case .link: return showLinkChoices()
    case .alike: return correctAlike()
    case .repeatLast: return lastAct.map { act($0) } ?? []
    case .undo: return undo()
    case .redo: return redo()
    case .copy: return copy()
    case .export: return showExports()
    case .save: return ask(Prompt("Keep the case as", for: .caseName, text: "case.sitrep"))
    case .takeOver: return [.takeOver]
    case .help: view.overlays.append(.help(top: 0))
    case .legend: view.overlays.append(.legend(top: 0))
    case .messages: view.overlays.append(.messages(top: 4 * messages.count))
    case .palette: return ask(Prompt(":", for: .command))
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .close: return close()
    case .quit: return [.quit]
    }
    return []
  }

  /// Why `action` can't be done now; nil when it can.
  package func unavailable(_ action: Action) -> String? {
    if let reason = settings.readOnly, Self.deciding.contains(action) { return "Nothing can be decided: \(reason)" }
    switch action {
    case .takeOver where settings.readOnly == nil: return "You can decide in this case already."
    case .repeatLast where lastAct == nil: return "Nothing was done yet that could be repeated."
    case .undo where history.nextUndo == nil: return CommandError.nothingToUndo.message
    case .redo where history.nextRedo == nil: return CommandError.nothingToRedo.message
    case .certainty, .polarity, .speaker, .claimValues, .link:
      return currentClaim == nil ? "Go to a claim first (4)." : nil
    case .claimsOfSpeaker where speakerUnderCursor == nil && !canFindDescribedSpeaker:
      return currentClaim == nil ? "Go to a claim first (4)." : "This claim has no known speaker. S chooses one."
    case .publishedDate,
      .note where state.articleCount == 0, .grade where state.articleCount == 0:
      return state.articleCount == 0 ? "The case has no articles." : nil
    case .sort where view.focus == .text, .sortBy where view.focus == .text, .filter where view.focus == .text:
      return "The text is neither sorted nor filtered. / searches it."
    case .placeUses where view.focus != .locations: return "Go to the locations first (\(key(of: .paneLocations)))."
    case .measure where ![.locations, .text].contains(view.focus): return "Go to a place first (3)."
    case .split where ![.entities, .claims, .text].contains(view.focus):
      return "Only entities (2) and claims (4) can be split."
    case .merge where ![.entities, .claims, .incidents].contains(view.focus):
      return "Only entities (2), claims (4) and incidents (5) can be merged."
    default: return nil
    }
  }

  /// What changes the case.
  static let deciding: Set<Action> = [
    .accept, .reject, .edit, .add, .tag, .certainty, .kind, .speaker, .polarity, .claimValues, .grade, .note,
    .publishedDate, .merge,
    .reviewMerges, .split, .incident, .alike, .repeatLast, .undo, .redo,
  ]

  /// The claim that acts on claims mean: the one under the cursor of pane 4.
  package var currentClaim: ClaimView? { view.claims.current.flatMap { state.claim($0) } }

  /// Columns that the article's text is wrapped to.
  var textColumns: Int {
    layout.slot(of: .text).map { TextGeometry(body: $0.body).wrap.columns } ?? max(1, view.columns)
  }

  mutating func ask(_ prompt: Prompt) -> [Effect] {
    var prompt = prompt
    prompt.origin = cursorPlace
    view.overlays.append(.prompt(prompt))
    return promptChanged()
  }

  /// Asks once more for what was typed wrong, with the text still there, and says why.
  mutating func askAgain(_ prompt: Prompt, because reason: String) -> [Effect] {
    let effects = ask(prompt)
    say(reason)
    return effects
  }

  mutating func offer(_ menu: Menu<Choice>) -> [Effect] {
    guard !menu.items.isEmpty else { return refuse("\(menu.title): there is nothing to choose from.") }
    view.overlays.append(.menu(menu))
    return []
  }
}
