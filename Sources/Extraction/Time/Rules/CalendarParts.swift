/// Small parts of dates: a weekday's name, a year in two digits.
extension TimexReader {
  /// “-21” after “5-Dec”, “ 21” after “05 DEC”.
  func shortYear(_ index: Int, after afterDay: Int) -> (year: YearReference, next: Int)? {
    let isTight = mark(index, "-") || mark(index, "/")
    let position = isTight ? index + 1 : index
    guard kind(position) == .number, at(position).count == 2, !(isJoined(position + 1) && mark(position + 1, "-")),
      !isCount(position + 1), unit(position + 1) == nil, !hasAny(position + 1, .am, .pm, .th), !mark(position + 1, ":")
    else { return nil }
    if isTight {
      guard isJoined(index), isJoined(position), at(index).value == at(afterDay).value, isJoined(afterDay) else {
        return nil
      }
    } else {
      let month = lexemes[index - 1]
      guard month.count == 3,
        endsClause(position + 1) || kind(position + 1) == .outside || kind(position + 1) == .number,
        bytes[Int(month.start)..<Int(month.end)].allSatisfy(ASCII.isUpper)
      else { return nil }
    }
    return (.known(Self.fullYear(twoDigits: Int(at(position).value))), position + 1)
  }

  /// A weekday's name; a shortened one only with a capital and something after it that a date or time begins with.
  func weekday(_ index: Int) -> (day: Int, next: Int)? {
    guard kind(index) == .weekday else { return nil }
    let lexeme = lexemes[index]
    guard lexeme.count <= 5, lexeme.value != 1 || lexeme.count == 3, lexeme.count != 6 else {
      return (Int(lexeme.value), index + 1)
    }
    let next = index + 1
    guard
      lexeme.isCapital || kind(next) == .month && month(next) != nil
        || kind(next) == .number && has(next + 1, .th) && isJoined(next + 1) || isShortDay(index)
    else { return nil }
    if mark(next, "."), isJoined(next), kind(next + 1) != .other || !at(next + 1).isCapital {
      return (Int(lexeme.value), next + 1)
    }
    let isDated =
      mark(next, ",") || kind(next) == .number || kind(next) == .month || kind(next) == .dayPart
      || kind(next) == .ordinal
      || hasAny(next, .at, .the, .or, .from, .in, .before, .after, .by, .until) || hasAny(index - 1, .or)
      || kind(next) == .cardinal || mark(next, "@") || lexeme.count > 3
      || kind(index - 1) == .direction
      || unit(index - 1)?.unit == .week || has(index - 1, .on) || mark(next, "-")
      || mark(index - 1, "-") && kind(index - 2) == .weekday
      || kind(next) == .outside && kind(index - 1) == .other && !at(index - 1).isCapital
      || hasAny(index - 1, .every, .each) || kind(next) == .direction && unit(next + 1)?.unit == .week
      || kind(next) == .direction && !lexeme.isCapital
      || hasAny(next, .of) && (kind(next + 1) == .direction || has(next + 1, .the) && kind(next + 2) == .direction)
      || hasAny(next, .to, .through, .until, .and) && isWeekdayName(next + 1)
      || hasAny(index - 1, .to, .through, .until, .and, .or) && isWeekdayName(index - 2)
    let isAsked =
      has(index - 1, .of) && dayPart(index - 2) != nil
      || lexeme.value <= 6 && hasAny(index - 1, .by, .until, .before, .after, .since) && endsClause(next)
      || hasAny(next, .of, .in) && lexeme.value <= 7
        && (kind(index - 1) == .ordinal || kind(index - 1) == .second || has(index - 1, .th))
    return isDated || isAsked ? (Int(lexeme.value), next) : nil
  }

  private func isWeekdayName(_ index: Int) -> Bool { kind(index) == .weekday && at(index).isCapital }

  /// “last thu”, “every tue”, “this wed.”: a shortened weekday in lower case where only a day can stand; “last sat” and “next sun” end their clause.
  private func isShortDay(_ index: Int) -> Bool {
    let isPlain = at(index).value <= 5 && at(index).value != 3
    if isPlain, unit(index - 1)?.unit == .week, kind(index - 2) == .direction { return true }
    if isPlain || has(index + 1, .of), weekTail(index + 1) != nil { return true }
    if isPlain, has(index - 1, .on), endsClause(index + 1) { return true }
    guard kind(index - 1) == .direction || hasAny(index - 1, .every, .each) else { return false }
    if at(index).value <= 5 { return at(index).value != 3 || endsClause(index + 1) || unit(index + 1) != nil }
    return endsClause(index + 1) && !reads(index - 1, "this")
  }

  /// Whether a month joined to an earlier one by the word at `index` is of the year before: it is in a range, and in a list only around a
  /// year's end.
  func reachesBack(_ index: Int, from lower: Int, _ first: Int, to second: Int) -> Bool {
    hasAny(index, .to, .until, .through) || has(lower - 1, .between) || first >= 10 && second <= 3
  }
}
