import Annotation
import Extraction

/// Scores time expressions: on annotated articles by their spans, on a suite of single sentences by span and value.
package enum TimexScorer {
  /// Scores gold files and prints the program beside a matcher of month names, weekdays and years.
  ///
  /// A line with a `timexes` list is a sample. Where its id holds a `#` it is a suite's case: see `TimexSuite`. Otherwise it is an
  /// article read without its document date, whose outermost gold spans count.
  package static func evaluate(_ files: [[UInt8]]) -> String {
    var articles: [(program: TimexSpanScore, baseline: TimexSpanScore)] = []
    var suite = TimexSuite()
    for line in files.flatMap(JSONNode.lines) {
      guard let text = line["text"].string, case .array = line["timexes"] else { continue }
      if (line["id"].string ?? "").utf8.contains(UInt8(ascii: "#")) {
        suite.add(line, text: text)
      } else {
        let gold = TimexGold.outermost(line, text: text)
        let document = Document(Article(id: "", text: text))
        let found = TimexFinder.timexes(in: document, published: nil)
        var program = TimexSpanScore()
        program.add(found.map { TimexGold(span: $0.span, value: $0.value) }, gold: gold)
        var baseline = TimexSpanScore()
        baseline.add(TimexBaseline.spans(in: document).map { TimexGold(span: $0, value: nil) }, gold: gold)
        articles.append((program, baseline))
      }
    }
    var report = ""
    if !articles.isEmpty {
      report += "articles  \(articles.count)\n"
      report += "program   " + TimexSpanScore.summary(articles.map(\.program)) + "\n"
      report += "baseline  " + TimexSpanScore.summary(articles.map(\.baseline)) + "\n"
    }
    return report + suite.report
  }
}

/// A marked time expression.
package struct TimexGold: Hashable, Sendable {
  /// Where it stands.
  package let span: TextSpan
  /// Its value, where it has one.
  package let value: String?

  /// The outermost expressions of a gold line, whose offsets count scalars of `text`.
  static func outermost(_ line: JSONNode, text: String) -> [TimexGold] {
    let offsets = ScalarTable(text)
    return line["timexes"].elements.compactMap { node in
      if case .bool(true) = node["nested"] { return nil }
      guard let span = offsets.span(node["start"].integer, node["end"].integer) else { return nil }
      return TimexGold(span: span, value: node["value"].string)
    }
  }
}

/// Byte offsets of the scalars of a text.
struct ScalarTable {
  private var offsets = [0]

  init(_ text: String) {
    for scalar in text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
  }

  /// The bytes of the scalars `start..<end`; nil outside the text.
  func span(_ start: Int?, _ end: Int?) -> TextSpan? {
    guard let start, let end, start >= 0, start <= end, end < offsets.count else { return nil }
    return TextSpan(offsets[start], offsets[end])
  }
}

/// Counts of spans found and missed.
package struct TimexSpanScore: Sendable {
  private var gold = 0
  private var found = 0
  private var exact = 0
  private var goldTouched = 0
  private var foundTouched = 0
  private var valued = 0
  private var valuesRight = 0

  /// Adds one article's expressions.
  mutating func add(_ answers: [TimexGold], gold truths: [TimexGold]) {
    gold += truths.count
    found += answers.count
    let bySpan = Dictionary(answers.map { ($0.span, $0) }, uniquingKeysWith: { first, _ in first })
    for truth in truths {
      if answers.contains(where: { $0.span.overlaps(truth.span) }) { goldTouched += 1 }
      guard let answer = bySpan[truth.span] else { continue }
      exact += 1
      guard let value = truth.value else { continue }
      valued += 1
      if answer.value == value { valuesRight += 1 }
    }
    foundTouched += answers.count { answer in truths.contains { $0.span.overlaps(answer.span) } }
  }

  private static func harmonic(_ a: Double, _ b: Double) -> Double { a + b == 0 ? 0 : 200 * a * b / (a + b) }
  private static func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

  /// F1 of spans that share a byte, in per cent.
  package var overlap: Double { Self.harmonic(Self.share(foundTouched, found), Self.share(goldTouched, gold)) }
  /// F1 of spans that are the same, in per cent.
  package var strict: Double { Self.harmonic(Self.share(exact, found), Self.share(exact, gold)) }

  private static func sum(_ scores: [TimexSpanScore]) -> TimexSpanScore {
    var total = TimexSpanScore()
    for score in scores {
      total.gold += score.gold
      total.found += score.found
      total.exact += score.exact
      total.goldTouched += score.goldTouched
      total.foundTouched += score.foundTouched
      total.valued += score.valued
      total.valuesRight += score.valuesRight
    }
    return total
  }

  /// The scores of all articles together, with the 95% interval of 1,000 draws of articles with replacement, seed 1.
  package static func summary(_ articles: [TimexSpanScore]) -> String {
    let total = sum(articles)
    var random = SeededRandom(seed: 1)
    var overlaps: [Double] = []
    var stricts: [Double] = []
    for _ in 0..<1000 {
      let draw = sum(articles.indices.map { _ in articles[Int.random(in: 0..<articles.count, using: &random)] })
      overlaps.append(draw.overlap)
      stricts.append(draw.strict)
    }
    overlaps.sort()
    stricts.sort()
    let interval: ([Double]) -> String = { "[\(tenths($0[25])), \(tenths($0[974]))]" }
    return
      "overlap F1 \(tenths(total.overlap)) \(interval(overlaps))  strict F1 \(tenths(total.strict)) \(interval(stricts))"
      + "  values \(total.valuesRight)/\(total.valued)"
  }

  /// A number with one digit after the point.
  static func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return "\(scaled / 10).\(abs(scaled % 10))"
  }
}

/// The simplest thing that finds dates: the names of months and weekdays, and numbers from 1900 to 2099.
enum TimexBaseline {
  private static let names: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
    "tomorrow",
  ]

  /// The spans of such words.
  static func spans(in document: Document) -> [TextSpan] {
    document.tokens.tokens.compactMap { token in
      let surface = document.surface(token.span).lowercased()
      if names.contains(surface) { return token.span }
      guard let year = Int(surface), (1900...2099).contains(year) else { return nil }
      return token.span
    }
  }
}
