import Annotation

/// The places of the case.
struct LocationTable: Sendable {
  struct Slot: Sendable {
    let key: LocationKey
    /// Of the names that articles gave it, the first by `NameOrder`; nil where only analysts put something there.
    var name: String?
    /// What the machine knows of it; nil for an unresolved name, and where only analysts put something there.
    var place: ResolvedPlace?
    /// How good `place` is; the least is the best.
    var placeRank = 0
    /// The number of the model that `place` is by.
    var model: Int32 = -1
    /// Mentions that count and lie there.
    var mentionCount: Int32 = 0
    /// Mentions that count and lie there by the analyst's word.
    var decidedCount: Int32 = 0
    /// Mentions that count and lie there by the machine's word, of which it is unsure.
    var doubtfulCount: Int32 = 0
    /// Articles that mention it, sorted.
    var articles: [Int32] = []
    /// Incidents that took place there, sorted.
    var incidents: [Int32] = []
  }

  private var numbers: [LocationKey: Int32] = [:]
  var slots: [Slot] = []

  /// The number of the location that `key` names; nil where there is none.
  func number(of key: LocationKey) -> Int32? { numbers[key] }

  /// The number of the location that `key` names, new where it was not there.
  mutating func number(adding key: LocationKey) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(slots.count)
    numbers[key] = number
    slots.append(Slot(key: key))
    return number
  }

  /// Learns from the machine that `name` lies at `place`, or nowhere known.
  ///
  /// - Parameters:
  ///   - isWidened: whether the level is that of something near the place or in a part of it, not its own.
  ///   - isAside: whether the name is that of a government or a nationality: such a name never names the place.
  ///   - model: the number of the model that says so. What another model said before counts no more: an analyst's own gazetteer may
  ///     have moved the place.
  /// - Returns: the number of the location.
  mutating func learn(_ place: ResolvedPlace?, name: String, isWidened: Bool, model: Int32, isAside: Bool = false)
    -> Int32
  {
    let number = number(adding: LocationKey(place, name: name))
    let index = Int(number)
    if !isAside, slots[index].name.map({ NameOrder.precedes(name, $0) }) ?? true { slots[index].name = name }
    if let place {
      if slots[index].model != model { slots[index].place = nil }
      slots[index].model = model
      improve(index, with: place, isWidened: isWidened, isAside: isAside)
    }
    return number
  }

  /// Keeps, of what is said of one place, its own level before widened ones, then the most exact, and of equal ones the first by
  /// name, so that order doesn't count.
  private mutating func improve(_ index: Int, with place: ResolvedPlace, isWidened: Bool, isAside: Bool) {
    let rank = (isAside ? 200 : 0) + (isWidened ? 100 : 0) + Self.rank(place.level)
    if let old = slots[index].place {
      if rank > slots[index].placeRank { return }
      if rank == slots[index].placeRank, !place.name.utf8.lexicographicallyPrecedes(old.name.utf8) { return }
    }
    slots[index].place = place
    slots[index].placeRank = rank
  }

  private static func rank(_ level: GeoLevel?) -> Int {
    level.flatMap { GeoLevel.allCases.firstIndex(of: $0) } ?? GeoLevel.allCases.count
  }
}

extension LocationKey {
  /// The key of `place`; where that is nil, of a place of which only `name` is known.
  package init(_ place: ResolvedPlace?, name: String) {
    if let id = place?.gazetteerID {
      self = .gazetteer(id: id)
    } else if let place, let coordinates = place.coordinates {
      self = .point(name: place.name, coordinates)
    } else {
      self = .unresolved(name: NameFolding.key(place?.name ?? name))
    }
  }
}
