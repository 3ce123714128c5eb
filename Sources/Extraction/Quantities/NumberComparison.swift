import Annotation

/// The words before a number that bound it: comparisons with or without “equal”, “at least”, “up to”, “about”.
extension TimexReader {
  /// What a comparison says of the number behind it, and its first lexeme.
  private struct Comparison {
    /// Whether the number is the least; the most otherwise.
    var isLower: Bool
    /// Whether the number itself is inside.
    var isClosed: Bool
    var start: Int
  }

  /// “at least”, “more than or equal to”, “nearly” before a number.
  func addModifier(_ phrase: inout NumberPhrase, floor: Int) {
    guard phrase.modifier == .exact || phrase.modifier == .vague else { return }
    let sign = isMoneySign(phrase.lower - 1) ? 1 : 0
    let before = phrase.lower - 1 - sign
    guard before >= floor else { return }
    switch kind(before) {
    case .function, .vague, .punctuation: break
    case .other where reads(before, "estimated") || reads(before, "approx") || isEquality(before): break
    case .other
    where reads(before, "beyond") || isExtreme(before) != nil && !(at(before).isCapital && !startsSentence(before)):
      break
    default: return
    }
    if let found = comparison(before) {
      guard found.start >= floor else { return }
      let modifier: Quantity.Modifier =
        found.isLower ? (found.isClosed ? .atLeast : .moreThan) : found.isClosed ? .atMost : .lessThan
      set(&phrase, found.start, modifier)
      return addEquality(&phrase)
    }
    guard let (modifier, start) = limit(before) ?? estimate(before), start >= floor else { return }
    set(&phrase, start, modifier)
    // “nearly 200” is no more than 200.
    if has(before, .nearly), phrase.modifier != .vague { phrase.high = phrase.best }
  }

  private func set(_ phrase: inout NumberPhrase, _ start: Int, _ modifier: Quantity.Modifier) {
    let value = phrase.best ?? phrase.low
    let isLower = modifier == .atLeast || modifier == .moreThan
    let isUpper = modifier == .atMost || modifier == .lessThan
    bound(
      &phrase, phrase.upper, low: isLower ? value : nil, best: phrase.best, high: isUpper ? value : nil,
      phrase.modifier == .vague ? .vague : modifier)
    phrase.lower = start
  }

  /// “ or equal”, “ or equal to it” after “more than 20”.
  private func addEquality(_ phrase: inout NumberPhrase) {
    guard phrase.modifier == .moreThan || phrase.modifier == .lessThan, has(phrase.upper, .or),
      reads(phrase.upper + 1, "equal")
    else { return }
    let end = hasAny(phrase.upper + 2, .to) ? phrase.upper + 3 : phrase.upper + 2
    guard !isNumeric(end) else { return }
    bound(
      &phrase, reads(end, "it") ? end + 1 : end, low: phrase.low, best: phrase.best, high: phrase.high,
      phrase.modifier == .moreThan ? .atLeast : .atMost)
  }

  /// The comparison that ends with the lexeme at `index`: “more than”, “no less than”, “equal to or above”, “> or =”.
  private func comparison(_ index: Int) -> Comparison? {
    if let equality = equalityStart(index) {
      let last = has(equality - 1, .or) ? equality - 2 : equality - 1
      let isSign = mark(index, "=") && last == equality - 1
      guard var found = relation(last, isWhole: false), !isSign || kind(last) == .punctuation else { return nil }
      found.isClosed = true
      return found
    }
    guard var found = relation(index, isWhole: true) else { return nil }
    guard has(found.start - 1, .or) else { return found }
    // “equal to or more than”, “at or over”.
    if let start = equalityStart(found.start - 2) {
      (found.start, found.isClosed) = (start, true)
    } else if hasAny(index, .over, .under), has(found.start - 2, .at) {
      (found.start, found.isClosed) = (found.start - 2, true)
    }
    return found
  }

