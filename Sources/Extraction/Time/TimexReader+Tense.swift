/// Whether the words around an expression speak of what is past or to come.
extension TimexReader {
  /// Whether the clause around the lexemes `lower..<upper` speaks of what is to come: by the nearest word before them that tells, else by
  /// the words after them.
  func speaksOfFuture(_ lower: Int, _ upper: Int) -> Bool {
    if isOfAttack(lower) || has(lower - 1, .since) { return false }
    if has(lower - 1, .until), reads(lower - 2, "has") || reads(lower - 2, "have") { return true }
    var position = lower - 1
    let first = max(0, lower - 16)
    while position >= first {
      if startsSentence(position + 1) { break }
      if let isFuture = tense(position, before: lower) {
        return isFuture && !(isOwned(upper) && lexemes[position].value != 0)
      }
      position -= 1
    }
    position = upper
    while position < min(lexemes.count, upper + 8), !startsSentence(position) {
      if lexemes[position].kind == .past { return false }
      if lexemes[position].kind == .future, lexemes[position].value == 0 { return true }
      position += 1
    }
    return false
  }

  /// What the word at `position` tells of the date at `lower`: true for the future, false for the past, nil for nothing.
  private func tense(_ position: Int, before lower: Int) -> Bool? {
    let lexeme = lexemes[position]
    switch lexeme.kind {
    case .past:
      return false
    case .future: return lexeme.value == 0 ? true : modal(position, before: lower)
    case .month:
      return lexeme.value == 5 && !lexeme.isCapital && month(position) == nil
        ? modal(position, before: lower) : nil
    case .other, .periodPart: break
    default: return nil
    }
    if lower - position <= 4, isPastForm(position) { return false }
    if reads(position, "set") { return hasAny(position + 1, .for, .to) ? true : nil }
    if reads(position, "going") { return has(position + 1, .to) && isBe(position - 1) ? true : nil }
    if reads(position, "place") {
      return reads(position - 1, "takes") || reads(position - 1, "take") ? true : nil
    }
    if reads(position, "be"), has(position - 1, .to), isBe(position - 2) { return true }
    if has(position + 1, .to), Self.intentions.contains(where: { reads(position, $0) }) {
      return true
    }
    if lower - position <= 3, Self.starts.contains(where: { reads(position, $0) }) { return true }
    return nil
  }

  /// “could be released Monday” tells what is to come; “may have died Monday”, “could not say”, or a modal farther off do not.
  private func modal(_ index: Int, before lower: Int) -> Bool? {
    if has(index + 1, .not) || mark(index + 1, "-") || lower - index > 6 { return nil }
    if reads(index + 1, "have") { return false }
    return reads(index + 1, "be") && reads(index + 2, "seen") ? nil : true
  }

  /// A verb in “-ed” of its own, not “be released”, “the elected”.
  private func isPastForm(_ index: Int) -> Bool {
    let lexeme = lexemes[index]
    guard lexeme.kind == .other, lexeme.count > 4, bytes[Int(lexeme.end) - 1] == 0x64,
      bytes[Int(lexeme.end) - 2] == 0x65
    else { return false }
    var before = index - 1
    // “be formally sentenced”.
    if kind(before) == .other, at(before).count > 4, bytes[Int(lexemes[before].end) - 1] == 0x79 { before -= 1 }
    for word: StaticString in ["be", "been", "being", "remain", "stay", "get"] where reads(before, word) {
      return false
    }
    return kind(before) != .function && !has(index + 1, .to)
  }

  /// Whether “'s” follows: “Tuesday's attack”.
  private func isOwned(_ upper: Int) -> Bool { mark(upper, "'") && has(upper + 1, .s) }

  private func isBe(_ index: Int) -> Bool {
    reads(index, "is") || reads(index, "are") || reads(index, "was") || reads(index, "were")
  }

  /// Whether a noun for violence stands just before, with “on” or “of” or nothing between: “the attack on Friday will be investigated”.
  private func isOfAttack(_ lower: Int) -> Bool {
    let noun = hasAny(lower - 1, .on, .of) ? lower - 2 : lower - 1
    guard kind(noun) == .other, at(noun).count >= 4, kind(noun - 1) != .future, !has(noun - 1, .to)
    else { return false }
    return Self.attacks.contains { word in
      guard at(noun).count - word.utf8CodeUnitCount <= 2, at(noun).count >= word.utf8CodeUnitCount
      else { return false }
      let start = Int(lexemes[noun].start)
      return (0..<word.utf8CodeUnitCount).allSatisfy {
        bytes[start + $0] | 0x20 == word.utf8Start[$0]
      }
    }
  }

  private static let attacks: [StaticString] = [
    "attack", "strike", "airstrike", "raid", "bombing", "explosion", "blast", "shooting", "killing",
    "clash", "crash",
    "ambush", "assault", "massacre", "shelling", "incident", "stabbing", "murder",
  ]

  /// Words that “to” and what is to come follow.
  private static let intentions: [StaticString] = [
    "agreed", "agrees", "vowed", "vows", "pledged", "promised", "threatened", "hopes", "hoped",
    "hoping", "intends",
    "wants", "preparing", "expects", "expect", "likely", "poised", "bound",
    "invited",
  ]

  /// Verbs in the present tense that the time of a plan follows.
  private static let starts: [StaticString] = [
    "resume", "resumes", "begin", "begins", "start", "starts", "opens", "expire", "expires",
    "arrives", "reopens",
    "convenes",
  ]

  /// Whether the clause that ends at `index` has a word in the past.
  func speaksOfPast(_ index: Int) -> Bool {
    var position = index - 1
    while position >= max(0, index - 14) {
      let lexeme = lexemes[position]
      if lexeme.kind == .punctuation, lexeme.value == 0x2E || lexeme.value == 0x3B { return false }
      if lexeme.kind == .past { return true }
      if lexeme.kind == .future { return false }
      if lexeme.kind == .other, lexeme.count > 3, bytes[Int(lexeme.end) - 1] == 0x64,
        bytes[Int(lexeme.end) - 2] == 0x65
      {
        return true
      }
      position -= 1
    }
    return false
  }
}
