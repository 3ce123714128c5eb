import Annotation

/// A number with the words that bound it.
struct NumberPhrase: Sendable {
  /// The first lexeme inside, modifiers included.
  var lower: Int
  /// The first lexeme outside.
  var upper: Int
  var low: Double?
  var best: Double?
  var high: Double?
  var modifier: Quantity.Modifier
  /// `number.form`.
  var rule: String

  init(_ lower: Int, _ upper: Int, exactly value: Double) {
    (self.lower, self.upper) = (lower, upper)
    (low, best, high) = (value, value, value)
    modifier = .exact
    rule = "number.exact"
  }
}

/// Numbers and the words that bound them.
extension TimexReader {
  /// The number phrase whose number begins at `index`; `floor` is the first lexeme that its modifiers may reach.
  func numberPhrase(_ index: Int, floor: Int, readings: VagueReadings) -> NumberPhrase? {
    guard var phrase = bareNumber(index, readings: readings) else { return nil }
    addUpperBound(&phrase)
    addModifier(&phrase, floor: floor)
    return phrase
  }

  private func bareNumber(_ index: Int, readings: VagueReadings) -> NumberPhrase? {
    switch kind(index) {
    case .vague: return vagueNumber(index, readings)
    case .function:
      if has(index, .a) {
        if kind(index + 1) == .magnitude, let (value, next) = scaled(index + 1) {
          return NumberPhrase(index, next, exactly: value)
        }
        guard kind(index + 1) == .vague, let word = Vagueness(rawValue: at(index + 1).value),
          word == .couple || word == .few || word == .handful, var phrase = vagueNumber(index + 1, readings)
        else { return nil }
        phrase.lower = index
        return phrase
      }
      if has(index, .half), hasAny(index + 1, .a), kind(index + 2) == .magnitude {
        return NumberPhrase(index, index + 3, exactly: Double(at(index + 2).value) / 2)
      }
      return nil
    case .number, .cardinal, .magnitude:
      guard !isPartOfName(index), let (value, next) = scaled(index), !isOrdinal(index, next) else { return nil }
      return NumberPhrase(index, next, exactly: value)
    default: return nil
    }
  }

  /// A number with a scale in words or a letter after it: “2.5 million”, “3 dozen”, “10k”.
  private func scaled(_ index: Int) -> (value: Double, next: Int)? {
    guard var (value, next) = number(index) else { return nil }
    if kind(index) == .number {
      while next < index + 8, kind(next) == .number, at(next).count == 3, at(next).followsSpace,
        at(next).start <= at(next - 1).end + 3,
        at(next - 1).count <= 3, at(next - 1).value >= 0, !mark(next - 2, ","), at(next).value >= 0,
        mark(next - 1, ".") == false
      {
        value = value * 1000 + Double(at(next).value)
        next += 1
      }
    }
    while kind(next) == .magnitude || reads(next, "dozens") || reads(next, "trillion") || reads(next, "lakh")
      || reads(next, "crore")
    {
      let scale =
        kind(next) == .magnitude
        ? Double(at(next).value)
        : reads(next, "dozens") ? 12 : reads(next, "trillion") ? 1e12 : reads(next, "lakh") ? 1e5 : 1e7
      value *= scale
      next += 1
      var limit = scale
      while limit >= 100, let (rest, end) = smallerPart(next, below: limit) {
        value += rest
        next = end
        limit = kind(end - 1) == .magnitude ? Double(at(end - 1).value) : 0
      }
    }
    if reads(next, "k"), isJoined(next), kind(index) == .number { (value, next) = (value * 1000, next + 1) }
    if has(next, .point), kind(index) != .number, let (fraction, end) = decimals(next + 1) {
      (value, next) = (value + fraction, end)
    }
    return (value, next)
  }

  /// “and 21”, “three hundred” after a scale.
  private func smallerPart(_ index: Int, below scale: Double) -> (Double, Int)? {
    let start = has(index, .and) ? index + 1 : index
    guard start > index || kind(start) == .cardinal || kind(start) == .number, scale >= 100,
      let (value, next) = number(start), value < scale, value >= 1,
      value == value.rounded(), kind(start - 1) == .magnitude || kind(start) != .number || at(start).count < 4
    else { return nil }
    if start > index, kind(start) == .number || kind(next) == .magnitude {
      guard kind(index - 2) == .number else { return nil }
    }
    if start == index, kind(start) == .number {
      guard kind(index - 2) == .number, kind(next) == .magnitude else { return nil }
    }
    if kind(next) == .magnitude, Double(at(next).value) * value < scale {
      return (value * Double(at(next).value), next + 1)
    }
    return (value, next)
  }

