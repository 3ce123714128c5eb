import Annotation
import Extraction

/// A report whose claims are marked in its text, as the project's own training texts in `Tools/claims` are.
///
///     [t1:attack Two rockets hit the base], [s1 the army] [c1 said]. [o:casualty Nobody was hurt.]
///
/// `s`, `c`, `t` and `v` mark source, cue, content and medium of the claims whose numbers follow; numbers begin anew with each
/// line. `o` marks what the report itself states. The kind stands after a colon. Marks may nest.
package struct MarkedReport: Sendable {
  /// One claim, in byte spans of `text`.
  package struct Marked: Hashable, Sendable {
    /// The speaker's words.
    package var source: [TextSpan] = []
    /// The reporting words; empty where the report itself states it.
    package var cue: [TextSpan] = []
    /// What is said.
    package var content: [TextSpan] = []
    /// What it does or is about.
    package var kind: Claim.Kind?
  }

  /// The text without its marks.
  package private(set) var text = ""
  /// The claims in the order of their lines and numbers.
  package private(set) var claims: [Marked] = []

  /// The reports of a file: each begins with a line `=== name`.
  package static func read(_ bytes: [UInt8]) -> [MarkedReport] {
    var reports: [MarkedReport] = []
    var lines: [Substring] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        if !lines.isEmpty { reports.append(MarkedReport(lines)) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    if !lines.isEmpty { reports.append(MarkedReport(lines)) }
    return reports
  }

  private init(_ lines: [Substring]) {
    var bytes: [UInt8] = []
    for line in lines {
      read(line, into: &bytes)
      bytes.append(0x0A)
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private mutating func read(_ line: Substring, into bytes: inout [UInt8]) {
    var open: [(tag: [UInt8], start: Int)] = []
    var numbered: [Int: Marked] = [:]
    var own: [Marked] = []
    let raw = Array(line.utf8)
    var index = 0
    while index < raw.count {
      switch raw[index] {
      case UInt8(ascii: "["):
        let end = raw[index...].firstIndex(of: 0x20) ?? raw.count
        open.append((Array(raw[(index + 1)..<end]), bytes.count))
        index = end
      case UInt8(ascii: "]"):
        if let (tag, start) = open.popLast(), start < bytes.count {
          note(tag, TextSpan(start, bytes.count), &numbered, &own)
        }
      default: bytes.append(raw[index])
      }
      index += 1
    }
    claims += numbered.keys.sorted().compactMap { numbered[$0] }
    claims += own
  }

  private func note(_ tag: [UInt8], _ span: TextSpan, _ numbered: inout [Int: Marked], _ own: inout [Marked]) {
    let parts = String(decoding: tag, as: UTF8.self).split(separator: ":")
    let kind = parts.count > 1 ? Claim.Kind(rawValue: String(parts[1])) : nil
    guard let letter = parts.first?.first else { return }
    if letter == "o" {
      own.append(Marked(content: [span], kind: kind))
      return
    }
    for number in parts[0].dropFirst().split(separator: ",").compactMap({ Int($0) }) {
      var claim = numbered[number] ?? Marked()
      switch letter {
      case "s": claim.source.append(span)
      case "c": claim.cue.append(span)
      case "t":
        claim.content.append(span)
        claim.content.sort()
        claim.kind = kind ?? claim.kind
      default: break
      }
      numbered[number] = claim
    }
  }

  /// Its attributions, as the chains learn them.
  package var gold: ClaimGold {
    ClaimGold(
      id: "", text: text,
      attributions: claims.filter { !$0.cue.isEmpty && !$0.content.isEmpty }.map {
        ClaimGold.Attribution(source: $0.source, cue: $0.cue, content: $0.content)
      })
  }
}
