import Annotation

/// Parts of one, in words and with a stroke: “three quarters”, “a third of”, “2/3”, “half a million”.
extension TimexReader {
  /// The fraction that begins at `index` with nothing whole before it, scaled where a scale follows: “half a dozen”.
  func fraction(_ index: Int) -> (value: Double, next: Int)? {
    guard let (value, next) = bareFraction(index) else { return nil }
    guard let (scale, end) = scaleOf(next), value < 1 else { return (value, next) }
    return (value * scale, end)
  }

  /// A fraction after “and”, with whether a scale of its own follows: “and a half”, “and three quarters million”.
  func fractionAfter(_ index: Int) -> (value: Double, next: Int, isScaled: Bool)? {
    // “two-and-a-half-mile”.
    if mark(index, "-"), isJoined(index), has(index + 1, .and), mark(index + 2, "-") {
      if hasAny(index + 3, .a), mark(index + 4, "-"), has(index + 5, .half) { return (0.5, index + 6, false) }
      if kind(index + 3) == .cardinal, let (value, next) = bareFraction(index + 3), value < 1 {
        return (value, next, false)
      }
    }
    // “5-1/2 inches”.
    if mark(index, "-"), isJoined(index), isJoined(index + 1), let (value, next) = slashed(index + 1), value < 1,
      isMeasure(skippingHyphen(next))
    {
      return (value, next, false)
    }
    if !has(index, .and) {
      guard let (value, next) = slashed(index), value < 1, !isJoined(index), kind(index - 1) == .number else {
        return nil
      }
      return (value, next, false)
    }
    let start = index + 1
    // “five and ½”.
    if kind(start) == .fraction, let (value, next) = number(start), value < 1 { return (value, next, false) }
    // “three and half”.
    if has(start, .half), kind(start + 1) == .outside || kind(start + 1) == .magnitude || kind(start + 1) == .measure {
      return (0.5, start + 1, false)
    }
    let isHalf =
      (hasAny(start, .a) || kind(start) == .cardinal && at(start).value == 1)
      && (has(start + 1, .half) || isQuarter(start + 1, isPlural: false))
    guard
      let (value, next) = isHalf
        ? (has(start + 1, .half) ? 0.5 : 0.25, start + 2)
        : hasAny(start, .a) ? measuredShare(start) : bareFraction(start), value < 1
    else { return nil }
    if let scale = scale(next), scale >= 1000, kind(index - 1) == .magnitude {
      return (value * scale, next + 1, true)
    }
    return (value, next, false)
  }

  /// “a third” between a number and a measure, or at the end of a sentence: elsewhere it may be one more of those counted.
  private func measuredShare(_ index: Int) -> (value: Double, next: Int)? {
    guard let (lower, next) = denominator(index + 1, isOne: true) else { return nil }
    switch kind(next) {
    case .measure, .unit, .magnitude, .outside: return (1 / lower, next)
    case .other where isMeasure(next): return (1 / lower, next)
    case .punctuation: return endsStatement(next) || lower > 3 && !mark(next, "-") ? (1 / lower, next) : nil
    case .auxiliary: return lower > 3 ? (1 / lower, next) : nil
    default: return nil
    }
  }

  private func bareFraction(_ index: Int) -> (value: Double, next: Int)? {
    switch kind(index) {
    case .function:
      if has(index, .half) { return half(index) }
      if hasAny(index, .a), has(index + 1, .half), scaleOf(index + 2) != nil { return (0.5, index + 2) }
      if hasAny(index, .a), kind(index + 2) == .magnitude, isQuarter(index + 1, isPlural: false) {
        return (0.25, index + 2)
      }
      guard has(index, .a), let (lower, next) = denominator(index + 1, isOne: true), kind(next - 1) != .part,
        isShare(index, next, lower)
      else {
        return nil
      }
      return (1 / lower, next)
    case .unit:
      return isQuarter(index, isPlural: false) && !has(index - 1, .a)
        && (scaleOf(index + 1) != nil || isMeasure(skippingHyphen(index + 1))
          || has(index + 1, .of) && hasAny(index + 2, .a) && isMeasure(index + 3))
        ? (0.25, index + 1) : nil
    case .number, .cardinal, .magnitude:
      if let found = slashed(index) { return found }
      guard let (value, next) = number(index), value == value.rounded() else { return nil }
      if let found = wordFraction(index, value, next) { return found }
      return over(index, value, next)
    default: return nil
    }
  }

