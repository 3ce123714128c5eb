import Annotation

/// Reads an article and tells what stands in it. Pure: the same article gives the same analysis, on every machine.
public struct Extractor: Sendable {
  /// The version of the models and rules together, kept with everything they find.
  public static let version = "sitrep-0.1.0"

  private let gazetteer: Gazetteer

  /// Makes an extractor over the compiled-in models and tables. Cheap: they are used where they lie.
  ///
  /// - Parameter gazetteer: where places are looked up: the one compiled in, or one with the user's own places.
  public init(gazetteer: Gazetteer = .standard) { self.gazetteer = gazetteer }

  /// The version of the models and rules, and of the user's own places where there are any.
  public var version: String { gazetteer.ownVersion.map { "\(Self.version)+places-\($0)" } ?? Self.version }

  /// What the machine finds in `article`. Linear in its length.
  public func analyze(_ article: Article) -> Analysis {
    let document = Document(article)
    let published = PublishedDateFinder.find(in: document)
    let timexes = TimexFinder.timexes(in: document, published: published)
    let quantities = QuantityFinder.quantities(in: document, timexes: timexes)
    let tagged = MentionFinder.mentions(in: document, gazetteer: gazetteer)
    let grouped = EntityGrouper.group(tagged, in: document)
    let places = PlaceResolver.places(of: grouped, in: document, gazetteer: gazetteer)
    let (claims, incidents) = ClaimFinder.read(
      document, entities: grouped, places: places, timexes: timexes, quantities: quantities)
    return Analysis(
      model: version, published: published, zones: document.zones, mentions: grouped.mentions,
      entities: grouped.entities, places: places, timexes: timexes, quantities: quantities, claims: claims,
      incidents: incidents)
  }
}
