import Annotation
import CaseModel

extension Session {
  /// Does what a key asks: the overlay's way while there is one, else by the keymap.
  ///
  /// - Parameters:
  ///   - key: the key as the keymap writes keys, such as `j`, `C-d`, `PgDn`.
  ///   - character: what it types, if anything.
  ///   - moment: when it was pressed.
  package mutating func handle(key: String, character: String? = nil, at moment: Timestamp) -> [Effect] {
    now = moment
    notice = nil
    awaited.claim = nil
    let effects: [Effect]
    if view.overlays.isEmpty {
      if let action = settings.keymap.action(for: key) {
        effects = perform(action)
      } else if let tag = tag(onKey: key) {
        effects = act(.tag(tag))
      } else {
        notice = Notice("\(key) does nothing here. ? shows the keys.")
        effects = []
      }
    } else {
      effects = handleOverlay(key: key, character: character)
    }
    return settle(effects)
  }

  /// Does `action`, unless it can't be done now; then it says why.
  package mutating func handle(_ action: Action, at moment: Timestamp) -> [Effect] {
    now = moment
    notice = nil
    return settle(perform(action))
  }

  /// Moves through the list in focus by `rows` at once.
  mutating func handleMove(by rows: Int, at moment: Timestamp) -> [Effect] {
    now = moment
    notice = nil
    return settle(move(by: rows))
  }

  /// Takes pasted text: data for a line being typed, nothing anywhere else.
  package mutating func handle(paste text: String, at moment: Timestamp) -> [Effect] {
    now = moment
    notice = nil
    switch view.overlays.last {
    case .prompt(var prompt):
      prompt.editor.insert(text)
      replaceOverlay(.prompt(prompt))
      return settle(promptChanged())
    case .menu(var menu):
      menu.insert(text)
      replaceOverlay(.menu(menu))
    default: notice = Notice("A paste goes into a line being typed only; nothing was done.")
    }
    return settle([])
  }

  /// Does what the mouse asks.
  mutating func handle(_ mouse: MouseEvent, at moment: Timestamp) -> [Effect] {
    now = moment
    notice = nil
    return settle(handle(mouse))
  }

  /// Takes in what happened outside.
  package mutating func handle(_ event: SessionEvent) -> [Effect] {
    switch event {
    case .resized(let rows, let columns):
      view.rows = max(0, rows)
      view.columns = max(0, columns)
    case .text(let digest, let text):
      texts.set(text.map { .text($0) } ?? .unreadable, for: digest)
      if view.text.article == digest { showArrivedText() }
    case .saved(let line):
      savedThrough = max(savedThrough, line)
      if savedThrough >= history.lastSequence { unsaved = [] }
    case .saveFailed(let message): say(message, level: .warning)
    case .articles(let records):
      history.add(records)
      return []
    case .findings(let batch):
      history.add(batch)
      return []
    case .extraction(let progress): extraction = progress
    case .found(let query, let digests): showFound(query, digests)
    case .occurrences(let words, let found, let isCut): offerLabels(words, found, isCut: isCut)
    case .located(let point, let country, let admin1): answered += settle(point, country: country, admin1: admin1)
    case .claimsRead(let reading): take(reading)
    case .places(let prefix, let candidates): showGazetteer(prefix, candidates)
    case .count(let text, let count, let saysWhat): take(count: count, saysWhat: saysWhat, typed: text)
    case .date(let text, let date, let other): take(date: date, or: other, typed: text)
    case .followed(let log):
      let count = history.follow(log)
      savedThrough = max(savedThrough, history.lastSequence)
      if count > 0 { say("\(count) \(count == 1 ? "decision" : "decisions") came in from the other window.") }
    case .otherWindow(let reason):
      let reason =
        reason ?? "The other window has closed: \(key(of: .takeOver)) takes the case over, so that you can decide."
      settings.readOnly = reason
      say(reason, level: .warning)
    case .tookOver:
      settings.readOnly = nil
      say("The case is yours: what you decide is kept.")
    case .named(let name):
      caseName = name
      say("The case is kept as \(name).")
    case .notice(let notice): say(notice.text, level: notice.level)
    }
    defer { answered = [] }
    return settle(answered)
  }

  /// Brings every pane in line with what came in from outside since; to be called before each drawing.
  package mutating func catchUp() -> [Effect] {
    guard seen != state.revisions else { return [] }
    seen = state.revisions
    let effects = settle([])
    guard awaited.claim != nil else { return effects }
    showAwaitedClaim()
    return effects + settle([])
  }

  /// Brings every pane in line with what was done, and asks for the text to show.
  private mutating func settle(_ effects: [Effect]) -> [Effect] {
    let (claim, article) = (view.claims.current, view.text.article)
    refreshRows()
    // Another text begins at its top while articles are gone through; else it shows the claim that it stands under.
    if view.focus == .claims
      ? claim != view.claims.current || article != view.text.article
      : view.focus != .articles && article != view.text.article
    {
      revealCurrentClaim()
    }
    defer { asked = [] }
    return effects + asked + textEffects()
  }

  /// Tells the analyst something; warnings are kept.
  mutating func say(_ text: String, level: Notice.Level = .info) {
    let said = Notice(text, level: level)
    notice = said
    messages.append(said)
    if messages.count > 500 { messages.removeFirst(messages.count - 500) }
  }

  /// Says why something can't be done.
  mutating func refuse(_ reason: String) -> [Effect] {
    say(reason)
    return []
  }

  mutating func replaceOverlay(_ overlay: Overlay) {
    guard !view.overlays.isEmpty else { return }
    view.overlays[view.overlays.count - 1] = overlay
  }

  mutating func closeOverlay() {
    view.names = []
    _ = view.overlays.popLast()
  }

  private mutating func showArrivedText() {
    guard let text = shownText else { return }
    view.text.cursor = TextUnits.word(at: ByteOffset(0), in: text)
    if !revealFound() { revealCurrentClaim() }
  }
}
