import Annotation
import Foundation
import Testing

@testable import Extraction

private let gazetteer = Gazetteer.standard

/// The rows of a table under Fixtures/specs, without comments.
func rows(_ path: String, from file: StaticString = #filePath) throws -> [[String]] {
  let root = URL(fileURLWithPath: "\(file)").deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let text = try String(contentsOf: root.appendingPathComponent("Fixtures/specs/" + path), encoding: .utf8)
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}

private func kilometers(_ a: Coordinates, _ b: (Double, Double)) -> Double {
  let radians = Double.pi / 180
  let dLat = (a.latitude - b.0) * radians
  let dLon = (a.longitude - b.1) * radians
  let h = pow(sin(dLat / 2), 2) + cos(a.latitude * radians) * cos(b.0 * radians) * pow(sin(dLon / 2), 2)
  return 2 * 6371 * asin(min(1, h.squareRoot()))
}

struct `A place name` {
  @Test func `folds to the key that the builder gives it`() throws {
    let table = try rows("places/folding.tsv")
    #expect(table.count > 20)
    for row in table { #expect(String(decoding: gazetteer.folder.key(row[0]), as: UTF8.self) == row[1], "\(row[0])") }
  }

  @Test func `of any content folds and is looked up without a trap`() {
    for name in ["", " ", "'", "\u{0}", "\u{301}\u{301}", "\u{10FFFF}", String(repeating: "a", count: 100_000)] {
      #expect(gazetteer.folder.key(name).count <= 3 * name.utf8.count)
      #expect(gazetteer.candidates(named: name).allSatisfy { Int($0.index.value) < gazetteer.count })
    }
  }

  @Test func `may be any scalar`() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let key = gazetteer.folder.key(String(Character(scalar)))
      #expect(String(validating: key, as: UTF8.self) != nil, "\(value)")
    }
  }
}

struct `The gazetteer` {
  /// Points from atlases, good to a few kilometres (countries: to a few hundred).
  @Test(arguments: [
    ("Baghdad", 33.33, 44.38, "IQ", 30.0), ("Bagdad", 33.33, 44.38, "IQ", 30), ("بغداد", 33.33, 44.38, "IQ", 30),
    ("Mosul", 36.34, 43.13, "IQ", 20), ("al-Qaim", 34.37, 41.09, "IQ", 20), ("Al Qa'im", 34.37, 41.09, "IQ", 20),
    ("Kyiv", 50.45, 30.52, "UA", 20), ("KIEV", 50.45, 30.52, "UA", 20), ("São Paulo", -23.55, -46.63, "BR", 20),
    ("Goma", -1.68, 29.22, "CD", 20), ("Deir ez-Zor", 35.34, 40.14, "SY", 20), ("Kandahar", 31.61, 65.71, "AF", 20),
    ("Saint Petersburg", 59.93, 30.34, "RU", 20), ("St. Petersburg", 59.93, 30.34, "RU", 20),
    ("Ain al-Asad", 33.79, 42.44, "IQ", 10), ("Green Zone", 33.31, 44.39, "IQ", 5),
    ("Iraq", 33, 44, "IQ", 300), ("the United States", 39, -98, "US", 300), ("U.S.", 39, -98, "US", 300),
    ("Anbar province", 33, 42, "IQ", 150), ("Nineveh", 36, 42.5, "IQ", 100), ("California", 37, -120, "US", 200),
    ("Gaza Strip", 31.4, 34.4, "PS", 20), ("Donbas", 48.2, 38.2, "UA", 100),
  ])
  func `knows where a place is by its best known reading`(
    name: String, latitude: Double, longitude: Double, country: String, within: Double
  ) throws {
    let place = try #require(gazetteer.candidates(named: name).first { $0.feature != .demonym }, "\(name)")
    #expect(kilometers(place.coordinates, (latitude, longitude)) <= within, "\(name) is at \(place.coordinates)")
    #expect(place.country.map(gazetteer.code) == country)
  }

  @Test(arguments: ["", "Qzxwv", "us", "xx", "The Hague of Nowhere", "Baghdadistanburg"])
  func `has nothing for what is no place name`(name: String) {
    #expect(gazetteer.candidates(named: name).isEmpty)
  }

  @Test func `finds every name of every hundredth place`() {
    for value in stride(from: UInt32(0), to: UInt32(gazetteer.count), by: 97) {
      let place = gazetteer[PlaceIndex(value)]
      let name = gazetteer.name(place)
      guard gazetteer.folder.key(name).count > 2 else { continue }
      #expect(gazetteer.candidates(named: name, limit: .max).contains { $0.index == place.index }, "\(name)")
    }
  }

  @Test func `gives candidates most important first, and no more than asked for`() {
    let all = gazetteer.candidates(named: "San Antonio", limit: .max)
    #expect(all.count > 50)
    #expect(all.map(\.index.value) == all.map(\.index.value).sorted())
    #expect(gazetteer.candidates(named: "San Antonio", limit: 5).map(\.index) == all.prefix(5).map(\.index))
  }

