/// docs/keys.md, made from the one table of actions and the fields that filters know.
package enum KeysDocument {
  /// The page: a table for each group of actions, with the keys they have by default and the names that the config uses.
  package static var markdown: String {
    var lines = [
      "# Keys", "",
      "Every key can be bound anew in the config by the action's name. Made from the table of actions:",
      "`RECORD=1 swift test --filter 'keys document'` writes this page, and a test fails when it is stale.",
    ]
    for group in ActionEntry.Group.allCases {
      lines += ["", "## \(group.rawValue)", "", "| keys | action | what it does |", "|---|---|---|"]
      for entry in ActionTable.entries where entry.group == group {
        let keys = entry.keys.map { "`\(KeyNames.shown($0))`" }.joined(separator: " ")
        lines.append("| \(keys) | `\(entry.action.rawValue)` | \(entry.help) |")
      }
    }
    lines += [
      "", "## Filters", "",
      "`f` takes words that must all occur, and `field:value`; `!` before a term turns it round. Capital letters don't count.",
    ]
    for pane in Pane.allCases where !RowFilter.meanings(of: pane).isEmpty {
      lines += ["", "| \(pane.title.lowercased()): field | what its value says |", "|---|---|"]
      lines += RowFilter.meanings(of: pane).map { "| `\($0.field)` | \($0.meaning) |" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
