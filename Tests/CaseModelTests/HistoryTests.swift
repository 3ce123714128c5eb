import Annotation
import CaseTestSupport
import Testing

@testable import CaseModel

/// The seeds of a law: 500, or the one that `SEED` names.
let seeds: [Int] = SeededNumbers.seeds

struct `The history of a case` {
  @Test(arguments: seeds)
  func `undo restores, redo repeats, and replaying the log rebuilds`(seed: Int) throws {
    var analyst = RandomAnalyst(seed: seed, articles: kutum)
    var history = History(CaseState(kutum))
    var log: [Decision] = []
    var past: [[ReviewRecord]] = [history.state.reviews]
    for step in 0..<20 {
      let stamp = Stamp(by: "ana", at: Timestamp(milliseconds: Int64(step)))
      let before = history.state.reviews
      do {
        let lines = try history.perform(analyst.command(), by: stamp)
        log += lines
        if lines.isEmpty { #expect(history.state.reviews == before) } else { past.append(history.state.reviews) }
      } catch {
        #expect(history.state.reviews == before, "a refused command changed something: \(error)")
      }
    }
    history.state.checkInvariants()
    let late = Stamp(by: "ben", at: Timestamp(milliseconds: 1_000))
    for earlier in past.dropLast().reversed() {
      log += try history.undo(by: late).log
      #expect(history.state.reviews == earlier)
    }
    #expect(throws: CommandError.nothingToUndo) { try history.undo(by: late) }
    history.state.checkInvariants()
    for later in past.dropFirst() {
      log += try history.redo(by: late).log
      #expect(history.state.reviews == later)
    }
    #expect(throws: CommandError.nothingToRedo) { try history.redo(by: late) }
    history.state.checkInvariants()

    for undone in 0..<analyst.number(below: past.count) where undone % 2 == 0 { log += try history.undo(by: late).log }
    // Without analyses, with them before, and with them after.
    var bare = CaseState()
    bare.add(kutum.map(\.record))
    var replayed = History(bare, log: log)
    #expect(replayed.refused.isEmpty)
    #expect(replayed.state.reviews == history.state.reviews)
    replayed.add(kutum.map { ($0.digest, $0.findings) })
    let whole = History(CaseState(kutum), log: log)
    for state in [replayed.state, whole.state] {
      state.checkInvariants()
      expectSame(state, history.state)
    }
    #expect(replayed.nextUndo == history.nextUndo)
    #expect(replayed.nextRedo == history.nextRedo)
    #expect(replayed.lastSequence == log.count)
  }

  @Test func `follows a log that another window adds to`() throws {
    var writer = History(CaseState(kutum))
    var reader = writer
    let stamp = Stamp(by: "ana", at: Timestamp(milliseconds: 1))
    var log = try writer.perform(.claim(kutum[0].claimKeys[0], .verdict(.accepted)), by: stamp)
    #expect(reader.follow(log) == 1)
    log += try writer.undo(by: stamp).log
    log += try writer.perform(.claim(kutum[1].claimKeys[0], .verdict(.rejected)), by: stamp)
    #expect(reader.follow(log) == 2)
    #expect(reader.follow(log) == 0)
    #expect(reader.state.reviews == writer.state.reviews)
    #expect(reader.nextUndo == writer.nextUndo)
    #expect(reader.lastSequence == 3)
    reader.state.checkInvariants()
  }

  @Test func `takes back across articles what one key did, and names it`() throws {
    var history = History(CaseState(kutum))
    let all = Command.group(kutum.flatMap(\.claimKeys).map { .claim($0, .verdict(.accepted)) })
    _ = try history.perform(all, by: morning)
    #expect(history.state.progress.reviewed == 7)
    let (undone, log) = try history.undo(by: morning)
    #expect(undone.title == "accept claim × 7")
    #expect(log.map(\.origin) == [.undoes(UndoGroup(1))])
    #expect(log.map(\.sequence) == [2])
    #expect(history.state.progress.reviewed == 0)
    #expect(try history.redo(by: morning).redone == all)
    #expect(history.state.progress.reviewed == 7)
  }

  @Test func `logs nothing where nothing changes`() throws {
    var history = History(CaseState(kutum))
    let accept = Command.claim(kutum[0].claimKeys[0], .verdict(.accepted))
    #expect(try history.perform(accept, by: morning).count == 1)
    #expect(try history.perform(accept, by: Stamp(by: "ben", at: morning.at)).isEmpty)
    #expect(history.state.claim(ClaimRef(article: ArticleIndex(0), number: 0))?.by == "ana")
    #expect(try history.perform(.group([]), by: morning).isEmpty)
  }

  @Test func `forgets what was undone once something else is done`() throws {
    var history = History(CaseState(kutum))
    _ = try history.perform(.claim(kutum[0].claimKeys[0], .verdict(.accepted)), by: morning)
    _ = try history.undo(by: morning)
    _ = try history.perform(.claim(kutum[0].claimKeys[1], .verdict(.accepted)), by: morning)
    #expect(history.nextRedo == nil)
    #expect(history.nextUndo?.title == "accept claim")
  }

  @Test(arguments: seeds)
  func `every command is put back exactly by what it answers`(seed: Int) throws {
    var analyst = RandomAnalyst(seed: seed, articles: kutum)
    var state = CaseState(kutum)
    for step in 0..<12 {
      let before = state
      guard
        let inverse = try? state.apply(
          analyst.command(), by: Stamp(by: "ana", at: Timestamp(milliseconds: Int64(step))))
      else { continue }
      var back = state
      let again = try back.apply(inverse, by: Stamp(by: "ben", at: Timestamp(milliseconds: 99)))
      if step % 3 == 0 { expectSame(back, before) } else { #expect(back.reviews == before.reviews) }
      try back.apply(again, by: Stamp(by: "ben", at: Timestamp(milliseconds: 100)))
      #expect(back.reviews == state.reviews)
    }
  }
}

/// Expects that two cases answer alike, whatever way they came about.
func expectSame(_ a: CaseState, _ b: CaseState) {
  #expect(a.reviews == b.reviews)
  #expect(a.claimFacets == b.claimFacets)
  #expect(a.progress == b.progress)
  var all = ClaimQuery()
  all.includesSetAside = true
  #expect(a.claims(all).compactMap { a.claim($0) } == b.claims(all).compactMap { b.claim($0) })
  #expect(
    a.entities(EntityQuery()).compactMap { a.entity($0) } == b.entities(EntityQuery()).compactMap { b.entity($0) })
  #expect(Set(a.locations().compactMap { a.location($0) }) == Set(b.locations().compactMap { b.location($0) }))
  #expect(a.incidents().compactMap { a.incident($0) } == b.incidents().compactMap { b.incident($0) })
  #expect(a.orphans == b.orphans)
  for index in 0..<a.articleCount {
    #expect(a[ArticleIndex(index)] == b[ArticleIndex(index)])
    #expect(a.mentions(in: ArticleIndex(index)) == b.mentions(in: ArticleIndex(index)))
  }
}
