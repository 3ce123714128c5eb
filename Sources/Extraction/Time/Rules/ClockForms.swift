/// Rarer ways to write a time of day: “5 30 pm”, “five oh five”, “at 17h”, “at 17.30 on Monday”.
extension TimexReader {
  /// The time of day in digits at `index` that needs a word beside it to be one; nil where none shows it.
  func rareClock(_ index: Int) -> (ClockTime, next: Int)? {
    guard kind(index) == .number else { return nil }
    return digitsOclock(index) ?? hourWithMinutes(index) ?? spacedClock(index) ?? letteredHour(index)
      ?? announcedClock(index)
  }

  /// “0755 o'clock”, “1150 sharp”, “20.20 sharp”: digits that the word behind them shows to be a time.
  private func digitsOclock(_ index: Int) -> (ClockTime, next: Int)? {
    var (time, next) = (ClockTime(hour: 0, isSettled: true), index + 1)
    let value = Int(at(index).value)
    if at(index).count == 4, value >= 0, value < 2400, value % 100 < 60 {
      (time.hour, time.minute) = (value / 100, value % 100)
    } else if at(index).count <= 2, value < 24, mark(next, "."), isJoined(next), kind(next + 1) == .number,
      isJoined(next + 1), at(next + 1).count == 2, at(next + 1).value < 60
    {
      (time.hour, time.minute, time.isSettled, next) = (value, Int(at(next + 1).value), value > 12, index + 3)
    } else {
      return nil
    }
    let end = oclock(next) ?? (pastSharp(next) > next ? next + 1 : next)
    return end > next ? (time, end) : nil
  }

  /// “23h:53”, “22h.30”.
  private func hourWithMinutes(_ index: Int) -> (ClockTime, next: Int)? {
    guard at(index).count <= 2, (0...24).contains(at(index).value), has(index + 1, .h), isJoined(index + 1),
      mark(index + 2, ":") || mark(index + 2, "."), isJoined(index + 2), kind(index + 3) == .number,
      isJoined(index + 3), at(index + 3).count == 2, at(index + 3).value < 60
    else { return nil }
    return (
      ClockTime(hour: Int(at(index).value), minute: Int(at(index + 3).value), isSettled: true), index + 4
    )
  }

  /// “5 30 pm”.
  private func spacedClock(_ index: Int) -> (ClockTime, next: Int)? {
    guard at(index).count <= 2, (1...12).contains(at(index).value), kind(index + 1) == .number, !isJoined(index + 1),
      at(index + 1).count == 2, at(index + 1).value < 60, !isJoined(index),
      let half = halfOfDay(index + 2, Int(at(index).value)), hasAny(index + 2, .am, .pm) || half.next > index + 3
    else { return nil }
    return (ClockTime(hour: half.hour, minute: Int(at(index + 1).value), isSettled: true), half.next)
  }

  /// “at 17h”, “at 1730h”, “until 0600 h”.
  private func letteredHour(_ index: Int) -> (ClockTime, next: Int)? {
    if has(index + 1, .h), !isJoined(index + 1), at(index).count == 4, !at(index + 1).isCapital {
      let value = Int(at(index).value)
      let isTold = value < 1000 || hasAny(index - 1, .at, .by, .until, .from, .before, .after, .since)
      guard isTold || isBesideDay(index) || meets(before: index), value < 2400, value % 100 < 60, value >= 0 else {
        return nil
      }
      return (ClockTime(hour: value / 100, minute: value % 100, isSettled: true), index + 2)
    }
    guard has(index + 1, .h), isJoined(index + 1), !isJoined(index + 2) || at(index + 2).kind == .punctuation,
      hasAny(index - 1, .at, .by, .until, .about, .from, .before, .after, .since, .to)
    else { return nil }
    let value = Int(at(index).value)
    if at(index).count == 4, value < 2400, value % 100 < 60 {
      return (ClockTime(hour: value / 100, minute: value % 100, isSettled: true), index + 2)
    }
    guard at(index).count <= 2, value <= 24, !hasAny(index - 1, .to) else { return nil }
    return (ClockTime(hour: value, isSettled: true), index + 2)
  }

