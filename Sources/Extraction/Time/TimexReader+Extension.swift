import Annotation

/// What stands beside an expression and belongs to it: the time of day after a date, the date after a time of day, “early”, “the end of”, “more than”.
extension TimexReader {
  /// Extends the last piece to the right and the first to the left, not before `floor`.
  func extend(_ pieces: inout [TimexPiece], floor: Int) {
    let last = pieces.count - 1
    extendRight(&pieces[last])
    addClockToSet(&pieces[last])
    let first = pieces[0].base == nil && pieces.count == 2 && pieces[1].base == 0 ? 1 : 0
    extendLeft(&pieces[first], floor: floor)
  }

  private func extendRight(_ piece: inout TimexPiece) {
    addWeekdayInBrackets(&piece)
    for _ in 0..<2 {
      if piece.isDay, hasAny(piece.upper, .am, .pm),
        kind(piece.upper - 1) == .deictic || kind(piece.upper - 1) == .weekday,
        !at(piece.upper).isCapital
      {
        piece.part = has(piece.upper, .am) ? .morning : .afternoon
        piece.upper += 1
        continue
      }
      if piece.isDay || isFeast(piece), let part = dayPart(piece.upper),
        !(mark(piece.upper + 1, "-") && isJoined(piece.upper + 1))
      {
        piece.part = part
        piece.upper += 1
        continue
      }
      if piece.isDay, hasAny(piece.upper, .about), let part = dayPart(piece.upper + 1),
        part == .noon || part == .midnight
      {
        piece.part = part
        piece.upper += 2
        continue
      }
      if piece.isDay, has(piece.upper, .at), let part = dayPart(piece.upper + 1), part != .morning, part != .afternoon,
        part != .evening, !isCount(piece.upper + 2)
      {
        piece.part = part
        piece.upper += 2
        continue
      }
      if piece.isDay, kind(piece.upper) == .periodPart, let part = dayPart(piece.upper + 1) {
        piece.part = part
        piece.upper += 2
        continue
      }
      if piece.isDay, has(piece.upper, .in), has(piece.upper + 1, .the), let part = dayPart(piece.upper + 2),
        endsClause(piece.upper + 3)
      {
        piece.part = part
        piece.upper += 3
        continue
      }
      let takesClock = piece.isDay || piece.part != nil && piece.part != .noon && piece.part != .midnight
      if isDayOffset(piece), has(piece.upper, .at) {
        if addClock(&piece) { continue }
        if let part = dayPart(piece.upper + 1), part == .noon || part == .midnight {
          (piece.part, piece.upper) = (part, piece.upper + 2)
          continue
        }
      }
      if takesClock, piece.clock == nil, !isFeast(piece), addClock(&piece) { continue }
      if case .partOfDay = piece.meaning, addDate(&piece) { continue }
      if case .offset = piece.meaning, piece.weekday == nil, hasAny(piece.upper, .on),
        let (day, next) = weekday(piece.upper + 1), dayAfterWeekday(next) == nil
      {
        (piece.weekday, piece.upper) = (day, next)
        continue
      }
      if case .weekday(let day, nil, nil) = piece.meaning, piece.part != nil, let tail = weekTail(piece.upper) {
        piece.meaning = .weekday(day, direction: nil, weekShift: tail.weeks)
        piece.upper = tail.next
        continue
      }
      break
    }
  }

  /// Whether the piece is a feast with no time of day yet.
  private func isFeast(_ piece: TimexPiece) -> Bool {
    guard piece.part == nil, piece.clock == nil, piece.period == nil else { return false }
    switch piece.meaning {
    case .holiday, .namedDay: return true
    default: return false
    }
  }

  /// Whether the piece lies a number of days or weeks from another day: “two days ago”.
  private func isDayOffset(_ piece: TimexPiece) -> Bool {
    guard case .offset(let amounts, _, .published) = piece.meaning, piece.clock == nil, piece.part == nil,
      amounts.count == 1, amounts[0].number != nil
    else { return false }
    return amounts[0].unit == .day || amounts[0].unit == .week
  }

