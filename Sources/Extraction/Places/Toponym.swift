import Annotation

/// A place name of an article that is to be resolved.
struct Toponym {
  /// Which mention it is, as an index of the grouped mentions.
  let mention: Int
  /// Where the name stands that is looked up: inside the mention's span.
  let name: TextSpan
  /// The mention's tokens.
  let tokens: Range<Int>
  /// The mention's type.
  let kind: Mention.Kind
  /// Which group it belongs to, as an index.
  let group: Int
  /// What the words beside it say.
  var cues = PlaceCues()
  /// Whether it has the place of another mention of the same facility.
  var isPlacedByAnother = false
  /// Whether a facility only bears the name of a place: “Madina Hospital”.
  var isNamesake = false
}

/// All toponyms of an article that are written alike: one sense an article.
struct ToponymGroup {
  /// One reading of the name.
  struct Candidate {
    let place: GazetteerPlace
    /// What speaks for it whatever else the article names.
    var prior: Double
    /// What phrases beside the name say for it.
    var phrase = 0.0
    /// How often each `Cue` has spoken for it: four bits each.
    var said: UInt32 = 0
    /// What the article's other places say for it.
    var support = 0.0
    /// How likely it is among the candidates, 0 to 1.
    var probability = 0.0
    /// How much the article's other places speak for its country.
    var countrySupport = 0.0
    /// The kind of evidence that spoke loudest for it beyond the prior.
    var reason = Reason.population
  }

  /// What the words beside a name can say.
  enum Cue: UInt8 {
    case kind, list, landmark, government, container
  }

  /// What spoke for a candidate.
  enum Reason {
    case population, container(PlaceIndex), country, division, near(Double), home
  }

  /// Hash of the folded name.
  let name: UInt64
  /// Most important first.
  var candidates: [Candidate]
  /// How the gazetteer knew the name.
  let match: Gazetteer.Match
  /// What a word in the name that the gazetteer lacks says it is: “Nyanza Province”; empty for none.
  let kinds: [PlaceFeature]
  /// How far it stands between the name and the gazetteer's: the mention is a facility that stands in or near the place.
  let isContainer: Bool
  /// How much the article's other places speak for any country.
  var heard = 0.0
  /// The middle tokens of its first toponyms, for telling which other names stand close.
  var positions: [Int]
}

extension ToponymGroup {
  /// The index of the likeliest candidate; nil without candidates.
  var best: Int? {
    candidates.indices.max {
      candidates[$0].probability != candidates[$1].probability
        ? candidates[$0].probability < candidates[$1].probability : $0 > $1
    }
  }
}
