import Annotation

/// Contents and speakers that a chain cuts in the wrong place, mended by the grammar of what stands beside them.
extension ClaimMending {
  /// Takes whom it is told to off the start of a content: “told | reporters | that …”, “acknowledged | to the Herald | reports of …”.
  func dropRecipient(_ claim: inout TokenClaim) {
    guard let piece = claim.content.first, piece.lowerBound == claim.cue.upperBound else { return }
    var start = piece.lowerBound
    if text.classes[start] == .to {
      // “to” leads to someone only where an outlet follows.
      guard let end = mediumEnd(after: start + 1), end + 1 < piece.upperBound else { return }
      start = end
    } else {
      guard reading.triggers(in: claim.cue).contains(.telling), let end = recipientEnd(from: start) else { return }
      start = end
    }
    guard start + 1 < piece.upperBound else { return }
    claim.content[0] = start..<piece.upperBound
  }

  /// Where a noun phrase from `start` ends at “that” or a quotation; nil where none does.
  private func recipientEnd(from start: Int) -> Int? {
    for index in start..<min(start + 9, text.count) {
      switch text.classes[index] {
      case .that, .openingQuote: return index > start ? index : nil
      case .other, .determiner, .possessive, .possessiveEnding, .title, .spokesRole, .objectPronoun, .numeral, .mark:
        continue
      case .preposition where index > start: continue
      case .comma where index > start && index + 1 < text.count && text.classes[index + 1] == .openingQuote: continue
      default: return nil
      }
    }
    return nil
  }

  /// Past the words for an outlet, or for those who report, that begin at `start`.
  private func mediumEnd(after start: Int) -> Int? {
    var start = start
    if start < text.count, text.classes[start] == .determiner { start += 1 }
    guard start < text.count else { return nil }
    if reading.triggers[start].contains(.medium) { return start + 1 }
    for number in reading.mentions(in: reading.span(start..<start + 1)) {
      let mention = reading.entities.mentions[number]
      let tokens = text.tokens.tokens(in: mention.span)
      if tokens.lowerBound == start, reading.isOutlet(mention.entity) { return tokens.upperBound }
    }
    return nil
  }

  /// The speaker after the verb where it was passed over: “…, reported the Herald.”
  func completeAfter(_ claim: inout TokenClaim, isTaken: (Int) -> Bool) {
    guard claim.source == nil, let verb = claim.cue.last, !claim.cue.contains(where: { text.classes[$0] == .be }),
      let source = rules.reporting(verb)?.source, source.lowerBound >= claim.cue.upperBound,
      !source.contains(where: isTaken), !claim.content.contains(where: { $0.overlaps(source) })
    else { return }
    claim.source = source
  }

  /// Takes in the other quotations that `and` joins to one: chanted “A” and “B”.
  func joinQuotations(_ claim: inout TokenClaim, isTaken: (Int) -> Bool) {
    guard var piece = claim.content.last, claim.content.count == 1, piece.lowerBound >= claim.cue.upperBound else {
      return
    }
    while piece.upperBound + 2 < text.count, text.classes[piece.upperBound - 1] == .closingQuote {
      var next = piece.upperBound
      if text.classes[next] == .comma { next += 1 }
      guard text.classes[next] == .and, next + 1 < text.count, text.classes[next + 1] == .openingQuote else { break }
      let quote = text.quotations.quotationOf[next + 1]
      guard quote >= 0, text.sentenceOf[next] == text.sentenceOf[piece.upperBound - 1] else { break }
      let range = text.quotations.all[Int(quote)].range
      guard range.lowerBound == next + 1, range.upperBound > next + 1,
        !(next..<range.upperBound).contains(where: isTaken)
      else { break }
      piece = piece.lowerBound..<range.upperBound
    }
    claim.content[0] = piece
  }

  /// Leaves out the adverb between a speaker and the verb: “the minister rightly | called”.
  func trimSource(_ claim: inout TokenClaim) {
    guard let source = claim.source, source.count > 1, source.upperBound == claim.cue.lowerBound,
      let last = source.last,
      text.classes[last] == .adverb || text.classes[last] == .other && text.endings[last] & 0xFFFF == 0x6C79,
      text.shapes[last] == .lower
    else { return }
    claim.source = source.lowerBound..<last
  }

  /// Parts `claim` before “, adding that …”, where its speaker goes on in a participle: a claim of its own.
  func partedAtParticiple(_ claim: TokenClaim) -> (TokenClaim, TokenClaim)? {
    guard let source = claim.source else { return nil }
    for (number, piece) in claim.content.enumerated() where piece.lowerBound >= claim.cue.upperBound {
      for index in piece.dropFirst(3).dropLast(3)
      where text.endings[index] == 0x69_6E_67 && text.classes[index - 1] == .comma
        && text.quotations.quotationOf[index] < 0 && Self.goingOn.contains(text.words[index])
      {
        guard text.classes[index + 1] == .that || text.classes[index + 1] == .openingQuote else { continue }
        var first = claim
        first.content = Array(claim.content[..<number]) + [piece.lowerBound..<index - 1]
        var rest = claim
        rest.cue = index..<index + 1
        rest.source = source
        rest.content = [index + 1..<piece.upperBound] + Array(claim.content[(number + 1)...])
        return (first, rest)
      }
    }
    return nil
  }

  private static let goingOn = WordForm.hashes(
    of:
      "adding saying noting stressing warning claiming insisting arguing alleging emphasising emphasizing declaring announcing asserting "
      + "confirming denying vowing promising pledging urging demanding suggesting explaining stating acknowledging admitting conceding "
      + "complaining reiterating repeating recalling predicting cautioning underlining underscoring affirming reaffirming maintaining"
  )

  /// Drops when or where it was said, told between two quotations: “…,” he said | before the vote | . “…”
  func dropCircumstance(_ claim: inout TokenClaim) {
    guard claim.content.count > 1 else { return }
    let end = max(claim.cue.upperBound, claim.source?.upperBound ?? 0)
    let quoted = claim.content.filter { text.quotations.quotationOf[$0.lowerBound] >= 0 }.count
    guard quoted + 1 == claim.content.count else { return }
    claim.content.removeAll { piece in
      guard text.quotations.quotationOf[piece.lowerBound] < 0, piece.lowerBound >= end, piece.lowerBound <= end + 1,
        piece.allSatisfy({ text.quotations.quotationOf[$0] < 0 })
      else { return false }
      switch text.classes[piece.lowerBound] {
      case .preposition, .adverb, .subordinator, .weekday: return true
      default: return text.words[piece.lowerBound] == Self.prior || text.words[piece.lowerBound] == Self.when
      }
    }
  }

  private static let prior = WordForm.hash("prior" as StaticString)
  private static let when = WordForm.hash("when" as StaticString)
}
