import Annotation
import Testing

@testable import Extraction

private func text(_ value: Double?) -> String {
  value.map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? "-"
}

/// Checks the quantities of a marked text: `what low/best/high` of each, in order and parted by `, `.
private func expectQuantities(_ marked: String, _ values: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let sample = MarkedText(marked)
  let bytes = Array(sample.text.utf8)
  let timexes = TimexFinder.timexes(in: bytes, published: nil)
  let found = QuantityFinder.details(in: bytes, timexes: timexes).map(\.quantity)
  let shown = found.map {
    "\(sample.text.slice($0.span) ?? "?"): \($0.what) \(text($0.low))/\(text($0.best))/\(text($0.high))"
  }
  let parts = values.split(separator: ",").map { $0.trimmingSpaces() }
  let expected = zip(sample.spans, parts).map { "\(sample.text.slice($0) ?? "?"): \($1)" }
  #expect(shown == expected, "\(found.map(\.rule))", sourceLocation: sourceLocation)
  expectQuantityLaws(sample.text, sourceLocation: sourceLocation)
}

/// Spans are in order and apart, hold one another's bounds, and no prefix of the text traps.
private func expectQuantityLaws(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let bytes = Array(text.utf8)
  let timexes = TimexFinder.timexes(in: bytes, published: nil)
  let found = QuantityFinder.details(in: bytes, timexes: timexes)
  var end = 0
  for (index, detail) in found.enumerated() {
    #expect(detail.quantity.id.index == index, sourceLocation: sourceLocation)
    #expect(detail.quantity.span.start.value >= end, sourceLocation: sourceLocation)
    #expect(text.slice(detail.quantity.span) != nil, sourceLocation: sourceLocation)
    #expect(text.slice(detail.clause) != nil && text.slice(detail.counted) != nil, sourceLocation: sourceLocation)
    #expect(detail.counted.contains(detail.quantity.span), sourceLocation: sourceLocation)
    #expect(detail.clause.contains(detail.counted), sourceLocation: sourceLocation)
    if let low = detail.quantity.low, let high = detail.quantity.high {
      #expect(low <= high, sourceLocation: sourceLocation)
    }
    end = detail.quantity.span.end.value
  }
  for length in 0..<min(bytes.count, 200) {
    _ = QuantityFinder.details(in: Array(bytes[..<length]), timexes: [])
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

struct `Quantities` {
  @Test
  func `are as the specification has them`() throws {
    for line in try specification("quantities/reports.spec") { expectQuantities(line.text, line.expected) }
  }

  @Test
  func `in every form of number have its value`() throws {
    for line in try specification("quantities/numbers.spec") { expectQuantities(line.text, line.expected) }
  }

  @Test(arguments: [
    ("16,000 metric tons", "metric ton"), ("660 square meters", "square meter"), ("5 per cent of it", "percent"),
    ("100%", "percent"), ("six feet", "foot"), ("12 policemen", "policeman"),
  ])
  func `are called by their unit in the singular`(text: String, unit: String) {
    #expect(QuantityFinder.details(in: Array(text.utf8), timexes: []).map(\.quantity.unit) == [unit])
  }

  @Test(arguments: [
    ("which killed ⟦at least 25⟧ people.", "killed 25/25/-"), ("⟦25⟧ people were killed", "killed 25/25/25"),
    ("The death toll rose to ⟦30⟧", "killed 30/30/30"), ("left ⟦25⟧ dead", "killed 25/25/25"),
    ("⟦One⟧ protester was killed and ⟦six⟧ wounded", "killed 1/1/1, injured 6/6/6"),
    ("after ⟦a⟧ U.S. contractor was killed, and ⟦several⟧ others wounded last week", "killed 1/1/1, injured 3/-/-"),
    ("killing ⟦nearly 200⟧ passengers and crew", "killed -/200/200"),
    ("with ⟦no⟧ injuries reported", "injured 0/0/0"), ("⟦no one⟧ was killed", "killed 0/0/0"),
    ("which injured ⟦two⟧ personnel", "injured 2/2/2"),
    ("killing ⟦12⟧ civilians, ⟦three⟧ soldiers and ⟦a⟧ child", "killed 12/12/12, killed 3/3/3, killed 1/1/1"),
    ("⟦eight⟧ of the injured reached the town", "injured 8/8/8"),
    ("the ⟦four⟧ guards killed Thursday", "killed 4/4/4"), ("⟦six⟧ people injured March 3", "injured 6/6/6"),
    ("⟦One⟧ man was killed and ⟦two⟧ others badly hurt Sunday", "killed 1/1/1, injured 2/2/2"),
    ("⟦five⟧ people with gunshot wounds", "injured 5/5/5"), ("left ⟦two⟧ in critical condition", "injured 2/2/2"),
    ("the ⟦two⟧ men killed Ahmed Ali", "people 2/2/2"),
    ("⟦A⟧ man was shot in the leg and later died.", "killed 1/1/1"),
    ("⟦A⟧ boy was shot Friday and died Saturday at a hospital.", "killed 1/1/1"),
    ("⟦A⟧ guard was wounded in the chest and pronounced dead.", "killed 1/1/1"),
    ("⟦Two⟧ men were shot and ⟦one⟧ of them died.", "injured 2/2/2, killed 1/1/1"),
    ("⟦One⟧ man, 20, was shot in the chest.", "injured 1/1/1"),
    ("⟦Two⟧ men died and ⟦four⟧ were hurt", "killed 2/2/2, injured 4/4/4"),
  ])
  func `of the killed and injured are told by the verb or noun that governs them`(marked: String, values: String) {
    expectQuantities(marked, values)
  }

  @Test(arguments: [
    ("⟦At least seven⟧ rounds of mortar were launched", "munitions 7/7/-"),
    ("⟦three⟧ missiles struck", "munitions 3/3/3"), ("⟦several⟧ airstrikes", "attacks 3/-/-"),
    (
      "were attacked ⟦three⟧ more times - ⟦once⟧ in Syria and ⟦twice⟧ in Iraq",
      "attacks 3/3/3, attacks 1/1/1, attacks 2/2/2"
    ),
    ("attacked ⟦at least 82⟧ times", "attacks 82/82/-"), ("⟦Several thousand⟧ demonstrators", "people 3000/-/-"),
    ("⟦Hundreds⟧ of Iraqi protesters", "people 200/-/-"), ("⟦two dozen⟧ American troops", "people 24/24/24"),
    ("⟦over seven⟧ hours", "hours 7/7/-"), ("⟦two⟧ houses burned", "other 2/2/2"),
  ])
  func `of other things are told by their noun`(marked: String, values: String) {
    expectQuantities(marked, values)
  }

  @Test(arguments: [
    ("⟦more than a dozen⟧ offices", "other 13/13/-"), ("⟦between 3 and 5⟧ rockets", "munitions 3/-/5"),
    ("⟦three, possibly four⟧ rockets", "munitions 3/3/4"), ("⟦as many as 40⟧ rockets", "munitions -/40/40"),
    ("⟦up to four⟧ missiles", "munitions -/4/4"), ("⟦some 30⟧ km", "other -/30/-"),
    ("⟦2.5 million⟧ people", "people 2500000/2500000/2500000"),
    ("⟦25 or more⟧ rockets", "munitions 25/25/-"), ("⟦fewer than 10⟧ rockets", "munitions -/10/10"),
    ("⟦3-5⟧ rockets", "munitions 3/-/5"), ("⟦no more than 12⟧ rockets", "munitions -/12/12"),
    ("⟦1,200⟧ rockets", "munitions 1200/1200/1200"), ("⟦tens of thousands⟧ of protesters", "people 20000/-/-"),
    ("⟦one hundred and sixteen⟧ shells", "munitions 116/116/116"),
    ("⟦between five and ten thousand⟧ troops", "people 5000/-/10000"), ("⟦2–3 thousand⟧ men", "people 2000/-/3000"),
    ("⟦twenty-odd⟧ fighters", "people -/20/-"), ("⟦as few as 3⟧ shells", "munitions 3/3/-"),
    ("⟦five and a half million⟧ people", "people 5500000/5500000/5500000"),
    ("⟦three hundred and two dozens⟧ of shells", "munitions 324/324/324"),
    ("$⟦1.2bn⟧ of aid", "other 1200000000/1200000000/1200000000"),
    ("⟦10k⟧ people", "people 10000/10000/10000"), ("⟦1.234.567⟧ people", "people 1234567/1234567/1234567"),
    ("⟦1.111,5⟧ tons", "other 1111.5/1111.5/1111.5"), ("⟦12,34,567⟧ people", "people 1234567/1234567/1234567"),
    ("⟦1,5 million⟧ people", "people 1500000/1500000/1500000"), ("⟦.45⟧ tons", "other 0.45/0.45/0.45"),
    ("⟦less than or equal to 30⟧ shells", "munitions -/30/30"), ("⟦in excess of 200⟧ houses", "other 200/200/-"),
    ("⟦a minimum of 12⟧ rockets", "munitions 12/12/-"), ("⟦12 at least⟧", "other 12/12/-"),
    ("⟦1234567890123⟧ shells", "munitions 1234567890123/1234567890123/1234567890123"),
    ("⟦a couple⟧ of rockets", "munitions -/2/-"),
  ])
  func `keep the bounds that their words set`(marked: String, values: String) {
    expectQuantities(marked, values)
  }

  @Test(arguments: [
    ("⟦Six⟧ men were wounded; the hospital counted ⟦at least nine⟧.", "injured 6/6/6, injured 9/9/-"),
    ("killed ⟦four⟧ people, the mayor said. The army later said ⟦five⟧.", "killed 4/4/4, killed 5/5/5"),
    ("⟦Five⟧ rockets fell. The other ⟦three⟧ hit a field.", "munitions 5/5/5, munitions 3/3/3"),
    ("⟦Two⟧ drones fell and ⟦two⟧ others were lost.", "munitions 2/2/2, munitions 2/2/2"),
    ("with ⟦15⟧ still missing", "people 15/15/15"),
    ("⟦Three⟧ mortars fell. They may have totaled ⟦four⟧.", "munitions 3/3/3, munitions 4/4/4"),
    ("⟦Three⟧ rockets, or possibly ⟦four⟧, were fired.", "munitions 3/3/3, munitions 4/4/4"),
    ("a mother of ⟦five⟧.", "people 5/5/5"),
    (
      "⟦five⟧ rockets hit shortly before 11 p.m. on Sunday, ⟦one⟧ of them near a house",
      "munitions 5/5/5, munitions 1/1/1"
    ),
    ("⟦Six⟧ men were killed. He is ⟦nine⟧ points ahead.", "killed 6/6/6, other 9/9/9"),
  ])
  func `whose noun was said before count the same`(marked: String, values: String) {
    expectQuantities(marked, values)
  }

  @Test(arguments: [
    "in 2009 and on 5 May", "a 60-year-old man walked in", "the 4th rocket", "Jamaine Sutton, 32, was killed",
    "aged 34",
    "the 3900 block of Main Street, where a house burned", "the K-2 base", "The first shell fell",
    "men in their 20s were killed", "at 192.168.1.2", "UPDATE 11/29: he", "open 24/7", "the first half of the match",
    "cut in half", "along 1-10 was shut", "a third man walked in", "at half past seven",
  ])
  func `are no dates, ages, ordinals or names`(text: String) {
    let bytes = Array(text.utf8)
    let found = QuantityFinder.details(in: bytes, timexes: TimexFinder.timexes(in: bytes, published: nil))
    #expect(found.isEmpty, "\(found.compactMap { text.slice($0.quantity.span) })")
  }

  @Test(arguments: [
    "He was killed 25 km from Gao", "He was shot two time zones away", "The strike killed $25,000 of goods",
    "wounded 3 miles away",
  ])
  func `of money and distance are no casualties`(text: String) {
    let bytes = Array(text.utf8)
    let found = QuantityFinder.details(in: bytes, timexes: [])
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.quantity.what == .other })
  }

  @Test
  func `tell their clause, what is counted and the word that told it`() throws {
    let text = "The army said so; troops killed at least five militia members, and two drones fell."
    let bytes = Array(text.utf8)
    let found = QuantityFinder.details(in: bytes, timexes: [])
    let first = try #require(found.first)
    #expect(text.slice(first.clause) == "troops killed at least five militia members")
    #expect(text.slice(first.counted) == "at least five militia members")
    #expect(first.cue.flatMap { text.slice($0) } == "killed")
    #expect(first.quantity.unit == "member")
  }

  @Test
  func `read open words as ACLED does where they are asked to`() {
    let bytes = Array("Dozens were killed and hundreds hurt".utf8)
    let found = QuantityFinder.details(in: bytes, timexes: [], readings: .acled)
    #expect(found.map(\.quantity.low) == [12, 100])
    #expect(found.map(\.quantity.what) == [.killed, .injured])
  }

  @Test func `of more digits than a number holds are kept without figures where they count something`() throws {
    let digits = String(repeating: "9", count: 10_000)
    let found = Extractor().analyze(Article(id: "t", text: "The attack killed \(digits) people, officials said."))
    let quantity = try #require(found.quantities.first)
    #expect(quantity.what == .killed)
    #expect(quantity.span.count == 10_000)
    #expect([quantity.low, quantity.best, quantity.high] == [nil, nil, nil])
    #expect(found.incidents.first?.counts.isEmpty == true)
    #expect(Extractor().analyze(Article(id: "t", text: "Its number is 12345678901234567890.")).quantities.isEmpty)
  }

  @Test(arguments: [
    "", "\u{0}", String(repeating: "9", count: 10_000), String(repeating: "1,", count: 5000), "a", "no",
    "one hundred and",
    String(repeating: "two hundred ", count: 2000), String(repeating: "killed ", count: 3000),
    String(repeating: "1-", count: 10_000), "between", "at least",
    "$",
    String(repeating: "no one ", count: 2000), String(repeating: "1 000 ", count: 2000), "£5", "tens of thousands of",
    "no\n\nno",
    "9999999999999 killed", "9 million million million million million million million million million killed", "5-",
    "ninety-",
  ])
  func `of hostile text are read without a trap`(text: String) {
    expectQuantityLaws(text)
    expectQuantityLaws("He killed " + text)
  }
}
