import Annotation

/// Numbers, ordinals and years, in digits and words.
extension TimexReader {
  /// A number in digits or words, and the lexeme after it: “3”, “1,200”, “2.5”, “2½”, “twenty-five”, “two thousand and five”.
  func number(_ index: Int) -> (value: Double, next: Int)? {
    switch kind(index) {
    case .number:
      guard let found = digits(index) else { return nil }
      guard let sign = fractionSign(found.next), found.value == found.value.rounded() else { return found }
      return (found.value + sign, found.next + 1)
    case .fraction: return fractionSign(index).map { ($0, index + 1) }
    default: return words(index)
    }
  }

  /// What “½” and the like are.
  private func fractionSign(_ index: Int) -> Double? {
    guard kind(index) == .fraction else { return nil }
    return Double(lexemes[index].value / 100) / Double(lexemes[index].value % 100)
  }

  private func digits(_ index: Int) -> (value: Double, next: Int)? {
    guard lexemes[index].value >= 0 else {
      // After a mark, as in “Case number: 1509290021”, it names something.
      let isMinus = mark(index - 1, "-") && (!isJoined(index - 1) || kind(index - 2) == .punctuation)
      let isName = !isMinus && [":", "#", "/", "-", "_", "=", ".", "@", "&"].contains { mark(index - 1, $0) }
      return lexemes[index].count <= 15 && !isName ? (longNumber(index), index + 1) : nil
    }
    if let found = europeanDigits(index) ?? indianDigits(index) ?? swissDigits(index) { return found }
    var value = Double(lexemes[index].value)
    var next = index + 1
    while next - index < 8, lexemes[next - 1].count <= 3, mark(next, ","), isJoined(next), kind(next + 1) == .number,
      isJoined(next + 1), lexemes[next + 1].count == 3
    {
      value = value * 1000 + Double(lexemes[next + 1].value)
      next += 2
    }
    if mark(next, "."), isJoined(next), kind(next + 1) == .number, isJoined(next + 1), lexemes[next + 1].value >= 0 {
      return (decimal(value, next + 1), next + 2)
    }
    return (value, next)
  }

  /// A whole number with the digits at `index` behind its point: from one division where that is exact.
  func decimal(_ whole: Double, _ index: Int) -> Double {
    let power = Self.power(ofTen: lexemes[index].count)
    let digits = whole * power + Double(lexemes[index].value)
    return digits < 9e15 ? digits / power : whole + Double(lexemes[index].value) / power
  }

  /// Ten to the power of a number of digits, so that decimals come from one division and are as exact as they can be.
  static func power(ofTen digits: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(digits, 22) { power *= 10 }
    return power
  }

  /// A run of ten to fifteen digits.
  private func longNumber(_ index: Int) -> Double {
    var value = 0.0
    for byte in bytes[Int(lexemes[index].start)..<Int(lexemes[index].end)] { value = value * 10 + Double(byte - 0x30) }
    return value
  }

  /// Whether `mark` and a number of `count` digits follow the lexeme at `index` with no white space.
  private func continues(_ index: Int, _ mark: Unicode.Scalar, _ count: Int) -> Bool {
    self.mark(index + 1, mark) && isJoined(index + 1) && kind(index + 2) == .number && isJoined(index + 2)
      && lexemes[index + 2].count == count
  }

  /// A number of at most `count` digits with groups of `count` digits behind it, each after `mark`: four of them at most.
  private func groups(_ index: Int, _ mark: Unicode.Scalar, of count: Int) -> (value: Double, last: Int)? {
    guard lexemes[index].count <= count, continues(index, mark, count) else { return nil }
    var value = Double(lexemes[index].value)
    var last = index
    while last < index + 8, continues(last, mark, count) {
      last += 2
      value = value * Self.power(ofTen: count) + Double(lexemes[last].value)
    }
    return (value, last)
  }

