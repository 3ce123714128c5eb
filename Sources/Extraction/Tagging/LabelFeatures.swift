import Annotation

/// The features of taggers with labels of their own: the mention tagger's, wider context, and what the extractors found.
package enum LabelFeatures {
  /// The number that a model must carry to be fed these features. It goes up with the mention tagger's, on which they build.
  ///
  /// - Parameter standsAlone: whether the built-in model's mentions are left out.
  package static func identifier(standsAlone: Bool) -> UInt32 {
    (standsAlone ? 0x4B00_0002 : 0x4C00_0002) &+ (MentionFeatures.identifier & 0xFFFF) << 8
  }

  /// Fills `features` with those of `sentence`, a stretch of one sentence.
  package static func fill(_ features: inout TokenFeatures, sentence: Range<Int>, facts: LabelFacts) {
    var plain = TokenFeatures()
    MentionFeatures.fill(&plain, stretch: sentence, sentence: sentence, facts: facts.words)
    features.clear()
    for index in sentence {
      features.add(keys: plain.keys[plain.features(of: index - sentence.lowerBound)])
      addContext(&features, index, sentence, facts)
      addLetters(&features, facts.table.tokens[index], facts.bytes)
      addHints(&features, index, sentence, facts)
      addOccurrence(&features, facts.before[index], facts)
      addOccurrence(&features, facts.after[index], facts)
      if facts.uses[index].first >= 0 { addUses(&features, index, facts) }
      features.endToken()
    }
  }

  /// The feature of a token that is `part` of a mention of `kind`; of one that is in none.
  package static func key(of part: TagScheme.Part, _ kind: Mention.Kind) -> UInt32 {
    key(LabelFacts.code(of: kind) + LabelFacts.code(of: part))
  }

  /// The feature of a token that is in no mention.
  package static var keyOutside: UInt32 { key(0) }

  private static func key(_ hint: UInt8) -> UInt32 {
    var features = TokenFeatures()
    features.add(120, UInt64(hint))
    return features.keys[0]
  }

  private static let outside = WordFacts.Word(exact: 1, folded: 1, shape: 1)

  private static func addContext(
    _ features: inout TokenFeatures, _ index: Int, _ sentence: Range<Int>, _ facts: LabelFacts
  ) {
    func word(_ offset: Int) -> WordFacts.Word {
      sentence.contains(index + offset) ? facts.words.words[index + offset] : outside
    }
    let (here, before, after) = (word(0), word(-1), word(1))
    let (before2, after2) = (word(-2), word(2))
    features.add(100, word(-3).folded)
    features.add(101, word(3).folded)
    features.add(102, before2.folded, before.folded)
    features.add(103, after.folded, after2.folded)
    features.add(104, WordHash.combine(before.folded, here.folded), after.folded)
    features.add(105, UInt64(before2.known.mid) << 32 | UInt64(before.known.mid) << 16 | UInt64(here.known.mid))
    features.add(106, UInt64(before.known.mid) << 32 | UInt64(here.known.mid) << 16 | UInt64(after.known.mid))
    features.add(107, UInt64(here.known.mid) << 32 | UInt64(after.known.mid) << 16 | UInt64(after2.known.mid))
    features.add(108, before.folded, UInt64(here.known.mid))
    features.add(109, UInt64(here.known.mid), after.folded)
    features.add(110, before.affixes.3, here.shape)
    features.add(111, after.affixes.3, here.shape)
    features.add(115, WordHash.combine(before2.folded, before.folded), here.folded)
    features.add(116, WordHash.combine(here.folded, after.folded), after2.folded)
    features.add(117, before2.folded, here.folded)
    features.add(118, here.folded, after2.folded)
    features.add(119, WordHash.combine(before2.folded, before.folded), here.shape)
    features.add(132, WordHash.combine(after.folded, after2.folded), here.shape)
    let token = facts.table.tokens[index]
    features.add(112, end(token, 4, facts.bytes))
    features.add(113, UInt64(min(token.count, 12)) << 8 | UInt64(token.shape.rawValue), UInt64(token.kind.rawValue))
    features.add(114, here.shape, before.shape &* 31 &+ before2.shape)
  }

  /// The last `count` bytes of `token`, in small letters.
  private static func end(_ token: Token, _ count: Int, _ bytes: [UInt8]) -> UInt64 {
    letters(max(Int(token.start), Int(token.end) - count)..<Int(token.end), bytes)
  }

  /// The bytes in `range`, eight at most, in small letters.
  private static func letters(_ range: Range<Int>, _ bytes: [UInt8]) -> UInt64 {
    var value: UInt64 = 0
    for index in range {
      let byte = bytes[index]
      value = value << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return value
  }

  /// How the word begins and ends, and of a capitalised one all letters by threes.
  private static func addLetters(_ features: inout TokenFeatures, _ token: Token, _ bytes: [UInt8]) {
    let word = Int(token.start)..<Int(token.end)
    if word.count > 4 { features.add(133, letters(word.prefix(4), bytes)) }
    if word.count > 5 {
      features.add(134, letters(word.prefix(5), bytes))
      features.add(135, letters(word.suffix(5), bytes))
    }
    guard token.isCapitalized, word.count <= longestSpelt else { return }
    // A caret before the word and a dollar sign after it.
    var three: UInt64 = 0x5E
    for (count, index) in word.enumerated() {
      three = (three << 8 | letters(index..<index + 1, bytes)) & 0xFF_FFFF
      if count > 0 { features.add(136, three) }
    }
    features.add(136, (three << 8 | 0x24) & 0xFF_FFFF)
  }

  /// No name is longer than so many bytes.
  private static let longestSpelt = 30

  private static func addHints(
    _ features: inout TokenFeatures, _ index: Int, _ sentence: Range<Int>, _ facts: LabelFacts
  ) {
    func hint(_ offset: Int) -> LabelFacts.Hint {
      sentence.contains(index + offset) ? facts.hints[index + offset] : LabelFacts.Hint()
    }
    let (here, before, after) = (hint(0), hint(-1), hint(1))
    let word = facts.words.words[index]
    features.add(120, UInt64(here.mention))
    features.add(121, UInt64(before.mention) << 8 | UInt64(here.mention))
    features.add(122, UInt64(here.mention) << 8 | UInt64(after.mention))
    features.add(123, UInt64(here.mention), word.folded)
    features.add(124, UInt64(here.mention), word.shape)
    features.add(125, UInt64(after.mention) << 8 | UInt64(hint(2).mention), word.folded)
    features.add(126, UInt64(hint(-2).mention) << 8 | UInt64(before.mention), word.folded)
    features.add(127, UInt64(here.timex))
    features.add(128, UInt64(before.timex) << 16 | UInt64(here.timex) << 8 | UInt64(after.timex))
    features.add(129, UInt64(here.timex), word.folded)
    features.add(130, UInt64(before.quantity) << 16 | UInt64(here.quantity) << 8 | UInt64(after.quantity))
    features.add(131, UInt64(before.quantity), UInt64(word.known.mid))
  }

  /// What stands beside another occurrence of the word in the document.
  private static func addOccurrence(_ features: inout TokenFeatures, _ occurrence: Int32, _ facts: LabelFacts) {
    guard occurrence >= 0 else { return }
    let index = Int(occurrence)
    let words = facts.words.words
    let before = index > 0 ? words[index - 1] : outside
    let after = index + 1 < words.count ? words[index + 1] : outside
    features.add(140, before.folded)
    features.add(141, after.folded)
    features.add(142, UInt64(before.known.mid))
    features.add(143, UInt64(after.known.mid))
    features.add(144, before.shape, after.shape)
    features.add(145, before.isCapitalized ? before.folded : 0, after.isCapitalized ? after.folded : 0)
    features.add(146, UInt64(facts.hints[index].mention))
  }

  /// What the document's first use of the word says, and the one that writes the name out.
  private static func addUses(_ features: inout TokenFeatures, _ index: Int, _ facts: LabelFacts) {
    let words = facts.words.words
    func folded(_ index: Int) -> UInt64 { words.indices.contains(index) ? words[index].folded : outside.folded }
    let uses = facts.uses[index]
    let first = Int(uses.first)
    let isLater: UInt64 = first == index ? 0 : 1
    features.add(150, folded(first - 1), isLater)
    features.add(151, folded(first + 1), isLater)
    features.add(157, UInt64(min(uses.earlier, 6)))
    let fullest = Int(uses.fullest)
    guard let run = facts.words.run(of: fullest) else { return }
    let length = UInt64(min(run.count, 255))
    let place = UInt64(min(fullest - run.lowerBound, 255))
    let isFirst: UInt64 = fullest == run.lowerBound ? 1 : 0
    let isLast: UInt64 = fullest == run.upperBound - 1 ? 1 : 0
    features.add(152, folded(run.lowerBound), isLast << 8 | length)
    features.add(153, folded(run.upperBound - 1), place << 8 | length)
    features.add(154, folded(run.upperBound), isLast)
    features.add(155, folded(run.lowerBound - 1), isFirst)
    var name = WordHash.basis
    for word in run.prefix(longestRun) { name = WordHash.combine(name, words[word].folded) }
    features.add(156, name, place)
  }

  /// So many words of a run are read.
  private static let longestRun = 12
}
