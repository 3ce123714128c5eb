/// The features of the mention tagger.
package enum MentionFeatures {
  /// The number that a model must carry to be fed these features. Goes up with every change of a template.
  package static let identifier: UInt32 = 0x4D45_0001

  /// Fills `features` with those of `sentence`, a stretch of one sentence.
  package static func fill(_ features: inout TokenFeatures, sentence: Range<Int>, facts: WordFacts) {
    features.clear()
    facts.words.withUnsafeBufferPointer { words in
      for index in sentence { add(&features, index, sentence, words) }
    }
  }

  /// What stands beyond a sentence.
  private static let outside = WordFacts.Word(exact: 1, folded: 1, shape: 1)

  private static func add(
    _ features: inout TokenFeatures, _ index: Int, _ sentence: Range<Int>, _ words: UnsafeBufferPointer<WordFacts.Word>
  ) {
    func word(_ offset: Int) -> WordFacts.Word {
      sentence.contains(index + offset) ? words[index + offset] : outside
    }
    let here = words[index]
    let before = word(-1)
    let before2 = word(-2)
    let after = word(1)
    let after2 = word(2)
    features.add(0)
    features.add(1, here.exact)
    features.add(2, here.folded)
    features.add(3, before.folded)
    features.add(4, after.folded)
    features.add(5, before2.folded)
    features.add(6, after2.folded)
    features.add(7, before.folded, here.folded)
    features.add(8, here.folded, after.folded)
    features.add(9, before.folded, after.folded)
    features.add(10, here.affixes.0)
    features.add(11, here.affixes.1)
    features.add(12, here.affixes.2)
    features.add(13, here.affixes.3)
    features.add(14, here.shape)
    features.add(15, here.shape, before.shape)
    features.add(16, here.shape, after.shape)
    features.add(17, before.shape &* 31 &+ here.shape, after.shape)
    features.add(18, here.shape, before.folded)
    features.add(19, here.shape, after.folded)
    addClusters(&features, here, before, after, before2, after2)
    addKnowledge(&features, here, before, after)
    let isFirst: UInt64 = index == sentence.lowerBound ? 1 : 0
    features.add(50, UInt64(here.elsewhere) << 1 | isFirst, here.isCapitalized ? 1 : 0)
    features.add(51, isFirst, here.shape)
    features.add(52, UInt64(here.elsewhere) << 1 | isFirst, UInt64(here.known.coarse))
    features.endToken()
  }

  private static func addClusters(
    _ features: inout TokenFeatures, _ here: WordFacts.Word, _ before: WordFacts.Word, _ after: WordFacts.Word,
    _ before2: WordFacts.Word, _ after2: WordFacts.Word
  ) {
    let capital: UInt64 = here.isCapitalized ? 1 << 20 : 0
    features.add(20, UInt64(here.known.fine) | capital)
    features.add(21, UInt64(here.known.mid) | capital)
    features.add(22, UInt64(here.known.coarse), here.shape)
    features.add(23, UInt64(before.known.fine))
    features.add(24, UInt64(after.known.fine))
    features.add(25, UInt64(before.known.mid), capital)
    features.add(26, UInt64(after.known.mid), capital)
    features.add(27, UInt64(before2.known.mid))
    features.add(28, UInt64(after2.known.mid))
    features.add(29, UInt64(before.known.mid) << 16 | UInt64(here.known.mid))
    features.add(30, UInt64(here.known.mid) << 16 | UInt64(after.known.mid))
    features.add(31, UInt64(before.known.coarse) << 16 | UInt64(after.known.coarse), capital | here.shape)
  }

  private static func addKnowledge(
    _ features: inout TokenFeatures, _ here: WordFacts.Word, _ before: WordFacts.Word, _ after: WordFacts.Word
  ) {
    func names(_ word: WordFacts.Word) -> UInt64 {
      (word.known.isFirstName ? 1 : 0) | (word.known.isLastName ? 2 : 0) | (word.isCapitalized ? 4 : 0)
    }
    features.add(40, UInt64(here.place))
    features.add(41, UInt64(here.place), here.shape)
    features.add(42, UInt64(here.place), before.folded)
    features.add(43, UInt64(here.place) << 16 | UInt64(before.place) << 8 | UInt64(after.place))
    features.add(44, UInt64(here.place), after.folded)
    features.add(45, names(here))
    features.add(46, names(here) | names(before) << 4 | names(after) << 8)
    features.add(47, names(here) << 8 | UInt64(here.place), UInt64(here.known.coarse))
    features.add(48, UInt64(here.place) << 8 | names(here), UInt64(after.known.mid))
  }
}
