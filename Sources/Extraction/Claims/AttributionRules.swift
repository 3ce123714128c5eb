import Annotation

/// Finds attributions by grammar alone: a reporting verb or “according to”, the noun phrase beside it, and the clause or quotation that
/// it governs.
///
/// Stands in where no chain was trained, and takes up what the chains pass over. Words come from `TriggerLexicon`.
struct AttributionRules {
  let reading: ClaimReading
  var text: ClaimText { reading.text }

  init(_ reading: ClaimReading) { self.reading = reading }

  /// The attributions whose words stand in none of `outer`, in text order. Linear in the text.
  func claims(besides outer: [TokenClaim]) -> [TokenClaim] {
    var taken = [Bool](repeating: false, count: text.count)
    for claim in outer {
      for range in [claim.cue] + claim.content + (claim.source.map { [$0] } ?? []) {
        for index in range { taken[index] = true }
      }
    }
    var found: [TokenClaim] = []
    for index in 0..<text.count where !taken[index] {
      guard
        let claim = isAccording(index)
          ? according(index) : per(index) ?? published(index) ?? reporting(index) ?? hearsay(index) ?? seeing(index)
      else { continue }
      let parts = [claim.cue] + claim.content + (claim.source.map { [$0] } ?? [])
      guard !parts.contains(where: { $0.contains { taken[$0] } }) else { continue }
      for range in parts { for token in range { taken[token] = true } }
      found.append(claim)
    }
    return found
  }

  // MARK: According to

  /// Whether “according to” begins at `index`.
  func isAccording(_ index: Int) -> Bool {
    text.words[index] == Self.according && index + 2 < text.count && text.words[index + 1] == Self.to
  }

  /// “According to X, …”, “… , according to X”; a comma after X may be missing.
  func according(_ index: Int) -> TokenClaim? {
    let sentence = stretch(around: index)
    let source = nounPhrase(from: index + 2, to: sentence.upperBound)
    guard !source.isEmpty, source.count <= 24 else { return nil }
    var claim = claim(cue: index..<index + 2, source: source)
    let after = trimmed(source.upperBound..<sentence.upperBound)
    let before = trimmed(sentence.lowerBound..<index)
    if before.count >= 2 {
      claim.content = [before]
    } else if after.count >= 2 {
      claim.content = [after]
    }
    claim.content = quoted(claim)
    return claim.content.isEmpty ? nil : claim
  }

  // MARK: Reporting verbs

  /// “X said that …”, “…, X said”, “‘…,’ said X”, “X blamed Y for …”.
  func reporting(_ verb: Int) -> TokenClaim? {
    guard reading.mayReport(verb), text.quotations.quotationOf[verb] < 0, !isParticiple(verb) else { return nil }
    let sentence = stretch(around: verb)
    var start = verb
    while start > sentence.lowerBound {
      switch text.classes[start - 1] {
      case .have, .be, .adverb, .negation: start -= 1
      default:
        let cue = start..<verb + 1
        return clause(cue, in: sentence)
      }
    }
    return nil
  }

  /// “the statement published on Monday”: after a noun and before a preposition a form in -ed tells more of the noun.
  private func isParticiple(_ verb: Int) -> Bool {
    reading.triggers[verb].isDisjoint(with: .saying) && verb + 1 < text.count && text.words[verb + 1] == Self.by
  }

