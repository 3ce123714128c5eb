import Annotation

/// What a number counts, and which numbers count nothing.
extension QuantityScanner {
  func settle(_ phrase: NumberPhrase, _ noun: CountedNoun?) -> Counting {
    if let noun, noun.kind == .measure || phrase.lower > 0 && isMoney(phrase.lower) || isMoney(phrase.upper - 1) {
      return Counting(.other, cue: noun.head, rule: "count.measure")
    }
    if isMoney(phrase.lower) { return Counting(.other, cue: nil, rule: "count.money") }
    if reader.mark(phrase.upper, "$") { return Counting(.other, cue: nil, rule: "count.money") }
    if let value = phrase.best ?? phrase.low, value != value.rounded() || value < 0, noun?.kind != .unitOfTime {
      return Counting(.other, cue: noun?.head, rule: "count.share")
    }
    if let noun, noun.kind == .other, reader.isAnimal(noun.head) {
      return Counting(.other, cue: noun.head, rule: "count.animals")
    }
    if let noun, noun.kind == .munition { return Counting(.munitions, cue: noun.head, rule: "count.noun") }
    if let noun, noun.kind == .attack { return Counting(.attacks, cue: noun.head, rule: "count.noun") }
    if reader.has(phrase.upper, .times) || reader.has(phrase.upper, .more) && reader.has(phrase.upper + 1, .times) {
      return Counting(
        reader.speaksOfAttacks(before: phrase.lower) ? .attacks : .other, cue: phrase.upper, rule: "count.times")
    }
    if reader.has(phrase.upper, .time) { return Counting(.other, cue: nil, rule: "count.times") }
    if let counting = reader.casualtyNoun(phrase.upper, noun) { return counting }
    if noun?.kind == .unitOfTime { return Counting(.other, cue: noun?.head, rule: "count.time") }
    if let counting = reader.tollBefore(phrase.lower, after: phrase.upper) { return counting }
    if let counting = reader.activeCasualty(before: phrase.lower) { return counting }
    let isAside =
      reader.has(phrase.lower - 1, .of) || reader.has(phrase.lower - 2, .of) && reader.kind(phrase.lower - 1) == .other
    if reader.canSuffer(noun, count: phrase.best ?? phrase.low),
      let counting = reader.passiveCasualty(
        after: noun?.end ?? phrase.upper, from: phrase.upper, noun: noun, commas: isAside ? 0 : 2)
    {
      return counting
    }
    if let listed, listed.what != .other, listed.what != .munitions || noun == nil,
      continuesList(phrase.lower, listed.end),
      noun == nil || noun?.kind == .person
    {
      return Counting(listed.what, cue: nil, rule: "count.list", span: listed.cue)
    }
    // “five people at one party, four of them teenagers”.
    if let previous = found.last(where: { $0.quantity.what != .other || $0.quantity.best != 1 }),
      reader.has(phrase.upper, .of),
      reader.reads(phrase.upper + 1, "them") || reader.reads(phrase.upper + 1, "whom"),
      !crossesSentence(from: previous.quantity.span.end.value, to: phrase.lower)
    {
      return Counting(previous.quantity.what, cue: nil, rule: "count.of-them", span: previous.cue)
    }
    if let counting = elliptical(phrase, noun) { return counting }
    if noun?.kind == .person { return Counting(.people, cue: noun?.head, rule: "count.noun") }
    return Counting(.other, cue: nil, rule: "count.other")
  }

  /// Whether “, ” or “ and ” alone parts the phrase at `lower` from the end of the one before.
  func continuesList(_ lower: Int, _ end: Int) -> Bool {
    guard lower > end, lower - end <= 2 else { return false }
    return (end..<lower).allSatisfy { reader.mark($0, ",") || reader.has($0, .and) }
  }

  private func crossesSentence(from byte: Int, to lower: Int) -> Bool {
    var index = lower
    while index > 0, Int(reader.lexemes[index].start) > byte, lower - index < 60 {
      if reader.startsSentence(index) { return true }
      index -= 1
    }
    return lower - index >= 60
  }

  func isMoney(_ index: Int) -> Bool {
    reader.isMoneySign(index - 1) && (reader.isJoined(index) || reader.mark(index - 1, "$"))
      || reader.isMoneySign(index)
  }

  /// “one” without a noun of its own, “Channel Nine”, “how many”: words that look like numbers.
  func isPronoun(_ index: Int, _ phrase: NumberPhrase, _ noun: CountedNoun?) -> Bool {
    let lexeme = reader.at(index)
    if lexeme.kind == .vague { return reader.has(index - 1, .as) && reader.has(index + 1, .as) }
    guard lexeme.kind == .cardinal else { return false }
    if lexeme.isCapital, !reader.startsSentence(index), phrase.upper == index + 1, phrase.lower == index,
      reader.at(index - 1).isCapital
    {
      return true
    }
    // The whole of a text, or of a cell in a table.
    if reader.kind(index - 1) == .outside, reader.endsStatement(index + 1), reader.kind(index + 2) == .outside {
      return false
    }
    if reader.has(index + 1, .more) || reader.reads(index + 1, "last") || reader.reads(index + 1, "final")
      || reader.reads(index + 1, "single")
    {
      return reader.has(index - 1, .the)
    }
    if let noun, reader.isOneOfThings(index, noun) { return false }
    // “one, two, three”.
    let joint = reader.mark(index + 1, ",") || reader.hasAny(index + 1, .and, .or) ? index + 2 : index + 1
    return lexeme.value == 1 && phrase.upper == index + 1 && phrase.modifier == .exact && !reader.has(index + 1, .of)
      && reader.kind(joint) != .cardinal && !reader.isMeasure(index + 1)
  }

  /// “aged 34”, “Eddie Holmes, 34, said”, “a man, 34, was”, “a 60-year-old man”.
  func isAge(_ phrase: NumberPhrase) -> Bool {
    if reader.reads(phrase.lower - 1, "ages") { return true }
    if reader.mark(phrase.upper, "-"), reader.isJoined(phrase.upper), reader.hasAny(phrase.upper + 1, .and, .or) {
      return true
    }
    guard let value = phrase.best, value < 120, phrase.modifier == .exact, reader.percentEnd(phrase.upper) == nil else {
      return false
    }
    if reader.has(phrase.lower - 1, .aged) || reader.has(phrase.lower - 1, .age) { return true }
    if reader.mark(phrase.upper, "-"), reader.isJoined(phrase.upper), reader.unit(phrase.upper + 1) != nil {
      return true
    }
    if let unit = reader.unit(phrase.upper), unit.unit == .year, reader.has(phrase.upper + 1, .old) { return true }
    let name = reader.mark(phrase.lower - 2, ".") ? phrase.lower - 3 : phrase.lower - 2
    // “one man, 20, was shot”.
    if reader.mark(phrase.lower - 1, ","), reader.mark(phrase.upper, ","), reader.kind(name) == .person,
      reader.singular(name).utf8.count == reader.at(name).count, reader.kind(phrase.lower) == .number
    {
      return true
    }
    guard reader.mark(phrase.lower - 1, ","), reader.at(name).isCapital,
      reader.kind(name) == .other || reader.kind(name) == .measure,
      reader.kind(phrase.lower) == .number
    else { return false }
    return reader.at(phrase.upper).kind == .punctuation || reader.has(phrase.upper, .of) && value > 9
  }
}
