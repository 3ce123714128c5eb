import Annotation
import Extraction
import Foundation
import Testing

/// What the extractors find in the Fixtures, against annotations that were made by hand before any of them ran.
///
/// The floors lie a little under what was measured; docs/quality.md has the figures. A change that falls below one has made
/// something worse that a careful reader would see.
struct `On the Fixtures, extraction` {
  @Test(arguments: [
    (Layer.mentions, 0.74), (.typedMentions, 0.68), (.timexes, 0.93), (.timexValues, 0.86), (.quantities, 0.78),
    (.claimContents, 0.68), (.claimOverlap, 0.94), (.places, 0.62),
  ])
  func `stays above its floor`(layer: Layer, floor: Double) throws {
    let score = try Self.scores.get()[layer] ?? Score()
    #expect(score.f1 >= floor, "\(layer.rawValue): \(score)")
  }

  @Test func `tells which figures it reaches`() throws {
    for (layer, score) in try Self.scores.get().sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      #expect(score.gold > 0, "the gold has no \(layer.rawValue)")
      print("fixtures \(layer.rawValue): \(score)")
    }
  }

  /// What is compared.
  enum Layer: String, Sendable {
    case mentions, typedMentions, timexes, timexValues, quantities, claimContents, claimOverlap, places
  }

  /// Counts of one layer over all articles.
  struct Score: CustomStringConvertible {
    var gold = 0
    var found = 0
    var goldMatched = 0
    var foundMatched = 0

    var precision: Double { found == 0 ? 0 : Double(foundMatched) / Double(found) }
    var recall: Double { gold == 0 ? 0 : Double(goldMatched) / Double(gold) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
    var description: String {
      String(format: "P %.1f R %.1f F %.1f (%d gold, %d found)", precision * 100, recall * 100, f1 * 100, gold, found)
    }

    mutating func add<Item: Hashable>(gold: [Item], found: [Item], matches: (Item, Item) -> Bool = { $0 == $1 }) {
      self.gold += gold.count
      self.found += found.count
      goldMatched += gold.count { item in found.contains { matches(item, $0) } }
      foundMatched += found.count { item in gold.contains { matches($0, item) } }
    }
  }

  private static let scores = Result { try score() }

  private static func score() throws -> [Layer: Score] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Fixtures")
    let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "gold").path)
      .filter { $0.hasSuffix(".json") }.sorted()
    var scores: [Layer: Score] = [:]
    for file in files {
      let gold = try JSONDecoder().decode(
        GoldArticle.self, from: Data(contentsOf: root.appending(path: "gold/\(file)")))
      let stem = file.dropLast(5)
      let bytes = try Data(contentsOf: root.appending(path: "articles/\(stem).txt"))
      let text = String(decoding: bytes, as: UTF8.self)
      add(gold, Extractor().analyze(Article(id: gold.id, text: text)), ScalarStarts(text), to: &scores)
    }
    return scores
  }

  private static func add(
    _ gold: GoldArticle, _ found: Analysis, _ starts: ScalarStarts, to scores: inout [Layer: Score]
  ) {
    let span = { (range: GoldSpan) in TextSpan(starts[range.start], starts[range.end]) }
    scores[.mentions, default: Score()].add(gold: gold.mentions.map(span), found: found.mentions.map(\.span))
    scores[.typedMentions, default: Score()].add(
      gold: gold.mentions.map { Typed(span: span($0), value: $0.type ?? "") },
      found: found.mentions.map { Typed(span: $0.span, value: $0.kind.rawValue) })
    scores[.timexes, default: Score()].add(gold: gold.timexes.map(span), found: found.timexes.map(\.span)) {
      $0.overlaps($1)
    }
    scores[.timexValues, default: Score()].add(
      gold: gold.timexes.map { Typed(span: span($0), value: $0.value ?? "") },
      found: found.timexes.map { Typed(span: $0.span, value: $0.value) }
    ) { $0.span.overlaps($1.span) && $0.value == $1.value }
    scores[.quantities, default: Score()].add(
      gold: gold.quantities.map { Typed(span: span($0), value: $0.what ?? "") },
      found: found.quantities.map { Typed(span: $0.span, value: $0.what.rawValue) }
    ) { $0.span.overlaps($1.span) && $0.value == $1.value }
    let contents = gold.claims.map { $0.content.map { TextSpan(starts[$0[0]], starts[$0[1]]) } }
    scores[.claimContents, default: Score()].add(gold: contents, found: found.claims.map(\.content))
    scores[.claimOverlap, default: Score()].add(gold: contents, found: found.claims.map(\.content)) { a, b in
      a.contains { part in b.contains { $0.overlaps(part) } }
    }
    let mentions = Dictionary(gold.mentions.map { ($0.id ?? "", $0) }) { first, _ in first }
    scores[.places, default: Score()].add(
      gold: gold.places.compactMap { place in
        guard let mention = mentions[place.mention], let lat = place.lat, let lon = place.lon else { return nil }
        return Point(span: span(mention), latitude: lat, longitude: lon)
      },
      found: found.places.compactMap { place in
        place.coordinates.map {
          Point(span: found.mentions[place.mention.index].span, latitude: $0.latitude, longitude: $0.longitude)
        }
      }
    ) { $0.span.overlaps($1.span) && $0.kilometres(to: $1) <= 161 }
  }
}

private struct Typed: Hashable {
  var span: TextSpan
  var value: String
}

private struct Point: Hashable {
  var span: TextSpan
  var latitude, longitude: Double

  /// Great-circle distance on a sphere of 6371 km.
  func kilometres(to other: Point) -> Double {
    let radians = Double.pi / 180
    let (a, b) = (latitude * radians, other.latitude * radians)
    let delta = (longitude - other.longitude) * radians
    let cosine = sin(a) * sin(b) + cos(a) * cos(b) * cos(delta)
    return 6371 * acos(min(1, max(-1, cosine)))
  }
}

private struct GoldSpan: Decodable {
  var id: String?
  var start: Int
  var end: Int
  var type: String?
  var value: String?
  var what: String?
}

private struct GoldPlace: Decodable {
  var mention: String
  var lat: Double?
  var lon: Double?
}

private struct GoldClaim: Decodable {
  var content: [[Int]]
}

private struct GoldArticle: Decodable {
  var id: String
  var mentions: [GoldSpan]
  var timexes: [GoldSpan]
  var quantities: [GoldSpan]
  var claims: [GoldClaim]
  var places: [GoldPlace]
}

/// Byte offsets by scalar offset.
private struct ScalarStarts {
  private var starts: [Int] = []

  init(_ text: String) {
    var offset = 0
    for scalar in text.unicodeScalars {
      starts.append(offset)
      offset += UTF8.width(scalar)
    }
    starts.append(offset)
  }

  subscript(scalar: Int) -> Int { starts[min(scalar, starts.count - 1)] }
}
