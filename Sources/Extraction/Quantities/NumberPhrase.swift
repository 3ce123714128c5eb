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
  /// Whether “%” or “percent” stands inside, as in “10% or more”.
  var isPercent = false
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
    guard var phrase = bareNumber(index, floor: floor, readings: readings) else { return nil }
    if !addSuffix(&phrase) { addRange(&phrase) }
    addModifier(&phrase, floor: floor)
    return phrase
  }

  /// More digits than a number can hold, before something that is counted: a quantity without figures, so that the text is not passed over.
  func overlong(_ index: Int) -> NumberPhrase? {
    guard kind(index) == .number, lexemes[index].value < 0, lexemes[index].count > 15, !isJoined(index),
      !isJoined(index + 1)
    else { return nil }
    switch countedNoun(index + 1)?.kind {
    case .person, .munition, .attack, .measure, .casualty: break
    default: return nil
    }
    var phrase = NumberPhrase(index, index + 1, exactly: 0)
    bound(&phrase, index + 1, low: nil, best: nil, high: nil, .vague)
    phrase.rule = "number.too-long"
    return phrase
  }

  private func bareNumber(_ index: Int, floor: Int, readings: VagueReadings) -> NumberPhrase? {
    switch kind(index) {
    case .vague: return vagueNumber(index, readings)
    case .function:
      if let (value, next) = fraction(index) {
        let isNegative = index > floor && hasSign(index, next)
        return NumberPhrase(isNegative ? index - 1 : index, next, exactly: isNegative ? -value : value)
      }
      if has(index, .a) {
        if kind(index + 1) == .magnitude, let (value, next) = fraction(index + 1) ?? scaled(index + 1),
          !isOrdinal(index + 1, next) || fraction(index + 1) != nil
        {
          return NumberPhrase(index, next, exactly: value)
        }
        guard kind(index + 1) == .vague, let word = Vagueness(rawValue: at(index + 1).value),
          word == .couple || word == .few || word == .handful, var phrase = vagueNumber(index + 1, readings)
        else { return nil }
        phrase.lower = index
        return phrase
      }
      return nil
    case .unit: return fraction(index).map { NumberPhrase(index, $0.next, exactly: $0.value) }
    case .number, .cardinal, .magnitude, .fraction:
      guard !isPartOfName(index), let (value, next) = fraction(index) ?? scaled(index),
        !isOrdinal(index, next) || fraction(index) != nil
      else { return nil }
      let decimal = leadingPoint(index, next)
      let first = decimal == nil ? index : index - 1
      let size = decimal ?? value
      // “-$20”.
      let sign = isMoneySign(first - 1) && isJoined(first) ? first - 1 : first
      guard sign > floor, hasSign(sign, next) else { return NumberPhrase(first, next, exactly: size) }
      return NumberPhrase(sign - 1, next, exactly: mark(sign - 1, "+") ? size : -size)
    default: return nil
    }
  }

  /// “10.000 people”: people and shells come whole, so that three digits after a dot are thousands.
  func readDotsAsGroups(_ phrase: inout NumberPhrase, _ noun: CountedNoun?) {
    let last = phrase.upper - 1
    guard let value = phrase.best, value < 1000, noun?.kind == .person || noun?.kind == .munition,
      kind(last) == .number, at(last).count == 3, mark(last - 1, "."), isJoined(last), kind(last - 2) == .number,
      at(last - 2).count <= 3, at(last - 2).value > 0
    else { return }
    phrase.low = phrase.low.map { ($0 * 1000).rounded() }
    phrase.best = (value * 1000).rounded()
    phrase.high = phrase.high.map { ($0 * 1000).rounded() }
  }

  /// “5'10"”, “6′ 2″”: one length in feet.
  ///
  /// - Returns: whether such a length stood there.
  func addMarkedInches(_ phrase: inout NumberPhrase) -> Bool {
    guard let feet = phrase.best, phrase.modifier == .exact, (1...9).contains(feet), mark(phrase.upper, "'"),
      kind(phrase.upper + 1) == .number, let (inches, next) = number(phrase.upper + 1), inches < 12
    else { return false }
    guard mark(next, "\"") || mark(next, "'") && mark(next + 1, "'") else { return false }
    let value = feet + inches / 12
    bound(&phrase, mark(next, "'") ? next + 2 : next + 1, low: value, best: value, high: value, .exact)
    return true
  }

  /// “5 feet 2 inches”, “12 ft 2 in”, “5-foot-2”: one length in feet.
  func addInches(_ phrase: inout NumberPhrase, _ noun: CountedNoun?) {
    guard let noun, noun.kind == .measure, noun.head == skippingHyphen(phrase.upper), phrase.modifier == .exact,
      reads(noun.head, "feet") || reads(noun.head, "foot") || reads(noun.head, "ft"), let feet = phrase.best
    else { return }
    let isHyphened = mark(noun.end, "-") && isJoined(noun.end) && isJoined(noun.end + 1)
    let start = isHyphened ? noun.end + 1 : noun.end
    guard let (inches, next) = number(start), inches < 12, inches > 0, !startsSentence(start),
      isHyphened || reads(next, "inches") || reads(next, "inch") || reads(next, "in") && !has(next + 1, .the)
    else { return }
    let value = feet + inches / 12
    (phrase.low, phrase.best, phrase.high, phrase.upper) = (value, value, value, next)
  }

  /// Whether a sign stands before a number: “-5”, “minus five”. Before a noun a dash is a list's.
  private func hasSign(_ index: Int, _ next: Int) -> Bool {
    let before = index - 1
    if mark(before, "-"), kind(before - 1) == .outside, kind(next) == .outside || percentEnd(next) != nil {
      return true
    }
    // “is - 5”.
    if mark(before, "-"), !isJoined(before),
      kind(before - 1) == .auxiliary || has(before - 1, .of) || isOpening(before - 1),
      kind(next) == .outside || kind(next) == .punctuation
    {
      return true
    }
    let isApart =
      !isJoined(before)
      || kind(before - 1) == .punctuation && !mark(before - 1, "-") && !mark(before - 1, ")")
        && !mark(before - 1, "/") && !mark(before - 1, "%") && !mark(before - 1, ".") && !mark(before - 1, "]")
    let isMark =
      (mark(before, "-") || mark(before, "+")) && isJoined(index) && kind(before - 1) != .number && isApart
      && kind(index) != .cardinal
    guard isMark || reads(before, "minus") || reads(before, "negative") else { return false }
    switch kind(next) {
    case .outside, .punctuation, .function, .measure, .auxiliary: return !mark(next, "-") && !has(next, .times)
    // “less than -10 now”.
    case _ where has(before - 1, .than) || hasAny(before - 1, .least, .most): return true
    // “-7°C”, “there are -5 possibilities”.
    case .other:
      return isJoined(next) && bytes[Int(at(next).start)] == 0xC2 || kind(before - 1) == .auxiliary
        || mark(before - 1, ">") || mark(before - 1, "<") || mark(before - 1, "=")
        || isMeasure(next)
    default: return false
    }
  }

  /// A mark after which a number may stand with its sign apart.
  private func isOpening(_ index: Int) -> Bool {
    mark(index, "=") || mark(index, "(") || mark(index, "[") || mark(index, "\"")
  }

  private func vagueNumber(_ index: Int, _ readings: VagueReadings) -> NumberPhrase? {
    guard let word = Vagueness(rawValue: at(index).value), word != .some || kind(index + 1) == .magnitude else {
      return nil
    }
    if word == .many || word == .numerous, !isCount(index + 1), kind(index + 1) != .person { return nil }
    if word == .many, has(index - 1, .as) { return nil }
    var least = readings[word]
    var next = index + 1
    if word == .couple, has(next, .of), kind(next + 1) == .magnitude { next += 1 }
    if kind(next) == .magnitude, word == .several || word == .few || word == .many || word == .couple || word == .some {
      least = readings[word == .some ? .several : word]
      while let scale = scale(next), next < index + 5 {
        least *= scale
        next += 1
      }
    } else if word == .tens || word == .hundreds || word == .dozens, has(next, .of), kind(next + 1) == .vague {
      let scale: Double =
        at(next + 1).value == Vagueness.thousands.rawValue
        ? 1000
        : at(next + 1).value == Vagueness.millions.rawValue
          ? 1e6 : at(next + 1).value == Vagueness.billions.rawValue ? 1e9 : 1
      guard scale > 1 else { return nil }
      least *= scale
      next += 2
    } else if word == .tens, !has(next, .of) || !(isCount(next + 1) || kind(next + 1) == .person || isMeasure(next + 1))
    {
      return nil
    }
    var phrase = NumberPhrase(index, next, exactly: least)
    phrase.modifier = .vague
    phrase.rule = "number.vague"
    if word == .couple {
      phrase.modifier = .about
      (phrase.low, phrase.best, phrase.high) = (nil, 2 * least / readings[.couple], nil)
    } else {
      (phrase.best, phrase.high) = (nil, nil)
    }
    return phrase
  }

  /// “K-2”, “Flight 655”, “Route 66”, “C130”, “192.168.1.2”: digits that are part of a name.
  ///
  /// - Parameter depth: how many hyphens back to look for the name's beginning, so that “1-1-1-…” takes no time that grows with its square.
  private func isPartOfName(_ index: Int, depth: Int = 4) -> Bool {
    guard kind(index) == .number, depth > 0 else { return false }
    if isAddress(index) || lexemes[index].value == 24 && mark(index + 1, "/") && at(index + 2).value == 7 {
      return true
    }
    // “10x12 feet”.
    let isSide =
      reads(index - 1, "x") && isJoined(index - 1) && kind(index - 2) == .number && !at(index - 1).isCapital
      && (!isJoined(index - 2) || mark(index - 3, "("))
    if isJoined(index), !isSide, kind(index - 1) == .other && !isMoneySign(index - 1) || kind(index - 1) == .number {
      return true
    }
    // “12 km2”, “12 km^2”.
    let unit = mark(index - 1, "^") ? index - 2 : index - 1
    if isJoined(index), kind(unit) == .measure, at(unit).value > 0 { return true }
    if isJoined(index), mark(index - 1, "-"), isJoined(index - 1) {
      if kind(index - 2) == .other || kind(index - 2) == .number && isPartOfName(index - 2, depth: depth - 1) {
        return true
      }
    }
    // “1962cc/2 liters”.
    let isOther = mark(index - 1, "/") && kind(index - 3) == .number && isBeforeMeasure(index)
    if isJoined(index), mark(index - 1, "/") && !isOther || mark(index - 1, "_") || mark(index - 1, "#") { return true }
    if isJoined(index + 1), kind(index + 1) == .other, at(index + 1).count > 2, bytes[Int(at(index + 1).start)] != 0xC2,
      !isMoneySign(index + 1), letteredScale(index, index + 1) == nil,
      !isDozens(index + 1), !isMeasure(index + 1)
    {
      return true
    }
    // “the number 5 is odd”.
    if reads(index - 1, "number"), has(index - 2, .the), kind(index + 1) == .auxiliary { return false }
    for word: StaticString in [
      "flight", "route", "highway", "no", "number", "room", "unit", "interstate", "section", "article", "page",
      "chapter", "resolution", "street", "along",
    ] where reads(index - 1, word) {
      return at(index - 1).isCapital || word.utf8CodeUnitCount > 4 && !isBeforeMeasure(index)
    }
    return false
  }

  /// Whether a measure follows the number in digits at `index`.
  private func isBeforeMeasure(_ index: Int) -> Bool {
    number(index).map { isMeasure(skippingHyphen($0.next)) } ?? false
  }

  /// “192.168.1.2”: four numbers parted by dots alone.
  private func isAddress(_ index: Int) -> Bool {
    guard mark(index + 1, ".") || mark(index - 1, ".") else { return false }
    let isDot: (Int) -> Bool = {
      mark($0, ".") && isJoined($0) && kind($0 + 1) == .number && isJoined($0 + 1) && at($0 + 1).count <= 3
    }
    var first = index
    while first > index - 6, first > 1, isDot(first - 1), kind(first - 2) == .number { first -= 2 }
    return isDot(first + 1) && isDot(first + 3) && isDot(first + 5) && !isDot(first + 7)
      && !(at(first + 2).count == 3 && at(first + 4).count == 3 && at(first + 6).count == 3)
  }

  /// The lexeme after an ordinal in words: “two billion and sixth”.
  func ordinalInWords(_ index: Int) -> Int? {
    guard kind(index) == .cardinal || kind(index) == .magnitude, let (_, next) = scaled(index), isOrdinal(index, next)
    else { return nil }
    return kind(next) == .ordinal ? next + 1 : next + 2
  }

  /// Whether the number up to `next` goes on to be an ordinal: “20th”, “twenty-fifth”, “one hundred sixth”, “two millionth”; not “thirty-two
  /// fifth graders”.
  func isOrdinal(_ index: Int, _ next: Int) -> Bool {
    if has(next, .th), isJoined(next) { return true }
    if mark(next, "-"), isJoined(next), kind(next + 1) == .ordinal { return true }
    // “two hundred and sixth”.
    if has(next, .and), kind(next - 1) == .magnitude, kind(next + 1) == .ordinal, at(next + 1).value < 100 {
      return true
    }
    guard kind(next) == .ordinal else { return false }
    if mark(next - 1, "-") { return true }
    guard kind(index) == .cardinal else { return false }
    let (last, lower) = (at(next - 1), at(next).value)
    if lower == 100 || lower == 1000, last.kind == .cardinal { return true }
    return last.kind == .magnitude
      ? last.value == 0 || lower > 0 && lower < last.value
      : last.value >= 20 && last.value % 10 == 0 && (1...9).contains(lower)
  }
}
