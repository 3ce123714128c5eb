import Annotation

/// Kind, certainty and polarity of a statement, with the words that decide them.
struct ClaimAttributes {
  var kind = Claim.Kind.context
  var certainty = Certainty.reported
  var polarity = Claim.Polarity.positive
  var hedges: [TextSpan] = []

  /// Reads a statement with `cue` (empty for the article's own) and `content`, leaving out what `isNested` says belongs to another.
  init(
    source: Range<Int>?, cue: Range<Int>, content: [Range<Int>], in reading: ClaimReading,
    isNested: (Int) -> Bool = { _ in false }, buffer: inout FeatureBuffer
  ) {
    let hasSource = source != nil
    let text = reading.text
    let cueTriggers = reading.triggers(in: cue)
    var told = Triggers()
    var main: (token: Int, piece: Range<Int>)?
    let weighty: Triggers = [.attack, .killed, .injured, .damage, .responsibility, .protest]
    for piece in content {
      for index in piece {
        told.formUnion(reading.triggers[index])
        if main == nil, !reading.triggers[index].isDisjoint(with: weighty), !Self.isAside(index, of: piece, in: text) {
          main = (index, piece)
        }
      }
    }
    let first = content.first ?? cue
    var clause =
      main.map { reading.clause(around: $0.token, in: $0.piece) } ?? reading.clause(around: first.lowerBound, in: first)
    if main == nil, !first.isEmpty, text.classes[first.lowerBound] == .preposition,
      let verb = first.prefix(40).first(where: { FiniteVerbs.shared.isVerb($0, of: first.lowerBound, in: text) })
    {
      // “At the time of the attack, he was reportedly …” turns on its verb.
      clause = reading.clause(around: verb, in: first)
    }

    // Doubt: hedges in the main clause, conditions anywhere in the statement's sentence, and the cue's own.
    var doubt = Set<HedgeKind>()
    var hedgeTokens: [Int] = []
    for piece in content {
      for index in piece where reading.hedges[index] != .none && !isNested(index) {
        let governs =
          clause.contains(index) || content.count == 1 && piece.count <= 14
          || (reading.hedges[index] == .condition && text.classes[index] == .subordinator)
        if governs {
          doubt.insert(reading.hedges[index])
          hedgeTokens.append(index)
        }
      }
    }
    var isUnconfirmed = false
    for piece in content {
      for index in piece
      where reading.triggers[index].contains(.unconfirmed)
        && (clause.contains(index) || Self.modifiesMainVerb(index, of: piece, in: text))
      {
        isUnconfirmed = true
        if !hedgeTokens.contains(index) { hedgeTokens.append(index) }
      }
    }
    for index in cue
    where !reading.triggers[index].isDisjoint(with: [.alleged, .belief, .unconfirmed]) || reading.hedges[index] != .none
    {
      hedgeTokens.append(index)
    }
    let negated = Self.isNegated(clause, main: main?.token, in: reading) || Self.isNegatedCue(cue, in: reading)
    let rule = Self.kind(
      cue: cue, cueTriggers: cueTriggers, told: told, content: content, negated: negated, in: reading)
    KindFeatures.fill(
      &buffer, source: source, cue: cue, content: content, rule: rule, negated: negated, in: reading)
    kind = KindModel.kind(of: buffer.features, model: reading.kinds) ?? rule
    if kind == .denial, !cueTriggers.contains(.denial) {
      // “should not be used” asks for something; “if …, it would not” supposes.
      if Self.forbids(clause, in: text) {
        kind = .demand
      } else if doubt.contains(.condition) {
        kind = told.contains(.accusation) ? .accusation : .context
      }
    }
    if reading.isCastInDoubt(after: content.last ?? cue) { isUnconfirmed = true }

    if cueTriggers.contains(.denial) || (kind == .denial && hasSource) {
      certainty = .denied
    } else if isUnconfirmed || cueTriggers.contains(.unconfirmed) {
      certainty = .unconfirmed
    } else if doubt.contains(.condition) {
      certainty = .conditional
    } else if doubt.contains(.modal) || doubt.contains(.question) || cueTriggers.contains(.belief) {
      certainty = .possible
    } else if cueTriggers.contains(.alleged) || (doubt.contains(.belief) && told.contains(.alleged)) {
      certainty = .alleged
    } else {
      certainty = cue.isEmpty ? .asserted : .reported
    }
    polarity = cueTriggers.contains(.denial) || negated ? .negative : .positive
    hedgeTokens.sort()
    hedges = Self.spans(of: hedgeTokens, in: reading)
  }

  /// Whether `index` stands in a phrase that opens its sentence and says when or where: “At the time of the attack, …”.
  private static func isAside(_ index: Int, of piece: Range<Int>, in text: ClaimText) -> Bool {
    guard index - piece.lowerBound < 12, text.classes[piece.lowerBound] == .preposition else { return false }
    for before in piece.lowerBound..<index {
      switch text.classes[before] {
      case .comma, .be, .have, .modal, .doing: return false
      default: break
      }
    }
    return (index + 1..<min(index + 8, piece.upperBound)).contains { text.classes[$0] == .comma }
  }

  /// A negation that stands before the main word, in its clause.
  private static func isNegated(_ clause: Range<Int>, main: Int?, in reading: ClaimReading) -> Bool {
    let end = main.map { min($0 + 4, clause.upperBound) } ?? min(clause.lowerBound + 10, clause.upperBound)
    for index in clause.lowerBound..<max(clause.lowerBound, end) where reading.triggers[index].contains(.negation) {
      // “not only” affirms.
      if index + 1 < reading.text.count, reading.text.words[index + 1] == only { continue }
      // “fled without arrests”: only of what follows.
      if reading.text.words[index] == without { continue }
      return true
    }
    return false
  }

