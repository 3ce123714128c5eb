/// What the machine found in one article. Immutable; the analyst's decisions are kept apart from it.
public struct Analysis: Equatable, Sendable, Codable {
  /// The version of the model and rules that made it.
  public var model: String
  /// The published date, settled from metadata or from the text.
  public var published: PublishedDate?
  /// The zones, in text order; they tile the text.
  public var zones: [Zone]
  /// In text order, the outer of two nested ones first. `mentions[i].id.index == i`.
  public var mentions: [Mention]
  /// `entities[i].id.index == i`.
  public var entities: [Entity]
  /// One row for each `location` mention and each resolved `facility`, in mention order.
  public var places: [Place]
  /// In text order.
  public var timexes: [Timex]
  /// In text order.
  public var quantities: [Quantity]
  /// In order of the first byte of cue or content.
  public var claims: [Claim]
  /// In order of first evidence.
  public var incidents: [Incident]

  /// An analysis with the given parts.
  public init(
    model: String, published: PublishedDate? = nil, zones: [Zone] = [], mentions: [Mention] = [],
    entities: [Entity] = [], places: [Place] = [], timexes: [Timex] = [], quantities: [Quantity] = [],
    claims: [Claim] = [], incidents: [Incident] = []
  ) {
    self.model = model
    self.published = published
    self.zones = zones
    self.mentions = mentions
    self.entities = entities
    self.places = places
    self.timexes = timexes
    self.quantities = quantities
    self.claims = claims
    self.incidents = incidents
  }
}
