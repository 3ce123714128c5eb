import Testing

@testable import Workbench

struct `Capture` {
  @Test func `is what docs capture txt shows of the workbench`() throws {
    var session = DrawnCase.session(
      rows: 36, columns: 120,
      reports: [DrawnCase.coastWire, DrawnCase.mountainPost, DrawnCase.gulfObserver, DrawnCase.portLedger])
    session.press("Enter", "a", "a", "c", "l", "j", "x", "j", "F5", "k")
    _ = session.handle(.saved(through: session.history.lastSequence))
    session.notice = nil
    try GoldenFile.expect(session.drawn().text() + "\n", at: "docs/capture.txt")
  }
}
