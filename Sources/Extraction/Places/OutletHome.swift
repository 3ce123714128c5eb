import Annotation

/// Where an article's outlet is at home, as its web address or name tells: a country by its top-level domain, a town or
/// division by a name inside (“bostonglobe.com”, “Baghdad Post”).
struct OutletHome {
  /// The readings of the home's name, most important first, at most eight.
  let places: [GazetteerPlace]
  /// How likely each is to be the home, 0 to 1.
  private let weights: [Double]
  /// The country, where the address tells it.
  let country: CountryIndex?

  /// Reads `article`'s URL, else its source.
  init(article: Article, gazetteer: Gazetteer) {
    let host = Self.host(article.url) ?? Self.host(article.source)
    country = host.flatMap { Self.country($0, gazetteer) }
    if let host, let places = Self.places(inHost: host, gazetteer) {
      self.places = places
    } else if let source = article.source, !source.contains(".") {
      places = Self.places(inName: source, gazetteer)
    } else {
      places = []
    }
    let told = country
    let homely = ["US", "GB", "CA", "AU", "IE", "NZ", "IN", "ZA", "NG", "KE", "PK"].map { gazetteer.country(code: $0) }
    var seen: [CountryIndex?: Int] = [:]
    weights = places.map { place in
      // Of several towns of a name in one country the larger ones are likelier homes. Where the address tells no country, a
      // report in English is likelier from where English is spoken.
      let rank = seen[place.country, default: 0]
      seen[place.country] = rank + 1
      let fits = told.map { $0 == place.country } ?? (homely.contains(place.country) || place.feature == .country)
      return (fits ? 1 : 0.25) / (1 + 0.5 * Double(rank))
    }
  }

  /// What the home says for `place`, in log odds.
  func support(for place: GazetteerPlace) -> Double {
    var best = 0.0
    if let country, place.country == country, place.feature != .country { best = PlaceWeights.homeCountry }
    for (rank, home) in places.enumerated() {
      guard home.country != nil, place.country == home.country else { continue }
      var support = PlaceWeights.homeCountry / 2
      if home.division1 != nil, home.division1 == place.division1 { support += PlaceWeights.home * 0.5 }
      if home.feature.isPoint, place.feature.isPoint || place.feature == .adm2 {
        support += PlaceWeights.home * max(0, 1 - home.roughDistance(to: place) / 150)
      }
      best = max(best, support * weights[rank])
    }
    return best
  }

  /// The host of a web address, in small letters and without `www.`; of an archive's copy, the host of the page copied; nil where
  /// there is none.
  static func host(_ address: String?) -> [UInt8]? {
    guard let address else { return nil }
    var bytes = Array(address.utf8.prefix(300).prefix { $0 != UInt8(ascii: "?") })
    let slashes = bytes.indices.dropLast().filter { bytes[$0] == 0x2F && bytes[$0 + 1] == 0x2F }
    // “https://web.archive.org/web/20141108/http://www.example.com/news”
    if let last = slashes.last(where: { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: ":") }) ?? slashes.first {
      bytes.removeFirst(last + 2)
    }
    let end = bytes.firstIndex { $0 == 0x2F || $0 == 0x3A || $0 == 0x3F || $0 <= 0x20 } ?? bytes.count
    bytes = bytes[..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard bytes.contains(0x2E) else { return nil }
    if bytes.starts(with: Array("www.".utf8)) { bytes.removeFirst(4) }
    return bytes
  }

  private static func country(_ host: [UInt8], _ gazetteer: Gazetteer) -> CountryIndex? {
    let last = host.split(separator: 0x2E).last.map(Array.init) ?? []
    guard last.count == 2 else { return nil }
    let code = String(decoding: last.map { $0 & 0xDF }, as: UTF8.self)
    // Domains sold to all the world tell nothing.
    if ["CO", "TV", "IO", "ME", "FM", "CC", "AI", "TO", "GG", "LY", "WS", "NU", "EU"].contains(code) { return nil }
    return gazetteer.country(code: code == "UK" ? "GB" : code)
  }

  private static let paperWords = [
    "news", "times", "post", "herald", "tribune", "globe", "star", "sun", "press", "gazette", "chronicle", "dispatch",
    "observer", "ledger", "record", "journal", "register", "examiner", "courier", "daily", "online", "today", "review",
    "independent", "sentinel", "citizen", "reporter", "advocate", "banner", "bee", "mirror", "echo", "mail",
    "telegraph",
    "enquirer", "inquirer", "standard", "leader", "voice", "express", "live", "now", "republic", "eagle", "argus",
    "monitor",
    "the", "my", "go", "daily", "newspaper", "local", "channel", "tv", "radio",
  ]

  /// The places that a label of the host begins or ends with, beside the usual words of papers' names.
  private static func places(inHost host: [UInt8], _ gazetteer: Gazetteer) -> [GazetteerPlace]? {
    for label in host.split(separator: 0x2E).dropLast() where label.count >= 4 {
      var rest = Array(label.filter { $0 != 0x2D })
      var stripped = true
      while stripped, rest.count > 4 {
        stripped = false
        for word in paperWords.map({ Array($0.utf8) }) where rest.count >= word.count + 4 {
          if rest.suffix(word.count).elementsEqual(word) {
            rest.removeLast(word.count)
            stripped = true
          } else if rest.starts(with: word) {
            rest.removeFirst(word.count)
            stripped = true
          }
        }
      }
      let found = gazetteer.candidates(named: String(decoding: rest, as: UTF8.self), limit: 8).filter {
        $0.feature == .city || $0.feature == .adm1 || $0.feature == .adm2
      }
      if let first = found.first, first.renown >= 2 { return found }
    }
    return nil
  }

  private static func places(inName name: String, _ gazetteer: Gazetteer) -> [GazetteerPlace] {
    let words = name.split(separator: " ").prefix(8)
    for start in words.indices {
      for end in stride(from: min(words.endIndex, start + 3), to: start, by: -1) {
        let found = gazetteer.candidates(named: words[start..<end].joined(separator: " "), limit: 8).filter {
          $0.feature == .city || $0.feature == .adm1 || $0.feature == .country
        }
        if let first = found.first, first.renown >= 4 { return found }
      }
    }
    return []
  }
}
