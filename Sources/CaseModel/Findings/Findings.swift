import Annotation

/// What the machine found in one article, with the words that lists show, so that no list has to read texts.
package struct Findings: Hashable, Sendable {
  /// What was found.
  package var analysis: Analysis
  /// The words of each mention, in the order of `analysis.mentions`.
  package var mentionWords: [String]
  /// The words of each span of each claim's content, in the order of `analysis.claims`.
  package var claimWords: [[String]]
  /// The speaker's words of each claim, the parts of a discontinuous one joined by “ … ”; empty where the article itself asserts it.
  package var sourceWords: [String]
  /// The reporting words of each claim, the parts of discontinuous ones joined by “ … ”; empty where the article itself asserts it.
  package var cueWords: [String]
  /// The words of the first headline zone, at most 300 bytes of them; empty where there is none.
  package var headline: String
  /// The first words of the body, at most 120 bytes of them; empty where there is a headline.
  package var opening: String

  /// The analysis of `text` with its words. A span that does not fit `text` has no words.
  package init(_ analysis: Analysis, text: String) {
    self.analysis = analysis
    mentionWords = analysis.mentions.map { String(text.slice($0.span) ?? "") }
    claimWords = analysis.claims.map { claim in claim.content.map { String(text.slice($0) ?? "") } }
    func joined(_ spans: [TextSpan]) -> String { spans.map { String(text.slice($0) ?? "") }.joined(separator: " … ") }
    sourceWords = analysis.claims.map { joined($0.source) }
    cueWords = analysis.claims.map { joined($0.cue) }
    headline = Self.firstWords(of: .headline, in: analysis, text, limit: 300)
    opening = headline.isEmpty ? Self.firstWords(of: .body, in: analysis, text, limit: 120) : ""
  }

  init(
    analysis: Analysis, mentionWords: [String], claimWords: [[String]], sourceWords: [String], cueWords: [String],
    headline: String, opening: String
  ) {
    self.analysis = analysis
    self.mentionWords = mentionWords
    self.claimWords = claimWords
    self.sourceWords = sourceWords
    self.cueWords = cueWords
    self.headline = headline
    self.opening = opening
  }

  /// Whether the two hold the same.
  package static func == (a: Self, b: Self) -> Bool {
    a.analysis == b.analysis && a.mentionWords == b.mentionWords && a.claimWords == b.claimWords
      && a.sourceWords == b.sourceWords && a.cueWords == b.cueWords && a.headline == b.headline
      && a.opening == b.opening
  }

  /// Hashes the words, which tell findings apart well enough.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(mentionWords)
    hasher.combine(claimWords)
  }

  /// The first line of the first zone of a kind, at most `limit` bytes of it; empty where there is none.
  private static func firstWords(of kind: Zone.Kind, in analysis: Analysis, _ text: String, limit: Int) -> String {
    guard let zone = analysis.zones.first(where: { $0.kind == kind }), let words = text.slice(zone.span) else {
      return ""
    }
    var line = ""
    for scalar in words.unicodeScalars.drop(while: { $0.properties.isWhitespace }) {
      if scalar == "\n" || line.utf8.count > limit - 4 { break }
      line.unicodeScalars.append(scalar)
    }
    while line.unicodeScalars.last?.properties.isWhitespace == true { line.unicodeScalars.removeLast() }
    return line
  }
}
