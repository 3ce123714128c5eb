import Annotation

/// Days with a name, and months of the Islamic calendar.
extension TimexRule {
  static let holidays: [TimexRule] = [
    TimexRule(
      id: "holiday.day", triggers: [.holiday, .function, .direction], words: [.new],
      examples: [
        TimexExample("on ⟦Christmas 2007⟧", "2007-12-25"), TimexExample("⟦Christmas Eve⟧", "XXXX-12-24"),
        TimexExample("on ⟦Easter 2018⟧", "2018-04-01"), TimexExample("⟦New Year's Day 2020⟧", "2020-01-01"),
        TimexExample("on ⟦Easter Monday⟧", "2019-04-22", published: "2019-08-05"),
        TimexExample("on ⟦Thanksgiving⟧", "2019-11-28", published: "2019-12-05"),
        TimexExample("before ⟦Eid al-Fitr⟧", "XXXX-XX-XX"),
        TimexExample("on ⟦Eid al-Adha⟧", "2023-06-28", published: "2023-07-10"),
        TimexExample("at ⟦Ashura⟧", "2024-07-17", published: "2024-08-01"),
        TimexExample("gone by ⟦New Year⟧.", "XXXX-01-01"),
      ],
      counterexamples: ["the Easter Rising", "New Year Honours"],
      match: { $0.holiday($1) }),
    TimexRule(
      id: "hijri.date", triggers: [.hijri, .number],
      examples: [
        TimexExample("in ⟦Ramadan 1445⟧", "2024-03"), TimexExample("⟦1 Ramadan 1445⟧", "2024-03-11"),
        TimexExample("during ⟦Ramadan⟧", "XXXX-XX"), TimexExample("in ⟦Ramadan 2023⟧", "2023-03"),
        TimexExample("on ⟦10 Muharram 1446 AH⟧", "2024-07-17"), TimexExample("in ⟦Dhu al-Hijja⟧", "XXXX-XX"),
      ],
      counterexamples: ["Ramadan Abdullah said", "Rajab, 34, said"],
      match: { $0.hijri($1) }),
  ]
}

extension TimexReader {
  func holiday(_ index: Int) -> [TimexPiece] {
    if has(index, .new), reads(index + 1, "year") || reads(index + 1, "years") && at(index).isCapital {
      return newYear(index)
    }
    if reads(index - 1, "orthodox"), kind(index) == .holiday, let piece = orthodoxFeast(index) { return [piece] }
    if kind(index) == .direction, kind(index + 1) == .holiday, var piece = holiday(index + 1).first {
      if case .holiday(let day, let shift, .open) = piece.meaning {
        let value = Int(at(index).value)
        let years = value == 0 ? 0 : value == 1 || value == 11 ? 100 : -100
        piece.meaning = .holiday(day, shift: shift, .shifted(years, fromSpoken: false))
        piece.lower = index
        return [piece]
      }
    }
    guard kind(index) == .holiday,
      at(index).isCapital || at(index).value <= Holiday.thanksgiving.rawValue
        || at(index).value == Holiday.eid.rawValue || at(index).value == Holiday.juneteenth.rawValue,
      let holiday = Holiday(rawValue: at(index).value)
    else {
      return []
    }
    var next = index + 1
    var shift = 0
    switch holiday {
    case .eid:
      guard reads(next, "al") || reads(next, "ul") else { return [] }
      let name = skippingHyphen(next + 1)
      guard kind(name) == .other else { return [] }
      let tail = yearTail(name + 1)
      let isFitr = reads(name, "fitr") || reads(name, "fitri")
      let isAdha = reads(name, "adha") || reads(name, "azha") || reads(name, "kabir")
      guard isFitr || isAdha else {
        guard let tail, case .known(let year) = tail.year else {
          return [TimexPiece(index, name + 1, .literal(.date, "XXXX-XX-XX"))]
        }
        return [TimexPiece(index, tail.next, .literal(.date, TimexResolver.text(year: year) + "-XX-XX"))]
      }
      let feast = isFitr ? Holiday.eidAlFitr : .eidAlAdha
      return [TimexPiece(index, tail?.next ?? name + 1, .holiday(feast, shift: 0, tail?.year ?? .open))]
    case .christmas:
      if has(next, .eve) { (shift, next) = (-1, next + 1) } else if unit(next)?.unit == .day { next += 1 }
    case .easter:
      if kind(next) == .weekday, at(next).value == 1 {
        (shift, next) = (1, next + 1)
      } else if kind(next) == .weekday && at(next).value == 7 || unit(next)?.unit == .day {
        next += 1
      }
    case .thanksgiving: if unit(next)?.unit == .day { next += 1 }
    default: break
    }
    if at(next).kind == .other, at(next).isCapital { return [] }
    let isBound =
      hasAny(index - 1, .at, .on, .by, .before, .after, .since, .until, .for, .over, .of, .in, .during)
      || kind(index - 1) == .direction
      || startsSentence(index) || next > index + 1
      || at(index).isCapital && endsClause(next) && meets(before: index)
    let tail = yearTail(next)
    guard isBound || tail != nil else { return [] }
    return [TimexPiece(index, tail?.next ?? next, .holiday(holiday, shift: shift, tail?.year ?? .open))]
  }

