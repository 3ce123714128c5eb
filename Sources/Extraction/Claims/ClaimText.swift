import Annotation

/// What the claim models read of a document: for each token its normalised word, ending, shape, class and place in quotations.
///
/// Made once for a document, in one walk over its bytes, and handed around. Arrays run parallel to the document's tokens.
package final class ClaimText: Sendable {
  /// The document's bytes.
  package let bytes: [UInt8]
  /// The document's tokens and sentences.
  package let tokens: TokenTable
  /// A hash of the token's word in lower case; quotation marks all hash as opening or closing ones.
  package let words: [UInt32]
  /// A hash of the word without its inflection (`-s`, `-ed`, `-ing`, …).
  package let stems: [UInt32]
  /// The last three bytes of the lower-case word, packed.
  package let endings: [UInt32]
  /// How the word is written.
  package let shapes: [Shape]
  /// The closed class of the word.
  package let classes: [WordClass]
  /// The cluster among 500 of words used alike, by the word in small letters; 0 where unknown.
  package let clusters: [UInt16]
  /// The quotation marks and the stretches between them.
  package let quotations: Quotations
  /// The paragraphs as token ranges; they tile the tokens.
  package let paragraphs: [Range<Int>]
  /// The number of each token's paragraph.
  package let paragraphOf: [Int32]
  /// The number of each token's sentence.
  package let sentenceOf: [Int32]

  /// How a word is written.
  package enum Shape: UInt8, Sendable {
    case lower, capitalized, upper, mixed, number, mark
  }

  /// Reads the tokens; a paragraph ends where a zone does. Linear in the bytes.
  package init(bytes: [UInt8], tokens: TokenTable, zones: [Zone] = []) {
    self.bytes = bytes
    self.tokens = tokens
    let forms = Self.forms(bytes: bytes, tokens: tokens)
    var words = forms.map(\.word)
    var stems = forms.map(\.stem)
    endings = forms.map(\.ending)
    shapes = forms.map(\.shape)
    let lexicon = WordClassLexicon.shared
    var classes = forms.map { lexicon.wordClass(of: $0.word) }
    let known = WordTable.standard
    clusters =
      tokens.folded.count == tokens.count
      ? tokens.folded.map { known.facts(hash: $0)?.mid ?? 0 } : [UInt16](repeating: 0, count: tokens.count)
    for index in classes.indices where classes[index] == .dash && !tokens.tokens[index].followsSpace {
      if index + 1 < tokens.count, !tokens.tokens[index + 1].followsSpace { classes[index] = .mark }
    }
    var sentenceOf = [Int32](repeating: 0, count: tokens.count)
    var paragraphOf = sentenceOf
    for (number, sentence) in tokens.sentences.enumerated() {
      for index in sentence { sentenceOf[index] = Int32(number) }
    }
    let paragraphs = Self.paragraphs(bytes: bytes, tokens: tokens, sentenceOf: sentenceOf, zones: zones)
    for (number, paragraph) in paragraphs.enumerated() {
      for index in paragraph { paragraphOf[index] = Int32(number) }
    }
    self.sentenceOf = sentenceOf
    self.paragraphOf = paragraphOf
    self.paragraphs = paragraphs
    quotations = Quotations(bytes: bytes, tokens: tokens, paragraphs: paragraphs)
    for mark in quotations.marks {
      words[mark.token] = mark.opens ? WordForm.openingMark : WordForm.closingMark
      stems[mark.token] = words[mark.token]
      classes[mark.token] = mark.opens ? .openingQuote : .closingQuote
      if !mark.isDouble { classes[mark.token] = mark.opens ? .openingSingleQuote : .closingSingleQuote }
    }
    self.words = words
    self.stems = stems
    self.classes = classes
  }

  private static func forms(bytes: [UInt8], tokens: TokenTable) -> [WordForm] {
    bytes.withUnsafeBufferPointer { bytes in
      tokens.tokens.map { WordForm(bytes, Int($0.start), Int($0.end)) }
    }
  }

  /// How many tokens there are.
  package var count: Int { words.count }

  /// Paragraphs end at blank lines, and at line ends where a sentence ends too, so that hard-wrapped lines stay together.
  private static func paragraphs(bytes: [UInt8], tokens: TokenTable, sentenceOf: [Int32], zones: [Zone]) -> [Range<Int>]
  {
    var zone = 0
    var paragraphs: [Range<Int>] = []
    var start = 0
    for index in tokens.tokens.indices.dropFirst() {
      let gap = Int(tokens.tokens[index - 1].end)..<Int(tokens.tokens[index].start)
      var lineEnds = 0
      for position in gap where bytes[position] == 0x0A || (bytes[position] == 0x0D && bytes[position + 1] != 0x0A) {
        lineEnds += 1
      }
      var isNewZone = false
      while zone < zones.count, zones[zone].span.end.value <= Int(tokens.tokens[index].start) {
        isNewZone = true
        zone += 1
      }
      if isNewZone || lineEnds > 1 || (lineEnds == 1 && sentenceOf[index] != sentenceOf[index - 1]) {
        paragraphs.append(start..<index)
        start = index
      }
    }
    if start < tokens.count { paragraphs.append(start..<tokens.count) }
    return paragraphs
  }
}

