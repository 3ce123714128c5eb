import Annotation
import CaseModel

/// Which claims tell of which incident: making incidents of claims, adding and taking out evidence, merging incidents.
extension Session {
  /// Offers to make an incident of the claims chosen, or to add them to one.
  mutating func showIncidentChoices() -> [Effect] {
    let claims = view.claims.targets.compactMap { state.claim($0) }
    guard !claims.isEmpty else { return refuse("Mark the incident's claims first (\(key(of: .mark)) in pane 4).") }
    var items: [Menu<Choice>.Item] = [
      .init(
        label: "New incident",
        detail: "of \(Shown.count(claims.count, "claim"))\(alreadyEvidence(among: claims).short)",
        choice: .joinIncident(nil))
    ]
    // While one incident's evidence is shown, what to do with it comes first.
    var open: IncidentKey?
    if case .incident(let key) = view.scope { open = key }
    let near = Set(view.incidents.rows)
    let listed = [open].compactMap(\.self) + view.incidents.rows.filter { $0 != open }
    let all = listed + state.incidents().filter { !near.contains($0) }.prefix(500)
    items += all.compactMap { key in
      guard let incident = state.incident(key) else { return nil }
      let holdsAll = claims.allSatisfy { claim in incident.claims.contains(claim.ref) }
      return .init(
        label: summary(of: incident),
        detail: holdsAll ? "has them; takes them out" : Shown.count(incident.claims.count, "claim"),
        isOn: key == open, choice: .joinIncident(key))
    }
    return offer(Menu(title: "Which incident do these claims tell of?", items: items, typeAhead: true))
  }

  /// Makes an incident of the claims chosen, or adds them to the one named `key`; takes them out when all are in it.
  mutating func join(_ key: IncidentKey?) -> [Effect] {
    let claims = view.claims.targets.compactMap { state.claim($0) }
    guard let key else {
      let made = IncidentKey.made(id: "made-\(history.lastSequence + 1)")
      let warning = alreadyEvidence(among: claims).long
      let effects = decide(
        .group(making(made, of: claims)),
        saying: "Incident made of \(Shown.count(claims.count, "claim")), with what they say of it.\(warning)")
      guard state.incident(made) != nil else { return effects }
      _ = view.claims.clearMarks()
      refreshRows()
      view.incidents.select(made)
      awaited.incident = made
      return backToForm(effects)
    }
    guard let incident = state.incident(key) else { return refuse("That incident is gone.") }
    let holdsAll = claims.allSatisfy { incident.claims.contains($0.ref) }
    defer { _ = view.claims.clearMarks() }
    let change: IncidentChange = holdsAll ? .removeClaims(claims.map(\.key)) : .addClaims(claims.map(\.key))
    return decide(
      .incident(key, change),
      saying:
        "\(Shown.count(claims.count, "claim")) \(holdsAll ? "taken out of" : "added to") \(summary(of: incident)).")
  }

  /// That some of `claims` are evidence of an incident that nobody rejected, so that their figures would count twice, in a few words and in
  /// more; empty where none is.
  private func alreadyEvidence(among claims: [ClaimView]) -> (short: String, long: String) {
    let taken = claims.filter { claim in
      state.incidents(of: claim.ref).contains { state.incident($0).map { $0.review?.verdict != .rejected } ?? false }
    }
    guard !taken.isEmpty else { return ("", "") }
    let number = Shown.count(taken.count)
    return (
      ", \(taken.count == claims.count ? "" : "\(number) ")already of another incident",
      " \(number) \(taken.count == 1 ? "is" : "are") of another too: count its dead once."
    )
  }

  /// Merges the marked incidents into the one under the cursor, which gets their evidence and the values that it lacks.
  mutating func mergeIncidents() -> [Effect] {
    guard let target = currentIncident else { return refuse("There is no incident here.") }
    let others = view.incidents.targets.filter { $0 != target.key }.compactMap { state.incident($0) }
    guard view.incidents.hasMarks, !others.isEmpty else {
      return refuse("Mark the incidents to merge (\(key(of: .mark))), go to the one to merge them into, then merge.")
    }
    guard target.review?.verdict != .rejected else {
      return refuse("The one under the cursor is rejected; accept it first (\(key(of: .accept))), or go to another.")
    }
    let new = Set(others.flatMap(\.claims)).subtracting(target.claims).sorted()
    let lost = others.flatMap(\.lostClaims).filter { !target.lostClaims.contains($0) }
    let merge = IncidentMerge(of: others, into: target, claims: state.claims(at: new).map(\.key) + lost) {
      summary(of: $0)
    }
    return decide(
      .group(merge.commands), title: "Merged into \(summary(of: target))", lines: merge.lines, isFarOff: true)
  }
}
