import Annotation

/// The number of a token in its document, 0-based.
package struct TokenIndex: Hashable, Comparable, Sendable {
  /// The place in the document's token table.
  package let value: Int

  /// The token at `value`.
  @inlinable
  package init(_ value: Int) { self.value = value }

  /// Text order.
  @inlinable
  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// The least unit of text that the extractors read: a word, a number, a mark.
///
/// How words are cut:
///
///     Iran-backed      Iran ⎵ - ⎵ backed       a hyphen is always a token, so spans can end beside it
///     Sadr’s           Sadr ⎵ ’s               also ’re ’ve ’ll ’d ’m, and do ⎵ n’t
///     Kata'ib          Kata'ib                 an inner apostrophe stays
///     U.S. Gen. a.m.   one token each, with the full stop; so are initials: F.
///     3.5 1,200 9:30   one number each; 30th and 122mm too; 27/01/2020 is five tokens
///     #Iraq            # ⎵ Iraq
///     @usembassy_iq    one symbol; so is a URL, an e-mail address and an emoji with its modifiers
///     ... -- !!        one mark for a run of one of . - ! ? * = _ ~ +
package struct Token: Hashable, Sendable {
  /// What a token is made of.
  package enum Kind: UInt8, Sendable {
    /// Letters, perhaps with digits.
    case word
    /// Begins with a digit: `1,200`, `9:30`, `30th`.
    case number
    case punctuation
    /// Currency, emoji, `#`, `%`, URLs, handles.
    case symbol
  }

  /// The first byte inside.
  package var start: Int32
  /// The first byte outside.
  package var end: Int32
  /// What it is made of.
  package var kind: Kind
  /// Whether white space or the start of the text stands right before it.
  package var followsSpace: Bool
  /// What its letters look like.
  package var shape: Shape

  /// A token of `kind` from `start` up to `end`.
  @inlinable
  package init(start: Int32, end: Int32, kind: Kind, followsSpace: Bool, shape: Shape = []) {
    self.start = start
    self.end = end
    self.kind = kind
    self.followsSpace = followsSpace
    self.shape = shape
  }

  /// What a token's letters look like. Capitals are those of Latin, Greek and Cyrillic.
  package struct Shape: OptionSet, Hashable, Sendable {
    /// The flags as bits.
    package let rawValue: UInt8
    /// The flags of `rawValue`.
    @inlinable
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Its first letter is a capital.
    package static let startsUpper = Shape(rawValue: 1)
    /// A later letter is a capital.
    package static let innerUpper = Shape(rawValue: 2)
    /// It has a small letter (of any script without capitals, too).
    package static let hasLower = Shape(rawValue: 4)
    /// It has a digit.
    package static let hasDigit = Shape(rawValue: 8)
    /// It ends in a full stop that belongs to it, as an abbreviation does.
    package static let abbreviation = Shape(rawValue: 16)
    /// It has a scalar outside ASCII.
    package static let nonASCII = Shape(rawValue: 32)
    /// It begins a line.
    package static let startsLine = Shape(rawValue: 64)
    /// It begins a paragraph: a blank line or the start of the text stands before it.
    package static let startsParagraph = Shape(rawValue: 128)
  }

  /// Where it stands.
  @inlinable
  package var span: TextSpan { TextSpan(Int(start), Int(end)) }
  /// Length in bytes.
  @inlinable
  package var count: Int { Int(end - start) }
  /// Whether it is a word that begins with a capital.
  @inlinable
  package var isCapitalized: Bool { kind == .word && shape.contains(.startsUpper) }
  /// Whether it is a word of two or more letters, all capitals.
  @inlinable
  package var isAllCapitals: Bool {
    kind == .word && shape.isSuperset(of: [.startsUpper, .innerUpper]) && !shape.contains(.hasLower)
  }
}
