/// A count with the bounds that its evidence leaves.
public struct CountRange: Hashable, Sendable, Codable {
  /// The least.
  public var low: Int?
  /// The best single figure.
  public var best: Int?
  /// The most.
  public var high: Int?

  /// A range with the given parts; where all are known the caller keeps `low <= best <= high`.
  public init(low: Int? = nil, best: Int? = nil, high: Int? = nil) {
    self.low = low
    self.best = best
    self.high = high
  }
}

/// PLOVER event categories.
///
/// - Note: Source: PLOVER 2.0 manual.
public enum EventCategory: String, CaseIterable, Sendable, Codable {
  case agree = "AGREE"
  case consult = "CONSULT"
  case support = "SUPPORT"
  case concede = "CONCEDE"
  case cooperate = "COOPERATE"
  case aid = "AID"
  case retreat = "RETREAT"
  case request = "REQUEST"
  case accuse = "ACCUSE"
  case reject = "REJECT"
  case threaten = "THREATEN"
  case protest = "PROTEST"
  case sanction = "SANCTION"
  case mobilize = "MOBILIZE"
  case coerce = "COERCE"
  case assault = "ASSAULT"
}

/// One thing that happened, as one article tells it; its claims are its evidence.
public struct Incident: Hashable, Sendable, Codable, Numbered {
  /// Ids are `i0`, `i1`, ….
  public static let idPrefix = "i"

  /// Someone said to have done it, and how sure that is.
  public struct Perpetrator: Hashable, Sendable, Codable {
    /// Who.
    public var entity: EntityID
    /// How sure the article's sources are.
    public var certainty: Certainty

    /// A perpetrator with its certainty.
    public init(entity: EntityID, certainty: Certainty) {
      self.entity = entity
      self.certainty = certainty
    }
  }

  /// Its number in the analysis.
  public var id: IncidentID
  /// PLOVER category.
  public var category: EventCategory
  /// PLOVER mode, such as `heavy-weapons`; nil where the category has none or none fits.
  public var mode: String?
  /// When.
  public var date: TimexID?
  /// Where.
  public var place: MentionID?
  /// Whom or what it hit.
  public var targets: [EntityID]
  /// Who is said to have done it.
  public var perpetrators: [Perpetrator]
  /// With what.
  public var weapons: [MentionID]
  /// How many were killed, injured, …, at most one entry for each kind, in the order of `Quantity.What`.
  public var counts: [Count]
  /// The claims that speak of it.
  public var claims: [ClaimID]
  /// The words that speak of it.
  public var evidence: [TextSpan]

  /// A count of one kind.
  public struct Count: Hashable, Sendable, Codable {
    /// What is counted.
    public var what: Quantity.What
    /// How many.
    public var range: CountRange

    /// A count of `what`.
    public init(what: Quantity.What, range: CountRange) {
      self.what = what
      self.range = range
    }
  }

  /// An incident with the given parts.
  public init(
    id: IncidentID, category: EventCategory, mode: String? = nil, date: TimexID? = nil, place: MentionID? = nil,
    targets: [EntityID] = [], perpetrators: [Perpetrator] = [], weapons: [MentionID] = [], counts: [Count] = [],
    claims: [ClaimID] = [], evidence: [TextSpan] = []
  ) {
    self.id = id
    self.category = category
    self.mode = mode
    self.date = date
    self.place = place
    self.targets = targets
    self.perpetrators = perpetrators
    self.weapons = weapons
    self.counts = counts
    self.claims = claims
    self.evidence = evidence
  }
}
