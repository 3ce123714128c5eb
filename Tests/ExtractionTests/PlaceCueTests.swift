import Annotation
import Testing

@testable import Extraction

struct `Words beside a place's name` {
  @Test func `tell how what happened lies to it, and how exactly that is known`() throws {
    for row in try rows("places/relations.tsv") {
      let (text, wanted) = (row[0], row[1])
      let found = resolve(text).map { "\($0.place.relation.rawValue) \($0.place.level?.rawValue ?? "none")" }
      #expect(found == [wanted], "\(text)")
    }
  }

  /// A country among countries and a state among states, though a town elsewhere has the name.
  @Test(arguments: [
    "in ⟦Armenia⟧, ⟦Georgia⟧, ⟦Iraq⟧, ⟦Iran⟧, and ⟦Syria⟧ => AM GE IQ IR SY",
    "in ⟦Benin⟧, ⟦Niger⟧, ⟦Nigeria⟧ and ⟦Togo⟧ => BJ NE NG TG",
    "Russia, Romania, and ⟦Macedonia⟧ => MK",
    "in Nebraska, ⟦Nevada⟧, New Mexico and ⟦Ohio⟧ => US-Nevada US-Ohio",
    "in Kansas, Kentucky, ⟦Louisiana⟧, Missouri and Texas => US-Louisiana",
    "cases in ⟦Washington⟧, Pennsylvania and California => US-Washington",
    "from ⟦Georgia⟧, Alabama and Florida => US-Georgia",
    "a man from ⟦Nevada⟧, Missouri, was held => US-Missouri",
    "a man from ⟦Louisiana⟧, Missouri => US-Missouri",
  ])
  func `tell a list from a town and the state that it lies in`(spec: String) {
    let parts = spec.split(separator: ">").map(String.init)
    let found = resolve(String(parts[0].dropLast(2))).map { row in
      let country = row.place.country ?? "none"
      return country == "US" ? country + "-" + (row.place.admin1 ?? "none") : country
    }
    #expect(found == parts[1].split(separator: " ").map(String.init), "\(spec)")
  }

  @Test func `in a body's name say nothing of what kind of place it is`() {
    let text = String(repeating: "SOS Children's Villages ⟦Sudan⟧ sent aid to Darfur. ", count: 6)
    #expect(resolve(text).allSatisfy { $0.place.country == "SD" })
    #expect(resolve("in the city of ⟦Sudan⟧, Texas").map { $0.place.admin1 } == ["Texas"])
  }
}

struct `The other places of an article` {
  /// Henry County, Tennessee, has its seat in Paris; Madison County, Kentucky, has Richmond.
  @Test func `tell a town by the county that it lies in`() {
    let paris = resolve("⟦Paris⟧ and ⟦Henry County⟧ are rich in both history and art.").map { $0.place.admin1 }
    #expect(paris == ["Tennessee", "Tennessee"])
    let richmond = resolve("Police in ⟦Richmond⟧ and ⟦Madison County⟧ made the arrests.").map { $0.place.admin1 }
    #expect(richmond == ["Kentucky", "Kentucky"])
  }

  @Test func `make a hamlet far from all of them doubtful`() throws {
    let far = try #require(resolve("Shells fell in ⟦Somalia⟧, in ⟦Mogadishu⟧, and at ⟦Lido Beach⟧.").last?.place)
    let near = try #require(resolve("A fire in ⟦Long Beach⟧, ⟦New York⟧, spread to ⟦Lido Beach⟧.").last?.place)
    #expect(far.score < 0.6 && near.score > 0.9, "\(far.score) \(near.score)")
  }

  /// Kenya's provinces were abolished in 2013, and no list here has them.
  @Test(arguments: ["⟦Nyanza⟧ province", "⟦Nyanza Province⟧"])
  func `leave a name without a place where all of that name are of another kind, elsewhere`(name: String) {
    #expect(
      resolve("In ⟦Kenya⟧, in ⟦Nairobi⟧ and in \(name), it rained.").map { $0.place.country } == ["KE", "KE", nil])
    #expect(
      resolve("In ⟦Rwanda⟧, in ⟦Kigali⟧ and in \(name), it rained.").map { $0.place.country } == ["RW", "RW", "RW"])
  }

  @Test func `leave a facility without a place that only bears the name of a town elsewhere`() {
    #expect(resolve("In ⟦Mogadishu⟧, ⟦Somalia⟧, the wounded were taken to ⟪Madina Hospital⟫.").count == 2)
    #expect(resolve("In ⟦Mosul⟧, ⟦Iraq⟧, they flew from ⟪Baghdad airport⟫.").count == 3)
  }
}

