import ArgumentParser
import Glibc

/// `sitrep [CASE] [FILE…]`: the workbench. It is what runs where no sub-command is named.
struct WorkbenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbench",
    abstract: "Open the workbench on a case.",
    discussion: """
      The argument that ends in .sitrep is the case, made if it is new; all others are files and folders to add to it. Without \
      one the case is unsaved, kept in the state directory until it is named.
      """)

  @Argument(help: "A case (.sitrep), and files or folders to add to it.", completion: .file())
  var arguments: [String] = []

  /// The case to open; nil for an unsaved one.
  var casePath: String? { arguments.first(where: Self.isCase) }

  /// The files and folders to add.
  var files: [String] { arguments.filter { !Self.isCase($0) } }

  private static func isCase(_ argument: String) -> Bool { argument.utf8.count > 7 && argument.hasSuffix(".sitrep") }

  func validate() throws {
    guard arguments.count(where: Self.isCase) <= 1 else {
      throw ValidationError("The workbench opens one case at a time; name one file that ends in .sitrep.")
    }
  }

  func run() async throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      StandardStreams.complain(
        "The workbench needs a terminal. Use “sitrep ingest”, “extract” and “export” where there is none.")
      throw ExitCode.wrongUsage
    }
    StandardStreams.complain("The workbench is not built into this program yet.")
    throw ExitCode.wrongUsage
  }
}
