import Annotation
import CaseModel
import CaseTestSupport
import Testing

@testable import Workbench

struct `One correction for many records` {
  private static let samples = [
    SampleArticle(
      "⟦person:Omar Sidiq⟧ ‹claimed› ⟪a victory⟫. ⟦person:Omar Sidiq⟧ ‹said› ⟪it rained⟫.", number: 1,
      outlet: "Nile Wire"),
    SampleArticle("⟦person:Omar Sidiq⟧ ‹claimed› ⟪two dead⟫. ⟦person:Sara Omer⟧ ‹claimed› ⟪none⟫.", number: 2),
    SampleArticle(
      "The ⟦armed_group:Hezbollah⟧ flag; ⟦armed_group:Hizballah⟧ men. Hezbollah denied it. ⟦facility:Hezbollah Square⟧.",
      number: 3),
  ]

  @Test func `reaches unreviewed claims with the same speaker and the same cue, after a preview`() throws {
    var desk = Desk(Self.samples)
    desk.press("4", "g", "c", "l")
    #expect(desk.said.contains("= corrects claims alike"))
    desk.press("=")
    guard case .preview(let preview)? = desk.session.view.overlays.last else {
      Issue.record("no preview: \(desk.said)")
      return
    }
    #expect(preview.lines == ["reported → alleged  Omar Sidiq: two dead"])
    desk.press("Enter", "W")
    #expect(desk.claims.map(\.certainty) == [.alleged, .reported, .alleged, .reported])
    desk.press("u")
    #expect(desk.claims.map(\.certainty) == [.alleged, .reported, .reported, .reported])
  }

  @Test func `says so where no claim is alike`() {
    var desk = Desk(Self.samples)
    desk.press("4", "j", "c", "l", "=")
    #expect(desk.said == "No other unreviewed claim has the speaker “Omar Sidiq” and the cue “said”.")
  }

  @Test func `proposes merges of spellings, and remembers a refusal`() {
    var desk = Desk(Self.samples)
    desk.press("2", "W", "p")
    guard case .menu(let menu)? = desk.session.view.overlays.last else {
      Issue.record("no menu: \(desk.said)")
      return
    }
    #expect(
      menu.items[0].label == "Yes: “Hizballah” is “Hezbollah”"
        || menu.items[0].label == "Yes: “Hezbollah” is “Hizballah”")
    desk.press("n", "p")
    #expect(desk.said == "No two entities look like one.")
    desk.press("u", "p", "y")
    #expect(
      desk.session.state.entities(EntityQuery()).count { $0.name.hasPrefix("h") } == 2, "one of two, and the square")
  }

  @Test func `marks words everywhere that are marked here, but not inside a longer name`() throws {
    var desk = Desk(Self.samples)
    desk.press("1", "G", "6", "l")
    desk.press("e", "*")
    #expect(desk.effects.contains(.findWords("Hezbollah")))
    let text = Self.samples[2].text
    desk.play(
      desk.session.handle(
        .occurrences(
          words: "Hezbollah", [(Self.samples[2].digest, TextUnits.occurrences(of: "Hezbollah", in: text))],
          isCut: false)))
    guard case .preview(let preview)? = desk.session.view.overlays.last else {
      Issue.record("no preview: \(desk.said)")
      return
    }
    #expect(preview.lines == ["new armed_group  Title 3"])
    desk.press("Enter")
    let mentions = desk.session.state.mentions(in: ArticleIndex(2))
    #expect(mentions.count { $0.words == "Hezbollah" && $0.kind == .armedGroup } == 2)
    #expect(mentions.count == 4)
  }
}

struct `The next unreviewed claim` {
  @Test func `is found where the filter hides every claim of the article`() {
    var desk = Desk()
    desk.press("4", "f")
    desk.enter("talks")
    #expect(desk.claims.isEmpty)
    desk.press("]")
    #expect(desk.session.view.claims.current == ClaimRef(article: ArticleIndex(0), number: 0))
    desk.press("f", "C-u")
    desk.enter("nothing has this")
    desk.press("[")
    #expect(desk.session.view.claims.current == ClaimRef(article: ArticleIndex(0), number: 1))
  }

  @Test func `is found before what came in has been drawn`() {
    let sample = Desk.samples[0]
    var history = History()
    history.add([sample.record])
    var session = Session(history, caseName: "test.sitrep", settings: Settings(analyst: "amina"))
    _ = session.handle(.findings([(sample.record.digest, sample.findings)]))
    _ = session.handle(.nextUnreviewed, at: morning.at)
    _ = session.handle(.accept, at: morning.at)
    #expect(session.state.status(of: ClaimRef(article: ArticleIndex(0), number: 0)) == .accepted)
  }
}

struct `Filters of claims` {
  @Test(arguments: [
    ("outlet:sahel", 1), ("incident:yes", 3), ("incident:no", 1), ("score:>0.4", 4), ("score:<0.4", 0),
    ("cue:denied", 1),
    ("!cue:said", 2), ("article:title2", 0), ("polarity:neg", 0),
  ])
  func `know what a claim stands in, and how sure the machine is`(filter: String, expected: Int) {
    var desk = Desk()
    desk.press("W", "4", "f")
    desk.enter(filter)
    #expect(desk.claims.count == expected)
  }
}
