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