  /// “half of the town”, “half the force”, “more than half people”, “half a million”, “half-dozen”.
  private func half(_ index: Int) -> (value: Double, next: Int)? {
    let next = index + 1
    if scaleOf(next) != nil || mark(next, "-") && kind(next + 1) == .magnitude { return (0.5, next) }
    if isStatement(index, next) || kind(next) == .person && startsSentence(index) { return (0.5, next) }
    // “half-a-mile”.
    let linked = mark(next, "-") && hasAny(next + 1, .a) ? next + 1 : next
    if linked > next, mark(linked + 1, "-"), isMeasure(linked + 2) { return (0.5, linked + 1) }
    let measured = mark(next, "-") || hasAny(next, .a) ? next + 1 : next
    if isMeasure(measured) || percentEnd(measured) != nil,
      !has(index - 1, .a) || measured == next || mark(next, "-")
    {
      return (0.5, hasAny(next, .a) ? measured : next)
    }
    guard kind(index - 1) != .ordinal, kind(index - 1) != .second, kind(index - 1) != .direction,
      !hasAny(index - 1, .the, .in, .other, .by, .less), !reads(index - 1, "upper"), !reads(index - 1, "top")
    else { return nil }
    let isWhole =
      has(next, .of) || has(next, .the) && !has(index - 1, .of) || reads(next, "their") || reads(next, "its")
      || has(next, .all)
    let isBounded =
      has(index - 1, .than) || has(index - 1, .between) || hasAny(index - 1, .nearly, .about, .over, .under)
      || has(index - 1, .least)
    guard isWhole || isBounded && !mark(next, "-") && unit(next) == nil && !has(next, .a) else { return nil }
    return (0.5, next)
  }

  /// “three quarters”, “twenty-one fifths”, “one hundred thirty fifths” (a hundred of thirty-five).
  private func wordFraction(_ index: Int, _ value: Double, _ next: Int) -> (value: Double, next: Int)? {
    if let found = longestPart(index, next) { return found }
    guard let (lower, end) = denominator(next, isOne: value == 1 || isPartOfMeasure(next)) else { return nil }
    if value == 1, kind(end - 1) == .ordinal || kind(end - 1) == .second, !mark(next, "-"), !isShare(index, end, 20) {
      return nil
    }
    let tens = at(next - 1)
    if lower < 10, next > index + 1, tens.kind == .cardinal, tens.value >= 20, tens.value % 10 == 0,
      kind(next - 2) == .magnitude || kind(next - 2) == .cardinal
    {
      return ((value - Double(tens.value)) / (Double(tens.value) + lower), end)
    }
    return lower > 1 ? (value / lower, end) : nil
  }

  /// “one hundred one thousand fifths”: a hundred of 1005, since the lower part is as long as it can be after “one”.
  private func longestPart(_ index: Int, _ next: Int) -> (value: Double, next: Int)? {
    let scale = next - 1
    guard scale > index + 2, kind(scale) == .magnitude, kind(scale - 1) == .cardinal, at(scale - 1).value == 1,
      kind(scale - 2) == .magnitude, let upper = words(index, before: scale - 1), upper.next == scale - 1,
      let lower = denominator(scale - 1, isOne: false), kind(lower.next - 1) == .part
    else { return nil }
    return (upper.value / lower.value, lower.next)
  }

  /// “-quarter-mile” after “three”.
  private func isPartOfMeasure(_ index: Int) -> Bool {
    mark(index, "-") && mark(index + 2, "-") && isJoined(index + 2) && isMeasure(index + 3)
  }

  /// “one over three”, “five over a hundred” where the clause ends, or its verb follows.
  private func over(_ first: Int, _ value: Double, _ index: Int) -> (value: Double, next: Int)? {
    let start = hasAny(index + 1, .a) && kind(index + 2) == .magnitude ? index + 2 : index + 1
    guard reads(index, "over"), let (lower, next) = number(start), lower > 1 else { return nil }
    let isSmall = value < 1000 && lower <= 1_000_000
    guard isSmall || endsStatement(next) && kind(first - 1) == .outside else { return nil }
    let isEnd =
      kind(next) == .punctuation && (!isJoined(next + 1) || kind(next + 1) == .punctuation) && !mark(next, "-")
      && !mark(next, "%")
    guard endsStatement(next) || lower > value && (isEnd || kind(next) == .auxiliary) else { return nil }
    return (value / lower, next)
  }

  /// Whether the text ends at `index`, or a mark there ends a sentence.
  func endsStatement(_ index: Int) -> Bool {
    kind(index) == .outside || kind(index) == .punctuation && startsSentence(index + 1)
  }

  /// “2/3”: no date, score or name.
  private func slashed(_ index: Int) -> (value: Double, next: Int)? {
    guard kind(index) == .number, mark(index + 1, "/"), isJoined(index + 1), kind(index + 2) == .number,
      isJoined(index + 2), at(index).value > 0, at(index).count <= 3, at(index + 2).count <= 7, at(index + 2).value > 0,
      at(index).value < at(index + 2).value && isDivisor(Int(at(index + 2).value)) || isStatement(index, index + 3),
      !(at(index).value == 24 && at(index + 2).value == 7),
      !(mark(index + 3, ":") && isJoined(index + 3)),
      !(kind(index + 3) == .number && mark(index + 4, ":")), !(mark(index + 3, "/") && isJoined(index + 3)),
      !isJoined(index) || kind(index - 1) == .punctuation && !mark(index - 1, "/") && !mark(index - 1, ".")
    else { return nil }
    let isEnded =
      isJoined(index + 3) && (hasAny(index + 3, .th, .s) || reads(index + 3, "ths") || reads(index + 3, "rds"))
    return (Double(at(index).value) / Double(at(index + 2).value), isEnded ? index + 4 : index + 3)
  }

