import CaseModel

/// The orders of the panes: the next one by one key, any by a menu.
extension Session {
  /// The orders of the pane in focus by name, and which is in force; none for the text.
  private var orders: (names: [String], current: Int) {
    switch view.focus {
    case .articles: (ArticleQuery.Order.allCases.map(\.rawValue), view.articles.order)
    case .entities: (EntityQuery.Order.allCases.map(\.rawValue), view.entities.order)
    case .locations:
      // The last order goes by distance, and is there only while distances are.
      (LocationOrder.allCases.dropLast(view.reference == nil ? 1 : 0).map(\.rawValue), view.locations.order)
    case .claims: (ClaimOrder.allCases.map(\.rawValue), view.claims.order)
    case .incidents: (IncidentOrder.allCases.map(\.rawValue), view.incidents.order)
    case .text: ([], 0)
    }
  }

  /// Sorts the pane in focus by its next order.
  mutating func sortPane() -> [Effect] { sort(by: orders.current + 1) }

  /// Offers all orders of the pane in focus.
  mutating func showOrders() -> [Effect] {
    let (names, current) = orders
    return offer(
      Menu(
        title: "Sort by what?",
        items: names.enumerated().map { place, name in
          .init(label: name, isOn: place == current % max(1, names.count), choice: .order(place))
        }, typeAhead: true))
  }

  /// Sorts the pane in focus by the order at `place`, counted around.
  mutating func sort(by place: Int) -> [Effect] {
    let names = orders.names
    guard !names.isEmpty else { return [] }
    let order = place % names.count
    switch view.focus {
    case .articles: view.articles.order = order
    case .entities: view.entities.order = order
    case .locations: view.locations.order = order
    case .claims: view.claims.order = order
    case .incidents: view.incidents.order = order
    case .text: break
    }
    say("Sorted by \(names[order]).")
    return []
  }
}
