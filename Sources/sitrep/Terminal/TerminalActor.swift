import CNcurses
import Glibc
import Synchronization

/// The one thread that may touch the terminal, the session and what is drawn.
///
/// Its executor is the loop that also waits for the terminal, so that `await` from any task lands between two keys.
@globalActor actor TerminalActor {
  /// The one of the process.
  static let shared = TerminalActor()
  nonisolated let executor = TerminalExecutor()

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
}

/// Runs the actor's jobs on one thread, and between them waits for the terminal, signals and new jobs at once.
final class TerminalExecutor: SerialExecutor {
  /// What there is to do, as far as other threads may see it.
  private struct Shared {
    var jobs: [UnownedJob] = []
    var isEnded = false
  }

  private let shared = Mutex(Shared())
  private let thread = Atomic<UInt>(0)
  private let wake = cn_make_wake()
  /// Who waits for the terminal; only the loop's own thread sees it.
  private let waiter = Mutex<Waiter?>(nil)

  private struct Waiter {
    let timeoutMilliseconds: Int32
    let continuation: CheckedContinuation<TerminalReadiness, Never>
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    shared.withLock { $0.jobs.append(job) }
    if !isCurrent { cn_wake(wake) }
  }

  func checkIsolated() { precondition(isCurrent, "this code belongs on the terminal's thread") }

  private var isCurrent: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

  /// Runs jobs on this thread until `end()`.
  func runLoop() {
    thread.store(UInt(pthread_self()), ordering: .relaxed)
    while !shared.withLock({ $0.isEnded }) {
      let hadWaiter = waiter.withLock { $0 != nil }
      if runJobs() {
        // However many jobs come, keys are looked for between two of them.
        if hadWaiter { answer(TerminalReadiness(rawValue: cn_wait(wake, 0, true)).union(.jobs)) }
        continue
      }
      let timeout = waiter.withLock { $0?.timeoutMilliseconds }
      let ready = TerminalReadiness(rawValue: cn_wait(wake, timeout ?? -1, timeout != nil))
      if ready.contains(.jobs) { cn_drain_wake(wake) }
      if ready != .jobs { answer(ready.subtracting(.jobs)) }
    }
  }

  /// Ends `runLoop()` after the job that calls it.
  func end() {
    shared.withLock { $0.isEnded = true }
    cn_wake(wake)
  }

  /// What the terminal has next, or nothing when the time is over; negative waits for ever.
  @TerminalActor func readiness(timeoutMilliseconds: Int32) async -> TerminalReadiness {
    await withCheckedContinuation { continuation in
      waiter.withLock { $0 = Waiter(timeoutMilliseconds: timeoutMilliseconds, continuation: continuation) }
    }
  }

  /// Runs what is queued; tells whether there was anything.
  private func runJobs() -> Bool {
    let jobs = shared.withLock { shared in
      defer { shared.jobs.removeAll(keepingCapacity: true) }
      return shared.jobs
    }
    for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
    return !jobs.isEmpty
  }

  private func answer(_ ready: TerminalReadiness) {
    let waiting = waiter.withLock { waiter in
      defer { waiter = nil }
      return waiter
    }
    waiting?.continuation.resume(returning: ready)
  }
}

/// Why a wait for the terminal is over; empty when its time is.
struct TerminalReadiness: OptionSet, Sendable {
  let rawValue: Int32

  /// Bytes can be read.
  static let input = Self(rawValue: Int32(CN_INPUT.rawValue))
  /// A signal was caught.
  static let signal = Self(rawValue: Int32(CN_SIGNAL.rawValue))
  /// Jobs ran that may have changed what is to be seen.
  static let jobs = Self(rawValue: Int32(CN_WAKE.rawValue))
  /// The terminal is gone.
  static let hangup = Self(rawValue: Int32(CN_HANGUP.rawValue))
}