  private func clause(_ cue: Range<Int>, in sentence: Range<Int>) -> TokenClaim? {
    let verb = cue.upperBound - 1
    let before = cue.lowerBound - 1
    let after = cue.upperBound
    switch text.classes[before] {
    case .comma, .closingQuote:
      // “…,” said X
      if after < sentence.upperBound, startsNounPhrase(after), before > sentence.lowerBound + 1 {
        let source = nounPhrase(from: after, to: sentence.upperBound)
        let content = trimmed(sentence.lowerBound..<before + 1)
        let rest = trimmed(source.upperBound..<sentence.upperBound)
        // “…, the army's spokesman.” goes on about the speaker.
        if !source.isEmpty, content.count >= 2, !rest.contains(where: { text.quotations.quotationOf[$0] >= 0 }),
          rest.count < 3 || rest.count < 14 && !hasVerb(rest)
        {
          let whole = rest.count < 3 ? source : source.lowerBound..<rest.upperBound
          return finished(claim(cue: cue, source: whole, content: [content]))
        }
      }
      guard text.classes[before] == .comma, let source = appositionSource(before: cue.lowerBound, in: sentence) else {
        return nil
      }
      return content(of: cue, source: source, in: sentence, verb: verb)
    default:
      guard let source = subject(before: cue.lowerBound, in: sentence) else { return nil }
      return content(of: cue, source: source, in: sentence, verb: verb)
    }
  }

  /// What `cue` says: the clause after it, past whom it is told to, else the one before the source.
  private func content(of cue: Range<Int>, source: Range<Int>, in sentence: Range<Int>, verb: Int) -> TokenClaim? {
    var start = cue.upperBound
    if reading.triggers[verb].contains(.telling) {
      var index = start
      while index < min(sentence.upperBound, start + 8) {
        if text.classes[index] == .that || text.classes[index] == .openingQuote || text.classes[index] == .comma
          || text.classes[index] == .colon
        {
          start = index
          break
        }
        index += 1
      }
    }
    let after = trimmed(start..<sentence.upperBound)
    let before = trimmed(sentence.lowerBound..<source.lowerBound)
    if before.count >= 3, source.lowerBound > sentence.lowerBound,
      text.classes[source.lowerBound - 1] == .comma || text.classes[source.lowerBound - 1] == .closingQuote,
      after.count < 3 || text.quotations.quotationOf[before.lowerBound] >= 0
    {
      var claim = claim(cue: cue, source: source, content: [before])
      if after.count >= 2, text.quotations.quotationOf[after.lowerBound] >= 0 { claim.content.append(after) }
      return finished(claim)
    }
    guard after.count >= 2 else { return nil }
    // “called on the army to …”: the preposition is told with the verb.
    if reading.calls(verb), text.classes[after.lowerBound] == .preposition, after.lowerBound == cue.upperBound {
      return finished(
        claim(
          cue: cue.lowerBound..<cue.upperBound + 1, source: source, content: [cue.upperBound + 1..<after.upperBound]))
    }
    let governs =
      text.classes[after.lowerBound] == .that || text.quotations.quotationOf[after.lowerBound] >= 0
      || !reading.triggers[verb].isDisjoint(with: .attributing) || reading.calls(verb) || reading.isUnderWay(verb)
      || FiniteVerbs.shared.hasClause(after, in: text)
    return governs ? finished(claim(cue: cue, source: source, content: [after])) : nil
  }

  /// The speaker of an active verb of saying: “Ana Paz, the mayor,” or a subject that begins the sentence; nil where neither stands right
  /// before `cue`.
  func speaker(before cue: Range<Int>) -> Range<Int>? {
    let sentence = stretch(around: cue.lowerBound)
    var end = cue.lowerBound
    while end > sentence.lowerBound, text.classes[end - 1] == .adverb { end -= 1 }
    guard let verb = cue.last(where: { reading.mayReport($0) }), end > sentence.lowerBound,
      text.quotations.quotationOf[verb] < 0, !cue.contains(where: { text.classes[$0] == .be })
    else { return nil }
    let source =
      text.classes[end - 1] == .comma
      ? appositionSource(before: end, in: sentence) : subject(before: end, in: sentence)
    return source.flatMap { $0.lowerBound == sentence.lowerBound && canSpeak($0) ? $0 : nil }
  }

