import Annotation
import Testing

@testable import Extraction

/// Checks the laws on `text` and gives each mention as `type:surface`, with `>` before one that lies inside another.
func mentioned(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> [String] {
  let document = Document(Article(id: "test", text: text))
  let grouped = EntityGrouper.group(MentionFinder.mentions(in: document), in: document)
  var previous: TextSpan?
  for mention in grouped.mentions {
    #expect(text.slice(mention.span) != nil, "no scalar is cut", sourceLocation: sourceLocation)
    #expect(mention.score >= 0 && mention.score <= 1, sourceLocation: sourceLocation)
    #expect(mention.entity.index < grouped.entities.count, sourceLocation: sourceLocation)
    if let previous { #expect(previous < mention.span, "in order, none twice", sourceLocation: sourceLocation) }
    if let outer = mention.nestedIn {
      #expect(grouped.mentions[outer.index].span.contains(mention.span), sourceLocation: sourceLocation)
    }
    previous = mention.span
  }
  return grouped.mentions.map { mention in
    (mention.nestedIn == nil ? "" : ">") + "\(mention.kind.rawValue):" + document.surface(mention.span)
  }
}

struct `A mention` {
  @Test(arguments: [
    ("The U.S. Embassy in Baghdad was hit.", ["facility:U.S. Embassy", ">location:U.S.", "location:Baghdad"]),
    ("Fighters of Kata’ib Hezbollah denied it.", ["armed_group:Kata’ib Hezbollah"]),
    ("Katyusha rockets and mortar rounds fell.", ["weapon:Katyusha rockets", "weapon:mortar rounds"]),
    ("An armed drone hit a pickup truck.", ["weapon:drone", "vehicle:pickup truck"]),
    ("The Sudanese army said so.", ["organization:Sudanese army", ">norp:Sudanese"]),
    ("Reuters quoted the U.N. Security Council.", ["organization:Reuters", "organization:U.N. Security Council"]),
  ])
  func `is found whole, without titles and articles`(text: String, expected: [String]) {
    let found = mentioned(text)
    for mention in expected { #expect(found.contains(mention), "\(found)") }
  }

  @Test func `leaves titles, hashtag signs and possessives outside`() {
    let found = mentioned(
      "Gen. Qassem Soleimani’s convoy left Baghdad. #Iraq mourned, President Barham Salih said in Tehran.")
    #expect(found.contains("person:Qassem Soleimani"), "\(found)")
    #expect(!found.contains { $0.contains("Gen.") || $0.contains("#") || $0.contains("’s") }, "\(found)")
  }

  @Test func `is told from a common word in capitals`() {
    #expect(
      !mentioned("Who let them in? Let us see.").contains { $0.hasPrefix("organization") || $0.hasPrefix("armed") })
  }
}

struct `Mention finding` {
  @Test(arguments: [
    ("", 1), ("A", 1_000_000), ("A ", 20_000), ("Iran-", 20_000), ("\u{301}", 50_000), ("heavy ", 20_000),
    ("Al-", 20_000),
    ("\"Baghdad ", 5_000), ("UN ", 20_000), ("John Smith, ", 5_000), ("بغداد ", 5_000), ("\0", 1_000),
  ])
  func `survives floods`(unit: String, count: Int) {
    _ = mentioned("x " + String(repeating: unit, count: count) + " y")
  }

  @Test func `survives every prefix of a report`() {
    let text = "BAGHDAD (AP) — Gen. Qassem Soleimani’s men, “Kata’ib Hezbollah”, hit the U.S. Embassy. محمد 习近平 #Iraq"
    for end in text.unicodeScalars.indices { _ = mentioned(String(text.unicodeScalars[..<end])) }
  }
}

struct `A name` {
  @Test(arguments: [
    ("Baghdad's Sadr City was hit.", "Baghdad", true),
    ("The Jakarta Gazette said on Monday.", "Jakarta Gazette", true),
    ("Marie-Flore Jean spoke in Haiti.", "Marie-Flore Jean", true),
    ("The Jakarta Gazette said on Monday.", "Jakarta", false),
  ])
  func `is neither cut nor joined wrongly`(text: String, name: String, isFound: Bool) {
    let found = mentioned(text).filter { !$0.hasPrefix(">") }
    #expect(found.contains { $0.split(separator: ":").last.map(String.init) == name } == isFound, "\(found)")
  }
}
