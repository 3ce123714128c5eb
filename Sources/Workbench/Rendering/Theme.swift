import Annotation
import CaseModel
import Screen

/// What each part of the screen looks like: the one place that names colours.
///
/// Only the terminal's sixteen names are used, never black or white on the user's own ground, and nothing is told by colour
/// alone: take every colour away and attributes, glyphs and words still say it.
enum Theme {
  /// Lines between panes, and other things that should not be looked at.
  static let rule = Style(.standard, .dim)
  /// Words beside what matters.
  static let faint = Style(.standard, .dim)
  /// The title of the pane in focus.
  static let focusedTitle = Style(.standard, [.bold, .reverse])
  /// The title of any other pane.
  static let title = Style(.standard, .bold)
  /// The row under the cursor in the pane in focus.
  static let cursorRow = Style(.standard, .reverse)
  /// A key, where keys are told.
  static let key = Style(.standard, .bold)
  /// A row that is marked.
  static let mark = Style(.magenta, .bold)
  /// An analyst's tag.
  static let tag = Style(.cyan, .bold)
  /// A stretch that the search in force finds.
  static let match = Style(.yellow, .reverse)
  /// A warning.
  static let warning = Style(.red, [.bold, .reverse])
  /// Something that needs doing, such as saving.
  static let attention = Style(.red, .bold)
  /// A message.
  static let notice = Style(.standard, .bold)
  /// The frame of what lies over the panes.
  static let frame = Style(.cyan)
  /// Where a word of a text stands under the analyst's cursor.
  static let wordCursor = Style(.standard, [.bold, .reverse])

  /// How a record's status shows; its glyph tells it too.
  static func status(_ status: ReviewStatus) -> Style {
    switch status {
    case .proposed: faint
    case .accepted: Style(.green, .bold)
    case .rejected: Style(.red)
    case .corrected: Style(.magenta, .bold)
    case .added: Style(.cyan, .bold)
    }
  }

  /// How a certainty shows; its word tells it too.
  static func certainty(_ certainty: Certainty) -> Style {
    switch certainty {
    case .asserted, .reported: .plain
    case .alleged, .unconfirmed, .possible, .conditional: Style(.magenta)
    case .denied: Style(.red)
    }
  }

  /// The colour of a type of mention, in lists and in texts; its abbreviation tells it too.
  static func color(_ kind: Mention.Kind) -> Color {
    switch kind {
    case .person: .blue
    case .organization: .green
    case .armedGroup: .red
    case .location, .facility: .cyan
    case .norp: .green
    case .weapon, .vehicle: .yellow
    case .event, .work, .product: .magenta
    }
  }

  /// How a mention shows in a text: actors heavier, places and things slanted.
  static func mention(_ kind: Mention.Kind) -> Style {
    switch kind {
    case .person, .organization, .armedGroup: Style(color(kind), .bold)
    case .location, .facility, .norp, .weapon, .vehicle, .event, .work, .product: Style(color(kind), .italic)
    }
  }

  /// How far an article has been read; its glyph tells it too.
  static func reading(_ state: ReadingState) -> Style {
    switch state {
    case .unread: Style(.standard, .bold)
    case .inWork: Style(.magenta, .bold)
    case .done: Style(.green)
    }
  }
}

extension Style {
  /// The style in a row that is drawn reversed: without colours and without faintness.
  var reversed: Style { Style(.standard, attributes.subtracting(.dim).union(.reverse)) }
}
