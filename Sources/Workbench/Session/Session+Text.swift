import Annotation
import CaseModel

extension Session {
  /// Shows the text of the article that the other panes speak of, and remembers which claim to bring into sight.
  mutating func refreshText() {
    let wanted = textArticle.map { state[$0].digest }
    guard wanted != view.text.article else { return }
    view.text = TextPane()
    view.text.article = wanted
    revealFound()
  }

  /// Brings what a search of all texts looked for into sight; tells whether there is such a thing in the text shown.
  @discardableResult
  mutating func revealFound() -> Bool {
    guard case .found(let query, _)? = view.scopes.last(where: { if case .found = $0 { true } else { false } }),
      shownText != nil
    else { return false }
    let words = query.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for wanted in [query] + words {
      view.text.search = wanted
      if findInText(from: 0) { return true }
    }
    view.text.search = ""
    return false
  }

  /// The article to show: that of the claim under the cursor when the claims pane spans articles, else the one of pane 1.
  package var textArticle: ArticleIndex? {
    if view.scope != .article, view.focus == .claims || view.focus == .text || view.focus == .incidents,
      let claim = view.claims.current
    {
      return claim.article
    }
    return currentArticle
  }

  /// The claim under the cursor of the claims pane, when its article is the one shown.
  package var shownClaim: ClaimView? {
    guard let ref = view.claims.current, let article = view.text.article, state[ref.article].digest == article else {
      return nil
    }
    return state.claim(ref)
  }

  /// The text shown, once it is here.
  package var shownText: String? { view.text.article.flatMap { texts.text(of: $0) } }

  /// Asks for the text to show, unless it is here or under way.
  mutating func textEffects() -> [Effect] {
    guard let article = view.text.article, texts[article] == nil else { return [] }
    texts.set(.loading, for: article)
    return [.loadText(article)]
  }

  /// Brings the content of the claim under the cursor into sight in the text pane.
  mutating func revealCurrentClaim() {
    guard let claim = shownClaim, let first = claim.spans.content.first else { return }
    let cue = claim.spans.cue.first
    view.text.reveal = cue.map { $0.start < first.start ? TextSpan($0.start, first.end) : first } ?? first
  }
}
