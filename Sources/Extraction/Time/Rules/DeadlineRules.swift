import Annotation

/// The ends of days, weeks, months and years as plans name them.
extension TimexRule {
  static let deadlines: [TimexRule] = [
    TimexRule(
      id: "deadline.short", triggers: [.deadline],
      examples: [
        TimexExample("due by ⟦EOD⟧.", "2023-12-09", published: "2023-12-09"),
        TimexExample("closed by ⟦EOY⟧ at the latest", "2023", published: "2023-12-09"),
      ],
      counterexamples: ["Eod Hassan said", "the cob of corn"],
      match: { reader, index in
        let lexeme = reader.at(index)
        guard let unit = TimeUnit(rawValue: lexeme.value),
          reader.bytes[Int(lexeme.start)..<Int(lexeme.end)].allSatisfy(ASCII.isUpper)
            || reader.hasAny(index - 1, .by, .before, .until, .at) && reader.endsClause(index + 1)
        else { return [] }
        return [TimexPiece(index, index + 1, .unit(unit, 0, .published))]
      }),
    TimexRule(
      id: "deadline.end", triggers: [.unit],
      examples: [
        TimexExample("by ⟦month end⟧.", "2023-12", published: "2023-12-09"),
        TimexExample("before ⟦year-end⟧, they left", "2023", published: "2023-12-09"),
        TimexExample("by ⟦end of day⟧.", "2023-12-09", published: "2023-12-09"),
      ],
      counterexamples: ["the year-end report", "a week ends", "the end of day one", "month end figures"],
      match: { reader, index in
        guard let unit = reader.unit(index), !unit.isPlural, unit.unit.rawValue >= TimeUnit.day.rawValue else {
          return []
        }
        let isOwner = reader.mark(index + 1, "'") && reader.has(index + 2, .s)
        if isOwner, reader.reads(index + 3, "end"), unit.unit.rawValue >= TimeUnit.month.rawValue,
          reader.hasAny(index - 1, .by, .before, .until, .at, .since, .after)
        {
          return [TimexPiece(index, index + 4, .unit(unit.unit, 0, .spoken))]
        }
        let end = reader.skippingHyphen(index + 1)
        if reader.reads(end, "end"), reader.endsClause(end + 1), !reader.has(end + 1, .of), unit.unit != .day,
          reader.hasAny(index - 1, .by, .before, .until, .at, .since, .after)
        {
          return [TimexPiece(index, end + 1, .unit(unit.unit, 0, .published))]
        }
        guard unit.unit == .day || unit.unit == .week, reader.has(index - 1, .of), reader.reads(index - 2, "end"),
          reader.hasAny(index - 3, .by, .before, .until, .at), reader.endsClause(index + 1)
        else { return [] }
        return [TimexPiece(index - 2, index + 1, .unit(unit.unit, 0, .published))]
      }),
  ]
}
