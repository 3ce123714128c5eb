import Annotation
import CaseModel
import Screen

extension Session {
  /// The rows of pane 1: how far each article is read, when and by whom it was published, what it says, how much of it is judged.
  var articlesView: ListView<ArticleIndex> {
    // Where room is scarce the century goes; the year, too, while all articles are of one.
    let usesYears = state.publishedYears.map { $0.count > 1 } ?? false
    return ListView(
      pane: view.articles,
      columns: [
        ListColumn("", 2),
        ListColumn("date", 10, short: usesYears ? 8 : 5, rank: 2),
        ListColumn("outlet", 14, short: 9, stretch: 1, rank: 4),
        ListColumn("title", 28, short: usesYears ? 11 : 14, stretch: 4),
        ListColumn("open/all", 8, abbreviated: "open", short: 5, alignsRight: true, rank: 1),
        ListColumn("", 1, rank: 3),
      ],
      isFocused: view.focus == .articles, emptyText: "No articles."
    ) { index in
      guard index.value < state.articleCount else { return nil }
      return Self.row(of: state[index], usesYears: usesYears)
    }
  }

  private static func row(of article: ArticleView, usesYears: Bool) -> ListRow {
    let isAside = article.setAside != nil
    let isCopy = article.sourceGroup.map { $0 != article.index } ?? false
    let marks =
      (isAside ? Mark.setAside.glyph : article.reading.glyph)
      + (isCopy ? Mark.copy.glyph : article.sourceGroup != nil ? Mark.firstOfCopies.glyph : " ")
    let date = article.published ?? ""
    let claims = !article.isAnalyzed ? Mark.notRead.glyph : "\(article.unreviewedCount)/\(article.claimCount)"
    let isSettled = article.isAnalyzed && article.unreviewedCount == 0
    return ListRow(
      cells: [
        ListCell(marks, Theme.reading(article.reading)),
        ListCell(
          Shown.day(date), short: usesYears ? String(Shown.day(date).dropFirst(2)) : Shown.shortDay(date),
          Theme.faint),
        ListCell(Shown.oneLine(article.outlet ?? "")),
        ListCell(
          Shown.title(of: article),
          article.reading == .unread ? Style(.standard, .bold) : .plain),
        ListCell(claims, isSettled ? Theme.faint : .plain),
        ListCell(article.grade?.rawValue ?? "", Theme.key),
      ], style: isAside ? Theme.faint : .plain)
  }
}
