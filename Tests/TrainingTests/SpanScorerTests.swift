import Annotation
import Testing

@testable import Training

private func spans(_ ranges: [(Int, Int)], _ label: String = "A") -> [SpanGold.Labelled] {
  ranges.map { SpanGold.Labelled(span: TextSpan($0.0, $0.1), label: label) }
}

struct `A span score` {
  @Test func `counts exact spans and overlapping ones apart`() {
    var scorer = SpanScorer()
    scorer.add(gold: spans([(0, 4), (10, 14), (20, 24)]), found: spans([(0, 4), (10, 12), (30, 34)]))
    let counts = scorer.counts("A")
    #expect(counts.gold == 3 && counts.found == 3 && counts.exact == 1)
    #expect(abs(counts.f1 - 1.0 / 3) < 1e-9)
    #expect(abs(counts.overlapF1 - 2.0 / 3) < 1e-9)
  }

  @Test func `takes no span of another label`() {
    var scorer = SpanScorer()
    scorer.add(gold: spans([(0, 4)], "A"), found: spans([(0, 4)], "B"))
    #expect(scorer.counts().exact == 0 && scorer.labels == ["A", "B"])
  }

  @Test func `has an interval around it that is the same each time`() {
    var scorer = SpanScorer()
    for document in 0..<20 { scorer.add(gold: spans([(0, 4)]), found: document % 2 == 0 ? spans([(0, 4)]) : []) }
    let interval = scorer.interval()
    #expect(interval.low < scorer.counts().f1 && scorer.counts().f1 < interval.high)
    #expect(interval == scorer.interval())
  }
}

struct `Marked text` {
  @Test func `is put together from CoNLL as a newspaper prints it`() {
    let lines =
      "-DOCSTART-\tO\n\nGen\tO\nJohn\tB-PER\nLee\tI-PER\n's\tO\n(\tO\nUN\tB-ORG\n)\tO\nmen\tO\n.\tO\n\nIran\tB-LOC\n"
    let gold = SpanGold.read(conll: Array(lines.utf8), sentences: 40, joinsHyphens: false)
    #expect(gold.map(\.text) == ["Gen John Lee's (UN) men.\n\nIran"])
    #expect(
      gold[0].spans.map { "\($0.label):" + String(gold[0].text.slice($0.span)!) } == [
        "PER:John Lee", "ORG:UN", "LOC:Iran",
      ])
  }

  @Test func `in JSON Lines counts Unicode scalars`() {
    let line =
      #"{"id":"a","text":"é 👍 Iran","entities":[{"start":4,"end":8,"type":"LOC"},{"start":9,"end":99,"type":"LOC"}]}"#
    let gold = SpanGold.read(jsonl: Array(line.utf8))
    #expect(gold[0].spans.map { String(gold[0].text.slice($0.span)!) } == ["Iran"])
  }
}
