import ArgumentParser
import CCredits
import Glibc

/// The program: `sitrep`, its sub-commands and what they share.
@main
struct Sitrep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitrep",
    abstract: "Turn conflicting news reports into a reviewed, source-attributed incident dataset.",
    usage: """
      sitrep [CASE] [FILE…]
      sitrep <subcommand> [options]
      """,
    discussion: """
      Without a sub-command it opens the workbench: an argument that ends in .sitrep is the case, made if it is new; all \
      others are files or folders to add to it.
      """,
    version: ProgramVersion.text,
    subcommands: [
      WorkbenchCommand.self, IngestCommand.self, ExtractCommand.self, ExportCommand.self, CheckCommand.self,
      GazetteerCommand.self, TrainCommand.self, EvaluateCommand.self,
    ],
    defaultSubcommand: WorkbenchCommand.self)

  @Flag(help: "Show whose data and libraries are inside.")
  var credits = false

  func validate() throws {
    if credits { throw CleanExit.message(String(cString: sitrep_credits())) }
  }

  /// Runs the command that the arguments name. Wrong usage ends with 2 and help with 0, as docs/formats.md says.
  static func main() async {
    // A file that may not grow any further fails that one write; it does not end the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      // The parser answers --version before it looks at anything else.
      if arguments.contains("--credits"), arguments.contains("--version"), arguments.count == 2 {
        print("\(ProgramVersion.text)\n\n\(String(cString: sitrep_credits()))")
        return
      }
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code == .success {
        print(message)
        Glibc.exit(0)
      }
      StandardStreams.complain(message, prefix: "")
      Glibc.exit(code == .validationFailure ? ExitCode.wrongUsage.rawValue : ExitCode.unreadable.rawValue)
    }
  }
}
