import Annotation
import Extraction

/// Scores the cases of a suite of numbers, ranges, percentages and measures.
///
/// In scope are numbers, fractions, powers, negative numbers, ranges, percentages and measures. Left out are what a count can't hold: shares told by two
/// numbers (“2 in 5”, “five out of six”), ordinals, “percent of 10”, the letter G for a scale (a 5G network), and numbers that are part of a date, an age or a length of
/// time, which other cells of a dataset hold; and cases in which nothing is to be found, since one part of the suite leaves alone what another finds.
///
/// A number agrees when a quantity covers it and has its value: as least, best or most, or as “more than 12” where the suite has 12. A measure or
/// percentage must also be none of people, munitions or attacks, and a percentage be called one.
struct NumberSuite {
  /// The parts that are told apart.
  private enum Part: String, CaseIterable { case number, fraction, range, percentage, measure }

  private var scores: [String: (scope: Int, right: Int)] = [:]
  private var leftOut = 0

  /// Adds a case.
  mutating func add(_ line: JSONNode, text: String) {
    let gold = line["numbers"].elements
    let parts = gold.compactMap { Self.part(of: $0, in: text) }
    let document = Document(Article(id: "", text: text))
    let timexes = TimexFinder.timexes(in: document, published: nil)
    let table = ScalarTable(text)
    let spans = gold.compactMap { table.span($0["start"].integer, $0["end"].integer) }
    guard let first = parts.first, parts.count == gold.count, spans.count == gold.count,
      !spans.contains(where: { span in timexes.contains { $0.span.contains(span) && $0.span != span } })
    else {
      leftOut += 1
      return
    }
    let answers = QuantityFinder.quantities(in: document, timexes: timexes)
    let number = (line["id"].string ?? "").split(separator: "#").last.flatMap { Int($0) } ?? 0
    let isRight = zip(zip(gold, parts), spans).allSatisfy { Self.agrees($0.0, $0.1, answers, $1) }
    for key in [first.rawValue, ""] {
      let name = key + (number % 5 == 4 ? "!" : "")
      scores[name, default: (0, 0)].scope += 1
      if isRight { scores[name, default: (0, 0)].right += 1 }
    }
  }

  /// Which part a number belongs to; nil where it is out of scope.
  private static func part(of node: JSONNode, in text: String) -> Part? {
    guard let value = node["value"].string, let surface = node["text"].string?.lowercased() else { return nil }
    let words = surface.split { !$0.isLetter && !$0.isNumber }
    guard !surface.contains(" in "), !surface.contains(" out of "), !surface.hasPrefix("per") else { return nil }
    switch node["type"].string {
    case "numberrange":
      let isOrdinal = words.contains { $0.count > 4 && $0.hasSuffix("th") }
      return bounds(value) == nil || isOrdinal ? nil : .range
    case "number":
      let isGiga = surface.hasSuffix("g") && surface.dropLast().last.map { $0.isNumber || $0 == " " } ?? false
      guard Double(value) != nil, !isGiga else { return nil }
      return node["subtype"].string == "fraction" || node["subtype"].string == "power" ? .fraction : .number
    case "percentage": return value.hasSuffix("%") && Double(value.dropLast()) != nil ? .percentage : nil
    case "dimension": return Double(value) == nil ? nil : .measure
    default: return nil
    }
  }

  /// The ends of `(20,35]`, and whether the lower one is outside.
  private static func bounds(_ value: String) -> (low: Double?, high: Double?, isOpen: Bool)? {
    let inner = value.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard inner.count == 2, inner.allSatisfy({ $0.isEmpty || Double($0) != nil }) else { return nil }
    return (Double(inner[0]), Double(inner[1]), value.hasPrefix("("))
  }

  private static func agrees(_ node: JSONNode, _ part: Part, _ answers: [Quantity], _ span: TextSpan) -> Bool {
    let near = answers.filter { $0.span.overlaps(span) }
    let text = node["value"].string ?? ""
    if part == .range {
      guard let (low, high, isOpen) = bounds(text) else { return false }
      let lows = near.compactMap(\.low)
      let highs = near.compactMap(\.high)
      let isLow =
        low.map { low in lows.contains { isSame($0, low) || isOpen && isSame($0, low + 1) } } ?? lows.isEmpty
      return isLow && (high.map { high in highs.contains { isSame($0, high) } } ?? highs.isEmpty)
    }
    guard let value = Double(part == .percentage ? String(text.dropLast()) : text) else { return false }
    return near.contains { answer in
      let isValue = [answer.low, answer.best, answer.high].contains { $0.map { isSame($0, value) } ?? false }
      guard isValue || answer.modifier == .moreThan && answer.low == value + 1 else { return false }
      switch part {
      case .percentage: return answer.unit == "percent" && answer.what == .other
      case .measure: return answer.what == .other
      default: return answer.span.contains(span)
      }
    }
  }

  /// Whether two numbers are the same to nine digits; the suite rounds.
  private static func isSame(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(abs(a), abs(b)) }

  /// Nothing where there were no cases.
  var report: String {
    guard !scores.isEmpty else { return "" }
    let line: (String, String) -> String = { name, key in
      let (scope, right) = scores[key] ?? (0, 0)
      guard scope > 0 || name.hasSuffix(":") else { return "" }
      let share = TimexSpanScore.tenths(scope == 0 ? 0 : 100 * Double(right) / Double(scope))
      return "\(name) \(right)/\(scope) = \(share)%\n"
    }
    let parts = Part.allCases.map {
      line("  \($0.rawValue), seen", $0.rawValue) + line("  \($0.rawValue), set aside", $0.rawValue + "!")
    }
    return "suite: \(leftOut) cases left out\n" + line("seen:     ", "") + line("set aside:", "!") + parts.joined()
  }
}
