import Annotation
import CaseModel

extension Session {
  /// A correction that claims alike may need, too: `claim` got what `act` says.
  package struct Correction: Hashable, Sendable {
    /// The claim that was corrected.
    package var claim: ClaimKey
    /// What was corrected.
    package var act: Act
  }

  /// Remembers that `act` corrected `claim`, where claims alike could need it, and says by which key they get it.
  mutating func remember(_ act: Act, on claim: ClaimView) {
    switch act {
    case .certainty, .kind, .polarity, .modality, .speaker: break
    default: return
    }
    guard !claim.sourceWords.isEmpty || !claim.cueWords.isEmpty else { return }
    lastCorrection = Correction(claim: claim.key, act: act)
    let said = notice?.text ?? ""
    notice = Notice("\(said) \(key(of: .alike)) corrects claims alike.")
  }

  /// The last correction for claims alike, as menus about claims offer it; nothing where there was none, it holds no more, or no claim is
  /// alike that nobody has judged. How many are alike is told where few have the speaker, since each of those is read for it.
  var alikeItem: [Menu<Choice>.Item] {
    guard let (claim, act) = standingCorrection else { return [] }
    let candidates = state.claims(query(like: claim, for: act)).count
    guard candidates <= 100 else {
      return [.init(key: "*", label: "Claims alike: \(act.summary)…", choice: .alike)]
    }
    let count = claims(like: claim, for: act).count
    guard count > 0 else { return [] }
    return [.init(key: "*", label: "\(Shown.count(count, "claim")) alike: \(act.summary)…", choice: .alike)]
  }

  /// The claim that was corrected last, and how, while it is still so.
  private var standingCorrection: (ClaimView, Act)? {
    guard let correction = lastCorrection,
      let claim = state.claimRef(correction.claim).flatMap({ state.claim($0) }), claim.status != .rejected,
      correction.act == .polarity ? claim.review?.polarity != nil : !needs(correction.act, claim)
    else { return nil }
    return (claim, correction.act)
  }

  /// Offers the last correction for all claims with the same speaker's words and the same cue that nobody has judged yet.
  mutating func correctAlike() -> [Effect] {
    guard let (claim, act) = standingCorrection else {
      return refuse("Correct a claim first; then this does the same to claims alike.")
    }
    let alike = claims(like: claim, for: act)
    guard !alike.isEmpty else {
      return refuse("No other unreviewed claim has the speaker “\(claim.sourceWords)” and the cue “\(claim.cueWords)”.")
    }
    view.overlays.append(
      .preview(
        Preview(
          title: "\(Self.capitalized(act.summary)): \(Shown.count(alike.count, "claim")) alike",
          lines: alike.map { line(for: act, on: $0) }, command: .group(alike.flatMap { changes(for: act, on: $0) }))))
    return []
  }

  /// Claims that nobody has judged, with the same speaker's words and cue as `claim`, and not yet as `act` would have them.
  private func claims(like claim: ClaimView, for act: Act) -> [ClaimView] {
    let source = NameFolding.key(claim.sourceWords)
    let cue = NameFolding.key(claim.cueWords)
    return state.claims(at: state.claims(query(like: claim, for: act))).filter { other in
      other.ref != claim.ref && NameFolding.key(other.sourceWords) == source && NameFolding.key(other.cueWords) == cue
        && !changes(for: act, on: other).isEmpty && needs(act, other)
    }
  }

  /// The claims that may be alike: those by the speaker, or of the article where nobody is known to speak.
  private func query(like claim: ClaimView, for act: Act) -> ClaimQuery {
    var query = ClaimQuery()
    query.statuses = [.proposed]
    if let speaker = state.machineSpeaker(of: claim.ref) {
      query.speaker = speaker
      // “He” and “the spokesman” are someone else in another article.
      if case .speaker = act, claim.sourceWords.first?.isLowercase ?? true { query.article = claim.ref.article }
    } else {
      query.article = claim.ref.article
    }
    return query
  }

  private func needs(_ act: Act, _ claim: ClaimView) -> Bool {
    switch act {
    case .certainty(let value): claim.certainty != value
    case .kind(let value): claim.kind != value
    case .polarity:
      lastCorrection.flatMap { state.claimRef($0.claim) }.flatMap { state.claim($0) }.map {
        $0.polarity != claim.polarity
      } ?? false
    case .modality(let value): claim.modality != value
    case .speaker(.entity(let key, _)): claim.speaker != key
    case .speaker(.unnamed): claim.speaker != nil
    default: false
    }
  }
}
