import Annotation
import CaseModel

/// How many, when and where claims say, kept while what the machine found and where names lie is the same: to filter and sort by.
struct ClaimSubjects: Sendable {
  private var revisions: [Int] = []
  /// What the machine has the claims say on which nothing is decided.
  private var machine = ClaimTable<ClaimSubject>()
  /// What the claims say that something is decided on, with that.
  private var decided: [ClaimRef: (review: ClaimReview?, published: String?, subject: ClaimSubject)] = [:]

  /// The claims among `refs` that have not been looked up, or that were decided on since.
  func missing(of refs: [ClaimRef], in state: CaseState) -> [ClaimRef] {
    guard revisions == state.claimReadingRevisions else { return refs }
    var last: (article: ArticleIndex, published: String?)?
    return refs.filter { ref in
      guard state.isDecidedOn(ref) else { return machine[ref] == nil }
      if last?.article != ref.article { last = (ref.article, state[ref.article].published) }
      guard let known = decided[ref] else { return true }
      return known.review != state.review(of: ref) || known.published != last?.published
    }
  }

  /// Looks up what the claims at `refs`, in order of articles, say. Reads the findings of each of their articles once.
  ///
  /// - Parameter text: an article's text where it is at hand; else the case is asked for it.
  mutating func look(up refs: [ClaimRef], in state: CaseState, text: (ArticleDigest) -> String?) {
    let now = state.claimReadingRevisions
    if now != revisions {
      machine = ClaimTable()
      decided = [:]
      revisions = now
    }
    // What can't be read says nothing.
    for ref in refs {
      if let review = state.review(of: ref) {
        decided[ref] = (review, state[ref.article].published, ClaimSubject())
      } else {
        machine[ref] = ClaimSubject()
      }
    }
    var last: (article: ArticleIndex, finder: ClaimSubjectFinder, published: String?)?
    for claim in state.claims(at: refs) {
      let ref = claim.ref
      if last?.article != ref.article {
        let finder = state.claimSubjects(in: ref.article, text: text(claim.key.article))
        last = (ref.article, finder, state[ref.article].published)
      }
      guard let (_, finder, published) = last else { continue }
      guard claim.review == nil else {
        decided[ref] = (claim.review, published, finder.subject(of: claim))
        continue
      }
      machine[ref] = finder.machineSubject(of: claim)
    }
  }

  /// What the claim at `ref` says, where it was looked up.
  func subject(of ref: ClaimRef, in state: CaseState) -> ClaimSubject? {
    state.isDecidedOn(ref) ? decided[ref]?.subject : machine[ref]
  }

  /// Whether what was looked up elsewhere is of this state.
  func isOf(_ state: CaseState) -> Bool { revisions == state.claimReadingRevisions }
}

extension ClaimSubject {
  /// What the claim says of the dead, the injured, or anything: the greatest figure of its best ones; nil where it gives none.
  func figure(of what: Quantity.What?) -> Double? {
    counts.lazy.filter { what == nil || $0.what == what }.compactMap { $0.best ?? $0.high ?? $0.low }.max()
  }

  /// Whether one of its numbers fits `value`: `yes`, `no`, a figure, two with a hyphen between, or one with `<` or `>` before it.
  func hasNumber(of what: Quantity.What?, _ value: String) -> Bool {
    let counts = counts.filter { what == nil || $0.what == what }
    if value == "yes" || value == "no" { return counts.isEmpty == (value == "no") }
    let parts = value.drop { $0 == "<" || $0 == ">" }.split(separator: "-").compactMap { Double($0) }
    guard let first = parts.first, let last = parts.last else { return false }
    return counts.contains { count in
      let best = count.best ?? count.high ?? count.low ?? 0
      if value.hasPrefix("<") { return best < first }
      if value.hasPrefix(">") { return best > first }
      return (count.low ?? best) <= last && (count.high ?? best) >= first
    }
  }

  /// Whether one of its dates fits `value`: `yes`, `no`, a day, month or year that it falls in, or one with `<` or `>` before it.
  func hasDate(_ value: String) -> Bool {
    let days = dates.compactMap(\.days)
    if value == "yes" || value == "no" { return days.isEmpty == (value == "no") }
    let bound = String(value.drop { $0 == "<" || $0 == ">" })
    guard let asked = ClaimDate(edtf: bound)?.days else {
      return !bound.isEmpty && days.contains { $0.start.description.hasPrefix(bound) }
    }
    return days.contains { interval in
      if value.hasPrefix("<") { return interval.start < asked.start }
      if value.hasPrefix(">") { return interval.end > asked.end }
      return interval.start <= asked.end && interval.end >= asked.start
    }
  }

  /// Whether one of its places fits `value`: `yes`, `no`, a country's code, or a part of the name of the place, its division or country.
  func hasPlace(_ value: String) -> Bool {
    if value == "yes" || value == "no" { return places.isEmpty == (value == "no") }
    return places.contains { place in
      let names = [place.name, place.admin1, place.country.flatMap(CountryNames.name)]
      return place.country?.lowercased() == value
        || names.contains { $0?.lowercased().contains(value) ?? false }
    }
  }
}
