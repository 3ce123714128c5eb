import Annotation

/// Reads what expressions say against the published date and the dates spoken of before them.
struct TimexResolver: Sendable {
  /// The day the article was published.
  let published: CalendarDate?
  let reader: TimexReader
  /// The expressions so far.
  private(set) var timexes: [Timex] = []
  /// The date spoken of last.
  var spoken: SpokenDate?
  /// The last of `timexes` as it was read, its rule, and the date spoken of before it.
  private var last: (piece: TimexPiece, rule: String, spoken: SpokenDate?)?

  /// A date that later expressions can be read against.
  struct SpokenDate: Sendable {
    var year: Int
    var month: Int?
    var day: Int?
    /// The expression that told it.
    var timex: TimexID
    /// Whether the text, not the published date, told the year.
    var isExplicit: Bool
    /// The first lexeme after it.
    var position: Int
    /// The minute of the day, where it told one.
    var minute: Int?

    /// Its day, where it has one.
    var date: CalendarDate? {
      guard let month, let day else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
  }

  init(published: CalendarDate?, reader: TimexReader) {
    self.published = published
    self.reader = reader
  }

  /// Adds the expressions of one match.
  mutating func add(_ pieces: [TimexPiece], rule: TimexRule) {
    for (index, piece) in pieces.enumerated() {
      if index + 1 < pieces.count, pieces[index + 1].base == index {
        // Only read, not told: the whole that follows covers it.
        _ = value(of: piece, id: TimexID(timexes.count))
        continue
      }
      append(piece, rule: rule.id)
    }
  }

  private mutating func append(_ piece: TimexPiece, rule: String) {
    if let upper = last?.piece.upper, joins(upper, piece), let (before, rule, spoken) = last,
      let shared = sharing(piece, with: before)
    {
      timexes.removeLast()
      (self.spoken, last) = (spoken, nil)
      append(shared, rule: rule)
    }
    let lexemes = reader.lexemes
    let id = TimexID(timexes.count)
    last = (piece, rule, spoken)
    let span = TextSpan(Int(lexemes[piece.lower].start), Int(lexemes[piece.upper - 1].end))
    let found = value(of: piece, id: id)
    timexes.append(
      Timex(
        id: id, span: span, kind: found.kind, value: found.value, anchor: found.anchor, rule: rule,
        alternative: otherReading(of: piece, value: found.value)))
  }

  /// The value with day and month exchanged, where digits alone can't tell them apart.
  private func otherReading(of piece: TimexPiece, value: String) -> String? {
    guard case .date(let date) = piece.meaning, date.isAmbiguous, let month = date.month, let day = date.day,
      case .known(let year) = date.year, let other = CalendarDate(year: year, month: day, day: month)
    else { return nil }
    return other.description + value.dropFirst(10)
  }

  /// A value with its type and what it was read against.
  struct Resolved {
    var kind: Timex.Kind = .date
    var value: String
    var anchor: Timex.Anchor?
  }

  mutating func value(of piece: TimexPiece, id: TimexID) -> Resolved {
    if let event = piece.event { return valueBesideEvent(event, piece, id: id) }
    var result = dateValue(of: piece, id: id)
    if let weekday = piece.weekday, let date = CalendarDate(iso: result.value),
      let moved = date.adding(days: (weekday - date.weekday + 10) % 7 - 3)
    {
      result.value = moved.description
      remember(moved.year, moved.month, moved.day, id, isExplicit: spoken?.isExplicit ?? false, piece)
    }
    if let period = piece.period { result.value = Self.period(period, around: result.value) }
    if let clock = piece.clock {
      result.kind = .time
      result.value = Self.day(result.value) + Self.text(clock)
      remember(clock, piece, on: result.value, id)
    } else if let part = piece.part {
      result.kind = .time
      result.value = Self.day(result.value) + part.code
    }
    return result
  }

