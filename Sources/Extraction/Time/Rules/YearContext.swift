import Annotation

/// Which four digits, or words for them, are a year and which a count.
extension TimexReader {
  /// “The number is between 1000 and 1500”: no year, if “in” or the like doesn't stand before.
  func isSaidNumber(_ index: Int) -> Bool {
    if hasAny(index - 1, .in, .since, .of, .by, .until, .before, .after, .during) || index < 2 { return false }
    for position in stride(from: index - 1, through: max(1, index - 6), by: -1) {
      if startsSentence(position) { return false }
      guard reads(position, "is") || reads(position, "was") || mark(position, ":") else { continue }
      for word: StaticString in ["number", "result", "answer", "sum", "score"]
      where reads(position - 1, word) {
        return true
      }
      return reads(position - 1, "range") && reads(position - 2, "number")
    }
    return false
  }

  /// “more than 2000”, “as many as 1900”, “a total of 2000”, “all 2000 of them”: bounds and determiners of counts, if “since” or the like doesn't
  /// stand before them, as in “since at least 2000”.
  private func isCounted(_ index: Int, _ next: Int) -> Bool {
    // “the year 2016 and greater”.
    if unit(index - 1)?.unit == .year, unit(index - 1)?.isPlural == false { return false }
    if has(next, .of), has(next + 1, .the) || readsAny(next + 1, "them", "these", "those") { return true }
    if readsAny(next, "were", "are", "have"), !isTemporal(index - 1), !(has(index - 1, .about) && isTemporal(index - 2))
    {
      return kind(index - 1) != .month && kind(index - 1) != .number && !mark(index - 1, ",")
    }
    if endsRange(index) { return true }
    // “later than 2012”, “2016 or more” filter by the year, “more than 2000” counts.
    if kind(index) == .number, (1980...2035).contains(at(index).value), at(index).value % 100 != 0 { return false }
    if hasAny(next, .or, .and), hasAny(next + 1, .more, .less, .over, .under), kind(next + 2) != .number { return true }
    guard let start = boundStart(index) else { return false }
    return !isTemporal(start - 1) && !readsAny(start, "later", "earlier") && kind(start - 1) != .month
  }

  /// “500 to 2000”, “between 80 and 1900”: the upper end of a range whose lower one is no year.
  private func endsRange(_ index: Int) -> Bool {
    let link = index - 1
    guard hasAny(link, .to, .and, .or) || mark(link, "-") && isJoined(link) == isJoined(index) else { return false }
    guard kind(link - 1) == .number, (1...3).contains(at(link - 1).count), at(link - 1).value > 31, !isJoined(link - 1)
    else { return false }
    return kind(link - 2) != .month && !hasAny(link - 2, .ad)
  }

  /// Whether a word before a time stands at `index`: “in”, “since”.
  private func isTemporal(_ index: Int) -> Bool {
    hasAny(index, .in, .since, .from, .until, .before, .after, .during, .by, .of, .for, .between, .through, .to)
  }

  /// Where the words that bound the count at `index` begin; nil where none do.
  private func boundStart(_ index: Int) -> Int? {
    let last = index - 1
    if hasAny(last, .all, .another, .other) || Self.boundWords.contains(where: { reads(last, $0) }) { return last }
    if hasAny(last, .over, .under, .nearly) { return last }
    if hasAny(last, .than, .least, .most) { return hasAny(last - 2, .no, .not) ? last - 2 : last - 1 }
    if has(last, .as), has(last - 2, .as), !readsAny(last - 1, "early", "late", "recently") { return last - 2 }
    if has(last, .to), has(last - 1, .up) || readsAny(last - 1, "close", "equal") { return last - 1 }
    if has(last, .of), readsAny(last - 1, "excess", "upward", "upwards", "total", "minimum", "maximum", "number") {
      return last - 1
    }
    if mark(last, "="), mark(last - 1, ">") || mark(last - 1, "<") { return last - 1 }
    if kind(index) == .cardinal, hasAny(last, .about, .between) { return last }
    return isComparisonMark(last) ? last : nil
  }

  /// Whether “<”, “>” or one with “or equal” in it stands at `index`.
  func isComparisonMark(_ index: Int) -> Bool {
    mark(index, ">") || mark(index, "<") || mark(index, "≥") || mark(index, "≤")
  }

  private static let boundWords: [StaticString] = [
    "beyond", "exceed", "exceeds", "exceeded", "exceeding", "surpass", "surpasses", "surpassed", "surpassing", "topped",
    "topping",
    "totaled", "totalled", "numbered", "numbering", "equals", "estimated", "further", "these", "those", "remaining",
  ]

  private func readsAny(_ index: Int, _ words: StaticString...) -> Bool { words.contains { reads(index, $0) } }

