import Annotation
import Foundation
import Testing

@testable import Interchange

/// What a file gives: a line for each place, `name latitude longitude`, and each refusal as it is told.
private func read(_ content: String, _ name: String, format: PlaceFile.Format? = nil) throws -> [String] {
  try read(Array(content.utf8), name, format: format)
}

private func read(_ content: [UInt8], _ name: String, format: PlaceFile.Format? = nil) throws -> [String] {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("places-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appendingPathComponent(name)
  try Data(content).write(to: file)
  var told: [String] = []
  PlaceFile(file.path, format: format).read { _, result in
    switch result {
    case .success(let entry):
      told.append("\(entry.name) \(entry.coordinates.latitude) \(entry.coordinates.longitude)")
    case .failure(let finding): told.append(finding.message.replacingOccurrences(of: folder.path + "/", with: ""))
    }
    return true
  }
  return told
}

struct `A table of places` {
  @Test(arguments: [
    "name,lat,lon\nHit,33.6,42.8\n", "\u{FEFF}Name;Latitude;Longitude\r\nHit;33.6;42.8\r\n",
    "NAME\tY\tX\nHit\t33.6\t42.8",
    "lon,lat,title\n42.8,33.6,\"Hit\"\n", "name,coordinates\nHit,\"33.6, 42.8\"\n\n",
    "name,lat,lon\nHit,33°36'N,42°48'E\n",
  ])
  func `is read by the names of its columns`(table: String) throws {
    #expect(try read(table, "places.csv") == ["Hit 33.6 42.8"])
  }

  @Test func `tells each line that it leaves out`() throws {
    let table = """
      name,lat,lon
      Hit,33.6,42.8
      Far,91,42.8
      East,10,-180.5
      Words,north,east
      ,1,2
      Two,1
      Rawa,34.5,41.9
      """
    #expect(
      try read(table, "p.csv") == [
        "Hit 33.6 42.8",
        "Can't add p.csv, line 3: the latitude 91.0 is not from -90 to 90. Mend it, then add the file again.",
        "Can't add p.csv, line 4: the longitude -180.5 is not from -180 to 180. Mend it, then add the file again.",
        "Can't add p.csv, line 5: the coordinates can't be read. Mend it, then add the file again.",
        "Can't add p.csv, line 6: the place has no name. Mend it, then add the file again.",
        "Can't add p.csv, line 7: the row has 2 fields, not 3. Mend it, then add the file again.",
        "Rawa 34.5 41.9",
      ])
  }

  @Test func `goes on after an open quotation mark`() throws {
    #expect(
      try read("name,lat,lon\n\"Hit,1,2\nRawa,34.5,41.9\n", "p.csv") == [
        "Can't add p.csv, line 2: a quotation mark is opened and never closed. Mend it, then add the file again.",
        "Rawa 34.5 41.9",
      ])
    let many = "name,lat,lon\n" + String(repeating: "\"x\n", count: 5_001)
    #expect(try read(many, "p.csv").count <= 5_001)
  }

  @Test func `whose quoted fields have line ends counts lines all the same`() throws {
    #expect(
      try read("name,lat,lon\n\"Hit\nor so\",33,42\nBad,99,0\n", "p.csv").last
        == "Can't add p.csv, line 4: the latitude 99.0 is not from -90 to 90. Mend it, then add the file again.")
  }

  @Test(arguments: [
    (
      "place,lon\nx,1\n",
      "Can't add p.csv: its first line names no column for the latitude. Name the columns name, lat and lon."
    ),
    ("", "Can't add p.csv: it is empty. Check where it was saved from."),
  ])
  func `without what it needs is refused`(table: String, message: String) throws {
    #expect(try read(table, "p.csv") == [message])
  }

  @Test func `keeps country, division, type, people and id`() throws {
    var entries: [GazetteerEntry] = []
    PlaceTable.read(
      Array(
        "id,name,lat,lon,country,admin1,type,population,aliases\n7,Hit,33.6,42.8,IRQ,Anbar,town,\"66,700\",Heet|Hīt\n"
          .utf8)
    ) { _, result in
      if case .success(let entry) = result { entries.append(entry) }
      return true
    }
    #expect(
      entries == [
        GazetteerEntry(
          id: .own("7"), name: "Hit", otherNames: ["Heet", "Hīt"],
          coordinates: Coordinates(latitude: 33.6, longitude: 42.8)!,
          country: "IRQ", admin1: "Anbar", feature: "town", population: 66_700)
      ])
  }

  @Test func `may have decimal commas`() throws {
    #expect(try read("name;lat;lon\nHit;33,64;42,83\n", "p.csv") == ["Hit 33.64 42.83"])
    #expect(
      try read("name;lat;lon\nHit;3,3,6;42\n", "p.csv")
        == ["Can't add p.csv, line 2: the coordinates can't be read. Mend it, then add the file again."])
  }

  @Test func `that is no text is refused whole, once`() throws {
    let utf16: [UInt8] = [0xFF, 0xFE] + Array("n\0a\0m\0e\0\n\0".utf8)
    #expect(
      try read(utf16, "p.csv") == [
        "Can't add p.csv: byte 0 is not UTF-8. Convert it with iconv, then add it again."
      ])
    #expect(try read([0x50, 0x4B, 0x03, 0x04, 0x14, 0x0A, 0xFF, 0x0A], "IQ.txt").count == 1)
    #expect(try read([0x50, 0x4B, 0x03, 0x04, 0x14], "p.csv")[0].contains("a ZIP archive"))
    #expect(try read(Array(repeating: 0, count: 1000), "IQ.txt")[0].contains("byte 0 is NUL"))
  }

  @Test func `of any bytes is read without a trap`() throws {
    for bytes in [
      [0xFF, 0xFE, 0x0A], Array("name,lat,lon\n".utf8) + [0xC3, 0x28, 0x2C, 0x31, 0x2C, 0x32], [0], [0x22],
    ] {
      #expect(try !read(bytes, "p.csv").isEmpty)
    }
  }
}

