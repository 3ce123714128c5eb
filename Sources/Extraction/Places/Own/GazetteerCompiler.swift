import Annotation

/// Makes a file of the user's places that a `Gazetteer` reads where it lies. The same places give the same bytes.
public struct GazetteerCompiler {
  /// A place on its way into the file.
  struct Row {
    var name: UInt32
    var id: UInt32
    var latitude: Int32
    var longitude: Int32
    var population: UInt32
    var division: UInt16
    var country: UInt8
    var feature: PlaceFeature
    var flags: UInt8
    var source: UInt8
    /// GeoNames' code of its division, in the pool, where only that is known.
    var divisionCode: UInt32 = .max

    var isOwn: Bool { flags & 8 != 0 }
    var scheme: UInt8 { flags >> 1 & 3 }
    var isCapital: Bool { flags & 1 != 0 }
  }

  /// A key of a row, where it stands in `keyBytes`.
  struct KeyReference {
    /// The first eight bytes, to compare by.
    let head: UInt64
    let offset: UInt32
    let count: UInt32
    let row: UInt32
  }

  /// The most places that one file has.
  public static let mostPlaces = 4_000_000
  /// The longest name that is looked up, in bytes of its key.
  public static let longestName = 80

  let gazetteer: Gazetteer
  var pool = StringPool()
  var rows: [Row] = []
  var keyBytes: [UInt8] = []
  var keys: [KeyReference] = []
  /// Codes of countries, in order of first use.
  var countries: [String] = []
  /// Names and countries of first-level divisions, in order of first use.
  var divisions: [(name: UInt32, country: UInt8)] = []
  private var divisionNumbers: [UInt64: UInt16] = [:]
  private var countryNumbers: [String: UInt8] = [:]
  /// The names of divisions by country and code, where an entry tells both.
  var divisionNames: [UInt64: UInt32] = [:]
  private var ownIDs: Set<String> = []
  /// The number last put behind an id that many places have.
  private var lastNumbers: [String: Int] = [:]
  /// The files that the places come from.
  private(set) var sources: [String] = []

  /// A compiler with nothing in it.
  public init() { gazetteer = .standard }

  /// How many places it has.
  public var count: Int { rows.count }

  /// How many files its places come from.
  public var sourceCount: Int { sources.count }

  /// Says where the entries that follow come from; false where there are too many files.
  public mutating func begin(source name: String) -> Bool {
    guard sources.count < 255 else { return false }
    sources.append(name)
    return true
  }

  /// Adds a place of the file begun last; false where it has no name that can be looked up, or there are too many places.
  public mutating func add(_ entry: GazetteerEntry) -> Bool {
    precondition(!sources.isEmpty, "begin(source:) first")
    guard rows.count < Self.mostPlaces else { return false }
    let row = UInt32(rows.count)
    let country = countryNumber(entry.country)
    let hasArticle = country != 0xFF && Self.articleCountries.contains(countries[Int(country)])
    var hasKey = addKey(entry.name, row: row, hasArticle: hasArticle, hasWords: true)
    for name in entry.otherNames
    where addKey(name, row: row, hasArticle: hasArticle, hasWords: !entry.isFromDump) { hasKey = true }
    guard hasKey else { return false }
    let feature = FeatureCodes.feature(entry.feature)
    var flags: UInt8 = entry.isFromDump ? 0 : 8
    if entry.isFromDump, FeatureCodes.isCapital(entry.feature) { flags |= 1 }
    let id: UInt32
    if case .geonames(let number)? = entry.id {
      id = number
    } else {
      flags |= 3 << 1
      id = pool.add(ownID(entry))
    }
    var made = Row(
      name: pool.add(entry.name), id: id, latitude: Self.units(entry.coordinates.latitude),
      longitude: Self.units(entry.coordinates.longitude),
      population: UInt32(clamping: entry.population), division: 0xFFFF, country: country, feature: feature,
      flags: flags,
      source: UInt8(sources.count - 1))
    if let admin1 = entry.admin1, !admin1.isEmpty {
      made.division = divisionNumber(pool.add(admin1), country: country)
    } else if let code = entry.admin1Code, !code.isEmpty {
      made.divisionCode = pool.add(code)
      if feature == .adm1 { divisionNames[Self.pair(made.divisionCode, country)] = made.name }
    }
    rows.append(made)
    return true
  }

  static func pair(_ offset: UInt32, _ country: UInt8) -> UInt64 { UInt64(offset) << 8 | UInt64(country) }

  private static func units(_ degrees: Double) -> Int32 { Int32((degrees * 100_000).rounded()) }

  /// The number of the division called by the string at `name`; 0xFFFF where there are too many.
  mutating func divisionNumber(_ name: UInt32, country: UInt8) -> UInt16 {
    let key = Self.pair(name, country)
    if let known = divisionNumbers[key] { return known }
    guard divisions.count < 0x4000 else { return 0xFFFF }
    divisionNumbers[key] = UInt16(divisions.count)
    divisions.append((name, country))
    return UInt16(divisions.count - 1)
  }

