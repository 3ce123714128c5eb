/// Parts a statement into what a careful reader would mark one by one.
enum ClauseSplitter {
  /// `range` without marks and joining words at its ends, nor words that call for more where it ends before its sentence does; `mayHang` keeps these.
  static func trim(_ range: Range<Int>, in text: ClaimText, mayHang: Bool = false) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isMark(text.classes[lower]) || text.classes[lower] == .and { lower += 1 }
    var endsSentence = mayHang
    while upper > lower,
      isMark(text.classes[upper - 1]) && !closes(upper - 1, from: lower, in: text)
        || !endsSentence && hangs(upper - 1, in: text)
    {
      if text.classes[upper - 1] == .period { endsSentence = true }
      upper -= 1
    }
    return lower..<upper
  }

  /// Whether the mark at `index` ends a quotation that begins after `start`.
  private static func closes(_ index: Int, from start: Int, in text: ClaimText) -> Bool {
    guard text.classes[index] == .closingQuote else { return false }
    let quote = text.quotations.quotationOf[index]
    return quote >= 0 && text.quotations.all[Int(quote)].range.lowerBound >= start
      && text.quotations.all[Int(quote)].hasOpening
  }

  /// Whether a word calls for more after it: what follows was another's, so it ends nothing.
  private static func hangs(_ index: Int, in text: ClaimText) -> Bool {
    switch text.classes[index] {
    case .and, .that, .relative, .subordinator, .preposition, .to, .determiner, .possessive: true
    case .adverb: text.words[index] == then
    default: false
    }
  }

  private static let then = WordForm.hash("then" as StaticString)

  private static func isMark(_ wordClass: WordClass) -> Bool {
    switch wordClass {
    case .comma, .period, .colon, .semicolon, .dash, .closingQuote, .mark: true
    default: false
    }
  }

  /// The parts of one sentence's unattributed words: clauses joined by a semicolon, by a comma and `and` or `but`, or by a comma
  /// alone in a headline; and “…, killing three”.
  static func clauses(_ range: Range<Int>, in reading: ClaimReading) -> [Range<Int>] {
    let text = reading.text
    let verbs = FiniteVerbs.shared
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    func cut(_ index: Int, _ next: Int) {
      let part = trim(start..<index, in: text, mayHang: true)
      if !part.isEmpty { parts.append(part) }
      start = next
    }
    for index in range where index > start && index + 1 < range.upperBound {
      let next = index + 1
      switch text.classes[index] {
      case .semicolon: cut(index, next)
      case .comma:
        if isHarmParticiple(next, in: reading) {
          cut(index, next)
        } else if text.classes[next] == .and, next + 1 < range.upperBound,
          verbs.beginsClause(next + 1..<range.upperBound, in: text), verbs.hasClause(start..<index, in: text)
        {
          cut(index, next + 1)
        } else if text.words[next] == whereWord, verbs.hasClause(next + 1..<range.upperBound, in: text) {
          cut(index, next)
        } else if let sentence = text.shortHeadline(around: index), sentence.upperBound >= range.upperBound,
          next < range.upperBound, range.upperBound - next >= 3, index - start >= 3
        {
          cut(index, next)
        }
      case .and where text.words[index] == but && index + 1 < range.upperBound:
        if verbs.hasClause(start..<index, in: text), verbs.hasClause(next - 1..<range.upperBound, in: text) {
          cut(index, next)
        }
      default: break
      }
    }
    cut(range.upperBound, range.upperBound)
    return parts
  }

  /// Where “, killing three” begins inside an attributed content: a statement of its own with the same speaker.
  static func consequence(in piece: Range<Int>, of reading: ClaimReading) -> Int? {
    for index in piece.dropFirst(4) where index + 2 < piece.upperBound && reading.text.classes[index] == .comma {
      if isHarmParticiple(index + 1, in: reading) { return index + 1 }
    }
    return nil
  }

  private static func isHarmParticiple(_ index: Int, in reading: ClaimReading) -> Bool {
    guard reading.text.endings[index] == 0x69_6E_67 else { return false }
    if !reading.triggers[index].isDisjoint(with: [.killed, .injured, .damage]) { return true }
    // “leaving five dead”, “setting a warehouse alight”
    guard result.contains(reading.text.words[index]) else { return false }
    let end = min(index + 7, reading.text.count)
    return (index + 1..<end).contains { !reading.triggers[$0].isDisjoint(with: [.killed, .injured, .damage]) }
  }

  private static let whereWord = WordForm.hash("where" as StaticString)
  private static let but = WordForm.hash("but" as StaticString)
  private static let result = WordForm.hashes(of: "leaving setting causing tearing putting")
}

extension ClaimText {
  /// The sentence of `index` where it is a paragraph by itself, short and without a full stop: a headline.
  func shortHeadline(around index: Int) -> Range<Int>? {
    let sentence = tokens.sentences[Int(sentenceOf[index])]
    let paragraph = paragraphs[Int(paragraphOf[index])]
    guard sentence == paragraph, sentence.count <= 24, classes[sentence.upperBound - 1] != .period else { return nil }
    return sentence
  }
}
