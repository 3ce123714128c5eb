import Annotation

/// Finds how many, when and where the claims of one article say.
package struct ClaimSubjectFinder {
  private let analysis: Analysis?
  private let text: String
  private let published: CalendarDate?
  /// The mentions of the analysis as the analyst sees them, by number.
  private let mentions: [Int: MentionView]

  /// A finder in the article that reads `text`, in which the machine found `analysis`, with its mentions as the analyst sees them, and
  /// that was published on the day `published`.
  package init(_ analysis: Analysis?, mentions: [MentionView], text: String, published: CalendarDate? = nil) {
    self.analysis = analysis
    self.text = text
    self.published = published
    self.mentions = Dictionary(mentions.map { ($0.ref.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many, when and where `claim` says, by the analyst's word where there is one, else the machine's.
  package func subject(of claim: ClaimView) -> ClaimSubject { settled(machineSubject(of: claim), by: claim.review) }

  /// What the machine has a claim of this article say, with what an analyst says in its place.
  package func settled(_ machine: ClaimSubject, by review: ClaimReview?) -> ClaimSubject {
    var subject = machine
    subject.take(review)
    // The day of publication may have been set after the analyst wrote “a Friday”.
    if review?.dates != nil, let published {
      subject.dates = subject.dates.map { $0.days == nil ? $0.resolved(on: published) : $0 }
    }
    return subject
  }

  /// How many, when and where the machine has `claim` say.
  ///
  /// Of what the machine says the claim is about: the counts in text order, the dates, those first that days are known of, and the
  /// places, those first that are known most exactly. Where the analyst corrected the spans or added the claim, of what stands in its
  /// words.
  package func machineSubject(of claim: ClaimView) -> ClaimSubject {
    var subject = ClaimSubject()
    let about = about(claim)
    subject.counts = about.quantities.map { ClaimCount($0) }
    subject.dates = about.dates.map { ClaimDate(value: $0.value) }
    subject.places = placed(about.mentions).compactMap(\.place)
    return subject
  }

  /// The mentions behind what the machine has `claim` say where, in the order of `machineSubject`.
  package func placeMentions(of claim: ClaimView) -> [MentionView] { placed(about(claim).mentions) }

  /// The other days that the machine's dates of `claim` may mean, in the order of `machineSubject`: 5 June for `05/06/2019`; nil for dates
  /// that mean one.
  package func otherDates(of claim: ClaimView) -> [ClaimDate?] {
    about(claim).dates.map { $0.alternative.map { ClaimDate(value: $0) } }
  }

  /// Where the machine reads what it has `claim` say how many, when and where, in the order of `machineSubject`.
  package func machineSpans(of claim: ClaimView) -> (counts: [TextSpan], dates: [TextSpan], places: [TextSpan]) {
    let about = about(claim)
    return (about.quantities.map(\.span), about.dates.map(\.span), placed(about.mentions).map(\.span))
  }

  private func about(_ claim: ClaimView) -> (quantities: [Quantity], dates: [Timex], mentions: [MentionView]) {
    guard let analysis else { return ([], [], []) }
    var quantities: [Quantity] = []
    var timexes: [Timex] = []
    var places: [MentionView] = []
    if let machine = claim.machine, claim.review?.spans == nil {
      for about in machine.about {
        switch about {
        case .quantity(let id): quantities.append(analysis.quantities[id.index])
        case .timex(let id): timexes.append(analysis.timexes[id.index])
        case .mention(let id): if let mention = mentions[id.index] { places.append(mention) }
        }
      }
    } else {
      func isInside(_ span: TextSpan) -> Bool { claim.spans.content.contains { $0.contains(span) } }
      quantities = analysis.quantities.filter { isInside($0.span) }
      timexes = analysis.timexes.filter { isInside($0.span) }
      places = mentions.values.filter { isInside($0.span) }.sorted { $0.span < $1.span }
    }
    let dates = timexes.filter { $0.kind == .date || $0.kind == .time }
    func hasDays(_ timex: Timex) -> Bool { CalendarInterval(timexValue: timex.value) != nil }
    return (quantities, dates.filter(hasDays) + dates.filter { !hasDays($0) }, places)
  }

  /// Those of `mentions` that say where, each place once, the most exact first.
  private func placed(_ mentions: [MentionView]) -> [MentionView] {
    let placed = mentions.filter { $0.place != nil && $0.status != .rejected && saysWhere($0) }
    let ranked = placed.enumerated().sorted { a, b in
      (Self.rank(a.element.place?.level), a.offset) < (Self.rank(b.element.place?.level), b.offset)
    }
    var seen: Set<ResolvedPlace> = []
    return ranked.map(\.element).filter { mention in mention.place.map { seen.insert($0).inserted } ?? false }
  }

  /// Whether `mention` can say where: “the US embassy” and “Iran said” don't, a country only does after such words as “in”.
  private func saysWhere(_ mention: MentionView) -> Bool {
    guard mention.machine?.nestedIn == nil || mention.review != nil else { return false }
    guard mention.place?.level == .country, mention.review == nil else { return true }
    let before = text.utf8.prefix(mention.span.start.value).suffix(24)
    let words = String(decoding: before, as: UTF8.self).lowercased().split(whereSeparator: { !$0.isLetter }).suffix(2)
    let within: Set<Substring> = ["in", "inside", "across", "into", "throughout", "within"]
    return words.last.map(within.contains) ?? false || words.last == "the" && words.first.map(within.contains) ?? false
  }

  /// The most exact level first.
  private static func rank(_ level: GeoLevel?) -> Int {
    level.flatMap { GeoLevel.allCases.firstIndex(of: $0) } ?? GeoLevel.allCases.count
  }
}

extension CaseState {
  /// What finds how many, when and where the claims of an article say. Reads its findings once.
  ///
  /// - Parameter text: what the article reads, where that is at hand; else whoever keeps the findings is asked for it, so that the same
  ///   is found whether it is or not.
  package func claimSubjects(in article: ArticleIndex, text: String?) -> ClaimSubjectFinder {
    let findings = findings(of: article)
    let text = text ?? reader?.text(ofArticle: slots[article.value].record.digest) ?? ""
    let published = self[article].published.flatMap { CalendarDate(iso: $0) }
    return ClaimSubjectFinder(
      findings?.analysis, mentions: mentions(in: article, findings), text: text, published: published)
  }
}
