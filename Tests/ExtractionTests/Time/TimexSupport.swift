import Annotation
import Foundation
import Testing

@testable import Extraction

/// A text without its marks ⟦ ⟧, and the spans that they enclosed.
struct MarkedText {
  private(set) var text = ""
  private(set) var spans: [TextSpan] = []

  /// Reads `marked`.
  init(_ marked: String) {
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = text.utf8.count
      case "⟧":
        if let start { spans.append(TextSpan(start, text.utf8.count)) }
        start = nil
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

/// Checks the expressions of a marked text and their values, in order and parted by spaces, and the laws that hold for every text.
func expectDates(
  _ marked: String, _ values: String, anchor: String? = nil, rule: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let sample = MarkedText(marked)
  let published = anchor.flatMap { CalendarDate(iso: $0) }
  let bytes = Array(sample.text.utf8)
  let found = TimexFinder.timexes(in: bytes, published: published)
  let shown = found.map { "\(sample.text.slice($0.span) ?? "?") \($0.value)" }
  let expected = zip(sample.spans, values.split(separator: " ")).map { "\(sample.text.slice($0) ?? "?") \($1)" }
  #expect(shown == expected, "\(marked) \(found.map(\.rule))", sourceLocation: sourceLocation)
  if let rule { #expect(found.contains { $0.rule == rule }, "\(rule): \(marked)", sourceLocation: sourceLocation) }
  expectTimexLaws(sample.text, published: published, sourceLocation: sourceLocation)
}

/// Spans are in order and apart, slice to whole scalars, come out the same twice, and no prefix of the text traps.
func expectTimexLaws(_ text: String, published: CalendarDate?, sourceLocation: SourceLocation = #_sourceLocation) {
  let bytes = Array(text.utf8)
  let found = TimexFinder.timexes(in: bytes, published: published)
  var end = 0
  for (index, timex) in found.enumerated() {
    #expect(timex.id.index == index, sourceLocation: sourceLocation)
    #expect(timex.span.start.value >= end && !timex.span.isEmpty, sourceLocation: sourceLocation)
    #expect(text.slice(timex.span) != nil, sourceLocation: sourceLocation)
    end = timex.span.end.value
  }
  #expect(TimexFinder.timexes(in: bytes, published: published) == found, sourceLocation: sourceLocation)
  for length in 0..<min(bytes.count, 200) {
    _ = TimexFinder.timexes(in: Array(bytes[..<length]), published: published)
  }
}

/// The lines `text => expected` of a file in Fixtures/specs; blank lines and those that begin with `#` are left out.
func specification(_ name: String, from file: StaticString = #filePath) throws -> [(text: String, expected: String)] {
  let root = URL(fileURLWithPath: "\(file)").deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let text = try String(contentsOf: root.appendingPathComponent("Fixtures/specs/\(name)"), encoding: .utf8)
  let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
    let parts = line.components(separatedBy: "=>")
    return (parts[0], parts.count > 1 ? parts[1] : "")
  }
  try #require(!lines.isEmpty, "\(name) has no line")
  return lines
}
