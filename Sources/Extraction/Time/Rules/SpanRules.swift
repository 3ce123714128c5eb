import Annotation

/// Lengths of time, and points so far from another.
extension TimexRule {
  static let spans: [TimexRule] = [
    TimexRule(
      id: "span.amount", triggers: [.number, .fraction, .cardinal, .magnitude, .vague, .function, .unit],
      words: [.a, .half, .another],
      examples: [
        TimexExample("for ⟦three days⟧", "P3D"), TimexExample("within ⟦72 hours⟧", "PT72H"),
        TimexExample("⟦more than three years⟧", "P3Y"), TimexExample("a ⟦24-year⟧ rule", "P24Y"),
        TimexExample("⟦two and a half years⟧", "P2.5Y"), TimexExample("in ⟦a few hours⟧", "PTXH"),
        TimexExample("⟦two weeks ago⟧", "2020-01-13", published: "2020-01-27"),
        TimexExample("⟦several days ago⟧", "PAST_REF", published: "2020-01-27"),
        TimexExample("On ⟦8 May 1945⟧; ⟦six days earlier⟧", "1945-05-08 1945-05-02"),
        TimexExample("On ⟦8 May 1945⟧; ⟦two days later⟧", "1945-05-08 1945-05-10"),
        TimexExample("⟦three days after January 12th⟧", "2016-01-15", published: "2016-11-07"),
        TimexExample("⟦two months from now⟧", "2020-03", published: "2020-01-27"),
        TimexExample("he was ⟦18 years old⟧", "P18Y"), TimexExample("it will last ⟦two hours⟧", "PT2H"),
        TimexExample("it lasted ⟦2W⟧", "P2W"), TimexExample("for ⟦another 2 weeks⟧", "P2W"),
        TimexExample("for ⟦a quarter of an hour⟧", "PT0.25H"),
        TimexExample("for ⟦three quarters of an hour⟧", "PT0.75H"), TimexExample("⟦2½ hours⟧", "PT2.5H"),
        TimexExample("for ⟦1h30⟧", "PT1H30M"),
      ],
      counterexamples: ["a 60-year-old man", "a second time", "25 day labourers", "the 3 minute hands"],
      match: { $0.amountSpan($1) }),
    TimexRule(
      id: "span.directed", triggers: [.direction, .ordinal, .number, .cardinal],
      examples: [
        TimexExample("over ⟦the past twenty-four hours⟧", "PT24H"), TimexExample("⟦the next six months⟧", "P6M"),
        TimexExample("⟦the past few months⟧", "PXM"), TimexExample("⟦the first ten months of 1915⟧", "P10M"),
        TimexExample("⟦the four previous weeks⟧", "P4W"), TimexExample("over ⟦the past days⟧", "PXD"),
        TimexExample("in ⟦the last hour⟧", "PT1H"),
      ],
      counterexamples: ["the last three soldiers", "in the last hour of his life"],
      match: { $0.directedSpan($1) }),
    TimexRule(
      id: "span.bare", triggers: [.unit],
      examples: [
        TimexExample("for ⟦years⟧", "PXY"), TimexExample("⟦days later⟧", "XXXX-XX-XX"),
        TimexExample("a ⟦month-long⟧ siege", "P1M"),
        TimexExample("for ⟦weeks⟧", "PXW"), TimexExample("shut on ⟦weekends⟧.", "XXXX-WXX-WE"),
      ],
      counterexamples: ["the years", "office hours"],
      match: { $0.bareSpan($1) }),
    TimexRule(
      id: "span.nth-in-row", triggers: [.ordinal, .second],
      examples: [
        TimexExample("for ⟦the fourth day in a row⟧", "2020-01-27", published: "2020-01-27"),
        TimexExample("amid ⟦Fourth Day of Attacks in A Row⟧", "2020-01-27", published: "2020-01-27"),
        TimexExample("for ⟦a third straight day⟧", "2020-01-27", published: "2020-01-27"),
        TimexExample("for ⟦the third night running⟧", "2020-01-27TNI", published: "2020-01-27"),
      ],
      counterexamples: ["the fourth day of Christmas"],
      match: { reader, index in
        guard let (_, next) = reader.ordinal(index) else { return [] }
        var position = next
        let isStraight =
          reader.reads(position, "straight") || reader.reads(position, "consecutive")
          || reader.reads(position, "successive")
        if isStraight { position += 1 }
        let unitAt = reader.unit(position)
        let isNight = reader.dayPart(position) == .night
        guard unitAt?.unit == .day || reader.dayPart(position) == .night || unitAt?.unit == .week else { return [] }
        if !isStraight {
          if reader.reads(position + 1, "running") {
            position += 1
          } else {
            // “the fourth day of attacks in a row”.
            let isOf = reader.has(position + 1, .of)
            let row = isOf ? (position + 3...position + 4).first { reader.has($0, .in) } ?? position : position + 1
            guard reader.has(row, .in), reader.has(row + 1, .a), reader.has(row + 2, .row) else { return [] }
            position = row + 2
          }
        }
        let part: DayPart? = isNight ? .night : nil
        let lower = reader.hasAny(index - 1, .a) ? index - 1 : index
        return [TimexPiece(lower, position + 1, .unit(unitAt?.unit ?? .day, 0, .published), part: part)]
      }),
  ]
}

