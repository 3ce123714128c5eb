/// One line of text under the analyst's hands, edited with the keys that shells have.
package struct LineEditor: Equatable, Sendable {
  /// The text. What was pasted is kept, controls too; drawing makes them visible.
  package private(set) var text: String
  /// Where the next character goes: `Character`s from the start, 0...count.
  package private(set) var cursor: Int
  /// Whether what is typed next takes the place of all that stands there.
  package private(set) var isSelected: Bool

  /// An editor over `text`, with the cursor behind it.
  ///
  /// - Parameter isSelected: whether what is typed first takes the place of `text`; any other key keeps it.
  package init(_ text: String = "", isSelected: Bool = false) {
    self.text = text
    cursor = text.count
    self.isSelected = isSelected && !text.isEmpty
  }

  /// Puts `string` in at the cursor. Line ends become spaces: a line stays one line.
  package mutating func insert(_ string: String) {
    let line = String(String.UnicodeScalarView(string.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
    if isSelected { (text, cursor, isSelected) = ("", 0, false) }
    let before = text.count
    text.insert(contentsOf: line, at: index(cursor))
    cursor += text.count - before
  }

  /// Does what `key` asks, where it is an editing key; tells whether it was one.
  package mutating func handle(_ key: String) -> Bool {
    defer { isSelected = false }
    switch key {
    case "BS", "C-h", "Del", "C-w":
      if isSelected { remove(0..<text.count) } else { removePart(key) }
    case "Left", "C-b": cursor = max(0, cursor - 1)
    case "Right": cursor = min(text.count, cursor + 1)
    case "Home", "C-a": cursor = 0
    case "End", "C-e": cursor = text.count
    case "M-b": cursor = wordStart(before: cursor)
    case "M-f": cursor = wordEnd(after: cursor)
    case "C-u": remove(0..<cursor)
    case "C-k": remove(cursor..<text.count)
    default: return false
    }
    return true
  }

  private mutating func removePart(_ key: String) {
    switch key {
    case "Del": remove(cursor..<min(text.count, cursor + 1))
    case "C-w": remove(wordStart(before: cursor)..<cursor)
    default: remove(max(0, cursor - 1)..<cursor)
    }
  }

  /// The text before the cursor, for placing the terminal's own.
  package var beforeCursor: String { String(text[..<index(cursor)]) }

  private func index(_ offset: Int) -> String.Index { text.index(text.startIndex, offsetBy: offset) }

  private mutating func remove(_ range: Range<Int>) {
    text.removeSubrange(index(range.lowerBound)..<index(range.upperBound))
    cursor = range.lowerBound
  }

  private func wordStart(before offset: Int) -> Int {
    let characters = Array(text)
    var place = offset
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private func wordEnd(after offset: Int) -> Int {
    let characters = Array(text)
    var place = offset
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}
