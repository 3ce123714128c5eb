import Annotation

/// Two times of day that help to tell each other: “from 5 to 6 pm”, “tonight from 7 to 9”.
extension TimexRule {
  static let clockRanges: [TimexRule] = [
    TimexRule(
      id: "clock.range", triggers: [.number, .cardinal, .dayPart],
      examples: [
        TimexExample("from ⟦5⟧ to ⟦6 p.m.⟧", "XXXX-XX-XXT17:00 XXXX-XX-XXT18:00"),
        TimexExample("between ⟦11⟧ and ⟦1 pm⟧", "XXXX-XX-XXT11:00 XXXX-XX-XXT13:00"),
        TimexExample("⟦8⟧-⟦9:30am⟧", "XXXX-XX-XXT08:00 XXXX-XX-XXT09:30"),
        TimexExample("from ⟦10:30⟧ to ⟦3⟧", "XXXX-XX-XXT10:30 XXXX-XX-XXT15:00"),
        TimexExample("between ⟦0730⟧-⟦0930⟧.", "XXXX-XX-XXT07:30 XXXX-XX-XXT09:30"),
        TimexExample(
          "They met ⟦tonight⟧ from ⟦7⟧ to ⟦9⟧.", "2023-12-09TNI 2023-12-09T19:00 2023-12-09T21:00",
          published: "2023-12-09"),
        TimexExample("from ⟦5⟧ to ⟦seven in the morning⟧", "XXXX-XX-XXT05:00 XXXX-XX-XXT07:00"),
        TimexExample(
          "They met between ⟦7⟧ and ⟦9 last night⟧", "2023-12-08T19:00 2023-12-08T21:00", published: "2023-12-09"),
        TimexExample("The meeting is from ⟦6⟧ to ⟦7⟧.", "XXXX-XX-XXT06:00 XXXX-XX-XXT07:00"),
        TimexExample("⟦3 am⟧ - ⟦12pm on Monday⟧", "2023-12-04T03:00 2023-12-04T12:00", published: "2023-12-09"),
        TimexExample("between ⟦three thirty⟧ and ⟦four⟧.", "XXXX-XX-XXT03:30 XXXX-XX-XXT04:00"),
      ],
      counterexamples: [
        "from 5 to 6 people", "won 3-2 at 5 pm", "between 5 and 6 metres", "rose from 5 to 6.",
        "from 5 to 7 on Monday's list",
        "won 3-1 yesterday", "rose from 5 to 6 yesterday", "killed between 3 and 8 yesterday",
        "between 10 and 12 today's figures", "between 0730-0930-11",
      ],
      match: { $0.clockRange($1) })
  ]
}

extension TimexReader {
  func clockRange(_ index: Int) -> [TimexPiece] {
    guard mayBeginRange(index), !(isJoined(index) && at(index - 1).kind == .punctuation),
      var (first, next) = rangeEnd(index),
      let second = afterRangeMark(next, from: index)
    else { return [] }
    if let zone = zone(next) { (first.zone, next) = (zone.minutes, zone.next) }
    guard var (last, end) = rangeEnd(second) ?? fourDigits(second, after: index),
      !(mark(end, "-") && isJoined(end) && kind(end + 1) == .number)
    else {
      return []
    }
    let saysFirst = saysHalf(index, next)
    var saysLast = saysHalf(second, end)
    let settled = settle(last, end)
    if settled.next > end {
      (last, end, saysLast) = (settled.0, settled.next, true)
    } else if let zone = zone(end), !saysLast {
      (last.zone, end) = (zone.minutes, zone.next)
      guard isDigits(index) else { return [] }
    }
    guard saysFirst || saysLast || isToldRange(index, first, last, end) else { return [] }
    // “from noon to 3 checkpoints”.
    if kind(index) == .dayPart, !saysLast,
      isCount(end) || unit(end) != nil || kind(end) == .other && !startsSentence(end)
    {
      return []
    }
    if !saysFirst, !saysLast, let part = partBefore(index) ?? partAfter(end) {
      first.hour = Self.hour(first.hour, in: part)
      last.hour = Self.hour(last.hour, in: part)
      (first.isSettled, last.isSettled) = (true, true)
    }
    settleTogether(&first, &last, saysFirst, saysLast)
    first.zone = first.zone ?? last.zone
    return [TimexPiece(index, next, .partOfDay, clock: first), TimexPiece(second, end, .partOfDay, clock: last)]
  }

