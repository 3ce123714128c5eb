/// docs/keys.md, made from the one table of actions.
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
    return lines.joined(separator: "\n") + "\n"
  }
}
