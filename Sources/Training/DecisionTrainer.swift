import Annotation
import Extraction

/// Learns from an analyst's decisions on top of the built-in model, and tells on articles held back whether that helps.
package struct DecisionTrainer: Sendable {
  /// Why nothing is learned.
  package enum Refusal: Error, Equatable {
    /// So many articles with so many judged mentions are too few.
    case tooLittle(articles: Int, decisions: Int)
    /// See `LabelTrainer`.
    case labels(LabelTrainer.Refusal)
  }

  /// The fewest articles with judged mentions that are learned from.
  package static let fewestArticles = 6
  /// The fewest judged mentions that are learned from.
  package static let fewestDecisions = 60
  /// So often a share of the articles is held back.
  package static let folds = 5

  /// What came of it.
  package struct Outcome: Sendable {
    /// The model learned from all articles, as `LabelTagger` reads it.
    package var model: [UInt8]
    /// On articles held back: the built-in model.
    package var before: SpanScorer
    /// On the same articles: what was learned from the others.
    package var after: SpanScorer
  }

  private let trainer: LabelTrainer

  /// A trainer.
  package init() { trainer = LabelTrainer() }

  /// Learns from `texts`, of which those without a decision are left out.
  package func learn(_ texts: [DecidedText], log: (String) -> Void = { _ in }) throws(Refusal) -> Outcome {
    let decided = texts.filter { $0.decisionCount > 0 }
    let decisions = decided.reduce(0) { $0 + $1.decisionCount }
    guard decided.count >= Self.fewestArticles, decisions >= Self.fewestDecisions else {
      throw .tooLittle(articles: decided.count, decisions: decisions)
    }
    let articles = decided.map { Reading($0) }
    var before = SpanScorer()
    var after = SpanScorer()
    for fold in 0..<Self.folds {
      let taught = articles.indices.filter { $0 % Self.folds != fold }.map { articles[$0].sample }
      let memory = ModelMemory(try model(taught))
      guard let tagger = try? LabelTagger(memory.bytes) else { preconditionFailure("what was learned can be read") }
      for index in articles.indices where index % Self.folds == fold {
        before.add(gold: articles[index].gold, found: articles[index].counted(articles[index].builtIn))
        let found = withExtendedLifetime(memory) {
          tagger.mentions(in: articles[index].sample.facts, builtIn: articles[index].builtIn)
        }
        after.add(gold: articles[index].gold, found: articles[index].counted(found))
      }
      log("held back share \(fold + 1) of \(Self.folds)")
    }
    return Outcome(model: try model(articles.map(\.sample)), before: before, after: after)
  }

  private func model(_ samples: [LabelTrainer.Sample]) throws(Refusal) -> [UInt8] {
    do throws(LabelTrainer.Refusal) {
      return try trainer.model(samples)
    } catch {
      throw .labels(error)
    }
  }

  /// An article as it is learned from and scored.
  private struct Reading {
    let text: DecidedText
    let sample: LabelTrainer.Sample
    let builtIn: [TaggedMention]
    /// The outer marks.
    let gold: [SpanGold.Labelled]
    private let read: [TextSpan]

    init(_ text: DecidedText) {
      self.text = text
      gold = Self.outermost(text.marks)
      let document = Document(Article(id: text.id, text: text.text))
      builtIn = MentionFinder.mentions(in: document)
      let facts = LabelFacts(document, mentions: builtIn)
      sample = LabelTrainer.Sample(
        SpanGold(id: text.id, text: text.text, spans: gold), facts: facts, open: text.undecided, teaches: text.isRead)
      read = facts.pieces.map { facts.span(of: $0) }.filter { text.isRead($0) }
    }

    /// Those outer mentions of `found` that the analyst's decisions can judge.
    func counted(_ found: [TaggedMention]) -> [SpanGold.Labelled] {
      let labelled = found.map { SpanGold.Labelled(span: $0.span, label: $0.kind.rawValue) }
      return Self.outermost(labelled).filter { mention in
        read.contains { $0.overlaps(mention.span) }
          && (gold.contains { $0.span.overlaps(mention.span) }
            || !text.undecided.contains { $0.overlaps(mention.span) })
      }
    }

    private static func outermost(_ spans: [SpanGold.Labelled]) -> [SpanGold.Labelled] {
      var end = 0
      return spans.sorted { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }.filter { span in
        guard span.span.start.value >= end else { return false }
        end = span.span.end.value
        return true
      }
    }
  }
}

extension DecisionTrainer.Outcome {
  /// Whether it helped: the gain in strict F1, and the middle 95% of it over draws of the held-back articles.
  package var gain: (value: Double, low: Double, high: Double) {
    let interval = SpanScorer.gainInterval(from: before, to: after)
    return (after.counts().f1 - before.counts().f1, interval.low, interval.high)
  }
}
