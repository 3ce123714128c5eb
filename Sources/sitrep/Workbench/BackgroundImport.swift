import Annotation
import CaseModel
import Extraction
import Glibc
import Interchange
import Synchronization
import Workbench
import Workspace

/// What happens on a thread of its own once a case is open, told in order: articles before their analyses.
struct BackgroundImport: Sendable {
  let workspace: Workspace
  let names: [String]
  let extractor: Extractor
  let teller: AsyncStream<SessionEvent>.Continuation
  let gate: Gate
  let isStopped: StopFlag

  /// Analyses that go to the session at once: few enough that a key between two batches waits for less than a frame.
  private static let batchSize = 24

  /// Reads what the case has, then adds the files, or follows the process that has it open for writing.
  ///
  /// - Parameter history: the case without its analyses.
  func start(after history: History) {
    let (articleCount, lastSequence) = (history.state.articleCount, history.lastSequence)
    startThread {
      let position = loadFindings()
      if workspace.isWritable { importFiles() }
      tell(.extraction(nil))
      if case .openElsewhere = workspace.access {
        // Analyses of articles that came in since the case was opened were passed over.
        let known = min(position ?? -1, articleCount - 1)
        follow(
          CaseFollower(
            workspace: workspace, articleCount: articleCount, lastSequence: lastSequence,
            position: known < 0 ? nil : known))
      }
      teller.finish()
    }
  }

  private func follow(_ follower: CaseFollower) {
    var follower = follower
    var access = workspace.access
    while !isStopped.isSet {
      sleep(1)
      let now = workspace.accessNow()
      // A file that is busy or gone for a moment is looked at again.
      for event in (try? follower.news()) ?? [] where !isStopped.isSet { tell(event) }
      if now != access, !isStopped.isSet { tell(.otherWindow(now.notice)) }
      access = now
    }
  }

  private func tell(_ event: SessionEvent) {
    gate.enter()
    teller.yield(event)
  }

  /// - Returns: the position of the last article with an analysis; nil where there is none.
  private func loadFindings() -> Int? {
    var position: Int?
    while !isStopped.isSet, let step = try? workspace.findings(after: position, limit: Self.batchSize) {
      tell(.findings(step.batch))
      position = step.position
      if step.isEnd { break }
    }
    return position
  }

  private func importFiles() {
    let started = CaseImport.now
    var duplicates = 0
    CaseImport(workspace, extractor: extractor).run(names) { step in
      switch step {
      case .articles(let records): tell(.articles(records))
      case .findings(let batch): tell(.findings(batch))
      case .progress(let count):
        let seconds = max(0.001, Double(CaseImport.now.milliseconds - started.milliseconds) / 1000)
        tell(
          .extraction(ExtractionProgress(done: count.done, total: count.total, rate: Double(count.done) / seconds)))
      case .refused(let finding): tell(.notice(Notice(finding.message(), level: .warning)))
      case .duplicate: duplicates += 1
      case .failed(let error): tell(.notice(Notice(error.message, level: .warning)))
      }
      return !isStopped.isSet
    }
    if duplicates > 0 {
      tell(.notice(Notice("\(duplicates) articles were in the case already; each is kept once.")))
    }
  }
}

/// Lets so many in at a time, and has the rest wait.
final class Gate: Sendable {
  private nonisolated(unsafe) let semaphore: UnsafeMutablePointer<sem_t>

  /// A gate for `places` at a time.
  init(_ places: UInt32) {
    semaphore = .allocate(capacity: 1)
    sem_init(semaphore, 0, places)
  }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  /// Waits for a place and takes it.
  func enter() { while sem_wait(semaphore) != 0 {} }

  /// Gives a place back.
  func leave() { sem_post(semaphore) }
}

/// Asks a thread to stop.
final class StopFlag: Sendable {
  private let flag = Atomic(false)

  /// Whether it was asked to.
  var isSet: Bool { flag.load(ordering: .relaxed) }

  /// Asks it to.
  func set() { flag.store(true, ordering: .relaxed) }
}
