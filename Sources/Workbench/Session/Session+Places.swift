import Annotation
import CaseModel

extension Session {
  /// Offers the candidates of the place under the cursor, for the whole case.
  mutating func showPlaceForm() -> [Effect] {
    guard case .place(let key, _)? = view.locations.current, let location = state.location(key) else {
      return refuse("Go to a place first.")
    }
    guard let mention = state.mentions(at: key).first.flatMap({ state.mention($0) }) else {
      return refuse("No mention of this place is left.")
    }
    return offerPlaces(
      for: .name(mention.entity), of: mention, title: "Where is “\(location.name)”, in the whole case?")
  }

  /// Offers the candidates of the mention being edited, for it alone.
  mutating func showPlaceOfMention() -> [Effect] {
    guard let mention = awaited.mention.flatMap({ state.mention($0) }) else { return refuse("There is no mention.") }
    return offerPlaces(for: .mention(mention.key), of: mention, title: "Where is this “\(mention.words)”?")
  }

  private mutating func offerPlaces(for target: PlaceTarget, of mention: MentionView, title: String) -> [Effect] {
    awaited.place = target
    awaited.mention = mention.ref
    awaited.value = nil
    let others = pointsBeside(mention)
    var items: [Menu<Choice>.Item] = []
    let last = state.lastPlaceChosen(for: mention.entity)
    if let last {
      let shown = [last.name, last.admin1, last.country].compactMap { $0 }.joined(separator: ", ")
      items.append(
        .init(
          key: "a", label: shown, detail: "chosen before for this name  \(last.coordinates.map(Self.degrees) ?? "")",
          isOn: mention.place == last, choice: .lastPlace(last)))
    }
    let candidates = mention.machinePlace?.candidates ?? []
    items += candidates.filter { last == nil || $0.gazetteerID != last?.gazetteerID }.enumerated()
      .map { place, candidate in
        Menu<Choice>.Item(
          key: place < 9 ? String(place + 1) : nil, label: Self.label(of: candidate),
          detail: Self.detail(of: candidate, beside: others),
          isOn: mention.place?.gazetteerID == candidate.gazetteerID, choice: .candidate(candidate))
      }
    let isCut = candidates.count >= Self.mostCandidates
    items.append(
      .init(
        key: "g", label: "Search the gazetteer…",
        detail: isCut ? "the \(candidates.count) likeliest are above; there may be more" : "", choice: .searchGazetteer)
    )
    items.append(.init(key: "c", label: "Type coordinates…", choice: .typeCoordinates))
    items.append(
      .init(key: "l", label: "Set the level…", detail: mention.place?.level?.rawValue ?? "–", choice: .chooseLevel))
    items.append(.init(key: "0", label: "None of these", choice: .unmappable))
    return offer(Menu(title: title, items: items))
  }

  /// So many candidates the machine keeps of each name at most.
  private static let mostCandidates = 10

  static func label(of candidate: GazetteerCandidate) -> String {
    [candidate.name, candidate.admin1, candidate.country].compactMap { $0 }.joined(separator: ", ")
  }

  /// What a candidate is, how many live there, where, how far from the nearest of the article's `others`, and why it is one.
  static func detail(of candidate: GazetteerCandidate, beside others: [ReferencePoint] = []) -> String {
    let people = candidate.population.map { $0 > 0 ? ", pop. \(Shown.count($0))" : "" } ?? ""
    let nearest = others.min {
      $0.coordinates.distance(to: candidate.coordinates) < $1.coordinates.distance(to: candidate.coordinates)
    }
    let offset = nearest.map { point in
      let offset = point.offset(to: candidate.coordinates)
      return offset == "here" ? "at \(point.name)  " : "\(offset) of \(point.name)  "
    }
    return "\(candidate.feature)\(people)  \(degrees(candidate.coordinates))  \(offset ?? "")\(candidate.reason)"
  }

  /// Where the other names in the mention's article lie, as things stand; each name once.
  private func pointsBeside(_ mention: MentionView) -> [ReferencePoint] {
    var seen: Set<EntityKey> = [mention.entity]
    return state.mentions(in: mention.ref.article).compactMap { other in
      guard other.status != .rejected, let point = other.place?.coordinates, seen.insert(other.entity).inserted else {
        return nil
      }
      return ReferencePoint(name: other.words, coordinates: point)
    }
  }

  /// A point in degrees with two decimals, such as `33.34 44.40`.
  package static func degrees(_ point: Coordinates) -> String {
    "\(hundredths(point.latitude)) \(hundredths(point.longitude))"
  }

  private static func hundredths(_ degrees: Double) -> String {
    let value = Int((degrees * 100).rounded())
    let fraction = abs(value) % 100
    return "\(value < 0 ? "-" : "")\(abs(value) / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  mutating func choose(_ candidate: GazetteerCandidate) -> [Effect] {
    let chosen = awaited.place == nil ? nil : levelOfAnalyst
    let place = ResolvedPlace(candidate, level: chosen ?? Self.level(of: candidate.feature))
    if awaited.place == nil, awaited.value != nil { return keep(place) }
    if awaited.place == nil, let incident = awaitedIncident { return set(incidentPlace: place, of: incident) }
    return settle(.place(place), saying: "It is \(Self.label(of: candidate)).")
  }

