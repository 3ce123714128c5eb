/// Lengths of time told by a direction: “the last hour”, “the past two years and three months”, “the first ten days of last year”.
extension TimexReader {
  /// “in the last hour”, “the next hour”.
  private func lastHour(_ index: Int) -> [TimexPiece] {
    guard let unit = unit(index + 1), unit.unit == .hour || unit.unit == .minute, !unit.isPlural, !has(index + 2, .of)
    else { return [] }
    let isLast = reads(index, "last") || reads(index, "past")
    let isTold = has(index - 1, .the) && hasAny(index - 2, .in, .over, .during, .within, .for)
    guard
      isTold && isLast || at(index).value == 1 && endsClause(index + 2)
        || isLast && unit.unit == .hour
          && endsClause(index + 2) && !has(index - 1, .the)
    else { return [] }
    return [TimexPiece(index, index + 2, .duration([TimeAmount(number: 1, unit: unit.unit)]))]
  }

  func directedSpan(_ index: Int) -> [TimexPiece] {
    if kind(index) == .direction, unit(index + 1) != nil, case let found = lastHour(index), !found.isEmpty {
      return found
    }
    guard
      has(index - 1, .the) || kind(index) == .direction || reads(index - 1, "these")
        || kind(index) == .ordinal && at(index).value == 1,
      !isVerbLast(index)
    else { return [] }
    var position = index
    var isDirected = false
    if kind(position) == .direction {
      guard !reads(position, "this"), !reads(position, "current") else { return [] }
      isDirected = true
      position += 1
    } else if kind(position) == .ordinal, at(position).value == 1 {
      isDirected = true
      position += 1
    }
    let afterDirection = position
    var number: Double?
    if kind(position) == .vague {
      let isCouple = at(position).value == Vagueness.couple.rawValue
      if isCouple { number = 2 }
      position += has(position + 1, .of) ? 2 : 1
    } else if let (value, next) = self.number(position), let found = slashedFraction(position, value, next) {
      number = found.number
      position = found.next
    } else if let found = self.number(position) {
      number = found.value
      position = skippingHyphen(found.next)
    }
    if !isDirected {
      guard position > afterDirection, kind(position) == .direction else { return [] }
      position += 1
    }
    if kind(position) == .other, unit(position + 1)?.isPlural == true, position > afterDirection { position += 1 }
    if number == nil, position == afterDirection, kind(index) == .direction, let piece = directedOne(index, position) {
      return [piece]
    }
    guard let unit = unit(position), unit.isPlural || number == 1 else { return [] }
    var next = position + 1
    if kind(index) == .ordinal || kind(index) == .direction && number != nil && at(index).value == -1,
      has(next, .of), let end = periodEnd(next + 1)
    {
      return [TimexPiece(index, end, .duration([TimeAmount(number: number, unit: unit.unit)]))]
    }
    if kind(index) == .ordinal {
      guard number != nil, has(index - 1, .the) else { return [] }
      return [TimexPiece(index, next, .duration([TimeAmount(number: number, unit: unit.unit)]))]
    }
    var amounts = [TimeAmount(number: number, unit: unit.unit)]
    var more = amounts
    let end = number == nil ? next : addAmounts(&more, next)
    if !isPlacing(end) { (amounts, next) = (more, end) }
    let isThis = kind(index) == .direction && reads(index - 1, "this")
    return [TimexPiece(isThis ? index - 1 : index, next, .duration(amounts))]
  }

  /// Whether the word makes the length before it a point in time of its own: “3 weeks later”.
  private func isPlacing(_ index: Int) -> Bool {
    hasAny(index, .ago, .later, .earlier, .before, .after, .hence, .from)
  }

  /// “the next fortnight”, “the next day and 5 hours”: one unit that a direction tells as a length.
  private func directedOne(_ index: Int, _ position: Int) -> TimexPiece? {
    guard let unit = unit(position), !unit.isPlural, abs(at(index).value) <= 1 else { return nil }
    if unit.unit == .fortnight {
      return TimexPiece(index, position + 1, .duration([TimeAmount(number: 1, unit: .fortnight)]))
    }
    var amounts = [TimeAmount(number: 1, unit: unit.unit)]
    let end = addAmounts(&amounts, position + 1)
    guard amounts.count > 1, !isPlacing(end), has(position + 1, .and) else { return nil }
    return TimexPiece(index, end, .duration(amounts))
  }

  /// Where a period ends that days or weeks are counted in: “1915”, “May 2021”, “last year”, “next month”, “the year”.
  private func periodEnd(_ index: Int) -> Int? {
    if let (_, end) = year(index) { return end }
    if let found = month(index) { return yearTail(found.next)?.next ?? found.next }
    guard has(index, .the) || kind(index) == .direction && abs(at(index).value) <= 1, let unit = unit(index + 1),
      !unit.isPlural, unit.unit.rawValue >= TimeUnit.week.rawValue, unit.unit.rawValue <= TimeUnit.decade.rawValue
    else { return nil }
    return index + 2
  }

  /// “it won't last two hours”.
  private func isVerbLast(_ index: Int) -> Bool {
    guard reads(index, "last"), index > 0 else { return false }
    if hasAny(index - 1, .not, .to) || reads(index - 1, "will") || reads(index - 1, "shall") { return true }
    for word: StaticString in ["would", "can", "could", "may", "might", "should", "must", "ll", "t"]
    where reads(index - 1, word) {
      return true
    }
    return false
  }
}