  /// “at 17.30 on Monday”, “left at 1730.”: digits after “at” that a day behind them or a word of leaving before shows to be a time.
  private func announcedClock(_ index: Int) -> (ClockTime, next: Int)? {
    guard hasAny(index - 1, .at, .by, .until, .about), !isJoined(index) else { return nil }
    let value = Int(at(index).value)
    var (time, next) = (ClockTime(hour: 0, isSettled: true), index + 1)
    if at(index).count == 4, (1000..<2400).contains(value), value % 100 < 60 {
      (time.hour, time.minute) = (value / 100, value % 100)
    } else if at(index).count == 2, value < 24, mark(next, "."), isJoined(next), kind(next + 1) == .number,
      isJoined(next + 1), at(next + 1).count == 2, at(next + 1).value < 60
    {
      (time.hour, time.minute, next) = (value, Int(at(next + 1).value), index + 3)
    } else {
      return nil
    }
    let isBeforeDay =
      kind(next) == .deictic || kind(next) == .weekday || has(next, .on) && basePiece(next + 1)?.isDay ?? false
    let isTold = hasAny(index - 1, .at) && meets(before: index) && !(1900...2035).contains(value)
    guard
      isBeforeDay
        || isTold && (kind(next) == .outside || kind(next) == .punctuation && startsSentence(next + 1))
          && !mark(next, "%")
    else {
      return nil
    }
    return (time, next)
  }

  /// “five oh five”.
  func hourOhMinutes(_ index: Int) -> (ClockTime, next: Int)? {
    guard kind(index) == .cardinal, (1...12).contains(at(index).value),
      reads(index + 1, "oh") || reads(index + 1, "o"), kind(index + 2) == .cardinal,
      (1...9).contains(at(index + 2).value)
    else { return nil }
    let time = ClockTime(hour: Int(at(index).value), minute: Int(at(index + 2).value), isSettled: false)
    return (time, index + 3)
  }

  /// “at oh five hundred hours”, “at fifteen hundred hours”; without “at” or the like it is a length.
  func hundredHours(_ index: Int) -> (ClockTime, next: Int)? {
    guard (1...23).contains(at(index).value), kind(index + 1) == .magnitude, at(index + 1).value == 100,
      unit(index + 2)?.unit == .hour, unit(index + 2)?.isPlural == true
    else { return nil }
    let isZero = reads(index - 1, "oh") || reads(index - 1, "zero")
    guard isZero || hasAny(index - 1, .at, .by, .until, .from, .before, .after, .since) else { return nil }
    return (ClockTime(hour: Int(at(index).value), minute: 0, isSettled: true), index + 3)
  }

  /// “at five thirty”, “by two fifteen on Monday”, “Let's meet ten twenty.”, “three thirty every day”, where nothing counted can follow.
  func announcedWords(_ time: ClockTime, _ index: Int, _ next: Int) -> (ClockTime, next: Int)? {
    guard !mark(next, "-"), !mark(next, "%"), !mark(next, "'") else { return nil }
    let isEnd = kind(next) == .outside || kind(next) == .punctuation && startsSentence(next + 1)
    if hasAny(next, .every, .each) || isEnd && (meets(before: index) || isBesideDay(index)) { return (time, next) }
    let isFollowed =
      isEnd || endsClause(next) || kind(next) == .weekday || kind(next) == .month || zone(next) != nil
      || reads(next, "sharp") || has(next, .the) && has(index - 1, .at) || startsClause(next)
    guard isFollowed, hasAny(index - 1, .at, .by, .until, .before, .after, .about, .since) else { return nil }
    return (time, next)
  }

  /// Whether a new clause begins with a pronoun or conjunction: “at five in the morning they fled”.
  func startsClause(_ index: Int) -> Bool {
    guard kind(index) == .other, at(index).count <= 5 else { return false }
    for word: StaticString in [
      "he", "she", "it", "they", "we", "i", "you", "when", "while", "as", "but", "who", "there",
    ]
    where reads(index, word) {
      return true
    }
    return false
  }

  /// Whether a day stands just before, so that a number is its hour: “Monday 9”, “tomorrow, 9”, “May 5th, 9”.
  func isBesideDay(_ index: Int) -> Bool {
    let before = mark(index - 1, ",") ? index - 2 : index - 1
    switch kind(before) {
    case .weekday, .weekdays, .deictic: return true
    case .function: return has(before, .th) && isJoined(before) && kind(before - 1) == .number
    case .number: return before == index - 2 && at(before).count == 4 && (1900...2100).contains(at(before).value)
    default: return false
    }
  }

  /// The lexeme after “6 sharp”, “six sharp”, where no noun follows; nil where the hour at `index` is not said to be so.
  func sharpHour(_ index: Int) -> Int? {
    guard reads(index + 1, "sharp"),
      kind(index + 2) != .other || startsSentence(index + 2) || zone(index + 2) != nil
    else { return nil }
    return index + 2
  }

  /// `index`, past a “sharp” after a time of day.
  func pastSharp(_ index: Int) -> Int {
    reads(index, "sharp") && (kind(index + 1) != .other || startsSentence(index + 1)) ? index + 1 : index
  }

  /// The lexeme after “11ish”, “6-ish”.
  func hourIsh(_ index: Int) -> Int? {
    let ish = skippingHyphen(index + 1)
    return reads(ish, "ish") && isJoined(ish) && isJoined(index + 1) ? ish + 1 : nil
  }
}
