import Annotation
import CaseModel

extension Session {
  /// Makes the rows of the locations pane anew where what they depend on has changed.
  mutating func refreshLocations() {
    let article = view.scope == .article ? currentArticle : nil
    let signature = RowSignature(
      revisions: [state.revisions.locations, state.revisions.entities], scope: view.scope, article: article,
      filter: view.locations.filter, order: view.locations.order, folds: view.folds)
    guard signature != view.locations.signature else { return }
    view.locations.signature = signature
    let keys = article.map(state.locations(in:)) ?? state.locations()
    let filter = RowFilter(view.locations.filter)
    let places = keys.compactMap { key in state.location(key) }.filter { filter.isEmpty || filter.matches($0) }
    let rows: [LocationRow]
    switch LocationOrder.allCases[view.locations.order % LocationOrder.allCases.count] {
    case .tree: rows = tree(of: places)
    case .mentions: rows = places.map { .place($0.key, depth: 0) }
    case .name: rows = places.sorted { $0.name < $1.name }.map { .place($0.key, depth: 0) }
    case .doubtful:
      let doubtful = places.filter { $0.place == nil || !$0.isReviewed }
      rows = (doubtful.filter { $0.place == nil } + doubtful.filter { $0.place != nil } + places.filter(\.isSettled))
        .map { .place($0.key, depth: 0) }
    }
    view.locations.show(rows, unfilteredCount: keys.count)
  }

  /// Country, division, place; names that nothing resolves last.
  private func tree(of places: [LocationView]) -> [LocationRow] {
    var rows: [LocationRow] = []
    let resolved = places.filter { $0.place != nil }
    for (country, inCountry) in Self.grouped(resolved, by: { $0.place?.country ?? "" }) {
      rows.append(.country(country, places: inCountry.count))
      if view.folds.contains(.country(country)) { continue }
      for (division, inDivision) in Self.grouped(inCountry, by: { $0.place?.admin1 ?? "" }) {
        if division.isEmpty {
          rows += inDivision.map { .place($0.key, depth: 1) }
          continue
        }
        rows.append(.division(country: country, name: division, places: inDivision.count))
        if view.folds.contains(.division(country: country, name: division)) { continue }
        rows += inDivision.map { .place($0.key, depth: 2) }
      }
    }
    let unresolved = places.filter { $0.place == nil }
    if !unresolved.isEmpty {
      rows.append(.unresolved(count: unresolved.count))
      if !view.folds.contains(.unresolved) { rows += unresolved.map { .place($0.key, depth: 1) } }
    }
    return rows
  }

  private static func grouped(
    _ places: [LocationView], by key: (LocationView) -> String
  ) -> [(String, [LocationView])] {
    var groups: [String: [LocationView]] = [:]
    for place in places { groups[key(place), default: []].append(place) }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension LocationView {
  /// Whether it lies somewhere and an analyst said so.
  fileprivate var isSettled: Bool { place != nil && isReviewed }
}