extension TimexReader {
  func amountSpan(_ index: Int) -> [TimexPiece] {
    if kind(index) == .unit, unit(index)?.unit != .quarter { return [] }
    if kind(index) == .function, !hasAny(index, .a, .half, .another) { return [] }
    if hasAny(index, .a), hasAny(index - 1, .times, .once, .twice) { return [] }
    if hasAny(index, .another), let (amount, next) = length(index + 1), kind(index + 1) != .unit, amount.number != nil {
      return [TimexPiece(index, next, .duration([amount]))]
    }
    if hasAny(index, .another) {
      guard let unit = unit(index + 1), !unit.isPlural else { return [] }
      return [TimexPiece(index, index + 2, .duration([TimeAmount(number: 1, unit: unit.unit)]))]
    }
    if has(index + 1, .h), isJoined(index + 1),
      hasAny(index - 1, .at, .by, .until, .about, .from) && (at(index).value <= 24 || at(index).count == 4)
        || isJoined(index + 2) && kind(index + 2) == .number && at(index + 1).isCapital
    {
      return []
    }
    if kind(index) == .number, isJoined(index),
      mark(index - 1, ".") || mark(index - 1, "$")
        || mark(index - 1, "-") && isJoined(index - 1) && !isEndOfNumbers(index)
    {
      return []
    }
    if kind(index) == .number, at(index).count == 4, at(index).value < 2400, at(index).value % 100 < 60,
      at(index).value < 1000 || (reads(index + 1, "hrs") || at(index).value % 100 != 0) && !has(index + 2, .of)
        || hasAny(index - 1, .at, .by, .until, .before, .after, .about, .from),
      unit(index + 1)?.unit == .hour
    {
      return []
    }
    if kind(index + 1) == .magnitude, kind(index) == .cardinal, hundredHours(index) != nil { return [] }
    guard let (first, afterFirst) = length(index) ?? letteredLength(index) else { return [] }
    var amounts = [first]
    var next = afterFirst
    if first.unit == .hour, has(next - 1, .h), kind(next) == .number, isJoined(next), at(next).count == 2,
      at(next).value < 60
    {
      amounts.append(TimeAmount(number: Double(at(next).value), unit: .minute))
      next += 1
    } else if first.unit == .hour, has(next - 1, .h), kind(next) == .number, reads(next + 1, "m"), isJoined(next + 1),
      at(next).value < 60
    {
      amounts.append(TimeAmount(number: Double(at(next).value), unit: .minute))
      next += 2
    }
    next = addAmounts(&amounts, next)
    return placed(index, next, amounts)
  }

