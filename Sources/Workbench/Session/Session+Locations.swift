import Annotation
import CaseModel

extension Session {
  /// Makes the rows of the locations pane anew where what they depend on has changed.
  mutating func refreshLocations() {
    let article = view.scope == .article ? currentArticle : nil
    let signature = RowSignature(
      revisions: [seen.locations, seen.entities], scope: view.scope, article: article,
      filter: view.locations.filter, order: view.locations.order, folds: view.folds, reference: view.reference)
    guard signature != view.locations.signature else { return }
    view.locations.signature = signature
    if view.scope == .article, article == nil { return view.locations.show([], unfilteredCount: 0) }
    let keys = article.map(state.locations(in:)) ?? state.locations()
    let filter = RowFilter(view.locations.filter)
    let places = keys.compactMap { key in state.location(key) }
      .filter { filter.isEmpty || filter.matches($0, from: view.reference?.coordinates) }
    let order = LocationOrder.allCases[view.locations.order % LocationOrder.allCases.count]
    let rows = order == .tree ? tree(of: places) : sorted(places, by: order).map { .place($0.key, depth: 0) }
    view.locations.show(rows, unfilteredCount: keys.count)
  }

  /// `places` in a flat order; equal ones stay most mentioned first.
  private func sorted(_ places: [LocationView], by order: LocationOrder) -> [LocationView] {
    switch order {
    case .tree, .mentions: places
    case .articles: places.stablySorted { -$0.articleCount }
    case .incidents: places.stablySorted { -$0.incidentCount }
    case .name: places.stablySorted { NameFolding.key($0.name) }
    case .written: places.stablySorted { NameFolding.key(state.writtenNames(at: $0.key, limit: 1).first ?? $0.name) }
    case .country: places.stablySorted { Self.countryOrder($0.place?.country ?? "") }
    case .level: places.stablySorted { $0.place?.level.flatMap { GeoLevel.allCases.firstIndex(of: $0) } ?? 99 }
    case .latitude: places.stablySorted { -($0.place?.coordinates?.latitude ?? -91) }
    case .longitude: places.stablySorted { $0.place?.coordinates?.longitude ?? 181 }
    case .firstDate: places.stablySorted { $0.firstDate ?? "~" }
    case .lastDate: Array(places.stablySorted { $0.lastDate ?? "" }.reversed())
    case .doubtful: places.stablySorted { $0.place == nil ? 0 : $0.doubtfulCount > 0 ? 1 : $0.isReviewed ? 3 : 2 }
    case .distance: places.stablySorted { distance(to: $0) ?? .infinity }
    }
  }

  private func distance(to location: LocationView) -> Double? {
    guard let reference = view.reference, let point = location.place?.coordinates else { return nil }
    return reference.coordinates.distance(to: point)
  }

  /// Region, country, division, place; names that nothing resolves last. Regions have headings where there are several.
  private func tree(of places: [LocationView]) -> [LocationRow] {
    var rows: [LocationRow] = []
    let resolved = places.filter { $0.place != nil }
    let regions = Self.grouped(resolved, ofTheWorld: true) { CountryNames.region(of: $0.place?.country ?? "") ?? "" }
    for (region, inRegion) in regions {
      let depth = regions.count > 1 ? 1 : 0
      if depth > 0 {
        rows.append(.region(region, places: inRegion.count))
        if view.folds.contains(.region(region)) { continue }
      }
      if region.isEmpty, depth > 0 {
        rows += inRegion.map { .place($0.key, depth: 1) }
        continue
      }
      let countries = Self.grouped(inRegion) { $0.place?.country ?? "" }
      for (country, inCountry) in countries.sorted(by: { Self.countryOrder($0.0) < Self.countryOrder($1.0) }) {
        appendCountry(country, inCountry, depth: depth, to: &rows)
      }
    }
    let unresolved = places.filter { $0.place == nil }
    if !unresolved.isEmpty {
      rows.append(.unresolved(count: unresolved.count))
      if !view.folds.contains(.unresolved) { rows += unresolved.map { .place($0.key, depth: 1) } }
    }
    return rows
  }

  private func appendCountry(_ country: String, _ places: [LocationView], depth: Int, to rows: inout [LocationRow]) {
    rows.append(.country(country, places: places.count, depth: depth))
    if view.folds.contains(.country(country)) { return }
    for (division, inDivision) in Self.grouped(places, by: { $0.place?.admin1 ?? "" }) {
      if division.isEmpty {
        rows += inDivision.map { .place($0.key, depth: depth + 1) }
        continue
      }
      rows.append(.division(country: country, name: division, places: inDivision.count, depth: depth + 1))
      if view.folds.contains(.division(country: country, name: division)) { continue }
      rows += inDivision.map { .place($0.key, depth: depth + 2) }
    }
  }

  /// Countries go by their names, what lies in none last.
  private static func countryOrder(_ code: String) -> String {
    code.isEmpty ? "~" : CountryNames.name(of: code) ?? code
  }

  /// Places by key in the order of the keys, the empty one first: last, where the keys are `ofTheWorld`.
  private static func grouped(
    _ places: [LocationView], ofTheWorld: Bool = false, by key: (LocationView) -> String
  ) -> [(String, [LocationView])] {
    var groups: [String: [LocationView]] = [:]
    for place in places { groups[key(place), default: []].append(place) }
    return groups.sorted { a, b in
      if ofTheWorld, a.key.isEmpty != b.key.isEmpty { return b.key.isEmpty }
      return a.key < b.key
    }.map { ($0.key, $0.value) }
  }

  /// Lists also the places by which governments are named, then those of nationality words too, then neither.
  mutating func changePlaceUses() -> [Effect] {
    let (uses, said): (Set<Place.Use>, String) =
      switch state.placeUses.count {
      case 1: ([.literal, .metonymic], "Places are listed also where their names stand for governments.")
      case 2:
        (Set(Place.Use.allCases), "Places are listed also where their names stand for governments, and nationalities.")
      default: ([.literal], "Places are listed where they are meant themselves.")
      }
    history.list(uses)
    seen = state.revisions
    say(said)
    return []
  }

  /// Measures distances from the place under the cursor, or stops where it is measured from already.
  mutating func measureFromHere() -> [Effect] {
    guard let reference = pointUnderCursor else { return refuse("Go to a place that lies somewhere, then measure.") }
    if view.reference == reference {
      view.reference = nil
      if view.locations.order == LocationOrder.allCases.count - 1 { view.locations.order = 0 }
      return refuse("Distances are not shown any more.")
    }
    view.reference = reference
    say("Distances from \(reference.name). \(key(of: .sort)) sorts by them; the filter takes within:100, in km.")
    return []
  }

  private var pointUnderCursor: ReferencePoint? {
    if view.focus == .text {
      return mentionUnderCursor.flatMap { mention in
        mention.place?.coordinates.map { ReferencePoint(name: mention.words, coordinates: $0) }
      }
    }
    guard case .place(let key, _)? = view.locations.current, let location = state.location(key) else { return nil }
    return location.place?.coordinates.map { ReferencePoint(name: location.name, coordinates: $0) }
  }
}

extension Array {
  /// Sorted by `value`; equal elements keep their order.
  fileprivate func stablySorted<Value: Comparable>(by value: (Element) -> Value) -> [Element] {
    let valued = enumerated().map { (value($0.element), $0.offset) }
    return valued.sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }.map { self[$0.1] }
  }
}
