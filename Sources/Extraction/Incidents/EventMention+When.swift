import Annotation

extension ClaimReading {
  /// The date or time that says when: of the same sentence and the same statement, nearest to the word.
  func nearestTimex(to mention: EventMention, claimOf: [Int32]) -> TimexID? {
    let anchor = Int(text.tokens.tokens[mention.anchor].start)
    var best: (id: TimexID, cost: Int)?
    for number in timexes(in: span(mention.sentence)) {
      let timex = timexes[number]
      guard timex.kind == .date || timex.kind == .time, isOfOneStatement(timex.span, mention, claimOf),
        timex.value != "PRESENT_REF"
      else { continue }
      var cost = distance(timex.span, anchor)
      // A dateline tells when it was written; “said on Sunday” when it was said.
      if document.zone(at: timex.span.start) == .dateline { cost += 2000 }
      if let token = text.tokens.tokens(in: timex.span).first, !mention.clause.contains(token) {
        if tellsOfSpeech(around: token, in: mention.sentence) { continue }
        cost += 30
      }
      if best.map({ cost < $0.cost }) ?? true { best = (timex.id, cost) }
    }
    return best?.id
  }

  /// Whether the clause of `token` has a verb of saying: its time is that of the speech.
  private func tellsOfSpeech(around token: Int, in sentence: Range<Int>) -> Bool {
    clause(around: token, in: sentence).contains {
      !triggers[$0].isDisjoint(with: [.saying, .telling, .attributing, .medium]) && text.shapes[$0] == .lower
    }
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
      if EventMention.tellsOfOther(between: mention.anchor, and: tokens.lowerBound, in: text) { continue }
      var cost = distance(candidate.span, anchor)
      var before = tokens.lowerBound - 1
      while before > mention.sentence.lowerBound, tokens.lowerBound - before <= 5,
        text.classes[before] == .determiner || text.classes[before] == .possessive
          || text.classes[before] == .other && text.shapes[before] == .lower && before != mention.anchor
      { before -= 1 }
      let isHit = mention.isVerb && before == mention.anchor
      let isWithin = before >= mention.sentence.lowerBound && text.classes[before] == .preposition
      // “the US strike”, “near a US warship”, “Iran said”: no place where it happened.
      if candidate.kind == .location, isActor(candidate, tokens, after: before) { continue }
      if !isHit, !isWithin { cost += 60 }
      if candidate.kind == .facility { cost -= isHit ? 60 : 10 }
      // “the market” tells what was hit rather than where.
      if candidate.kind == .facility, tokens.allSatisfy({ text.shapes[$0] == .lower || text.shapes[$0] == .mark }) {
        cost += 120
      }
      if isCountry(candidate.entity) { cost += 120 }
      if best == nil || cost < best!.cost { best = (candidate.id, cost) }
    }
    return best?.id
  }

  private func distance(_ span: TextSpan, _ offset: Int) -> Int {
    span.end.value <= offset ? offset - span.end.value : max(0, span.start.value - offset)
  }

  /// Whether a location that stands after token `before` acts or tells more of a noun rather than saying where.
  private func isActor(_ mention: Mention, _ tokens: Range<Int>, after before: Int) -> Bool {
    let isPlain = before >= 0 && before == tokens.lowerBound - 1
    if isCountry(mention.entity) {
      guard before >= 0, Self.within.contains(text.words[before]) else { return true }
      return !isPlain && isModifier(tokens)
    }
    return !(isPlain && text.classes[before] == .preposition) && isModifier(tokens)
  }

  private static let within = WordForm.hashes(of: "in inside across into throughout within from")

  /// Whether a noun in small letters follows, of which the name only tells more.
  private func isModifier(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    return next < text.count && text.shapes[next] == .lower && text.classes[next] == .other
      && !FiniteVerbs.shared.isVerb(next, of: tokens.lowerBound, in: text)
  }

  /// Whether `timex` tells no day but a month, a year or a vague past.
  func isOfLongAgo(_ id: TimexID) -> Bool {
    let value = timexes[id.index].value
    guard timexes[id.index].kind == .date else { return false }
    if value.hasPrefix("PAST") { return true }
    // A year, a decade or a month: no third part and no week.
    let parts = value.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 3)
    guard let year = parts.first, year.count >= 3, year.count <= 4, year.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return false
    }
    return parts.count == 1 || parts.count == 2 && parts[1].first != UInt8(ascii: "W")
  }
}
