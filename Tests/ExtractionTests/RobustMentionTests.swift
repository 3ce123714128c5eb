import Annotation
import Testing

@testable import Extraction

struct `News as it comes` {
  @Test(arguments: [
    // Headlines
    ("Rockets Strike Near U.S. Embassy in Baghdad", ["location:Baghdad"]),
    ("IRAN DENIES ROLE IN BAGHDAD ATTACK", ["location:IRAN", "location:BAGHDAD"]),
    // Datelines
    ("KABUL, Afghanistan (AP) — Gunmen killed two people on Monday.", ["location:KABUL", "location:Afghanistan"]),
    ("MOGADISHU, 3 March - Two people died.", ["location:MOGADISHU"]),
    // Spaces, quotes, hashtags
    ("They met in New\u{A0}York on Monday.", ["location:New\u{A0}York"]),
    ("“Yemen is at war,” she said. ‘Yemen’ was the topic.", ["location:Yemen"]),
    ("Protests in #Khartoum went on.", ["location:Khartoum"]),
    ("Keywords: Syria, Turkey, Aleppo", ["location:Syria", "location:Turkey", "location:Aleppo"]),
    // Other scripts beside English
    ("The channel (قناة المسيرة) in Yemen said so.", ["location:Yemen"]),
    ("Kyiv (Київ) was quiet, said 王毅 in Beijing.", ["location:Kyiv", "location:Beijing"]),
  ])
  func `yields its names all the same`(text: String, expected: [String]) {
    let found = mentioned(text)
    for mention in expected { #expect(found.contains(mention), "\(found)") }
  }

  @Test(arguments: [
    "Kataib Hezbollah", "Kata'ib Hezbollah", "Kata’ib Hizballah", "Kataeb Hezbollah", "Harakat Hezbollah al-Nujaba",
    "Asaib Ahl al-Haq", "Asa'ib Ahl al-Haq", "al-Shabaab", "Al Shabaab", "Hizbullah", "Hizballah",
  ])
  func `has armed groups in many spellings`(name: String) {
    #expect(mentioned("The men of \(name) denied it.").contains("armed_group:\(name)"))
  }

  @Test(arguments: [
    ("The Iran-backed militia fled.", "location:Iran"), ("A Sunni-dominated district was hit.", "norp:Sunni"),
    ("The U.S.-led coalition struck again.", "location:U.S."),
  ])
  func `gives up the name before a hyphen`(text: String, expected: String) {
    let found = mentioned(text)
    #expect(found.contains { $0.drop { $0 == ">" } == expected }, "\(found)")
  }
}

struct `A report in another dress` {
  @Test(arguments: [
    "Taliban Fighters Clash With Islamic State Near Kunduz Airport",
    "TALIBAN FIGHTERS CLASH WITH ISLAMIC STATE NEAR KUNDUZ AIRPORT",
    "Taliban fighters clash with Islamic State near Kunduz airport",
    "taliban fighters clash with islamic state near kunduz airport",
  ])
  func `has the same armed groups, whatever its capitals`(text: String) {
    let found = mentioned(text + "\n").map { $0.lowercased() }
    #expect(found.contains("armed_group:taliban") && found.contains("armed_group:islamic state"), "\(found)")
  }

