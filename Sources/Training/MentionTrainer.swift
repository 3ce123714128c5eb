import Extraction

/// Learns the mention tagger from corpora in CoNLL, each under its own convention.
package struct MentionTrainer {
  /// A corpus file.
  package struct File {
    /// Its name without folders, by which its convention is known.
    package var name: String
    /// What is in it.
    package var bytes: [UInt8]

    /// The file called `name`.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// How to learn.
  package var options: CRFLearner.Options
  /// Of so many texts one is taught a second time with its capitals changed: all, each word's, or none in turn. 0 for never.
  package var recasedShare = 15

  /// The settings of the shipped model.
  package init() {
    options = CRFLearner.Options()
    options.epochs = 6
    options.averagedEpochs = 3
    options.rate = 0.08
    options.dropout = 0.6
  }

  /// The model learned from `files`; a file whose convention is unknown is an error to the caller, who checks first.
  package func model(_ files: [File], log: (String) -> Void) -> [UInt8] {
    var gathered = MentionCorpus()
    for file in files {
      guard let convention = CorpusConvention.named(file.name) else { continue }
      let golds = SpanGold.read(
        conll: file.bytes, sentences: convention.sentencesPerText, joinsHyphens: convention.joinsHyphens,
        name: file.name)
      for (index, gold) in golds.enumerated() {
        gathered.add(gold, convention, forgets: true)
        guard recasedShare > 0, index % recasedShare == 0 else { continue }
        let recasings: [Recasing] = [.upper, .title, .lower]
        gathered.add(gold, convention, recase: recasings[index / recasedShare % 3])
      }
      log("\(file.name): \(golds.count) texts, \(gathered.corpus.tokenCount) tokens so far")
    }
    var learner = CRFLearner(scheme: MentionTagger.scheme, options: options)
    learner.learn(from: gathered.corpus) { epoch, loss in log("pass \(epoch + 1): loss \(loss)") }
    return learner.model(featureSet: MentionFeatures.identifier)
  }
}
