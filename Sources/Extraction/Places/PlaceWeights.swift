import Glibc

/// What each kind of evidence weighs when readings of a name are ranked, in units of log odds.
///
/// Set by hand, and revised after looking at errors on the dev sets; docs/quality.md says what that means for the numbers.
enum PlaceWeights {
  /// For each factor e of population.
  static let population = 0.45
  /// The least population that is reckoned with.
  static let leastPopulation = 300.0
  /// For a country, over a town of its population.
  static let country = 2.0
  static let continent = 4.0
  static let adm1 = 0.6
  static let adm2 = -1.2
  static let capital = 1.5
  /// For a division where the town that it is called after has a good part of its people: “in Jenin” is the town.
  static let divisionOfTown = -1.5
  /// For a division called after the country next to it: Niger State in Nigeria, Luxembourg in Belgium.
  static let divisionOfNeighbor = -2.5
  /// For a second-level division where a district of a town has the name: Rusafa in Baghdad.
  static let divisionOfDistrict = -3.5
  /// How good a part.
  static let townShare = 0.15
  /// For a division named like a capital that lies elsewhere in its country, as Washington.
  static let namesakeOfCapital = -2.0
  static let airfield = -3.0
  /// For the gazetteer's own name of the place, over another name for it.
  static let mainName = 1.2
  /// For another name of a place where a large town is called so: Amman, once Philadelphia.
  static let othersName = -1.5
  /// How many people live in such a town.
  static let largeTown = 50_000
  /// For waters and deserts, whose names say what they are, over divisions called after them: the Red Sea.
  static let waters = 2.0
  /// “Balad, Iraq”: inside what the comma names.
  static let container = 6.0
  /// “Hit in Anbar province”, “Iraq's Anbar”, “the Iraqi city of Mosul”.
  static let looseContainer = 3.0
  /// “Anbar province”, “Cook County”: the kind that the words say.
  static let kindWord = 4.0
  /// “the city of Mosul”: the kind that the words around say.
  static let kindAround = 3.0
  /// “Georgia, Oklahoma and Texas”: a country among countries, a state among states.
  static let listed = 2.5
  /// What a cue weighs that speaks again, over the time before.
  static let echo = 0.5
  /// “Washington said”: a capital speaks.
  static let government = 2.0
  /// “20 km south of Kirkuk”: distances count from the town, not from the province of its name.
  static let divisionAsLandmark = -1.5
  /// Other places of the article in one country, division, or close by.
  static let sameCountry = 1.1
  static let sameDivision = 1.6
  static let closeBy = 1.8
  /// A town and the second-level division that it lies in: “Paris and Henry County”.
  static let sameDistrict = 2.0
  /// The outlet's home.
  static let home = 2.5
  static let homeCountry = 1.2
  /// How far off a place still counts as close by: e-folding, kilometres.
  static let closeKilometers = 90.0
  /// What the scores are divided by before they become probabilities.
  static let temperature = 1.0

  /// What a place that no list has would weigh, in a country that nothing else is in.
  static let unlisted = 4.0
  /// What the difference to that is divided by.
  static let unlistedTemperature = 1.0
  /// What a place weighs that a facility may have its name from wherever it stands.
  static let wellKnown = 7.5

  /// What turns the odds of the weighing into those that hold: fitted by `Benchmarks/place_calibration.py`, as docs/quality.md tells.
  static let calibrationSlope = 0.9
  static let calibrationOffset = 0.87

  /// How likely a reading with probability `score` is right, from 0 to 1; the greater the one, the greater the other.
  static func calibrated(_ score: Double) -> Double {
    let score = min(max(score, 0.001), 0.999)
    return 1 / (1 + exp(-(calibrationSlope * log(score / (1 - score)) + calibrationOffset)))
  }

  /// For a place that the user lists, over any built-in one of its name: only what the text itself says could outweigh it.
  static let own = 12.0
  /// For a place of a GeoNames dump that the user added, over built-in ones: all but a capital or a city of millions elsewhere.
  static let dump = 5.0

  /// What is said for `place` before the article is looked at.
  static func prior(_ place: GazetteerPlace, isMainName: Bool) -> Double {
    var score = population * log(max(Double(place.population), leastPopulation))
    switch place.origin {
    case .builtIn: break
    case .dump:
      score += dump
      if isMainName { score += mainName }
      if place.isCapital { score += capital }
      // A dump lists every brook and hill: they are not known for being there.
      return place.feature == .country ? score + country : place.feature == .adm1 ? score + adm1 : score
    case .own: return score + own
    }
    switch place.feature {
    case .country: score += country
    case .dependency: score += country / 2
    case .continent: score += continent + 7
    case .adm1: score += adm1
    case .adm2: score += adm2
    case .airfield: score += airfield
    case .base, .facility, .mission, .district: score = population * log(30_000)
    case .sea, .ocean, .gulf, .strait, .desert: score = population * log(8_000_000) + waters
    case .region, .canal, .river, .lake, .mountains, .island: score = population * log(8_000_000)
    case .demonym: score += country + 4
    case .city: break
    }
    if place.isCapital { score += capital }
    if isMainName { score += mainName }
    return score
  }
}
