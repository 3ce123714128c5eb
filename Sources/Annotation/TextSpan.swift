/// A stretch of one article's text; `end` is the first byte outside it.
///
///     text   a  t t a c k
///     bytes  0  1 2 3 4 5      "tt" is TextSpan(1, 3)
public struct TextSpan: Hashable, Sendable, Codable {
  /// The first byte inside.
  public let start: ByteOffset
  /// The first byte outside.
  public let end: ByteOffset

  /// The bytes from `start` up to, not including, `end`.
  ///
  /// - Precondition: `start <= end`. The caller sees to it that neither cuts a Unicode scalar in two.
  @inlinable
  public init(_ start: ByteOffset, _ end: ByteOffset) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// The bytes from `start` up to, not including, `end`, given as plain byte counts.
  @inlinable
  public init(_ start: Int, _ end: Int) { self.init(ByteOffset(start), ByteOffset(end)) }

  /// Length in bytes.
  @inlinable
  public var count: Int { end.value - start.value }

  /// Whether no byte is inside.
  @inlinable
  public var isEmpty: Bool { start == end }

  /// The span as a range of byte positions, for slicing a byte array.
  @inlinable
  public var range: Range<Int> { start.value..<end.value }

  /// Whether `offset` is a byte inside.
  @inlinable
  public func contains(_ offset: ByteOffset) -> Bool { start <= offset && offset < end }

  /// Whether every byte of `other` is inside.
  @inlinable
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share a byte.
  @inlinable
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The least span that covers both.
  @inlinable
  public func union(_ other: TextSpan) -> TextSpan { TextSpan(min(start, other.start), max(end, other.end)) }
}

extension TextSpan: Comparable {
  /// By start; of two with one start the longer comes first.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.start != b.start ? a.start < b.start : a.end > b.end }
}

extension String {
  /// The text of `span`, or nil where the span reaches past the end or cuts a Unicode scalar in two.
  ///
  /// Cost is the span's length for a native UTF-8 string.
  public func slice(_ span: TextSpan) -> Substring? {
    let bytes = utf8
    guard span.end.value <= bytes.count else { return nil }
    let start = bytes.index(startIndex, offsetBy: span.start.value)
    let end = bytes.index(startIndex, offsetBy: span.end.value)
    let scalars = unicodeScalars
    guard let from = start.samePosition(in: scalars), let to = end.samePosition(in: scalars) else { return nil }
    return Substring(scalars[from..<to])
  }
}
