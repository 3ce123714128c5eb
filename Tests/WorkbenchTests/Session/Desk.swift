import Annotation
import CaseModel
import CaseTestSupport
import Testing

@testable import Workbench

/// A session with the outside played by the test: texts come when asked for, and the log is kept in `disk`.
struct Desk {
  var session: Session
  /// What has been put on disk.
  var disk: [Decision] = []
  /// Effects that were not played.
  var effects: [Effect] = []
  /// Whether claims that are read beside the session don't come yet.
  var isReaderSlow = false
  /// Whether saving fails for now.
  var isDiskFull = false
  private let samples: [SampleArticle]
  private var clock: Int64 = 1_000

  /// A desk with `samples` in its case.
  init(_ samples: [SampleArticle] = Desk.samples, readOnly: String? = nil, tags: [TagDefinition] = []) {
    self.samples = samples
    var history = History()
    history.add(samples.map(\.record))
    history.add(samples.map { ($0.record.digest, $0.findings) })
    session = Session(
      history, caseName: "test.sitrep", settings: Settings(analyst: "amina", readOnly: readOnly, tags: tags))
    play(session.handle(.resized(rows: 40, columns: 120)))
    press("g")
  }

  /// Three reports: two outlets on one attack, and one on another matter.
  static let samples = [
    SampleArticle(
      "⟦person:Omar Sidiq⟧ ‹said› ⟪that three rockets, fired at night, fell near ⟦location:Kobe⟧⟫. ⟪Two guards were hurt⟫.",
      number: 1, outlet: "Nile Wire", incident: .assault),
    SampleArticle(
      "⟦organization:Sahel Police⟧ ‹said› ⟪that five rockets fell near ⟦location:Kobe⟧⟫.", number: 2,
      outlet: "Sahel Monitor",
      incident: .assault),
    SampleArticle("⟦person:Omar Sidiq⟧ ‹denied› ⟪any talks in ⟦location:Gao⟧⟫.", number: 3, outlet: "Nile Wire"),
  ]

  /// What stands for a map: east of Greenwich all is Iraq, west of it lies no country.
  private func country(at point: Coordinates) -> String? { point.longitude > 0 ? "IQ" : nil }

  /// Presses keys by name, one after the other.
  mutating func press(_ keys: String...) {
    for key in keys {
      clock += 1
      let press = KeyPress(key)
      play(session.handle(.key(press ?? KeyPress(.escape)), at: Timestamp(milliseconds: clock)))
    }
  }

  /// Types `text`, then Enter.
  mutating func enter(_ text: String) {
    for scalar in text.unicodeScalars { press(scalar == " " ? "Space" : String(scalar)) }
    press("Enter")
  }

  /// Does what the program would do for the session.
  mutating func play(_ asked: [Effect]) {
    for effect in asked {
      switch effect {
      case .loadText(let digest):
        play(session.handle(.text(digest, samples.first { $0.record.digest == digest }?.text)))
      case .save(let lines):
        if isDiskFull {
          play(session.handle(.saveFailed(message: "The disk is full.")))
        } else {
          disk += lines
          play(session.handle(.saved(through: lines.last?.sequence ?? 0)))
        }
      case .locate(let point): play(session.handle(.located(point, country: country(at: point), admin1: nil)))
      case .readClaims(let refs, let words, let subjects) where !isReaderSlow:
        let reading = ClaimReading(refs, in: session.state, words: words, subjects: subjects)
        play(session.handle(.claimsRead(reading)))
      default: effects.append(effect)
      }
    }
  }

  /// The claims of pane 4 as they show, in order.
  var claims: [ClaimView] { session.view.claims.rows.compactMap { session.state.claim($0) } }

  /// The words under the cursor of the text.
  var shownWords: String {
    String(session.shownText.flatMap { $0.slice(session.view.text.cursor) } ?? "")
  }

  /// What was said last.
  var said: String { session.notice?.text ?? "" }

  /// A case made anew from what is on disk.
  func reopened() -> History {
    var state = CaseState()
    state.add(samples.map(\.record))
    state.add(samples.map { ($0.record.digest, $0.findings) })
    return History(state, log: disk)
  }
}