  /// A relation that ends at `index`; without its “than” only where `isWhole` is false, as in “less or equal to”.
  private func relation(_ index: Int, isWhole: Bool) -> Comparison? {
    if hasAny(index, .least, .most), has(index - 1, .at) {
      return Comparison(isLower: has(index, .least), isClosed: true, start: index - 1)
    }
    if kind(index) == .punctuation { return sign(index) }
    let word = has(index, .than) ? index - 1 : index
    guard
      hasAny(word, .more, .less) && (word < index || !isWhole)
        || word == index && (hasAny(index, .over, .under) || reads(index, "beyond"))
    else {
      return nil
    }
    let isLower = hasAny(word, .more, .over) || word == index && reads(index, "beyond")
    guard hasAny(word - 1, .no, .not) else { return Comparison(isLower: isLower, isClosed: false, start: word) }
    return Comparison(isLower: !isLower, isClosed: true, start: word - 1)
  }

  /// “>”, “≤”: signs of comparison. “<>” and “=>” are none.
  private func sign(_ index: Int) -> Comparison? {
    if mark(index, "≥") || mark(index, "≤") {
      return Comparison(isLower: mark(index, "≥"), isClosed: true, start: index)
    }
    if mark(index, ">"), !mark(index - 1, "<"), !mark(index - 1, "="), !mark(index - 1, "-") {
      return Comparison(isLower: true, isClosed: false, start: index)
    }
    return mark(index, "<") && !mark(index - 1, "=")
      ? Comparison(isLower: false, isClosed: false, start: index) : nil
  }

  /// The first lexeme of “equal to”, “equals”, “=” that ends at `index`.
  private func equalityStart(_ index: Int) -> Int? {
    if hasAny(index, .to, .than), isEquality(index - 1) { return index - 1 }
    return isEquality(index) ? index : nil
  }

  private func isEquality(_ index: Int) -> Bool { mark(index, "=") || reads(index, "equal") || reads(index, "equals") }

  /// “up to”, “as many as”, “a minimum of”, “in excess of” that end at `index`.
  private func limit(_ index: Int) -> (Quantity.Modifier, Int)? {
    if has(index, .to), has(index - 1, .up) { return (.atMost, index - 1) }
    if has(index, .as), has(index - 2, .as) {
      if kind(index - 1) == .vague {
        return (at(index - 1).value == Vagueness.few.rawValue ? .atLeast : .atMost, index - 2)
      }
      if reads(index - 1, "low") || reads(index - 1, "little") { return (.atLeast, index - 2) }
      if reads(index - 1, "high") || reads(index - 1, "much") { return (.atMost, index - 2) }
    }
    if let isLeast = isExtreme(index) { return (isLeast ? .atLeast : .atMost, index) }
    guard has(index, .of) else { return nil }
    if reads(index - 1, "excess"), has(index - 2, .in) { return (.atLeast, index - 2) }
    if reads(index - 1, "upwards") || reads(index - 1, "upward") { return (.atLeast, index - 1) }
    if reads(index - 1, "shy") || reads(index - 1, "short") {
      return (.lessThan, reads(index - 2, "just") || reads(index - 2, "little") ? index - 2 : index - 1)
    }
    guard let isLeast = isExtreme(index - 1) else { return nil }
    return (isLeast ? .atLeast : .atMost, hasAny(index - 2, .a, .the) ? index - 2 : index - 1)
  }

  /// “about”, “close to”, “in the region of”, “an estimated” that end at `index`.
  private func estimate(_ index: Int) -> (Quantity.Modifier, Int)? {
    if has(index, .nearly) || has(index, .about) || mark(index, "~") || mark(index, "≈") || reads(index, "approx")
      || kind(index) == .vague && at(index).value == Vagueness.some.rawValue
    {
      return (.about, index)
    }
    if has(index, .to), reads(index - 1, "close") { return (.about, index - 1) }
    if mark(index, "."), reads(index - 1, "approx") { return (.about, index - 1) }
    if reads(index, "estimated") { return (.about, has(index - 1, .a) ? index - 1 : index) }
    guard has(index, .of), has(index - 2, .the), has(index - 3, .in) else { return nil }
    for word: StaticString in ["region", "neighborhood", "neighbourhood", "order", "vicinity"]
    where reads(index - 1, word) {
      return (.about, index - 3)
    }
    return nil
  }
}
