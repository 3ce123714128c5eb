import Annotation
import CaseModel
import Screen

extension Session {
  /// The rows of pane 2: what each entity is, how often it is named, and in how many articles.
  var entitiesView: ListView<EntityKey> {
    ListView(
      pane: view.entities,
      columns: [
        ListColumn("", 1),
        ListColumn("type", 4, abbreviated: "", short: 3, rank: 1),
        ListColumn("name", 24, short: 14, stretch: 3),
        ListColumn("also", 20, short: 16, stretch: 2, rank: 7),
        ListColumn("role", 16, short: 12, stretch: 1, rank: 8),
        ListColumn("mentions", 8, abbreviated: "ment", short: 4, alignsRight: true, rank: 2),
        ListColumn("articles", 8, abbreviated: "art", short: 3, alignsRight: true, rank: 4),
        ListColumn("in", 2, rank: 3),
      ],
      isFocused: view.focus == .entities, emptyText: "No entities here."
    ) { key in state.entity(key).map(Self.row(of:)) }
  }

  private static func row(of entity: EntityView) -> ListRow {
    ListRow(
      cells: [
        ListCell(entity.status.glyph, Theme.status(entity.status)),
        ListCell(entity.kind.abbreviation, Style(Theme.color(entity.kind))),
        ListCell(Shown.oneLine(entity.name)),
        ListCell(Shown.oneLine(entity.aliases.joined(separator: ", ")), Theme.faint),
        ListCell(Shown.oneLine(entity.role ?? ""), Theme.faint),
        ListCell(Shown.count(entity.mentionCount)),
        ListCell(Shown.count(entity.articleCount), Theme.faint),
        ListCell(entity.country ?? "", Theme.faint),
      ], style: entity.status == .rejected ? Theme.faint : .plain)
  }
}
