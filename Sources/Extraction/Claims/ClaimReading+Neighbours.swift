import Annotation

/// Claims beside each other that share words, or of which one stands in the other.
extension ClaimReading {
  /// Whether an entity is a paper, channel or agency of news.
  func isOutlet(_ entity: EntityID) -> Bool {
    entities.entities.indices.contains(entity.index) && entities.entities[entity.index].sector == "MED"
  }

  /// Joins “a broadcaster reported that a crowd”, which says nothing yet, with what the crowd then said, which the chain gave to the
  /// broadcaster: the second stands inside the first. `claims` in order of their cues.
  func nestedInTurn(_ claims: [TokenClaim]) -> [TokenClaim] {
    var claims = claims
    for number in claims.indices.dropLast() {
      let next = claims[number + 1]
      guard claims[number].content.count == 1, let piece = claims[number].content.first, let said = next.content.last,
        piece.lowerBound >= claims[number].cue.upperBound, piece.upperBound <= next.cue.lowerBound, piece.count > 1,
        next.cue.lowerBound - piece.upperBound <= 1, said.lowerBound >= next.cue.upperBound,
        text.sentenceOf[piece.lowerBound] == text.sentenceOf[next.cue.lowerBound]
      else { continue }
      // “Video showed the mayor | trying to urge …” has the whole content as the other's source.
      let isSubject = next.source == piece
      let leads = text.classes[piece.lowerBound] == .that
      guard isSubject || leads && (next.source == nil || next.source == claims[number].source),
        !AttributionRules(self).hasVerb(piece.lowerBound + 1..<piece.upperBound)
      else { continue }
      claims[number].content = [piece.lowerBound..<said.upperBound]
      claims[number + 1].source = (leads ? piece.lowerBound + 1 : piece.lowerBound)..<piece.upperBound
    }
    return claims
  }

  /// `claims`, in order of their cues, with no words in two of them: what two neighbours share stays with the first.
  func apart(_ claims: [TokenClaim]) -> [TokenClaim] {
    var claims = claims
    for number in claims.indices.dropFirst() {
      guard let before = claims[number - 1].content.last, !before.overlaps(claims[number].cue) else { continue }
      for (place, piece) in claims[number].content.enumerated()
      where piece.lowerBound > before.lowerBound && piece.lowerBound < before.upperBound
        && piece.upperBound > before.upperBound + 2
      {
        claims[number].content[place] = before.upperBound..<piece.upperBound
      }
    }
    return claims
  }
}
