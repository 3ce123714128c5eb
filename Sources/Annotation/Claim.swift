/// How sure a statement is made.
public enum Certainty: String, CaseIterable, Sendable, Codable {
  case asserted, reported, alleged, unconfirmed, possible, conditional, denied
}

/// Who says what: a statement, the words that report it, and its speaker.
public struct Claim: Hashable, Sendable, Codable, Numbered {
  /// Ids are `c0`, `c1`, ….
  public static let idPrefix = "c"

  /// What a claim does or is about.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case attack, casualty, damage, responsibility, denial, threat, condemnation, demand, accusation, response, context
  }

  /// Whether it says that a thing is so or is not.
  public enum Polarity: String, CaseIterable, Sendable, Codable {
    case positive, negative
  }

  /// How the words are given.
  public enum Quote: String, CaseIterable, Sendable, Codable {
    case direct, indirect, mixed, none
  }

  /// Something inside the content that the claim is about.
  public enum Subject: Hashable, Sendable, Codable {
    case mention(MentionID)
    case timex(TimexID)
    case quantity(QuantityID)
  }

  /// Its number in the analysis.
  public var id: ClaimID
  /// The speaker's words, whole noun phrase; empty when the article itself asserts it. In text order, never overlapping.
  public var source: [TextSpan]
  /// The reporting words; empty only where the article itself asserts.
  public var cue: [TextSpan]
  /// What is said, with its quotation marks. In text order, never overlapping.
  public var content: [TextSpan]
  /// The speaker, once resolved.
  public var sourceEntity: EntityID?
  /// The medium it was told to, as in “told reporters”.
  public var via: [TextSpan]
  /// What it does or is about.
  public var kind: Kind
  /// How sure it is said.
  public var certainty: Certainty
  /// Whether it affirms.
  public var polarity: Polarity
  /// The words that make it less than sure.
  public var hedges: [TextSpan]
  /// How the words are given.
  public var quote: Quote
  /// What it is about.
  public var about: [Subject]
  /// The claim inside whose content this one stands.
  public var parent: ClaimID?
  /// How sure the machine is that this is a claim so bounded, from 0 to 1.
  public var score: Double
  /// The rule or model that found it.
  public var rule: String

  /// A claim with the given parts.
  public init(
    id: ClaimID, source: [TextSpan], cue: [TextSpan], content: [TextSpan], sourceEntity: EntityID? = nil,
    via: [TextSpan] = [], kind: Kind = .context, certainty: Certainty = .asserted, polarity: Polarity = .positive,
    hedges: [TextSpan] = [], quote: Quote = .none, about: [Subject] = [], parent: ClaimID? = nil, score: Double = 0,
    rule: String
  ) {
    self.id = id
    self.source = source
    self.cue = cue
    self.content = content
    self.sourceEntity = sourceEntity
    self.via = via
    self.kind = kind
    self.certainty = certainty
    self.polarity = polarity
    self.hedges = hedges
    self.quote = quote
    self.about = about
    self.parent = parent
    self.score = score
    self.rule = rule
  }
}
