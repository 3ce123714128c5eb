import Annotation
import CaseModel

/// Who says what: the speakers of the case with how many of their claims hold.
extension Session {
  /// How many claims a speaker makes, and how far they have come.
  private struct Tally {
    var all = 0
    var standing = 0
    var rejected = 0

    mutating func count(_ status: ReviewStatus) {
      all += 1
      switch status {
      case .accepted, .corrected, .added: standing += 1
      case .rejected: rejected += 1
      case .proposed: break
      }
    }

    /// Such as `12 claims: 5 verified, 2 rejected, 5 open`.
    var words: String {
      let parts = [(standing, "verified"), (rejected, "rejected"), (all - standing - rejected, "open")]
      let told = parts.filter { $0.0 > 0 }.map { "\(Shown.count($0.0)) \($0.1)" }.joined(separator: ", ")
      return "\(Shown.count(all, "claim")): \(told)"
    }
  }

  /// Offers the speakers of what the claims pane is about, or of the whole case while that shows one article: those with most claims first.
  /// Who is chosen has all claims shown.
  mutating func showAllSpeakers() -> [Effect] {
    var query = claimQuery
    query.article = nil
    query.speaker = nil
    var named: [EntityKey: Tally] = [:]
    var unnamed = Tally()
    for ref in state.claims(query) {
      guard let facts = state.facts(of: ref) else { continue }
      if let speaker = facts.speaker {
        named[speaker, default: Tally()].count(facts.status)
      } else {
        unnamed.count(facts.status)
      }
    }
    var items = named.sorted { a, b in a.value.all != b.value.all ? a.value.all > b.value.all : a.key < b.key }
      .prefix(5_000).map { key, tally in
        Menu<Choice>.Item(
          label: shownName(of: key), detail: tally.words, isOn: view.scope == .speaker(key), choice: .claimsOf(key))
      }
    if unnamed.all > 0 {
      items.append(.init(label: "The article itself, or nobody named", detail: unnamed.words, choice: .claimsOfNobody))
    }
    return offer(Menu(title: "Who says what: \(Shown.count(named.count, "speaker"))", items: items, typeAhead: true))
  }

  /// Shows all claims that nobody named makes.
  mutating func showClaimsOfNobody() -> [Effect] {
    view.claims.filter = "speaker:none"
    return push(.wholeCase)
  }
}
