import Annotation

/// An article with the attributions that people marked in it.
package struct ClaimGold: Sendable {
  /// One attribution, in byte spans.
  package struct Attribution: Hashable, Sendable {
    /// The speaker; empty where none is named.
    package var source: [TextSpan]
    /// The reporting words.
    package var cue: [TextSpan]
    /// What is said.
    package var content: [TextSpan]

    /// An attribution with the given parts.
    package init(source: [TextSpan], cue: [TextSpan], content: [TextSpan]) {
      self.source = source
      self.cue = cue
      self.content = content
    }
  }

  /// The article's id.
  package var id: String
  /// The article's text.
  package var text: String
  /// What was marked, in the order of the file.
  package var attributions: [Attribution]

  /// Reads a JSONL file with `id`, `text` and `attributions`, whose spans count Unicode scalars.
  package static func read(_ bytes: [UInt8]) -> [ClaimGold] {
    JSONNode.lines(bytes).compactMap { node in
      guard let id = node["id"].string, let text = node["text"].string else { return nil }
      let offsets = ScalarOffsets(text)
      func spans(_ node: JSONNode) -> [TextSpan] {
        node.elements.compactMap { pair in
          guard pair.elements.count == 2, let start = pair.elements[0].integer, let end = pair.elements[1].integer
          else {
            return nil
          }
          return offsets.span(start, end)
        }.sorted()
      }
      let attributions = node["attributions"].elements.map {
        Attribution(source: spans($0["source"]), cue: spans($0["cue"]), content: spans($0["content"]))
      }
      return ClaimGold(id: id, text: text, attributions: attributions.filter { !$0.cue.isEmpty })
    }
  }
}

/// Where each Unicode scalar of a text begins, in bytes.
struct ScalarOffsets {
  private var starts: [Int] = []

  init(_ text: String) {
    for (index, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 { starts.append(index) }
    starts.append(text.utf8.count)
  }

  /// The span of the scalars `start..<end`; nil where they are none of the text's.
  func span(_ start: Int, _ end: Int) -> TextSpan? {
    guard start >= 0, start < end, end < starts.count else { return nil }
    return TextSpan(starts[start], starts[end])
  }
}
