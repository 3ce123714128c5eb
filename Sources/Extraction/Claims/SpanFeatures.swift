/// What the span model sees of a token, given a cue: the words about it and the way from the cue to it.
enum SpanFeatures {
  /// Labels: outside, then begin, inside, end and single of source and of content.
  enum Label {
    static let outside = 0
    static let beginSource = 1
    static let insideSource = 2
    static let endSource = 3
    static let singleSource = 4
    static let beginContent = 5
    static let insideContent = 6
    static let endContent = 7
    static let singleContent = 8
    static let count = 9
  }

  /// The farthest token from its cue that is looked at, on either side.
  static let reach = 110

  /// The tokens that the parts of a claim with `cue` may stand in: its paragraph, and the next where it ends in a colon.
  static func window(of cue: Range<Int>, in text: ClaimText, reach: Int) -> Range<Int> {
    let number = Int(text.paragraphOf[cue.lowerBound])
    let paragraph = text.paragraphs[number]
    var end = paragraph.upperBound
    if number + 1 < text.paragraphs.count, end - cue.upperBound <= 6, text.classes[end - 1] == .colon {
      end = text.paragraphs[number + 1].upperBound
    }
    return max(paragraph.lowerBound, cue.lowerBound - reach)..<min(end, cue.upperBound + reach)
  }
}

/// A cue and the way from it to every token of its window.
struct CueWindow {
  let cue: Range<Int>
  let range: Range<Int>
  private let cueStem: UInt32
  private let cueCluster: UInt32
  private let cueEnding: UInt32
  private let before: UInt32
  private let after: UInt32
  private let frame: UInt32
  private var ways: [Way] = []

  /// What lies between the cue and a token.
  private struct Way {
    var commas: UInt8 = 0
    var verbs: UInt8 = 0
    var cues: UInt8 = 0
    var sentences: UInt8 = 0
    var firstMark: UInt8 = 0
    var lastMark: UInt8 = 0
    var isNounPhrase = true
    var isNounPhraseWithOf = true
    var quote: UInt8 = 0
    var inOtherCue = false
  }

  /// Walks from `cue` to both ends of its window. `cueOf` tells the number of the cue a token is in, -1 for none.
  init(_ cue: Range<Int>, in text: ClaimText, cueOf: [Int32], reach: Int = SpanFeatures.reach) {
    self.cue = cue
    range = SpanFeatures.window(of: cue, in: text, reach: reach)
    let head = Self.head(of: cue, in: text)
    cueStem = text.stems[head]
    cueCluster = UInt32(text.clusters[head])
    cueEnding = text.endings[head]
    before = cue.lowerBound > range.lowerBound ? TokenWindow.kind(cue.lowerBound - 1, text) : 63
    after = cue.upperBound < range.upperBound ? TokenWindow.kind(cue.upperBound, text) : 63
    let before2 = cue.lowerBound - 1 > range.lowerBound ? TokenWindow.kind(cue.lowerBound - 2, text) : 63
    let quotedBefore =
      before == UInt32(WordClass.closingQuote.rawValue)
      || (before == UInt32(WordClass.comma.rawValue) && before2 == UInt32(WordClass.closingQuote.rawValue))
    var quotedAfter: UInt32 = 0
    for index in cue.upperBound..<min(cue.upperBound + 4, range.upperBound)
    where text.classes[index] == .openingQuote { quotedAfter = UInt32(index - cue.upperBound + 1) }
    frame =
      (quotedBefore ? 1 : 0) | quotedAfter << 1 | (text.quotations.quotationOf[cue.lowerBound] >= 0 ? 16 : 0)
      | UInt32(min(cue.count, 3)) << 5
    ways = [Way](repeating: Way(), count: range.count)
    let cueQuote = text.quotations.quotationOf[cue.lowerBound]
    walk(from: cue.lowerBound - 1, by: -1, text, cueOf, cueQuote)
    walk(from: cue.upperBound, by: 1, text, cueOf, cueQuote)
  }

  /// The last word of the cue that is no preposition or particle: what names the act.
  static func head(of cue: Range<Int>, in text: ClaimText) -> Int {
    var head = cue.lowerBound
    for index in cue {
      switch text.classes[index] {
      case .other, .colon, .spokesRole, .title: return text.classes[index] == .other ? index : max(head, index)
      default: head = index
      }
    }
    return head
  }

