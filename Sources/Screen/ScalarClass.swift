/// What becomes of a scalar of untrusted text on the screen.
enum ScalarClass: UInt32, Sendable {
  /// Drawn as itself in one column.
  case narrow
  /// Drawn as itself in two columns.
  case wide
  /// Joins the cell before it.
  case mark
  /// Spelt out: it controls something, shows nothing, has no fixed look, or is not assigned.
  case hidden
  /// Left out: terminals disagree on what it does to the width of the cell before it.
  case dropped

  /// The class of a scalar.
  ///
  /// The table is our own, so that a recorded screen is the same on every machine. Cost: O(log n) beyond ASCII.
  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      self = scalar >= 0x20 && scalar != 0x7F ? .narrow : .hidden
      return
    }
    let key = scalar << 3 | 7
    var low = 0
    var high = Self.table.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Self.table[middle] <= key { low = middle } else { high = middle }
    }
    self = ScalarClass(rawValue: Self.table[low] & 7) ?? .hidden
  }
}
