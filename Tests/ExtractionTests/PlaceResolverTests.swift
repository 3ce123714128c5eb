import Annotation
import Testing

@testable import Extraction

/// Resolves the ⟦marked⟧ names of a text as locations (as facilities where marked ⟪so⟫).
func resolve(_ marked: String, url: String? = nil) -> [(surface: String, place: Place)] {
  var text = ""
  var spans: [(Int, Int, Mention.Kind)] = []
  var start = 0
  for scalar in marked.unicodeScalars {
    switch scalar {
    case "⟦", "⟪": start = text.utf8.count
    case "⟧": spans.append((start, text.utf8.count, .location))
    case "⟫": spans.append((start, text.utf8.count, .facility))
    default: text.unicodeScalars.append(scalar)
    }
  }
  let mentions = spans.enumerated().map { index, span in
    Mention(
      id: MentionID(index), span: TextSpan(span.0, span.1), kind: span.2, entity: EntityID(index), score: 1,
      rule: "test")
  }
  let document = Document(Article(id: "x", url: url, text: text))
  let places = PlaceResolver.places(of: GroupedMentions(mentions: mentions, entities: []), in: document)
  for place in places {
    #expect((0.0...1.0).contains(place.score))
    #expect(place.candidates.map(\.score) == place.candidates.map(\.score).sorted(by: >))
    #expect(place.candidates.allSatisfy { !$0.reason.isEmpty && (0.0...1.0).contains($0.score) })
    #expect((place.coordinates == nil) == (place.level == nil))
  }
  return places.map { (document.surface(mentions[$0.mention.index].span), $0) }
}

struct `A toponym` {
  /// Ids are GeoNames' own.
  @Test(arguments: [
    "Rockets fell on ⟦Balad⟧, Iraq => geonames:98112",
    "They came from ⟦Paris⟧, Texas => geonames:4717560",
    "She flew to ⟦Paris⟧ on Monday => geonames:2988507",
    "Troops left ⟦Mosul⟧ at dawn => geonames:99072",
    "The ministry in ⟦Tbilisi⟧, ⟦Georgia⟧ => geonames:611717, geonames:614540",
    "Fires near ⟦Atlanta⟧ in ⟦Georgia⟧ => geonames:4180439, geonames:4197000",
    "Clashes in ⟦Tripoli⟧ and ⟦Benghazi⟧ => geonames:2210247, geonames:88319",
    "Clashes in ⟦Tripoli⟧ and ⟦Beirut⟧ => geonames:266826, geonames:276781",
    "The Ukrainian city of ⟦Kharkiv⟧ => geonames:706483",
    "⟦Washington⟧ said it would answer => geonames:4140963",
    "As ⟦Washington⟧ bolstered its forces in ⟦Iraq⟧ => geonames:4140963, geonames:99237",
    "Ships crossed the ⟦Red Sea⟧ => sitrep:red-sea",
  ])
  func `is settled by what stands around it`(spec: String) {
    let parts = spec.split(separator: ">").map(String.init)
    let ids = parts[1].split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
    let found = resolve(String(parts[0].dropLast(2)))
    #expect(found.map { $0.place.gazetteerID } == ids, "\(spec)")
  }

  @Test func `has one sense in an article`() {
    let found = resolve("⟦Tripoli⟧ was calm. Later, in ⟦Tripoli⟧, Lebanon, shots were heard.")
    #expect(Set(found.map { $0.place.gazetteerID }) == ["geonames:266826"])
  }

  @Test func `leans on the outlet's home`() {
    let text = "A fire broke out in ⟦Columbus⟧ last night."
    #expect(resolve(text, url: "http://www.columbusga.example.com/a").first?.place.admin1 != nil)
    let london = resolve("A fire broke out in ⟦London⟧ last night.", url: "https://www.ottawacitizen.ca/news/1")
    #expect(london.first?.place.candidates.contains { $0.country == "CA" } == true)
  }

