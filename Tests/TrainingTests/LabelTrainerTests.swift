import Annotation
import Extraction
import Testing

@testable import Training

/// Texts in which ships of a fleet are named after “the frigate”, and yards after “built at”: labels that no built-in model has.
private let fleet: [SpanGold] = (0..<12).map { number in
  let (ship, yard) = (["Alder", "Birch", "Cedar", "Maple"][number % 4], ["Norvik", "Talsund", "Ostby"][number % 3])
  return marked("fleet-\(number)", "The frigate ⟦ship:\(ship)⟧ was built at ⟦yard:\(yard)⟧. It left the port early.")
}

/// The text and spans that `⟦label:words⟧` marks in `text`.
private func marked(_ id: String, _ text: String) -> SpanGold {
  var gold = SpanGold(id: id, text: "", spans: [])
  for (index, part) in text.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
    guard index > 0, let colon = part.firstIndex(of: ":"), let close = part.firstIndex(of: "⟧") else {
      gold.text += part
      continue
    }
    let start = gold.text.utf8.count
    gold.text += part[part.index(after: colon)..<close]
    gold.spans.append(
      SpanGold.Labelled(span: TextSpan(start, gold.text.utf8.count), label: String(part[..<colon])))
    gold.text += part[part.index(after: close)...]
  }
  return gold
}

struct `Labels of one's own` {
  @Test(arguments: [true, false])
  func `are learned from texts that mark them and found in others`(standsAlone: Bool) throws {
    let trainer = LabelTrainer(standsAlone: standsAlone)
    let memory = ModelMemory(try trainer.model(trainer.samples(fleet)))
    let tagger = try LabelTagger(memory.bytes)
    #expect(tagger.labels == ["ship", "yard"] && tagger.standsAlone == standsAlone)
    let other = marked("other", "The frigate ⟦ship:Willow⟧ was built at ⟦yard:Karlsholm⟧.")
    let score = withExtendedLifetime(memory) { LabelEvaluation.score(tagger, on: trainer.samples([other])) }
    #expect(score.counts().exact == 2 && score.counts().found == 2)
  }

  @Test func `are cross-validated on texts that were held back`() throws {
    let trainer = LabelTrainer(standsAlone: true)
    let score = try LabelEvaluation.crossValidate(trainer.samples(fleet), folds: 4, trainer: trainer)
    #expect(score.counts().gold == 24 && score.counts().f1 > 0.9)
  }

  @Test func `are refused where there are none, or more than a model holds`() throws {
    let trainer = LabelTrainer(standsAlone: true)
    let plain = SpanGold(id: "plain", text: "Nothing here.", spans: [])
    #expect(throws: LabelTrainer.Refusal.nothingMarked) { try trainer.model(trainer.samples([plain])) }
    let many = marked("many", (0..<16).map { "⟦label\($0):x⟧ y" }.joined(separator: " "))
    #expect(throws: LabelTrainer.Refusal.tooManyLabels(16)) { try trainer.model(trainer.samples([many])) }
  }

  @Test func `are renamed and left out by a map`() throws {
    let map = try LabelMap(["ship=vehicle", "yard="])
    #expect(map.apply(to: fleet[0]).spans.map(\.label) == ["vehicle"])
    #expect(throws: LabelMap.Malformed(rule: "ship")) { try LabelMap(["ship"]) }
  }

  @Test func `that are types of ours become mentions beside those of other types`() throws {
    let map = try LabelMap(["ship=vehicle", "yard=facility"])
    let trainer = LabelTrainer()
    let memory = ModelMemory(try trainer.model(trainer.samples(fleet.map { map.apply(to: $0) })))
    let tagger = try LabelTagger(memory.bytes)
    let text = "The frigate Willow was built at Karlsholm, President Barack Obama said."
    let analysis = Extractor().finding(tagger).analyze(Article(id: "other", text: text))
    let found = analysis.mentions.map { "\($0.kind.rawValue):" + text.slice($0.span)! }
    #expect(found == ["vehicle:Willow", "facility:Karlsholm", "person:Barack Obama"])
    #expect(analysis.model.hasPrefix("sitrep-") && analysis.model.hasSuffix("+model-" + tagger.mark))
    withExtendedLifetime(memory) {}
  }
}

struct `An analyst's decisions` {
  /// Reports in which the analyst calls a patrol an armed group wherever it stands.
  private func decided(_ count: Int) -> [DecidedText] {
    (0..<count).map { number in
      let (name, town) = (
        ["Karsa", "Brenna", "Dolim", "Festa", "Gorin"][number % 5], ["Gao", "Mosul", "Basra", "Odesa"][number % 4]
      )
      let gold = marked(
        "report-\(number)",
        String(
          repeating: "Members of ⟦armed_group:\(name) patrol⟧ entered ⟦location:\(town)⟧ on Monday. ", count: 6))
      return DecidedText(
        id: gold.id, text: gold.text, marks: gold.spans, rejected: [], undecided: [], isReadWhole: true)
    }
  }

  @Test func `teach what the built-in model does not know, and the gain is told`() throws {
    let outcome = try DecisionTrainer().learn(decided(10))
    #expect(outcome.after.counts().recall > outcome.before.counts().recall)
    #expect(outcome.gain.value > 0 && outcome.gain.low > 0 && outcome.gain.low <= outcome.gain.high)
  }

  @Test func `are too little to learn from where they are few`() {
    #expect(throws: DecisionTrainer.Refusal.tooLittle(articles: 2, decisions: 24)) {
      try DecisionTrainer().learn(decided(2))
    }
  }
}
