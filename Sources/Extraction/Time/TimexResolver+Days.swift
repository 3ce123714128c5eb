import Annotation

/// Weekdays, days by their number alone, and days with a name.
extension TimexResolver {
  /// “Friday the 26th”: the month around the published date in which the two agree.
  mutating func weekdayNumber(_ day: Int, _ weekday: Int, _ piece: TimexPiece, _ id: TimexID) -> Resolved {
    if let published {
      for shift in speaksOfFuture(piece) ? [0, 1, 2] : [0, -1, 1, -2] {
        guard let month = CalendarDate(year: published.year, month: published.month, day: 1)?.adding(months: shift),
          let date = CalendarDate(year: month.year, month: month.month, day: day), date.weekday == weekday
        else { continue }
        remember(date.year, date.month, date.day, id, isExplicit: false, piece)
        return Resolved(value: date.description, anchor: .published)
      }
    }
    return Resolved(value: "XXXX-WXX-\(weekday)")
  }

  /// The year in which a day far from the published one falls on its weekday: “Sunday, July 10”; `year` where neither year beside it does.
  func year(_ year: Int?, of date: PartialDate, on weekday: Int, _ piece: TimexPiece) -> Int? {
    guard let year, let published, let month = date.month, let day = date.day,
      let near = CalendarDate(year: year, month: month, day: day), near.weekday != weekday,
      abs(near.daysSince1970 - published.daysSince1970) > 14
    else { return year }
    for shift in speaksOfFuture(piece) ? [1, -1] : [-1, 1] {
      if CalendarDate(year: year + shift, month: month, day: day)?.weekday == weekday { return year + shift }
    }
    return year
  }

  /// “the 21st”: in the month spoken of just before, else the nearest to the published date that the tense of its clause allows.
  mutating func dayAlone(_ day: Int, _ piece: TimexPiece, _ id: TimexID) -> Resolved {
    let unknown = Resolved(value: "XXXX-XX-" + CalendarDate.padded(day, 2))
    if let spoken, let month = spoken.month, published == nil || spoken.isExplicit || piece.lower - spoken.position < 40
    {
      guard let date = CalendarDate(year: spoken.year, month: month, day: day) else { return unknown }
      let anchor = Timex.Anchor.timex(spoken.timex)
      remember(date.year, date.month, date.day, id, isExplicit: spoken.isExplicit, piece)
      return Resolved(value: date.description, anchor: anchor)
    }
    guard let published, let first = CalendarDate(year: published.year, month: published.month, day: 1) else {
      return unknown
    }
    let isComing = speaksOfFuture(piece)
    for shift in isComing ? [0, 1, 2] : [0, -1, -2] {
      guard let month = first.adding(months: shift),
        let date = CalendarDate(year: month.year, month: month.month, day: day),
        isComing ? date >= published : date.daysSince1970 <= published.daysSince1970 + 1
      else { continue }
      remember(date.year, date.month, date.day, id, isExplicit: false, piece)
      return Resolved(value: date.description, anchor: .published)
    }
    return unknown
  }

  mutating func resolve(
    _ holiday: Holiday, _ shift: Int, _ reference: YearReference, _ piece: TimexPiece, _ id: TimexID
  ) -> Resolved {
    let month = published.flatMap { FeastCalendar.date(holiday, in: $0.year) }
    let (year, anchor, isExplicit) = self.year(reference, month: month?.month, day: month?.day, piece)
    if let year, let date = FeastCalendar.date(holiday, in: year)?.adding(days: shift) {
      remember(date.year, date.month, date.day, id, isExplicit: isExplicit, piece)
      return Resolved(value: date.description, anchor: anchor)
    }
    let moves: [Holiday] = [.easter, .thanksgiving, .ashura, .arbaeen, .eidAlFitr, .eidAlAdha, .hanukkah]
    if let fixed = FeastCalendar.date(holiday, in: 2001)?.adding(days: shift), !moves.contains(holiday) {
      return Resolved(value: "XXXX" + fixed.description.dropFirst(4), anchor: nil)
    }
    return Resolved(value: "XXXX-XX-XX", anchor: nil)
  }

  mutating func resolve(
    _ day: NamedDay, _ reference: YearReference, _ piece: TimexPiece, _ id: TimexID
  ) -> Resolved {
    let thisYear = published.flatMap { day.date(in: $0.year) }
    let (year, anchor, isExplicit) = self.year(reference, month: thisYear?.month, day: thisYear?.day, piece)
    if let year, let date = day.date(in: year) {
      remember(date.year, date.month, date.day, id, isExplicit: isExplicit, piece)
      return Resolved(value: date.description, anchor: anchor)
    }
    if case .lastOf(let month) = day, month != 2, let last = day.date(in: 2001) {
      return Resolved(value: "XXXX" + last.description.dropFirst(4))
    }
    guard case .fixed(let month, let number) = day else { return Resolved(value: "XXXX-XX-XX") }
    return Resolved(value: "XXXX-" + CalendarDate.padded(month, 2) + "-" + CalendarDate.padded(number, 2))
  }

  mutating func weekday(_ day: Int, _ direction: Int?, _ weekShift: Int?, _ piece: TimexPiece, _ id: TimexID)
    -> Resolved
  {
    let isSpoken = direction.map { abs($0) > 5 } ?? false
    var day0 = published
    var anchor: Timex.Anchor = .published
    if isSpoken || published == nil, let date = spoken?.date, let spoken {
      (day0, anchor) = (date, .timex(spoken.timex))
    }
    guard let today = day0, published != nil || isSpoken else { return Resolved(value: "XXXX-WXX-\(day)", anchor: nil) }
    let toDay = day - today.weekday
    var shift: Int
    switch (weekShift, direction) {
    case (let weeks?, _): shift = toDay + 7 * weeks
    case (_, -1), (_, 1): shift = toDay + 7 * (direction ?? 0)
    case (_, 0): shift = toDay
    case (_, -3), (_, 9): shift = toDay < 0 ? toDay : toDay - 7
    case (_, 3), (_, 11): shift = toDay > 0 ? toDay : toDay + 7
    default: shift = speaksOfFuture(piece) ? (toDay >= 0 ? toDay : toDay + 7) : (toDay <= 0 ? toDay : toDay - 7)
    }
    // “from Friday to Sunday”: the second is the first such day after the other.
    if direction == nil, weekShift == nil, piece.clock == nil, let spoken, spoken.position == piece.lower - 1,
      let first = spoken.date,
      reader.hasAny(piece.lower - 1, .to, .until, .through) || reader.mark(piece.lower - 1, "-")
    {
      shift = first.daysSince1970 - today.daysSince1970 + (day - first.weekday + 6) % 7 + 1
    }
    if direction == 9 { shift = toDay < 0 ? toDay : toDay - 7 }
    guard let date = today.adding(days: shift) else { return Resolved(value: "XXXX-WXX-\(day)", anchor: nil) }
    remember(date.year, date.month, date.day, id, isExplicit: false, piece)
    return Resolved(value: date.description, anchor: anchor)
  }
}