  /// The number of the country that `text` means; 0xFF for none.
  mutating func countryNumber(_ text: String?) -> UInt8 {
    guard let text, !text.isEmpty else { return 0xFF }
    if let known = countryNumbers[text] { return known }
    var number: UInt8 = 0xFF
    if let country = country(text) {
      let code = gazetteer.code(country)
      if let known = countries.firstIndex(of: code) {
        number = UInt8(known)
      } else {
        number = UInt8(countries.count)
        countries.append(code)
      }
    }
    if countryNumbers.count < 10_000 { countryNumbers[text] = number }
    return number
  }

  private func country(_ text: String) -> CountryIndex? {
    let upper = text.uppercased()
    if let found = gazetteer.country(code: upper) { return found }
    if upper.utf8.count == 3 {
      for value in 0..<UInt8(clamping: gazetteer.countryCount) where gazetteer.code3(CountryIndex(value)) == upper {
        return CountryIndex(value)
      }
    }
    return text.utf8.count <= 60 ? gazetteer.country(named: text) : nil
  }

  private mutating func ownID(_ entry: GazetteerEntry) -> String {
    let wanted: String
    if case .own(let id)? = entry.id, !id.isEmpty {
      wanted = String(decoding: Array(id.utf8.prefix(80)), as: UTF8.self)
    } else {
      wanted = String(
        decoding: gazetteer.folder.key(entry.name).prefix(80).map { $0 == 0x20 ? 0x2D : $0 }, as: UTF8.self)
    }
    return unique(ownID: wanted)
  }

  /// `wanted`, with a number behind it where another place has that id.
  mutating func unique(ownID wanted: String) -> String {
    var id = wanted
    var number = lastNumbers[wanted] ?? 1
    while !ownIDs.insert(id).inserted {
      number += 1
      id = "\(wanted)-\(number)"
    }
    if number > 1 { lastNumbers[wanted] = number }
    return id
  }

  /// Adds the key of `name`, that without its article, and those from each later word on for the search by prefix; false where the
  /// name has none.
  private mutating func addKey(_ name: String, row: UInt32, hasArticle: Bool, hasWords: Bool) -> Bool {
    var name = name
    guard name.utf8.count <= 400 else { return false }
    return name.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Gazetteer.longestKey) { room in
        guard let count = gazetteer.folder.fold(bytes, into: room), (1...Self.longestName).contains(count) else {
          return false
        }
        let key = UnsafeBufferPointer(rebasing: room[..<count])
        append(key, row: row)
        if hasArticle, let article = Gazetteer.articleLength(key) {
          append(UnsafeBufferPointer(rebasing: key[article...]), row: row)
        }
        if hasWords {
          for space in key.indices where key[space] == 0x20 && key.count - space > 3 {
            var ending = Array(key[space...])
            ending[0] = Gazetteer.wordMark
            ending.withUnsafeBufferPointer { append($0, row: row) }
          }
        }
        return true
      }
    }
  }

  /// Adds `key` to the keys of `row`.
  mutating func append(_ key: UnsafeBufferPointer<UInt8>, row: UInt32) {
    var head: UInt64 = 0
    for offset in 0..<8 { head = head << 8 | UInt64(offset < key.count ? key[offset] : 0) }
    keys.append(KeyReference(head: head, offset: UInt32(keyBytes.count), count: UInt32(key.count), row: row))
    keyBytes.append(contentsOf: key)
  }

  /// Notes the file called `name` without adding to it; gives its number.
  mutating func source(named name: String) -> UInt8 {
    if let known = sources.firstIndex(of: name) { return UInt8(known) }
    sources.append(name)
    return UInt8(sources.count - 1)
  }

  /// Countries whose Arabic names take an article that papers write or leave out; as in Tools/gazetteer/sources.py.
  private static let articleCountries: Set<String> = [
    "AE", "BH", "DJ", "DZ", "EG", "EH", "ER", "IL", "IQ", "IR", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS",
    "QA", "SA", "SD", "SO", "SY", "TD", "TN", "TR", "YE", "AF",
  ]
}

/// Strings, each once, as a length byte and its bytes.
struct StringPool {
  private(set) var bytes: [UInt8] = []
  private var known: [String: UInt32] = [:]

  /// Where `text` stands; at most 255 bytes of it, cut between scalars.
  mutating func add(_ text: String) -> UInt32 {
    if let offset = known[text] { return offset }
    var end = min(text.utf8.count, 255)
    let utf8 = Array(text.utf8)
    while end < utf8.count, end > 0, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    let offset = UInt32(bytes.count)
    bytes.append(UInt8(end))
    bytes += utf8[..<end]
    known[text] = offset
    return offset
  }
}