  private mutating func dateValue(of piece: TimexPiece, id: TimexID) -> Resolved {
    switch piece.meaning {
    case .date(let date): return resolve(date, piece, id)
    case .decade(let start, let isBefore, _):
      return Resolved(value: (isBefore ? "BC" : "") + CalendarDate.padded(start / 10, 3))
    case .century(let number, let isBefore):
      return Resolved(value: (isBefore ? "BC" : "") + CalendarDate.padded(max(0, number - 1), 2))
    case .season(let season, let year):
      return partOfYear(season.code, year, month: [4, 7, 10, 1][Int(season.rawValue)], piece, id)
    case .yearPart(let code, let year): return partOfYear(code, year, month: nil, piece, id)
    case .week(let week, let year): return partOfYear("W" + CalendarDate.padded(week, 2), year, month: nil, piece, id)
    case .weekOfMonth(let week, let month, let year):
      let date = resolve(PartialDate(year: year, month: month), piece, id)
      return Resolved(value: date.value + "-W" + CalendarDate.padded(week, 2), anchor: date.anchor)
    case .partOfMonth(let number, let isWeek, let months):
      let isOther = months == 0 && spoken.map { $0.isExplicit && $0.month != nil && isNear($0, piece) } ?? false
      if isOther, number > 0, !isWeek { return dayAlone(number, piece, id) }
      guard
        let month = published.flatMap({ CalendarDate(year: $0.year, month: $0.month, day: 1) })?.adding(months: months)
      else {
        let known = number == 0 ? "XX" : CalendarDate.padded(number, 2)
        return Resolved(value: "XXXX-XX" + (isWeek ? "-W" : "-") + known)
      }
      let head = String(month.description.dropLast(3))
      let last = CalendarDate.days(inMonth: month.month, of: month.year)
      let part = number == 0 && !isWeek ? last : number
      return Resolved(value: head + (isWeek ? "-W" : "-") + CalendarDate.padded(part, 2), anchor: .published)
    case .holiday(let holiday, let shift, let year): return resolve(holiday, shift, year, piece, id)
    case .weekdayOfMonth(let number, let weekday, let months):
      guard
        let month = published.flatMap({ CalendarDate(year: $0.year, month: $0.month, day: 1) })?.adding(months: months)
      else { return Resolved(value: "XXXX-XX-XX") }
      let day = NamedDay.nth(number, weekday: weekday, month: month.month)
      var result = resolve(day, .known(month.year), piece, id)
      result.anchor = .published
      return result
    case .namedDay(let day, let year): return resolve(day, year, piece, id)
    case .weekday(let day, let direction, let weekShift): return weekday(day, direction, weekShift, piece, id)
    case .day(let shift, let anchor): return resolve(.day, shift, anchor, piece, id)
    case .unit(let unit, let shift, let anchor): return resolve(unit, shift, anchor, piece, id)
    case .offset(let amounts, let sign, let anchor): return offset(amounts, sign, anchor, piece, id)
    case .duration(let amounts): return Resolved(kind: .duration, value: Self.duration(amounts))
    case .literal(let kind, let value): return Resolved(kind: kind, value: value)
    case .partOfDay: return contextDay(piece)
    }
  }

  // MARK: Dates

  private mutating func resolve(_ date: PartialDate, _ piece: TimexPiece, _ id: TimexID) -> Resolved {
    var (year, anchor, isExplicit) = self.year(date.year, month: date.month, day: date.day, piece)
    if let weekday = date.weekday, anchor == .published { year = self.year(year, of: date, on: weekday, piece) }
    if date.month == nil, date.weekday == nil, date.year == .open, let day = date.day {
      return dayAlone(day, piece, id)
    }
    var month = date.month
    if month == nil, date.day != nil, year != nil { month = dayAloneMonth() }
    if date.month == nil, let day = date.day, let weekday = date.weekday {
      return weekdayNumber(day, weekday, piece, id)
    }
    let value =
      Self.text(year: year)
      + (date.month != nil || date.day != nil ? "-" + (month.map { CalendarDate.padded($0, 2) } ?? "XX") : "")
      + (date.day.map { "-" + CalendarDate.padded($0, 2) } ?? "")
    if let year { remember(year, month, date.day, id, isExplicit: isExplicit, piece) }
    return Resolved(value: value, anchor: anchor)
  }

  /// The month that “the 15th” stands in.
  func dayAloneMonth() -> Int? { spoken?.month ?? published?.month }

  mutating func remember(
    _ year: Int, _ month: Int?, _ day: Int?, _ id: TimexID, isExplicit: Bool, _ piece: TimexPiece
  ) {
    spoken = SpokenDate(year: year, month: month, day: day, timex: id, isExplicit: isExplicit, position: piece.upper)
  }

  /// The year that a date means, what told it, and whether the text did.
  func year(_ reference: YearReference, month: Int?, day: Int?, _ piece: TimexPiece) -> (
    Int?, Timex.Anchor?, Bool
  ) {
    switch reference {
    case .known(let year): return (year, nil, true)
    case .none: return (nil, nil, false)
    case .shifted(let shift, let fromSpoken):
      guard let base = base(fromSpoken ? .spoken : .published, piece) else { return (nil, nil, false) }
      if abs(shift) == 100, let day, let today = base.date, let month {
        let isBefore = (month, day) < (today.month, today.day)
        return (base.year + (shift > 0 ? (isBefore ? 1 : 0) : (isBefore ? 0 : -1)), base.anchor, base.isExplicit)
      }
      if abs(shift) == 100 {
        let month = month ?? 1
        let isSame = shift > 0 ? month > base.month ?? 12 : month < base.month ?? 1
        return (base.year + (isSame ? 0 : shift.signum()), base.anchor, base.isExplicit)
      }
      return (base.year + shift, base.anchor, base.isExplicit)
    case .open:
      if let found = yearOfRangeEnd(month: month, day: day, piece) { return found }
      if let spoken, spoken.isExplicit, published == nil || isNear(spoken, piece) {
        return (spoken.year, .timex(spoken.timex), true)
      }
      guard let published else { return (nil, nil, false) }
      return (nearestYear(month: month ?? published.month, day: day, published, piece), .published, false)
    }
  }

