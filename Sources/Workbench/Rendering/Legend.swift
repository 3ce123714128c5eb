import Annotation
import CaseModel
import Screen

/// What the codes, marks and styles on the screen mean, made from the tables that draw them.
enum Legend {
  /// The legend, what `focus` shows first.
  static func view(focus: Pane) -> KeyedLinesView {
    let panes = [focus] + Pane.allCases.filter { $0 != focus }
    return KeyedLinesView(title: "Codes and marks", groups: panes.flatMap(groups) + [rows])
  }

  private static func groups(of pane: Pane) -> [KeyedLinesView.Group] {
    switch pane {
    case .articles:
      [.init(heading: "Articles", entries: readings + marks([.setAside, .copy, .firstOfCopies, .notRead]))]
    case .entities:
      [
        .init(
          heading: "Entities",
          entries: Mention.Kind.allCases.map { ($0.abbreviation, Style(Theme.color($0)), words($0.rawValue)) })
      ]
    case .locations:
      [
        .init(
          heading: "Locations",
          entries: marks([.settled, .sure, .doubtful, .folded, .unfolded])
            + GeoLevel.allCases.filter { $0.abbreviation != $0.words }.map { ($0.abbreviation, Theme.faint, $0.words) })
      ]
    case .claims:
      [
        .init(heading: "Claims, incidents, entities: how far they have come", entries: statuses),
        .init(
          heading: "Claims: how sure",
          entries: Certainty.allCases.map { ($0.abbreviation, Theme.certainty($0), $0.rawValue) }),
        .init(
          heading: "Claims: what kind",
          entries: Claim.Kind.allCases.map { ($0.abbreviation, Theme.faint, $0.rawValue) }),
        .init(
          heading: "Claims: marks",
          entries: marks([.tag, .inside, .joined, .negative, .note, .linked, .contradicted])
            + InformationGrade.allCases.map { (String($0.rawValue), Theme.key, "graded \($0.meaning)") }),
      ]
    case .incidents: [.init(heading: "Incidents", entries: figures)]
    case .text:
      [
        .init(
          heading: "Text",
          entries: marks([.current, .goesOn])
            + [
              (TextRole.source, "the current claim's speaker"), (.cue, "its reporting words"),
              (.content, "what it says"), (.hedge, "what makes it less than sure"), (.via, "the medium it was told to"),
            ].map { role, meaning in ("words", Theme.text(TextRoles(role), mention: nil), meaning) })
      ]
    }
  }

  private static var rows: KeyedLinesView.Group { .init(heading: "Lists", entries: marks([.cursor, .marked])) }

  private static func marks(_ marks: [Mark]) -> [(form: String, style: Style, meaning: String)] {
    marks.map { ($0.glyph, Theme.key, $0.meaning) }
  }

  private static var readings: [(form: String, style: Style, meaning: String)] {
    ReadingState.allCases.map { ($0.glyph, Theme.reading($0), $0.words) }
  }

  private static var statuses: [(form: String, style: Style, meaning: String)] {
    ReviewStatus.allCases.map { ($0.glyph, Theme.status($0), $0.rawValue) }
  }

  private static var figures: [(form: String, style: Style, meaning: String)] {
    let range = IncidentCount(low: Decided(2), best: Decided(3), high: Decided(5))
    let open = IncidentCount(low: Decided(2))
    return [
      (Shown.range(range), Theme.attention, "at least 2, most likely 3, at most 5"),
      (Shown.range(range, within: 3), Theme.attention, "the same where room is scarce"),
      (Shown.range(open), Theme.attention, "? for what nothing says"),
    ]
  }

  private static func words(_ code: String) -> String { code.replacing("_", with: " ") }
}
