import ArgumentParser
import Foundation
import Training

/// `sitrep train`: learns a model from marked texts.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn a model from marked texts.",
    discussion: """
      mentions: CoNLL files (a word and a tag a line) whose names begin with that of a known set: gmb, uner, redocred, wnut, btc, \
      crossner.
      claims: JSON Lines of attributions; files whose names begin with “szeged” teach hedges.
      """)

  /// What can be learned.
  enum Task: String, CaseIterable, ExpressibleByArgument {
    case mentions, claims
  }

  @Option(help: "What to learn: mentions or claims.")
  var task: Task

  @Option(name: .shortAndLong, help: "The file to write the model to.", completion: .file())
  var output: String

  @Option(help: "Passes over the data; the task's own number unless given.")
  var epochs: Int?

  @Argument(help: "The marked texts.", completion: .file())
  var data: [String]

  func validate() throws {
    guard !data.isEmpty else { throw ValidationError("Name the files to learn from.") }
    if let epochs, !(1...100).contains(epochs) { throw ValidationError("--epochs takes a number from 1 to 100.") }
    if task == .mentions {
      for path in data where CorpusConvention.named(Self.name(of: path)) == nil {
        throw ValidationError(
          "Can't tell the convention of \(path): its name must begin with gmb, uner, redocred, wnut, btc or crossner.")
      }
    }
  }

  func run() throws {
    let files = try data.map { MentionTrainer.File(name: Self.name(of: $0), bytes: try GoldFile.read($0)) }
    let log = { (line: String) in StandardStreams.complain(line, prefix: "") }
    let model: [UInt8]
    switch task {
    case .mentions:
      var trainer = MentionTrainer()
      if let epochs { trainer.options.epochs = epochs }
      model = trainer.model(files, log: log)
    case .claims:
      model = ClaimTrainer().model(
        claims: files.filter { !$0.name.hasPrefix("szeged") }.map(\.bytes),
        hedges: files.filter { $0.name.hasPrefix("szeged") }.map(\.bytes), log: log)
    }
    do {
      try Data(model).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      StandardStreams.complain("Can't write \(output): \(error.localizedDescription) Choose another place.")
      throw ExitCode.unreadable
    }
  }

  private static func name(of path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }
}

/// Marked texts on disk.
enum GoldFile {
  /// The bytes of the file at `path`; says on standard error why it can't, and ends with 3.
  static func read(_ path: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      StandardStreams.complain("Can't read \(path): \(error.localizedDescription) Check the name.")
      throw ExitCode.unreadable
    }
  }
}
