import Annotation
import CaseModel

/// How many, when and where claims say, kept while what the machine found and where names lie is the same: to filter and sort by.
struct ClaimSubjects: Sendable {
  private var revisions: [Int] = []
  /// What the machine has the claims say whose spans nobody corrected.
  private var machine: [ClaimRef: ClaimSubject] = [:]
  /// What the claims say that were looked up last.
  private var present: [ClaimRef: ClaimSubject] = [:]

  /// Looks up what `claims`, in order of articles, say. Reads the findings of each article that has a claim not yet known once.
  ///
  /// - Parameter text: an article's text; empty where it is not here, so that a country is a place whatever stands before it.
  mutating func look(up claims: [ClaimView], in state: CaseState, text: (ArticleDigest) -> String) {
    let now = [state.revisions.entities, state.revisions.locations, state.revisions.claimSets]
    if now != revisions {
      machine = [:]
      revisions = now
    }
    present = [:]
    var last: (article: ArticleIndex, finder: ClaimSubjectFinder)?
    for claim in claims {
      let isMachines = claim.machine != nil && claim.review?.spans == nil
      // “a Friday” that an analyst wrote has its day from that of publication.
      let isOpen = claim.review?.dates?.contains { $0.days == nil } ?? false
      var subject = isMachines ? machine[claim.ref] : nil
      if subject == nil || isOpen {
        if last?.article != claim.ref.article {
          last = (claim.ref.article, state.claimSubjects(in: claim.ref.article, text: text(claim.key.article)))
        }
      }
      if subject == nil {
        subject = last?.finder.machineSubject(of: claim)
        if isMachines { machine[claim.ref] = subject }
      }
      guard var subject else { continue }
      if isOpen, let finder = last?.finder {
        subject = finder.settled(subject, by: claim.review)
      } else {
        subject.take(claim.review)
      }
      if !subject.isEmpty { present[claim.ref] = subject }
    }
  }

  /// What the claim at `ref` says, where it was looked up and says anything of the kind.
  subscript(ref: ClaimRef) -> ClaimSubject? { present[ref] }
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