  @Test(arguments: [
    (
      "Keywords: Lebanon, Hassan Nasrallah, Beirut", ["location:Lebanon", "person:Hassan Nasrallah", "location:Beirut"]
    ),
    ("Tags: Al Qaeda in Yemen; Kabul; Yemen", ["armed_group:Al Qaeda", "location:Kabul", "location:Yemen"]),
    ("Crowds in #Beirut and #Tripoli; @press was there.", ["location:Beirut", "location:Tripoli"]),
    ("The\u{A0}Islamic\u{A0}State in New\u{A0}Delhi", ["armed_group:Islamic\u{A0}State", "location:New\u{A0}Delhi"]),
    ("Vladimir Sokolov (Владимир Соколов) left Moscow.", ["person:Vladimir Sokolov", "location:Moscow"]),
    (
      "Samir Haddad (سمير حداد) and Li Wei (李伟) met in Geneva.",
      ["person:Samir Haddad", "person:Li Wei", "location:Geneva"]
    ),
    ("Fighters of the al-Nujaba Movement denied it.", ["armed_group:al-Nujaba Movement"]),
  ])
  func `keeps its names`(text: String, expected: [String]) {
    let found = mentioned(text)
    for mention in expected { #expect(found.contains(mention), "\(found)") }
  }

  @Test(arguments: [("Vladimir Sokolov", "Владимир Соколов"), ("Samir Haddad", "سمير حداد")])
  func `has one person in two scripts`(latin: String, other: String) {
    let text = "\(latin) (\(other)) left on Monday."
    let document = Document(Article(id: "test", text: text))
    let grouped = EntityGrouper.group(MentionFinder.mentions(in: document), in: document)
    let persons = grouped.mentions.filter { $0.kind == .person }
    #expect(Set(persons.map(\.entity)).count == 1, "\(persons.map { document.surface($0.span) })")
  }
}

struct `A people` {
  @Test(arguments: [
    "South Korean", "Sri Lankan", "Costa Rican", "West African", "Central American", "North Korean", "Latin American",
  ])
  func `of two words is one name`(people: String) {
    let found = mentioned("Two \(people) soldiers were killed on Tuesday.")
    #expect(found.contains("norp:\(people)"), "\(found)")
  }

  @Test(arguments: ["European", "Western", "Asian", "Kurdish", "Shiite", "Druze"])
  func `of no one country is found`(people: String) {
    let found = mentioned("The \(people) diplomats left on Tuesday.")
    #expect(found.contains("norp:\(people)"), "\(found)")
  }
}

struct `An institution named by a noun` {
  @Test(arguments: [
    ("The army denied it, and its embassy was shut.", ["organization:army", "facility:embassy"]),
    ("Wounded people filled the hospital near the police station.", ["facility:hospital", "facility:police station"]),
    ("The shells hit Karkh Market on Sunday. On Monday the market was empty.", ["facility:market"]),
  ])
  func `is found where it is definite`(text: String, expected: [String]) {
    let found = mentioned(text)
    for mention in expected { #expect(found.contains(mention), "\(found)") }
  }

  @Test(arguments: [
    "An army of ants ate the crop.", "Shares fell when the market opened.", "He runs a hospital.",
    "The army-backed list won.", "A think tank said so.", "The water tank burst.",
  ])
  func `is none where it is not`(text: String) {
    let found = mentioned(text)
    #expect(
      !found.contains { $0.hasPrefix("organization:army") || $0.hasPrefix("facility") || $0.hasPrefix("vehicle") },
      "\(found)")
  }
}

struct `A person's name` {
  @Test(arguments: [
    ("On Monday, N Sathish Kumar spoke first.", "person:N Sathish Kumar"),
    ("Mayor Paul Chan Mo-po said so on Monday.", "person:Paul Chan Mo-po"),
  ])
  func `keeps initials and hyphenated parts`(text: String, expected: String) {
    let found = mentioned(text)
    #expect(found.contains(expected), "\(found)")
  }
}

struct `A body's name` {
  @Test(arguments: [
    ("The Federation of Cuban Women met in Havana.", "organization:Federation of Cuban Women"),
    ("The Thai Meteorological Department warned of rain.", "organization:Thai Meteorological Department"),
    (
      "The Economic Commission for Latin America reported growth.", "organization:Economic Commission for Latin America"
    ),
  ])
  func `holds the peoples and places in it`(text: String, expected: String) {
    let found = mentioned(text)
    #expect(found.contains(expected), "\(found)")
  }
}

struct `A facility of a place` {
  @Test(arguments: [
    ("Protesters met at the Embassy of Japan on Monday.", "facility:Embassy of Japan"),
    ("Drones hit the port of Odesa at night.", "facility:port of Odesa"),
  ])
  func `is named with it`(text: String, expected: String) {
    let found = mentioned(text)
    #expect(found.contains(expected), "\(found)")
  }
}

struct `Water and land` {
  @Test func `keep the noun that ends their names`() {
    let found = mentioned("Fishermen on Songkhla Lake and the Ross River saw it.")
    #expect(found.contains("location:Songkhla Lake") && found.contains("location:Ross River"), "\(found)")
  }
}