  /// Whether a mark or word of a range stands within nine lexemes, so that most numbers cost no more than this.
  private func mayBeginRange(_ index: Int) -> Bool {
    guard at(index).count <= 2 || at(index).count == 4 || kind(index) != .number else { return false }
    if kind(index) == .dayPart, at(index).value != DayPart.noon.rawValue, at(index).value != DayPart.midnight.rawValue {
      return false
    }
    var position = index + 1
    let end = min(lexemes.count, index + 10)
    while position < end {
      switch lexemes[position].kind {
      case .punctuation: if lexemes[position].value == 0x2D { return true }
      case .function: if hasAny(position, .to, .until, .through, .and) { return true }
      case .number, .cardinal, .dayPart, .zone, .direction: break
      default: if lexemes[position].count > 2 { return false }
      }
      position += 1
    }
    return false
  }

  /// One end of a range: a time of day, an hour, or four digits with a nought in front.
  private func rangeEnd(_ index: Int) -> (ClockTime, next: Int)? {
    if let part = dayPart(index), part == .noon || part == .midnight, !mark(index + 1, "'") {
      return (ClockTime(hour: part == .noon ? 12 : 0, isSettled: true), index + 1)
    }
    if let found = clock(index), !(found.0.zone == nil && kind(found.next - 1) == .zone) { return found }
    if let worded = hourAndMinutes(index) ?? hourOhMinutes(index) { return worded }
    guard kind(index) == .number || kind(index) == .cardinal, at(index).value >= 0 else { return nil }
    let value = Int(at(index).value)
    if kind(index) == .number, at(index).count == 4, value < 1000, value % 100 < 60 {
      return (ClockTime(hour: value / 100, minute: value % 100, isSettled: true), index + 1)
    }
    guard at(index).count <= 2 || kind(index) == .cardinal, (1...12).contains(value) else { return nil }
    if mark(index + 1, "."), isJoined(index + 1), kind(index + 2) == .number, isJoined(index + 2) {
      guard at(index + 2).count == 2, at(index + 2).value < 60 else { return nil }
      return (ClockTime(hour: value, minute: Int(at(index + 2).value), isSettled: false), index + 3)
    }
    return (ClockTime(hour: value, isSettled: false), index + 1)
  }

  /// “1700” after “0800”.
  private func fourDigits(_ index: Int, after first: Int) -> (ClockTime, next: Int)? {
    guard kind(first) == .number, at(first).count == 4, at(first).value < 1000, kind(index) == .number,
      at(index).count == 4, at(index).value < 2400, at(index).value % 100 < 60
    else { return nil }
    let value = Int(at(index).value)
    return (ClockTime(hour: value / 100, minute: value % 100, isSettled: true), index + 1)
  }

  /// Where the second end begins, past “-”, “to”, “until”, or “and” after “between”.
  private func afterRangeMark(_ index: Int, from lower: Int) -> Int? {
    if mark(index, "-") {
      let isTight =
        isJoined(index) == isJoined(index + 1)
        && (isJoined(index) || hasAny(lower - 1, .from, .between, .at) || index > lower + 1 || kind(lower) == .dayPart)
      return isTight ? index + 1 : nil
    }
    if hasAny(index, .to, .until, .through) { return index + 1 }
    return has(index, .and) && has(lower - 1, .between) ? index + 1 : nil
  }

  /// Whether a range without a.m. or p.m. is one of times: a colon or a nought shows it, or a day beside it, or it is told of a meeting.
  private func isToldRange(_ index: Int, _ first: ClockTime, _ last: ClockTime, _ end: Int) -> Bool {
    guard !isCount(end), unit(end) == nil, !(mark(end, "-") && isJoined(end)), kind(end) != .magnitude, !mark(end, "%"),
      !(mark(end, ":") && isJoined(end))
    else { return false }
    let isAnnounced = hasAny(index - 1, .from, .between)
    let isPointed = mark(index + 1, ".") || mark(end - 2, ".")
    let hasMinutes = first.minute != nil || last.minute != nil
    if hasMinutes, !isPointed, isAnnounced || isDayBefore(index) || partBefore(index) != nil {
      return kind(end) != .other || startsSentence(end) || zone(end) != nil || isDayAfter(end)
    }
    guard !hasMinutes || isAnnounced && meets(before: index, broadly: true) else { return false }
    if isDayAfter(end) || partAfter(end) != nil { return meets(before: index, broadly: true) }
    let isEnded = kind(end) == .outside || startsSentence(end) || startsSentence(end + 1)
    return isEnded && (isAnnounced || mark(index + 1, "-") && isJoined(index + 1) && partBefore(index) != nil)
      && (isDayBefore(index) || partBefore(index) != nil || meets(before: index, broadly: true))
  }