  /// “10-15 minutes”: the second of two numbers that rise.
  private func isEndOfNumbers(_ index: Int) -> Bool {
    kind(index - 2) == .number && !isJoined(index - 2) && at(index - 2).count <= 3 && at(index - 2).value > 0
      && at(index - 2).value < at(index).value
  }

  /// “ 3 months and 4 days” after a longer length: adds them, and gives the lexeme after the last.
  func addAmounts(_ amounts: inout [TimeAmount], _ index: Int) -> Int {
    var next = index
    while amounts.count < 4 {
      var position = next
      if mark(position, ",") { position += 1 }
      if has(position, .and) { position += 1 }
      guard position > next || kind(next) == .number || kind(next) == .cardinal, let (more, end) = length(position),
        more.unit.rawValue < amounts[amounts.count - 1].unit.rawValue, more.number != nil, !has(position, .a)
      else { break }
      amounts.append(more)
      next = end
    }
    return next
  }

  /// “3Y”, “2W”, “36h” after a word for lasting.
  private func letteredLength(_ index: Int) -> (TimeAmount, next: Int)? {
    guard kind(index) == .number, at(index).value > 0, isJoined(index + 1), at(index + 1).count == 1,
      hasAny(index - 1, .for, .within, .after) || reads(index - 1, "lasted") || reads(index - 1, "lasting")
    else { return nil }
    let units: [(StaticString, TimeUnit)] = [("h", .hour), ("d", .day), ("w", .week), ("y", .year)]
    guard let unit = units.first(where: { reads(index + 1, $0.0) })?.1 else { return nil }
    return (TimeAmount(number: Double(at(index).value), unit: unit), index + 2)
  }

  /// One number with its unit: “three days”, “24-year”, “3h”, “two bloody weeks”.
  func length(_ index: Int) -> (TimeAmount, next: Int)? {
    let isArticle = has(index, .a)
    guard let (number, afterNumber) = amount(index) else { return nil }
    // “20+ years”, “ten-plus years”.
    if mark(afterNumber, "+"), isJoined(afterNumber), let found = unit(afterNumber + 1), found.isPlural {
      return (TimeAmount(number: number, unit: found.unit), afterNumber + 2)
    }
    if mark(afterNumber, "-"), reads(afterNumber + 1, "plus"), let found = unit(afterNumber + 2), found.isPlural {
      return (TimeAmount(number: number, unit: found.unit), afterNumber + 3)
    }
    let isHyphened = mark(afterNumber, "-") && isJoined(afterNumber)
    var position = isHyphened ? afterNumber + 1 : afterNumber
    if has(position, .more) || has(position, .other) || has(position, .full) || has(position, .whole)
      || has(position, .long) && !isHyphened
    {
      position += 1
    }
    if unit(position) == nil, kind(position) == .other, !at(position).isCapital, !isHyphened,
      let unit = unit(position + 1), unit.isPlural, !isArticle, !reads(position, "light"), !reads(position, "arc")
    {
      position += 1
    }
    if kind(position) == .dayPart, at(position).value == DayPart.night.rawValue + 16, !isArticle {
      return (TimeAmount(number: number, unit: .night), position + 1)
    }
    if has(position, .h), isJoined(position), kind(index) == .number, number ?? 0 < 1000 {
      return (TimeAmount(number: number, unit: .hour), position + 1)
    }
    guard let found = unit(position) else { return nil }
    if isHyphened, mark(position + 1, "-"), has(position + 2, .old) { return nil }
    if found.unit == .second, !found.isPlural, isArticle || number != 1, !isHyphened && kind(position) == .second {
      return nil
    }
    if found.unit == .weekend, kind(index) == .number, at(index).count == 4 { return nil }
    if found.unit == .quarter, !found.isPlural || number == 3 || number.map({ $0 > 40 }) ?? false { return nil }
    // “25 day labourers” counts no days; “three month” and “a day” do.
    if !found.isPlural, !isHyphened, !isArticle, number != 1, kind(position + 1) == .other, isCount(position + 1) {
      return nil
    }
    if kind(index) == .number, number == 1, !found.isPlural, !isHyphened, kind(position + 1) == .other { return nil }
    // “one year and a half”.
    var next = position + 1
    var whole = number
    if has(next, .and) {
      let rest = has(next + 1, .a) ? next + 2 : next + 1
      if has(rest, .half), unit(rest + 1) == nil, let value = number { (whole, next) = (value + 0.5, rest + 1) }
      if unit(rest)?.unit == .quarter, has(next + 1, .a), let value = number {
        (whole, next) = (value + 0.25, rest + 1)
      }
    }
    return (TimeAmount(number: whole, unit: found.unit), next)
  }

