/// How labelled spans are written as one tag a token.
///
///     tokens  John  F.    Kelly  said  Iran
///     bilou   B-PER I-PER L-PER  O     U-LOC
///     bio     B-PER I-PER I-PER  O     B-LOC
package struct TagScheme: Equatable, Sendable {
  /// Which letters tags use.
  package enum Style: UInt8, Sendable {
    case bio = 0
    case bilou = 1
  }

  /// The part of a span that a tag stands for.
  package enum Part: Int, Sendable {
    case begin, inside, last, unit

    /// The part that `token` is of a span of `tokens`.
    package init(of token: Int, in tokens: Range<Int>) {
      if tokens.count == 1 {
        self = .unit
      } else {
        self = token == tokens.lowerBound ? .begin : token == tokens.upperBound - 1 ? .last : .inside
      }
    }
  }

  /// The label names; tag 0 is always outside.
  package let labels: [String]
  /// Which letters tags use.
  package let style: Style

  /// The scheme of `labels` in `style`.
  package init(labels: [String], style: Style) {
    self.labels = labels
    self.style = style
  }

  /// Tags a label has.
  package var partCount: Int { style == .bilou ? 4 : 2 }
  /// How many tags there are.
  package var tagCount: Int { 1 + labels.count * partCount }

  /// The tag for `part` of a span of label number `label`. In BIO a last token is inside and a unit begins.
  package func tag(_ part: Part, label: Int) -> Int {
    switch (style, part) {
    case (.bilou, _): 1 + label * 4 + part.rawValue
    case (.bio, .begin), (.bio, .unit): 1 + label * 2
    case (.bio, .inside), (.bio, .last): 2 + label * 2
    }
  }

  /// The label number of `tag`; nil for outside.
  package func label(of tag: Int) -> Int? { tag == 0 ? nil : (tag - 1) / partCount }

  /// The part that `tag` stands for; nil for outside.
  package func part(of tag: Int) -> Part? { tag == 0 ? nil : Part(rawValue: (tag - 1) % partCount) }

  /// Whether `next` may follow `tag`; a nil `tag` is the start of a sentence, a nil `next` its end.
  package func allows(_ tag: Int?, _ next: Int?) -> Bool {
    let isOpen: Bool
    if let tag, let part = part(of: tag) {
      isOpen = style == .bilou && (part == .begin || part == .inside)
    } else {
      isOpen = false
    }
    guard let next, let nextPart = part(of: next) else { return !isOpen }
    let continues = nextPart == .inside || nextPart == .last
    if style == .bilou && isOpen != continues { return false }
    guard continues else { return true }
    guard let tag, tag != 0 else { return false }
    return label(of: tag) == label(of: next)
  }

  /// The spans that `tags` write, as token ranges with label numbers, in order. Tags that break the scheme are read leniently.
  package func spans(of tags: ArraySlice<UInt8>) -> [(range: Range<Int>, label: Int)] {
    var spans: [(range: Range<Int>, label: Int)] = []
    var open: (start: Int, label: Int)?
    for index in tags.indices {
      let tag = Int(tags[index])
      let label = label(of: tag)
      let part = part(of: tag)
      if let current = open, label != current.label || part == .begin || part == .unit {
        spans.append((current.start..<index, current.label))
        open = nil
      }
      if let label, open == nil { open = (index, label) }
      if let current = open, part == .last && style == .bilou || part == .unit {
        spans.append((current.start..<index + 1, current.label))
        open = nil
      }
    }
    if let open { spans.append((open.start..<tags.endIndex, open.label)) }
    return spans
  }
}
