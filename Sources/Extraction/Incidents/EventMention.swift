import Annotation

/// One stretch of a sentence that tells of a happening, with what stands beside it.
struct EventMention {
  /// The sentence's tokens.
  var sentence: Range<Int>
  /// The clause that tells of it.
  var clause: Range<Int>
  /// The word that does.
  var anchor: Int
  var kind: EventKind
  /// Whether the word is a noun with `the` or `this` before it: something told of before.
  var isDefinite: Bool
  /// Whether it is told by a verb.
  var isVerb: Bool
  /// Whether it is set in other times: “last month”, “previously”.
  var isEarlier: Bool
  /// Whether it is only wished, feared, denied or threatened.
  var isUnreal: Bool
  /// Whether the word itself is said to be of other times: “a previous attack”.
  var isPast: Bool
  /// Whether it stands in a headline.
  var isHeadline: Bool
  /// Whether many happenings are summed up: “attacked 82 times since October”.
  var isAggregate: Bool
  var timex: TimexID?
  var place: MentionID?
}

extension EventMention {
  /// The happenings that a document tells of, in text order: one for each clause at most.
  static func all(in reading: ClaimReading, claims: [Claim]) -> [EventMention] {
    let text = reading.text
    let lexicon = EventLexicon.shared
    let unreal = unrealTokens(reading, claims)
    let claimOf = claimTokens(reading, claims)
    var found: [EventMention] = []
    var zone = 0
    let zones = reading.document.zones
    for sentence in text.tokens.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard let entry = lexicon.entry(of: text.words[index]), entry.form != .hint else {
          index += 1
          continue
        }
        let offset = ByteOffset(Int(text.tokens.tokens[index].start))
        while zone + 1 < zones.count, zones[zone].span.end <= offset { zone += 1 }
        if zone < zones.count, zones[zone].span.contains(offset), zones[zone].kind != .body,
          zones[zone].kind != .headline
        {
          index += 1
          continue
        }
        // A sentence without end is read in stretches, so that cost stays linear.
        let start = sentence.lowerBound + (index - sentence.lowerBound) / reach * reach
        let body = (start..<min(start + reach, sentence.upperBound))
          .clamped(to: text.paragraphs[Int(text.paragraphOf[index])])
        let clause = reading.clause(around: index, in: body)
        if var mention = mention(clause: clause, sentence: body, unreal: unreal, claimOf: claimOf, reading) {
          mention.isHeadline = zone < zones.count && zones[zone].span.contains(offset) && zones[zone].kind == .headline
          found.append(mention)
        }
        index = max(index + 1, clause.upperBound)
      }
    }
    return found
  }

  private static func mention(
    clause: Range<Int>, sentence: Range<Int>, unreal: [Bool], claimOf: [Int32], _ reading: ClaimReading
  ) -> EventMention? {
    let text = reading.text
    let lexicon = EventLexicon.shared
    var anchor: Int?
    var kind: EventKind?
    var isVerb = false
    for index in clause {
      guard let entry = lexicon.entry(of: text.words[index]) else { continue }
      let form =
        entry.form == .verb && index > clause.lowerBound && isNounSlot(index, text) ? EventForm.noun : entry.form
      if form != .hint, anchor == nil || (form == .verb && !isVerb) {
        anchor = index
        isVerb = form == .verb
      }
      if let known = kind {
        if known.category == entry.kind.category
          ? entry.kind.weight > known.weight : known.category == .assault && entry.form != .hint && known.weight == 0
        {
          kind = entry.kind
        }
      } else {
        kind = entry.kind
      }
    }
    guard let anchor, let kind else { return nil }
    let isDefinite = !isVerb && isDefiniteNoun(anchor, clause, text)
    let told = reading.triggers(in: clause)
    var mention = EventMention(
      sentence: sentence, clause: clause, anchor: anchor, kind: kind, isDefinite: isDefinite, isVerb: isVerb,
      isEarlier: told.contains(.earlier), isUnreal: unreal[anchor] || told.contains(.conditional),
      isPast: isPast(anchor, clause, reading), isHeadline: false,
      isAggregate: clause.contains { many.contains(text.words[$0]) }, timex: nil, place: nil)
    mention.timex = reading.nearestTimex(to: mention, claimOf: claimOf)
    mention.place = reading.nearestPlace(to: mention, claimOf: claimOf)
    return mention
  }

  /// Whether what stands before `index` calls for a noun.
  private static func isNounSlot(_ index: Int, _ text: ClaimText) -> Bool {
    switch text.classes[index - 1] {
    case .determiner, .possessive, .preposition, .possessiveEnding: true
    default: false
    }
  }

  private static func isDefiniteNoun(_ anchor: Int, _ clause: Range<Int>, _ text: ClaimText) -> Bool {
    var index = anchor - 1
    while index >= clause.lowerBound, anchor - index <= 4 {
      if definite.contains(text.words[index]) { return true }
      if text.classes[index] == .determiner || text.classes[index] == .preposition { return false }
      index -= 1
    }
    return false
  }

  /// Whether one of the three words before `anchor` sets it in other times.
  private static func isPast(_ anchor: Int, _ clause: Range<Int>, _ reading: ClaimReading) -> Bool {
    (max(clause.lowerBound, anchor - 3)..<anchor).contains { past.contains(reading.text.words[$0]) }
  }

  /// How many tokens of a sentence are looked at together, at most.
  private static let reach = 160
  private static let past = Set(
    ["previous", "earlier", "similar", "past", "recent", "former", "other"].map { WordForm.hash(Substring($0)) })
  private static let many = Set(["times", "since", "repeatedly"].map { WordForm.hash(Substring($0)) })

  private static let definite: Set<UInt32> = Set(
    ["the", "this", "that", "these", "those", "such"].map { WordForm.hash(Substring($0)) })

  /// The number of the claim whose content each token stands in, -1 for none: what is said of when and where stays inside it.
  private static func claimTokens(_ reading: ClaimReading, _ claims: [Claim]) -> [Int32] {
    var claimOf = [Int32](repeating: -1, count: reading.text.count)
    for claim in claims where !claim.cue.isEmpty && claim.parent == nil {
      for range in reading.tokens(of: claim.content) {
        for index in range { claimOf[index] = Int32(reading.tokens(of: claim.cue).first?.lowerBound ?? claim.id.index) }
      }
    }
    return claimOf
  }

  /// Tokens inside statements that only wish, threaten, condition or ask.
  private static func unrealTokens(_ reading: ClaimReading, _ claims: [Claim]) -> [Bool] {
    var unreal = [Bool](repeating: false, count: reading.text.count)
    for claim in claims where claim.kind == .threat || claim.kind == .demand || claim.certainty == .conditional {
      for range in reading.tokens(of: claim.content) {
        for index in range { unreal[index] = true }
      }
    }
    return unreal
  }
}