/// The normal form of one word.
struct WordForm {
  /// Stands for any opening quotation mark.
  static let openingMark: UInt32 = 0x1
  /// Stands for any closing quotation mark.
  static let closingMark: UInt32 = 0x2

  var word: UInt32 = 2_166_136_261
  var stem: UInt32 = 0
  var ending: UInt32 = 0
  var shape: ClaimText.Shape = .mark

  /// Reads the word in `bytes[start..<end]`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var before = (UInt32(0), UInt32(0), UInt32(0), UInt32(0))  // the hash without the last 1, 2, 3, 4 bytes
    var isDigit = false
    var uppers = 0
    var lowers = 0
    var position = start
    let first = bytes[start]
    while position < end {
      var byte = bytes[position]
      if byte >= 0x41 && byte <= 0x5A {
        byte |= 0x20
        uppers += 1
      } else if byte >= 0x61 && byte <= 0x7A {
        lowers += 1
      } else if byte >= 0x30 && byte <= 0x39 {
        isDigit = true
        byte = 0x30
      } else if byte == 0xE2, position + 2 < end, bytes[position + 1] == 0x80,
        bytes[position + 2] == 0x99 || bytes[position + 2] == 0x98
      {
        byte = 0x27  // a curly apostrophe is a plain one
        position += 2
      } else if byte >= 0xC3 {
        lowers += 1
      }
      before = (word, before.0, before.1, before.2)
      word = (word ^ UInt32(byte)) &* 16_777_619
      ending = (ending << 8 | UInt32(byte)) & 0xFF_FFFF
      position += 1
    }
    stem = word
    if lowers + uppers > 0 {
      shape =
        lowers == 0
        ? (uppers == 1 ? .capitalized : .upper)
        : first >= 0x41 && first <= 0x5A ? (uppers == 1 ? .capitalized : .mixed) : uppers > 0 ? .mixed : .lower
      let length = end - start
      let last = UInt8(ending & 0xFF)
      if length > 5, ending == 0x69_6E_67 {  // -ing
        stem = before.2
      } else if length > 4, ending & 0xFFFF == 0x6564 {  // -ed
        stem = before.1
      } else if length > 4, ending & 0xFFFF == 0x6573 {  // -es
        stem = before.1
      } else if length > 3, last == 0x73 || last == 0x65, ending & 0xFFFF != 0x7373 {  // -s, -e
        stem = before.0
      }
    } else if isDigit {
      shape = .number
    }
  }

  /// The hash of `word`, which is in lower-case ASCII.
  static func hash(_ word: StaticString) -> UInt32 {
    word.withUTF8Buffer { $0.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 } }
  }

  /// The hash of `word`, which is in lower-case ASCII.
  static func hash(_ word: Substring) -> UInt32 {
    word.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  /// The hashes of the words of `list`, which are in lower-case ASCII and parted by blanks.
  static func hashes(of list: String) -> HashedSet { HashedSet(list.listedWords.map { UInt64(hash($0)) }) }
}
