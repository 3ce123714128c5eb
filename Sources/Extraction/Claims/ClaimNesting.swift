import Annotation

extension ClaimDecoder {
  /// The claims inside the contents of `outer`: reporting words there whose source and content the span chain finds in the same
  /// content. Each such word is tried once, whatever the depth.
  mutating func nested(in outer: [TokenClaim], of reading: ClaimReading) -> [TokenClaim] {
    let text = reading.text
    var taken = [Int32](repeating: -1, count: text.count)
    for (number, claim) in outer.enumerated() {
      for index in claim.cue { taken[index] = Int32(number) }
    }
    var isInside = [Bool](repeating: false, count: text.count)
    var candidates: [(token: Int, content: Range<Int>)] = []
    for claim in outer {
      for range in claim.content where range.count >= 5 {
        for index in range where !isInside[index] {
          isInside[index] = true
          if reading.triggers[index].contains(.saying), taken[index] < 0, text.shapes[index] == .lower {
            candidates.append((index, range))
          }
        }
      }
    }
    var found: [TokenClaim] = []
    for candidate in candidates {
      var start = candidate.token
      while start > candidate.content.lowerBound, text.classes[start - 1] == .have || text.classes[start - 1] == .be {
        start -= 1
      }
      let cue = start..<candidate.token + 1
      var claim = self.claim(of: cue, margin: 0, in: text, cueOf: taken)
      guard let source = claim.source, candidate.content.contains(source.lowerBound),
        candidate.content.upperBound >= source.upperBound
      else { continue }
      claim.content = claim.content.map { $0.clamped(to: candidate.content) }.filter { !$0.isEmpty }
      guard claim.content.reduce(0, { $0 + $1.count }) >= 2, claim.spanMargin > 1,
        !claim.content.contains(where: { $0 == candidate.content })
      else { continue }
      claim.cueMargin = 1
      found.append(claim)
    }
    return found
  }
}
