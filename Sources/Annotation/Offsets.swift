/// A place in an article's text: UTF-8 bytes from its start, 0-based.
public struct ByteOffset: Hashable, Comparable, Sendable, Codable {
  /// Bytes from the start of the text.
  public let value: Int

  /// The place `value` bytes after the start.
  @inlinable
  public init(_ value: Int) { self.value = value }

  /// Text order.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }

  /// The place `bytes` further on (back, when negative).
  @inlinable
  public func advanced(by bytes: Int) -> Self { Self(value + bytes) }

  /// Decodes the bare number.
  public init(from decoder: any Decoder) throws { value = try decoder.singleValueContainer().decode(Int.self) }

  /// Encodes the bare number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

/// A place in a text counted in Unicode scalars, 0-based: the unit of Sitrep's JSON and of most annotation formats.
///
/// It exists at the edge of a file format only; everything inside counts bytes.
public struct ScalarOffset: Hashable, Comparable, Sendable {
  /// Unicode scalars from the start of the text.
  public let value: Int

  /// The place `value` scalars after the start.
  @inlinable
  public init(_ value: Int) { self.value = value }

  /// Text order.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
