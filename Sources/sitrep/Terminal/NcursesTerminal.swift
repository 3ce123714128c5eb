import CNcurses
import Glibc
import Screen
import Workbench

/// The terminal, through ncurses: shows screens, reads what the analyst does, and is given back however it ends.
@TerminalActor final class NcursesTerminal {
  private static let batchLimit = 1 << 16

  /// Cells of the terminal from top to bottom.
  private(set) var rows = 0
  /// Cells of the terminal from left to right.
  private(set) var columns = 0
  private var shown: CellBuffer?
  private var decoder: InputDecoder
  private var input = [UInt8](repeating: 0, count: 1 << 14)
  private var run: [wchar_t] = []

  /// Takes the terminal of standard input and output.
  ///
  /// - Parameters:
  ///   - usesColor: false for none at all; true for as many as the terminal has, unless NO_COLOR is set.
  ///   - usesMouse: whether clicks come as events; the terminal's own selection then needs Shift.
  init(usesColor: Bool = true, usesMouse: Bool = true) throws(TerminalError) {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    switch cn_open(cn_options(color: usesColor, mouse: usesMouse)) {
    case CN_OPENED: break
    case CN_NOT_A_TERMINAL: throw .notATerminal
    case CN_TOO_SIMPLE: throw .tooSimple(name)
    default: throw .unknownTerminal(name)
    }
    decoder = InputDecoder(known: Self.keySequences())
    cn_restore_on_crash()
    readSize()
  }

  /// Gives the terminal back.
  func close() { cn_close() }

  /// Takes over the terminal's new size; everything is drawn anew.
  func resize() {
    readSize()
    cn_resize(Int32(rows), Int32(columns))
    shown = nil
  }

  /// Draws everything anew the next time, whatever something else wrote on the screen.
  func redraw() {
    cn_forget()
    shown = nil
  }

  /// Stops the program, as Ctrl-Z does, and takes the terminal again when it is continued.
  func suspend() {
    whileReleased { cn_stop() }
  }

  /// Gives the terminal to `body`, for a pager or an editor, and takes it back after.
  func whileReleased<Result>(_ body: () throws -> Result) rethrows -> Result {
    cn_release()
    defer {
      cn_reclaim()
      readSize()
      shown = nil
    }
    return try body()
  }

  /// Takes the terminal again after something else may have changed its modes.
  func reclaim() {
    cn_reclaim()
    readSize()
    shown = nil
  }

  /// Asks the terminal to put `text` on the clipboard; false where it is too long: 56,245 bytes of UTF-8.
  func copy(_ text: String) -> Bool {
    let encoded = Base64.encode(Array(text.utf8)).map { CChar(bitPattern: $0) }
    return cn_copy_base64(encoded, encoded.count)
  }

  /// Whether the start of a sequence was read, whose rest must come within `escapeDelay`.
  var isWaitingForRest: Bool { decoder.isWaiting }

  /// How long the rest of a sequence is waited for.
  var escapeDelayMilliseconds: Int32 { cn_escape_delay() }

  /// What the analyst did, as far as it has arrived; nil when the terminal is gone.
  func read() -> [InputEvent]? {
    var events: [InputEvent] = []
    var total = 0
    repeat {
      let count = cn_read(&input, input.count)
      if count == 0 { return events.isEmpty ? nil : events }
      if count < 0 { break }
      events += decoder.decode(input[..<count])
      total += count
    } while total < Self.batchLimit && cn_wait(-1, 0, true) & Int32(CN_INPUT.rawValue) != 0
    return events
  }

  /// What the analyst did, now that the rest of a sequence has not come in time.
  func flushInput() -> [InputEvent] { decoder.flush() }

  /// Shows `screen`: draws what is not as in the one before.
  func show(_ screen: CellBuffer) {
    for run in screen.runs(changedFrom: shown) { draw(run, of: screen) }
    cn_flush(Int32(screen.cursor?.row.value ?? -1), Int32(screen.cursor?.column.value ?? -1))
    shown = screen
  }

  private func draw(_ cells: CellRun, of screen: CellBuffer) {
    guard cells.start.row.value < rows, cells.start.column.value < columns else { return }
    run.removeAll(keepingCapacity: true)
    for column in cells.start.column.value..<cells.start.column.value + cells.width {
      append(screen[cells.start.row, CellColumn(column)])
    }
    let style = cells.style
    cn_put(
      Int32(cells.start.row.value), Int32(cells.start.column.value), run, Int32(run.count),
      UInt32(style.attributes.rawValue), Int32(style.foreground.rawValue), Int32(style.background.rawValue))
  }

  /// Adds a cell to the run; question marks stand in for what the C library would place elsewhere than we do.
  private func append(_ cell: Cell) {
    let base = wchar_t(bitPattern: cell.base.value)
    guard cell.width > 0 else { return }
    guard cell.base.isASCII || Int(cn_width(base)) == cell.width else {
      for _ in 0..<cell.width { run.append(0x3F) }
      return
    }
    run.append(base)
    for index in 0..<cell.markCount {
      let mark = wchar_t(bitPattern: cell.mark(index).value)
      if cn_width(mark) == 0 { run.append(mark) }
    }
  }

  private func readSize() {
    var (height, width) = (Int32(0), Int32(0))
    cn_read_size(&height, &width)
    (rows, columns) = (Int(height), Int(width))
  }

  private static func keySequences() -> [(bytes: [UInt8], key: KeyPress)] {
    let keys: [KeyPress.Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .tab,
    ]
    return (0..<Int(CN_KEY_COUNT.rawValue)).compactMap { index in
      var bytes = [UInt8](repeating: 0, count: 32)
      let count = cn_key_sequence(Int32(index), &bytes, bytes.count)
      guard count > 0 else { return nil }
      let first = Int(CN_KEY_F1.rawValue)
      let isBackTab = index == Int(CN_KEY_BACK_TAB.rawValue)
      let key = index >= first ? KeyPress(.function(index - first + 1)) : KeyPress(keys[index], isBackTab ? .shift : [])
      return (Array(bytes.prefix(count)), key)
    }
  }
}
