import Annotation

/// What the machine found in one article, with the words that lists show, so that no list has to read texts.
package struct Findings: Hashable, Sendable {
  /// What was found.
  package var analysis: Analysis
  /// The words of each mention, in the order of `analysis.mentions`.
  package var mentionWords: [String]
  /// The words of each span of each claim's content, in the order of `analysis.claims`.
  package var claimWords: [[String]]

  /// The analysis of `text` with its words. A span that does not fit `text` has no words.
  package init(_ analysis: Analysis, text: String) {
    self.analysis = analysis
    mentionWords = analysis.mentions.map { String(text.slice($0.span) ?? "") }
    claimWords = analysis.claims.map { claim in claim.content.map { String(text.slice($0) ?? "") } }
  }

  init(analysis: Analysis, mentionWords: [String], claimWords: [[String]]) {
    self.analysis = analysis
    self.mentionWords = mentionWords
    self.claimWords = claimWords
  }

  /// Whether the two hold the same.
  package static func == (a: Self, b: Self) -> Bool {
    a.analysis == b.analysis && a.mentionWords == b.mentionWords && a.claimWords == b.claimWords
  }

  /// Hashes the words, which tell findings apart well enough.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(mentionWords)
    hasher.combine(claimWords)
  }
}
