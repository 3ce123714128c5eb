import Annotation
import CaseModel

extension Session {
  /// The title of `pane`: how much it shows, by which filter, of what, in which order.
  func title(of pane: Pane) -> PaneTitle {
    switch pane {
    case .articles:
      title(
        pane, view.articles, all: state.articleCount, order: ArticleQuery.Order.allCases.map(\.rawValue),
        scope: articleScope)
    case .entities:
      title(pane, view.entities, order: EntityQuery.Order.allCases.map(\.rawValue), scope: articleOnly)
    case .locations:
      // Headings are rows too, but no places; those that are folded away count.
      title(
        pane, view.locations,
        shown: view.locations.filter.isEmpty
          ? view.locations.unfilteredCount : view.locations.rows.count(where: \.isPlace),
        order: LocationOrder.allCases.map(\.rawValue),
        scope: articleOnly + ["", "", " with governments", " with governments, nationalities"][state.placeUses.count])
    case .claims:
      title(
        pane, view.claims, order: ClaimOrder.allCases.map(\.rawValue),
        scope: view.isReadingClaims && !view.claims.filter.isEmpty ? "\(claimScope), reading …" : claimScope)
    case .incidents:
      title(pane, view.incidents, order: IncidentOrder.allCases.map(\.rawValue), scope: incidentScope)
    case .text: textTitle
    }
  }

  private func title<Row>(
    _ pane: Pane, _ list: ListPane<Row>, shown: Int? = nil, all: Int? = nil, order: [String], scope: String
  ) -> PaneTitle {
    let shown = shown ?? list.rows.count
    let sorted = order.isEmpty || list.order % order.count == 0 ? "" : "by \(order[list.order % order.count])"
    let marked = list.hasMarks ? list.targets.count : 0
    let search = list.search.isEmpty ? "" : "search “\(Shown.oneLine(list.search))”"
    return PaneTitle(
      pane: pane, count: PaneTitle.count(shown, of: max(shown, all ?? list.unfilteredCount)), filter: list.filter,
      remarks: [marked > 0 ? "\(Shown.count(marked)) marked" : "", search, scope, sorted], isFocused: view.focus == pane
    )
  }

  private var textTitle: PaneTitle {
    let search = view.text.search.isEmpty ? "" : "search “\(Shown.oneLine(view.text.search))”"
    let selecting = view.text.anchor == nil ? "" : "selecting"
    return PaneTitle(pane: .text, count: textPlace, remarks: [selecting, search], isFocused: view.focus == .text)
  }

  /// How far down the text is scrolled, in hundredths.
  private var textPlace: String {
    guard let text = shownText, !text.isEmpty else { return "" }
    let place = view.text.top.value * 100 / max(1, text.utf8.count)
    return view.text.top.value == 0 ? "" : "\(place)%"
  }

  private var articleScope: String {
    switch view.scope {
    case .article, .wholeCase, .speaker: ""
    case .entity, .location, .incident, .found: scopeWords
    }
  }

  private var articleOnly: String { view.scope == .article ? "in this article" : "in the case" }

  private var claimScope: String {
    if case .found = view.scope { return "in articles \(scopeWords)" }
    return view.scope == .article ? "in this article" : scopeWords
  }

  /// While one incident is open, its pane still lists them all.
  private var incidentScope: String {
    if case .incident = view.scope { return "in the case" }
    return claimScope
  }

  private var scopeWords: String {
    switch view.scope {
    case .article: "in this article"
    case .wholeCase: "in the case"
    case .entity(let key): "with \(Shown.oneLine(state.entity(key)?.name ?? key.name))"
    case .speaker(let key): "said by \(Shown.oneLine(state.entity(key)?.name ?? key.name))"
    case .location(let key): "at \(Shown.oneLine(state.location(key)?.name ?? ""))"
    case .incident: "of the incident"
    case .found(let query, _): "with “\(Shown.oneLine(query))”"
    }
  }
}
