import Annotation
import Extraction

/// An article whose toponyms a reader has marked and placed.
package struct PlacesGold: Sendable {
  /// A marked toponym; `coordinates` is nil where the reader placed it nowhere.
  package struct Toponym: Hashable, Sendable {
    /// Where it stands.
    package let span: TextSpan
    /// Where it is.
    package let coordinates: Coordinates?

    /// The toponym at `span`.
    package init(span: TextSpan, coordinates: Coordinates?) {
      self.span = span
      self.coordinates = coordinates
    }
  }

  /// The article.
  package let article: Article
  /// Its toponyms in text order.
  package let toponyms: [Toponym]

  /// An article with its toponyms.
  package init(article: Article, toponyms: [Toponym]) {
    self.article = article
    self.toponyms = toponyms
  }
}

/// How well places are found and settled, added up over articles.
package struct PlacesScore: Equatable, Sendable {
  /// Toponyms in the gold.
  package var gold = 0
  /// Toponyms found by the program.
  package var found = 0
  /// Found with exactly the gold span.
  package var exact = 0
  /// Gold toponyms with coordinates.
  package var placeable = 0
  /// Those found with the gold span.
  package var placeableFound = 0
  /// Those found and placed within 161 km.
  package var placed = 0
  /// Given the gold spans: placed within 161 km.
  package var resolved = 0
  /// Given the gold spans: the most populous place of the name is within 161 km.
  package var populous = 0
  /// Found spans that are a gold toponym without coordinates; left out of end to end.
  package var unplaceable = 0
  /// Given the gold spans: how many answers fell in each tenth of the score, and how many of them were right.
  package var calibration = [(answers: Int, right: Int)](repeating: (0, 0), count: 10)

  /// Nothing scored yet.
  package init() {}

  /// Equal in every count.
  package static func == (a: Self, b: Self) -> Bool {
    a.report(name: "") == b.report(name: "")
  }

  /// Harmonic mean of precision and recall of exact spans.
  package var exactF1: Double { Self.f1(exact, found, gold) }
  /// Share of gold toponyms found that lie within 161 km.
  package var accuracy: Double { Self.ratio(placed, placeableFound) }
  /// Harmonic mean over spans that are exact and within 161 km.
  package var endToEnd: Double { Self.f1(placed, found - unplaceable, placeable) }
  /// Given the gold spans, share within 161 km.
  package var resolution: Double { Self.ratio(resolved, placeable) }
  /// The same for the most populous place of the name.
  package var baseline: Double { Self.ratio(populous, placeable) }

  /// Lines for people to read.
  package func report(name: String) -> String {
    func percent(_ value: Double) -> String {
      let tenths = Int((value * 1000).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }
    var lines = [
      "\(name): \(gold) toponyms, \(placeable) with coordinates",
      "  recognition, exact     P \(percent(Self.ratio(exact, found)))  R \(percent(Self.ratio(exact, gold)))  F1 \(percent(exactF1))",
      "  acc@161 of those found \(percent(accuracy))",
      "  end to end @161, F1    \(percent(endToEnd))",
      "  acc@161, gold spans    \(percent(resolution))   (most populous place of the name: \(percent(baseline)))",
    ]
    let bins = calibration.enumerated().filter { $0.element.answers > 0 }.map { tenth, bin in
      "0.\(tenth): \(percent(Self.ratio(bin.right, bin.answers)))% of \(bin.answers)"
    }
    if !bins.isEmpty { lines.append("  right by score         " + bins.joined(separator: "  ")) }
    return lines.joined(separator: "\n")
  }

  private static func ratio(_ a: Int, _ b: Int) -> Double { b == 0 ? 0 : Double(a) / Double(b) }

  private static func f1(_ right: Int, _ found: Int, _ gold: Int) -> Double {
    found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold)
  }
}

/// Scores places: found and settled by the program, and settled given the gold spans.
package enum PlacesScorer {
  /// How near is right, in kilometres: 100 miles, as the field measures.
  package static let tolerance = 161.0

  /// Adds `gold` to `score`. With `demonyms`, nationality words count as toponyms.
  package static func add(_ gold: PlacesGold, demonyms: Bool, to score: inout PlacesScore) {
    let document = Document(gold.article)
    let grouped = EntityGrouper.group(MentionFinder.mentions(in: document), in: document)
    let options = PlaceResolver.Options(demonyms: demonyms)
    let places = PlaceResolver.places(of: grouped, in: document, options: options)
    var found: [TextSpan: Coordinates?] = [:]
    for place in places {
      let mention = grouped.mentions[place.mention.index]
      if mention.kind != .facility { found[mention.span] = .some(place.coordinates) }
    }
    score.gold += gold.toponyms.count
    score.found += found.count
    for toponym in gold.toponyms {
      if toponym.coordinates != nil { score.placeable += 1 }
      guard let answer = found[toponym.span] else { continue }
      score.exact += 1
      guard let truth = toponym.coordinates else {
        score.unplaceable += 1
        continue
      }
      score.placeableFound += 1
      if let answer, answer.distance(to: truth) <= tolerance { score.placed += 1 }
    }
    addResolution(of: gold, document, to: &score)
  }

  /// Settles the gold spans, so that recognition does not count.
  private static func addResolution(of gold: PlacesGold, _ document: Document, to score: inout PlacesScore) {
    let mentions = gold.toponyms.indices.map { index in
      Mention(
        id: MentionID(index), span: gold.toponyms[index].span, kind: .location, entity: EntityID(index), score: 1,
        rule: "gold")
    }
    let places = PlaceResolver.places(of: GroupedMentions(mentions: mentions, entities: []), in: document)
    for (toponym, place) in zip(gold.toponyms, places) {
      guard let truth = toponym.coordinates else { continue }
      if let answer = place.coordinates {
        let isRight = answer.distance(to: truth) <= tolerance
        if isRight { score.resolved += 1 }
        let bin = min(9, Int(place.score * 10))
        score.calibration[bin].answers += 1
        if isRight { score.calibration[bin].right += 1 }
      }
      let populous = Gazetteer.standard.candidates(named: document.surface(toponym.span), limit: 500)
        .max { $0.population != $1.population ? $0.population < $1.population : $0.index > $1.index }
      if let populous, populous.coordinates.distance(to: truth) <= tolerance { score.populous += 1 }
    }
  }
}