  /// Levels as a coder would write them: what is near a town, or so far from it, is known less exactly than what is in it.
  @Test(arguments: [
    ("killed in ⟦Baghdad⟧", "in town"), ("a base near ⟦Erbil⟧", "near near_town"),
    ("hit near the town of ⟦Hit⟧", "near near_town"), ("near ⟦al-Qaim⟧", "near near_town"),
    ("villages south of ⟦Mosul⟧", "direction near_town"), ("38 km north of ⟦Baghdad⟧", "direction near_town"),
    ("38 km (24 miles) north-east of the city of ⟦Mosul⟧", "direction near_town"),
    ("20 miles southwest of ⟦Kirkuk⟧", "direction near_town"), ("12 km from ⟦Ramadi⟧", "near near_town"),
    ("on the outskirts of ⟦Ramadi⟧", "near near_town"), ("the northern suburbs of ⟦Aleppo⟧", "near near_town"),
    ("in the vicinity of ⟦Deir ez-Zor⟧", "near near_town"), ("in the ⟦Hit⟧ area", "near near_town"),
    ("the eastern city of ⟦Jalalabad⟧", "in town"), ("in northern ⟦Iraq⟧", "direction broader"),
    ("the road between ⟦Tikrit⟧ and Kirkuk", "between broader"), ("on the ⟦Tikrit⟧-Kirkuk road", "between broader"),
    ("the border with ⟦Syria⟧", "between broader"), ("at ⟦Turkey⟧'s border with Iran", "between broader"),
    ("the border between Iraq and ⟦Syria⟧", "between broader"), ("a ship off ⟦Yemen⟧", "near sea"),
    ("off the coast of ⟦Yemen⟧", "near sea"), ("a tanker off ⟦Hodeidah⟧", "near near_town"),
    ("in northern ⟦Kurdistan Region⟧", "direction broader"), ("fled to ⟦Hit⟧ from near Ramadi", "in town"),
    ("clashes in ⟦Anbar⟧ province", "in adm1"), ("the Iraqi border town of ⟦al-Qaim⟧", "in town"),
    ("protesters in nearby ⟦Samarra⟧", "in town"), ("talks between ⟦Iran⟧ and Oman", "in country"),
    ("the waters between ⟦Iran⟧ and Oman", "between broader"), ("in ⟦Nablus⟧ on Monday", "in town"),
    ("the vicinity of the ⟦U.S.⟧ embassy", "in country"),
  ])
  func `keeps its relation to what happened, and is known as exactly as that lets it`(text: String, wanted: String) {
    let found = resolve(text).map { "\($0.place.relation.rawValue) \($0.place.level?.rawValue ?? "none")" }
    #expect(found == [wanted], "\(text)")
  }

  @Test func `is the town where a distance counts from it, not the province of its name`() {
    #expect(resolve("20 miles southwest of ⟦Kirkuk⟧").map { $0.place.feature } == ["city"])
    #expect(resolve("clashes in ⟦Kirkuk⟧ province").map { $0.place.feature } == ["adm1"])
  }

  @Test func `in a dateline is the town`() {
    let found = resolve("⟦WASHINGTON⟧ (Reuters) - The president spoke on Monday.")
    #expect(found.map { $0.place.gazetteerID } == ["geonames:4140963"])
  }

  @Test func `of a border has a row with the point where both countries meet`() throws {
    let text = "Troops massed on the Iraqi-Syrian border on Monday."
    let analysis = Extractor().analyze(Article(id: "x", text: text))
    let place = try #require(analysis.places.first)
    #expect(place.name == "Iraqi-Syrian border" && place.relation == .between && place.level == .broader)
    let point = try #require(place.coordinates)
    #expect((33...37.5).contains(point.latitude) && (39...42.6).contains(point.longitude), "\(point)")
  }

  @Test func `that stands for a government is marked so`() {
    #expect(resolve("⟦Washington⟧ accused its rival").map { $0.place.use } == [.metonymic])
    #expect(resolve("⟦Tehran⟧ has denied it").map { $0.place.use } == [.metonymic])
    #expect(resolve("officials in ⟦Tehran⟧ said so").map { $0.place.use } == [.literal])
    #expect(resolve("a blast in ⟦Tehran⟧ killed two").map { $0.place.use } == [.literal])
  }