  /// “Orthodox Christmas”, “Orthodox Easter Sunday 2021”.
  private func orthodoxFeast(_ index: Int) -> TimexPiece? {
    var next = index + 1
    let day: NamedDay
    switch Holiday(rawValue: at(index).value) {
    case .christmas: day = has(next, .eve) ? .fixed(month: 1, day: 6) : .fixed(month: 1, day: 7)
    case .easter: day = .orthodoxEaster(kind(next) == .weekday && at(next).value == 1 ? 1 : 0)
    default: return nil
    }
    if has(next, .eve) || unit(next)?.unit == .day || kind(next) == .weekday { next += 1 }
    let tail = yearTail(next)
    return TimexPiece(index - 1, tail?.next ?? next, .namedDay(day, tail?.year ?? .open))
  }

  private func newYear(_ index: Int) -> [TimexPiece] {
    var next = index + 2
    if at(index).isCapital, reads(index - 1, "chinese") || reads(index - 1, "lunar") {
      if mark(next, "'"), has(next + 1, .s) { next += 2 }
      if unit(next)?.unit == .day { next += 1 }
      let tail = yearTail(next)
      return [TimexPiece(index - 1, tail?.next ?? next, .namedDay(.lunarNewYear, tail?.year ?? .open))]
    }
    if mark(next, "'"), has(next + 1, .s) { next += 2 }
    let isEve = has(next, .eve)
    if !isEve, unit(next)?.unit != .day, hasAny(index - 1, .before, .after, .until, .by, .since, .on, .at),
      endsClause(next),
      next == index + 2
    {
      return [TimexPiece(index, next, .date(PartialDate(year: .open, month: 1, day: 1)))]
    }
    guard isEve || unit(next)?.unit == .day else { return [] }
    let tail = yearTail(next + 1)
    if tail == nil, !isEve, kind(index - 1) == .direction, abs(at(index - 1).value) == 1 {
      let year = YearReference.shifted(100 * Int(at(index - 1).value), fromSpoken: false)
      return [TimexPiece(index - 1, next + 1, .date(PartialDate(year: year, month: 1, day: 1)))]
    }
    let date = PartialDate(year: tail?.year ?? .open, month: isEve ? 12 : 1, day: isEve ? 31 : 1)
    return [TimexPiece(index, tail?.next ?? next + 1, .date(date))]
  }

