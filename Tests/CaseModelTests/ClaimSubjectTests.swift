import Annotation
import CaseTestSupport
import Testing

@testable import CaseModel

/// One report with a number, two dates and a place that its claim speaks of.
private let harbour: SampleArticle = {
  var sample = SampleArticle(
    "⟦person:Ali Hassan⟧ ‹said› ⟪at least 25 men died in ⟦location:Basra⟧ on Sunday⟫.", number: 1)
  let number = TextSpan(16, 27)
  sample.findings.analysis.quantities = [
    Quantity(
      id: QuantityID(0), span: number, what: .killed, low: 25, best: 25, high: nil, modifier: .atLeast, unit: "man",
      rule: "test")
  ]
  sample.findings.analysis.timexes = [
    Timex(id: TimexID(0), span: TextSpan(16, 18), kind: .date, value: "XXXX-WXX-7", rule: "test"),
    Timex(id: TimexID(1), span: TextSpan(19, 21), kind: .date, value: "2024-03-03", rule: "test"),
    Timex(id: TimexID(2), span: TextSpan(22, 24), kind: .duration, value: "P2D", rule: "test"),
  ]
  sample.findings.analysis.claims[0].about = [
    .quantity(QuantityID(0)), .timex(TimexID(0)), .timex(TimexID(1)), .timex(TimexID(2)), .mention(MentionID(1)),
  ]
  return sample
}()

struct `What a claim says how many, when and where` {
  private func subject(of state: CaseState) throws -> ClaimSubject {
    let claim = try #require(state.claim(ClaimRef(article: ArticleIndex(0), number: 0)))
    return state.claimSubjects(in: ArticleIndex(0), text: harbour.text).subject(of: claim)
  }

  @Test func `is what the machine has it be about, known days first`() throws {
    let subject = try subject(of: CaseState([harbour]))
    #expect(subject.counts == [ClaimCount(what: .killed, low: 25, best: 25, high: nil, unit: "man")])
    #expect(subject.dates.map(\.value) == ["2024-03-03", "XXXX-WXX-7"])
    #expect(subject.places.map(\.name) == ["Basra"])
  }

  @Test func `is what the analyst says, until that is taken back`() throws {
    var state = CaseState([harbour])
    let before = state.reviews
    let key = harbour.claimKeys[0]
    let counts = [ClaimCount(what: .injured, low: 3, best: nil, high: 5)]
    let inverse = try state.apply(
      .group([
        .claim(key, .counts(counts)), .claim(key, .dates([])),
        .claim(key, .places([ResolvedPlace(name: "Fao", coordinates: nil)])),
      ]), by: morning)
    let subject = try subject(of: state)
    #expect(subject.counts == counts)
    #expect(subject.dates.isEmpty)
    #expect(subject.places.map(\.name) == ["Fao"])
    #expect(state.claimRef(key).flatMap { state.claim($0) }?.status == .corrected)
    try state.apply(inverse, by: morning)
    #expect(state.reviews == before)
    #expect(try self.subject(of: state).places.map(\.name) == ["Basra"])
  }

  @Test(arguments: [
    ClaimCount(what: .killed, low: 5, best: 3, high: nil), ClaimCount(what: .killed, low: -1, best: nil, high: nil),
    ClaimCount(what: .killed, low: nil, best: .infinity, high: nil),
    ClaimCount(what: .killed, low: nil, best: nil, high: nil),
  ])
  func `is never a number that can't be`(count: ClaimCount) {
    var state = CaseState([harbour])
    #expect(throws: CommandError.countOutOfOrder(.killed)) {
      try state.apply(.claim(harbour.claimKeys[0], .counts([count])), by: morning)
    }
  }
}

struct `A date that the day of publication settles` {
  /// Published on Saturday, 9 December 2023. Values by the calendar.
  @Test(arguments: [
    ("XXXX-WXX-5", "2023-12-08"), ("XXXX-WXX-6", "2023-12-09"), ("XXXX-WXX-7TNI", "2023-12-03TNI"),
    ("XXXX-12-08", "2023-12-08"), ("XXXX-12-12", "2023-12-12"), ("XXXX-12-13", "2022-12-13"),
    ("XXXX-02-29", "2020-02-29"), ("XXXX-11", "2023-11"), ("XXXX-12", "2023-12"), ("XXXX-XX-05", "2023-12-05"),
    ("XXXX-XX-31", "2023-10-31"), ("XXXX-WXX-1/XXXX-WXX-3", "2023-12-04/2023-12-06"),
    ("PRESENT_REF", "PRESENT_REF"), ("XXXX-XX-XX", "XXXX-XX-XX"), ("XXXX", "XXXX"), ("", ""), ("2020-01", "2020-01"),
  ])
  func `is the last one up to it`(value: String, resolved: String) throws {
    let published = try #require(CalendarDate(iso: "2023-12-09"))
    #expect(ClaimDate(value: value).resolved(on: published).value == resolved)
  }