  /// “was reportedly”, in the first clause that has a verb.
  private static func modifiesMainVerb(_ index: Int, of piece: Range<Int>, in text: ClaimText) -> Bool {
    guard index > piece.lowerBound, index - piece.lowerBound < 24 else { return false }
    switch text.classes[index - 1] {
    case .be, .have: break
    default: return false
    }
    return !(piece.lowerBound..<index - 1).contains {
      switch text.classes[$0] {
      case .be, .have, .modal, .doing, .relative, .that, .subordinator: true
      default: FiniteVerbs.shared.isVerb($0, of: piece.lowerBound, in: text)
      }
    }
  }

  /// “must not be”, “should never”.
  private static func forbids(_ clause: Range<Int>, in text: ClaimText) -> Bool {
    clause.dropLast().contains {
      text.classes[$0] == .modal && duties.contains(text.words[$0]) && text.classes[$0 + 1] == .negation
    }
  }

  private static let duties = WordForm.hashes(of: "should must ought")

  private static func isNegatedCue(_ cue: Range<Int>, in reading: ClaimReading) -> Bool {
    cue.contains { reading.text.classes[$0] == .negation }
  }

  private static let without = WordForm.hash("without" as StaticString)
  private static let only = WordForm.hash("only" as StaticString)

  private static func kind(
    cue: Range<Int>, cueTriggers: Triggers, told: Triggers, content: [Range<Int>], negated: Bool,
    in reading: ClaimReading
  ) -> Claim.Kind {
    if told.contains(.responsibility) && (cueTriggers.contains(.alleged) || told.isDisjoint(with: [.killed, .injured]))
    {
      return cueTriggers.contains(.denial) ? .denial : .responsibility
    }
    if cueTriggers.contains(.denial) { return .denial }
    if cueTriggers.contains(.condemnation) { return .condemnation }
    if cueTriggers.contains(.threat) { return .threat }
    if cueTriggers.contains(.accusation) { return .accusation }
    if cueTriggers.contains(.demand) || calls(cue, before: content, in: reading) { return .demand }
    if told.contains(.denial) { return .denial }
    if told.contains(.condemnation) && told.isDisjoint(with: [.killed, .injured]) { return .condemnation }
    if told.contains(.threat) { return .threat }
    let harm: Triggers = [.killed, .injured]
    if told.contains(.warding), told.isDisjoint(with: harm) { return .response }
    if negated, !cue.isEmpty, told.isDisjoint(with: [.killed, .injured, .damage, .verifying]),
      told.contains(.involvement) || (told.contains(.firstPerson) && told.contains(.attack))
    {
      return .denial
    }
    let firstAct = content.lazy.flatMap { $0 }.first {
      !reading.triggers[$0].isDisjoint(with: harm.union([.attacking, .warding]))
    }
    if !told.isDisjoint(with: harm) {
      // “Rockets struck a house, killing two” tells of an attack first; “the attack killed two” of its dead.
      if let firstAct, reading.triggers[firstAct].contains(.attacking),
        reading.triggers[firstAct].isDisjoint(with: harm)
      {
        return .attack
      }
      return .casualty
    }
    if told.contains(.accusation) && told.contains(.attack) { return .accusation }
    if !cue.isEmpty, let firstAct, reading.triggers[firstAct].contains(.attacking),
      accuses(content, act: firstAct, in: reading)
    {
      return .accusation
    }
    let firstWeighty = content.lazy.flatMap { $0 }.first {
      !reading.triggers[$0].isDisjoint(with: [.attack, .damage, .response])
    }
    if let index = firstWeighty {
      let trigger = reading.triggers[index]
      if trigger.contains(.damage) || (told.contains(.damage) && !told.contains(.attack)) { return .damage }
      if trigger.contains(.attack) { return told.contains(.damage) && negated ? .damage : .attack }
      return .response
    }
    if told.contains(.damage) { return .damage }
    if told.contains(.accusation) { return .accusation }
    return .context
  }

  /// Whether the statement names an armed group or a body right before the verb of attack.
  private static func accuses(_ content: [Range<Int>], act: Int, in reading: ClaimReading) -> Bool {
    guard let piece = content.first(where: { $0.contains(act) }) else { return false }
    let start = max(piece.lowerBound, act - 4)
    guard start < act, !(start..<act).contains(where: { reading.text.classes[$0] == .be }) else { return false }
    return reading.mentions(in: reading.span(start..<act)).contains {
      let mention = reading.entities.mentions[$0]
      return mention.kind == .armedGroup || mention.kind == .organization || mention.kind == .norp
    }
  }

  /// “called for”, “called on”: the preposition may stand in the cue or begin the content.
  private static func calls(_ cue: Range<Int>, before content: [Range<Int>], in reading: ClaimReading) -> Bool {
    for index in cue where Self.call.contains(reading.text.words[index]) {
      for next in index + 1..<min(index + 3, reading.text.count) where Self.forOn.contains(reading.text.words[next]) {
        return true
      }
    }
    return false
  }

  private static let call = WordForm.hashes(of: "call called calls calling")
  private static let forOn = WordForm.hashes(of: "for on upon")

  /// Neighbouring tokens as one span.
  private static func spans(of tokens: [Int], in reading: ClaimReading) -> [TextSpan] {
    var spans: [TextSpan] = []
    var start: Int?
    for (place, token) in tokens.enumerated() {
      if start == nil { start = token }
      if place + 1 == tokens.count || tokens[place + 1] > token + 1 {
        if let begin = start, begin <= token { spans.append(reading.span(begin..<token + 1)) }
        start = nil
      }
    }
    return spans
  }
}
