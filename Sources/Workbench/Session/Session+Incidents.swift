import Annotation
import CaseModel

extension Session {
  /// The incident under the cursor of pane 5, or the one that the scope is about.
  package var currentIncident: IncidentView? {
    if case .incident(let key) = view.scope, view.focus != .incidents { return state.incident(key) }
    return view.incidents.current.flatMap { state.incident($0) }
  }

  /// Shows the form again after a field was set, so that the next one is a key away.
  mutating func backToForm(_ effects: [Effect]) -> [Effect] {
    guard settings.readOnly == nil, view.overlays.isEmpty, let incident = awaitedIncident else { return effects }
    let said = notice
    let shown = offerForm(of: incident)
    notice = said
    return effects + shown
  }

  /// What can be set in an incident. The claim that is marked in pane 4, or under its cursor while it shows the incident's claims, decides
  /// the value.
  mutating func showIncidentForm() -> [Effect] {
    guard let incident = currentIncident else { return refuse("There is no incident here.") }
    return offerForm(of: incident)
  }

  mutating func offerForm(of incident: IncidentView) -> [Effect] {
    awaited.incident = incident.key
    let keys: [IncidentField: String] = [
      .title: "T", .type: "t", .date: "d", .place: "p", .perpetrators: "a", .targets: "g", .weapon: "w", .killed: "K",
      .injured: "i", .munitions: "m", .note: "n",
    ]
    let items = IncidentField.allCases.map { field in
      Menu<Choice>.Item(
        key: keys[field], label: field.rawValue, detail: Self.value(of: field, in: incident), choice: .incident(field))
    }
    return offer(Menu(title: "\(saidDecider(of: incident)) – \(summary(of: incident))", items: items))
  }

  /// Which claim is credited with what is set now, in words; where none is, why.
  private func saidDecider(of incident: IncidentView) -> String {
    if let claim = decidingClaim(of: incident) {
      let words = Shown.oneLine(claim.words)
      return "New values cite “\(words.prefix(32))\(words.count > 32 ? "…" : "")”"
    }
    let reason =
      !view.claims.hasMarks
      ? "; mark one of its claims"
      : view.claims.targets.count == 1 ? ": the marked one is not its evidence" : ": several are marked"
    return "New values cite no claim\(reason)"
  }

  /// The claim that decides a value set now: the only one marked, else the one under the cursor while the incident's claims are shown.
  func decidingClaim(of incident: IncidentView) -> ClaimView? {
    let chosen =
      view.claims.hasMarks ? view.claims.targets : view.scope == .incident(incident.key) ? view.claims.targets : []
    guard chosen.count == 1, let ref = chosen.first, incident.claims.contains(ref) else { return nil }
    return state.claim(ref)
  }

  /// What an incident has in `field`, as its form shows it; a dash where it has nothing.
  package static func value(of field: IncidentField, in incident: IncidentView) -> String {
    let value: String? =
      switch field {
      case .title: incident.title
      case .type: incident.type.map { [$0.category.rawValue, $0.mode].compactMap { $0 }.joined(separator: " ") }
      case .date: incident.date.map { $0.start == $0.end ? $0.start : "\($0.start) to \($0.end)" }
      case .place: incident.place?.name
      case .perpetrators: actors(incident.perpetrators)
      case .targets: actors(incident.targets)
      case .weapon: incident.weapon
      case .killed: incident.counts[.killed].map(figures)
      case .injured: incident.counts[.injured].map(figures)
      case .munitions: incident.counts[.munitions].map(figures)
      case .note: incident.review?.note
      }
    return value ?? "–"
  }

  private static func actors(_ actors: [IncidentActor]) -> String? {
    actors.isEmpty ? nil : actors.map { "\($0.name) (\($0.certainty.rawValue))" }.joined(separator: ", ")
  }

  /// A count as low, best and high, such as `3–4–7`; one number where they agree.
  package static func figures(_ count: IncidentCount) -> String {
    let values = [count.low, count.best, count.high].map { $0.map { String($0.value) } ?? "?" }
    return Set(values).count == 1 ? values[0] : values.joined(separator: "–")
  }

  /// Asks for a field, by a line or by a menu.
  mutating func ask(for field: IncidentField) -> [Effect] {
    guard let incident = awaitedIncident else { return refuse("That incident is gone.") }
    let text = Self.value(of: field, in: incident)
    let old = text == "–" ? "" : text
    switch field {
    case .title: return ask(Prompt("Title", for: .incident(field), text: old))
    case .date:
      return ask(Prompt("Date (YYYY-MM-DD, or first and last day; empty clears it)", for: .incident(field), text: old))
    case .weapon: return ask(Prompt("Weapon", for: .incident(field), text: old))
    case .killed, .injured, .munitions:
      return ask(Self.countPrompt(field))
    case .note: return ask(Prompt("Note", for: .incident(field), text: old))
    case .type:
      return offer(
        Menu(
          title: "What happened? (PLOVER)",
          items: EventCategory.likeliestFirst.map {
            .init(label: $0.rawValue, isOn: $0 == incident.type?.category, choice: .incidentCategory($0))
          }, typeAhead: true))
    case .place: return offerIncidentPlaces(incident)
    case .perpetrators, .targets: return offerActors(field, incident)
    }
  }