  /// “from May to September”: the end of a range lies in the year of its beginning or the next, where the published date told that one.
  private func yearOfRangeEnd(month: Int?, day: Int?, _ piece: TimexPiece) -> (Int?, Timex.Anchor?, Bool)? {
    guard let month, let spoken, let first = spoken.month, !spoken.isExplicit, published != nil,
      piece.lower == spoken.position + 1,
      reader.hasAny(piece.lower - 1, .to, .until, .through) || reader.mark(piece.lower - 1, "-")
    else { return nil }
    let isNext = (month, day ?? 31) < (first, spoken.day ?? 1)
    return (spoken.year + (isNext ? 1 : 0), .published, false)
  }

  /// Whether a date whose year the text told is close enough before to lend its year.
  private func isNear(_ spoken: SpokenDate, _ piece: TimexPiece) -> Bool {
    spoken.year != published?.year && piece.lower - spoken.position < 40
  }

  /// The year that puts a month or day where the tense of its clause has it: the last one past, or the next to come.
  private func nearestYear(month: Int, day: Int?, _ published: CalendarDate, _ piece: TimexPiece) -> Int {
    let isLater = (month, day ?? 0) > (published.month, day == nil ? 0 : published.day)
    if speaksOfFuture(piece) {
      let isEarlier = (month, day ?? 31) < (published.month, day == nil ? 0 : published.day)
      return isEarlier ? published.year + 1 : published.year
    }
    guard isLater else { return published.year }
    guard let day else { return month == published.month ? published.year : published.year - 1 }
    guard let date = CalendarDate(year: published.year, month: month, day: day) else { return published.year - 1 }
    // A report that goes on being written tells of the days after it was published, and of those to come soon.
    let gap = date.daysSince1970 - published.daysSince1970
    return gap <= 3 || gap <= 30 && !reader.speaksOfPast(piece.lower) ? published.year : published.year - 1
  }

  private mutating func partOfYear(
    _ code: String, _ reference: YearReference, month: Int?, _ piece: TimexPiece, _ id: TimexID
  ) -> Resolved {
    let (year, anchor, isExplicit) = self.year(reference, month: month, day: nil, piece)
    if let year { remember(year, nil, nil, id, isExplicit: isExplicit, piece) }
    return Resolved(value: Self.text(year: year) + "-" + code, anchor: anchor)
  }

  // MARK: Relative to an anchor

  struct Base {
    var year: Int
    var month: Int?
    var date: CalendarDate?
    var anchor: Timex.Anchor
    var isExplicit: Bool
  }

  /// What an expression is read against; the published date stands in where nothing was spoken of.
  func base(_ anchor: TimexAnchor, _ piece: TimexPiece) -> Base? {
    let today = published.map { Base(year: $0.year, month: $0.month, date: $0, anchor: .published, isExplicit: false) }
    let last = spoken.map {
      Base(year: $0.year, month: $0.month, date: $0.date, anchor: .timex($0.timex), isExplicit: $0.isExplicit)
    }
    return anchor == .published ? today : last ?? today
  }