  func hijri(_ index: Int) -> [TimexPiece] {
    var position = index
    var day: Int?
    if kind(position) == .number {
      guard let found = self.day(position), kind(found.next) == .hijri else { return [] }
      day = found.day
      position = found.next
    }
    guard at(position).isCapital, let (month, afterMonth) = hijriMonth(position) else { return [] }
    if mark(afterMonth, ","), kind(afterMonth + 1) == .number { if at(afterMonth + 1).count != 4 { return [] } }
    let yearAt = mark(afterMonth, ",") ? afterMonth + 1 : afterMonth
    if kind(yearAt) == .number, at(yearAt).count == 4, (1300...1500).contains(at(yearAt).value),
      let date = HijriCalendar.date(year: Int(at(yearAt).value), month: month, day: day ?? 1)
    {
      let end = reads(yearAt + 1, "ah") && at(yearAt + 1).isCapital ? yearAt + 2 : yearAt + 1
      return [
        TimexPiece(
          index, end, .date(PartialDate(year: .known(date.year), month: date.month, day: day == nil ? nil : date.day)))
      ]
    }
    if day == nil, let (year, next) = year(yearAt), let first = HijriCalendar.firstDay(ofMonth: month, in: year) {
      return [TimexPiece(index, next, .date(PartialDate(year: .known(year), month: first.month)))]
    }
    guard month == 9 || afterMonth > position + 1, at(afterMonth).kind != .other || !at(afterMonth).isCapital else {
      return []
    }
    return [TimexPiece(index, afterMonth, .literal(.date, day == nil ? "XXXX-XX" : "XXXX-XX-XX"))]
  }

  /// A month whose name may have more than one word: “Rabi al-Awwal”, “Dhu al-Hijja”.
  private func hijriMonth(_ index: Int) -> (month: Int, next: Int)? {
    let first = Int(at(index).value)
    guard first == 3 || first == 5 || first == 11 else { return (first, index + 1) }
    var position = index + 1
    if mark(position, "-") { position += 1 }
    if reads(position, "al") || reads(position, "ul") || reads(position, "ath") { position += 1 }
    if mark(position, "-") { position += 1 }
    let lexeme = at(position)
    guard lexeme.kind == .other || lexeme.kind == .function, lexeme.count >= 4 else { return nil }
    if first == 11 { return (reads(position, "hijja") || reads(position, "hijjah") ? 12 : 11, position + 1) }
    let isSecond =
      reads(position, "thani") || reads(position, "akhir") || reads(position, "akhirah") || reads(position, "thaniyah")
    return (isSecond ? first + 1 : first, position + 1)
  }
}

/// The tabular Islamic calendar; a sighting of the moon can move a date by a day or two.
enum HijriCalendar {
  /// The Gregorian day; nil outside 1...1600 AH and 1...12.
  ///
  /// - Note: Source: Reingold and Dershowitz, “Calendrical Calculations”, arithmetic Islamic calendar, civil epoch.
  static func date(year: Int, month: Int, day: Int) -> CalendarDate? {
    guard (1...1600).contains(year), (1...12).contains(month), (1...30).contains(day) else { return nil }
    let days = day + 29 * (month - 1) + month / 2 + (year - 1) * 354 + (3 + 11 * year) / 30
    return CalendarDate(daysSince1970: days - 1 + 227_015 - 719_163)
  }
}

extension HijriCalendar {
  /// A day of the Islamic year in a Gregorian year; of two the earlier.
  static func day(_ day: Int, month: Int, in year: Int) -> CalendarDate? {
    let near = (year - 622) * 33 / 32
    return (near - 1...near + 2).lazy.compactMap { date(year: $0, month: month, day: day) }.first { $0.year == year }
  }

  /// The first day of an Islamic month in a Gregorian year; of two the earlier.
  static func firstDay(ofMonth month: Int, in year: Int) -> CalendarDate? {
    let near = (year - 622) * 33 / 32
    return (near - 1...near + 2).lazy.compactMap { date(year: $0, month: month, day: 1) }.first { $0.year == year }
  }
}