  var awaitedIncident: IncidentView? { awaited.incident.flatMap { state.incident($0) } }

  private mutating func offerIncidentPlaces(_ incident: IncidentView) -> [Effect] {
    awaited.place = nil
    awaited.value = nil
    awaited.mention = nil
    return offer(
      Menu(
        title: "Where?", items: casePlaces(marking: incident.place), typeAhead: true,
        offersTyped: .init(label: "Search the gazetteer for", choice: .searchGazetteer)))
  }

  private mutating func offerActors(_ field: IncidentField, _ incident: IncidentView) -> [Effect] {
    let present = field == .targets ? incident.targets : incident.perpetrators
    var items = present.map {
      Menu<Choice>.Item(
        label: $0.name, detail: "\($0.certainty.rawValue); takes it out", isOn: true,
        choice: .removeActor(field, $0.entity))
    }
    let known = Set(present.map(\.entity))
    items += state.entities(EntityQuery()).lazy.filter { !known.contains($0) }.prefix(2000).compactMap { key in
      guard let entity = self.state.entity(key) else { return nil }
      return .init(
        label: entity.name, detail: entity.kind.rawValue, otherNames: entity.aliases,
        choice: .actor(field, key, name: entity.name))
    }
    return offer(
      Menu(
        title: field == .targets ? "Who or what was hit?" : "Who did it?", items: items, typeAhead: true,
        offersTyped: .init(label: "New entity", choice: .newEntity(.actor(field)))))
  }

  mutating func showActorCertainties(_ field: IncidentField, _ key: EntityKey, name: String) -> [Effect] {
    if field == .targets { return set(actor: key, name: name, certainty: .asserted, in: field) }
    return offer(
      Menu(
        title: "How sure is it that \(name) did it?",
        items: Certainty.allCases.map {
          .init(label: $0.rawValue, choice: .actorCertainty(field, key, name: name, $0))
        }, typeAhead: true))
  }

  mutating func set(actor key: EntityKey, name: String, certainty: Certainty, in field: IncidentField) -> [Effect] {
    guard let incident = awaitedIncident else { return refuse("That incident is gone.") }
    var actors = field == .targets ? incident.targets : incident.perpetrators
    actors.append(
      IncidentActor(entity: key, name: name, certainty: certainty, claim: decidingClaim(of: incident)?.key))
    let change = Command.incident(incident.key, field == .targets ? .targets(actors) : .perpetrators(actors))
    let made = making(key)
    return backToForm(
      decide(
        made.isEmpty ? change : .group(made + [change]),
        saying: "\(name) added to the \(field.rawValue)."))
  }

  mutating func remove(actor key: EntityKey, in field: IncidentField) -> [Effect] {
    guard let incident = awaitedIncident else { return refuse("That incident is gone.") }
    let actors = (field == .targets ? incident.targets : incident.perpetrators).filter { $0.entity != key }
    return backToForm(
      decide(
        .incident(incident.key, field == .targets ? .targets(actors) : .perpetrators(actors)),
        saying: "Taken out of the \(field.rawValue)."))
  }

  mutating func set(category: EventCategory) -> [Effect] {
    guard let incident = awaitedIncident else { return refuse("That incident is gone.") }
    let type = IncidentType(category, mode: incident.type?.category == category ? incident.type?.mode : nil)
    let effects = decide(
      .incident(incident.key, .type(Decided(type, by: decidingClaim(of: incident)?.key))),
      saying: "Type \(category.rawValue).")
    let modes = category.modes
    if !modes.isEmpty {
      view.overlays.append(
        .menu(
          Menu(
            title: "In which mode?",
            items: [.init(label: "none of these", isOn: type.mode == nil, choice: .incidentMode(""))]
              + modes.map { .init(label: $0, isOn: $0 == type.mode, choice: .incidentMode($0)) }, typeAhead: true)))
      return effects
    }
    return backToForm(effects)
  }

  mutating func set(mode: String) -> [Effect] {
    guard let incident = awaitedIncident, var type = incident.type else { return refuse("That incident is gone.") }
    type.mode = mode.isEmpty ? nil : mode
    return backToForm(
      decide(
        .incident(incident.key, .type(Decided(type, by: decidingClaim(of: incident)?.key))),
        saying: mode.isEmpty ? "No mode." : "Mode \(mode)."))
  }

  mutating func set(incidentPlace key: LocationKey) -> [Effect] {
    guard let incident = awaitedIncident, let location = state.location(key) else {
      return refuse("That place is gone.")
    }
    return set(incidentPlace: location.place ?? ResolvedPlace(name: location.name, coordinates: nil), of: incident)
  }

