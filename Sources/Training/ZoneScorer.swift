import Annotation
import Extraction

/// Scores zones on annotated articles by the bytes that get the right kind, white space aside.
package enum ZoneScorer {
  /// Scores gold files, one article a line, with `text` and `zones` of `start`, `end` (scalars) and `kind`; beside the guess that all is body.
  package static func evaluate(_ files: [[UInt8]]) -> String {
    var all = 0
    var right = 0
    var body = 0
    for line in files.flatMap(JSONNode.lines) {
      guard let text = line["text"].string, case .array = line["zones"] else { continue }
      let document = Document(Article(id: "", text: text))
      let table = ScalarTable(text)
      for zone in line["zones"].elements {
        guard let span = table.span(zone["start"].integer, zone["end"].integer), let kind = zone["kind"].string else {
          continue
        }
        for offset in span.range where document.bytes[offset] > 0x20 {
          all += 1
          if document.zone(at: ByteOffset(offset)).rawValue == kind { right += 1 }
          if kind == Zone.Kind.body.rawValue { body += 1 }
        }
      }
    }
    let share: (Int) -> String = { TimexSpanScore.tenths(all == 0 ? 0 : 100 * Double($0) / Double(all)) }
    return "bytes \(all)\nprogram  \(share(right))%\nall body \(share(body))%\n"
  }
}
