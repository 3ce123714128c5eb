import Annotation

extension ClaimDecoder {
  /// The claims inside the contents of `outer`: reporting words there whose source and content the span chain finds in the same
  /// content. Each such word is tried once, whatever the depth.
  mutating func nested(in outer: [TokenClaim], of reading: ClaimReading, rules: AttributionRules) -> [TokenClaim] {
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
          if taken[index] < 0, reading.mayReport(index) || reading.names(index) || rules.isPrepositional(index) {
            candidates.append((index, range))
          }
        }
      }
    }
    return candidates.compactMap { candidate in
      if rules.isPrepositional(candidate.token) { return rules.prepositional(candidate.token, in: candidate.content) }
      return nested(candidate.token, in: candidate.content, taken: taken, of: reading)
        ?? rules.inside(candidate.token, of: candidate.content)
    }
  }

  /// The claims of reporting words that stand in no attribution at all, where the span chain is sure of source and content.
  mutating func overlooked(besides outer: [TokenClaim], of reading: ClaimReading) -> [TokenClaim] {
    let text = reading.text
    var taken = [Int32](repeating: -1, count: text.count)
    for (number, claim) in outer.enumerated() {
      for range in [claim.cue] + claim.content + (claim.source.map { [$0] } ?? []) {
        for index in range { taken[index] = Int32(number) }
      }
    }
    var found: [TokenClaim] = []
    for index in 0..<text.count
    where reading.mayReport(index) && taken[index] < 0 {
      let paragraph = text.paragraphs[Int(text.paragraphOf[index])]
      guard let claim = nested(index, in: paragraph, taken: taken, of: reading),
        claim.spanMargin > 1.5, !claim.content.contains(where: { $0.contains { taken[$0] >= 0 } })
      else { continue }
      found.append(claim)
    }
    return found
  }

  private mutating func nested(_ token: Int, in content: Range<Int>, taken: [Int32], of reading: ClaimReading)
    -> TokenClaim?
  {
    let text = reading.text
    var start = token
    while start > content.lowerBound, text.classes[start - 1] == .have || text.classes[start - 1] == .be { start -= 1 }
    var claim = claim(of: start..<token + 1, margin: 0, in: text, cueOf: taken)
    guard let source = claim.source, content.contains(source.lowerBound), content.upperBound >= source.upperBound else {
      return nil
    }
    claim.content = claim.content.map { $0.clamped(to: content) }.filter { !$0.isEmpty }
    guard claim.content.reduce(0, { $0 + $1.count }) >= 2, claim.spanMargin > 1, !claim.content.contains(content) else {
      return nil
    }
    claim.cueMargin = 1
    return claim
  }
}

extension ClaimReading {
  /// Whether token `index` is a verb that reports what someone says, by its form and what stands before it.
  func mayReport(_ index: Int) -> Bool {
    // “Tweeted” keeps its maker's capital.
    guard !triggers[index].isDisjoint(with: [.saying, .attributing]) || calls(index) || isUnderWay(index),
      text.shapes[index] != .capitalized || Self.tweets.contains(text.words[index])
    else {
      return false
    }
    // “reports of looting”
    if index + 1 < text.count, text.words[index + 1] == Self.of { return false }
    guard !triggers[index].contains(.saying), index > 0 else { return true }
    switch text.classes[index - 1] {
    case .determiner, .possessive, .preposition, .possessiveEnding, .to: return false
    case .be: return text.endings[index] == 0x69_6E_67
    default: return true
    }
  }

  /// “called on the army to …”, “calls for calm”, “committed to protect”.
  func calls(_ index: Int) -> Bool {
    let word = text.words[index]
    guard index + 1 < text.count, Self.callsAndCommitted.contains(word) else { return false }
    return word == Self.committed ? text.classes[index + 1] == .to : Self.forOn.contains(text.words[index + 1])
  }

  /// “are now blaming”: said over and over, of late.
  func isUnderWay(_ index: Int) -> Bool {
    guard text.endings[index] == 0x69_6E_67, !triggers[index].isDisjoint(with: [.accusation, .demand, .condemnation])
    else { return false }
    var before = index - 1
    while before >= 0, index - before <= 3, text.classes[before] == .adverb { before -= 1 }
    return before >= 0 && text.classes[before] == .be
  }

  private static let tweets = WordForm.hashes(of: "tweeted retweeted tweets")
  private static let callsAndCommitted = WordForm.hashes(of: "called calls call committed")
  private static let committed = WordForm.hash("committed" as StaticString)
  private static let of = WordForm.hash("of" as StaticString)
  private static let forOn = WordForm.hashes(of: "for on upon")
}