  /// Whose something is, is not where it is.
  @Test(arguments: [
    "⟦US⟧ forces left", "⟦U.S.⟧ officials said so", "an ⟦Iran⟧-backed militia", "pro-⟦Iran⟧ fighters",
    "a ⟦U.S.⟧-led coalition", "attacks on ⟦US⟧ interests", "⟦Washington⟧ bolstered its presence",
  ])
  func `that only says whose something is, is marked metonymic`(text: String) {
    #expect(resolve(text).map { $0.place.use } == [.metonymic])
  }

  @Test(arguments: [
    "he lives in the ⟦US⟧ with two dogs", "flights to the ⟦US⟧ last week", "a blast in ⟦Iraq⟧ killed two",
    "⟦Iraq⟧-based workers", "in the ⟦UK⟧, police said", "an airport in ⟦Kuwait⟧",
  ])
  func `where something is, is literal`(text: String) {
    #expect(resolve(text).map { $0.place.use } == [.literal])
  }

  @Test func `in a body's or an embassy's name only says whose it is`() {
    let analysis = Extractor().analyze(
      Article(id: "x", text: "The US Navy sailed from Bahrain. Shells fell near the US embassy in Baghdad."))
    let text = analysis.places.map { place in
      (analysis.mentions[place.mention.index].kind, place.name ?? "", place.use)
    }
    #expect(text.filter { $0.1 == "United States" }.allSatisfy { $0.2 == .metonymic })
    #expect(text.contains { $0.1 == "Baghdad" && $0.2 == .literal })
  }

  @Test(arguments: ["⟦Ain⟧", "⟦Abu⟧", "⟦Bani⟧", "⟦Al⟧", "⟦Deir⟧", "⟦Tel⟧", "⟦Ras⟧"])
  func `that is only the first word of longer names has no point`(name: String) {
    #expect(resolve("They met at \(name) yesterday, near Ain al-Asad").map { $0.place.coordinates } == [nil])
  }

  @Test func `is not a part of a longer one that no list knows`() {
    let analysis = Extractor().analyze(
      Article(id: "x", text: "Fighters left Qzar al-Ain and Wadi al-Qaim, in Syria, on Monday."))
    #expect(!analysis.places.contains { $0.country == "AE" })
  }

  @Test func `misspelt and far from all others is a question, not an answer`() {
    let alone = resolve("Shots were heard in ⟦Hummera⟧ on Monday").map { $0.place }
    #expect(alone.map(\.coordinates) == [nil] && alone.allSatisfy { !$0.candidates.isEmpty })
    #expect(resolve("Shots were heard in ⟦Fallujjah⟧ and ⟦Iraq⟧").map { $0.place.country } == ["IQ", "IQ"])
  }

  /// What readers of news mean by names that lesser places share.
  @Test(arguments: [
    ("in the ⟦Al-Rusafa⟧ area", "district"), ("the Diffa region of ⟦Niger⟧ and in ⟦Borno⟧ State", "country adm1"),
    ("shelling in ⟦Gaza City⟧", "city"), ("in ⟦Kassala⟧ on Monday", "city"), ("in ⟦Kassala⟧ province", "adm1"),
  ])
  func `shared by lesser places is the one that reports mean`(text: String, features: String) {
    #expect(resolve(text).map { $0.place.feature ?? "none" }.joined(separator: " ") == features)
  }

  @Test func `alone called Gaza is the Strip`() throws {
    let place = try #require(resolve("Fighting goes on in ⟦Gaza⟧").first?.place)
    #expect(place.level != .town && place.country == "PS")
  }

  @Test func `has a score that grows with its probability and stays between 0 and 1`() {
    let scores = stride(from: 0.0, through: 1, by: 0.01).map(PlaceWeights.calibrated)
    #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(scores.allSatisfy { (0.0...1.0).contains($0) })
  }

