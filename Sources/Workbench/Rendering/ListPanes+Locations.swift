import Annotation
import CaseModel
import Screen

extension Session {
  /// The rows of pane 3: region, country, division and place, with where each place lies and how exactly that is known.
  var locationsView: ListView<LocationRow> {
    var columns = [ListColumn("", 1), ListColumn("place", 24, short: 16, stretch: 3)]
    if showsWrittenNames { columns.append(ListColumn("as written", 22, short: 12, stretch: 2, rank: 9)) }
    columns += [
      ListColumn("where", 15, short: 15, rank: 4),
      ListColumn("level", 13, short: 5, rank: 3),
      ListColumn("dates", 21, short: 10, rank: 8),
      ListColumn("mentions", 8, abbreviated: "ment", short: 4, alignsRight: true, rank: 1),
      ListColumn("articles", 8, abbreviated: "art", short: 3, alignsRight: true, rank: 7),
      ListColumn("incidents", 9, abbreviated: "inc", short: 3, alignsRight: true, rank: 6),
    ]
    if let reference = view.reference {
      columns.append(
        ListColumn("from \(Shown.oneLine(reference.name))", 13, abbreviated: "km", short: 9, alignsRight: true))
    }
    return ListView(
      pane: view.locations, columns: columns, isFocused: view.focus == .locations, emptyText: "No places here.",
      content: row(of:))
  }

  /// Whether there is room for what articles write for each place.
  var showsWrittenNames: Bool { (layout.slot(of: .locations)?.body.width ?? 0) >= 120 }

  private func row(of row: LocationRow) -> ListRow? {
    switch row {
    case .region(let name, let places):
      return heading(name.isEmpty ? Self.nowhere : name, count: places, fold: .region(name), depth: 0)
    case .country(let code, let places, let depth):
      let name = code.isEmpty ? Self.nowhere : CountryNames.name(of: code) ?? code
      return heading(name, count: places, fold: .country(code), depth: depth)
    case .division(let country, let name, let places, let depth):
      return heading(name, count: places, fold: .division(country: country, name: name), depth: depth)
    case .unresolved(let count):
      return heading("Not found on the ground", count: count, fold: .unresolved, depth: 0)
    case .place(let key, let depth):
      return state.location(key).map { self.row(of: $0, depth: depth, isWritten: showsWrittenNames) }
    }
  }

  private static var nowhere: String { "At sea, or in no country" }

  private func heading(_ name: String, count: Int, fold: LocationFold, depth: Int) -> ListRow {
    let sign = view.folds.contains(fold) ? Mark.folded.glyph : Mark.unfolded.glyph
    let text = String(repeating: " ", count: depth) + "\(sign) \(Shown.oneLine(name))"
    return ListRow(
      cells: [ListCell(text, depth == 0 ? Style(.standard, .bold) : .plain)], trailing: Shown.count(count))
  }

  private func row(of location: LocationView, depth: Int, isWritten: Bool) -> ListRow {
    let place = location.place
    let indent = String(repeating: " ", count: depth)
    var name = indent + Shown.oneLine(location.name)
    if let resolved = place?.name, !resolved.isEmpty, resolved != location.name {
      name += " = \(Shown.oneLine(resolved))"
    }
    let first = location.firstDate.map(Shown.day) ?? ""
    let last = location.lastDate.map(Shown.day) ?? ""
    let isDoubtful = place == nil || location.doubtfulCount > 0
    var cells = [
      ListCell(
        (location.isReviewed ? Mark.settled : isDoubtful ? .doubtful : .sure).glyph,
        location.isReviewed ? Theme.status(.accepted) : isDoubtful ? Theme.attention : Theme.faint),
      ListCell(name, place == nil ? Style(.standard, .italic) : .plain),
    ]
    if isWritten { cells.append(ListCell(view.drawn.written(location.key), Theme.faint)) }
    cells += [
      ListCell(place?.coordinates.map(Shown.point) ?? "", Theme.faint),
      ListCell(place?.level?.words ?? "", short: place?.level?.abbreviation ?? "", Theme.faint),
      ListCell(first == last ? first : "\(first) \(last)", short: last, Theme.faint),
      ListCell(Shown.count(location.mentionCount)),
      ListCell(Shown.count(location.articleCount), Theme.faint),
      ListCell(location.incidentCount == 0 ? "" : Shown.count(location.incidentCount)),
    ]
    if let reference = view.reference {
      let offset = place?.coordinates.map(reference.offset) ?? ""
      cells.append(ListCell(offset, short: offset.replacing(" km", with: "").replacing(",", with: "")))
    }
    return ListRow(cells: cells)
  }
}
