import Annotation
import Testing

@testable import Extraction

struct `A name of one word` {
  @Test(arguments: [
    ("Shells fell in Al-Rusafa on Sunday. Al-Rusafa was quiet by noon.", "location:Al-Rusafa"),
    ("Two rockets hit Taji, north of the capital. Taji has a base.", "location:Taji"),
    ("The drone came down in Mosul, and Mosul denies it.", "location:Mosul"),
  ])
  func `is the place that the article is in`(text: String, expected: String) {
    let found = mentioned(text)
    #expect(found.filter { $0 == expected }.count == 2, "\(found)")
  }

  @Test(arguments: [
    ("Fox reported two dead. According to Fox, the road was cut.", "organization:Fox"),
    ("The attack on Camp Kwilu hurt four. Officers at Kwilu said so.", "location:Kwilu"),
  ])
  func `is the outlet or the base`(text: String, expected: String) {
    let found = mentioned(text)
    #expect(found.contains(expected) && !found.contains { $0.hasPrefix("person") }, "\(found)")
  }

  @Test func `is a person where the article gives the name in full`() {
    let found = mentioned("Vicente Fox arrived on Monday. Fox said the talks went well.")
    #expect(found.contains("person:Fox") && !found.contains("organization:Fox"), "\(found)")
  }

  @Test(arguments: [
    ("Water behind the Grand Renaissance Dam (GRD) rose. Engineers at the GRD left.", "facility:GRD"),
    ("The Karsh Liberation Brigade (KLB) attacked. A spokesman for the KLB denied it.", "armed_group:KLB"),
  ])
  func `is of the kind that its letters stand for`(text: String, expected: String) {
    let found = mentioned(text)
    #expect(found.filter { $0 == expected }.count == 2, "\(found)")
  }
}

struct `A name that ends in a noun for land` {
  @Test(arguments: [
    ("Guards closed the Blue Zone on Friday.", "location:Blue Zone"),
    ("Poachers entered Karema National Park at night.", "location:Karema National Park"),
    ("Officials in the DRC and the UAE met.", "location:DRC"),
  ])
  func `is a place`(text: String, expected: String) {
    let found = mentioned(text)
    #expect(found.contains(expected), "\(found)")
  }
}

struct `An office` {
  @Test(arguments: [
    ("The general met Secretary of State Ann Bell on Monday.", ["person:Ann Bell"], "organization:State"),
    (
      "General Prieto and General Freire fought on.", ["person:Prieto", "person:Freire"], "organization:General Freire"
    ),
    (
      "World Bank adviser Tom Reed spoke.", ["organization:World Bank", "person:Tom Reed"],
      "organization:World Bank adviser"
    ),
  ])
  func `is no part of a body's name`(text: String, expected: [String], wrong: String) {
    let found = mentioned(text)
    for mention in expected { #expect(found.contains(mention), "\(found)") }
    #expect(!found.contains(wrong), "\(found)")
  }
}

struct `A known body` {
  @Test(arguments: [
    ("France 24 percent, Spain 11 percent.", "organization:France 24"),
    ("New forces arrived at noon.", "armed_group:New forces"),
    ("Lebanese forces fired back.", "armed_group:Lebanese forces"),
  ])
  func `is not seen in words that only look like it`(text: String, wrong: String) {
    #expect(!mentioned(text).contains(wrong))
  }

  @Test func `is listed once by each of its names, with a kind and a sector`() {
    let lines = [
      KnownBody.armedGroupLines, KnownBody.stateForceLines, KnownBody.bodyLines, KnownBody.partyLines,
      KnownBody.mediaLines,
    ].joined(separator: "\n").split(separator: "\n")
    for line in lines {
      let fields = line.split(separator: " ", maxSplits: 2)
      #expect(fields.count == 3 && fields[0].utf8.count == 2 && fields[1].utf8.count == 3, "\(line)")
      let names = line.split(whereSeparator: { $0 == "|" || $0 == ";" })
      #expect(names.allSatisfy { !$0.allSatisfy { $0 == " " } }, "an empty name in \(line)")
    }
  }
}
