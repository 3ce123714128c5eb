import Annotation

/// A document read for claims and incidents: its words with what they tell, its hedges, and what other extractors found.
final class ClaimReading {
  let document: Document
  let text: ClaimText
  let entities: GroupedMentions
  let timexes: [Timex]
  let quantities: [Quantity]
  /// What each token tells.
  let triggers: [Triggers]
  /// What doubt each token casts.
  let hedges: [HedgeKind]
  /// Tells the kind of a statement; nil where rules do.
  let kinds: ChainModel?

  /// - Parameter hedges: the kind of each token, or none where no model tells; a word list stands in then.
  init(
    _ document: Document, _ text: ClaimText, entities: GroupedMentions, timexes: [Timex], quantities: [Quantity],
    hedges: [HedgeKind], kinds: ChainModel? = nil
  ) {
    self.kinds = kinds
    self.document = document
    self.text = text
    self.entities = entities
    self.timexes = timexes
    self.quantities = quantities
    let lexicon = TriggerLexicon.shared
    triggers = text.words.map { lexicon.triggers(of: $0) }
    self.hedges =
      hedges.count == text.count
      ? hedges : triggers.map { $0.contains(.possible) ? .modal : $0.contains(.conditional) ? .condition : .none }
  }

  /// What the tokens of `range` tell together.
  func triggers(in range: Range<Int>) -> Triggers {
    var all = Triggers()
    for index in range { all.formUnion(triggers[index]) }
    return all
  }

  /// The tokens inside `spans`.
  func tokens(of spans: [TextSpan]) -> [Range<Int>] { spans.map { text.tokens.tokens(in: $0) }.filter { !$0.isEmpty } }

  /// The bytes of a token range.
  func span(_ range: Range<Int>) -> TextSpan { text.tokens.span(range) }

  /// The numbers of the mentions that lie inside `span`. Cost is logarithmic, and linear in what is found.
  func mentions(in span: TextSpan) -> Range<Int> { Self.inside(span, entities.mentions) { $0.span.start } }
  /// The numbers of the time expressions inside `span`.
  func timexes(in span: TextSpan) -> Range<Int> { Self.inside(span, timexes) { $0.span.start } }
  /// The numbers of the quantities inside `span`.
  func quantities(in span: TextSpan) -> Range<Int> { Self.inside(span, quantities) { $0.span.start } }

  /// The items, sorted by start, whose start lies in `span`.
  @inline(__always)
  private static func inside<Item>(_ span: TextSpan, _ items: [Item], _ start: (Item) -> ByteOffset) -> Range<Int> {
    let lower = items.indices.partitionPoint { start(items[$0]) >= span.start }
    return lower..<(lower..<items.count).partitionPoint { start(items[$0]) >= span.end }
  }

  /// Whether what follows `range` in its sentence, or the next sentence, says that it could not be checked.
  func isCastInDoubt(after range: Range<Int>) -> Bool {
    guard range.upperBound > 0 else { return false }
    let sentence = Int(text.sentenceOf[range.upperBound - 1])
    for number in sentence...min(sentence + 1, text.tokens.sentences.count - 1) {
      let tokens = text.tokens.sentences[number]
      let start = number == sentence ? range.upperBound : tokens.lowerBound
      guard start < tokens.upperBound, text.paragraphOf[start] == text.paragraphOf[range.upperBound - 1] else {
        continue
      }
      for index in start..<min(tokens.upperBound, start + 30) where triggers[index].contains(.verifying) {
        if (max(start, index - 5)..<index).contains(where: { triggers[$0].contains(.negation) }) { return true }
      }
    }
    return false
  }

  /// The clause around `token`: up to the nearest comma, mark or conjunction on both sides, within `range`.
  func clause(around token: Int, in range: Range<Int>) -> Range<Int> {
    var start = token
    while start > range.lowerBound, !isClauseMark(start - 1) { start -= 1 }
    var end = token + 1
    while end < range.upperBound, !isClauseMark(end) { end += 1 }
    return start..<end
  }

  private func isClauseMark(_ index: Int) -> Bool {
    switch text.classes[index] {
    case .comma, .period, .colon, .semicolon, .dash, .that, .subordinator: true
    case .relative: text.words[index] != Self.whether
    default: false
    }
  }

  private static let whether = WordForm.hash("whether" as StaticString)
}