  @Test func `called as a large town is that town, not one that once had the name`() {
    #expect(resolve("a fire in ⟦Philadelphia⟧").map { $0.place.country } == ["US"])
    #expect(resolve("a ship in the ⟦Red Sea⟧").map { $0.place.score > 0.85 } == [true])
  }

  /// Spellings of reports; ids are GeoNames' own.
  @Test(arguments: [
    ("geonames:170794", "Deir ez-Zor|Dayr az-Zawr|Deir al-Zour|Deir el-Zor|Deir Ezzor|Dair al-Zor|Deir al Zor"),
    ("geonames:99072", "Mosul|Mossul|Al-Mawsil|Mousul"), ("geonames:706483", "Kharkiv|Kharkov"),
    ("geonames:71137", "Sana'a|Sanaa|Sana‘a|San'a"), ("geonames:703448", "Kyiv|Kiev"),
    ("geonames:99454", "Fallujah|Falluja|al-Fallujah|Al Fallujah"), ("geonames:90393", "Tal Afar|Tel Afar|Telafar"),
    ("geonames:79415", "Hodeidah|Hodeida|al-Hudaydah|Hudaydah"), ("geonames:172955", "Raqqa|ar-Raqqa|Raqqah|al-Raqqa"),
  ])
  func `is one place however it is spelt`(id: String, spellings: String) {
    for name in spellings.split(separator: "|") {
      let found = resolve("Shells hit the city of ⟦\(name)⟧ on Monday").first?.place
      #expect(found?.gazetteerID == id, "\(name) is \(found?.gazetteerID ?? "nothing")")
    }
  }

  @Test func `that no gazetteer knows has a row without a point`() {
    let found = resolve("They met in ⟦Qzxwvville⟧ today")
    #expect(found.count == 1 && found[0].place.coordinates == nil && found[0].place.candidates.isEmpty)
  }

  @Test func `may be misspelt by a letter or transliterated otherwise`() {
    #expect(resolve("Shelling in ⟦Falluja⟧ and ⟦Fallujjah⟧").map { $0.place.country } == ["IQ", "IQ"])
  }

  @Test func `with thousands of readings stays bounded`() {
    let text = String(repeating: "⟦San Antonio⟧, ⟦San José⟧, ⟦Santa Maria⟧, ⟦San Pedro⟧. ", count: 500)
    let found = resolve(text)
    #expect(found.count == 2_000)
    #expect(found.allSatisfy { $0.place.candidates.count <= 10 })
  }
}

struct `A facility` {
  /// Where only its town is known, that is how exactly it is known.
  @Test(arguments: [
    ("rockets hit ⟪Ain al-Asad air base⟫", "IQ", GeoLevel.pointInTown),
    ("the ⟪US embassy⟫ in Baghdad", "IQ", .pointInTown), ("the ⟪Russian embassy⟫ in Kyiv", "UA", .town),
    ("at ⟪Baghdad International Airport⟫", "IQ", .pointInTown), ("the ⟪Russian embassy⟫ in Iraq", "IQ", .town),
    ("the ⟪Russian consulate⟫ in Aleppo", "SY", .town), ("the ⟪US embassy⟫ in Paris", "FR", .pointInTown),
  ])
  func `is resolved by itself or by the place it names`(text: String, country: String, level: GeoLevel) {
    let found = resolve(text)
    #expect(found.map { $0.place.country } == [country])
    #expect(found.map { $0.place.level } == [level])
  }

  @Test(arguments: [
    "the ⟪US embassy⟫ compound in Baghdad", "Baghdad's ⟪US embassy⟫", "the ⟪American Embassy⟫ in Baghdad",
    "the ⟪United States Embassy⟫ in Iraq", "the ⟪U.S. embassy⟫ building in central Baghdad",
  ])
  func `that is a known mission is where the mission is, however it is called`(text: String) {
    #expect(resolve(text).map { $0.place.feature } == ["mission"])
  }

