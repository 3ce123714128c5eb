import Annotation

extension LabelTagger {
  /// The types that its labels stand for.
  package var kinds: Set<Mention.Kind> { Set(labels.compactMap { Mention.Kind(label: $0) }) }

  /// The mentions of a document, of the types that it knows as it sees them and of all others as the built-in model does; in text order,
  /// the outer of two nested ones first.
  package func mentions(in document: Document, builtIn: [TaggedMention]) -> [TaggedMention] {
    mentions(in: LabelFacts(document, mentions: standsAlone ? [] : builtIn), builtIn: builtIn)
  }

  /// The same, where the document's facts are known.
  package func mentions(in facts: LabelFacts, builtIn: [TaggedMention]) -> [TaggedMention] {
    let kinds = kinds
    let own = spans(in: facts).compactMap { found -> TaggedMention? in
      guard let kind = Mention.Kind(label: labels[found.label]) else { return nil }
      return TaggedMention(span: found.span, kind: kind, score: Double(found.score), rule: "trained")
    }
    var merged: [TaggedMention] = []
    var next = 0
    var outer: TextSpan?
    for mention in builtIn {
      while next < own.count, own[next].span.end <= mention.span.start {
        merged.append(own[next])
        next += 1
      }
      let isInner = outer.map { $0.contains(mention.span) } ?? false
      if !isInner { outer = mention.span }
      let over = own[next...].prefix { $0.span.start < mention.span.end }
      let isInside = over.contains { $0.span.contains(mention.span) && $0.span != mention.span }
      let isAround = over.allSatisfy { mention.span.contains($0.span) && $0.span != mention.span }
      if isInside || over.isEmpty && (isInner || !kinds.contains(mention.kind))
        || !over.isEmpty && isAround && !kinds.contains(mention.kind)
      {
        merged.append(mention)
      }
    }
    merged += own[next...]
    return merged.sorted { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
  }
}
