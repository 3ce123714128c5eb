import Annotation
import Extraction

extension ClaimScorer {
  /// Scores the compiled-in extractor on gold files and prints it beside the baseline.
  ///
  /// - Parameter files: JSONL with `id`, `text` and `attributions`.
  package static func evaluate(_ files: [[UInt8]]) -> String {
    var model = ClaimScorer()
    var baseline = ClaimScorer()
    let extractor = Extractor()
    for gold in files.flatMap(ClaimGold.read) {
      let analysis = extractor.analyze(Article(id: gold.id, text: gold.text))
      let claims = analysis.claims.filter { !$0.cue.isEmpty && $0.parent == nil }
      model.add(
        gold: gold.attributions,
        guess: claims.map { ClaimGold.Attribution(source: $0.source, cue: $0.cue, content: $0.content) })
      baseline.add(gold: gold.attributions, guess: ClaimBaseline.attributions(in: gold.text))
    }
    return
      "Extractor\n\(model.report)\nBaseline: quotation marks, a few verbs, the name beside them\n\(baseline.report)"
  }
}
