import Annotation

/// Times of day.
extension TimexRule {
  static let clocks: [TimexRule] = [
    TimexRule(
      id: "clock.time", triggers: [.number, .cardinal, .function, .unit], words: [.half, .a],
      examples: [
        TimexExample("On ⟦8 May 1945⟧ … at ⟦11:30 a.m.⟧", "1945-05-08 1945-05-08T11:30"),
        TimexExample("at ⟦3 pm⟧", "2020-01-27T15:00", published: "2020-01-27"),
        TimexExample("at ⟦19:00 sharp⟧", "2020-01-27T19:00", published: "2020-01-27"),
        TimexExample("⟦half past seven⟧", "XXXX-XX-XXT07:30"), TimexExample("at ⟦five o'clock⟧", "XXXX-XX-XXT05:00"),
        TimexExample("at ⟦2300 GMT⟧", "XXXX-XX-XXT23:00Z"), TimexExample("at ⟦0730⟧.", "XXXX-XX-XXT07:30"),
        TimexExample("at ⟦quarter past 7⟧", "XXXX-XX-XXT07:15"), TimexExample("at ⟦730pm⟧", "XXXX-XX-XXT19:30"),
        TimexExample("at ⟦19h30⟧", "XXXX-XX-XXT19:30"), TimexExample("at ⟦7 o clock⟧", "XXXX-XX-XXT07:00"),
        TimexExample("at ⟦17.30 Beijing time⟧", "XXXX-XX-XXT17:30"),
        TimexExample("⟦10 p.m. Baghdad time⟧", "XXXX-XX-XXT22:00"),
        TimexExample("at ⟦8 a.m. on Friday⟧", "2023-12-08T08:00", published: "2023-12-09"),
        TimexExample("It's ⟦8 in the morning⟧.", "XXXX-XX-XXT08:00"), TimexExample("⟦11-ish⟧", "XXXX-XX-XXT11:00"),
      ],
      counterexamples: [
        "a 4:3 ratio", "I am 5", "won 3 to 2", "three people", "25:10", "at 2300 metres", "at 0730 metres",
        "a quarter past the post", "for 1h30",
      ],
      match: { reader, index in
        guard let (clock, next) = reader.clock(index) else { return [] }
        return [TimexPiece(index, next, .partOfDay, clock: clock)]
      }),
    TimexRule(
      id: "clock.bare", triggers: [.number, .cardinal],
      examples: [
        TimexExample("The meeting began at ⟦six⟧.", "XXXX-XX-XXT06:00"),
        TimexExample("They left at ⟦6.45⟧.", "XXXX-XX-XXT06:45"),
        TimexExample("to leave no later than ⟦4⟧", "XXXX-XX-XXT04:00"),
      ],
      counterexamples: [
        "the toll stood at 9.", "he joined the army at 12.", "It opened at 5,000.", "They left after three were killed",
        "the rate began at 6.45 percent", "police held out at four.",
      ],
      match: { reader, index in
        guard let (clock, next) = reader.hourOfMeeting(index) else { return [] }
        return [TimexPiece(index, next, .partOfDay, clock: clock)]
      }),
  ]
}

extension TimexReader {
  /// A time of day that its own words show to be one.
  func clock(_ index: Int) -> (ClockTime, next: Int)? {
    if kind(index) == .unit, unit(index)?.unit != .quarter { return nil }
    guard var (time, next) = bareClock(index) else { return nil }
    // “3am3ioYc” is part of something longer.
    if isJoined(next), kind(next) == .number || kind(next) == .other && zone(next) == nil && !mark(next - 1, ".") {
      return nil
    }
    next = pastSharp(next)
    if let zone = zone(next) {
      time.zone = zone.minutes
      next = zone.next
    } else if time.second != nil, kind(next + 1) == .number, at(next + 1).count == 4, let shift = zoneShift(next) {
      // “10:00:00 +0300”.
      (time.zone, next) = (shift.minutes, shift.next)
    }
    return (time, pastSharp(next))
  }

