import Annotation

/// Who did something by what a claim says: its speaker takes it upon himself, or it names someone as the doer.
struct Blame {
  private let reading: ClaimReading
  private var text: ClaimText { reading.text }
  private let cue: Range<Int>?
  private let content: [Range<Int>]

  init(_ claim: Claim, in reading: ClaimReading) {
    self.reading = reading
    cue = reading.tokens(of: claim.cue).first
    content = reading.tokens(of: claim.content)
  }

  /// Whether the speaker says that his side did it: “claimed responsibility”, “our fighters struck”.
  var takesResponsibility: Bool {
    let all = (cue.map { [$0] } ?? []) + content
    var takes = false
    var names = false
    for range in all {
      for index in range.prefix(60) {
        if Self.taking.contains(text.words[index]) { takes = true }
        if Self.credit.contains(text.words[index]) { names = true }
      }
    }
    return takes && names || speaksOfOwnDeed
  }

  /// “We fired”, “our men struck”, “its fighters attacked”: its own people before a verb of attack.
  private var speaksOfOwnDeed: Bool {
    for range in content {
      for index in range.prefix(60) where reading.triggers[index].contains(.attacking) {
        let before = max(range.lowerBound, index - 4)..<index
        guard !before.contains(where: { text.classes[$0] == .be || text.classes[$0] == .negation }) else { continue }
        if before.contains(where: { Self.own.contains(text.words[$0]) }) { return true }
      }
    }
    return false
  }

  /// Whether the claim speaks of having had to do with an attack.
  var concernsDeed: Bool {
    let told: Triggers = [.attack, .involvement, .responsibility, .accusation, .firstPerson]
    return ((cue.map { [$0] } ?? []) + content).contains { !reading.triggers(in: $0).isDisjoint(with: told) }
  }

  /// Those whom the claim names as the doers: the object of a word of blame, the subject of “is behind” or “is responsible”, what
  /// follows “the work of” or “carried out by”. A place, a people, or whoever only spoke is none.
  var accused: [EntityID] {
    if let cue, let verb = cue.first(where: { Self.blaming.contains(text.words[$0]) }), let first = content.first {
      let found = object(of: verb, in: first)
      if !found.isEmpty { return found }
    }
    if let found = censured, !found.isEmpty { return found }
    for range in content {
      for index in range.prefix(80) {
        let word = text.words[index]
        if Self.blaming.contains(word), index + 1 < range.upperBound, !isPassive(index, in: range) {
          let found = object(of: index, in: index + 1..<range.upperBound)
          if !found.isEmpty { return found }
        } else if Self.behind.contains(word), tellsOfDeed(after: index, in: range),
          let found = subject(before: index, in: range)
        {
          return [found]
        } else if word == Self.by || word == Self.of && index > range.lowerBound && text.words[index - 1] == Self.work {
          let back = max(range.lowerBound, index - 3)..<index
          guard
            word == Self.of
              || back.contains(where: {
                Self.done.contains(text.words[$0]) || reading.triggers[$0].contains(.attacking)
              })
          else { continue }
          let found = heads(from: index + 1, to: range.upperBound)
          if !found.isEmpty { return found }
        }
      }
    }
    return []
  }

  /// “condemned X for shelling the town”: whom the cue censures for a deed.
  private var censured: [EntityID]? {
    guard let cue, let first = content.first, !reading.triggers(in: cue).isDisjoint(with: .condemnation),
      let reason = first.prefix(14).first(where: { text.words[$0] == Self.for_ }), reason > first.lowerBound,
      reason + 1 < first.upperBound, text.endings[reason + 1] == 0x69_6E_67,
      !reading.triggers(in: reason + 1..<min(reason + 6, first.upperBound)).isDisjoint(with: [.attack, .killed])
    else { return nil }
    return heads(from: first.lowerBound, to: reason)
  }

  /// Whether what one is behind or responsible for is an attack or its harm.
  private func tellsOfDeed(after index: Int, in range: Range<Int>) -> Bool {
    let after = index + 1..<min(index + 9, range.upperBound)
    return after.isEmpty || !reading.triggers(in: after).isDisjoint(with: [.attack, .killed, .injured, .damage])
      || after.prefix(2).contains {
        text.classes[$0] == .it || text.classes[$0] == .objectPronoun || text.classes[$0] == .that
      }
  }

  private func isPassive(_ verb: Int, in range: Range<Int>) -> Bool {
    (max(range.lowerBound, verb - 3)..<verb).contains { text.classes[$0] == .be }
  }

  /// “blamed X for”, “blamed the attack on X”, “attributed it to X”.
  private func object(of verb: Int, in range: Range<Int>) -> [EntityID] {
    var last: Int?
    for index in range.prefix(40) {
      let word = text.words[index]
      if word == Self.for_ || text.classes[index] == .that { break }
      if index > range.lowerBound, word == Self.on || word == Self.to { last = index }
    }
    if let last,
      reading.triggers(in: range.lowerBound..<last).contains(.attack) || Self.toward.contains(text.words[verb])
    {
      return heads(from: last + 1, to: range.upperBound)
    }
    var start = range.lowerBound
    while start < range.upperBound, text.classes[start] == .preposition || text.shapes[start] == .mark { start += 1 }
    return heads(from: start, to: range.upperBound)
  }

