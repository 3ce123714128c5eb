import Annotation
import CaseModel
import Screen

extension Session {
  /// The rows of pane 3: country, division and place, with where each place lies and how exactly that is known.
  var locationsView: ListView<LocationRow> {
    ListView(
      pane: view.locations,
      columns: [
        ListColumn("", 1),
        ListColumn("place", 24, short: 16, stretch: 3),
        ListColumn("where", 15, short: 15, rank: 4),
        ListColumn("level", 13, short: 5, rank: 3),
        ListColumn("dates", 21, short: 10, rank: 8),
        ListColumn("mentions", 8, abbreviated: "ment", short: 4, alignsRight: true, rank: 1),
        ListColumn("articles", 8, abbreviated: "art", short: 3, alignsRight: true, rank: 7),
        ListColumn("incidents", 9, abbreviated: "inc", short: 3, alignsRight: true, rank: 6),
      ],
      isFocused: view.focus == .locations, emptyText: "No places here.", content: row(of:))
  }

  private func row(of row: LocationRow) -> ListRow? {
    switch row {
    case .country(let code, let places):
      let name = code.isEmpty ? "At sea, or in no country" : CountryNames.name(of: code) ?? code
      return heading(name, count: places, fold: .country(code), depth: 0)
    case .division(let country, let name, let places):
      return heading(name, count: places, fold: .division(country: country, name: name), depth: 1)
    case .unresolved(let count):
      return heading("Not found on the ground", count: count, fold: .unresolved, depth: 0)
    case .place(let key, let depth):
      return state.location(key).map { Self.row(of: $0, depth: depth) }
    }
  }

  private func heading(_ name: String, count: Int, fold: LocationFold, depth: Int) -> ListRow {
    let sign = view.folds.contains(fold) ? "▸" : "▾"
    let text = String(repeating: "  ", count: depth) + "\(sign) \(Shown.oneLine(name))"
    return ListRow(
      cells: [ListCell(text, depth == 0 ? Style(.standard, .bold) : .plain)], trailing: Shown.count(count))
  }

  private static func row(of location: LocationView, depth: Int) -> ListRow {
    let place = location.place
    let indent = String(repeating: "  ", count: depth)
    var name = indent + Shown.oneLine(location.name)
    if let resolved = place?.name, !resolved.isEmpty, resolved != location.name {
      name += " = \(Shown.oneLine(resolved))"
    }
    let first = location.firstDate.map(Shown.day) ?? ""
    let last = location.lastDate.map(Shown.day) ?? ""
    return ListRow(cells: [
      ListCell(
        location.isReviewed ? "✓" : place == nil ? "?" : "·",
        location.isReviewed ? Theme.status(.accepted) : place == nil ? Theme.attention : Theme.faint),
      ListCell(name, place == nil ? Style(.standard, .italic) : .plain),
      ListCell(place?.coordinates.map(Shown.point) ?? "", Theme.faint),
      ListCell(place?.level?.words ?? "", short: place?.level?.abbreviation ?? "", Theme.faint),
      ListCell(first == last ? first : "\(first) \(last)", short: last, Theme.faint),
      ListCell(Shown.count(location.mentionCount)),
      ListCell(Shown.count(location.articleCount), Theme.faint),
      ListCell(location.incidentCount == 0 ? "" : Shown.count(location.incidentCount)),
    ])
  }
}
