import Annotation

/// Reads lexemes for the rules of time: small parsers that answer a value and the lexeme after it, or nil.
struct TimexReader: Sendable {
  let lexemes: [Lexeme]
  let bytes: [UInt8]
  /// Whether the text writes its days before its months in digits, told by a date that can only be read so.
  let isDayFirst: Bool

  init(lexemes: [Lexeme], bytes: [UInt8]) {
    self.lexemes = lexemes
    self.bytes = bytes
    isDayFirst = Self.writesDaysFirst(lexemes)
  }

  /// The lexeme at `index`; beyond the ends one that no rule knows.
  @inline(__always)
  func at(_ index: Int) -> Lexeme {
    index >= 0 && index < lexemes.count
      ? lexemes[index]
      : Lexeme(start: 0, end: 0, value: 0, kind: .outside, followsSpace: true, followsBreak: true, isCapital: false)
  }

  @inline(__always)
  func kind(_ index: Int) -> LexClass { index >= 0 && index < lexemes.count ? lexemes[index].kind : .outside }

  /// Whether the function word `word` stands at `index`.
  @inline(__always)
  func has(_ index: Int, _ word: FunctionWord) -> Bool {
    kind(index) == .function && lexemes[index].value == word.rawValue
  }

  /// Whether `first` or `second` stands at `index`.
  @inline(__always)
  func hasAny(_ index: Int, _ first: FunctionWord, _ second: FunctionWord) -> Bool {
    guard kind(index) == .function else { return false }
    let value = lexemes[index].value
    return value == first.rawValue || value == second.rawValue
  }

  /// Whether `first`, `second` or `third` stands at `index`.
  @inline(__always)
  func hasAny(_ index: Int, _ first: FunctionWord, _ second: FunctionWord, _ third: FunctionWord) -> Bool {
    guard kind(index) == .function else { return false }
    let value = lexemes[index].value
    return value == first.rawValue || value == second.rawValue || value == third.rawValue
  }

  /// Whether `word` stands at `index`.
  @inline(__always)
  func hasAny(_ index: Int, _ word: FunctionWord) -> Bool { has(index, word) }

  /// Whether one of `words` stands at `index`.
  func hasAny(_ index: Int, _ words: FunctionWord...) -> Bool {
    kind(index) == .function && words.contains { $0.rawValue == lexemes[index].value }
  }

