/// A kind of record that an analysis numbers.
public protocol Numbered {
  /// What its ids begin with in JSON, such as `m` for mentions.
  static var idPrefix: String { get }
}

/// The number of a record within one analysis, in the order of the analysis, from 0.
///
/// Written as its prefix and number (`m12`). It means nothing outside its analysis: what must outlive a better model points at
/// words instead (`Evidence`).
public struct LocalID<Record: Numbered>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// The place in the analysis' list of such records.
  public let index: Int

  /// The record at `index`.
  @inlinable
  public init(_ index: Int) { self.index = index }

  /// List order.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }

  /// The id as files write it, such as `m12`.
  public var description: String { Record.idPrefix + String(index) }

  /// Decodes the bare number.
  public init(from decoder: any Decoder) throws { index = try decoder.singleValueContainer().decode(Int.self) }

  /// Encodes the bare number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(index)
  }
}

/// The number of a mention within its analysis.
public typealias MentionID = LocalID<Mention>
/// The number of an entity within its analysis.
public typealias EntityID = LocalID<Entity>
/// The number of a date or time expression within its analysis.
public typealias TimexID = LocalID<Timex>
/// The number of a quantity within its analysis.
public typealias QuantityID = LocalID<Quantity>
/// The number of a claim within its analysis.
public typealias ClaimID = LocalID<Claim>
/// The number of an incident within its analysis.
public typealias IncidentID = LocalID<Incident>
