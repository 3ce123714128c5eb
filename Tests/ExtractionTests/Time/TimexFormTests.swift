import Annotation
import Testing

@testable import Extraction

struct `Dates and times in every form` {
  @Test(arguments: [
    "forms", "spoken", "lengths", "relative", "weekdays", "calendar", "clocks", "periods", "sentences", "ranges",
    "tense",
  ])
  func `are as the specification has them, read on the day it names`(name: String) throws {
    for line in try specification("dates/\(name).spec") { expectDates(line.text, line.expected, anchor: "2023-12-09") }
  }

  @Test(arguments: [
    "a 4:3 ratio of 6 to 7.", "killed between 3 and 8 yesterday's guards", "call 138-2010-2015", "room 112/2108",
    "This may or may not be right", "2021 weekends", "the cob of corn", "for small hours", "at half empty",
  ])
  func `are not found where nothing is dated`(text: String) {
    let found = TimexFinder.timexes(in: Array(text.utf8), published: nil).filter { $0.rule != "day.deictic" }
    #expect(found.isEmpty, "\(found.map(\.value)) \(found.map(\.rule))")
  }

  @Test(arguments: [
    ("At 9 a.m. on Friday they fired. Two hours later it ended.", "2023-12-08T11:00"),
    ("At 11 pm on 5 May 2020 they met. Three hours later they left.", "2020-05-06T02:00"),
    ("The strike hit on Monday. A few hours later the army spoke.", "2023-12-04TXX"),
    ("The strike hit on Monday. Hours earlier a drone fell.", "2023-12-04TXX"),
    ("A few hours later they left.", "2023-12-09TXX"),
  ])
  func `told by hours go on from the time spoken of, else stay in its day`(text: String, value: String) {
    let found = TimexFinder.timexes(in: Array(text.utf8), published: CalendarDate(iso: "2023-12-09"))
    #expect(found.last?.value == value, "\(found.map(\.value))")
  }

  @Test(arguments: [
    ("The vote is Dec. 20.", "2023-12-20"), ("They fled on Dec. 20.", "2022-12-20"),
    ("UPDATE 12/13 4:30 p.m.", "2023-12-13T16:30"),
    ("It began on June 3.", "2023-06-03"),
  ])
  func `without a year are of the nearest that the tense allows`(text: String, value: String) {
    let found = TimexFinder.timexes(in: Array(text.utf8), published: CalendarDate(iso: "2023-12-09"))
    #expect(found.map(\.value) == [value])
  }

  @Test
  func `stay open while no day of publication is known`() {
    let found = TimexFinder.timexes(
      in: Array("A few hours later, by EOD, they left for Eid al-Fitr.".utf8), published: nil)
    #expect(found.map(\.value) == ["XXXX-XX-XXTXX", "XXXX-XX-XX", "XXXX-XX-XX"])
  }
}
