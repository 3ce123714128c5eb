import Annotation

/// The words before and after a number that bound it.
extension TimexReader {
  /// “-5”, “ to 5”, “ or five”, “, possibly four”, “ or more” after a number.
  func addUpperBound(_ phrase: inout NumberPhrase) {
    guard phrase.modifier == .exact, let first = phrase.best else { return }
    let next = phrase.upper
    let isCompared = has(next + 2, .than) && (kind(next + 3) == .number || kind(next + 3) == .cardinal)
    if hasAny(next, .or, .and), has(next + 1, .more), !isCompared, has(next, .or) || endsBound(next + 2) {
      return bound(&phrase, next + 2, low: first, best: first, high: nil, .atLeast)
    }
    if hasAny(next, .or, .and), has(next + 1, .less), !isCompared, has(next, .or) || endsBound(next + 2) {
      return bound(&phrase, next + 2, low: nil, best: first, high: first, .atMost)
    }
    if hasAny(next, .or, .and), has(next + 1, .over) || reads(next + 1, "up") || reads(next + 1, "upwards"),
      !isCompared,
      !isNumeric(next + 2)
    {
      return bound(&phrase, next + 2, low: first, best: first, high: nil, .atLeast)
    }
    if hasAny(next, .or, .and), has(next + 1, .under), !isNumeric(next + 2) {
      return bound(&phrase, next + 2, low: nil, best: first, high: first, .atMost)
    }
    if has(next, .at), has(next + 1, .least), !isNumeric(next + 2) {
      return bound(&phrase, next + 2, low: first, best: first, high: nil, .atLeast)
    }
    if has(next, .at), has(next + 1, .most), !isNumeric(next + 2) {
      return bound(&phrase, next + 2, low: nil, best: first, high: first, .atMost)
    }
    let extreme = hasAny(next, .at) ? (hasAny(next + 1, .a, .the) ? next + 2 : next + 1) : next
    if reads(extreme, "minimum"), !has(extreme + 1, .of) {
      return bound(&phrase, extreme + 1, low: first, best: first, high: nil, .atLeast)
    }
    if reads(extreme, "maximum") || reads(extreme, "max"), !has(extreme + 1, .of) {
      return bound(&phrase, extreme + 1, low: nil, best: first, high: first, .atMost)
    }
    if reads(next, "plus"), !isNumeric(next + 1), !has(next + 1, .the) {
      return bound(&phrase, next + 1, low: first, best: first, high: nil, .atLeast)
    }
    if mark(next, "-"), isJoined(next + 1), reads(next + 1, "odd") {
      return bound(&phrase, next + 2, low: nil, best: first, high: nil, .about)
    }
    if reads(next, "odd"), kind(next + 1) == .person || isCount(next + 1) {
      return bound(&phrase, next + 1, low: nil, best: first, high: nil, .about)
    }
    if has(next, .or), reads(next + 1, "so") {
      return bound(&phrase, next + 2, low: nil, best: first, high: nil, .about)
    }
    if mark(next, "+"), isJoined(next) { return bound(&phrase, next + 1, low: first, best: first, high: nil, .atLeast) }
    var position = next
    var isChoice = false
    if mark(position, ",") || mark(position, "("),
      reads(position + 1, "possibly") || reads(position + 1, "perhaps") || reads(position + 1, "maybe")
    {
      position += 2
      isChoice = true
      if has(position, .as), kind(position + 1) == .vague, has(position + 2, .as) { position += 3 }
    } else if has(position, .or) {
      position += 1
      isChoice = true
      if reads(position, "possibly") || reads(position, "perhaps") || reads(position, "maybe") { position += 1 }
    } else if mark(position, "-") || mark(position, "~"), isJoined(position) == isJoined(position + 1) {
      position += 1
    } else if has(position, .up), has(position + 1, .to) {
      position += 2
    } else if has(position, .to) || has(position, .through) || has(position, .and) && (has(phrase.lower - 1, .between))
    {
      position += 1
    } else {
      return
    }
    let isNegative = position > next + 1 || has(next, .to) || has(next, .and) ? isMinus(position) : false
    if isNegative { position += 1 }
    guard let (size, end) = fraction(position) ?? scaled(position), !isOrdinal(position, end),
      case let second = isNegative ? -size : size,
      second > first || has(phrase.lower - 1, .between)
    else { return }
    if mark(next, "-"), mark(end, "-"), isJoined(end) { return }
    if isChoice, !mark(next, ","), second > 10 * max(1, first) { return }
    let scaledFirst = sharedScale(first, phrase.upper, second, end)
    bound(
      &phrase, end, low: min(scaledFirst, second), best: isChoice ? scaledFirst : nil, high: max(scaledFirst, second),
      .between)
    if has(phrase.lower - 1, .between) || has(phrase.lower - 1, .from) && has(next, .to) { phrase.lower -= 1 }
  }

