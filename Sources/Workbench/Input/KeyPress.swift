/// One press of a key, with a name that keymaps, help and tests use: `j`, `G`, `C-d`, `M-b`, `S-Tab`, `PgDn`, `F1`.
package struct KeyPress: Hashable, Sendable {
  /// A key without its modifiers.
  package enum Key: Hashable, Sendable {
    /// A key that types a character.
    case character(Unicode.Scalar)
    case enter, tab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F24.
    case function(Int)
  }

  /// Keys held down meanwhile.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// The bits, as terminals report them.
    package let rawValue: UInt8

    /// The modifiers with these bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Shift; never with a character that has a case of its own.
    package static let shift = Self(rawValue: 1)
    /// Alt, or Meta.
    package static let alt = Self(rawValue: 2)
    /// Control.
    package static let control = Self(rawValue: 4)
  }

  /// The key.
  package let key: Key
  /// What was held down with it.
  package let modifiers: Modifiers

  /// The press as terminals report it, so that `C-i` is `Tab`, `C-D` is `C-d` and `S-j` is `J`.
  package init(_ key: Key, _ modifiers: Modifiers = []) {
    guard case .character(let typed) = key else {
      self.key = key
      self.modifiers = modifiers
      return
    }
    var scalar = typed
    var modifiers = modifiers
    if modifiers.contains(.control) {
      scalar = Self.lowercased(scalar)
      modifiers.remove(.shift)
      let same: Key? =
        switch scalar {
        case "i": .tab
        case "j", "m": .enter
        case "[": .escape
        case "h", "?": .backspace
        default: nil
        }
      if let same {
        self.key = same
        self.modifiers = modifiers.subtracting(.control)
        return
      }
    } else if modifiers.contains(.shift) {
      scalar = Self.uppercased(scalar)
      if scalar != " " { modifiers.remove(.shift) }
    }
    self.key = .character(scalar)
    self.modifiers = modifiers
  }

  /// What the press types into a text field; nil where it does something else.
  package var text: String? {
    guard case .character(let scalar) = key, modifiers.isDisjoint(with: [.control, .alt]) else { return nil }
    return String(Character(scalar))
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
  }

  private static func uppercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("a"..."z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value - 32)) : scalar
  }
}

extension KeyPress: LosslessStringConvertible {
  /// The press that `name` names: modifiers `C-`, `M-` (or `A-`) and `S-` in any order, then a character or a key's name.
  ///
  /// A key's name may be written in any case, a character means itself: `pgdn` is `PgDn`, but `g` is not `G`.
  package init?(_ name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while rest.unicodeScalars.count > 2, rest.utf8.dropFirst().first == UInt8(ascii: "-") {
      switch rest.utf8.first {
      case UInt8(ascii: "C"): modifiers.insert(.control)
      case UInt8(ascii: "M"), UInt8(ascii: "A"): modifiers.insert(.alt)
      case UInt8(ascii: "S"): modifiers.insert(.shift)
      default: return nil
      }
      rest.removeFirst(2)
    }
    guard let key = Self.key(named: rest) else { return nil }
    self.init(key, modifiers)
  }

  /// The name, as keymaps and help write it.
  package var description: String {
    var name = ""
    if modifiers.contains(.control) { name += "C-" }
    if modifiers.contains(.alt) { name += "M-" }
    if modifiers.contains(.shift) { name += "S-" }
    switch key {
    case .character(" "): return name + "Space"
    case .character(let scalar): return name + String(Character(scalar))
    case .function(let number): return name + "F\(number)"
    default: return name + (Self.names.first { $0.key == key }?.name ?? "")
    }
  }

  private static func key(named name: Substring) -> Key? {
    let scalars = name.unicodeScalars
    guard let first = scalars.first else { return nil }
    if scalars.count == 1 {
      return first.value >= 0x20 && !(0x7F..<0xA0).contains(first.value) ? .character(first) : nil
    }
    let lowered = name.lowercased()
    if lowered == "space" { return .character(" ") }
    if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...24).contains(number) {
      return .function(number)
    }
    return names.first { $0.name.lowercased() == lowered }?.key
  }

  private static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("Esc", .escape), ("BS", .backspace), ("Del", .delete), ("Ins", .insert),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert),
    ("Escape", .escape), ("Return", .enter), ("CR", .enter), ("PageUp", .pageUp), ("PageDown", .pageDown),
  ]
}
