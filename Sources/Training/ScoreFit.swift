import Annotation
import Extraction

/// Finds for each type of mention how often those with a raw score are right: the rising step function with the least squared error
/// (isotonic regression), as the few knots of a `ScoreScale`.
package struct ScoreFit: Sendable {
  private struct Point {
    var raw, right, weight: Double
  }

  private var points: [Mention.Kind: [Point]] = [:]
  /// The fewest mentions that a knot is made of, and that a type has knots of its own for.
  static let fewest = 25.0, fewestOfKind = 20
  /// The most knots of a type.
  static let mostKnots = 6

  /// A fit to nothing.
  package init() {}

  /// Counts a found mention.
  package mutating func add(_ kind: Mention.Kind, raw: Double, isRight: Bool, weight: Double = 1) {
    points[kind, default: []].append(Point(raw: raw, right: isRight ? weight : 0, weight: weight))
  }

  /// Counts what the built-in extractor finds in `golds`, one file's texts; each file counts as much as 1,000 mentions. A file whose
  /// labels are our types is judged by them, others by person, organization (with armed_group) and location (with facility).
  package mutating func add(_ golds: [SpanGold]) {
    let labels = Set(golds.flatMap { $0.spans.map(\.label) })
    let isOurs = labels.allSatisfy { Mention.Kind(rawValue: $0) != nil }
    func family(_ kind: Mention.Kind) -> Mention.Kind? {
      switch kind {
      case _ where isOurs, .person: kind
      case .organization, .armedGroup: .organization
      case .location, .facility: .location
      default: nil
      }
    }
    var found: [(kind: Mention.Kind, raw: Double, isRight: Bool)] = []
    for gold in golds {
      let marked = Set(
        gold.spans.compactMap { span in
          Mention.Kind(label: span.label).flatMap(family).map { SpanGold.Labelled(span: span.span, label: $0.rawValue) }
        })
      var end = 0
      for mention in MentionFinder.mentions(in: Document(Article(id: gold.id, text: gold.text)), scale: .plain) {
        let isNested = mention.span.start.value < end
        end = max(end, mention.span.end.value)
        guard let judged = family(mention.kind), isOurs || !isNested else { continue }
        let label = SpanGold.Labelled(span: mention.span, label: judged.rawValue)
        found.append((mention.kind, mention.score, marked.contains(label)))
      }
    }
    let weight = 1000 / Double(max(1, found.count))
    for mention in found { add(mention.kind, raw: mention.raw, isRight: mention.isRight, weight: weight) }
  }

  /// The lines of a `ScoreScale`.
  package func lines() -> String {
    var lines: [String] = []
    let all = Mention.Kind.allCases.flatMap { points[$0] ?? [] }
    // Weapons and vehicles come from the same rules.
    let arms = (points[.weapon] ?? []) + (points[.vehicle] ?? [])
    let each = Mention.Kind.allCases.map { kind in
      (kind.rawValue, kind == .weapon || kind == .vehicle ? arms : points[kind] ?? [])
    }
    for (name, points) in [("*", all)] + each.filter({ $0.1.count >= Self.fewestOfKind }) {
      let knots = Self.knots(points)
      guard !knots.isEmpty else { continue }
      lines.append(name + knots.map { " \(Self.decimals($0.raw, 1_000_000)):\(Self.decimals($0.share, 100))" }.joined())
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `value`, from 0 to 1, in parts of `whole`, a power of ten.
  private static func decimals(_ value: Double, _ whole: Int) -> String {
    let number = Int((value * Double(whole)).rounded())
    return "\(number / whole)." + String("\(number % whole + whole)".dropFirst())
  }

  /// The knots of `points`: bins of equal weight, neighbours joined until the shares rise.
  private static func knots(_ points: [Point]) -> [ScoreScale.Knot] {
    let ordered = points.sorted { ($0.raw, $0.right) < ($1.raw, $1.right) }
    let total = ordered.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return [] }
    let bins = max(1, min(mostKnots * 2, Int(Double(points.count) / fewest)))
    var blocks: [Point] = []
    var top = -1.0
    for point in ordered {
      // Equal scores stay together.
      if let last = blocks.last, last.weight < total / Double(bins) || top == point.raw {
        blocks[blocks.count - 1] = sum(last, point)
      } else {
        blocks.append(Point(raw: point.raw * point.weight, right: point.right, weight: point.weight))
      }
      top = point.raw
    }
    var rising: [Point] = []
    for block in blocks {
      rising.append(block)
      while rising.count > 1, share(rising[rising.count - 2]) >= share(rising[rising.count - 1]) {
        let last = rising.removeLast()
        let before = rising.removeLast()
        rising.append(
          Point(raw: before.raw + last.raw, right: before.right + last.right, weight: before.weight + last.weight))
      }
    }
    while rising.count > mostKnots {
      let gaps = rising.indices.dropLast().map { (share(rising[$0 + 1]) - share(rising[$0]), $0) }
      guard let closest = gaps.min(by: { $0 < $1 })?.1 else { break }
      let (a, b) = (rising[closest], rising[closest + 1])
      rising[closest] = Point(raw: a.raw + b.raw, right: a.right + b.right, weight: a.weight + b.weight)
      rising.remove(at: closest + 1)
    }
    return rising.map { ScoreScale.Knot(raw: $0.raw / $0.weight, share: share($0)) }
  }

  private static func share(_ block: Point) -> Double { block.right / block.weight }

  private static func sum(_ block: Point, _ point: Point) -> Point {
    Point(
      raw: block.raw + point.raw * point.weight, right: block.right + point.right, weight: block.weight + point.weight)
  }
}
