import Annotation
import Testing

@testable import Training

/// Groups of mentions written as letters: `ab c` is two groups.
private func groups(_ text: String) -> [[TextSpan]] {
  text.split(separator: " ").map { group in
    group.unicodeScalars.map { TextSpan(Int($0.value), Int($0.value) + 1) }
  }
}

struct `A score of groups` {
  /// Worked examples of Pradhan and others (2014), section 4: the key has A = abc and B = defg.
  @Test func `is that of the published worked example`() {
    let score = ClusterScore(gold: groups("abc defg"), found: groups("ab cd fghi"))
    #expect(abs(score.muc.recall - 0.40) < 0.005 && abs(score.muc.precision - 0.40) < 0.005)
    #expect(abs(score.bCubed.recall - 0.42) < 0.005 && abs(score.bCubed.precision - 0.50) < 0.005)
    #expect(abs(score.ceaf.recall - 0.65) < 0.005 && abs(score.ceaf.precision - 0.43) < 0.005)
  }

  @Test func `is full for the gold itself and counts each mention alone`() {
    let gold = groups("abc d ef")
    #expect(abs(ClusterScore(gold: gold, found: gold).conll - 1) < 1e-9)
    let alone = ClusterScore(gold: gold, found: groups("a b c d e f"))
    #expect(alone.muc.f1 == 0 && alone.bCubed.precision == 1 && abs(alone.bCubed.recall - 0.5) < 1e-9)
  }

  @Test func `pairs groups so that the whole is best, not each`() {
    #expect(abs(Assignment.best([[0.9, 0.8], [0.8, 0.1]]) - 1.6) < 1e-9)
    #expect(Assignment.best([]) == 0)
  }
}
