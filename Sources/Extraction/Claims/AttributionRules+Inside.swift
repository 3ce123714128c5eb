import Annotation

/// Attributions that stand inside what another speaker says, and those told by a preposition.
extension AttributionRules {
  /// “per Reuters”, “as per the police” at `index`: who says what stands before it; nil where `per` only counts.
  func per(_ index: Int) -> TokenClaim? {
    guard text.words[index] == Self.per, index > 0, index + 1 < text.count else { return nil }
    switch text.classes[index - 1] {
    case .numeral: return nil
    default: if text.shapes[index - 1] == .number { return nil }
    }
    let sentence = stretch(around: index)
    let source = nounPhrase(from: index + 1, to: sentence.upperBound)
    guard let first = source.first, source.count <= 12, canSpeak(source),
      text.shapes[first] != .lower || text.classes[first] == .determiner || text.classes[first] == .spokesRole
    else { return nil }
    let cue = (text.words[index - 1] == Self.as_ ? index - 1 : index)..<index + 1
    // “…, a ‘northern gang’ per Reuters”: no more than what the last mark leads to, unless a comma parts it off.
    var start = cue.lowerBound
    let isApart = start > sentence.lowerBound && text.classes[start - 1] == .comma
    while start > sentence.lowerBound, isApart || !Self.parts(text.classes[start - 1]) { start -= 1 }
    let content = trimmed(start..<cue.lowerBound)
    guard content.count >= 2 else { return nil }
    return TokenClaim(cue: cue, source: source, content: [content], cueMargin: 0.5, spanMargin: 1)
  }

  /// Whether “per” or “according to” may begin at `index`.
  func isPrepositional(_ index: Int) -> Bool { text.words[index] == Self.per || isAccording(index) }

  /// The attribution that a preposition at `index` tells within `content`, which another speaker says.
  func prepositional(_ index: Int, in content: Range<Int>) -> TokenClaim? {
    guard var claim = isAccording(index) ? according(index) : per(index), let source = claim.source,
      source.upperBound <= content.upperBound
    else { return nil }
    claim.content = claim.content.map { $0.clamped(to: content) }.filter { $0.count >= 2 }
    return claim.content.isEmpty ? nil : claim
  }

  private static func parts(_ wordClass: WordClass) -> Bool {
    switch wordClass {
    case .dash, .semicolon, .colon, .openingBracket, .period: true
    default: false
    }
  }

  /// The attribution that `verb` tells within `content`, which another speaker says: a subject that can speak right before it, and what
  /// it governs after it.
  func inside(_ verb: Int, of content: Range<Int>) -> TokenClaim? {
    let sentence = stretch(around: verb).clamped(to: content)
    var start = verb
    while start > sentence.lowerBound, leads(start - 1) { start -= 1 }
    guard start > sentence.lowerBound, text.endings[verb] != 0x69_6E_67,
      let source = subject(before: start, in: sentence), canSpeak(source), beginsClause(source, in: sentence)
    else { return nil }
    var end = sentence.upperBound
    while end > verb + 1, isClosing(end - 1) { end -= 1 }
    let after = trimmed(verb + 1..<end)
    let governs =
      !reading.triggers[verb].isDisjoint(with: .attributing) || reading.calls(verb) || reading.names(verb)
      || after.first.map { text.classes[$0] == .that } ?? false
    guard after.count >= 2, governs else { return nil }
    let cue = start..<verb + 1
    return TokenClaim(cue: cue, source: source, content: [after], cueMargin: 0.5, spanMargin: 1)
  }

  private func leads(_ index: Int) -> Bool {
    switch text.classes[index] {
    case .have, .adverb, .negation: true
    case .other: text.shapes[index] == .lower && text.endings[index] & 0xFFFF == 0x6C79
    default: false
    }
  }

  private func isClosing(_ index: Int) -> Bool {
    switch text.classes[index] {
    case .closingQuote, .closingSingleQuote, .comma, .period: true
    default: false
    }
  }

  /// Whether nothing but a mark or a joining word stands before `source` in its sentence.
  private func beginsClause(_ source: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard source.lowerBound > sentence.lowerBound else { return true }
    switch text.classes[source.lowerBound - 1] {
    case .comma, .semicolon, .colon, .dash, .and, .that, .openingQuote, .period, .subordinator: return true
    default: return false
    }
  }

  private static let per = WordForm.hash("per" as StaticString)
}

extension ClaimReading {
  /// “called these raids a crime”: a verb that gives something a name.
  func names(_ index: Int) -> Bool {
    guard Self.naming.contains(text.words[index]), index + 2 < text.count else { return false }
    switch text.classes[index + 1] {
    case .determiner, .possessive, .objectPronoun, .it: return true
    default: return text.shapes[index + 1] == .capitalized
    }
  }

  private static let naming = WordForm.hashes(of: "called calls labelled labeled branded dubbed termed")
}
