import Annotation
import Glibc

/// Makes the rows of an analysis from ranked readings.
struct PlaceRows {
  let gazetteer: Gazetteer
  let groups: [ToponymGroup]
  /// The candidates of each group, best first.
  private let ranked: [[GazetteerCandidate]]

  /// How many candidates a row keeps.
  static let mostKept = 10

  init(gazetteer: Gazetteer, groups: [ToponymGroup]) {
    self.gazetteer = gazetteer
    self.groups = groups
    ranked = groups.map { Self.candidates(of: $0, gazetteer) }
  }

  /// The row for `toponym`; nil for a facility without a point.
  func row(for toponym: Toponym, mention: Mention) -> Place? {
    let group = groups[toponym.group]
    guard let best = group.best, let first = ranked[toponym.group].first else { return nil }
    let place = group.candidates[best].place
    if toponym.kind == .facility,
      !place.feature.isPoint || toponym.isNamesake && isElsewhere(group.candidates[best], group)
    {
      return nil
    }
    let kept = candidates(for: toponym)
    guard !isBareGuess(group.candidates[best], group), !isOtherKind(group.candidates[best], group, toponym) else {
      return Place(mention: mention.id, entity: mention.entity, candidates: kept)
    }
    let isCountry = place.feature == .country || place.feature == .dependency
    let isOwner = toponym.cues.isModifier && isCountry && toponym.kind == .location
    var use = Place.Use.literal
    if place.feature == .demonym {
      use = .demonym
    } else if isOwner || toponym.cues.isMetonymic && (isCountry || place.isCapital) {
      use = .metonymic
    }
    return Place(
      mention: mention.id, entity: mention.entity, coordinates: place.coordinates, country: first.country,
      admin1: first.admin1, name: first.name, gazetteerID: first.gazetteerID, feature: first.feature,
      level: isOwner ? place.feature.level : level(of: place, toponym), use: use,
      relation: isOwner ? .within : toponym.cues.relation,
      score: PlaceWeights.calibrated(
        certainty(of: place, in: group) * Self.trust(group.match) * listed(group.candidates[best], group)),
      candidates: kept)
  }

  /// How likely it is that the name means a place that the lists have at all: a hamlet of that name far from all else that the article
  /// names may as well be one that they lack, where the rest is.
  private func listed(_ candidate: ToponymGroup.Candidate, _ group: ToponymGroup) -> Double {
    switch candidate.place.feature.level {
    case .town, .pointInTown, .adm2: break
    default: return 1
    }
    let weight = candidate.prior + candidate.phrase + candidate.support
    let other = PlaceWeights.unlisted + PlaceWeights.sameCountry * log1p(2 * group.heard)
    return 1 / (1 + exp((other - weight) / PlaceWeights.unlistedTemperature))
  }

  /// Whether the article names other places, none of them in the country of `candidate`, which is not known everywhere.
  private func isElsewhere(_ candidate: ToponymGroup.Candidate, _ group: ToponymGroup) -> Bool {
    group.heard > 0.2 && candidate.countrySupport < 0.2 && candidate.prior < PlaceWeights.wellKnown
  }

  private func candidates(for toponym: Toponym) -> [GazetteerCandidate] {
    var candidates = ranked[toponym.group]
    if toponym.isPlacedByAnother { candidates[0].reason = "another mention of it in the article is there" }
    return candidates
  }

  private static func trust(_ match: Gazetteer.Match) -> Double {
    switch match {
    case .exact: 1
    case .withoutType: 0.95
    case .variant: 0.85
    case .misspelt: 0.6
    }
  }

  /// Whether all that speaks for a reading is that its name is spelt nearly so: no other place of the article is in its country,
  /// and it is no large town. It is kept for the analyst to choose.
  private func isBareGuess(_ candidate: ToponymGroup.Candidate, _ group: ToponymGroup) -> Bool {
    guard group.match == .misspelt, candidate.countrySupport < 0.2 else { return false }
    if case .container = candidate.reason { return false }
    return candidate.place.population < PlaceWeights.largeTown * 4 && !candidate.place.isCapital
  }

