import Annotation
import CaseModel
import Screen

extension Session {
  /// The rows of pane 4: who says what, how sure, and how far each claim has come.
  var claimsView: ListView<ClaimRef> {
    ListView(
      pane: view.claims,
      columns: [
        ListColumn("", 1),
        ListColumn("certainty", 11, abbreviated: "sure", short: 4, rank: 1),
        ListColumn("kind", 14, short: 4, rank: 2),
        ListColumn("speaker", 18, short: 8, stretch: 1, rank: 4),
        ListColumn("words", 30, short: 18, stretch: 4),
        ListColumn("", 2, rank: 3),
      ],
      isFocused: view.focus == .claims, emptyText: "No claims here.", content: row(of:))
  }

  private func row(of ref: ClaimRef) -> ListRow? {
    guard let claim = view.drawn.claim(ref, in: state) else { return nil }
    let isRejected = claim.status == .rejected
    let flags = (claim.grade.map { "\($0.rawValue)" } ?? " ") + (claim.note == nil ? " " : "✎")
    var words = claim.tags.map { "#\(Shown.oneLine($0)) " }.joined()
    let tagged = words.utf8.count
    if claim.parent != nil { words += String(repeating: "↳", count: ClaimNesting.depth(of: claim, in: state)) + " " }
    if claim.polarity == .negative { words += "¬ " }
    if claim.modality != .actual { words += "(\(claim.modality.rawValue)) " }
    var said = ListCell(words + Shown.oneLine(claim.words))
    said.accent = tagged
    return ListRow(
      cells: [
        ListCell(claim.status.glyph, Theme.status(claim.status)),
        ListCell(claim.certainty.rawValue, short: claim.certainty.abbreviation, Theme.certainty(claim.certainty)),
        ListCell(claim.kind.rawValue, short: claim.kind.abbreviation, Theme.faint),
        ListCell(
          speakerShown(claim), claim.speakerName == nil ? Theme.faint : Style(.standard, .bold)),
        said,
        ListCell(flags, Theme.key),
      ], style: isRejected ? Theme.faint : .plain)
  }

  /// The speaker's name, or the words that stand for the speaker where no one is named.
  private func speakerShown(_ claim: ClaimView) -> String {
    if let name = claim.speakerName { return Shown.oneLine(name) }
    if claim.spans.source.isEmpty { return "the article" }
    return claim.sourceWords.isEmpty ? "someone" : Shown.oneLine(claim.sourceWords)
  }
}
