import Annotation
import Testing

@testable import Extraction

/// Checks the zones of a text written as one marked part a line, `kind|words`; `\n` in the words is a line end.
private func expectZones(_ parts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  var text = ""
  var expected: [String] = []
  for part in parts {
    let split = part.split(separator: "|", maxSplits: 1).map(String.init)
    text += split[1]
    expected.append(part)
  }
  let document = Document(Article(id: "a", text: text))
  let found = document.zones.map { "\($0.kind.rawValue)|\(document.surface($0.span))" }
  #expect(found == expected, sourceLocation: sourceLocation)
}

/// The zones tile the text, whatever it is.
private func expectTiling(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let document = Document(Article(id: "a", text: text))
  var position = 0
  for zone in document.zones {
    #expect(zone.span.start.value == position, sourceLocation: sourceLocation)
    #expect(!zone.span.isEmpty, sourceLocation: sourceLocation)
    position = zone.span.end.value
  }
  #expect(position == text.utf8.count, sourceLocation: sourceLocation)
}

struct `Zones` {
  private let sentence =
    "Two shells fell on the market before noon, and the traders who had come from the hills fled.\n\n"

  @Test
  func `tell a headline and a dateline from the body`() {
    expectZones([
      "headline|Shells fall on a market\n\n", "dateline|GORIS, March 3 (Ridge Wire) — ", "body|" + sentence,
    ])
  }

  @Test
  func `tell a byline and a line with the date`() {
    expectZones([
      "headline|Shells Fall on a Market\n\n", "boilerplate|By Ana Petrosyan\n", "dateline|March 3, 2021\n\n",
      "body|" + sentence,
    ])
  }

  @Test
  func `tell a crawler's header, boilerplate and a caption that share one line`() {
    expectZones([
      "dateline| date 2021-03-03 ", "boilerplate|Follow us on ", "caption|Image Source : RIDGE/FILE A market.\n\n",
      "body|" + sentence,
    ])
  }

  @Test
  func `tell a header in the midst of a line`() {
    expectZones(["headline|Shells fall ", "dateline|date 2021-03-03 ", "body|" + sentence])
  }

  @Test
  func `tell captions, keywords and closing lines`() {
    expectZones([
      "body|" + sentence, "boilerplate|Army, market, shells, war\n",
      "caption|A file photo shows the market. Ridge Picture Desk\n\n", "body|" + sentence,
      "caption|Traders leave the market in Goris, Armenia, March 3, 2021.\n\n", "body|" + sentence,
      "boilerplate|This is a developing story and will be updated.",
    ])
  }

  @Test
  func `tell a heading between paragraphs`() {
    expectZones(["body|" + sentence, "headline|Earlier attacks\n\n", "body|" + sentence])
  }

  @Test
  func `leave a sentence with a date at its end in the body`() {
    expectZones(["body|" + sentence + "“Nobody warned us,” the trader said on March 3, 2021.\n\n" + sentence])
  }

  @Test(arguments: [
    "", " ", "\n\n", "\r\n \r\n", "a", "date 2020-01-2", "date 2020-01-27", "date 0000-00-00 x", "\u{0}", "é\n\né",
    "By ",
    "ABC —", "ABC -", "©", "\u{301}", "“", "photo of ", "\u{FEFF}Title\n\nBody text.",
  ])
  func `tile every text`(text: String) { expectTiling(text) }

  @Test
  func `tile very long lines and very many`() {
    expectTiling(String(repeating: "x", count: 300_000))
    expectTiling(String(repeating: "A, b, c, d\n", count: 20_000))
    expectTiling(String(repeating: "e\u{301}", count: 50_000))
  }
}

struct `The published date` {
  private func find(_ text: String, published: String? = nil, url: String? = nil) -> PublishedDate? {
    PublishedDateFinder.find(in: Document(Article(id: "a", url: url, published: published, text: text)))
  }

  @Test
  func `is the metadata's, as it stands`() {
    #expect(find("x", published: "2020-01-27")?.value == "2020-01-27")
    #expect(find("x", published: "2020-01-27T10:00:00+03:00")?.value == "2020-01-27T10:00:00+03:00")
    #expect(find("x", published: "2020-01-27")?.evidence == .metadata)
  }

  @Test
  func `is the header's, with its place`() {
    let text = " date 2020-01-27 The embassy was hit overnight, two officials said in the capital."
    let found = find(text, url: "https://example.org/2020/01/28/a")
    #expect(found?.value == "2020-01-27")
    #expect(found?.evidence == .header)
    #expect(found?.span.flatMap { text.slice($0) } == "2020-01-27")
  }

  @Test(arguments: [
    "https://example.org/2020/01/27/embassy", "https://example.org/news/2020-01-27-embassy",
    "https://web.example/20151026092316/https://example.org/2020/01/27/a?p=77",
  ])
  func `is the URL's where the text has none`(url: String) {
    #expect(find("Nothing dated here.", url: url)?.value == "2020-01-27")
    #expect(find("Nothing dated here.", url: url)?.evidence == .url)
  }

  @Test
  func `is the URL's where a dateline tells another`() {
    let text = "GAO, Mali, 3 May 2016 — Troops left the town, officials said.\n\nThey left."
    #expect(find(text)?.evidence == .dateline)
    #expect(find(text, url: "https://example.org/2020/01/27/gao")?.value == "2020-01-27")
    #expect(find(text, url: "https://example.org/2016/05/04/gao")?.value == "2016-05-03")
  }

  @Test(arguments: ["2099-01-01", "0000-00-00", "2020-02-31", "yesterday", "", "20200127", "9999-99-99T00:00:00Z"])
  func `that can't be true gives way to the next evidence`(lie: String) {
    #expect(find("date 2020-01-27 A report.", published: lie)?.evidence == .header)
    #expect(find("date 0000-00-00 A report.", published: lie, url: "x/2020/01/27/")?.evidence == .url)
    #expect(find("date 2099-01-01 A report.", published: lie) == nil)
  }
}
