import Annotation
import Extraction

/// Scores claims on articles annotated in Sitrep's own JSON: which are found, and what is said of those.
package struct ClaimDetailScorer {
  private var claims = ClaimScorer.Tally()
  private var own = ClaimScorer.Tally()
  private var kind = ClaimScorer.Tally()
  private var certainty = ClaimScorer.Tally()
  private var polarity = ClaimScorer.Tally()
  private var quote = ClaimScorer.Tally()
  private var via = ClaimScorer.Tally()
  private var speaker = ClaimScorer.Tally()
  private var exact = ClaimScorer()
  private var misses: [String] = []
  private var extractor = Extractor()

  /// The report on gold files, each one object in the JSON of `sitrep extract`.
  package static func evaluate(
    _ files: [[UInt8]], model: ClaimModel? = .compiledIn, details: Bool = false
  ) -> String {
    var scorer = ClaimDetailScorer()
    scorer.extractor = Extractor().finding(claimsBy: model)
    for node in files.flatMap(JSONNode.lines) { scorer.add(node) }
    return scorer.report + (details ? "\n" + scorer.misses.joined(separator: "\n") : "")
  }

  private mutating func add(_ node: JSONNode) {
    guard let text = node["text"].string else { return }
    let offsets = ScalarOffsets(text)
    func spans(_ node: JSONNode) -> [TextSpan] {
      node.elements.compactMap { pair in
        guard pair.elements.count == 2, let start = pair.elements[0].integer, let end = pair.elements[1].integer else {
          return nil
        }
        return offsets.span(start, end)
      }
    }
    let analysis = extractor.analyze(
      Article(
        id: "", title: node["title"].string, source: node["source"].string, published: node["published"].string,
        text: text))
    var used = Set<Int>()
    var goldAttributions: [ClaimGold.Attribution] = []
    let entities = Dictionary(
      node["entities"].elements.map {
        ($0["id"].string ?? "", [$0["name"].string ?? ""] + $0["aliases"].elements.compactMap(\.string))
      },
      uniquingKeysWith: { first, _ in first })
    for gold in node["claims"].elements {
      let content = spans(gold["content"])
      let cue = spans(gold["cue"])
      if !cue.isEmpty { goldAttributions.append(.init(source: spans(gold["source"]), cue: cue, content: content)) }
      func overlap(_ claim: Claim) -> Int {
        var sum = 0
        for a in claim.content {
          for b in content { sum += max(0, min(a.end.value, b.end.value) - max(a.start.value, b.start.value)) }
        }
        return sum
      }
      let candidates = analysis.claims.indices.filter { index in
        let claim = analysis.claims[index]
        guard overlap(claim) > 0, claim.cue.isEmpty == cue.isEmpty else { return false }
        return cue.isEmpty || cue.contains { one in claim.cue.contains { $0.overlaps(one) } }
      }
      let best = candidates.max { overlap(analysis.claims[$0]) < overlap(analysis.claims[$1]) }
      if cue.isEmpty { own.gold += 1 } else { claims.gold += 1 }
      let words = content.map { String(text.slice($0) ?? "") }.joined(separator: " … ")
      guard let best else {
        misses.append("missed: \(cue.isEmpty ? "own" : "said") \(words)")
        continue
      }
      if used.insert(best).inserted { if cue.isEmpty { own.right += 1 } else { claims.right += 1 } }
      let claim = analysis.claims[best]
      func compare(_ tally: WritableKeyPath<Self, ClaimScorer.Tally>, _ name: String, _ ours: String, _ theirs: String)
      {
        self[keyPath: tally].gold += 1
        self[keyPath: tally].guessed += 1
        if ours == theirs {
          self[keyPath: tally].right += 1
        } else {
          misses.append("\(name) \(ours), not \(theirs): \(words)")
        }
      }
      compare(\.kind, "kind", claim.kind.rawValue, gold["kind"].string ?? "")
      compare(\.certainty, "certainty", claim.certainty.rawValue, gold["certainty"].string ?? "")
      compare(\.polarity, "polarity", claim.polarity.rawValue, gold["polarity"].string ?? "")
      compare(\.quote, "quote", claim.quote.rawValue, gold["quote"].string ?? "")
      let goldVia = spans(gold["via"]).map { String(text.slice($0) ?? "") }.joined(separator: "|")
      if !goldVia.isEmpty || !claim.via.isEmpty {
        compare(\.via, "via", claim.via.map { String(text.slice($0) ?? "") }.joined(separator: "|"), goldVia)
      }
      let names = gold["source_entity"].string.flatMap { entities[$0] } ?? []
      let ours = claim.sourceEntity.map { analysis.entities[$0.index] }.map { [$0.name] + $0.aliases } ?? []
      if !cue.isEmpty {
        let agree =
          names.isEmpty
          ? ours.isEmpty : names.contains { name in ours.contains { $0.lowercased() == name.lowercased() } }
        compare(
          \.speaker, "speaker", agree ? names.first ?? "" : ours.first ?? "none", names.first ?? (agree ? "" : "nobody")
        )
      }
    }
    let attributed = analysis.claims.filter { !$0.cue.isEmpty }
    claims.guessed += attributed.count
    own.guessed += analysis.claims.count - attributed.count
    exact.add(
      gold: goldAttributions, guess: attributed.map { .init(source: $0.source, cue: $0.cue, content: $0.content) })
  }

  private var report: String {
    func share(_ name: String, _ tally: ClaimScorer.Tally) -> String {
      "\(name): \(tally.right) of \(tally.gold)"
    }
    return """
      Attributed claims, exact spans
      \(exact.report)
      \(ClaimScorer.line("attributed, cue overlaps", claims))
      \(ClaimScorer.line("the article's own", own))
      Of those found: \(share("kind", kind)), \(share("certainty", certainty)), \(share("polarity", polarity)), \
      \(share("quote", quote)), \(share("via", via)), \(share("speaker", speaker))
      """
  }
}
