import Annotation
import Testing

@testable import Extraction

/// One line for each claim of `text`: `source (entity) | cue | content`; for the article's own, the content alone.
private func lines(_ text: String) -> [String] {
  let analysis = Extractor().analyze(Article(id: "t", text: text))
  func words(_ spans: [TextSpan]) -> String { spans.map { String(text.slice($0) ?? "∅") }.joined(separator: " … ") }
  return analysis.claims.map { claim in
    guard !claim.cue.isEmpty else { return words(claim.content) }
    let entity = claim.sourceEntity.map { " (\(analysis.entities[$0.index].name))" } ?? ""
    return "\(words(claim.source))\(entity) | \(words(claim.cue)) | \(words(claim.content))"
  }
}

struct `A statement with a speaker` {
  @Test(arguments: [
    (
      "According to police three men attacked the checkpoint in Tikrit.",
      "police | According to | three men attacked the checkpoint in Tikrit"
    ),
    (
      "Two shells landed by the bridge according to a guard who asked not to be named.",
      "a guard who asked not to be named | according to | Two shells landed by the bridge"
    ),
    (
      "Local sources indicate shots were heard at the consulate.",
      "Local sources | indicate | shots were heard at the consulate"
    ),
    ("There are reports that the depot is on fire.", " | There are reports | that the depot is on fire"),
    (
      "Early pictures and witness accounts indicate a fire broke out in the hangar.",
      "Early pictures and witness accounts | indicate | a fire broke out in the hangar"
    ),
  ])
  func `is no statement of the article itself, however it is told`(text: String, claim: String) {
    #expect(lines(text).map { $0.replacing(" (police)", with: "") } == [claim])
  }

  @Test func `is heard of a verb that keeps its maker's capital`() {
    let found = lines("“It must stop,” Omar Sidiq Tweeted, referencing the Popular Front.")
    #expect(found.contains("Omar Sidiq (Omar Sidiq) | Tweeted | “It must stop,”"))
  }

  @Test func `keeps what goes on in a participle`() {
    #expect(
      lines("The outlet claimed the gunmen split up, firing rockets from the market and from a school.").contains {
        $0.hasSuffix("the gunmen split up, firing rockets from the market and from a school")
      })
  }

  @Test func `ends where the speaker goes on with another verb of reporting`() {
    let found = lines("Governor Adam Musa blamed rebels for the ambush and urged that the road be closed.")
    #expect(found.contains("Governor Adam Musa (Adam Musa) | blamed | rebels for the ambush"))
    #expect(found.contains("Governor Adam Musa (Adam Musa) | urged | that the road be closed"))
  }

  @Test func `has its whole speaker`() {
    let text =
      "One elder of the hill Shi'ite farming villages north of the river, Hadi Salim, claimed that the army shelled the dam."
    #expect(
      lines(text).contains {
        $0.hasPrefix("One elder of the hill Shi'ite farming villages north of the river, Hadi Salim")
      })
  }
}

struct `What is no reported statement` {
  @Test(arguments: [
    "Traders are upset about a raid on the market.", "Villagers were worried about the shelling of the dam.",
    "Gunmen attacked the market of Bunia on Monday.", "The channel, which opposes Iran, was closed on Monday.",
  ])
  func `a feeling, a deed or a stance makes none`(text: String) {
    #expect(!lines(text).contains { $0.contains(" | ") })
  }

  @Test func `a section's head states nothing`() {
    let text = """
      Rockets hit a base in Anbar

      Two rockets hit a base in Anbar on Sunday. Nobody was hurt.

      Army response to the attack

      Helicopters were sent to the area after the attack.

      Previous attacks on bases

      The base was shelled in May.
      """
    let found = lines(text)
    #expect(!found.contains("Army response to the attack"))
    #expect(!found.contains("Previous attacks on bases"))
    #expect(found.contains("Rockets hit a base in Anbar"))
  }

  @Test(arguments: [
    "Six shells fell near the camp on Monday, although officials said nobody was hurt.",
    "The convoy was the target of a bomb on Monday that the army blamed on rebels.",
  ])
  func `the article's own words do not end in the middle of a clause`(text: String) {
    for line in lines(text) where !line.contains(" | ") {
      #expect(!["although", "that", "and", "after", "the"].contains { line.hasSuffix(" " + $0) })
    }
  }

  @Test func `what follows after or before belongs to the article's statement though a speaker tells it`() {
    let text = "The raid comes two days after the governor said his men would close the mine."
    #expect(lines(text).contains("The raid comes two days after the governor said his men would close the mine"))
  }
}

struct `A speaker` {
  @Test(arguments: [
    ("American officials said the base in Erbil was hit by rockets.", "American officials"),
    ("The U.S.-led coalition said the base in Erbil was hit by rockets.", "The U.S.-led coalition"),
    ("Iraqi media reported that the base in Erbil was hit by rockets.", "Iraqi media"),
  ])
  func `is not the people or country that only tells more of him`(text: String, source: String) {
    #expect(lines(text).contains { $0.hasPrefix(source + " | ") })
  }

  @Test func `told as he is the subject of the clause before`() {
    let text =
      "Although Mayor Peter Hansen did not attend the talks, he later said that the truce would hold."
    #expect(lines(text).contains { $0.hasPrefix("he (Peter Hansen) | ") })
  }

  @Test func `told as the outlet is the one cited before`() {
    let text = "Al Jazeera reported that mortars hit the port. The channel said two cranes burned."
    #expect(lines(text).contains { $0.hasPrefix("The channel (Al Jazeera) | said") })
  }
}
