import Annotation

extension PlaceCueReader {
  /// How far before a name words of relation are looked for, in tokens.
  private static let reach = 9

  /// Reads how the thing spoken of lies to the toponym at `tokens`: in it, near it, in a direction from it, or between it and another.
  func readRelation(of tokens: Range<Int>, in sentence: Range<Int>, into cues: inout PlaceCues) {
    if let relation = relationAfter(tokens, in: sentence) {
      cues.relation = relation
      cues.isLandmark = true
      return
    }
    if isPartAfter(tokens, in: sentence) {
      cues.relation = .direction
      return
    }
    var token = tokens.lowerBound - 1
    var sawKind = false
    var sawPart = false
    for step in 0..<Self.reach where token >= sentence.lowerBound {
      let here = word(token)
      let isOffshore = here == PlaceWords.off
      // “nearby Tahrir Square” is where it is, only not far from another place.
      if here == PlaceWords.nearby { return }
      if isOffshore || PlaceWords.near.contains(here) || PlaceWords.outskirts.contains(here)
        || isNear(token, from: sentence.lowerBound)
      {
        cues.relation = .near
        cues.isOffshore = isOffshore
        cues.isLandmark = true
        return
      }
      if PlaceWords.directionsOf.contains(here) {
        let isOf = step > 0 && (word(token + 1) == PlaceWords.of || word(token + 1) == PlaceWords.from)
        // “the eastern city of Jalalabad” lies in the east of its country; “north of the city of Hit” is north of it.
        if isOf || !sawKind {
          cues.relation = .direction
          cues.isLandmark = isOf && !isPart(token)
          return
        }
      } else if here == PlaceWords.between {
        return liesBetween(tokens, token) ? setBetween(&cues) : ()
      } else if step < 2, let other = otherEnd(before: token, from: sentence.lowerBound) {
        return word(other) != PlaceWords.between || liesBetween(tokens, other) ? setBetween(&cues) : ()
      } else if step == 0, isRoad(token, from: sentence.lowerBound) {
        // “the road from Damascus to Homs”, “the highway linking Kabul and Jalalabad”; “the road to Homs”.
        if PlaceWords.linking.contains(here) || goesOn(after: tokens.upperBound, in: sentence) {
          return setBetween(&cues)
        }
        cues.relation = .near
        cues.isLandmark = true
        return
      } else if PlaceWords.borders.contains(here), step > 0 {
        // “the border town of al-Qaim” is a town.
        if !sawKind { return setBetween(&cues) }
      } else if PlaceWords.settlements.contains(here) || PlaceWords.coasts.contains(here) {
        sawKind = true
      } else if step > 0, PlaceWords.parts.contains(here), word(token + 1) == PlaceWords.of {
        sawPart = true
      } else if !mayStandBetween(token, step) {
        return
      }
      token -= 1
      if sawPart, token >= sentence.lowerBound, !PlaceWords.directionsOf.contains(word(token)) { return }
    }
  }

  /// Whether `token` may stand between a name and the word of its relation: “north of [the Syrian capital,] Damascus”.
  private func mayStandBetween(_ token: Int, _ step: Int) -> Bool {
    let here = word(token)
    if PlaceWords.links.contains(here) || marks.marks[token].isDemonym { return true }
    if step == 0, isMark(token, ",") { return PlaceWords.settlements.contains(word(token - 1)) }
    return here != PlaceWords.in && PlaceWords.fillers.contains(here)
  }

  /// Whether the word at `token` and those beside it say that something is not far: “not far from”, “next to”, “12 km (7 miles) from”, “an
  /// hour's drive from”, “within 5 km of”.
  private func isNear(_ token: Int, from start: Int) -> Bool {
    let here = word(token)
    if here == PlaceWords.to { return PlaceWords.nextTo.contains(word(token - 1)) }
    guard here == PlaceWords.from || here == PlaceWords.of, token > start else { return false }
    var before = token - 1
    if here == PlaceWords.from {
      if word(before) == PlaceWords.far { return word(before - 1) == PlaceWords.not }
      if word(before) == PlaceWords.away { before -= 1 }
      if before > start, isMark(before, ")") {
        while before > start, token - before < 8, !isMark(before, "(") { before -= 1 }
        before -= 1
      }
      return before >= start
        && (PlaceWords.distances.contains(word(before)) || PlaceWords.journeys.contains(word(before)))
    }
    guard PlaceWords.distances.contains(word(before)) else { return false }
    return (1...4).contains { before - $0 >= start && word(before - $0) == PlaceWords.within }
  }

  /// Whether the direction at `token`, before “of”, is a part of the place: “the east of Mosul”, but not “to the east of Mosul”.
  private func isPart(_ token: Int) -> Bool {
    word(token - 1) == PlaceWords.the && word(token - 2) != PlaceWords.to && word(token + 1) == PlaceWords.of
  }

  /// Whether a part of the place at `tokens` is named after it: “Helmand's south”.
  private func isPartAfter(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let part = tokens.upperBound + 1
    guard part < sentence.upperBound, PlaceWords.possessives.contains(word(tokens.upperBound)),
      PlaceWords.compass.contains(word(part))
    else { return false }
    let next = part + 1
    guard next < sentence.upperBound else { return true }
    let token = document.tokens.tokens[next]
    return token.kind != .word || PlaceWords.small.contains(word(next))
  }

  /// Where two places are tied by “and”, “to” or “with” at `token`, the word before the first of them that makes what is spoken of lie between
  /// them: “between”, “linking”, or the “from” of a road.
  private func otherEnd(before token: Int, from start: Int) -> Int? {
    let here = word(token)
    guard here == PlaceWords.and || here == PlaceWords.to || here == PlaceWords.with,
      let (range, _) = name(endingAt: token)
    else { return nil }
    var first = range.lowerBound - 1
    // “between the towns of Homs and Hama”
    for _ in 0..<3 where first > start {
      guard
        word(first) == PlaceWords.of || word(first) == PlaceWords.the || PlaceWords.settlements.contains(word(first))
      else { break }
      first -= 1
    }
    guard first >= start else { return nil }
    if word(first) == PlaceWords.between { return here == PlaceWords.and ? first : nil }
    return isRoad(first, from: start) && word(first) != PlaceWords.to ? first : nil
  }

  /// Whether `token` is “from”, “to” or “linking” after a road.
  private func isRoad(_ token: Int, from start: Int) -> Bool {
    let here = word(token)
    guard here == PlaceWords.from || here == PlaceWords.to || PlaceWords.linking.contains(here) else { return false }
    return token > start && PlaceWords.roads.contains(word(token - 1))
  }

  /// Whether “to” and another place follow at `token`.
  private func goesOn(after token: Int, in sentence: Range<Int>) -> Bool {
    token + 1 < sentence.upperBound && word(token) == PlaceWords.to && marks.marks[token + 1].isPlaceName
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