  /// The level that the analyst gave the waiting place: one that does not follow from what the place is.
  private var levelOfAnalyst: GeoLevel? {
    guard let mention = awaited.mention.flatMap({ state.mention($0) }),
      case .place(let place)? = mention.placeDecision, place.gazetteerID != nil, let feature = place.feature
    else { return nil }
    return place.level == Self.level(of: feature) ? nil : place.level
  }

  /// How exactly a thing in a place of this feature is known, as the extraction library has it; a town where the word is unknown.
  static func level(of feature: String) -> GeoLevel {
    switch feature {
    case "country", "dependency", "demonym": .country
    case "adm1": .adm1
    case "adm2": .adm2
    case "sea", "ocean", "strait", "gulf": .sea
    case "continent", "region", "canal", "river", "lake", "desert", "mountains", "island": .broader
    case "district", "mission", "base", "facility", "airfield", "square": .pointInTown
    default: .town
    }
  }

  /// Puts `decision` on the name or mention that is waiting for it.
  mutating func settle(_ decision: PlaceDecision, saying said: String) -> [Effect] {
    guard let target = awaited.place else { return refuse("That place is gone.") }
    let effects = decide(.place(target, decision), saying: said)
    followPlace(settledAs: decision)
    return effects
  }

  /// Keeps the cursor of pane 3 on the place that was settled, wherever it stands now.
  private mutating func followPlace(settledAs decision: PlaceDecision) {
    guard view.focus == .locations, let words = awaited.mention.flatMap({ state.mention($0)?.words }) else { return }
    let key: LocationKey
    switch decision {
    case .place(let place): key = LocationKey(place, name: words)
    case .unmappable: key = LocationKey(nil, name: words)
    }
    refreshLocations()
    let row = view.locations.rows.firstIndex { row in
      if case .place(key, _) = row { true } else { false }
    }
    if let row { view.locations.list.cursor = row }
  }

  mutating func setCoordinates(_ text: String) -> [Effect] {
    guard let point = Coordinates(parsing: text)?.rounded else {
      return askAgain(
        Prompt("Coordinates (decimal, degrees, MGRS)", for: .coordinates, text: text),
        because: "“\(text)” is no point. Write 33.34 44.40, 33°20'N 44°24'E or 38S MB 43 88.")
    }
    return [.locate(point)]
  }

  /// Puts what is waiting for a place at a point that was typed.
  mutating func settle(_ point: Coordinates, country: String?, admin1: String?) -> [Effect] {
    let mention = awaited.mention.flatMap { state.mention($0) }
    // A point nearby is still what it was, only more exactly.
    let isNear = mention?.place?.coordinates.map { $0.distance(to: point) < Self.sameThing } ?? false
    let place = ResolvedPlace(
      name: mention?.words ?? "", coordinates: point, country: country, admin1: admin1,
      feature: isNear ? mention?.place?.feature : nil,
      level: mention?.kind == .facility ? .pointInTown : mention?.place?.level ?? .town)
    let shown = [admin1, country.flatMap(CountryNames.name)].compactMap { $0 }.joined(separator: ", ")
    return settle(.place(place), saying: "It is at \(Self.degrees(point))\(shown.isEmpty ? "" : ", \(shown)").")
  }

  /// How far from a place, in km, a point typed for it is taken to mean the same thing.
  private static let sameThing = 30.0

  mutating func showLevels() -> [Effect] {
    let current = awaited.mention.flatMap { state.mention($0)?.place?.level }
    return offer(
      Menu(
        title: "How exactly is it known?",
        items: GeoLevel.allCases.enumerated().map { place, level in
          .init(key: String(place + 1), label: level.rawValue, isOn: level == current, choice: .level(level))
        }))
  }

  mutating func setLevel(_ level: GeoLevel) -> [Effect] {
    guard var place = awaited.mention.flatMap({ state.mention($0)?.place }) else {
      return refuse("Say first where it is; then how exactly that is known.")
    }
    place.level = level
    return settle(.place(place), saying: "It is known as \(level.rawValue).")
  }

  /// Offers what the gazetteer has for a prefix: under the line that it is being typed in, else in a menu.
  mutating func showGazetteer(_ prefix: String, _ candidates: [GazetteerCandidate]) {
    let others = awaited.mention.flatMap { state.mention($0) }.map { pointsBeside($0) } ?? []
    let items = candidates.map {
      Menu<Choice>.Item(
        label: Self.label(of: $0), detail: Self.detail(of: $0, beside: others), choice: .candidate($0))
    }
    if case .prompt(var prompt)? = view.overlays.last, prompt.purpose == .placeName {
      guard prompt.editor.text == prefix else { return }
      (prompt.places, prompt.suggestion) = (items, 0)
      return replaceOverlay(.prompt(prompt))
    }
    guard !candidates.isEmpty else {
      say("The gazetteer has nothing that begins with “\(prefix)”.")
      return
    }
    view.overlays.append(.menu(Menu(title: "Gazetteer: \(prefix)", items: items, typeAhead: true)))
  }
}

extension Coordinates {
  /// To six decimals, a tenth of a metre: no more than anyone can type or mean.
  fileprivate var rounded: Coordinates? {
    Coordinates(latitude: (latitude * 1e6).rounded() / 1e6, longitude: (longitude * 1e6).rounded() / 1e6)
  }
}
