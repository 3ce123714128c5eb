import Annotation

/// Times of day told by so many hours or minutes from the one before.
extension TimexResolver {
  /// Keeps the time of day that an expression told, so that “two hours later” can be read against it.
  mutating func remember(_ clock: ClockTime, _ piece: TimexPiece, on value: String, _ id: TimexID) {
    let minute = clock.hour * 60 + (clock.minute ?? 0)
    guard let date = CalendarDate(iso: Self.day(value)) else {
      spoken?.minute = nil
      return
    }
    if spoken?.date != date {
      remember(date.year, date.month, date.day, id, isExplicit: spoken?.isExplicit ?? false, piece)
    }
    spoken?.minute = minute
    spoken?.position = piece.upper
    spoken?.timex = id
  }

  /// “two hours later”, “a few hours later”: a time of day where one was told just before, else an unknown hour of the day spoken of.
  mutating func hoursFromSpoken(_ amounts: [TimeAmount], _ sign: Int, _ piece: TimexPiece, _ id: TimexID) -> Resolved {
    guard let base = base(.spoken, piece), let date = base.date else {
      return Resolved(kind: .time, value: Self.unknown(.hour))
    }
    var result = Resolved(kind: .time, value: date.description + "TXX", anchor: base.anchor)
    var minutes = 0.0
    for amount in amounts {
      guard let number = amount.number, number < 1e5 else { return result }
      minutes += number * (amount.unit == .hour ? 60 : amount.unit == .minute ? 1 : 0)
    }
    let isNear = spoken.map { piece.lower - $0.position < 60 } ?? false
    if let start = spoken?.minute, isNear, minutes >= 1 {
      let total = start + sign * Int(minutes.rounded())
      let shift = total >= 0 ? total / 1440 : (total - 1439) / 1440
      guard let day = date.adding(days: shift) else { return result }
      let minute = total - shift * 1440
      remember(day.year, day.month, day.day, id, isExplicit: base.isExplicit, piece)
      spoken?.minute = minute
      result.value = day.description + Self.text(ClockTime(hour: minute / 60, minute: minute % 60, isSettled: true))
    } else if let day = date.adding(days: sign * Int(minutes) / 1440) {
      result.value = day.description + "TXX"
    }
    return result
  }
}
