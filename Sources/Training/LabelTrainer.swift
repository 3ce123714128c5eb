import Annotation
import Extraction

/// Learns a tagger with the labels of the texts it is shown, whatever they are.
package struct LabelTrainer: Sendable {
  /// Why nothing can be learned.
  package enum Refusal: Error, Equatable {
    /// The texts mark nothing.
    case nothingMarked
    /// More labels than a model holds.
    case tooManyLabels(Int)
  }

  /// The most labels that a model holds.
  package static let labelLimit = 15

  /// The model is the mean of so many, learned in other orders with other features hidden.
  private static let learners = 2

  private var options: CRFLearner.Options
  /// Passes over the corpus; nil to choose by its size.
  package var epochs: Int?
  /// Whether the built-in model's mentions are left out of what it looks at.
  package var standsAlone: Bool

  /// The settings that measured best on both a large and a small corpus.
  package init(standsAlone: Bool = false) {
    options = CRFLearner.Options()
    options.maximumRows = 2_000_000
    self.standsAlone = standsAlone
  }

  /// A text ready to be learned from or scored: its facts, gathered once, and what is marked in it.
  package struct Sample: Sendable {
    /// The text and its marks.
    package let gold: SpanGold
    /// What a tagger sees of it.
    package let facts: LabelFacts
    /// Marks where any answer would do.
    package let open: [TextSpan]
    /// Which of its pieces are learned from; all where nil.
    package let taught: Set<Int>?

    /// The sample of `gold`, whose facts are known; where any answer would do it is `open`, and only pieces that `teaches` names are
    /// learned from.
    package init(
      _ gold: SpanGold, facts: LabelFacts, open: [TextSpan] = [], teaches: ((TextSpan) -> Bool)? = nil
    ) {
      self.gold = gold
      self.facts = facts
      self.open = open
      taught = teaches.map { teaches in
        Set(facts.pieces.indices.filter { teaches(facts.span(of: facts.pieces[$0])) })
      }
    }

    /// The sample of `gold`.
    init(_ gold: SpanGold, standsAlone: Bool) {
      let document = Document(Article(id: gold.id, text: gold.text))
      let mentions = standsAlone ? [] : MentionFinder.mentions(in: document)
      self.init(gold, facts: LabelFacts(document, mentions: mentions))
    }
  }

  /// The samples of `golds` for this trainer.
  package func samples(_ golds: [SpanGold]) -> [Sample] {
    golds.map { Sample($0, standsAlone: standsAlone) }
  }

  /// The labels of `samples`, in order of the alphabet.
  package static func labels(of samples: [Sample]) -> [String] {
    Set(samples.flatMap { $0.gold.spans.map(\.label) }).sorted()
  }

  /// The model learned from `samples`, as `LabelTagger` reads it.
  package func model(_ samples: [Sample], log: (String) -> Void = { _ in }) throws(Refusal) -> [UInt8] {
    let labels = Self.labels(of: samples)
    guard !labels.isEmpty else { throw .nothingMarked }
    guard labels.count <= Self.labelLimit else { throw .tooManyLabels(labels.count) }
    let scheme = TagScheme(labels: labels, style: .bilou)
    var corpus = TaggedCorpus(scheme: scheme)
    var features = TokenFeatures()
    for sample in samples {
      let allowed = Self.allowedTags(sample, scheme)
      for (number, piece) in sample.facts.pieces.enumerated() where sample.taught?.contains(number) ?? true {
        LabelFeatures.fill(&features, sentence: piece, facts: sample.facts)
        corpus.add(features, allowed: Array(allowed[piece]))
      }
    }
    var options = settings(tokens: corpus.tokenCount)
    log(
      "\(samples.count) texts, \(corpus.tokenCount) tokens, \(labels.count) labels, \(Self.learners) times \(options.epochs) passes"
    )
    let priors = standsAlone ? [] : Self.priors(scheme)
    func learned(_ number: Int) -> CRFLearner {
      options.seed = UInt64(number)
      var learner = CRFLearner(scheme: scheme, options: options)
      learner.learn(from: corpus, priors: priors) { epoch, loss in
        log("\(number), pass \(epoch + 1): loss \(loss)")
      }
      return learner
    }
    var learner = learned(1)
    for number in 2...Self.learners { learner.approach(learned(number), by: 1 / Float(number)) }
    return learner.model(featureSet: LabelFeatures.identifier(standsAlone: standsAlone))
  }

  /// The settings for a corpus of `tokens`: a small one is gone over more often, and its rare features are kept.
  private func settings(tokens: Int) -> CRFLearner.Options {
    let isLarge = tokens > 100_000
    var options = options
    options.epochs = epochs ?? min(25, max(8, 2_000_000 / max(1, tokens)))
    options.averagedEpochs = max(1, options.epochs - 1)
    options.rate = isLarge ? 0.1 : 0.15
    options.margin = 2
    options.dropout = isLarge ? 0.5 : 0.3
    options.minimumCount = isLarge ? 2 : 1
    options.bits = isLarge ? 24 : 20
    return options
  }

  /// What the built-in model finds is believed until the texts say otherwise, where the label's name is that of a type.
  private static func priors(_ scheme: TagScheme) -> [CRFLearner.Prior] {
    var priors = [CRFLearner.Prior(key: LabelFeatures.keyOutside, tag: 0, weight: priorWeight)]
    for kind in Mention.Kind.allCases {
      let label = scheme.labels.firstIndex { Mention.Kind(label: $0) == kind }
      for part in [TagScheme.Part.begin, .inside, .last, .unit] {
        let tag = label.map { scheme.tag(part, label: $0) } ?? 0
        priors.append(
          CRFLearner.Prior(key: LabelFeatures.key(of: part, kind), tag: tag, weight: priorWeight))
      }
    }
    return priors
  }

  private static let priorWeight: Float = 3

  /// The tags that may be right for each token. Of marks that overlap, the first and longest is taught.
  private static func allowedTags(_ sample: Sample, _ scheme: TagScheme) -> [UInt64] {
    var allowed = [UInt64](repeating: 1, count: sample.facts.tokenCount)
    let everything = (UInt64(1) << UInt64(scheme.tagCount)) - 1
    for span in sample.open { for token in sample.facts.tokens(in: span) { allowed[token] = everything } }
    var end = 0
    let marks = sample.gold.spans.sorted { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
    for mark in marks {
      let tokens = sample.facts.tokens(in: mark.span)
      guard tokens.lowerBound >= end, !tokens.isEmpty, let label = scheme.labels.firstIndex(of: mark.label) else {
        continue
      }
      end = tokens.upperBound
      for token in tokens {
        allowed[token] = 1 << UInt64(scheme.tag(TagScheme.Part(of: token, in: tokens), label: label))
      }
    }
    return allowed
  }
}