  private func bareClock(_ index: Int) -> (ClockTime, next: Int)? {
    if let found = wordedClock(index) { return found }
    if kind(index) == .cardinal {
      guard (1...12).contains(at(index).value) else { return hundredHours(index) }
      let hour = Int(at(index).value)
      if let end = oclock(index + 1) { return settle(ClockTime(hour: hour, isSettled: false), end) }
      if hour == 12, let part = dayPart(index + 1), part == .noon || part == .midnight {
        return (ClockTime(hour: part == .noon ? 12 : 0, isSettled: true), index + 2)
      }
      if let half = halfOfDay(index + 1, hour) { return (ClockTime(hour: half.hour, isSettled: true), half.next) }
      if let found = hundredHours(index) { return found }
      if let end = sharpHour(index) ?? hourIsh(index) {
        return settle(ClockTime(hour: hour, isSettled: false), end)
      }
      return (hourAndMinutes(index) ?? hourOhMinutes(index)).flatMap {
        settledByWords($0.0, $0.next) ?? announcedWords($0.0, index, $0.next)
      } ?? hourOfPart(index, hour) ?? hourBesidePart(index, hour)
    }
    guard kind(index) == .number, at(index).count <= 4, at(index).value >= 0 else { return nil }
    if isJoined(index), kind(index - 1) == .punctuation,
      mark(index - 1, "$") || mark(index - 1, ".") || mark(index - 1, ":")
    {
      return nil
    }
    let value = Int(at(index).value)
    if at(index).count == 3, (1...12).contains(value / 100), value % 100 < 60,
      let half = halfOfDay(index + 1, value / 100), isJoined(index + 1)
    {
      return (ClockTime(hour: half.hour, minute: value % 100, isSettled: true), half.next)
    }
    if at(index).count == 4, value < 1000, value % 100 < 60, hasAny(index - 1, .at, .by, .until, .since, .about),
      endsClause(index + 1) && !mark(index + 1, "-") || kind(index + 1) == .deictic || kind(index + 1) == .weekday
    {
      return (ClockTime(hour: value / 100, minute: value % 100, isSettled: true), index + 1)
    }
    if at(index).count <= 2, value <= 24, has(index + 1, .h), isJoined(index + 1), kind(index + 2) == .number,
      value > 2 || !at(index + 1).isCapital,
      isJoined(index + 2), at(index + 2).count == 2, at(index + 2).value < 60, !hasAny(index - 1, .for, .within)
    {
      return (ClockTime(hour: value, minute: Int(at(index + 2).value), isSettled: true), index + 3)
    }
    if at(index).count == 4, (1...12).contains(value / 100), value % 100 < 60,
      let half = halfOfDay(index + 1, value / 100)
    {
      return (ClockTime(hour: half.hour, minute: value % 100, isSettled: true), half.next)
    }
    if at(index).count == 4 {
      guard value / 100 <= 24, value % 100 < 60,
        zone(index + 1) != nil || reads(index + 1, "hours") || reads(index + 1, "hrs")
      else { return rareClock(index) }
      let end = zone(index + 1) == nil ? index + 2 : index + 1
      return (ClockTime(hour: value / 100, minute: value % 100, isSettled: true), end)
    }
    if let found = rareClock(index) { return found }
    guard at(index).count <= 2, value <= 24 else { return nil }
    if value == 12 {
      let end = mark(index + 1, ":") && isJoined(index + 1) && reads(index + 2, "00") ? index + 3 : index + 1
      if let part = dayPart(end), part == .noon || part == .midnight {
        return (ClockTime(hour: part == .noon ? 12 : 0, isSettled: true), end + 1)
      }
    }
    if let time = hourBesidePart(index, value) { return time }
    if let time = minutes(index, hour: value) { return time }
    if let half = halfOfDay(index + 1, value) { return (ClockTime(hour: half.hour, isSettled: true), half.next) }
    if let end = oclock(index + 1) { return settle(ClockTime(hour: value, isSettled: false), end) }
    if value > 0, value <= 12, let end = hourIsh(index) ?? sharpHour(index) {
      return settle(ClockTime(hour: value, isSettled: false), end)
    }
    return value > 0 && value <= 12 ? hourOfPart(index, value) : nil
  }

  /// “at 7 tonight”, “at 9 this morning”, “9 tomorrow morning”: the hour alone; what follows is read as its date.
  private func hourBesidePart(_ index: Int, _ hour: Int) -> (ClockTime, next: Int)? {
    guard (1...12).contains(hour) else { return nil }
    let next = index + 1
    let isAnnounced = hasAny(index - 1, .at, .by, .until, .before, .after, .about)
    if mark(next, ","), kind(next + 1) == .deictic, at(next + 1).value == 10, meets(before: index) {
      return (ClockTime(hour: hour, isSettled: false), next)
    }
    let isTold =
      kind(next) == .deictic && at(next).value == 10 && isAnnounced
      || kind(next) == .deictic && at(next).value == 1 && dayPart(next + 1) != nil
      || kind(next) == .direction && reads(next, "this") && dayPart(next + 1) != nil
        && (isAnnounced || meets(before: index))
      || has(next, .on) && kind(next + 1) == .weekday && dayPart(next + 2) != nil && isAnnounced && meets(before: index)
    return isTold ? (ClockTime(hour: hour, isSettled: false), next) : nil
  }