  /// “(Tue)” after a date.
  private func addWeekdayInBrackets(_ piece: inout TimexPiece) {
    guard piece.isDay, mark(piece.upper, "("), kind(piece.upper + 1) == .weekday else { return }
    let end = mark(piece.upper + 2, ".") ? piece.upper + 3 : piece.upper + 2
    if mark(end, ")") { piece.upper = end + 1 }
  }

  /// “, 8:00 am”, “ at 10.30 p.m.”, “T17:49:19” after a day.
  private func addClock(_ piece: inout TimexPiece) -> Bool {
    var position = piece.upper
    if mark(position, ",") || mark(position, "@") || mark(position, "|") || mark(position, "-") && piece.part == nil {
      position += 1
    }
    let isISO = reads(position, "t") && isJoined(position) && isJoined(position + 1)
    if isISO { position += 1 }
    if reads(position, "sometime") { position += 1 }
    if hasAny(position, .at) { position += 1 }
    if hasAny(position, .for), clock(position + 1) != nil { position += 1 }
    if piece.clock == nil, hasAny(position, .before, .after, .by, .until), isHourLike(position + 1) { position += 1 }
    if has(position, .no), hasAny(position + 1, .later, .earlier), has(position + 2, .than) { position += 3 }
    if hasAny(position, .later, .earlier), has(position + 1, .than) { position += 2 }
    if hasAny(position, .about) || kind(position) == .reference && hasAny(position + 1, .before, .after) {
      position += kind(position) == .reference ? 2 : 1
    }
    let isAnnounced =
      position > piece.upper
      && (hasAny(position - 1, .at, .about, .by, .until, .before, .after, .than) || mark(position - 1, "@"))
    guard
      var (clock, next) = (isISO ? basicTime(position) : nil) ?? clock(position)
        ?? (isAnnounced ? bareHour(position) : closingHour(position, after: piece))
    else { return false }
    if isISO, clock.zone == nil, isJoined(next), let shift = zoneShift(next) {
      (clock.zone, next) = (shift.minutes, shift.next)
    }
    var settled = settledByRange(clock, next)
    if let part = piece.part, !clock.isSettled { settled.hour = Self.hour(clock.hour, in: part) }
    piece.clock = settled
    piece.part = nil
    piece.upper = next
    if case .date(var date) = piece.meaning, date.year == .open, let (year, end) = year(next), !isCount(end) {
      date.year = .known(year)
      (piece.meaning, piece.upper) = (.date(date), end)
    }
    return true
  }

  /// “103000Z”, “1030”: a time of day in ISO's basic form.
  private func basicTime(_ index: Int) -> (ClockTime, next: Int)? {
    guard kind(index) == .number, at(index).count == 4 || at(index).count == 6, at(index).value >= 0 else { return nil }
    let value = at(index).count == 6 ? Int(at(index).value) : Int(at(index).value) * 100
    guard value / 10_000 < 24, value / 100 % 100 < 60, value % 100 < 60 else { return nil }
    var time = ClockTime(hour: value / 10_000, minute: value / 100 % 100, isSettled: true)
    if at(index).count == 6 { time.second = value % 100 }
    guard reads(index + 1, "z"), isJoined(index + 1) else { return (time, index + 1) }
    time.zone = 0
    return (time, index + 2)
  }

  private func isHourLike(_ index: Int) -> Bool { kind(index) == .number || kind(index) == .cardinal }

