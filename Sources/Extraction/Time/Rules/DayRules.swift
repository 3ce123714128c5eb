import Annotation

/// Weekdays, and days told from the day of speaking.
extension TimexRule {
  static let weekdays: [TimexRule] = [
    TimexRule(
      id: "weekday.plain", triggers: [.weekday],
      examples: [
        TimexExample("on ⟦Friday⟧", "XXXX-WXX-5"),
        TimexExample("on ⟦Friday⟧ he said", "2023-12-08", published: "2023-12-09"),
        TimexExample("on ⟦Friday morning⟧", "2023-12-08TMO", published: "2023-12-09"),
        TimexExample("They will meet on ⟦Monday⟧", "2023-12-11", published: "2023-12-09"),
        TimexExample("from ⟦Friday⟧ to ⟦Sunday⟧", "2023-12-08 2023-12-10", published: "2023-12-09"),
        TimexExample("on ⟦Monday⟧ and ⟦Tuesday last week⟧", "2023-11-27 2023-11-28", published: "2023-12-09"),
        TimexExample("⟦Friday two weeks ago⟧", "2023-11-24", published: "2023-12-09"),
        TimexExample("⟦Sunday three weeks after January 15, 2021⟧", "2021-02-07"),
      ],
      counterexamples: ["the Sun said", "she sat down"],
      match: { reader, index in
        guard let (day, next) = reader.weekday(index) else { return [] }
        if reader.kind(next) == .dayPart, let part = DayPart(rawValue: reader.at(next).value - 16) {
          return [TimexPiece(index, next + 1, .literal(.set, "XXXX-WXX-\(day)\(part.code)"))]
        }
        if let list = reader.weekdayList(index, day, next) { return list }
        if let date = reader.dayAfterWeekday(next) {
          return [TimexPiece(index, date.next, .date(PartialDate(day: date.day, weekday: day)))]
        }
        if let shift = reader.weekTail(next) {
          return [TimexPiece(index, shift.next, .weekday(day, direction: nil, weekShift: shift.weeks))]
        }
        if let piece = reader.offsetAfterWeekday(index, day, next) { return [piece] }
        if let pieces = reader.offsetFromDate(index, day, next) { return pieces }
        return [TimexPiece(index, next, .weekday(day, direction: nil, weekShift: nil))]
      }),
    TimexRule(
      id: "weekday.direction", triggers: [.direction],
      examples: [
        TimexExample("⟦last Friday⟧", "2023-12-01", published: "2023-12-09"),
        TimexExample("⟦next Monday⟧", "2016-11-14", published: "2016-11-07"),
        TimexExample("⟦next week Wednesday⟧", "2018-12-05", published: "2018-11-28"),
        TimexExample("⟦next week on Monday⟧ or ⟦Thursday⟧", "2018-12-03 2018-12-06", published: "2018-11-28"),
      ],
      counterexamples: ["last, Friday prayers ended"],
      match: { reader, index in
        let direction = Int(reader.at(index).value)
        var position = index + 1
        if reader.kind(position) == .direction { position += 1 }
        if let unit = reader.unit(position), unit.unit == .week, !unit.isPlural, abs(direction) <= 1 {
          let isOwner = reader.mark(position + 1, "'") && reader.has(position + 2, .s)
          let start = isOwner ? position + 3 : reader.skippingHyphen(position + 1)
          let weekdayAt = reader.nextWeekday(start)
          guard let (day, next) = reader.weekday(weekdayAt) else { return [] }
          let first = TimexPiece(index, next, .weekday(day, direction: nil, weekShift: direction))
          return [first] + reader.moreWeekdays(next, weekShift: direction)
        }
        guard let (day, next) = reader.weekday(position) else { return [] }
        var meant = position > index + 1 ? Int(reader.at(index + 1).value) : direction
        if reader.reads(position - 1, "past") || position > index + 1 && meant == -1 { meant = -3 }
        if reader.has(index - 1, .the), position == index + 1 {
          // “the previous Sunday” is the one before the day spoken of.
          if reader.reads(index, "previous") { meant = 9 }
          if reader.reads(index, "next") { meant = 11 }
        }
        if reader.reads(position - 1, "coming") || reader.reads(position - 1, "upcoming") { meant = 3 }
        return [TimexPiece(index, next, .weekday(day, direction: meant, weekShift: nil))]
      }),
  ]

