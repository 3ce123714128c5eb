import Annotation
import CaseModel
import Screen

extension Session {
  /// The rows of pane 5: what happened, when, where, to whom, by whom, and how many it hit.
  var incidentsView: ListView<IncidentKey> {
    let usesYears = state.publishedYears.map { $0.count > 1 } ?? false
    return ListView(
      pane: view.incidents,
      columns: [
        ListColumn("", 1),
        ListColumn("date", 13, short: 10, rank: 1),
        ListColumn("type", 16, short: 6, stretch: 1, rank: 2),
        ListColumn("place", 14, short: 7, stretch: 2),
        ListColumn("target", 14, short: 8, stretch: 2, rank: 7),
        ListColumn("by", 20, short: 13, stretch: 2, rank: 5),
        ListColumn("killed", 9, abbreviated: "dead", short: 7, alignsRight: true, rank: 3),
        ListColumn("injured", 9, abbreviated: "hurt", short: 8, alignsRight: true, rank: 4),
        ListColumn("sources", 7, abbreviated: "src", short: 3, alignsRight: true, rank: 6),
      ],
      isFocused: view.focus == .incidents, emptyText: "No incidents here. Mark claims, then press I."
    ) { key in view.drawn.incident(key, in: state).map { Self.row(of: $0, usesYears: usesYears) } }
  }

  private static func row(of incident: IncidentView, usesYears: Bool) -> ListRow {
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
        ListCell(
          date(incident.date), short: shortDate(incident.date, usesYears: usesYears),
          incident.date == nil ? Theme.faint : .plain),
        ListCell(type ?? "?", short: incident.type?.mode ?? type ?? "?"),
        ListCell(Shown.oneLine(place), Style(.standard, .bold)),
        ListCell(Shown.oneLine(incident.targets.map(\.name).joined(separator: ", "))),
        ListCell(Shown.oneLine(perpetrators.joined(separator: ", "))),
        ListCell(
          Shown.range(incident.counts[.killed]), short: Shown.range(incident.counts[.killed], within: 7),
          Theme.attention),
        ListCell(Shown.range(incident.counts[.injured]), short: Shown.range(incident.counts[.injured], within: 8)),
        ListCell(Shown.count(incident.sourceCount), Theme.faint),
      ], style: incident.status == .rejected ? Theme.faint : .plain)
  }

  /// A date as exactly as it is known: `2020-01-26`, `2020-01-26–28`, `01-26–02-03`, `2019-12–20-01`, `2020-01`, `2020`.
  private static func date(_ date: IncidentDate?) -> String {
    guard let date else { return "no date" }
    let (start, end) = (Shown.day(date.start), Shown.day(date.end))
    switch date.level {
    case .month: return String(start.prefix(7))
    case .year: return String(start.prefix(4))
    case .day, .days, .week:
      if start == end { return start }
      if start.prefix(7) == end.prefix(7) { return "\(start)–\(end.suffix(2))" }
      if start.prefix(4) == end.prefix(4) { return "\(start.suffix(5))–\(end.suffix(5))" }
      return "\(start.prefix(7))–\(end.dropFirst(2).prefix(5))"
    }
  }

  /// The same in ten cells: the first of several days with `+`, with its year where the case has several.
  private static func shortDate(_ date: IncidentDate?, usesYears: Bool) -> String {
    let whole = Self.date(date)
    guard let date, whole.count > 10 else { return whole }
    let (start, end) = (Shown.day(date.start), Shown.day(date.end))
    if usesYears { return "\(start.dropFirst(2))+" }
    return start.prefix(7) == end.prefix(7) ? "\(start.suffix(5))–\(end.suffix(2))" : "\(start.suffix(5))+"
  }
}
