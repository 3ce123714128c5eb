/// Words that show a bare number to be a time of day.
extension TimexReader {
  /// Whether one of the twelve words before speaks of meeting, starting or leaving; where `broadly`, also of being somewhere.
  func meets(before index: Int, broadly: Bool = false) -> Bool {
    var position = index - 1
    while position >= max(0, index - 12), !startsSentence(position + 1) {
      if Self.isMeeting(self, position), broadly || !Self.isPresence(self, position) { return true }
      position -= 1
    }
    return false
  }

  /// Words for meeting, starting, leaving and being somewhere, by their length less two.
  private static let meetingWords: [[StaticString]] = (2...11).map { length in
    let words: [StaticString] = [
      "met", "out",
      "back", "book", "busy", "call", "free", "held", "left", "meet", "open", "play", "shut", "wake", "woke",
      "began", "begin", "leave", "meets", "opens", "shift", "start", "talks", "where",
      "arrive", "begins", "closed", "curfew", "depart", "happen", "leaves", "opened", "starts",
      "arrived", "arrives", "departs", "happens", "meeting", "started", "working",
      "departed", "happened", "schedule",
      "available", "scheduled",
      "appointment",
    ]
    return words.filter { $0.utf8CodeUnitCount == length }
  }

  /// Words for being somewhere, which tell a time only together with a range.
  private static let presenceWords: [StaticString] = [
    "where", "available", "happen", "happens", "happened", "out", "held", "closed", "shut", "working", "busy", "free",
    "book", "play", "talks", "shift",
  ]

  private static func isPresence(_ reader: TimexReader, _ index: Int) -> Bool {
    presenceWords.contains { reader.reads(index, $0) }
  }

  /// Whether the word is one for meeting, starting or leaving.
  private static func isMeeting(_ reader: TimexReader, _ index: Int) -> Bool {
    guard reader.kind(index) == .other || reader.kind(index) == .periodPart else { return false }
    let length = reader.lexemes[index].count - 2
    return meetingWords.indices.contains(length) && meetingWords[length].contains { reader.reads(index, $0) }
  }
}
