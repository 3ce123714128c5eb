import Annotation

/// What the learner needs of the models' inner workings: features for tokens whose right labels are known.
package enum ClaimSamples {
  /// How many labels the cue chain has.
  package static let cueLabels = CueFeatures.Label.count
  /// How many labels the span chain has.
  package static let spanLabels = SpanFeatures.Label.count

  /// Whether cue label `b` may follow `a`; nil stands for the end of a paragraph.
  package static func cueFollows(_ a: Int?, _ b: Int?) -> Bool { follows(a, b, groups: 1) }
  /// Whether span label `b` may follow `a`; nil stands for the end of a window.
  package static func spanFollows(_ a: Int?, _ b: Int?) -> Bool { follows(a, b, groups: 2) }

  /// Labels come in fours (begin, inside, end, single) after the outside one.
  private static func follows(_ a: Int?, _ b: Int?, groups: Int) -> Bool {
    /// What stands open after `label`: the number of its group, or nil.
    func open(_ label: Int?) -> Int? {
      guard let label, label > 0, (label - 1) % 4 < 2 else { return nil }
      return (label - 1) / 4
    }
    /// What `label` goes on with.
    func continued(_ label: Int?) -> Int? {
      guard let label, label > 0, (label - 1) % 4 == 1 || (label - 1) % 4 == 2 else { return nil }
      return (label - 1) / 4
    }
    return open(a) == continued(b)
  }

  /// Features and labels of one paragraph for the cue chain. `append` gets each token's features and label.
  package static func cueSample(
    of paragraph: Range<Int>, in text: ClaimText, cues: [Range<Int>],
    append: (UnsafeBufferPointer<UInt32>, UInt8) -> Void
  ) {
    var labels = [UInt8](repeating: 0, count: paragraph.count)
    for cue in cues where paragraph.lowerBound <= cue.lowerBound && cue.upperBound <= paragraph.upperBound {
      mark(cue, group: 0, in: &labels, from: paragraph.lowerBound)
    }
    var buffer = FeatureBuffer()
    var window = TokenWindow()
    window.show(paragraph, of: text)
    for index in paragraph {
      CueFeatures.fill(&buffer, index, in: window, of: text)
      append(buffer.features, labels[index - paragraph.lowerBound])
    }
  }

  /// Features and labels of one paragraph for the hedge chain: each hedge a token range with its kind.
  package static func hedgeSample(
    of paragraph: Range<Int>, in text: ClaimText, hedges: [(range: Range<Int>, kind: HedgeKind)],
    append: (UnsafeBufferPointer<UInt32>, UInt8) -> Void
  ) {
    var labels = [UInt8](repeating: 0, count: paragraph.count)
    for hedge in hedges {
      for index in hedge.range.clamped(to: paragraph) { labels[index - paragraph.lowerBound] = hedge.kind.rawValue }
    }
    var buffer = FeatureBuffer()
    var window = TokenWindow()
    window.show(paragraph, of: text)
    for index in paragraph {
      CueFeatures.fill(&buffer, index, in: window, of: text)
      append(buffer.features, labels[index - paragraph.lowerBound])
    }
  }

  /// Features and labels of one cue's window for the span chain.
  package static func spanSample(
    of cue: Range<Int>, source: Range<Int>?, content: [Range<Int>], in text: ClaimText, cueOf: [Int32],
    append: (UnsafeBufferPointer<UInt32>, UInt8) -> Void
  ) {
    let way = CueWindow(cue, in: text, cueOf: cueOf)
    var window = TokenWindow()
    window.show(way.range, of: text)
    window.mark(cue: cue)
    var labels = [UInt8](repeating: 0, count: window.range.count)
    for (range, group) in content.map({ ($0, UInt8(1)) }) + (source.map { [($0, UInt8(0))] } ?? []) {
      for piece in pieces(of: range, around: cue) {
        let clipped = piece.clamped(to: window.range)
        if !clipped.isEmpty { mark(clipped, group: group, in: &labels, from: window.range.lowerBound) }
      }
    }
    var buffer = FeatureBuffer()
    let none = UnsafeBufferPointer<UInt32>(start: nil, count: 0)
    for index in window.range {
      if cue.contains(index) {
        append(none, 0)
      } else {
        way.fill(&buffer, index, in: window, of: text)
        append(buffer.features, labels[index - window.range.lowerBound])
      }
    }
  }

  /// Features of a statement of each of `claims` (source, cue and content in bytes) for the kind model, in their order; the text
  /// is read as the extractor reads it.
  package static func kindSamples(
    of text: String, claims: [(source: [TextSpan], cue: [TextSpan], content: [TextSpan])],
    append: (Int, UnsafeBufferPointer<UInt32>) -> Void
  ) {
    let document = Document(Article(id: "", text: text))
    let timexes = TimexFinder.timexes(in: document, published: nil)
    let quantities = QuantityFinder.quantities(in: document, timexes: timexes)
    let entities = EntityGrouper.group(MentionFinder.mentions(in: document), in: document)
    let read = ClaimText(bytes: document.bytes, tokens: document.tokens, zones: document.zones)
    let reading = ClaimReading(
      document, read, entities: entities, timexes: timexes, quantities: quantities,
      hedges: [])
    var buffer = FeatureBuffer()
    for (number, claim) in claims.enumerated() {
      let content = reading.tokens(of: claim.content)
      guard let first = content.first else { continue }
      let cue = reading.tokens(of: claim.cue).first ?? first.lowerBound..<first.lowerBound
      _ = ClaimAttributes(
        source: reading.tokens(of: claim.source).first, cue: cue, content: content, in: reading, buffer: &buffer)
      append(number, buffer.features)
    }
  }

  /// What is left of `range` without `cue`.
  private static func pieces(of range: Range<Int>, around cue: Range<Int>) -> [Range<Int>] {
    guard range.overlaps(cue) else { return [range] }
    var pieces: [Range<Int>] = []
    if range.lowerBound < cue.lowerBound { pieces.append(range.lowerBound..<cue.lowerBound) }
    if cue.upperBound < range.upperBound { pieces.append(cue.upperBound..<range.upperBound) }
    return pieces
  }

  private static func mark(_ range: Range<Int>, group: UInt8, in labels: inout [UInt8], from base: Int) {
    let first = range.lowerBound - base
    let last = range.upperBound - 1 - base
    guard (first...last).allSatisfy({ labels[$0] == 0 }) else { return }
    let begin = 1 + 4 * group
    if first == last {
      labels[first] = begin + 3
    } else {
      labels[first] = begin
      for index in first + 1..<max(first + 1, last) { labels[index] = begin + 1 }
      labels[last] = begin + 2
    }
  }
}
