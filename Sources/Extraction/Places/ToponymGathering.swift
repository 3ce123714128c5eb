import Annotation
import Glibc

/// Looks up the mentions of an article and puts those written alike into groups.
struct ToponymGathering {
  let document: Document
  let marks: PlaceNameMarks
  let gazetteer: Gazetteer
  let cueReader: PlaceCueReader
  /// The toponyms that have a reading, in mention order.
  var toponyms: [Toponym] = []
  /// In order of first toponym.
  var groups: [ToponymGroup] = []
  /// The group of each folded name; nil for a name without readings. Asked by key, never walked.
  private var groupOfName: [UInt64: Int?] = [:]
  /// Facilities that nothing beside them places, for `placeByOthers`.
  var unplaced: [(mention: Mention, index: Int, tokens: Range<Int>)] = []

  /// How many readings of a name are weighed.
  static let mostCandidates = 160
  /// How many positions of a group are kept.
  private static let mostPositions = 16

  init(document: Document, marks: PlaceNameMarks, gazetteer: Gazetteer) {
    self.document = document
    self.marks = marks
    self.gazetteer = gazetteer
    cueReader = PlaceCueReader(document: document, marks: marks, gazetteer: gazetteer)
  }

  /// Adds `mention`, number `index` of the article, if any reading of it is known.
  ///
  /// - Parameter outer: the body or facility whose name it stands in, or itself.
  mutating func add(_ mention: Mention, at index: Int, inside outer: Mention?) {
    let tokens = document.tokens.tokens(in: mention.span)
    guard !tokens.isEmpty else { return }
    if mention.kind == .facility {
      addFacility(mention, at: index, tokens: tokens)
    } else if let group = group(of: mention.span, kind: mention.kind, isContainer: false) {
      append(mention, index: index, name: mention.span, tokens: tokens, group: group)
      if let outer, isOwner(tokens, of: outer) {
        toponyms[toponyms.count - 1].cues.isModifier = true
      }
    }
  }

  /// Whether the country at `tokens` says whose body, embassy or base `outer` is: “US Navy”, “U.S. embassy”.
  private func isOwner(_ tokens: Range<Int>, of outer: Mention) -> Bool {
    if outer.kind != .facility { return true }
    return document.tokens.tokens(in: outer.span).contains { token in
      !tokens.contains(token) && PlaceWords.belongings.contains(cueReader.word(token))
    }
  }

  mutating func append(_ mention: Mention, index: Int, name: TextSpan, tokens: Range<Int>, group: Int) {
    var toponym = Toponym(mention: index, name: name, tokens: tokens, kind: mention.kind, group: group)
    toponym.cues = cueReader.cues(at: tokens)
    if groups[group].positions.count < Self.mostPositions {
      groups[group].positions.append(tokens.lowerBound)
      groups[group].weigh(toponym.cues, in: gazetteer)
    }
    toponyms.append(toponym)
  }

  /// The group of the name at `span`, made when new; nil where the gazetteer has no reading.
  mutating func group(of span: TextSpan, kind: Mention.Kind, isContainer: Bool) -> Int? {
    document.bytes.withUnsafeBufferPointer { bytes in
      group(called: UnsafeBufferPointer(rebasing: bytes[span.range]), kind: kind, isContainer: isContainer)
    }
  }

  /// The group of `name`, made when new; nil where the gazetteer has no reading.
  mutating func group(called name: UnsafeBufferPointer<UInt8>, kind: Mention.Kind, isContainer: Bool) -> Int? {
    var key = WordHash.fold(name)
    if isContainer { key ^= 1 }
    if kind == .facility { key ^= 2 }
    if let known = groupOfName[key] { return known }
    let made = PlaceWords.pieces.contains(WordHash.fold(name)) ? nil : makeGroup(name, kind, isContainer)
    groupOfName[key] = .some(made)
    return made
  }

