import Annotation
import Extraction

/// Scores the cases of a suite of sentences, each with a reference date and the expressions in it.
///
/// In scope are the cases whose every value TIMEX3 can write: those with a pair of ends and a length (`(2016-11-08,2016-11-11,P3D)`), with
/// fiscal or school years, meal times, business days, weekends as lengths, or the last second of a period are left out. A case is right
/// when its expressions are all found, none other is, and each agrees:
/// - its span, leaving aside small words and signs at its edges (“on”, “since”, “no later than”, “or later”, “>=”), which TIMEX3 keeps outside, and
///   zones (“PT”), which the suite now keeps and now leaves;
/// - its value: equal, or one that the suite lists as a resolution, or one that fills in an X of the suite's; X for “a few” where the suite has
///   3; a coarser month or year for “two months ago”; a time of day read against the reference day; a week by its number
///   where the suite tells its Monday; time zones aside, which the suite doesn't write.
struct TimexSuite {
  private var seen: Set<String> = []
  private var scores = [false: (scope: 0, right: 0), true: (scope: 0, right: 0)]
  private var leftOut = 0
  private var ranges = [false: (scope: 0, right: 0), true: (scope: 0, right: 0)]

  /// Adds a case; the same sentence with the same date counts once.
  mutating func add(_ line: JSONNode, text: String) {
    let date = line["dct"].string
    guard seen.insert(text + "\u{0}" + (date ?? "")).inserted else { return }
    let gold = line["timexes"].elements
    let number = (line["id"].string ?? "").split(separator: "#").last.flatMap { Int($0) } ?? 0
    let isSetAside = number % 5 == 4
    guard gold.allSatisfy({ TimexAgreement.isInScope($0["value"].string) }) else {
      leftOut += 1
      guard gold.allSatisfy({ TimexAgreement.isInScope($0["value"].string) || TimexRange($0["value"].string) != nil })
      else { return }
      ranges[isSetAside, default: (0, 0)].scope += 1
      if areRangesRight(gold, text, date) { ranges[isSetAside, default: (0, 0)].right += 1 }
      return
    }
    scores[isSetAside, default: (0, 0)].scope += 1
    if isRight(gold, text, date) { scores[isSetAside, default: (0, 0)].right += 1 }
  }

  private func isRight(_ gold: [JSONNode], _ text: String, _ date: String?) -> Bool {
    let document = Document(Article(id: "", published: date, text: text))
    let found = TimexFinder.timexes(in: document, published: PublishedDateFinder.find(in: document))
    guard found.count == gold.count else { return false }
    let table = ScalarTable(text)
    for (answer, truth) in zip(found, gold) {
      guard let span = table.span(truth["start"].integer, truth["end"].integer),
        TimexAgreement.core(of: answer.span, in: document) == TimexAgreement.core(of: span, in: document),
        TimexAgreement.agrees(answer.value, truth)
      else { return false }
    }
    return true
  }

  /// Whether each range is told by its ends or its length, and all else as in the other cases, nothing else being found.
  private func areRangesRight(_ gold: [JSONNode], _ text: String, _ date: String?) -> Bool {
    let document = Document(Article(id: "", published: date, text: text))
    var rest = TimexFinder.timexes(in: document, published: PublishedDateFinder.find(in: document))[...]
    let table = ScalarTable(text)
    for truth in gold {
      guard let span = table.span(truth["start"].integer, truth["end"].integer) else { return false }
      let inside = rest.prefix { $0.span.start < span.end }
      rest = rest.dropFirst(inside.count)
      guard let first = inside.first, let last = inside.last,
        TimexAgreement.core(of: TextSpan(first.span.start, last.span.end), in: document)
          == TimexAgreement.core(of: span, in: document)
      else { return false }
      if var range = TimexRange(truth["value"].string) {
        range.today = date
        guard range.agrees(inside.map(\.value)) else { return false }
      } else {
        guard inside.count == 1, TimexAgreement.agrees(first.value, truth) else { return false }
      }
    }
    return rest.isEmpty
  }

  /// The cases right, for those one may look at and for every fifth, which is set aside.
  var report: String {
    guard !seen.isEmpty else { return "" }
    let line: (String, (scope: Int, right: Int)?) -> String = { name, score in
      let (scope, right) = score ?? (0, 0)
      let share = scope == 0 ? 0 : 100 * Double(right) / Double(scope)
      return "\(name) \(right)/\(scope) = \(TimexSpanScore.tenths(share))%\n"
    }
    return "suite     \(seen.count) cases, \(leftOut) left out\n" + line("seen     ", scores[false])
      + line("set aside", scores[true])
      + line("of those left out, ranges by their ends or length: seen     ", ranges[false])
      + line("of those left out, ranges by their ends or length: set aside", ranges[true])
  }
}

/// How a suite's values and ours are compared.
enum TimexAgreement {
  private static let edges: Set<String> = [
    "in", "on", "at", "the", "since", "from", "after", "before", "until", "till", "by", "between", "for", "during",
    "around",
    "about", "starting", "beginning", "no", "later", "than", "as", "early", "late", "within", "or", "and", "earlier",
    "greater", "mid", "end", "of", "middle", "start", "more", "less", "sometime", "over", "year", ".", ",", "et", "ct",
    "=", "<", ">", "mt", "pt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "gmt", "utc",
  ]

