import Annotation

/// A quantity with the words around it that tell what it counts.
package struct QuantityDetail: Sendable, Equatable {
  /// The quantity.
  package var quantity: Quantity
  /// The clause it stands in: from mark to mark, or to the next count.
  package var clause: TextSpan
  /// The noun phrase counted, with its number: “at least 25 militia members”; equal to the quantity's span where no noun follows.
  package var counted: TextSpan
  /// The word that told what is counted: “killed”, “wounded”, “rockets”; nil where none did.
  package var cue: TextSpan?
}

/// Finds counts with their bounds and what they count.
package enum QuantityFinder {
  /// The quantities in text order, none overlapping another or a time expression, but that a length in hours is told by both.
  package static func quantities(
    in document: Document, timexes: [Timex], readings: VagueReadings = .plain
  ) -> [Quantity] {
    details(in: document, timexes: timexes, readings: readings).map(\.quantity)
  }

  /// The quantities with their clauses. Linear in the length of the text.
  ///
  /// - Parameter readings: what open words such as “dozens” are taken to mean at the least.
  package static func details(in document: Document, timexes: [Timex], readings: VagueReadings = .plain)
    -> [QuantityDetail]
  {
    details(in: document.bytes, timexes: timexes, readings: readings)
  }

  /// The quantities of a text in UTF-8 with their clauses.
  static func details(in bytes: [UInt8], timexes: [Timex], readings: VagueReadings = .plain) -> [QuantityDetail] {
    let reader = TimexReader(lexemes: Lexer.lexemes(of: bytes, lexicon: .quantities), bytes: bytes)
    var scanner = QuantityScanner(reader: reader, timexes: timexes, readings: readings)
    scanner.scan()
    return scanner.found
  }
}

/// Goes over the lexemes once and gathers the quantities.
struct QuantityScanner {
  let reader: TimexReader
  let timexes: [Timex]
  let readings: VagueReadings
  /// The quantities so far.
  var found: [QuantityDetail] = []
  /// The first lexeme that the next quantity may take.
  private var floor = 0
  private var nextTimex = 0
  /// What the quantity before counts, while a list of it can go on, and where its phrase ends.
  var listed: (what: Quantity.What, end: Int, cue: TextSpan?)?

  init(reader: TimexReader, timexes: [Timex], readings: VagueReadings) {
    self.reader = reader
    self.timexes = timexes
    self.readings = readings
  }

  /// Finds all quantities.
  mutating func scan() {
    var index = 0
    while index < reader.lexemes.count {
      let kind = reader.lexemes[index].kind
      switch kind {
      case .number, .cardinal, .magnitude, .vague, .fraction: index = max(index + 1, count(index))
      case .unit where reader.unit(index)?.unit == .quarter && reader.fraction(index) != nil:
        index = max(index + 1, count(index))
      case .function: index = max(index + 1, small(index))
      default: index += 1
      }
    }
  }

  /// Quantities that begin with a small word: “a dozen”, “no injuries”, “a guard was wounded”, “once”.
  private mutating func small(_ index: Int) -> Int {
    if reader.has(index, .a) {
      switch reader.kind(index + 1) {
      case .magnitude, .vague: return count(index)
      case .ordinal, .unit, .part, .cardinal, .function, .punctuation:
        return reader.fraction(index) == nil ? one(index) : count(index)
      default: return one(index)
      }
    }
    if reader.has(index, .half) { return count(index) }
    if reader.has(index, .no) || reader.has(index, .without) || reader.has(index, .nobody) { return none(index) }
    if reader.hasAny(index, .once, .twice) { return times(index) }
    return index + 1
  }

  /// A number with its bounds and its noun.
  private mutating func count(_ index: Int) -> Int {
    if let timex = timex(at: index) { return hours(index, timex) }
    guard var phrase = reader.numberPhrase(index, floor: floor, readings: readings) ?? reader.overlong(index) else {
      return reader.ordinalInWords(index) ?? index + 1
    }
    if reader.addMarkedInches(&phrase) {
      add(phrase, nil, Counting(.other, cue: nil, rule: "count.measure"), unit: "foot")
      return phrase.upper
    }
    if isAge(phrase) { return index + 1 }
    if reader.has(phrase.upper, .s) && reader.isJoined(phrase.upper) || reader.reads(phrase.upper, "block") {
      return phrase.upper + 1
    }
    if reader.at(index).kind == .cardinal, reader.at(index).value == 1, phrase.upper == index + 1,
      reader.hasAny(index - 1, .that) || reader.reads(index - 1, "this"), reader.kind(index + 1) != .measure
    {
      return index + 1
    }
    if reader.kind(index) == .vague, reader.reads(index - 1, "how") { return index + 1 }
    let noun = reader.countedNoun(phrase.upper)
    let isPercent = phrase.isPercent || reader.percentEnd(phrase.upper) != nil
    let counting = isPercent ? Counting(.other, cue: nil, rule: "count.percent") : settle(phrase, noun)
    reader.readDotsAsGroups(&phrase, noun)
    if !isMoney(index) { reader.stepUp(&phrase, noun) }
    reader.addInches(&phrase, noun)
    if counting.rule == "count.other", isPronoun(index, phrase, noun) { return index + 1 }
    add(phrase, noun, counting, unit: isPercent ? "percent" : nil)
    return max(index + 1, phrase.upper)
  }

