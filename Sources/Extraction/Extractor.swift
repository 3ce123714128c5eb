import Annotation

/// Reads an article and tells what stands in it. Pure: the same article gives the same analysis, on every machine.
public struct Extractor: Sendable {
  /// The version of the models and rules together, kept with everything they find.
  public static let version = "sitrep-0.1.0"

  private let gazetteer: Gazetteer
  /// A tagger that was trained for the user's texts, if any.
  private var labels: LabelTagger?
  /// What finds claims: the one compiled in, or one being measured.
  private var claimModel = ClaimModel.compiledIn
  private var readings = VagueReadings.plain

  /// Makes an extractor over the compiled-in models and tables. Cheap: they are used where they lie.
  ///
  /// - Parameter gazetteer: where places are looked up: the one compiled in, or one with the user's own places.
  public init(gazetteer: Gazetteer = .standard) { self.gazetteer = gazetteer }

  /// The same extractor with mentions as `labels`, trained for the user's texts, sees them.
  package func finding(_ labels: LabelTagger?) -> Extractor {
    var extractor = self
    extractor.labels = labels
    return extractor
  }

  /// The same extractor with words for open numbers, such as “dozens”, read as `readings` has them.
  package func reading(_ readings: VagueReadings) -> Extractor {
    var extractor = self
    extractor.readings = readings
    return extractor
  }

  /// The same extractor with claims as `model` finds them, rules standing in for what it lacks.
  package func finding(claimsBy model: ClaimModel?) -> Extractor {
    var extractor = self
    extractor.claimModel = model
    return extractor
  }

  /// The version of the models and rules, and of what the user set: own places, a tagger, how to read open numbers.
  public var version: String {
    Self.version + (gazetteer.ownVersion.map { "+places-\($0)" } ?? "") + (labels.map { "+model-\($0.mark)" } ?? "")
      + (readings.name == VagueReadings.plain.name ? "" : "+vague-\(readings.name)")
  }

  /// What the machine finds in `article`. Linear in its length.
  public func analyze(_ article: Article) -> Analysis {
    let document = Document(article)
    let published = PublishedDateFinder.find(in: document)
    let timexes = TimexFinder.timexes(in: document, published: published)
    let quantities = QuantityFinder.quantities(in: document, timexes: timexes, readings: readings)
    let builtIn = MentionFinder.mentions(in: document, gazetteer: gazetteer)
    let tagged = labels?.mentions(in: document, builtIn: builtIn) ?? builtIn
    let grouped = EntityGrouper.group(tagged, in: document)
    let places = PlaceResolver.places(of: grouped, in: document, gazetteer: gazetteer)
    let (claims, incidents) = ClaimFinder.read(
      document, entities: grouped, places: places, timexes: timexes, quantities: quantities,
      model: claimModel)
    let demonyms = DemonymPlaces.places(of: grouped, gazetteer: gazetteer)
    return Analysis(
      model: version, published: published, zones: document.zones, mentions: grouped.mentions,
      entities: grouped.entities,
      places: demonyms.isEmpty ? places : (places + demonyms).sorted { $0.mention.index < $1.mention.index },
      timexes: timexes, quantities: quantities, claims: claims,
      incidents: incidents)
  }
}
