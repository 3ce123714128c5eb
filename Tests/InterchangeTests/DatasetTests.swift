import Annotation
import CaseModel
import Foundation
import Testing

@testable import Interchange

/// The rows of a table as the names of its columns and exact texts; numbers as written.
private func rows(_ table: String, in folder: String) throws -> [[String: String]] {
  var reader = CSVReader(Array(try Data(contentsOf: URL(filePath: "\(folder)/\(table).csv"))))
  let first = reader.next()
  let header = try #require(first).map(\.text)
  var rows: [[String: String]] = []
  while let record = reader.next() {
    #expect(record.count == header.count)
    rows.append(
      Dictionary(uniqueKeysWithValues: zip(header, record.map { $0.isQuoted ? CSVCell.unmarked($0.text) : $0.text })))
  }
  return rows
}

struct `A dataset in CSV` {
  let scratch: Scratch
  let folder: String
  let sample: SampleDataset

  init() throws {
    scratch = try Scratch()
    folder = scratch.path("out")
    sample = try SampleDataset()
    try sample.write(.csv, to: folder)
  }

  @Test func `passes its own check`() {
    #expect(DatasetCheck.kind(of: folder) == .folder)
    #expect(DatasetCheck.checkFolder(folder).map(\.message) == [])
  }

  @Test func `has no cell that a spreadsheet runs`() throws {
    for table in DatasetTable.all {
      var reader = CSVReader(Array(try Data(contentsOf: URL(filePath: "\(folder)/\(table.name).csv"))))
      while let record = reader.next() {
        for field in record where field.isQuoted {
          let start = field.text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
          #expect(!"=+-@\t\r\n＝＋－＠".unicodeScalars.contains { $0 == start }, "\(table.name): \(field.text)")
        }
      }
    }
  }

  @Test func `gives every text back exactly, and numbers as numbers`() throws {
    let sources = try rows("sources", in: folder)
    #expect(sources.map { $0["name"] } == ["+a.txt", "b\u{7}"])
    #expect(sources[0]["title"] == SampleDataset.hostile)
    #expect(sources[0]["outlet"] == "=outlet")
    #expect(sources[0]["imported_outlet"] == "@Wire, \"the\"\r\none")
    #expect(sources[0]["by"] == "=ann\u{1B}[2J")
    let claims = try rows("claims", in: folder)
    #expect(claims[0]["tags"] == "=tag; a; b")
    #expect(claims[0]["note"] == "\tnote, \"quoted\"\r\nsecond line")
    #expect(claims[1]["quoted_text"] == "-2+3 @SUM(1) … \"They, too,\tfled.\"")
    let arica = try #require(try rows("locations", in: folder).first { $0["name"] == "Arica" })
    #expect([arica["lat"], arica["lon"]] == ["-18.4746", "-70.29792"])
    let data = try Data(contentsOf: URL(filePath: "\(folder)/locations.csv"))
    #expect(String(decoding: data, as: UTF8.self).contains(",-18.4746,-70.29792,"))
  }