  /// “2–3 thousand”, “between five and ten thousand”: the scale of the second number where the first has none and is less without it.
  private func sharedScale(_ first: Double, _ upper: Int, _ second: Double, _ end: Int) -> Double {
    guard kind(end - 1) == .magnitude, kind(upper - 1) != .magnitude else { return first }
    let scale = Double(at(end - 1).value)
    return first < second / scale ? first * scale : first
  }

  /// “-5”, “minus five” after “to” or “and”.
  private func isMinus(_ index: Int) -> Bool {
    mark(index, "-") && !isJoined(index) && isJoined(index + 1) || reads(index, "minus") || reads(index, "negative")
  }

  /// Whether “5 and more” ends before `index`, so that “more” begins no bound of its own.
  private func endsBound(_ index: Int) -> Bool {
    let next = kind(index)
    return next == .outside || next == .punctuation || next == .person || next == .munition || next == .attack
  }

  private func isNumeric(_ index: Int) -> Bool {
    kind(index) == .number || kind(index) == .cardinal || kind(index) == .magnitude || has(index, .a)
  }

  private func bound(
    _ phrase: inout NumberPhrase, _ upper: Int, low: Double?, best: Double?, high: Double?,
    _ modifier: Quantity.Modifier
  ) {
    (phrase.upper, phrase.low, phrase.best, phrase.high, phrase.modifier) = (upper, low, best, high, modifier)
    phrase.rule = "number." + modifier.rawValue.split(separator: "_").joined(separator: "-")
  }

