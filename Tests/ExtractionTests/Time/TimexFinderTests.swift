import Annotation
import Testing

@testable import Extraction

struct `Dates in a report` {
  private let published = "2023-12-09"

  @Test
  func `are as the specification has them`() throws {
    for line in try specification("dates/reports.spec") { expectDates(line.text, line.expected, anchor: published) }
  }

  @Test(arguments: [
    "came under fire on ⟦Friday morning⟧ as concerns grow => 2023-12-08TMO",
    "attacked at least 82 times since ⟦October 17⟧, days after => 2023-10-17",
    "In ⟦late November⟧, the US Navy apprehended => 2023-11", "the statement came ⟦last month⟧ => 2023-11",
    "⟦shortly before 11 p.m. on Sunday⟧ => 2023-12-03T23:00",
    "They have met ⟦today⟧ and ⟦yesterday⟧ => 2023-12-09 2023-12-08", "He will speak on ⟦Monday⟧ => 2023-12-11",
    "⟦over seven hours⟧ => PT7H", "A deal of ⟦May 5, 2011⟧ and ⟦June 2011⟧ => 2011-05-05 2011-06",
    "Nothing is dated here => ",
  ])
  func `are read against the day it was published`(spec: String) {
    let parts = spec.split(separator: "=>", omittingEmptySubsequences: false).map(String.init)
    expectDates(parts[0], parts[1], anchor: published)
  }

  @Test
  func `keep an X where nothing says when it was published`() {
    expectDates("on ⟦Friday⟧ and in ⟦May⟧ and ⟦last month⟧", "XXXX-WXX-5 XXXX-05 XXXX-XX")
  }

  @Test
  func `that hang on the published date are all settled once it is known`() {
    let text = "Shells fell on Friday. Troops left last month; they will return tomorrow, or two weeks from now."
    let document = Document(Article(id: "", text: text))
    let open = TimexFinder.timexes(in: document, published: PublishedDateFinder.find(in: document))
    #expect(open.map(\.value) == ["XXXX-WXX-5", "XXXX-XX", "XXXX-XX-XX", "XXXX-WXX"])
    let dated = Document(Article(id: "", published: "2023-12-09", text: text))
    let settled = TimexFinder.timexes(in: dated, published: PublishedDateFinder.find(in: dated))
    #expect(settled.map(\.value) == ["2023-12-08", "2023-11", "2023-12-10", "2023-12-23"])
    #expect(settled.map(\.span) == open.map(\.span) && settled.allSatisfy { $0.anchor == .published })
  }

  @Test(arguments: [
    ("on 05/06/2019", "2019-05-06", "2019-06-05"), ("on 31/12/2019", "2019-12-31", nil),
    ("on 05/05/2019", "2019-05-05", nil),
    ("on 05/06/2019 at 8 pm", "2019-05-06T20:00", "2019-06-05T20:00"), ("on 5 June 2019", "2019-06-05", nil),
  ])
  func `in digits that can be read two ways keep both`(text: String, value: String, other: String?) {
    let found = TimexFinder.timexes(in: Array(text.utf8), published: nil)
    #expect(found.map(\.value) == [value] && found.first?.alternative == other)
  }

  @Test(arguments: [
    ("The raid of 5 May 2020 was the third. Two days after the raid they left.", "2020-05-07"),
    ("On 5 May 2020 a blast killed six. They met the night before the blast.", "2020-05-04TNI"),
    ("Officials condemned the raid. Two days after the raid they left.", "XXXX-XX-XX"),
    ("The raid of 5 May 2020 was the third. On 9 June 2021 he spoke of the two days after the raid", "2020-05-07"),
  ])
  func `told by an event are read against its day`(text: String, value: String) {
    let found = TimexFinder.timexes(in: Array(text.utf8), published: CalendarDate(iso: "2023-12-09"))
    #expect(found.last?.value == value, "\(found.map(\.value))")
  }

  @Test
  func `tell the expression they were read against`() {
    let text = Array("On 8 May 1945 it ended. Two days later they met.".utf8)
    let found = TimexFinder.timexes(in: text, published: nil)
    #expect(found.map(\.value) == ["1945-05-08", "1945-05-10"])
    #expect(found.last?.anchor == .timex(TimexID(0)))
    let today = TimexFinder.timexes(in: Array("It fell today.".utf8), published: CalendarDate(iso: "2020-01-27"))
    #expect(today.first?.anchor == .published)
  }

  @Test
  func `move by its length when a paragraph is put in front`() {
    let text = "On Friday 25 people met; in late May 2011 they had met at 3 p.m. for two hours."
    let front = "Nobody came to the market.\n\n"
    let day = CalendarDate(iso: "2020-01-27")
    let plain = TimexFinder.timexes(in: Array(text.utf8), published: day)
    let moved = TimexFinder.timexes(in: Array((front + text).utf8), published: day)
    #expect(plain.count == 4)
    #expect(
      moved.map { TextSpan($0.span.start.value - front.utf8.count, $0.span.end.value - front.utf8.count) }
        == plain.map(\.span))
  }
}

struct `Hostile text` {
  @Test(arguments: [
    "", "\u{0}", "1", String(repeating: "9", count: 10_000), String(repeating: "12/", count: 2000), "May", "the", "at",
    String(repeating: "-", count: 5000), String(repeating: "May ", count: 2000), String(repeating: "a ", count: 3000),
    String(repeating: "two hundred ", count: 2000), String(repeating: "e\u{301}", count: 2000), "Eid al", "Dhu al-",
    "ca.",
    "9999999999 years ago", "999999999 years ago", "999999999 days later", "2099-01-01", "0000-00-00", "BC BC 5 BC",
    "'", "’99",
    "5 May 9999", "in 2199 years", "30 February 2020", "13:99", "24:00", "half past", "every other", "’", "\u{2026}",
    "“May 5”",
    "999999 centuries ago", "the 99999th century", "May 5 0000",
  ])
  func `has its dates read without a trap`(text: String) {
    expectTimexLaws(text, published: nil)
    expectTimexLaws(text, published: CalendarDate(iso: "2020-02-29"))
    expectTimexLaws("On 31 January 2020 " + text, published: nil)
  }

  @Test
  func `of every scalar has its dates read without a trap`() {
    var text = ""
    for value in stride(from: UInt32(0), to: 0x11_0000, by: 37) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      text.unicodeScalars.append(scalar)
      if value % 5 == 0 { text += " 5 May " }
    }
    expectTimexLaws(text, published: nil)
  }
}
