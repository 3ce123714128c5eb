/// Signs of money before and after numbers.
extension TimexReader {
  /// Whether “$”, “£”, “€”, “₹” or the like is the lexeme at `index`; all but the first are letters to the lexer.
  func isMoneySign(_ index: Int) -> Bool {
    if mark(index, "$") { return true }
    guard kind(index) == .other else { return false }
    let start = Int(at(index).start)
    switch at(index).count {
    case 2: return bytes[start] == 0xC2 && (0xA2...0xA5).contains(bytes[start + 1])
    // U+20A0...U+20C0.
    case 3:
      return bytes[start] == 0xE2
        && (bytes[start + 1] == 0x82 && bytes[start + 2] >= 0xA0
          || bytes[start + 1] == 0x83 && bytes[start + 2] == 0x80)
    default: return false
    }
  }
}