  private mutating func makeGroup(
    _ name: UnsafeBufferPointer<UInt8>, _ kind: Mention.Kind, _ isContainer: Bool
  ) -> Int? {
    guard let found = gazetteer.lookUp(name) ?? gazetteer.lookUpMisspelt(name) else { return nil }
    let folded = gazetteer.folder.key(String(decoding: name, as: UTF8.self))
    var candidates: [ToponymGroup.Candidate] = []
    var byOtherNames: [Int] = []
    var isLargeTown = false
    for index in found.postings.prefix(Self.mostCandidates) {
      let place = gazetteer.current(gazetteer[index])
      guard Self.fits(place.feature, kind) else { continue }
      if gazetteer.ownCount > 0, candidates.contains(where: { $0.place.index == place.index }) { continue }
      let main = found.match == .exact && gazetteer.isMainName(folded, of: place)
      var prior = PlaceWeights.prior(place, isMainName: main)
      if let word = found.kind, word.features.contains(place.feature) { prior += PlaceWeights.kindWord }
      if main {
        isLargeTown = isLargeTown || place.feature == .city && place.population >= PlaceWeights.largeTown
      } else if place.origin == .builtIn {
        byOtherNames.append(candidates.count)
      }
      candidates.append(ToponymGroup.Candidate(place: place, prior: prior))
    }
    putBackNamesakes(&candidates, byOtherNames: byOtherNames)
    if isLargeTown { for index in byOtherNames { candidates[index].prior += PlaceWeights.othersName } }
    // A building stands in a town rather than in the province of its name.
    if isContainer, candidates.contains(where: { $0.place.feature.isPoint }) {
      candidates.removeAll { $0.place.feature == .adm1 || $0.place.feature == .adm2 }
    }
    guard !candidates.isEmpty else { return nil }
    if let capital = candidates.first(where: { $0.place.isCapital })?.place {
      for index in candidates.indices
      where candidates[index].place.feature == .adm1 && candidates[index].place.country == capital.country
        && candidates[index].place.division1 != capital.division1
      {
        candidates[index].prior += PlaceWeights.namesakeOfCapital
      }
    }
    groups.append(
      ToponymGroup(
        name: WordHash.fold(name), candidates: candidates, match: found.match, kinds: found.kind?.features ?? [],
        isContainer: isContainer, positions: []))
    return groups.count - 1
  }

  /// Whether a mention of `kind` can be a place of `feature`.
  private static func fits(_ feature: PlaceFeature, _ kind: Mention.Kind) -> Bool {
    switch kind {
    case .facility: feature.level == .pointInTown
    case .norp: feature == .demonym
    default: true
    }
  }
}

extension ToponymGroup {
  /// Adds what `cues` say to each reading. What is said again counts for less each time.
  mutating func weigh(_ cues: PlaceCues, in gazetteer: Gazetteer) {
    for index in candidates.indices {
      let place = candidates[index].place
      if cues.features.contains(place.feature) { say(PlaceWeights.kindAround, .kind, for: index) }
      if cues.peers.contains(where: { $0.isPeer(of: place) }) { say(PlaceWeights.listed, .list, for: index) }
      if cues.isLandmark, place.feature == .adm1 || place.feature == .adm2 {
        say(PlaceWeights.divisionAsLandmark, .landmark, for: index)
      }
      if cues.isMetonymic, place.isCapital { say(PlaceWeights.government, .government, for: index) }
      for container in cues.containers {
        guard let inside = container.postings.prefix(24).first(where: { gazetteer[$0].contains(place) }) else {
          continue
        }
        say(container.isStrong ? PlaceWeights.container : PlaceWeights.looseContainer, .container, for: index)
        candidates[index].reason = .container(inside)
        break
      }
    }
  }

  /// Lets `cue` speak for a candidate with `weight`: half as loud each time.
  private mutating func say(_ weight: Double, _ cue: Cue, for index: Int) {
    let shift = UInt32(cue.rawValue) * 4
    let times = min(15, candidates[index].said >> shift & 15)
    candidates[index].phrase += weight * Self.echo[Int(times)]
    if times < 15 { candidates[index].said += 1 << shift }
  }

  private static let echo = (0..<16).map { pow(PlaceWeights.echo, Double($0)) }

  /// Of a country, its capital: embassies stand there.
  mutating func preferCapitals(in gazetteer: Gazetteer) {
    for index in candidates.indices {
      let place = candidates[index].place
      guard place.feature == .country, let country = place.country, let capital = gazetteer.capital(of: country) else {
        continue
      }
      candidates[index] = Candidate(place: capital, prior: candidates[index].prior)
    }
  }
}

extension GazetteerPlace {
  /// Whether this is a country or division that `other` lies in, and not `other` itself.
  func contains(_ other: GazetteerPlace) -> Bool {
    guard index != other.index, let country, country == other.country else { return false }
    switch feature {
    case .country, .dependency, .demonym: return other.feature != .country && other.feature != .demonym
    case .adm1: return division1 != nil && division1 == other.division1 && other.feature != .adm1
    case .adm2: return division2 != nil && division2 == other.division2 && other.feature != .adm2
    default: return false
    }
  }
}
