import Annotation

/// Times of day beside what comes again: “every Monday at 4 pm”, “midnight every Friday”.
extension TimexReader {
  /// “every Monday at 4 pm”, “Thursdays at 17:30”.
  func addClockToSet(_ piece: inout TimexPiece) {
    guard case .literal(.set, let value) = piece.meaning, value.utf8.first != UInt8(ascii: "P") || value == "P1D" else {
      return
    }
    let isAnnounced = hasAny(piece.upper, .at, .about) || mark(piece.upper, "@")
    let position = isAnnounced || mark(piece.upper, ",") ? piece.upper + 1 : piece.upper
    if let part = dayPart(position), part == .noon || part == .midnight, isAnnounced || position == piece.upper {
      guard value.utf8.first == UInt8(ascii: "X") || value == "P1D", isAnnounced || endsClause(position + 1) else {
        return
      }
      let day = value == "P1D" ? "" : TimexResolver.day(value)
      (piece.meaning, piece.upper) = (.literal(.set, day + part.code), position + 1)
      return
    }
    guard
      let (found, next) = clock(position) ?? (isAnnounced ? bareHour(position) : nil)
        ?? hourAndMinutes(position).flatMap({ endsClause($0.next) ? $0 : nil })
    else { return }
    var clock = found
    if !clock.isSettled, let part = DayPart.allCases.first(where: { value.utf8.count < 4 && $0.code == value }) {
      clock.hour = Self.hour(clock.hour, in: part)
    }
    let day = value.utf8.first == UInt8(ascii: "X") ? TimexResolver.day(value) : ""
    piece.meaning = .literal(.set, day + TimexResolver.text(clock))
    piece.upper = next
  }

  /// “each day”, “every Monday”, “everyday” after a time of day.
  func addedSet(_ index: Int) -> TimexPiece? {
    if kind(index) == .frequency, at(index).value == Frequency.daily.rawValue {
      return TimexPiece(index, index + 1, .literal(.set, "P1D"))
    }
    guard hasAny(index, .every, .each), let piece = everyUnit(index).first, case .literal(_, let value) = piece.meaning,
      value == "P1D" || value.utf8.first == UInt8(ascii: "X") || value.utf8.first == UInt8(ascii: "T")
    else { return nil }
    return piece
  }
}
