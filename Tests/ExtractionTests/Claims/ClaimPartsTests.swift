import Annotation
import Testing

@testable import Extraction

/// One line for each attributed claim of `text`: `source | cue | content | via`.
private func lines(_ text: String) -> [String] {
  let analysis = Extractor().analyze(Article(id: "t", text: text))
  func words(_ spans: [TextSpan]) -> String { spans.map { String(text.slice($0) ?? "∅") }.joined(separator: " … ") }
  return analysis.claims.filter { !$0.cue.isEmpty }.map { claim in
    [claim.source, claim.cue, claim.content, claim.via].map(words).joined(separator: " | ")
  }
}

struct `The parts of a statement` {
  @Test(arguments: [
    (
      "Governor Adam Musa told journalists that the bridge had been mined.",
      "Governor Adam Musa | told | that the bridge had been mined | journalists"
    ),
    (
      "The navy has acknowledged to the BBC reports of what would be the third raid on its ships this month.",
      "The navy | has acknowledged | reports of what would be the third raid on its ships this month | the BBC"
    ),
  ])
  func `leave out whom it is told to, which is the medium`(text: String, claim: String) {
    #expect(lines(text).contains(claim))
  }

  @Test func `have the speaker after the verb`() {
    let text = "An hour later, two more convoys were attacked near Goma, reported Reuters."
    #expect(lines(text).contains { $0.hasPrefix("Reuters | reported | An hour later") })
  }

  @Test func `have a speaker whose phrase holds a day`() {
    let text = "The Friday statement further declared there was a plot to starve the province of Herat."
    #expect(lines(text).contains { $0.hasPrefix("The Friday statement | declared | there was a plot") })
  }

  @Test func `have every quotation that and joins`() {
    let text =
      "Hundreds of marchers chanted \"Bread now,\" and \"the mayor must go,\" as they threw stones at the office."
    #expect(lines(text).contains("Hundreds of marchers | chanted | \"Bread now,\" and \"the mayor must go,\" | "))
  }

  @Test func `leave out when it was said between two quotations`() {
    let text =
      "“The government refuses to give up the valley,” the minister said prior to the vote in Bamako. “This needs patience.”"
    #expect(
      lines(text).contains(
        "the minister | said | “The government refuses to give up the valley,” … “This needs patience.” | "))
  }

  @Test func `have the speaker that comes after a participle`() {
    let text =
      "Referring to the raids as \"cowardly\" crimes, Governor Adam Musa said that \"the enemies of Mali are many.\""
    #expect(lines(text).contains { $0.hasPrefix("Governor Adam Musa | Referring to") })
  }
}

struct `A speaker told by a pronoun` {
  @Test func `is whoever's name stands right before it`() throws {
    let text = "The prime minister condemned the raids.\n\n“We deplore these acts,” Ismail Haddad he said."
    let analysis = Extractor().analyze(Article(id: "t", text: text))
    let claim = try #require(analysis.claims.last { !$0.cue.isEmpty })
    let speaker = try #require(claim.sourceEntity)
    #expect(analysis.entities[speaker.index].name == "Ismail Haddad")
  }
}