/// Feasts whose day the year tells.
enum FeastCalendar {
  /// The day of a holiday in a Gregorian year; nil where no rule here gives it.
  static func date(_ holiday: Holiday, in year: Int) -> CalendarDate? {
    switch holiday {
    case .christmas: CalendarDate(year: year, month: 12, day: 25)
    case .halloween: CalendarDate(year: year, month: 10, day: 31)
    case .juneteenth: CalendarDate(year: year, month: 6, day: 19)
    case .nowruz: CalendarDate(year: year, month: 3, day: 21)
    case .thanksgiving:
      CalendarDate(year: year, month: 11, day: 1).flatMap { first in
        first.adding(days: (4 - first.weekday + 7) % 7 + 21)
      }
    case .easter: easter(year)
    // By the tabular calendar; a sighting of the moon can move them by a day.
    case .ashura: HijriCalendar.day(10, month: 1, in: year)
    case .arbaeen: HijriCalendar.day(20, month: 2, in: year)
    case .eidAlFitr: kept(year)?.fitr ?? HijriCalendar.day(1, month: 10, in: year)
    case .eidAlAdha: kept(year)?.adha ?? HijriCalendar.day(10, month: 12, in: year)
    case .hanukkah: HebrewCalendar.feast(83, in: year)
    case .diwali, .eid: nil
    }
  }

  /// Easter Sunday of the churches that keep the Julian calendar, as a Gregorian day.
  ///
  /// - Note: Source: Meeus, “Astronomical Algorithms”, chapter 8.
  static func orthodoxEaster(_ year: Int) -> CalendarDate? {
    guard year > 1582 else { return nil }
    let d = (19 * (year % 19) + 15) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    let n = d + e + 114
    return CalendarDate(year: year, month: n / 31, day: n % 31 + 1)?.adding(days: year / 100 - year / 400 - 2)
  }

  /// The first day of the Chinese year, 2000 to 2030; nil for others.
  ///
  /// - Note: Source: the calendar of the Hong Kong Observatory.
  static func lunarNewYear(_ year: Int) -> CalendarDate? {
    guard (2000..<2000 + newYears.count).contains(year) else { return nil }
    let day = newYears[year - 2000]
    return CalendarDate(year: year, month: day / 100, day: day % 100)
  }

  private static let newYears = [
    205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201,
    122, 210, 129, 217, 206, 126, 213, 203,
  ]

  /// The two Eids as Saudi Arabia kept them, 2010 to 2025: month and day of each.
  ///
  /// - Note: Source: announcements of the Saudi Supreme Court, which other countries follow within a day.
  private static let eids: [(fitr: (Int, Int), adha: (Int, Int))] = [
    ((9, 10), (11, 16)), ((8, 30), (11, 6)), ((8, 19), (10, 26)), ((8, 8), (10, 15)), ((7, 28), (10, 4)),
    ((7, 17), (9, 24)), ((7, 6), (9, 12)), ((6, 25), (9, 1)), ((6, 15), (8, 21)), ((6, 4), (8, 11)),
    ((5, 24), (7, 31)), ((5, 13), (7, 20)), ((5, 2), (7, 9)), ((4, 21), (6, 28)), ((4, 10), (6, 16)),
    ((3, 30), (6, 6)),
  ]

  private static func kept(_ year: Int) -> (fitr: CalendarDate?, adha: CalendarDate?)? {
    guard (2010..<2010 + eids.count).contains(year) else { return nil }
    let (fitr, adha) = eids[year - 2010]
    return (
      CalendarDate(year: year, month: fitr.0, day: fitr.1), CalendarDate(year: year, month: adha.0, day: adha.1)
    )
  }

  /// Easter Sunday of the Western churches.
  ///
  /// - Note: Source: the anonymous Gregorian algorithm, Nature 20 April 1876.
  static func easter(_ year: Int) -> CalendarDate? {
    guard year > 1582 else { return nil }
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CalendarDate(year: year, month: n / 31, day: n % 31 + 1)
  }
}