  /// Digits in words after “point”.
  private func decimals(_ index: Int) -> (Double, Int)? {
    var position = index
    var fraction = 0.0
    var place = 0.1
    while position < index + 8, kind(position) == .cardinal {
      let value = Double(at(position).value)
      if value >= 10, position == index, let (whole, next) = number(position) {
        return (whole / (whole >= 100 ? 1000 : 100), next)
      }
      guard value < 10 else { break }
      fraction += value * place
      place /= 10
      position += 1
    }
    return position > index ? (fraction, position) : nil
  }

  private func vagueNumber(_ index: Int, _ readings: VagueReadings) -> NumberPhrase? {
    guard let word = Vagueness(rawValue: at(index).value), word != .some || kind(index + 1) == .magnitude else {
      return nil
    }
    if word == .many || word == .numerous, !isCount(index + 1), kind(index + 1) != .person { return nil }
    if word == .many, has(index - 1, .as) { return nil }
    var least = readings[word]
    var next = index + 1
    if kind(next) == .magnitude, word == .several || word == .few || word == .many || word == .couple || word == .some {
      least = readings[word == .some ? .several : word] * Double(at(next).value)
      next += 1
    } else if word == .tens || word == .hundreds || word == .dozens, has(next, .of), kind(next + 1) == .vague {
      let scale: Double =
        at(next + 1).value == Vagueness.thousands.rawValue
        ? 1000 : at(next + 1).value == Vagueness.millions.rawValue ? 1e6 : 1
      guard scale > 1 else { return nil }
      least *= scale
      next += 2
    } else if word == .tens {
      return nil
    }
    var phrase = NumberPhrase(index, next, exactly: least)
    phrase.modifier = .vague
    phrase.rule = "number.vague"
    if word == .couple {
      phrase.modifier = .about
      (phrase.low, phrase.best, phrase.high) = (nil, 2, nil)
    } else {
      (phrase.best, phrase.high) = (nil, nil)
    }
    return phrase
  }

  /// “-5”, “ to 5”, “ or five”, “, possibly four”, “ or more” after a number.
  private func addUpperBound(_ phrase: inout NumberPhrase) {
    guard phrase.modifier == .exact, let first = phrase.best else { return }
    let next = phrase.upper
    if has(next, .or), has(next + 1, .more) {
      return bound(&phrase, next + 2, low: first, best: first, high: nil, .atLeast)
    }
    if has(next, .or), has(next + 1, .less) {
      return bound(&phrase, next + 2, low: nil, best: first, high: first, .atMost)
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
    bound(&phrase, end, low: min(first, second), best: isChoice ? first : nil, high: max(first, second), .between)
    if has(phrase.lower - 1, .between) || has(phrase.lower - 1, .from) && has(next, .to) { phrase.lower -= 1 }
  }

  private func bound(
    _ phrase: inout NumberPhrase, _ upper: Int, low: Double?, best: Double?, high: Double?,
    _ modifier: Quantity.Modifier
  ) {
    (phrase.upper, phrase.low, phrase.best, phrase.high, phrase.modifier) = (upper, low, best, high, modifier)
    phrase.rule = "number." + modifier.rawValue.split(separator: "_").joined(separator: "-")
  }

  /// “at least”, “more than”, “nearly” before a number.
  private func addModifier(_ phrase: inout NumberPhrase, floor: Int) {
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
    if has(before, .as), kind(before - 1) == .vague, has(before - 2, .as) {
      return set(3, .atMost, low: nil, best: phrase.best, high: value)
    }
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

  /// “K-2”, “Flight 655”, “Route 66”, “C130”, “192.168.1.2”: digits that are part of a name.
  private func isPartOfName(_ index: Int) -> Bool {
    guard kind(index) == .number else { return false }
    if isJoined(index), kind(index - 1) == .other || kind(index - 1) == .number { return true }
    if isJoined(index), mark(index - 1, "-"), isJoined(index - 1), kind(index - 2) == .other { return true }
    if isJoined(index), mark(index - 1, "/") || mark(index - 1, "_") || mark(index - 1, "#") { return true }
    if isJoined(index + 1), kind(index + 1) == .other, at(index + 1).count > 2 { return true }
    for word: StaticString in [
      "flight", "route", "highway", "no", "number", "room", "unit", "interstate", "section", "article", "page",
      "chapter", "resolution", "street",
    ] where reads(index - 1, word) {
      return at(index - 1).isCapital || word.utf8CodeUnitCount > 4
    }
    return false
  }

  private func isOrdinal(_ index: Int, _ next: Int) -> Bool {
    has(next, .th) && isJoined(next)
      || kind(next) == .ordinal && (mark(next - 1, "-") || kind(index) == .cardinal && at(index).value >= 20)
      || mark(next, "-") && isJoined(next) && kind(next + 1) == .ordinal
  }
}
