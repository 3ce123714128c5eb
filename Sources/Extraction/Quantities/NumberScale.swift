import Annotation

/// Numbers with a scale: words, letters and groups of digits.
extension TimexReader {
  func isDozens(_ index: Int) -> Bool {
    reads(index, "dozens") || reads(index, "dozs") || reads(index, "dzs")
  }

  /// “.08”: a decimal without its nought.
  func leadingPoint(_ index: Int, _ next: Int) -> Double? {
    guard next == index + 1, kind(index) == .number, lexemes[index].value >= 0, mark(index - 1, "."), isJoined(index),
      !isJoined(index - 1) || kind(index - 2) == .punctuation && !mark(index - 2, ".") || isMoneySign(index - 2)
    else { return nil }
    return Double(lexemes[index].value) / Self.power(ofTen: lexemes[index].count)
  }

  /// The letters for a scale after digits: “10k”, “1.2bn”, “$5m”, “2mil”, “$3.5T”; a lone “m”, “b” or “T” needs money or a decimal before it.
  func letteredScale(_ index: Int, _ next: Int) -> Double? {
    guard kind(index) == .number, next < lexemes.count, lexemes[next].count <= 3 else { return nil }
    if reads(next, "bln") { return 1e9 }
    if reads(next, "mln") || reads(next, "mil") { return 1e6 }
    if reads(next, "tln") || reads(next, "tn") || reads(next, "trn") { return 1e12 }
    let isTight = isJoined(next)
    let isMoney = isMoneySign(index - 1) || kind(index - 1) == .measure && at(index - 1).value == 0
    if !isTight, !endsClause(next + 1), kind(next + 1) != .person, kind(next + 1) != .auxiliary, !isCount(next + 1) {
      return nil
    }
    if reads(next, "k") { return 1000 }
    if reads(next, "mm") { return at(next).isCapital || isMoney ? 1e6 : nil }
    let isDecimal = next > index + 1 && mark(next - 2, ".")
    let isLone = isTight || isMoney || endsStatement(next + 1)
    if reads(next, "b") {
      let isName =
        kind(index - 1) == .other && at(index - 1).isCapital || reads(index - 1, "gate") || reads(index - 1, "seat")
        || at(next + 1).isCapital
      return isDecimal || isMoney
        || isTight && (kind(index - 1) == .other && isJoined(index) || at(next).isCapital && !isName)
        ? 1e9 : nil
    }
    if reads(next, "t") { return isMoney || at(next).isCapital && (isDecimal || isLone) ? 1e12 : nil }
    guard reads(next, "m"), !isDimension(next + 1), !isRaised(next + 1) else { return nil }
    if at(next).isCapital { return isLone || kind(next + 1) == .person ? 1e6 : nil }
    let isAmount = next > index + 1 || kind(index - 1) == .other && isJoined(index)
    return isMoney || isTight && isAmount ? 1e6 : nil
  }

  /// The word that shows “1.8m” to be a length.
  private func isDimension(_ index: Int) -> Bool {
    for word: StaticString in ["tall", "high", "long", "wide", "deep", "thick", "away", "apart"]
    where reads(index, word) {
      return true
    }
    return false
  }

  /// What makes metres of “m” before it: “2” and “²” of areas and volumes, “/s” of a speed.
  private func isRaised(_ index: Int) -> Bool {
    guard isJoined(index) else { return false }
    switch kind(index) {
    case .raised: return true
    case .number: return at(index).value == 2 || at(index).value == 3
    default: return mark(index, "^") || mark(index, "/")
    }
  }

