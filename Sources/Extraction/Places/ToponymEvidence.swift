import Annotation

/// Adds up what speaks for and against a name being a place, in log odds.
struct ToponymEvidence {
  let reader: PlaceCueReader
  let name: Range<Int>
  let best: GazetteerPlace

  private var isDemonym: Bool { best.feature == .demonym }

  var odds: Double {
    var odds = [-6, -3, -2.4, -1.6, -0.8, 0.2, 1.2, 2.4][Int(best.renown)]
    if isDemonym || best.feature == .country { odds += 1.5 }
    if name.count > 1 { odds += 1 }
    if name.count == 1, PlaceWords.everyday.contains(reader.word(name.lowerBound)) { odds -= 3.5 }
    if name.count > 1, PlaceWords.kinds[reader.word(name.upperBound - 1)] != nil { odds += 2 }
    if isAcronym, best.origin != .own, best.feature != .country, best.feature != .dependency, best.feature != .region {
      odds -= 4
    }
    return odds + before + after + hyphens
  }

  /// Whether a given name or title stands before it.
  var isSurname: Bool {
    guard let previous, name.count == 1 else { return false }
    if PlaceWords.titles.contains(reader.word(previous)) { return true }
    let token = reader.document.tokens.tokens[previous]
    return token.shape.contains(.startsUpper) && token.shape.contains(.hasLower) && token.kind == .word
      && !reader.marks.marks[previous].isPlaceName && !PlaceWords.locatives.contains(reader.word(previous))
      && !startsSentence(previous)
  }

  /// The token before it in its sentence.
  var previous: Int? { startsSentence(name.lowerBound) ? nil : name.lowerBound - 1 }

  private func startsSentence(_ token: Int) -> Bool {
    let tokens = reader.document.tokens
    return tokens.sentences[tokens.sentence(of: TokenIndex(token))].lowerBound == token
  }

  /// Whether it is one word of two letters in capitals, as a postal code is, and stands after no place and comma.
  private var isAcronym: Bool {
    let tokens = reader.document.tokens
    let token = tokens.tokens[name.lowerBound]
    guard name.count == 1, token.end - token.start <= 3, !token.shape.contains(.hasLower) else { return false }
    guard let previous, previous > 0, byte(previous) == 0x2C else { return true }
    return !reader.marks.marks[previous - 1].isPlaceName
  }

  /// What a hyphen right beside it says: “Kerry-Ann” is no town.
  private var hyphens: Double {
    let tokens = reader.document.tokens
    func isForeign(_ token: Int) -> Bool {
      tokens.tokens.indices.contains(token) && tokens.tokens[token].shape.contains(.startsUpper)
        && !tokens.tokens[token].followsSpace && !reader.marks.marks[token].isPlaceName
    }
    if let previous, byte(previous) == 0x2D, !tokens.tokens[name.lowerBound].followsSpace, isForeignBefore(previous) {
      return -2.5
    }
    let next = name.upperBound
    guard next < tokens.count, byte(next) == 0x2D, !tokens.tokens[next].followsSpace else { return 0 }
    return isForeign(next + 1) ? -2.5 : 0
  }

  private func isForeignBefore(_ hyphen: Int) -> Bool {
    let tokens = reader.document.tokens.tokens
    return hyphen > 0 && !tokens[hyphen].followsSpace && tokens[hyphen - 1].shape.contains(.startsUpper)
      && !reader.marks.marks[hyphen - 1].isPlaceName
  }

  /// The first byte of `token`.
  func byte(_ token: Int) -> UInt8 { reader.document.bytes[Int(reader.document.tokens.tokens[token].start)] }

  private var before: Double {
    guard let previous else { return -0.6 }
    let word = reader.word(previous)
    if word == WordHash.fold("of"), PlaceWords.bodies.contains(reader.word(previous - 1)) { return -2.5 }
    if PlaceWords.locatives.contains(word) || PlaceWords.near.contains(word) { return 2.4 }
    let isCapital = reader.document.tokens.tokens[previous].shape.contains(.startsUpper)
    if PlaceWords.directionsOf.contains(word) { return isCapital ? 0 : 2 }
    if PlaceWords.saying.contains(word) { return -1.5 }
    if PlaceWords.titles.contains(word) { return -3 }
    if reader.document.tokens.tokens[previous].shape.contains(.startsUpper), !reader.marks.marks[previous].isPlaceName {
      return -2
    }
    return 0
  }

  private var after: Double {
    let tokens = reader.document.tokens
    guard name.upperBound < tokens.count else { return 0 }
    let next = tokens.tokens[name.upperBound]
    let word = reader.word(name.upperBound)
    if next.shape.contains(.startsUpper), PlaceWords.namesake.contains(word) { return isDemonym ? 0 : -3.5 }
    if PlaceWords.kinds[word] != nil { return 1.5 }
    let first = byte(name.upperBound)
    if first == 0x24 { return -6 }
    if PlaceWords.governmentVerbs.contains(word), best.feature == .city, !best.isCapital { return -2 }
    if first == 0x2C, reader.name(beginningAt: name.upperBound + 1) != nil { return 1.8 }
    // A dateline: “BAIKONUR — ”, “CAIRO (Reuters) - ”.
    if previous == nil, next.kind == .punctuation, first == 0x2D || first == 0xE2 || first == 0x28 { return 2.2 }
    if next.kind == .word, next.shape.contains(.startsUpper), !reader.marks.marks[name.upperBound].isPlaceName {
      return isDemonym ? 0 : -1
    }
    return 0
  }
}
