/// What a page says of itself: its headline, outlet, address and date.
struct HTMLMetadata: Equatable {
  /// The headline.
  var title: String?
  /// The outlet's name.
  var outlet: String?
  /// The page's own address.
  var url: String?
  /// When it was published: `YYYY-MM-DD` or ISO 8601.
  var published: String?

  /// Reads Open Graph and other `meta` elements, JSON-LD, microdata, and `time` elements; the first that says something counts.
  ///
  /// - Note: Source: schema.org `NewsArticle`, ogp.me, WHATWG HTML 4.5.14 (`time`).
  init(_ tree: HTMLTree) {
    let meta = Self.meta(of: tree)
    let linked = Self.linkedData(in: tree)
    func first(_ names: [String]) -> String? { names.lazy.compactMap { meta[$0] }.first }

    title =
      first(["og:title", "twitter:title", "dc.title", "citation_title"]) ?? linked?["headline"]?.stringValue.flatMap(
        Self.clean)
      ?? tree.elements("h1").lazy.map { tree.text(of: $0) }.first { !$0.isEmpty }
      ?? tree.elements("title").lazy.map { tree.text(of: $0) }.first { !$0.isEmpty }
    outlet =
      first(["og:site_name"]) ?? Self.name(of: linked?["publisher"]) ?? first(["application-name", "dc.publisher"])
    url = Self.canonicalLink(in: tree) ?? first(["og:url"]) ?? linked?["url"]?.stringValue.flatMap(Self.clean)

    let dates = [
      "article:published_time", "datepublished", "og:article:published_time", "date", "pubdate", "publishdate",
      "publish-date",
      "publish_date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "sailthru.date",
      "parsely-pub-date",
      "citation_publication_date", "og:published_time",
    ]
    let candidates = [linked?["datePublished"]?.stringValue] + dates.map { meta[$0] } + Self.times(in: tree)
    published = candidates.lazy.compactMap { $0 }.compactMap(PublishedText.iso).first
  }

  /// `text` when it is an ISO 8601 date or begins with one, perhaps with slashes or dots or without separators; the time of
  /// day is kept as it stands.
  static func isoDate(_ text: String) -> String? {
    let bytes = Array(text.utf8).drop { $0 <= 0x20 }
    func digits(_ range: Range<Int>) -> Int? {
      let part = bytes.dropFirst(range.lowerBound).prefix(range.count)
      guard part.count == range.count, part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    func isoDate(_ year: Int, _ month: Int, _ day: Int) -> String? {
      guard year >= 1800, (1...12).contains(month), (1...31).contains(day) else { return nil }
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    guard let year = digits(0..<4) else { return nil }
    if let separator = bytes.dropFirst(4).first, [0x2D, 0x2F, 0x2E].contains(separator),
      bytes.dropFirst(7).first == separator, let month = digits(5..<7), let day = digits(8..<10)
    {
      guard let date = isoDate(year, month, day) else { return nil }
      let rest = String(decoding: bytes.dropFirst(10), as: UTF8.self)
      let isTime =
        rest.utf8.first == UInt8(ascii: "T") && rest.utf8.count >= 6
        && rest.utf8.dropFirst().first.map { $0 < 0x3A } == true
      return isTime ? date + rest.prefix { !$0.isWhitespace } : date
    }
    if let month = digits(4..<6), let day = digits(6..<8), digits(8..<9) == nil { return isoDate(year, month, day) }
    return nil
  }

  /// `meta` elements by `property`, `name` or `itemprop` in lower case; the first of each name counts.
  private static func meta(of tree: HTMLTree) -> [String: String] {
    var meta: [String: String] = [:]
    for index in tree.elements("meta") {
      let node = tree.nodes[index]
      guard let content = node.attribute("content").flatMap(clean) else { continue }
      for name in ["property", "name", "itemprop"] {
        guard let names = node.attribute(name)?.lowercased() else { continue }
        for key in names.split(separator: " ") where meta[String(key)] == nil { meta[String(key)] = content }
      }
    }
    return meta
  }

  /// The JSON-LD object of an article.
  private static func linkedData(in tree: HTMLTree) -> JSONValue? {
    for index in tree.elements("script")
    where tree.nodes[index].attribute("type")?.lowercased() == "application/ld+json" {
      let source = tree.nodes[index..<tree.nodes[index].end].map(\.text).joined()
      guard let value = try? JSONReader.read(Array(source.utf8)) else { continue }
      if let article = article(in: value) { return article }
    }
    return nil
  }

  private static func article(in value: JSONValue) -> JSONValue? {
    if let elements = value.arrayValue { return elements.lazy.compactMap(article(in:)).first }
    let types = value["@type"]?.arrayValue?.compactMap(\.stringValue) ?? [value["@type"]?.stringValue].compactMap { $0 }
    if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }) { return value }
    return value["@graph"].flatMap(article(in:))
  }

  private static func name(of value: JSONValue?) -> String? {
    (value?.stringValue ?? value?["name"]?.stringValue ?? value?.arrayValue?.first?["name"]?.stringValue).flatMap(clean)
  }

  private static func canonicalLink(in tree: HTMLTree) -> String? {
    tree.elements("link").lazy.map { tree.nodes[$0] }
      .first { $0.attribute("rel")?.lowercased() == "canonical" }?.attribute("href").flatMap(clean)
  }

  /// What the page's elements say of dates: microdata first, then `time`.
  private static func times(in tree: HTMLTree) -> [String?] {
    let dated = tree.nodes.filter { $0.attribute("itemprop")?.lowercased() == "datepublished" }
    return dated.map { $0.attribute("datetime") ?? $0.attribute("content") }
      + tree.elements("time").map { tree.nodes[$0].attribute("datetime") }
  }

  /// `text` with its white space run together; nil when nothing is left.
  private static func clean(_ text: String) -> String? {
    let clean = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return clean.isEmpty ? nil : clean
  }
}
