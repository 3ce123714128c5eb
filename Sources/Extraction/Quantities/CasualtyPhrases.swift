import Annotation

/// Those killed or hurt by the words beside their number: before it a verb or a toll, after it a noun or participle.
extension TimexReader {
  /// “25 dead”, “six wounded”, “25 deaths”, “several others wounded”, “eight of the injured”.
  func casualtyNoun(_ index: Int, _ noun: CountedNoun?) -> Counting? {
    if noun == nil || noun?.kind == .person, let cue = woundsOrCondition(noun?.end ?? index) {
      return Counting(.injured, cue: cue, rule: "count.wounds")
    }
    var position = index
    if has(position, .more) || has(position, .other) || reads(position, "others") || reads(position, "people") {
      position += 1
    }
    if has(position, .of), has(position + 1, .the) { position += 2 }
    if reads(position, "critically") || reads(position, "seriously") || reads(position, "badly")
      || reads(position, "feared") || reads(position, "reported") || reads(position, "confirmed")
    {
      position += 1
    }
    for place in [position, noun?.head ?? position, noun?.end ?? position] {
      let kind = kind(place)
      guard kind == .killed || kind == .injured || kind == .shot, let form = CasualtyForm(rawValue: at(place).value)
      else { continue }
      if kind == .shot {
        guard isReduced(place) else { continue }
        return Counting(isFatal(place) ? .killed : .injured, cue: place, rule: "count.reduced")
      }
      switch form {
      case .adjective, .noun:
        return Counting(kind == .killed ? .killed : .injured, cue: place, rule: "count.noun")
      case .participle:
        guard isReduced(place) || place == index && self.kind(place + 1) == .person else { continue }
        return Counting(kind == .killed ? .killed : .injured, cue: place, rule: "count.reduced")
      case .intransitive: return Counting(.killed, cue: place, rule: "count.intransitive")
      default: continue
      }
    }
    return nil
  }

  /// Whether a participle has no object after it, so that the noun before suffers it.
  func isReduced(_ index: Int) -> Bool {
    let next = at(index + 1)
    // “windows shot out”, “a plane shot down”.
    if kind(index) == .shot, reads(index + 1, "out") || has(index + 1, .up) || reads(index + 1, "down") { return false }
    if isObjectPronoun(index + 1)
      || has(index + 1, .at) && (has(index + 2, .the) || has(index + 2, .a) || isObjectPronoun(index + 2))
    {
      return false
    }
    if has(index + 1, .and), kind(index + 2) == .killed || kind(index + 2) == .injured { return isReduced(index + 2) }
    if has(index - 1, .a) || reads(index - 1, "single") || reads(index - 1, "warning") { return false }
    switch next.kind {
    case .number, .cardinal, .vague, .magnitude, .person: return false
    case .function:
      if has(index + 1, .a) || has(index + 1, .the) || has(index + 1, .no) { return false }
      return !(hasAny(index + 1, .at, .more, .about, .over, .nearly) && isNumber(index + 3))
        && !(hasAny(index + 1, .nearly, .over) && isNumber(index + 2))
    default: return !(next.kind == .other && next.isCapital && !startsSentence(index + 1) && !isDayName(index + 1))
    }
  }

  /// “Wednesday”, “March 5”, “Jan. 5”: the only capitals after a participle that are no object.
  private func isDayName(_ index: Int) -> Bool {
    let lexeme = at(index)
    if kind(index + 1) == .number || mark(index + 1, ".") && kind(index + 2) == .number { return true }
    return lexeme.count >= 6
      && (1...3).allSatisfy { bytes[Int(lexeme.end) - $0] == StaticString("yad").utf8Start[$0 - 1] }
  }

  /// “with gunshot wounds”, “in critical condition” after people: the word that told.
  private func woundsOrCondition(_ index: Int) -> Int? {
    if reads(index, "with") {
      for position in index + 1...index + 3 where kind(position) == .injured {
        let form = CasualtyForm(rawValue: at(position).value)
        return form == .noun || form == .finite ? position : nil
      }
      return nil
    }
    guard has(index, .in), reads(index + 2, "condition") else { return nil }
    for word: StaticString in ["critical", "serious", "stable", "grave", "guarded", "fair"]
    where reads(index + 1, word) {
      return index + 2
    }
    return nil
  }

  /// “killed 25 people”, “wounding at least six”, “claimed the lives of 25”, “deaths of three”.
  func activeCasualty(before index: Int) -> Counting? {
    var position = index - 1
    if has(position, .the) { position -= 1 }
    if has(position, .of) {
      position -= 1
      guard kind(position) == .killed,
        at(position).value == CasualtyForm.noun.rawValue || at(position).value == CasualtyForm.gerund.rawValue
      else { return nil }
      return Counting(.killed, cue: position, rule: "count.active")
    }
    if has(position, .to), kind(position - 1) == .injured {
      return Counting(.injured, cue: position - 1, rule: "count.active")
    }
    guard position >= 0, !startsSentence(position + 1) else { return nil }
    let lexeme = at(position)
    let isVerb =
      lexeme.value == CasualtyForm.participle.rawValue || lexeme.value == CasualtyForm.gerund.rawValue
      || lexeme.value == CasualtyForm.finite.rawValue
    if lexeme.kind == .killed, isVerb { return Counting(.killed, cue: position, rule: "count.active") }
    if lexeme.kind == .injured, isVerb { return Counting(.injured, cue: position, rule: "count.active") }
    if lexeme.kind == .shot {
      return Counting(reads(position - 1, "fatally") ? .killed : .injured, cue: position, rule: "count.active")
    }
    return nil
  }

  /// “death toll rose to 30”, “put the toll at 54”, “a toll of 12”.
  func tollBefore(_ index: Int, after end: Int) -> Counting? {
    if kind(index - 1) == .killed, at(index - 1).value == CasualtyForm.toll.rawValue {
      return Counting(.killed, cue: index - 1, rule: "count.toll")
    }
    guard hasAny(index - 1, .to, .at, .of) || kind(index - 1) == .auxiliary || mark(index - 1, ":") else { return nil }
    var position = index - 2
    while position > max(0, index - 12), !startsSentence(position + 1) {
      if kind(position) == .killed, at(position).value == CasualtyForm.toll.rawValue {
        return Counting(.killed, cue: position, rule: "count.toll")
      }
      if reads(position, "dead"), has(index - 1, .at) { return Counting(.killed, cue: position, rule: "count.toll") }
      position -= 1
    }
    return nil
  }
}
