/// What the help, the palette, the keymap and docs/keys.md say of one action.
package struct ActionEntry: Hashable, Sendable {
  /// The heading it stands under.
  package enum Group: String, CaseIterable, Sendable {
    case moving = "Moving"
    case panes = "Panes"
    case finding = "Finding"
    case choosing = "Choosing"
    case deciding = "Deciding"
    case theCase = "The case"
  }

  /// The action.
  package let action: Action
  /// The keys it has by default, the one to show first.
  package let keys: [String]
  /// One line of help.
  package let help: String
  /// The heading it stands under.
  package let group: Group

  fileprivate init(_ action: Action, _ keys: String, _ help: String, _ group: Group) {
    self.action = action
    self.keys = keys.isEmpty ? [] : keys.split(separator: " ").map(String.init)
    self.help = help
    self.group = group
  }
}

/// The one table of actions: keymap, help, palette and the key documents are all made from it.
package enum ActionTable {
  /// Every action once, in the order that help shows them.
  package static let entries: [ActionEntry] = [
    ActionEntry(.moveDown, "j Down", "Go down one row", .moving),
    ActionEntry(.moveUp, "k Up", "Go up one row", .moving),
    ActionEntry(.scrollLeft, "h Left", "Fold, or scroll left", .moving),
    ActionEntry(.scrollRight, "l Right", "Unfold, or scroll right", .moving),
    ActionEntry(.goToTop, "g Home", "Go to the first row", .moving),
    ActionEntry(.goToBottom, "G End", "Go to the last row", .moving),
    ActionEntry(.pageDown, "C-d PgDn", "Go down a page", .moving),
    ActionEntry(.pageUp, "C-u PgUp", "Go up a page", .moving),
    ActionEntry(.nextUnreviewed, "]", "Go to the next unreviewed claim, on into the next article", .moving),
    ActionEntry(.previousUnreviewed, "[", "Go to the previous unreviewed claim", .moving),

    ActionEntry(.nextPane, "Tab", "Go to the next pane", .panes),
    ActionEntry(.previousPane, "S-Tab", "Go to the previous pane", .panes),
    ActionEntry(.paneArticles, "1", "Go to the articles", .panes),
    ActionEntry(.paneEntities, "2", "Go to the entities", .panes),
    ActionEntry(.paneLocations, "3", "Go to the locations", .panes),
    ActionEntry(.paneClaims, "4", "Go to the claims", .panes),
    ActionEntry(.paneIncidents, "5", "Go to the incidents", .panes),
    ActionEntry(.paneText, "6", "Go to the article's text", .panes),
    ActionEntry(.zoom, "z", "Give the pane the whole screen, or put it back", .panes),
    ActionEntry(.open, "Enter", "Open: show what belongs to the row in the other panes", .panes),
    ActionEntry(.back, "Esc", "Go back one level", .panes),

    ActionEntry(.search, "/", "Search in the pane as you type", .finding),
    ActionEntry(.searchNext, "n", "Go to the next match", .finding),
    ActionEntry(.searchPrevious, "N", "Go to the previous match", .finding),
    ActionEntry(.searchCase, "C-f", "Search the texts of all articles", .finding),
    ActionEntry(.filter, "f", "Filter the pane; words, or field:value, ! for not", .finding),
    ActionEntry(.sort, "o", "Sort the pane by the next field", .finding),
    ActionEntry(.sortBy, "O", "Sort the pane by a field chosen from all", .finding),
    ActionEntry(.claimsOfSpeaker, "w", "Show all claims by this speaker, across the case", .finding),
    ActionEntry(.speakers, "P", "List who says what, with how many claims hold; Enter shows them", .finding),
    ActionEntry(.wholeCase, "W", "Show the claims of the whole case, or of the article again", .finding),
    ActionEntry(.measure, "d", "Measure distances in the locations from this place, or stop", .finding),
    ActionEntry(
      .placeUses, "A", "List places also where governments, then where nationalities are named by them", .finding),

    ActionEntry(.mark, "Space", "Mark the row and go on", .choosing),
    ActionEntry(.select, "v", "Select by keys: rows in lists, words in the text", .choosing),
    ActionEntry(.clearMarks, "V", "Clear the marks", .choosing),

    ActionEntry(.accept, "a", "Accept and go on", .deciding),
    ActionEntry(.reject, "x", "Reject and go on; in the articles set aside with a reason", .deciding),
    ActionEntry(.edit, "e", "Edit: a claim's spans, an article's data, an entity, a place, an incident", .deciding),
    ActionEntry(
      .add, "+", "Make a claim, a mention or a claim's part of selected words", .deciding),
    ActionEntry(.tag, "t", "Tag with one of your own tags", .deciding),
    ActionEntry(.certainty, "c", "Set how sure the claim is", .deciding),
    ActionEntry(.kind, "K", "Set the kind", .deciding),
    ActionEntry(.speaker, "S", "Choose the claim's speaker", .deciding),
    ActionEntry(.polarity, "!", "Turn the claim from positive to negative or back", .deciding),
    ActionEntry(
      .claimValues, "#", "Correct, add, drop the claim's numbers, dates and places", .deciding),
    ActionEntry(.grade, "r", "Grade: an article's source A to F, a claim's information 1 to 6", .deciding),
    ActionEntry(.note, "i", "Write a note", .deciding),
    ActionEntry(.publishedDate, "D", "Set the article's published date", .deciding),
    ActionEntry(
      .merge, "m", "Merge the marked entities or incidents into this; join claims", .deciding),
    ActionEntry(.reviewMerges, "p", "Go through entities of the case that may be one, likeliest first", .deciding),
    ActionEntry(
      .split, "s", "Split off an alias or article; cut a claim at cursor or clause", .deciding),
    ActionEntry(
      .incident, "I", "Make an incident of marked claims; add to one, take out of one", .deciding),
    ActionEntry(
      .link, "L", "Link two marked claims, or go to the one linked with this", .deciding),
    ActionEntry(.alike, "=", "Do the last correction to claims with the same speaker and cue", .deciding),
    ActionEntry(.repeatLast, ".", "Repeat the last act here", .deciding),
    ActionEntry(.undo, "u", "Undo", .deciding),
    ActionEntry(.redo, "C-r", "Redo", .deciding),

    ActionEntry(.copy, "y", "Copy to the clipboard", .theCase),
    ActionEntry(.export, "E", "Export the dataset", .theCase),
    ActionEntry(.save, "C-s", "Name and keep an unsaved case", .theCase),
    ActionEntry(.takeOver, "T", "Take the case over from another window that has closed, to decide in it", .theCase),
    ActionEntry(.help, "? F1", "Show the keys", .theCase),
    ActionEntry(.palette, ":", "Run a command by name, or go to a row by number", .theCase),
    ActionEntry(.legend, "H F2", "Explain the codes and marks on the screen", .theCase),
    ActionEntry(.messages, "M", "Show the messages so far", .theCase),
    ActionEntry(.redraw, "C-l", "Draw the screen anew", .theCase),
    ActionEntry(.suspend, "C-z", "Suspend the program", .theCase),
    ActionEntry(.close, "q", "Close the view; the last one quits", .theCase),
    ActionEntry(.quit, "Q", "Quit", .theCase),
  ]

  /// The entries of what can be done: in a window that only reads, none of what changes the case.
  package static func entries(readOnly: Bool) -> [ActionEntry] {
    readOnly ? entries.filter { !Session.deciding.contains($0.action) } : entries
  }

  /// The entry of `action`.
  package static func entry(of action: Action) -> ActionEntry { byAction[action]! }

  private static let byAction = Dictionary(uniqueKeysWithValues: entries.map { ($0.action, $0) })
}
