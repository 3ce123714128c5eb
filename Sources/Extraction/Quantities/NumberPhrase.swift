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
      if let fraction = leadingPoint(index, next) { return NumberPhrase(index - 1, next, exactly: fraction) }
      return NumberPhrase(index, next, exactly: value)
    default: return nil
    }
  }

  private func isDozens(_ index: Int) -> Bool {
    reads(index, "dozens") || reads(index, "dozs") || reads(index, "dzs")
  }

  /// “.08”: a decimal without its nought.
  private func leadingPoint(_ index: Int, _ next: Int) -> Double? {
    guard next == index + 1, kind(index) == .number, lexemes[index].value >= 0, mark(index - 1, "."), isJoined(index),
      !isJoined(index - 1)
    else { return nil }
    return Double(lexemes[index].value) / Self.power(ofTen: lexemes[index].count)
  }

  /// The letters for a scale after digits: “10k”, “1.2bn”, “$5m”, “2mil”; a lone “m” or “b” needs money or a decimal before it.
  private func letteredScale(_ index: Int, _ next: Int) -> Double? {
    guard kind(index) == .number, next < lexemes.count, lexemes[next].count <= 3 else { return nil }
    let isTight = isJoined(next)
    if reads(next, "bln") { return 1e9 }
    if reads(next, "mln") { return 1e6 }
    if reads(next, "tln") || reads(next, "tn") { return 1e12 }
    guard isTight else { return nil }
    if reads(next, "k") { return 1000 }
    if reads(next, "mil") || reads(next, "mm") && at(next).isCapital { return 1e6 }
    let isAmount = next > index + 1 || mark(index - 1, "$") || kind(index - 1) == .other && isJoined(index)
    if reads(next, "m") { return isAmount || at(next).isCapital ? 1e6 : nil }
    return reads(next, "b") && isAmount ? 1e9 : nil
  }

  /// “and a half”, “and a quarter”, “and three quarters” after a number.
  private func halfAfter(_ index: Int) -> (value: Double, next: Int)? {
    guard has(index, .and) else { return nil }
    let position =
      has(index + 1, .a) || kind(index + 1) == .cardinal && at(index + 1).value == 1 ? index + 2 : index + 1
    guard position > index + 1 else { return nil }
    if has(position, .half) { return (0.5, position + 1) }
    return unit(position)?.unit == .quarter && unit(position)?.isPlural == false ? (0.25, position + 1) : nil
  }

  /// A number with a scale in words or a letter after it: “2.5 million”, “3 dozen”, “10k”.
  func scaled(_ index: Int) -> (value: Double, next: Int)? {
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
      if next > index + 1, mark(next, "."), isJoined(next), kind(next + 1) == .number, isJoined(next + 1),
        kind(next - 2) == .number, at(next - 1).followsSpace, at(next + 1).value >= 0
      {
        let fraction = Double(at(next + 1).value) / Self.power(ofTen: at(next + 1).count)
        (value, next) = (value + fraction, next + 2)
      }
    }
    if let (half, end) = halfAfter(next), kind(next - 1) != .magnitude { (value, next) = (value + half, end) }
    if value == value.rounded(), value < 1000, kind(index) == .number, mark(next, ","), isJoined(next),
      kind(next + 1) == .number, isJoined(next + 1), at(next + 1).count <= 2, kind(next + 2) == .magnitude
    {
      // “1,5 million”: a comma for the decimal point.
      (value, next) = (value + Double(at(next + 1).value) / (at(next + 1).count == 1 ? 10 : 100), next + 2)
    }
    if isDozens(next) {
      // “three hundred and two dozens” counts the two alone in dozens.
      let hundreds = kind(index) == .number ? 0 : (value / 100).rounded(.down) * 100
      (value, next) = (hundreds + (value - hundreds) * 12, next + 1)
    }
    while kind(next) == .magnitude || reads(next, "trillion") || reads(next, "lakh")
      || reads(next, "crore")
    {
      let scale =
        kind(next) == .magnitude
        ? Double(at(next).value)
        : reads(next, "trillion") ? 1e12 : reads(next, "lakh") ? 1e5 : 1e7
      value *= scale
      next += 1
      var limit = scale
      while limit >= 100, let (rest, end) = smallerPart(next, below: limit) {
        value += rest
        next = end
        limit = kind(end - 1) == .magnitude ? Double(at(end - 1).value) : 0
      }
    }
    if let scale = letteredScale(index, next) { (value, next) = (value * scale, next + 1) }
    if kind(next - 1) == .magnitude, let (half, end) = halfAfter(next), kind(end) != .magnitude {
      (value, next) = (value + half * Double(at(next - 1).value), end)
    }
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
    if kind(next) == .magnitude {
      return Double(at(next).value) * value < scale ? (value * Double(at(next).value), next + 1) : nil
    }
    if isDozens(next) { return 12 * value < scale ? (12 * value, next + 1) : nil }
    return has(next, .and) && halfAfter(next) != nil && scale > 1000 ? nil : (value, next)
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

  /// “K-2”, “Flight 655”, “Route 66”, “C130”, “192.168.1.2”: digits that are part of a name.
  private func isPartOfName(_ index: Int) -> Bool {
    guard kind(index) == .number else { return false }
    if isJoined(index), kind(index - 1) == .other || kind(index - 1) == .number { return true }
    if isJoined(index), mark(index - 1, "-"), isJoined(index - 1), kind(index - 2) == .other { return true }
    if isJoined(index), mark(index - 1, "/") || mark(index - 1, "_") || mark(index - 1, "#") { return true }
    if isJoined(index + 1), kind(index + 1) == .other, at(index + 1).count > 2, letteredScale(index, index + 1) == nil,
      !isDozens(index + 1)
    {
      return true
    }
    for word: StaticString in [
      "flight", "route", "highway", "no", "number", "room", "unit", "interstate", "section", "article", "page",
      "chapter", "resolution", "street", "along",
    ] where reads(index - 1, word) {
      return at(index - 1).isCapital || word.utf8CodeUnitCount > 4
    }
    return false
  }

  func isOrdinal(_ index: Int, _ next: Int) -> Bool {
    has(next, .th) && isJoined(next)
      || kind(next) == .ordinal && (mark(next - 1, "-") || kind(index) == .cardinal && at(index).value >= 20)
      || mark(next, "-") && isJoined(next) && kind(next + 1) == .ordinal
  }
}
