import Annotation

/// Times that come again.
extension TimexRule {
  static let sets: [TimexRule] = [
    TimexRule(
      id: "set.every", triggers: [.function], words: [.a, .every, .each, .per],
      examples: [
        TimexExample("⟦every day⟧", "P1D"), TimexExample("⟦every Monday⟧", "XXXX-WXX-1"),
        TimexExample("⟦each two days⟧", "P2D"),
        TimexExample("200 ⟦per month⟧", "P1M"), TimexExample("⟦every night⟧", "TNI"),
        TimexExample("⟦every other day⟧", "P2D"),
        TimexExample("⟦once a week⟧", "P1W"), TimexExample("shelled three times ⟦a day⟧", "P1D"),
        TimexExample("⟦every second Friday⟧", "XXXX-WXX-5"), TimexExample("⟦every third day⟧", "P3D"),
        TimexExample("⟦every Monday⟧ and ⟦Thursday⟧", "XXXX-WXX-1 XXXX-WXX-4"),
        TimexExample("⟦every week on Monday⟧", "XXXX-WXX-1"), TimexExample("⟦every Friday night⟧", "XXXX-WXX-5TNI"),
        TimexExample("⟦every June⟧", "XXXX-06"), TimexExample("⟦each summer⟧ they meet", "XXXX-SU"),
        TimexExample("⟦every 1st of May⟧", "XXXX-05-01"), TimexExample("⟦every half hour⟧", "PT0.5H"),
      ],
      counterexamples: ["every dayworker", "each of them", "per capita", "once a soldier"],
      match: { $0.everyUnit($1) }),
    TimexRule(
      id: "set.frequency", triggers: [.frequency],
      examples: [
        TimexExample("shelled ⟦daily⟧", "P1D"), TimexExample("the ⟦annual⟧ meeting", "P1Y"),
        TimexExample("a ⟦semi-annual⟧ report", "P6M"),
      ],
      counterexamples: ["the Daily Star", "New Weekly"],
      match: { reader, index in
        guard let frequency = Frequency(rawValue: reader.at(index).value),
          !reader.at(index).isCapital || reader.startsSentence(index) || reader.isShouted(index)
        else { return [] }
        if let prefixed = reader.prefixedFrequency(index, frequency) { return [prefixed] }
        return [TimexPiece(index, index + 1, .literal(.set, frequency.value))]
      }),
    TimexRule(
      id: "set.parts-of-days", triggers: [.dayPart],
      examples: [
        TimexExample("they work in ⟦the mornings⟧", "TMO"), TimexExample("open ⟦evenings⟧.", "TEV"),
      ],
      counterexamples: ["the nights were cold", "three nights", "good mornings all"],
      match: { reader, index in
        guard reader.at(index).value >= 16, let part = DayPart(rawValue: reader.at(index).value - 16),
          reader.endsClause(index + 1) || reader.kind(index + 1) == .outside
        else { return [] }
        if reader.has(index - 1, .the), reader.hasAny(index - 2, .in, .during) {
          return [TimexPiece(index - 1, index + 1, .literal(.set, part.code))]
        }
        guard reader.kind(index - 1) == .other, part != .night, !reader.has(index + 1, .of) else { return [] }
        return [TimexPiece(index, index + 1, .literal(.set, part.code))]
      }),
    TimexRule(
      id: "set.workdays", triggers: [.workday],
      examples: [
        TimexExample("open on ⟦weekdays⟧.", "XXXX-WXX-WD"), TimexExample("shelled ⟦every weekday⟧", "XXXX-WXX-WD"),
      ],
      counterexamples: ["a weekday market", "ten workdays"],
      match: { reader, index in
        if reader.hasAny(index - 1, .every, .each), reader.at(index).value % 2 == 0 {
          let part = reader.dayPart(index + 1)
          return [
            TimexPiece(
              index - 1, part == nil ? index + 1 : index + 2, .literal(.set, "XXXX-WXX-WD" + (part?.code ?? "")))
          ]
        }
        guard reader.at(index).value % 2 == 1, !reader.isNumeral(index - 1), reader.kind(index - 1) != .vague,
          reader.hasAny(index - 1, .on, .during) || reader.endsClause(index + 1)
        else { return [] }
        return [TimexPiece(index, index + 1, .literal(.set, "XXXX-WXX-WD"))]
      }),
    TimexRule(
      id: "set.weekdays", triggers: [.weekdays, .dayPart],
      examples: [
        TimexExample("on ⟦Thursdays⟧", "XXXX-WXX-4"), TimexExample("⟦Tuesday⟧ and ⟦Sundays⟧", "XXXX-WXX-2 XXXX-WXX-7"),
      ],
      counterexamples: ["the nights were cold"],
      match: { reader, index in
        if reader.kind(index) == .dayPart {
          guard reader.at(index).value >= 16, reader.kind(index - 1) == .weekday,
            let part = DayPart(rawValue: reader.at(index).value - 16)
          else { return [] }
          return [
            TimexPiece(index - 1, index + 1, .literal(.set, "XXXX-WXX-\(reader.at(index - 1).value)\(part.code)"))
          ]
        }
        return [TimexPiece(index, index + 1, .literal(.set, "XXXX-WXX-\(reader.at(index).value)"))]
      }),
  ]
}

