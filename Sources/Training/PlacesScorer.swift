import Annotation
import Extraction

/// Scores places: found and settled by the program, and settled given the gold spans.
package enum PlacesScorer {
  /// How near is right, in kilometres: 100 miles, as the field measures.
  package static let tolerance = 161.0

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
    let tagged = EntityGrouper.group(MentionFinder.mentions(in: document), in: document).mentions
    add(tagged, gold, document, demonyms, to: &score.program)
    let listed = ToponymFinder.toponyms(in: document).filter { $0.score > 0.5 }
    add(mentions(listed.map { ($0.span, $0.kind) }), gold, document, demonyms, to: &score.gazetteer)
    addResolution(of: gold, document, to: &score)
  }

  private static func add(
    _ mentions: [Mention], _ gold: PlacesGold, _ document: Document, _ demonyms: Bool,
    to finder: inout PlacesScore.Finder
  ) {
    let options = PlaceResolver.Options(demonyms: demonyms)
    let grouped = GroupedMentions(mentions: mentions, entities: [])
    var found: [TextSpan: Coordinates?] = [:]
    for place in PlaceResolver.places(of: grouped, in: document, options: options) {
      let mention = mentions[place.mention.index]
      if mention.kind != .facility { found[mention.span] = .some(place.coordinates) }
    }
    finder.found += found.count
    for toponym in gold.toponyms {
      guard let answer = found[toponym.span] else { continue }
      finder.exact += 1
      guard let truth = toponym.coordinates else { continue }
      finder.placeable += 1
      if let answer, answer.distance(to: truth) <= tolerance { finder.placed += 1 }
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
      guard let truth = toponym.coordinates else { continue }
      if let answer = place.coordinates {
        let isRight = answer.distance(to: truth) <= tolerance
        let tenth = min(9, Int(place.score * 10))
        score.calibration[tenth].answers += 1
        if isRight {
          score.resolved += 1
          score.calibration[tenth].right += 1
        }
      }
      let populous = Gazetteer.standard.candidates(named: document.surface(toponym.span), limit: 500)
        .max { $0.population != $1.population ? $0.population < $1.population : $0.index > $1.index }
      if let populous, populous.coordinates.distance(to: truth) <= tolerance { score.populous += 1 }
    }
  }
}
