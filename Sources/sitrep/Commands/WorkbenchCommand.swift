import ArgumentParser
import CaseModel
import Foundation
import Workbench
import Workspace

/// `sitrep [CASE] [FILE…]`: the workbench. It is what runs where no sub-command is named.
struct WorkbenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbench",
    abstract: "Open the workbench on a case.",
    discussion: """
      The argument that ends in .sitrep is the case, made if it is new; all others are files and folders to add to it. Without \
      one the case is unsaved, kept in the state directory until it is named; without any argument the last such case is opened.
      """)

  @Argument(help: "A case (.sitrep), and files or folders to add to it.", completion: .file())
  var arguments: [String] = []

  @Option(help: "The name that decisions carry; else that of the config, else the login name.")
  var analyst: String?

  @Flag(help: "Use no colours, whatever the terminal has.")
  var noColor = false

  /// The case to open; nil for an unsaved one.
  var casePath: String? { arguments.first(where: Self.isCase) }

  /// The files and folders to add.
  var files: [String] { arguments.filter { !Self.isCase($0) } }

  private static func isCase(_ argument: String) -> Bool { argument.utf8.count > 7 && argument.hasSuffix(".sitrep") }

  func validate() throws {
    guard arguments.count(where: Self.isCase) <= 1 else {
      throw ValidationError("The workbench opens one case at a time; name one file that ends in .sitrep.")
    }
    guard !files.contains("-") else {
      throw ValidationError("The workbench reads keys from standard input. Use “sitrep ingest CASE -” for articles.")
    }
  }

  func run() async throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw complaint(TerminalError.notATerminal.message, .wrongUsage)
    }
    let paths = UserPaths()
    let config = try config(paths)
    let opened: OpenedCase
    do throws(WorkspaceError) {
      opened = try OpenedCase(path: try path(in: paths))
    } catch {
      throw complaint(error.message, .unreadable)
    }
    let workspace = opened.current.workspace
    let settings = Settings(
      analyst: analyst ?? config.analyst ?? NSUserName(), keymap: config.keymap,
      readOnly: workspace.isWritable
        ? nil : workspace.access.notice ?? "the case is open for reading only",
      tags: config.tags)
    let names = files
    let status: Int32
    do {
      status = try await TerminalLoop.run(usesColor: !noColor, usesMouse: config.usesMouse) { terminal in
        WorkbenchClient(opened, settings: settings, adding: names, terminal: terminal)
      }
    } catch let error as TerminalError {
      throw complaint(error.message, .wrongUsage)
    }
    if status != 0 { throw ExitCode(status) }
  }

  private func config(_ paths: UserPaths) throws -> UserConfig {
    do throws(UserConfigError) {
      return try UserConfig.load(paths)
    } catch {
      throw complaint(error.message, .wrongUsage)
    }
  }

  /// The case to open: the one named, else a new unsaved one for the files named, else the unsaved one of last time.
  private func path(in paths: UserPaths) throws(WorkspaceError) -> String {
    if let casePath { return casePath }
    if files.isEmpty, let last = OpenedCase.lastUnsavedPath(in: paths) { return last }
    do {
      return try OpenedCase.newUnsavedPath(in: paths)
    } catch {
      throw .cannotOpen(path: paths.state, reason: error.localizedDescription)
    }
  }

  private func complaint(_ message: String, _ code: ExitCode) -> ExitCode {
    StandardStreams.complain(message)
    return code
  }
}
