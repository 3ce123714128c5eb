/// Text made fit for a terminal: what would steer it is shown instead of sent.
package enum VisibleText {
  /// `text` with each control, directional or invisible format character written as `\u{…}`. Letters, marks and emoji stay.
  package static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: mustShow) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if mustShow(scalar) {
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Whether a terminal would take `scalar` for more than a character to draw, or draw nothing for it.
  private static func mustShow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
