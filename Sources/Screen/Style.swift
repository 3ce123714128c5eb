/// One of the terminal's sixteen named colours, or its own default.
///
/// Names, not values: the user's palette decides what they look like, on a light or a dark ground.
package enum Color: UInt8, CaseIterable, Sendable {
  /// What the terminal uses where nothing is said.
  case standard
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
}

/// How a cell is drawn.
package struct Style: Hashable, Sendable {
  /// What is done to a cell besides its colours.
  package struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits, as the options below assign them.
    package let rawValue: UInt8

    /// The attributes with these bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier or brighter.
    package static let bold = Self(rawValue: 1)
    /// Fainter.
    package static let dim = Self(rawValue: 2)
    /// A line below.
    package static let underline = Self(rawValue: 4)
    /// Foreground and background exchanged.
    package static let reverse = Self(rawValue: 8)
    /// Slanted, where the terminal can.
    package static let italic = Self(rawValue: 16)
  }

  /// The colour of the writing.
  package var foreground: Color
  /// The colour behind it.
  package var background: Color
  /// What else is done to it.
  package var attributes: Attributes

  /// The terminal's own colours and no attributes, unless others are given.
  package init(_ foreground: Color = .standard, on background: Color = .standard, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours and no attributes.
  package static let plain = Style()

  /// This style with `upper` laid over it: its colours where it names any, and the attributes of both.
  package func overlaid(with upper: Style) -> Style {
    Style(
      upper.foreground == .standard ? foreground : upper.foreground,
      on: upper.background == .standard ? background : upper.background,
      attributes.union(upper.attributes))
  }

  /// The style in which something hidden in the text is spelt out: never the one of the text around it.
  package var unsafe: Style { Style(foreground, on: background, attributes.symmetricDifference(.reverse)) }
}

extension Style: CustomStringConvertible {
  /// Words for a golden screen's key: `red on blue bold reverse`, or `plain`.
  package var description: String {
    var words: [String] = []
    if foreground != .standard { words.append("\(foreground)") }
    if background != .standard { words += ["on", "\(background)"] }
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"), (.italic, "italic"),
    ]
    words += names.compactMap { attributes.contains($0.0) ? $0.1 : nil }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
