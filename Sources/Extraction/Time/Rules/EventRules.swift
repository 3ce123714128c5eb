import Annotation

/// Points told by a happening: “two days after the attack”.
extension TimexRule {
  static let events: [TimexRule] = [
    TimexRule(
      id: "event.offset", triggers: [.number, .cardinal, .vague, .function, .unit, .dayPart],
      words: [.a, .half, .another],
      examples: [
        TimexExample(
          "The attack of ⟦5 May 2020⟧ hit a market. ⟦Two days after the attack⟧ it opened.", "2020-05-05 2020-05-07"),
        TimexExample(
          "A bomb went off on ⟦5 May 2020⟧ at a raid. They met ⟦the day before the raid⟧.", "2020-05-05 2020-05-04"),
        TimexExample("⟦a week after the siege⟧ it fell", "XXXX-WXX"),
        TimexExample(
          "The strike of ⟦5 May 2020⟧ was the last; ⟦hours after the strike⟧ it burned", "2020-05-05 2020-05-05TXX"),
      ],
      counterexamples: [
        "two days after the minister", "the day after tomorrow", "after the attack", "three men after the raid",
      ],
      match: { $0.eventOffset($1) })
  ]

  /// Nouns for what happens at a time that a text may have told. From the codebooks of PLOVER and ACLED.
  static let eventNouns: [StaticString] = [
    "attack", "strike", "airstrike", "raid", "bombing", "explosion", "blast", "shooting", "battle", "war", "invasion",
    "election", "coup", "killing", "death", "assassination", "ceasefire", "truce", "agreement", "armistice", "arrest",
    "crash", "earthquake", "protest", "clash", "clashes", "incident", "ambush", "assault", "massacre", "siege",
    "offensive", "withdrawal", "capture", "kidnapping", "abduction", "uprising", "revolution", "shelling",
    "bombardment", "landing", "surrender", "referendum", "vote", "summit", "speech", "announcement", "handover",
  ]
}

extension TimexReader {
  func eventOffset(_ index: Int) -> [TimexPiece] {
    var amounts: [TimeAmount] = []
    var part: DayPart?
    var next = index + 1
    if let unit = unit(index), unit.unit != .second || kind(index) == .unit {
      guard unit.isPlural != has(index - 1, .the), has(index - 1, .the) || kind(index - 1) != .number else { return [] }
      amounts = [TimeAmount(number: unit.isPlural ? nil : 1, unit: unit.unit)]
    } else if let found = dayPart(index) {
      guard has(index - 1, .the) else { return [] }
      part = found
    } else if let (amount, end) = length(index) {
      (amounts, next) = ([amount], end)
    } else {
      return []
    }
    guard hasAny(next, .before, .after) || kind(next) == .direction && reads(next, "following"),
      let (noun, upper) = eventNoun(next + 1)
    else { return [] }
    let sign = has(next, .before) ? -1 : 1
    let isOneDay = part == nil && amounts.count == 1 && amounts[0].unit == .day && amounts[0].number == 1
    let meaning: TimexMeaning = part != nil || isOneDay ? .day(sign, .spoken) : .offset(amounts, sign: sign, .spoken)
    var piece = TimexPiece(index, upper, meaning, part: part)
    if hasAny(upper, .of, .on), let date = basePiece(upper + 1), date.isDay {
      // “two days after the attack of 5 May 2020”.
      piece.base = 0
      return [date, piece]
    }
    piece.event = noun
    return [piece]
  }

  /// “the deadly attack”, “his death”, “that raid”: the noun's lexeme and the first after it.
  private func eventNoun(_ index: Int) -> (noun: Int, next: Int)? {
    let isTold = hasAny(index, .the, .that, .a) || reads(index, "his") || reads(index, "her") || reads(index, "its")
    guard isTold || reads(index, "their") else { return nil }
    for position in index + 1..<index + 4 {
      guard kind(position) == .other || kind(position) == .season || kind(position) == .direction,
        !lexemes[position].followsBreak
      else { return nil }
      if TimexRule.eventNouns.contains(where: { reads(position, $0) }),
        kind(position + 1) != .other || !isNamed(position)
      {
        return (position, position + 1)
      }
    }
    return nil
  }

  /// Whether a noun for what happens, or its plural, stands at `index`.
  func isEventNoun(_ index: Int) -> Bool {
    guard kind(index) == .other, at(index).count >= 4 else { return false }
    let length = at(index).count
    return TimexRule.eventNouns.contains { noun in
      reads(index, noun) || length == noun.utf8CodeUnitCount + 1 && isSurface(index, noun)
    }
  }

