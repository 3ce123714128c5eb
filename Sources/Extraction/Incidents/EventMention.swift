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
  /// Whether the article itself tells it, not a speaker.
  var isOwn: Bool
  /// Whether many happenings are summed up: “attacked 82 times since October”.
  var isAggregate: Bool
  /// Whether it stands in a headline.
  var isHeadline = false
  /// Whether it was over before what the article reports.
  var isApart = false
  /// Whether the word tells of its dead and hurt, not of the deed.
  var isHarm = false
  /// Whether it only tells what came of what the sentence tells before: “, killing three”.
  var isConsequence = false
  /// Whether it is told in a clause that begins with `after`.
  var followsAfter = false
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
        let clause = parted(reading.clause(around: index, in: body), at: index, in: reading)
        if var mention = mention(clause: clause, sentence: body, unreal: unreal, claimOf: claimOf, reading) {
          mention.isHeadline = zone < zones.count && zones[zone].span.contains(offset) && zones[zone].kind == .headline
          found.append(mention)
        }
        index = max(index + 1, clause.upperBound)
      }
    }
    return found
  }

  /// `clause` as far as one happening is told: up to a clause that begins with `after`, `since` or `when` and tells of another, or from
  /// there on.
  private static func parted(_ clause: Range<Int>, at index: Int, in reading: ClaimReading) -> Range<Int> {
    let text = reading.text
    var start = index
    while start > clause.lowerBound, !joints.contains(text.words[start]) { start -= 1 }
    if start == clause.lowerBound || !hasVerb(clause.lowerBound..<start, reading) { start = clause.lowerBound }
    var end = index + 1
    while end < clause.upperBound,
      !(joints.contains(text.words[end]) && hasVerb(end..<clause.upperBound, reading)
        || reprisal.contains(text.words[end]) && index < end && leadsToCause(end, in: clause, text))
    { end += 1 }
    return start..<end
  }

  private static func hasVerb(_ range: Range<Int>, _ reading: ClaimReading) -> Bool {
    range.prefix(30).contains {
      EventLexicon.shared.entry(of: reading.text.words[$0])?.form == .verb
        && FiniteVerbs.shared.isVerb($0, of: range.lowerBound, in: reading.text)
    }
  }

  /// “retaliation for”, “response to”: what came before is told next.
  static func leadsToCause(_ index: Int, in clause: Range<Int>, _ text: ClaimText) -> Bool {
    guard reprisal.contains(text.words[index]), index + 1 < clause.upperBound else { return false }
    return text.classes[index + 1] == .to || text.classes[index + 1] == .preposition
  }

  static let reprisal = WordForm.hashes(of: "retaliation retribution response revenge reprisal")
  static let joints = WordForm.hashes(of: "after since when before")

  /// How many tokens of a sentence are looked at together, at most.
  private static let reach = 160

  /// The number of the claim whose content each token stands in, -1 for none: what is said of when and where stays inside it.
  private static func claimTokens(_ reading: ClaimReading, _ claims: [Claim]) -> [Int32] {
    var claimOf = [Int32](repeating: -1, count: reading.text.count)
    for claim in claims where !claim.cue.isEmpty && claim.parent == nil {
      let number = Int32(reading.tokens(of: claim.cue).first?.lowerBound ?? claim.id.index)
      for range in reading.tokens(of: claim.content) {
        for index in range { claimOf[index] = number }
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
