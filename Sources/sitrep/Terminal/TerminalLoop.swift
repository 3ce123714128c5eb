import CNcurses
import Glibc
import Synchronization
import Workbench

/// Runs a client on the terminal from the first screen to the last.
@TerminalActor final class TerminalLoop {
  private let terminal: NcursesTerminal
  private let client: any TerminalClient
  private var events: [InputEvent] = []
  /// When what changed in the background is to be drawn; nil while nothing did.
  private var drawDue: ContinuousClock.Instant?
  /// Before this, only what the analyst does is drawn.
  private var restEnd = ContinuousClock.now

  private init(terminal: NcursesTerminal, client: any TerminalClient) {
    self.terminal = terminal
    self.client = client
  }

  /// Takes the terminal, makes the client and runs it until the analyst quits; then gives the terminal back.
  ///
  /// The whole of it happens on a thread of its own. A signal that ends the program ends it as that signal does, after
  /// the client has saved and the terminal is restored.
  ///
  /// - Returns: the client's exit status.
  nonisolated static func run(
    usesColor: Bool = true, usesMouse: Bool = true,
    client makeClient: @escaping @TerminalActor @Sendable (NcursesTerminal) async throws -> any TerminalClient
  ) async throws -> Int32 {
    startThread()
    defer { TerminalActor.shared.executor.end() }
    return try await runOnThread(usesColor: usesColor, usesMouse: usesMouse, makeClient)
  }

  private nonisolated static func startThread() {
    let isStarted = cn_start_thread({ _ in TerminalActor.shared.executor.runLoop() }, nil)
    precondition(isStarted, "no thread can be started")
  }

  private static func runOnThread(
    usesColor: Bool, usesMouse: Bool, _ makeClient: (NcursesTerminal) async throws -> any TerminalClient
  ) async throws -> Int32 {
    let terminal = try NcursesTerminal(usesColor: usesColor, usesMouse: usesMouse)
    defer { terminal.close() }
    guard cn_catch_signals() else { throw TerminalError.notATerminal }
    return await TerminalLoop(terminal: terminal, client: try await makeClient(terminal)).run()
  }

  private func run() async -> Int32 {
    draw()
    while true {
      if let status = client.exitStatus { return status }
      let ready = await TerminalActor.shared.executor.readiness(timeoutMilliseconds: timeout)
      if ready.contains(.signal) { await takeSignals() }
      if ready.contains(.input) {
        guard let read = terminal.read() else { await end(.hangup) }
        events += read
      } else if ready.contains(.hangup) {
        await end(.hangup)
      } else if ready.isEmpty {
        events += terminal.flushInput()
      }
      if events.isEmpty, ready.isSubset(of: .jobs) {
        drawInTime()
      } else {
        client.receive(events)
        events.removeAll(keepingCapacity: true)
        draw()
      }
    }
  }

  /// Milliseconds to wait for more: until the rest of a key must have come, or a drawing is due; for ever when neither is.
  private var timeout: Int32 {
    if terminal.isWaitingForRest { return terminal.escapeDelayMilliseconds }
    guard let drawDue else { return -1 }
    return Int32(clamping: Int(max(0, (drawDue - .now) / .milliseconds(1)).rounded(.up)))
  }

  /// Draws what changed in the background: at once after a rest, else when the rest is over, so that drawing takes a fifth of the
  /// time at most while much comes in.
  private func drawInTime() {
    if ContinuousClock.now >= restEnd { draw() } else { drawDue = restEnd }
  }

  private func draw() {
    drawDue = nil
    let start = ContinuousClock.now
    guard client.exitStatus == nil, let screen = client.screen(rows: terminal.rows, columns: terminal.columns) else {
      return
    }
    terminal.show(screen)
    let end = ContinuousClock.now
    restEnd = end + max(.milliseconds(16), (end - start) * 4)
  }

  private func takeSignals() async {
    while case let signal = cn_next_signal(), signal != 0 {
      switch signal {
      case SIGWINCH:
        terminal.resize()
        noteSize()
      case SIGTSTP:
        terminal.suspend()
        noteSize()
      case SIGCONT:
        terminal.reclaim()
        noteSize()
      default: await end(.signal(signal))
      }
    }
  }

  /// Tells the client the size, so that it draws everything; of several in a row only the last counts.
  private func noteSize() {
    let resize = InputEvent.resize(rows: terminal.rows, columns: terminal.columns)
    if case .resize = events.last { events.removeLast() }
    events.append(resize)
  }

  private func end(_ reason: TerminalEnd) async -> Never {
    await client.end(reason)
    terminal.close()
    switch reason {
    case .signal(let number): cn_die_by(number)
    case .hangup: cn_die_by(SIGHUP)
    }
  }
}
