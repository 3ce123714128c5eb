import Annotation

extension EventMention {
  /// What `clause` tells of, by its first verb of harm, else its first noun; nil where it tells of nothing.
  static func mention(
    clause: Range<Int>, sentence: Range<Int>, unreal: [Bool], claimOf: [Int32], _ reading: ClaimReading
  ) -> EventMention? {
    let text = reading.text
    let lexicon = EventLexicon.shared
    var anchor: Int?
    var kind: EventKind?
    var isVerb = false
    for index in clause {
      guard let entry = lexicon.entry(of: text.words[index]), !isWardedOff(index, in: clause, reading),
        !isMonth(index, in: clause, reading)
      else { continue }
      let form = entry.form == .verb && isNounSlot(index, in: clause, reading) ? EventForm.noun : entry.form
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
    let told = reading.triggers(in: clause)
    var mention = EventMention(
      sentence: sentence, clause: clause, anchor: anchor, kind: kind,
      isDefinite: !isVerb && isDefiniteNoun(anchor, clause, text), isVerb: isVerb,
      isEarlier: told.contains(.earlier),
      isUnreal: unreal[anchor] || told.contains(.conditional) || isPlanned(anchor, clause, text),
      isPast: !isVerb && isPast(anchor, clause, reading) || tellsMoreOfPast(clause, sentence, text),
      isOwn: claimOf[anchor] < 0,
      isAggregate: clause.contains { many.contains(text.words[$0]) } || isSeries(anchor, isVerb, clause, reading))
    mention.timex = reading.nearestTimex(to: mention, claimOf: claimOf)
    mention.place = reading.nearestPlace(to: mention, claimOf: claimOf)
    if mention.timex.map({ reading.isOfLongAgo($0) }) ?? true, isOneOfMany(anchor, clause, text) {
      mention.isAggregate = true
    }
    mention.isApart = isApart(mention, reading)
    mention.isConsequence = text.endings[clause.lowerBound] == 0x69_6E_67 && clause.lowerBound > sentence.lowerBound
    mention.isHarm = !reading.triggers[anchor].isDisjoint(with: [.killed, .injured])
    mention.followsAfter = clause.lowerBound > sentence.lowerBound && text.words[clause.lowerBound] == after
    return mention
  }

  /// “in March 2023”: a month, and nobody marches.
  private static func isMonth(_ index: Int, in clause: Range<Int>, _ reading: ClaimReading) -> Bool {
    guard reading.text.words[index] == march else { return false }
    let place = reading.span(index..<index + 1)
    let before = TextSpan(reading.span(clause).start, place.end)
    return reading.timexes(in: before).contains { reading.timexes[$0].span.contains(place) }
  }

  /// “shot down nineteen drones”, “destroyed two of the rockets”: what is stopped in the air is no attack.
  private static func isWardedOff(_ index: Int, in clause: Range<Int>, _ reading: ClaimReading) -> Bool {
    let text = reading.text
    let word = text.words[index]
    if fire.contains(word), index + 1 < clause.upperBound,
      (index + 1..<min(index + 3, clause.upperBound)).contains(where: { mild.contains(text.words[$0]) })
    {
      return true
    }
    guard
      word == downed || word == destroyed
        || index + 1 < clause.upperBound && word == shot && text.words[index + 1] == down
    else { return false }
    return (index + 1..<min(index + 9, clause.upperBound)).contains { munitions.contains(text.words[$0]) }
  }

  /// Whether the word at `index`, which can be a verb, is none here: by what stands before it.
  private static func isNounSlot(_ index: Int, in clause: Range<Int>, _ reading: ClaimReading) -> Bool {
    guard index > 0 else { return false }
    let text = reading.text
    if index == clause.lowerBound { return ambiguous.contains(text.words[index]) }
    switch text.classes[index - 1] {
    case .determiner, .possessive, .preposition, .possessiveEnding, .numeral: return true
    case .modal, .to, .subjectPronoun, .weAndI, .relative, .have: return false
    default: break
    }
    guard ambiguous.contains(text.words[index]) else { return false }
    // “militants attack”, “Rebels raid”: a verb after a plural in small letters or one that begins the sentence.
    let before = index - 1
    let isPlural = text.endings[before] & 0xFF == UInt32(UInt8(ascii: "s"))
    return
      !(isPlural && text.classes[before] == .other
      && (text.shapes[before] == .lower || before == clause.lowerBound))
  }

  private static func isDefiniteNoun(_ anchor: Int, _ clause: Range<Int>, _ text: ClaimText) -> Bool {
    var index = anchor - 1
    while index >= clause.lowerBound, anchor - index <= 4 {
      if definite.contains(text.words[index]) { return true }
      // “Sunday's attack”, “tonight's raid”
      if text.classes[index] == .possessiveEnding, index > clause.lowerBound {
        return text.classes[index - 1] == .weekday || text.classes[index - 1] == .adverb
      }
      if text.classes[index] == .determiner || text.classes[index] == .preposition { return false }
      index -= 1
    }
    return false
  }

  /// Whether one of the three words before `anchor` sets it in other times or beside what is told.
  private static func isPast(_ anchor: Int, _ clause: Range<Int>, _ reading: ClaimReading) -> Bool {
    let before = max(clause.lowerBound, anchor - 3)..<anchor
    return before.contains { past.contains(reading.text.words[$0]) }
      || (max(clause.lowerBound, anchor - 6)..<anchor).contains { likened.contains(reading.text.words[$0]) }
  }

  /// Whether another happening is told between `anchor` and `end`: “strikes in the wake of earlier raids on | the base”.
  static func tellsOfOther(between anchor: Int, and end: Int, in text: ClaimText) -> Bool {
    anchor + 1 < end && (anchor + 1..<end).contains { past.contains(text.words[$0]) || text.words[$0] == wake }
  }

  /// Whether `clause` only tells more of something that is set in other times: “previous raids on the base, which injured two”.
  private static func tellsMoreOfPast(_ clause: Range<Int>, _ sentence: Range<Int>, _ text: ClaimText) -> Bool {
    let start = clause.lowerBound
    guard start > sentence.lowerBound, text.classes[start - 1] == .relative || text.classes[start - 1] == .that else {
      return false
    }
    return (max(sentence.lowerBound, start - 16)..<start).contains { past.contains(text.words[$0]) }
  }

  /// Whether it is only meant, planned or to come.
  private static func isPlanned(_ anchor: Int, _ clause: Range<Int>, _ text: ClaimText) -> Bool {
    (max(clause.lowerBound, anchor - 5)..<anchor).contains { planned.contains(text.words[$0]) }
  }

  /// Whether it sums up many happenings: “strikes in recent months”, “attacks over the past year”.
  private static func isSeries(_ anchor: Int, _ isVerb: Bool, _ clause: Range<Int>, _ reading: ClaimReading) -> Bool {
    let text = reading.text
    guard isVerb || text.endings[anchor] & 0xFF == UInt32(UInt8(ascii: "s")) else { return false }
    for index in clause where text.words[index] == recent || text.words[index] == pastWord {
      for next in index + 1..<min(index + 4, clause.upperBound) where lengths.contains(text.words[next]) { return true }
    }
    return false
  }

  /// “several strikes”, “a wave of bombings”.
  private static func isOneOfMany(_ anchor: Int, _ clause: Range<Int>, _ text: ClaimText) -> Bool {
    guard
      let noun = (anchor..<min(anchor + 6, clause.upperBound)).first(where: {
        EventLexicon.shared.entry(of: text.words[$0])?.form == .noun
          && text.endings[$0] & 0xFF == UInt32(UInt8(ascii: "s"))
      })
    else { return false }
    return (max(clause.lowerBound, noun - 4)..<noun).contains { crowd.contains(text.words[$0]) }
  }

  /// Whether the article tells it as something that was over before what it reports: by the past perfect in its own voice, by a time
  /// that is no day (“in 1988”, “last month”), or in a clause such as “six days after …”.
  private static func isApart(_ mention: EventMention, _ reading: ClaimReading) -> Bool {
    let text = reading.text
    let anchor = mention.anchor
    let clause = mention.clause
    if let timex = mention.timex, reading.isOfLongAgo(timex) { return true }
    if mention.isVerb, mention.isOwn {
      let before = max(clause.lowerBound, anchor - 4)..<anchor
      if before.contains(where: { text.words[$0] == had }) { return true }
    }
    // “in retaliation for a raid”
    if !mention.isVerb,
      (max(clause.lowerBound, anchor - 6)..<anchor).contains(where: { leadsToCause($0, in: clause, text) })
    {
      return true
    }
    // “comes six days after rockets hit the base”, “the worst since the bombing”
    var index = anchor - 1
    while index >= mention.sentence.lowerBound, anchor - index <= 14 {
      let word = text.words[index]
      if word == since { return true }
      if word == after || word == before {
        return (max(mention.sentence.lowerBound, index - 4)..<index).contains { lengths.contains(text.words[$0]) }
      }
      if text.classes[index] == .comma || text.classes[index] == .semicolon { return false }
      index -= 1
    }
    return false
  }

  private static let wake = WordForm.hash("wake" as StaticString)
  private static let fire = WordForm.hashes(of: "fired fire firing")
  private static let mild = WordForm.hashes(of: "tear teargas rubber warning water")
  private static let crowd = WordForm.hashes(
    of: "several multiple numerous many dozens scores series wave spate string various")
  private static let march = WordForm.hash("march" as StaticString)
  private static let shot = WordForm.hash("shot" as StaticString)
  private static let down = WordForm.hash("down" as StaticString)
  private static let downed = WordForm.hash("downed" as StaticString)
  private static let destroyed = WordForm.hash("destroyed" as StaticString)
  private static let munitions = WordForm.hashes(
    of:
      "drone drones missile missiles rocket rockets uav uavs shell shells mortars them it")
  private static let had = WordForm.hash("had" as StaticString)
  private static let since = WordForm.hash("since" as StaticString)
  private static let after = WordForm.hash("after" as StaticString)
  private static let before = WordForm.hash("before" as StaticString)
  private static let recent = WordForm.hash("recent" as StaticString)
  private static let pastWord = WordForm.hash("past" as StaticString)
  /// Forms that are nouns as often as verbs.
  private static let ambiguous = WordForm.hashes(
    of:
      "attack attacks strike strikes raid raids assault assaults ambush clash clashes hits shells kidnap abduct explode"
  )
  private static let past = WordForm.hashes(of: "previous earlier similar past recent former other")
  private static let likened = WordForm.hashes(
    of:
      "like unlike than resembling recalling echoing anniversary commemorating comparable")
  private static let planned = WordForm.hashes(
    of:
      "plan plans planned planning plot plots plotted plotting prevent preventing prevented future further potential imminent avert "
      + "foil foiled risk threat threats next recurrence stop stopping upcoming")
  private static let many = WordForm.hashes(of: "times repeatedly regularly routinely frequently often")
  private static let lengths = WordForm.hashes(
    of:
      "day days week weeks month months year years hour hours decade decades")
  private static let definite = WordForm.hashes(of: "the this that these those such")
}
