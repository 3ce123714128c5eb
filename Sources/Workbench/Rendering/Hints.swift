import Screen

/// The row of keys that matter now.
struct Hints {
  /// A key and what it does, in a word.
  struct Hint: Hashable, Sendable {
    /// The key as people read it.
    var key: String
    /// What it does.
    var label: String

    /// `key` does `label`.
    init(_ key: String, _ label: String) {
      self.key = key
      self.label = label
    }
  }

  private let hints: [Hint]
  /// What stands at the right edge whatever else there is.
  private let last: Hint?

  /// The keys that matter in `session` as it is.
  init(_ session: Session) {
    if let overlay = session.view.overlays.last {
      hints = Self.hints(of: overlay)
      last = nil
      return
    }
    let keymap = session.settings.keymap
    let hint = { (action: Action, label: String) in
      keymap.keys(of: action).first.map { Hint(KeyNames.shown($0), label) }
    }
    // A window that only reads offers no key that decides.
    let isReadOnly = session.settings.readOnly != nil
    hints = Self.table(session.view.focus, session.view.scope).filter {
      !isReadOnly || !Session.deciding.contains($0.0)
    }
    .compactMap { hint($0.0, $0.1) }
    last = hint(.help, "help")
  }

  /// Draws as many hints as have room.
  func render(in rect: Rect, on buffer: inout CellBuffer) {
    guard !rect.isEmpty else { return }
    var rest = rect.inset(left: 1)
    if let last {
      let width = TextWidth.columns(of: "\(last.key) \(last.label)") + 1
      let (main, end) = rest.split(right: width)
      Self.draw(last, in: end, on: &buffer)
      rest = main.inset(right: 1)
    }
    for hint in hints {
      let width = TextWidth.columns(of: "\(hint.key) \(hint.label)")
      guard width <= rest.width else { break }
      Self.draw(hint, in: rest, on: &buffer)
      rest = rest.inset(left: width + 2)
    }
  }

  private static func draw(_ hint: Hint, in rect: Rect, on buffer: inout CellBuffer) {
    var pen = LinePen(rect)
    pen.draw(hint.key, Theme.key, on: &buffer)
    pen.draw(" \(hint.label)", Theme.faint, on: &buffer)
  }

  /// The actions that matter in a pane, the most useful first.
  private static func table(_ pane: Pane, _ scope: Scope) -> [(Action, String)] {
    switch pane {
    case .articles:
      [
        (.open, "read"), (.nextUnreviewed, "next claim"), (.edit, "edit"), (.reject, "set aside"), (.filter, "filter"),
        (.sort, "sort"), (.grade, "grade"), (.mark, "mark"),
      ]
    case .entities:
      [
        (.open, "show all"), (.merge, "merge"), (.split, "split"), (.reviewMerges, "proposals"), (.kind, "type"),
        (.edit, "edit"), (.mark, "mark"),
        (.filter, "filter"),
      ]
    case .locations:
      [
        (.open, "show all"), (.edit, "settle"), (.accept, "accept"), (.scrollLeft, "fold"), (.sort, "sort"),
        (.filter, "filter"), (.measure, "distances"),
      ]
    case .claims:
      [(.accept, "accept"), (.reject, "reject"), (.edit, "spans")]
        + (scope.isIncident ? [(.incident, "take out, join")] : [])
        + [
          (.tag, "tag"), (.certainty, "certainty"), (.kind, "kind"), (.nextUnreviewed, "next"),
          (.incident, "incident"),
          (.claimValues, "values"),
        ].filter { !scope.isIncident || $0.0 != .incident }
    case .incidents:
      [
        (.open, "evidence"), (.accept, "accept"), (.reject, "reject"), (.edit, "edit"), (.incident, "add claims"),
        (.merge, "merge"), (.note, "note"),
      ]
    case .text:
      [
        (.select, "select"), (.add, "claim of it"), (.accept, "accept"), (.reject, "reject"),
        (.nextUnreviewed, "next"), (.search, "search"), (.zoom, "zoom"),
      ]
    }
  }

  private static func hints(of prompt: Prompt) -> [Hint] {
    if case .filter(let pane) = prompt.purpose {
      return [Hint("Esc", "cancel"), Hint("!", "not")] + RowFilter.fields(of: pane).map { Hint("\($0):", "") }
    }
    return prompt.suggestions.isEmpty
      ? [Hint("Enter", "do it"), Hint("Esc", "cancel")]
      : [Hint("Enter", "do it"), Hint("↑ ↓", "choose"), Hint("Esc", "cancel")]
  }

  private static func hints(of overlay: Overlay) -> [Hint] {
    switch overlay {
    case .help, .legend, .messages: [Hint("j k", "scroll"), Hint("Esc", "close")]
    case .prompt(let prompt): hints(of: prompt)
    case .menu(let menu):
      menu.typed == nil
        ? [Hint("Enter", "choose"), Hint("j k", "move"), Hint("Esc", "cancel")]
        : [Hint("type", "narrow"), Hint("↑ ↓", "move"), Hint("Enter", "choose"), Hint("Esc", "cancel")]
    case .preview: [Hint("Enter", "apply"), Hint("Esc", "cancel"), Hint("j k", "scroll")]
    case .spans:
      [
        Hint("Tab", "part"), Hint("l h", "grow, shrink"), Hint("L H", "clause"), Hint("o", "other end"),
        Hint("Enter", "done"), Hint("Esc", "cancel"),
      ]
    }
  }
}
