import Annotation
import CaseModel

/// What becomes of incidents that are merged into another: the claims it gets, the values it takes over, and those that it leaves.
///
/// What the kept incident lacks it takes over, and an analyst's value goes before a machine's. Where analysts gave both a value, the kept
/// one's stays, and a line says so; notes are joined, and actors that it lacks are added to its own.
struct IncidentMerge {
  /// What is done, in order.
  private(set) var commands: [Command] = []
  /// A line for each incident that goes, and below it one for each value that is taken over or left.
  private(set) var lines: [String] = []
  private let kept: IncidentView
  /// What the kept incident has by now.
  private var settled: [IncidentField: Value] = [:]

  /// What one incident has in a field.
  private struct Value {
    /// As its form shows it; nil where it has nothing.
    var shown: String?
    /// Whether an analyst gave it.
    var isTyped: Bool
    /// What gives it to another incident; nil where there is nothing to give.
    var change: IncidentChange?
  }

  /// The merge of `others` into `kept`, which gets `claims`.
  ///
  /// - Parameter summary: an incident in a few words.
  init(of others: [IncidentView], into kept: IncidentView, claims: [ClaimKey], summary: (IncidentView) -> String) {
    self.kept = kept
    for field in IncidentField.allCases { settled[field] = Self.value(of: field, in: kept) }
    if !claims.isEmpty { commands.append(.incident(kept.key, .addClaims(claims))) }
    for other in others {
      let isMade = other.review?.isMade == true
      lines.append(
        "\(Shown.count(other.claims.count, "claim")) of \(summary(other)), which is \(isMade ? "deleted" : "rejected")")
      for field in IncidentField.allCases {
        switch field {
        case .perpetrators, .targets: takeActors(field, of: other)
        case .note: takeNote(of: other)
        default: take(field, of: other)
        }
      }
    }
    commands += others.map { other in
      .incident(other.key, other.review?.isMade == true ? .delete : .verdict(.rejected))
    }
  }

  private mutating func take(_ field: IncidentField, of other: IncidentView) {
    let (mine, theirs) = (settled[field]!, Self.value(of: field, in: other))
    guard let given = theirs.shown, let change = theirs.change, mine.shown != given else { return }
    if let present = mine.shown, mine.isTyped || !theirs.isTyped {
      if theirs.isTyped { lines.append("· \(field.rawValue) stays \(present); \(given) is left") }
      return
    }
    let whose = theirs.isTyped ? "" : ", as the machine has it"
    let instead = mine.shown.map { " in place of the machine's \($0)" } ?? ""
    lines.append("· \(field.rawValue) taken over: \(given)\(whose)\(instead)")
    keep(theirs, in: field, by: change)
  }

  private mutating func takeNote(of other: IncidentView) {
    guard let theirs = other.review?.note, !theirs.isEmpty else { return }
    let mine = settled[.note]?.shown
    guard mine != theirs else { return }
    let joined = mine.map { "\($0) – \(theirs)" } ?? theirs
    lines.append("· note \(mine == nil ? "taken over" : "put behind its own"): \(theirs)")
    keep(Value(shown: joined, isTyped: true), in: .note, by: .note(joined))
  }

  /// Adds the actors that the kept incident lacks: those that an analyst gave, and the machine's where it has none at all.
  private mutating func takeActors(_ field: IncidentField, of other: IncidentView) {
    let (mine, theirs) = (settled[field]!, Self.value(of: field, in: other))
    let present = Self.actors(in: mine.change)
    guard theirs.isTyped || present.isEmpty && !mine.isTyped else { return }
    var all = present
    for actor in Self.actors(in: theirs.change) {
      guard let own = present.first(where: { $0.entity == actor.entity }) else {
        lines.append(
          "· \(field.rawValue), taken over: \(Self.shown(actor))\(theirs.isTyped ? "" : ", as the machine has it")")
        all.append(actor)
        continue
      }
      if own.certainty != actor.certainty {
        lines.append("· \(field.rawValue): \(Self.shown(own)) stays; \(actor.certainty.rawValue) is left")
      }
    }
    guard all != present else { return }
    let change: IncidentChange = field == .targets ? .targets(all) : .perpetrators(all)
    keep(Value(shown: "", isTyped: true, change: change), in: field, by: change)
  }

  private mutating func keep(_ value: Value, in field: IncidentField, by change: IncidentChange) {
    settled[field] = value
    // The last one holds where several incidents give to one field.
    commands.append(.incident(kept.key, change))
  }

  private static func actors(in change: IncidentChange?) -> [IncidentActor] {
    switch change {
    case .perpetrators(let actors?), .targets(let actors?): actors
    default: []
    }
  }

  private static func shown(_ actor: IncidentActor) -> String { "\(actor.name) (\(actor.certainty.rawValue))" }

  private static func value(of field: IncidentField, in incident: IncidentView) -> Value {
    let review = incident.review
    let shown = Session.value(of: field, in: incident)
    var value = Value(shown: shown == "–" ? nil : shown, isTyped: false)
    func count(_ what: Quantity.What) {
      value.isTyped = review?.counts[what] != nil
      value.change = incident.counts[what].map { .count(what, $0) }
    }
    switch field {
    case .title:
      value.isTyped = review?.title != nil
      value.change = review?.title.map { .title($0) }
    case .type:
      value.isTyped = review?.type != nil
      value.change = incident.type.map { .type(review?.type ?? Decided($0)) }
    case .date:
      value.isTyped = review?.date != nil
      value.change = incident.date.map { .date(review?.date ?? Decided($0)) }
    case .place:
      value.isTyped = review?.place != nil
      value.change = incident.place.map { .place(review?.place ?? Decided($0)) }
    case .weapon:
      value.isTyped = review?.weapon != nil
      value.change = incident.weapon.map { .weapon(review?.weapon ?? Decided($0)) }
    case .perpetrators:
      value.isTyped = review?.perpetrators != nil
      value.change = .perpetrators(incident.perpetrators)
    case .targets:
      value.isTyped = review?.targets != nil
      value.change = .targets(incident.targets)
    case .killed: count(.killed)
    case .injured: count(.injured)
    case .munitions: count(.munitions)
    case .note:
      value.isTyped = review?.note != nil
      value.change = review?.note.map { .note($0) }
    }
    return value
  }
}
