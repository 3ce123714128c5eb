import Annotation

/// Gathers mentions of happenings into incidents.
struct IncidentBuilder {
  let reading: ClaimReading
  let claims: [Claim]
  private let places: [Place]
  /// The claim whose content each token stands in, the innermost; -1 for none.
  private(set) var claimOf: [Int32]
  private var drafts: [Draft] = []
  /// What place the mentions of one entity stand for.
  private var entityOfMention: [EntityID]

  /// An incident in the making.
  struct Draft {
    var kind: EventKind
    var timex: TimexID?
    var place: MentionID?
    var actors: [IncidentActors] = []
    var mentions: [EventMention] = []
    var isEarlier: Bool
    var sentences: Set<Int> = []
    /// Whether its place and time are only a headline's, to give way to the article's own.
    var isPlaceOfHeadline = false
    /// Sentences that only count its dead and hurt.
    var countedIn: [Range<Int>] = []
    /// Claims that speak of it without a word of harm: blame, denial, condemnation.
    var spokenOf: [ClaimID] = []
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
    for mention in EventMention.all(in: reading, claims: claims) where !mention.isAggregate { place(mention) }
    dateTheFirst()
    addCounted()
    addSpokenOf()
    // What is told of once, in passing, without time, place or anyone named, is no incident of its own.
    let kept = drafts.enumerated().filter { number, draft in
      number == 0 || draft.timex != nil || draft.place != nil
        || draft.actors.contains { !$0.perpetrators.isEmpty || !$0.targets.isEmpty }
    }
    return kept.enumerated().map { number, draft in incident(draft.element, number: number) }
  }

  /// Gives the first incident, where its own sentences tell no date, the first one of the three sentences after.
  private mutating func dateTheFirst() {
    guard let first = drafts.first, first.timex == nil, let mention = first.mentions.first else { return }
    let number = Int(reading.text.sentenceOf[mention.anchor])
    let end = min(number + 4, reading.text.tokens.sentences.count)
    let tokens = mention.sentence.lowerBound..<reading.text.tokens.sentences[end - 1].upperBound
    drafts[0].timex = reading.timexes(in: reading.span(tokens)).first {
      reading.timexes[$0].kind == .date || reading.timexes[$0].kind == .time
    }
    .map { reading.timexes[$0].id }
  }