  private mutating func walk(from start: Int, by step: Int, _ text: ClaimText, _ cueOf: [Int32], _ cueQuote: Int32) {
    var way = Way()
    var index = start
    var adjacentQuote: Int32 = -2
    var lastCue: Int32 = cueOf[cue.lowerBound]
    var last = step > 0 ? cue.upperBound - 1 : cue.lowerBound
    while range.contains(index) {
      if text.sentenceOf[index] != text.sentenceOf[last] { way.sentences = min(way.sentences + 1, 3) }
      let quote = text.quotations.quotationOf[index]
      if quote < 0 {
        way.quote = 0
      } else if quote == cueQuote {
        way.quote = 1
      } else {
        if adjacentQuote == -2 { adjacentQuote = quote }
        way.quote = quote == adjacentQuote ? 2 : 3
      }
      way.inOtherCue = cueOf[index] >= 0
      if cueOf[index] >= 0, cueOf[index] != lastCue {
        way.cues = min(way.cues + 1, 3)
        lastCue = cueOf[index]
      }
      ways[index - range.lowerBound] = way
      // From here on the token itself lies between.
      let wordClass = text.classes[index]
      let ending = text.endings[index]
      switch wordClass {
      case .comma, .period, .colon, .semicolon, .dash, .openingQuote, .closingQuote, .openingSingleQuote,
        .closingSingleQuote, .that, .relative, .and, .subordinator:
        if wordClass == .comma { way.commas = min(way.commas + 1, 3) }
        if way.firstMark == 0 { way.firstMark = wordClass.rawValue }
        way.lastMark = wordClass.rawValue
        way.isNounPhrase = false
        way.isNounPhraseWithOf = wordClass == .and && way.isNounPhraseWithOf
      case .be, .have, .doing, .modal:
        way.verbs = min(way.verbs + 1, 3)
        way.isNounPhrase = false
        way.isNounPhraseWithOf = false
      case .preposition, .to:
        way.isNounPhrase = false
      case .other:
        if text.shapes[index] == .lower, ending & 0xFFFF == 0x6564 || (ending == 0x69_6E_67) {
          way.verbs = min(way.verbs + 1, 3)
          way.isNounPhrase = false
          way.isNounPhraseWithOf = false
        }
      default: break
      }
      last = index
      index += step
    }
  }