  /// An hour and minutes in words: “nine thirty”, “five-thirty”.
  func hourAndMinutes(_ index: Int) -> (ClockTime, next: Int)? {
    guard kind(index) == .cardinal, (1...12).contains(at(index).value) else { return nil }
    let rest = skippingHyphen(index + 1)
    guard kind(rest) == .cardinal, at(rest).value >= 10, let (minutes, next) = number(rest), minutes < 60,
      !startsDenominator(next)
    else {
      return nil
    }
    return (ClockTime(hour: Int(at(index).value), minute: Int(minutes), isSettled: false), next)
  }

  /// “nine thirty p.m.”, “five-thirty in the morning”, “five-thirty tomorrow”: an hour that what follows shows to be one.
  private func settledByWords(_ time: ClockTime, _ next: Int) -> (ClockTime, next: Int)? {
    if let half = halfOfDay(next, time.hour) {
      return (ClockTime(hour: half.hour, minute: time.minute, isSettled: true), half.next)
    }
    if kind(next) == .deictic { return (time, next) }
    let settled = settle(time, next)
    return settled.next > next ? settled : nil
  }

  /// “at 5 in the morning”, “around one in the afternoon”, “at 10 at night”.
  private func hourOfPart(_ index: Int, _ hour: Int) -> (ClockTime, next: Int)? {
    guard has(index + 1, .in) || has(index + 1, .at),
      hasAny(index - 1, .at, .by, .until, .before, .after, .since, .about, .from, .than, .for)
        || kind(index - 1) == .outside
        || (dayPart(index + 3) ?? dayPart(index + 2)) != nil
          && (isBesideDay(index) || meets(before: index) || has(index - 1, .s) && reads(index - 3, "it")
            || reads(index - 1, "is") && reads(index - 2, "it"))
    else { return nil }
    let settled = settle(ClockTime(hour: hour, isSettled: false), index + 1)
    return settled.next > index + 1 && !isCount(settled.next)
      && (kind(settled.next) != .other || startsClause(settled.next)) ? settled : nil
  }

  /// “10:57”, “7:56:30 pm”, “11.00am”.
  private func minutes(_ index: Int, hour: Int) -> (ClockTime, next: Int)? {
    let isColon = mark(index + 1, ":")
    guard isColon || mark(index + 1, "."), isJoined(index + 1), kind(index + 2) == .number, isJoined(index + 2),
      at(index + 2).count == 2, at(index + 2).value < 60
    else { return nil }
    var time = ClockTime(
      hour: hour, minute: Int(at(index + 2).value),
      isSettled: hour > 12 || at(index).count == 2 && hour != 10 && hour != 11)
    var next = index + 3
    if isColon, mark(next, ":"), isJoined(next), kind(next + 1) == .number, at(next + 1).count == 2,
      at(next + 1).value < 60
    {
      time.second = Int(at(next + 1).value)
      next += 2
      if mark(next, "."), isJoined(next), kind(next + 1) == .number { next += 2 }
    }
    if let half = halfOfDay(next, hour) {
      time.hour = half.hour
      time.isSettled = true
      return (time, half.next)
    }
    guard isColon || zone(next) != nil && hasAny(index - 1, .at, .by, .until, .since, .from),
      !(mark(next, ":") && isJoined(next))
    else { return nil }
    if has(next, .h) || reads(next, "hrs") || reads(next, "hours") { next += 1 }
    if reads(next, "ish"), isJoined(next) { next += 1 }
    return settle(time, next)
  }