  /// Whether the mark `mark` stands at `index`.
  @inline(__always)
  func mark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    kind(index) == .punctuation && lexemes[index].value == Int32(mark.value)
  }

  /// Whether no white space stands before the lexeme at `index`.
  func isJoined(_ index: Int) -> Bool { index < lexemes.count && index >= 0 && !lexemes[index].followsSpace }

  /// The lower-case surface of a short lexeme equals `word`.
  func reads(_ index: Int, _ word: StaticString) -> Bool {
    guard index >= 0, index < lexemes.count, lexemes[index].count == word.utf8CodeUnitCount else { return false }
    let start = Int(lexemes[index].start)
    for offset in 0..<word.utf8CodeUnitCount {
      let byte = bytes[start + offset]
      if (ASCII.isUpper(byte) ? byte | 0x20 : byte) != word.utf8Start[offset] { return false }
    }
    return true
  }

  /// `index`, past a hyphen where one stands there.
  func skippingHyphen(_ index: Int) -> Int { mark(index, "-") ? index + 1 : index }

  /// Whether the lexeme and one beside it are in capitals throughout, so that a capital tells nothing.
  func isShouted(_ index: Int) -> Bool {
    isUpper(index) && (isUpper(index - 1) || isUpper(index + 1))
  }

  private func isUpper(_ index: Int) -> Bool {
    guard index >= 0, index < lexemes.count, lexemes[index].count > 1 else { return false }
    return bytes[Int(lexemes[index].start)..<Int(lexemes[index].end)].allSatisfy(ASCII.isUpper)
  }

  /// Whether a sentence or paragraph ends between the lexeme before `index` and the one at it.
  func startsSentence(_ index: Int) -> Bool {
    guard index > 0, index < lexemes.count else { return true }
    if lexemes[index].followsBreak { return true }
    let before = lexemes[index - 1]
    guard before.kind == .punctuation, lexemes[index].followsSpace else { return false }
    if before.value == 0x2E, !lexemes[index].isCapital, lexemes[index].kind != .number, reads(index - 2, "m"),
      mark(index - 3, ".")
    {
      // “11 p.m. on Sunday”.
      return false
    }
    return before.value == 0x2E || before.value == 0x21 || before.value == 0x3F
  }

  /// The unit at `index` with whether it is a plural.
  func unit(_ index: Int) -> (unit: TimeUnit, isPlural: Bool)? {
    if kind(index) == .second { return (.second, false) }
    guard kind(index) == .unit, let unit = TimeUnit(rawValue: lexemes[index].value & 15) else { return nil }
    return (unit, lexemes[index].value >= 16)
  }

  /// The part of the day at `index`, in the singular.
  func dayPart(_ index: Int) -> DayPart? {
    guard kind(index) == .dayPart else { return nil }
    return DayPart(rawValue: lexemes[index].value)
  }

  /// A month's name, with its full stop when it is shortened. “may”, “march”, “mar”, “sep”, “dec” and the like need a capital, or a number or a
  /// preposition beside them.
  func month(_ index: Int) -> (month: Int, next: Int)? {
    // “April Fools” is a day.
    guard kind(index) == .month, !(at(index).value == 4 && (reads(index + 1, "fools") || reads(index + 1, "fool")))
    else {
      return nil
    }
    let lexeme = lexemes[index]
    guard
      isJoined(index) == false || mark(index - 1, "-") || mark(index - 1, "/") || mark(index - 1, "(")
        || mark(index - 1, "\"") || kind(index - 1) == .number || mark(index - 1, "=") || mark(index - 1, "'")
    else { return nil }
    if !lexeme.isCapital, lexeme.value == 5 || lexeme.value == 3 || lexeme.count == 3 {
      let isShort = lexeme.count == 3 && lexeme.value != 5 && lexeme.value != 3 && lexeme.value != 1
      let isAbbreviation =
        isShort && kind(index - 1) != .other && kind(index - 1) != .outside && kind(index + 1) != .other
      let isJoinedToNumber =
        (mark(index + 1, "/") || mark(index + 1, "-") || mark(index + 1, ",") || hasAny(index + 1, .of, .in))
        && (isDayNumber(index + 2) || isYearNumber(index + 2))
      let isBeside =
        isDayNumber(index + 1) || isAbbreviation || isJoinedToNumber || isYearNumber(index + 1)
        || kind(index - 1) == .direction && !reads(index - 1, "current")
          && (kind(index + 1) != .other || isShort && lexeme.value != 12)
          && !hasAny(index + 1, .not, .or)
        || kind(index - 1) == .number || kind(index - 1) == .ordinal || has(index - 1, .of)
        || hasAny(index - 1, .th, .since, .until, .in, .from)
        || (mark(index - 1, "-") || mark(index - 1, "/")) && kind(index - 2) == .number
      guard isBeside else { return nil }
    }
    let isShort =
      lexeme.count <= 4 && lexeme.value != 5 && !(lexeme.count == 4 && (lexeme.value == 6 || lexeme.value == 7))
    let takesStop = isShort && mark(index + 1, ".") && isJoined(index + 1)
    return (Int(lexeme.value), takesStop ? index + 2 : index + 1)
  }

  private func isDayNumber(_ index: Int) -> Bool {
    kind(index) == .number && (1...31).contains(lexemes[index].value) || kind(index) == .ordinal
      || kind(index) == .second
      || kind(index) == .cardinal && (kind(index + 1) == .ordinal || kind(index + 1) == .second)
  }

  private func isYearNumber(_ index: Int) -> Bool {
    kind(index) == .number && at(index).count == 4 && (1900...2100).contains(at(index).value)
  }

  private static func writesDaysFirst(_ lexemes: [Lexeme]) -> Bool {
    guard lexemes.count >= 5 else { return false }
    for index in 2..<lexemes.count - 2 where lexemes[index].kind == .number && lexemes[index - 1].kind == .punctuation {
      let mark = lexemes[index - 1].value
      guard mark == 0x2F || mark == 0x2D, lexemes[index + 1].kind == .punctuation, lexemes[index + 1].value == mark,
        lexemes[index + 2].kind == .number, lexemes[index + 2].count == 4, lexemes[index - 2].kind == .number
      else { continue }
      if (13...31).contains(lexemes[index - 2].value), (1...12).contains(lexemes[index].value) { return true }
    }
    return false
  }
}
