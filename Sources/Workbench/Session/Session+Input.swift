import CaseModel

extension Session {
  /// Takes in what the analyst did at the terminal, at `moment`.
  package mutating func handle(_ input: InputEvent, at moment: Timestamp) -> [Effect] {
    switch input {
    case .key(let press): handle(key: press.description, character: press.text, at: moment)
    case .paste(let text): handle(paste: text, at: moment)
    case .resize(let rows, let columns): handle(.resized(rows: rows, columns: columns))
    case .mouse(let mouse): handle(mouse, at: moment)
    case .focus: []
    }
  }

  /// Takes in a run of keys that only move through a list as one move, which ends where they would: nothing of the rows passed is
  /// looked up. Nil where each must be taken by itself.
  package mutating func handle(_ run: InputRun, at moment: Timestamp) -> [Effect]? {
    guard run.count > 1, view.overlays.isEmpty, view.focus != .text, case .key(let press) = run.event else {
      return nil
    }
    switch settings.keymap.action(for: press.description) {
    case .moveDown: return handleMove(by: run.count, at: moment)
    case .moveUp: return handleMove(by: -run.count, at: moment)
    case .pageDown: return handleMove(by: run.count * pageRows, at: moment)
    case .pageUp: return handleMove(by: -run.count * pageRows, at: moment)
    default: return nil
    }
  }
}