  /// “half past seven”, “20 past eight”, “quarter to six”, “ten minutes past 9”.
  private func wordedClock(_ index: Int) -> (ClockTime, next: Int)? {
    var position = index
    var minutes: Int?
    if has(position, .half) {
      minutes = 30
      position = skippingHyphen(position + 1)
    } else if kind(position) == .cardinal, at(position).value == 3, unit(position + 1)?.unit == .quarter {
      minutes = 45
      position += 2
    } else if unit(position + (has(position, .a) ? 1 : 0))?.unit == .quarter {
      position += has(position, .a) ? 2 : 1
      minutes = 15
    } else if let (value, next) = number(position), (1...59).contains(value), kind(position) != .magnitude {
      minutes = Int(value)
      position = next
      if unit(position)?.unit == .minute { position += 1 }
    }
    guard let minutes,
      reads(position, "past") || isBesideHour(position, minutes)
        || has(position, .to) && unit(position - 1)?.unit == .minute
          && (dayPart(position + 1) == .noon || dayPart(position + 1) == .midnight)
        || minutes <= 59 && has(position, .to) && unit(position - 1)?.unit == .minute && endsClause(position + 2)
        || minutes <= 30 && has(position, .to)
          && (has(index, .a) || unit(index)?.unit == .quarter || unit(position - 1)?.unit == .minute
            || minutes % 5 == 0 && has(index - 1, .s) && reads(index - 3, "it")
            || minutes % 5 == 0 && has(index - 1, .at) && endsClause(position + 2)
            || minutes > 12 && minutes % 5 == 0 && kind(index) == .cardinal && kind(position + 2) == .deictic
            || minutes % 5 == 0 && hasAny(index - 1, .at, .until, .before, .after, .about) && meets(before: index - 1))
    else { return halfSeven(index) }
    let isPast = reads(position, "past") || has(position, .after)
    let isUnit = unit(position - 1) != nil || has(position - 1, .half)
    if isUnit, let part = dayPart(position + 1), part == .noon || part == .midnight {
      let hour = part == .noon ? (isPast ? 12 : 11) : (isPast ? 0 : 23)
      return (ClockTime(hour: hour, minute: isPast ? minutes : 60 - minutes, isSettled: true), position + 2)
    }
    guard let (value, next) = number(position + 1), (1...(isUnit ? 24 : 12)).contains(value), !isCount(next),
      unit(next) == nil || oclock(next) != nil, value == value.rounded()
    else { return nil }
    let late = isPast ? Int(value) % 24 : Int(value) - 1
    let hour = value > 12 ? late : isPast ? Int(value) : (Int(value) + 11) % 12
    let end = oclock(next) ?? (has(next, .h) && isJoined(next) ? next + 1 : next)
    if value > 12 {
      return (ClockTime(hour: hour, minute: isPast ? minutes : 60 - minutes, isSettled: true), end)
    }
    if let half = halfOfDay(end, hour) {
      return (ClockTime(hour: half.hour, minute: isPast ? minutes : 60 - minutes, isSettled: true), half.next)
    }
    return settle(ClockTime(hour: hour, minute: isPast ? minutes : 60 - minutes, isSettled: false), end)
  }

  /// “a quarter after five”, “ten minutes before five o'clock”.
  private func isBesideHour(_ index: Int, _ minutes: Int) -> Bool {
    guard hasAny(index, .after, .before), let (value, next) = number(index + 1), (1...12).contains(value) else {
      return false
    }
    if unit(index - 1)?.unit == .quarter {
      return has(index, .after) && (endsClause(next) || halfOfDay(next, 1) != nil)
    }
    return unit(index - 1)?.unit == .minute && (oclock(next) != nil || hasAny(next, .am, .pm))
  }

  /// “at half seven”, which in British English is half past.
  private func halfSeven(_ index: Int) -> (ClockTime, next: Int)? {
    guard has(index, .half), has(index - 1, .at), kind(index + 1) == .cardinal || kind(index + 1) == .number,
      (1...12).contains(at(index + 1).value), endsClause(index + 2), meets(before: index - 1)
    else { return nil }
    return (ClockTime(hour: Int(at(index + 1).value), minute: 30, isSettled: false), index + 2)
  }

  /// Where “o'clock” ends.
  func oclock(_ index: Int) -> Int? {
    if hasAny(index, .oclock) { return index + 1 }
    if reads(index, "o"), has(index + 1, .clock) { return index + 2 }
    return reads(index, "o") && mark(index + 1, "'") && has(index + 2, .clock) ? index + 3 : nil
  }

