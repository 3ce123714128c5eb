import Annotation
import Testing

@testable import Training

struct `A marked report` {
  private let report = MarkedReport.read(
    Array(
      """
      === one
      [t1:attack Rockets hit the base], [s1,2 the army] [c1 said], and [c2 denied] [t2:denial that [s3 it] [c3 had said] [t3 so]].

      [o:casualty Nobody was hurt.]
      """.utf8)
  )[0]

  private func words(_ spans: [TextSpan]) -> [String] { spans.map { String(report.text.slice($0) ?? "∅") } }

  @Test func `gives its text without the marks`() {
    #expect(
      report.text.hasPrefix("Rockets hit the base, the army said, and denied that it had said so.\n\nNobody was hurt."))
  }

  @Test func `gives each claim its parts and kind, nested ones too`() {
    #expect(report.claims.map { words($0.source) } == [["the army"], ["the army"], ["it"], []])
    #expect(report.claims.map { words($0.cue) } == [["said"], ["denied"], ["had said"], []])
    #expect(
      report.claims.map { words($0.content) } == [
        ["Rockets hit the base"], ["that it had said so"], ["so"], ["Nobody was hurt."],
      ])
    #expect(report.claims.map(\.kind) == [.attack, .denial, nil, .casualty])
  }

  @Test(arguments: ["", "=== x", "]", "[", "[s1", "=== x\n[o:attack ", "[t9999999999999999999 a]"])
  func `that is broken is read without harm`(text: String) {
    for report in MarkedReport.read(Array(text.utf8)) { for claim in report.claims { _ = claim.content } }
  }
}
