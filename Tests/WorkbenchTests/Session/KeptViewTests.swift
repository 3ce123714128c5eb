import CaseModel
import CaseTestSupport
import Testing

@testable import Workbench

struct `Where a sitting ended` {
  /// A session over the articles of `desk`, whose analyses come in later.
  private func reopened(_ kept: KeptView) -> Session {
    var history = History()
    history.add(Desk.samples.map(\.record))
    var session = Session(history, caseName: "test.sitrep", settings: Settings(analyst: "amina"))
    _ = session.handle(.resized(rows: 40, columns: 120))
    session.restore(kept)
    return session
  }

  private func bringFindings(to session: inout Session) {
    _ = session.handle(.findings(Desk.samples.map { ($0.record.digest, $0.findings) }))
    _ = session.catchUp()
  }

  @Test func `is gone back to, the claim once what was found is here`() {
    var desk = Desk()
    desk.press("4", "j", "o", "1", "o", "4")
    let claim = desk.session.view.claims.current
    var session = reopened(KeptView(KeptView(desk.session).text))
    #expect(session.view.focus == .claims)
    #expect(session.view.claims.order == 1)
    #expect(session.view.articles.order == 1)
    #expect(session.view.claims.current == nil)
    bringFindings(to: &session)
    #expect(session.view.claims.current == claim)
    #expect(claim?.number == 1)
  }

  @Test func `is gone back to in the whole case`() {
    var desk = Desk()
    desk.press("W", "4", "G")
    var session = reopened(KeptView(KeptView(desk.session).text))
    bringFindings(to: &session)
    #expect(session.view.scope == .wholeCase)
    #expect(session.view.claims.current == desk.session.view.claims.current)
    #expect(session.view.claims.list.cursor == 3)
  }

  @Test func `is not forced on an analyst who pressed a key before`() {
    var desk = Desk()
    desk.press("4", "j")
    var session = reopened(KeptView(KeptView(desk.session).text))
    session.press("1")
    bringFindings(to: &session)
    #expect(session.view.focus == .articles)
    #expect(session.view.claims.list.cursor == 0)
  }

  @Test(arguments: [
    "", "focus=99 orders=7,,x,-3,999999 article=zz claim=-5", "nonsense", "orders=1", "claim=99999999999999999999",
    "article=0000000000000000000000000000000000000000000000000000000000000000 claim=3",
  ])
  func `that can't be understood is passed over`(text: String) {
    var session = reopened(KeptView(text))
    bringFindings(to: &session)
    #expect(!session.view.claims.rows.isEmpty)
    _ = session.drawn()
  }
}
