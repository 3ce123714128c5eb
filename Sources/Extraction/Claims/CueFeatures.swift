/// What the cue model sees of a token: words around it, their endings and classes, and where it stands to quotations.
enum CueFeatures {
  /// Labels: outside, begin, inside, end, single.
  enum Label {
    static let outside = 0
    static let begin = 1
    static let inside = 2
    static let end = 3
    static let single = 4
    static let count = 5
  }

  /// Fills `buffer` with the features of `index`, a token of the paragraph that `window` shows.
  static func fill(_ buffer: inout FeatureBuffer, _ index: Int, in window: borrowing TokenWindow, of text: ClaimText) {
    buffer.clear()
    let paragraph = window.range
    precondition(paragraph.contains(index))
    @inline(__always) func word(_ offset: Int) -> UInt32 { window.token(index, offset).word }
    @inline(__always) func stem(_ offset: Int) -> UInt32 { window.token(index, offset).stem }
    @inline(__always) func ending(_ offset: Int) -> UInt32 { window.token(index, offset).ending }
    @inline(__always) func shape(_ offset: Int) -> UInt32 { window.token(index, offset).shape }
    @inline(__always) func kind(_ offset: Int) -> UInt32 { window.token(index, offset).kind }
    @inline(__always) func cluster(_ offset: Int) -> UInt32 { window.token(index, offset).cluster }
    let w = word(0)
    let s = stem(0)
    let c = cluster(0)
    buffer.add(60, c)
    buffer.add(61, c, kind(-1), kind(1))
    buffer.add(62, cluster(-1), c)
    buffer.add(63, c, cluster(1))
    buffer.add(64, cluster(-1), kind(0), kind(1))
    buffer.add(65, cluster(1), kind(0), kind(-1))
    buffer.add(66, c, ending(0) & 0xFFFF)
    buffer.add(1, w)
    buffer.add(2, word(-1))
    buffer.add(3, word(1))
    buffer.add(4, word(-2))
    buffer.add(5, word(2))
    buffer.add(6, word(-3))
    buffer.add(7, word(3))
    buffer.add(8, word(-1), w)
    buffer.add(9, w, word(1))
    buffer.add(10, word(1), word(2))
    buffer.add(11, word(-2), word(-1))
    buffer.add(12, word(-1), w, word(1))
    buffer.add(13, s)
    buffer.add(14, stem(-1))
    buffer.add(15, stem(1))
    buffer.add(16, ending(0))
    buffer.add(17, ending(-1))
    buffer.add(18, ending(1))
    buffer.add(19, shape(0), shape(-1), shape(1))
    buffer.add(20, kind(-1), kind(0), kind(1))
    buffer.add(21, kind(-2), kind(-1), kind(0))
    buffer.add(22, kind(0), kind(1), kind(2))
    buffer.add(23, s, kind(1))
    buffer.add(24, s, kind(-1))
    buffer.add(25, s, kind(-1), kind(1))
    buffer.add(26, ending(0), kind(-1), kind(1))
    buffer.add(27, kind(1), kind(2), kind(3))
    buffer.add(28, kind(-3), kind(-2), kind(-1))
    buffer.add(29, ending(0), ending(-1))
    buffer.add(30, ending(0) & 0xFFFF, kind(-1), kind(-2))
    buffer.add(31, ending(0) & 0xFFFF, kind(1), kind(2))
    buffer.add(32, s, stem(1))
    buffer.add(33, s, stem(-1))

    let quotation = text.quotations.quotationOf[index]
    var quoteState: UInt32 = 0
    if quotation >= 0 {
      let range = text.quotations.all[Int(quotation)].range
      quoteState = index - range.lowerBound < 2 ? 1 : range.upperBound - index <= 4 ? 2 : 3
      if range.count <= 5 { quoteState = 4 }
    }
    buffer.add(40, quoteState, kind(0))
    buffer.add(41, quoteState, s)
    let sentence = text.tokens.sentences[Int(text.sentenceOf[index])].clamped(to: paragraph)
    let position = UInt32(min(index - sentence.lowerBound, 6))
    buffer.add(42, position, kind(0))
    buffer.add(43, position, s)
    buffer.add(44, UInt32(min(sentence.upperBound - index, 5)), kind(0))
    // The nearest quotation marks and clause marks on both sides.
    var left: UInt32 = 0
    var leftMark: UInt32 = 0
    var cursor = index - 1
    while cursor >= paragraph.lowerBound && index - cursor <= 8 {
      let wordClass = text.classes[cursor]
      if isMark(wordClass) {
        leftMark = UInt32(wordClass.rawValue)
        left = UInt32(index - cursor)
        break
      }
      cursor -= 1
    }
    if cursor > paragraph.lowerBound && leftMark == UInt32(WordClass.comma.rawValue)
      && text.classes[cursor - 1] == .closingQuote
    {
      leftMark = UInt32(WordClass.closingQuote.rawValue)
    }
    buffer.add(45, leftMark, min(left, 4), kind(0))
    buffer.add(46, leftMark, s)
    var rightMark: UInt32 = 0
    var right: UInt32 = 0
    cursor = index + 1
    while cursor < paragraph.upperBound && cursor - index <= 8 {
      let wordClass = text.classes[cursor]
      if isMark(wordClass) || wordClass == .that {
        rightMark = UInt32(wordClass.rawValue)
        right = UInt32(cursor - index)
        break
      }
      cursor += 1
    }
    buffer.add(47, rightMark, min(right, 4), kind(0))
    buffer.add(48, rightMark, s)
    buffer.add(49, leftMark, rightMark, kind(0))
    buffer.add(50, leftMark, rightMark, ending(0))
  }

  @inline(__always)
  private static func isMark(_ wordClass: WordClass) -> Bool {
    switch wordClass {
    case .closingQuote, .openingQuote, .closingSingleQuote, .openingSingleQuote, .comma, .period, .colon, .semicolon,
      .dash:
      true
    default: false
    }
  }
}