  /// A number with a scale in words or a letter after it: “2.5 million”, “3 dozen”, “10k”.
  func scaled(_ index: Int) -> (value: Double, next: Int)? {
    guard var (value, next) = number(index) else { return nil }
    if kind(index) == .number {
      while next < index + 8, kind(next) == .number, at(next).count == 3, at(next).followsSpace,
        at(next).start <= at(next - 1).end + 3,
        at(next - 1).count <= 3, at(next - 1).value >= 0, next == index + 1 || !mark(next - 2, ","),
        at(next).value >= 0,
        mark(next - 1, ".") == false
      {
        value = value * 1000 + Double(at(next).value)
        next += 1
      }
      if next > index + 1, mark(next, "."), isJoined(next), kind(next + 1) == .number, isJoined(next + 1),
        kind(next - 2) == .number, at(next - 1).followsSpace, at(next + 1).value >= 0
      {
        (value, next) = (decimal(value, next + 1), next + 2)
      } else if next > index + 1, at(next - 1).followsSpace, let found = decimalComma(next - 1, next) {
        (value, next) = (value + found.value - Double(at(next - 1).value), found.next)
      }
    }
    if has(next, .point), value == value.rounded(), let (fraction, end) = decimals(next + 1) {
      (value, next) = (value + fraction, end)
    }
    if kind(index) == .cardinal, let (units, end) = unitsAfter(index, next) { (value, next) = (value + units, end) }
    if let (power, end) = powerAfter(next, value), kind(index) == .number { return (power, end) }
    if kind(index) == .number, let found = decimalComma(index, next) { (value, next) = found }
    if let (part, end, isScaled) = fractionAfter(next), kind(next - 1) != .magnitude, !isScaled,
      value == value.rounded(), kind(next - 1) != .fraction
    {
      (value, next) = (value + part, end)
    }
    if value == value.rounded(), value < 1000, kind(index) == .number, mark(next, ","), isJoined(next),
      kind(next + 1) == .number, isJoined(next + 1), at(next + 1).count <= 2, kind(next + 2) == .magnitude
    {
      // “1,5 million”: a comma for the decimal point.
      (value, next) = (value + Double(at(next + 1).value) / (at(next + 1).count == 1 ? 10 : 100), next + 2)
    }
    if isDozens(next) {
      // “three hundred and two dozens” counts the two alone in dozens.
      let isRound = kind(index) == .number || value.truncatingRemainder(dividingBy: 100) == 0
      let hundreds = isRound ? 0 : (value / 100).rounded(.down) * 100
      (value, next) = (hundreds + (value - hundreds) * 12, next + 1)
    }
    while let word = scaleWord(next) {
      value *= word
      next += 1
      var limit = word
      while limit >= 100, let (rest, end) = smallerPart(next, below: limit) {
        value += rest
        next = end
        limit = scale(end - 1) ?? 0
      }
    }
    if let scale = letteredScale(index, next) { (value, next) = (value * scale, next + 1) }
    if let scale = scale(next - 1), let (part, end, isScaled) = fractionAfter(next), scaleWord(end) == nil {
      (value, next) = (value + part * (isScaled || scale == 100 ? 1 : scale), end)
    }
    return (value, next)
  }

  /// “twenty and three and three fifths”: the units after tens alone, where a fraction follows them.
  private func unitsAfter(_ index: Int, _ next: Int) -> (value: Double, next: Int)? {
    guard next == index + 1, at(index).value >= 20, has(next, .and), kind(next + 1) == .cardinal,
      (1...9).contains(at(next + 1).value), has(next + 2, .and), fractionAfter(next + 2) != nil
    else { return nil }
    return (Double(at(next + 1).value), next + 2)
  }

  /// “and 21”, “three hundred” after a scale.
  private func smallerPart(_ index: Int, below scale: Double) -> (Double, Int)? {
    let start = has(index, .and) ? index + 1 : index
    guard start > index || kind(start) == .cardinal || kind(start) == .number, scale >= 100,
      let (value, next) = number(start), value < scale, value >= 1, !mark(next, "/"),
      value == value.rounded(), scaleWord(start - 1) != nil || kind(start) != .number || at(start).count < 4
    else { return nil }
    if start > index, kind(start) == .number || scaleWord(next) != nil {
      guard kind(index - 2) == .number else { return nil }
    }
    if start == index, kind(start) == .number {
      guard kind(index - 2) == .number, scaleWord(next) != nil || kind(next) == .outside || kind(next) == .auxiliary
      else { return nil }
    }
    if let smaller = scaleWord(next) {
      // “5 hundred thousand” after a million.
      if let larger = scaleWord(next + 1), larger > smaller, smaller * larger * value < scale {
        return (value * smaller * larger, next + 2)
      }
      return smaller * value < scale ? (value * smaller, next + 1) : nil
    }
    if isDozens(next) { return 12 * value < scale ? (12 * value, next + 1) : nil }
    if start > index, has(next, .over) || denominator(next, isOne: value == 1).map({ value < $0.value }) ?? false {
      return nil
    }
    return fractionAfter(next) != nil && scale > 1000 ? nil : (value, next)
  }

