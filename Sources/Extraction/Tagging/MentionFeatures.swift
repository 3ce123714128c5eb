/// The features of the mention tagger.
package enum MentionFeatures {
  /// The number that a model must carry to be fed these features. Goes up with every change of a template.
  package static let identifier: UInt32 = 0x4D45_0002

  /// Hands over the stretches of `sentence` that may hold names: capitalised words and what stands within two words of one. All of
  /// it where the text has no capitals to go by.
  @inline(__always)
  package static func forEachStretch(
    of sentence: Range<Int>, facts: WordFacts, longest: Int, _ body: (Range<Int>) -> Void
  ) {
    func emit(_ stretch: Range<Int>) {
      for start in stride(from: stretch.lowerBound, to: stretch.upperBound, by: longest) {
        body(start..<min(start + longest, stretch.upperBound))
      }
    }
    guard !facts.isCaseless else { return emit(sentence) }
    var open: Range<Int>?
    for token in sentence where facts.words[token].isCapitalized {
      let near = max(sentence.lowerBound, token - 2)..<min(sentence.upperBound, token + 3)
      if let stretch = open, stretch.upperBound >= near.lowerBound {
        open = stretch.lowerBound..<near.upperBound
      } else {
        if let stretch = open { emit(stretch) }
        open = near
      }
    }
    if let stretch = open { emit(stretch) }
  }

  /// Fills `features` with those of `stretch`, a part of `sentence`.
  package static func fill(
    _ features: inout TokenFeatures, stretch: Range<Int>, sentence: Range<Int>, facts: WordFacts
  ) {
    features.clear()
    var row = TokenFeatures.Row()
    facts.words.withUnsafeBufferPointer { words in
      facts.runs.withUnsafeBufferPointer { runs in
        for index in stretch {
          add(&row, index, sentence, words, runs)
          row.end(in: &features)
        }
      }
    }
  }

  /// Fills `features` with those of `sentence`, a stretch of one sentence that is read by itself.
  package static func fill(_ features: inout TokenFeatures, sentence: Range<Int>, facts: WordFacts) {
    fill(&features, stretch: sentence, sentence: sentence, facts: facts)
  }

  /// What stands beyond a sentence.
  private static let outside = WordFacts.Word(exact: 1, folded: 1, shape: 1)

  private static func add(
    _ features: inout TokenFeatures.Row, _ index: Int, _ sentence: Range<Int>,
    _ words: UnsafeBufferPointer<WordFacts.Word>, _ runs: UnsafeBufferPointer<NameRun>
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
    features.add(
      53, UInt64(before.role.rawValue) << 16 | UInt64(here.role.rawValue) << 8 | UInt64(after.role.rawValue), here.shape
    )
    features.add(54, UInt64(here.known.row), here.isCapitalized ? 1 : 0)
    if here.run >= 0 { addRun(&features, index, runs[Int(here.run)], sentence, words) }
  }

  /// What the run of capitalised words around the token says.
  private static func addRun(
    _ features: inout TokenFeatures.Row, _ index: Int, _ run: NameRun, _ sentence: Range<Int>,
    _ words: UnsafeBufferPointer<WordFacts.Word>
  ) {
    let here = words[index]
    let start = Int(run.tight.lowerBound)
    let end = Int(run.tight.upperBound)
    let first = words[start]
    let last = words[end - 1]
    let head = words[Int(run.head)]
    let before = start > sentence.lowerBound ? words[start - 1] : outside
    let after = end < sentence.upperBound ? words[end] : outside
    // Where the token stands: alone, first, inside, last, or a small word after the run.
    let place: UInt64 = index >= end ? 4 : end - start == 1 ? 0 : index == start ? 1 : index == end - 1 ? 3 : 2
    let length = UInt64(min(end - start, 5)) << 4 | place
    let isHead: UInt64 = index == Int(run.head) ? 1 : index < Int(run.head) ? 2 : 3
    features.add(60, head.folded, isHead)
    features.add(61, last.folded, place)
    features.add(62, UInt64(last.known.mid), length)
    features.add(63, first.folded, place)
    features.add(64, before.folded, length)
    features.add(65, after.folded, length)
    features.add(66, UInt64(before.known.mid), length)
    features.add(67, UInt64(after.known.mid), length)
    func names(_ word: WordFacts.Word) -> UInt64 {
      (word.known.isFirstName ? 1 : 0) | (word.known.isLastName ? 2 : 0) | UInt64(word.place) << 2
    }
    features.add(68, names(first) << 16 | names(last), length)
    features.add(69, UInt64(head.role.rawValue) << 8 | UInt64(last.role.rawValue), length)
    features.add(70, UInt64(before.role.rawValue) << 8 | UInt64(after.role.rawValue), length)
    features.add(71, UInt64(here.context) << 4 | UInt64(here.elsewhere), place)
    features.add(72, UInt64(last.context) << 16 | UInt64(first.context) << 8 | UInt64(last.role.rawValue), place)
    for bit in 0..<8 where here.context & (1 << UInt8(bit)) != 0 { features.add(73, UInt64(bit), place) }
    let distance = UInt64(min(7, abs(Int(run.head) - index)))
    features.add(74, UInt64(head.role.rawValue) << 8 | distance << 4 | isHead, UInt64(min(run.loose.count, 6)))
  }

  private static func addClusters(
    _ features: inout TokenFeatures.Row, _ here: WordFacts.Word, _ before: WordFacts.Word, _ after: WordFacts.Word,
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
    _ features: inout TokenFeatures.Row, _ here: WordFacts.Word, _ before: WordFacts.Word, _ after: WordFacts.Word
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
