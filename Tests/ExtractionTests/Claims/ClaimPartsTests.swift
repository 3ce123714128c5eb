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

struct `A statement in other words than said` {
  @Test(arguments: [
    (
      "The market was the scene of an ambush overnight that officials are now blaming on a local gang.",
      "officials | are now blaming | on a local gang"
    ),
    (
      "The raids took place over seven hours, as per USA Today.",
      "USA Today | as per | The raids took place over seven hours"
    ),
    (
      "France called on Malian forces to arrest the attackers at once.",
      "France | called on | Malian forces to arrest the attackers at once"
    ),
    (
      "The minister resigned after a decision seen by many as weak.",
      "many | seen by | as weak"
    ),
    (
      "Channels close to the rebels circulated footage showing air defences over the port firing at drones.",
      "Channels close to the rebels | circulated footage showing | air defences over the port firing at drones"
    ),
    (
      "A ferry sank off Ambon — a disaster Indonesia later blamed on the weather.",
      "Indonesia | later blamed | a disaster … on the weather"
    ),
    (
      "Two guards were reported on the roof of the mill.",
      " | were reported | Two guards … on the roof of the mill"
    ),
    (
      "According to early reports tonight at least two shells have hit the wall of the port in Aden.",
      "early reports | According to | tonight at least two shells have hit the wall of the port in Aden"
    ),
  ])
  func `has its speaker and all of its words`(text: String, claim: String) {
    #expect(lines(text).contains(claim + " | "))
  }

  @Test func `goes on in a participle with its own cue`() {
    let text =
      "Prime Minister Musa Traore said that his government will “pursue the killers”, emphasising that such crimes cannot be excused."
    #expect(
      lines(text) == [
        "Prime Minister Musa Traore | said | that his government will “pursue the killers” | ",
        "Prime Minister Musa Traore | emphasising | that such crimes cannot be excused | ",
      ])
  }

  @Test func `has the subject that stands before its speaker`() {
    #expect(
      lines("Gao, the channel says, “is calm after a night of raids.”")
        == ["the channel | says | Gao … “is calm after a night of raids.” | "])
  }

  @Test func `is doubted where its verb is, whatever stands before`() throws {
    let text = "At the time of the attack, the general was reportedly in Mali to meet protesters."
    let analysis = Extractor().analyze(Article(id: "t", text: text))
    #expect(try #require(analysis.claims.first).certainty == .unconfirmed)
  }

  @Test(arguments: [
    ("The ministers warned that Mali should not be used in attacks on its neighbours.", Claim.Kind.demand),
    ("“If we held the border, these raids would not be happening,” the governor said.", .context),
  ])
  func `denies nothing where it asks or supposes`(text: String, kind: Claim.Kind) throws {
    let analysis = Extractor().analyze(Article(id: "t", text: text))
    #expect(try #require(analysis.claims.first { !$0.cue.isEmpty }).kind == kind)
  }

  @Test func `does not stop before what is seen being done`() {
    let text = "Video showed Governor Mohammed Traore trying to urge marchers to go home."
    #expect(
      lines(text).contains("Video | showed | Governor Mohammed Traore trying to urge marchers to go home | "))
  }

  @Test func `does not take in the clause before its speaker`() {
    let text =
      "The dam was shelled in May, and the Traore government reported, just after the vote, that it was planning a raid."
    #expect(lines(text).contains("the Traore government | reported | that it was planning a raid | "))
  }

  @Test(arguments: [
    "Two drones were shown. A file photo shows a C-RAM gun in action. Photo: John Doe/Reuters",
    "The army spoke of reports of looting in Goma.",
  ])
  func `is none in a caption or a noun`(text: String) {
    #expect(!lines(text).contains { $0.contains(" | shows | ") || $0.contains(" | reports | ") })
  }
}

struct `A statement inside another` {
  /// The lines of the claims of `text` that stand in others.
  private func inner(_ text: String) -> [String] {
    let analysis = Extractor().analyze(Article(id: "t", text: text))
    func words(_ spans: [TextSpan]) -> String { spans.map { String(text.slice($0) ?? "∅") }.joined(separator: " … ") }
    return analysis.claims.filter { $0.parent != nil }.map {
      [$0.source, $0.cue, $0.content].map(words).joined(separator: " | ")
    }
  }

  @Test(arguments: [
    (
      "Radio France reported that a group of drivers at the depot, told journalists that they \"know nothing of the theft.\"",
      "a group of drivers at the depot | told | that they \"know nothing of the theft.\""
    ),
    (
      "“They live among us and threaten us all. President Traore rightly called these raids a crime,” said envoy Jane Miller.",
      "President Traore | called | these raids a crime"
    ),
    (
      "“The Malian government has repeatedly committed to guard the mission,” the envoy said.",
      "The Malian government | has repeatedly committed | to guard the mission"
    ),
  ])
  func `has its own speaker`(text: String, claim: String) {
    #expect(inner(text).contains(claim))
  }

  @Test func `does not make its speaker the one who goes on`() throws {
    let text = """
      “They threaten us all. President Musa Traore rightly called these raids a crime,” said envoy Jane Miller.

      “We will stay,” she said.
      """
    let analysis = Extractor().analyze(Article(id: "t", text: text))
    let claim = try #require(analysis.claims.last { !$0.cue.isEmpty })
    let speaker = try #require(claim.sourceEntity)
    #expect(analysis.entities[speaker.index].name == "Jane Miller")
  }
}
