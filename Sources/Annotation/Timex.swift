/// A date, time, duration or set of times that the text speaks of, as TIMEX3 has them.
public struct Timex: Hashable, Sendable, Codable, Numbered {
  /// Ids are `t0`, `t1`, ….
  public static let idPrefix = "t"

  /// TIMEX3 types.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// What a relative expression was read against.
  public enum Anchor: Hashable, Sendable, Codable {
    /// The article's published date.
    case published
    /// Another expression of the text.
    case timex(TimexID)
  }

  /// Its number in the analysis.
  public var id: TimexID
  /// Where it stands.
  public var span: TextSpan
  /// Its TIMEX3 type.
  public var kind: Kind
  /// Its TIMEX3 value; X for what nothing tells (`XXXX-WXX-5`).
  public var value: String
  /// What it was read against; nil when it needs nothing, or nothing was there.
  public var anchor: Anchor?
  /// The rule that found it.
  public var rule: String
  /// The other value that its words may have, such as 5 June for `05/06/2019`; nil where they have one.
  public var alternative: String?

  /// A time expression with the given parts.
  public init(
    id: TimexID, span: TextSpan, kind: Kind, value: String, anchor: Anchor? = nil, rule: String,
    alternative: String? = nil
  ) {
    self.id = id
    self.span = span
    self.kind = kind
    self.value = value
    self.anchor = anchor
    self.rule = rule
    self.alternative = alternative
  }
}

/// A number of something, with the bounds its words leave open.
public struct Quantity: Hashable, Sendable, Codable, Numbered {
  /// Ids are `q0`, `q1`, ….
  public static let idPrefix = "q"

  /// What is counted.
  public enum What: String, CaseIterable, Sendable, Codable {
    case killed, injured, munitions, attacks, people, hours, other
  }

  /// How the words bound the number.
  public enum Modifier: String, CaseIterable, Sendable, Codable {
    case exact, about
    case atLeast = "at_least"
    case atMost = "at_most"
    case moreThan = "more_than"
    case lessThan = "less_than"
    case between, vague
  }

  /// Its number in the analysis.
  public var id: QuantityID
  /// Where it stands: the number with its modifiers.
  public var span: TextSpan
  /// What is counted.
  public var what: What
  /// The least the words allow; nil when they set no bound.
  public var low: Double?
  /// The best single reading.
  public var best: Double?
  /// The most the words allow; nil when they set no bound.
  public var high: Double?
  /// How the words bound it.
  public var modifier: Modifier
  /// The counted noun or unit as written in the singular, such as `mortar round`, `protester`, `km`.
  public var unit: String?
  /// The rule that found it.
  public var rule: String

  /// A quantity with the given parts.
  public init(
    id: QuantityID, span: TextSpan, what: What, low: Double?, best: Double?, high: Double?, modifier: Modifier,
    unit: String? = nil, rule: String
  ) {
    self.id = id
    self.span = span
    self.what = what
    self.low = low
    self.best = best
    self.high = high
    self.modifier = modifier
    self.unit = unit
    self.rule = rule
  }
}
