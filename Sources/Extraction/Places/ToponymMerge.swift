import Annotation

extension ToponymFinder {
  /// What the tagger found with what the gazetteer finds: names that the tagger passed over are added, its locations take the
  /// gazetteer's bounds where the two disagree on them, and a place inside a body's or facility's name is nested in it.
  ///
  /// - Parameters:
  ///   - mentions: in text order, the outer of two nested ones first.
  ///   - toponyms: as `toponyms(in:)` gives them.
  /// - Returns: in the order of `mentions`; no two have one span, and two overlap only where one lies inside the other.
  package static func merge(_ toponyms: [TaggedMention], into mentions: [TaggedMention]) -> [TaggedMention] {
    var merged = mentions
    var dropped: Set<Int> = []
    var from = 0
    for toponym in toponyms where toponym.kind == .location && toponym.score > 0.5 {
      while from < mentions.count, mentions[from].span.end <= toponym.span.start {
        from += 1
      }
      var rivals: [Int] = []
      var next = from
      while next < mentions.count, mentions[next].span.start < toponym.span.end {
        if mentions[next].span.overlaps(toponym.span) { rivals.append(next) }
        next += 1
      }
      switch verdict(toponym, rivals.map { mentions[$0] }) {
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
  private static func verdict(_ toponym: TaggedMention, _ rivals: [TaggedMention]) -> Verdict {
    guard let first = rivals.first else { return toponym.score > 0.7 ? .add : .leave }
    if rivals.contains(where: { $0.span == toponym.span }) { return .leave }
    if rivals.allSatisfy({ $0.kind == .location }), toponym.score > 0.8 {
      return rivals.allSatisfy { toponym.span.contains($0.span) } || rivals.count == 1 ? .replace : .leave
    }
    if rivals.count == 1, first.span.contains(toponym.span), toponym.score > 0.85 {
      switch first.kind {
      case .organization, .facility, .event: return .add
      default: return .leave
      }
    }
    return .leave
  }
}
