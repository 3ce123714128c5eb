import Annotation
import CaseModel
import Screen

extension Session {
  /// The rows of pane 4: who says what, how sure, and how far each claim has come.
  ///
  /// Where they are of several articles they say which; where all are of one speaker they don't say who.
  var claimsView: ListView<ClaimRef> {
    let (hasSpeaker, hasArticle) = (!isOfOneSpeaker, view.scope != .article)
    var columns = [
      ListColumn("", 1),
      ListColumn("certainty", 11, abbreviated: "sure", short: 4, rank: 1),
      // Of which article a claim is tells more than its kind.
      ListColumn("kind", 14, short: 4, rank: hasArticle ? 6 : 2),
    ]
    if hasSpeaker { columns.append(ListColumn("speaker", 18, short: 8, stretch: 1, rank: 4)) }
    if hasArticle { columns.append(ListColumn("article", 21, short: 9, rank: hasSpeaker ? 5 : 4)) }
    columns += [
      ListColumn("words", 30, short: hasArticle ? 14 : 18, stretch: 4), ListColumn("", state.hasLinks ? 3 : 2, rank: 3),
    ]
    return ListView(
      pane: view.claims, columns: columns, isFocused: view.focus == .claims, emptyText: "No claims here."
    ) { row(of: $0, hasSpeaker: hasSpeaker, hasArticle: hasArticle) }
  }

  private var isOfOneSpeaker: Bool { if case .speaker = view.scope { true } else { false } }

  private func row(of ref: ClaimRef, hasSpeaker: Bool, hasArticle: Bool) -> ListRow? {
    guard let claim = view.drawn.claim(ref, in: state) else { return nil }
    let isRejected = claim.status == .rejected
    let flags =
      (claim.grade.map { "\($0.rawValue)" } ?? " ") + (claim.note == nil ? " " : Mark.note.glyph)
      + (state.hasLinks ? linkMark(of: claim.key) : "")
    var words = claim.tags.map { "\(Mark.tag.glyph)\(Shown.oneLine($0)) " }.joined()
    let tagged = words.utf8.count
    if claim.parent != nil {
      words += String(repeating: Mark.inside.glyph, count: ClaimNesting.depth(of: claim, in: state)) + " "
    }
    if claim.joinedInto != nil { words += "\(Mark.joined.glyph) " }
    if claim.polarity == .negative { words += "\(Mark.negative.glyph) " }
    if claim.modality != .actual { words += "(\(claim.modality.rawValue)) " }
    var said = ListCell(words + Shown.oneLine(claim.words))
    said.accent = tagged
    var cells = [
      ListCell(claim.status.glyph, Theme.status(claim.status)),
      ListCell(claim.certainty.rawValue, short: claim.certainty.abbreviation, Theme.certainty(claim.certainty)),
      ListCell(claim.kind.rawValue, short: claim.kind.abbreviation, Theme.faint),
    ]
    if hasSpeaker {
      cells.append(ListCell(speakerShown(claim), claim.speakerName == nil ? Theme.faint : Style(.standard, .bold)))
    }
    if hasArticle { cells.append(articleCell(of: claim)) }
    return ListRow(cells: cells + [said, ListCell(flags, Theme.key)], style: isRejected ? Theme.faint : .plain)
  }

  /// Who published the claim's article, and when; where that is not known, what the article is called.
  private func articleCell(of claim: ClaimView) -> ListCell {
    let article = state[claim.ref.article]
    let name = article.outlet.map(Shown.oneLine) ?? Shown.title(of: article)
    guard let date = article.published.map(Shown.day) else { return ListCell(name, Theme.faint) }
    return ListCell("\(date) \(name)", short: name, Theme.faint)
  }

  /// Whether the analyst linked a claim with another: `≠` where one contradicts the other, else `=`.
  private func linkMark(of claim: ClaimKey) -> String {
    let links = state.links(of: claim)
    if links.isEmpty { return " " }
    return links.contains { $0.link.relation == .contradicts } ? Mark.contradicted.glyph : Mark.linked.glyph
  }

  /// The speaker's name, or the words that stand for the speaker where no one is named.
  private func speakerShown(_ claim: ClaimView) -> String {
    if let name = claim.speakerName { return Shown.oneLine(name) }
    if claim.spans.source.isEmpty { return "the article" }
    return claim.sourceWords.isEmpty ? "someone" : Shown.oneLine(claim.sourceWords)
  }
}
