import Annotation

/// Finds who says what, and how sure.
package enum ClaimFinder {
  /// The claims in order of the first byte of cue or content. Linear in the document's length.
  package static func claims(
    in document: Document, entities: GroupedMentions, timexes: [Timex], quantities: [Quantity]
  ) -> [Claim] {
    read(document, entities: entities, places: nil, timexes: timexes, quantities: quantities).claims
  }

  /// The claims as `claims(in:…)` gives them, and the incidents that they are evidence of where `places` are given. The
  /// document is read once for both. What `model` lacks rules stand in for.
  package static func read(
    _ document: Document, entities: GroupedMentions, places: [Place]?, timexes: [Timex], quantities: [Quantity],
    model: ClaimModel? = .compiledIn
  ) -> (claims: [Claim], incidents: [Incident]) {
    guard document.tokens.count > 0 else { return ([], []) }
    let text = ClaimText(bytes: document.bytes, tokens: document.tokens, zones: document.zones)
    var hedges: [HedgeKind] = []
    var decoder: ClaimDecoder?
    var cues: [(range: Range<Int>, margin: Float)] = []
    if let chain = model?.cues, let spans = model?.spans {
      var made = ClaimDecoder(cues: chain, spans: spans)
      cues = made.cues(in: text, bias: cueBias, hedgeModel: model?.hedges, hedges: &hedges)
      decoder = made
    } else if let model = model?.hedges {
      hedges = HedgeFinder.kinds(in: text, model: model)
    }
    let reading = ClaimReading(
      document, text, entities: entities, timexes: timexes, quantities: quantities, hedges: hedges,
      kinds: model?.kinds)
    let sayings = reading.triggers.reduce(0) { $0 + ($1.contains(.saying) ? 1 : 0) }
    if (cues.count + sayings) * 8 > text.count { decoder?.reach = 16 }
    let claims = claims(in: reading, cues: cues, decoder: &decoder)
    guard let places else { return (claims, []) }
    var builder = IncidentBuilder(reading, claims: claims, places: places)
    return (claims, builder.incidents())
  }

  /// A claim with its parts in tokens, on its way to becoming one in bytes.
  private struct Draft {
    var parts: TokenClaim
    var isNested = false
    var isArticle = false
    /// How sure it is, where no model tells.
    var score = 0.5
    var rule: String
  }

  private static func claims(
    in reading: ClaimReading, cues: [(range: Range<Int>, margin: Float)], decoder: inout ClaimDecoder?
  ) -> [Claim] {
    let text = reading.text
    var drafts: [Draft] = []
    let rules = AttributionRules(reading)
    var made = decoder.take()
    if made != nil {
      for parts in mended(made?.claims(in: text, cues: cues) ?? [], in: reading, rules: rules) {
        drafts.append(Draft(parts: parts, rule: "claim.model"))
      }
      let more = made?.overlooked(besides: drafts.map(\.parts), of: reading) ?? []
      for parts in mended(more, in: reading, rules: rules) {
        drafts.append(Draft(parts: parts, rule: "claim.verb"))
      }
    }
    for parts in mended(rules.claims(besides: drafts.map(\.parts)), in: reading, rules: rules) {
      drafts.append(Draft(parts: parts, rule: "claim.rule"))
    }
    drafts.sort { $0.parts.cue.lowerBound < $1.parts.cue.lowerBound }
    for (number, parts) in reading.apart(reading.nestedInTurn(drafts.map(\.parts))).enumerated() {
      drafts[number].parts = parts
    }
    if var made = made.take() {
      // What stands inside an attribution the chains do not mark: such cues are taken up one by one.
      for parts in made.nested(in: drafts.map(\.parts), of: reading, rules: rules) {
        var parts = parts
        ClaimMending(reading, rules: rules).trimSource(&parts)
        drafts.append(Draft(parts: parts, isNested: true, rule: "claim.nested"))
      }
    }
    for index in drafts.indices { drafts[index].parts.content = text.continued(drafts[index].parts.content) }
    // That something was not said is the article's own statement; what a picture shows is its caption.
    drafts.removeAll { !$0.isNested && (reading.isSilence($0.parts) || reading.isCaption($0.parts)) }
    drafts = drafts.flatMap { draft -> [Draft] in
      guard !draft.isNested, let (first, rest) = reading.parted(draft.parts) else { return [draft] }
      var other = draft
      other.parts = rest
      var one = draft
      one.parts = first
      return [one, other]
    }
    for statement in ArticleAssertions(reading, attributed: drafts.map(\.parts)).statements() {
      let content = statement.content
      let parts = TokenClaim(
        cue: content.lowerBound..<content.lowerBound, source: nil, content: [content], cueMargin: 0, spanMargin: 0)
      drafts.append(Draft(parts: parts, isArticle: true, score: statement.score, rule: "claim.article"))
    }
    drafts.sort { first($0.parts) != first($1.parts) ? first($0.parts) < first($1.parts) : !$0.isNested && $1.isNested }

    shareSources(&drafts, in: text)
    // Which draft each token's statement belongs to, the innermost one.
    var owner = [Int32](repeating: -1, count: text.count)
    let bySize = drafts.indices.sorted {
      size(drafts[$0].parts) != size(drafts[$1].parts) ? size(drafts[$0].parts) > size(drafts[$1].parts) : $0 < $1
    }
    var parents = [Int?](repeating: nil, count: drafts.count)
    for number in bySize where !drafts[number].isArticle {
      let cue = drafts[number].parts.cue.lowerBound
      if owner[cue] >= 0 { parents[number] = Int(owner[cue]) }
      for range in drafts[number].parts.content {
        for index in range { owner[index] = Int32(number) }
      }
    }
    var resolver = SpeakerResolver(reading, sources: drafts.compactMap(\.parts.source))
    var buffer = FeatureBuffer()
    return drafts.enumerated().map { number, draft in
      claim(
        draft, number: number, parent: parents[number], owner: owner, resolver: &resolver, buffer: &buffer, in: reading)
    }
  }

  /// What the chains found, in better bounds.
  private static func mended(_ found: [TokenClaim], in reading: ClaimReading, rules: AttributionRules) -> [TokenClaim] {
    let text = reading.text
    var isTaken = [Bool](repeating: false, count: text.count)
    for claim in found {
      for range in [claim.cue] + (claim.source.map { [$0] } ?? []) { for index in range { isTaken[index] = true } }
    }
    let mending = ClaimMending(reading, rules: rules)
    return found.flatMap { claim -> [TokenClaim] in
      let whole = claim.content.isEmpty ? text.withRestAsContent(claim) : claim
      guard let parts = mending.mended(whole, isTaken: { isTaken[$0] }), !parts.content.isEmpty else { return [] }
      return mending.parted(parts).map { [$0.0, $0.1] } ?? [parts]
    }
  }

  /// Gives a cue that goes on after another of its sentence (“said … and accused …”, “…, adding”) the speaker of that one.
  private static func shareSources(_ drafts: inout [Draft], in text: ClaimText) {
    let byCue = drafts.indices.filter { !drafts[$0].isArticle && !drafts[$0].isNested }
      .sorted { drafts[$0].parts.cue.lowerBound < drafts[$1].parts.cue.lowerBound }
    var last: (source: Range<Int>, sentence: Int32)?
    // “Calling the raid a crime, the mayor said …”: who speaks comes after.
    for (place, number) in byCue.enumerated().dropLast() where drafts[number].parts.source == nil {
      let cue = drafts[number].parts.cue
      let sentence = text.sentenceOf[cue.lowerBound]
      guard text.endings[cue.lowerBound] == 0x69_6E_67,
        text.tokens.sentences[Int(sentence)].lowerBound == cue.lowerBound,
        let source = drafts[byCue[place + 1]].parts.source, text.sentenceOf[source.lowerBound] == sentence,
        source.lowerBound > (drafts[number].parts.content.last?.upperBound ?? cue.upperBound)
          || source.lowerBound == drafts[number].parts.content.last?.upperBound
      else { continue }
      drafts[number].parts.source = source
    }
    for number in byCue {
      let cue = drafts[number].parts.cue
      let sentence = text.sentenceOf[cue.lowerBound]
      if let source = drafts[number].parts.source {
        last = (source, sentence)
      } else if let last, last.sentence == sentence, last.source.upperBound <= cue.lowerBound, goesOn(cue, in: text) {
        drafts[number].parts.source = last.source
      }
    }
  }

  /// Whether `cue` stands right after `and`, `but` or a comma.
  private static func goesOn(_ cue: Range<Int>, in text: ClaimText) -> Bool {
    if text.classes[cue.lowerBound] == .and { return true }
    var index = cue.lowerBound - 1
    while index >= 0, cue.lowerBound - index <= 3, text.classes[index] == .adverb || text.classes[index] == .have {
      index -= 1
    }
    return index >= 0 && (text.classes[index] == .and || text.classes[index] == .comma)
  }

  /// How much more readily a cue is taken than the chain alone would, in log-odds; chosen on the development set.
  static let cueBias: Float = 0.8

  private static func first(_ parts: TokenClaim) -> Int {
    min(parts.cue.isEmpty ? Int.max : parts.cue.lowerBound, parts.content.first?.lowerBound ?? Int.max)
  }

  private static func size(_ parts: TokenClaim) -> Int { parts.content.reduce(0) { $0 + $1.count } }

  private static func claim(
    _ draft: Draft, number: Int, parent: Int?, owner: [Int32], resolver: inout SpeakerResolver,
    buffer: inout FeatureBuffer, in reading: ClaimReading
  ) -> Claim {
    let parts = draft.parts
    let attributes = ClaimAttributes(
      source: parts.source, cue: parts.cue, content: parts.content, in: reading,
      isNested: { owner[$0] >= 0 && owner[$0] != Int32(number) }, buffer: &buffer)
    let content = parts.content.map { reading.span($0) }
    var about: [Claim.Subject] = []
    for span in content {
      about += reading.mentions(in: span).map { .mention(reading.entities.mentions[$0].id) }
      about += reading.timexes(in: span).map { .timex(reading.timexes[$0].id) }
      about += reading.quantities(in: span).map { .quantity(reading.quantities[$0].id) }
    }
    return Claim(
      id: ClaimID(number), source: parts.source.map { [reading.span($0)] } ?? [],
      cue: draft.isArticle ? [] : [reading.span(parts.cue)], content: content,
      sourceEntity: draft.isArticle ? nil : resolver.speaker(of: parts.source, isNested: draft.isNested),
      via: draft.isArticle ? [] : MediumFinder.via(of: parts, in: reading), kind: attributes.kind,
      certainty: attributes.certainty, polarity: attributes.polarity, hedges: attributes.hedges,
      quote: draft.isArticle ? .none : QuoteKind.quote(of: parts.content, in: reading.text), about: about,
      parent: parent.map { ClaimID($0) },
      score: draft.isArticle ? draft.score : ClaimScore.probability(of: parts), rule: draft.rule)
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

extension ClaimReading {
  /// Whether `claim` only says that someone did not speak of something: “did not say who fired them”.
  func isSilence(_ claim: TokenClaim) -> Bool {
    guard claim.cue.contains(where: { text.classes[$0] == .negation || triggers[$0].contains(.negation) }),
      !triggers(in: claim.cue).isDisjoint(with: [.saying, .response, .telling, .silence])
    else { return false }
    return triggers(in: claim.cue).isDisjoint(with: [.denial, .belief])
      && claim.content.allSatisfy { range in range.allSatisfy { text.quotations.quotationOf[$0] < 0 } }
  }

  /// Whether `claim` is a caption's “file photo shows”.
  func isCaption(_ claim: TokenClaim) -> Bool {
    document.zone(at: span(claim.cue).start) == .caption
      && (claim.source?.contains { Self.pictures.contains(text.words[$0]) } ?? false)
  }

  private static let pictures = WordForm.hashes(
    of: "photo photos photograph photographs picture pictures image images footage video still map graphic illustration"
  )

  /// `claim` parted before “, killing three”, which is a statement of its own with the same speaker; nil where it is one.
  func parted(_ claim: TokenClaim) -> (TokenClaim, TokenClaim)? {
    for (number, piece) in claim.content.enumerated() {
      guard let cut = ClauseSplitter.consequence(in: piece, of: self) else { continue }
      var first = claim
      var rest = claim
      first.content = Array(claim.content[..<number]) + [piece.lowerBound..<cut - 1]
      rest.content = [cut..<piece.upperBound] + Array(claim.content[(number + 1)...])
      return (first, rest)
    }
    return nil
  }
}

extension ClaimText {
  /// `claim` with what follows its cue and source in their sentence as its content, without the last mark.
  func withRestAsContent(_ claim: TokenClaim) -> TokenClaim {
    let sentence = tokens.sentences[Int(sentenceOf[claim.cue.upperBound - 1])]
      .clamped(to: paragraphs[Int(paragraphOf[claim.cue.lowerBound])])
    var start = claim.cue.upperBound
    if let source = claim.source, source.lowerBound >= start { start = source.upperBound }
    var end = min(sentence.upperBound, claim.cue.upperBound + SpanFeatures.reach)
    while end > start, shapes[end - 1] == .mark { end -= 1 }
    while start < end, shapes[start] == .mark { start += 1 }
    var claim = claim
    if start + 1 < end { claim.content = [start..<end] }
    claim.spanMargin = 0
    return claim
  }

  /// `content` with the paragraphs that its last quotation goes on through.
  func continued(_ content: [Range<Int>]) -> [Range<Int>] {
    guard let last = content.last, var quotation = quotations.quotationOf[last.upperBound - 1] as Int32?, quotation >= 0
    else {
      return content
    }
    var content = content
    while quotations.all[Int(quotation)].continues, Int(quotation) + 1 < quotations.all.count, content.count < 64 {
      quotation += 1
      content.append(quotations.all[Int(quotation)].range)
    }
    return content
  }
}
