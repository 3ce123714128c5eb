import Annotation
import Extraction
import Glibc

/// How long each stage of extraction takes, so that the slowest is visible.
package enum StageSpeed {
  /// The stages in their order; each needs what those before it found.
  private enum Stage: String, CaseIterable {
    case document = "tokens, sentences, zones"
    case timexes = "dates and times"
    case quantities
    case mentions
    case entities
    case places
    case claims = "claims and incidents"
  }

  /// A table of words and MB a second of processor by stage, of one pass over the texts of JSON Lines after one to warm up.
  package static func report(on files: [[UInt8]]) -> String {
    let texts = files.flatMap { JSONNode.lines($0) }.compactMap { $0["text"].string }
    var seconds = Array(repeating: 0.0, count: Stage.allCases.count)
    for text in texts.prefix(50) { measure(text, &seconds) }
    seconds = Array(repeating: 0.0, count: Stage.allCases.count)
    for text in texts { measure(text, &seconds) }
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    let words = texts.reduce(0) { $0 + $1.utf8.split { $0 <= 0x20 }.count }
    func line(_ name: String, _ time: Double) -> String {
      func padded(_ value: Double) -> String {
        let text = "\(Int(value.rounded()))"
        return String(repeating: " ", count: max(1, 14 - text.count)) + text
      }
      let share = Int((100 * time / max(1e-9, seconds.reduce(0, +))).rounded())
      let megabytes = Int((Double(bytes) / 1e5 / max(1e-9, time)).rounded())
      let tenths = "\(megabytes / 10).\(megabytes % 10)"
      return name + String(repeating: " ", count: max(1, 30 - name.count)) + padded(Double(words) / max(1e-9, time))
        + String(repeating: " ", count: max(1, 10 - tenths.count)) + tenths + "\(share)%".leftPadded(to: 8)
    }
    var lines = ["\(words) words, \(bytes) bytes, \(texts.count) texts; processor time of one thread", ""]
    lines.append("stage                                words/s      MB/s   share")
    for (stage, time) in zip(Stage.allCases, seconds) { lines.append(line(stage.rawValue, time)) }
    lines.append(line("tokens, sentences and mentions", seconds[0] + seconds[3]))
    lines.append(line("all", seconds.reduce(0, +)))
    return lines.joined(separator: "\n")
  }

  private static func measure(_ text: String, _ seconds: inout [Double]) {
    let article = Article(id: "", text: text)
    func timed<R>(_ stage: Stage, _ body: () -> R) -> R {
      let begin = processorSeconds()
      let result = body()
      seconds[Stage.allCases.firstIndex(of: stage)!] += processorSeconds() - begin
      return result
    }
    let document = timed(.document) { Document(article) }
    let timexes = timed(.timexes) {
      TimexFinder.timexes(in: document, published: PublishedDateFinder.find(in: document))
    }
    let quantities = timed(.quantities) { QuantityFinder.quantities(in: document, timexes: timexes) }
    let tagged = timed(.mentions) { MentionFinder.mentions(in: document) }
    let grouped = timed(.entities) { EntityGrouper.group(tagged, in: document) }
    let places = timed(.places) { PlaceResolver.places(of: grouped, in: document) }
    _ = timed(.claims) {
      ClaimFinder.read(document, entities: grouped, places: places, timexes: timexes, quantities: quantities)
    }
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension String {
  /// The string with spaces before it, up to `width` characters.
  fileprivate func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
