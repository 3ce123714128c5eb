/// One cell of a screen: a scalar, the marks on it, and its style.
///
/// Only drawing makes cells, and drawing lets nothing through that a terminal could take for an order: no control,
/// format, private or unassigned scalar is ever in one.
package struct Cell: Hashable, Sendable {
  /// The scalar in the low 21 bits, then two for the width, then three for the number of marks.
  private var packed: UInt32
  /// How it is drawn.
  package internal(set) var style: Style
  private var firstMarks: UInt64 = 0
  private var lastMarks: UInt64 = 0

  /// - Precondition: `scalar` is a narrow or a wide one, as `width` says; 0 is the right half of a wide cell.
  init(_ scalar: UInt32, width: Int, style: Style) {
    packed = scalar | UInt32(width) << 21
    self.style = style
  }

  /// A space.
  package static func blank(_ style: Style = .plain) -> Cell { Cell(0x20, width: 1, style: style) }

  static func rightHalf(_ style: Style) -> Cell { Cell(0x20, width: 0, style: style) }

  /// Columns it takes: 1, 2, or 0 for the right half of the wide cell before it.
  package var width: Int { Int(packed >> 21 & 3) }

  /// The scalar without its marks; a space in the right half of a wide cell.
  package var base: Unicode.Scalar { Self.scalar(packed & 0x1FFFFF) }

  /// Marks on it, 0 to 4.
  package var markCount: Int { Int(packed >> 23 & 7) }

  /// Mark number `index` of `markCount`.
  package func mark(_ index: Int) -> Unicode.Scalar {
    precondition(index >= 0 && index < markCount, "no such mark")
    let pair = index < 2 ? firstMarks : lastMarks
    return Self.scalar(UInt32(truncatingIfNeeded: pair >> UInt64(index % 2 * 32)))
  }

  mutating func add(mark: UInt32) {
    let index = markCount
    guard index < Glyph.markLimit else { return }
    let shifted = UInt64(mark) << UInt64(index % 2 * 32)
    if index < 2 { firstMarks |= shifted } else { lastMarks |= shifted }
    packed += 1 << 23
  }

  /// Adds what the cell shows to `text`: nothing for the right half of a wide cell.
  package func append(to text: inout String.UnicodeScalarView) {
    guard width > 0 else { return }
    text.append(base)
    for index in 0..<markCount { text.append(mark(index)) }
  }

  private static func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }
}
