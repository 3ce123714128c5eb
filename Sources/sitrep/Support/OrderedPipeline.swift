/// Works on a stream of inputs with several threads and hands the results on in the order of the inputs.
///
/// A reader thread produces, `jobs` threads transform, the caller's thread consumes. What is between reading and consuming is
/// bounded by a count and by a weight, so memory stays bounded however long the stream is; one input is always let in, however
/// heavy. While more is waiting to be transformed, results are handed on and room is filled in bunches: threads that wake each
/// other for every input cost a twentieth of the time.
struct OrderedPipeline<Input: Sendable, Output: Sendable>: Sendable {
  /// How many threads transform.
  let jobs: Int
  /// How many inputs may be on the way at once.
  let countLimit: Int
  /// How heavy the inputs on the way may be together.
  let weightLimit: Int

  /// A pipeline of `jobs` threads.
  init(jobs: Int, weightLimit: Int = 16 << 20) {
    precondition(jobs > 0, "a pipeline needs a thread")
    self.jobs = jobs
    countLimit = jobs * 16
    self.weightLimit = weightLimit
  }

  private struct State: GatedState {
    var waiting: [(number: Int, input: Input)] = []
    var results: [Int: Output] = [:]
    var weights: [Int: Int] = [:]
    var weightOnTheWay = 0
    var produced = 0
    var consumed = 0
    var isProduced = false
    var isCancelled = false
    var opened: Gates = []
    var onTheWay: Int { produced - consumed }
  }

  private enum Step {
    case result(Output)
    case notYet, end
  }

  /// Runs until everything produced is consumed, or `consume` or `idle` throws.
  ///
  /// - Parameters:
  ///   - produce: gives each input with its weight to the function it gets; it stops when that answers false.
  ///   - transform: makes the result of one input. Called on several threads at once.
  ///   - idle: called when no result is ready, before waiting for one: the moment to flush.
  ///   - consume: gets the results in the order of the inputs.
  func run<Failure: Error>(
    produce: @escaping @Sendable ((Input, _ weight: Int) -> Bool) -> Void,
    transform: @escaping @Sendable (Input) -> Output,
    idle: () throws(Failure) -> Void,
    consume: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    let monitor = Monitor(State())
    startThread { [self] in
      produce { submit($0, weight: $1, to: monitor) }
      monitor.update { state in
        state.isProduced = true
        state.opened = [.work, .results]
      }
    }
    for _ in 0..<jobs {
      startThread { [countLimit] in
        while let (number, input) = Self.take(from: monitor) {
          let output = transform(input)
          monitor.update { state in
            state.results[number] = output
            if state.waiting.isEmpty || state.results.count >= countLimit / 2 { state.opened = .results }
          }
        }
      }
    }
    defer {
      monitor.update { state in
        state.isCancelled = true
        state.opened = [.room, .work]
      }
    }
    while true {
      switch monitor.update(step) {
      case .result(let output): try consume(output)
      case .end: return
      case .notYet:
        try idle()
        _ = monitor.wait(at: .results) { state in
          state.results[state.consumed] != nil || (state.isProduced && state.onTheWay == 0) ? true : nil
        }
      }
    }
  }

  /// Queues `input` once there is room; false when nobody wants it any more.
  private func submit(_ input: Input, weight: Int, to monitor: Monitor<State>) -> Bool {
    monitor.wait(at: .room) { state -> Bool? in
      if state.isCancelled { return false }
      guard
        state.onTheWay == 0 || (state.onTheWay < countLimit && state.weightOnTheWay + weight <= weightLimit)
      else { return nil }
      state.waiting.append((state.produced, input))
      state.weights[state.produced] = weight
      state.weightOnTheWay += weight
      state.produced += 1
      state.opened = .work
      return true
    }
  }

  /// The next input to transform; nil when there will be none.
  private static func take(from monitor: Monitor<State>) -> (Int, Input)? {
    monitor.wait(at: .work) { state -> (Int, Input)?? in
      if state.isCancelled { return .some(nil) }
      if !state.waiting.isEmpty { return state.waiting.removeFirst() }
      return state.isProduced ? .some(nil) : nil
    }
  }

  private func step(_ state: inout State) -> Step {
    guard let output = state.results.removeValue(forKey: state.consumed) else {
      return state.isProduced && state.onTheWay == 0 ? .end : .notYet
    }
    state.weightOnTheWay -= state.weights.removeValue(forKey: state.consumed) ?? 0
    state.consumed += 1
    if state.onTheWay <= countLimit / 2 { state.opened = .room }
    return .result(output)
  }
}

extension Gates {
  /// There is room for another input.
  fileprivate static let room = Gates(rawValue: 1)
  /// An input waits to be transformed, or none will come.
  fileprivate static let work = Gates(rawValue: 2)
  /// Results are ready, or none will come.
  fileprivate static let results = Gates(rawValue: 4)
}
