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

/// Scores the cases of a suite of numbers and number ranges.
///
/// In scope are whole and decimal numbers and ranges. Left out are what counts nothing: fractions, powers and negative numbers, shares (“2 in 5”), ordinals,
/// and numbers inside dates, ages and lengths of time, which other cells of a dataset hold.
struct NumberSuite {
  private var scores = [false: (scope: 0, right: 0), true: (scope: 0, right: 0)]
  private var leftOut = 0

  /// Adds a case.
  mutating func add(_ line: JSONNode, text: String) {
    let gold = line["numbers"].elements
    guard !gold.isEmpty, isPlain(text), gold.allSatisfy(isInScope) else {
      leftOut += 1
      return
    }
    let bytes = Document(Article(id: "", text: text))
    let timexes = TimexFinder.timexes(in: bytes, published: nil)
    let table = ScalarTable(text)
    let spans = gold.compactMap { table.span($0["start"].integer, $0["end"].integer) }
    guard spans.count == gold.count, !spans.contains(where: { span in timexes.contains { $0.span.overlaps(span) } })
    else {
      leftOut += 1
      return
    }
    let answers = QuantityFinder.quantities(in: bytes, timexes: timexes)
    let number = (line["id"].string ?? "").split(separator: "#").last.flatMap { Int($0) } ?? 0
    let isRight = zip(gold, spans).allSatisfy { agrees($0, answers, $1) }
    scores[number % 5 == 4, default: (0, 0)].scope += 1
    if isRight { scores[number % 5 == 4, default: (0, 0)].right += 1 }
  }

  private func isPlain(_ text: String) -> Bool {
    let lower = text.lowercased()
    return !["out of", " in 5", "years old", "tenth", "half", "quarter", "/"].contains {
      lower.contains($0)
    }
  }

  private func isInScope(_ node: JSONNode) -> Bool {
    guard let value = node["value"].string, let surface = node["text"].string?.lowercased() else { return false }
    if node["type"].string == "numberrange" { return bounds(value) != nil }
    if let subtype = node["subtype"].string, subtype != "integer", subtype != "decimal" { return false }
    let isUnit = surface.hasSuffix("g") && surface.dropLast().last.map { $0.isNumber || $0 == " " } ?? false
    return node["type"].string == "number" && Double(value) != nil && !value.hasPrefix("-") && !isUnit
  }

  /// The ends of `(20,35]`, and whether the lower one is outside.
  private func bounds(_ value: String) -> (low: Double?, high: Double?, isOpen: Bool)? {
    let inner = value.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard inner.count == 2, inner.allSatisfy({ $0.isEmpty || Double($0) != nil }) else { return nil }
    return (Double(inner[0]), Double(inner[1]), value.hasPrefix("("))
  }

  private func agrees(_ node: JSONNode, _ answers: [Quantity], _ span: TextSpan) -> Bool {
    let near = answers.filter { $0.span.overlaps(span) }
    guard let (low, high, isOpen) = bounds(node["value"].string ?? "") else {
      guard let value = Double(node["value"].string ?? "") else { return false }
      return near.contains { $0.span.contains(span) && ($0.best == value || $0.low == value || $0.high == value) }
    }
    let lows = near.compactMap(\.low)
    let highs = near.compactMap(\.high)
    let isLow = low.map { lows.contains($0) || isOpen && lows.contains($0 + 1) } ?? lows.isEmpty
    return isLow && (high.map { highs.contains($0) } ?? highs.isEmpty)
  }

  /// Nothing where there were no cases.
  var report: String {
    guard scores.values.contains(where: { $0.scope > 0 }) else { return "" }
    let line: (String, Bool) -> String = { name, key in
      let (scope, right) = self.scores[key] ?? (0, 0)
      return
        "\(name) \(right)/\(scope) = \(TimexSpanScore.tenths(scope == 0 ? 0 : 100 * Double(right) / Double(scope)))%\n"
    }
    return "suite: \(leftOut) cases left out\n" + line("seen     ", false) + line("set aside", true)
  }
}
