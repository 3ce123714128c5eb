import Annotation
import Testing

@testable import Extraction

/// Groups the marked stretches of `text`: `⟦person:John Smith⟧`. Gives for each the number of its entity, and the entities.
private func grouped(_ text: String) -> (numbers: [Int], entities: [Entity]) {
  var plain = ""
  var marks: [TaggedMention] = []
  for (index, part) in text.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
    guard index > 0, let close = part.firstIndex(of: "⟧"), let colon = part.firstIndex(of: ":") else {
      plain += part
      continue
    }
    let start = plain.utf8.count
    plain += part[part.index(after: colon)..<close]
    let kind = Mention.Kind(rawValue: String(part[..<colon]))!
    marks.append(TaggedMention(span: TextSpan(start, plain.utf8.count), kind: kind, score: 1, rule: "test"))
    plain += part[part.index(after: close)...]
  }
  let result = EntityGrouper.group(marks, in: Document(Article(id: "test", text: plain)))
  return (result.mentions.map(\.entity.index), result.entities)
}

struct `An entity` {
  @Test(arguments: [
    ("⟦person:Haider al-Abadi⟧ left. ⟦person:Abadi⟧ spoke.", [0, 0]),
    ("⟦person:John Kelly⟧ met ⟦person:Ann Lee⟧; ⟦person:Kelly⟧ left, ⟦person:Lee⟧ stayed.", [0, 1, 0, 1]),
    ("⟦person:George W. Bush⟧ and ⟦person:George Bush⟧", [0, 0]),
    ("⟦person:Ali Hassan⟧ and ⟦person:Omar Hassan⟧", [0, 1]),
    ("⟦organization:Popular Mobilization Forces⟧ (⟦organization:PMF⟧)", [0, 0]),
    (
      "⟦organization:CNN⟧ asked; ⟦organization:USA Today⟧ did not; ⟦organization:Reuters⟧, ⟦organization:BBC⟧",
      [0, 1, 2, 3]
    ),
    (
      "the ⟦organization:State Department⟧ and the ⟦organization:White House⟧, ⟦organization:CIA⟧, ⟦organization:NSA⟧",
      [0, 1, 2, 3]
    ),
    ("⟦organization:Palestinian Moderate Front⟧ and ⟦armed_group:PMF⟧", [0, 1]),
    ("⟦armed_group:PMF⟧, then the ⟦organization:Palestinian Moderate Front⟧", [0, 1]),
    ("⟦organization:Patriotic Moderate Front⟧ (⟦organization:PMF⟧); the ⟦organization:PMF⟧ said", [0, 0, 0]),
    ("⟦organization:KRC⟧ (⟦organization:Kutum Relief Committee⟧)", [0, 0]),
    ("⟦organization:Kutum Rice Company⟧ and ⟦organization:Kutum Relief Committee⟧ (⟦organization:KRC⟧)", [0, 1, 1]),
    ("⟦organization:Kutum Relief Committee⟧ (⟦organization:KRC⟧)", [0, 0]),
    ("⟦armed_group:Kata'ib Hezbollah⟧, ⟦armed_group:Kataeb Hizballah⟧, ⟦armed_group:Hezbollah⟧", [0, 0, 1]),
    ("⟦armed_group:ISIS⟧ or ⟦armed_group:Islamic State⟧ or ⟦armed_group:Daesh⟧", [0, 0, 0]),
    ("⟦location:U.S.⟧, ⟦location:US⟧, ⟦location:United States⟧", [0, 0, 0]),
    ("⟦location:Iran⟧ and ⟦location:Iraq⟧", [0, 1]),
    ("⟦norp:Iraqi⟧, ⟦norp:Iraqis⟧", [0, 0]),
    ("⟦location:Washington⟧ and ⟦person:Washington⟧", [0, 1]),
    ("the ⟦facility:Dutch embassy⟧ was shut; the ⟦facility:embassy⟧ said", [0, 0]),
    ("the ⟦organization:Tigris Herald⟧ asked; the ⟦organization:Herald⟧ was told", [0, 0]),
    ("⟦facility:Embassy⟧ hit. The ⟦facility:Dutch embassy⟧ in Gao was hit.", [0, 0]),
    ("the ⟦facility:Dutch embassy⟧ and the ⟦facility:Danish embassy⟧; the ⟦facility:embassy⟧ said", [0, 1, 1]),
    ("the ⟦organization:Justice Ministry⟧ and the ⟦organization:Health Ministry⟧", [0, 1]),
    ("⟦organization:Ministry of Health⟧ doubts it; the ⟦organization:ministry⟧ said", [0, 0]),
    ("the ⟦facility:mosque school⟧ and the ⟦facility:mosque⟧", [0, 1]),
    ("⟦organization:Bank of Kutum Traders⟧ and ⟦organization:Kutum Traders⟧", [0, 1]),
    ("⟦weapon:Grad rockets⟧ fell; the ⟦weapon:rockets⟧ burned; ⟦weapon:mortar rounds⟧ too", [0, 0, 1]),
    ("⟦person:Samir Aziz⟧ (⟦person:سمير عزيز⟧) and ⟦person:Omar⟧ (⟦person:Ali⟧)", [0, 0, 1, 2]),
  ])
  func `is one for all its forms and none besides`(text: String, numbers: [Int]) {
    #expect(grouped(text).numbers == numbers)
  }

  @Test func `is called by its fullest form`() {
    let entity = grouped("⟦person:Abadi⟧ … ⟦person:Haider al-Abadi⟧").entities[0]
    #expect(entity.name == "Haider al-Abadi")
    #expect(entity.aliases == ["Abadi"])
  }

  @Test func `has the office, country and sector that the article gives`() {
    let result = grouped(
      "Iraqi Prime Minister ⟦person:Haider al-Abadi⟧ met ⟦armed_group:Houthis⟧ in ⟦location:Tehran⟧, ⟦location:Iran⟧")
    #expect(result.entities[0].role == "Prime Minister")
    #expect(result.entities[0].country == "IQ")
    #expect(result.entities[0].sector == "GOV")
    #expect(result.entities[1].country == "YE" && result.entities[1].sector == "REB")
    #expect(result.entities[3].country == "IR")
  }
}
