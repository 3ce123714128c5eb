import Annotation

/// Finds what the article itself asserts of attacks, casualties and damage: sentences, or parts of them, that no one is quoted for.
enum ArticleAssertions {
  /// The statements as token ranges, in text order.
  static func contents(in reading: ClaimReading, attributed: [TokenClaim]) -> [Range<Int>] {
    let text = reading.text
    var isAttributed = [Bool](repeating: false, count: text.count)
    for claim in attributed {
      for range in claim.content + [claim.cue] + (claim.source.map { [$0] } ?? []) {
        for index in range { isAttributed[index] = true }
      }
    }
    var found: [Range<Int>] = []
    var zone = 0
    let zones = reading.document.zones
    for sentence in text.tokens.sentences {
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
        if zone < zones.count, zones[zone].span.contains(offset), zones[zone].kind != .body,
          zones[zone].kind != .headline
        {
          index = end
          continue
        }
        for part in split(trim(index..<end, in: text), in: reading) where isAssertion(part, in: reading) {
          found.append(part)
        }
        index = end
      }
    }
    return found
  }

  /// Words enough, and among them one of harm and one that looks like a verb.
  private static func isAssertion(_ range: Range<Int>, in reading: ClaimReading) -> Bool {
    guard range.count >= 4 else { return false }
    var isHarm = false
    var hasVerb = false
    for index in range {
      if !reading.triggers[index].isDisjoint(with: [.attack, .killed, .injured, .damage, .protest, .responsibility]) {
        isHarm = true
      }
      switch reading.text.classes[index] {
      case .be, .have, .modal, .doing: hasVerb = true
      default:
        let ending = reading.text.endings[index]
        if ending & 0xFFFF == 0x6564 || ending == 0x69_6E_67
          || !reading.triggers[index].isDisjoint(with: [.attack, .killed])
        {
          hasVerb = true
        }
      }
      if isHarm && hasVerb { return true }
    }
    return false
  }

  /// `range` without marks and joining words at its ends.
  private static func trim(_ range: Range<Int>, in text: ClaimText) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    func isMark(_ index: Int) -> Bool {
      switch text.classes[index] {
      case .comma, .period, .colon, .semicolon, .dash, .closingQuote: true
      default: false
      }
    }
    while lower < upper, isMark(lower) || text.classes[lower] == .and { lower += 1 }
    while upper > lower, isMark(upper - 1) { upper -= 1 }
    return lower..<upper
  }

  /// “…, killing three” is a statement of its own.
  private static func split(_ range: Range<Int>, in reading: ClaimReading) -> [Range<Int>] {
    let text = reading.text
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst(4) where index + 1 < range.upperBound && text.classes[index] == .comma {
      let next = index + 1
      if text.endings[next] == 0x69_6E_67, !reading.triggers[next].isDisjoint(with: [.killed, .injured, .damage]),
        start < index
      {
        parts.append(start..<index)
        start = next
      }
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }
}