  /// “tomorrow three.”, “friday 4”, “march eighteenth nine thirty”: an hour straight after a day, at the end of its sentence.
  private func closingHour(_ index: Int, after piece: TimexPiece) -> (ClockTime, next: Int)? {
    guard index == piece.upper, let (clock, next) = bareHour(index),
      kind(next) == .outside || startsSentence(next) || startsSentence(next + 1), !mark(next, ":")
    else { return nil }
    let isAfterDate = kind(index - 1) == .ordinal || kind(index - 1) == .number
    if isAfterDate { return clock.minute == nil ? nil : (clock, next) }
    let isAfterDay = kind(index - 1) == .deictic || kind(index - 1) == .weekday || dayPart(index - 1) != nil
    return isAfterDay ? (clock, next) : nil
  }

  /// “ on Sunday”, “, March 19”, “ yesterday” after a time of day.
  private func addDate(_ piece: inout TimexPiece) -> Bool {
    var position = piece.upper
    if mark(position, ",") { position += 1 }
    if has(position, .or), hasAny(position + 1, .later, .earlier, .after, .before), piece.clock != nil,
      hasAny(position + 2, .on) || kind(position + 2) == .weekday || kind(position + 2) == .deictic
    {
      position += 2
    }
    if piece.clock != nil || piece.part == .noon || piece.part == .midnight, let pieces = addedSet(position) {
      if case .literal(_, let value) = pieces.meaning {
        var clock = piece.clock ?? ClockTime(hour: piece.part == .noon ? 12 : 0, isSettled: true)
        if !clock.isSettled, let part = DayPart.allCases.first(where: { value.utf8.count < 4 && $0.code == value }) {
          clock.hour = Self.hour(clock.hour, in: part)
        }
        let day = value.utf8.first == UInt8(ascii: "X") ? TimexResolver.day(value) : ""
        (piece.meaning, piece.clock, piece.part) = (.literal(.set, day + TimexResolver.text(clock)), nil, nil)
        piece.upper = pieces.upper
        return true
      }
    }
    let hasPreposition = hasAny(position, .on, .of)
    if hasPreposition { position += 1 }
    if kind(position) == .direction, !hasPreposition, let found = directedPart(position).first {
      if let part = found.part, let clock = piece.clock, !clock.isSettled {
        piece.clock?.hour = Self.hour(clock.hour, in: part)
      }
      (piece.meaning, piece.upper) = (found.meaning, found.upper)
      if piece.clock == nil { piece.part = found.part }
      return true
    }
    let beside = has(position, .the) ? dayBesideDeictic(position + 1) : nil
    guard let date = beside ?? basePiece(position), date.isDay || date.part != nil else { return false }
    var isFullDate = false
    if case .date(let found) = date.meaning { isFullDate = found.day != nil && found.month != nil }
    if mark(piece.upper, ","), kind(position) == .weekday || kind(position) == .deictic && at(position).value != 10,
      !hasPreposition, !isFullDate
    {
      return false
    }
    if kind(position) == .number, !hasPreposition, !mark(piece.upper, ","), piece.clock == nil { return false }
    piece.meaning = date.meaning
    piece.upper = date.upper
    if var clock = piece.clock, clock.zone == nil, let zone = zone(piece.upper), zone.minutes != nil {
      clock.zone = zone.minutes
      (piece.clock, piece.upper) = (clock, zone.next)
    }
    if piece.part == .midnight, kind(position) == .deictic, at(position).value == 10 {
      // The midnight of tonight begins tomorrow.
      piece.meaning = .day(1, .published)
    } else if let part = date.part {
      if let clock = piece.clock, !clock.isSettled { piece.clock?.hour = Self.hour(clock.hour, in: part) }
      if piece.clock == nil { piece.part = part }
    } else if let part = dayPart(piece.upper) {
      if let clock = piece.clock, !clock.isSettled { piece.clock?.hour = Self.hour(clock.hour, in: part) }
      piece.upper += 1
    }
    return true
  }

