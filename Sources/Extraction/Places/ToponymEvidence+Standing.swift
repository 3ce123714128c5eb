import Annotation

extension ToponymEvidence {
  /// Whether the words around leave hardly a doubt that the name is a place's, whatever a tagger takes it for: “a shop in Taylor”,
  /// “Banes, 31, of Jackson,”, “TULSA (AP) —”, “Ramadi, Tal Afar and Hit”, “the Rusafa area”.
  var isCertainlyPlace: Bool {
    guard best.feature != .demonym, !isEveryday, !isFollowedByName else { return false }
    return isSited || isDateline || isListed
  }

  private var isEveryday: Bool { name.count == 1 && PlaceWords.everyday.contains(reader.word(name.lowerBound)) }

  /// Whether the next word belongs to a longer name: “in Taylor Swift's house”.
  private var isFollowedByName: Bool {
    let tokens = reader.document.tokens
    guard name.upperBound < tokens.count, !isInCapitals else { return false }
    return tokens.tokens[name.upperBound].isCapitalized && !PlaceWords.days.contains(reader.word(name.upperBound))
  }

  private var isSited: Bool {
    guard let previous else { return false }
    let word = reader.word(previous)
    if PlaceWords.sited.contains(word) { return !PlaceWords.trusting.contains(reader.word(previous - 1)) }
    if word == PlaceWords.of { return reader.isMark(previous - 1, ",") }
    return PlaceWords.articles.contains(word) && name.upperBound < reader.document.tokens.count
      && PlaceWords.zones.contains(reader.word(name.upperBound))
  }

  /// Whether it stands in capitals at the head of a report, before a dash or an agency in brackets.
  private var isDateline: Bool {
    guard previous == nil, isInCapitals else { return false }
    let tokens = reader.document.tokens
    guard name.upperBound + 1 < tokens.count else { return false }
    switch byte(name.upperBound) {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), 0xE2: return tokens.tokens[name.upperBound].kind == .punctuation
    case UInt8(ascii: "("): return !tokens.tokens[name.upperBound + 1].shape.contains(.hasLower)
    default: return false
    }
  }

  /// Whether all its letters are capitals, four of them or more.
  private var isInCapitals: Bool {
    let tokens = reader.document.tokens.tokens[name]
    return !tokens.contains { $0.shape.contains(.hasLower) }
      && tokens.reduce(0) { $0 + Int($1.end - $1.start) } >= 4
  }

  /// Whether a comma or “and” ties it to another place's name.
  private var isListed: Bool {
    guard best.renown >= 3 || name.count > 1 else { return false }
    let marks = reader.marks.marks
    if let previous, previous > 0, isTie(previous), isPlace(marks[previous - 1]) { return true }
    let next = name.upperBound
    return next + 1 < marks.count && isTie(next) && marks[next + 1].begins && isPlace(marks[next + 1])
  }

  private func isTie(_ token: Int) -> Bool { reader.isMark(token, ",") || reader.word(token) == PlaceWords.and }

  private func isPlace(_ mark: PlaceNameMarks.Mark) -> Bool { mark.renown >= 3 && !mark.isDemonym }
}