  /// “There are reports that …”: said by no one who is named.
  private func hearsay(_ noun: Int) -> TokenClaim? {
    guard noun + 2 < text.count, text.classes[noun + 1] == .that, Self.hearsays.contains(text.words[noun]) else {
      return nil
    }
    let sentence = stretch(around: noun)
    let before = max(sentence.lowerBound, noun - 4)..<noun
    guard let there = before.first(where: { text.words[$0] == Self.there }),
      !before.contains(where: {
        text.classes[$0] == .negation || reading.triggers[$0].contains(.negation)
      })
    else { return nil }
    let content = trimmed(noun + 1..<sentence.upperBound)
    guard content.count >= 3 else { return nil }
    return TokenClaim(cue: there..<noun + 1, source: nil, content: [content], cueMargin: 0.5, spanMargin: 1)
  }

  // MARK: Parts

  private func claim(cue: Range<Int>, source: Range<Int>, content: [Range<Int>] = []) -> TokenClaim {
    TokenClaim(cue: cue, source: source, content: content, cueMargin: 0.5, spanMargin: 1)
  }

  private func finished(_ claim: TokenClaim) -> TokenClaim? {
    guard let source = claim.source, canSpeak(source) else { return nil }
    // “states”, “claims”: nouns as often as verbs.
    if let verb = claim.cue.last, Self.nouns.contains(text.words[verb]) {
      let next = verb + 1
      guard next < text.count,
        text.classes[next] == .that || text.classes[next] == .comma
          || text.quotations.quotationOf[next] >= 0 || text.classes[source.lowerBound] == .subjectPronoun
      else { return nil }
    }
    var claim = claim
    claim.content = quoted(claim)
    return claim.content.isEmpty ? nil : claim
  }

  /// The content of `claim` grown to the ends of the quotations that it cuts.
  private func quoted(_ claim: TokenClaim) -> [Range<Int>] {
    claim.content.map { range in
      guard !range.isEmpty else { return range }
      var range = range
      let first = text.quotations.quotationOf[range.lowerBound]
      if first >= 0 {
        range = min(range.lowerBound, text.quotations.all[Int(first)].range.lowerBound)..<range.upperBound
      }
      let last = text.quotations.quotationOf[range.upperBound - 1]
      if last >= 0 { range = range.lowerBound..<max(range.upperBound, text.quotations.all[Int(last)].range.upperBound) }
      return range.overlaps(claim.cue)
        ? range.lowerBound < claim.cue.lowerBound
          ? range.lowerBound..<claim.cue.lowerBound : claim.cue.upperBound..<range.upperBound : range
    }.filter { !$0.isEmpty }
  }

  /// The sentence of `index` within its paragraph, no farther from it than the span chain looks.
  func stretch(around index: Int) -> Range<Int> {
    text.tokens.sentences[Int(text.sentenceOf[index])].clamped(to: text.paragraphs[Int(text.paragraphOf[index])])
      .clamped(to: max(0, index - SpanFeatures.reach)..<index + SpanFeatures.reach)
  }

  /// `range` without marks at its ends, but for quotation marks.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = max(range.lowerBound, range.upperBound)
    func isMark(_ index: Int) -> Bool {
      switch text.classes[index] {
      case .comma, .period, .colon, .semicolon, .dash, .mark: text.quotations.quotationOf[index] < 0
      default: false
      }
    }
    while lower < upper, isMark(lower) || text.classes[lower] == .and { lower += 1 }
    while upper > lower, isMark(upper - 1) { upper -= 1 }
    return lower..<upper
  }

  private static let there = WordForm.hash("there" as StaticString)
  private static let hearsays = WordForm.hashes(of: "reports claims allegations rumours rumors suggestions accusations")
  private static let nouns = WordForm.hashes(
    of:
      "states claims reports posts estimates found alleged warns tweets shows demands promises")
  private static let according = WordForm.hash("according" as StaticString)
  private static let to = WordForm.hash("to" as StaticString)
  static let by = WordForm.hash("by" as StaticString)
  static let as_ = WordForm.hash("as" as StaticString)
}