  private func extendLeft(_ piece: inout TimexPiece, floor: Int) {
    let limit = max(floor, piece.lower - 8)
    func fits(_ count: Int) -> Bool { piece.lower - count >= limit && !startsSentence(piece.lower - count + 1) }
    for _ in 0..<4 {
      let before = piece.lower - 1
      guard fits(1) else { return }
      if kind(before) == .periodPart, let part = PeriodPart(rawValue: at(before).value) {
        guard part == .early || part == .mid || part == .late, takesPeriodPart(piece) else { return }
        piece.periodPart = part
        piece.lower -= 1
      } else if mark(before, "-"), kind(before - 1) == .periodPart,
        at(before - 1).value == PeriodPart.mid.rawValue || at(before - 1).value == PeriodPart.late.rawValue
          || at(before - 1).value == PeriodPart.early.rawValue, fits(2)
      {
        piece.periodPart = PeriodPart(rawValue: at(before - 1).value)
        piece.lower -= 2
      } else if has(before, .at), fits(2), kind(before - 1) == .periodPart,
        at(before - 1).value == PeriodPart.late.rawValue,
        case .partOfDay = piece.meaning, piece.part == .night
      {
        piece.lower -= 2
        return
      } else if hasAny(before, .in, .on), fits(2),
        kind(before - 1) == .periodPart && at(before - 1).value <= PeriodPart.late.rawValue
          && at(before - 1).value != PeriodPart.mid.rawValue
          || has(before, .in) && hasAny(before - 1, .later, .earlier), takesPeriodPart(piece) || has(before, .on)
      {
        guard !isClockOnly(piece) else { return }
        piece.periodPart = PeriodPart(rawValue: at(before - 1).value)
        if has(before, .on), piece.isDay { piece.part = at(before - 1).value == 0 ? .morning : .night }
        piece.lower -= 2
        return
      } else if has(before, .of), fits(2), kind(before - 1) == .periodPart,
        at(before - 1).value >= PeriodPart.beginning.rawValue, takesPeriodPart(piece)
      {
        piece.periodPart = PeriodPart(rawValue: at(before - 1).value)
        piece.lower -= 2
      } else if has(before, .of), fits(2), reads(before - 1, "turn"), takesPeriodPart(piece) {
        piece.periodPart = .beginning
        piece.lower -= 2
      } else if has(before, .of), fits(2), unit(before - 1)?.unit == .month, unit(before - 1)?.isPlural == false,
        kind(piece.lower) == .month || kind(piece.lower) == .direction && kind(piece.lower + 1) == .month,
        !piece.isDay, !has(before - 2, .a), kind(before - 2) != .ordinal,
        kind(before - 2) != .second
      {
        piece.lower -= has(before - 2, .the) ? 3 : 2
        return
      } else if hasAny(before, .earlier, .later), isRelative(piece) {
        piece.lower -= 1
        return
      } else if has(before, .the) {
        guard takesArticle(piece) else { return }
        piece.lower -= 1
      } else if let count = hedge(before, piece), fits(count) {
        piece.lower -= count
        return
      } else {
        return
      }
    }
  }

  private func isClockOnly(_ piece: TimexPiece) -> Bool {
    if case .partOfDay = piece.meaning { return piece.clock != nil }
    return false
  }

  private func isRelative(_ piece: TimexPiece) -> Bool {
    switch piece.meaning {
    case .unit, .day:
      kind(piece.lower) == .direction || hasAny(piece.lower, .that, .same) || kind(piece.lower) == .deictic
    default: false
    }
  }

  /// Whether “early”, “the end of” and the like can stand before.
  private func takesPeriodPart(_ piece: TimexPiece) -> Bool {
    switch piece.meaning {
    case .duration, .offset: false
    case .literal(let kind, _): kind == .date
    case .partOfDay: piece.clock == nil
    default: true
    }
  }