  /// Whether a number stands below the line in fractions as people write them, so that “11/29” is none.
  private func isDivisor(_ value: Int) -> Bool {
    (2...20).contains(value) || [25, 32, 40, 50, 64, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000].contains(value)
  }

  /// Whether a number up to `next` is all that is said: the whole text, or the end of a sentence after “is” or “equals”.
  private func isStatement(_ index: Int, _ next: Int) -> Bool {
    guard endsStatement(next), !mark(next, "/"), !mark(next, "-") else { return false }
    return kind(index - 1) == .outside || kind(index - 1) == .auxiliary || mark(index - 1, "=")
      || reads(index - 1, "equals") || reads(index - 1, "minus") || reads(index - 1, "negative")
  }

  /// The lower part of a fraction in words: “thirds”, “-eighth”, “twenty-fifths”; in the singular only under one.
  func denominator(_ index: Int, isOne: Bool) -> (value: Double, next: Int)? {
    let position = skippingHyphen(index)
    switch kind(position) {
    case .part: return (at(position).value == 0 ? 1e12 : Double(at(position).value), position + 1)
    case .unit: return isQuarter(position, isPlural: !isOne) ? (4, position + 1) : nil
    case .function: return isOne && has(position, .half) ? (2, position + 1) : nil
    case .ordinal:
      return isOne || has(position + 1, .of) && (has(position + 2, .the) || has(position + 2, .all))
        ? (at(position).value == 0 ? 1e12 : Double(at(position).value), position + 1) : nil
    case .cardinal, .magnitude:
      guard let (value, next) = number(position) else { return nil }
      // “one hundred and twelfths”.
      let isSummed = has(next, .and) && kind(next - 1) == .magnitude && at(next - 1).value < 1_000_000
      let last = isSummed ? next + 1 : skippingHyphen(next)
      guard let end = lastPart(last, isOne: isOne) else { return nil }
      // “one hundredths”, “hundred thousandths”; “twenty-fifths”, “hundred thirtieths”.
      if end >= 100 { return (value * end, last + 1) }
      guard value >= 20, value.truncatingRemainder(dividingBy: end < 10 ? 10 : 100) == 0 else { return nil }
      return (value + end, last + 1)
    default: return nil
    }
  }

  /// What the last word of a lower part of more words is: “fifths”; “fifth” under one; “second” and “seconds” after a hyphen alone.
  private func lastPart(_ index: Int, isOne: Bool) -> Double? {
    let lexeme = at(index)
    switch lexeme.kind {
    case .part: return lexeme.value == 0 ? 1e12 : Double(lexeme.value)
    case .ordinal: return isOne ? (lexeme.value == 0 ? 1e12 : Double(lexeme.value)) : nil
    case .second, .unit:
      guard lexeme.kind == .second ? isOne : reads(index, "seconds") && !isOne, mark(index - 1, "-"), isJoined(index),
        has(index + 1, .of) || kind(index + 1) == .outside || kind(index + 1) == .punctuation
      else { return nil }
      return 2
    default: return nil
    }
  }

  private func isQuarter(_ index: Int, isPlural: Bool) -> Bool {
    unit(index)?.unit == .quarter && unit(index)?.isPlural == isPlural
  }

  /// Whether “a third”, read up to `next`, is a part and not the third in a row.
  private func isShare(_ index: Int, _ next: Int, _ lower: Double) -> Bool {
    if has(next, .of) { return !has(next + 1, .a) || kind(next + 2) != .other }
    if lower == 2 || lower == 4, mark(next, "-"), isJoined(next), isMeasure(next + 1) { return true }
    if has(index - 1, .between), has(next, .and) { return true }
    if has(index - 1, .and), (3...5).contains(where: { has(index - $0, .between) }) { return true }
    if isCompared(index) { return !(mark(next, "-") && isJoined(next)) }
    guard lower >= 20 || lower == 2 || kind(index - 1) == .outside || isStatement(index, next) else {
      return lower == 4 && kind(next) == .outside
    }
    switch kind(next) {
    case .outside, .measure, .magnitude, .auxiliary: return true
    case .punctuation: return !(mark(next, "-") && isJoined(next))
    case .function: return hasAny(next, .and, .or, .in, .to, .at, .by)
    default: return false
    }
  }

  /// Whether “more than”, “under” or the like stands before.
  private func isCompared(_ index: Int) -> Bool {
    has(index - 1, .than) && hasAny(index - 2, .more, .less) || hasAny(index - 1, .under, .nearly)
      || has(index - 1, .over) && !reads(index - 1, "over")
      || reads(index - 1, "over") && kind(index - 2) != .number && kind(index - 2) != .cardinal
  }

  /// “ a million”, “ of a million”, “ million” after a fraction.
  private func scaleOf(_ index: Int) -> (scale: Double, next: Int)? {
    var position = skippingHyphen(index)
    if has(position, .of) { position += 1 }
    if hasAny(position, .a) { position = skippingHyphen(position + 1) }
    return scale(position).map { ($0, position + 1) }
  }
}
