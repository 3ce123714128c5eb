import Annotation

/// Finds who says what, and how sure.
package enum ClaimFinder {
  /// The claims in order of the first byte of cue or content.
  package static func claims(
    in document: Document, entities: GroupedMentions, timexes: [Timex], quantities: [Quantity]
  ) -> [Claim] {
    guard let model = ClaimModel.compiledIn, document.tokens.count > 0 else { return [] }
    let text = ClaimText(bytes: document.bytes, tokens: document.tokens)
    var decoder = ClaimDecoder(cues: model.cues, spans: model.spans)
    var claims = decoder.claims(in: text).map { claim in
      Claim(
        id: ClaimID(0), source: claim.source.map { [text.tokens.span($0)] } ?? [], cue: [text.tokens.span(claim.cue)],
        content: claim.content.map { text.tokens.span($0) }, certainty: .reported,
        quote: QuoteKind.quote(of: claim.content, in: text),
        score: ClaimScore.probability(of: claim), rule: "claim.model")
    }
    claims.sort { Self.start($0) < Self.start($1) }
    for index in claims.indices { claims[index].id = ClaimID(index) }
    return claims
  }

  /// The first byte of cue or content.
  private static func start(_ claim: Claim) -> ByteOffset {
    [claim.cue.first?.start, claim.content.first?.start].compactMap { $0 }.min() ?? ByteOffset(0)
  }
}

/// Tells direct from indirect speech.
enum QuoteKind {
  /// Direct where every word stands in quotation marks, indirect where none does, mixed else.
  static func quote(of content: [Range<Int>], in text: ClaimText) -> Claim.Quote {
    var quoted = 0
    var bare = 0
    for range in content {
      for index in range where text.shapes[index] != .mark {
        if text.quotations.quotationOf[index] >= 0 { quoted += 1 } else { bare += 1 }
      }
    }
    return quoted + bare == 0 ? .none : bare == 0 ? .direct : quoted == 0 ? .indirect : .mixed
  }
}

/// How sure the model is of a claim as a whole.
enum ClaimScore {
  /// A probability from the margins of cue and spans.
  static func probability(of claim: TokenClaim) -> Double {
    let odds = Double(min(claim.cueMargin, claim.spanMargin))
    return odds > 8 ? 0.99 : max(0.01, odds / (odds + 2))
  }
}
