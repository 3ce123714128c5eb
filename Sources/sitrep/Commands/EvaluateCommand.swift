import ArgumentParser
import Extraction
import Foundation
import Training

/// `sitrep evaluate`: scores the extractors against marked texts.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score what the machine finds against marked texts.",
    discussion: """
      mentions: JSON Lines with “text” and “entities” or “mentions”, or CoNLL. Prints precision, recall and F1 for exact spans and \
      for overlapping ones, by type, with bootstrap 95% intervals over documents. With --model or --folds the labels are the texts' own.
      speed: JSON Lines with “text”. Prints how fast each stage of extraction is.
      entities: articles in the JSON of “sitrep extract”. Prints MUC, B³, CEAF-e and their mean, and which groups are wrong.
      claims: JSON Lines of “attributions”, or articles in the JSON of `sitrep extract`.
      hedges: JSON Lines of sentences with “cues”. incidents: MUC-4 “templates”, or articles in the JSON of `sitrep extract`.
      timexes, quantities (or counts), zones: JSON Lines with “text” and “timexes”, “quantities” or “zones”, or suites of sentences.
      places: JSON Lines with “text” and “mentions” that have “lat” and “lon”. Prints how many names are found exactly, how many of \
      those are placed within 161 km, and both baselines: the gazetteer alone, the most populous place of each name.
      """)

  /// What can be scored.
  enum Task: String, CaseIterable, ExpressibleByArgument {
    case mentions, entities, claims, hedges, incidents, timexes, quantities, counts, zones, places, speed
  }

  @Option(
    help:
      "What to score: mentions, entities, claims, hedges, incidents, timexes, quantities (also counts), zones or places."
  )
  var task: Task

  @Option(
    help: ArgumentHelp(
      "For mentions: all (the gold has our types), three (person, organization with armed_group, location with facility) or five."
    ))
  var types = "all"

  @Flag(help: "For mentions: leave out those inside others, for gold that marks none.")
  var outerOnly = false

  @Flag(help: "For mentions: also print how often mentions with each score are right.")
  var reliability = false

  @Flag(help: "For places: nationality words count as place names.")
  var demonyms = false

  @Option(
    help:
      "The model that sitrep train wrote: for mentions, scored on its own labels; for claims and hedges, instead of the built-in one.",
    completion: .file())
  var model: String?

  @Option(help: "For mentions: cross-validate: learn this often from all texts but a share, and score on that share.")
  var folds: Int?

  @OptionGroup var labelOptions: LabelOptions

  @Argument(help: "The marked texts.", completion: .file())
  var gold: [String]

  func validate() throws {
    guard !gold.isEmpty else { throw ValidationError("Name the files to score against.") }
    if let folds, !(2...100).contains(folds) { throw ValidationError("--folds takes a number from 2 to 100.") }
    if folds != nil, model != nil { throw ValidationError("--folds and --model exclude each other; give one.") }
    guard MentionEvaluation.Scope(rawValue: types) != nil else {
      throw ValidationError("--types takes all, three or five, not \(types).")
    }
  }

  func run() throws {
    switch task {
    case .mentions: try evaluateMentions()
    case .speed: print(StageSpeed.report(on: try gold.map { try GoldFile.read($0) }))
    case .entities: print(EntityScorer.report(on: try gold.map { try GoldFile.read($0) }))
    case .claims: print(ClaimScorer.report(on: try gold.map { try GoldFile.read($0) }, model: try claimModel()))
    case .hedges: print(HedgeScorer.evaluate(try gold.map { try GoldFile.read($0) }, model: try claimModel()?.hedges))
    case .incidents: print(IncidentScorer.report(on: try gold.map { try GoldFile.read($0) }))
    case .timexes: print(TimexScorer.evaluate(try gold.map { try GoldFile.read($0) }), terminator: "")
    case .quantities, .counts: print(QuantityScorer.evaluate(try gold.map { try GoldFile.read($0) }), terminator: "")
    case .zones: print(ZoneScorer.evaluate(try gold.map { try GoldFile.read($0) }), terminator: "")
    case .places: print(PlacesScorer.evaluate(try gold.map { try GoldFile.read($0) }, demonyms: demonyms))
    }
  }

  /// The model to score claims and hedges with.
  private func claimModel() throws -> ClaimModel? {
    try model.map { try ModelFile.claimModel($0) } ?? .compiledIn
  }

  private func evaluateMentions() throws {
    if let folds {
      try crossValidate(folds)
    } else if let model {
      let tagger = try ModelFile.labelTagger(model)
      let samples = LabelTrainer(standsAlone: tagger.standsAlone)
        .samples(try GoldFile.texts(gold, map: labelOptions.labelMap()))
      print(LabelEvaluation.score(tagger, on: samples).report(), terminator: "")
    } else if let scope = MentionEvaluation.Scope(rawValue: types) {
      var evaluation = MentionEvaluation(scope: scope, countsNested: !outerOnly)
      for text in try GoldFile.texts(gold, sentences: 40) { evaluation.add(text) }
      print(evaluation.report(), terminator: "")
      if reliability { print("\n" + evaluation.reliability.report(), terminator: "") }
    }
  }

  private func crossValidate(_ folds: Int) throws {
    let trainer = LabelTrainer(standsAlone: labelOptions.alone)
    let samples = trainer.samples(try GoldFile.texts(gold, map: labelOptions.labelMap()))
    do throws(LabelTrainer.Refusal) {
      let scorer = try LabelEvaluation.crossValidate(samples, folds: folds, trainer: trainer) {
        StandardStreams.complain($0, prefix: "")
      }
      print(scorer.report(), terminator: "")
    } catch {
      StandardStreams.complain(error.message)
      throw ExitCode.unreadable
    }
  }
}