  /// The amounts as a duration, or as a point where the words after them make them one.
  private func placed(_ index: Int, _ next: Int, _ amounts: [TimeAmount]) -> [TimexPiece] {
    // “a month or so ago”.
    if has(next, .or), reads(next + 1, "so"), hasAny(next + 2, .ago, .later, .earlier) {
      return placed(index, next + 2, amounts)
    }
    if has(next, .ago) { return [ago(index, next + 1, amounts)] }
    if reads(next, "back"), endsClause(next + 1), amounts[0].unit.rawValue >= TimeUnit.day.rawValue,
      !hasAny(index - 1, .for, .in, .within)
    {
      return [TimexPiece(index, next + 1, .offset(amounts, sign: -1, .published))]
    }
    if has(next, .later), kind(next + 1) != .direction || !reads(next + 1, "this") {
      return [TimexPiece(index, next + 1, .offset(amounts, sign: 1, .spoken))]
    }
    if has(next, .earlier) { return [TimexPiece(index, next + 1, .offset(amounts, sign: -1, .spoken))] }
    if has(next, .hence) { return [TimexPiece(index, next + 1, .offset(amounts, sign: 1, .published))] }
    if has(next, .from), kind(next + 1) == .reference, at(next + 1).value == 0 {
      return [TimexPiece(index, next + 2, .offset(amounts, sign: 1, .published))]
    }
    if hasAny(next, .before, .after, .from, .prior) || hasAny(next, .since) || reads(next, "following") {
      let sign = hasAny(next, .before, .prior) ? -1 : 1
      let position = has(next, .prior) && has(next + 1, .to) ? next + 2 : next + 1
      if let base = basePiece(position), !has(next, .from) || !hasAny(base.upper, .to, .until, .through) {
        var whole = TimexPiece(index, base.upper, .offset(amounts, sign: sign, .spoken))
        whole.base = 0
        var first = base
        // “a week from Monday” counts from the one to come.
        if has(next, .from), case .weekday(let day, nil, nil) = base.meaning {
          first.meaning = .weekday(day, direction: 3, weekShift: nil)
        }
        return [first, whole]
      }
      if hasAny(next, .before, .prior), endsClause(next + 1) {
        return [TimexPiece(index, next + 1, .offset(amounts, sign: -1, .spoken))]
      }
      if has(next, .after), amounts[amounts.count - 1].unit.rawValue >= TimeUnit.day.rawValue {
        let end = reads(next + 1, "that") && kind(next + 1) == .function ? next + 2 : next + 1
        if kind(end) == .punctuation && endsClause(end) || kind(end) == .outside {
          return [TimexPiece(index, end, .offset(amounts, sign: 1, .spoken))]
        }
      }
    }
    if has(next, .on), mark(next + 1, ","), amounts[0].unit.rawValue >= TimeUnit.day.rawValue {
      return [TimexPiece(index, next + 1, .offset(amounts, sign: 1, .spoken))]
    }
    if has(next, .old), kind(index) != .function { return [TimexPiece(index, next + 1, .duration(amounts))] }
    if has(next, .of), has(next + 1, .age) { return [TimexPiece(index, next + 2, .duration(amounts))] }
    if mark(next, "-"), isJoined(next), has(next + 1, .long), isJoined(next + 1), !has(index, .a) {
      return [TimexPiece(index, next + 2, .duration(amounts))]
    }
    if mark(next, "-"), isJoined(next), has(index, .a) { return [] }
    if has(index - 1, .in), !speaksOfPast(index), !isSuperlative(index - 2), amounts[0].number != nil, !has(next, .of) {
      return [TimexPiece(index, next, .offset(amounts, sign: 1, .published))]
    }
    return [TimexPiece(index, next, .duration(amounts))]
  }

