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
    var found: [TaggedMention] = []
    found.reserveCapacity(marks.names.count)
    for range in marks.names {
      guard let (_, postings) = reader.name(beginningAt: range.lowerBound) else { continue }
      let best = gazetteer[postings.first]
      let score = Score(reader: reader, name: range, best: best).value
      guard score >= 0.05 else { continue }
      found.append(
        TaggedMention(
          span: document.tokens.span(range), kind: kind(of: best.feature), score: score, rule: "gazetteer.name"))
    }
    return found
  }

  private static func kind(of feature: PlaceFeature) -> Mention.Kind {
    switch feature {
    case .demonym: .norp
    case .mission, .base, .facility, .airfield: .facility
    default: .location
    }
  }

  /// Adds up what speaks for and against a name being a place.
  private struct Score {
    let reader: PlaceCueReader
    let name: Range<Int>
    let best: GazetteerPlace

    var value: Double {
      var odds = [-6, -3.2, -2.6, -1.8, -0.9, 0, 0.9, 2.2][Int(PlaceNameMarks.renown(best.index))]
      if best.feature == .demonym || best.feature == .country { odds += 1.5 }
      if name.count > 1 { odds += 0.8 }
      odds += before + after
      return odds > 4 ? 0.98 : odds < -4 ? 0.02 : 1 / (1 + exp(-odds))
    }

    private var before: Double {
      let tokens = reader.document.tokens
      let sentence = tokens.sentences[tokens.sentence(of: TokenIndex(name.lowerBound))]
      guard name.lowerBound > sentence.lowerBound else { return -0.8 }
      let previous = name.lowerBound - 1
      let word = reader.word(previous)
      if PlaceWords.locatives.contains(word) || PlaceWords.near.contains(word) { return 1.8 }
      if PlaceWords.directionsOf.contains(word) { return 2 }
      if PlaceWords.titles.contains(word) { return -3 }
      if tokens.tokens[previous].shape.contains(.startsUpper), !reader.marks.marks[previous].isPlaceName { return -2 }
      return 0
    }

    private var after: Double {
      let tokens = reader.document.tokens
      guard name.upperBound < tokens.count else { return 0 }
      let next = tokens.tokens[name.upperBound]
      let word = reader.word(name.upperBound)
      if PlaceWords.kinds[word] != nil { return 1.5 }
      if next.end - next.start == 1, reader.document.bytes[Int(next.start)] == 0x2C,
        reader.name(beginningAt: name.upperBound + 1) != nil
      {
        return 1.2
      }
      if next.kind == .word, next.shape.contains(.startsUpper), !reader.marks.marks[name.upperBound].isPlaceName {
        return best.feature == .demonym ? 0 : -1.8
      }
      return 0
    }
  }
}
