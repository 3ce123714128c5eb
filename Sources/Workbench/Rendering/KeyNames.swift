/// Keys as people read them; the keymap writes `C-d`, `S-Tab`, `M-b`.
enum KeyNames {
  /// `key` as people read it: `Ctrl-D`, `Shift-Tab`, `Alt-b`.
  static func shown(_ key: String) -> String {
    switch key {
    case "Down": return "↓"
    case "Up": return "↑"
    case "Left": return "←"
    case "Right": return "→"
    default: break
    }
    guard key.utf8.count > 2 else { return key }
    let rest = key.dropFirst(2)
    if key.hasPrefix("C-") { return "Ctrl-" + (rest.utf8.count == 1 ? rest.uppercased() : String(rest)) }
    if key.hasPrefix("S-") { return "Shift-" + rest }
    if key.hasPrefix("M-") { return "Alt-" + rest }
    return key
  }

  /// Keys as people read them, parted by blanks.
  static func shown(_ keys: [String]) -> String { keys.map(shown).joined(separator: " ") }
}
