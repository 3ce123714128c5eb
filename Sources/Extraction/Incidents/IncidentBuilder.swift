import Annotation

/// Gathers mentions of happenings into incidents.
struct IncidentBuilder {
  let reading: ClaimReading
  let claims: [Claim]
  let places: [Place]
  /// The claim whose content each token stands in, the innermost; -1 for none.
  private(set) var claimOf: [Int32]
  var drafts: [Draft] = []
  /// The numbers of the drafts, the one spoken of last at the end.
  private(set) var recent: [Int] = []
  /// What is told of happenings that are no incident here: sums of many, others mentioned in passing.
  private(set) var asides: [EventMention] = []
  /// What place the mentions of one entity stand for.
  private(set) var entityOfMention: [EntityID]

  /// An incident in the making.
  struct Draft {
    var kind: EventKind
    var timex: TimexID?
    var place: MentionID?
    var actors: [IncidentActors] = []
    /// All targets in `actors`.
    var targets: Set<EntityID> = []
    var mentions: [EventMention] = []
    /// Whether it was over before what the article reports.
    var isApart: Bool
    /// Who did it in the article's own words.
    var agents: Set<EntityID> = []
    var sentences: Set<Int> = []
    /// Whether its place and time are only a headline's, to give way to the article's own.
    var isPlaceOfHeadline = false
    /// The numbers of the quantities that count its dead, hurt and munitions, in text order.
    var figures: [Int] = []
    /// Those killed or hurt whom no number counts, in text order.
    var victims: [Victim] = []
    /// Claims that speak of it without a word of harm: blame, denial, condemnation.
    var spokenOf: [ClaimID] = []

    /// Whether the article has called it by the word that hashes to `word`.
    func isNamed(by word: UInt32, in text: ClaimText) -> Bool {
      mentions.suffix(24).contains { mention in mention.clause.contains { text.words[$0] == word } }
    }
  }

  init(_ reading: ClaimReading, claims: [Claim], places: [Place]) {
    self.reading = reading
    self.claims = claims
    self.places = places
    claimOf = [Int32](repeating: -1, count: reading.text.count)
    entityOfMention = reading.entities.mentions.map(\.entity)
    for claim in claims.sorted(by: { Self.size($0) != Self.size($1) ? Self.size($0) > Self.size($1) : $0.id < $1.id }) {
      for range in reading.tokens(of: claim.content) {
        for index in range { claimOf[index] = Int32(claim.id.index) }
      }
    }
  }

  private static func size(_ claim: Claim) -> Int { claim.content.reduce(0) { $0 + $1.count } }

  private func claim(at token: Int) -> Claim? { claimOf[token] < 0 ? nil : claims[Int(claimOf[token])] }

  /// The incidents in order of first evidence.
  mutating func incidents() -> [Incident] {
    for mention in EventMention.all(in: reading, claims: claims) {
      if mention.isAggregate { asides.append(mention) } else { place(mention) }
    }
    dateTheFirst()
    addHarm()
    addSpokenOf()
    let kept = drafts.enumerated().filter { number, draft in number == 0 || isIncident(draft) }
    return kept.enumerated().map { number, draft in incident(draft.element, number: number) }
  }

  /// Whether `draft` is more than a happening told of once, in passing: one that a verb tells of or that has its dead, with time, place or
  /// someone named.
  private func isIncident(_ draft: Draft) -> Bool {
    let isTold = draft.mentions.count > 1 || draft.mentions.contains(where: \.isVerb)
    guard isTold || draft.timex != nil || !draft.figures.isEmpty else { return false }
    return draft.timex != nil || draft.place != nil
      || draft.actors.contains { !$0.perpetrators.isEmpty || !$0.targets.isEmpty }
  }