  mutating func set(incidentPlace place: ResolvedPlace, of incident: IncidentView) -> [Effect] {
    backToForm(
      decide(
        .incident(incident.key, .place(Decided(place, by: decidingClaim(of: incident)?.key))),
        saying: "It was in \(place.name)."))
  }

  /// Sets a field that was typed.
  mutating func set(_ field: IncidentField, to text: String) -> [Effect] {
    guard let incident = awaitedIncident else { return refuse("That incident is gone.") }
    let claim = decidingClaim(of: incident)?.key
    var prompt = Prompt(Self.capitalized(field.rawValue), for: .incident(field), text: text)
    let change: IncidentChange
    switch field {
    case .title: change = .title(text.isEmpty ? nil : text)
    case .note: change = .note(text.isEmpty ? nil : text)
    case .weapon: change = .weapon(text.isEmpty ? nil : Decided(text, by: claim))
    case .date where text.isEmpty: change = .date(nil)
    case .date:
      prompt.label = "Date (YYYY-MM-DD, or first and last day)"
      guard let date = Self.date(from: text) else {
        return askAgain(
          prompt,
          because: "“\(text)” is no date. Write 2023-12-08, or 2023-12-08 2023-12-10.")
      }
      change = .date(Decided(date, by: claim))
    case .killed, .injured, .munitions: return set(count: field, of: incident, to: text)
    case .type, .place, .perpetrators, .targets: return []
    }
    let hasMachines = field == .date ? incident.machine.date != nil : field == .weapon && incident.machine.weapon != nil
    let said = text.isEmpty ? (hasMachines ? "as the machine has it again" : "cleared") : "set"
    return backToForm(
      decide(
        .incident(incident.key, change),
        saying: "\(Self.capitalized(field.rawValue)) \(said).", orAskAgain: prompt))
  }

  /// `2023-12-08`, `2023-12`, `2023`, or a first and a last day. Whether they are days of the calendar is the case's to say.
  static func date(from text: String) -> IncidentDate? {
    let days = text.split { $0 == " " || $0 == "–" || $0 == "/" }.map(String.init).filter { $0 != "to" }
    guard days.count == 1 || days.count == 2, days.allSatisfy(isDay) || days.count == 1 else { return nil }
    if days.count == 2 { return IncidentDate(start: days[0], end: days[1], level: .days) }
    if isDay(days[0]) { return IncidentDate(day: days[0]) }
    let parts = days[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.allSatisfy({ $0 != nil }), let year = parts[0], (1000...9999).contains(year) else { return nil }
    if parts.count == 1 { return IncidentDate(start: "\(year)-01-01", end: "\(year)-12-31", level: .year) }
    guard parts.count == 2, let month = parts[1], (1...12).contains(month) else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    let prefix = "\(year)-\(month < 10 ? "0" : "")\(month)"
    return IncidentDate(start: "\(prefix)-01", end: "\(prefix)-\(last)", level: .month)
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3 && parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
  }

  /// Accepts or rejects the incidents chosen; one that an analyst made is deleted instead of rejected.
  mutating func judgeIncidents(_ verdict: Verdict) -> [Effect] {
    let targets = view.incidents.targets.compactMap { state.incident($0) }
    guard !targets.isEmpty else { return refuse("There is no incident here.") }
    let commands = targets.map { incident -> Command in
      incident.review?.isMade == true && verdict == .rejected
        ? .incident(incident.key, .delete) : .incident(incident.key, .verdict(verdict))
    }
    let effects = decide(
      commands.count == 1 ? commands[0] : .group(commands),
      title: targets.count == 1 ? "Incident \(verdict.rawValue)" : "\(targets.count) incidents \(verdict.rawValue)",
      lines: targets.map { "\($0.status.rawValue) → \(verdict.rawValue)  \(summary(of: $0))" })
    if targets.count == 1 { view.incidents.list.move(by: 1, count: view.incidents.rows.count) }
    return effects
  }
}

extension EventCategory {
  /// All categories, those first that incident datasets are made of.
  static let likeliestFirst: [EventCategory] = {
    let first: [EventCategory] = [.assault, .protest, .coerce, .threaten, .mobilize, .accuse]
    return first + allCases.filter { !first.contains($0) }
  }()

  /// The modes of the category; empty where it has none.
  ///
  /// - Note: Source: PLOVER 2.0 manual, table of events and modes.
  package var modes: [String] {
    switch self {
    case .agree, .support, .concede, .cooperate, .aid: []
    case .consult: ["visit", "third-party", "multilateral", "phone"]
    case .retreat: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"]
    case .request, .reject: ["assist", "change", "yield", "meet"]
    case .accuse: ["disapprove", "investigate", "allege"]
    case .threaten: ["restrict", "arrest", "relations", "expel", "territory", "violence"]
    case .protest: ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"]
    case .sanction: ["convict", "expel", "withdraw", "discontinue"]
    case .mobilize: ["troops", "weapons", "police", "militia"]
    case .coerce:
      [
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
        "cyber",
      ]
    case .assault:
      [
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
      ]
    }
  }
}
