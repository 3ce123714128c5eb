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
    var items = (mention.machinePlace?.candidates ?? []).enumerated().map { place, candidate in
      Menu<Choice>.Item(
        key: place < 9 ? String(place + 1) : nil, label: Self.label(of: candidate),
        detail: Self.detail(of: candidate), isOn: mention.place?.gazetteerID == candidate.gazetteerID,
        choice: .candidate(candidate))
    }
    items.append(.init(key: "g", label: "Search the gazetteer…", choice: .searchGazetteer))
    items.append(.init(key: "c", label: "Type coordinates…", choice: .typeCoordinates))
    items.append(
      .init(key: "l", label: "Set the level…", detail: mention.place?.level?.rawValue ?? "–", choice: .chooseLevel))
    items.append(.init(key: "0", label: "None of these", choice: .unmappable))
    return offer(Menu(title: title, items: items))
  }

  static func label(of candidate: GazetteerCandidate) -> String {
    [candidate.name, candidate.admin1, candidate.country].compactMap { $0 }.joined(separator: ", ")
  }

  static func detail(of candidate: GazetteerCandidate) -> String {
    let people = candidate.population.map { $0 > 0 ? ", pop. \($0)" : "" } ?? ""
    return "\(candidate.feature)\(people)  \(degrees(candidate.coordinates))  \(candidate.reason)"
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
    settle(.place(ResolvedPlace(candidate, level: level(of: candidate))), saying: "It is \(Self.label(of: candidate)).")
  }

  private func level(of candidate: GazetteerCandidate) -> GeoLevel {
    switch candidate.feature {
    case "country": .country
    case "adm1": .adm1
    case "adm2": .adm2
    case "sea", "ocean", "strait", "gulf": .sea
    case "region", "desert", "river", "continent", "island": .broader
    case "airfield", "facility", "district", "square": .pointInTown
    default: .town
    }
  }

  /// Puts `decision` on the name or mention that is waiting for it.
  mutating func settle(_ decision: PlaceDecision, saying said: String) -> [Effect] {
    guard let target = awaited.place else { return refuse("That place is gone.") }
    return decide(.place(target, decision), saying: said)
  }

  mutating func setCoordinates(_ text: String) -> [Effect] {
    guard let point = Self.point(from: text) else {
      return refuse("“\(text)” is no point. Write latitude and longitude, such as 33.34 44.40.")
    }
    let mention = awaited.mention.flatMap { state.mention($0) }
    let place = ResolvedPlace(
      name: mention?.words ?? "", coordinates: point, country: mention?.place?.country, admin1: mention?.place?.admin1,
      level: .town)
    return settle(.place(place), saying: "It is at \(Self.degrees(point)).")
  }

  /// Latitude and longitude in decimal degrees, with a space or a comma between.
  private static func point(from text: String) -> Coordinates? {
    let parts = text.split { $0 == " " || $0 == "," }.map { Double($0) }
    guard parts.count == 2, let latitude = parts[0], let longitude = parts[1] else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }

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

  /// Offers what the gazetteer has for a prefix.
  mutating func showGazetteer(_ prefix: String, _ candidates: [GazetteerCandidate]) {
    guard !candidates.isEmpty else {
      say("The gazetteer has nothing that begins with “\(prefix)”.")
      return
    }
    view.overlays.append(
      .menu(
        Menu(
          title: "Gazetteer: \(prefix)",
          items: candidates.map {
            .init(label: Self.label(of: $0), detail: Self.detail(of: $0), choice: .candidate($0))
          }, typeAhead: true)))
  }
}
