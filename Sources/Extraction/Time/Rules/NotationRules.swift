import Annotation

/// Dates as machines, armies and accountants write them: ISO weeks, date-time groups, “4Q21”.
extension TimexRule {
  static let notations: [TimexRule] = [
    TimexRule(
      id: "notation.iso-week", triggers: [.number, .function], words: [.w],
      examples: [
        TimexExample("in ⟦2021-W12⟧", "2021-W12"), TimexExample("on ⟦2021-W12-3⟧", "2021-W12-3"),
        TimexExample("in ⟦W12 2021⟧", "2021-W12"),
      ],
      counterexamples: ["2021-W99", "a W12 engine", "W 12 2021"],
      match: { $0.isoWeek($1) }),
    TimexRule(
      id: "notation.date-time-group", triggers: [.number],
      examples: [
        TimexExample("at ⟦051030Z MAR 21⟧", "2021-03-05T10:30Z"),
        TimexExample("at ⟦051030ZMAR2021⟧", "2021-03-05T10:30Z"),
        TimexExample("at ⟦051030C MAR 2007⟧", "2007-03-05T10:30+03"),
      ],
      counterexamples: ["051099Z MAR 21", "051030 March", "051030Z of it"],
      match: { $0.dateTimeGroup($1) }),
    TimexRule(
      id: "notation.quarter", triggers: [.number, .unit],
      examples: [
        TimexExample("in ⟦4Q 2021⟧", "2021-Q4"), TimexExample("in ⟦4Q21⟧", "2021-Q4"),
        TimexExample("in ⟦2021Q4⟧", "2021-Q4"), TimexExample("in ⟦1H 2021⟧", "2021-H1"),
        TimexExample("⟦2021 second quarter⟧ sales", "2021-Q2"),
      ],
      counterexamples: ["5Q 2021", "3H 2021", "2021 second thoughts", "4Q"],
      match: { $0.quarterNotation($1) }),
  ]
}

extension TimexReader {
  func isoWeek(_ index: Int) -> [TimexPiece] {
    if has(index, .w), at(index).isCapital, !isJoined(index), kind(index + 1) == .number, isJoined(index + 1),
      (1...53).contains(at(index + 1).value), !isJoined(index + 2), let (year, next) = year(index + 2)
    {
      return [TimexPiece(index, next, .week(Int(at(index + 1).value), .known(year)))]
    }
    guard kind(index) == .number, at(index).count == 4, !isJoined(index) || mark(index - 1, "("),
      (1900...2100).contains(at(index).value), isJoined(index + 1)
    else { return [] }
    let letter = skippingHyphen(index + 1)
    guard has(letter, .w), isJoined(letter), kind(letter + 1) == .number, at(letter + 1).count == 2,
      isJoined(letter + 1), (1...53).contains(at(letter + 1).value)
    else { return [] }
    let year = Int(at(index).value)
    if mark(letter + 2, "-"), kind(letter + 3) == .number, isJoined(letter + 3), at(letter + 3).count == 1,
      (1...7).contains(at(letter + 3).value)
    {
      let value =
        CalendarDate.padded(year, 4) + "-W" + CalendarDate.padded(Int(at(letter + 1).value), 2)
        + "-\(at(letter + 3).value)"
      return [TimexPiece(index, letter + 4, .literal(.date, value))]
    }
    return [TimexPiece(index, letter + 2, .week(Int(at(letter + 1).value), .known(year)))]
  }

  /// “051030Z MAR 21”: day, hour and minute, the letter of a zone, month, year.
  ///
  /// - Note: Source: NATO STANAG 2014 and ACP 121(I), date-time groups.
  func dateTimeGroup(_ index: Int) -> [TimexPiece] {
    guard kind(index) == .number, at(index).count == 6, at(index).value > 10_000, !isJoined(index), isJoined(index + 1)
    else { return [] }
    let value = Int(at(index).value)
    let (day, hour, minute) = (value / 10_000, value / 100 % 100, value % 100)
    guard (1...31).contains(day), hour < 24, minute < 60, let (zone, month, next) = zoneLetterAndMonth(index + 1) else {
      return []
    }
    var (year, end) = (YearReference.open, next)
    if let (found, next) = self.year(end) {
      (year, end) = (.known(found), next)
    } else if kind(end) == .number, at(end).count == 2 {
      (year, end) = (.known(Self.fullYear(twoDigits: Int(at(end).value))), end + 1)
    }
    var piece = TimexPiece(index, end, .date(PartialDate(year: year, month: month, day: day)))
    piece.clock = ClockTime(hour: hour, minute: minute, zone: zone, isSettled: true)
    return [piece]
  }