  /// An hour that only “at” before and a mark or small word after show to be one: “at 5”, “at seven thirty”, “at 6.45”.
  func bareHour(_ index: Int) -> (ClockTime, next: Int)? {
    guard kind(index) == .number && at(index).count <= 2 || kind(index) == .cardinal, (1...12).contains(at(index).value)
    else { return nil }
    var time = ClockTime(hour: Int(at(index).value), isSettled: false)
    var next = index + 1
    if let (worded, end) = hourAndMinutes(index) {
      (time, next) = (worded, end)
    } else if reads(next, "ish"), isJoined(next) {
      next += 1
    } else if mark(next, "."), isJoined(next), kind(next + 1) == .number, isJoined(next + 1), at(next + 1).count == 2,
      at(next + 1).value < 60
    {
      (time.minute, next) = (Int(at(next + 1).value), next + 2)
    }
    if let zone = zone(next) { return (time, zone.next) }
    guard
      kind(next) == .outside || kind(next) == .deictic || kind(next) == .weekday
        || at(next).kind == .punctuation && !(isJoined(next) && isJoined(next + 1)) && !mark(next, "%")
    else { return nil }
    return (time, next)
  }

  /// “at six.”, “after three”, “no later than 4” where the clause speaks of meeting, starting or leaving, and nothing is counted.
  func hourOfMeeting(_ index: Int) -> (ClockTime, next: Int)? {
    let before = index - 1
    let isTold =
      hasAny(before, .at, .before, .after, .by, .until, .about) || mark(before, "@")
      || has(before, .than) && has(before - 1, .later)
    guard isTold, !isJoined(index), let (clock, next) = bareHour(index),
      kind(next) == .outside || startsSentence(next + 1) || kind(next) == .deictic, meets(before: before)
    else { return nil }
    return (clock, next)
  }

  /// a.m. or p.m., and the hour it makes of `hour`.
  func halfOfDay(_ index: Int, _ hour: Int) -> (hour: Int, next: Int)? {
    guard hour <= 12 else { return nil }
    if reads(index, "ampm") { return (hour, index + 1) }
    var isAfternoon = has(index, .pm)
    var next = index + 1
    if !hasAny(index, .am, .pm) {
      var position = index
      if mark(position, "."), isJoined(position) { position += 1 }
      let isA = has(position, .a) && at(position).count == 1
      if position > index, hasAny(position, .am, .pm), isJoined(position) {
        return (hour % 12 + (has(position, .pm) ? 12 : 0), position + 1)
      }
      guard isA || reads(position, "p") else { return nil }
      isAfternoon = !isA
      if isJoined(index), isJoined(position), !reads(mark(position + 1, ".") ? position + 2 : position + 1, "m") {
        return (hour % 12 + (isAfternoon ? 12 : 0), position + 1)
      }
      let afterStop = mark(position + 1, ".") ? position + 2 : position + 1
      guard reads(afterStop, "m") else { return nil }
      next = mark(afterStop + 1, ".") ? afterStop + 2 : afterStop + 1
    } else if has(index, .am), at(index).followsSpace, kind(index - 1) == .cardinal {
      return (hour % 12, next)
    }
    return (hour % 12 + (isAfternoon ? 12 : 0), next)
  }

  /// “in the morning”, “in the evening” after a clock, which settles its half of the day.
  func settle(_ time: ClockTime, _ index: Int) -> (ClockTime, next: Int) {
    var time = time
    var position = index
    if has(position, .in) || has(position, .on) { position += 1 }
    if has(position, .the) || kind(position) == .direction && reads(position, "this") { position += 1 }
    if kind(index) == .periodPart, let part = dayPart(index + 1) {
      time.hour = Self.hour(time.hour, in: part)
      time.isSettled = true
      return (time, index + 2)
    }
    guard has(index, .in), let part = dayPart(position) else {
      if has(index, .at), dayPart(index + 1) == .night {
        time.hour = time.hour % 12 + (time.hour >= 5 && time.hour < 12 ? 12 : 0)
        time.isSettled = true
        return (time, index + 2)
      }
      return (time, index)
    }
    time.hour = Self.hour(time.hour, in: part)
    time.isSettled = true
    return (time, position + 1)
  }

  /// An hour of a 12-hour clock in a part of the day.
  static func hour(_ hour: Int, in part: DayPart) -> Int {
    switch part {
    case .afternoon, .evening, .dusk: hour % 12 + 12
    case .night: hour >= 5 && hour < 12 ? hour + 12 : hour % 12
    case .morning, .dawn: hour % 12
    default: hour
    }
  }
}