  static let deictics: [TimexRule] = [
    TimexRule(
      id: "day.deictic", triggers: [.deictic],
      examples: [
        TimexExample("⟦today⟧", "2020-01-27", published: "2020-01-27"),
        TimexExample("⟦yesterday⟧", "2020-02-29", published: "2020-03-01"),
        TimexExample("⟦tonight⟧", "2020-01-27TNI", published: "2020-01-27"), TimexExample("⟦tomorrow⟧", "XXXX-XX-XX"),
        TimexExample("⟦yesterday afternoon⟧", "2018-10-31TAF", published: "2018-11-01"),
      ],
      counterexamples: ["USA Today reported"],
      match: { reader, index in
        let value = Int(reader.at(index).value)
        if value == 10 { return [TimexPiece(index, index + 1, .day(0, .published), part: .night)] }
        let before = reader.at(index - 1)
        if before.isCapital, reader.at(index).isCapital, before.kind == .other,
          !reader.isShouted(index)
            || reader.reads(index - 1, "usa")
        {
          return []
        }
        return [TimexPiece(index, index + 1, .day(value, .published))]
      }),
    TimexRule(
      id: "day.beside-deictic", triggers: [.unit],
      examples: [
        TimexExample("⟦the day before yesterday⟧", "2020-01-25", published: "2020-01-27"),
        TimexExample("⟦the day after tomorrow⟧", "2020-01-29", published: "2020-01-27"),
        TimexExample("back ⟦day after tomorrow⟧", "2020-01-29", published: "2020-01-27"),
      ],
      counterexamples: ["one day before today's vote"],
      match: { reader, index in reader.dayBesideDeictic(index).map { [$0] } ?? [] }),
    TimexRule(
      id: "day.part", triggers: [.direction, .function], words: [.that, .same],
      examples: [
        TimexExample("⟦this morning⟧", "2020-01-27TMO", published: "2020-01-27"),
        TimexExample("⟦last night⟧", "2020-01-26TNI", published: "2020-01-27"),
        TimexExample("On ⟦8 May 1945⟧ … ⟦That night⟧", "1945-05-08 1945-05-08TNI"),
        TimexExample("On ⟦8 May 1945⟧ … ⟦the next morning⟧", "1945-05-08 1945-05-09TMO"),
        TimexExample("On ⟦8 May 1945⟧ … ⟦the previous night⟧", "1945-05-08 1945-05-07TNI"),
      ],
      counterexamples: ["the last nights of the war"],
      match: { $0.directedPart($1) }),
    TimexRule(
      id: "day.part-of-date", triggers: [.dayPart],
      examples: [
        TimexExample("on ⟦the morning of 31 January 1965⟧", "1965-01-31TMO"),
        TimexExample("⟦before dawn on Monday⟧", "2024-10-14TMO", published: "2024-10-14"),
        TimexExample("⟦the early morning hours of 30 April 1975⟧", "1975-04-30TMO"),
      ],
      counterexamples: ["the night of the long knives"],
      match: { reader, index in
        guard let part = reader.dayPart(index) else { return [] }
        var position = index + 1
        if reader.unit(position)?.unit == .hour { position += 1 }
        if position > index + 1, reader.kind(position) == .weekday, let (day, next) = reader.weekday(position) {
          // “the early morning hours Friday”.
          return [TimexPiece(index, next, .weekday(day, direction: nil, weekShift: nil), part: part)]
        }
        guard reader.hasAny(position, .of, .on) || reader.mark(position, ",") else { return [] }
        guard var piece = reader.basePiece(position + 1),
          piece.isDay || reader.isHoliday(piece) && reader.has(position, .of)
        else { return [] }
        piece.lower = index
        piece.part = part
        return [piece]
      }),
    TimexRule(
      id: "day.part-alone", triggers: [.dayPart],
      examples: [
        TimexExample("attacked ⟦overnight⟧", "2020-01-26TNI", published: "2020-01-27"),
        TimexExample("On ⟦8 May 1945⟧ they came at ⟦night⟧", "1945-05-08 1945-05-08TNI"),
        TimexExample("in ⟦the evening⟧", "XXXX-XX-XXTEV"), TimexExample("came ⟦mid-afternoon⟧.", "XXXX-XX-XXTAF"),
        TimexExample("It fell at ⟦lunchtime⟧.", "XXXX-XX-XXTMI"),
        TimexExample("On ⟦8 May 1945⟧ … ⟦the night before⟧.", "1945-05-08 1945-05-07TNI"),
        TimexExample("fell ⟦the night before last⟧", "2020-01-25TNI", published: "2020-01-27"),
      ],
      counterexamples: ["Good morning", "a night market"],
      match: { $0.partAlone($1) }),
  ]
}

