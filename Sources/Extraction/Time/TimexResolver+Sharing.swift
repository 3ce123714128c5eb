import Annotation

/// What the second of two expressions tells of the first: “Monday to Wednesday next week”, “spring and summer of 2020”.
extension TimexResolver {
  /// The piece joined to `piece`, with what it shares with that; nil where nothing is shared.
  func sharing(_ piece: TimexPiece, with last: TimexPiece) -> TimexPiece? {
    guard last.event == nil, last.base == nil, piece.base == nil else { return nil }
    var shared = last
    switch (last.meaning, piece.meaning) {
    case (.weekday(let day, nil, nil), .weekday(_, nil, let week?)):
      shared.meaning = .weekday(day, direction: nil, weekShift: week)
    case (.date(var first), .date(let second)):
      guard first.year == .open, case .known(let year) = second.year, let month = first.month, let other = second.month,
        (first.day == nil) == (second.day == nil)
      else { return nil }
      let isLater = (month, first.day ?? 0) > (other, second.day ?? 0)
      let isBefore = isLater && reader.reachesBack(last.upper, from: last.lower, month, to: other)
      first.year = .known(isBefore ? year - 1 : year)
      shared.meaning = .date(first)
    case (.date(let first), .partOfMonth(_, false, let months)):
      guard first.year == .open, first.month == nil, first.weekday == nil, let day = first.day else { return nil }
      shared.meaning = .partOfMonth(day, isWeek: false, months: months)
    case (.date(let first), .century(_, let isBefore)):
      guard first.year == .open, first.month == nil, first.weekday == nil, let number = first.day else { return nil }
      shared.meaning = .century(number, isBefore: isBefore)
    case (.season(let season, .open), .season(_, .known(let year))): shared.meaning = .season(season, .known(year))
    case (.yearPart(let part, .open), .yearPart(_, .known(let year))): shared.meaning = .yearPart(part, .known(year))
    default: return nil
    }
    return shared
  }

  /// Whether only “to”, “and”, “or” or a dash, and “the”, stand between the lexeme `mark` and `piece`.
  func joins(_ mark: Int, _ piece: TimexPiece) -> Bool {
    guard piece.lower == mark + 1 || piece.lower == mark + 2 && reader.has(mark + 1, .the) else { return false }
    return reader.mark(mark, "-") || reader.hasAny(mark, .to, .until, .through, .and, .or)
  }
}