  @Test func `has its days as soon as the analyst sets that day`() throws {
    let sample = SampleArticle("‹said› ⟪men died on Friday⟫.", number: 1, published: nil)
    var state = CaseState([sample])
    func dates() throws -> [String] {
      let claim = try #require(state.claim(ClaimRef(article: ArticleIndex(0), number: 0)))
      return state.claimSubjects(in: ArticleIndex(0), text: sample.text).subject(of: claim).dates.map(\.value)
    }
    try state.apply(.claim(sample.claimKeys[0], .dates([ClaimDate(value: "XXXX-WXX-5")])), by: morning)
    #expect(try dates() == ["XXXX-WXX-5"])
    try state.apply(.article(sample.claimKeys[0].article, .published("2023-12-09")), by: morning)
    #expect(try dates() == ["2023-12-08"])
  }
}

/// Days by the calendar, forms by the Extended Date/Time Format of the Library of Congress.
struct `A date as EDTF writes it` {
  @Test(arguments: [
    ("2023-12-08", "2023-12-08", "2023-12-08"), ("2023-12", "2023-12-01", "2023-12-31"),
    ("2024-02~", "2024-02-01", "2024-02-29"), ("2023?", "2023-01-01", "2023-12-31"),
    ("2023-12-XX", "2023-12-01", "2023-12-31"), ("2023-XX-XX", "2023-01-01", "2023-12-31"),
    ("201x", "2010-01-01", "2019-12-31"), ("2023-22", "2023-06-01", "2023-08-31"),
    ("2023-12-08/2023-12-10", "2023-12-08", "2023-12-10"), ("2023-12-08 2024-01", "2023-12-08", "2024-01-31"),
    ("2023-W49", "2023-12-04", "2023-12-10"), ("2023-12-08T09:30", "2023-12-08", "2023-12-08"),
  ])
  func `stands for days`(text: String, first: String, last: String) {
    let days = ClaimDate(edtf: text)?.days
    #expect(days?.start.description == first)
    #expect(days?.end.description == last)
  }

  @Test(arguments: [
    "", "/", "..", "2023-13", "2023-02-30", "2023-12-10/2023-12-08", "last Friday", "8.12.2023", "2023/", "X", "é",
    "2023-12-08 2023-12-09 2023-12-10", "XXXX-12-08",
  ])
  func `is nothing else`(text: String) {
    #expect(ClaimDate(edtf: text) == nil)
  }
}

struct `The figures of an incident` {
  /// A claim that the machine read as three killed, evidence of an incident with that figure.
  private static let market: SampleArticle = {
    var sample = SampleArticle("⟪Three men died in ⟦location:Basra⟧⟫. ⟪It burned⟫.", number: 1, incident: .assault)
    sample.findings.analysis.quantities = [
      Quantity(
        id: QuantityID(0), span: TextSpan(0, 5), what: .killed, low: 3, best: 3, high: 3, modifier: .exact, rule: "test"
      )
    ]
    sample.findings.analysis.claims[0].about = [.quantity(QuantityID(0))]
    sample.findings.analysis.incidents[0].counts = [
      Incident.Count(what: .killed, range: CountRange(low: 3, best: 3, high: 3))
    ]
    return sample
  }()

  @Test func `follow the numbers that an analyst gives its claims, the machine's beside them`() throws {
    var state = CaseState([Self.market])
    let key = try #require(state.incidents().first)
    #expect(state.incident(key)?.counts[.killed]?.best?.value == 3)
    let before = state.revisions.incidents
    try state.apply(
      .claim(
        Self.market.claimKeys[0],
        .counts([
          ClaimCount(what: .killed, low: 5, best: 5, high: nil), ClaimCount(what: .injured, low: 2, best: 2, high: 2),
        ])), by: morning)
    #expect(state.revisions.incidents > before)
    let incident = try #require(state.incident(key))
    #expect(incident.counts[.killed]?.best?.value == 5)
    #expect(incident.counts[.injured]?.best?.value == 2)
    #expect(incident.machine.counts[.killed]?.best?.value == 3)
    #expect(incident.machine.counts[.injured] == nil)
    try state.apply(.claim(Self.market.claimKeys[0], .verdict(.rejected)), by: morning)
    #expect(state.incident(key)?.counts[.killed] == nil)
  }
}
