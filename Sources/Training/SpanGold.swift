import Annotation
import Extraction

/// A text with the labelled spans that people marked in it, in the labels of its file.
package struct SpanGold: Sendable {
  /// A labelled span.
  package struct Labelled: Hashable, Comparable, Sendable {
    /// Where it stands, in bytes.
    package var span: TextSpan
    /// Its label.
    package var label: String

    /// The span with its label.
    package init(span: TextSpan, label: String) {
      self.span = span
      self.label = label
    }

    /// Text order.
    package static func < (a: Self, b: Self) -> Bool { a.span != b.span ? a.span < b.span : a.label < b.label }
  }

  /// The article's id.
  package var id: String
  /// Its text.
  package var text: String
  /// What was marked, in text order.
  package var spans: [Labelled]

  /// A text with its labelled spans.
  package init(id: String, text: String, spans: [Labelled]) {
    self.id = id
    self.text = text
    self.spans = spans
  }

  /// Reads a JSONL file with `id`, `text` and `entities` or `mentions`, each with `start`, `end` (Unicode scalars) and `type`.
  package static func read(jsonl bytes: [UInt8]) -> [SpanGold] {
    JSONNode.lines(bytes).compactMap { node in
      guard let text = node["text"].string else { return nil }
      let offsets = ScalarOffsets(text)
      var spans: [Labelled] = []
      for entity in node["entities"].elements + node["mentions"].elements {
        guard let start = entity["start"].integer, let end = entity["end"].integer, let label = entity["type"].string,
          let span = offsets.span(start, end)
        else { continue }
        spans.append(Labelled(span: span, label: label))
      }
      return SpanGold(id: node["id"].string ?? "", text: text, spans: spans.sorted())
    }
  }

  /// Reads a CoNLL file: a word first and a tag last on each line, apart by tabs (by spaces in a file without tabs), a blank line after
  /// each sentence; tags in BIO, IOB or BILOU. The words are put together to text as a newspaper would print them, a paragraph for each
  /// sentence.
  ///
  /// - Parameter sentences: how many make one text; fewer where a `-DOCSTART-` line stands.
  /// - Parameter joinsHyphens: whether the file cuts words at hyphens.
  package static func read(
    conll bytes: [UInt8], sentences: Int, joinsHyphens: Bool, name: String = "conll"
  ) -> [SpanGold] {
    var golds: [SpanGold] = []
    var builder = TextBuilder(joinsHyphens: joinsHyphens)
    func finish() {
      if builder.sentenceCount > 0 {
        golds.append(SpanGold(id: "\(name)-\(golds.count)", text: builder.text, spans: builder.spans))
      }
      builder = TextBuilder(joinsHyphens: joinsHyphens)
    }
    let separator: UInt8 = bytes.contains(9) ? 9 : 0x20
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let fields = (line.last == 13 ? line.dropLast() : line).split(separator: separator)
      guard fields.count >= 2, let word = fields.first, let tag = fields.last else {
        builder.endSentence()
        if builder.sentenceCount >= sentences { finish() }
        continue
      }
      let text = String(decoding: word, as: UTF8.self)
      if text == "-DOCSTART-" {
        builder.endSentence()
        finish()
      } else {
        builder.append(text, tag: String(decoding: tag, as: UTF8.self))
      }
    }
    builder.endSentence()
    finish()
    return golds
  }

  /// Puts the words of a CoNLL file together.
  private struct TextBuilder {
    let joinsHyphens: Bool
    var text = ""
    var spans: [Labelled] = []
    var sentenceCount = 0
    private var open: (start: Int, end: Int, label: String)?
    private var previous = ""
    private var quotes = 0

    init(joinsHyphens: Bool) { self.joinsHyphens = joinsHyphens }

    mutating func append(_ word: String, tag: String) {
      if previous.isEmpty {
        if !text.isEmpty { text += "\n\n" }
      } else if needsSpace(before: word) {
        text += " "
      }
      let start = text.utf8.count
      text += word
      if word == "\"" { quotes += 1 }
      previous = word
      let label = String(tag.drop { $0 != "-" }.dropFirst())
      let goesOn = tag.hasPrefix("I-") || tag.hasPrefix("L-") || tag.hasPrefix("E-")
      if !goesOn || open?.label != label { close() }
      if tag != "O" { open = (open?.start ?? start, text.utf8.count, label) }
    }

    mutating func endSentence() {
      close()
      guard !previous.isEmpty else { return }
      previous = ""
      quotes = 0
      sentenceCount += 1
    }

    private mutating func close() {
      if let open { spans.append(Labelled(span: TextSpan(open.start, open.end), label: open.label)) }
      open = nil
    }

    private func needsSpace(before word: String) -> Bool {
      switch word {
      case ",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "”", "'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d",
        "'m",
        "...", "’":
        return false
      case "\"": return quotes % 2 == 0
      case "-": return !joinsHyphens
      default: break
      }
      switch previous {
      case "(", "[", "{", "$", "“", "#", "@": return false
      case "\"": return quotes % 2 == 0
      case "-": return !joinsHyphens
      default: return true
      }
    }
  }
}
