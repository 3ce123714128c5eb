import Annotation

/// What a lexeme is to the matchers of times and quantities. Most words are `other` and cost nothing further.
enum LexClass: UInt8, CaseIterable, Sendable {
  /// A word that no list knows.
  case other
  /// A run of digits; its value is the number, or -1 when it has more than nine digits.
  case number
  /// A fraction in one sign, such as “½”; a hundred times what is above the line, plus what is below.
  case fraction
  /// Raised digits, such as “²” or “⁻³”; their value.
  case raised
  /// A mark; its value is the ASCII code. Curly quotes count as straight ones, an en dash and a minus as `-`, an em dash as 0x14; “×”, “≤”
  /// and “≥” have their scalar.
  case punctuation
  /// A month's name; 1...12.
  case month
  /// A weekday's name; 1 (Monday)...7.
  case weekday
  /// A weekday in the plural, such as “Mondays”; 1...7.
  case weekdays
  /// A unit of time; `TimeUnit`, plus 16 in the plural.
  case unit
  /// A part of the day; `DayPart`, plus 16 in the plural.
  case dayPart
  /// A day told from the day of speaking: today 0, yesterday -1, tomorrow 1; tonight is 10.
  case deictic
  /// A season; `Season`.
  case season
  /// A number word; its value.
  case cardinal
  /// A word that multiplies: hundred, thousand, million, billion; its value, or 0 for a trillion, which does not fit.
  case magnitude
  /// An ordinal word; its value.
  case ordinal
  /// The word “second”: an ordinal and a unit.
  case second
  /// A word for a number that is not said: few, several, many; `Vagueness`.
  case vague
  /// A word that points backwards or forwards from a date: last -1, this 0, next 1; plus 10 where it points from a date spoken of.
  case direction
  /// A word that cuts a period: early, mid, late, …; `PeriodPart`.
  case periodPart
  /// A short word with a part in the grammar of times; `FunctionWord`.
  case function
  /// A word for a frequency; an index of `Frequency.words`.
  case frequency
  /// A word for a time that is not said exactly: now 0, recently -1, soon 1.
  case reference
  /// A day with a name; an index of `Holiday`, or 20 more than one of `NamedDay.phrases`.
  case holiday
  /// A month of the Islamic calendar, or the first word of its name; 1...12.
  case hijri
  /// A time zone; minutes east of Greenwich.
  case zone
  /// A decade in a word: twenties...nineties; 20...90.
  case decade
  /// A length of time in one word, such as “yearlong”; its `TimeUnit`.
  case lasting
  /// A word for Monday to Friday; odd in the plural.
  case workday
  /// A shortened name for the end of a day, week, month or year: EOD, EOY; its `TimeUnit`.
  case deadline
  /// A word that shows that a clause speaks of what is to come; 1 for one such as “could” that shows less.
  case future
  /// A word that shows that a clause speaks of what is past.
  case past
  /// A word for killing, dying or the dead; `CasualtyForm`. Only in the lexicon of quantities, as all below.
  case killed
  /// A word for wounding, injuries or the wounded; `CasualtyForm`.
  case injured
  /// The word “shot” as a verb.
  case shot
  /// A form of “be”, “have” or “get” that a passive can begin with.
  case auxiliary
  /// A noun for people.
  case person
  /// A noun for rockets, shells and other munitions.
  case munition
  /// A noun for attacks; 0, or a verb of attacking; 1.
  case attack
  /// A unit of money; 0, of length; 1, or of something else that is measured; 2.
  case measure
  /// The lower part of a fraction in the plural, such as “fifths”; its value, or 0 for trillionths.
  case part
  /// Nothing: before the first lexeme and after the last.
  case outside
}

/// A word, a run of digits, or a mark. Letters and digits that touch are two lexemes.
struct Lexeme: Sendable {
  /// The first byte inside.
  var start: Int32
  /// The first byte outside.
  var end: Int32
  /// Depends on the class.
  var value: Int32
  /// What it is to the matchers.
  var kind: LexClass
  /// Whether white space or the start of the text stands before it.
  var followsSpace: Bool
  /// Whether a blank line, or the start of the text, stands before it.
  var followsBreak: Bool
  /// Whether it begins with a capital letter of ASCII.
  var isCapital: Bool