struct `A place's name inside a body's` {
  private func locations(_ text: String) -> [String] {
    Extractor().analyze(Article(id: "x", text: text)).mentions.filter { $0.kind == .location }.map {
      String(decoding: Array(text.utf8)[$0.span.range], as: UTF8.self)
    }
  }

  /// Where a paper is printed is not where anything happens, and a word of a name need not be a place that is called so.
  @Test(arguments: [
    "He told the New York Times on Monday that the talks had failed.",
    "The Los Angeles Times reported the deaths of two officers on Monday.",
    "The Food and Drug Administration has recalled the drug, officials said.",
    "The Food and Drug Administration has recalled the rations.",
  ])
  func `is none where it is a paper's or a plain word`(text: String) { #expect(locations(text) == []) }

  @Test(arguments: [
    ("The Chicago Police Department said that two men were held.", "Chicago"),
    ("A spokesman for the Ohio Department of Health said so.", "Ohio"),
  ])
  func `is one elsewhere`(text: String, name: String) { #expect(locations(text) == [name]) }

  @Test(arguments: [
    "The damage was put at US$460 million by the insurers.", "It was worth $US 15 billion, the bank said.",
  ])
  func `is none in a sum of money`(text: String) { #expect(locations(text) == []) }
}

struct `Coordinates in a text` {
  private func points(_ text: String) -> [(surface: String, point: Coordinates?)] {
    let analysis = Extractor().analyze(Article(id: "x", text: text))
    return analysis.places.filter { $0.feature == "coordinates" }.map { place in
      (
        String(decoding: Array(text.utf8)[analysis.mentions[place.mention.index].span.range], as: UTF8.self),
        place.coordinates
      )
    }
  }

  /// Degrees are minutes by 60 and seconds by 3600; the grid square is Baghdad's, by any converter.
  @Test(arguments: [
    ("A depot at ⟦33.3152, 44.3661⟧ was hit.", 33.3152, 44.3661), ("(⟦-33.9249, 18.4241⟧)", -33.9249, 18.4241),
    ("hit at ⟦36°20′N 43°08′E⟧, they said", 36.333333, 43.133333),
    ("the wreck at ⟦14°46'12\"N, 42°57'00\"E⟧ lay", 14.77, 42.95), ("near ⟦33.31°N 44.36°E⟧.", 33.31, 44.36),
    ("at ⟦33.3N 44.4E⟧ on Monday", 33.3, 44.4), ("⟦12° 30' S, 130° 45' W⟧", -12.5, -130.75),
    ("Grid ⟦38S MB 41234 86345⟧ was shelled", 33.3, 44.37), ("grid ⟦38SMB4123486345⟧", 33.3, 44.37),
  ])
  func `are a place with that point`(marked: String, latitude: Double, longitude: Double) throws {
    let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    let wanted = marked.split(separator: "⟦").last!.split(separator: "⟧").first!
    let found = points(text)
    try #require(found.map(\.surface) == [String(wanted)], "\(marked)")
    let point = try #require(found[0].point)
    #expect(abs(point.latitude - latitude) < 0.02 && abs(point.longitude - longitude) < 0.02, "\(point)")
  }

  @Test(arguments: [
    "It fell from 12.345, 56.789 tonnes less.", "The score was 33.3, 44.4 then.", "pi is 3.1415, 2.7182818x",
    "a 38S AB unit",
    "at 40° C, 30° E said", "It was 5 N and 3 W.", "between 95.1234, 200.1234 units", "In 2020 3 Eastern towns",
    "33°", "1°1°1°1°1°1°1°1°1°1°1°1°1°1°1°1°1°1°1°1°1°1°1°", "12.3456,", "-12.3456 -",
    "38S MB 41234 863", "The rates were 33.3152, 44.3661 percent.", "Rates of 12.1234 and 13.1234, 14.1234, 15.1234.",
    "In 2020, 5.1234 6.1234 was read.",
  ])
  func `are none where a number is something else`(text: String) { #expect(points(text).isEmpty) }

  @Test func `cost no more where a text is full of what begins like them`() {
    let text = String(repeating: "12.3456, 33°18'54 38S MB 4 ", count: 20_000)
    #expect(points(text).isEmpty)
  }
}
