import Annotation

/// Speakers, by their noun phrases.
extension AttributionRules {
  /// The noun phrase that begins at `start`: up to a mark, a verb, or where another begins right after a noun (“police | three men …”).
  func nounPhrase(from start: Int, to end: Int) -> Range<Int> {
    var index = start
    var hasNoun = false
    scan: while index < min(end, start + 30) {
      switch text.classes[index] {
      case .comma:
        guard let close = apposition(after: index, to: end) else { break scan }
        index = close
        continue
      case .period, .semicolon, .colon, .openingQuote, .closingQuote, .dash, .that, .subordinator, .subjectPronoun,
        .weAndI, .it,
        .modal, .be, .doing, .weekday, .month, .openingBracket:
        break scan
      case .relative:
        guard text.words[index] == Self.who else { break scan }
        // “a source who asked not to be named”: to the end of the stretch or its comma.
        while index < end, text.classes[index] != .comma, text.classes[index] != .period { index += 1 }
        break scan
      case .determiner, .numeral, .possessive:
        if hasNoun, isNoun(index - 1) { break scan }
      case .adverb where hasNoun && text.shapes[index] == .lower: break scan
      case .other, .title, .spokesRole:
        if text.shapes[index] == .number, hasNoun, isNoun(index - 1) { break scan }
        if hasNoun, FiniteVerbs.shared.isVerb(index, of: start, in: text),
          text.endings[index] & 0xFFFF != 0x6564
            || index + 1 < end && text.classes[index + 1] != .preposition
        {
          break scan
        }
        // “officials Iran …”: a name right after a plural in small letters begins the clause.
        if hasNoun, text.shapes[index] == .capitalized || text.shapes[index] == .upper,
          text.shapes[index - 1] == .lower,
          isPlural(index - 1), isNoun(index - 1)
        {
          break scan
        }
        hasNoun = true
      case .have where hasNoun: break scan
      default: break
      }
      index += 1
    }
    while index > start, text.classes[index - 1] == .and || text.classes[index - 1] == .preposition { index -= 1 }
    return start..<index
  }

  private func isNoun(_ index: Int) -> Bool {
    switch text.classes[index] {
    case .other, .spokesRole, .title: true
    default: false
    }
  }

  private func isPlural(_ index: Int) -> Bool {
    text.endings[index] & 0xFF == UInt32(UInt8(ascii: "s")) || text.words[index] == Self.police
  }

  /// Past the comma that closes “, a spokesman for the army,” or “, the mayor of Gao,”; nil where no apposition begins at `comma`.
  private func apposition(after comma: Int, to end: Int) -> Int? {
    guard comma + 1 < end, text.classes[comma + 1] == .determiner || text.classes[comma + 1] == .spokesRole else {
      return nil
    }
    var index = comma + 1
    while index < min(end, comma + 14) {
      switch text.classes[index] {
      case .comma: return index
      case .be, .modal, .doing, .that, .period, .semicolon, .openingQuote: return nil
      default:
        if FiniteVerbs.shared.isVerb(index, of: comma + 1, in: text) { return nil }
        index += 1
      }
    }
    return nil
  }

  /// Whether `source` can speak: a pronoun, a name, or people by what they are.
  func canSpeak(_ source: Range<Int>) -> Bool {
    guard let first = source.first, text.endings[first] != 0x69_6E_67 else { return false }
    switch text.classes[first] {
    case .subjectPronoun, .weAndI: return true
    default: break
    }
    return source.contains {
      text.classes[$0] == .spokesRole || text.classes[$0] == .title || Self.speakers.contains(text.words[$0])
    }
      || reading.mentions(in: reading.span(source)).contains {
        switch reading.entities.mentions[$0].kind {
        case .person, .organization, .armedGroup, .norp, .location: true
        default: false
        }
      }
  }

  /// Whether `range` has a verb; a possessive 's is none.
  func hasVerb(_ range: Range<Int>) -> Bool {
    range.contains {
      FiniteVerbs.shared.isVerb($0, of: range.lowerBound, in: text) && text.words[$0] != Self.apostrophe
    }
  }

  func startsNounPhrase(_ index: Int) -> Bool {
    switch text.classes[index] {
    case .other, .determiner, .title, .spokesRole, .possessive, .numeral, .subjectPronoun: text.shapes[index] != .mark
    default: false
    }
  }

  /// The subject that ends right before `end`.
  func subject(before end: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = end
    scan: while start > sentence.lowerBound, end - start < 16 {
      let index = start - 1
      switch text.classes[index] {
      case .comma, .period, .colon, .semicolon, .dash, .openingQuote, .closingQuote, .that, .subordinator, .be, .modal,
        .doing,
        .relative, .closingSingleQuote, .openingSingleQuote:
        break scan
      case .weekday, .month:
        // “The Tuesday statement”
        guard index > sentence.lowerBound, text.classes[index - 1] == .determiner else { break scan }
      case .and where start == end: return nil
      case .preposition:
        // A phrase at the sentence's start is no part of the subject: “In Mosul officials said”.
        if index == sentence.lowerBound { return nil }
      case .other where FiniteVerbs.shared.isVerb(index, of: sentence.lowerBound, in: text): break scan
      default: break
      }
      start = index
    }
    while start < end,
      text.classes[start] == .and || text.classes[start] == .adverb || text.classes[start] == .preposition
        || text.shapes[start] == .mark
    { start += 1 }
    guard start < end, startsNounPhrase(start) || text.classes[start] == .weAndI || text.classes[start] == .it else {
      return nil
    }
    return start..<end
  }

  /// “Ana Paz, the mayor,” before `end`.
  func appositionSource(before end: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = end - 2
    var commas = 0
    while index >= sentence.lowerBound, end - index <= 24 {
      if text.classes[index] == .comma {
        commas += 1
      } else if text.classes[index] == .period || text.classes[index] == .openingQuote
        || text.classes[index] == .closingQuote
        || text.classes[index] == .that
      {
        return nil
      }
      index -= 1
    }
    guard index < sentence.lowerBound, commas >= 1, startsNounPhrase(sentence.lowerBound) else { return nil }
    let first = (sentence.lowerBound..<end).first { text.classes[$0] == .comma } ?? end
    guard !FiniteVerbs.shared.hasClause(sentence.lowerBound..<first, in: text) else { return nil }
    return sentence.lowerBound..<end
  }

  private static let speakers = WordForm.hashes(
    of:
      "people men women channels accounts survivors eyewitness eyewitnesses villagers doctors medics nurse doctor teacher farmer sources media outlets outlet "
      + "newspaper newspapers journalists activists campaigners diplomats researchers investigators neighbours neighbors passengers "
      + "demonstrators protesters protestors organisers organizers mother father brother sister relatives")
  private static let police = WordForm.hash("police" as StaticString)
  private static let who = WordForm.hash("who" as StaticString)
  private static let apostrophe = WordForm.hash("'s" as StaticString)
}