extension TimexReader {
  /// “day before yesterday”, “day after tomorrow”.
  func dayBesideDeictic(_ index: Int) -> TimexPiece? {
    guard let unit = unit(index), unit.unit == .day, !unit.isPlural, !hasAny(index - 1, .a), !isNumeral(index - 1),
      kind(index + 2) == .deictic
    else { return nil }
    let value = Int(at(index + 2).value)
    if value == -1, has(index + 1, .before) { return TimexPiece(index, index + 3, .day(-2, .published)) }
    return value == 1 && has(index + 1, .after) ? TimexPiece(index, index + 3, .day(2, .published)) : nil
  }

  /// “ the 26th”, “ 21”, “ 13th” after a weekday.
  func dayAfterWeekday(_ index: Int) -> (day: Int, next: Int)? {
    let position = has(index, .the) ? index + 1 : index
    guard let (day, next) = day(position) else { return nil }
    if position == index, kind(position) != .number {
      // “Tuesday eleventh”, not “Tuesday third-quarter results”.
      guard kind(position) != .second, endsClause(next) || clock(next) != nil, !mark(next, "-") else { return nil }
      return (day, next)
    }
    guard position > index || kind(position) == .number,
      has(next - 1, .th) || kind(position) == .ordinal
        || hasAny(next, .at) && (clock(next + 1) ?? bareHour(next + 1)) != nil || kind(position) == .cardinal
        || kind(next) == .outside
        || at(next).kind == .punctuation && !isJoined(next + 1)
    else { return nil }
    return (day, next)
  }

  /// “of next week”, “last week”, “this week” after a weekday.
  func weekTail(_ index: Int) -> (weeks: Int, next: Int)? {
    var position = has(index, .of) ? index + 1 : index
    if has(position, .the) { position += 1 }
    guard kind(position) == .direction, let unit = unit(position + 1), unit.unit == .week, !unit.isPlural else {
      return nil
    }
    let value = Int(at(position).value)
    return (value > 5 ? value - 10 : value, position + 2)
  }

  func directedPart(_ index: Int) -> [TimexPiece] {
    if kind(index) == .function {
      guard hasAny(index, .that, .same) else { return [] }
      let position = has(index + 1, .same) ? index + 2 : index + 1
      guard let part = dayPart(position) else { return [] }
      return [TimexPiece(index, position + 1, .day(0, .spoken), part: part)]
    }
    guard let part = dayPart(index + 1) else { return [] }
    let value = Int(at(index).value)
    let isSpoken = has(index - 1, .the) || value > 5
    let shift: Int
    switch value {
    case -1: shift = -1
    case 9: shift = -1
    case 1, 11: shift = 1
    default: shift = 0
    }
    if isSpoken { return [TimexPiece(index, index + 2, .day(shift, .spoken), part: part)] }
    return [TimexPiece(index, index + 2, .day(shift, .published), part: part)]
  }

