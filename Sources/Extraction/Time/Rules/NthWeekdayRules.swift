import Annotation

/// Weekdays counted in a month, and the early hours.
extension TimexRule {
  static let countedDays: [TimexRule] = [
    TimexRule(
      id: "weekday.nth", triggers: [.ordinal, .second, .number, .direction],
      examples: [
        TimexExample("⟦the first Monday of May 2024⟧", "2024-05-06"),
        TimexExample("⟦the last Friday in October 2023⟧", "2023-10-27"),
        TimexExample("⟦the second Tuesday of next month⟧", "2024-01-09", published: "2023-12-09"),
        TimexExample("on ⟦the 3rd Sunday of June⟧", "2023-06-18", published: "2023-12-09"),
      ],
      counterexamples: ["the first Monday of fighting", "last Friday of all days", "the second Sunday Times"],
      match: { $0.nthWeekday($1) }),
    TimexRule(
      id: "day.early-hours", triggers: [.unit],
      examples: [
        TimexExample("in ⟦the early hours of Tuesday⟧", "2023-12-05TMO", published: "2023-12-09"),
        TimexExample("in ⟦the small hours⟧.", "XXXX-XX-XXTMO"),
      ],
      counterexamples: ["for small hours", "early hours bring gold", "the late hours"],
      match: { $0.earlyHours($1) }),
  ]
}

extension TimexReader {
  func nthWeekday(_ index: Int) -> [TimexPiece] {
    let isLast = kind(index) == .direction && at(index).value == -1
    guard let (number, afterNumber) = isLast ? (5, index + 1) : ordinal(index), (1...5).contains(number),
      let (weekday, next) = weekday(afterNumber), hasAny(next, .of, .in) || isNearMonth(next)
    else { return [] }
    var position = hasAny(next, .of, .in) ? next + 1 : next
    if hasAny(position, .every, .each), unit(position + 1)?.unit == .month, unit(position + 1)?.isPlural == false {
      return [TimexPiece(index, position + 2, .literal(.set, "XXXX-WXX-\(weekday)"))]
    }
    if let found = month(position) {
      let tail = yearTail(found.next)
      let day = NamedDay.nth(number, weekday: weekday, month: found.month)
      return [TimexPiece(index, tail?.next ?? found.next, .namedDay(day, tail?.year ?? .open))]
    }
    if has(position, .the) { position += 1 }
    let isThe = has(position - 1, .the)
    if let (year, end) = yearHere(position, isThe), number <= 5 {
      // The first of a year is the first of January, the last that of December.
      let day = NamedDay.nth(number, weekday: weekday, month: isLast ? 12 : 1)
      return [TimexPiece(index, end, .namedDay(day, year))]
    }
    guard isThe || kind(position) == .direction && abs(at(position).value) <= 1,
      let unit = unit(isThe ? position : position + 1), unit.unit == .month, !unit.isPlural
    else { return [] }
    let shift = isThe ? 0 : Int(at(position).value)
    return [
      TimexPiece(
        index, isThe ? position + 1 : position + 2, .weekdayOfMonth(number, weekday: weekday, months: shift))
    ]
  }

  /// “next month”, “last month”, straight after a day or week counted in it: “the third Monday next month”.
  func isNearMonth(_ index: Int) -> Bool {
    guard kind(index) == .direction, abs(at(index).value) <= 1, let unit = unit(index + 1) else { return false }
    return unit.unit == .month && !unit.isPlural
  }

  /// “2024”, “next year”, and after “the” “year”.
  private func yearHere(_ index: Int, _ isThe: Bool) -> (year: YearReference, next: Int)? {
    if isThe {
      guard unit(index)?.unit == .year, unit(index)?.isPlural == false else { return nil }
      return (.shifted(0, fromSpoken: false), index + 1)
    }
    if let (year, next) = year(index) { return (.known(year), next) }
    guard kind(index) == .direction, abs(at(index).value) <= 1, unit(index + 1)?.unit == .year else { return nil }
    return (.shifted(Int(at(index).value), fromSpoken: false), index + 2)
  }

  func earlyHours(_ index: Int) -> [TimexPiece] {
    guard let unit = unit(index), unit.unit == .hour, unit.isPlural, has(index - 2, .the),
      reads(index - 1, "early") || reads(index - 1, "small") || reads(index - 1, "wee")
    else { return [] }
    if hasAny(index + 1, .of, .on), var piece = basePiece(index + 2), piece.isDay {
      (piece.lower, piece.part) = (index - 2, .morning)
      if dayPart(piece.upper) == .morning { piece.upper += 1 }
      return [piece]
    }
    guard endsClause(index + 1), !has(index + 1, .of) else { return [] }
    return [TimexPiece(index - 2, index + 1, .partOfDay, part: .morning)]
  }
}
