import Annotation
import CaseModel

/// What claims say of one incident: when, where and how many, each with the claim that says so. What a new incident of them begins with.
struct IncidentDraft {
  /// When, as most of the claims have it that name days; the most exact of equally many, then the first.
  private(set) var date: Decided<IncidentDate>?
  /// Where, as most of the claims have it; of equally many the most exact, then the first.
  private(set) var place: Decided<ResolvedPlace>?
  /// How many: the least and the greatest figure, and the best one of most claims; of equally many the least.
  private(set) var counts: [Quantity.What: IncidentCount] = [:]

  /// What `claims` say, by what each says how many, when and where, in order. Denied claims and what they deny count for nothing.
  init(_ claims: [(claim: ClaimView, says: ClaimSubject)]) {
    let telling = claims.filter { $0.claim.status != .rejected && $0.claim.certainty != .denied }
    let affirming = telling.filter { $0.claim.polarity == .positive }
    let dates = affirming.compactMap { entry in
      entry.says.dates.lazy.compactMap(Self.date).first.map { Decided($0, by: entry.claim.key) }
    }
    date = Self.most(dates) { Self.rank($0.level, among: DatePrecision.allCases) }
    let places = affirming.compactMap { entry in entry.says.places.first.map { Decided($0, by: entry.claim.key) } }
    place = Self.most(places) { $0.level.map { Self.rank($0, among: GeoLevel.allCases) } ?? .max }
    for what in [Quantity.What.killed, .injured, .munitions] {
      let figures = telling.flatMap { entry in
        entry.says.counts.filter { $0.what == what && (entry.claim.polarity == .positive || $0.best == 0) }
          .map { (count: $0, claim: entry.claim.key) }
      }
      counts[what] = Self.count(figures)
    }
  }

  private static func date(_ date: ClaimDate) -> IncidentDate? {
    guard let days = date.days, let level = days.precision else { return nil }
    return IncidentDate(start: days.start.description, end: days.end.description, level: level)
  }

  private static func rank<Level: Equatable>(_ level: Level, among all: [Level]) -> Int {
    all.firstIndex(of: level) ?? .max
  }

  private static func most<Value: Hashable>(_ values: [Decided<Value>], _ rank: (Value) -> Int) -> Decided<Value>? {
    var votes: [Value: Int] = [:]
    for value in values { votes[value.value, default: 0] += 1 }
    var best: (value: Decided<Value>, votes: Int, rank: Int)?
    for value in values {
      let (count, rank) = (votes[value.value] ?? 0, rank(value.value))
      if let best, (count, -rank) <= (best.votes, -best.rank) { continue }
      best = (value, count, rank)
    }
    return best?.value
  }

  private static func count(_ told: [(count: ClaimCount, claim: ClaimKey)]) -> IncidentCount? {
    var all: [Decided<Int>] = []
    var bests: [Decided<Int>] = []
    func whole(_ figure: Double?) -> Int? { figure.flatMap { Int(exactly: $0.rounded()) } }
    for (count, claim) in told {
      all += [count.low, count.best, count.high].compactMap(whole).map { Decided($0, by: claim) }
      bests += [whole(count.best)].compactMap(\.self).map { Decided($0, by: claim) }
    }
    guard !all.isEmpty else { return nil }
    // Of equal ones both take the first.
    let low = all.min { $0.value < $1.value }
    let high = all.max { $0.value < $1.value }
    return IncidentCount(low: low, best: most(bests) { $0 }, high: high)
  }
}

extension Session {
  /// What `claims` say of one incident. Reads the findings of each of their articles once.
  func draft(of claims: [ClaimView]) -> IncidentDraft {
    var finders: [ArticleIndex: ClaimSubjectFinder] = [:]
    return IncidentDraft(
      claims.map { claim in
        let finder = finders[claim.ref.article] ?? subjects(beside: claim)
        finders[claim.ref.article] = finder
        return (claim, finder.subject(of: claim))
      })
  }

  /// What makes an incident of `claims`, filled in with what they say of it, else with what is known of the one most of them tell of.
  func making(_ key: IncidentKey, of claims: [ClaimView]) -> [Command] {
    let likely = likelyIncident(of: claims)
    let draft = draft(of: claims)
    var changes = [IncidentChange.create(likely?.type, claims: claims.map(\.key))]
    if let date = draft.date ?? likely?.date.map({ Decided($0) }) { changes.append(.date(date)) }
    if let place = draft.place ?? likely?.place.map({ Decided($0) }) { changes.append(.place(place)) }
    for what in [Quantity.What.killed, .injured, .munitions] {
      if let count = draft.counts[what] { changes.append(.count(what, count)) }
    }
    return changes.map { .incident(key, $0) }
  }

  /// The incident that most of `claims` are evidence of; nil where there is none.
  private func likelyIncident(of claims: [ClaimView]) -> IncidentView? {
    var votes: [IncidentKey: Int] = [:]
    for claim in claims { for key in state.incidents(of: claim.ref) { votes[key, default: 0] += 1 } }
    guard let most = votes.values.max() else { return nil }
    return state.incidents().first { votes[$0] == most }.flatMap { state.incident($0) }
  }
}
