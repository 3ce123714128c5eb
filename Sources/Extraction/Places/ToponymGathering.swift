import Annotation

/// Looks up the mentions of an article and puts those written alike into groups.
struct ToponymGathering {
  let document: Document
  let marks: PlaceNameMarks
  let gazetteer: Gazetteer
  private let cueReader: PlaceCueReader
  /// The toponyms that have a reading, in mention order.
  private(set) var toponyms: [Toponym] = []
  /// In order of first toponym.
  private(set) var groups: [ToponymGroup] = []
  /// The group of each folded name; nil for a name without readings. Asked by key, never walked.
  private var groupOfName: [UInt64: Int?] = [:]

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
  mutating func add(_ mention: Mention, at index: Int) {
    let tokens = document.tokens.tokens(in: mention.span)
    guard !tokens.isEmpty else { return }
    if mention.kind == .facility {
      addFacility(mention, at: index, tokens: tokens)
    } else if let group = group(of: mention.span, kind: mention.kind, isContainer: false) {
      append(mention, index: index, name: mention.span, tokens: tokens, group: group)
    }
  }

  private mutating func append(_ mention: Mention, index: Int, name: TextSpan, tokens: Range<Int>, group: Int) {
    var toponym = Toponym(mention: index, name: name, tokens: tokens, kind: mention.kind, group: group)
    toponym.cues = cueReader.cues(at: tokens)
    if groups[group].positions.count < Self.mostPositions {
      groups[group].positions.append(tokens.lowerBound)
      groups[group].weigh(toponym.cues, in: gazetteer)
    }
    toponyms.append(toponym)
  }

  /// A facility: known itself, or by the place it contains (“Baghdad airport”) or stands in (“the embassy in Baghdad”).
  private mutating func addFacility(_ mention: Mention, at index: Int, tokens: Range<Int>) {
    if let group = group(of: mention.span, kind: .facility, isContainer: false) {
      return append(mention, index: index, name: mention.span, tokens: tokens, group: group)
    }
    // “US embassy” of “US embassy in Baghdad”, where the whole is known.
    if let (range, _) = cueReader.name(beginningAt: tokens.lowerBound), range.upperBound > tokens.upperBound,
      let group = group(of: document.tokens.span(range), kind: .facility, isContainer: false)
    {
      return append(mention, index: index, name: document.tokens.span(range), tokens: tokens, group: group)
    }
    let isEmbassy = tokens.contains { PlaceWords.embassies.contains(cueReader.word($0)) }
    if let name = placeFollowing(tokens), let group = group(of: name, kind: .location, isContainer: true) {
      if isEmbassy { groups[group].preferCapitals(in: gazetteer) }
      return append(mention, index: index, name: name, tokens: tokens, group: group)
    }
    guard !isEmbassy else { return }
    // Only well known places: “Al-Kindi Hospital” does not stand in a village called Kindi.
    for token in tokens {
      if let (range, postings) = cueReader.name(beginningAt: token), range.upperBound <= tokens.upperBound,
        gazetteer[postings.first].feature != .demonym, gazetteer[postings.first].renown >= 5,
        let group = group(of: document.tokens.span(range), kind: .location, isContainer: true)
      {
        return append(mention, index: index, name: document.tokens.span(range), tokens: tokens, group: group)
      }
    }
  }

  /// The place named after “in”, “near” or “at” within four tokens of `tokens`.
  private func placeFollowing(_ tokens: Range<Int>) -> TextSpan? {
    var sawPreposition = false
    for token in tokens.upperBound..<min(tokens.upperBound + 5, document.tokens.count) {
      if let (range, _) = cueReader.name(beginningAt: token) {
        return sawPreposition ? document.tokens.span(range) : nil
      }
      let word = cueReader.word(token)
      if PlaceWords.siting.contains(word) {
        sawPreposition = true
      } else if !PlaceWords.fillers.contains(word),
        !PlaceWords.siteNouns.contains(word)
      {
        return nil
      }
    }
    return nil
  }

  /// The group of the name at `span`, made when new; nil where the gazetteer has no reading.
  private mutating func group(of span: TextSpan, kind: Mention.Kind, isContainer: Bool) -> Int? {
    document.bytes.withUnsafeBufferPointer { bytes in
      var key = WordHash.fold(UnsafeBufferPointer(rebasing: bytes[span.range]))
      if isContainer { key ^= 1 }
      if kind == .facility { key ^= 2 }
      if let known = groupOfName[key] { return known }
      let made = makeGroup(of: span, kind: kind, isContainer: isContainer, bytes)
      groupOfName[key] = .some(made)
      return made
    }
  }

  private mutating func makeGroup(
    of span: TextSpan, kind: Mention.Kind, isContainer: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let name = UnsafeBufferPointer(rebasing: bytes[span.range])
    guard let found = gazetteer.lookUp(name) ?? gazetteer.lookUpMisspelt(name) else { return nil }
    let folded = gazetteer.folder.key(document.surface(span))
    var candidates: [ToponymGroup.Candidate] = []
    for index in found.postings.prefix(Self.mostCandidates) {
      let place = gazetteer.current(gazetteer[index])
      guard Self.fits(place.feature, kind) else { continue }
      if gazetteer.ownCount > 0, candidates.contains(where: { $0.place.index == place.index }) { continue }
      let main = found.match == .exact && gazetteer.isMainName(folded, of: place)
      var prior = PlaceWeights.prior(place, isMainName: main)
      if let word = found.kind, word.features.contains(place.feature) { prior += PlaceWeights.kindWord }
      candidates.append(ToponymGroup.Candidate(place: place, prior: prior))
    }
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
    groups.append(ToponymGroup(candidates: candidates, match: found.match, isContainer: isContainer, positions: []))
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
  /// Adds what `cues` say to each reading.
  mutating func weigh(_ cues: PlaceCues, in gazetteer: Gazetteer) {
    for index in candidates.indices {
      let place = candidates[index].place
      if cues.features.contains(place.feature) { candidates[index].phrase += PlaceWeights.kindWord / 2 }
      if cues.isLandmark, place.feature == .adm1 || place.feature == .adm2 {
        candidates[index].phrase += PlaceWeights.divisionAsLandmark
      }
      if cues.isMetonymic, place.isCapital { candidates[index].phrase += PlaceWeights.government }
      for container in cues.containers {
        guard let inside = container.postings.prefix(24).first(where: { gazetteer[$0].contains(place) }) else {
          continue
        }
        candidates[index].phrase += container.isStrong ? PlaceWeights.container : PlaceWeights.looseContainer
        candidates[index].reason = .container(inside)
        break
      }
    }
  }

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
