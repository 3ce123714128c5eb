import Annotation
import Extraction

/// The simplest thing that could work: a quotation or the rest of a sentence, the nearest of a few reporting verbs, and the
/// capitalised words or the pronoun beside it. What the trained model has to beat.
package enum ClaimBaseline {
  private static let cues: Set<String> = [
    "said", "says", "say", "told", "added", "wrote", "reported", "claimed", "announced", "warned", "denied", "stated",
    "tweeted", "insisted", "confirmed", "noted", "argued", "explained", "accused", "blamed", "condemned",
  ]

  /// The attributions that the baseline finds in `text`.
  package static func attributions(in text: String) -> [ClaimGold.Attribution] {
    let bytes = Array(text.utf8)
    let read = ClaimText(bytes: bytes, tokens: Tokenizer.tokenize(bytes))
    let tokens = read.tokens
    func word(_ index: Int) -> String {
      String(decoding: bytes[tokens.tokens[index].span.range], as: UTF8.self)
    }
    func isName(_ index: Int) -> Bool {
      read.shapes[index] == .capitalized || read.shapes[index] == .upper || read.classes[index] == .subjectPronoun
    }
    var found: [ClaimGold.Attribution] = []
    for sentence in tokens.sentences {
      guard let cue = sentence.first(where: { cues.contains(word($0)) }) else { continue }
      var source: Range<Int>?
      var start = cue
      while start > sentence.lowerBound, isName(start - 1) { start -= 1 }
      if start < cue {
        source = start..<cue
      } else {
        var end = cue + 1
        while end < sentence.upperBound, isName(end) { end += 1 }
        if end > cue + 1 { source = cue + 1..<end }
      }
      let quotes = read.quotations.all.filter { $0.range.overlaps(sentence) }.map { $0.range.clamped(to: sentence) }
      let rest = max(cue + 1, source?.upperBound ?? 0)..<max(cue + 1, sentence.upperBound - 1, source?.upperBound ?? 0)
      let content = quotes.isEmpty ? (rest.isEmpty ? [] : [rest]) : quotes.filter { !$0.isEmpty && !$0.contains(cue) }
      guard !content.isEmpty else { continue }
      found.append(
        ClaimGold.Attribution(
          source: source.map { [tokens.span($0)] } ?? [], cue: [tokens.span(cue..<cue + 1)],
          content: content.map { tokens.span($0) }))
    }
    return found
  }
}
