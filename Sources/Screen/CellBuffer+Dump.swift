extension CellBuffer {
  /// What a person would read: rows with the blanks at their ends left out, parted by line feeds.
  package func text() -> String {
    (0..<rows).map { text(row: CellRow($0)) }.joined(separator: "\n")
  }

  /// What a person would read in one row, with the blanks at its end left out.
  package func text(row: CellRow) -> String {
    var line = String.UnicodeScalarView()
    for cell in cells[row.value * columns..<(row.value + 1) * columns] { cell.append(to: &line) }
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// The screen as a `.screen` file: its size and cursor, its text, one letter a cell for its style, and their key.
  ///
  ///     screen 2x6 cursor 0,5
  ///     Ar 東
  ///     two
  ///     styles
  ///     aa....
  ///     ......
  ///     a bold
  ///
  /// A full stop is the plain style. Blanks and full stops at the ends of rows are left out. Letters are given in the
  /// order in which the styles first appear.
  package func screenFile() -> String {
    var lines = ["screen \(rows)x\(columns)"]
    if let cursor { lines[0] += " cursor \(cursor.row.value),\(cursor.column.value)" }
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    var styles: [Style] = []
    var known: [Style: Int] = [:]
    var grid: [String] = []
    for row in 0..<rows {
      lines.append(text(row: CellRow(row)))
      var line: [Character] = []
      for cell in cells[row * columns..<(row + 1) * columns] {
        guard cell.style != .plain else {
          line.append(".")
          continue
        }
        let number = known[cell.style, default: styles.count]
        if number == styles.count {
          known[cell.style] = number
          styles.append(cell.style)
        }
        line.append(number < letters.count ? letters[number] : "?")
      }
      while line.last == "." { line.removeLast() }
      grid.append(String(line))
    }
    lines.append("styles")
    lines += grid
    lines += styles.enumerated().map { "\($0 < letters.count ? letters[$0] : "?") \($1)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