  /// “the first time in”, “the worst in”: what follows is a length, not a point to come.
  private func isSuperlative(_ index: Int) -> Bool {
    if has(index, .time) || reads(index, "ever") { return true }
    guard kind(index) == .other || kind(index) == .function, at(index).count > 4 else { return false }
    let end = Int(lexemes[index].end)
    return bytes[end - 3..<end].elementsEqual([0x65, 0x73, 0x74])
  }

  /// “a week ago”, “a week ago today”, “two years ago yesterday”, “a year ago this month”.
  private func ago(_ index: Int, _ next: Int, _ amounts: [TimeAmount]) -> TimexPiece {
    var amounts = amounts
    var end = next
    if kind(next) == .deictic, at(next).value <= 1, amounts[0].unit.rawValue >= TimeUnit.week.rawValue {
      amounts.append(TimeAmount(number: Double(-at(next).value), unit: .day))
      end += 1
    } else if reads(next, "this"), let unit = unit(next + 1), !unit.isPlural, unit.unit == .month || unit.unit == .week,
      amounts[0].unit.rawValue > unit.unit.rawValue
    {
      amounts.append(TimeAmount(number: 0, unit: unit.unit))
      end += 2
    }
    return TimexPiece(index, end, .offset(amounts, sign: -1, .published))
  }

  /// A date that an offset is counted from.
  func basePiece(_ index: Int) -> TimexPiece? {
    var start = has(index, .the) || has(index, .on) ? index + 1 : index
    if unit(start)?.unit == .year, kind(start + 1) == .number { start += 1 }
    var best: TimexPiece?
    for rule in TimexRule.dispatch[Int(kind(start).rawValue)] {
      let candidate = TimexRule.all[rule]
      guard
        candidate.id.hasPrefix("date.") || candidate.id.hasPrefix("day.deictic") || candidate.id.hasPrefix("weekday.")
          || candidate.id.hasPrefix("holiday.") || candidate.id == "period.year"
      else { continue }
      let pieces = candidate.match(self, start)
      if pieces.count == 1, pieces[0].upper > best?.upper ?? 0 { best = pieces[0] }
    }
    return best ?? namedDayAhead(start)
  }

