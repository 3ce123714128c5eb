import Annotation
import Extraction

/// Scores quantities: on annotated articles by span, what is counted and bounds; on a suite of single sentences by their values.
package enum QuantityScorer {
  /// Scores gold files: lines with `quantities` are articles, lines with `numbers` are cases of a suite.
  package static func evaluate(_ files: [[UInt8]]) -> String {
    var articles = QuantityArticleScore()
    var suite = NumberSuite()
    for line in files.flatMap(JSONNode.lines) {
      guard let text = line["text"].string else { continue }
      if case .array = line["quantities"] { articles.add(line, text: text) }
      if case .array = line["numbers"] { suite.add(line, text: text) }
    }
    return articles.report + suite.report
  }
}

/// Counts over annotated articles.
struct QuantityArticleScore {
  private var gold = 0
  private var found = 0
  private var exact = 0
  private var whats = 0
  private var bounds = 0
  private var baseline = 0

  /// Adds one article.
  mutating func add(_ line: JSONNode, text: String) {
    let document = Document(
      Article(id: "", published: line["published"].string, text: text))
    let timexes = TimexFinder.timexes(in: document, published: PublishedDateFinder.find(in: document))
    let answers = QuantityFinder.quantities(in: document, timexes: timexes)
    let bySpan = Dictionary(answers.map { ($0.span, $0) }, uniquingKeysWith: { first, _ in first })
    let table = ScalarTable(text)
    found += answers.count
    for node in line["quantities"].elements {
      gold += 1
      if node["what"].string == "other" { baseline += 1 }
      guard let span = table.span(node["start"].integer, node["end"].integer), let answer = bySpan[span] else {
        continue
      }
      exact += 1
      if answer.what.rawValue == node["what"].string { whats += 1 }
      if answer.low == node["low"].double, answer.best == node["best"].double, answer.high == node["high"].double {
        bounds += 1
      }
    }
  }

  /// Nothing where there were no articles.
  var report: String {
    guard gold > 0 else { return "" }
    let precision = Double(exact) / Double(max(1, found))
    let recall = Double(exact) / Double(gold)
    let strict = precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall)
    return
      "articles: gold \(gold), found \(found), strict F1 \(TimexSpanScore.tenths(strict)); of the \(exact) exact, what \(whats), bounds \(bounds)\n"
      + "baseline: all gold numbers are other: \(baseline)/\(gold)\n"
  }
}

extension JSONNode {
  /// The number, if it is one.
  var double: Double? {
    guard case .number(let value) = self else { return nil }
    return value
  }
}
