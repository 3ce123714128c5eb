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
    var names: [(range: Range<Int>, best: GazetteerPlace, odds: Double, key: UInt64)] = []
    names.reserveCapacity(marks.names.count)
    // What the article says of a name anywhere, by its folded hash. Asked by key, never walked.
    var bestOdds: [UInt64: Double] = [:]
    var surnames: Set<UInt64> = []
    for range in marks.names {
      guard let (_, postings) = reader.name(beginningAt: range.lowerBound) else { continue }
      let best = gazetteer[postings.first]
      let evidence = Evidence(reader: reader, name: range, best: best)
      let key = range.reduce(WordHash.basis) { WordHash.combine($0, reader.word($1)) }
      let odds = evidence.odds
      names.append((range, best, odds, key))
      bestOdds[key] = max(bestOdds[key] ?? -.infinity, odds)
      if evidence.isSurname { surnames.insert(key) }
    }
    return names.compactMap { name in
      var odds = name.odds + 0.6 * ((bestOdds[name.key] ?? name.odds) - name.odds)
      if surnames.contains(name.key), name.best.feature != .demonym, name.best.feature != .country { odds -= 2 }
      let score = 1 / (1 + exp(-odds))
      guard score >= 0.05 else { return nil }
      return TaggedMention(
        span: document.tokens.span(name.range), kind: kind(of: name.best.feature), score: score,
        rule: rule(of: name.best, name.range, reader))
    }
  }

  /// The rule of names on a list of the user's.
  static let ownRule = "gazetteer.own"

  /// The rule of landmarks with names of several words, as “Green Zone” or “Strait of Hormuz”: hardly ever a body's name.
  static let landmarkRule = "gazetteer.landmark"

  private static func rule(of place: GazetteerPlace, _ name: Range<Int>, _ reader: PlaceCueReader) -> String {
    if place.origin == .own { return ownRule }
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

  /// Adds up what speaks for and against a name being a place, in log odds.
  private struct Evidence {
    let reader: PlaceCueReader
    let name: Range<Int>
    let best: GazetteerPlace

    private var isDemonym: Bool { best.feature == .demonym }

    var odds: Double {
      var odds = [-6, -3, -2.4, -1.6, -0.8, 0.2, 1.2, 2.4][Int(best.renown)]
      if isDemonym || best.feature == .country { odds += 1.5 }
      if name.count > 1 { odds += 1 }
      if name.count == 1, PlaceWords.everyday.contains(reader.word(name.lowerBound)) { odds -= 3.5 }
      if name.count > 1, PlaceWords.kinds[reader.word(name.upperBound - 1)] != nil { odds += 2 }
      if isAcronym, best.origin != .own, best.feature != .country, best.feature != .dependency, best.feature != .region
      {
        odds -= 4
      }
      return odds + before + after + hyphens
    }

    /// Whether a given name or title stands before it.
    var isSurname: Bool {
      guard let previous, name.count == 1 else { return false }
      if PlaceWords.titles.contains(reader.word(previous)) { return true }
      let token = reader.document.tokens.tokens[previous]
      return token.shape.contains(.startsUpper) && token.shape.contains(.hasLower) && token.kind == .word
        && !reader.marks.marks[previous].isPlaceName && !PlaceWords.locatives.contains(reader.word(previous))
        && !startsSentence(previous)
    }

    private var previous: Int? { startsSentence(name.lowerBound) ? nil : name.lowerBound - 1 }

    private func startsSentence(_ token: Int) -> Bool {
      let tokens = reader.document.tokens
      return tokens.sentences[tokens.sentence(of: TokenIndex(token))].lowerBound == token
    }

    /// Whether it is one word of two letters in capitals, as a postal code is, and stands after no place and comma.
    private var isAcronym: Bool {
      let tokens = reader.document.tokens
      let token = tokens.tokens[name.lowerBound]
      guard name.count == 1, token.end - token.start <= 3, !token.shape.contains(.hasLower) else { return false }
      guard let previous, previous > 0, byte(previous) == 0x2C else { return true }
      return !reader.marks.marks[previous - 1].isPlaceName
    }

    /// What a hyphen right beside it says: “Kerry-Ann” is no town.
    private var hyphens: Double {
      let tokens = reader.document.tokens
      func isForeign(_ token: Int) -> Bool {
        tokens.tokens.indices.contains(token) && tokens.tokens[token].shape.contains(.startsUpper)
          && !tokens.tokens[token].followsSpace && !reader.marks.marks[token].isPlaceName
      }
      if let previous, byte(previous) == 0x2D, !tokens.tokens[name.lowerBound].followsSpace, isForeignBefore(previous) {
        return -2.5
      }
      let next = name.upperBound
      guard next < tokens.count, byte(next) == 0x2D, !tokens.tokens[next].followsSpace else { return 0 }
      return isForeign(next + 1) ? -2.5 : 0
    }

    private func isForeignBefore(_ hyphen: Int) -> Bool {
      let tokens = reader.document.tokens.tokens
      return hyphen > 0 && !tokens[hyphen].followsSpace && tokens[hyphen - 1].shape.contains(.startsUpper)
        && !reader.marks.marks[hyphen - 1].isPlaceName
    }

    /// The first byte of `token`.
    private func byte(_ token: Int) -> UInt8 { reader.document.bytes[Int(reader.document.tokens.tokens[token].start)] }

    private var before: Double {
      guard let previous else { return -0.6 }
      let word = reader.word(previous)
      if word == WordHash.fold("of"), PlaceWords.bodies.contains(reader.word(previous - 1)) { return -2.5 }
      if PlaceWords.locatives.contains(word) || PlaceWords.near.contains(word) { return 2.4 }
      let isCapital = reader.document.tokens.tokens[previous].shape.contains(.startsUpper)
      if PlaceWords.directionsOf.contains(word) { return isCapital ? 0 : 2 }
      if PlaceWords.saying.contains(word) { return -1.5 }
      if PlaceWords.titles.contains(word) { return -3 }
      if reader.document.tokens.tokens[previous].shape.contains(.startsUpper), !reader.marks.marks[previous].isPlaceName
      {
        return -2
      }
      return 0
    }

    private var after: Double {
      let tokens = reader.document.tokens
      guard name.upperBound < tokens.count else { return 0 }
      let next = tokens.tokens[name.upperBound]
      let word = reader.word(name.upperBound)
      if next.shape.contains(.startsUpper), PlaceWords.namesake.contains(word) { return isDemonym ? 0 : -3.5 }
      if PlaceWords.kinds[word] != nil { return 1.5 }
      let first = byte(name.upperBound)
      if first == 0x24 { return -6 }
      if PlaceWords.governmentVerbs.contains(word), best.feature == .city, !best.isCapital { return -2 }
      if first == 0x2C, reader.name(beginningAt: name.upperBound + 1) != nil { return 1.8 }
      // A dateline: “BAIKONUR — ”, “CAIRO (Reuters) - ”.
      if previous == nil, next.kind == .punctuation, first == 0x2D || first == 0xE2 || first == 0x28 { return 2.2 }
      if next.kind == .word, next.shape.contains(.startsUpper), !reader.marks.marks[name.upperBound].isPlaceName {
        return isDemonym ? 0 : -1
      }
      return 0
    }
  }
}
