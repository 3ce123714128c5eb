import Screen

/// Short texts of the workbench's own cut into lines between words. For articles there is `TextWrap`.
enum WordWrap {
  /// The lines of `text` in `width` cells, at most `limit`; the last of these has all that is left. Those after the first begin with
  /// `indent`. A word that has no room on a line stands on one by itself.
  static func lines(of text: String, width: Int, limit: Int = .max, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in Shown.oneLine(text).split(separator: " ") {
      let longer = line.isEmpty ? "\(lines.isEmpty ? "" : indent)\(word)" : "\(line) \(word)"
      if !line.isEmpty, lines.count + 1 < limit, TextWidth.columns(of: longer, limit: width + 1) > width {
        lines.append(line)
        line = "\(indent)\(word)"
      } else {
        line = longer
      }
    }
    return lines + [line]
  }
}
