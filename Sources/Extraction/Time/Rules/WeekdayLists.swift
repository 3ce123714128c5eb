import Annotation

/// Weekdays in a row that share their week, and weekdays told by a length of time.
extension TimexReader {
  /// “Monday, Thursday and Friday next week”: weekdays that share the week of the last; nil where there is one or no week is told.
  func weekdayList(_ index: Int, _ day: Int, _ next: Int) -> [TimexPiece]? {
    var days = [(lower: index, day: day, next: next)]
    while days.count < 7, let position = listMark(days[days.count - 1].next), let (day, end) = weekday(position) {
      days.append((position, day, end))
    }
    guard days.count > 1, let tail = weekTail(days[days.count - 1].next) else { return nil }
    return days.enumerated().map { place, found in
      TimexPiece(
        found.lower, place + 1 == days.count ? tail.next : found.next,
        .weekday(found.day, direction: nil, weekShift: tail.weeks))
    }
  }

  /// “ or Thursday, Friday” after a weekday of a told week.
  func moreWeekdays(_ index: Int, weekShift: Int) -> [TimexPiece] {
    var pieces: [TimexPiece] = []
    var next = index
    while pieces.count < 6, let position = listMark(next), let (day, end) = weekday(position), weekTail(end) == nil,
      dayAfterWeekday(end) == nil
    {
      pieces.append(TimexPiece(position, end, .weekday(day, direction: nil, weekShift: weekShift)))
      next = end
    }
    return pieces
  }

  /// Where the next of a list begins: past “, ”, “ or ”, “, and on ”; nil where no list goes on.
  func listMark(_ index: Int) -> Int? {
    var position = index
    if mark(position, ",") || mark(position, "/") { position += 1 }
    if hasAny(position, .and, .or) { position += 1 }
    guard position > index else { return nil }
    return has(position, .on) ? position + 1 : position
  }

  /// Where a weekday may stand after “next week”: “next week on Friday”, “next week, preferably on Tuesday”.
  func nextWeekday(_ index: Int) -> Int {
    if has(index, .on) { return index + 1 }
    guard mark(index, ","), kind(index + 1) == .other, !at(index + 1).isCapital, has(index + 2, .on) else {
      return index
    }
    return index + 3
  }

  /// “Monday two weeks from now”, “Friday a week ago”: the weekday of the week that the length reaches.
  func offsetAfterWeekday(_ index: Int, _ day: Int, _ next: Int) -> TimexPiece? {
    let start = mark(next, ",") ? next + 1 : next
    guard kind(start) == .number || kind(start) == .cardinal || has(start, .a),
      var piece = amountSpan(start).first, amountSpan(start).count == 1,
      case .offset(let amounts, _, .published) = piece.meaning, let last = amounts.last,
      last.unit.rawValue >= TimeUnit.week.rawValue, last.number != nil
    else { return nil }
    piece.lower = index
    piece.weekday = day
    return piece
  }

  /// “Sunday three weeks after January 15”: the date and the whole.
  func offsetFromDate(_ index: Int, _ day: Int, _ next: Int) -> [TimexPiece]? {
    guard kind(next) == .number || kind(next) == .cardinal || has(next, .a) else { return nil }
    var pieces = amountSpan(next)
    guard pieces.count == 2, pieces[1].base == 0, case .offset(let amounts, _, _) = pieces[1].meaning,
      let last = amounts.last, last.unit.rawValue >= TimeUnit.week.rawValue
    else { return nil }
    (pieces[1].lower, pieces[1].weekday) = (index, day)
    return pieces
  }
}
