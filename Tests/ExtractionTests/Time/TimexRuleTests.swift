import Annotation
import Testing

@testable import Extraction

struct `The rules of time` {
  @Test(arguments: TimexRule.all.map(\.id))
  func `find what their examples mark`(id: String) throws {
    let rule = try #require(TimexRule.all.first { $0.id == id })
    #expect(!rule.examples.isEmpty && !rule.counterexamples.isEmpty)
    for example in rule.examples {
      expectDates(example.text, example.value, anchor: example.published)
    }
    let finds = rule.examples.contains { example in
      TimexFinder.timexes(
        in: Array(MarkedText(example.text).text.utf8), published: example.published.flatMap { CalendarDate(iso: $0) }
      ).contains { $0.rule == id }
    }
    #expect(finds, "no example of \(id) is found by it")
  }

  @Test(arguments: TimexRule.all.map(\.id))
  func `find nothing in their counterexamples`(id: String) throws {
    let rule = try #require(TimexRule.all.first { $0.id == id })
    for text in rule.counterexamples {
      let found = TimexFinder.timexes(in: Array(text.utf8), published: nil)
      #expect(!found.contains { $0.rule == id }, "\(id) finds \(found.compactMap { text.slice($0.span) }) in \(text)")
    }
  }

  @Test
  func `have ids of their own, by family`() {
    #expect(Set(TimexRule.all.map(\.id)).count == TimexRule.all.count)
    #expect(TimexRule.all.allSatisfy { $0.id.split(separator: ".").count == 2 })
  }
}
