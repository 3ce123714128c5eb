import Annotation

/// What a quantity counts and what told so.
struct Counting: Sendable {
  var what: Quantity.What
  /// The lexeme that told.
  var cue: Int?
  /// `count.form`.
  var rule: String
  /// The cue of the quantity that this one goes on from.
  var span: TextSpan?

  init(_ what: Quantity.What, cue: Int?, rule: String, span: TextSpan? = nil) {
    (self.what, self.cue, self.rule, self.span) = (what, cue, rule, span)
  }
}

/// Who was killed or hurt, by the grammar of the clause.
extension TimexReader {
  /// The span from the first byte of `lower` to the last before `upper`.
  func span(_ lower: Int, _ upper: Int) -> TextSpan { TextSpan(Int(lexemes[lower].start), Int(lexemes[upper - 1].end)) }

  func isObjectPronoun(_ index: Int) -> Bool {
    guard kind(index) == .other, !at(index).isCapital else { return false }
    for word: StaticString in [
      "his", "her", "him", "their", "them", "himself", "herself", "themselves", "its", "it", "my", "our",
    ]
    where reads(index, word) {
      return true
    }
    return false
  }

  func isNumber(_ index: Int) -> Bool {
    kind(index) == .number || kind(index) == .cardinal || kind(index) == .vague
  }

  /// Whether “shot” or “stabbed” at `index` ended in death.
  func isFatal(_ index: Int) -> Bool {
    if reads(index - 1, "fatally") || kind(index + 1) == .killed || diesLater(index) { return true }
    if has(index + 1, .to), reads(index + 2, "death") { return true }
    return has(index + 1, .and) && (kind(index + 2) == .killed || reads(index + 2, "fatally"))
  }

  /// “was shot in the leg and later died”, “was hurt and pronounced dead”: the same ones, within fourteen lexemes of the sentence.
  func diesLater(_ index: Int) -> Bool {
    var position = index + 1
    while position < index + 15, position < lexemes.count, !startsSentence(position) {
      switch kind(position) {
      case .killed:
        let isDead = reads(position, "dead") && (reads(position - 1, "pronounced") || reads(position - 1, "declared"))
        guard isDead || reads(position, "died") else { return false }
        var joint = isDead ? position - 2 : position - 1
        while joint > index,
          kind(joint) == .auxiliary || has(joint, .later) || reads(joint, "then") || endsInVerb(joint)
        {
          joint -= 1
        }
        return has(joint, .and)
      case .number, .cardinal, .vague, .person, .attack: return false
      case .punctuation where !mark(position, ","): return false
      case .function where hasAny(position, .another, .other): return false
      default: position += 1
      }
    }
    return false
  }

  /// “… were killed”, “… have died”, “…, two of them adults, had been wounded”: looks at most sixteen lexemes on in the sentence.
  func passiveCasualty(after end: Int, from start: Int, noun: CountedNoun?, commas limit: Int = 2) -> Counting? {
    var position = end
    var commas = 0
    while position < end + 16, position < lexemes.count {
      if startsSentence(position), position > start { return nil }
      let lexeme = lexemes[position]
      switch lexeme.kind {
      case .auxiliary:
        let counting = afterAuxiliary(position + 1)
        return counting?.rule == "count.hit" && noun?.kind != .person ? nil : counting
      case .killed:
        if lexeme.value == CasualtyForm.intransitive.rawValue {
          return Counting(.killed, cue: position, rule: "count.intransitive")
        }
        if lexeme.value == CasualtyForm.participle.rawValue, position > end, commas == 0, position <= end + 4,
          isReduced(position)
        {
          return Counting(.killed, cue: position, rule: "count.reduced")
        }
        return nil
      case .injured:
        if lexeme.value == CasualtyForm.participle.rawValue, commas == 0,
          position <= end + (noun?.kind == .other ? 0 : 4), isReduced(position)
        {
          return Counting(.injured, cue: position, rule: "count.reduced")
        }
        return nil
      case .shot:
        return commas == 0 && position <= end + (noun?.kind == .other ? 0 : 4) && isReduced(position)
          ? Counting(isFatal(position) ? .killed : .injured, cue: position, rule: "count.reduced") : nil
      case .punctuation:
        if lexeme.value == 0x3B || lexeme.value == 0x3A || lexeme.value == 0x14 { return nil }
        if lexeme.value == 0x2C { commas += 1 }
        if commas > limit { return nil }
      case .number, .cardinal, .vague:
        if commas == 0, !(has(position - 1, .and) && position <= end + 2) { return nil }
      case .attack where lexeme.value == 1: return nil
      case .other:
        if reads(position, "when") || reads(position, "whose") || reads(position, "while") || reads(position, "where") {
          return nil
        }
        if reads(position, "lost"), kind(position + 2) == .killed || reads(position + 2, "life") {
          return Counting(.killed, cue: position + 2, rule: "count.lives")
        }
        if reads(position, "said") || reads(position, "told") || reads(position, "says") { return nil }
        if commas == 0, position > end + 3, endsInVerb(position) { return nil }
      case .function:
        if hasAny(position, .that), position == end || commas == 0 { return nil }
        if hasAny(position, .after, .before, .and, .as) && commas == 0 {
          let joins = isNumber(position + 1) || has(position + 1, .a) || kind(position + 1) == .person
          guard has(position, .and), position <= end + 1, joins else { return nil }
        }
      default: break
      }
      position += 1
    }
    return nil
  }