  /// Whether TIMEX3 can write a value.
  static func isInScope(_ value: String?) -> Bool {
    guard let value, !value.isEmpty, !value.contains("("), !value.contains("T23:59:59") else { return false }
    if value.hasSuffix("_REF") || ["SP", "SU", "FA", "WI", "TMO", "TAF", "TEV", "TNI", "TDT"].contains(value) {
      return true
    }
    if value.hasPrefix("P") { return !["WE", "BD", "WD"].contains { value.hasSuffix($0) } }
    let allowed = Set("0123456789X-:TWEMOAFVNISPU".unicodeScalars)
    guard value.unicodeScalars.allSatisfy(allowed.contains), !value.contains("TME") else { return false }
    return !value.hasPrefix("FY") && !value.hasPrefix("SY") && !value.contains("TMEL") && !value.contains("#")
  }

  /// The first and last byte of `span` without small words at its edges.
  static func core(of span: TextSpan, in document: Document) -> TextSpan {
    var tokens = Array(document.tokens.tokens[document.tokens.tokens(in: span)])
    let isEdge: (Token) -> Bool = { edges.contains(document.surface($0.span).lowercased()) }
    while tokens.count > 1, isEdge(tokens[0]) { tokens.removeFirst() }
    while tokens.count > 1, let last = tokens.last, isEdge(last) { tokens.removeLast() }
    guard let first = tokens.first, let last = tokens.last else { return span }
    return TextSpan(Int(first.start), Int(last.end))
  }

  /// Whether `ours` agrees with a suite's expression.
  static func agrees(_ ours: String, _ truth: JSONNode) -> Bool {
    let answer = plain(ours)
    let value = plain(truth["value"].string ?? "")
    if answer == value { return true }
    if answer.hasPrefix("P"), value.hasPrefix("P") {
      return answer.contains("X") && answer == value.withDigitsAsX || [answer, value] == ["P6M", "P0.5Y"]
    }
    if value.contains("X"), fills(answer, value) { return true }
    if value.hasPrefix("T"), answer.hasSuffix(value) { return true }
    if let monday = firstDay(ofWeek: answer),
      truth["values"].elements.contains(where: { $0["start"].string == monday || $0["value"].string == monday })
    {
      return true
    }
    if answer.hasSuffix("TXX"), value.hasPrefix(answer.dropLast(3)) { return true }
    for candidate in truth["values"].elements {
      // Of what lies before a time, the suite tells that time as the end.
      let isBefore = candidate["Mod"].string == "before" && candidate["start"].string == nil
      for key in isBefore ? ["end"] : ["value", "start"] {
        guard let found = candidate[key].string else { continue }
        let full = plain(String(found.map { $0 == " " ? "T" : $0 }))
        if full == answer || full == answer + "T00:00" { return true }
        if answer.utf8.count == 4 || answer.utf8.count == 7, full.hasPrefix(answer), !answer.contains("W") {
          return true
        }
        if key == "start", let part = answer.split(separator: "T").last, part.count == 2,
          full.hasPrefix(answer.prefix(10)), value.hasSuffix(part)
        {
          return true
        }
      }
    }
    return false
  }

  /// The Monday of a week by its ISO number, or the Saturday of its weekend.
  private static func firstDay(ofWeek value: String) -> String? {
    guard value.contains("-W"), !value.contains("X"), let interval = CalendarInterval(timexValue: value) else {
      return nil
    }
    return interval.start.description
  }

  /// Whether `answer` is `pattern` with digits for some of its X.
  private static func fills(_ answer: String, _ pattern: String) -> Bool {
    let (a, b) = (Array(answer.utf8), Array(pattern.utf8))
    guard a.count == b.count else { return false }
    return zip(a, b).allSatisfy { $0 == $1 || $1 == UInt8(ascii: "X") && (0x30...0x39).contains($0) }
  }

  /// `plain`, for ranges.
  static func plainValue(_ value: String) -> String { plain(value) }

  /// A value without what two writers of the same time may differ in: zero minutes, zero seconds, a zone, an unknown day before a time.
  private static func plain(_ value: String) -> String {
    var text = value.hasPrefix("XXXX-XX-XXT") ? String(value.dropFirst(10)) : value
    guard !text.hasPrefix("P"), let cut = text.firstIndex(of: "T"), cut < text.index(before: text.endIndex),
      text[text.index(after: cut)].isNumber
    else {
      return text.hasPrefix("XXXX-S") || text.hasPrefix("XXXX-F") || text == "XXXX-WI"
        ? String(text.dropFirst(5)) : text
    }
    var time = text[text.index(after: cut)...]
    if let zone = time.firstIndex(where: { $0 == "Z" || $0 == "+" || $0 == "-" }) { time = time[..<zone] }
    var parts = time.split(separator: ":").map(String.init)
    while parts.count > 1, parts.last == "00" { parts.removeLast() }
    text = text[...cut] + parts.joined(separator: ":")
    return text
  }
}

extension String {
  /// The text with each run of digits as one X.
  fileprivate var withDigitsAsX: String {
    var result = ""
    for character in self {
      if !character.isNumber && character != "." {
        result.append(character)
      } else if result.last != "X" {
        result.append("X")
      }
    }
    return result
  }
}