  /// Gives sentences that count dead or hurt without a word of what happened (“the toll is 54”) to the incident told of before.
  private mutating func addCounted() {
    var told: [(sentence: Int, draft: Int)] = []
    for (number, draft) in drafts.enumerated() {
      for mention in draft.mentions where !mention.isUnreal {
        told.append((Int(reading.text.sentenceOf[mention.anchor]), number))
      }
    }
    told.sort { $0.sentence != $1.sentence ? $0.sentence < $1.sentence : $0.draft < $1.draft }
    var next = 0
    var last = -1
    for quantity in reading.quantities where quantity.what == .killed || quantity.what == .injured {
      guard let token = reading.text.tokens.tokens(in: quantity.span).first else { continue }
      let sentence = Int(reading.text.sentenceOf[token])
      while next < told.count, told[next].sentence < sentence { next += 1 }
      guard next > 0, sentence != last, next == told.count || told[next].sentence != sentence else { continue }
      last = sentence
      drafts[told[next - 1].draft].countedIn.append(reading.text.tokens.sentences[sentence])
    }
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
      guard next > 0 else { continue }
      switch claim.kind {
      case .accusation, .denial, .responsibility, .condemnation:
        drafts[anchors[next - 1].draft].spokenOf.append(claim.id)
      default: break
      }
    }
  }

  /// Puts `mention` to the incident it speaks of, or makes one.
  private mutating func place(_ mention: EventMention) {
    var chosen: Int?
    // The latest first: reports go on about what they spoke of last; a mention of its own time or place looks farther back.
    for number in drafts.indices.reversed().prefix(12) where fits(mention, drafts[number]) {
      chosen = number
      break
    }
    // What is said to be of other times is no part of what the article tells of first.
    if mention.isPast, !mention.isVerb, mention.timex == nil, mention.place == nil { return }
    if chosen == nil, mention.isDefinite || mention.isUnreal {
      chosen = drafts.isEmpty ? nil : (drafts.indices.last { drafts[$0].kind.category == mention.kind.category })
    }
    if chosen == nil {
      guard !mention.isUnreal, drafts.count < 200 else { return }
      drafts.append(Draft(kind: mention.kind, isEarlier: mention.isEarlier || mention.isPast))
      chosen = drafts.count - 1
    }
    guard let number = chosen else { return }
    if mention.kind.category == drafts[number].kind.category, mention.kind.weight > drafts[number].kind.weight {
      drafts[number].kind = mention.kind
    }
    if drafts[number].timex == nil, !mention.isUnreal, drafts[number].mentions.count < 3 {
      drafts[number].timex = mention.timex
    }
    if mention.place != nil,
      drafts[number].place == nil || isBroad(drafts[number].place) && !isBroad(mention.place)
        || drafts[number].isPlaceOfHeadline && !mention.isHeadline && !isBroad(mention.place)
    {
      drafts[number].place = mention.place
      drafts[number].isPlaceOfHeadline = mention.isHeadline
    }
    let claimOf = self.claimOf
    let claims = self.claims
    drafts[number].actors.append(
      IncidentActors(of: mention, claimAt: { claimOf[$0] < 0 ? nil : claims[Int(claimOf[$0])] }, in: reading))
    drafts[number].mentions.append(mention)
    drafts[number].sentences.insert(mention.sentence.lowerBound)
  }

  /// Whether `mention` can speak of `draft`: one category, modes, days and places that agree.
  private func fits(_ mention: EventMention, _ draft: Draft) -> Bool {
    guard mention.kind.category == draft.kind.category, !mention.isPast || draft.isEarlier else { return false }
    if draft.sentences.contains(mention.sentence.lowerBound), mention.timex == draft.timex {
      return modesAgree(mention.kind, draft.kind)
    }
    if mention.isDefinite && mention.timex == nil { return true }
    guard modesAgree(mention.kind, draft.kind) else { return false }
    if let one = mention.timex, let other = draft.timex, !daysAgree(one, other) { return false }
    if mention.isEarlier != draft.isEarlier, mention.isEarlier, mention.timex != nil || mention.place != nil {
      return false
    }
    if let place = mention.place, let other = draft.place, !isBroad(place), !isBroad(other), !sameArea(place, other),
      !mention.isDefinite
    {
      return mention.timex == nil && draft.timex == nil && !mention.isVerb
    }
    return true
  }

  private func modesAgree(_ a: EventKind, _ b: EventKind) -> Bool {
    if a.mode == b.mode || a.weight < 2 || b.weight < 2 { return true }
    let blast: Set<String> = ["explosives", "heavy-weapons", "aerial", "drone", "suicide-attack", "destroy"]
    return blast.contains(a.mode ?? "") && blast.contains(b.mode ?? "")
      && !(a.mode == "drone" && b.mode == "heavy-weapons")
  }

  /// Whether two dates or times can be of one day; times of day alone, and two ways to write one day, agree.
  private func daysAgree(_ one: TimexID, _ other: TimexID) -> Bool {
    if one == other { return true }
    func day(_ id: TimexID) -> Substring { reading.timexes[id.index].value.prefix { $0 != "T" } }
    let (a, b) = (day(one), day(other))
    return a.isEmpty || b.isEmpty || a == b || reading.timexes[one.index].kind == .time && a.hasPrefix("XXXX")
  }

  private func row(_ mention: MentionID) -> Place? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].mention < mention { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].mention == mention ? places[low] : nil
  }

  /// Whether a place is a country or so.
  private func isBroad(_ mention: MentionID?) -> Bool {
    guard let mention, let row = row(mention) else { return false }
    switch row.level {
    case .country, .broader, .sea, .adm1: return true
    default: return false
    }
  }

  /// One entity, one nested in the other, or within some 30 km.
  private func sameArea(_ a: MentionID, _ b: MentionID) -> Bool {
    if entityOfMention[a.index] == entityOfMention[b.index] { return true }
    guard let one = row(a)?.coordinates, let other = row(b)?.coordinates else { return true }
    return abs(one.latitude - other.latitude) < 0.3 && abs(one.longitude - other.longitude) < 0.3
  }
}