  @Test(arguments: [("Iraqi", "IQ"), ("Ukrainian", "UA"), ("Saudi", "SA"), ("British", "GB"), ("Americans", "US")])
  func `knows nationality words`(word: String, country: String) {
    #expect(gazetteer.country(demonym: word).map(gazetteer.code) == country)
  }

  @Test func `knows countries by code, with capital, region and neighbours`() throws {
    let iraq = try #require(gazetteer.country(code: "IQ"))
    let syria = try #require(gazetteer.country(code: "SY"))
    let france = try #require(gazetteer.country(code: "FR"))
    #expect(gazetteer.code3(iraq) == "IRQ")
    #expect(gazetteer.country(named: "Iraq") == iraq)
    #expect(gazetteer.capital(of: iraq).map(gazetteer.name) == "Baghdad")
    #expect(gazetteer.region(of: iraq) == "Western Asia")
    #expect(gazetteer.areNeighbors(iraq, syria) && !gazetteer.areNeighbors(iraq, france))
    #expect(gazetteer.country(code: "QQ") == nil && gazetteer.country(code: "") == nil)
  }

  @Test func `tells division and id of a place`() throws {
    let balad = try #require(gazetteer.candidates(named: "Balad").first { $0.country.map(gazetteer.code) == "IQ" })
    #expect(gazetteer.id(balad) == "geonames:98112")
    #expect(gazetteer.admin1(balad).map { String(decoding: gazetteer.folder.key($0), as: UTF8.self) } == "salah ad din")
    let base = try #require(gazetteer.candidates(named: "Al Asad Air Base").first)
    #expect(base.feature == .base)
    #expect(try gazetteer.id(#require(gazetteer.candidates(named: "Gaza Strip").first)) == "sitrep:gaza-strip")
  }

  @Test(arguments: ["b", "ba", "bagh", "al an", "Şan", "zz", "q", ""])
  func `finds by prefix what a walk through all keys finds`(prefix: String) {
    let wanted = gazetteer.folder.key(prefix)
    let found = gazetteer.places(prefix: prefix, limit: 10)
    // Those that begin so, then those with a later word that does: each most important first.
    let numbers = found.map(\.index)
    #expect(zip(numbers, numbers.dropFirst()).count { $0 > $1 } <= 1)
    if prefix == "bagh" { #expect(found.first.map(gazetteer.name) == "Baghdad") }
    let scanned = (0..<UInt32(wanted.isEmpty ? 0 : 3_000)).filter { value in
      let place = gazetteer[PlaceIndex(value)]
      return place.feature != .demonym && gazetteer.folder.key(gazetteer.name(place)).starts(with: wanted)
    }
    for value in scanned.prefix(10) {
      #expect(found.count == 10 ? found.last!.index.value >= scanned[0] : found.contains { $0.index.value == value })
    }
  }
}

struct `The search by prefix` {
  private func names(_ prefix: String, _ limit: Int = 10) -> [String] {
    gazetteer.places(prefix: prefix, limit: limit).map(gazetteer.name)
  }

  /// Places whose name has the words as a later one.
  @Test(arguments: [
    ("asad air", "Ain al-Asad Air Base"), ("embassy in bagh", "U.S. Embassy in Baghdad"),
    ("kurdistan reg", "Kurdistan Region"), ("ghraib pri", "Abu Ghraib prison"), ("of hormuz", "Strait of Hormuz"),
    ("ANGELES", "Los Angeles"),
  ])
  func `takes any word of a name`(prefix: String, name: String) {
    #expect(names(prefix).contains(name), "\(names(prefix))")
  }

  @Test(arguments: ["", " ", "\u{0}", "a", "\u{FF}", "e", "zzzzz", "al al al al"])
  func `gives each place once, and no more than asked for`(prefix: String) {
    let found = gazetteer.places(prefix: prefix, limit: 40).map(\.index)
    #expect(found.count <= 40 && Set(found).count == found.count)
  }

  @Test func `has no name that a report could write for the keys of later words`() {
    #expect(gazetteer.candidates(named: "\u{FF}angeles").allSatisfy { gazetteer.name($0) != "Los Angeles" })
  }
}

struct `Place name marks` {
  private func names(_ text: String) -> [String] {
    let document = Document(Article(id: "x", text: text))
    return PlaceNameMarks(document).names.map { document.surface(document.tokens.span($0)) }
  }

  @Test func `take the longest name at each word`() {
    #expect(names("Rockets hit New York City and Erbil, officials said.").contains("New York City"))
    #expect(names("It fell in the Gaza Strip on Monday").contains("Gaza Strip"))
  }

  @Test(arguments: [
    ("Shells fell in Baghdad's Green Zone.", ["Baghdad", "Green Zone"]),
    ("Shells fell in Baghdad’s Green Zone.", ["Baghdad", "Green Zone"]),
    ("They sailed to Martha's Vineyard.", ["Martha's Vineyard"]),
    ("They fled over the Iraqi–Syrian border.", ["Iraqi–Syrian border"]),
  ])
  func `end before the possessive of a well known place, and go on over others`(text: String, found: [String]) {
    #expect(names(text) == found)
  }

  @Test func `pass over small words and words that are no places`() {
    #expect(names("they told us that nothing happened") == [])
  }
}
