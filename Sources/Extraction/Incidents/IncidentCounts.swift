import Annotation

extension IncidentBuilder {
  /// Killed, injured and the like in the sentences that speak of it: the first one that names a number is the best, the others set the bounds.
  ///
  /// “Two officers and a detainee” are three; “two of them adults” are counted already, as are dead attackers whom the other side
  /// counts; “no American” says nothing of others. Where no number is named, those told of one by one are counted.
  func counts(of draft: Draft) -> [Incident.Count] {
    var ranges: [Quantity.What: CountRange] = [:]
    let all = figures(draft.figures)
    for figure in all.filter({ !$0.isVague }) + all.filter(\.isVague) {
      var range = ranges[figure.what] ?? CountRange(low: figure.low, best: figure.best, high: figure.high)
      range.best = range.best ?? figure.best
      range.low = [range.low, figure.low].compactMap { $0 }.min()
      range.high = [range.high, figure.high].compactMap { $0 }.max()
      ranges[figure.what] = range
    }
    for (what, count) in Self.persons(draft.victims) where ranges[what] == nil {
      ranges[what] = CountRange(low: count, best: count, high: count)
    }
    return Quantity.What.allCases.compactMap { what in ranges[what].map { Incident.Count(what: what, range: $0) } }
  }

  /// How many of `victims` were killed and hurt: all whom a name tells apart, else one.
  private static func persons(_ victims: [Victim]) -> [(Quantity.What, Int)] {
    [Quantity.What.killed, .injured].compactMap { what in
      let all = victims.filter { $0.what == what }
      return all.isEmpty ? nil : (what, max(1, Set(all.compactMap(\.entity)).count))
    }
  }

  private struct Figure {
    var what: Quantity.What
    var low, best, high: Int?
    var tokens: Range<Int>
    /// Whether its words name no number: “dozens”.
    var isVague: Bool
  }

  private func figures(_ numbers: [Int]) -> [Figure] {
    let text = reading.text
    var figures: [Figure] = []
    for number in numbers {
      let quantity = reading.quantities[number]
      func whole(_ value: Double?) -> Int? { value.flatMap { $0.magnitude < 1e9 ? Int($0) : nil } }
      let best = whole(quantity.best) ?? whole(quantity.low)
      guard best != nil || quantity.high != nil else { continue }
      let tokens = text.tokens.tokens(in: quantity.span)
      guard !tokens.isEmpty, quantity.what == .munitions || !isPartial(tokens, isZero: best == 0) else { continue }
      let one = Figure(
        what: quantity.what, low: whole(quantity.low) ?? best, best: best, high: whole(quantity.high) ?? best,
        tokens: tokens, isVague: quantity.modifier == .vague)
      if let last = figures.last, last.what == one.what, one.what != .munitions, isJoined(last.tokens, one.tokens),
        let low = last.low, let high = last.high, let more = one.low, let most = one.high
      {
        figures[figures.count - 1].low = low + more
        figures[figures.count - 1].high = high + most
        figures[figures.count - 1].best = last.best.flatMap { first in one.best.map { first + $0 } }
        figures[figures.count - 1].tokens = last.tokens.lowerBound..<tokens.upperBound
      } else {
        figures.append(one)
      }
    }
    return figures
  }

  /// Whether a count is of a part of those counted elsewhere, or of those who did it.
  private func isPartial(_ tokens: Range<Int>, isZero: Bool) -> Bool {
    let text = reading.text
    let end = min(tokens.upperBound + 4, text.count)
    for index in tokens.lowerBound..<end {
      if index + 1 < end, text.words[index] == Self.of, Self.them.contains(text.words[index + 1]) { return true }
      if isZero, index >= tokens.upperBound, Self.among.contains(text.words[index]) { return true }
      if Self.foes.contains(text.words[index]) { return true }
    }
    // “no American”, “no Iraqi”: only those.
    return isZero && tokens.contains { $0 > tokens.lowerBound && text.shapes[$0] == .capitalized }
      || isZero && tokens.upperBound < text.count && tokens.count == 1 && text.shapes[tokens.upperBound] == .capitalized
  }

  /// Whether nothing but a few words and one `and` stand between two counts.
  private func isJoined(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let text = reading.text
    guard first.upperBound <= second.lowerBound, second.lowerBound - first.upperBound <= 5 else { return false }
    var joins = 0
    for index in first.upperBound..<second.lowerBound {
      switch text.classes[index] {
      case .and: joins += text.words[index] == Self.and ? 1 : 2
      case .other, .spokesRole:
        if FiniteVerbs.shared.isVerb(index, of: first.lowerBound, in: text) { return false }
      default: return false
      }
    }
    return joins == 1
  }

  private static let of = WordForm.hash("of" as StaticString)
  private static let and = WordForm.hash("and" as StaticString)
  private static let them = WordForm.hashes(of: "them whom those these")
  private static let among = WordForm.hashes(of: "among to of")
  private static let foes = WordForm.hashes(
    of:
      "terrorists militants rebels fighters attackers gunmen assailants insurgents bombers")
}
