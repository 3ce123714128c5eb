import Glibc

/// Where threads wait for a state to change: one for each thing that some wait for.
struct Gates: OptionSet, Sendable {
  let rawValue: Int
  /// How many there can be.
  static let count = 4
}

/// State that says which gates its changes open.
protocol GatedState {
  /// The gates that the last changes opened; whoever acts on that empties it.
  var opened: Gates { get set }
}

/// State that threads share and wait on, each at a gate, so that a change wakes only those whom it may concern.
///
/// The lock and the conditions live on the heap and never move; the state is only ever touched under the lock.
final class Monitor<State: GatedState>: @unchecked Sendable {
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let conditions = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: Gates.count)

  /// A monitor of `state`.
  init(_ state: sending State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    for gate in 0..<Gates.count { pthread_cond_init(conditions + gate, nil) }
  }

  deinit {
    for gate in 0..<Gates.count { pthread_cond_destroy(conditions + gate) }
    pthread_mutex_destroy(mutex)
    conditions.deallocate()
    mutex.deallocate()
  }

  /// Runs `body` on the state and wakes whoever waits at a gate that it opened.
  func update<Result>(_ body: (inout State) -> Result) -> Result {
    pthread_mutex_lock(mutex)
    let result = body(&state)
    unlock()
    return result
  }

  /// Runs `body`, again whenever `gate` has opened, until it gives a value.
  func wait<Result>(at gate: Gates, _ body: (inout State) -> Result?) -> Result {
    pthread_mutex_lock(mutex)
    while true {
      if let result = body(&state) {
        unlock()
        return result
      }
      pthread_cond_wait(conditions + gate.rawValue.trailingZeroBitCount, mutex)
    }
  }

  private func unlock() {
    let opened = state.opened
    state.opened = []
    pthread_mutex_unlock(mutex)
    for gate in 0..<Gates.count where opened.contains(Gates(rawValue: 1 << gate)) {
      pthread_cond_broadcast(conditions + gate)
    }
  }
}

/// Starts `body` on a thread of its own with `stackSize` bytes of stack. Nobody waits for its end.
func startThread(stackSize: Int = 16 << 20, _ body: @escaping @Sendable () -> Void) {
  final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  pthread_attr_setstacksize(&attributes, stackSize)
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  defer { pthread_attr_destroy(&attributes) }
  var thread = pthread_t()
  let box = Unmanaged.passRetained(Box(body))
  let answer = pthread_create(
    &thread, &attributes,
    { argument in
      Unmanaged<Box>.fromOpaque(argument!).takeRetainedValue().body()
      return nil
    }, box.toOpaque())
  precondition(answer == 0, "the system gives no more threads")
}