  @Test func `has every number, date and place of a claim, the machine's beside the corrected first one`() throws {
    let claim = try rows("claims", in: folder)[0]
    let columns = ["quantity", "quantity_low", "quantity_best", "quantity_high", "machine_quantity_best"]
    #expect(columns.map { claim[$0] } == ["killed", "3", "4", "5", "3"])
    #expect(
      ["timex", "date_start", "date_end"].map { claim[$0] } == ["2026-02-11/2026-02-12", "2026-02-11", "2026-02-12"])
    #expect(claim["machine_place"] == "")
    let values = try rows("claim_values", in: folder).filter { $0["claim"] == claim["id"] }
    #expect(values.map { $0["part"] } == ["number", "number", "date", "place"])
    #expect(values.map { $0["position"] } == ["1", "2", "1", "1"])
    #expect(values.map { $0["status"] } == ["added", "added", "added", "proposed"])
    #expect(values[0]["unit"] == "=men")
    #expect(["location", "place"].map { values[3][$0] } == ["geonames:99072", "Mosul"])
    #expect(["location", "place"].map { claim[$0] } == ["geonames:99072", "Mosul"])
  }

  @Test func `leaves a date empty that tells no day, and keeps its words`() throws {
    let claim = try rows("claims", in: folder)[1]
    #expect(["timex", "date_start", "date_end", "date_text"].map { claim[$0] } == ["", "", "", "too"])
    let value = try #require(try rows("claim_values", in: folder).first { $0["claim"] == claim["id"] })
    #expect(["part", "timex", "date_start", "date_text"].map { value[$0] } == ["date", "", "", "too"])
    let told = [
      "PAST_REF", "XXXX-XX-XX", "XXXX-XX-XXTXX", "XXXX-WXX", "XXXX-WXX-5", "XXXX-12-25", "2023-12", "XXXX-SU",
    ]
    #expect(
      told.map { ClaimDate(value: $0).cell } == [
        nil, nil, nil, nil, "XXXX-WXX-5", "XXXX-12-25", "2023-12", "XXXX-SU",
      ])
  }

  @Test func `tells status, by, at and model, and the machine's value beside the corrected one`() throws {
    let claims = try rows("claims", in: folder)
    #expect(claims.map { $0["status"] } == ["corrected", "corrected", "rejected", "proposed"])
    #expect(claims.map { $0["by"] } == ["=ann\u{1B}[2J", "=ann\u{1B}[2J", "=ann\u{1B}[2J", "m1"])
    #expect(claims.map { $0["at"] } == ["2026-02-14T16:20:05Z", "2026-02-14T16:20:05Z", "2026-02-14T16:20:05Z", ""])
    #expect(claims.map { $0["model"] } == ["m1", "m1", "m1", "m1"])
    #expect(claims.map { $0["certainty"] } == ["reported", "alleged", "denied", "asserted"])
    #expect(claims.map { $0["machine_certainty"] } == ["", "asserted", "", ""])
    let mentions = try rows("mentions", in: folder)
    #expect(mentions[3]["type"] == "organization")
    #expect(mentions[3]["machine_type"] == "person")
    let merged = try rows("entities", in: folder).filter { $0["merged_into"] != "" }
    #expect(merged.map { $0["canonical"] } == [NameFolding.key("محمد e\u{301}")])
  }

  @Test func `says which claim decides which column of an incident, and takes no rejected one for evidence`() throws {
    let evidence = try rows("incident_claims", in: folder).filter { $0["incident"] == "made/=1+1" }
    #expect(
      evidence.map { "\($0["claim"]!) \($0["decides"]!)" } == ["a1c1 evidence", "a1c1 injured_low"])
    let actors = try rows("incident_actors", in: folder).filter { $0["incident"] == "made/=1+1" }
    #expect(
      actors.map { "\($0["part"]!) \($0["name"]!) \($0["certainty"]!) \($0["claim"]!)" } == [
        "perpetrator @who possible a1c0"
      ])
    let links = try rows("claim_links", in: folder)
    #expect(links.map { "\($0["a"]!) \($0["relation"]!) \($0["b"]!) \($0["note"]!)" } == ["a2c0 contradicts a1c0 -why"])
  }

  @Test func `has every act in its log, undone ones too`() throws {
    let log = try rows("log", in: folder)
    #expect(log.map { $0["sequence"] } == (1...sample.log.count).map { "\($0)" })
    #expect(log.last?["origin"] == "undoes")
    for row in log { _ = try JSONReader.read(Array(try #require(row["command"]).utf8)) }
  }

  @Test func `leaves out what nobody has judged when asked, and nothing that is referred to`() throws {
    let reviewed = scratch.path("reviewed")
    try sample.write(.csv, to: reviewed, filter: .reviewed)
    #expect(DatasetCheck.checkFolder(reviewed).map(\.message) == [])
    #expect(try rows("claims", in: reviewed).map { $0["id"] } == ["a1c0", "a1c1", "a2c0"])
    #expect(try rows("mentions", in: reviewed).map { $0["id"] } == ["a1m1", "a1m3"])
    #expect(try rows("incidents", in: reviewed).map { $0["id"] } == ["made/=1+1"])
    let evidence = try rows("incident_claims", in: reviewed).map { $0["incident"] }
    #expect(evidence.contains("made/=1+1"))
    let rejected = scratch.path("rejected")
    try sample.write(.csv, to: rejected, filter: DatasetFilter(statuses: [.rejected]))
    #expect(DatasetCheck.checkFolder(rejected).map(\.message) == [])
    #expect(try rows("claims", in: rejected).map { $0["id"] } == ["a2c0"])
  }

  @Test func `is the same whenever it is written`() throws {
    let again = scratch.path("again")
    try SampleDataset().write(.csv, to: again)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name != "texts" {
      let (a, b) = (
        try Data(contentsOf: URL(filePath: "\(folder)/\(name)")),
        try Data(contentsOf: URL(filePath: "\(again)/\(name)"))
      )
      #expect(a == b, "\(name)")
    }
  }
}

struct `A dataset in JSON Lines` {
  @Test func `passes its own check and holds the whole text`() throws {
    let scratch = try Scratch()
    let path = scratch.path("out.jsonl")
    let sample = try SampleDataset()
    let counts = try sample.write(.jsonl, to: path)
    #expect(DatasetCheck.kind(of: path) == .lines)
    #expect(try DatasetCheck.checkLines(path).map(\.message) == [])
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let records = try lines.map { try JSONReader.read(Array($0.utf8)) }
    #expect(records.count == counts.values.reduce(1, +))
    #expect(records[0]["record"]?.stringValue == "dataset")
    let texts = records.compactMap { $0["record"]?.stringValue == "source" ? $0["text"]?.stringValue : nil }
    #expect(Set(texts) == Set(sample.texts.values))
    let claim = try #require(records.first { $0["id"]?.stringValue == "a1c1" })
    #expect(claim["content_spans"]?.arrayValue?.count == 2)
    #expect(claim["tags"]?.arrayValue == [])
  }
}

struct `An export` {
  let scratch: Scratch
  let sample: SampleDataset

  init() throws {
    scratch = try Scratch()
    sample = try SampleDataset()
  }

  private func message(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let error as DatasetError {
      return error.message.replacing(scratch.url.path + "/", with: "")
    } catch {
      return "\(error)"
    }
  }

  @Test func `replaces an earlier one, and an empty folder`() throws {
    let folder = scratch.path("out")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for _ in 0..<2 { try sample.write(.csv, to: folder) }
    for _ in 0..<2 { try sample.write(.jsonl, to: scratch.path("out.jsonl")) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).sorted() == ["out", "out.jsonl"])
  }

  @Test(arguments: [DatasetFile.Format.csv, .jsonl])
  func `leaves alone what is no earlier one`(format: DatasetFile.Format) throws {
    try scratch.write("mine", to: "folder/thesis.txt")
    try scratch.write("mine", to: "thesis.txt")
    for name in ["folder", "thesis.txt"] {
      #expect(
        message { try sample.write(format, to: scratch.path(name)) }
          == "Can't export to \(name): what is there is no earlier export of Sitrep. Name another place, or move it away."
      )
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).sorted() == ["folder", "thesis.txt"])
  }

  @Test(arguments: [DatasetFile.Format.csv, .jsonl])
  func `that fails half way leaves the earlier one as it was`(format: DatasetFile.Format) throws {
    let path = scratch.path("out")
    try sample.write(format, to: path)
    let before = try FileManager.default.subpathsOfDirectory(atPath: scratch.url.path).sorted()
    let file = DatasetFile(format: format, version: "test")
    let failure = message {
      _ = try file.write(sample.state, log: sample.log, to: path) { (digest) throws(DatasetError) in
        throw .noText(article: "b", reason: "the disk is gone")
      }
    }
    #expect(failure == "Can't export: the text of b can't be read (the disk is gone). Run “sitrep check” on the case.")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: scratch.url.path).sorted() == before)
    #expect(DatasetCheck.kind(of: path) != nil)
  }

  @Test func `into a folder that isn't there says so`() throws {
    #expect(
      message { try sample.write(.jsonl, to: scratch.path("no/out.jsonl")) }
        == "Can't write the export: the system says “No such file or directory”. Nothing was left behind. Make room or name another place, then export again."
    )
  }
}