  func partAlone(_ index: Int) -> [TimexPiece] {
    // “night after night” tells none.
    guard let part = dayPart(index), !(hasAny(index - 1, .after, .by) && dayPart(index - 2) == part) else { return [] }
    if reads(index, "overnight"), has(index + 1, .from), weekday(index + 2) != nil { return [] }
    if reads(index, "overnight"), var piece = overnight(index) {
      piece.part = .night
      return [piece]
    }
    // “morning tomorrow”.
    if kind(index + 1) == .deictic, at(index + 1).value != 10, !reads(index, "overnight"), part != .noon,
      part != .midnight
    {
      return [TimexPiece(index, index + 2, .day(Int(at(index + 1).value), .published), part: part)]
    }
    if reads(index, "overnight") { return [TimexPiece(index, index + 1, .day(-1, .published), part: .night)] }
    if part == .night, kind(index - 1) == .periodPart, at(index - 1).value == PeriodPart.mid.rawValue {
      return [TimexPiece(index - 1, index + 1, .partOfDay, part: .midnight)]
    }
    if has(index - 1, .the), hasAny(index + 1, .before, .after) {
      if part == .night, has(index + 1, .before), reads(index + 2, "last") {
        return [TimexPiece(index, index + 3, .day(-2, .published), part: part)]
      }
      if endsClause(index + 2) || kind(index + 2) == .outside {
        return [TimexPiece(index, index + 2, .day(has(index + 1, .before) ? -1 : 1, .spoken), part: part)]
      }
    }
    let before = index - 1
    if mark(before, "-"), kind(before - 1) == .periodPart, at(before - 1).value == PeriodPart.mid.rawValue,
      part == .morning || part == .afternoon
    {
      return [TimexPiece(before - 1, index + 1, .partOfDay, part: part)]
    }
    // “an early-morning raid”.
    if mark(before, "-"), isJoined(before), isJoined(index), kind(before - 1) == .periodPart,
      at(before - 1).value <= PeriodPart.late.rawValue, part == .morning || part == .afternoon || part == .evening
    {
      return [TimexPiece(index, index + 1, .partOfDay, part: part)]
    }
    if part == .noon && reads(index, "noonish")
      || at(index).count > 9 && (reads(index, "midmorning") || reads(index, "midafternoon"))
    {
      return [TimexPiece(index, index + 1, .partOfDay, part: part)]
    }
    let isAnnounced: Bool
    switch part {
    case .night, .noon, .midnight, .dawn, .dusk, .lunchtime:
      isAnnounced =
        hasAny(before, .at, .by, .until, .before, .after, .in, .since, .during)
        || (part == .noon || part == .midnight) && hasAny(before, .to, .from, .between, .about)
        || (part == .dawn || part == .dusk) && isEndOfRange(index)
        || (part == .noon || part == .midnight || part == .dawn) && reads(before, "near")
        || (part == .noon || part == .midnight)
          && (kind(index + 1) == .deictic || kind(index + 1) == .weekday || hasAny(index + 1, .every, .each)
            || hasAny(before, .for) && !at(index).isCapital && endsClause(index + 1) || reads(index + 1, "sharp")
            || stands(index))
        || has(before, .the) && !has(index + 1, .of)
    default:
      // “afternoon at 7”, “morning 8:30”.
      isAnnounced =
        hasAny(before, .in, .the, .during) || kind(before) == .periodPart || isPartOfRange(index)
        || has(index + 1, .at) && (clock(index + 2) ?? bareHour(index + 2)) != nil || clock(index + 1) != nil
    }
    let isNoun = at(index + 1).kind == .other && !hasAny(before, .at, .in) && isCountableAfter(index + 1)
    let isNamed =
      at(index + 1).isCapital && at(index + 1).kind == .other && at(index).isCapital
      || mark(index + 1, "-") && isJoined(index + 1)
    if part == .night, mark(index + 1, "-"), isJoined(index + 1), has(index + 2, .time), isJoined(index + 2) {
      return isAnnounced ? [TimexPiece(index, index + 3, .partOfDay, part: part)] : []
    }
    guard isAnnounced, !isNoun, !isNamed else { return [] }
    return [TimexPiece(index, index + 1, .partOfDay, part: part)]
  }

  /// “from morning to evening”.
  private func isPartOfRange(_ index: Int) -> Bool {
    if has(index - 1, .from) { return hasAny(index + 1, .to, .until) && dayPart(index + 2) != nil }
    return hasAny(index - 1, .to, .until) && dayPart(index - 2) != nil && has(index - 3, .from)
  }

  /// “from dusk”, “to dawn”, “and dawn” beside another time of day.
  private func isEndOfRange(_ index: Int) -> Bool {
    if hasAny(index - 1, .from, .between) { return hasAny(index + 1, .to, .until, .through, .and) }
    return hasAny(index - 1, .to, .until, .through, .and)
      && (kind(index - 2) == .dayPart || kind(index - 2) == .function && hasAny(index - 2, .am, .pm))
  }

  /// “overnight Tuesday”, “overnight from Monday”: the day the night belongs to, where the words tell it.
  private func overnight(_ index: Int) -> TimexPiece? {
    guard let (day, next) = weekday(index + 1), dayPart(next) == nil else { return nil }
    return TimexPiece(index, next, .weekday(day, direction: nil, weekShift: nil))
  }

  /// Whether “noon” or “midnight” ends its sentence after a verb or preposition, not after an adjective or noun of its own.
  private func stands(_ index: Int) -> Bool {
    (kind(index + 1) == .outside || startsSentence(index + 2) && kind(index + 1) == .punctuation)
      && !at(index).isCapital && !hasAny(index - 1, .a) && meets(before: index)
  }

  /// Whether a number in digits or words stands at `index`.
  func isNumeral(_ index: Int) -> Bool { kind(index) == .number || kind(index) == .cardinal }

  private func isCountableAfter(_ index: Int) -> Bool {
    isCount(index) || reads(index, "market") || reads(index, "sky")
  }
}
