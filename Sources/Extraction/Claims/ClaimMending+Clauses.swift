import Annotation

/// Contents that stand before their verb or on both sides of it.
extension ClaimMending {
  /// “The river rose, and the mayor said that …”: what stands before `and` is no part of what the mayor said.
  func dropOtherClause(_ claim: inout TokenClaim) {
    guard let source = claim.source, source.upperBound <= claim.cue.lowerBound, source.lowerBound > 1,
      text.classes[source.lowerBound - 1] == .and, text.classes[source.lowerBound - 2] == .comma,
      claim.content.count > 1, let first = claim.content.first, first.upperBound <= source.lowerBound,
      text.quotations.quotationOf[first.lowerBound] < 0 || text.quotations.quotationOf[first.upperBound - 1] < 0
    else { return }
    for (number, piece) in claim.content.enumerated() where piece.lowerBound >= claim.cue.upperBound {
      // “reported, just after the vote, that …”
      guard let that = piece.first(where: { text.classes[$0] == .that }),
        that == piece.lowerBound || text.classes[that - 1] == .comma
      else { continue }
      claim.content[number] = that..<piece.upperBound
      claim.content.removeAll { $0.upperBound <= source.lowerBound }
      return
    }
  }

  /// “Gao, the channel says, ‘is calm’”: with the subject that stands before the speaker.
  func completeSubject(_ claim: inout TokenClaim) {
    guard let source = claim.source, source.upperBound <= claim.cue.lowerBound, claim.content.count == 1,
      let piece = claim.content.first, piece.lowerBound >= claim.cue.upperBound
    else { return }
    let sentence = text.tokens.sentences[Int(text.sentenceOf[source.lowerBound])]
    let before = sentence.lowerBound..<source.lowerBound
    guard (2...8).contains(before.count), text.classes[source.lowerBound - 1] == .comma, !rules.hasVerb(before),
      rules.startsNounPhrase(before.lowerBound), text.quotations.quotationOf[before.lowerBound] < 0,
      before.dropLast().allSatisfy({ text.classes[$0] != .comma }),
      let first = piece.first(where: { text.classes[$0] != .openingQuote })
    else { return }
    switch text.classes[first] {
    case .be, .have, .modal: claim.content.insert(before.lowerBound..<source.lowerBound - 1, at: 0)
    default: break
    }
  }

  /// “a tragedy the army later blamed on fog”: the army speaks, of the tragedy.
  func openRelative(_ claim: inout TokenClaim) {
    guard let source = claim.source, source.upperBound == claim.cue.lowerBound, source.count >= 3,
      text.classes[source.lowerBound] == .determiner, text.words[source.lowerBound] != Self.the,
      let first = claim.content.first, first.lowerBound == claim.cue.upperBound,
      text.classes[first.lowerBound] == .preposition || text.classes[first.lowerBound] == .to,
      claim.cue.contains(where: { Self.relating.contains(text.words[$0]) })
    else { return }
    for number in reading.mentions(in: reading.span(source)) {
      let mention = reading.entities.mentions[number]
      var tokens = text.tokens.tokens(in: mention.span)
      guard mention.nestedIn == nil, tokens.upperBound == source.upperBound else { continue }
      if tokens.lowerBound > source.lowerBound, text.classes[tokens.lowerBound - 1] == .determiner {
        tokens = tokens.lowerBound - 1..<tokens.upperBound
      }
      guard tokens.lowerBound > source.lowerBound + 1, text.shapes[source.lowerBound + 1] == .lower else { continue }
      claim.source = tokens
      claim.content.insert(source.lowerBound..<tokens.lowerBound, at: 0)
      return
    }
  }

  /// “The ‘game’ the minister referred to, of course, is …”: what is referred to stands before.
  func turnRelative(_ claim: inout TokenClaim) {
    guard let source = claim.source, let last = claim.cue.last, claim.cue.count > 1,
      text.classes[last] == .to || text.classes[last] == .preposition, last + 1 < text.count,
      text.classes[last + 1] == .comma || text.classes[last + 1] == .be, source.upperBound <= claim.cue.lowerBound,
      claim.content.allSatisfy({ $0.lowerBound > last })
    else { return }
    let sentence = text.tokens.sentences[Int(text.sentenceOf[last])]
    let before = rules.trimmed(sentence.lowerBound..<max(sentence.lowerBound, source.lowerBound))
    guard (2...12).contains(before.count), !rules.hasVerb(before) else { return }
    claim.content = [before]
  }

  /// “No one was reported hurt in the raid”, “two men were reported on the roof”: where it was, not who reported; what only tells where
  /// someone was is said, too.
  func dropPlace(_ claim: inout TokenClaim) {
    guard let source = claim.source, source.lowerBound == claim.cue.upperBound + 1,
      text.classes[claim.cue.upperBound] == .preposition, text.words[claim.cue.upperBound] != Self.by,
      claim.cue.contains(where: { text.classes[$0] == .be })
    else { return }
    claim.source = nil
    let place = claim.cue.upperBound..<source.upperBound
    if Self.places.contains(text.words[place.lowerBound]), reading.timexes(in: reading.span(place)).isEmpty,
      claim.content.last.map({ $0.upperBound <= place.lowerBound }) ?? false
    {
      claim.content.append(place)
    }
  }

  private static let the = WordForm.hash("the" as StaticString)
  private static let by = WordForm.hash("by" as StaticString)
  private static let relating = WordForm.hashes(
    of: "blamed blames attributed called described labelled labeled dubbed branded ascribed pinned denounced hailed")
  private static let places = WordForm.hashes(of: "on at near inside outside around along across behind beside under")
}

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
  private static let by = WordForm.hash("by" as StaticString)
  private static let as_ = WordForm.hash("as" as StaticString)
}
