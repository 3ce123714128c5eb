import Annotation
import CaseModel
import Extraction
import Interchange
import Synchronization
import Workbench
import Workspace

/// What happens on a thread of its own once a case is open, told in order: articles before their analyses.
struct BackgroundImport: Sendable {
  let workspace: Workspace
  let names: [String]
  let gazetteer: Gazetteer
  let teller: AsyncStream<SessionEvent>.Continuation
  let isStopped: StopFlag

  /// Analyses that go to the session at once: few enough that a key between two batches waits for less than a frame.
  private static let batchSize = 24

  func start() {
    startThread {
      loadFindings()
      if workspace.isWritable { importFiles() }
      teller.yield(.extraction(nil))
      teller.finish()
    }
  }

  private func loadFindings() {
    var position: Int?
    repeat {
      guard !isStopped.isSet, let (batch, next) = try? workspace.findings(after: position, limit: Self.batchSize) else {
        return
      }
      teller.yield(.findings(batch))
      position = next
    } while position != nil
  }

  private func importFiles() {
    let started = CaseImport.now
    var duplicates = 0
    CaseImport(workspace, gazetteer: gazetteer).run(names) { step in
      switch step {
      case .articles(let records): teller.yield(.articles(records))
      case .findings(let batch): teller.yield(.findings(batch))
      case .progress(let count):
        let seconds = max(0.001, Double(CaseImport.now.milliseconds - started.milliseconds) / 1000)
        teller.yield(
          .extraction(ExtractionProgress(done: count.done, total: count.total, rate: Double(count.done) / seconds)))
      case .refused(let finding): teller.yield(.notice(Notice(finding.message(), level: .warning)))
      case .duplicate: duplicates += 1
      case .failed(let error): teller.yield(.notice(Notice(error.message, level: .warning)))
      }
      return !isStopped.isSet
    }
    if duplicates > 0 {
      teller.yield(.notice(Notice("\(duplicates) articles were in the case already; each is kept once.")))
    }
  }
}

/// Asks a thread to stop.
final class StopFlag: Sendable {
  private let flag = Atomic(false)

  /// Whether it was asked to.
  var isSet: Bool { flag.load(ordering: .relaxed) }

  /// Asks it to.
  func set() { flag.store(true, ordering: .relaxed) }
}
