import Annotation

/// Two times of day of which only the second says everything: “from 5 to 6 pm”.
extension TimexRule {
  static let clockRanges: [TimexRule] = [
    TimexRule(
      id: "clock.range", triggers: [.number, .cardinal],
      examples: [
        TimexExample("from ⟦5⟧ to ⟦6 p.m.⟧", "XXXX-XX-XXT17:00 XXXX-XX-XXT18:00"),
        TimexExample("between ⟦11⟧ and ⟦1 pm⟧", "XXXX-XX-XXT11:00 XXXX-XX-XXT13:00"),
        TimexExample("⟦8⟧-⟦9:30am⟧", "XXXX-XX-XXT08:00 XXXX-XX-XXT09:30"),
      ],
      counterexamples: ["from 5 to 6 people", "won 3-2 at 5 pm", "between 5 and 6 metres"],
      match: { $0.clockRange($1) })
  ]
}

extension TimexReader {
  func clockRange(_ index: Int) -> [TimexPiece] {
    guard kind(index) == .number && at(index).count <= 2 || kind(index) == .cardinal,
      (1...12).contains(at(index).value), !(isJoined(index) && at(index - 1).kind == .punctuation)
    else { return [] }
    var first = ClockTime(hour: Int(at(index).value), isSettled: false)
    var next = index + 1
    if mark(next, ":"), isJoined(next), kind(next + 1) == .number, at(next + 1).count == 2, at(next + 1).value < 60 {
      (first.minute, next) = (Int(at(next + 1).value), next + 2)
    }
    let isTight =
      isJoined(next) == isJoined(next + 1)
      && (isJoined(next) || hasAny(index - 1, .from, .between, .at) || next > index + 1)
    guard
      mark(next, "-") && isTight || hasAny(next, .to, .until, .through) || has(next, .and) && has(index - 1, .between)
    else { return [] }
    guard let (second, end) = clock(next + 1), second.isSettled, saysHalf(next + 1, end) else { return [] }
    // The first is in the half of the day that puts it before the second.
    let hour = first.hour % 12
    let isBefore: (Int) -> Bool = { ($0, first.minute ?? 0) < (second.hour, second.minute ?? 0) }
    first.hour = isBefore(hour + 12) ? hour + 12 : isBefore(hour) ? hour : hour + 12
    (first.isSettled, first.zone) = (true, second.zone)
    return [
      TimexPiece(index, next, .partOfDay, clock: first), TimexPiece(next + 1, end, .partOfDay, clock: second),
    ]
  }

  /// Whether a.m. or p.m. stands in a time of day.
  private func saysHalf(_ lower: Int, _ upper: Int) -> Bool {
    (lower..<upper).contains { hasAny($0, .am, .pm) || reads($0, "p") || has($0, .a) || kind($0) == .dayPart }
  }
}
