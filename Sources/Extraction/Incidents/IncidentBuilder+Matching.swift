import Annotation

/// Which incident a mention of a happening speaks of.
extension IncidentBuilder {
  /// The incident that `mention` speaks of: one that it shares a place, target or time with, else the one spoken of last; “the attack”
  /// far from any other word of it means what the article tells most of.
  func choose(for mention: EventMention, by agents: Set<EntityID>) -> Int? {
    let fitting = recent.reversed().prefix(12).filter { fits(mention, by: agents, drafts[$0]) }
    if let shared = fitting.first(where: { sharesGround(mention, drafts[$0]) }) { return shared }
    guard mention.isDefinite, mention.timex == nil, let last = fitting.first,
      let anchor = drafts[last].mentions.last?.anchor
    else { return fitting.first }
    let text = reading.text
    // “the attack” after an attack and a blockade is the attack.
    let word = text.words[mention.anchor]
    if !mention.isVerb, !drafts[last].isNamed(by: word, in: text),
      let named = fitting.first(where: { drafts[$0].isNamed(by: word, in: text) })
    {
      return named
    }
    if text.sentenceOf[mention.anchor] - text.sentenceOf[anchor] <= 2 { return last }
    return fitting.max { drafts[$0].mentions.count < drafts[$1].mentions.count }
  }

  /// Whether both tell one exact place, one day or one target.
  private func sharesGround(_ mention: EventMention, _ draft: Draft) -> Bool {
    if let place = mention.place, let other = draft.place, !isBroad(place), !isBroad(other), isSameArea(place, other) {
      return true
    }
    if let one = mention.timex, let other = draft.timex, !reading.isOfLongAgo(one), daysAgree(one, other) {
      return true
    }
    return reading.mentions(in: reading.span(mention.clause)).contains {
      draft.targets.contains(reading.entities.mentions[$0].entity)
    }
  }

  /// Whether two mentions are of one entity, or points within some 30 km of each other.
  private func isSameArea(_ a: MentionID, _ b: MentionID) -> Bool {
    entityOfMention[a.index] == entityOfMention[b.index]
      || row(a)?.coordinates != nil && row(b)?.coordinates != nil && sameArea(a, b)
  }

  /// Whether `mention`, done by `agents`, can speak of `draft`: one category, and modes, days, places and doers that agree.
  private func fits(_ mention: EventMention, by agents: Set<EntityID>, _ draft: Draft) -> Bool {
    let isSameSentence = draft.sentences.contains(mention.sentence.lowerBound)
    guard mention.kind.category == draft.kind.category || speaksOfRiot(mention, draft) else { return false }
    if mention.isPast, !draft.isApart { return false }
    if let last = draft.mentions.last, mention.isApart != draft.isApart, !isSameSentence {
      // What is told as past goes on within its paragraph; the rest of the article goes on about the present.
      let goesOn =
        draft.isApart && !mention.isPast
        && reading.text.paragraphOf[last.anchor] == reading.text.paragraphOf[mention.anchor]
      guard goesOn || mention.timex != nil && mention.timex == draft.timex else { return false }
    }
    // The article's own words on different doers are of different happenings; speakers may disagree on one.
    if mention.isOwn, !agents.isEmpty, !draft.agents.isEmpty, agents.isDisjoint(with: draft.agents) { return false }
    // A deed with its doer is told anew only where something else ties it to what was told.
    if mention.isOwn, mention.isVerb, !agents.isEmpty, !isSameSentence, draft.agents.isDisjoint(with: agents),
      !sharesGround(mention, draft)
    {
      return false
    }
    if isAnothersDeath(mention, draft) || isElsewhere(mention, draft) { return false }
    if isSameSentence, mention.timex == draft.timex {
      if mention.followsAfter, let last = draft.mentions.last, last.isVerb, !last.isHarm { return false }
      return modesAgree(mention.kind, draft.kind)
    }
    if mention.isDefinite && mention.timex == nil { return true }
    guard modesAgree(mention.kind, draft.kind) else { return false }
    if let one = mention.timex, let other = draft.timex, !daysAgree(one, other) { return false }
    if mention.isEarlier != draft.isApart, mention.isEarlier, mention.timex != nil || mention.place != nil {
      return false
    }
    if let place = mention.place, let other = draft.place, !isBroad(place), !isBroad(other), !sameArea(place, other),
      !mention.isDefinite
    {
      return mention.timex == nil && draft.timex == nil && !mention.isVerb
    }
    return true
  }

  /// Whether `mention` tells, in a verb, what befell a person or vehicle, and `draft` what befell others, with nothing that ties them.
  private func isAnothersDeath(_ mention: EventMention, _ draft: Draft) -> Bool {
    guard mention.isVerb, mention.isOwn, !mention.isConsequence else { return false }
    let hit = victims(of: mention)
    guard !hit.isEmpty else { return false }
    let text = reading.text
    let leads = mention.clause.prefix(2).contains { EventMention.joints.contains(text.words[$0]) }
    // “…, just after the general was killed”: told to say when, of one whom nothing else here hit.
    let known =
      leads
      ? draft.actors.suffix(12).flatMap(\.targets)
      : draft.mentions.suffix(12).filter(\.isVerb).flatMap { victims(of: $0) }
    return !known.isEmpty && !known.contains(where: hit.contains) && !sharesGround(mention, draft)
  }

  /// Whether `mention` tells of another place and time, in a verb, far from the last word of `draft`, whose place is not known.
  private func isElsewhere(_ mention: EventMention, _ draft: Draft) -> Bool {
    guard mention.isVerb, mention.timex != nil, let place = mention.place, !isVague(place), draft.place == nil,
      let last = draft.mentions.last
    else { return false }
    return reading.text.sentenceOf[mention.anchor] - reading.text.sentenceOf[last.anchor] > 3
      && !sharesGround(mention, draft)
  }

  /// The persons and vehicles that a verb's clause says were hit.
  private func victims(of mention: EventMention) -> [EntityID] {
    IncidentActors(of: mention, claimAt: { _ in nil }, in: reading).targets.filter {
      switch reading.entities.entities[$0.index].kind {
      case .person, .vehicle: true
      default: false
      }
    }
  }

  /// Whether “the attack” or “attacked the embassy” can speak of a riot told before.
  private func speaksOfRiot(_ mention: EventMention, _ draft: Draft) -> Bool {
    guard draft.kind.category == .protest, draft.kind.mode == "riot", mention.kind.category == .assault,
      mention.kind.weight == 0
    else { return false }
    if mention.isDefinite { return true }
    guard mention.isVerb, let place = mention.place, let other = draft.place else { return false }
    return sameArea(place, other)
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
    let row = places.indices.partitionPoint { places[$0].mention >= mention }
    return row < places.count && places[row].mention == mention ? places[row] : nil
  }

  /// Whether a place is a country or so, or nothing tells where it lies.
  func isVague(_ mention: MentionID?) -> Bool {
    guard let mention else { return true }
    return row(mention)?.coordinates == nil || isBroad(mention)
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
