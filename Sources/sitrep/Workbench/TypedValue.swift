import Annotation
import CaseModel
import Extraction

/// Reads numbers and dates that the analyst types as the extraction library reads them in articles.
enum TypedValue {
  /// The number that `text` is, and whether it says what is counted: “25”, “3-5”, “at least 25 killed”, “two dozen”. Nil where it is
  /// none, or more than one.
  static func count(in text: String, _ extractor: Extractor) -> (count: ClaimCount?, saysWhat: Bool) {
    let typed = trimmed(text)
    guard let quantity = quantity(in: typed, extractor) ?? quantity(in: grouped(typed), extractor) else {
      return (nil, false)
    }
    return (ClaimCount(quantity), quantity.what != .other || quantity.unit != nil)
  }

  /// The date that `text` is, read against `published`: “last Friday”, “8 December 2023”; nil where it is none. With it the other day
  /// that its figures may mean: 5 June for “05/06/2019”.
  static func date(
    in text: String, published: String?, _ extractor: Extractor
  ) -> (date: ClaimDate?, other: String?) {
    let typed = trimmed(text)
    let timexes = extractor.analyze(Article(id: "", published: published, text: typed)).timexes
    guard let timex = timexes.first, timex.span == TextSpan(0, typed.utf8.count),
      timex.kind == .date || timex.kind == .time
    else { return (nil, nil) }
    return (ClaimDate(value: timex.value), timex.alternative)
  }

  /// The only quantity of a text that begins with it.
  private static func quantity(in text: String, _ extractor: Extractor) -> Quantity? {
    let found = extractor.analyze(Article(id: "", text: text)).quantities
    return found.count == 1 && found[0].span.start == ByteOffset(0) ? found[0] : nil
  }

  /// Four digits in front with a comma, so that they don't read as a year.
  private static func grouped(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 4 ? "\(digits.prefix(1)),\(text.dropFirst(1))" : text
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