  /// Length in bytes.
  var count: Int { Int(end - start) }
}

/// Cuts text into lexemes, with a lexicon that tells the few words that matter from the many that don't.
enum Lexer {
  /// The lexemes of `bytes`, which are UTF-8, in text order. Linear in their number.
  static func lexemes(of bytes: [UInt8], lexicon: TimeLexicon = .shared) -> [Lexeme] {
    var result: [Lexeme] = []
    result.reserveCapacity(bytes.count / 5 + 8)
    bytes.withUnsafeBufferPointer { scan($0, lexicon, &result) }
    return result
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: TimeLexicon, _ result: inout [Lexeme]) {
    var position = 0
    var followsSpace = true
    var lineEnds = 2
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 {
        if byte == 0x0A { lineEnds += 1 }
        followsSpace = true
        position += 1
        continue
      }
      let start = position
      var kind = LexClass.other
      var value: Int32 = 0
      if ASCII.isLetter(byte) {
        position += 1
        while position < bytes.count, ASCII.isLetter(bytes[position]) { position += 1 }
        if position < bytes.count, bytes[position] >= 0x80, !isMark(bytes, position),
          NumberSign.raised(bytes, position) == nil
        {
          skipWord(bytes, &position)
        } else {
          (kind, value) = lexicon.lookUp(UnsafeBufferPointer(rebasing: bytes[start..<position]))
        }
      } else if ASCII.isDigit(byte) {
        kind = .number
        value = number(bytes, &position)
      } else if byte < 0x80 {
        kind = .punctuation
        value = Int32(byte)
        position += 1
      } else if byte == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xA0 {
        followsSpace = true
        position += 2
        continue
      } else if isWideSpace(bytes, position) {
        followsSpace = true
        position += 3
        continue
      } else if isMark(bytes, position) {
        kind = .punctuation
        value = mark(bytes[position + 2])
        position += 3
      } else if let sign = NumberSign.read(bytes, position) {
        (kind, value) = (sign.kind, sign.value)
        position += sign.length
        if kind == .number { addWideDigits(bytes, &position, &value) }
      } else {
        skipWord(bytes, &position)
      }
      result.append(
        Lexeme(
          start: Int32(start), end: Int32(position), value: value, kind: kind, followsSpace: followsSpace,
          followsBreak: lineEnds >= 2, isCapital: ASCII.isUpper(byte)))
      followsSpace = false
      lineEnds = 0
    }
  }

  /// Goes past letters, ASCII or not.
  private static func skipWord(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
    while position < bytes.count {
      let byte = bytes[position]
      guard ASCII.isLetter(byte) || byte >= 0x80 && !isMark(bytes, position) else { return }
      if byte == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xA0 { return }
      if isWideSpace(bytes, position) { return }
      position += 1
    }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int32 {
    let start = position
    var value: Int32 = 0
    while position < bytes.count, ASCII.isDigit(bytes[position]) {
      if position - start < 9 { value = value * 10 + Int32(bytes[position] - 0x30) }
      position += 1
    }
    return position - start > 9 ? -1 : value
  }

  /// The digits of double width after the first.
  @inline(never)
  private static func addWideDigits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ value: inout Int32
  ) {
    var digits = 1
    while let next = NumberSign.read(bytes, position), next.kind == .number {
      digits += 1
      value = digits > 9 ? -1 : value * 10 + next.value
      position += next.length
    }
  }

  /// Whether a scalar of U+2010...U+201F or U+2026 stands at `position`: a dash, a quotation mark, an ellipsis.
  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard bytes[position] == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80 else { return false }
    return (0x90...0x9F).contains(bytes[position + 2]) || bytes[position + 2] == 0xA6
  }

  /// Whether a space of U+2000...U+200A or U+202F stands at `position`.
  private static func isWideSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard bytes[position] == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80 else { return false }
    return (0x80...0x8A).contains(bytes[position + 2]) || bytes[position + 2] == 0xAF
  }

  private static func mark(_ last: UInt8) -> Int32 {
    switch last {
    case 0x90...0x93: 0x2D
    case 0x94, 0x95: 0x14
    case 0x98...0x9B: 0x27
    case 0x9C...0x9F: 0x22
    default: 0x2E
    }
  }
}