  /// Whether the words beside the name say that it is what no place of the name is, and nothing but the name speaks for this one: “Nyanza
  /// province” in Kenya is not a town in Rwanda. It is kept for the analyst to choose.
  private func isOtherKind(_ candidate: ToponymGroup.Candidate, _ group: ToponymGroup, _ toponym: Toponym) -> Bool {
    let kinds = toponym.cues.features.isEmpty ? group.kinds : toponym.cues.features
    guard toponym.kind == .location, !kinds.isEmpty, isElsewhere(candidate, group),
      candidate.place.population < PlaceWeights.largeTown * 4, !candidate.place.isCapital
    else { return false }
    return !group.candidates.contains { kinds.contains($0.place.feature) }
  }

  /// How near another reading is the same place for most purposes, in kilometres: a town and the district or province about it.
  private static let sameGround = 40.0

  /// How likely `place` and the readings on the same ground are together: whether a name means a town or the district about it leaves
  /// no doubt of where it is.
  private func certainty(of place: GazetteerPlace, in group: ToponymGroup) -> Double {
    var sum = 0.0
    for candidate in group.candidates
    where candidate.place.index == place.index
      || (abs(candidate.place.latitude - place.latitude) < 50_000
        && candidate.place.roughDistance(to: place) < Self.sameGround)
    {
      sum += candidate.probability
    }
    return min(1, sum)
  }

  private func level(of place: GazetteerPlace, _ toponym: Toponym) -> GeoLevel {
    // A facility that only its town is known of is known as exactly as the town.
    if toponym.kind == .facility, !groups[toponym.group].isContainer { return .pointInTown }
    if toponym.cues.isOffshore, !place.feature.isPoint { return .sea }
    switch (toponym.cues.relation, place.feature.level) {
    case (.within, let level): return level
    // “in western Mosul” is in it, “west of Mosul” is not.
    case (.direction, .town) where !toponym.cues.isLandmark: return .town
    case (.direction, .pointInTown) where !toponym.cues.isLandmark: return .pointInTown
    case (.near, .town), (.near, .pointInTown), (.direction, .town), (.direction, .pointInTown): return .nearTown
    case (.between, .town), (.between, .pointInTown): return .broader
    case (.between, .country), (.between, .adm1): return .broader
    case (.direction, .country): return .broader
    case (_, let level): return level
    }
  }

  private static func candidates(of group: ToponymGroup, _ gazetteer: Gazetteer) -> [GazetteerCandidate] {
    let order = group.candidates.indices.sorted {
      let (a, b) = (group.candidates[$0].probability, group.candidates[$1].probability)
      return a != b ? a > b : $0 < $1
    }
    return order.prefix(mostKept).map { index in
      let candidate = group.candidates[index]
      let place = candidate.place
      return GazetteerCandidate(
        gazetteerID: gazetteer.id(place), name: gazetteer.name(place), coordinates: place.coordinates,
        country: place.country.map(gazetteer.code), admin1: gazetteer.admin1(place), feature: place.feature.name,
        population: place.population > 0 ? place.population : nil, score: candidate.probability,
        reason: reason(for: candidate, among: group.candidates.count, gazetteer))
    }
  }

  /// What spoke for a candidate, for the analyst to read.
  private static func reason(
    for candidate: ToponymGroup.Candidate, among count: Int, _ gazetteer: Gazetteer
  ) -> String {
    let place = candidate.place
    if place.origin == .own { return "on your own list of places" }
    if count == 1 { return "the only place of this name" }
    switch candidate.reason {
    case .container(let container): return "the text puts it in " + gazetteer.name(gazetteer[container])
    case .near(let kilometers) where kilometers < 0.5: return "another place of the article is there, too"
    case .near(let kilometers): return "\(Int(kilometers.rounded())) km from another place of the article"
    case .division: return "other places of the article are in " + (gazetteer.admin1(place) ?? "the same division")
    case .country:
      return "other places of the article are in "
        + (place.country.map { gazetteer.name(gazetteer.place(of: $0)) } ?? "the same country")
    case .home: return "near the outlet's home"
    case .population:
      return place.population > 0 ? "population \(place.population)" : "a known \(place.feature.name)"
    }
  }
}
