import Annotation

/// Two numbers that bound one another: “between 5 and 10”, “5-10”, “five, possibly six”, “from 10% to 20%”.
extension TimexReader {
  /// Makes a number the lower bound of a range where the upper one stands behind it.
  func addRange(_ phrase: inout NumberPhrase) {
    guard phrase.modifier == .exact else { return }
    if has(phrase.lower - 1, .between), let cut = cutAtAnd(phrase) {
      phrase = cut
    } else {
      extend(&phrase)
    }
  }

  /// “between one hundred and two thousand”, “between one million and two and a half million”: the range whose ends the last “and” parts that leaves
  /// the greater one behind it; nil where another “and” follows the number.
  private func cutAtAnd(_ phrase: NumberPhrase) -> NumberPhrase? {
    guard !hasAny(phrase.upper, .and, .to), phrase.upper > phrase.lower + 2 else { return nil }
    let first = has(phrase.lower, .a) ? phrase.lower + 1 : phrase.lower
    for cut in (first..<phrase.upper).reversed() where has(cut, .and) {
      guard let (value, next) = words(first, before: cut), next == cut else { continue }
      var shorter = NumberPhrase(phrase.lower, cut, exactly: value)
      extend(&shorter)
      if shorter.modifier == .between, shorter.low == value { return shorter }
    }
    return nil
  }

  private func extend(_ phrase: inout NumberPhrase) {
    guard let first = phrase.best else { return }
    let before = isMoneySign(phrase.lower - 1) ? phrase.lower - 2 : phrase.lower - 1
    let percent = percentEnd(phrase.upper)
    let next = percent ?? phrase.upper
    // “rose $5 to $30” is no range.
    let isOpen = percent == nil && before == phrase.lower - 1
    guard let link = link(next, before: before, isOpen: isOpen) else { return }
    var position = link.next
    if before < phrase.lower - 1, isMoneySign(position) { position += 1 }
    guard let (second, end) = signed(position, isApart: link.next > next + 1 || kind(next) == .function),
      second > first || has(before, .between)
    else { return }
    if percent != nil, percentEnd(end) == nil { return }
    if mark(next, "-"), mark(end, "-"), isJoined(end) { return }
    let scaled = sharedScale(first, phrase.upper, second, position..<end)
    if link.isChoice, !mark(next, ","), second > 10 * max(1, scaled) { return }
    bound(
      &phrase, end, low: min(scaled, second), best: link.isChoice ? scaled : nil, high: max(scaled, second), .between)
    if has(before, .between) || has(before, .from) && hasAny(next, .to, .until, .through) { phrase.lower = before }
  }

  /// What stands between the ends of a range, up to the lexeme after it, and whether the second is another reading of the first.
  private func link(_ next: Int, before: Int, isOpen: Bool) -> (next: Int, isChoice: Bool)? {
    let isMaybe: (Int) -> Bool = { reads($0, "possibly") || reads($0, "perhaps") || reads($0, "maybe") }
    if mark(next, ",") || mark(next, "("), isMaybe(next + 1) {
      let position = next + 2
      return (
        has(position, .as) && kind(position + 1) == .vague && has(position + 2, .as) ? position + 3 : position, true
      )
    }
    if has(next, .or) { return (isMaybe(next + 1) ? next + 2 : next + 1, true) }
    if mark(next, "-") || mark(next, "~"), isJoined(next) == isJoined(next + 1) {
      let isDouble =
        mark(next + 1, "-") && isJoined(next + 1) && isJoined(next + 2) && kind(next + 2) == .number
        && !mark(before, "-")
      return (isDouble ? next + 2 : next + 1, false)
    }
    if kind(next) == .punctuation, at(next).value == 0x14, isJoined(next), isJoined(next + 1), kind(next + 1) == .number
    {
      return (next + 1, false)
    }
    let isFrom = has(before, .from)
    guard isOpen || isFrom || has(before, .between) else { return nil }
    if has(next, .up), has(next + 1, .to) { return (next + 2, false) }
    if hasAny(next, .to, .through) || has(next, .until) && isFrom || has(next, .and) && has(before, .between) {
      return (next + 1, false)
    }
    return nil
  }

  /// A number that ends a range, with its sign: “ten”, “a thousand”, “-5”.
  private func signed(_ index: Int, isApart: Bool) -> (value: Double, next: Int)? {
    let isNegative = isApart && isMinus(index)
    let position = isNegative ? index + 1 : index
    let start = hasAny(position, .a) && kind(position + 1) == .magnitude ? position + 1 : position
    guard let (value, end) = fraction(position) ?? scaled(start), !isOrdinal(start, end) else { return nil }
    return (isNegative ? -value : value, end)
  }

  /// “2–3 thousand”, “between 20 and 30k”: the scale that ends the second number where the first has none and is less without it; the first number
  /// as it is where the second has more scales than that (“9 and three thousand four hundred”).
  private func sharedScale(_ first: Double, _ upper: Int, _ second: Double, _ other: Range<Int>) -> Double {
    guard kind(upper - 1) != .magnitude, kind(upper - 1) != .other else { return first }
    var (product, start) = (1.0, other.upperBound)
    while start > other.lowerBound, let scale = scale(start - 1) { (product, start) = (product * scale, start - 1) }
    if product == 1, kind(start - 2) == .number, let scale = letteredScale(start - 2, start - 1) { product = scale }
    guard product > 1, !(other.lowerBound..<start).contains(where: { kind($0) == .magnitude }) else { return first }
    return first < second / product ? first * product : first
  }

  /// “-5”, “minus five” after “to” or “and”.
  private func isMinus(_ index: Int) -> Bool {
    mark(index, "-") && !isJoined(index) && isJoined(index + 1) || reads(index, "minus") || reads(index, "negative")
  }
}
