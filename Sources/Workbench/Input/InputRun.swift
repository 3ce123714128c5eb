/// The same input several times over, as a held key or a slow line gives it.
package struct InputRun: Equatable, Sendable {
  /// What was done.
  package var event: InputEvent
  /// How many times, one after the other.
  package var count: Int

  /// `events` with the same ones that follow each other put together.
  package static func runs(of events: [InputEvent]) -> [InputRun] {
    var runs: [InputRun] = []
    for event in events {
      if runs.last?.event == event {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(InputRun(event: event, count: 1))
      }
    }
    return runs
  }
}
