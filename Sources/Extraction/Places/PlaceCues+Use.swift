import Annotation

extension PlaceCueReader {
  /// Whether the name at `tokens` stands for a government: “Tehran denied it”, “Washington officials”.
  func isMetonymic(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    if before >= sentence.lowerBound, PlaceWords.locatives.contains(word(before)) { return false }
    var next = tokens.upperBound
    if next < sentence.upperBound, PlaceWords.officials.contains(word(next)) { return true }
    while next < sentence.upperBound, PlaceWords.auxiliaries.contains(word(next)) { next += 1 }
    return next < sentence.upperBound && PlaceWords.governmentVerbs.contains(word(next))
  }

  /// Whether the name at `tokens` only says whose something is: “US forces”, “Iran-backed”, “pro-Iran”.
  func isModifier(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next = tokens.upperBound
    let before = tokens.lowerBound - 1
    if before > sentence.lowerBound, isHyphen(before), PlaceWords.sides.contains(word(before - 1)) { return true }
    guard next < sentence.upperBound else { return false }
    if isHyphen(next), next + 1 < sentence.upperBound, PlaceWords.ties.contains(word(next + 1)) { return true }
    if PlaceWords.belongings.contains(word(next)) { return true }
    // “Iran's consulate”
    if PlaceWords.possessives.contains(word(next)), PlaceWords.belongings.contains(word(next + 1)) { return true }
    // “US interests”, but not “in the US last week”.
    return tokens.count == 1 && isShort(tokens.lowerBound) && isPlainWord(next)
      && !PlaceWords.small.contains(word(next)) && !isSited(before, from: sentence.lowerBound)
  }

  /// Whether `token` is a country's name in two or three capitals: US, U.S., UK.
  private func isShort(_ token: Int) -> Bool {
    let found = document.tokens.tokens[token]
    return found.end - found.start <= 4 && !found.shape.contains(.hasLower) && found.shape.contains(.startsUpper)
  }

  private func isPlainWord(_ token: Int) -> Bool {
    let found = document.tokens.tokens[token]
    return found.kind == .word && !found.shape.contains(.startsUpper) && document.bytes[Int(found.start)] != 0x27
      && document.bytes[Int(found.start)] < 0x80
  }

  /// Whether what ends at `token` puts something into the place: “in the”.
  private func isSited(_ token: Int, from start: Int) -> Bool {
    var token = token
    if token >= start, PlaceWords.articles.contains(word(token)) { token -= 1 }
    return token >= start && PlaceWords.locatives.contains(word(token)) && word(token) != PlaceWords.of
  }
}
