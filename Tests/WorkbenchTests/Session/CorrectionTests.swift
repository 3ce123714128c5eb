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
          words: "Hezbollah", [(Self.samples[2].digest, Occurrence.all(of: "Hezbollah", in: text))],
          isCut: false)))
    guard case .preview(let preview)? = desk.session.view.overlays.last else {
      Issue.record("no preview: \(desk.said)")
      return
    }
    #expect(preview.lines == ["new armed_group  flag; Hizballah men. Hezbollah denied it. Hezbollah Square"])
    desk.press("Enter")
    let mentions = desk.session.state.mentions(in: ArticleIndex(2))
    #expect(mentions.count { $0.words == "Hezbollah" && $0.kind == .armedGroup } == 2)
    #expect(mentions.count == 4)
  }
}

struct `What is decided` {
  @Test func `is shown first where it would reach a marked claim that the cursor is not on`() {
    var desk = Desk()
    desk.press("W", "4", "g", "Space", "j", "x")
    #expect(desk.session.state.status(of: ClaimRef(article: ArticleIndex(0), number: 0)) == .proposed)
    desk.press("Enter")
    #expect(desk.session.state.status(of: ClaimRef(article: ArticleIndex(0), number: 0)) == .rejected)
    desk.press("a")
    #expect(desk.claims.filter { $0.status == .accepted }.map(\.ref) != [ClaimRef(article: ArticleIndex(0), number: 0)])
  }

  @Test func `on a short form parts it from the full name for good`() {
    let forces = SampleArticle("⟦organization:Rapid Support Forces⟧ and ⟦organization:RSF⟧.", number: 1)
    var findings = forces.findings
    findings.analysis.entities[0].aliases = ["RSF"]
    var history = History()
    history.add([forces.record])
    history.add([(forces.digest, findings)])
    var session = Session(history, caseName: "test.sitrep", settings: Settings(analyst: "amina"))
    #expect(session.state.entities(EntityQuery()).count == 1)
    for key in ["2", "s", "Enter"] { _ = session.handle(key: key, at: morning.at) }
    #expect(session.state.entities(EntityQuery()).map(\.name) == ["rapid support forces", "rsf"])
  }

  @Test func `on the source gives the claim the speaker that it names now`() throws {
    let told = SampleArticle("⟦person:Sara Omer⟧ and ⟦person:Omar Sidiq⟧ ‹said› ⟪it rained⟫.", number: 1)
    var desk = Desk([told])
    #expect(desk.claims[0].speakerName == "Omar Sidiq")
    desk.press("4")
    let names = TextSpan(0, 9)
    var spans = desk.claims[0].spans
    spans.source = [names]
    var editor = SpanEditor(claim: desk.claims[0].key, article: told.digest, spans: spans)
    editor.put(desk.claims[0].spans.content[0])
    desk.session.view.overlays.append(.spans(editor))
    desk.press("Enter")
    #expect(desk.claims[0].speakerName == "Sara Omer")
    desk.press("u")
    #expect(desk.claims[0].speakerName == "Omar Sidiq")
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

  @Test(arguments: [("speaker:article", ["It rained"]), ("!speaker:article", ["that it snowed"])])
  func `find what the article itself says`(filter: String, expected: [String]) {
    var desk = Desk([SampleArticle("⟪It rained⟫. ⟦person:Omar Sidiq⟧ ‹said› ⟪that it snowed⟫.", number: 1)])
    desk.press("4", "f")
    desk.enter(filter)
    #expect(desk.claims.map(\.words) == expected)
  }

  @Test(arguments: ["speaker:", "!speaker:"])
  func `need a value for each field`(filter: String) {
    var desk = Desk()
    desk.press("W", "4", "f")
    desk.enter(filter)
    #expect(
      desk.said == "“speaker:” says nothing to look for; write it with a value, without a space. Nothing is filtered.")
    #expect(desk.claims.count == 4)
    #expect(desk.session.view.claims.filter.isEmpty)
  }
}
