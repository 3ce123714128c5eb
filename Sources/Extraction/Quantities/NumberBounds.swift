import Annotation

/// The words before and after a number that bound it.
extension TimexReader {
  /// “-5”, “ to 5”, “ or five”, “, possibly four”, “ or more” after a number.
  func addUpperBound(_ phrase: inout NumberPhrase) {
    guard phrase.modifier == .exact, let first = phrase.best else { return }
    let next = phrase.upper
    let isCompared = has(next + 2, .than) && (kind(next + 3) == .number || kind(next + 3) == .cardinal)
    if has(next, .or), has(next + 1, .more), !isCompared {
      return bound(&phrase, next + 2, low: first, best: first, high: nil, .atLeast)
    }
    if has(next, .or), has(next + 1, .less), !isCompared {
      return bound(&phrase, next + 2, low: nil, best: first, high: first, .atMost)
    }
    if hasAny(next, .or, .and), has(next + 1, .over) || reads(next + 1, "up") || reads(next + 1, "upwards"),
      !isCompared,
      !isNumeric(next + 2)
    {
      return bound(&phrase, next + 2, low: first, best: first, high: nil, .atLeast)
    }
    if has(next, .or), has(next + 1, .under), !isNumeric(next + 2) {
      return bound(&phrase, next + 2, low: nil, best: first, high: first, .atMost)
    }
    if has(next, .at), has(next + 1, .least), !isNumeric(next + 2) {
      return bound(&phrase, next + 2, low: first, best: first, high: nil, .atLeast)
    }
    if has(next, .at), has(next + 1, .most), !isNumeric(next + 2) {
      return bound(&phrase, next + 2, low: nil, best: first, high: first, .atMost)
    }
    if mark(next, "-"), isJoined(next + 1), reads(next + 1, "odd") {
      return bound(&phrase, next + 2, low: nil, best: first, high: nil, .about)
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
    } else if mark(position, "-"), isJoined(position) == isJoined(position + 1) {
      position += 1
    } else if has(position, .to) || has(position, .through) || has(position, .and) && (has(phrase.lower - 1, .between))
    {
      position += 1
    } else {
      return
    }
    guard let (second, end) = scaled(position), !isOrdinal(position, end),
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
    let before = phrase.lower - 1
    let room = phrase.lower - floor
    guard room > 0 else { return }
    let value = phrase.best ?? phrase.low
    func set(_ count: Int, _ modifier: Quantity.Modifier, low: Double?, best: Double?, high: Double?) {
      guard count <= room else { return }
      bound(&phrase, phrase.upper, low: low, best: best, high: high, phrase.modifier == .vague ? .vague : modifier)
      phrase.lower -= count
    }
    guard phrase.modifier == .exact || phrase.modifier == .vague else { return }
    if has(before, .least), has(before - 1, .at) { return set(2, .atLeast, low: value, best: phrase.best, high: nil) }
    if has(before, .most), has(before - 1, .at) { return set(2, .atMost, low: nil, best: phrase.best, high: value) }
    if has(before, .as), kind(before - 1) == .vague, at(before - 1).value == Vagueness.few.rawValue,
      has(before - 2, .as)
    {
      return set(3, .atLeast, low: value, best: phrase.best, high: nil)
    }
    if has(before, .as), kind(before - 1) == .vague, has(before - 2, .as) {
      return set(3, .atMost, low: nil, best: phrase.best, high: value)
    }
    if has(before, .of), reads(before - 1, "excess"), has(before - 2, .in) {
      return set(3, .moreThan, low: value, best: phrase.best, high: nil)
    }
    if has(before, .of), reads(before - 1, "upwards") || reads(before - 1, "upward") {
      return set(2, .moreThan, low: value, best: phrase.best, high: nil)
    }
    if has(before, .of), reads(before - 1, "minimum") || reads(before - 1, "maximum"), has(before - 2, .a) {
      let isLeast = reads(before - 1, "minimum")
      return set(
        3, isLeast ? .atLeast : .atMost, low: isLeast ? value : nil, best: phrase.best, high: isLeast ? nil : value)
    }
    if has(before, .over), has(before - 1, .not) || has(before - 1, .no) {
      return set(2, .atMost, low: nil, best: phrase.best, high: value)
    }
    if let count = orEqual(before) {
      if has(before - count + 1, .less) || has(before - 2, .less) || has(before - 1, .less) {
        return set(count, .atMost, low: nil, best: phrase.best, high: value)
      }
      return set(count, .atLeast, low: value, best: phrase.best, high: nil)
    }
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
      let isWhole = phrase.best.map { $0 == $0.rounded() && $0 < 1000 } ?? false
      let least = value.map { isWhole ? $0 + 1 : $0 }
      return set(2, .moreThan, low: least, best: phrase.best == nil ? nil : least, high: nil)
    }
    if has(before, .than), has(before - 1, .less) {
      if has(before - 2, .no) || has(before - 2, .not) {
        return set(3, .atLeast, low: value, best: phrase.best, high: nil)
      }
      return set(2, .lessThan, low: nil, best: phrase.best, high: value)
    }
    if has(before, .over) {
      return set(
        1, .moreThan, low: value.map { $0 < 1000 ? $0 + 1 : $0 }, best: value.map { $0 < 1000 ? $0 + 1 : $0 }, high: nil
      )
    }
    if has(before, .under) { return set(1, .lessThan, low: nil, best: phrase.best, high: value) }
    if has(before, .nearly) { return set(1, .about, low: nil, best: phrase.best, high: value) }
    if has(before, .about) || kind(before) == .vague && at(before).value == Vagueness.some.rawValue {
      return set(1, .about, low: nil, best: phrase.best, high: nil)
    }
    if reads(before, "estimated") {
      return set(has(before - 1, .a) ? 2 : 1, .about, low: nil, best: phrase.best, high: nil)
    }
  }

  /// How many lexemes up to `index` say “less than or equal to”, “equal to or more than”, “at least or equal to”, “smaller or equal than”; nil for none.
  private func orEqual(_ index: Int) -> Int? {
    let isCompared: (Int) -> Bool = { has($0, .more) || has($0, .less) }
    if has(index, .to), reads(index - 1, "equal"), has(index - 2, .or) {
      if has(index - 3, .than), isCompared(index - 4) { return 5 }
      if hasAny(index - 3, .least, .most), has(index - 4, .at) { return 5 }
    }
    guard has(index, .than) else { return nil }
    if isCompared(index - 1), has(index - 2, .or), has(index - 3, .to), reads(index - 4, "equal") { return 5 }
    return reads(index - 1, "equal") && has(index - 2, .or) && isCompared(index - 3) ? 4 : nil
  }
}