  /// Gives the first incident, where its own sentences tell no date, the first one of the three sentences after.
  private mutating func dateTheFirst() {
    guard let first = drafts.first, first.timex == nil, let mention = first.mentions.first else { return }
    let number = Int(reading.text.sentenceOf[mention.anchor])
    let end = min(number + 4, reading.text.tokens.sentences.count)
    let tokens = mention.sentence.lowerBound..<reading.text.tokens.sentences[end - 1].upperBound
    drafts[0].timex = reading.timexes(in: reading.span(tokens)).first {
      let timex = reading.timexes[$0]
      guard timex.kind == .date || timex.kind == .time, !reading.isOfLongAgo(timex.id), timex.value != "PRESENT_REF"
      else { return false }
      let zone = reading.document.zone(at: timex.span.start)
      return zone == .body || zone == .headline
    }
    .map { reading.timexes[$0].id }
  }

  /// Ties blame, denials and the like that name no happening to the incident told of last before them.
  private mutating func addSpokenOf() {
    var anchors: [(offset: Int, draft: Int)] = []
    for (number, draft) in drafts.enumerated() {
      for mention in draft.mentions where !mention.isUnreal {
        anchors.append((Int(reading.text.tokens.tokens[mention.anchor].start), number))
      }
    }
    anchors.sort { $0.offset < $1.offset }
    var next = 0
    for claim in claims {
      guard let start = claim.content.first?.start.value else { continue }
      while next < anchors.count, anchors[next].offset <= start { next += 1 }
      let end = claim.content.last?.end.value ?? start
      guard next > 0, claim.kind != .condemnation || next == anchors.count || anchors[next].offset >= end else {
        continue
      }
      switch claim.kind {
      case .accusation, .denial, .responsibility, .condemnation:
        drafts[anchors[next - 1].draft].spokenOf.append(claim.id)
      default: break
      }
    }
  }

  /// Puts `mention` to the incident it speaks of, or makes one.
  private mutating func place(_ mention: EventMention) {
    // What is said to be of other times is no part of what the article tells of first.
    if mention.isPast, !mention.isVerb, mention.timex == nil, mention.place == nil {
      asides.append(mention)
      return
    }
    let agents = IncidentActors.agents(of: mention, in: reading)
    var chosen = choose(for: mention, by: agents)
    // “Two were killed | after troops fired on the crowd” is one happening, of whatever category each clause is.
    if let last = recent.last, let told = drafts[last].mentions.last,
      told.sentence.lowerBound == mention.sentence.lowerBound,
      mention.isConsequence || mention.followsAfter && mention.isVerb && told.isHarm && chosen == nil
    {
      chosen = last
    }
    if chosen == nil, mention.isDefinite || mention.isUnreal {
      chosen = recent.last { drafts[$0].kind.category == mention.kind.category && !drafts[$0].isApart } ?? recent.last
    }
    if chosen == nil {
      guard !mention.isUnreal, drafts.count < 200 else { return }
      drafts.append(Draft(kind: mention.kind, isApart: !drafts.isEmpty && (mention.isApart || mention.isPast)))
      chosen = drafts.count - 1
    }
    guard let number = chosen else { return }
    if let place = recent.lastIndex(of: number) { recent.remove(at: place) }
    recent.append(number)
    if mention.kind.category == drafts[number].kind.category, mention.kind.weight > drafts[number].kind.weight {
      drafts[number].kind = mention.kind
    }
    if drafts[number].timex == nil, !mention.isUnreal, !mention.isConsequence, drafts[number].mentions.count < 3 {
      drafts[number].timex = mention.timex
    }
    if mention.place != nil,
      drafts[number].place == nil || isVague(drafts[number].place) && !isVague(mention.place)
        || drafts[number].isPlaceOfHeadline && !mention.isHeadline && !isVague(mention.place)
    {
      drafts[number].place = mention.place
      drafts[number].isPlaceOfHeadline = mention.isHeadline
    }
    if mention.isOwn { drafts[number].agents.formUnion(agents) }
    let claimOf = self.claimOf
    let claims = self.claims
    let actors = IncidentActors(of: mention, claimAt: { claimOf[$0] < 0 ? nil : claims[Int(claimOf[$0])] }, in: reading)
    drafts[number].actors.append(actors)
    drafts[number].targets.formUnion(actors.targets)
    drafts[number].mentions.append(mention)
    drafts[number].sentences.insert(mention.sentence.lowerBound)
  }
}
