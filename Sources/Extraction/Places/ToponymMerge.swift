import Annotation

extension ToponymFinder {
  /// What the tagger found with what the gazetteer finds: names that the tagger passed over are added, its locations take the
  /// gazetteer's bounds where the two disagree on them, a town or county at the head of its own body's name (“Corsicana Police
  /// Department”) is nested in it, and a location that no list knows and nothing beside it speaks for is left out.
  ///
  /// - Parameters:
  ///   - mentions: in text order, the outer of two nested ones first.
  ///   - toponyms: as `toponyms(in:)` gives them.
  /// - Returns: in the order of `mentions`; no two have one span, and two overlap only where one lies inside the other.
  package static func merge(
    _ toponyms: [TaggedMention], into mentions: [TaggedMention], in document: Document,
    gazetteer: Gazetteer = .standard
  ) -> [TaggedMention] {
    let mentions = mentions.filter { !isBaseless($0, document, gazetteer) }
    var merged = mentions
    var dropped: Set<Int> = []
    var from = 0
    for toponym in toponyms where toponym.score > 0.5 && (toponym.kind == .location || toponym.rule == ownRule) {
      while from < mentions.count, mentions[from].span.end <= toponym.span.start {
        from += 1
      }
      var rivals: [Int] = []
      var next = from
      while next < mentions.count, mentions[next].span.start < toponym.span.end {
        if mentions[next].span.overlaps(toponym.span) { rivals.append(next) }
        next += 1
      }
      switch verdict(toponym, rivals.map { mentions[$0] }, document) {
      case .add: merged.append(toponym)
      case .replace:
        dropped.formUnion(rivals)
        merged.append(toponym)
      case .leave: break
      }
    }
    return merged.enumerated().filter { !dropped.contains($0.offset) }.map(\.element).sorted { $0.span < $1.span }
  }

  private enum Verdict { case add, replace, leave }

  /// What to do with `toponym` where `rivals` share words with it.
  private static func verdict(_ toponym: TaggedMention, _ rivals: [TaggedMention], _ document: Document) -> Verdict {
    guard let first = rivals.first else {
      return toponym.score > (toponym.rule == ownRule || toponym.rule == sitedRule ? 0.5 : 0.7) ? .add : .leave
    }
    if toponym.rule == ownRule {
      // The user says what this name is: the tagger's word for it goes, unless it is a part of a longer name.
      if rivals.contains(where: { $0.span == toponym.span && $0.kind == toponym.kind }) { return .leave }
      return rivals.allSatisfy { toponym.span.contains($0.span) || $0.kind == .location } ? .replace : .leave
    }
    if toponym.rule == landmarkRule, rivals.count == 1, first.span == toponym.span, first.kind == .organization,
      toponym.score > 0.8
    {
      return .replace
    }
    if rivals.count == 1, first.span == toponym.span, isWeaker(first, than: toponym) { return .replace }
    if rivals.contains(where: { $0.span == toponym.span }) { return .leave }
    // The two nationality words of a border stay inside its name.
    if rivals.allSatisfy({ $0.kind == .norp && toponym.span.contains($0.span) }), toponym.score > 0.7 { return .add }
    if rivals.count == 1, first.kind == .location, first.span.contains(toponym.span), endsInPlaceNoun(first, document) {
      return .leave
    }
    if rivals.allSatisfy({ $0.kind == .location }), toponym.score > 0.8 {
      return rivals.allSatisfy { toponym.span.contains($0.span) } || rivals.count == 1 ? .replace : .leave
    }
    if rivals.count == 1, first.kind == .organization, first.span.contains(toponym.span), toponym.score > 0.5,
      first.span.start == toponym.span.start
    {
      let next = document.tokens.tokens(in: toponym.span).upperBound
      return next < document.tokens.count && PlaceWords.civic.contains(document.tokens.folded[next]) ? .add : .leave
    }
    return .leave
  }

  /// Whether the tagger's word for what `toponym` names gives way to the gazetteer's.
  private static func isWeaker(_ rival: TaggedMention, than toponym: TaggedMention) -> Bool {
    guard rival.rule.hasPrefix("tagger.") else { return false }
    switch rival.kind {
    case .norp: return toponym.score > 0.85
    case .organization, .person, .armedGroup: return toponym.rule == sitedRule && toponym.score > 0.6
    case .facility: return toponym.rule == sitedRule && toponym.score > 0.8
    default: return false
    }
  }

  /// “Songkhla Lake”, of which the gazetteer may know only “Songkhla”.
  private static func endsInPlaceNoun(_ mention: TaggedMention, _ document: Document) -> Bool {
    let last = document.tokens.tokens(in: mention.span).upperBound - 1
    return document.tokens.tokens[last].isCapitalized && PlaceNouns.list.contains(document.tokens.folded[last])
  }

  /// Whether the tagger takes for a location a sign of money, or what the gazetteer has no reading of and no word before it speaks of
  /// as a place.
  private static func isBaseless(_ mention: TaggedMention, _ document: Document, _ gazetteer: Gazetteer) -> Bool {
    guard mention.kind == .location else { return false }
    if isMoney(mention.span, document.bytes) { return true }
    let tokens = document.tokens.tokens(in: mention.span)
    guard mention.score < 0.95 || tokens.count == 1 && !isAmongPlaces(tokens, document) else { return false }
    let before = tokens.lowerBound - 1
    if before >= 0, before < document.tokens.folded.count {
      let word = document.tokens.folded[before]
      if word != PlaceWords.of, word != PlaceWords.to,
        PlaceWords.locatives.contains(word) || PlaceWords.near.contains(word)
      {
        return false
      }
      if word == PlaceWords.of, before > 0, PlaceWords.kinds[document.tokens.folded[before - 1]] != nil { return false }
    }
    return document.bytes.withUnsafeBufferPointer {
      gazetteer.lookUp(UnsafeBufferPointer(rebasing: $0[mention.span.range])) == nil
    }
  }

  /// “US$100”, “$US 15 billion”.
  private static func isMoney(_ span: TextSpan, _ bytes: [UInt8]) -> Bool {
    let dollar = UInt8(ascii: "$")
    if span.end.value < bytes.count, bytes[span.end.value] == dollar { return true }
    return span.start.value > 0 && bytes[span.start.value - 1] == dollar
  }

  /// Whether a comma, a bracket or a word for a kind of place stands beside what is at `tokens`.
  private static func isAmongPlaces(_ tokens: Range<Int>, _ document: Document) -> Bool {
    let table = document.tokens
    func isMark(_ token: Int) -> Bool {
      guard table.tokens.indices.contains(token) else { return false }
      return [UInt8(ascii: ","), UInt8(ascii: "-")].contains(document.bytes[Int(table.tokens[token].start)])
    }
    if isMark(tokens.lowerBound - 1) || isMark(tokens.upperBound) { return true }
    return tokens.upperBound < table.count && PlaceWords.kinds[table.folded[tokens.upperBound]] != nil
  }
}