  /// A time of day whose half the end of the range that follows tells: “at 2:00 - 2:30 pm”.
  func settledByRange(_ clock: ClockTime, _ index: Int) -> ClockTime {
    guard !clock.isSettled, mark(index, "-") || hasAny(index, .to, .until), let (last, end) = self.clock(index + 1),
      saysHalf(index + 1, end)
    else { return clock }
    var (first, second) = (clock, last)
    settleTogether(&first, &second, false, true)
    return first
  }

  /// Sets the half of the day of an end that does not say it by the other, which it stands before or after.
  private func settleTogether(_ first: inout ClockTime, _ last: inout ClockTime, _ saysFirst: Bool, _ saysLast: Bool) {
    func minutes(_ time: ClockTime, _ hour: Int) -> Int { hour * 60 + (time.minute ?? 0) }
    if saysLast, !saysFirst, first.hour <= 12, !first.isSettled || first.minute == nil || first.hour < 12 {
      let hour = first.hour % 12
      let end = minutes(last, last.hour)
      first.hour = minutes(first, hour + 12) < end ? hour + 12 : minutes(first, hour) < end ? hour : hour + 12
      first.isSettled = true
    } else if !saysLast, last.hour <= 12, minutes(last, last.hour) <= minutes(first, first.hour), last.hour < 12 {
      if minutes(last, last.hour + 12) > minutes(first, first.hour) { last.hour += 12 }
      last.isSettled = true
    } else if saysFirst, !saysLast, first.hour >= 12, last.hour < 12 {
      last.hour += 12
      last.isSettled = true
    }
  }

  private func isDigits(_ index: Int) -> Bool { kind(index) == .number && !isJoined(index) }

  /// Whether a day stands just before the range or the “from” that begins it.
  private func isDayBefore(_ index: Int) -> Bool {
    let before = hasAny(index - 1, .from, .between) ? index - 2 : index - 1
    let last = mark(before, ",") ? before - 1 : before
    switch kind(last) {
    case .deictic, .weekday, .dayPart: return true
    default: return has(last, .th) || kind(last) == .number && at(last).count == 4 && kind(last - 1) != .outside
    }
  }

  /// The part of the day that stands before: “tonight from 7”, “this evening from 7”.
  private func partBefore(_ index: Int) -> DayPart? {
    let before = hasAny(index - 1, .from, .between, .at) ? index - 2 : index - 1
    if kind(before) == .deictic, at(before).value == 10 { return .night }
    return dayPart(before)
  }

  /// The part of the day that stands after: “last night”, “tonight”, “Monday morning”.
  private func partAfter(_ index: Int) -> DayPart? {
    if kind(index) == .deictic, at(index).value == 10 { return .night }
    guard kind(index) == .deictic || kind(index) == .weekday || kind(index) == .direction else { return nil }
    return dayPart(index + 1) ?? (kind(index) == .direction ? dayPart(index + 2) : nil)
  }

  /// Whether a day stands after: “ on 5 May”, “ yesterday”, “ next Monday”.
  private func isDayAfter(_ index: Int) -> Bool {
    if kind(index) == .deictic || kind(index) == .weekday { return !(mark(index + 1, "'") && isJoined(index + 1)) }
    if kind(index) == .direction { return kind(index + 1) == .weekday || dayPart(index + 1) != nil }
    guard hasAny(index, .on), let piece = basePiece(index + 1), piece.isDay else { return false }
    return !(mark(piece.upper, "'") && isJoined(piece.upper))
  }

  /// Whether a.m. or p.m. stands in a time of day.
  private func saysHalf(_ lower: Int, _ upper: Int) -> Bool {
    (lower..<upper).contains {
      hasAny($0, .am, .pm) || reads($0, "p") || has($0, .a) || kind($0) == .dayPart
        || at($0).count == 4 && kind($0) == .number
    }
  }
}