  /// Whether “the” before belongs to the expression rather than to a noun that it stands before.
  private func takesArticle(_ piece: TimexPiece) -> Bool {
    if piece.periodPart != nil, kind(piece.lower) == .periodPart {
      return !startsNoun(piece) || at(piece.lower).value > 2
    }
    if piece.period != nil, unit(piece.lower) != nil { return true }
    switch piece.meaning {
    case .date(let date):
      if date.weekday != nil || kind(piece.lower) == .month || kind(piece.lower) == .weekday {
        return piece.lower < piece.upper && kind(piece.lower) == .dayPart
      }
      if kind(piece.lower) == .dayPart || unit(piece.lower) != nil || kind(piece.lower) == .direction { return true }
      guard date.day != nil else { return false }
      return kind(piece.lower) != .number || has(piece.lower + 1, .th) || !startsNoun(piece)
    case .weekday: return kind(piece.lower) == .dayPart || kind(piece.lower) == .direction
    case .duration:
      return kind(piece.lower) == .direction || kind(piece.lower) == .ordinal
        || !startsNoun(piece) && !mark(piece.upper - 2, "-")
    case .literal(let timex, _):
      return timex == .date && kind(piece.lower) == .function || timex == .set && has(piece.lower + 1, .th)
    case .holiday: return false
    case .season(_, let year): return year != .open || !startsNoun(piece)
    case .century: return !mark(piece.upper - 2, "-")
    case .partOfDay where piece.clock != nil: return !startsNoun(piece)
    case .week: return kind(piece.lower) == .ordinal || has(piece.lower + 1, .th) || kind(piece.lower) == .direction
    case .namedDay:
      return kind(piece.lower) == .ordinal || kind(piece.lower) == .second || at(piece.lower).value == -1
        || kind(piece.lower) == .number
    case .offset: return false
    default: return true
    }
  }

  /// Whether a noun follows, which an article before the expression would belong to.
  private func startsNoun(_ piece: TimexPiece) -> Bool {
    at(piece.upper).kind == .other && !startsSentence(piece.upper)
  }

  private func isShortly(_ index: Int) -> Bool {
    reads(index, "shortly") || has(index, .just) || reads(index, "soon") || reads(index, "right")
  }

  /// How many lexemes before make the expression less than exact; nil for none.
  private func hedge(_ index: Int, _ piece: TimexPiece) -> Int? {
    switch piece.meaning {
    case .partOfDay where piece.part == .noon || piece.part == .midnight || piece.part == .dawn || piece.part == .dusk:
      if hasAny(index, .before, .after), isShortly(index - 1) { return 2 }
      return hasAny(index, .about) ? 1 : nil
    case .partOfDay where piece.clock != nil, .date where piece.clock != nil, .weekday where piece.clock != nil,
      .day where piece.clock != nil:
      if hasAny(index, .before, .after), isShortly(index - 1) { return 2 }
      return hasAny(index, .about) ? 1 : nil
    case .date where piece.part == .dawn, .weekday where piece.part == .dawn, .day where piece.part == .dawn:
      return hasAny(index, .before) ? 1 : nil
    case .date:
      if mark(index, "."), reads(index - 1, "ca") || reads(index - 1, "c") { return 2 }
      return hasAny(index, .about) && !reads(index, "about") ? 1 : nil
    case .duration, .offset:
      if has(index, .than), hasAny(index - 1, .more, .less) {
        if reads(index - 2, "little"), has(index - 3, .a) { return 4 }
        if has(index - 2, .no) { return 3 }
        return 2
      }
      if hasAny(index, .least, .most), has(index - 1, .at) { return 2 }
      if has(index, .to), reads(index - 1, "close") { return 2 }
      if has(index, .to), has(index - 1, .up) { return 2 }
      guard kind(piece.lower) != .direction, !has(piece.lower, .the) else { return nil }
      if hasAny(index, .only), has(index - 1, .a) { return 2 }
      if hasAny(index, .about, .nearly, .over, .under, .only, .just) { return 1 }
      return kind(index) == .vague && at(index).value == Vagueness.some.rawValue ? 1 : nil
    default: return nil
    }
  }
}