  @Test func `keeps its place through the article`() {
    let found = resolve(
      "the ⟪U.S. Embassy⟫ in Baghdad was hit. The ⟪US embassy⟫ was closed. ⟪American embassy⟫ staff left. "
        + "Threats to ⟪U.S. embassies⟫ and the ⟪Russian embassy⟫ went on.")
    #expect(found.map { $0.place.name } == Array(repeating: "U.S. Embassy in Baghdad", count: 3))
    #expect(found.dropFirst().allSatisfy { $0.place.candidates[0].reason.contains("another mention") })
  }

  @Test func `with a possessive before it is its country's`() {
    let found = resolve("Iran's ⟪consulate⟫ in Karbala burned. The ⟪Iranian consulate⟫ was empty.")
    #expect(found.map { $0.place.name } == ["Iranian Consulate in Karbala", "Iranian Consulate in Karbala"])
  }

  @Test func `without a place has no row`() {
    #expect(resolve("a blast at ⟪Al-Kindi Hospital⟫").isEmpty)
    #expect(resolve("a shell hit the ⟪central hospital⟫ and the ⟪US embassy⟫").isEmpty)
  }
}

struct `The toponym finder` {
  private func found(_ text: String) -> [String] {
    let document = Document(Article(id: "x", text: text))
    return ToponymFinder.toponyms(in: document).filter { $0.score > 0.8 }.map { document.surface($0.span) }
  }

  @Test func `finds plain names and leaves surnames`() {
    #expect(found("Rockets fell near Baghdad and in the Gaza Strip.") == ["Baghdad", "Gaza Strip"])
    #expect(!found("Mr. London spoke to Jack Paris about it.").contains("London"))
    #expect(found("") == [])
  }
}

struct `Merging toponyms into mentions` {
  /// Merges the mentions and toponyms given by their words in `text`.
  private func merge(
    _ text: String, _ marked: [(String, Mention.Kind, Double)], _ toponyms: [(String, Double)]
  ) -> [String] {
    let document = Document(Article(id: "x", text: text))
    func mention(_ words: String, _ kind: Mention.Kind, _ score: Double, _ rule: String) -> TaggedMention {
      let at = text.ranges(of: words).first.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
      return TaggedMention(span: TextSpan(at, at + words.utf8.count), kind: kind, score: score, rule: rule)
    }
    let mentions = marked.map { mention($0.0, $0.1, $0.2, "tagger") }
    let places = toponyms.map { mention($0.0, .location, $0.1, "gazetteer") }
    return ToponymFinder.merge(places, into: mentions, in: document).map {
      "\($0.kind) \(document.surface($0.span)) \($0.rule)"
    }
  }

