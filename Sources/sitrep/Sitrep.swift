import ArgumentParser

/// The program: `sitrep`, its sub-commands and what they share.
@main
struct Sitrep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep",
    abstract: "Turn conflicting news reports into a reviewed, source-attributed incident dataset.")
}
