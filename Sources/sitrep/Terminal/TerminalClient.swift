import Screen
import Workbench

/// The program behind the terminal: it takes what happens, and shows a screen.
@TerminalActor protocol TerminalClient: AnyObject, Sendable {
  /// Everything that the analyst did since the last call, in order; the screen is drawn once afterwards.
  func receive(_ events: [InputEvent])

  /// The last chance to save: the terminal is gone, or the process is asked to end. It must not wait for the analyst.
  func end(_ reason: TerminalEnd) async

  /// The screen as it should be now; nil where nothing changed since the last one.
  func screen(rows: Int, columns: Int) -> CellBuffer?

  /// The status to exit with, once the analyst has quit; nil before.
  var exitStatus: Int32? { get }
}

/// Why the loop ends though the analyst did not quit.
enum TerminalEnd: Equatable, Sendable {
  /// SIGTERM, SIGINT or SIGHUP.
  case signal(Int32)
  /// The terminal was closed.
  case hangup
}

/// Why a terminal can't be used.
enum TerminalError: Error, Equatable {
  /// Input or output is a file, a pipe or nothing.
  case notATerminal
  /// The terminal database has no such TERM.
  case unknownTerminal(String)
  /// The terminal can't move its cursor or clear its screen.
  case tooSimple(String)

  /// What failed, and what to do next.
  var message: String {
    switch self {
    case .notATerminal:
      "The workbench needs a terminal. Use “sitrep ingest”, “extract” and “export” where there is none."
    case .unknownTerminal(let name):
      "The terminal “\(name)” is unknown here. Set TERM to one that is, for example xterm-256color."
    case .tooSimple(let name):
      "The terminal “\(name)” can't show panes. Use “sitrep ingest”, “extract” and “export” there."
    }
  }
}
