import ArgumentParser
import Foundation
import Training

/// `sitrep evaluate`: scores the extractors against marked texts.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score what the machine finds against marked texts.",
    discussion: """
      mentions: JSON Lines with “text” and “entities” or “mentions”, or CoNLL. Prints precision, recall and F1 for exact spans and \
      for overlapping ones, by type, with bootstrap 95% intervals over documents.
      claims: JSON Lines of “attributions”, or articles in the JSON of `sitrep extract`.
      hedges: JSON Lines of sentences with “cues”. incidents: MUC-4 “templates”, or articles in the JSON of `sitrep extract`.
      timexes, quantities (or counts), zones: JSON Lines with “text” and “timexes”, “quantities” or “zones”, or suites of sentences.
      places: JSON Lines with “text” and “mentions” that have “lat” and “lon”. Prints how many names are found exactly, how many of \
      those are placed within 161 km, and both baselines: the gazetteer alone, the most populous place of each name.
      """)

  /// What can be scored.
  enum Task: String, CaseIterable, ExpressibleByArgument {
    case mentions, claims, hedges, incidents, timexes, quantities, counts, zones, places
  }

  @Option(
    help: "What to score: mentions, claims, hedges, incidents, timexes, quantities (also counts), zones or places.")
  var task: Task

  @Option(
    help: ArgumentHelp(
      "For mentions: all (the gold has our types), three (person, organization with armed_group, location with facility) or five."
    ))
  var types = "all"

  @Flag(help: "For mentions: leave out those inside others, for gold that marks none.")
  var outerOnly = false

  @Flag(help: "For places: nationality words count as place names.")
  var demonyms = false

  @Argument(help: "The marked texts.", completion: .file())
  var gold: [String]

  func validate() throws {
    guard !gold.isEmpty else { throw ValidationError("Name the files to score against.") }
    guard MentionEvaluation.Scope(rawValue: types) != nil else {
      throw ValidationError("--types takes all, three or five, not \(types).")
    }
  }

  func run() throws {
    switch task {
    case .mentions: try evaluateMentions()
    case .claims: print(ClaimScorer.report(on: try gold.map { try GoldFile.read($0) }))
    case .hedges: print(HedgeScorer.evaluate(try gold.map { try GoldFile.read($0) }))
    case .incidents: print(IncidentScorer.report(on: try gold.map { try GoldFile.read($0) }))
    case .timexes: print(TimexScorer.evaluate(try gold.map { try GoldFile.read($0) }), terminator: "")
    case .quantities, .counts: print(QuantityScorer.evaluate(try gold.map { try GoldFile.read($0) }), terminator: "")
    case .zones: print(ZoneScorer.evaluate(try gold.map { try GoldFile.read($0) }), terminator: "")
    case .places: print(PlacesScorer.evaluate(try gold.map { try GoldFile.read($0) }, demonyms: demonyms))
    }
  }

  private func evaluateMentions() throws {
    guard let scope = MentionEvaluation.Scope(rawValue: types) else { return }
    var evaluation = MentionEvaluation(scope: scope, countsNested: !outerOnly)
    for path in gold {
      let bytes = try GoldFile.read(path)
      let name = URL(fileURLWithPath: path).lastPathComponent
      let isLines = name.hasSuffix(".jsonl") || name.hasSuffix(".json")
      let texts =
        isLines
        ? SpanGold.read(jsonl: bytes)
        : SpanGold.read(conll: bytes, sentences: 40, joinsHyphens: false, name: name)
      guard !texts.isEmpty else {
        StandardStreams.complain("\(path) has no marked text: it must be JSON Lines or CoNLL.")
        throw ExitCode.unreadable
      }
      for text in texts { evaluation.add(text) }
    }
    print(evaluation.report(), terminator: "")
  }
}
