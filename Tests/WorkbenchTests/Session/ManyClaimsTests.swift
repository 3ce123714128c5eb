import Annotation
import CaseModel
import CaseTestSupport
import Testing

@testable import Workbench

struct `A filter over more claims than a frame has time for` {
  /// Six hundred claims in three articles; every tenth says that bridges fell.
  private static let samples = (1...3).map { article in
    SampleArticle(
      (1...200).map { "⟪\($0 % 10 == 0 ? "Bridges fell" : "Rain came") on day \($0)⟫." }.joined(separator: " "),
      number: article)
  }

  private func desk(isReaderSlow: Bool = false) -> Desk {
    var desk = Desk(Self.samples)
    desk.isReaderSlow = isReaderSlow
    desk.press("W", "4", "f")
    return desk
  }

  @Test func `keeps the rows as they are until the claims have been read, and says so`() throws {
    var desk = desk(isReaderSlow: true)
    for letter in ["b", "r", "i"] { desk.press(letter) }
    #expect(desk.session.view.claims.rows.count == 600)
    #expect(desk.session.title(of: .claims).remarks.contains("in the case, reading …"))
    let asked = desk.effects.compactMap { effect in
      if case .readClaims(let refs, _, _) = effect { refs.count } else { nil }
    }
    #expect(asked == [600])
    let reading = ClaimReading(desk.session.view.claims.rows, in: desk.session.state, words: true, subjects: false)
    desk.play(desk.session.handle(.claimsRead(reading)))
    #expect(desk.claims.count == 60)
    #expect(desk.claims.allSatisfy { $0.words.hasPrefix("Bridges") })
    #expect(!desk.session.title(of: .claims).remarks.contains("in the case, reading …"))
  }

  @Test func `asks again where names changed while they were read`() throws {
    var desk = desk(isReaderSlow: true)
    desk.press("b")
    let old = ClaimReading(desk.session.view.claims.rows, in: desk.session.state, words: true, subjects: false)
    var renamed = Self.samples[0].findings
    renamed.claimWords[0] = ["Bridges, too"]
    desk.play(desk.session.handle(.findings([(Self.samples[0].digest, renamed)])))
    desk.play(desk.session.catchUp())
    desk.isReaderSlow = false
    desk.play(desk.session.handle(.claimsRead(old)))
    #expect(desk.claims.count == 61)
  }

  @Test(arguments: [
    "bri", "BRIDGES", "!rain", "fell day", "rain status:proposed", "killed:no", "kind:attack bri", "speaker:article",
    "place:no", "outlet:wire", "!outlet:wire", "cue:said", "score:<0.6", "quote:none", "polarity:neg", "day 1",
  ])
  func `finds what it finds among few`(filter: String) {
    var many = desk()
    many.enter(filter)
    let expected = Self.samples.flatMap { sample -> [String] in
      var few = Desk([sample])
      few.press("4", "f")
      few.enter(filter)
      return few.claims.map(\.words)
    }
    #expect(many.claims.map(\.words) == expected)
  }

  @Test func `follows decisions and what is taken back`() {
    var desk = desk()
    desk.enter("bri status:proposed")
    #expect(desk.claims.count == 60)
    desk.press("a")
    #expect(desk.claims.count == 59)
    desk.press("u")
    #expect(desk.claims.count == 60)
    desk.press("f", "C-u")
    desk.enter("note:later")
    #expect(desk.claims.isEmpty)
    desk.press("Esc", "g", "i")
    desk.enter("look later")
    desk.press("f")
    desk.enter("note:later")
    #expect(desk.claims.count == 1)
  }
}
