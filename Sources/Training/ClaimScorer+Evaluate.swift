import Annotation
import Extraction

extension ClaimScorer {
  /// The report on gold files: articles with `attributions`, or articles in the JSON of `sitrep extract`.
  package static func report(on files: [[UInt8]], model: ClaimModel? = .compiledIn) -> String {
    let isMarked = files.flatMap(JSONNode.lines).contains { !$0["attributions"].elements.isEmpty }
    return isMarked ? evaluate(files, model: model) : ClaimDetailScorer.evaluate(files, model: model)
  }

  /// Scores the extractor with `model` on gold files and prints it beside the baseline.
  ///
  /// - Parameter files: JSONL with `id`, `text` and `attributions`.
  package static func evaluate(_ files: [[UInt8]], model: ClaimModel? = .compiledIn) -> String {
    var ours = ClaimScorer()
    var baseline = ClaimScorer()
    let extractor = Extractor().finding(claimsBy: model)
    var reliability = Reliability()
    for gold in files.flatMap(ClaimGold.read) {
      let analysis = extractor.analyze(Article(id: gold.id, text: gold.text))
      let claims = analysis.claims.filter { !$0.cue.isEmpty && $0.parent == nil }
      ours.add(
        gold: gold.attributions,
        guess: claims.map { ClaimGold.Attribution(source: $0.source, cue: $0.cue, content: $0.content) })
      for claim in claims {
        var one = ClaimScorer()
        one.add(gold: gold.attributions, guess: [.init(source: claim.source, cue: claim.cue, content: claim.content)])
        reliability.add(claim.score, isRight: one.linked.right == 1)
      }
      baseline.add(gold: gold.attributions, guess: ClaimBaseline.attributions(in: gold.text))
    }
    return """
      Extractor
      \(ours.report)
      Baseline: quotation marks, a few verbs, the name beside them
      \(baseline.report)
      Score, and how many of those claims overlap a gold one in all parts
      \(reliability.report())
      """
  }
}
