import Annotation
import Glibc

/// Finds place names by the gazetteer and the words beside them, for merging with what the tagger finds.
package enum ToponymFinder {
  /// The place names of `document` in text order, none overlapping: locations, facilities that the gazetteer knows, and
  /// nationality words (`norp`). `score` is how likely the words are that, from 0 to 1, without asking the tagger: keep those
  /// above 0.8 where it says nothing, those above 0.5 where it hesitates.
  ///
  /// - Complexity: linear; about 0.1 µs a token.
  package static func toponyms(in document: Document, gazetteer: Gazetteer = .standard) -> [TaggedMention] {
    toponyms(in: document, marks: PlaceNameMarks(document, gazetteer: gazetteer), gazetteer: gazetteer)
  }

  /// The same with `marks` made before.
  package static func toponyms(
    in document: Document, marks: PlaceNameMarks, gazetteer: Gazetteer = .standard
  ) -> [TaggedMention] {
    let reader = PlaceCueReader(document: document, marks: marks, gazetteer: gazetteer)
    var names: [(range: Range<Int>, best: GazetteerPlace, odds: Double, isCertain: Bool, key: UInt64)] = []
    names.reserveCapacity(marks.names.count)
    // What the article says of a name anywhere, by its folded hash. Asked by key, never walked.
    var bestOdds: [UInt64: Double] = [:]
    var surnames: Set<UInt64> = []
    // Names of several words that are surely a place's somewhere in the article, and so throughout.
    var certain: Set<UInt64> = []
    for range in marks.names {
      guard let (_, postings) = reader.name(beginningAt: range.lowerBound) else { continue }
      let best = gazetteer[postings.first]
      let evidence = ToponymEvidence(reader: reader, name: range, best: best)
      let key = range.reduce(WordHash.basis) { WordHash.combine($0, reader.word($1)) }
      let odds = evidence.odds
      names.append((range, best, odds, evidence.isCertainlyPlace, key))
      bestOdds[key] = max(bestOdds[key] ?? -.infinity, odds)
      if evidence.isSurname { surnames.insert(key) }
      if range.count > 1, evidence.isCertainlyPlace { certain.insert(key) }
    }
    return names.compactMap { name in
      var odds = name.odds + 0.6 * ((bestOdds[name.key] ?? name.odds) - name.odds)
      if surnames.contains(name.key), name.best.feature != .demonym, name.best.feature != .country { odds -= 2 }
      let score = 1 / (1 + exp(-odds))
      guard score >= 0.05 else { return nil }
      return TaggedMention(
        span: document.tokens.span(name.range), kind: kind(of: name.best.feature), score: score,
        rule: rule(of: name.best, name.range, name.isCertain || certain.contains(name.key), reader))
    }
  }

  /// The rule of names on a list of the user's.
  static let ownRule = "gazetteer.own"

  /// The rule of landmarks with names of several words, as “Green Zone” or “Strait of Hormuz”: hardly ever a body's name.
  static let landmarkRule = "gazetteer.landmark"

  /// The rule of names that the words around leave hardly a doubt of.
  static let sitedRule = "gazetteer.sited"

  private static func rule(
    of place: GazetteerPlace, _ name: Range<Int>, _ isCertain: Bool, _ reader: PlaceCueReader
  ) -> String {
    if place.origin == .own { return ownRule }
    if isCertain { return sitedRule }
    switch place.feature {
    case .region, .sea, .ocean, .gulf, .strait, .canal, .river, .lake, .desert, .mountains, .island, .district:
      // “Downing Street said” is a government.
      return name.count > 1 && !PlaceWords.governmentVerbs.contains(reader.word(name.upperBound))
        ? landmarkRule : "gazetteer.name"
    default: return "gazetteer.name"
    }
  }

  private static func kind(of feature: PlaceFeature) -> Mention.Kind {
    switch feature {
    case .demonym: .norp
    case .mission, .base, .facility, .airfield: .facility
    default: .location
    }
  }
}
