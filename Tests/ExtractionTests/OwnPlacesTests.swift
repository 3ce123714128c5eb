import Annotation
import Testing

@testable import Extraction

private func point(_ latitude: Double, _ longitude: Double) -> Coordinates {
  Coordinates(latitude: latitude, longitude: longitude)!
}

/// The bytes at a place where they stay.
private func kept(_ bytes: [UInt8]) -> OwnPlaces? {
  let room = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
  bytes.withUnsafeBytes { raw in
    if let base = raw.baseAddress { room.copyMemory(from: base, byteCount: raw.count) }
  }
  return OwnPlaces(base: room, count: bytes.count)
}

private func compiled(_ files: [(String, [GazetteerEntry])]) -> [UInt8] {
  var compiler = GazetteerCompiler()
  for (name, entries) in files {
    var isWhole = compiler.begin(source: name)
    for entry in entries where !compiler.add(entry) { isWhole = false }
    #expect(isWhole)
  }
  return compiler.compiled()
}

private func gazetteer(_ files: [(String, [GazetteerEntry])]) -> Gazetteer {
  Gazetteer.standard.adding(case: nil, user: kept(compiled(files)))
}

private let camp = GazetteerEntry(
  name: "Camp Zulu", otherNames: ["FOB Zulu"], coordinates: point(33.5, 44.1), feature: "base")
private let balad = GazetteerEntry(name: "Balad", coordinates: point(34.5, 44.5), country: "Iraq", feature: "town")
/// Mosul's row of the dump IQ.txt, with another point, as in an older dump.
private let mosul = GazetteerEntry(
  id: .geonames(99072), name: "Mosul", coordinates: point(36.3, 43.1), country: "IQ", admin1Code: "15",
  feature: "P.PPLA", population: 1_739_800, isFromDump: true)

private func settled(_ text: String, _ gazetteer: Gazetteer) -> [String: Place] {
  let analysis = Extractor(gazetteer: gazetteer).analyze(Article(id: "x", text: text))
  let bytes = Array(text.utf8)
  var found: [String: Place] = [:]
  for place in analysis.places {
    found[String(decoding: bytes[analysis.mentions[place.mention.index].span.range], as: UTF8.self)] = place
  }
  return found
}

struct `A user's own place` {
  @Test func `is found in a text and wins over built-in places of its name`() throws {
    let found = settled("Rockets hit Camp Zulu near Balad on Monday.", gazetteer([("a.csv", [camp, balad])]))
    #expect(found["Camp Zulu"]?.gazetteerID == "own:camp-zulu")
    #expect(found["Camp Zulu"]?.coordinates == point(33.5, 44.1))
    #expect(found["Camp Zulu"]?.level == .pointInTown)
    #expect(found["Balad"]?.coordinates == point(34.5, 44.5))
    #expect(found["Balad"]?.candidates.contains { $0.gazetteerID == "geonames:98112" } == true)
  }

  @Test func `gets its country and division from the nearest town`() throws {
    let own = gazetteer([("a.csv", [camp])])
    let place = try #require(own.candidates(named: "camp zulu").first)
    #expect(place.country.map(own.code) == "IQ")
    #expect(own.admin1(place).map { String(decoding: own.folder.key($0), as: UTF8.self) } == "baghdad")
    #expect(place.division1 == own.capital(of: try #require(own.country(code: "IQ")))?.division1)
  }

  @Test func `comes first in the search by prefix`() throws {
    let own = gazetteer([("a.csv", [GazetteerEntry(name: "Bagh-e Nur", coordinates: point(34, 62))])])
    #expect(own.places(prefix: "bagh", limit: 5).map(own.name).prefix(2) == ["Bagh-e Nur", "Baghdad"])
    #expect(own.places(prefix: "bagh", limit: 1).map(own.name) == ["Bagh-e Nur"])
  }

  @Test func `is found by a later word of any of its names, and so is the file made again of its parts`() throws {
    let whole = try #require(kept(compiled([("a.csv", [camp, balad])])))
    var again = GazetteerCompiler()
    again.add(contentsOf: whole, without: [])
    for places in [whole, try #require(kept(again.compiled()))] {
      let own = Gazetteer.standard.adding(case: nil, user: places)
      #expect(own.places(prefix: "zul", limit: 40).map(own.name).contains("Camp Zulu"))
      #expect(own.places(prefix: "camp z", limit: 1).map(own.name) == ["Camp Zulu"])
    }
  }

  @Test func `whose name begins so comes before one with a later word that does, however important`() {
    let small = GazetteerEntry(name: "Qzulu Farm", coordinates: point(33, 44))
    let large = GazetteerEntry(name: "Camp Qzulu", coordinates: point(34, 44), population: 900_000)
    let own = gazetteer([("a.csv", [large, small])])
    #expect(own.places(prefix: "qzu", limit: 5).map(own.name) == ["Qzulu Farm", "Camp Qzulu"])
  }

