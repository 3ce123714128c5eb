import Annotation

/// Finds what the article itself states about what happened: clauses that no one is quoted for.
struct ArticleAssertions {
  private let reading: ClaimReading
  private var text: ClaimText { reading.text }
  /// For each sentence, whether it tells of harm, or of those who do it or ward it off.
  private var tellsOfHarm: [Bool]
  private var isAttributed: [Bool]

  /// One statement of the article.
  struct Statement {
    var content: Range<Int>
    /// From 0 to 1: less where it only stands near something that happened.
    var score: Double
  }

  private static let harm: Triggers = [.attack, .killed, .injured, .damage, .protest, .responsibility]
  private static let beside: Triggers = [.response, .threat, .accusation, .condemnation, .denial, .warding]

  init(_ reading: ClaimReading, attributed: [TokenClaim]) {
    self.reading = reading
    isAttributed = [Bool](repeating: false, count: reading.text.count)
    for claim in attributed {
      for range in claim.content + [claim.cue] + (claim.source.map { [$0] } ?? []) {
        for index in range { isAttributed[index] = true }
      }
    }
    tellsOfHarm = reading.text.tokens.sentences.map { !reading.triggers(in: $0).isDisjoint(with: Self.harm) }
  }

  /// The statements in text order. Linear in the text.
  func statements() -> [Statement] {
    var found: [Statement] = []
    var zone = 0
    let zones = reading.document.zones
    for (number, sentence) in text.tokens.sentences.enumerated() where !isQuestion(sentence) {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard !isAttributed[index] else {
          index += 1
          continue
        }
        var end = index
        let paragraph = text.paragraphs[Int(text.paragraphOf[index])]
        while end < min(sentence.upperBound, paragraph.upperBound), !isAttributed[end] { end += 1 }
        let offset = ByteOffset(Int(text.tokens.tokens[index].start))
        while zone + 1 < zones.count, zones[zone].span.end <= offset { zone += 1 }
        let isTold =
          !(zone < zones.count && zones[zone].span.contains(offset) && zones[zone].kind != .body
          && zones[zone].kind != .headline)
        if isTold {
          let whole = index..<complement(after: end, in: sentence)
          for part in ClauseSplitter.clauses(ClauseSplitter.trim(whole, in: text), in: reading) {
            if let score = score(part, sentence: number, isWhole: part.lowerBound <= sentence.lowerBound + 1) {
              found.append(Statement(content: part, score: score))
            }
          }
        }
        index = end
      }
    }
    return found
  }

  /// Past the clause that `after`, `before`, `since` or `when` at `end` leads to, though it is told by a speaker: without it the statement
  /// would break off. `end` where no such word stands.
  private func complement(after end: Int, in sentence: Range<Int>) -> Int {
    guard end < sentence.upperBound, end > sentence.lowerBound, Self.leading.contains(text.words[end - 1]) else {
      return end
    }
    var index = end
    while index < sentence.upperBound, text.classes[index] != .comma, text.classes[index] != .semicolon { index += 1 }
    return index
  }

  private static let who = WordForm.hash("who" as StaticString)
  private static let leading = WordForm.hashes(of: "after before since when until")

  /// How sure it is that `range` is a statement; nil where it is none.
  private func score(_ range: Range<Int>, sentence: Int, isWhole: Bool) -> Double? {
    guard range.count >= 3, !isMostlyQuoted(range) else { return nil }
    let told = reading.triggers(in: range)
    // “who asked not to be named” tells more of a speaker.
    if text.words[range.lowerBound] == Self.who, told.isDisjoint(with: Self.harm) { return nil }
    let isHead = text.shortHeadline(around: range.lowerBound) != nil
    // A line above a section names it; only the article's own headline states something without a verb.
    let isHeadline = isHead && sentence < 2
    let isConsequence =
      text.endings[range.lowerBound] == 0x69_6E_67 && !told.isDisjoint(with: [.killed, .injured, .damage])
    let hasVerb =
      isConsequence || FiniteVerbs.shared.hasClause(range, in: text) && !(isHead && !isHeadline && isTitle(range))
      || isHeadline && !told.isDisjoint(with: [.attack, .killed, .injured])
    guard hasVerb else { return nil }
    if !told.isDisjoint(with: Self.harm) { return range.count >= 4 ? 0.6 : 0.5 }
    if isHeadline { return told.isDisjoint(with: Self.beside) ? nil : 0.45 }
    // What is not said or could not be checked is worth knowing wherever it stands.
    if told.contains(.negation), !told.isDisjoint(with: [.verifying, .saying, .telling, .silence]) { return 0.5 }
    let isBesides = !told.isDisjoint(with: Self.beside)
    guard isNearHarm(sentence) else { return nil }
    if isBesides || told.contains(.unconfirmed) || told.contains(.negation) { return 0.45 }
    return range.count >= 5 && (isWhole || FiniteVerbs.shared.beginsClause(range, in: text)) ? 0.35 : nil
  }

  /// Whether a line is a title: without a form of “be” or “have”, most of its verbs nouns too.
  private func isTitle(_ range: Range<Int>) -> Bool {
    !range.contains {
      switch text.classes[$0] {
      case .be, .have, .modal, .doing: true
      case .other: $0 > range.lowerBound && text.endings[$0] & 0xFFFF == 0x6564 && text.shapes[$0] == .lower
      default: false
      }
    }
  }

  private func isNearHarm(_ sentence: Int) -> Bool {
    (max(0, sentence - 2)...min(sentence + 2, tellsOfHarm.count - 1)).contains { tellsOfHarm[$0] }
  }

  private func isQuestion(_ sentence: Range<Int>) -> Bool {
    guard let last = sentence.last else { return true }
    let token = text.tokens.tokens[last]
    return text.bytes[Int(token.end) - 1] == UInt8(ascii: "?")
  }

  private func isMostlyQuoted(_ range: Range<Int>) -> Bool {
    range.reduce(0) { $0 + (text.quotations.quotationOf[$1] >= 0 ? 1 : 0) } * 2 > range.count
  }
}