  /// “Z MAR”, “ZMAR”: the minutes east of Greenwich, the month, and the lexeme after it.
  private func zoneLetterAndMonth(_ index: Int) -> (zone: Int, month: Int, next: Int)? {
    let lexeme = at(index)
    guard lexeme.isCapital, lexeme.count == 1 || lexeme.count == 4,
      let zone = Self.zone(letter: bytes[Int(lexeme.start)])
    else { return nil }
    if lexeme.count == 1 {
      guard kind(index + 1) == .month, let (month, next) = month(index + 1) else { return nil }
      return (zone, month, next)
    }
    let name = bytes[Int(lexeme.start) + 1..<Int(lexeme.end)]
    let (kind, month) = name.withUnsafeBufferPointer { TimeLexicon.shared.lookUp($0) }
    return kind == .month ? (zone, Int(month), index + 1) : nil
  }

  /// Minutes east of Greenwich that a letter stands for; J is local time.
  private static func zone(letter: UInt8) -> Int? {
    switch letter {
    case 0x41...0x49: 60 * (Int(letter) - 0x40)
    case 0x4B...0x4D: 60 * (Int(letter) - 0x41)
    case 0x4E...0x59: -60 * (Int(letter) - 0x4D)
    case 0x5A: 0
    default: nil
    }
  }

  func quarterNotation(_ index: Int) -> [TimexPiece] {
    if let unit = unit(index) {
      // “quarter 3 of 2017”.
      guard unit.unit == .quarter, !unit.isPlural, kind(index + 1) == .number, at(index + 1).count == 1,
        (1...4).contains(at(index + 1).value), let tail = yearTail(index + 2), case .known = tail.year
      else { return [] }
      return [TimexPiece(index, tail.next, .yearPart("Q\(at(index + 1).value)", tail.year))]
    }
    guard !isJoined(index) || mark(index - 1, "(") else { return [] }
    let value = Int(at(index).value)
    if at(index).count == 1, isJoined(index + 1),
      has(index + 1, .q) && (1...4).contains(value)
        || has(index + 1, .h) && (1...2).contains(value)
    {
      let code = (has(index + 1, .q) ? "Q" : "H") + "\(value)"
      guard at(index + 1).isCapital || has(index + 1, .q) else { return [] }
      if kind(index + 2) == .number, isJoined(index + 2), at(index + 2).count == 2 {
        let year = Self.fullYear(twoDigits: Int(at(index + 2).value))
        return [TimexPiece(index, index + 3, .yearPart(code, .known(year)))]
      }
      guard let tail = yearTail(index + 2), case .known = tail.year else { return [] }
      return [TimexPiece(index, tail.next, .yearPart(code, tail.year))]
    }
    guard at(index).count == 4, (1900...2100).contains(value) else { return [] }
    if has(index + 1, .q), isJoined(index + 1), kind(index + 2) == .number, isJoined(index + 2),
      (1...4).contains(at(index + 2).value), at(index + 2).count == 1
    {
      return [TimexPiece(index, index + 3, .yearPart("Q\(at(index + 2).value)", .known(value)))]
    }
    guard let (number, next) = ordinal(index + 1), !isJoined(index + 1), (1...4).contains(number) else { return [] }
    if unit(next)?.unit == .quarter, unit(next)?.isPlural == false {
      return [TimexPiece(index, next + 1, .yearPart("Q\(number)", .known(value)))]
    }
    guard has(next, .half), number <= 2 else { return [] }
    return [TimexPiece(index, next + 1, .yearPart("H\(number)", .known(value)))]
  }
}
