import Annotation

extension PlaceCueReader {
  /// How far before a name words of relation are looked for, in tokens.
  private static let reach = 7

  /// Reads how the thing spoken of lies to the toponym at `tokens`: in it, near it, in a direction from it, or between it and another.
  func readRelation(of tokens: Range<Int>, in sentence: Range<Int>, into cues: inout PlaceCues) {
    if let relation = relationAfter(tokens, in: sentence) {
      cues.relation = relation
      cues.isLandmark = true
      return
    }
    var token = tokens.lowerBound - 1
    var sawKind = false
    var sawCoast = false
    for step in 0..<Self.reach where token >= sentence.lowerBound {
      let here = word(token)
      let isOffshore = here == PlaceWords.off
      // “nearby Tahrir Square” is where it is, only not far from another place.
      if here == PlaceWords.nearby { return }
      if isOffshore || PlaceWords.near.contains(here) || PlaceWords.outskirts.contains(here) {
        cues.relation = .near
        cues.isOffshore = isOffshore
        cues.isLandmark = true
        return
      }
      if PlaceWords.directionsOf.contains(here) {
        // “the eastern city of Jalalabad” lies in the east of its country; “north of the city of Hit” is north of it.
        let isOf = step > 0 && (word(token + 1) == PlaceWords.of || word(token + 1) == PlaceWords.from)
        if sawKind, !isOf { return }
        if sawCoast, !isOf { return }
        cues.relation = .direction
        cues.isLandmark = isOf
        return
      }
      if here == PlaceWords.between { return liesBetween(tokens, token) ? setBetween(&cues) : () }
      if here == PlaceWords.and, step < 2, let (range, _) = name(endingAt: token),
        range.lowerBound > sentence.lowerBound,
        word(range.lowerBound - 1) == PlaceWords.between
      {
        return liesBetween(tokens, range.lowerBound - 1) ? setBetween(&cues) : ()
      }
      if PlaceWords.borders.contains(here), step > 0 {
        // “the border town of al-Qaim” is a town.
        return sawKind ? () : setBetween(&cues)
      }
      if here == PlaceWords.from, token > sentence.lowerBound, PlaceWords.distances.contains(word(token - 1)) {
        cues.relation = .near
        cues.isLandmark = true
        return
      }
      if PlaceWords.coasts.contains(here) {
        sawCoast = true
      } else if PlaceWords.settlements.contains(here) {
        sawKind = true
      } else if !PlaceWords.links.contains(here) {
        return
      }
      token -= 1
    }
  }

  /// Whether “between”, which is `token`, tells where something is: talks between two countries are held elsewhere.
  private func liesBetween(_ name: Range<Int>, _ token: Int) -> Bool {
    guard let places = places(at: name), gazetteer[places.first].feature == .country else { return true }
    return PlaceWords.borders.contains(word(token - 1)) || PlaceWords.strips.contains(word(token - 1))
      || PlaceWords.roads.contains(word(token - 1))
  }

  private func setBetween(_ cues: inout PlaceCues) {
    cues.relation = .between
    cues.isLandmark = true
  }

  /// What the words after the name say: “the Hit area”, “Iraq's border”, “the Tikrit-Kirkuk road”.
  private func relationAfter(_ tokens: Range<Int>, in sentence: Range<Int>) -> Place.Relation? {
    if tokens.count > 2, PlaceWords.borders.contains(word(tokens.upperBound - 1)) { return .between }
    let after = tokens.upperBound
    guard after < sentence.upperBound else { return nil }
    if PlaceWords.borders.contains(word(after)) { return .between }
    if PlaceWords.areas.contains(word(after)) { return .near }
    if PlaceWords.possessives.contains(word(after)), after + 1 < sentence.upperBound {
      if PlaceWords.borders.contains(word(after + 1)) { return .between }
      if PlaceWords.outskirts.contains(word(after + 1)) { return .near }
    }
    if isHyphen(after), after + 1 < sentence.upperBound {
      if after + 2 < sentence.upperBound, PlaceWords.borders.contains(word(after + 2)) { return .between }
      if let (other, _) = name(beginningAt: after + 1), other.upperBound < sentence.upperBound,
        PlaceWords.roads.contains(word(other.upperBound)) || PlaceWords.borders.contains(word(other.upperBound))
      {
        return .between
      }
    }
    if PlaceWords.roads.contains(word(after)), tokens.lowerBound - 1 > sentence.lowerBound,
      isHyphen(tokens.lowerBound - 1), marks.marks[tokens.lowerBound - 2].isPlaceName
    {
      return .between
    }
    return nil
  }

  /// Whether `token` is a hyphen or dash.
  func isHyphen(_ token: Int) -> Bool {
    let span = document.tokens.tokens[token]
    let first = document.bytes[Int(span.start)]
    return first == 0x2D ? span.end - span.start == 1 : first == 0xE2 && span.end - span.start == 3
  }
}
