import Annotation
import CaseModel

/// The figures of an incident: read from what is typed, and credited to the claims that give them.
extension Session {
  /// Asks for a count, with what was typed before.
  static func countPrompt(_ field: IncidentField, text: String = "") -> Prompt {
    Prompt(
      "\(capitalized(field.rawValue)) (25, 25+, 3-5, at least 25, or low best high; empty clears it)",
      for: .incident(field), text: text)
  }

  /// Sets a count that was typed: one number or three here, anything else as the extraction library reads it.
  mutating func set(count field: IncidentField, of incident: IncidentView, to text: String) -> [Effect] {
    guard let what = field.count else { return [] }
    if text.isEmpty { return clear(field, what, of: incident) }
    if let figures = Self.figures(from: text) { return set(figures, of: what, in: field, typed: text) }
    awaited.field = field
    return [.readCount(text)]
  }

  /// Takes a count away: where the machine has one it is unknown from now on, in place of that.
  private mutating func clear(_ field: IncidentField, _ what: Quantity.What, of incident: IncidentView) -> [Effect] {
    let machine = incident.machine.counts[what]
    let said = machine.map { ", in place of the machine's \(Self.figures($0))" } ?? ""
    return backToForm(
      decide(
        .incident(incident.key, .count(what, machine == nil ? nil : IncidentCount())),
        saying: "\(Self.capitalized(field.rawValue)) unknown\(said)."))
  }

  /// Takes a count of the incident that the extraction library read, where it could and where it counts what was asked for.
  mutating func take(count: ClaimCount?, saysWhat: Bool, typed text: String, in field: IncidentField) {
    awaited.field = nil
    guard let what = field.count else { return }
    let isPeople = count?.what == .people && what != .munitions
    guard let count, !saysWhat || count.what == what || isPeople,
      let low = Self.whole(count.low), let best = Self.whole(count.best), let high = Self.whole(count.high)
    else {
      _ = askAgain(
        Self.countPrompt(field, text: text),
        because:
          "“\(text)” is no count of \(what.rawValue): 25, 25+, 3-5, at least 25, or low best high, ? for unknown.")
      return
    }
    answered += set([low, best, high], of: what, in: field, typed: text)
  }

  /// A bound as a count has it, which may be none; nil where it is no whole number.
  private static func whole(_ bound: Double?) -> Int?? {
    guard let bound else { return .some(nil) }
    return Int(exactly: bound).map(Optional.some)
  }

  /// - Parameter figures: low, best and high.
  private mutating func set(
    _ figures: [Int?], of what: Quantity.What, in field: IncidentField, typed text: String
  ) -> [Effect] {
    guard let incident = awaitedIncident else { return refuse("That incident is gone.") }
    let decided = figures.map { figure in figure.map { Decided($0, by: claim(of: incident, telling: what, $0)) } }
    let count = IncidentCount(low: decided[0], best: decided[1], high: decided[2])
    return backToForm(
      decide(
        .incident(incident.key, .count(what, count)), saying: Self.said(field, count),
        orAskAgain: Self.countPrompt(field, text: text)))
  }

  /// One number, or low, best and high with `?` for what is not known; nil for everything else. Commas between groups of three digits part
  /// thousands.
  static func figures(from text: String) -> [Int?]? {
    let parts = text.split { $0 == " " || $0 == "–" || $0 == "-" }.flatMap { part -> [Substring] in
      let groups = part.split(separator: ",", omittingEmptySubsequences: false)
      let isOne =
        groups.count > 1 && (1...3).contains(groups[0].utf8.count)
        && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
      return isOne ? [Substring(groups.joined())] : groups.filter { !$0.isEmpty }
    }
    let values = parts.map { $0 == "?" ? nil : Int($0) }
    guard zip(parts, values).allSatisfy({ $0 == "?" || $1 != nil }) else { return nil }
    return switch values.count {
    case 1: [values[0], values[0], values[0]]
    case 3: values
    default: nil
    }
  }

  /// The claim of an incident that gives `value` for a count: the one chosen, else the first. Where none gives it, the one that is marked.
  private func claim(of incident: IncidentView, telling what: Quantity.What, _ value: Int) -> ClaimKey? {
    let first = decidingClaim(of: incident)
    let told = ([first?.ref].compactMap(\.self) + incident.claims).first { ref in
      guard let claim = state.claim(ref), let quantities = state.findings(of: ref.article)?.analysis.quantities else {
        return false
      }
      if let counts = claim.review?.counts {
        return counts.contains { $0.what == what && [$0.low, $0.best, $0.high].contains(Double(value)) }
      }
      return quantities.contains { quantity in
        quantity.what == what && [quantity.low, quantity.best, quantity.high].contains(Double(value))
          && claim.spans.content.contains { $0.contains(quantity.span) }
      }
    }
    return told.flatMap { state.claim($0)?.key } ?? (view.claims.hasMarks ? first?.key : nil)
  }

  /// What to say of a count whose figures rest on these claims.
  private static func said(_ field: IncidentField, _ count: IncidentCount) -> String {
    let figures = [count.low, count.best, count.high].compactMap(\.self)
    let told = figures.count { $0.claim != nil }
    let basis =
      told == 0
      ? "on your own word: none of its claims gives them"
      : told == figures.count ? "as its claims give them" : "\(told) of \(figures.count) as its claims give them"
    return "\(capitalized(field.rawValue)) set, \(basis)."
  }
}

extension IncidentField {
  /// What it counts; nil for what is no count.
  fileprivate var count: Quantity.What? {
    switch self {
    case .killed: .killed
    case .injured: .injured
    case .munitions: .munitions
    default: nil
    }
  }
}
