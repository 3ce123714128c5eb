import Annotation

/// The words after a number that bound it.
extension TimexReader {
  /// “ or more”, “ and above”, “ at most”, “-odd”, “+” after a number.
  ///
  /// - Returns: whether such words stood there.
  func addSuffix(_ phrase: inout NumberPhrase) -> Bool {
    guard phrase.modifier == .exact, let first = phrase.best else { return false }
    let percent = percentEnd(phrase.upper)
    let next = percent ?? phrase.upper
    func set(_ upper: Int, _ modifier: Quantity.Modifier) -> Bool {
      phrase.isPercent = percent != nil
      let low = modifier == .atLeast || modifier == .moreThan ? first : nil
      let high = modifier == .atMost || modifier == .lessThan ? first : nil
      bound(&phrase, upper, low: low, best: first, high: high, modifier)
      return true
    }
    if hasAny(next, .or, .and) {
      // “200 or greater than 190” are two numbers.
      let isCompared = has(next + 2, .than) && isNumeric(next + 3)
      let isBare = !isCompared && (has(next, .or) || endsBound(next + 2))
      let end =
        has(next + 2, .than) && (kind(next + 3) == .outside || kind(next + 3) == .punctuation) ? next + 3 : next + 2
      if has(next + 1, .more), isBare { return set(end, .atLeast) }
      if has(next + 1, .less), isBare { return set(end, .atMost) }
      if has(next + 1, .over) || reads(next + 1, "up") || reads(next + 1, "upwards"), !startsNumber(next + 2) {
        return set(next + 2, .atLeast)
      }
      if has(next + 1, .under), !startsNumber(next + 2) { return set(next + 2, .atMost) }
      if has(next, .or), reads(next + 1, "so") { return set(next + 2, .about) }
    }
    if has(next, .at), hasAny(next + 1, .least, .most), !isNumeric(next + 2) {
      return set(next + 2, has(next + 1, .least) ? .atLeast : .atMost)
    }
    let extreme = hasAny(next, .at) ? (hasAny(next + 1, .a, .the) ? next + 2 : next + 1) : next
    // “20 min” is a time.
    if let isLeast = isExtreme(extreme), !reads(extreme, "min"), !has(extreme + 1, .of) {
      return set(extreme + 1, isLeast ? .atLeast : .atMost)
    }
    let plus = mark(next, "-") && isJoined(next + 1) ? next + 1 : next
    if reads(plus, "plus"), !isNumeric(plus + 1), !has(plus + 1, .the) { return set(plus + 1, .atLeast) }
    if plus > next, reads(plus, "odd") { return set(plus + 1, .about) }
    if reads(next, "odd"), kind(next + 1) == .person || isCount(next + 1) { return set(next + 1, .about) }
    if mark(next, "+"), isJoined(next), !(isJoined(next + 1) && isNumeric(next + 1)) { return set(next + 1, .atLeast) }
    if let (modifier, end) = comparedToName(next) { return set(end, modifier) }
    return false
  }

  /// “ < ” in “10 < x < 20”: the number stands on the other side, so that it is the least.
  private func comparedToName(_ index: Int) -> (Quantity.Modifier, Int)? {
    guard isComparisonMark(index) else { return nil }
    let isLeast = mark(index, "<") || mark(index, "≤")
    let hasEquals = mark(index + 1, "=") && isJoined(index + 1)
    let end = hasEquals ? index + 2 : index + 1
    guard kind(end) == .other || kind(end) == .unit, isComparisonMark(end + 1) else { return nil }
    let isClosed = hasEquals || mark(index, "≤") || mark(index, "≥")
    return (isLeast ? (isClosed ? .atLeast : .moreThan) : isClosed ? .atMost : .lessThan, end)
  }

  /// Whether a word is “minimum” and not “maximum”; nil for any other.
  func isExtreme(_ index: Int) -> Bool? {
    if reads(index, "minimum") || reads(index, "min") { return true }
    return reads(index, "maximum") || reads(index, "max") ? false : nil
  }

  /// Whether “5 and more” ends before `index`, so that “more” begins no bound of its own.
  private func endsBound(_ index: Int) -> Bool {
    let next = kind(index)
    return next == .outside || next == .punctuation || next == .person || next == .munition || next == .attack
  }

  /// Whether a number begins at `index`, with its sign or that of its money.
  private func startsNumber(_ index: Int) -> Bool {
    isNumeric(index) || (isMoneySign(index) || mark(index, "-")) && isNumeric(index + 1)
  }

  func isNumeric(_ index: Int) -> Bool {
    kind(index) == .number || kind(index) == .cardinal || kind(index) == .magnitude || has(index, .a)
  }

  func bound(
    _ phrase: inout NumberPhrase, _ upper: Int, low: Double?, best: Double?, high: Double?,
    _ modifier: Quantity.Modifier
  ) {
    (phrase.upper, phrase.low, phrase.best, phrase.high, phrase.modifier) = (upper, low, best, high, modifier)
    phrase.rule = "number." + modifier.rawValue.split(separator: "_").joined(separator: "-")
  }

  /// “more than 12” of things that come whole is 13 at the least.
  func stepUp(_ phrase: inout NumberPhrase, _ noun: CountedNoun?) {
    guard phrase.modifier == .moreThan, let low = phrase.low, low == low.rounded(), (0..<1000).contains(low) else {
      return
    }
    guard noun?.kind != .measure, noun?.kind != .unitOfTime, !mark(phrase.upper, "%") else { return }
    phrase.low = low + 1
    if phrase.best == low { phrase.best = low + 1 }
  }
}
