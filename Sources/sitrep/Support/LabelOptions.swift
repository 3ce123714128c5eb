import ArgumentParser
import Training

/// What `train` and `evaluate` share on labels that are not the program's.
struct LabelOptions: ParsableArguments {
  @Flag(help: "For labels of one's own: learn from the texts alone, not also from what the built-in model finds.")
  var alone = false

  @Option(
    help: ArgumentHelp(
      "Rename a label of the texts; once for each. An empty name leaves it out.", valueName: "theirs=ours"))
  var map: [String] = []

  func validate() throws { _ = try labelMap() }

  /// The names of labels.
  func labelMap() throws -> LabelMap {
    do throws(LabelMap.Malformed) {
      return try LabelMap(map)
    } catch {
      throw ValidationError("--map takes THEIRS=OURS, not \(error.rule).")
    }
  }
}

extension LabelTrainer.Refusal {
  /// What is wrong, and what to do.
  var message: String {
    switch self {
    case .nothingMarked: "Nothing is marked in these texts, so there is nothing to learn. Check their tags."
    case .tooManyLabels(let count):
      "The texts have \(count) labels; a model holds \(LabelTrainer.labelLimit). Join or leave out some with --map."
    }
  }
}