  @Test func `adds what the tagger passed over and trusts it where it spoke`() {
    let text = "Anna saw Mosul burn"
    #expect(
      merge(text, [("Anna", .person, 1)], [("Mosul", 0.9)]) == ["person Anna tagger", "location Mosul gazetteer"])
    #expect(merge(text, [("Mosul", .person, 1)], [("Mosul", 0.9)]) == ["person Mosul tagger"])
    #expect(merge(text, [], [("Mosul", 0.55)]) == [])
  }

  @Test func `takes the gazetteer's bounds of a location and nests a town in its own body's name`() {
    #expect(
      merge("they left Punjab province", [("Punjab province", .location, 0.9)], [("Punjab", 0.9)])
        == ["location Punjab gazetteer"])
    #expect(
      merge("the Basra Police Department", [("Basra Police Department", .organization, 1)], [("Basra", 0.9)])
        == ["organization Basra Police Department tagger", "location Basra gazetteer"])
    #expect(
      merge("the Basra Oil Company", [("Basra Oil Company", .organization, 1)], [("Basra", 0.9)])
        == ["organization Basra Oil Company tagger"])
  }

  /// What the tagger takes for a body or a person, where the words around leave no doubt that a place is meant.
  @Test(arguments: [
    "a shop in ⟦Newport News⟧ burned", "Banes, 31, of ⟦Jackson⟧, was shot", "⟦TULSA⟧ (AP) — A man was shot",
    "⟦KINGMAN⟧ -- A family said so", "Shells hit Ramadi, ⟦Tal Afar⟧ and Samarra", "in the ⟦Al-Rusafa⟧ area, they said",
    "fell inside the ⟦Green Zone⟧ on Monday",
  ])
  func `overrules the tagger where the words around do`(marked: String) throws {
    var text = marked
    text.removeAll { $0 == "⟦" || $0 == "⟧" }
    let name = String(marked.split(separator: "⟦").last!.split(separator: "⟧").first!)
    let document = Document(Article(id: "x", text: text))
    let start = text.utf8.distance(
      from: text.startIndex, to: try #require(text.ranges(of: name).first).lowerBound)
    let span = TextSpan(start, start + name.utf8.count)
    let tagged = TaggedMention(span: span, kind: .organization, score: 0.9, rule: "tagger.organization")
    let merged = ToponymFinder.merge(ToponymFinder.toponyms(in: document), into: [tagged], in: document)
    #expect(merged.first { $0.span == span }?.kind == .location)
  }

  @Test func `overrules it for a name of several words throughout, where it is a place's anywhere`() {
    let text = "A drone fell in the Al-Rusafa area. Al-Rusafa was quiet later."
    let document = Document(Article(id: "x", text: text))
    let spans = text.ranges(of: "Al-Rusafa").map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return TextSpan(start, start + "Al-Rusafa".utf8.count)
    }
    let tagged = spans.map {
      TaggedMention(span: $0, kind: .organization, score: 0.9, rule: "tagger.organization")
    }
    let merged = ToponymFinder.merge(ToponymFinder.toponyms(in: document), into: tagged, in: document)
    #expect(merged.map(\.kind) == [.location, .location])
  }

  @Test(arguments: ["He has faith in ⟦Clinton⟧ now", "⟦Lincoln⟧ said so", "in ⟦Taylor⟧ Swift's house"])
  func `leaves what the tagger says elsewhere`(marked: String) {
    let name = String(marked.split(separator: "⟦").last!.split(separator: "⟧").first!)
    let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    let document = Document(Article(id: "x", text: text))
    let start = text.utf8.distance(from: text.startIndex, to: text.ranges(of: name).first!.lowerBound)
    let span = TextSpan(start, start + name.utf8.count)
    let tagged = TaggedMention(span: span, kind: .person, score: 0.9, rule: "tagger.person")
    let merged = ToponymFinder.merge(ToponymFinder.toponyms(in: document), into: [tagged], in: document)
    #expect(merged.first { $0.span == span }?.kind == .person)
  }

  @Test func `leaves out a location that nothing speaks for`() {
    #expect(merge("doses of Qzxwvine helped", [("Qzxwvine", .location, 0.6)], []) == [])
    #expect(merge("fighting near Qzxwvabad went on", [("Qzxwvabad", .location, 0.6)], []).count == 1)
    #expect(merge("the village of Qzxwvabad burnt", [("Qzxwvabad", .location, 0.6)], []).count == 1)
  }
}

struct `An outlet's host` {
  @Test(arguments: [
    ("https://www.bostonglobe.com/metro/2020", "bostonglobe.com"),
    ("http://web.archive.org/web/20141108120159/http://www.wkrn.com:80/story", "wkrn.com"),
    ("https://archive.today/20200101/https://www.dawn.com/news?u=https://x.example", "dawn.com"),
    ("dawn.com", "dawn.com"), ("//cdn.example.org/a//b", "cdn.example.org"),
    ("https://news.example.net/go?to=http://other.example", "news.example.net"),
  ])
  func `is that of the page, of an archive's copy too`(address: String, host: String) {
    #expect(OutletHome.host(address).map { String(decoding: $0, as: UTF8.self) } == host)
  }

  @Test(arguments: ["", "//", "http://", "https://", "no host", "://", "http:///"])
  func `is none where there is none`(address: String) { #expect(OutletHome.host(address) == nil) }
}
