import Annotation
import CaseModel

/// A filter of the claims pane made ready to look at many claims: what every claim would be asked again is worked out once.
struct ClaimMatcher {
  /// One term, made ready.
  private enum Test {
    case statuses(Set<ReviewStatus>)
    case kinds(Set<Claim.Kind>)
    case certainties(Set<Certainty>)
    case quotes(Set<Claim.Quote>)
    case polarities(Set<Claim.Polarity>)
    case words([UInt8])
    case speaker([UInt8], isArticle: Bool, isNobody: Bool)
    case cue([UInt8])
    case score(String)
    case article((ArticleView) -> Bool)
    case review((ClaimReview?) -> Bool)
    case incident(String)
    case subject((ClaimSubject) -> Bool)
  }

  private let tests: [(test: Test, isNegated: Bool)]
  /// What the tests of articles said of the last one.
  private var last: (article: ArticleIndex, passes: Bool)?

  /// What `filter` asks of claims.
  init(_ filter: RowFilter) {
    tests = filter.terms.map { (Self.test($0), $0.isNegated) }
  }

  private static func test(_ term: RowFilter.Term) -> Test {
    let value = term.value
    switch term.field {
    case "status": return .statuses(Set(ReviewStatus.allCases.filter { term.means($0.rawValue) }))
    case "kind": return .kinds(Set(Claim.Kind.allCases.filter { term.means($0.rawValue, $0.abbreviation) }))
    case "certainty":
      return .certainties(Set(Certainty.allCases.filter { term.means($0.rawValue, $0.abbreviation) }))
    case "quote": return .quotes(Set(Claim.Quote.allCases.filter { term.means($0.rawValue) }))
    case "polarity": return .polarities(Set(Claim.Polarity.allCases.filter { $0.rawValue.hasPrefix(value) }))
    case "speaker": return .speaker(Array(value.utf8), isArticle: value == "article", isNobody: value == "none")
    case "cue": return .cue(Array(value.utf8))
    case "score": return .score(value)
    case "outlet": return .article { RowFilter.contains($0.outlet, value) }
    case "article": return .article { RowFilter.contains($0.title, value) || RowFilter.contains($0.record.id, value) }
    case "grade": return .review { $0?.grade.map { String($0.rawValue) } == value }
    case "tag": return .review { $0?.tags.contains { RowFilter.contains($0, value) } ?? false }
    case "note": return .review { RowFilter.contains($0?.note, value) }
    case "incident": return .incident(value)
    case "killed": return .subject { $0.hasNumber(of: .killed, value) }
    case "injured": return .subject { $0.hasNumber(of: .injured, value) }
    case "number": return .subject { $0.hasNumber(of: nil, value) }
    case "when": return .subject { $0.hasDate(value) }
    case "place": return .subject { $0.hasPlace(value) }
    default: return .words(Array(RowFilter.word(term).utf8))
    }
  }

  /// Whether the claim at `ref` passes, of which the session has read what the filter needs. Claims of one article ask it once.
  mutating func matches(_ ref: ClaimRef, in session: Session) -> Bool {
    guard passesArticle(ref.article, in: session.state), let codes = session.state.codes(of: ref) else { return false }
    for (test, isNegated) in tests {
      if case .article = test { continue }
      if passes(test, ref, codes, in: session) == isNegated { return false }
    }
    return true
  }

  private mutating func passesArticle(_ article: ArticleIndex, in state: CaseState) -> Bool {
    if let last, last.article == article { return last.passes }
    var passes = true
    for case (.article(let test), let isNegated) in tests where test(state[article]) == isNegated { passes = false }
    last = (article, passes)
    return passes
  }

  private func passes(
    _ test: Test, _ ref: ClaimRef, _ codes: (status: ReviewStatus, kind: Claim.Kind, certainty: Certainty),
    in session: Session
  ) -> Bool {
    switch test {
    case .statuses(let wanted): return wanted.contains(codes.status)
    case .kinds(let wanted): return wanted.contains(codes.kind)
    case .certainties(let wanted): return wanted.contains(codes.certainty)
    case .article: return true
    case .review(let test): return test(session.state.review(of: ref))
    case .incident(let value): return Self.isEvidence(ref, value, in: session)
    case .subject(let test): return test(session.view.subjects.subject(of: ref, in: session.state) ?? ClaimSubject())
    case .words, .speaker, .cue, .score, .quotes, .polarities:
      guard let text = session.view.reads[ref] else { return false }
      return passes(test, text)
    }
  }

  private func passes(_ test: Test, _ text: ClaimText) -> Bool {
    switch test {
    case .words(let part): text.contains(part, to: text.cue)
    case .speaker(let part, let isArticle, let isNobody):
      text.contains(part, from: text.speaker, to: text.cue) || isArticle && !text.hasSpeaker && !text.hasSource
        || isNobody && !text.hasSpeaker
    case .cue(let part): text.contains(part, from: text.cue)
    case .score(let bound): Self.fits(Double(text.score), bound)
    case .quotes(let wanted): wanted.contains(text.quote)
    case .polarities(let wanted): wanted.contains(text.polarity)
    default: false
    }
  }

  private static func isEvidence(_ ref: ClaimRef, _ value: String, in session: Session) -> Bool {
    let incidents = session.state.incidents(of: ref)
    switch value {
    case "yes": return !incidents.isEmpty
    case "no": return incidents.isEmpty
    default:
      return incidents.contains { key in
        session.state.incident(key).map { RowFilter.contains(session.summary(of: $0), value) } ?? false
      }
    }
  }

  /// Whether `score` lies on the side of a bound such as `<0.5` or `>0.8`; a bare figure is the least one.
  private static func fits(_ score: Double, _ bound: String) -> Bool {
    guard let figure = Double(bound.drop { $0 == "<" || $0 == ">" }) else { return false }
    return bound.hasPrefix("<") ? score < figure : score >= figure
  }
}