  /// Whether the lexeme is `noun` with an “s”.
  private func isSurface(_ index: Int, _ noun: StaticString) -> Bool {
    let start = Int(lexemes[index].start)
    return bytes[Int(lexemes[index].end) - 1] == UInt8(ascii: "s")
      && (0..<noun.utf8CodeUnitCount).allSatisfy { bytes[start + $0] | 0x20 == noun.utf8Start[$0] }
  }

  /// Whether a noun stands before another that it only describes: “attack helicopter”.
  private func isNamed(_ index: Int) -> Bool { !startsSentence(index + 1) && isCount(index + 1) }

  /// Whether the two lexemes are the same word, letters' case and a plural's “s” aside.
  func isSameWord(_ a: Int, _ b: Int) -> Bool {
    guard kind(a) == kind(b), abs(lexemes[a].count - lexemes[b].count) <= 1 else { return false }
    let length = min(lexemes[a].count, lexemes[b].count)
    let (first, second) = (Int(lexemes[a].start), Int(lexemes[b].start))
    guard (0..<length).allSatisfy({ bytes[first + $0] | 0x20 == bytes[second + $0] | 0x20 }) else { return false }
    let longer = lexemes[a].count > lexemes[b].count ? a : b
    return lexemes[a].count == lexemes[b].count || bytes[Int(lexemes[longer].end) - 1] | 0x20 == UInt8(ascii: "s")
  }
}

extension TimexResolver {
  /// The day that the text last told beside the event at `noun`, looking at most 400 lexemes back, so that another of its kind is not
  /// taken for it; nil where it told none. A history has too many battles and wars to tell one by its noun.
  func eventDate(_ noun: Int, before lower: Int) -> (date: CalendarDate, timex: Timex)? {
    if reader.reads(noun, "battle") || reader.reads(noun, "war") { return nil }
    var position = lower - 1
    let last = max(0, lower - 400)
    while position >= last {
      if reader.isSameWord(position, noun), let found = dateInSentence(of: position) { return found }
      position -= 1
    }
    return nil
  }

  /// The whole date nearest to a lexeme in its sentence.
  private func dateInSentence(of index: Int) -> (date: CalendarDate, timex: Timex)? {
    var first = index
    while first > max(0, index - 60), !reader.startsSentence(first) { first -= 1 }
    var end = index + 1
    while end < min(reader.lexemes.count, index + 60), !reader.startsSentence(end) { end += 1 }
    let range = Int(reader.lexemes[first].start)..<Int(reader.lexemes[end - 1].end)
    let place = Int(reader.lexemes[index].start)
    var best: (date: CalendarDate, timex: Timex, distance: Int)?
    for timex in timexes.reversed() {
      if timex.span.start.value < range.lowerBound { break }
      guard timex.span.end.value <= range.upperBound, timex.kind == .date || timex.kind == .time,
        let date = CalendarDate(iso: Self.day(timex.value))
      else { continue }
      let distance = abs(timex.span.start.value - place)
      if best.map({ distance < $0.distance }) ?? true { best = (date, timex, distance) }
    }
    return best.map { ($0.date, $0.timex) }
  }

  /// An expression told by an event: from the event's day where the text told it, else from the day spoken of just before, else unknown.
  mutating func valueBesideEvent(_ noun: Int, _ piece: TimexPiece, id: TimexID) -> Resolved {
    var plain = piece
    plain.event = nil
    if let (date, timex) = eventDate(noun, before: piece.lower) {
      spoken = SpokenDate(
        year: date.year, month: date.month, day: date.day, timex: timex.id,
        isExplicit: spoken?.isExplicit ?? (timex.anchor == nil), position: piece.lower)
      if case .offset(let amounts, _, _) = piece.meaning, let last = amounts.last, last.number == nil,
        last.unit.rawValue < TimeUnit.day.rawValue
      {
        // “hours after the strike” is the same day at an hour that nothing tells.
        return Resolved(kind: .time, value: date.description + "TXX", anchor: .timex(timex.id))
      }
      return value(of: plain, id: id)
    }
    if let spoken, spoken.date != nil, piece.lower - spoken.position < 60 { return value(of: plain, id: id) }
    var unit = TimeUnit.day
    if case .offset(let amounts, _, _) = piece.meaning, let last = amounts.last { unit = last.unit }
    var result = Resolved(value: Self.unknown(unit))
    if unit.rawValue < TimeUnit.day.rawValue || piece.part != nil { result.kind = .time }
    if let part = piece.part { result.value += part.code }
    return result
  }
}
