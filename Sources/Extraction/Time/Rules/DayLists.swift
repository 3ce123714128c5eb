import Annotation

/// Days that share a month: “May 5, 6 and 7”, “the 22nd, 23rd or 30th of March”.
extension TimexReader {
  /// The days after a month and day, up to a mark or word that ends the list; empty where a count may begin instead.
  func moreDays(_ index: Int) -> [(lower: Int, day: Int, next: Int)] {
    var found: [(lower: Int, day: Int, next: Int)] = []
    var next = index
    while found.count < 8, let mark = listMark(next) {
      let position = has(mark, .the) ? mark + 1 : mark
      guard let (day, end) = day(position), month(end) == nil, kind(position) != .second, !isCount(end),
        !((self.mark(end, ":") || self.mark(end, "-")) && isJoined(end)), !hasAny(end, .am, .pm)
      else { break }
      found.append((position, day, end))
      next = end
    }
    guard let last = found.last else { return [] }
    // Bare digits are days only where “and” or “or” closes the list and nothing that can be counted follows.
    if has(last.next, .times) { return [] }
    let areOrdinals = found.allSatisfy { has($0.next - 1, .th) || kind($0.lower) == .ordinal }
    let isClosed =
      hasAny(last.lower - 1, .and, .or)
      && (endsClause(last.next) || kind(last.next) == .outside || yearTail(last.next) != nil)
    return areOrdinals && !startsWord(last.next) || isClosed ? found : []
  }

  private func startsWord(_ index: Int) -> Bool { kind(index) == .other && !startsSentence(index) }

  /// The pieces of a list of days of one month; the last may tell the year of all.
  func days(
    _ index: Int, _ next: Int, _ day: Int, _ list: [(lower: Int, day: Int, next: Int)], month: Int
  ) -> [TimexPiece] {
    let tail = list.last.flatMap { yearTail($0.next) }
    let year = tail?.year ?? .open
    let rest = list.enumerated().map { place, found in
      TimexPiece(
        found.lower, place + 1 == list.count ? tail?.next ?? found.next : found.next,
        .date(PartialDate(year: year, month: month, day: found.day)))
    }
    return [TimexPiece(index, next, .date(PartialDate(year: year, month: month, day: day)))] + rest
  }

  /// “the 22nd, 23rd, 30th or 31st of March”, “5, 6 and 7 May 2020”; nil where no month closes a list of three or more.
  func daysBeforeMonth(_ index: Int, _ first: Int, _ afterFirst: Int) -> [TimexPiece]? {
    var found = [(lower: index, day: first, next: afterFirst)]
    while found.count < 9, let mark = listMark(found[found.count - 1].next),
      !self.mark(found[found.count - 1].next, "/")
    {
      let position = has(mark, .the) ? mark + 1 : mark
      guard let (day, end) = day(position) else { return nil }
      found.append((position, day, end))
      var monthAt = end
      if has(monthAt, .of) { monthAt += 1 }
      guard let (month, afterMonth) = month(monthAt) else { continue }
      guard found.count > 2 else { return nil }
      let tail = yearTail(afterMonth)
      return found.enumerated().map { place, piece in
        TimexPiece(
          piece.lower, place + 1 == found.count ? tail?.next ?? afterMonth : piece.next,
          .date(PartialDate(year: tail?.year ?? .open, month: month, day: piece.day)))
      }
    }
    return nil
  }

  /// “the 19th of every month”.
  func dayOfEveryMonth(_ index: Int, _ day: Int, _ next: Int) -> TimexPiece? {
    guard hasAny(next, .of), hasAny(next + 1, .every, .each), let unit = unit(next + 2), unit.unit == .month,
      !unit.isPlural
    else { return nil }
    return TimexPiece(index, next + 3, .literal(.set, "XXXX-XX-" + CalendarDate.padded(day, 2)))
  }
}

/// Months that share a year.
extension TimexReader {
  /// “March, April and May 2021”: three or more months of the last one's year; nil for anything else.
  func monthsSharingYear(_ index: Int, _ month: Int, _ next: Int) -> [TimexPiece]? {
    guard mark(next, ",") || mark(next, "/") else { return nil }
    var found = [(lower: index, month: month, next: next)]
    while found.count < 12, let position = listMark(found[found.count - 1].next), let more = self.month(position) {
      found.append((position, more.month, more.next))
    }
    guard found.count > 2, let last = found.last, let tail = yearTail(last.next), case .known(let year) = tail.year,
      hasAny(last.lower - 1, .and, .or), !isCount(tail.next)
    else { return nil }
    return found.enumerated().map { place, piece in
      TimexPiece(
        piece.lower, place + 1 == found.count ? tail.next : piece.next,
        .date(PartialDate(year: .known(piece.month > last.month ? year - 1 : year), month: piece.month)))
    }
  }
}