  /// “at least”, “more than”, “nearly” before a number.
  func addModifier(_ phrase: inout NumberPhrase, floor: Int) {
    let sign = isMoneySign(phrase.lower - 1) ? 1 : 0
    let before = phrase.lower - 1 - sign
    let room = phrase.lower - sign - floor
    guard room > 0 else { return }
    let value = phrase.best ?? phrase.low
    func set(_ count: Int, _ modifier: Quantity.Modifier, low: Double?, best: Double?, high: Double?) {
      guard count <= room else { return }
      bound(&phrase, phrase.upper, low: low, best: best, high: high, phrase.modifier == .vague ? .vague : modifier)
      phrase.lower -= count + sign
    }
    guard phrase.modifier == .exact || phrase.modifier == .vague else { return }
    switch kind(before) {
    case .function, .vague, .punctuation: break
    case .other where reads(before, "estimated") || reads(before, "approx") || reads(before, "equal"): break
    default: return
    }
    if has(before, .least), has(before - 1, .at) { return set(2, .atLeast, low: value, best: phrase.best, high: nil) }
    if has(before, .most), has(before - 1, .at) { return set(2, .atMost, low: nil, best: phrase.best, high: value) }
    if has(before, .as), kind(before - 1) == .vague, at(before - 1).value == Vagueness.few.rawValue,
      has(before - 2, .as)
    {
      return set(3, .atLeast, low: value, best: phrase.best, high: nil)
    }
    if has(before, .as), has(before - 2, .as), reads(before - 1, "low") || reads(before - 1, "little") {
      return set(3, .atLeast, low: value, best: phrase.best, high: nil)
    }
    if has(before, .as), kind(before - 1) == .vague || reads(before - 1, "high") || reads(before - 1, "much"),
      has(before - 2, .as)
    {
      return set(3, .atMost, low: nil, best: phrase.best, high: value)
    }
    if has(before, .of), reads(before - 1, "excess"), has(before - 2, .in) {
      return set(3, .atLeast, low: value, best: phrase.best, high: nil)
    }
    if has(before, .of), reads(before - 1, "upwards") || reads(before - 1, "upward") {
      return set(2, .atLeast, low: value, best: phrase.best, high: nil)
    }
    if has(before, .of), reads(before - 1, "minimum") || reads(before - 1, "maximum") {
      let isLeast = reads(before - 1, "minimum")
      return set(
        hasAny(before - 2, .a, .the) ? 3 : 2, isLeast ? .atLeast : .atMost, low: isLeast ? value : nil,
        best: phrase.best, high: isLeast ? nil : value)
    }
    if has(before, .over), has(before - 1, .not) || has(before - 1, .no) {
      return set(2, .atMost, low: nil, best: phrase.best, high: value)
    }
    if let count = orEqual(before) {
      if (before - count + 1...before).contains(where: { has($0, .less) || has($0, .most) }) {
        return set(count, .atMost, low: nil, best: phrase.best, high: value)
      }
      return set(count, .atLeast, low: value, best: phrase.best, high: nil)
    }
    if mark(before, "≥") { return set(1, .atLeast, low: value, best: phrase.best, high: nil) }
    if mark(before, "≤") { return set(1, .atMost, low: nil, best: phrase.best, high: value) }
    if mark(before, ">") && mark(before - 1, "=") { return set(2, .atLeast, low: value, best: phrase.best, high: nil) }
    if mark(before, "<") && mark(before - 1, "=") { return set(2, .atMost, low: nil, best: phrase.best, high: value) }
    if mark(before, "~") { return set(1, .about, low: nil, best: phrase.best, high: nil) }
    if mark(before, "="), mark(before - 1, ">") { return set(2, .atLeast, low: value, best: phrase.best, high: nil) }
    if mark(before, "="), mark(before - 1, "<") { return set(2, .atMost, low: nil, best: phrase.best, high: value) }
    if mark(before, ">"), !mark(before - 1, "<"), !mark(before - 1, "=") {
      return set(1, .moreThan, low: value, best: phrase.best, high: nil)
    }
    if mark(before, "<") { return set(1, .lessThan, low: nil, best: phrase.best, high: value) }
    if has(before, .to), has(before - 1, .up) { return set(2, .atMost, low: nil, best: phrase.best, high: value) }
    if has(before, .to), reads(before - 1, "close") { return set(2, .about, low: nil, best: phrase.best, high: nil) }
    if has(before, .than), has(before - 1, .more) {
      if has(before - 2, .no) || has(before - 2, .not) {
        return set(3, .atMost, low: nil, best: phrase.best, high: value)
      }
      return set(2, .moreThan, low: value, best: phrase.best, high: nil)
    }
    if has(before, .than), has(before - 1, .less) {
      if has(before - 2, .no) || has(before - 2, .not) {
        return set(3, .atLeast, low: value, best: phrase.best, high: nil)
      }
      return set(2, .lessThan, low: nil, best: phrase.best, high: value)
    }
    if hasAny(before, .over, .under), has(before - 1, .or), has(before - 2, .at) {
      let isOver = has(before, .over)
      return set(
        3, isOver ? .atLeast : .atMost, low: isOver ? value : nil, best: phrase.best, high: isOver ? nil : value)
    }
    if has(before, .over) { return set(1, .moreThan, low: value, best: phrase.best, high: nil) }
    if has(before, .under) { return set(1, .lessThan, low: nil, best: phrase.best, high: value) }
    if has(before, .nearly) { return set(1, .about, low: nil, best: phrase.best, high: value) }
    if has(before, .about) || kind(before) == .vague && at(before).value == Vagueness.some.rawValue {
      return set(1, .about, low: nil, best: phrase.best, high: nil)
    }
    if reads(before, "approx") { return set(1, .about, low: nil, best: phrase.best, high: nil) }
    if mark(before, "."), reads(before - 1, "approx") {
      return set(2, .about, low: nil, best: phrase.best, high: nil)
    }
    if has(before, .of), has(before - 2, .the), has(before - 3, .in),
      reads(before - 1, "region") || reads(before - 1, "neighborhood") || reads(before - 1, "neighbourhood")
        || reads(before - 1, "order") || reads(before - 1, "vicinity")
    {
      return set(4, .about, low: nil, best: phrase.best, high: nil)
    }
    if reads(before, "estimated") {
      return set(has(before - 1, .a) ? 2 : 1, .about, low: nil, best: phrase.best, high: nil)
    }
  }

  /// “$”, “£”, “€”: the last two are letters to the lexer.
  func isMoneySign(_ index: Int) -> Bool {
    if mark(index, "$") { return true }
    return kind(index) == .other && at(index).count <= 3 && bytes[Int(at(index).start)] >= 0xC2
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

  /// How many lexemes up to `index` say “less than or equal to”, “equal to or more than”, “at least or equal to”, “smaller or equal than”; nil for none.
  private func orEqual(_ index: Int) -> Int? {
    let isCompared: (Int) -> Bool = { has($0, .more) || has($0, .less) }
    if has(index, .to), reads(index - 1, "equal"), has(index - 2, .or) {
      if has(index - 3, .than), isCompared(index - 4) { return 5 }
      if hasAny(index - 3, .least, .most), has(index - 4, .at) { return 5 }
    }
    if reads(index, "equal"), has(index - 1, .or) {
      return has(index - 2, .than) && isCompared(index - 3) ? 4 : isCompared(index - 2) ? 3 : nil
    }
    if has(index, .to), reads(index - 1, "equal"), has(index - 2, .or), isCompared(index - 3) { return 4 }
    guard has(index, .than) else { return nil }
    if isCompared(index - 1), has(index - 2, .or), has(index - 3, .to), reads(index - 4, "equal") { return 5 }
    return reads(index - 1, "equal") && has(index - 2, .or) && isCompared(index - 3) ? 4 : nil
  }
}