  private mutating func resolve(
    _ unit: TimeUnit, _ shift: Int, _ anchor: TimexAnchor, _ piece: TimexPiece, _ id: TimexID
  ) -> Resolved {
    guard let base = base(anchor, piece) else { return Resolved(value: Self.unknown(unit)) }
    switch unit {
    case .year:
      remember(base.year + shift, nil, nil, id, isExplicit: base.isExplicit, piece)
      return Resolved(value: Self.text(year: base.year + shift), anchor: base.anchor)
    case .decade: return Resolved(value: CalendarDate.padded(max(0, base.year / 10 + shift), 3), anchor: base.anchor)
    case .century: return Resolved(value: CalendarDate.padded(max(0, base.year / 100 + shift), 2), anchor: base.anchor)
    case .month, .quarter:
      guard let month = base.month, let first = CalendarDate(year: base.year, month: month, day: 1),
        let moved = first.adding(months: unit == .month ? shift : 3 * shift)
      else { return Resolved(value: Self.unknown(unit)) }
      if unit == .quarter {
        return Resolved(value: Self.text(year: moved.year) + "-Q\((moved.month + 2) / 3)", anchor: base.anchor)
      }
      remember(moved.year, moved.month, nil, id, isExplicit: base.isExplicit, piece)
      return Resolved(
        value: Self.text(year: moved.year) + "-" + CalendarDate.padded(moved.month, 2), anchor: base.anchor)
    case .week, .weekend, .fortnight:
      // “over the weekend” in the past tense is the one before.
      let isPast =
        unit == .weekend && shift == 0 && anchor == .published && reader.speaksOfPast(piece.lower)
        && base.date.map { $0.weekday < 6 } ?? false
      guard let moved = base.date?.adding(days: 7 * (isPast ? -1 : shift)) else {
        return Resolved(value: Self.unknown(unit))
      }
      let week = moved.isoWeek
      let value = CalendarDate.padded(max(0, week.year), 4) + "-W" + CalendarDate.padded(week.week, 2)
      remember(moved.year, moved.month, moved.day, id, isExplicit: base.isExplicit, piece)
      return Resolved(value: unit == .weekend ? value + "-WE" : value, anchor: base.anchor)
    default:
      guard let moved = base.date?.adding(days: shift) else {
        guard shift == 0, let month = base.month else { return Resolved(value: Self.unknown(.day)) }
        return Resolved(
          value: Self.text(year: base.year) + "-" + CalendarDate.padded(month, 2) + "-XX", anchor: base.anchor)
      }
      remember(moved.year, moved.month, moved.day, id, isExplicit: base.isExplicit, piece)
      return Resolved(value: moved.description, anchor: base.anchor)
    }
  }

  private mutating func offset(
    _ amounts: [TimeAmount], _ sign: Int, _ anchor: TimexAnchor, _ piece: TimexPiece, _ id: TimexID
  ) -> Resolved {
    let isOpen = amounts.contains { $0.number == nil }
    if anchor == .spoken, amounts.allSatisfy({ $0.unit.rawValue <= TimeUnit.hour.rawValue }) {
      return hoursFromSpoken(amounts, sign, piece, id)
    }
    guard !isOpen else {
      if kindIsBare(piece), anchor == .spoken { return Resolved(value: Self.unknown(amounts[0].unit)) }
      return Resolved(value: sign < 0 ? "PAST_REF" : "FUTURE_REF", anchor: base(anchor, piece)?.anchor)
    }
    guard let base = base(anchor, piece) else { return Resolved(value: Self.unknown(amounts[amounts.count - 1].unit)) }
    var days = 0.0
    var months = 0.0
    var finest = TimeUnit.century
    for amount in amounts {
      let count = (amount.number ?? 0) * Double(sign)
      if amount.unit.rawValue < finest.rawValue { finest = amount.unit }
      switch amount.unit {
      case .year: months += 12 * count
      case .decade: months += 120 * count
      case .century: months += 1200 * count
      case .month: months += count
      case .quarter, .season: months += 3 * count
      case .week, .weekend: days += 7 * count
      case .fortnight: days += 14 * count
      case .day, .night: days += count
      case .hour, .minute, .second: break
      }
    }
    guard abs(days) < 4e6, abs(months) < 1.2e5 else { return Resolved(value: Self.unknown(finest)) }
    let start = base.date ?? CalendarDate(year: base.year, month: base.month ?? 1, day: 1)
    guard let moved = start?.adding(months: Int(months.rounded()))?.adding(days: Int(days.rounded())) else {
      return Resolved(value: Self.unknown(finest))
    }
    var result = Resolved(value: moved.description, anchor: base.anchor)
    var (month, day): (Int?, Int?) = (moved.month, moved.day)
    switch finest {
    case .hour, .minute, .second:
      result.kind = .time
      result.value += "TXX"
    case .day, .night, .week, .weekend, .fortnight:
      if base.date == nil { (result.value, day) = (String(moved.description.dropLast(2)) + "XX", nil) }
    case .month, .quarter, .season:
      result.value = String(moved.description.dropLast(3))
      day = nil
    default:
      result.value = Self.text(year: moved.year)
      (month, day) = (nil, nil)
    }
    remember(moved.year, month, day, id, isExplicit: base.isExplicit, piece)
    return result
  }

  private func kindIsBare(_ piece: TimexPiece) -> Bool { reader.kind(piece.lower) == .unit }

  /// The day a time of day stands in.
  private func contextDay(_ piece: TimexPiece) -> Resolved {
    if let spoken, let date = spoken.date, published == nil || piece.lower - spoken.position < 60 {
      return Resolved(value: date.description, anchor: .timex(spoken.timex))
    }
    if let published { return Resolved(value: published.description, anchor: .published) }
    return Resolved(value: "XXXX-XX-XX")
  }

  // MARK: Tense

  /// Whether the clause around `piece` speaks of what is to come.
  func speaksOfFuture(_ piece: TimexPiece) -> Bool { reader.speaksOfFuture(piece.lower, piece.upper) }
}
