import Annotation

extension IncidentBuilder {
  /// Gives counts of dead or hurt, and those told of one by one, to what they are of: to the happening told of nearest in their sentence, and in
  /// sentences without one (“the toll is 54”) to that told of before, unless it is set in other times.
  mutating func addHarm() {
    var tellings = Tellings(drafts, asides, in: reading)
    for (number, quantity) in reading.quantities.enumerated() where Self.counted.contains(quantity.what) {
      guard let token = reading.text.tokens.tokens(in: quantity.span).first,
        let told = tellings.draft(at: token), told.isBeside || quantity.what != .munitions
      else { continue }
      drafts[told.draft].figures.append(number)
    }
    tellings.restart()
    let told = victims().compactMap { victim in tellings.draft(at: victim.token).map { (victim: victim, told: $0) } }
    // Who died by a happening told in the same sentence died by no other, wherever that is recalled.
    var known: [EntityID: Int] = [:]
    for (victim, told) in told where told.isBeside {
      if let entity = victim.entity, known[entity] == nil { known[entity] = told.draft }
    }
    for (victim, told) in told {
      drafts[victim.entity.flatMap { known[$0] } ?? told.draft].victims.append(victim)
    }
  }

  private static let counted: Set<Quantity.What> = [.killed, .injured, .munitions]

  /// Those told of one by one. Who is dead is not hurt too; and where a death is spoken of, who was hurt without a name, or shot, may be the dead.
  private func victims() -> [Victim] {
    let all = VictimFinder.victims(in: reading)
    guard all.contains(where: { $0.what == .injured }) else { return all }
    let dead = Set(all.filter { $0.what == .killed }.compactMap(\.entity))
    let isDeathTold = reading.triggers.contains { $0.contains(.killed) }
    return all.filter { victim in
      if victim.what == .killed || !isDeathTold { return true }
      return !victim.isOpen && victim.entity.map { !dead.contains($0) } ?? false
    }
  }

  /// What an article tells of happenings, in text order, to ask which of them a word of harm is about.
  private struct Tellings {
    /// A mention of a happening; without a draft where it is no incident.
    private struct Telling {
      var anchor: Int
      var sentence: Int
      var draft: Int?
      var clause: Range<Int>
    }

    private let reading: ClaimReading
    private let drafts: [Draft]
    private var told: [Telling] = []
    private var next = 0

    init(_ drafts: [Draft], _ asides: [EventMention], in reading: ClaimReading) {
      (self.drafts, self.reading) = (drafts, reading)
      for (number, draft) in drafts.enumerated() {
        for mention in draft.mentions { note(mention, of: mention.isUnreal ? nil : number) }
      }
      for mention in asides { note(mention, of: nil) }
      told.sort { $0.anchor < $1.anchor }
    }

    private mutating func note(_ mention: EventMention, of draft: Int?) {
      let sentence = Int(reading.text.sentenceOf[mention.anchor])
      told.append(Telling(anchor: mention.anchor, sentence: sentence, draft: draft, clause: mention.clause))
    }

    /// Begins again at the start of the text.
    mutating func restart() { next = 0 }

    /// The draft that the harm told of at `token` is of, and whether its own sentence tells of that. Tokens are asked for in text order.
    mutating func draft(at token: Int) -> (draft: Int, isBeside: Bool)? {
      let sentence = Int(reading.text.sentenceOf[token])
      while next < told.count, told[next].anchor < token { next += 1 }
      var best: Int?
      for place in max(0, next - 3)..<min(next + 3, told.count) where told[place].sentence == sentence {
        if best.map({ cost(place, token) < cost($0, token) }) ?? true { best = place }
      }
      if let best { return told[best].draft.map { ($0, true) } }
      guard !isOfOtherTimes(reading.text.tokens.sentences[sentence]) else { return nil }
      // A new paragraph goes on about what the article reports, not about what it recalled.
      let paragraph = reading.text.paragraphOf[token]
      let before = told[max(0, next - 40)..<next].last { one in
        one.draft.map { !drafts[$0].isApart || reading.text.paragraphOf[one.anchor] == paragraph } ?? false
      }
      return before?.draft.map { ($0, false) }
    }

    private func cost(_ place: Int, _ token: Int) -> Int {
      abs(told[place].anchor - token) + (told[place].clause.contains(token) ? 0 : 40)
        + (told[place].anchor < token ? 0 : 2)
    }

    /// Whether a sentence without a happening of its own tells of other times.
    private func isOfOtherTimes(_ sentence: Range<Int>) -> Bool {
      reading.timexes(in: reading.span(sentence)).contains { reading.isOfLongAgo(reading.timexes[$0].id) }
    }
  }
}