  /// Digits in words after “point”.
  private func decimals(_ index: Int) -> (Double, Int)? {
    var position = index
    var digits = 0.0
    // “two point 5”.
    if kind(index) == .number, at(index).value >= 0, at(index).count <= 6,
      kind(index + 2) != .number || !isJoined(index + 2)
    {
      return (Double(at(index).value) / Self.power(ofTen: at(index).count), index + 1)
    }
    while position < index + 8, kind(position) == .cardinal || reads(position, "oh") || reads(position, "o") {
      let value = kind(position) == .cardinal ? Double(at(position).value) : 0
      if value >= 10, position == index, let (whole, next) = number(position) {
        return (whole / (whole >= 100 ? 1000 : 100), next)
      }
      guard value < 10 else { break }
      digits = digits * 10 + value
      position += 1
    }
    return position > index ? (digits / Self.power(ofTen: position - index), position) : nil
  }

  /// The scale that a word after a number is: “million”, “lakh”, and “thousands” in “five thousands”.
  private func scaleWord(_ index: Int) -> Double? {
    switch kind(index) {
    case .magnitude: return scale(index)
    case .vague:
      switch Vagueness(rawValue: at(index).value) {
      case .hundreds: return has(index + 1, .of) ? nil : 100
      case .thousands: return 1000
      case .millions: return 1e6
      case .billions: return 1e9
      default: return nil
      }
    case .other:
      if reads(index, "trillions") { return 1e12 }
      return reads(index, "lakhs") ? 1e5 : reads(index, "crores") ? 1e7 : nil
    default: return nil
    }
  }

  /// “1,3”: a comma for the decimal point, where no list goes on.
  private func decimalComma(_ index: Int, _ next: Int) -> (value: Double, next: Int)? {
    guard next == index + 1, mark(next, ","), isJoined(next), kind(next + 1) == .number, isJoined(next + 1),
      at(next + 1).count <= 2, at(next + 1).value >= 0, !mark(index - 1, ",") || !isJoined(index - 1),
      !(mark(next + 2, ",") || hasAny(next + 2, .and, .or))
        || !isNumeric(next + 3) && !isJoined(next + 3)
          && !hasAny(next + 3, .and, .or),
      !mark(next + 2, "-") && !mark(next + 2, ":"),
      !(mark(next + 2, ".") && isJoined(next + 3)), !hasAny(index - 1, .on), kind(index - 1) != .month
    else { return nil }
    return (Double(at(index).value) + Double(at(next + 1).value) / (at(next + 1).count == 1 ? 10 : 100), next + 2)
  }

  /// “e10”, “x10^6”, “^3” after digits, “⁶” after ten.
  private func powerAfter(_ index: Int, _ value: Double) -> (value: Double, next: Int)? {
    if isJoined(index), reads(index, "e") {
      return exponent(index + 1).map { (value * Self.power(10, $0.value), $0.next) }
    }
    if kind(index) == .raised, isJoined(index), value == 10 { return (Self.power(10, Int(at(index).value)), index + 1) }
    if mark(index, "^") { return exponent(index + 1).map { (Self.power(value, $0.value), $0.next) } }
    guard reads(index, "x") || mark(index, "×") || mark(index, "*"), kind(index + 1) == .number,
      at(index + 1).value == 10
    else { return nil }
    if kind(index + 2) == .raised, isJoined(index + 2) {
      return (value * Self.power(10, Int(at(index + 2).value)), index + 3)
    }
    guard mark(index + 2, "^") else { return nil }
    return exponent(index + 3).map { (value * Self.power(10, $0.value), $0.next) }
  }

  /// “10”, “+14”, “-4”, “--4”, joined to what stands before.
  private func exponent(_ index: Int) -> (value: Int, next: Int)? {
    var position = index
    var isNegative = false
    while position < index + 3, mark(position, "-") || mark(position, "+") {
      if mark(position, "-") { isNegative.toggle() }
      position += 1
    }
    guard isJoined(index) || mark(index - 1, "^"), kind(position) == .number, isJoined(position) || position == index,
      at(position).count <= 3
    else { return nil }
    let value = Int(at(position).value)
    return (isNegative ? -value : value, position + 1)
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(exponent) { result *= base }
    return exponent < 0 ? 1 / result : result
  }
}
