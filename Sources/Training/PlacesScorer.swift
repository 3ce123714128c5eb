import Annotation
import Extraction

/// Scores places: found and settled by the program, and settled given the gold spans.
package enum PlacesScorer {
  /// How near is right, in kilometres: 100 miles, as the field measures.
  package static let tolerance = 161.0
  /// How near is the same town, in kilometres.
  package static let closeTolerance = 25.0

  /// Scores the compiled-in extractor on gold files, as `PlacesGold.read` reads them, and prints it beside two baselines.
  ///
  /// - Parameter demonyms: whether nationality words count as toponyms.
  package static func evaluate(_ files: [[UInt8]], demonyms: Bool = false) -> String {
    var score = PlacesScore()
    for gold in files.flatMap(PlacesGold.read) { add(gold, demonyms: demonyms, to: &score) }
    return score.report
  }

  /// Adds `gold` to `score`.
  package static func add(_ gold: PlacesGold, demonyms: Bool, to score: inout PlacesScore) {
    let document = Document(gold.article)
    score.gold += gold.toponyms.count
    score.placeable += gold.toponyms.count { $0.coordinates != nil }
    score.isPartial = score.isPartial || gold.isPartial
    let tagged = EntityGrouper.group(MentionFinder.mentions(in: document), in: document).mentions
    let found = found(tagged, document, demonyms)
    add(found, gold, to: &score.program)
    let listed = ToponymFinder.toponyms(in: document).filter { $0.score > 0.5 }
    add(self.found(mentions(listed.map { ($0.span, $0.kind) }), document, demonyms), gold, to: &score.gazetteer)
    addBaseline(of: gold, document, to: &score)
    if gold.isPartial {
      for toponym in gold.toponyms {
        if let place = found[toponym.span], let truth = toponym.coordinates { add(place, truth, to: &score) }
      }
    } else {
      addResolution(of: gold, document, to: &score)
    }
  }

  /// The rows of `mentions`, but for facilities, by where they stand.
  private static func found(_ mentions: [Mention], _ document: Document, _ demonyms: Bool) -> [TextSpan: Place] {
    let options = PlaceResolver.Options(demonyms: demonyms)
    let grouped = GroupedMentions(mentions: mentions, entities: [])
    var found: [TextSpan: Place] = [:]
    for place in PlaceResolver.places(of: grouped, in: document, options: options) {
      let mention = mentions[place.mention.index]
      if mention.kind != .facility { found[mention.span] = place }
    }
    return found
  }

  private static func add(_ found: [TextSpan: Place], _ gold: PlacesGold, to finder: inout PlacesScore.Finder) {
    finder.found += found.count
    for toponym in gold.toponyms {
      guard let place = found[toponym.span] else { continue }
      finder.exact += 1
      guard let truth = toponym.coordinates else { continue }
      finder.placeable += 1
      guard let answer = place.coordinates else { continue }
      let kilometers = answer.distance(to: truth)
      if kilometers <= tolerance { finder.placed += 1 }
      if kilometers <= closeTolerance { finder.close += 1 }
    }
  }

  private static func mentions(_ spans: [(TextSpan, Mention.Kind)]) -> [Mention] {
    spans.enumerated().map { index, found in
      Mention(
        id: MentionID(index), span: found.0, kind: found.1, entity: EntityID(index), score: 1, rule: "places.scorer")
    }
  }

  /// Settles the gold spans, so that recognition does not count.
  private static func addResolution(of gold: PlacesGold, _ document: Document, to score: inout PlacesScore) {
    let mentions = mentions(gold.toponyms.map { ($0.span, .location) })
    let places = PlaceResolver.places(of: GroupedMentions(mentions: mentions, entities: []), in: document)
    for (toponym, place) in zip(gold.toponyms, places) {
      if let truth = toponym.coordinates, add(place, truth, to: &score) { score.resolved += 1 }
    }
  }

  /// Counts whether `place` is right, for the reliability of its score, and tells it.
  @discardableResult
  private static func add(_ place: Place, _ truth: Coordinates, to score: inout PlacesScore) -> Bool {
    guard let answer = place.coordinates else { return false }
    let isRight = answer.distance(to: truth) <= tolerance
    score.reliability.add(place.score, isRight: isRight)
    return isRight
  }

  private static func addBaseline(of gold: PlacesGold, _ document: Document, to score: inout PlacesScore) {
    for toponym in gold.toponyms {
      guard let truth = toponym.coordinates else { continue }
      let populous = Gazetteer.standard.candidates(named: document.surface(toponym.span), limit: 500)
        .max { $0.population != $1.population ? $0.population < $1.population : $0.index > $1.index }
      if let populous, populous.coordinates.distance(to: truth) <= tolerance { score.populous += 1 }
    }
  }
}
