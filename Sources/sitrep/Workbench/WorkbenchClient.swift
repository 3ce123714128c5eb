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
  private let current: CurrentWorkspace
  private let gazetteer: Gazetteer
  private let extractor: Extractor
  private let terminal: NcursesTerminal
  /// Stops what runs beside the loop now.
  private var isStopped = StopFlag()
  /// Writes down where the analyst is, a moment after the last key.
  private var keeping: Task<Void, Never>?
  private var keptView = ""
  private var isReadingFiles = false
  private var isDirty = true
  private(set) var exitStatus: Int32?

  /// The workbench on an open case.
  ///
  /// - Parameter names: files and folders to add to it.
  init(_ opened: OpenedCase, settings: Settings, adding names: [String], terminal: NcursesTerminal) {
    session = Session(opened.history, caseName: opened.name, settings: settings)
    current = opened.current
    gazetteer = opened.gazetteer
    extractor = opened.extractor
    self.terminal = terminal
    run(session.handle(.resized(rows: terminal.rows, columns: terminal.columns)))
    if let kept = try? workspace.setting(Self.viewSetting) { session.restore(KeptView(kept)) }
    for notice in opened.notices { run(session.handle(.notice(notice))) }
    startBackground(adding: names)
  }

  private var workspace: Workspace { current.workspace }

  func receive(_ events: [InputEvent]) {
    for inputs in InputRun.runs(of: events) {
      if let effects = session.handle(inputs, at: CaseImport.now) {
        run(effects)
        continue
      }
      for _ in 0..<inputs.count {
        guard exitStatus == nil else { return }
        run(session.handle(inputs.event, at: CaseImport.now))
      }
    }
    isDirty = true
    keepViewSoon()
  }

  func end(_ reason: TerminalEnd) async {
    isStopped.set()
    keepView()
    try? workspace.close()
  }

  func screen(rows: Int, columns: Int) -> CellBuffer? {
    guard isDirty else { return nil }
    isDirty = false
    if session.view.rows != rows || session.view.columns != columns {
      run(session.handle(.resized(rows: rows, columns: columns)))
    }
    run(session.catchUp())
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
    case .reanalyze(let digests): reanalyze(digests)
    case .loadText(let digest): post(.text(digest, try? workspace.text(of: digest)))
    case .search(let query): search(query)
    case .findWords(let words): find(words)
    case .lookUpPlaces(let prefix): post(.places(prefix: prefix, PlaceSearch.candidates(prefix: prefix, in: gazetteer)))
    case .locate(let point):
      let town = gazetteer.nearestTown(to: point)
      post(
        .located(point, country: town?.country.map(gazetteer.code), admin1: town.flatMap { gazetteer.admin1($0) }))
    case .readClaims(let refs, let words, let subjects): readClaims(refs, words: words, subjects: subjects)
    case .readCount(let text):
      let (count, saysWhat) = TypedValue.count(in: text, extractor)
      post(.count(typed: text, count, saysWhat: saysWhat))
    case .readDate(let text, let digest):
      let published = session.state.article(digest).flatMap { session.state[$0].published }
      let (date, other) = TypedValue.date(in: text, published: published, extractor)
      post(.date(typed: text, date, or: other))
    case .export(let request): export(request)
    case .nameCase(let path): nameCase(path)
    case .takeOver: takeOver()
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

  /// Extracts articles anew, with the published date that the analyst gave them, beside the loop.
  private func reanalyze(_ digests: [ArticleDigest]) {
    let workspace = workspace
    let articles = digests.compactMap { session.state.article($0) }.map { session.state[$0] }.filter(
      \.isReadWithOldDate)
    guard !articles.isEmpty else { return }
    let extractor = extractor
    Task.detached(priority: .userInitiated) { [weak self] in
      var batch: [(ArticleDigest, Findings)] = []
      for article in articles {
        guard let text = try? workspace.text(of: article.digest) else { continue }
        var read = article.record.article(text: text)
        read.published = article.review?.published ?? read.published
        batch.append((article.digest, Findings(extractor.analyze(read), text: text)))
      }
      do throws(WorkspaceError) {
        try workspace.save(batch)
        await self?.post(.findings(batch))
      } catch {
        await self?.post(.notice(Notice(error.message, level: .warning)))
      }
    }
  }

  /// Reads claims for a filter beside the loop.
  private func readClaims(_ refs: [ClaimRef], words: Bool, subjects: Bool) {
    let state = session.state
    Task.detached(priority: .userInitiated) { [weak self] in
      let reading = ClaimReading(refs, in: state, words: words, subjects: subjects)
      await self?.post(.claimsRead(reading))
    }
  }

  private func search(_ query: String) {
    do throws(WorkspaceError) {
      post(.found(query: query, try workspace.search(query)))
    } catch {
      warn(error.message)
    }
  }

  /// Looks for exact words, in the articles that the index has for them.
  private func find(_ words: String) {
    let limit = 1000
    do throws(WorkspaceError) {
      let digests = try workspace.search("\"\(words)\"", limit: limit)
      let found = digests.compactMap { digest -> (ArticleDigest, [Occurrence])? in
        guard let text = try? workspace.text(of: digest) else { return nil }
        return (digest, Occurrence.all(of: words, in: text))
      }
      post(.occurrences(words: words, found, isCut: digests.count == limit))
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
    // What is being read goes into the old file, so it has to be all there before that is copied.
    guard !isReadingFiles else { return warn("Articles are still being read; name the case when that is done.") }
    let path = path.hasSuffix(".sitrep") ? path : path + ".sitrep"
    do throws(WorkspaceError) {
      let old = workspace
      try old.copy(to: path)
      current.move(to: try Workspace.open(path: path))
      try old.close()
      post(.named(OpenedCase.name(of: path)))
      if OpenedCase.isUnsaved(old.path) { OpenedCase.remove(old.path) }
    } catch {
      warn(error.message)
    }
  }

  /// Opens the case for writing where another process has let go of it, and takes in what that did last.
  private func takeOver() {
    let old = workspace
    do throws(WorkspaceError) {
      let opened = try Workspace.open(path: old.path)
      guard opened.isWritable else {
        return warn(opened.access.notice ?? "The case can still only be read.")
      }
      isStopped.set()
      isStopped = StopFlag()
      current.move(to: opened)
      let records = try opened.articles(after: session.state.articleCount)
      if !records.isEmpty { post(.articles(records)) }
      let log = try opened.decisions(after: session.history.lastSequence).log
      if !log.isEmpty { post(.followed(log)) }
      post(.tookOver)
      startBackground(adding: [])
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
    isStopped.set()
    keepView()
    do throws(WorkspaceError) {
      try workspace.close()
      exitStatus = 0
    } catch {
      exitStatus = 3
    }
  }

  /// Keeps where the analyst is for the next sitting. It is no part of the work, so that a failure is passed over.
  private func keepView() {
    keeping?.cancel()
    let text = KeptView(session).text
    guard session.settings.readOnly == nil, text != keptView else { return }
    keptView = text
    try? workspace.set(Self.viewSetting, to: text)
  }

  /// Keeps it once no key has come for a second and a half, so that a program that is killed comes back there, and no key waits for it.
  private func keepViewSoon() {
    keeping?.cancel()
    keeping = Task { [weak self] in
      try? await Task.sleep(for: .milliseconds(1500))
      guard !Task.isCancelled, let self, exitStatus == nil else { return }
      keepView()
    }
  }

  /// The setting of the case that says where the last sitting ended.
  private static let viewSetting = "view"

  private func warn(_ text: String) { post(.notice(Notice(text, level: .warning))) }

  // MARK: Background

  /// Reads the analyses that the case has, then adds `names` and extracts what has no analysis, while browsing goes on.
  private func startBackground(adding names: [String]) {
    let (events, teller) = AsyncStream.makeStream(of: SessionEvent.self)
    let isStopped = isStopped
    // Few enough that what waits to be taken in stays small, however far ahead reading could run.
    let gate = Gate(8)
    BackgroundImport(
      workspace: workspace, names: names, extractor: extractor, teller: teller, gate: gate, isStopped: isStopped
    ).start(after: session.history)
    isReadingFiles = true
    Task { [weak self] in
      for await event in events {
        // What was under way before the case was taken over is read again.
        if !isStopped.isSet {
          self?.post(event)
          if case .extraction(nil) = event { self?.isReadingFiles = false }
        }
        gate.leave()
      }
    }
  }
}

extension ArticleView {
  /// Whether its analysis was made with another published date than the one it is given now.
  fileprivate var isReadWithOldDate: Bool {
    guard isAnalyzed else { return false }
    guard let given = review?.published ?? record.published else { return machinePublished?.evidence == .metadata }
    return machinePublished?.value != given
  }
}
