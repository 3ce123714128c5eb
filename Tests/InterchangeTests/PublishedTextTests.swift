import Testing

@testable import Interchange

struct `A published date in the words of a feed` {
  @Test(arguments: [
    ("Mon, 06 May 2022 10:00:00 GMT", "2022-05-06"), ("6 May 2022", "2022-05-06"),
    ("May 6, 2022 10:00 AM", "2022-05-06"),
    ("Friday, May 6th, 2022", "2022-05-06"), ("31/12/2019", "2019-12-31"), ("12/31/2019", "2019-12-31"),
    ("31.12.2019 10:00", "2019-12-31"), ("5/5/2019", "2019-05-05"), ("20220506", "2022-05-06"),
    ("2022-05-06T10:00:00Z", "2022-05-06T10:00:00Z"), ("2022/05/06", "2022-05-06"), ("Sept 9, 2021", "2021-09-09"),
  ])
  func `is read where it means one day`(text: String, day: String) {
    #expect(PublishedText.iso(text) == day)
  }

  @Test(arguments: [
    "05/06/2019", "0000-00-00", "2022-13-45", "31/02/2019", "May 2022", "yesterday", "", "May", "6 May 22",
    "31/31/2019",
    "May 6, 20220", String(repeating: "9", count: 10_000),
  ])
  func `is left alone where it does not`(text: String) {
    #expect(PublishedText.iso(text) == nil)
    #expect(PublishedText.normalized(text) == text)
  }
}