extension TimexReader {
  /// “bi-weekly”, “semi-annual”, “bi-monthly”.
  func prefixedFrequency(_ index: Int, _ frequency: Frequency) -> TimexPiece? {
    guard mark(index - 1, "-"), isJoined(index), isJoined(index - 1) else { return nil }
    let value: String
    switch frequency {
    case .weekly where reads(index - 2, "bi"): value = "P2W"
    case .monthly where reads(index - 2, "bi"): value = "P2M"
    case .yearly where reads(index - 2, "semi") || reads(index - 2, "bi"): value = "P6M"
    case .weekly where reads(index - 2, "semi"): value = "P3.5D"
    case .monthly where reads(index - 2, "semi"): value = "P0.5M"
    case .weekly where reads(index - 2, "tri"): value = "P3W"
    default: return nil
    }
    return TimexPiece(index - 2, index + 1, .literal(.set, value))
  }

  /// “every June”, “each summer”, “every 1st of May”, “every half hour”.
  private func everyDate(_ index: Int) -> TimexPiece? {
    let position = index + 1
    switch kind(position) {
    case .month, .number, .ordinal:
      guard let date = (kind(position) == .month ? monthDay(position) : dayMonth(position)).first,
        case .date(let found) = date.meaning, let month = found.month, let day = found.day, found.year == .open
      else {
        guard let (month, next) = month(position) else { return nil }
        return TimexPiece(index, next, .literal(.set, "XXXX-" + CalendarDate.padded(month, 2)))
      }
      let value = "XXXX-" + CalendarDate.padded(month, 2) + "-" + CalendarDate.padded(day, 2)
      return TimexPiece(index, date.upper, .literal(.set, value))
    case .season:
      return Season(rawValue: at(position).value).map {
        TimexPiece(index, position + 1, .literal(.set, "XXXX-" + $0.code))
      }
    case .holiday:
      guard let feast = Holiday(rawValue: at(position).value), feast == .christmas || feast == .halloween,
        let date = FeastCalendar.date(feast, in: 2001)
      else { return nil }
      return TimexPiece(index, position + 1, .literal(.set, "XXXX" + date.description.dropFirst(4)))
    case .function:
      guard has(position, .half), !hasAny(position + 1, .a), let unit = unit(skippingHyphen(position + 1)),
        !unit.isPlural
      else { return nil }
      let half = TimeAmount(number: 0.5, unit: unit.unit)
      return TimexPiece(index, skippingHyphen(position + 1) + 1, .literal(.set, TimexResolver.duration([half])))
    default: return nil
    }
  }