  @Test func `of a case goes before one of the user's`() throws {
    let inCase = try #require(kept(compiled([("a", [balad])])))
    let inUser = try #require(
      kept(compiled([("b", [GazetteerEntry(name: "Balad", coordinates: point(1, 2)), camp])])))
    let both = Gazetteer.standard.adding(case: inCase, user: inUser)
    #expect(both.candidates(named: "Balad").prefix(2).map(\.coordinates) == [point(34.5, 44.5), point(1, 2)])
    #expect(both.candidates(named: "Camp Zulu").first.map(both.name) == "Camp Zulu")
    #expect(both.count == Gazetteer.standard.count + 3)
    #expect(both.candidates(named: "Baghdad").first.map(both.id) == "geonames:98182")
  }

  @Test func `replaces the built-in place of its GeoNames id, whatever name it is called by`() throws {
    let own = gazetteer([("IQ.txt", [mosul])])
    for name in ["Mosul", "Al Mawsil"] {
      let place = try #require(settled("Troops left the city of \(name) at dawn.", own)[name], "\(name)")
      #expect(place.coordinates == point(36.3, 43.1))
      #expect(place.candidates.count { $0.gazetteerID == "geonames:99072" } == 1)
    }
  }

  @Test(arguments: [
    ("P.PPL", "town"), ("P.PPLX", "point_in_town"), ("A.ADM1", "adm1"), ("A.ADM2", "adm2"), ("A.ADM3", "adm2"),
    ("A.PCLI", "country"), ("S.AIRP", "point_in_town"), ("S.MSQE", "point_in_town"), ("L.MILB", "point_in_town"),
    ("H.GULF", "sea"), ("H.STM", "broader"), ("T.ISL", "broader"), ("village", "town"), ("checkpoint", "point_in_town"),
    ("province", "adm1"), ("point_in_town", "point_in_town"), ("", "town"),
  ])
  func `has the level that its feature code says`(code: String, level: String) {
    #expect(FeatureCodes.feature(code).level.rawValue == level)
  }

  @Test func `that a longer name has in it leaves that name whole`() throws {
    let own = gazetteer([("a.csv", [GazetteerEntry(name: "Zulu", coordinates: point(33, 44))])])
    let analysis = Extractor(gazetteer: own).analyze(Article(id: "x", text: "The Zulu Liberation Army denied it."))
    #expect(analysis.mentions.contains { $0.kind == .organization || $0.kind == .armedGroup })
  }

  @Test func `with 4,000 others of its name stays bounded`() throws {
    let many = (0..<4_000).map { number in
      GazetteerEntry(name: "Qarya", coordinates: point(Double(number % 90), Double(number % 180)))
    }
    let own = gazetteer([("a.csv", many)])
    #expect(own.candidates(named: "Qarya", limit: .max).count == 4_000)
    let found = settled(String(repeating: "They fled from Qarya to Mosul. ", count: 300), own)
    #expect(found["Qarya"]?.candidates.count == 10)
    let ids = own.candidates(named: "Qarya", limit: .max).map(own.id)
    #expect(Set(ids).count == 4_000)
  }

  @Test func `is part of the version that an analysis carries`() throws {
    let text = Article(id: "x", text: "Rockets hit Camp Zulu.")
    let one = Extractor(gazetteer: gazetteer([("a.csv", [camp])])).analyze(text).model
    let other = Extractor(gazetteer: gazetteer([("a.csv", [balad])])).analyze(text).model
    #expect(Set([one, other, Extractor.version]).count == 3)
    #expect(one.hasPrefix(Extractor.version))
  }
}

struct `A file of own places` {
  private let files = [("a.csv", [camp, balad]), ("IQ.txt", [mosul])]

  @Test func `tells where its places come from`() throws {
    let own = try #require(kept(compiled(files)))
    #expect(own.sources == [.init(name: "a.csv", count: 2), .init(name: "IQ.txt", count: 1)])
    #expect(own.count == 3)
  }

  @Test func `can be taken apart and put together again`() throws {
    let whole = try #require(kept(compiled(files)))
    var without = GazetteerCompiler()
    without.add(contentsOf: whole, without: ["a.csv"])
    let rest = try #require(kept(without.compiled()))
    #expect(rest.sources == [.init(name: "IQ.txt", count: 1)])
    #expect(Gazetteer.standard.adding(case: rest, user: nil).candidates(named: "Camp Zulu").isEmpty)
    var again = GazetteerCompiler()
    again.add(contentsOf: whole, without: [])
    let copy = try #require(kept(again.compiled()))
    #expect(copy.sources == whole.sources)
    let own = Gazetteer.standard.adding(case: copy, user: nil)
    #expect(own.candidates(named: "fob zulu").first.map(own.id) == "own:camp-zulu")
    #expect(own.candidates(named: "Mosul").first?.coordinates == point(36.3, 43.1))
  }

  @Test func `without places is one all the same`() throws {
    let own = try #require(kept(GazetteerCompiler().compiled()))
    #expect(own.count == 0 && own.sources.isEmpty)
    #expect(Gazetteer.standard.adding(case: own, user: nil).candidates(named: "Baghdad").count > 1)
  }

  /// Whatever the damage, it is refused, or reads inside itself.
  @Test func `that is damaged is refused or harmless`() throws {
    let sound = compiled(files)
    #expect(kept([]) == nil)
    for size in stride(from: 0, to: sound.count, by: 37) { #expect(kept(Array(sound[..<size])) == nil) }
    var seed: UInt64 = 7
    for _ in 0..<500 {
      var bytes = sound
      for _ in 0...2 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 25)
      }
      guard let own = kept(bytes) else { continue }
      let broken = Gazetteer.standard.adding(case: own, user: nil)
      for name in ["Camp Zulu", "Balad", "Mosul", "fob zulu"] {
        for place in broken.candidates(named: name).prefix(3) { _ = broken.id(place) + broken.name(place) }
      }
      for place in broken.places(prefix: "ba", limit: 3) { _ = broken.admin1(place) }
      _ = own.sources
    }
  }
}