  /// Fills `buffer` with the features of `index`, a token outside the cue. `window` shows the same tokens, with the cue marked.
  func fill(_ buffer: inout FeatureBuffer, _ index: Int, in window: borrowing TokenWindow, of text: ClaimText) {
    buffer.clear()
    precondition(window.range == range && range.contains(index))
    let way = ways[index - range.lowerBound]
    @inline(__always) func word(_ offset: Int) -> UInt32 { window.token(index, offset).word }
    @inline(__always) func ending(_ offset: Int) -> UInt32 { window.token(index, offset).ending }
    @inline(__always) func shape(_ offset: Int) -> UInt32 { window.token(index, offset).shape }
    @inline(__always) func kind(_ offset: Int) -> UInt32 { window.token(index, offset).kind }
    let side: UInt32 = index < cue.lowerBound ? 0 : 1
    let steps = side == 0 ? cue.lowerBound - index : index - cue.upperBound + 1
    let far: UInt32 = steps <= 8 ? UInt32(steps) : steps <= 12 ? 9 : steps <= 20 ? 10 : steps <= 40 ? 11 : 12
    let k0 = kind(0)
    let kl = kind(-1)
    let kr = kind(1)
    let place = side | UInt32(min(way.sentences, 2)) << 1 | UInt32(way.quote) << 3
    let bare = side | UInt32(min(way.sentences, 2)) << 1
    let w = word(0)
    let wl = word(-1)
    let wr = word(1)
    buffer.add(101, place)
    buffer.add(102, place, k0)
    buffer.add(103, place, kl, k0)
    buffer.add(104, place, k0, kr)
    buffer.add(105, place &* 64 &+ kl, k0, kr)
    buffer.add(106, bare, w)
    buffer.add(107, bare, wl)
    buffer.add(108, bare, wr)
    buffer.add(109, side, wl, w)
    buffer.add(110, side, w, wr)
    buffer.add(111, side, far)
    buffer.add(112, side &* 16 &+ far, k0)
    buffer.add(113, side &* 16 &+ far, kl, k0)
    buffer.add(114, side &* 16 &+ far, k0, kr)
    buffer.add(115, cueStem, side &* 16 &+ min(far, 5))
    buffer.add(116, cueStem, side, k0)
    buffer.add(117, cueStem, place)
    let between = side | UInt32(way.commas) << 1 | UInt32(way.verbs) << 3 | UInt32(min(way.sentences, 2)) << 5
    buffer.add(118, between)
    buffer.add(119, between, k0)
    buffer.add(120, between, kl, k0)
    buffer.add(121, between, k0, kr)
    let around = before << 8 | after
    buffer.add(122, around, place)
    buffer.add(123, around, side, k0)
    buffer.add(124, around, side &* 16 &+ far)
    buffer.add(125, around, between)
    buffer.add(126, frame, place)
    buffer.add(127, frame, side, k0)
    buffer.add(128, frame, side &* 16 &+ far)
    let sentence = text.tokens.sentences[Int(text.sentenceOf[index])].clamped(to: range)
    let fromStart = UInt32(min(index - sentence.lowerBound, 3))
    let toEnd = UInt32(min(sentence.upperBound - 1 - index, 3))
    buffer.add(129, place, fromStart, toEnd)
    buffer.add(130, fromStart << 4 | toEnd, bare, k0)
    buffer.add(131, fromStart, around, bare)
    buffer.add(132, toEnd, around, bare)
    buffer.add(133, ending(0), side, ending(1))
    buffer.add(134, ending(0), bare)
    buffer.add(135, shape(-1) << 4 | shape(0), shape(1), side &* 16 &+ min(far, 6))
    let others = UInt32(way.cues) | (way.inOtherCue ? 4 : 0)
    buffer.add(136, others, bare)
    buffer.add(137, others, place, k0)
    buffer.add(138, cueEnding, side &* 16 &+ far)
    buffer.add(139, cueEnding, place)
    let marks = UInt32(way.firstMark) << 8 | UInt32(way.lastMark)
    buffer.add(140, marks, bare)
    buffer.add(141, marks, bare, k0)
    buffer.add(142, UInt32(way.lastMark), bare, k0)
    buffer.add(143, UInt32(way.firstMark), around, bare)
    let phrase: UInt32 = way.isNounPhrase ? 0 : way.isNounPhraseWithOf ? 1 : 2
    buffer.add(144, phrase, bare, k0)
    buffer.add(145, phrase, kl << 6 | k0, side)
    buffer.add(146, phrase, around, side)
    buffer.add(147, phrase, side &* 16 &+ far)
    buffer.add(148, phrase, side, w)
    buffer.add(149, phrase << 6 | kr, around, side)
    var depth: UInt32 = 0
    let quote = text.quotations.quotationOf[index]
    if quote >= 0 {
      let quotation = text.quotations.all[Int(quote)]
      depth =
        UInt32(min(index - quotation.range.lowerBound, 2)) * 3 + UInt32(min(quotation.range.upperBound - 1 - index, 2))
        + 1
      depth |= (quotation.hasClosing ? 16 : 0) | (quotation.hasOpening ? 32 : 0) | (quotation.range.count > 6 ? 64 : 0)
    }
    buffer.add(150, depth, place, kr)
    buffer.add(151, depth, frame, side)
    buffer.add(152, depth, k0, kr)
    buffer.add(153, kl << 6 | k0, kr << 6 | kind(2), side)
    buffer.add(154, kind(-2) << 6 | kl, k0, side)
    let c = window.token(index).cluster
    buffer.add(157, c, bare)
    buffer.add(158, c, k0, kr)
    buffer.add(159, cueCluster, place)
    buffer.add(160, cueCluster, side &* 16 &+ far, k0)
    buffer.add(161, cueCluster, side &* 16 &+ min(far, 5), cueEnding)
    buffer.add(162, window.token(index, -1).cluster, side, k0)
    buffer.add(155, cueStem, around)
    buffer.add(156, cueStem, marks, side)
  }
}
