import Annotation
import Extraction
import Testing

@testable import Training

struct `A fit of scores` {
  @Test func `says how often scores are right, rising with them`() {
    var fit = ScoreFit()
    // Of scores of 0.5 one in four is right, of 0.9 three in four; 0.7 has fewer right than 0.5 and goes with it.
    for number in 0..<100 {
      fit.add(.person, raw: 0.5, isRight: number % 4 == 0)
      fit.add(.person, raw: 0.7, isRight: number % 5 == 0)
      fit.add(.person, raw: 0.9, isRight: number % 4 != 0)
    }
    let scale = ScoreScale(fit.lines())
    #expect(abs(scale.share(of: 0.5, .person) - 0.23) < 0.02)
    #expect(abs(scale.share(of: 0.9, .person) - 0.75) < 0.01)
    #expect(abs(scale.share(of: 1, .person) - 0.75) < 0.01, "nothing is promised beyond what was seen")
    #expect(scale.share(of: 0.8, .person) > scale.share(of: 0.6, .person))
  }

  @Test func `serves types with few mentions by all types together`() {
    var fit = ScoreFit()
    for number in 0..<100 { fit.add(.location, raw: 0.9, isRight: number < 80) }
    fit.add(.event, raw: 0.9, isRight: false)
    let scale = ScoreScale(fit.lines())
    #expect(abs(scale.share(of: 0.9, .event) - 80.0 / 101) < 0.01)
    #expect(abs(scale.share(of: 0.9, .location) - 0.8) < 0.01)
  }

  @Test func `leaves scores alone where nothing was learned`() {
    #expect(ScoreScale.plain.share(of: 0.3, .person) == 0.3)
    #expect(ScoreScale(ScoreFit().lines()).share(of: 2, .person) == 1)
  }

  @Test func `keeps every score of the program between 0 and 1 and in order`() {
    for kind in Mention.Kind.allCases {
      let shares = (0...1000).map { ScoreScale.standard.share(of: Double($0) / 1000, kind) }
      #expect(shares.allSatisfy { (0...1).contains($0) } && shares == shares.sorted(), "\(kind)")
    }
  }
}