struct `A check of an export finds` {
  let scratch: Scratch
  let folder: String

  init() throws {
    scratch = try Scratch()
    folder = scratch.path("out")
    try SampleDataset().write(.csv, to: folder)
  }

  private func findings(_ file: String, _ old: String, _ new: String) throws -> [String] {
    let url = URL(filePath: "\(folder)/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    let range = try #require(text.range(of: old))
    try text.replacingCharacters(in: range, with: new).write(to: url, atomically: true, encoding: .utf8)
    return DatasetCheck.checkFolder(folder).map { $0.message.replacing(folder + "/", with: "") }
  }

  @Test(arguments: [
    (
      "texts/a2.txt", "Nobody", "Nobodx",
      [
        "sources.csv, line 4: the text of a2 does not have the digest that stands there.",
        "claims.csv, line 6: “quoted_text” is not what stands at its offsets.",
      ]
    ),
    ("mentions.csv", "\"Mosul\"", "\"Mosu1\"", ["mentions.csv, line 4: “quote” is not what stands at its offsets."]),
    (
      "mentions.csv", "\"place:mosul\"", "\"place:x\"",
      ["mentions.csv, line 4: “entity” names “place:x”, which is not in entities."]
    ),
    ("locations.csv", "-18.4746", "-98.5", ["locations.csv, line 2: “lat” is out of range: -98.5."]),
    (
      "claims.csv", "\"alleged\"", "\"rumoured\"", ["claims.csv, line 4: “certainty” has the unknown value “rumoured”."]
    ),
    (
      "claim_links.csv", "\"a2c0\"", "\"\u{1B}[2J\"",
      ["claim_links.csv, line 2: “a” names “\\u{1B}[2J”, which is not in claims."]
    ),
    ("log.csv", "2,2,", "1,2,", ["log.csv, line 3: “1” is there twice."]),
    (
      "log.csv", "2,2,", "two,2,",
      ["log.csv, line 3: “sequence” is not a whole number.", "log.csv, line 3: “sequence” is empty."]
    ),
  ])
  func `what was changed by hand`(file: String, old: String, new: String, expected: [String]) throws {
    #expect(try findings(file, old, new) == expected)
  }

  @Test func `files that are missing`() throws {
    try FileManager.default.removeItem(atPath: "\(folder)/log.csv")
    try FileManager.default.removeItem(atPath: "\(folder)/texts/a1.txt")
    let found = DatasetCheck.checkFolder(folder).map { $0.message.replacing(folder + "/", with: "") }
    #expect(found.contains("log.csv: the file is missing or can't be read."))
    #expect(found.contains("sources.csv, line 2: the text of a1 is missing."))
  }
}
