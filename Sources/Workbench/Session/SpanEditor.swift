import Annotation
import CaseModel

/// The spans of a claim under the analyst's hands: its parts are grown and shrunk by word and by clause.
package struct SpanEditor: Equatable, Sendable {
  /// A part of a claim.
  package enum Part: String, CaseIterable, Sendable {
    case source, cue, content, via
  }

  /// The claim being edited; nil for a new one.
  package let claim: ClaimKey?
  /// Its article.
  package let article: ArticleDigest
  /// The spans of each part, in text order.
  package private(set) var spans: [Part: [TextSpan]]
  /// The part that keys change.
  package private(set) var part: Part
  /// The span of the part that keys change.
  package private(set) var index = 0
  /// The words that were selected when editing began; nil for none.
  package let selection: TextSpan?
  /// Where someone or something is named that could speak, nearest to the claim first.
  private let names: [TextSpan]
  /// The next of `names` to take.
  private var nextName = 0
  /// Whether keys move the start of the span rather than its end.
  package private(set) var movesStart = false

  /// An editor over `spans`, ready to change `part`.
  ///
  /// - Parameters:
  ///   - names: where someone is named who could speak, in any order.
  ///   - selection: words that a part can be made of by one key.
  package init(
    claim: ClaimKey?, article: ArticleDigest, spans: ClaimSpans, part: Part = .content, names: [TextSpan] = [],
    selection: TextSpan? = nil
  ) {
    let claimed = spans.content.first ?? TextSpan(0, 0)
    func distance(_ span: TextSpan) -> Int {
      span.end <= claimed.start ? claimed.start.value - span.end.value : span.start.value - claimed.start.value
    }
    // Those in the content are named in what is said; they speak least often.
    let outside = names.filter { name in !spans.content.contains { $0.contains(name) } }
    let inside = names.filter { name in spans.content.contains { $0.contains(name) } }
    self.names = outside.sorted { (distance($0), $0) < (distance($1), $1) } + inside.sorted()
    self.selection = selection
    self.claim = claim
    self.article = article
    self.spans = [.source: spans.source, .cue: spans.cue, .content: spans.content, .via: spans.via]
    self.part = part
  }

  /// The span that keys change; nil while the part has none.
  package var current: TextSpan? {
    let list = spans[part] ?? []
    return list.indices.contains(index) ? list[index] : nil
  }

  /// Where the parts stand now; `text` gives the words.
  package func result(in text: String) -> ClaimSpans {
    let content = spans[.content] ?? []
    return ClaimSpans(
      source: spans[.source] ?? [], cue: spans[.cue] ?? [], content: content, via: spans[.via] ?? [],
      words: content.map { String(text.slice($0) ?? "") })
  }

  /// Does what `key` asks, where it is an editing key; tells whether it was one.
  package mutating func handle(_ key: String, in text: String) -> Bool {
    switch key {
    case "Tab": turn(by: 1)
    case "S-Tab": turn(by: -1)
    case "o": movesStart.toggle()
    case "l", "Right": stretch(in: text) { TextUnits.word(after: $0, in: text) }
    case "h", "Left": shrink(in: text)
    case "L": stretchByClause(in: text)
    case "H": shrinkByClause(in: text)
    case "n": turnSpan()
    case "+": addSpan(in: text)
    case "-": removeSpan()
    case "0":
      spans[.source] = []
      spans[.cue] = []
      index = 0
    case "s": swapSource()
    case "m": takeName()
    case "v":
      guard let selection else { return false }
      put(selection)
    default: return false
    }
    return true
  }

  /// Makes the next name the only span of the part.
  private mutating func takeName() {
    guard !names.isEmpty else { return }
    put(names[nextName % names.count])
    nextName += 1
  }

  /// Makes `span` the only one of the part.
  package mutating func put(_ span: TextSpan) {
    spans[part] = [span]
    index = 0
  }

  private mutating func turn(by step: Int) {
    let parts = Part.allCases
    part = parts[(parts.firstIndex(of: part)! + step + parts.count) % parts.count]
    index = 0
    movesStart = false
  }

  private mutating func turnSpan() {
    let count = spans[part]?.count ?? 0
    index = count == 0 ? 0 : (index + 1) % count
  }

  /// Source and cue change places, for when the machine took one for the other.
  private mutating func swapSource() {
    let source = spans[.source] ?? []
    spans[.source] = spans[.cue] ?? []
    spans[.cue] = source
    index = 0
  }

  private mutating func replace(_ span: TextSpan) {
    guard var list = spans[part], list.indices.contains(index), !span.isEmpty else { return }
    list[index] = span
    spans[part] = Self.merged(list)
    index = (spans[part] ?? []).firstIndex { $0.contains(span) } ?? 0
  }

  private mutating func stretch(in text: String, by step: (TextSpan) -> TextSpan) {
    guard let span = current else {
      addSpan(in: text)
      return
    }
    if movesStart {
      let word = TextUnits.word(before: TextSpan(span.start, span.start), in: text)
      replace(TextSpan(min(word.start, span.start), span.end))
    } else {
      let word = step(TextSpan(span.end, span.end))
      replace(TextSpan(span.start, max(word.end, span.end)))
    }
  }

  private mutating func shrink(in text: String) {
    guard let span = current else { return }
    if movesStart {
      let first = TextUnits.word(at: span.start, in: text)
      let next = TextUnits.word(after: first, in: text)
      if next.start < span.end, next.start > span.start { replace(TextSpan(next.start, span.end)) }
    } else {
      let last = TextUnits.word(before: TextSpan(span.end, span.end), in: text)
      let previous = TextUnits.word(before: TextSpan(last.start, last.start), in: text)
      if previous.end > span.start, previous.end < span.end { replace(TextSpan(span.start, previous.end)) }
    }
  }

  private mutating func stretchByClause(in text: String) {
    guard let span = current else {
      addSpan(in: text)
      return
    }
    if movesStart {
      replace(TextSpan(TextUnits.clauseStart(before: span.start, in: text), span.end))
    } else {
      replace(TextSpan(span.start, max(span.end, TextUnits.clauseEnd(after: span.end, in: text))))
    }
  }

  private mutating func shrinkByClause(in text: String) {
    guard let span = current else { return }
    if movesStart {
      let end = TextUnits.clauseEnd(after: span.start, in: text)
      let next = Self.word(from: TextSpan(end, end), in: text, TextUnits.word(after:in:))
      if next.start < span.end { replace(TextSpan(next.start, span.end)) }
    } else {
      let start = TextUnits.clauseStart(before: span.end, in: text)
      let last = Self.word(from: TextSpan(start, start), in: text, TextUnits.word(before:in:))
      if last.end > span.start, last.end < span.end { replace(TextSpan(span.start, last.end)) }
    }
  }

  /// Adds a span to the part: the word after what it has. To an empty part the word before the rest of the claim, where sources and
  /// cues mostly stand, and to an empty content or medium the one after it; marks are passed over.
  private mutating func addSpan(in text: String) {
    let others = Part.allCases.flatMap { spans[$0] ?? [] }.sorted()
    let own = spans[part] ?? []
    var word: TextSpan
    if let last = own.last {
      word = Self.word(from: TextUnits.word(after: last, in: text), in: text, TextUnits.word(after:in:))
    } else if part == .source || part == .cue, let first = others.first, first.start > ByteOffset(0) {
      word = Self.word(from: TextSpan(first.start, first.start), in: text, TextUnits.word(before:in:))
      movesStart = true
    } else {
      let end = others.last?.end ?? ByteOffset(0)
      word = Self.word(from: TextSpan(end, end), in: text, TextUnits.word(after:in:))
    }
    guard !word.isEmpty, !own.contains(where: { $0.contains(word) }) else { return }
    spans[part] = Self.merged(own + [word])
    index = (spans[part] ?? []).firstIndex { $0.contains(word) } ?? 0
    if !own.isEmpty || !(part == .source || part == .cue) { movesStart = false }
  }

  /// The word that `step` leads to from `span`, past marks.
  private static func word(
    from span: TextSpan, in text: String, _ step: (TextSpan, String) -> TextSpan
  ) -> TextSpan {
    var word = step(span, text)
    while isMark(word, in: text) {
      let next = step(word, text)
      if next == word { break }
      word = next
    }
    return word
  }

  private static func isMark(_ span: TextSpan, in text: String) -> Bool {
    span.count == 1 && !(text.slice(span)?.first.map { $0.isLetter || $0.isNumber } ?? true)
  }

  private mutating func removeSpan() {
    guard var list = spans[part], list.indices.contains(index) else { return }
    list.remove(at: index)
    spans[part] = list
    index = max(0, min(index, list.count - 1))
  }

  /// Spans in text order, those that overlap made one.
  private static func merged(_ list: [TextSpan]) -> [TextSpan] {
    var result: [TextSpan] = []
    for span in list.sorted() {
      if let last = result.last, last.overlaps(span) {
        result[result.count - 1] = last.union(span)
      } else {
        result.append(span)
      }
    }
    return result
  }
}