  /// “1.111,11”, “1.234.567”: groups of three after dots, and a comma or a second dot that shows them to be groups.
  private func europeanDigits(_ index: Int) -> (value: Double, next: Int)? {
    guard let (value, last) = groups(index, ".", of: 3) else { return nil }
    for digits in 1...2 where continues(last, ",", digits) {
      return (value + Double(lexemes[last + 2].value) / (digits == 1 ? 10 : 100), last + 3)
    }
    return last > index + 2 ? (value, last + 1) : nil
  }

  /// “12,34,567”: lakhs and crores in groups of two.
  private func indianDigits(_ index: Int) -> (value: Double, next: Int)? {
    guard var (value, last) = groups(index, ",", of: 2) else { return nil }
    guard continues(last, ",", 3) else { return nil }
    last += 2
    value = value * 1000 + Double(lexemes[last].value)
    if mark(last + 1, "."), isJoined(last + 1), kind(last + 2) == .number, isJoined(last + 2),
      lexemes[last + 2].value >= 0
    {
      return (decimal(value, last + 2), last + 3)
    }
    return (value, last + 1)
  }

  /// “1'234'567”: groups of three after apostrophes.
  private func swissDigits(_ index: Int) -> (value: Double, next: Int)? {
    groups(index, "'", of: 3).map { ($0.value, $0.last + 1) }
  }

  /// An ordinal, 1...9999: “5th”, “fifth”, “twenty-fifth”, “twenty fifth”.
  func ordinal(_ index: Int) -> (value: Int, next: Int)? {
    let lexeme = at(index)
    switch lexeme.kind {
    case .ordinal, .second: return (Int(lexeme.value), index + 1)
    case .number:
      guard lexeme.value > 0, lexeme.count <= 4, has(index + 1, .th), isJoined(index + 1) else { return nil }
      return (Int(lexeme.value), index + 2)
    case .cardinal:
      guard lexeme.value >= 20 else { return nil }
      let last = skippingHyphen(index + 1)
      guard kind(last) == .ordinal || kind(last) == .second, lexemes[last].value < 10 else { return nil }
      return (Int(lexeme.value + lexemes[last].value), last + 1)
    default: return nil
    }
  }

  /// A day of the month: digits or an ordinal, 1...31.
  func day(_ index: Int) -> (day: Int, next: Int)? {
    if let (value, next) = ordinal(index) { return (1...31).contains(value) ? (value, next) : nil }
    let lexeme = at(index)
    guard lexeme.kind == .number, lexeme.count <= 2, (1...31).contains(lexeme.value) else { return nil }
    if mark(index + 1, "."), isJoined(index + 1), kind(index + 2) == .number, isJoined(index + 2) { return nil }
    if mark(index + 1, ","), isJoined(index + 1), kind(index + 2) == .number, isJoined(index + 2),
      at(index + 2).count == 3
    {
      return nil
    }
    return (Int(lexeme.value), index + 1)
  }

