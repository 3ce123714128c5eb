import Screen

/// What the analyst did at the terminal.
package enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(KeyPress)
  /// Text was pasted: data, never keys. Line ends are LF; it is untrusted, and at most 1 MiB.
  case paste(String)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// The terminal's window came to the front, or went to the back.
  case focus(isGained: Bool)
  /// The terminal has another size, in cells.
  case resize(rows: Int, columns: Int)
}

/// What the mouse did, and in which cell.
package struct MouseEvent: Hashable, Sendable {
  /// What it did.
  package enum Kind: Hashable, Sendable {
    case press(Button), drag(Button), release, wheelUp, wheelDown
  }

  /// Which of its buttons.
  package enum Button: Hashable, Sendable {
    case left, middle, right
  }

  /// What it did.
  package let kind: Kind
  /// The cell it pointed at; it may be off the screen.
  package let position: CellPosition

  /// `kind` in the cell at `position`.
  package init(_ kind: Kind, at position: CellPosition) {
    self.kind = kind
    self.position = position
  }
}
