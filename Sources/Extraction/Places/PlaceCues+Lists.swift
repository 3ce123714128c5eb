import Annotation

/// Lists of countries or of states: “Iraq, Iran and Syria”.
extension PlaceCueReader {
  /// Reads which countries or first-level divisions a comma, “and” or “or” ties the toponym at `tokens` to.
  func readPeers(of tokens: Range<Int>, in sentence: Range<Int>, into cues: inout PlaceCues) {
    if let (_, place) = peer(before: tokens.lowerBound, in: sentence) { cues.peers.append(place) }
    if let (_, place) = peer(after: tokens.upperBound, in: sentence) { cues.peers.append(place) }
  }

  /// Whether the toponym at `tokens` and what stands after its comma, at `next`, are of one list, and the second is not what the first lies
  /// in: “Georgia, Illinois, Missouri”, but not “Nevada, Missouri” alone.
  func isListed(_ tokens: Range<Int>, before next: Range<Int>, _ found: Postings, in sentence: Range<Int>) -> Bool {
    let second = gazetteer[found.first]
    guard let own = places(at: tokens), own.prefix(8).contains(where: { gazetteer[$0].isPeer(of: second) }) else {
      return false
    }
    if let (_, third) = peer(after: next.upperBound, in: sentence), third.isPeer(of: second) { return true }
    if let (_, first) = peer(before: tokens.lowerBound, in: sentence), first.isPeer(of: second) { return true }
    return false
  }

  private func peer(after token: Int, in sentence: Range<Int>) -> (Range<Int>, GazetteerPlace)? {
    var token = token
    guard token + 1 < sentence.upperBound, isTie(token) else { return nil }
    token += 1
    if isConjunction(token) { token += 1 }
    guard token < sentence.upperBound, marks.marks[token].renown >= 4, let (range, found) = name(beginningAt: token)
    else { return nil }
    return listed(found).map { (range, $0) }
  }

  private func peer(before token: Int, in sentence: Range<Int>) -> (Range<Int>, GazetteerPlace)? {
    var token = token - 1
    guard token > sentence.lowerBound, isTie(token) else { return nil }
    if isConjunction(token), isMark(token - 1, ",") { token -= 1 }
    guard token > sentence.lowerBound, marks.marks[token - 1].renown >= 4, let (range, found) = name(endingAt: token)
    else { return nil }
    return listed(found).map { (range, $0) }
  }

  private func isTie(_ token: Int) -> Bool { isMark(token, ",") || isConjunction(token) }

  private func isConjunction(_ token: Int) -> Bool { word(token) == PlaceWords.and || word(token) == PlaceWords.or }

  /// The best known of `found`, if it is a country or first-level division.
  private func listed(_ found: Postings) -> GazetteerPlace? {
    let place = gazetteer[found.first]
    return place.feature == .country || place.feature == .adm1 ? place : nil
  }
}

extension GazetteerPlace {
  /// Whether this and `other` are both countries, or both first-level divisions of one country.
  func isPeer(of other: GazetteerPlace) -> Bool {
    guard feature == other.feature else { return false }
    return feature == .country || feature == .adm1 && country == other.country
  }
}
