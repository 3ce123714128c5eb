import Annotation
import CaseModel
import Extraction
import Interchange
import Screen
import Workbench
import Workspace

/// The workbench behind the terminal: it owns the session, does what it asks for outside, and draws it.
@TerminalActor final class WorkbenchClient: TerminalClient {
  private var session: Session
  private var workspace: Workspace
  private let terminal: NcursesTerminal
  private var importTask: Task<Void, Never>?
  private var isDirty = true
  private(set) var exitStatus: Int32?

  /// The workbench on an open case.
  ///
  /// - Parameter names: files and folders to add to it.
  init(_ opened: OpenedCase, settings: Settings, adding names: [String], terminal: NcursesTerminal) {
    session = Session(opened.history, caseName: opened.name, settings: settings)
    workspace = opened.workspace
    self.terminal = terminal
    _ = session.handle(.resized(rows: terminal.rows, columns: terminal.columns))
    for notice in opened.notices { _ = session.handle(.notice(notice)) }
    startBackground(adding: names)
  }

  func receive(_ events: [InputEvent]) {
    for event in events {
      guard exitStatus == nil else { return }
      run(session.handle(event, at: CaseImport.now))
    }
    isDirty = true
  }

  func end(_ reason: TerminalEnd) async {
    importTask?.cancel()
    try? workspace.close()
  }

  func screen(rows: Int, columns: Int) -> CellBuffer? {
    guard isDirty else { return nil }
    isDirty = false
    if session.view.rows != rows || session.view.columns != columns {
      run(session.handle(.resized(rows: rows, columns: columns)))
    }
    session.prepareToRender()
    var buffer = CellBuffer(rows: rows, columns: columns)
    session.render(on: &buffer)
    return buffer
  }

  /// Tells the session what happened outside.
  func post(_ event: SessionEvent) {
    run(session.handle(event))
    isDirty = true
  }

  private func run(_ effects: [Effect]) {
    for effect in effects { run(effect) }
  }

  private func run(_ effect: Effect) {
    switch effect {
    case .save(let decisions): save(decisions)
    case .loadText(let digest): post(.text(digest, try? workspace.text(of: digest)))
    case .search(let query): search(query)
    case .lookUpPlaces(let prefix): post(.places(prefix: prefix, PlaceSearch.candidates(prefix: prefix)))
    case .export(let request): export(request)
    case .nameCase(let path): nameCase(path)
    case .copy(let text):
      if !terminal.copy(text) { warn("That is too long for the terminal's clipboard.") }
    case .redraw: terminal.redraw()
    case .suspend:
      terminal.suspend()
      post(.resized(rows: terminal.rows, columns: terminal.columns))
    case .quit: quit()
    }
  }

  /// Puts decisions on disk before anything else is done or drawn.
  private func save(_ decisions: [Decision]) {
    guard let last = decisions.last else { return }
    do throws(WorkspaceError) {
      try workspace.append(decisions)
      post(.saved(through: last.sequence))
    } catch {
      post(.saveFailed(message: error.message))
    }
  }

  private func search(_ query: String) {
    do throws(WorkspaceError) {
      post(.found(query: query, try workspace.search(query)))
    } catch {
      warn(error.message)
    }
  }

  /// Exports beside the loop, from what is on disk: every decision is.
  private func export(_ request: ExportRequest) {
    let workspace = workspace
    post(.notice(Notice("Exporting to \(request.path)…")))
    Task.detached(priority: .utility) { [weak self] in
      let notice = CaseExport(workspace).run(request)
      await self?.post(.notice(notice))
    }
  }

  /// Copies the case to the file it is to have from now on, and goes on there.
  private func nameCase(_ path: String) {
    let path = path.hasSuffix(".sitrep") ? path : path + ".sitrep"
    do throws(WorkspaceError) {
      try workspace.copy(to: path)
      let named = try Workspace.open(path: path)
      let old = workspace
      workspace = named
      try old.close()
      post(.named(OpenedCase.name(of: path)))
      if OpenedCase.isUnsaved(old.path) { OpenedCase.remove(old.path) }
    } catch {
      warn(error.message)
    }
  }

  private func quit() {
    guard session.isSaved else {
      warn("The last decisions could not be saved yet; Q again tries once more.")
      save(session.unsaved)
      if session.isSaved { finish() }
      return
    }
    finish()
  }

  private func finish() {
    importTask?.cancel()
    do throws(WorkspaceError) {
      try workspace.close()
      exitStatus = 0
    } catch {
      exitStatus = 3
    }
  }

  private func warn(_ text: String) { post(.notice(Notice(text, level: .warning))) }

  // MARK: Background

  /// Reads the analyses that the case has, then adds `names` and extracts what has no analysis, while browsing goes on.
  private func startBackground(adding names: [String]) {
    let workspace = workspace
    let client = self
    importTask = Task.detached(priority: .utility) {
      var position: Int?
      repeat {
        guard let (batch, next) = try? workspace.findings(after: position, limit: 200) else { break }
        await client.post(.findings(batch))
        position = next
      } while position != nil && !Task.isCancelled
      guard workspace.isWritable, !Task.isCancelled else { return }
      ImportThread.run(CaseImport(workspace), names: names, client: client)
    }
  }
}

/// The thread that an import runs on, since it waits for files and for processors.
private enum ImportThread {
  static func run(_ work: CaseImport, names: [String], client: WorkbenchClient) {
    startThread {
      let started = CaseImport.now
      var refused: [String] = []
      var duplicates = 0
      work.run(names) { step in
        switch step {
        case .articles(let records): tell(client, .articles(records))
        case .findings(let batch): tell(client, .findings(batch))
        case .progress(let count):
          let seconds = max(0.001, Double(CaseImport.now.milliseconds - started.milliseconds) / 1000)
          tell(
            client,
            .extraction(
              ExtractionProgress(done: count.done, total: count.total, rate: Double(count.done) / seconds)))
        case .refused(let finding):
          refused.append(finding.file)
          tell(client, .notice(Notice(finding.message(), level: .warning)))
        case .duplicate: duplicates += 1
        case .failed(let error): tell(client, .notice(Notice(error.message, level: .warning)))
        }
        return true
      }
      tell(client, .extraction(nil))
      if duplicates > 0 {
        tell(client, .notice(Notice("\(duplicates) articles were in the case already; each is kept once.")))
      }
    }
  }

  private static func tell(_ client: WorkbenchClient, _ event: SessionEvent) {
    Task { await client.post(event) }
  }
}
