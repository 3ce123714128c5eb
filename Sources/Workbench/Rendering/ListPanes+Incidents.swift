import Annotation
import CaseModel
import Screen

extension Session {
  /// The rows of pane 5: what happened, when, where, to whom, by whom, and how many it hit.
  var incidentsView: ListView<IncidentKey> {
    ListView(
      pane: view.incidents,
      columns: [
        ListColumn("", 1),
        ListColumn("date", 10, rank: 1),
        ListColumn("type", 16, short: 6, stretch: 1, rank: 2),
        ListColumn("place", 14, short: 7, stretch: 2),
        ListColumn("target", 14, short: 8, stretch: 2, rank: 7),
        ListColumn("by", 20, short: 13, stretch: 2, rank: 5),
        ListColumn("killed", 9, abbreviated: "dead", short: 7, alignsRight: true, rank: 3),
        ListColumn("injured", 9, abbreviated: "hurt", short: 8, alignsRight: true, rank: 4),
        ListColumn("sources", 7, abbreviated: "src", short: 3, alignsRight: true, rank: 6),
      ],
      isFocused: view.focus == .incidents, emptyText: "No incidents here. Mark claims, then press I."
    ) { key in view.drawn.incident(key, in: state).map(Self.row(of:)) }
  }

  private static func row(of incident: IncidentView) -> ListRow {
    let type = incident.type.map { type in
      type.category.rawValue.lowercased() + (type.mode.map { " \($0)" } ?? "")
    }
    let place = incident.title ?? incident.place?.name ?? "?"
    let perpetrators = incident.perpetrators.map { actor in
      actor.certainty == .asserted ? actor.name : "\(actor.name) (\(actor.certainty.rawValue))"
    }
    return ListRow(
      cells: [
        ListCell(incident.status.glyph, Theme.status(incident.status)),
        ListCell(date(incident.date), incident.date == nil ? Theme.faint : .plain),
        ListCell(type ?? "?", short: incident.type?.mode ?? type ?? "?"),
        ListCell(Shown.oneLine(place), Style(.standard, .bold)),
        ListCell(Shown.oneLine(incident.targets.map(\.name).joined(separator: ", "))),
        ListCell(Shown.oneLine(perpetrators.joined(separator: ", "))),
        ListCell(Shown.range(incident.counts[.killed]), Theme.attention),
        ListCell(Shown.range(incident.counts[.injured])),
        ListCell(Shown.count(incident.sourceCount), Theme.faint),
      ], style: incident.status == .rejected ? Theme.faint : .plain)
  }

  /// A date as exactly as it is known: `2020-01-26`, `2020-01`, `2020`, or the first of several days with `+`.
  private static func date(_ date: IncidentDate?) -> String {
    guard let date else { return "no date" }
    switch date.level {
    case .day: return Shown.day(date.start)
    case .days, .week:
      return Shown.day(date.start) == date.end
        ? date.start : Shown.shortDay(date.start) + "–" + Shown.shortDay(date.end).suffix(5)
    case .month: return String(date.start.prefix(7))
    case .year: return String(date.start.prefix(4))
    }
  }
}
