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
}