struct `A GeoNames dump` {
  private func line(_ latitude: String = "33.63", _ name: String = "Hīt", alternates: String = "Heet,HIT,heet,هيت")
    -> String
  {
    "95446\t\(name)\tHit\t\(alternates)\t\(latitude)\t42.82\tP\tPPL\tIQ\t\t01\t\t\t\t66700\t\t60\tAsia/Baghdad\t2014-01-01"
  }

  @Test func `gives what its lines say`() throws {
    let entry = try GeoNamesDump.entry(Array(line().utf8))
    #expect(entry.id == .geonames(95446))
    #expect(entry.name == "Hīt" && entry.otherNames == ["Heet", "هيت", "Hit"])
    #expect(entry.country == "IQ" && entry.admin1Code == "01" && entry.feature == "P.PPL")
    #expect(entry.population == 66_700 && entry.isFromDump)
  }

  @Test func `tells each line that it leaves out`() throws {
    #expect(
      try read("\(line())\nbroken\n\(line("-90.5"))\n\(line("x"))\r\n\(line("1", "Two"))\r\n", "IQ.txt") == [
        "Hīt 33.63 42.82",
        "Can't add IQ.txt, line 2: the row has 1 field, not 19. Mend it, then add the file again.",
        "Can't add IQ.txt, line 3: the latitude -90.5 is not from -90 to 90. Mend it, then add the file again.",
        "Can't add IQ.txt, line 4: the latitude can't be read. Mend it, then add the file again.",
        "Two 1.0 42.82",
      ])
  }

  @Test func `is known by its first line, and so is a table in a text file`() throws {
    #expect(try read(line(), "dump").count == 1)
    #expect(try read("name\tlat\tlon\nHit\t1\t2\n", "places.txt") == ["Hit 1.0 2.0"])
    #expect(try read("{\"type\":\"FeatureCollection\",\"features\":[]}", "places") == [])
  }
}

struct `GeoJSON of places` {
  private func collection(_ features: String...) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[\n\(features.joined(separator: ",\n"))\n]}"
  }
  private func feature(_ geometry: String, _ properties: String = "{\"name\":\"Hit\"}") -> String {
    "{\"type\":\"Feature\",\"geometry\":\(geometry),\"properties\":\(properties)}"
  }

  @Test(arguments: [
    ("{\"type\":\"Point\",\"coordinates\":[42.8,33.6]}", "Hit 33.6 42.8"),
    ("{\"type\":\"Point\",\"coordinates\":[42.8,33.6,120]}", "Hit 33.6 42.8"),
    ("{\"type\":\"Polygon\",\"coordinates\":[[[42,33],[44,33],[44,35],[42,33]]]}", "Hit 34.0 43.0"),
    ("{\"type\":\"LineString\",\"coordinates\":[[179,10],[-177,12]]}", "Hit 11.0 -179.0"),
    ("{\"type\":\"MultiPoint\",\"coordinates\":[[-178,1],[176,1]]}", "Hit 1.0 179.0"),
  ])
  func `takes a point, and the middle of what is none`(geometry: String, place: String) throws {
    #expect(try read(collection(feature(geometry)), "p.geojson") == [place])
    #expect(try read(feature(geometry), "one.json") == [place])
  }

  @Test func `tells each feature that it leaves out, by its line`() throws {
    let text = collection(
      feature("{\"type\":\"Point\",\"coordinates\":[42.8,93.6]}"), feature("null"),
      feature("{\"type\":\"Point\",\"coordinates\":[1,2]}", "{\"name\":tru}"),
      feature("{\"type\":\"Point\",\"coordinates\":[1,2]}", "null"),
      feature("{\"type\":\"Point\",\"coordinates\":[1,2]}"))
    let told = try read(text, "p.geojson")
    #expect(told.count == 5)
    #expect(told[0].hasPrefix("Can't add p.geojson, line 2: the latitude 93.6 is not"))
    #expect(told[1].hasPrefix("Can't add p.geojson, line 3: the feature has no geometry"))
    #expect(told[2].hasPrefix("Can't add p.geojson, line 4: byte "))
    #expect(told[3].hasPrefix("Can't add p.geojson, line 5: the place has no name"))
    #expect(told[4] == "Hit 2.0 1.0")
  }

  @Test func `that ends early keeps what was whole`() throws {
    let text = collection(feature("{\"type\":\"Point\",\"coordinates\":[1,2]}"), "{\"type\":\"Feature\",\"geom")
    let told = try read(String(text.dropLast(3)), "p.geojson")
    #expect(told == ["Hit 2.0 1.0", "Can't add p.geojson: the JSON ends early. Mend it, then add the file again."])
  }

  @Test(arguments: ["[]", "{}", "{\"features\":[]}", "7", "{\"a\":\"\\", "", "{\"features\":[{\"a\":\""])
  func `of another kind is refused`(text: String) throws {
    #expect(try read(text, "p.json").allSatisfy { $0.hasPrefix("Can't add p.json") })
    #expect(try read(text, "p.json").count == 1)
  }
}
