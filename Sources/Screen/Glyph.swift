/// The next piece of untrusted text, and what stands for it on the screen.
struct Glyph {
  /// What stands for it.
  enum Look {
    /// The scalar itself.
    case scalar
    /// The scalar, in the cell before.
    case mark
    /// Nothing.
    case nothing
    /// Blanks up to the next tab stop.
    case tab
    /// `^A`, `^[`, `^?`: a C0 control or DEL.
    case caret
    /// `<U+202E>`.
    case code
  }

  /// Columns between tab stops, counted from where the text starts.
  static let tabStop = 8
  /// Marks that one cell holds, as many as a cell of ncurses does; those beyond are left out.
  static let markLimit = 4

  let scalar: UInt32
  /// Bytes in the text, 1 or more.
  let length: Int
  let look: Look
  private let isWide: Bool

  /// The piece that starts at byte `position` of `text`.
  ///
  /// - Parameter hasBase: whether a cell stands before it, for a mark to join; a mark without one is spelt out.
  init(_ text: Span<UInt8>, at position: Int, hasBase: Bool) {
    let first = text[position]
    if first >= 0x20 && first < 0x7F {
      (scalar, length, look, isWide) = (UInt32(first), 1, .scalar, false)
      return
    }
    (scalar, length) = Self.decode(text, at: position)
    let kind = ScalarClass(scalar)
    isWide = kind == .wide
    switch kind {
    case .narrow, .wide: look = .scalar
    case .mark: look = hasBase ? .mark : .code
    case .dropped: look = .nothing
    case .hidden: look = scalar == 0x09 ? .tab : scalar < 0x20 || scalar == 0x7F ? .caret : .code
    }
  }

  /// Columns it takes when it starts `column` columns after the start of its text.
  func width(at column: Int) -> Int {
    switch look {
    case .scalar: isWide ? 2 : 1
    case .mark, .nothing: 0
    case .tab: Self.tabStop - column % Self.tabStop
    case .caret: 2
    case .code: 4 + digitCount
    }
  }

  /// Whether a mark that follows has a cell to join.
  func leavesBase(_ before: Bool) -> Bool {
    switch look {
    case .scalar: true
    case .mark, .nothing: before
    case .tab, .caret, .code: false
    }
  }

  /// Whether it stands for something that the reader would not have seen.
  var isHidden: Bool {
    switch look {
    case .scalar, .mark, .tab: false
    case .nothing, .caret, .code: true
    }
  }

  /// The ASCII that spells it out, when `look` is `caret` or `code`.
  func spelling(_ body: (UInt8) -> Void) {
    if look == .caret {
      body(UInt8(ascii: "^"))
      body(UInt8(truncatingIfNeeded: scalar ^ 0x40))
      return
    }
    for byte in "<U+".utf8 { body(byte) }
    for place in (0..<digitCount).reversed() {
      let digit = UInt8(truncatingIfNeeded: scalar >> UInt32(4 * place) & 15)
      body(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
    body(UInt8(ascii: ">"))
  }

  private var digitCount: Int { scalar > 0xFFFFF ? 6 : scalar > 0xFFFF ? 5 : 4 }

  /// The scalar at `position` and its length; a byte that starts none is U+FFFD, one byte long.
  private static func decode(_ text: Span<UInt8>, at position: Int) -> (scalar: UInt32, length: Int) {
    let first = text[position]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, position + length <= text.count else { return (0xFFFD, 1) }
    var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
    for next in position + 1..<position + length {
      guard text[next] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(text[next] & 0x3F)
    }
    let isShortest = scalar >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000)
    let isScalar = scalar <= 0x10FFFF && !(0xD800..<0xE000).contains(scalar)
    return isShortest && isScalar ? (scalar, length) : (0xFFFD, 1)
  }
}