  /// “a woman was killed”, “killing a 60-year-old crane operator”, “An Iraqi guard was wounded”.
  private mutating func one(_ index: Int) -> Int {
    guard timex(at: index) == nil else { return index + 1 }
    let phrase = NumberPhrase(index, index + 1, exactly: 1)
    let active = reader.activeCasualty(before: index)
    guard let noun = reader.countedNoun(index + 1),
      noun.kind == .person || active != nil && reader.isPersonLike(noun.head)
    else { return index + 1 }
    guard
      let counting = active
        ?? reader.passiveCasualty(
          after: noun.end, from: index, noun: noun, commas: reader.has(index - 1, .of) ? 0 : 2)
    else {
      guard let listed, listed.what == .killed || listed.what == .injured, continuesList(index, listed.end) else {
        return index + 1
      }
      add(phrase, noun, Counting(listed.what, cue: nil, rule: "count.list", span: listed.cue))
      return index + 1
    }
    var renamed = phrase
    renamed.rule = "number.article"
    add(renamed, noun, counting)
    return index + 1
  }

  /// “no injuries”, “no one was killed”, “nobody”, “no American was hurt”.
  private mutating func none(_ index: Int) -> Int {
    let isNobody = reader.has(index, .nobody)
    let upper = reader.reads(index + 1, "one") && !isNobody ? index + 2 : index + 1
    var phrase = NumberPhrase(index, upper, exactly: 0)
    phrase.rule = "number.none"
    var position = index + 1
    while position < index + 7, !isNobody {
      let kind = reader.kind(position)
      let form = CasualtyForm(rawValue: reader.at(position).value)
      if kind == .killed || kind == .injured {
        guard form == .noun || form == .adjective && position == index + 1 else { break }
        let noun = CountedNoun(head: position, end: position + 1, kind: kind)
        add(phrase, noun, Counting(kind == .killed ? .killed : .injured, cue: position, rule: "count.noun"))
        return position + 1
      }
      guard
        kind == .other || kind == .person || kind == .function && reader.hasAny(position, .or, .other)
          || kind == .cardinal
      else { break }
      position += 1
    }
    guard !reader.has(index, .without) else { return index + 1 }
    guard reader.kind(index + 1) != .other || !reader.reads(index + 1, "news") else { return index + 1 }
    let stands = isNobody || upper == index + 2
    let noun =
      stands
      ? nil
      : reader.countedNoun(index + 1) ?? CountedNoun(head: index + 1, end: index + 2, kind: CountedNoun.Kind.other)
    guard stands || reader.at(index + 1).kind == .other || reader.at(index + 1).kind == .person,
      let counting = reader.passiveCasualty(after: noun?.end ?? upper, from: index, noun: noun, commas: 0)
    else { return index + 1 }
    add(phrase, noun, counting)
    return upper
  }

  /// “once in Syria and twice in Iraq” after attacks.
  private mutating func times(_ index: Int) -> Int {
    guard timex(at: index) == nil, !reader.has(index + 1, .a), !reader.has(index - 1, .at),
      !reader.startsSentence(index),
      reader.speaksOfAttacks(before: index)
    else { return index + 1 }
    let isOnce = reader.has(index, .once)
    let isTold =
      isOnce
      ? reader.hasAny(index + 1, .in, .at, .on, .and) || reader.kind(index + 1) == .outside
        || reader.at(index + 1).kind == .punctuation || reader.reads(index + 1, "near") : true
    guard isTold, !(isOnce && reader.mark(index + 1, ",")) else { return index + 1 }
    var phrase = NumberPhrase(index, index + 1, exactly: isOnce ? 1 : reader.reads(index, "thrice") ? 3 : 2)
    phrase.rule = "number.times"
    add(phrase, nil, Counting(.attacks, cue: nil, rule: "count.times"))
    return index + 1
  }

  // MARK: Time expressions

  /// The time expression that the lexeme at `index` stands in.
  private mutating func timex(at index: Int) -> Timex? {
    let start = Int(reader.lexemes[index].start)
    while nextTimex < timexes.count, timexes[nextTimex].span.end.value <= start { nextTimex += 1 }
    guard nextTimex < timexes.count, timexes[nextTimex].span.start.value <= start else { return nil }
    return timexes[nextTimex]
  }

  /// A length in hours counts hours; other numbers in time expressions count nothing.
  private mutating func hours(_ index: Int, _ timex: Timex) -> Int {
    var next = index + 1
    while next < reader.lexemes.count, Int(reader.lexemes[next].start) < timex.span.end.value { next += 1 }
    guard timex.kind == .duration, reader.at(next - 1).kind == .unit, reader.unit(next - 1)?.unit == .hour,
      let phrase = reader.numberPhrase(index, floor: floor, readings: readings), phrase.upper == next - 1
    else {
      floor = max(floor, next)
      return next
    }
    add(
      phrase, CountedNoun(head: next - 1, end: next, kind: .unitOfTime),
      Counting(.hours, cue: next - 1, rule: "count.time"))
    return next
  }

  // MARK: Output

  private mutating func add(
    _ phrase: NumberPhrase, _ noun: CountedNoun?, _ counting: Counting, unit: String? = nil
  ) {
    let span = reader.span(phrase.lower, phrase.upper)
    let end = max(phrase.upper, noun?.end ?? 0)
    let cue = counting.cue.map { reader.span($0, $0 + 1) } ?? counting.span
    let quantity = Quantity(
      id: QuantityID(found.count), span: span, what: counting.what, low: phrase.low, best: phrase.best,
      high: phrase.high,
      modifier: phrase.modifier, unit: unit ?? noun.flatMap { reader.unitName($0) },
      rule: phrase.rule + "+" + counting.rule
    )
    found.append(
      QuantityDetail(
        quantity: quantity, clause: reader.clause(around: phrase.lower, end), counted: reader.span(phrase.lower, end),
        cue: cue))
    floor = phrase.upper
    listed = (counting.what, end, cue)
  }
}
