import Annotation

/// Mends what the chains find: drops what reports no speech, completes a source that stops before its cue and a content that stops in
/// the middle of a clause.
struct ClaimMending {
  let reading: ClaimReading
  let rules: AttributionRules
  var text: ClaimText { reading.text }

  init(_ reading: ClaimReading, rules: AttributionRules) {
    self.reading = reading
    self.rules = rules
  }

  /// `claim` in better bounds; nil where it is none. `isTaken` tells the tokens of other cues and sources.
  func mended(_ claim: TokenClaim, isTaken: (Int) -> Bool) -> TokenClaim? {
    guard !isFeeling(claim), !isDeed(claim), !isRelative(claim) else { return nil }
    var claim = claim
    completeAccording(&claim)
    completeSource(&claim, isTaken: isTaken)
    joinSource(&claim)
    dropPlace(&claim)
    trimSource(&claim)
    completeAfter(&claim, isTaken: isTaken)
    dropRecipient(&claim)
    dropCircumstance(&claim)
    joinQuotations(&claim, isTaken: isTaken)
    dropOtherClause(&claim)
    openRelative(&claim)
    completeSubject(&claim)
    turnRelative(&claim)
    for number in claim.content.indices {
      if let end = participleEnd(after: claim.content[number], isTaken: { isTaken($0) || claim.cue.contains($0) }) {
        claim.content[number] = claim.content[number].lowerBound..<end
      }
    }
    claim.content = disjoint(claim.content)
    return claim
  }

