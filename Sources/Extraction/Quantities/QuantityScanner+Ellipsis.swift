import Annotation

/// Numbers whose noun was said before: “six were wounded; the hospital counted nine”, “the other three”.
extension QuantityScanner {
  /// What a number counts that goes on from the one before it, or that a word beside it tells in place of a noun.
  func elliptical(_ phrase: NumberPhrase, _ noun: CountedNoun?) -> Counting? {
    let (lower, next) = (phrase.lower, phrase.upper)
    let isOthers = noun.map { reader.reads($0.head, "others") && $0.head == next } ?? false
    guard noun == nil || isOthers || noun?.kind == .other && noun?.head == next && isFate(next) else { return nil }
    if let fate = fate(next) { return Counting(.people, cue: fate, rule: "count.fate") }
    if reader.has(lower - 1, .of), reader.reads(lower - 2, "mother") || reader.reads(lower - 2, "father"),
      reader.endsClause(next)
    {
      return Counting(.people, cue: lower - 2, rule: "count.parent")
    }
    guard let previous = found.last?.quantity, previous.what != .other, previous.what != .hours,
      reader.kind(lower) != .number || reader.at(lower).count < 4, isNear(previous.span.end.value, lower)
    else { return nil }
    let rest = reader.reads(lower - 1, "remaining") || reader.has(lower - 1, .other)
    // “one was killed and two others hurt”: of people the others fared otherwise.
    let isThing = previous.what == .munitions || previous.what == .attacks
    guard isThing && (isOthers || rest && reader.has(lower - 2, .the)) || isTold(lower, next) else { return nil }
    return Counting(previous.what, cue: nil, rule: "count.ellipsis", span: found.last?.cue)
  }

  /// “the prosecutor said eight.”, “they may have totaled four”, “or possibly nine, …”, “four bodies, not nine”.
  private func isTold(_ lower: Int, _ next: Int) -> Bool {
    guard reader.kind(next) == .outside || reader.at(next).kind == .punctuation && !reader.isJoined(next + 1),
      !reader.mark(next, "-"), !reader.mark(next, "%"), !reader.mark(next, ":")
    else { return false }
    if reader.has(lower - 1, .not), reader.mark(lower - 2, ",") { return true }
    for word: StaticString in [
      "said", "says", "counted", "reported", "listed", "claimed", "recorded", "confirmed", "totaled", "totalled",
      "numbered", "possibly", "perhaps", "maybe",
    ]
    where reader.reads(lower - 1, word) {
      return true
    }
    return false
  }

  /// The word after a number that tells what became of people: “15 still missing”, “20 arrested”.
  private func fate(_ index: Int) -> Int? {
    let position = reader.reads(index, "still") || reader.reads(index, "reported") ? index + 1 : index
    guard isFate(position), reader.endsClause(position + 1) || reader.kind(position + 1) == .outside else { return nil }
    return position
  }

  private func isFate(_ index: Int) -> Bool {
    for word: StaticString in [
      "missing", "arrested", "detained", "trapped", "homeless", "displaced", "hospitalised", "evacuated", "abducted",
    ] where reader.reads(index, word) {
      return true
    }
    return false
  }

  /// Whether no more than one sentence ends between a byte and the lexeme at `lower`, and no more than sixty lexemes lie between.
  private func isNear(_ byte: Int, _ lower: Int) -> Bool {
    var index = lower
    var sentences = 0
    while index > 0, Int(reader.lexemes[index].start) > byte, lower - index < 60 {
      if reader.lexemes[index].followsBreak { return false }
      if reader.startsSentence(index) { sentences += 1 }
      index -= 1
    }
    return sentences <= 1 && lower - index < 60
  }
}