  private func afterAuxiliary(_ index: Int) -> Counting? {
    var position = index
    while position < index + 6 {
      let lexeme = at(position)
      switch lexeme.kind {
      case .auxiliary: break
      case .killed:
        guard lexeme.value != CasualtyForm.gerund.rawValue,
          lexeme.value != CasualtyForm.noun.rawValue || reads(position, "dying"),
          lexeme.value != CasualtyForm.toll.rawValue
        else { return nil }
        if position == index, reads(index - 1, "had") || reads(index - 1, "have") || reads(index - 1, "has"),
          lexeme.value == 0, !isReduced(position)
        {
          return nil
        }
        return Counting(.killed, cue: position, rule: "count.passive")
      case .injured:
        guard lexeme.value == CasualtyForm.participle.rawValue else { return nil }
        if position == index, reads(index - 1, "had") || reads(index - 1, "have") || reads(index - 1, "has"),
          !isReduced(position)
        {
          return nil
        }
        return Counting(diesLater(position) ? .killed : .injured, cue: position, rule: "count.passive")
      case .shot: return Counting(isFatal(position) ? .killed : .injured, cue: position, rule: "count.passive")
      case .attack where lexeme.value == 1 && reads(position, "hit"):
        return Counting(.injured, cue: position, rule: "count.hit")
      case .function: guard hasAny(position, .to, .not, .by) || has(position, .more) else { return nil }
      case .other:
        guard
          endsInVerb(position) || reads(position, "among") || reads(position, "also") || reads(position, "later")
            || reads(position, "said") || reads(position, "left")
        else { return nil }
      default: return nil
      }
      position += 1
    }
    return nil
  }

  /// Whether the sentence up to `index` speaks of attacks, looking at most thirty lexemes back.
  func speaksOfAttacks(before index: Int) -> Bool {
    var position = index - 1
    while position >= max(0, index - 30) {
      if kind(position) == .attack || kind(position) == .munition { return true }
      if reads(position, "fire"), reads(position - 1, "under") { return true }
      if startsSentence(position) { return false }
      position -= 1
    }
    return false
  }

  /// The clause that holds the lexemes `lower..<upper`: from mark to mark, at most forty lexemes to either side.
  func clause(around lower: Int, _ upper: Int) -> TextSpan {
    var first = lower
    while first > max(0, lower - 40), !startsSentence(first), !isClauseMark(first - 1) { first -= 1 }
    var last = upper
    while last < min(lexemes.count, upper + 40), !startsSentence(last), !isClauseMark(last) { last += 1 }
    return span(first, last)
  }

  private func isClauseMark(_ index: Int) -> Bool {
    guard index >= 0, index < lexemes.count, lexemes[index].kind == .punctuation else { return false }
    let value = lexemes[index].value
    return value == 0x3B || value == 0x14 || value == 0x28 || value == 0x29
      || value == 0x2C && (has(index + 1, .and) || reads(index + 1, "but") || reads(index + 1, "while"))
  }
}
