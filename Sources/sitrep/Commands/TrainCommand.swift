import ArgumentParser
import Foundation
import Training

/// `sitrep train`: learns a model from marked texts.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn a model from marked texts.",
    discussion: """
      mentions, with labels of their own: CoNLL files (a word first and a tag last on each line) or JSON Lines with “text” and \
      “entities” or “mentions”, each with “start”, “end” and “type”. The model finds spans of those labels; --map renames them. Give it \
      to sitrep extract or evaluate as --model.
      mentions, for the program itself (--labels built-in): CoNLL files whose names begin with that of a known set: gmb, uner, redocred, \
      wnut, btc, crossner. This is what is done where all files are such and --labels is not given.
      mentions, from a case (--from CASE): learns from the mentions that the analyst accepted, corrected, added or rejected, on top of the \
      built-in model, and prints strict F1 on articles held back, before and after. Only sentences with a decision in them, and articles \
      marked as read, are learned from.
      temperature: texts with persons, organizations and locations that the built-in model was not taught. Writes that model again, its \
      scores so stretched that they say how often they are right.
      scores: files as for temperature, or in the JSON of “sitrep extract”. Writes for each type of mention how often those with a raw \
      score are right.
      claims: JSON Lines of attributions; files whose names begin with “szeged” teach hedges, and files whose names \
      end in “.marked”, such as those in Tools/claims, kinds too.
      """)

  /// What can be learned.
  enum Task: String, CaseIterable, ExpressibleByArgument {
    case mentions, claims, temperature, scores
  }

  /// Whose labels a mention model tells apart.
  enum Labels: String, CaseIterable, ExpressibleByArgument {
    case own
    case builtIn = "built-in"
  }

  @Option(help: "What to learn: mentions, claims, temperature or scores.")
  var task: Task = .mentions

  @Option(name: .shortAndLong, help: "The file to write the model to.", completion: .file())
  var output: String

  @Option(help: "Passes over the data; the task's own number unless given.")
  var epochs: Int?

  @Option(help: "For mentions: the labels of the texts (own), or the program's (built-in).")
  var labels: Labels?

  @Option(
    help: "Learn from what the analyst decided on mentions in this case, on top of the built-in model.",
    completion: .file(extensions: ["sitrep"]))
  var from: String?

  @OptionGroup var labelOptions: LabelOptions

  @Argument(help: "The marked texts.", completion: .file())
  var data: [String] = []

  func validate() throws {
    if let epochs, !(1...100).contains(epochs) { throw ValidationError("--epochs takes a number from 1 to 100.") }
    guard from != nil || !data.isEmpty else { throw ValidationError("Name the files to learn from.") }
    if from != nil, !data.isEmpty || task != .mentions {
      throw ValidationError("--from CASE learns mentions from that case alone; leave out the files.")
    }
    guard labels == .builtIn else { return }
    for path in data where CorpusConvention.named(GoldFile.name(of: path)) == nil {
      throw ValidationError(
        "Can't tell the convention of \(path): its name must begin with gmb, uner, redocred, wnut, btc or crossner.")
    }
  }

  func run() throws {
    let log = { (line: String) in StandardStreams.complain(line, prefix: "") }
    if let from { return try write(CaseTraining(path: from).model(log)) }
    switch task {
    case .mentions where !usesBuiltInLabels: try write(ownModel(log))
    case .mentions:
      var trainer = MentionTrainer()
      if let epochs { trainer.options.epochs = epochs }
      try write(trainer.model(try files(), log: log))
    case .temperature:
      try write(
        TemperatureTrainer.model(try GoldFile.texts(data, map: labelOptions.labelMap(), sentences: 40), log: log))
    case .scores:
      var fit = ScoreFit()
      for path in data where !path.hasSuffix(".json") {
        fit.add(try GoldFile.texts([path], map: labelOptions.labelMap(), sentences: 40))
      }
      fit.add(try GoldFile.texts(data.filter { $0.hasSuffix(".json") }, sentences: 40))
      try write(Array(fit.lines().utf8))
    case .claims:
      let files = try files()
      try write(
        ClaimTrainer().model(
          claims: files.filter { !$0.name.hasPrefix("szeged") && !$0.name.hasSuffix(".marked") }.map(\.bytes),
          hedges: files.filter { $0.name.hasPrefix("szeged") }.map(\.bytes),
          reports: files.filter { $0.name.hasSuffix(".marked") }.map(\.bytes), log: log))
    }
  }

  private var usesBuiltInLabels: Bool {
    if let labels { return labels == .builtIn }
    return data.allSatisfy { CorpusConvention.named(GoldFile.name(of: $0)) != nil }
  }

  private func files() throws -> [MentionTrainer.File] {
    try data.map { MentionTrainer.File(name: GoldFile.name(of: $0), bytes: try GoldFile.read($0)) }
  }

  private func ownModel(_ log: (String) -> Void) throws -> [UInt8] {
    var trainer = LabelTrainer(standsAlone: labelOptions.alone)
    trainer.epochs = epochs
    let golds = try GoldFile.texts(data, map: labelOptions.labelMap())
    do throws(LabelTrainer.Refusal) {
      return try trainer.model(trainer.samples(golds), log: log)
    } catch {
      StandardStreams.complain(error.message)
      throw ExitCode.unreadable
    }
  }

  private func write(_ model: [UInt8]) throws {
    do {
      try Data(model).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      StandardStreams.complain("Can't write \(output): \(error.localizedDescription) Choose another place.")
      throw ExitCode.unreadable
    }
  }
}
