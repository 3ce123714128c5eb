/// Rarer ways to write a time of day: “5 30 pm”, “five oh five”, “at 17h”, “at 17.30 on Monday”.
extension TimexReader {
  /// The time of day in digits at `index` that needs a word beside it to be one; nil where none shows it.
  func rareClock(_ index: Int) -> (ClockTime, next: Int)? {
    guard kind(index) == .number else { return nil }
    return spacedClock(index) ?? letteredHour(index) ?? announcedClock(index)
  }

  /// “5 30 pm”.
  private func spacedClock(_ index: Int) -> (ClockTime, next: Int)? {
    guard at(index).count <= 2, (1...12).contains(at(index).value), kind(index + 1) == .number, !isJoined(index + 1),
      at(index + 1).count == 2, at(index + 1).value < 60, !isJoined(index),
      let half = halfOfDay(index + 2, Int(at(index).value)), hasAny(index + 2, .am, .pm) || half.next > index + 3
    else { return nil }
    return (ClockTime(hour: half.hour, minute: Int(at(index + 1).value), isSettled: true), half.next)
  }

  /// “at 17h”, “at 1730h”.
  private func letteredHour(_ index: Int) -> (ClockTime, next: Int)? {
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
    guard isBeforeDay || isTold && (kind(next) == .outside || startsSentence(next + 1)) && !mark(next, "%") else {
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

  /// “at five thirty”, where nothing counted can follow.
  func announcedWords(_ time: ClockTime, _ index: Int, _ next: Int) -> (ClockTime, next: Int)? {
    guard hasAny(index - 1, .at), endsClause(next) || kind(next) == .outside || kind(next) == .weekday,
      !mark(next, "-"), !mark(next, "%")
    else { return nil }
    return (time, next)
  }
}
