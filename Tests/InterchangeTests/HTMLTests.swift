import Annotation
import Testing

@testable import Interchange

private func article(_ html: String) throws -> Article {
  try HTMLArticle.read(Array(html.utf8), name: "page.html").get()
}

private let sentence =
  "The ministry said that the convoy had come under fire near the river crossing, and that two men were hurt."

struct `A page` {
  @Test func `gives its article and leaves out what stands around it`() throws {
    let result = ArticleImport(names: [fixture("articles/redsea-tanker.html")]).readAll()
    let article = try result[0].get()
    #expect(article.title == "Tanker & crew safe after Red Sea missile attack, owner says")
    #expect(article.source == "Strait & Sound")
    #expect(article.url == "https://straitandsound.example/2024/02/17/tanker-red-sea-missile")
    #expect(article.published == "2024-02-17T08:40:00+03:00")
    #expect(
      article.text.hasPrefix("The tanker Maren Star off Fujairah in 2022. Strait & Sound archive\n\nA missile struck"))
    #expect(article.text.hasSuffix("\n\nEgypt & Saudi Arabia did not comment…"))
    #expect(article.text.contains("“light damage above the waterline”"))
    for other in ["Insurance & Risk", "Lucy Harbin", "Suez", "Cookie", "dataLayer", "twelve sailors"] {
      #expect(!article.text.contains(other), "\(other)")
    }
  }

  @Test func `keeps paragraphs apart and runs white space together`() throws {
    let html = """
      <body><div><p>\(sentence)
         <b>Bold</b><i>face</i>\u{A0}5&nbsp;km &amp; 3 &lt; 4.</p><p>\(sentence)<br>Next line.</p><ul><li>One man</li><li>Two men</li></ul>
      <pre>a  b
        c</pre></div></body>
      """
    #expect(
      try article(html).text == """
        \(sentence) Boldface\u{A0}5\u{A0}km & 3 < 4.

        \(sentence)
        Next line.

        One man

        Two men

        a  b
          c
        """)
  }

  @Test(arguments: [
    "<p>unclosed <b>everything <i>\(sentence)", "\(sentence)",
    "<table><tr><td>\(sentence)</table></p></div></html></html>",
    "<body class=\"comment share related\">\(sentence)</body>", "<main hidden>\(sentence)</main>",
    "<form><div>\(String(repeating: sentence, count: 30))</div></form>",
  ])
  func `is read however broken it is`(html: String) throws {
    #expect(try article(html).text.contains(sentence))
  }

  @Test func `of ten thousand nested elements is survived`() {
    let html = String(repeating: "<div>", count: 10_000) + sentence + String(repeating: "<b><p>", count: 10_000)
    _ = HTMLArticle.read(Array(html.utf8), name: "deep.html")
  }

  @Test func `in another encoding that it declares is read in that`() throws {
    let html =
      Array("<html><head><meta charset=\"windows-1252\"></head><body><p>\(sentence) Caf".utf8) + [0xE9]
      + Array("</p></body></html>".utf8)
    #expect(try HTMLArticle.read(html, name: "p").get().text.hasSuffix("Café"))
    let undeclared = Array("<p>Caf".utf8) + [0xE9]
    #expect(HTMLArticle.read(undeclared, name: "p") == .failure(.notUTF8(offset: ByteOffset(6))))
  }

  @Test func `declared wrongly but written in UTF-8 is read as UTF-8`() throws {
    let html = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>\(sentence) صنعاء é</p></body></html>"
    #expect(try article(html).text.hasSuffix("صنعاء é"))
  }
}

struct `A page's published date` {
  @Test(arguments: [
    ("<meta property=\"article:published_time\" content=\"2020-01-27T08:30:00Z\">", "2020-01-27T08:30:00Z"),
    ("<meta name=\"DC.date.issued\" content=\"2020/01/27\">", "2020-01-27"),
    ("<meta name=\"pubdate\" content=\"20200127\">", "2020-01-27"),
    ("<meta itemprop=\"datePublished\" content=\"2020-01-27\">", "2020-01-27"),
    ("<time datetime=\"2020-01-27\">Monday</time>", "2020-01-27"),
    ("<meta name=\"date\" content=\"last Monday\"><time datetime=\"2020-01-27 10:00\">x</time>", "2020-01-27"),
    (
      "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"Person\"},{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2020-01-27\"}]}</script>",
      "2020-01-27"
    ),
    ("<meta name=\"date\" content=\"2020-13-27\">", nil),
    ("<p>2020-01-27</p>", nil),
  ])
  func `comes from what the page says of itself`(head: String, expected: String?) throws {
    #expect(try article("<html><body>\(head)<p>\(sentence)</p></body></html>").published == expected)
  }
}
