import Annotation

/// Weeks and weekends told by a day in them.
extension TimexRule {
  static let weeksOfDays: [TimexRule] = [
    TimexRule(
      id: "week.of-day", triggers: [.unit],
      examples: [
        TimexExample("in ⟦the week of May 6, 2024⟧", "2024-W19"),
        TimexExample("⟦the week beginning 6 May 2024⟧ was calm", "2024-W19"),
        TimexExample("⟦the week ending May 12, 2024⟧", "2024-W19"),
        TimexExample("⟦the weekend of 11 May 2024⟧", "2024-W19-WE"),
        TimexExample("⟦the week after next⟧", "2023-W51", published: "2023-12-09"),
        TimexExample("⟦the week before last⟧", "2023-W47", published: "2023-12-09"),
      ],
      counterexamples: ["the week of fighting", "weeks of May", "the week beginning badly"],
      match: { $0.weekOfDay($1) }),
    TimexRule(
      id: "week.commencing", triggers: [.function], words: [.w],
      examples: [TimexExample("⟦w/c 6 May 2024⟧", "2024-W19")],
      counterexamples: ["w/c was shut", "w of May 6"],
      match: { reader, index in
        guard reader.has(index, .w), reader.mark(index + 1, "/"), reader.reads(index + 2, "c"),
          var piece = reader.basePiece(index + 3), piece.isDay
        else { return [] }
        (piece.lower, piece.period) = (index, .week)
        return [piece]
      }),
    TimexRule(
      id: "week.holiday-weekend", triggers: [.holiday, .unit],
      examples: [
        TimexExample("over ⟦Easter weekend⟧", "2024-W13-WE", published: "2024-05-10"),
        TimexExample("over ⟦Labor Day weekend⟧", "2021-W35-WE", published: "2021-09-09"),
      ],
      counterexamples: ["Easter weekends", "2021 weekends"],
      match: { reader, index in
        guard var piece = reader.holiday(index).first ?? reader.namedDay(index).first else { return [] }
        let next = reader.reads(piece.upper, "holiday") ? piece.upper + 1 : piece.upper
        guard let unit = reader.unit(next), unit.unit == .weekend, !unit.isPlural else { return [] }
        (piece.upper, piece.period) = (next + 1, .weekend)
        return [piece]
      }),
  ]
}

extension TimexReader {
  func weekOfDay(_ index: Int) -> [TimexPiece] {
    guard let unit = unit(index), !unit.isPlural, unit.unit == .week || unit.unit == .weekend else { return [] }
    if unit.unit == .week, has(index - 1, .the), kind(index + 2) == .direction, endsClause(index + 3) {
      if has(index + 1, .after), at(index + 2).value == 1 {
        return [TimexPiece(index, index + 3, .unit(.week, 2, .published))]
      }
      if has(index + 1, .before), at(index + 2).value == -1 {
        return [TimexPiece(index, index + 3, .unit(.week, -2, .published))]
      }
    }
    var position = index + 1
    let isNamed =
      reads(position, "beginning") || reads(position, "starting") || reads(position, "commencing")
      || reads(position, "ending")
    guard has(position, .of) || isNamed else { return [] }
    position += 1
    if has(position, .on) { position += 1 }
    guard var piece = basePiece(position), piece.isDay || isHoliday(piece) else { return [] }
    (piece.lower, piece.period) = (index, unit.unit)
    return [piece]
  }

  /// “July 4th weekend”: the weekend around the day at `position`, after a month.
  func weekendOfDay(_ index: Int, _ month: Int, _ position: Int) -> TimexPiece? {
    guard let (day, next) = day(position), let unit = unit(next), unit.unit == .weekend, !unit.isPlural else {
      return nil
    }
    var piece = TimexPiece(index, next + 1, .date(PartialDate(month: month, day: day)))
    piece.period = .weekend
    return piece
  }

  func isHoliday(_ piece: TimexPiece) -> Bool {
    switch piece.meaning {
    case .holiday, .namedDay: true
    default: false
    }
  }
}