  /// A day with a name of more words that begins at `index`: “Flag Day”, “Rosh Hashanah”, “Holy Saturday”.
  private func namedDayAhead(_ index: Int) -> TimexPiece? {
    guard at(index).isCapital, kind(index) == .other || kind(index) == .month else { return nil }
    for position in index + 1...index + 4 {
      switch kind(position) {
      case .holiday, .unit, .weekday:
        let found = [holiday(position), namedDay(position), namedWeekday(position), namedPhrase(position)]
        return found.lazy.compactMap(\.first).first { $0.lower == index }
      case .other, .function, .punctuation: continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether the word is a verb for lasting or spending time.
  private func isLasting(_ index: Int) -> Bool {
    for word: StaticString in [
      "lasted", "lasting", "lasts", "took", "takes", "take", "taken", "taking", "spent", "spend",
    ]
    where reads(index, word) {
      return true
    }
    return false
  }

  /// “an all-day search”, “full-year results”, “for the full week”.
  private func wholeUnit(_ index: Int, _ unit: TimeUnit) -> TimexPiece? {
    guard unit.rawValue >= TimeUnit.hour.rawValue, unit != .quarter else { return nil }
    let isHyphened = mark(index - 1, "-") && isJoined(index) && isJoined(index - 1)
    let before = isHyphened ? index - 2 : index - 1
    guard isHyphened && hasAny(before, .all, .whole, .entire) || has(before, .full) else { return nil }
    return TimexPiece(before, index + 1, .duration([TimeAmount(number: 1, unit: unit)]))
  }

  func bareSpan(_ index: Int) -> [TimexPiece] {
    guard let unit = unit(index) else { return [] }
    let next = index + 1
    if has(index - 1, .all) || has(index - 1, .whole) || has(index - 1, .entire), !unit.isPlural, unit.unit != .second {
      let lower = hasAny(index - 2, .a) ? index - 2 : index - 1
      let upper = has(index - 1, .all) && has(next, .long) ? next + 1 : next
      return [TimexPiece(lower, upper, .duration([TimeAmount(number: 1, unit: unit.unit)]))]
    }
    if let piece = wholeUnit(index, unit.unit), !unit.isPlural { return [piece] }
    if unit.unit == .hour, !unit.isPlural, has(index - 1, .the), hasAny(index - 2, .within), endsClause(next) {
      return [TimexPiece(index - 1, next, .duration([TimeAmount(number: 1, unit: .hour)]))]
    }
    let open = [TimeAmount(number: unit.isPlural ? nil : 1, unit: unit.unit)]
    if mark(next, "-"), has(next + 1, .long), isJoined(next + 1) {
      return [TimexPiece(index, next + 2, .duration(open))]
    }
    guard unit.isPlural else { return [] }
    // “a decades-old feud”, “in the weeks ahead”, “the days to come”.
    if mark(next, "-"), has(next + 1, .old), isJoined(next + 1), !mark(index - 1, "-"), !isNumeral(index - 1) {
      return [TimexPiece(index, next + 2, .duration(open))]
    }
    let isAhead = reads(next, "ahead") && !has(next + 1, .of)
    if isAhead || has(next, .to) && reads(next + 1, "come"), has(index - 1, .the) || hasAny(index - 1, .in, .for) {
      let lower = has(index - 1, .the) ? index - 1 : index
      return [TimexPiece(lower, isAhead ? next + 1 : next + 2, .duration(open))]
    }
    if has(index - 1, .of), reads(index - 2, "matter"), hasAny(index - 3, .a) {
      return [TimexPiece(index - 3, next, .duration(open))]
    }
    if isLasting(index - 1), endsClause(next) || has(next, .to) || kind(next) == .other && !isCount(next) {
      return [TimexPiece(index, next, .duration(open))]
    }
    if kind(index - 1) == .reference, reads(index - 1, "recent"), unit.unit.rawValue >= TimeUnit.hour.rawValue {
      return [TimexPiece(index - 1, next, .duration(open))]
    }
    if unit.unit == .weekend, hasAny(index - 1, .on, .at), endsClause(next) {
      return [TimexPiece(index, next, .literal(.set, "XXXX-WXX-WE"))]
    }
    if has(next, .later) { return [TimexPiece(index, next + 1, .offset(open, sign: 1, .spoken))] }
    if has(next, .earlier) { return [TimexPiece(index, next + 1, .offset(open, sign: -1, .spoken))] }
    if has(next, .ago) { return [TimexPiece(index, next + 1, .offset(open, sign: -1, .published))] }
    if hasAny(index - 1, .for) || hasAny(index - 1, .after, .within, .in) && (has(next, .of) || endsClause(next)) {
      return [TimexPiece(index, next, .duration(open))]
    }
    return []
  }
}
