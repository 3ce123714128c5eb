import Annotation
import CaseModel

/// Where the analyst is and how the panes are sorted, kept in the case from one sitting to the next.
///
/// Written as words such as `focus=4 orders=0,0,0,3,0 scope=case article=HEX claim=12`; a word that is not understood is passed over.
package struct KeptView: Equatable, Sendable {
  /// The pane that keys go to.
  package var focus: Pane?
  /// The orders of panes 1 to 5.
  package var orders: [Int] = []
  /// Whether the claims of the whole case show.
  package var isWholeCase = false
  /// The article under the cursor, or that of the claim under it.
  package var article: ArticleDigest?
  /// The number of the claim under the cursor in that article.
  package var claim: Int?

  /// What `text` keeps.
  package init(_ text: String) {
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = String(parts[1])
      switch parts[0] {
      case "focus": focus = Int(value).flatMap(Pane.init(rawValue:))
      case "orders": orders = value.split(separator: ",").map { max(0, Int($0) ?? 0) }
      case "scope": isWholeCase = value == "case"
      case "article": article = ArticleDigest(hex: value)
      case "claim": claim = Int(value)
      default: break
      }
    }
  }

  /// What `session` is to come back to.
  package init(_ session: Session) {
    let view = session.view
    focus = view.focus
    orders = [view.articles.order, view.entities.order, view.locations.order, view.claims.order, view.incidents.order]
    isWholeCase = view.scope == .wholeCase
    let shown = isWholeCase ? view.claims.current?.article : session.currentArticle
    article = shown.map { session.state[$0].digest }
    claim = view.claims.current.flatMap { $0.article == shown ? $0.number : nil }
  }

  /// As it is kept.
  package var text: String {
    var words = ["orders=\(orders.map(String.init).joined(separator: ","))"]
    if let focus { words.append("focus=\(focus.rawValue)") }
    if isWholeCase { words.append("scope=case") }
    if let article { words.append("article=\(article.hex)") }
    if let claim { words.append("claim=\(claim)") }
    return words.joined(separator: " ")
  }
}

extension Session {
  /// Goes back to where a sitting ended. A claim is gone to once what was found in its article is here, unless a key was pressed before.
  package mutating func restore(_ kept: KeptView) {
    func order(_ pane: Int, of count: Int) -> Int {
      kept.orders.indices.contains(pane) && kept.orders[pane] < count ? kept.orders[pane] : 0
    }
    view.articles.order = order(0, of: ArticleQuery.Order.allCases.count)
    view.entities.order = order(1, of: EntityQuery.Order.allCases.count)
    // The last order goes by distance from a place, which is not kept.
    view.locations.order = order(2, of: LocationOrder.allCases.count - 1)
    view.claims.order = order(3, of: ClaimOrder.allCases.count)
    view.incidents.order = order(4, of: IncidentOrder.allCases.count)
    if kept.isWholeCase { view.scopes = [.article, .wholeCase] }
    if let focus = kept.focus { _ = self.focus(focus) }
    refreshRows()
    let article = kept.article.flatMap { state.article($0) }
    if let article { view.articles.select(article) }
    refreshRows()
    if let article, let claim = kept.claim { awaited.claim = ClaimRef(article: article, number: claim) }
  }

  /// Goes to the claim that a sitting ended on, once it is there.
  mutating func showAwaitedClaim() {
    guard let claim = awaited.claim, state[claim.article].isAnalyzed else { return }
    awaited.claim = nil
    refreshRows()
    if view.claims.select(claim) { revealCurrentClaim() }
  }
}
