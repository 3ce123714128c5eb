import Annotation

/// Attributions that a participle tells: “seen by many as a threat”, “circulated footage showing …”.
extension AttributionRules {
  /// “seen by many as a threat”: a participle with who sees it so.
  func seeing(_ verb: Int) -> TokenClaim? {
    guard Self.seen.contains(text.words[verb]), verb + 3 < text.count, text.words[verb + 1] == Self.by else {
      return nil
    }
    let sentence = stretch(around: verb)
    var index = verb + 2
    while index < min(sentence.upperBound, verb + 10), text.words[index] != Self.as_ {
      switch text.classes[index] {
      case .comma, .period, .be, .have, .modal, .that, .openingQuote: return nil
      default: index += 1
      }
    }
    guard index > verb + 2, index < sentence.upperBound, text.words[index] == Self.as_ else { return nil }
    var end = index + 1
    while end < sentence.upperBound, text.classes[end] != .comma, text.classes[end] != .period,
      text.classes[end] != .semicolon
    { end += 1 }
    guard end > index + 1 else { return nil }
    return TokenClaim(
      cue: verb..<verb + 2, source: verb + 2..<index, content: [index..<end], cueMargin: 0.5, spanMargin: 1)
  }

  /// “outlets close to the rebels circulated footage showing …”: a verb of publishing, what is published, and what that tells.
  func published(_ participle: Int) -> TokenClaim? {
    guard text.endings[participle] == 0x69_6E_67, participle > 2, Self.tellingWords.contains(text.words[participle]),
      Self.works.contains(text.words[participle - 1])
    else { return nil }
    let sentence = stretch(around: participle)
    var verb = participle - 2
    while verb > sentence.lowerBound, participle - verb <= 5, !Self.publishing.contains(text.words[verb]) { verb -= 1 }
    guard verb > sentence.lowerBound, Self.publishing.contains(text.words[verb]) else { return nil }
    var cue = verb
    while cue > sentence.lowerBound, text.classes[cue - 1] == .have || text.classes[cue - 1] == .adverb { cue -= 1 }
    var start = cue
    while start > sentence.lowerBound, cue - start <= 24, !ends(text.classes[start - 1]),
      text.words[start - 1] != Self.as_
    { start -= 1 }
    let content = trimmed(participle + 1..<sentence.upperBound)
    guard start < cue, canSpeak(start..<cue), content.count >= 3, text.quotations.quotationOf[verb] < 0 else {
      return nil
    }
    return TokenClaim(
      cue: cue..<participle + 1, source: start..<cue, content: [content], cueMargin: 0.5, spanMargin: 1)
  }

  private func ends(_ wordClass: WordClass) -> Bool {
    switch wordClass {
    case .comma, .period, .semicolon, .colon, .that, .relative, .subordinator, .and: true
    default: false
    }
  }

  private static let tellingWords = WordForm.hashes(
    of:
      "showing saying claiming vowing warning declaring announcing calling condemning accusing urging threatening denying"
  )
  private static let works = WordForm.hashes(
    of:
      "footage video videos photos photographs images pictures statement statements message messages letter letters report reports"
  )
  private static let publishing = WordForm.hashes(
    of: "circulated circulating released posted published shared aired broadcast distributed issued sent uploaded")
  private static let seen = WordForm.hashes(
    of: "seen viewed regarded interpreted considered perceived described understood")
}