  /// A year in four digits, 1000...2199, or in words: “nineteen eighty-six”, “two thousand and five”.
  func year(_ index: Int) -> (year: Int, next: Int)? {
    let lexeme = at(index)
    if lexeme.kind == .number {
      guard lexeme.count == 4, (1000...2199).contains(lexeme.value) else { return nil }
      let next = index + 1
      let isPart = isJoined(next) && (kind(next) == .function && !has(next, .s) || mark(next, "%"))
      let isDecimal =
        mark(next, ".") && isJoined(next) && kind(next + 1) == .number && isJoined(next + 1)
        || mark(next, ",") && isJoined(next) && kind(next + 1) == .number && isJoined(next + 1)
          && at(next + 1).count == 3
      // “1000–5000”.
      let isEnd =
        mark(next, "-") && !mark(index - 1, "-") && kind(next + 1) == .number && at(next + 1).value >= 2200
        && at(next + 1).count == 4
      return isPart || isDecimal || isEnd ? nil : (Int(lexeme.value), next)
    }
    guard lexeme.kind == .cardinal, kind(index - 1) != .magnitude,
      !(lexeme.value == 2 && kind(mark(index - 1, "-") ? index - 2 : index - 1) == .cardinal),
      !(has(index - 1, .and) && kind(index - 2) == .magnitude)
    else { return nil }
    if lexeme.value == 2, kind(index + 1) == .magnitude, at(index + 1).value == 1000, let (value, next) = number(index),
      (2000...2099).contains(value)
    {
      return (Int(value), next)
    }
    // “twelve thirty” is a time of day, unless “in” or the like stands before it.
    guard (11...20).contains(lexeme.value), lexeme.value >= 13 || hasAny(index - 1, .in, .of, .since) else {
      return nil
    }
    var rest = index + 1
    if reads(rest, "oh") || reads(rest, "o"), kind(rest + 1) == .cardinal, (1...9).contains(at(rest + 1).value),
      lexeme.value >= 15, hasAny(index - 1, .in, .since, .of, .until, .by)
    {
      return (Int(lexeme.value) * 100 + Int(at(rest + 1).value), rest + 2)
    }
    if kind(rest) == .magnitude, at(rest).value == 100 {
      // “twelve hundred and fifty” counts.
      guard lexeme.value >= 15 else { return nil }
      rest += 1
      if has(rest, .and) { rest += 1 }
    }
    if rest == index + 3, kind(rest) == .cardinal, (1...9).contains(at(rest).value), hasAny(index - 1, .in, .since) {
      return (Int(lexeme.value) * 100 + Int(at(rest).value), rest + 1)
    }
    guard kind(rest) == .cardinal, at(rest).value >= 10, let (value, next) = number(rest), value < 100,
      !startsDenominator(next)
    else {
      return nil
    }
    return (Int(lexeme.value) * 100 + Int(value), next)
  }

  /// Whether “-fifths”, “-thousandths” or the like is joined to the number before `index`, which is then part of a fraction.
  func startsDenominator(_ index: Int) -> Bool {
    guard mark(index, "-"), isJoined(index), isJoined(index + 1), at(index + 1).count > 4 else { return false }
    let end = Int(at(index + 1).end)
    return bytes[end - 3..<end].elementsEqual("ths".utf8) || reads(index + 1, "thirds") || reads(index + 1, "firsts")
      || reads(index + 1, "seconds")
  }

  /// What “B.C.”, “BC”, “AD” after a year says, and the lexeme after it.
  func era(_ index: Int) -> (isBefore: Bool, next: Int)? {
    if hasAny(index, .bc, .bce) { return (true, index + 1) }
    if has(index, .ad), at(index).isCapital { return (false, index + 1) }
    guard at(index).isCapital, at(index).count == 1, mark(index + 1, "."), at(index + 2).isCapital,
      at(index + 2).count == 1,
      isJoined(index + 2)
    else { return nil }
    let isBefore = reads(index, "b") && reads(index + 2, "c")
    guard isBefore || reads(index, "a") && reads(index + 2, "d") else { return nil }
    let hasStop = mark(index + 3, ".") && isJoined(index + 3)
    return (isBefore, hasStop ? index + 4 : index + 3)
  }

  /// The year a two-digit year means: 40–99 are 1940–1999, 00–39 are 2000–2039. POSIX parts them at 69, but what reports tell lies behind them
  /// or a few years ahead.
  ///
  /// - Parameter digits: 0...99; a precondition failure otherwise.
  static func fullYear(twoDigits digits: Int) -> Int {
    precondition((0...99).contains(digits), "a two-digit year has two digits")
    return digits >= 40 ? 1900 + digits : 2000 + digits
  }