  /// “every Monday and Thursday”.
  private func weekdaySets(_ index: Int, _ first: Int) -> [TimexPiece] {
    if let part = dayPart(first + 1) {
      return [TimexPiece(index, first + 2, .literal(.set, "XXXX-WXX-\(at(first).value)\(part.code)"))]
    }
    var pieces = [TimexPiece(index, first + 1, .literal(.set, "XXXX-WXX-\(at(first).value)"))]
    while pieces.count < 7, let last = pieces.last, let position = listMark(last.upper), kind(position) == .weekday,
      at(position).count > 5 || at(position).isCapital
    {
      pieces.append(TimexPiece(position, position + 1, .literal(.set, "XXXX-WXX-\(at(position).value)")))
    }
    return pieces
  }

  /// “every year on June 3”, “every month on the 15th”: the day at `position`.
  private func dayOfEvery(_ unit: TimeUnit, _ index: Int, _ position: Int) -> TimexPiece? {
    let start = has(position, .the) ? position + 1 : position
    if unit == .month, start > position, let (day, next) = ordinal(start), (1...31).contains(day), endsClause(next) {
      return TimexPiece(index, next, .literal(.set, "XXXX-XX-" + CalendarDate.padded(day, 2)))
    }
    guard unit == .year,
      let date = (kind(start) == .month ? monthDay(start) : dayMonth(start)).first,
      case .date(let found) = date.meaning,
      let month = found.month, let day = found.day, found.year == .open
    else { return nil }
    let value = "XXXX-" + CalendarDate.padded(month, 2) + "-" + CalendarDate.padded(day, 2)
    return TimexPiece(index, date.upper, .literal(.set, value))
  }

  func everyUnit(_ index: Int) -> [TimexPiece] {
    if hasAny(index, .a), has(index - 1, .once) || has(index - 1, .twice) || has(index - 1, .times) {
      guard let unit = unit(index + 1), !unit.isPlural else { return [] }
      let isTimes = has(index - 1, .times)
      return [
        TimexPiece(
          isTimes ? index : index - 1, index + 2,
          .literal(.set, TimexResolver.duration([TimeAmount(number: 1, unit: unit.unit)])))
      ]
    }
    guard hasAny(index, .every, .each, .per) else { return [] }
    var position = index + 1
    if has(index, .per), reads(position, "annum") { return [TimexPiece(index, position + 1, .literal(.set, "P1Y"))] }
    if let piece = everyDate(index) { return [piece] }
    var count = 1.0
    if has(position, .other) {
      count = 2
      position += 1
    } else if has(index, .every), let (value, next) = ordinal(position), value > 1,
      kind(next) == .weekday || unit(next) != nil
    {
      count = Double(value)
      position = next
    } else if !has(index, .per), kind(position) == .vague || has(position, .half), let (amount, next) = length(position)
    {
      return [TimexPiece(index, next, .literal(.set, TimexResolver.duration([amount])))]
    } else if !has(index, .per), let (value, next) = number(position) {
      count = value
      position = next
    }
    if kind(position) == .weekday {
      return weekdaySets(index, position)
    }
    if let part = dayPart(position) { return [TimexPiece(index, position + 1, .literal(.set, part.code))] }
    guard let unit = unit(position), !unit.isPlural || count > 1 else { return [] }
    if unit.unit == .week, count == 1, has(position + 1, .on), kind(position + 2) == .weekday {
      return [TimexPiece(index, position + 3, .literal(.set, "XXXX-WXX-\(at(position + 2).value)"))]
    }
    if count == 1, has(position + 1, .on), let piece = dayOfEvery(unit.unit, index, position + 2) { return [piece] }
    if unit.unit == .weekend, count == 1 { return [TimexPiece(index, position + 1, .literal(.set, "XXXX-WXX-WE"))] }
    return [
      TimexPiece(
        index, position + 1, .literal(.set, TimexResolver.duration([TimeAmount(number: count, unit: unit.unit)])))
    ]
  }
}