  /// The one before “was behind”, “is responsible”.
  private func subject(before index: Int, in range: Range<Int>) -> EntityID? {
    var end = index
    while end > range.lowerBound, index - end < 5 {
      switch text.classes[end - 1] {
      case .be, .have, .modal, .adverb: end -= 1
      case .other where text.endings[end - 1] & 0xFFFF == 0x6C79: end -= 1  // “probably”
      case .negation: return nil
      default:
        guard end < index else { return nil }
        return (mention(endingAt: end) ?? mention(before: end, from: range.lowerBound))?.entity
      }
    }
    return nil
  }

  /// The doers that head the noun phrase from `start` on, more where `and` joins them.
  private func heads(from start: Int, to end: Int) -> [EntityID] {
    var found: [EntityID] = []
    var from = start
    while from < end {
      var stop = from
      scan: while stop < end, stop - from < 14 {
        switch text.classes[stop] {
        case .preposition, .to, .comma, .semicolon, .colon, .dash, .period, .and, .be, .have, .modal, .doing, .that,
          .relative,
          .subordinator, .openingBracket, .possessiveEnding:
          break scan
        default: stop += 1
        }
      }
      var head = stop
      while head > from, text.shapes[head - 1] == .mark { head -= 1 }
      if let one = mention(endingAt: head) ?? mention(before: head, from: from) { found.append(one.entity) }
      guard stop < end, text.classes[stop] == .and, !found.isEmpty else { break }
      from = stop + 1
    }
    return found
  }

  /// A possible doer whose name ends at token `end`.
  private func mention(endingAt end: Int) -> Mention? {
    let start = max(0, end - 10)
    guard start < end else { return nil }
    return reading.mentions(in: reading.span(start..<end)).map { reading.entities.mentions[$0] }.last {
      $0.nestedIn == nil && text.tokens.tokens(in: $0.span).upperBound == end && reading.canAct($0)
    }
  }

  /// A group named before the word for its people: “Islamic State fighters”.
  private func mention(before head: Int, from start: Int) -> Mention? {
    guard head > start + 1, Self.people.contains(text.words[head - 1]) else { return nil }
    return mention(endingAt: head - 1).flatMap { $0.kind == .armedGroup || $0.kind == .organization ? $0 : nil }
  }

  private static let taking = WordForm.hashes(
    of:
      "claim claims claimed claiming take takes took taken taking assume assumed accept accepted admit admitted")
  private static let credit = WordForm.hashes(of: "responsibility credit")
  private static let own = WordForm.hashes(of: "we our its their ours")
  private static let blaming = WordForm.hashes(
    of:
      "blame blames blamed blaming accuse accuses accused accusing suspect suspects suspected suspecting fault faults faulted implicate "
      + "implicates implicated attribute attributes attributed pinned pin")
  private static let toward = WordForm.hashes(of: "attribute attributes attributed pin pinned")
  private static let behind = WordForm.hashes(of: "behind responsible")
  private static let done = WordForm.hashes(of: "out claimed planned staged perpetrated committed launched fired")
  private static let people = WordForm.hashes(
    of:
      "members fighters gunmen militants militiamen forces troops soldiers units guerrillas rebels insurgents commandos operatives aircraft jets warplanes helicopters "
      + "drones artillery gunners")
  private static let by = WordForm.hash("by" as StaticString)
  private static let of = WordForm.hash("of" as StaticString)
  private static let on = WordForm.hash("on" as StaticString)
  private static let to = WordForm.hash("to" as StaticString)
  private static let for_ = WordForm.hash("for" as StaticString)
  private static let work = WordForm.hash("work" as StaticString)
}

extension ClaimReading {
  /// Whether `mention` names someone who can attack: a person, an armed group, a force or other body that is no outlet, or a country.
  func canAct(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .armedGroup, .person: true
    case .organization: canHarm(mention.entity)
    case .location: isCountry(mention.entity)
    default: false
    }
  }

  /// Whether a speaker can tell of a deed of his own: one who can attack, but for a person, whose “they” and “it” are others.
  func canActOnBehalf(_ entity: EntityID) -> Bool {
    guard entities.entities.indices.contains(entity.index) else { return false }
    switch entities.entities[entity.index].kind {
    case .armedGroup: return true
    case .organization: return canHarm(entity)
    default: return false
    }
  }

  /// Whether a body is of a kind that attacks: not an outlet, a court, a school, a company.
  func canHarm(_ entity: EntityID) -> Bool {
    guard entities.entities.indices.contains(entity.index) else { return false }
    switch entities.entities[entity.index].sector {
    case "MED", "JUD", "LEG", "EDU", "BUS", "LAB", "REL", "NGO", "HLH": return false
    default: return true
    }
  }

  /// Whether an entity is a country, taken as one that acts.
  func isCountry(_ entity: EntityID) -> Bool {
    entities.entities.indices.contains(entity.index) && entities.entities[entity.index].kind == .location
      && entities.entities[entity.index].country != nil
  }
}