  /// A number of something for a length of time: “a”, “three”, “a few”, “two and a half”, “half a”; nil in `number` where it is open.
  func amount(_ index: Int) -> (number: Double?, next: Int)? {
    if kind(index) == .unit || kind(index + 1) == .unit || mark(index + 1, "-") && kind(index + 2) == .unit,
      let found = quarterOf(index)
    {
      return found
    }
    if has(index, .a) {
      if kind(index + 1) == .vague {
        if at(index + 1).value == Vagueness.couple.rawValue {
          return (2, has(index + 2, .of) ? index + 3 : index + 2)
        }
        guard at(index + 1).value == Vagueness.few.rawValue || at(index + 1).value == Vagueness.handful.rawValue else {
          return nil
        }
        return (nil, has(index + 2, .of) ? index + 3 : index + 2)
      }
      if kind(index + 1) == .magnitude, let found = number(index + 1) { return (found.value, found.next) }
      if has(index + 1, .half) {
        let next = skippingHyphen(index + 2)
        return (0.5, next)
      }
      return (1, index + 1)
    }
    if has(index, .half), hasAny(index + 1, .a) { return (0.5, index + 2) }
    if has(index, .half), mark(index + 1, "-"), kind(index + 2) == .unit { return (0.5, index + 2) }
    if has(index, .half), unit(index + 1)?.isPlural == false, unit(index + 1)?.unit != .quarter,
      hasAny(index - 1, .for, .in, .than, .about, .over, .nearly, .every, .within, .every)
        || hasAny(index + 2, .ago, .later, .earlier, .from, .before, .after) && kind(index - 1) != .ordinal
          && kind(index - 1) != .second
    {
      return (0.5, index + 1)
    }
    if kind(index) == .vague {
      let next = has(index + 1, .of) ? index + 2 : index + 1
      guard let vagueness = Vagueness(rawValue: at(index).value) else { return nil }
      switch vagueness {
      case .couple: return (2, next)
      case .some, .many, .few, .several, .numerous: return (nil, index + 1)
      case .dozens, .hundreds, .thousands, .tens, .scores: return has(index + 1, .of) ? (nil, next) : nil
      case .millions, .billions, .handful: return nil
      }
    }
    guard let (value, next) = number(index) else { return nil }
    if let mixed = slashedFraction(index, value, next) { return mixed }
    // “twenty and four hours”.
    if kind(index) == .cardinal, value >= 20, value < 100, next == index + 1, has(next, .and),
      kind(next + 1) == .cardinal,
      (1...9).contains(at(next + 1).value), unit(next + 2) != nil
    {
      return (value + Double(at(next + 1).value), next + 2)
    }
    return half(after: next, value)
  }

  /// “1/2 hour”, “1 1/2 hours”: a proper fraction in digits, behind a whole number or alone.
  func slashedFraction(_ index: Int, _ value: Double, _ next: Int) -> (number: Double?, next: Int)? {
    guard kind(index) == .number, next == index + 1, !(isJoined(index) && mark(index - 1, "/")) else { return nil }
    let start = kind(next) == .number && !isJoined(next) ? next : index
    guard mark(start + 1, "/"), isJoined(start + 1), kind(start + 2) == .number, isJoined(start + 2),
      at(start).value > 0, at(start).value < at(start + 2).value, at(start + 2).value <= 8,
      unit(start == index ? skippingHyphen(start + 3) : start + 3) != nil
    else { return nil }
    let part = Double(at(start).value) / Double(at(start + 2).value)
    return (start == index ? part : value + part, start + 3)
  }

  /// “a quarter of an hour”, “three quarters of a century”, up to the article.
  private func quarterOf(_ index: Int) -> (number: Double?, next: Int)? {
    let isThree = kind(index) == .cardinal && at(index).value == 3
    let position = hasAny(index, .a) ? index + 1 : isThree ? skippingHyphen(index + 1) : index
    // “a quarter hour”.
    if hasAny(index, .a), unit(position)?.unit == .quarter, unit(position + 1)?.unit == .hour {
      return (0.25, position + 1)
    }
    guard let found = unit(position), found.unit == .quarter, found.isPlural == isThree, has(position + 1, .of),
      hasAny(position + 2, .a), unit(position + 3) != nil
    else { return nil }
    return (isThree ? 0.75 : 0.25, position + 3)
  }

  /// “and a half”, “-and-a-half” after a number.
  private func half(after index: Int, _ value: Double) -> (number: Double?, next: Int) {
    var position = skippingHyphen(index)
    guard has(position, .and) else { return (value, index) }
    position = skippingHyphen(position + 1)
    if has(position, .a) { position = skippingHyphen(position + 1) }
    if has(position, .half) { return (value + 0.5, position + 1) }
    if position > index, kind(position) == .unit, at(position).value == TimeUnit.quarter.rawValue {
      return (value + 0.25, position + 1)
    }
    return (value, index)
  }
}
