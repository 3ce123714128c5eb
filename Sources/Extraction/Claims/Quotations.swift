import Annotation

/// The quotations of a text: stretches between quotation marks, whole or half marked.
package struct Quotations: Sendable {
  /// A quotation mark.
  package struct Mark: Sendable {
    /// Its token.
    package var token: Int
    /// Whether it opens.
    package var opens: Bool
    /// Whether it is a double mark (or a guillemet).
    package var isDouble: Bool
  }

  /// One quotation in double marks, as far as it runs within a paragraph.
  package struct Quotation: Sendable {
    /// The tokens, marks included.
    package var range: Range<Int>
    /// Whether an opening mark stands at its start.
    package var hasOpening: Bool
    /// Whether a closing mark stands at its end.
    package var hasClosing: Bool
    /// Whether the next paragraph's first quotation goes on where this one leaves off.
    package var continues: Bool
  }

  /// All marks in text order.
  package private(set) var marks: [Mark]
  /// All quotations in text order, none overlapping.
  package private(set) var all: [Quotation]
  /// The quotation each token belongs to, marks included; -1 outside.
  package private(set) var quotationOf: [Int32]

  /// Finds the marks and pairs them, paragraph by paragraph. Linear in the tokens.
  ///
  /// A mark that opens while a quotation is open starts a new one; the old is taken to end with its sentence. A mark that closes
  /// where none is open makes a quotation from the start of its paragraph, if nothing was quoted there before, else of its
  /// sentence.
  package init(bytes: [UInt8], tokens: TokenTable, paragraphs: [Range<Int>]) {
    marks = []
    all = []
    quotationOf = [Int32](repeating: -1, count: tokens.count)
    for paragraph in paragraphs { scan(paragraph, bytes: bytes, tokens: tokens) }
    for index in all.indices {
      for token in all[index].range { quotationOf[token] = Int32(index) }
    }
  }

  private mutating func scan(_ paragraph: Range<Int>, bytes: [UInt8], tokens: TokenTable) {
    let firstQuotation = all.count
    var open: Int?
    var single: Int?
    for index in paragraph {
      guard let glyph = Self.glyph(of: tokens.tokens[index], in: bytes) else { continue }
      let followsSpace = tokens.tokens[index].followsSpace || index == paragraph.lowerBound
      let leadsSpace = index + 1 == paragraph.upperBound || tokens.tokens[index + 1].followsSpace
      switch glyph {
      case .opening, .closing, .straight:
        let opens =
          glyph == .opening
          || (glyph == .straight && (open == nil ? !(leadsSpace && !followsSpace) : followsSpace && !leadsSpace))
        marks.append(Mark(token: index, opens: opens, isDouble: true))
        if opens {
          if let start = open { close(start, before: index, closed: false, tokens: tokens) }
          open = index
        } else if let start = open {
          all.append(Quotation(range: start..<index + 1, hasOpening: true, hasClosing: true, continues: false))
          open = nil
        } else if index > paragraph.lowerBound {
          let sentence = tokens.sentences[tokens.sentence(of: TokenIndex(index - 1))].lowerBound
          let start =
            all.count == firstQuotation ? paragraph.lowerBound : max(sentence, all[all.count - 1].range.upperBound)
          if start < index {
            all.append(Quotation(range: start..<index + 1, hasOpening: false, hasClosing: true, continues: false))
          }
        }
      case .openingSingle:
        single = index
        marks.append(Mark(token: index, opens: true, isDouble: false))
      case .closingSingle, .straightSingle:
        if glyph == .straightSingle && followsSpace && !leadsSpace {
          single = index
          marks.append(Mark(token: index, opens: true, isDouble: false))
        } else if single != nil, !followsSpace {
          single = nil
          marks.append(Mark(token: index, opens: false, isDouble: false))
        }
      }
    }
    if let start = open {
      // Left open at the end of its paragraph: it goes on in the next if that one opens with a mark of its own.
      let next = paragraph.upperBound
      let goesOn = next < tokens.count && Self.opens(tokens.tokens[next], in: bytes)
      all.append(
        Quotation(range: start..<paragraph.upperBound, hasOpening: true, hasClosing: false, continues: goesOn))
    }
  }

  /// Ends the quotation opened at `start` and never closed: with its sentence, and before `limit`.
  private mutating func close(_ start: Int, before limit: Int, closed: Bool, tokens: TokenTable) {
    let sentence = tokens.sentences[tokens.sentence(of: TokenIndex(start))].upperBound
    let end = max(start + 1, min(sentence, limit))
    all.append(Quotation(range: start..<end, hasOpening: true, hasClosing: false, continues: false))
  }

  private enum Glyph {
    case opening, closing, straight, openingSingle, closingSingle, straightSingle
  }

  private static func opens(_ token: Token, in bytes: [UInt8]) -> Bool {
    switch glyph(of: token, in: bytes) {
    case .opening, .straight: true
    default: false
    }
  }

  /// What quotation mark a token is, if it is one.
  private static func glyph(of token: Token, in bytes: [UInt8]) -> Glyph? {
    let start = Int(token.start)
    switch token.end - token.start {
    case 1:
      return bytes[start] == 0x22 ? .straight : bytes[start] == 0x27 ? .straightSingle : nil
    case 2:
      if bytes[start] == 0x27 && bytes[start + 1] == 0x27 { return .straight }
      guard bytes[start] == 0xC2 else { return bytes[start] == 0x60 && bytes[start + 1] == 0x60 ? .opening : nil }
      return bytes[start + 1] == 0xAB ? .opening : bytes[start + 1] == 0xBB ? .closing : nil
    case 3:
      guard bytes[start] == 0xE2, bytes[start + 1] == 0x80 else { return nil }
      switch bytes[start + 2] {
      case 0x9C, 0x9E, 0x9F: return .opening
      case 0x9D: return .closing
      case 0x98: return .openingSingle
      case 0x99: return .closingSingle
      default: return nil
      }
    default: return nil
    }
  }
}