  /// Whether four digits mean a year here and no count, address or price.
  func isYearContext(_ index: Int, _ next: Int, _ year: Int) -> Bool {
    let before = at(index - 1)
    let after = at(next)
    if isSaidNumber(index) || isCounted(index, next) { return false }
    if kind(index) == .cardinal {
      // “two thousand”, “two thousand and two” alone are more often counts, “nineteen eighty-six” is a year.
      let isAfterWord = kind(index - 1) == .function && !hasAny(index - 1, .to, .of)
      let isNamed =
        has(index - 1, .of)
        && (kind(index - 2) == .month || kind(index - 2) == .season || kind(index - 2) == .periodPart
          || unit(index - 2) != nil)
      let isPair = kind(index + 1) == .cardinal || mark(index + 1, "-")
      let isDated = isPair || isAfterWord || isNamed || unit(index - 1) != nil
      return isDated && !isCount(next) && unit(next) == nil && after.kind != .magnitude
    }
    let isPreceded =
      hasAny(index - 1, .in, .since, .of, .by, .from, .until, .before, .after, .during, .to, .and, .between, .about)
      || before.kind == .periodPart || before.kind == .season || unit(index - 1)?.unit == .year || mark(index - 1, "(")
      || hasAny(index - 1, .through, .or, .the) || mark(index - 1, "=")
      || hasAny(index - 1, .for) && (1950...2050).contains(year) && year % 100 != 0
    if before.kind == .punctuation, isJoined(index), !mark(index - 1, "("), !mark(index - 1, "-"),
      !mark(index - 1, "="),
      !mark(index - 1, "\""), !mark(index - 1, "'"), !mark(index - 1, "/"), !mark(index - 1, "~")
    {
      return false
    }
    if isJoined(index), kind(index - 1) == .other || kind(index - 1) == .number { return false }
    if isJoined(index), isJoined(index - 1), mark(index - 1, "/"), kind(index - 2) == .number, at(index - 2).count == 3
    {
      return false
    }
    // “138-2010-2015”, “2/30/2019”: the end of a longer number.
    if isJoined(index), isJoined(index - 1), kind(index - 2) == .number, mark(index - 3, "-") || mark(index - 3, "/"),
      isJoined(index - 2), kind(index - 4) == .number
    {
      return false
    }
    let isPrefixed = mark(index - 1, "-") && isJoined(index) && (reads(index - 2, "pre") || reads(index - 2, "post"))
    if isPrefixed { return year >= 1500 && !isCount(next) || year >= 1900 }
    if mark(index - 1, "-"), isJoined(index), isJoined(index - 1), kind(index - 2) != .number,
      at(index - 2).kind != .periodPart
    {
      return false
    }
    if mark(next, "-"), isJoined(next), isJoined(next + 1), kind(next + 1) != .number { return false }
    if mark(next, "-"), isJoined(next), kind(next + 1) == .number,
      at(next + 1).count > 4 || mark(next + 2, "-") && isJoined(next + 2)
    {
      return false
    }
    if mark(index - 1, "-"), kind(index - 2) == .number, isJoined(index - 1), at(index - 2).count != 4, era(next) == nil
    {
      return false
    }
    if mark(index - 1, "-"), isJoined(index), kind(index - 2) == .number, at(index - 2).count == 4 { return true }
    if isCount(next), !reads(next, "onwards"), !reads(next, "onward") {
      return year >= 1900 && hasAny(index - 1, .in, .since, .the)
    }
    if isMeasured(next), !hasAny(index - 1, .in, .since, .during) { return false }
    if unit(next) != nil || after.kind == .magnitude || mark(next, "%")
      || mark(next, "/") && pastSecondYear(next) == next
    {
      return false
    }
    if mark(next, "."), isJoined(next), kind(next + 1) == .number, isJoined(next + 1) { return false }
    if mark(next, ","), isJoined(next), kind(next + 1) == .number, isJoined(next + 1) { return false }
    if isPreceded { return year >= 1500 || after.kind != .other || !isLowerWord(next) }
    if mark(next, "-"), kind(next + 1) == .number, at(next + 1).count == 4 || at(next + 1).count == 2 {
      return year >= 1500
    }
    // “a 2015 deal”, “its 2016 report”, but “a 2000 seat hall”.
    if (1950...2035).contains(year), year % 100 != 0, kind(next) == .other, !isCount(next), isLowerWord(next),
      has(index - 1, .a) && at(index - 1).count == 1 || reads(index - 1, "its") || reads(index - 1, "his")
        || reads(index - 1, "her") || reads(index - 1, "their")
    {
      return true
    }
    guard year >= 1900 else { return mark(next, ")") || mark(index - 1, ",") && !isLowerWord(next) }
    if before.kind == .other, before.isCapital, !startsSentence(index) {
      return after.kind != .other || mark(next, ")") || mark(next, ",")
        ? isYearAfterName(index) : after.isCapital && isYearAfterName(index)
    }
    return !isLowerWord(next) || before.kind == .punctuation && !startsSentence(index)
  }

  /// Whether what follows four digits measures, as in “2000 lbs” and “1850 square miles”. Plurals of four letters and more are counts by themselves.
  private func isMeasured(_ index: Int) -> Bool { isLowerWord(index) && Self.measures.contains { reads(index, $0) } }

  private static let measures: [StaticString] = [
    "feet", "foot", "ft", "lb", "lbs", "km", "kg", "cc", "cm", "mm", "ml", "mi", "mph", "kph", "rpm", "psi", "hp",
    "bhp", "kw", "mw", "acre", "meter", "metre", "mile", "ton", "tonne", "pound", "gallon", "liter", "litre",
    "kilometer", "kilometre", "yard", "sq", "square", "cubic", "metric", "nautical",
  ]

  private func isLowerWord(_ index: Int) -> Bool { at(index).kind == .other && !at(index).isCapital }

  /// “Highway 2001”, “Boeing 2000” against “Olympics 2012”: numbers that a street, a model or a flight bears.
  private func isYearAfterName(_ index: Int) -> Bool {
    for word: StaticString in [
      "highway", "route", "flight", "room", "building", "boeing", "street", "no", "number", "box",
    ]
    where reads(index - 1, word) {
      return false
    }
    return true
  }
}