extension ClaimReading {
  /// The date or time that says when: of the same sentence and the same statement, nearest to the word.
  func nearestTimex(to mention: EventMention, claimOf: [Int32]) -> TimexID? {
    let anchor = Int(text.tokens.tokens[mention.anchor].start)
    return timexes(in: span(mention.sentence)).filter {
      (timexes[$0].kind == .date || timexes[$0].kind == .time)
        && isOfOneStatement(timexes[$0].span, mention, claimOf)
    }
    .min { distance(timexes[$0].span, anchor) < distance(timexes[$1].span, anchor) }.map { timexes[$0].id }
  }

  /// Whether `span` and the word of `mention` stand in the content of one speaker, or both in none.
  private func isOfOneStatement(_ span: TextSpan, _ mention: EventMention, _ claimOf: [Int32]) -> Bool {
    guard let token = text.tokens.tokens(in: span).first else { return false }
    return claimOf[token] == claimOf[mention.anchor]
      || claimOf[token] < 0 && document.zone(at: span.start) == .dateline
  }

  /// The place that says where: of the same sentence and statement; one that is hit or follows `in`, `at`, `near` or `on` before
  /// any other, a building or town before a country.
  func nearestPlace(to mention: EventMention, claimOf: [Int32]) -> MentionID? {
    let anchor = Int(text.tokens.tokens[mention.anchor].start)
    var best: (id: MentionID, cost: Int)?
    for number in mentions(in: span(mention.sentence)) {
      let candidate = entities.mentions[number]
      guard candidate.kind == .location || candidate.kind == .facility, candidate.nestedIn == nil,
        isOfOneStatement(candidate.span, mention, claimOf)
      else { continue }
      let tokens = text.tokens.tokens(in: candidate.span)
      var cost = distance(candidate.span, anchor)
      var before = tokens.lowerBound - 1
      while before > mention.sentence.lowerBound, tokens.lowerBound - before <= 5,
        text.classes[before] == .determiner || text.classes[before] == .possessive
          || text.classes[before] == .other && text.shapes[before] == .lower && before != mention.anchor
      { before -= 1 }
      let isHit = mention.isVerb && before == mention.anchor
      if before < mention.sentence.lowerBound || !isHit && text.classes[before] != .preposition { cost += 60 }
      if candidate.kind == .facility { cost -= isHit ? 60 : 10 }
      if entities.entities.indices.contains(candidate.entity.index),
        isCountry(entities.entities[candidate.entity.index])
      {
        cost += 120
      }
      if best == nil || cost < best!.cost { best = (candidate.id, cost) }
    }
    return best?.id
  }

  private func isCountry(_ entity: Entity) -> Bool { entity.kind == .location && entity.sector == "GOV" }

  private func distance(_ span: TextSpan, _ offset: Int) -> Int {
    span.end.value <= offset ? offset - span.end.value : max(0, span.start.value - offset)
  }
}