  /// Joins pieces that have grown into each other.
  private func disjoint(_ pieces: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for piece in pieces {
      if let last = joined.last, piece.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, piece.upperBound)
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  // MARK: What is no speech

  /// “is upset about the raid”: someone feels, nobody says so. “is concerned that …” stays.
  private func isFeeling(_ claim: TokenClaim) -> Bool {
    guard claim.cue.contains(where: { Self.feelings.contains(text.words[$0]) }),
      claim.cue.contains(where: { text.classes[$0] == .be })
    else { return false }
    return !claim.content.contains {
      text.classes[$0.lowerBound] == .that || text.quotations.quotationOf[$0.lowerBound] >= 0
    }
  }

  /// “Gunmen attacked the market”: a deed, where no word of the content is quoted.
  private func isDeed(_ claim: TokenClaim) -> Bool {
    guard claim.cue.contains(where: { Self.deeds.contains(text.words[$0]) }) else { return false }
    let told: Triggers = [.attack, .victim, .killed, .injured, .damage]
    return claim.content.allSatisfy { piece in
      piece.allSatisfy { text.quotations.quotationOf[$0] < 0 } && text.classes[piece.lowerBound] != .that
    }
      && (claim.content.contains { !reading.triggers(in: $0).isDisjoint(with: told) }
        || claim.content.contains { piece in
          reading.mentions(in: reading.span(piece)).contains {
            let kind = reading.entities.mentions[$0].kind
            return kind == .facility || kind == .location || kind == .vehicle || kind == .weapon
          }
        })
  }

  /// “the channel, which opposes Iran”: a stance told in passing.
  private func isRelative(_ claim: TokenClaim) -> Bool {
    guard let source = claim.source, source.count == 1, text.words[source.lowerBound] == Self.which else {
      return false
    }
    return reading.triggers(in: claim.cue).isDisjoint(with: [.saying, .telling, .attributing])
  }

  // MARK: Sources

  /// Reads “According to X three men …” anew where the chain took the clause into the source or found nothing said.
  private func completeAccording(_ claim: inout TokenClaim) {
    guard rules.isAccording(claim.cue.lowerBound), let other = rules.according(claim.cue.lowerBound) else { return }
    let said = claim.content.reduce(0) { $0 + $1.count }
    let source = claim.source ?? claim.cue.upperBound..<claim.cue.upperBound
    let swallows =
      source.count > (other.source?.count ?? 0) && other.source.map { source.lowerBound == $0.lowerBound } ?? false
      && FiniteVerbs.shared.hasClause(source, in: text)
    // “according to a source who asked not to be named”
    if said >= 3, let whole = other.source, whole.lowerBound == source.lowerBound, whole.upperBound > source.upperBound,
      text.words[source.upperBound] == Self.who, !claim.content.contains(where: { $0.overlaps(whole) })
    {
      claim.source = whole
    }
    guard said < 3 || swallows || source.isEmpty || losesVerb(between: source, and: claim) else { return }
    claim.source = other.source
    claim.content = other.content
  }

  /// Whether a verb stands between the source and what is said after it: the content begins too late.
  private func losesVerb(between source: Range<Int>, and claim: TokenClaim) -> Bool {
    guard let first = claim.content.first, first.lowerBound > source.upperBound + 1,
      first.lowerBound - source.upperBound < 40
    else { return false }
    return rules.hasVerb(source.upperBound..<first.lowerBound)
  }

  /// Parts `claim` before “and demanded …”, where the speaker goes on with another verb of reporting: what stands before it is no clause that
  /// the verb could belong to. The rest comes back as a claim of its own.
  func parted(_ claim: TokenClaim) -> (TokenClaim, TokenClaim)? {
    if let found = partedAtParticiple(claim) { return found }
    guard let source = claim.source, claim.content.count == 1, let piece = claim.content.first,
      piece.lowerBound >= claim.cue.upperBound, text.quotations.quotationOf[piece.lowerBound] < 0,
      text.classes[piece.lowerBound] != .that
    else { return nil }
    for index in piece.dropFirst(2).dropLast(2) {
      guard text.quotations.quotationOf[index] < 0 else { return nil }
      if FiniteVerbs.shared.isVerb(index, of: piece.lowerBound, in: text), text.classes[index - 1] != .and {
        return nil
      }
      guard text.classes[index] == .and, reading.mayReport(index + 1), text.endings[index + 1] != 0x69_6E_67 else {
        continue
      }
      var first = claim
      first.content = [piece.lowerBound..<(text.classes[index - 1] == .comma ? index - 1 : index)]
      var rest = claim
      rest.cue = index + 1..<index + 2
      rest.source = source
      let said = (index + 2..<min(index + 12, piece.upperBound)).first { text.classes[$0] == .that }
      rest.content = [(said ?? index + 2)..<piece.upperBound]
      return (first, rest)
    }
    return nil
  }

  /// Takes a source that stops in the middle of its noun phrase on to its cue: “One leader of the | northern groups said”.
  private func completeSource(_ claim: inout TokenClaim, isTaken: (Int) -> Bool) {
    if claim.source == nil, let source = rules.speaker(before: claim.cue), !source.contains(where: isTaken),
      !claim.content.contains(where: { $0.overlaps(source) })
    {
      claim.source = source
    }
    guard let source = claim.source, source.upperBound < claim.cue.lowerBound else { return }
    let gap = source.upperBound..<claim.cue.lowerBound
    guard gap.count <= 24, startsInPhrase(gap.lowerBound),
      text.sentenceOf[source.lowerBound] == text.sentenceOf[claim.cue.lowerBound]
    else { return }
    for index in gap {
      guard !isTaken(index), !claim.content.contains(where: { $0.contains(index) }) else { return }
      switch text.classes[index] {
      case .be, .have, .modal, .doing, .period, .semicolon, .colon, .openingQuote, .closingQuote, .that, .subordinator,
        .relative:
        return
      default: break
      }
    }
    claim.source = source.lowerBound..<claim.cue.lowerBound
  }

  /// “Early photographs and | local statements indicate”: with what stands before `and` at the start of the sentence.
  private func joinSource(_ claim: inout TokenClaim) {
    guard let source = claim.source, source.upperBound <= claim.cue.lowerBound, source.lowerBound > 1,
      text.words[source.lowerBound - 1] == Self.and
    else { return }
    let start = text.tokens.sentences[Int(text.sentenceOf[source.lowerBound])].lowerBound
    guard start < source.lowerBound else { return }
    let before = start..<source.lowerBound - 1
    guard !before.isEmpty, before.count <= 5, !claim.content.contains(where: { $0.overlaps(before) }),
      before.allSatisfy({ isNominal($0) })
    else { return }
    claim.source = start..<source.upperBound
  }

  private func isNominal(_ index: Int) -> Bool {
    switch text.classes[index] {
    case .other, .spokesRole, .title, .determiner, .possessive, .possessiveEnding, .numeral: text.shapes[index] != .mark
    default: false
    }
  }

  private func startsInPhrase(_ index: Int) -> Bool {
    text.classes[index] == .other && text.shapes[index] != .mark
      && !FiniteVerbs.shared.isVerb(index, of: index - 1, in: text) && text.endings[index] != 0x69_6E_67
  }

  // MARK: Contents

  /// Where a content ends that stops before “, launching rockets from …”, which goes on about the same; nil where it needs no more.
  private func participleEnd(after piece: Range<Int>, isTaken: (Int) -> Bool) -> Int? {
    var start = piece.upperBound
    // “split up, firing”: the verb's particle is passed over.
    if start + 1 < text.count, text.classes[start] == .preposition, text.classes[start + 1] == .comma { start += 1 }
    guard start + 3 < text.count, text.classes[start] == .comma, text.endings[start + 1] == 0x69_6E_67,
      text.shapes[start + 1] == .lower, text.classes[start + 1] == .other,
      text.quotations.quotationOf[piece.upperBound - 1] < 0, text.quotations.quotationOf[start + 1] < 0,
      !reading.triggers[start + 1].isDisjoint(with: [.attack, .attacking, .killed, .injured, .damage])
        || Self.results.contains(text.words[start + 1])
    else { return nil }
    let sentence = text.tokens.sentences[Int(text.sentenceOf[start])]
    var end = start + 1
    while end < min(sentence.upperBound, start + 60), !isTaken(end) {
      switch text.classes[end] {
      case .period, .semicolon, .colon, .dash, .openingQuote, .openingBracket: return end
      case .comma:
        guard end + 1 < sentence.upperBound, !isTaken(end + 1) else { return end }
        switch text.classes[end + 1] {
        case .subordinator, .and, .relative, .preposition, .determiner, .subjectPronoun: return end
        default: break
        }
      default: break
      }
      end += 1
    }
    // What runs into another cue or its speaker is not ours.
    return end < sentence.upperBound && isTaken(end) && text.classes[end] != .comma ? nil : end
  }

  private static let feelings = WordForm.hashes(
    of:
      "upset concerned worried angry furious afraid happy unhappy proud glad sad sorry anxious nervous wary cautious outraged frustrated "
      + "disappointed delighted pleased alarmed shocked saddened")
  private static let deeds = WordForm.hashes(
    of:
      "attacked attack attacks struck hit hits bombed shelled targeted stormed raided killed fired wounded")
  private static let results = WordForm.hashes(
    of: "leaving setting forcing causing using sending cutting trapping wrecking")
  private static let and = WordForm.hash("and" as StaticString)
  private static let who = WordForm.hash("who" as StaticString)
  private static let which = WordForm.hash("which" as StaticString)
}
